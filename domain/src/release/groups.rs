//! Decides which groups, and which figures of them, are shown.

use super::build::{Inputs, Stage};
use super::carry::{Places, Stood, own_figures};
use super::cells::rounded;
use super::disclosure::{Item, Members, Says, Wholes, part_near_groups};
use super::figures::{Scores, Tally};
use super::sums::{Measured, Sums};
use super::{
    Figures, GroupFigures, Participation, QuestionEntry, Release, Shown, ThemeFigure, Why,
};
use crate::bank::{Bank, Question, Theme};
use crate::peers::{Group, Place};
use crate::scoring::Mark;
use std::collections::{BTreeMap, BTreeSet, HashSet};

/// What is said of groups.
pub(super) struct Grouped<'a> {
    pub(super) groups: Vec<GroupFigures>,
    pub(super) participation: Vec<Participation>,
    /// The earlier release of which figures stand, by group.
    pub(super) stand: BTreeMap<Group, &'a Release>,
    /// Whose results the figures of this release are of, as a ledger keeps them.
    pub(super) sets: BTreeMap<Group, Vec<u32>>,
}

/// The places of a set, as a ledger keeps them.
pub(super) fn kept(set: &Members) -> Vec<u32> {
    set.places().filter_map(|place| u32::try_from(place).ok()).collect()
}

/// Which groups are shown, and what of before.
pub(super) struct Decided<'s, 'a, T> {
    /// Whose figures each group would show.
    pub(super) sets: BTreeMap<Group, Members>,
    pub(super) shown: BTreeMap<Group, bool>,
    wholes: Wholes,
    /// Groups whose earlier figures stand.
    pub(super) stand: BTreeMap<Group, &'s Stood<'a, T>>,
    /// Groups with new figures of the same councils saying the same: what was withheld of them still is.
    pub(super) unchanged: BTreeMap<Group, &'s Stood<'a, T>>,
}

impl<'s, 'a, T> Decided<'s, 'a, T> {
    /// Decides it for all figures of a group together. `before` is what earlier releases showed.
    pub(super) fn of(
        mut sets: BTreeMap<Group, Members>,
        before: &'s BTreeMap<Group, Vec<Stood<'a, T>>>,
        minimum: u32,
    ) -> Self {
        let last = |group: &Group| before.get(group).and_then(|all| all.last());
        let mut stand: BTreeMap<Group, &Stood<'_, T>> = (sets.keys())
            .filter_map(|group| Some((*group, last(group).filter(|last| last.stands)?)))
            .collect();
        for (group, stood) in &stand {
            sets.insert(*group, stood.set.clone());
        }
        let mut shown: BTreeMap<Group, bool> =
            sets.iter().map(|(group, set)| (*group, set.len() >= minimum)).collect();
        let published = stand.keys().copied().collect();
        let known: Vec<&Members> = before.values().flatten().map(|stood| &stood.set).collect();
        part_near_groups(&mut shown, &sets, &known, &published, minimum);
        // What may not be shown anew is still what it was.
        let withheld: Vec<Group> =
            shown.iter().filter(|(_, shown)| !**shown).map(|(group, _)| *group).collect();
        for group in withheld {
            if let Some(last) = last(&group).filter(|last| last.set.len() >= minimum) {
                stand.insert(group, last);
                sets.insert(group, last.set.clone());
                shown.insert(group, true);
            }
        }
        let unchanged = (sets.keys())
            .filter(|group| !stand.contains_key(group))
            .filter_map(|group| Some((*group, last(group).filter(|last| last.unchanged)?)))
            .collect();
        Self { wholes: Wholes::of(&sets), sets, shown, stand, unchanged }
    }

    /// What was published of a group before that decides what is shown of it now.
    pub(super) fn earlier(&self, group: Group) -> Option<&'s Stood<'a, T>> {
        self.stand.get(&group).or_else(|| self.unchanged.get(&group)).copied()
    }

    /// Whether the figure of an item is shown, by group: where the group is, where it is safe by itself, or was
    /// shown before; and where others do not give it away.
    pub(super) fn item(
        &self,
        says: Says,
        from: &Members,
        minimum: u32,
        is_safe: impl Fn(Group) -> bool,
        was_shown: impl Fn(&T) -> bool,
    ) -> BTreeMap<Group, bool> {
        let is_shown = |group: Group| match self.earlier(group) {
            Some(before) => was_shown(before.figures),
            None => is_safe(group),
        };
        let mut item: BTreeMap<Group, bool> =
            self.shown.iter().map(|(group, shown)| (*group, *shown && is_shown(*group))).collect();
        let published: BTreeSet<Group> =
            self.stand.keys().chain(self.unchanged.keys()).copied().collect();
        let (sets, wholes, published) = (&self.sets, &self.wholes, &published);
        Item { says, sets, wholes, from, published, minimum }.protect(&mut item);
        item
    }
}

