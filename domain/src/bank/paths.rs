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

/// The ways of one organisation through a bank: for each, whether each question is asked.
fn ways(bank: &Bank, who: &Attributes<'_>) -> BTreeSet<Vec<bool>> {
    let gates: BTreeSet<usize> = bank
        .themes
        .iter()
        .map(|theme| &theme.applies_to)
        .chain(bank.questions().map(|(_, question)| &question.applies_to))
        .flat_map(Condition::looks_at)
        .collect();
    let questions: Vec<&Question> = bank.questions().map(|(_, question)| question).collect();
    let mut sheets = vec![Vec::new()];
    for (place, question) in questions.iter().enumerate() {
        if !gates.contains(&place) {
            sheets.iter_mut().for_each(|sheet| sheet.push(Mark::NotAnswered));
            continue;
        }
        let marks = answers(bank, place, question);
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
        // Two sheets that ask the same so far and agree on the gates to come are told apart by nothing later; keeping
        // the first of each answer is enough once there are too many.
        sheets.truncate(MOST);
    }
    sheets.iter().map(|sheet| bank.asked_of(who, sheet)).collect()
}

/// The answers to a question that conditions can tell apart.
fn answers(bank: &Bank, place: usize, question: &Question) -> Vec<Mark> {
    let mut marks = vec![Mark::NotAnswered];
    let options = u8::try_from(question.options.len()).unwrap_or(u8::MAX).min(63);
    match question.kind {
        Kind::Text => {}
        Kind::Several { .. } => {
            marks.push(Mark::Several(0));
            marks.extend((0..options).map(|option| Mark::Several(1 << option)));
            marks.push(Mark::Several((1 << options) - 1));
        }
        Kind::Number { minimum, maximum, decimals } => {
            let step = 0.1_f64.powi(i32::from(decimals));
            let mut numbers = vec![minimum, maximum];
            for limit in limits(bank, place) {
                numbers.extend([limit - step, limit, limit + step]);
            }
            numbers.retain(|number| (minimum..=maximum).contains(number));
            marks.extend(numbers.into_iter().map(Mark::Number));
        }
        _ => marks.extend((0..options).map(Mark::Option)),
    }
    marks.push(Mark::DontKnow);
    if question.not_applicable {
        marks.push(Mark::NotApplicable);
    }
    marks
}

/// The numbers that conditions compare the answer to a question with.
fn limits(bank: &Bank, place: usize) -> Vec<f64> {
    fn of(condition: &Condition, wanted: usize, limits: &mut Vec<f64>) {
        match condition {
            Condition::Answer { place, said: Said::AtLeast(n) | Said::AtMost(n), .. }
                if *place == wanted =>
            {
                limits.push(*n);
            }
            Condition::Not(inner) => of(inner, wanted, limits),
            Condition::All(parts) | Condition::Any(parts) => {
                parts.iter().for_each(|part| of(part, wanted, limits));
            }
            _ => {}
        }
    }
    let mut limits = Vec::new();
    for theme in &bank.themes {
        of(&theme.applies_to, place, &mut limits);
        theme.questions.iter().for_each(|q| of(&q.applies_to, place, &mut limits));
    }
    limits
}

/// Whether each question is asked of anybody after any answers.
pub(super) fn reached(bank: &Bank, everybody: &[Somebody]) -> Vec<bool> {
    let mut reached = vec![false; bank.questions().count()];
    for who in distinct(bank, everybody).into_values().filter_map(|alike| alike.first().copied()) {
        for way in ways(bank, &who.attributes()) {
            reached.iter_mut().zip(way).for_each(|(reached, asked)| *reached |= asked);
        }
    }
    reached
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
}

/// Every distinct way through a bank, by the organisations that can take it.
#[must_use]
pub fn paths(bank: &Bank) -> Vec<Paths> {
    let mut all: Vec<Paths> = Vec::new();
    for alike in distinct(bank, &everybody(&bank.organisations)).into_values() {
        let Some(first) = alike.first() else { continue };
        let mut ways: Vec<Path> =
            ways(bank, &first.attributes()).into_iter().map(|asked| path(bank, &asked)).collect();
        ways.sort_by_key(|way| (way.questions.len(), way.minutes));
        let who = || alike.iter().copied().cloned();
        match all.iter_mut().find(|other| other.ways == ways) {
            Some(same) => same.who.extend(who()),
            None => all.push(Paths { who: who().collect(), ways }),
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
