//! Attacks scores: all means, counts by level, estimates and names that are published of one score in one round, together.

use super::bounds::{Attained, Row};
use super::gathered::{Figured, Measure, Round};
use super::{Audit, How, Item, differences, insiders};
use crate::peers::Group;
use crate::release::{Policy, ScoreFigure};
use std::collections::BTreeMap;

/// The most that a protected count is changed by: written down once more, because the attack takes nothing from what it
/// attacks.
const ERROR: u32 = 2;

/// Within what limits the true count is, of a published one.
pub(super) fn limits(published: u32, policy: Policy) -> (f64, f64) {
    let off = f64::from(ERROR + policy.rounded_to / 2);
    ((f64::from(published) - off).max(0.0), f64::from(published) + off)
}

/// A published mean with its counts. Members go by their places in [`Sums::who`].
pub(super) struct Set {
    pub(super) group: Group,
    pub(super) minimum: u32,
    pub(super) members: Vec<usize>,
    /// How many of the members may have no score after all.
    pub(super) unsure: usize,
    /// Limits of the sum of the scores.
    pub(super) sum: (f64, f64),
    /// Limits of how many are nearest to each level.
    pub(super) levels: Vec<(f64, f64)>,
}

/// What is known of one score in one round.
pub(super) struct Sums<'a> {
    pub(super) round: &'a Round<'a>,
    pub(super) item: Item,
    /// Whose scores, by place in the round.
    pub(super) who: Vec<usize>,
    pub(super) sets: Vec<Set>,
    pub(super) rows: Vec<Row>,
    pub(super) bounds: Vec<(f64, f64)>,
    /// The true score of each, or a guess.
    pub(super) scores: Vec<f64>,
    /// Whether it is the true one.
    pub(super) is_told: Vec<bool>,
    pub(super) is_named: Vec<bool>,
    pub(super) highest: f64,
}

/// Attacks a score of a round in all ways.
pub(super) fn attack(round: &Round<'_>, measure: Measure, audit: &mut Audit) {
    let Some(sums) = Sums::of(round, measure) else { return };
    let open: Vec<usize> = (0..sums.who.len()).filter(|place| !sums.is_named[*place]).collect();
    sums.report(&sums.attained(&[], &open), &open, &How::Sums, audit);
    insiders::attack(&sums, audit);
    differences::attack(&sums, audit);
}

impl<'a> Sums<'a> {
    fn of(round: &'a Round<'a>, measure: Measure) -> Option<Self> {
        let item = match measure {
            Measure::Overall => Item::Overall,
            Measure::Theme(place) => Item::Theme(round.theme(place)?.clone()),
        };
        let mut places: BTreeMap<usize, usize> = BTreeMap::new();
        let mut who = Vec::new();
        let mut local = |members: &[usize]| -> Vec<usize> {
            let place = |member: &usize| {
                *places.entry(*member).or_insert_with(|| {
                    who.push(*member);
                    who.len() - 1
                })
            };
            members.iter().map(place).collect()
        };
        let highest = f64::from(round.highest);
        let mut sets = Vec::new();
        for figured in &round.groups {
            let Some(figure) = measure.figure(figured.figures) else { continue };
            let has = |told: &super::Told| measure.told(told).is_some();
            let (those, unsure) = round.scope(&figured.members, Some(figure.contributors), has);
            sets.push(Set::of(figured, figure, local(&those), unsure, highest));
        }
        let estimates: Vec<Row> = round
            .estimates
            .iter()
            .filter_map(|weighed| {
                let tenths = measure.estimated(weighed.estimate)?.mean_tenths;
                let has = |told: &super::Told| measure.told(told).is_some();
                let strata = weighed.strata.iter().map(|(councils, members)| {
                    let (those, _) = round.scope(members, None, has);
                    // A stratum with fewer scores than two is joined with another.
                    (those.len() >= 2).then(|| (f64::from(*councils), local(&those)))
                });
                Some(estimated(tenths, &strata.collect::<Option<Vec<_>>>()?))
            })
            .collect();
        if sets.is_empty() {
            return None;
        }
        let count = who.len();
        let mut sums = Self {
            round,
            item,
            who,
            rows: sum_rows(&sets, estimates),
            sets,
            bounds: vec![(0.0, highest); count],
            scores: vec![0.0; count],
            is_told: vec![false; count],
            is_named: vec![false; count],
            highest,
        };
        sums.know(measure);
        Some(sums)
    }