/// Decides which groups are shown, and makes their figures.
pub(super) fn grouped<'a>(
    inputs: &'a Inputs<'_>,
    measured: &[Measured],
    sums: &BTreeMap<Group, Sums>,
    places: &mut Places<'a>,
) -> Grouped<'a> {
    let minimum = inputs.policy.minimum;
    let sets: BTreeMap<Group, Members> =
        sums.iter().map(|(group, sums)| (*group, sums.set.clone())).collect();
    let before = places.published(inputs.standing(), &sets, minimum, own_figures);
    let decided = Decided::of(sets, &before, minimum);
    let items = items(inputs, measured, sums, &decided);
    let mut groups = Vec::with_capacity(sums.len());
    let mut own = BTreeMap::new();
    for (group, set) in &decided.sets {
        let (as_at, figures) = match decided.stand.get(group) {
            Some(stood) if decided.shown[group] => {
                (stood.figures.as_at, stood.figures.figures.clone())
            }
            _ if decided.shown[group] => {
                own.insert(*group, kept(set));
                let figures = figures_of(inputs, &sums[group], *group, &items);
                (inputs.number, Shown::Figure(figures))
            }
            _ => (inputs.number, Shown::Withheld(why(set.len(), minimum))),
        };
        groups.push(GroupFigures { group: *group, as_at, contributors: set.len(), figures });
    }
    let stand = decided.stand.iter().map(|(group, stood)| (*group, stood.release)).collect();
    let participation = participation(inputs, sums, &groups, &stand);
    Grouped { groups, participation, stand, sets: own }
}

/// Why a whole group is withheld. Who took part is no secret.
pub(super) const fn why(councils: u32, minimum: u32) -> Why {
    match councils {
        0 => Why::Nothing,
        few if few < minimum => Why::TooFew,
        _ => Why::Protected,
    }
}

/// For the whole bank, each theme and each question, in this order: which groups may show it.
type Items = Vec<BTreeMap<Group, bool>>;

fn items(
    inputs: &Inputs<'_>,
    measured: &[Measured],
    sums: &BTreeMap<Group, Sums>,
    decided: &Decided<'_, '_, GroupFigures>,
) -> Items {
    let policy = inputs.policy;
    let minimum = policy.minimum;
    let those = |has: &dyn Fn(&Measured) -> bool| -> Members {
        let all = measured.iter().enumerate();
        all.filter(|(_, measured)| has(measured)).map(|(place, _)| place).collect()
    };
    let score = |scores: &Scores| scores.n() >= minimum && scores.is_safe(policy);
    let was = |figures: &GroupFigures, is: &dyn Fn(&Figures) -> bool| {
        figures.figures.figure().is_some_and(is)
    };
    let mut items = vec![decided.item(
        Says::Mean,
        &those(&|measured| measured.overall.is_some()),
        minimum,
        |group| score(&sums[&group].overall),
        |f| was(f, &|f| f.overall.figure().is_some()),
    )];
    items.extend((0..inputs.bank.themes.len()).map(|at| {
        decided.item(
            Says::Mean,
            &those(&|measured| measured.themes[at].is_some()),
            minimum,
            |group| score(&sums[&group].themes[at]),
            |f| was(f, &|f| f.themes[at].figure.figure().is_some()),
        )
    }));
    let questions = inputs.bank.questions().zip(answered(inputs, measured)).enumerate();
    items.extend(questions.map(|(at, ((_, question), answered))| {
        let is_safe = |group: Group| {
            let tally = &sums[&group].questions[at];
            tally.answered.count >= minimum && tally.is_safe(question)
        };
        let was_shown = |f: &GroupFigures| was(f, &|f| f.questions[at].figure.figure().is_some());
        decided.item(Says::Counts, &answered, minimum, is_safe, was_shown)
    }));
    items
}

