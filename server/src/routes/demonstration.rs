//! The demonstration: sign in as a made-up person with one button. Only in a database of made-up data, and only as
//! people whose email addresses cannot be anybody's.

use super::people::role_name;
use super::sign_in::home;
use crate::demo::{self, Stage};
use crate::error::{Error, Result};
use crate::log;
use crate::policy::{Policy, Routes};
use crate::session;
use crate::visit::Visit;
use app::pages::demonstration::{self, Group, Persona};
use app::texts::Texts;
use axum::response::Response;
use axum::routing::get;
use domain::id::CouncilKey;
use http::header;
use serde::Deserialize;
use std::collections::BTreeMap;

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

/// Those who run the service, and the people of each council.
async fn show(visit: Visit) -> Result {
    let t = Texts::of(visit.language);
    let mut administrators = Vec::new();
    let mut councils: BTreeMap<CouncilKey, Vec<Persona>> = BTreeMap::new();
    for (person, memberships) in visit.app.store.people_at_domain(DOMAIN).await? {
        let persona = |role: &str| Persona {
            id: person.id,
            name: person.name.clone(),
            role: role.to_owned(),
        };
        if person.is_administrator {
            administrators.push(persona(t.role_administrator()));
        }
        if person.is_central {
            administrators.push(persona(t.role_central()));
        }
        if !visit.app.store.steering(person.id).await?.is_empty() {
            administrators.push(persona(t.role_steering()));
        }
        for membership in memberships {
            councils
                .entry(membership.council)
                .or_default()
                .push(persona(role_name(t, membership.role)));
        }
    }
    let mut groups: Vec<Group> = councils
        .into_iter()
        .map(|(key, people)| Group {
            council: visit.council_name(&key),
            state: state(t, &key),
            people,
        })
        .collect();
    groups.sort_by(|a, b| a.council.cmp(&b.council));
    Ok(visit.ok(|frame| demonstration::personas(frame, &groups, &administrators)))
}

/// How far a council has come that is there to be tried.
fn state(t: Texts, council: &CouncilKey) -> Option<String> {
    match demo::stage_of(council)? {
        Stage::NotStarted => Some(t.demonstration_not_started().to_owned()),
        Stage::Underway(percent) => Some(t.demonstration_underway(percent.to_string())),
        Stage::Ready => Some(t.demonstration_ready().to_owned()),
        Stage::Submitted => None,
    }
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
