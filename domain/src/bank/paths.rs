//! The ways through a bank: which questions each kind of organisation can be asked, over all answers that change what
//! comes later.

use super::{Attributes, Bank, Condition, Kind, Organisations, Question, Said, Subject};
use crate::council::{CouncilType, Functions, Profile};
use crate::scoring::Mark;
use std::collections::{BTreeMap, BTreeSet};

/// An organisation as conditions see it.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Somebody {
    /// Its type.
    pub kind: String,
    /// Its tier.
    pub tier: String,
    /// Its nation.
    pub nation: String,
    /// Its region.
    pub region: String,
    functions: Functions,
}

impl Somebody {
    /// An organisation. What it does follows from its type, where that is a council's; so does its tier, where none is
    /// given.
    #[must_use]
    pub fn new(kind: &str, tier: &str, nation: &str, region: &str) -> Self {
        let council = CouncilType::parse(kind);
        let own_tier = council.map(|council| council.tier().slug());
        let tier = if tier.is_empty() { own_tier.unwrap_or_default() } else { tier };
        Self {
            kind: kind.to_owned(),
            tier: tier.to_owned(),
            nation: nation.to_owned(),
            region: region.to_owned(),
            functions: council.map(CouncilType::functions).unwrap_or_default(),
        }
    }

    /// It in the words of conditions.
    #[must_use]
    pub fn attributes(&self) -> Attributes<'_> {
        Attributes {
            kind: &self.kind,
            tier: &self.tier,
            nation: &self.nation,
            region: &self.region,
            functions: self.functions,
        }
    }
}

/// Every organisation that a bank may meet. For councils, those of every type and region that the law of the United
/// Kingdom knows; for others, every combination of their words.
#[must_use]
pub fn everybody(organisations: &Organisations) -> Vec<Somebody> {
    if !organisations.are_others() {
        let councils = Profile::all().map(|profile| {
            let who = profile.attributes();
            Somebody::new(who.kind, who.tier, who.nation, who.region)
        });
        return councils.collect();
    }
    let values = |subject| organisations.values(subject);
    let (tiers, nations) = (values(Subject::Tier), values(Subject::Nation));
    let regions = values(Subject::Region);
    let mut all = Vec::new();
    for kind in values(Subject::Type) {
        for tier in &tiers {
            for nation in &nations {
                for region in &regions {
                    all.push(Somebody::new(&kind, tier, nation, region));
                }
            }
        }
    }
    all
}

/// How many ways are followed for one organisation. A bank that branches more is not read by anybody.
const MOST: usize = 2_000;

/// Ways through a bank.
struct Ways {
    /// For each, whether each question is asked.
    asked: BTreeSet<Vec<bool>>,
    /// Whether these are all.
    are_all: bool,
}

/// The ways of one organisation through a bank.
fn ways(bank: &Bank, who: &Attributes<'_>) -> Ways {
    let tests = tests(bank);
    let mut sheets: Vec<Vec<Mark>> = vec![Vec::new()];
    let mut are_all = true;
    for (place, (_, question)) in bank.questions().enumerate() {
        let Some(tests) = tests.get(&place) else {
            sheets.iter_mut().for_each(|sheet| sheet.push(Mark::NotAnswered));
            continue;
        };
        let marks = answers(question, tests);
        sheets = sheets
            .into_iter()
            .flat_map(|sheet| {
                let is_asked = bank.asked_of(who, &sheet).get(place).copied().unwrap_or(false);
                let marks = if is_asked { marks.as_slice() } else { &[Mark::NotAnswered] };
                marks
                    .iter()
                    .map(|mark| sheet.iter().copied().chain([*mark]).collect())
                    .collect::<Vec<Vec<Mark>>>()
            })
            .collect();
        are_all = are_all && sheets.len() <= MOST;
        sheets.truncate(MOST);
    }
    Ways { asked: sheets.iter().map(|sheet| bank.asked_of(who, sheet)).collect(), are_all }
}

/// What conditions ask of the answer to each question that any looks at, by its place.
fn tests(bank: &Bank) -> BTreeMap<usize, Vec<&Said>> {
    fn gather<'a>(condition: &'a Condition, tests: &mut BTreeMap<usize, Vec<&'a Said>>) {
        match condition {
            Condition::Always | Condition::Is(..) => {}
            Condition::Answer { place, said, .. } => tests.entry(*place).or_default().push(said),
            Condition::Not(inner) => gather(inner, tests),
            Condition::All(parts) | Condition::Any(parts) => {
                parts.iter().for_each(|part| gather(part, tests));
            }
        }
    }
    let mut tests = BTreeMap::new();
    for theme in &bank.themes {
        gather(&theme.applies_to, &mut tests);
        theme.questions.iter().for_each(|question| gather(&question.applies_to, &mut tests));
    }
    tests
}

/// Answers to a question, one of each kind that the tests tell apart.
fn answers(question: &Question, tests: &[&Said]) -> Vec<Mark> {
    let mut marks = vec![Mark::NotAnswered];
    let options = u8::try_from(question.options.len()).unwrap_or(u8::MAX).min(63);
    match question.kind {
        Kind::Text => {}
        Kind::Several { .. } => {
            // Tests look for any of some options, so an answer is told apart by which tests it passes.
            marks.extend((0..options).map(|option| Mark::Several(1 << option)));
            marks.extend(unions(tests));
        }
        Kind::Number { minimum, maximum, decimals } => {
            let step = 0.1_f64.powi(i32::from(decimals));
            let limits = tests.iter().filter_map(|said| match said {
                Said::AtLeast(limit) | Said::AtMost(limit) => Some(*limit),
                Said::OneOf { .. } => None,
            });
            let around = limits.flat_map(|limit| [limit - step, limit, limit + step]);
            let numbers = [minimum, maximum].into_iter().chain(around);
            let numbers = numbers.filter(|number| (minimum..=maximum).contains(number));
            marks.extend(numbers.map(Mark::Number));
        }
        _ => marks.extend((0..options).map(Mark::Option)),
    }
    marks.push(Mark::DontKnow);
    if question.not_applicable {
        marks.push(Mark::NotApplicable);
    }
    let mut seen = BTreeSet::new();
    marks.retain(|mark| seen.insert(tests.iter().map(|said| said.fits(*mark)).collect::<Vec<_>>()));
    marks
}

