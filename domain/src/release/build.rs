//! Builds a release from what councils submitted. Pure: the same inputs make the same release.

use super::carry::{Earlier, Places};
use super::cells::rounded;
use super::disclosure::{Members, Says, complement, part_near_groups};
use super::estimates::estimates;
use super::figures::{Scored, Scores, Tally};
use super::movement::{Moved, movement};
use super::single::{among_neighbours, named};
use super::{
    Audience, Consent, FORMAT, Figures, GroupFigures, Ledger, Participation, Policy, Purpose,
    QuestionEntry, Release, Shown, ThemeFigure, Why,
};
use crate::bank::{Bank, Bilingual};
use crate::id::{CouncilKey, RoundKey};
use crate::peers::{Group, Place};
use crate::scoring::{self, Mark, Sheet};
use jiff::civil::Date;
use std::collections::BTreeMap;

/// How far a council has come.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Stage {
    /// Nothing is answered.
    NotStarted,
    /// Something is.
    Started,
    /// It has submitted.
    Submitted,
}

/// A council that the round is for.
#[derive(Debug, Clone)]
pub struct Eligible {
    /// The council.
    pub council: CouncilKey,
    /// What decides its groups.
    pub place: Place,
    /// How far it has come.
    pub stage: Stage,
}

/// What a council submitted.
#[derive(Debug, Clone)]
pub struct Contributor {
    /// The council.
    pub council: CouncilKey,
    /// What decides its groups and what it is asked.
    pub place: Place,
    /// Its answers.
    pub sheet: Sheet,
    /// How many of its answers have evidence.
    pub with_evidence: u32,
    /// What others may see of its results.
    pub consent: Consent,
    /// Its secret record key, the same in every release and round.
    pub record_key: u64,
    /// A fingerprint of its answers.
    pub fingerprint: String,
}

/// The round before, to compare with.
#[derive(Debug)]
pub struct Previous<'a> {
    /// The round.
    pub round: RoundKey,
    /// What it is called.
    pub name: Bilingual<String>,
    /// The bank it asked.
    pub bank: &'a Bank,
    /// What councils submitted in it, by key.
    pub contributors: &'a [Contributor],
    /// Councils of this round that took over from councils of that one.
    pub breaks: u32,
}

/// The nearest neighbours of a council, nearest first: those published, and those of the model.
pub type Neighbours<'a> = dyn Fn(&CouncilKey) -> (Vec<CouncilKey>, Vec<CouncilKey>) + 'a;

/// Everything a release is made from.
pub struct Inputs<'a> {
    /// The round.
    pub round: RoundKey,
    /// What it is called.
    pub round_name: Bilingual<String>,
    /// The number of the release.
    pub number: u32,
    /// Why it is made.
    pub purpose: Purpose,
    /// Who it is for.
    pub audience: Audience,
    /// What the coalition is called, where it is for one.
    pub coalition_name: Option<Bilingual<String>>,
    /// The day.
    pub date: Date,
    /// The rules of protection.
    pub policy: Policy,
    /// The bank.
    pub bank: &'a Bank,
    /// Its digest.
    pub bank_digest: String,
    /// SHA-256 of all that follows, in hexadecimal.
    pub digest: String,
    /// The councils the round is for, by key.
    pub eligible: &'a [Eligible],
    /// Those that have submitted, by key.
    pub contributors: &'a [Contributor],
    /// The releases before this one for the same audience, oldest first.
    pub earlier: &'a [Earlier<'a>],
    /// The round before.
    pub previous: Option<Previous<'a>>,
    /// Who is near whom.
    pub neighbours: &'a Neighbours<'a>,
}

impl std::fmt::Debug for Inputs<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "inputs of release {} of {}", self.number, self.round)
    }
}

/// What one council's answers come to.
pub(super) struct Measured {
    pub(super) overall: Option<Scored>,
    pub(super) themes: Vec<Option<Scored>>,
    asked: Vec<bool>,
}

/// The scores of a sheet.
pub(super) fn measured(bank: &Bank, place: &Place, sheet: &[Mark]) -> Measured {
    let who = place.profile.attributes();
    let asked = bank.asked_of(&who, sheet);
    let scores = scoring::score_asked(bank, &who, sheet, &asked);
    Measured {
        overall: Scored::of(&scores.overall),
        themes: scores.themes.iter().map(Scored::of).collect(),
        asked,
    }
}

/// Everything of one group, added up.
struct Sums {
    set: Members,
    overall: Scores,
    themes: Vec<Scores>,
    questions: Vec<Tally>,
    asked: u32,
    dont_know: u32,
    with_evidence: u32,
}

impl Sums {
    fn new(bank: &Bank) -> Self {
        let scores = Scores::new(bank.highest_level());
        Self {
            set: Members::default(),
            overall: scores.clone(),
            themes: vec![scores; bank.themes.len()],
            questions: bank.questions().map(|(_, question)| Tally::new(question)).collect(),
            asked: 0,
            dont_know: 0,
            with_evidence: 0,
        }
    }

