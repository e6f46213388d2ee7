//! Saved sets of councils: one of them, and deleting it.

use super::{Parameters, query};
use crate::clock::local;
use crate::error::{Error, Result};
use crate::policy::Seat;
use crate::visit::Visit;
use app::pages::dashboards::{SetPage, SetRow, delete as ask_page, set};
use serde::Deserialize;
use store::CouncilSet;

/// What the address says after a set was saved.
pub(super) const SAVED: &str = "done=saved";

/// All sets of a seat, for its start.
pub(super) async fn rows(visit: &Visit, seat: &Seat) -> Result<Vec<SetRow>> {
    let sets = visit.app.store.council_sets(seat.owner()).await?;
    Ok(sets.iter().map(|set| row(visit, seat, set)).collect())
}

fn row(visit: &Visit, seat: &Seat, set: &CouncilSet) -> SetRow {
    SetRow {
        name: set.name.clone(),
        path: path(visit, seat, set.id),
        councils: set.councils.len(),
        by: set.saved.name.clone(),
        on: local(set.saved.at).date(),
    }
}

/// The address of a set.
pub(super) fn path(visit: &Visit, seat: &Seat, id: i64) -> String {
    format!("{}/sets/{id}", seat.whose(visit).home)
}

async fn find(visit: &Visit, seat: &Seat, parameters: &Parameters) -> Result<CouncilSet> {
    let id: Option<i64> = parameters.get("set").and_then(|id| id.parse().ok());
    let sets = visit.app.store.council_sets(seat.owner()).await?;
    sets.into_iter().find(|set| Some(set.id) == id).ok_or(Error::NotFound)
}

pub(super) async fn show(visit: Visit, seat: Seat, parameters: Parameters) -> Result {
    let found = find(&visit, &seat, &parameters).await?;
    let mut councils: Vec<String> =
        found.councils.iter().map(|key| visit.council_name(key)).collect();
    councils.sort();
    let page = SetPage {
        whose: seat.whose(&visit),
        row: row(&visit, &seat, &found),
        councils,
        has_saved: query(&visit).any(|pair| pair == ("done".into(), "saved".into())),
    };
    Ok(visit.ok(|frame| set(frame, &page)))
}

pub(super) async fn ask(visit: Visit, seat: Seat, parameters: Parameters) -> Result {
    let found = find(&visit, &seat, &parameters).await?;
    let path = path(&visit, &seat, found.id);
    Ok(visit.ok(|frame| ask_page(frame, &seat.whose(&visit), &found.name, &path)))
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Nothing {}

pub(super) async fn delete(visit: Visit, seat: Seat, parameters: Parameters) -> Result {
    let Nothing {} = visit.form()?;
    if visit.is_switching() {
        return ask(visit, seat, parameters).await;
    }
    let id = parameters.get("set").and_then(|id| id.parse().ok()).ok_or(Error::NotFound)?;
    // Somebody else may have deleted it a moment ago: what was wanted is so.
    visit.app.store.delete_council_set(seat.owner(), id).await?;
    Ok(visit.go(&format!("{}?done=deleted", seat.whose(&visit).home)))
}
