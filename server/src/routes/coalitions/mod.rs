//! Coalitions and their steering groups, and the central team, in administration.

mod form;
mod members;
mod team;

use crate::error::{Error, Result};
use crate::policy::{Policy, Routes};
use crate::visit::Visit;
use app::components::Fault;
use app::pages::administration::coalitions::{self, CoalitionPage, CoalitionRow, Done};
use app::pages::administration::team::CENTRAL;
use axum::extract::Path;
use axum::routing::get;
use store::Coalition;
use team::Whose;

pub(super) fn routes() -> Routes {
    let policy = Policy::Administrator;
    Routes::default()
        .read(coalitions::LIST, policy, get(list))
        .form(coalitions::NEW, policy, policy, get(form::show_new).post(form::save_new))
        .form("/administration/coalitions/{coalition}", policy, policy, get(show).post(invite))
        .form(
            "/administration/coalitions/{coalition}/edit",
            policy,
            policy,
            get(form::show_change).post(form::save_change),
        )
        .form(
            "/administration/coalitions/{coalition}/steering/{person}/remove",
            policy,
            policy,
            get(team::ask_steering).post(team::remove_steering),
        )
        .form(CENTRAL, policy, policy, get(team::show_central).post(team::invite_central))
        .form(
            "/administration/central-team/{person}/remove",
            policy,
            policy,
            get(team::ask_central).post(team::remove_central),
        )
}

/// What the address says was just done.
const SAVED: &str = "done=saved";
const REMOVED: &str = "done=removed";

fn query(visit: &Visit) -> &str {
    visit.path.split_once('?').map_or("", |(_, query)| query)
}

async fn list(visit: Visit) -> Result {
    let store = &visit.app.store;
    let mut rows = Vec::new();
    for coalition in store.coalitions().await? {
        rows.push(CoalitionRow {
            steering: store.steering_group(&coalition.key).await?.len(),
            name: coalition.name.get(visit.language).clone(),
            councils: coalition.members.len(),
            key: coalition.key,
        });
    }
    rows.sort_by(|a, b| a.name.cmp(&b.name));
    let strictest = super::rounds::strictest();
    Ok(visit.ok(|frame| coalitions::coalitions(frame, &rows, strictest)))
}

/// The coalition of the path.
async fn find(visit: &Visit, key: &str) -> Result<Coalition> {
    visit.app.store.coalition(key).await?.ok_or(Error::NotFound)
}

async fn show(visit: Visit, Path(key): Path<String>) -> Result {
    let coalition = find(&visit, &key).await?;
    let page = page(&visit, &coalition, String::new(), Vec::new()).await?;
    Ok(visit.ok(|frame| coalitions::coalition(frame, &page)))
}

/// The page of a coalition with its steering group.
async fn page(
    visit: &Visit,
    coalition: &Coalition,
    email: String,
    faults: Vec<Fault>,
) -> Result<CoalitionPage> {
    let mut members: Vec<_> = coalition.members.iter().map(|key| visit.council_name(key)).collect();
    members.sort();
    Ok(CoalitionPage {
        key: coalition.key.clone(),
        name: coalition.name.get(visit.language).clone(),
        names: [coalition.name.en.clone(), coalition.name.cy.clone()],
        members,
        strictest: super::rounds::strictest(),
        team: team::load(visit, Whose::Steering(coalition), email, faults).await?,
        done: match query(visit) {
            SAVED => Some(Done::Saved),
            REMOVED => Some(Done::Removed),
            _ => None,
        },
    })
}

/// Invites somebody to the steering group.
async fn invite(visit: Visit, Path(key): Path<String>) -> Result {
    let coalition = find(&visit, &key).await?;
    match team::invite(&visit, Whose::Steering(&coalition)).await? {
        team::Outcome::Invited(response) => Ok(response),
        team::Outcome::Again(email, faults) => {
            let page = page(&visit, &coalition, email, faults).await?;
            Ok(visit.again(|frame| coalitions::coalition(frame, &page)))
        }
    }
}
