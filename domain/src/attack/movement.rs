//! Attacks what is published of changes between two rounds.

use super::bounds::{Need, Row, attainable};
use super::cells::{Count, Telling, certain};
use super::gathered::{Panel, Round};
use super::sums::limits;
use super::{Audit, How, Item, Told, WIDTH};
use crate::release::MovementFigures;
use std::collections::BTreeMap;

/// Attacks the changes of scores, and who went from which level to which.
pub(super) fn attack(round: &Round<'_>, audit: &mut Audit) {
    let shown: Vec<(&Panel<'_>, &MovementFigures)> = round
        .panels
        .iter()
        .filter_map(|panel| Some((panel, panel.movement.figures.figure()?)))
        .collect();
    let Some((_, first)) = shown.first() else { return };
    let overall = |figures: &MovementFigures| Some(figures.mean_change_tenths);
    changes(round, &shown, &Item::Change, &overall, &|_| true, audit);
    for place in 0..first.themes.len() {
        let Some(theme) = round.theme(place) else { continue };
        let change = |figures: &MovementFigures| figures.themes.get(place).copied().flatten();
        let has = |told: &Told| told.themes.get(place).copied().flatten().is_some();
        changes(round, &shown, &Item::ThemeChange(theme.clone()), &change, &has, audit);
    }
    for from in 0..first.matrix.len() {
        for to in 0..first.matrix.len() {
            let counts = shown.iter().filter_map(|(panel, figures)| {
                let published = figures.matrix.get(from)?.get(to)?;
                let (low, high) = limits(*published, panel.release.policy);
                let high = high.min(panel.members.len() as f64);
                Some(Count { among: panel.members.clone(), low, high })
            });
            certain(
                round,
                &Item::Moved(from, to),
                counts.collect(),
                &|_| None,
                Telling::Yes,
                audit,
            );
        }
    }
}

/// Attacks one change.
fn changes(
    round: &Round<'_>,
    shown: &[(&Panel<'_>, &MovementFigures)],
    item: &Item,
    tenths: &dyn Fn(&MovementFigures) -> Option<i32>,
    has: &dyn Fn(&Told) -> bool,
    audit: &mut Audit,
) {
    let mut places: BTreeMap<usize, usize> = BTreeMap::new();
    let mut limits: BTreeMap<Vec<usize>, (f64, f64)> = BTreeMap::new();
    for (panel, figures) in shown {
        let Some(tenths) = tenths(figures) else { continue };
        let (among, _) = round.scope(&panel.members, None, has);
        for place in &among {
            let next = places.len();
            places.entry(*place).or_insert(next);
        }
        let (n, mean) = (among.len() as f64, f64::from(tenths) / 10.0);
        let local = among.iter().map(|place| places[place]).collect();
        let (low, high) = limits.entry(local).or_insert((f64::NEG_INFINITY, f64::INFINITY));
        (*low, *high) = (low.max(n * (mean - 0.05)), high.min(n * (mean + 0.05)));
    }
    let rows: Vec<Row> =
        limits.into_iter().map(|(among, (low, high))| Row::sum(among, low, high)).collect();
    let mut who = vec![0; places.len()];
    places.iter().for_each(|(place, local)| who[*local] = *place);
    let highest = f64::from(round.highest);
    let bounds = vec![(-highest, highest); who.len()];
    let targets: Vec<usize> = (0..who.len()).collect();
    let attained = attainable(&rows, &bounds, &targets, Need::Width(WIDTH), None);
    audit.solved += attained.solved;
    for (low, high) in &attained.ranges {
        audit.width((high - low).max(0.0), &How::Sums);
    }
    for local in &attained.narrow {
        let (low, high) = attained.ranges[*local];
        let is_unsolved = attained.unsolved.contains(local);
        let how = if is_unsolved { How::Unsolved } else { How::Sums };
        let range = if low > high { (-highest, highest) } else { (low, high) };
        audit.found(round.finding(who[*local], item.clone(), range, how));
    }
}
