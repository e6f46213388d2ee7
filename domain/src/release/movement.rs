//! What changed since the round before: the same councils, and only what can be compared.

use super::build::{Inputs, Previous};
use super::carry::{Places, own_movement};
use super::cells::{Cell, rounded};
use super::disclosure::{Members, Says};
use super::figures::{Scored, shared};
use super::groups::{Decided, kept, why};
use super::sum::Sum;
use super::sums::Measured;
use super::{GroupMovement, Movement, MovementFigures, Policy, Shown};
use crate::bank::Bank;
use crate::id::CouncilKey;
use crate::peers::Group;
use crate::scoring::Scores;
use crate::trend::{InCommon, Said};
use std::collections::BTreeMap;

/// The movement, and whose results it is of.
pub(super) struct Moved {
    pub(super) movement: Option<Movement>,
    pub(super) panels: BTreeMap<Group, Vec<u32>>,
}

/// How one council moved.
struct Step {
    from: Scored,
    to: Scored,
    /// By theme of the bank, in levels.
    themes: Vec<Option<f64>>,
}

/// What a group moved by, added up.
struct Sums {
    panel: Members,
    overall: Sum,
    themes: Vec<Sum>,
    matrix: Vec<Vec<Cell>>,
}

impl Sums {
    fn new(bank: &Bank) -> Self {
        let levels = usize::from(bank.highest_level()) + 1;
        Self {
            panel: Members::default(),
            overall: Sum::default(),
            themes: vec![Sum::default(); bank.themes.len()],
            matrix: vec![vec![Cell::default(); levels]; levels],
        }
    }

    fn add(&mut self, place: usize, key: u64, step: &Step, is_named: bool) {
        self.panel.insert(place);
        self.overall.add(step.to.level - step.from.level, is_named);
        let levels = self.matrix.len();
        self.matrix[step.from.nearest(levels)][step.to.nearest(levels)].add(key);
        for (sum, change) in self.themes.iter_mut().zip(&step.themes) {
            if let Some(change) = change {
                sum.add(*change, is_named);
            }
        }
    }

    /// Whether the movement may be shown as far as it alone can tell something: enough councils, not all or all but one
    /// gone the same way, and a mean change that is safe.
    fn is_safe(&self, policy: Policy) -> bool {
        let is_shared = shared(self.overall.n, self.matrix.iter().flatten());
        !is_shared && self.is_safe_in(&self.overall, policy)
    }

    fn is_safe_in(&self, sum: &Sum, policy: Policy) -> bool {
        let highest = self.matrix.len().saturating_sub(1) as f64;
        sum.n >= policy.minimum && sum.is_safe(policy, -highest, highest)
    }

    /// `themes` is whether the change in each is shown.
    fn figures(&self, policy: Policy, themes: impl Iterator<Item = bool>) -> MovementFigures {
        let tenths = |sum: &Sum| i32::try_from(sum.mean_tenths()).unwrap_or_default();
        let cell = |cell: &Cell| rounded(cell.protected(), policy.rounded_to);
        let theme = |(sum, shown): (&Sum, bool)| shown.then(|| tenths(sum));
        MovementFigures {
            mean_change_tenths: tenths(&self.overall),
            themes: self.themes.iter().zip(themes).map(theme).collect(),
            matrix: self.matrix.iter().map(|row| row.iter().map(cell).collect()).collect(),
        }
    }
}

/// Compares with the round before.
pub(super) fn movement<'a>(
    inputs: &'a Inputs<'_>,
    measured: &[Measured],
    places: &mut Places<'a>,
) -> Moved {
    let Some(previous) = &inputs.previous else {
        return Moved { movement: None, panels: BTreeMap::new() };
    };
    let common = InCommon::of(inputs.bank, previous.bank);
    let steps = steps(inputs, measured, previous, &common);
    let (groups, panels) = groups(inputs, &steps, places);
    let count = |n: usize| u32::try_from(n).unwrap_or(u32::MAX);
    let movement = Movement {
        from: previous.round.clone(),
        from_name: previous.name.clone(),
        comparable: count(common.now.iter().filter(|is| **is).count()),
        questions: count(common.now.len()),
        breaks: previous.breaks,
        groups,
    };
    Moved { movement: Some(movement), panels }
}

