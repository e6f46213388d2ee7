//! The councils of a round as they stand now: who has begun and who has submitted.

use crate::answering::last_day;
use crate::error::Result;
use crate::policy::Seat;
use crate::releasing::place;
use crate::state::OpenRound;
use crate::visit::Visit;
use app::pages::dashboards::{CouncilLine, Counted};
use domain::id::CouncilKey;
use domain::peers::Place;
use domain::register::Council;
use domain::release::Stage;
use jiff::civil::Date;
use std::collections::HashMap;
use std::sync::Arc;

/// The day that decides which councils a round is for: today, and after its end its last.
pub(super) fn day(visit: &Visit, open: &OpenRound) -> Date {
    let today = visit.app.clock.today();
    open.round.closes_at.map_or(today, |closes| last_day(closes).min(today))
}

/// A council that a round is for.
struct One<'r> {
    council: &'r Council,
    /// The day it is seen on: one it was there.
    then: Date,
    place: Place,
    stage: Stage,
}

/// Gives the councils of a seat that a round is for, in no order.
async fn each(
    visit: &Visit,
    seat: &Seat,
    open: &OpenRound,
    mut take: impl FnMut(One<'_>),
) -> Result<()> {
    let day = day(visit, open);
    let register = visit.app.register();
    let coalition = match seat {
        Seat::Coalition(coalition) => Some(coalition),
        Seat::Central => None,
    };
    let stages = visit.app.store.stages(&open.round.key, coalition.map(|one| &*one.key)).await?;
    let stages: HashMap<CouncilKey, bool> = stages.into_iter().collect();
    let councils: Box<dyn Iterator<Item = &Council> + Send> = match coalition {
        Some(one) => Box::new(one.members.iter().filter_map(|key| register.get(key.as_str()))),
        None => Box::new(register.iter()),
    };
    let mut asked = HashMap::new();
    for council in councils {
        if open.members.as_ref().is_some_and(|keys| !keys.contains(&council.key)) {
            continue;
        }
        let stage = match stages.get(&council.key) {
            Some(true) => Stage::Submitted,
            Some(false) => Stage::Started,
            None => Stage::NotStarted,
        };
        // A council that ended since it submitted took part as what it was then.
        let is_there = council.existed_on(day);
        if !is_there && stage != Stage::Submitted {
            continue;
        }
        let then = if is_there { day } else { council.ends.unwrap_or(day) };
        let place = place(council, then);
        let profile = place.profile;
        let is_asked = *asked.entry(profile).or_insert_with(|| open.bank.minutes(&profile) > 0);
        if profile.council_type.is_principal() && is_asked {
            take(One { council, then, place, stage });
        }
    }
    Ok(())
}

/// The councils of a seat that a round is for, by name.
pub(super) async fn councils(
    visit: &Visit,
    seat: &Seat,
    open: &OpenRound,
) -> Result<Vec<CouncilLine>> {
    let mut lines = Vec::new();
    let line = |one: One<'_>| {
        lines.push(CouncilLine {
            key: one.council.key.clone(),
            name: one.council.on(one.then).name_in(visit.language).to_owned(),
            place: one.place,
            stage: one.stage,
        });
    };
    each(visit, seat, open, line).await?;
    lines.sort_by(|a, b| a.name.cmp(&b.name).then_with(|| a.key.cmp(&b.key)));
    Ok(lines)
}

/// How many of them have come how far. For the central team it may be some seconds old.
pub(super) async fn counts(visit: &Visit, seat: &Seat, open: &OpenRound) -> Result<Arc<[Counted]>> {
    let is_kept = matches!(seat, Seat::Central);
    if is_kept && let Some(counts) = visit.app.counts.get(&open.round.key).await {
        return Ok(counts);
    }
    let mut counts = HashMap::new();
    each(visit, seat, open, |one| *counts.entry((one.place, one.stage)).or_default() += 1).await?;
    let counted = |((place, stage), councils)| Counted { place, stage, councils };
    let counts: Arc<[Counted]> = counts.into_iter().map(counted).collect();
    if is_kept {
        visit.app.counts.insert(open.round.key.clone(), Arc::clone(&counts)).await;
    }
    Ok(counts)
}
