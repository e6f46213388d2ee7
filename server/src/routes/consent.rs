//! Whether a council is named: the choice, before and after it submits.

use super::task_list::for_others;
use crate::answering::Answering;
use crate::clock::local;
use crate::error::{Error, Result};
use crate::policy::{ANY_ROLE, InRound, Policy, Routes, SUBMITTING};
use crate::visit::Visit;
use app::pages::consent::{Chosen, ConsentPage, consent};
use app::pages::question::Moment;
use axum::routing::get;
use domain::release::Consent;
use serde::Deserialize;

pub(super) fn routes() -> Routes {
    Routes::default().form(
        "/councils/{council}/rounds/{round}/consent",
        Policy::Member(ANY_ROLE),
        Policy::Member(SUBMITTING),
        get(show).post(save),
    )
}

/// What the address ends in after a choice was saved.
const SAVED: &str = "saved";

async fn page<'a>(visit: &Visit, answering: &'a Answering) -> Result<ConsentPage<'a>> {
    let store = &visit.app.store;
    let round = &answering.round;
    let (now, history) = match &round.assessment {
        None => (Consent::default(), Vec::new()),
        Some(one) => tokio::try_join!(store.consent(one.id), store.consent_history(one.id))?,
    };
    let coalitions = store.coalitions_of(&round.here.council.key).await?;
    let chosen = history.into_iter().map(|chosen| Chosen {
        consent: chosen.consent,
        by: Moment {
            name: chosen.chosen.name,
            at: local(chosen.chosen.at),
            language: visit.language,
        },
    });
    let history: Vec<Chosen> = chosen.collect();
    Ok(ConsentPage {
        at: answering.at(visit),
        home: answering.home(),
        coalitions: coalitions.iter().map(|one| one.name.get(visit.language).clone()).collect(),
        has_begun: round.assessment.is_some(),
        may_choose: SUBMITTING.contains(&round.here.role),
        now,
        typed: (!history.is_empty()).then_some(now),
        history,
        is_empty: false,
        is_saved: false,
    })
}

async fn show(visit: Visit, round: InRound) -> Result {
    let answering = Answering::unread(round);
    if answering.is_for_others() {
        return Ok(for_others(&visit, &answering));
    }
    let mut page = page(&visit, &answering).await?;
    page.is_saved = visit.path.split_once('?').is_some_and(|(_, query)| query == SAVED);
    Ok(visit.ok(|frame| consent(frame, &page)))
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct ConsentForm {
    #[serde(default)]
    consent: String,
}

async fn save(visit: Visit, round: InRound) -> Result {
    let form: ConsentForm = visit.form()?;
    let answering = Answering::unread(round);
    if answering.is_for_others() {
        return Ok(for_others(&visit, &answering));
    }
    let typed = match form.consent.as_str() {
        "" => None,
        slug => Some(Consent::parse(slug).ok_or_else(|| Error::Malformed("consent".to_owned()))?),
    };
    let assessment = answering.round.assessment.as_ref();
    match (assessment, typed) {
        (Some(assessment), Some(chosen)) if !visit.is_switching() => {
            let person = visit.signed_in()?.person.id;
            visit.app.store.choose_consent(assessment.id, chosen, person, visit.now).await?;
            Ok(visit.go(&format!("{}/consent?{SAVED}", answering.round.path())))
        }
        _ => {
            let mut page = page(&visit, &answering).await?;
            page.typed = typed;
            page.is_empty = typed.is_none() && !visit.is_switching();
            Ok(visit.again(|frame| consent(frame, &page)))
        }
    }
}