    fn add(&mut self, bank: &Bank, place: usize, who: &Contributor, what: &Measured, named: bool) {
        self.set.insert(place);
        self.with_evidence += who.with_evidence;
        if let Some(scored) = what.overall {
            self.overall.add(scored, who.record_key, named);
        }
        for (scores, scored) in self.themes.iter_mut().zip(&what.themes) {
            if let Some(scored) = scored {
                scores.add(*scored, who.record_key, named);
            }
        }
        let marks = who.sheet.iter().copied().chain(std::iter::repeat(Mark::NotAnswered));
        let questions = bank.questions().zip(&mut self.questions).zip(&what.asked).zip(marks);
        for ((((_, question), tally), asked), mark) in questions.filter(|q| *q.0.1) {
            self.asked += u32::from(*asked);
            self.dont_know += u32::from(mark == Mark::DontKnow);
            tally.add(question, mark, who.record_key);
        }
    }
}

/// Builds a release, with the ledger that is kept beside it.
#[must_use]
pub fn build(inputs: &Inputs<'_>) -> (Release, Ledger) {
    let bank = inputs.bank;
    let measured: Vec<Measured> =
        inputs.contributors.iter().map(|who| measured(bank, &who.place, &who.sheet)).collect();
    let mut sums: BTreeMap<Group, Sums> = BTreeMap::new();
    for group in inputs.eligible.iter().flat_map(|council| council.place.groups()) {
        sums.entry(group).or_insert_with(|| Sums::new(bank));
    }
    for (place, (who, what)) in inputs.contributors.iter().zip(&measured).enumerate() {
        let named = who.consent.names_to(&inputs.audience);
        for group in who.place.groups() {
            let sums = sums.entry(group).or_insert_with(|| Sums::new(bank));
            sums.add(bank, place, who, what, named);
        }
    }
    let keys = inputs.contributors.iter().map(|who| (&who.council, who.fingerprint.as_str()));
    let mut places = Places::new(keys);
    let (groups, sets) = groups(inputs, &sums, &mut places);
    let Moved { movement, panels } = movement(inputs, &mut places);
    let release = Release {
        format: FORMAT,
        round: inputs.round.clone(),
        round_name: inputs.round_name.clone(),
        number: inputs.number,
        purpose: inputs.purpose.clone(),
        audience: inputs.audience.clone(),
        coalition_name: inputs.coalition_name.clone(),
        date: inputs.date,
        bank: bank.id.clone(),
        version: bank.version.clone(),
        bank_digest: inputs.bank_digest.clone(),
        highest: bank.highest_level(),
        policy: inputs.policy,
        inputs: inputs.digest.clone(),
        participation: participation(inputs, &sums, &groups),
        estimates: estimates(inputs, &measured, &groups),
        named: named(inputs, &measured),
        groups,
        movement,
    };
    let ledger = Ledger {
        councils: inputs.contributors.iter().map(|who| who.council.clone()).collect(),
        fingerprints: inputs.contributors.iter().map(|who| who.fingerprint.clone()).collect(),
        sets,
        panels,
        neighbours: among_neighbours(inputs, &measured),
    };
    (release, ledger)
}

/// The places of a set, as a ledger keeps them.
pub(super) fn kept(set: &Members) -> Vec<u32> {
    set.places().filter_map(|place| u32::try_from(place).ok()).collect()
}

/// Decides which groups are shown, and makes their figures.
fn groups<'a>(
    inputs: &'a Inputs<'_>,
    sums: &BTreeMap<Group, Sums>,
    places: &mut Places<'a>,
) -> (Vec<GroupFigures>, BTreeMap<Group, Vec<u32>>) {
    let minimum = inputs.policy.minimum;
    // A correction replaces what was wrong: nothing of it is carried over, and the audit has the last word.
    let carries = !matches!(inputs.purpose, Purpose::Correction { .. });
    let earlier = if carries { inputs.earlier } else { &[] };
    let mut carried = BTreeMap::new();
    let mut sets = BTreeMap::new();
    for (group, sums) in sums {
        if let Some((figures, set)) = places.carried(earlier, *group, &sums.set, minimum) {
            carried.insert(*group, figures);
            sets.insert(*group, set);
        } else {
            sets.insert(*group, sums.set.clone());
        }
    }
    let mut shown: BTreeMap<Group, bool> =
        sets.iter().map(|(group, set)| (*group, set.len() >= minimum)).collect();
    part_near_groups(&mut shown, &sets, minimum);
    let items = items(inputs, sums, &shown, &carried);
    let mut figures = Vec::with_capacity(sets.len());
    let mut own = BTreeMap::new();
    for (group, set) in &sets {
        let contributors = set.len();
        let is_shown = shown[group];
        let (as_at, shown_figures) = match carried.get(group) {
            Some(before) if is_shown => (before.as_at, before.figures.clone()),
            _ if is_shown => {
                own.insert(*group, kept(set));
                (inputs.number, Shown::Figure(figures_of(inputs, &sums[group], *group, &items)))
            }
            _ => {
                let few = contributors < minimum;
                let why = if contributors == 0 {
                    Why::Nothing
                } else if few {
                    Why::TooFew
                } else {
                    Why::Protected
                };
                (inputs.number, Shown::Withheld(why))
            }
        };
        figures.push(GroupFigures { group: *group, as_at, contributors, figures: shown_figures });
    }
    (figures, own)
}

