//! The demonstration: sign in as a made-up person with one button. Only in a database of made-up data, and only as
//! people whose email addresses cannot be anybody's.

use super::people::role_name;
use super::sign_in::home;
use crate::error::{Error, Result};
use crate::log;
use crate::policy::{Policy, Routes};
use crate::session;
use crate::visit::Visit;
use app::pages::demonstration::{self, Persona};
use app::texts::Texts;
use axum::response::Response;
use axum::routing::get;
use http::header;
use serde::Deserialize;
use store::{Membership, Person};

pub(super) fn routes() -> Routes {
    let policy = Policy::Demonstration;
    Routes::default().read("/demonstration", policy, get(show)).form(
        "/demonstration/sign-in",
        policy,
        policy,
        get(back).post(save),
    )
}

/// Where made-up people have their email addresses. `.invalid` is nobody's for ever (RFC 2606).
const DOMAIN: &str = "demonstration.invalid";

async fn show(visit: Visit) -> Result {
    let t = Texts::of(visit.language);
    let what = |person: &Person, memberships: Vec<Membership>| {
        let mut what: Vec<String> = memberships
            .iter()
            .map(|m| format!("{}, {}", role_name(t, m.role), visit.council_name(&m.council)))
            .collect();
        if person.is_administrator {
            what.push(format!("{}. {}", t.role_administrator(), t.demonstration_runs()));
        }
        what
    };
    let personas: Vec<Persona> = visit
        .app
        .store
        .people_at_domain(DOMAIN)
        .await?
        .into_iter()
        .map(|(person, memberships)| Persona {
            id: person.id,
            what: what(&person, memberships),
            name: person.name,
        })
        .collect();
    Ok(visit.ok(|frame| demonstration::personas(frame, &personas)))
}

async fn back(visit: Visit) -> Response {
    visit.go("/demonstration")
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Chosen {
    person: i64,
}

async fn save(visit: Visit) -> Result {
    let Chosen { person: id } = visit.form()?;
    let people = visit.app.store.people_at_domain(DOMAIN).await?;
    let (person, _) =
        people.into_iter().find(|(person, _)| person.id == id).ok_or(Error::NotFound)?;
    let (cookie, signed_in) = session::start(&visit, &person).await?;
    log::security("authn_login_success", Some(person.id), "demonstration");
    let mut response = visit.go(&home(&signed_in));
    response.headers_mut().append(header::SET_COOKIE, cookie);
    Ok(response)
}
