//! Rounds in administration: the list, one of them, its form, and extensions for single councils.

mod check;
mod extensions;
mod form;
mod moments;

use crate::clock::local;
use crate::error::{Error, Result};
use crate::policy::{Policy, Routes};
use crate::visit::Visit;
use app::pages::administration::rounds::{self, Done, ExtensionRow, RoundPage, RoundRow, State};
use app::texts::Texts;
use axum::extract::Path;
use axum::routing::get;
use domain::release::{Audience, LOWEST_MINIMUM, Policy as Protection};
use jiff::Timestamp;
use jiff::civil::Time;
use store::{Coalition, Round, RoundState};

pub(super) fn routes() -> Routes {
    let policy = Policy::Administrator;
    Routes::default()
        .read(rounds::LIST, policy, get(list))
        .form(rounds::NEW, policy, policy, get(form::show_new).post(form::save_new))
        .read("/administration/rounds/{round}", policy, get(show))
        .form(
            "/administration/rounds/{round}/edit",
            policy,
            policy,
            get(form::show_change).post(form::save_change),
        )
        .read("/administration/rounds/{round}/extensions", policy, get(extensions::choose))
        .form(
            "/administration/rounds/{round}/extensions/{council}",
            policy,
            policy,
            get(extensions::show).post(extensions::save),
        )
        .form(
            "/administration/rounds/{round}/extensions/{council}/remove",
            policy,
            policy,
            get(extensions::ask).post(extensions::remove),
        )
}

/// What the address of a round's page says was just done.
const SAVED: &str = "done=saved";
const EXTENDED: &str = "done=extended";
const SHORTENED: &str = "done=shortened";

/// The fewest councils of a figure where a round sets nothing.
pub(super) fn strictest() -> u32 {
    Protection::of(&Audience::Public, None).minimum
}

async fn list(visit: Visit) -> Result {
    let coalitions = visit.app.store.coalitions().await?;
    let mut rows = Vec::new();
    for round in visit.app.store.rounds().await? {
        rows.push(row(&visit, &round, &coalitions));
    }
    Ok(visit.ok(|frame| rounds::rounds(frame, &rows)))
}

/// A round as the list has it.
fn row(visit: &Visit, round: &Round, coalitions: &[Coalition]) -> RoundRow {
    let t = Texts::of(visit.language);
    let audience = match &round.coalition {
        None => t.rounds_all_councils().to_owned(),
        Some(key) => coalitions
            .iter()
            .find(|coalition| coalition.key == *key)
            .map_or_else(|| key.clone(), |one| one.name.get(visit.language).clone()),
    };
    RoundRow {
        key: round.key.to_string(),
        name: round.name.get(visit.language).clone(),
        state: match round.state(visit.now) {
            RoundState::Draft => State::Draft,
            RoundState::Upcoming => State::Upcoming,
            RoundState::Open => State::Open,
            RoundState::Closed => State::Closed,
        },
        bank: format!("{} {}", round.bank, round.version),
        audience,
        opens: start(visit, round.opens_at),
        closes: closes(visit, round),
    }
}

/// When a round begins, written out.
fn start(visit: &Visit, moment: Timestamp) -> String {
    let shown = local(moment);
    if shown.time() == Time::midnight() {
        app::dates::date(visit.language, shown.date())
    } else {
        app::dates::date_and_time(visit.language, shown)
    }
}

/// When something ends, written out. Midnight is the end of the day before: nobody reads it as that.
fn end(visit: &Visit, moment: Timestamp) -> String {
    let shown = local(moment);
    match moments::ends_day(shown) {
        Some(day) => {
            Texts::of(visit.language).rounds_end_of_day(app::dates::date(visit.language, day))
        }
        None => app::dates::date_and_time(visit.language, shown),
    }
}

/// When a round closes, written out.
fn closes(visit: &Visit, round: &Round) -> String {
    let none = || Texts::of(visit.language).rounds_no_end().to_owned();
    round.closes_at.map_or_else(none, |closes| end(visit, closes))
}

/// The round of the path.
async fn find(visit: &Visit, key: &str) -> Result<Round> {
    visit.app.store.round(key).await?.ok_or(Error::NotFound)
}

async fn show(visit: Visit, Path(key): Path<String>) -> Result {
    let round = find(&visit, &key).await?;
    let store = &visit.app.store;
    let coalitions = store.coalitions().await?;
    let days = store.calendar(&round.key).await?;
    let mut extensions: Vec<_> = store
        .extensions(&round.key)
        .await?
        .into_iter()
        .map(|(council, extension)| ExtensionRow {
            name: visit.council_name(&council),
            council: council.to_string(),
            until: end(&visit, extension.closes_at),
            reason: extension.reason,
            given: given(&visit, &extension.given.name, extension.given.at),
        })
        .collect();
    extensions.sort_by(|a, b| a.name.cmp(&b.name));
    let query = visit.path.split_once('?').map_or("", |(_, query)| query);
    let page = RoundPage {
        row: row(&visit, &round, &coalitions),
        names: [round.name.en.clone(), round.name.cy.clone()],
        minimum: minimum(&visit, &round),
        calendar: days.iter().map(|day| app::dates::date(visit.language, *day)).collect(),
        has_end: round.closes_at.is_some(),
        extensions,
        done: match query {
            SAVED => Some(Done::Saved),
            EXTENDED => Some(Done::Extended),
            SHORTENED => Some(Done::Shortened),
            _ => None,
        },
    };
    Ok(visit.ok(|frame| rounds::round(frame, &page)))
}

fn given(visit: &Visit, name: &str, at: Timestamp) -> String {
    let date = app::dates::date(visit.language, local(at).date());
    Texts::of(visit.language).extensions_given_by(date, name)
}

/// The smallest group of a round in words.
fn minimum(visit: &Visit, round: &Round) -> String {
    let t = Texts::of(visit.language);
    let public = strictest();
    match round.minimum_group {
        None => t.rounds_minimum_strictest(public),
        Some(least) if least < public => {
            t.rounds_minimum_public(least.max(LOWEST_MINIMUM), public.to_string())
        }
        Some(least) => t.rounds_minimum_set(least),
    }
}