/// Who answered each question.
fn answered(inputs: &Inputs<'_>, measured: &[Measured]) -> Vec<Members> {
    let mut answered = vec![Members::default(); inputs.bank.questions().count()];
    for (place, (who, what)) in inputs.contributors.iter().zip(measured).enumerate() {
        for ((set, mark), asked) in answered.iter_mut().zip(&who.sheet).zip(&what.asked) {
            let silent = matches!(mark, Mark::NotAnswered | Mark::DontKnow | Mark::NotApplicable);
            if *asked && !silent {
                set.insert(place);
            }
        }
    }
    answered
}

/// The figures of a group that is shown. Why one of them is withheld is not said any closer: a council that knows its own
/// answer could tell from the reason that all others gave the same.
fn figures_of(inputs: &Inputs<'_>, sums: &Sums, group: Group, items: &Items) -> Figures {
    let (policy, bank) = (inputs.policy, inputs.bank);
    let may_ask = may_ask(inputs, group);
    let withheld = |may_ask: bool| if may_ask { Why::Protected } else { Why::Nothing };
    let score = |scores: &Scores, item: usize, may_ask: bool| {
        if items[item][&group] {
            Shown::Figure(scores.figure(policy))
        } else {
            Shown::Withheld(withheld(may_ask))
        }
    };
    let theme = |(at, (theme, scores)): (usize, (&Theme, &Scores))| {
        let is_inside = |other: &Theme| other.id == theme.id || is_above(bank, theme, other);
        let mut questions = bank.questions().zip(&may_ask);
        let may_ask = questions.any(|((other, _), may_ask)| *may_ask && is_inside(other));
        ThemeFigure { theme: theme.id.clone(), figure: score(scores, 1 + at, may_ask) }
    };
    let first = 1 + bank.themes.len();
    let question = |(at, ((_, question), tally)): (usize, ((&Theme, &Question), &Tally))| {
        let figure = if items[first + at][&group] {
            Shown::Figure(tally.figure(question, policy))
        } else {
            Shown::Withheld(withheld(may_ask[at]))
        };
        QuestionEntry { question: question.id.clone(), figure }
    };
    Figures {
        overall: score(&sums.overall, 0, may_ask.contains(&true)),
        themes: bank.themes.iter().zip(&sums.themes).enumerate().map(theme).collect(),
        questions: bank.questions().zip(&sums.questions).enumerate().map(question).collect(),
    }
}

fn is_above(bank: &Bank, theme: &Theme, other: &Theme) -> bool {
    bank.above(other).any(|above| above.id == theme.id)
}

/// Which questions may be asked of councils of a group, whatever they answer: that nobody was asked a follow-up would tell
/// what nobody said.
fn may_ask(inputs: &Inputs<'_>, group: Group) -> Vec<bool> {
    let places: HashSet<Place> = inputs
        .eligible
        .iter()
        .map(|council| council.place)
        .chain(inputs.contributors.iter().map(|council| council.place))
        .filter(|place| place.group(group.family()) == Some(group))
        .collect();
    let asked = |(theme, question): (&Theme, &Question)| {
        places.iter().any(|place| inputs.bank.may_ask(&place.profile.attributes(), theme, question))
    };
    inputs.bank.questions().map(asked).collect()
}

/// Who took part, by group. How often councils did not know, and gave evidence, stands with the figures.
fn participation(
    inputs: &Inputs<'_>,
    sums: &BTreeMap<Group, Sums>,
    groups: &[GroupFigures],
    stand: &BTreeMap<Group, &Release>,
) -> Vec<Participation> {
    let mut lines: BTreeMap<Group, [u32; 3]> = BTreeMap::new();
    for council in inputs.eligible {
        for group in council.place.groups() {
            let [councils, started, submitted] = lines.entry(group).or_default();
            *councils += 1;
            *started += u32::from(council.stage >= Stage::Started);
            *submitted += u32::from(council.stage == Stage::Submitted);
        }
    }
    let line = |(group, [councils, started, submitted]): (Group, [u32; 3])| {
        let is_shown = groups.iter().any(|g| g.group == group && g.figures.figure().is_some());
        let before = stand.get(&group).and_then(|release| release.participation(group));
        let [asked, dont_know, with_evidence] = match (is_shown, before, sums.get(&group)) {
            (true, Some(before), _) => [before.asked, before.dont_know, before.with_evidence],
            (true, None, Some(sums)) => {
                [sums.asked, sums.dont_know, sums.with_evidence].map(|count| rounded(count, 10))
            }
            _ => [0; 3],
        };
        Participation { group, councils, started, submitted, asked, dont_know, with_evidence }
    };
    lines.into_iter().map(line).collect()
}
