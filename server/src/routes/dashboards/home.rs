//! The start of a coalition's dashboards or the central team's.

use super::{live, query, sets};
use crate::answering::last_day;
use crate::clock::local;
use crate::error::Result;
use crate::policy::Seat;
use crate::state::OpenRound;
use crate::visit::Visit;
use app::pages::dashboards::{HomePage, Latest, RoundRow, RoundState, home, total};
use domain::release::{Policy, Stage};
use jiff::civil::Date;

pub(super) async fn show(visit: Visit, seat: Seat) -> Result {
    let whose = seat.whose(&visit);
    let (mut rounds, mut drafts) = (Vec::new(), Vec::new());
    let mut least = Policy::of(&seat.audience(), None).minimum;
    for round in visit.app.store.rounds().await?.iter().filter(|round| seat.has(round)) {
        let Some(open) = visit.app.round(&round.key).await? else { continue };
        least = least.min(Policy::of(&seat.audience(), round.minimum_group).minimum);
        rounds.push(row(&visit, &seat, &open).await?);
        drafts.extend(super::super::report::drafts(&visit, &seat, &open).await?);
    }
    let councils = match &seat {
        Seat::Coalition(coalition) => Some(coalition.members.len()),
        Seat::Central => None,
    };
    let is_small =
        councils.is_some_and(|count| usize::try_from(least).is_ok_and(|least| count < least));
    let has_deleted = query(&visit).any(|pair| pair == ("done".into(), "deleted".into()));
    let page = HomePage {
        whose,
        councils,
        too_small: is_small.then_some(least),
        rounds,
        drafts,
        sets: sets::rows(&visit, &seat).await?,
        has_deleted,
    };
    Ok(visit.ok(|frame| home(frame, &page)))
}

async fn row(visit: &Visit, seat: &Seat, open: &OpenRound) -> Result<RoundRow> {
    let counts = live::counts(visit, seat, open).await?;
    let submitted = counts.iter().filter(|some| some.stage == Stage::Submitted);
    let release = visit.app.latest_release(&open.round.key, &seat.audience()).await?;
    let latest = match release {
        Some(kept) => Latest::Release(kept.release.number, kept.release.date),
        None => Latest::None(due(visit, open).await?),
    };
    Ok(RoundRow {
        name: open.round.name.get(visit.language).clone(),
        path: format!("{}/rounds/{}", seat.whose(visit).home, open.round.key),
        state: state(visit, open),
        councils: total(&*counts),
        submitted: total(submitted),
        latest,
    })
}

/// The day the next interim release is due, where the calendar has one to come.
pub(super) async fn due(visit: &Visit, open: &OpenRound) -> Result<Option<Date>> {
    let today = visit.app.clock.today();
    let calendar = visit.app.store.calendar(&open.round.key).await?;
    Ok(calendar.into_iter().find(|day| *day >= today))
}

fn state(visit: &Visit, open: &OpenRound) -> RoundState {
    match (open.round.state(visit.now), open.round.closes_at) {
        (store::RoundState::Upcoming | store::RoundState::Draft, _) => {
            RoundState::Upcoming(local(open.round.opens_at).date())
        }
        (store::RoundState::Closed, Some(closes)) => RoundState::Closed(last_day(closes)),
        (_, closes) => RoundState::Open(closes.map(last_day)),
    }
}