/// For the whole bank, each theme and each question, in this order: which groups may show it.
type Items = Vec<BTreeMap<Group, bool>>;

fn items(
    inputs: &Inputs<'_>,
    sums: &BTreeMap<Group, Sums>,
    shown: &BTreeMap<Group, bool>,
    carried: &BTreeMap<Group, &GroupFigures>,
) -> Items {
    let policy = inputs.policy;
    let questions: Vec<_> = inputs.bank.questions().map(|(_, question)| question).collect();
    type IsSafe<'a> = &'a dyn Fn(&Sums) -> bool;
    type WasShown<'a> = &'a dyn Fn(&Figures) -> bool;
    let item = |says, count: &dyn Fn(&Sums) -> u32, is_safe: IsSafe<'_>, was: WasShown<'_>| {
        let counts: BTreeMap<Group, u32> =
            sums.iter().map(|(group, sums)| (*group, count(sums))).collect();
        let mut item: BTreeMap<Group, bool> = sums
            .iter()
            .map(|(group, sums)| {
                let is_shown = match carried.get(group) {
                    Some(before) => before.figures.figure().is_some_and(was),
                    None => counts[group] >= policy.minimum && is_safe(sums),
                };
                (*group, shown[group] && is_shown)
            })
            .collect();
        complement(&mut item, &counts, says, policy.minimum);
        item
    };
    let themes = inputs.bank.themes.len();
    let is_safe: IsSafe<'_> = &|s| s.overall.is_safe(policy);
    let mut items =
        vec![item(Says::Mean, &|s| s.overall.n, is_safe, &|f| f.overall.figure().is_some())];
    items.extend((0..themes).map(|at| {
        let is_safe: IsSafe<'_> = &|s| s.themes[at].is_safe(policy);
        item(Says::Mean, &|s| s.themes[at].n, is_safe, &|f| f.themes[at].figure.figure().is_some())
    }));
    items.extend(questions.iter().enumerate().map(|(at, question)| {
        let is_safe: IsSafe<'_> = &|s| s.questions[at].is_safe(question);
        let was: WasShown<'_> = &|f| f.questions[at].figure.figure().is_some();
        item(Says::Counts, &|s| s.questions[at].answered.count, is_safe, was)
    }));
    items
}

/// The figures of a group that is shown.
fn figures_of(inputs: &Inputs<'_>, sums: &Sums, group: Group, items: &Items) -> Figures {
    let policy = inputs.policy;
    let why = |count: u32| match count {
        0 => Why::Nothing,
        few if few < policy.minimum => Why::TooFew,
        _ => Why::Protected,
    };
    let score = |scores: &Scores, item: usize| {
        if items[item][&group] {
            Shown::Figure(scores.figure(policy))
        } else {
            Shown::Withheld(why(scores.n))
        }
    };
    let bank = inputs.bank;
    let themes = bank.themes.iter().zip(&sums.themes).enumerate();
    let questions = bank.questions().zip(&sums.questions).enumerate();
    Figures {
        overall: score(&sums.overall, 0),
        themes: themes
            .map(|(place, (theme, scores))| ThemeFigure {
                theme: theme.id.clone(),
                figure: score(scores, 1 + place),
            })
            .collect(),
        questions: questions
            .map(|(place, ((_, question), tally))| QuestionEntry {
                question: question.id.clone(),
                figure: if items[1 + bank.themes.len() + place][&group] {
                    Shown::Figure(tally.figure(question, policy))
                } else {
                    Shown::Withheld(why(tally.answered.count))
                },
            })
            .collect(),
    }
}

fn participation(
    inputs: &Inputs<'_>,
    sums: &BTreeMap<Group, Sums>,
    groups: &[GroupFigures],
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
        let sums = sums.get(&group).filter(|_| is_shown);
        let total = |count: fn(&Sums) -> u32| sums.map_or(0, |sums| rounded(count(sums), 10));
        Participation {
            group,
            councils,
            started,
            submitted,
            asked: total(|sums| sums.asked),
            dont_know: total(|sums| sums.dont_know),
            with_evidence: total(|sums| sums.with_evidence),
        }
    };
    lines.into_iter().map(line).collect()
}
