//! What changed since the round before: the same councils, and only what can be compared.

use super::build::{Contributor, Inputs, Measured, kept, measured};
use super::carry::Places;
use super::cells::{Cell, rounded};
use super::disclosure::{Members, Says, complement, part_near_groups};
use super::figures::Scored;
use super::{GroupMovement, Movement, MovementFigures, Policy, Purpose, Shown, Why};
use crate::bank::Bank;
use crate::id::{CouncilKey, QuestionId};
use crate::peers::Group;
use crate::scoring::Mark;
use std::collections::BTreeMap;

/// The movement, and whose results it is of.
pub(super) struct Moved {
    pub(super) movement: Option<Movement>,
    pub(super) panels: BTreeMap<Group, Vec<u32>>,
}

/// For each question of the bank, the question of the bank before that it can be compared with.
fn comparable(bank: &Bank, before: &Bank) -> Vec<Option<QuestionId>> {
    let same = bank.version == before.version;
    let links = bank.continuity.as_ref().filter(|map| map.from == before.version);
    let was = |id: &QuestionId| match links.and_then(|map| map.questions.get(id)) {
        _ if same => Some(id.clone()),
        Some(link) if link.change.is_comparable() => Some(link.was.as_ref().unwrap_or(id).clone()),
        _ => None,
    };
    bank.questions()
        .map(|(_, question)| was(&question.id).filter(|id| before.question(id.as_str()).is_some()))
        .collect()
}

/// A sheet with the questions that cannot be compared taken out of it.
fn masked(sheet: &[Mark], keep: &[bool]) -> Vec<Mark> {
    let marks = sheet.iter().copied().chain(std::iter::repeat(Mark::NotAnswered));
    keep.iter()
        .zip(marks)
        .map(|(keep, mark)| if *keep { mark } else { Mark::NotApplicable })
        .collect()
}

/// What a group moved by, added up.
struct Sums {
    panel: Members,
    overall: Change,
    themes: Vec<Change>,
    matrix: Vec<Vec<Cell>>,
}

/// A change of scores, added up over councils.
#[derive(Clone, Copy, Default)]
struct Change {
    councils: u32,
    sum: f64,
}

impl Change {
    fn add(&mut self, before: Option<Scored>, now: Option<Scored>) {
        if let (Some(before), Some(now)) = (before, now) {
            self.councils += 1;
            self.sum += now.level - before.level;
        }
    }

    fn tenths(self) -> i32 {
        (self.sum / f64::from(self.councils) * 10.0).round() as i32
    }
}

impl Sums {
    fn new(bank: &Bank) -> Self {
        let levels = usize::from(bank.highest_level()) + 1;
        Self {
            panel: Members::default(),
            overall: Change::default(),
            themes: vec![Change::default(); bank.themes.len()],
            matrix: vec![vec![Cell::default(); levels]; levels],
        }
    }

    fn add(
        &mut self,
        place: usize,
        key: u64,
        before: &Measured,
        now: &Measured,
        themes: &[Option<usize>],
    ) {
        let (Some(from), Some(to)) = (before.overall, now.overall) else { return };
        self.panel.insert(place);
        self.overall.add(before.overall, now.overall);
        let levels = self.matrix.len();
        self.matrix[from.nearest(levels)][to.nearest(levels)].add(key);
        for ((change, now), was) in self.themes.iter_mut().zip(&now.themes).zip(themes) {
            change.add(was.and_then(|was| before.themes[was]), *now);
        }
    }

    fn figures(&self, policy: Policy) -> MovementFigures {
        let theme = |change: &Change| (change.councils >= policy.minimum).then(|| change.tenths());
        let cell = |cell: &Cell| rounded(cell.protected(), policy.rounded_to);
        MovementFigures {
            mean_change_tenths: self.overall.tenths(),
            themes: self.themes.iter().map(theme).collect(),
            matrix: self.matrix.iter().map(|row| row.iter().map(cell).collect()).collect(),
        }
    }
}

