//! Dashboards of steering groups and the central team. The same pages for both: a [`Seat`] says whose.
//!
//! Figures come from published releases of the seat's own audience. Who has begun and who has submitted is read as it
//! stands now, without any answer.

mod councils;
mod home;
mod live;
mod round;
mod sets;

use crate::error::{Error, Result};
use crate::policy::{Policy, Routes, Seat};
use crate::state::OpenRound;
use crate::visit::Visit;
use app::pages::dashboards::{Whose, choice};
use app::texts::Texts;
use axum::routing::get;
use domain::id::RoundKey;
use domain::release::Audience;
use std::collections::BTreeMap;
use std::sync::Arc;
use store::Round;

/// The parameters of a path.
type Parameters = axum::extract::Path<BTreeMap<String, String>>;

pub(super) fn routes() -> Routes {
    let (steering, central) = (Policy::Steering, Policy::Central);
    Routes::default()
        .read("/coalitions", Policy::SignedIn, get(choose))
        .read("/coalitions/{coalition}", steering, get(home::show))
        .read("/coalitions/{coalition}/rounds/{round}", steering, get(round::show))
        .form(
            "/coalitions/{coalition}/rounds/{round}/councils",
            steering,
            steering,
            get(councils::show).post(councils::save),
        )
        .read("/coalitions/{coalition}/sets/{set}", steering, get(sets::show))
        .form(
            "/coalitions/{coalition}/sets/{set}/delete",
            steering,
            steering,
            get(sets::ask).post(sets::delete),
        )
        .read("/central", central, get(home::show))
        .read("/central/rounds/{round}", central, get(round::show))
        .form(
            "/central/rounds/{round}/councils",
            central,
            central,
            get(councils::show).post(councils::save),
        )
        .read("/central/sets/{set}", central, get(sets::show))
        .form("/central/sets/{set}/delete", central, central, get(sets::ask).post(sets::delete))
}

impl Seat {
    /// What its pages say of it.
    fn whose(&self, visit: &Visit) -> Whose {
        match self {
            Self::Coalition(coalition) => Whose {
                name: coalition.name.get(visit.language).clone(),
                home: format!("/coalitions/{}", coalition.key),
                is_central: false,
            },
            Self::Central => Whose {
                name: Texts::of(visit.language).dash_central_name().to_owned(),
                home: "/central".to_owned(),
                is_central: true,
            },
        }
    }

    /// Whose releases it reads.
    fn audience(&self) -> Audience {
        match self {
            Self::Coalition(coalition) => Audience::Coalition(coalition.key.clone()),
            Self::Central => Audience::Public,
        }
    }

    /// The owner of its saved sets, as the store knows it.
    fn owner(&self) -> Option<&str> {
        match self {
            Self::Coalition(coalition) => Some(&coalition.key),
            Self::Central => None,
        }
    }

    /// Whether it has a dashboard of a round: one of all councils, or of this very coalition.
    fn has(&self, round: &Round) -> bool {
        !round.is_draft && round.coalition.as_deref().is_none_or(|key| self.owner() == Some(key))
    }

    /// The round in a path.
    async fn round(&self, visit: &Visit, parameters: &Parameters) -> Result<Arc<OpenRound>> {
        let key = parameters.get("round").and_then(|key| RoundKey::parse(key).ok());
        let open = visit.app.round(&key.ok_or(Error::NotFound)?).await?;
        open.filter(|open| self.has(&open.round)).ok_or(Error::NotFound)
    }
}

/// What the address asks for, after its path.
fn query(visit: &Visit) -> form_urlencoded::Parse<'_> {
    let query = visit.path.split_once('?').map_or("", |(_, query)| query);
    form_urlencoded::parse(query.as_bytes())
}

async fn choose(visit: Visit) -> Result {
    let visit = visit.with_steering().await?;
    let mut coalitions = Vec::new();
    for key in visit.signed_in()?.steering.iter().flatten() {
        if let Some(coalition) = visit.app.store.coalition(key).await? {
            let name = coalition.name.get(visit.language).clone();
            coalitions.push((name, format!("/coalitions/{key}")));
        }
    }
    coalitions.sort();
    match coalitions.as_slice() {
        // Who steers nothing belongs to a council, or is told how to.
        [] => Ok(visit.go("/councils")),
        [(_, path)] => Ok(visit.go(path)),
        _ => Ok(visit.ok(|frame| choice(frame, &coalitions))),
    }
}
