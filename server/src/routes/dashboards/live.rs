//! The councils of a round as they stand now: who has begun and who has submitted.

use crate::answering::last_day;
use crate::error::Result;
use crate::policy::Seat;
use crate::releasing::place;
use crate::state::OpenRound;
use crate::visit::Visit;
use app::pages::dashboards::CouncilLine;
use domain::id::CouncilKey;
use domain::release::Stage;
use jiff::civil::Date;
use std::collections::{BTreeMap, HashMap};

/// The day that decides which councils a round is for: today, and after its end its last.
pub(super) fn day(visit: &Visit, open: &OpenRound) -> Date {
    let today = visit.app.clock.today();
    open.round.closes_at.map_or(today, |closes| last_day(closes).min(today))
}

/// The councils of a seat that a round is for, by name.
pub(super) async fn councils(
    visit: &Visit,
    seat: &Seat,
    open: &OpenRound,
) -> Result<Vec<CouncilLine>> {
    let day = day(visit, open);
    let stages: BTreeMap<CouncilKey, bool> =
        visit.app.store.stages(&open.round.key).await?.into_iter().collect();
    let register = visit.app.register();
    let mut asked = HashMap::new();
    let mut lines = Vec::new();
    for council in register.iter() {
        let is_of_round = open.members.as_ref().is_none_or(|keys| keys.contains(&council.key));
        if !is_of_round || !seat.holds(&council.key) {
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
        if !profile.council_type.is_principal() || !is_asked {
            continue;
        }
        lines.push(CouncilLine {
            key: council.key.clone(),
            name: council.on(then).name_in(visit.language).to_owned(),
            place,
            stage,
        });
    }
    lines.sort_by(|a, b| a.name.cmp(&b.name).then_with(|| a.key.cmp(&b.key)));
    Ok(lines)
}
