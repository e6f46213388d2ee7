//! Attacks counts of councils: who must be among those that are counted.

use super::bounds::{Need, Row, attainable};
use super::gathered::Round;
use super::sums::limits;
use super::{Audit, How, Item, Told};
use std::collections::BTreeMap;

/// A count among some councils, within limits. Councils go by their places in the round.
pub(super) struct Count {
    pub(super) among: Vec<usize>,
    pub(super) low: f64,
    pub(super) high: f64,
}

/// What a count can give away.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Telling {
    /// That a council is among those counted.
    Yes,
    /// The same, also where two insiders are the only ones that are not.
    YesToInsiders,
    /// That it is, or that it is not.
    YesAndNo,
}

/// Attacks who is at base, and the answers to questions.
pub(super) fn attack(round: &Round<'_>, audit: &mut Audit) {
    for measure in round.measures() {
        let theme = match measure {
            super::gathered::Measure::Overall => None,
            super::gathered::Measure::Theme(place) => round.theme(place),
        };
        let counts = round.groups.iter().filter_map(|figured| {
            let figure = measure.figure(figured.figures)?;
            let has = |told: &Told| measure.told(told).is_some();
            let (among, _) = round.scope(&figured.members, Some(figure.contributors), has);
            let (low, high) = limits(figure.at_base, figured.release.policy);
            let share = share_limits(figure.at_base_percent, figure.contributors);
            let high = high.min(share.1).min(f64::from(figure.contributors));
            Some(Count { among, low: low.max(share.0), high })
        });
        let item = theme.map_or(Item::AtBase, |theme| Item::ThemeAtBase(theme.clone()));
        let is_counted = |told: &Told| measure.is_at_base(told);
        certain(round, &item, counts.collect(), &is_counted, Telling::YesAndNo, audit);
    }
    let questions = round.groups.first().map_or(0, |figured| figured.figures.questions.len());
    for place in 0..questions {
        question(round, place, audit);
    }
}

/// Within what limits a count is by the share it has: the share is of the count before it was rounded for the public, and
/// all of it may be more than all.
fn share_limits(percent: u32, of: u32) -> (f64, f64) {
    let at = |percent: f64| percent / 100.0 * f64::from(of);
    let low = at(f64::from(percent) - 0.5) - 2.0;
    let high = if percent >= 100 { f64::INFINITY } else { at(f64::from(percent) + 0.5) + 2.0 };
    // Counts are whole.
    ((low - 1e-9).ceil(), (high + 1e-9).floor())
}

/// Attacks the answers to a question, by its place.
fn question(round: &Round<'_>, place: usize, audit: &mut Audit) {
    let given = |told: &Told| told.options.get(place).copied().flatten();
    let shown = |figured: &super::gathered::Figured<'_>| {
        let entry = figured.figures.questions.get(place)?;
        Some((entry.question.clone(), entry.figure.figure()?.clone()))
    };
    let figures: Vec<_> = round
        .groups
        .iter()
        .filter_map(|figured| {
            let (id, figure) = shown(figured)?;
            let (among, _) = round.scope(&figured.members, None, |told| given(told).is_some());
            Some((id, figure, figured.release.policy, among))
        })
        .collect();
    let Some((id, first, ..)) = figures.first() else { return };
    let told = |place: &usize| round.told[*place].as_ref().and_then(given);
    let everybody = || figures.iter().flat_map(|(.., among)| among);
    let is_known = everybody().all(|place| told(place).is_some());
    let one_each =
        is_known && everybody().all(|place| told(place).is_some_and(|b| b.count_ones() == 1));
    for option in 0..first.options.len().min(64) {
        let counts = figures.iter().map(|(_, figure, policy, among)| {
            let n = among.len() as f64;
            let (mut low, mut high) = limits(figure.options[option], *policy);
            if one_each {
                // What is left by the other options.
                let others =
                    figure.options.iter().enumerate().filter(|(other, _)| *other != option);
                let others = others.map(|(_, count)| limits(*count, *policy));
                let (least, most) =
                    others.fold((0.0, 0.0), |sum, one| (sum.0 + one.0, sum.1 + one.1));
                (low, high) = (low.max(n - most), high.min(n - least));
            }
            Count { among: among.clone(), low, high: high.min(n) }
        });
        let item = Item::Answer(id.clone(), option);
        let is_counted = |told: &Told| given(told).map(|bits| bits & (1 << option) != 0);
        certain(round, &item, counts.collect(), &is_counted, Telling::YesToInsiders, audit);
    }
    // With one answer each, who is at base follows from the options.
    if is_known && !one_each && !first.options.is_empty() {
        let counts = figures.iter().map(|(_, figure, policy, among)| {
            let n = among.len() as f64;
            let (low, high) = limits(figure.at_base, *policy);
            // It is never shown as more than have answered.
            let high = if figure.at_base >= figure.answered { n } else { high.min(n) };
            Count { among: among.clone(), low, high }
        });
        certain(
            round,
            &Item::AnswerAtBase(id.clone()),
            counts.collect(),
            &|_| None,
            Telling::Yes,
            audit,
        );
    }
}