/// How each council moved; none where it was not there before, or has no score by the questions that can be compared.
fn steps(
    inputs: &Inputs<'_>,
    measured: &[Measured],
    previous: &Previous<'_>,
    common: &InCommon,
) -> Vec<Option<Step>> {
    let then: BTreeMap<&CouncilKey, _> =
        previous.contributors.iter().map(|who| (&who.council, who)).collect();
    let scored = |scores: Scores| {
        let overall = Scored::of(&scores.overall)?;
        Some((overall, scores.themes.iter().map(Scored::of).collect::<Vec<_>>()))
    };
    let is_all = common.now.iter().all(|is| *is);
    let step = |(who, what): (&super::Contributor, &Measured)| {
        let was = then.get(&who.council)?;
        let said = |bank, who: &super::Contributor, keep: &[bool]| {
            scored(Said { bank, profile: who.place.profile, sheet: &who.sheet }.scores(keep))
        };
        let (from, before) = said(previous.bank, was, &common.before)?;
        // With nothing to leave out, the scores are those that are there already.
        let (to, now) = if is_all {
            (what.overall?, what.themes.clone())
        } else {
            said(inputs.bank, who, &common.now)?
        };
        let change = |(was, now): (&Option<usize>, &Option<Scored>)| {
            Some((*now)?.level - before[(*was)?]?.level)
        };
        Some(Step { from, to, themes: common.themes.iter().zip(&now).map(change).collect() })
    };
    inputs.contributors.iter().zip(measured).map(step).collect()
}

fn added_up(inputs: &Inputs<'_>, steps: &[Option<Step>]) -> BTreeMap<Group, Sums> {
    let mut sums: BTreeMap<Group, Sums> = BTreeMap::new();
    for group in inputs.eligible.iter().flat_map(|council| council.place.groups()) {
        sums.entry(group).or_insert_with(|| Sums::new(inputs.bank));
    }
    for (place, (who, step)) in inputs.contributors.iter().zip(steps).enumerate() {
        let is_named = who.consent.names_to(&inputs.audience);
        for group in who.place.groups() {
            let sums = sums.entry(group).or_insert_with(|| Sums::new(inputs.bank));
            step.iter().for_each(|step| sums.add(place, who.record_key, step, is_named));
        }
    }
    sums
}

/// Decides which groups' movement is shown, by the rules for their figures.
fn groups<'a>(
    inputs: &'a Inputs<'_>,
    steps: &[Option<Step>],
    places: &mut Places<'a>,
) -> (Vec<GroupMovement>, BTreeMap<Group, Vec<u32>>) {
    let policy = inputs.policy;
    let minimum = policy.minimum;
    let sums = added_up(inputs, steps);
    let panels: BTreeMap<Group, Members> =
        sums.iter().map(|(group, sums)| (*group, sums.panel.clone())).collect();
    let before = places.published(inputs.standing(), &panels, minimum, own_movement);
    let decided = Decided::of(panels, &before, minimum);
    let those = |has: &dyn Fn(&Step) -> bool| -> Members {
        let has = |step: &Option<Step>| step.as_ref().is_some_and(has);
        steps.iter().enumerate().filter(|(_, step)| has(step)).map(|(place, _)| place).collect()
    };
    let is_safe = |group: Group| sums[&group].is_safe(policy);
    let overall = decided.item(Says::Mean, &those(&|_| true), minimum, is_safe, |_| true);
    let themes: Vec<BTreeMap<Group, bool>> = (0..inputs.bank.themes.len())
        .map(|at| {
            let is_safe = |group: Group| {
                let sums = &sums[&group];
                overall[&group] && sums.is_safe_in(&sums.themes[at], policy)
            };
            let was_shown = |before: &GroupMovement| {
                before.figures.figure().is_some_and(|figures| figures.themes[at].is_some())
            };
            let from = those(&|step| step.themes[at].is_some());
            decided.item(Says::Mean, &from, minimum, is_safe, was_shown)
        })
        .collect();
    let mut own = BTreeMap::new();
    let mut lines = Vec::with_capacity(sums.len());
    for (group, panel) in &decided.sets {
        let councils = panel.len();
        let (as_at, figures) = match decided.stand.get(group) {
            Some(stood) if overall[group] => (stood.figures.as_at, stood.figures.figures.clone()),
            _ if overall[group] => {
                own.insert(*group, kept(panel));
                let shown = themes.iter().map(|theme| theme[group]);
                (inputs.number, Shown::Figure(sums[group].figures(policy, shown)))
            }
            _ => (inputs.number, Shown::Withheld(why(councils, minimum))),
        };
        lines.push(GroupMovement { group: *group, as_at, councils, figures });
    }
    (lines, own)
}