/// Compares with the round before.
pub(super) fn movement<'a>(inputs: &'a Inputs<'_>, places: &mut Places<'a>) -> Moved {
    let Some(previous) = &inputs.previous else {
        return Moved { movement: None, panels: BTreeMap::new() };
    };
    let comparable = comparable(inputs.bank, previous.bank);
    let sums = sums(inputs, previous.bank, previous.contributors, &comparable);
    let (groups, panels) = groups(inputs, &sums, places);
    let count = |n: usize| u32::try_from(n).unwrap_or(u32::MAX);
    let movement = Movement {
        from: previous.round.clone(),
        from_name: previous.name.clone(),
        comparable: count(comparable.iter().flatten().count()),
        questions: count(comparable.len()),
        breaks: previous.breaks,
        groups,
    };
    Moved { movement: Some(movement), panels }
}

fn sums(
    inputs: &Inputs<'_>,
    before: &Bank,
    contributors: &[Contributor],
    comparable: &[Option<QuestionId>],
) -> BTreeMap<Group, Sums> {
    let bank = inputs.bank;
    let keep: Vec<bool> = comparable.iter().map(Option::is_some).collect();
    let keep_before: Vec<bool> = before
        .questions()
        .map(|(_, question)| comparable.iter().flatten().any(|id| *id == question.id))
        .collect();
    let themes: Vec<Option<usize>> = bank
        .themes
        .iter()
        .map(|theme| before.themes.iter().position(|other| other.id == theme.id))
        .collect();
    let then: BTreeMap<&CouncilKey, &Contributor> =
        contributors.iter().map(|who| (&who.council, who)).collect();
    let mut sums: BTreeMap<Group, Sums> = BTreeMap::new();
    for group in inputs.eligible.iter().flat_map(|council| council.place.groups()) {
        sums.entry(group).or_insert_with(|| Sums::new(bank));
    }
    for (place, who) in inputs.contributors.iter().enumerate() {
        let Some(was) = then.get(&who.council) else { continue };
        let from = measured(before, &was.place, &masked(&was.sheet, &keep_before));
        let to = measured(bank, &who.place, &masked(&who.sheet, &keep));
        for group in who.place.groups() {
            let sums = sums.entry(group).or_insert_with(|| Sums::new(bank));
            sums.add(place, who.record_key, &from, &to, &themes);
        }
    }
    sums
}

/// Decides which groups' movement is shown, by the rules for their figures.
fn groups<'a>(
    inputs: &'a Inputs<'_>,
    sums: &BTreeMap<Group, Sums>,
    places: &mut Places<'a>,
) -> (Vec<GroupMovement>, BTreeMap<Group, Vec<u32>>) {
    let minimum = inputs.policy.minimum;
    let carries = !matches!(inputs.purpose, Purpose::Correction { .. });
    let earlier = if carries { inputs.earlier } else { &[] };
    let mut carried = BTreeMap::new();
    let mut panels = BTreeMap::new();
    for (group, sums) in sums {
        match places.carried_movement(earlier, *group, &sums.panel, minimum) {
            Some((figures, panel)) => {
                carried.insert(*group, figures);
                panels.insert(*group, panel);
            }
            None => {
                panels.insert(*group, sums.panel.clone());
            }
        }
    }
    let mut shown: BTreeMap<Group, bool> =
        panels.iter().map(|(group, panel)| (*group, panel.len() >= minimum)).collect();
    part_near_groups(&mut shown, &panels, minimum);
    let sizes = panels.iter().map(|(group, panel)| (*group, panel.len())).collect();
    complement(&mut shown, &sizes, Says::Mean, minimum);
    let mut own = BTreeMap::new();
    let mut lines = Vec::with_capacity(panels.len());
    for (group, panel) in &panels {
        let councils = panel.len();
        let (as_at, figures) = match carried.get(group) {
            Some(before) if shown[group] => (before.as_at, before.figures.clone()),
            _ if shown[group] => {
                own.insert(*group, kept(panel));
                (inputs.number, Shown::Figure(sums[group].figures(inputs.policy)))
            }
            _ if councils == 0 => (inputs.number, Shown::Withheld(Why::Nothing)),
            _ if councils < minimum => (inputs.number, Shown::Withheld(Why::TooFew)),
            _ => (inputs.number, Shown::Withheld(Why::Protected)),
        };
        lines.push(GroupMovement { group: *group, as_at, councils, figures });
    }
    (lines, own)
}