/// Finds councils that are certain to be among those that some counts are of.
pub(super) fn certain(
    round: &Round<'_>,
    item: &Item,
    counts: Vec<Count>,
    is_counted: &dyn Fn(&Told) -> Option<bool>,
    telling: Telling,
    audit: &mut Audit,
) {
    let told = |place: usize| round.told[place].as_ref().and_then(is_counted);
    if telling == Telling::YesToInsiders {
        counts.iter().for_each(|count| to_insiders(round, item, count, &told, audit));
    }
    let mut places: BTreeMap<usize, usize> = BTreeMap::new();
    let mut limits: BTreeMap<Vec<usize>, (f64, f64)> = BTreeMap::new();
    for count in counts {
        for place in &count.among {
            let next = places.len();
            places.entry(*place).or_insert(next);
        }
        let among = count.among.iter().map(|place| places[place]).collect();
        let (low, high) = limits.entry(among).or_insert((0.0, f64::INFINITY));
        (*low, *high) = (low.max(count.low), high.min(count.high));
    }
    let rows: Vec<Row> =
        limits.into_iter().map(|(among, (low, high))| Row::sum(among, low, high)).collect();
    let mut who = vec![0; places.len()];
    places.iter().for_each(|(place, local)| who[*local] = *place);
    let start: Option<Vec<f64>> =
        who.iter().map(|place| told(*place).map(|yes| f64::from(u8::from(yes)))).collect();
    let (need, targets): (Need, Vec<usize>) = if telling == Telling::YesAndNo {
        // Of a council that agreed to be named, this is published.
        let is_secret = |local: &usize| !round.named.contains_key(&who[*local]);
        (Need::Width(0.5), (0..who.len()).filter(is_secret).collect())
    } else {
        let may_be = |local: &usize| told(who[*local]) != Some(false);
        (Need::Below(0.5), (0..who.len()).filter(may_be).collect())
    };
    let bounds = vec![(0.0, 1.0); who.len()];
    let attained = attainable(&rows, &bounds, &targets, need, start.as_deref());
    audit.solved += attained.solved;
    for local in &attained.narrow {
        let (low, high) = attained.ranges[*local];
        let is_unsolved = attained.unsolved.contains(local);
        let how = if is_unsolved { How::Unsolved } else { How::Sums };
        let range = if low > high { (0.0, 1.0) } else { (low, high) };
        audit.found(round.finding(who[*local], item.clone(), range, how));
    }
}

/// Those who are certain to be counted for the one or two councils that are not, and know it of each other.
fn to_insiders(
    round: &Round<'_>,
    item: &Item,
    count: &Count,
    told: &dyn Fn(usize) -> Option<bool>,
    audit: &mut Audit,
) {
    let of = |wanted: bool| {
        count.among.iter().copied().filter(move |place| told(*place) == Some(wanted))
    };
    let insiders: Vec<usize> = of(false).collect();
    let is_told = (1..=2).contains(&insiders.len())
        && of(true).count() > 0
        && count.low + insiders.len() as f64 >= count.among.len() as f64;
    if is_told {
        let mut keys: Vec<_> = insiders.iter().map(|place| round.who[*place].0.clone()).collect();
        keys.sort();
        for place in of(true) {
            let how = How::Insiders(keys.clone());
            audit.found(round.finding(place, item.clone(), (1.0, 1.0), how));
        }
    }
}
