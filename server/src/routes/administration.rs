//! Administration: find a council, see its people, invite the first of them, and invite other administrators.

use super::people::{Place, invite, invite_to, show_people};
use crate::error::{Error, Result};
use crate::forms::{account_words, an_email, email, faults};
use crate::policy::{Policy, Routes};
use crate::visit::Visit;
use app::components::Fault;
use app::pages::accounts::Invite;
use app::pages::administration::{self, Administration};
use app::texts::Texts;
use axum::extract::Path;
use axum::routing::get;
use serde::Deserialize;
use store::InvitedTo;
use validator::Validate;

pub(super) fn routes() -> Routes {
    let policy = Policy::Administrator;
    Routes::default()
        .read("/administration", policy, get(show))
        .form("/administration/councils/{council}", policy, policy, get(council).post(save_council))
        .form("/administration/administrators", policy, policy, get(others).post(save_other))
}

const ADMINISTRATORS: &str = "/administration/administrators";

async fn show(visit: Visit) -> Result {
    Ok(match search(&visit) {
        Searched::Found(key) => visit.go(&format!("/administration/councils/{key}")),
        Searched::Still(shown) => visit.ok(|frame| administration::administration(frame, &shown)),
    })
}

/// What came of a search for a council.
pub(super) enum Searched {
    /// The key of the one that was chosen.
    Found(String),
    /// None yet: what to show.
    Still(Administration),
}

/// Looks for a council by what the address says: part of its name, or its key.
pub(super) fn search(visit: &Visit) -> Searched {
    let query = visit.path.split_once('?').map_or("", |(_, query)| query);
    let mut shown = Administration::default();
    let mut chosen = None;
    for (name, value) in form_urlencoded::parse(query.as_bytes()) {
        match name.as_ref() {
            "q" => shown.q = value.trim().to_owned(),
            "council" => chosen = Some(value.into_owned()),
            _ => {}
        }
    }
    if let Some(key) = chosen {
        if visit.app.register().get(&key).is_some() {
            return Searched::Found(key);
        }
        let t = Texts::of(visit.language);
        shown.faults.push(Fault::of("council", t.administration_unknown()));
    }
    let all = councils(visit, "");
    // A whole name, as the browser completes it, is a choice.
    let named = |name: &str| name.to_lowercase() == shown.q.to_lowercase();
    if let Some((key, _)) = all.iter().find(|(_, name)| named(name)) {
        return Searched::Found(key.clone());
    }
    shown.councils = councils(visit, &shown.q);
    shown.names = all.into_iter().map(|(_, name)| name).collect();
    Searched::Still(shown)
}

/// Today's principal councils with a text in one of their names, by name.
fn councils(visit: &Visit, q: &str) -> Vec<(String, String)> {
    let register = visit.app.register();
    let today = visit.app.clock.today();
    let q = q.to_lowercase();
    let mut councils: Vec<_> = register
        .principal_on(today)
        .map(|council| (council.key.to_string(), council.on(today)))
        .filter(|(_, details)| {
            let names =
                [Some(&details.name), details.name_cy.as_ref(), Some(&details.official_name)];
            names.into_iter().flatten().any(|name| name.to_lowercase().contains(&q))
        })
        .map(|(key, details)| (key, details.name_in(visit.language).to_owned()))
        .collect();
    councils.sort_by(|(_, a), (_, b)| a.cmp(b));
    councils
}

fn place(visit: &Visit, key: &str) -> Result<Place> {
    let register = visit.app.register();
    let council = register.get(key).ok_or(Error::NotFound)?;
    let t = Texts::of(visit.language);
    Ok(Place {
        council: council.key.clone(),
        name: visit.council_name(&council.key),
        path: format!("/administration/councils/{key}"),
        back: (visit.href("/administration"), t.administration_title().to_owned()),
        inviting: Some(t.administration_invite_first()),
    })
}

async fn council(visit: Visit, Path(key): Path<String>) -> Result {
    show_people(&visit, &place(&visit, &key)?).await
}

async fn save_council(visit: Visit, Path(key): Path<String>) -> Result {
    invite_to(&visit, &place(&visit, &key)?).await
}

#[derive(Debug, Deserialize, Validate)]
#[serde(deny_unknown_fields)]
struct EmailForm {
    #[validate(custom(function = "an_email"))]
    email: String,
}

async fn others(visit: Visit) -> Result {
    let shown = Invite { path: ADMINISTRATORS.into(), ..Invite::default() };
    Ok(visit.ok(|frame| administration::administrators(frame, &shown)))
}

async fn save_other(visit: Visit) -> Result {
    let form: EmailForm = visit.form()?;
    let t = Texts::of(visit.language);
    let email = email(&form.email);
    let mut wrong = Vec::new();
    if !visit.is_switching() {
        wrong = faults(&form, &["email"], account_words(t));
        let known = visit.app.store.person_by_email(&email).await?;
        if known.is_some_and(|person| person.is_administrator) {
            wrong.push(Fault::of("email", t.administrators_member(&email)));
        }
        if wrong.is_empty() {
            return invite(&visit, &email, InvitedTo::Administration, ADMINISTRATORS).await;
        }
    }
    let shown = Invite {
        path: ADMINISTRATORS.into(),
        email: form.email,
        faults: wrong,
        ..Invite::default()
    };
    Ok(visit.again(|frame| administration::administrators(frame, &shown)))
}
