//! The dashboard of a round.

use super::{Parameters, home, live, query};
use crate::error::Result;
use crate::pictures::{Own, Painter};
use crate::policy::Seat;
use crate::visit::Visit;
use app::pages::dashboards::{
    Chosen, Counted, Dashboard, NAMED, Pictures, dashboard, families, family_slug, gaps_caption,
    live_caption, live_participation, lowest, matrix_caption, quality_caption, total,
    without_answer,
};
use app::pages::figures::{
    asked_group, base_caption, group_name, groups_of, heat_caption, moved_caption, share, short,
    spread_caption,
};
use app::texts::Texts;
use domain::bank::Bank;
use domain::peers::{Family, Group};
use domain::release::{Figures, Policy, Release};
use std::collections::BTreeMap;

/// How much of what an address asks for is said again, in characters.
const SAID_AGAIN: usize = 60;

pub(super) async fn show(visit: Visit, seat: Seat, parameters: Parameters) -> Result {
    let open = seat.round(&visit, &parameters).await?;
    let counts = live::counts(&visit, &seat, &open).await?;
    let count = total(&*counts);
    let councils =
        if count <= NAMED { live::councils(&visit, &seat, &open).await? } else { Vec::new() };
    let kept = visit.app.latest_release(&open.round.key, &seat.audience()).await?;
    let release = kept.as_deref().map(|kept| &kept.release);
    let families = families(&counts);
    let chosen = chosen(&visit, &open.bank, release, &families);
    let painter =
        Painter { renderer: &visit.app.charts, t: Texts::of(visit.language), bank: &open.bank };
    let pictures = pictures(&painter, &counts, release, &chosen).await;
    let named = release.map(|release| release.named.as_slice()).unwrap_or_default();
    let names: BTreeMap<_, _> =
        named.iter().map(|one| (one.council.clone(), visit.council_name(&one.council))).collect();
    let whose = seat.whose(&visit);
    let path = format!("{}/rounds/{}", whose.home, open.round.key);
    let page = Dashboard {
        whose: &whose,
        round: open.round.name.get(visit.language),
        path: &path,
        bank: &open.bank,
        counts: &counts,
        councils: &councils,
        today: visit.app.clock.today(),
        minimum: Policy::of(&seat.audience(), open.round.minimum_group).minimum,
        release,
        due: home::due(&visit, &open).await?,
        families: &families,
        chosen: &chosen,
        names: &names,
        pictures: &pictures,
    };
    Ok(visit.ok(|frame| dashboard(frame, &page)))
}

/// What somebody typed into an address, short enough to be said again.
pub(super) fn said_again(typed: &str) -> String {
    typed.chars().take(SAID_AGAIN).collect()
}

/// What the address asks for. What is not there is noted, and the usual stands for it.
fn chosen(visit: &Visit, bank: &Bank, release: Option<&Release>, families: &[Family]) -> Chosen {
    let usual =
        if families.contains(&Family::Type) { Some(&Family::Type) } else { families.first() };
    let mut chosen = Chosen {
        group: Group::All,
        family: usual.copied().unwrap_or(Family::All),
        theme: None,
        unknown: Vec::new(),
    };
    for (name, value) in query(visit).filter(|(_, value)| !value.is_empty()) {
        let found = match name.as_ref() {
            "group" => {
                let group = release.and_then(|release| asked_group(release, &value));
                group.map(|group| chosen.group = group)
            }
            "family" => {
                let family = families.iter().find(|family| family_slug(**family) == value);
                family.map(|family| chosen.family = *family)
            }
            "theme" => {
                let place = bank.themes.iter().position(|theme| theme.id.as_str() == value);
                place.map(|place| chosen.theme = Some(place))
            }
            _ => Some(()),
        };
        if found.is_none() {
            chosen.unknown.push(said_again(&value));
        }
    }
    chosen
}

async fn pictures(
    painter: &Painter<'_>,
    counts: &[Counted],
    release: Option<&Release>,
    chosen: &Chosen,
) -> Pictures {
    let t = painter.t;
    let lines = live_participation(counts, chosen.family);
    let rows = lines.iter().map(|line| {
        let of = t.dash_part_of(line.submitted, line.councils);
        let label = format!("{} ({of})", group_name(t, line.group));
        (label, Ok(share(line.submitted, line.councils)))
    });
    let part = painter.shares(&live_caption(t, &lines), rows.collect()).await;
    let Some(release) = release else { return Pictures { part, ..Pictures::default() } };
    let groups = groups_of(release, chosen.family);
    let heat = painter.heat(&heat_caption(t, release, &groups), release, &groups).await;
    let mut pictures = Pictures {
        part,
        heat,
        quality: quality(painter, release, &groups).await,
        ..Pictures::default()
    };
    let group = release.group(chosen.group);
    if let Some(figures) = group.and_then(|group| group.figures.figure()) {
        of_group(painter, figures, &mut pictures).await;
    }
    let movement = release.movement.as_ref();
    let group = movement.and_then(|movement| {
        let found = movement.groups.iter().find(|one| one.group == chosen.group)?;
        Some((movement, found.figures.figure()?))
    });
    if let Some((movement, figures)) = group {
        let caption = moved_caption(t, painter.bank, figures);
        pictures.moved = painter.moved(&caption, figures).await;
        let rounds = (movement.from_name.get(t.language), release.round_name.get(t.language));
        let rounds = (rounds.0.as_str(), rounds.1.as_str());
        pictures.matrix = painter.matrix(&matrix_caption(t, movement), figures, rounds).await;
    }
    pictures
}

/// The pictures of one group's figures.
async fn of_group(painter: &Painter<'_>, figures: &Figures, pictures: &mut Pictures) {
    let (t, bank) = (painter.t, painter.bank);
    let caption = spread_caption(t, bank, figures);
    pictures.spread = painter.spread(&caption, figures, &Own::default()).await;
    pictures.base = painter.at_base(&base_caption(t, bank, figures), figures).await;
    let gaps = lowest(bank, figures);
    if !gaps.is_empty() {
        let name = |place: usize| bank.questions().nth(place).map_or("", |(_, q)| short(t, q));
        let rows = gaps.iter().map(|(place, below)| (name(*place).to_owned(), Ok(*below)));
        pictures.gaps = painter.shares(&gaps_caption(t, bank, &gaps), rows.collect()).await;
    }
}

/// The share of answers with evidence, by group.
async fn quality(
    painter: &Painter<'_>,
    release: &Release,
    groups: &[Group],
) -> Option<app::pages::figures::Picture> {
    let lines = groups.iter().filter_map(|group| release.participation(*group));
    let rows = lines.map(|line| {
        let share = match without_answer(release, line) {
            Some(why) => Err(why),
            None => Ok(share(line.with_evidence, line.asked)),
        };
        (group_name(painter.t, line.group), share)
    });
    painter.shares(&quality_caption(painter.t, release), rows.collect()).await
}