/// Answers of several options that pass one test or more: for each set of up to six tests, one option of each.
fn unions(tests: &[&Said]) -> Vec<Mark> {
    let firsts: Vec<u64> = tests
        .iter()
        .filter_map(|said| match said {
            Said::OneOf { options, .. } => Some(options & options.wrapping_neg()),
            _ => None,
        })
        .take(6)
        .collect();
    (0..1_u32 << firsts.len())
        .map(|set| {
            let chosen = firsts.iter().enumerate().filter(|(bit, _)| set & (1 << bit) != 0);
            Mark::Several(chosen.fold(0, |all, (_, first)| all | first))
        })
        .collect()
}

/// Whether each question is asked of anybody after any answers. None when there are too many ways to say.
pub(super) fn reached(bank: &Bank, everybody: &[Somebody]) -> Option<Vec<bool>> {
    let mut reached = vec![false; bank.questions().count()];
    let mut are_all = true;
    for who in distinct(bank, everybody).into_values().filter_map(|alike| alike.first().copied()) {
        let ways = ways(bank, &who.attributes());
        are_all = are_all && ways.are_all;
        for way in ways.asked {
            reached.iter_mut().zip(way).for_each(|(reached, asked)| *reached |= asked);
        }
    }
    (are_all || reached.iter().all(|reached| *reached)).then_some(reached)
}

/// Organisations by what every condition says of them before anything is answered.
fn distinct<'a>(
    bank: &Bank,
    everybody: &'a [Somebody],
) -> BTreeMap<Vec<Option<bool>>, Vec<&'a Somebody>> {
    let mut groups: BTreeMap<_, Vec<_>> = BTreeMap::new();
    for who in everybody {
        let attributes = who.attributes();
        let mut verdicts = vec![bank.applies_to.beforehand(&attributes)];
        for theme in &bank.themes {
            verdicts.push(theme.applies_to.beforehand(&attributes));
            verdicts.extend(theme.questions.iter().map(|q| q.applies_to.beforehand(&attributes)));
        }
        groups.entry(verdicts).or_default().push(who);
    }
    groups
}

/// A way through a bank that is not that of others.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Path {
    /// The questions asked, in order.
    pub questions: Vec<crate::id::QuestionId>,
    /// How long they take, in minutes.
    pub minutes: u32,
}

/// The ways of organisations that are asked alike.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Paths {
    /// Who they are.
    pub who: Vec<Somebody>,
    /// Their ways, shortest first.
    pub ways: Vec<Path>,
    /// Whether these are all: a bank that branches too often is not followed to every end.
    pub are_all: bool,
}

/// Every distinct way through a bank, by the organisations that can take it.
#[must_use]
pub fn paths(bank: &Bank) -> Vec<Paths> {
    let mut all: Vec<Paths> = Vec::new();
    for alike in distinct(bank, &everybody(&bank.organisations)).into_values() {
        let Some(first) = alike.first() else { continue };
        let found = ways(bank, &first.attributes());
        let mut ways: Vec<Path> = found.asked.iter().map(|asked| path(bank, asked)).collect();
        ways.sort_by_key(|way| (way.questions.len(), way.minutes));
        let who = || alike.iter().copied().cloned();
        match all.iter_mut().find(|other| other.ways == ways) {
            Some(same) => same.who.extend(who()),
            None => all.push(Paths { who: who().collect(), ways, are_all: found.are_all }),
        }
    }
    all.sort_by_key(|paths| std::cmp::Reverse(paths.ways.last().map_or(0, |w| w.questions.len())));
    all
}

fn path(bank: &Bank, asked: &[bool]) -> Path {
    let questions: Vec<&Question> = bank
        .questions()
        .zip(asked)
        .filter(|(_, asked)| **asked)
        .map(|((_, question), _)| question)
        .collect();
    Path {
        minutes: questions.iter().map(|question| question.minutes).sum(),
        questions: questions.into_iter().map(|question| question.id.clone()).collect(),
    }
}

impl Paths {
    /// Who they are, by type, each with its regions where not all of the type are among them.
    #[must_use]
    pub fn kinds(&self, bank: &Bank) -> Vec<(&str, Vec<&str>)> {
        fn by_kind(some: &[Somebody]) -> BTreeMap<&str, BTreeSet<&str>> {
            let mut kinds: BTreeMap<&str, BTreeSet<&str>> = BTreeMap::new();
            for who in some {
                kinds.entry(&who.kind).or_default().insert(&who.region);
            }
            kinds
        }
        let all = everybody(&bank.organisations);
        let whole = by_kind(&all);
        let kinds = by_kind(&self.who).into_iter().map(|(kind, regions)| {
            let is_whole = whole.get(kind).is_some_and(|all| all.len() == regions.len());
            (kind, if is_whole { Vec::new() } else { regions.into_iter().collect() })
        });
        kinds.collect()
    }
}