    /// Takes in what is known of single councils.
    fn know(&mut self, measure: Measure) {
        for (place, who) in self.who.iter().enumerate() {
            let named = self.round.named.get(who).into_iter().flatten();
            for tenths in named.filter_map(|named| measure.named(named)) {
                let level = f64::from(tenths) / 10.0;
                let (low, high) = self.bounds[place];
                self.bounds[place] = (low.max(level - 0.05), high.min(level + 0.05));
                self.is_named[place] = true;
            }
            let told = self.round.told[*who].as_ref().and_then(|told| measure.told(told));
            self.is_told[place] = told.is_some();
            let among = self.sets.iter().filter(|set| set.members.contains(&place));
            let smallest = among.min_by_key(|set| set.members.len());
            let mean = smallest.map(|set| (set.sum.0 + set.sum.1) / 2.0 / set.members.len() as f64);
            self.scores[place] = told.or(mean).unwrap_or_default().clamp(0.0, self.highest);
        }
    }

    /// Adds what was found to the audit.
    pub(super) fn report(&self, attained: &Attained, open: &[usize], how: &How, audit: &mut Audit) {
        audit.solved += attained.solved;
        for place in open {
            let (low, high) = attained.ranges[*place];
            audit.width((high - low).max(0.0), how);
        }
        for place in &attained.narrow {
            let is_unsolved = attained.unsolved.contains(place);
            let how = if is_unsolved { How::Unsolved } else { how.clone() };
            self.found(*place, attained.ranges[*place], how, audit);
        }
    }

    pub(super) fn found(&self, place: usize, (low, high): (f64, f64), how: How, audit: &mut Audit) {
        // Nothing is known of where it is: say so in numbers that can be written down.
        let range = if low > high { self.bounds[place] } else { (low, high) };
        audit.found(self.round.finding(self.who[place], self.item.clone(), range, how));
    }
}

impl Set {
    fn of(
        figured: &Figured<'_>,
        figure: &ScoreFigure,
        members: Vec<usize>,
        unsure: usize,
        highest: f64,
    ) -> Self {
        let policy = figured.release.policy;
        let n = f64::from(figure.contributors);
        let mean = f64::from(figure.mean_tenths) / 10.0;
        let sum = (n * (mean - 0.05), n * (mean + 0.05) + unsure as f64 * highest);
        let level = |published: &u32| {
            let (low, high) = limits(*published, policy);
            (low, high.min(n) + unsure as f64)
        };
        let levels = figure.bands.iter().map(level).collect();
        Self { group: figured.group, minimum: policy.minimum, members, unsure, sum, levels }
    }
}

/// A row for each different set of councils; of two for the same, what both allow.
fn sum_rows(sets: &[Set], estimates: Vec<Row>) -> Vec<Row> {
    let mut rows: BTreeMap<&[usize], (f64, f64)> = BTreeMap::new();
    for set in sets {
        let (low, high) = rows.entry(&set.members).or_insert((f64::NEG_INFINITY, f64::INFINITY));
        (*low, *high) = (low.max(set.sum.0), high.min(set.sum.1));
    }
    let rows =
        rows.into_iter().map(|(members, (low, high))| Row::sum(members.iter().copied(), low, high));
    rows.chain(estimates).collect()
}

/// The row of an estimate, times the number of scores, so that factors are around 1.
fn estimated(tenths: u32, strata: &[(f64, Vec<usize>)]) -> Row {
    let all: f64 = strata.iter().map(|(councils, _)| councils).sum();
    let scores: usize = strata.iter().map(|(_, members)| members.len()).sum();
    let terms = strata.iter().flat_map(|(councils, members)| {
        let factor = councils / all / members.len() as f64 * scores as f64;
        members.iter().map(move |place| (*place, factor))
    });
    let mean = f64::from(tenths) / 10.0;
    let times = scores as f64;
    Row { terms: terms.collect(), low: (mean - 0.05) * times, high: (mean + 0.05) * times }
}
