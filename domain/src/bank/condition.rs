//! When a question is asked: an expression over what an organisation is and what it answered before.
//!
//! `nation is wales and function is social-care`, `not type is one of (county, unitary)`,
//! `answer to shared-records is yes`, `answer to days-to-agree is at least 31`. `and` binds closer than `or`.

use super::Bank;
use crate::council::{CouncilType, Function, Functions, Nation, Profile, Region, Tier};
use crate::id::QuestionId;
use crate::scoring::Mark;
use serde::{Deserialize, Serialize};

/// The words that answers other than options have in conditions and in files of answers.
pub const DONT_KNOW: &str = "dont-know";
/// See [`DONT_KNOW`].
pub const NOT_APPLICABLE: &str = "not-applicable";
/// The word for choosing none of several options, in forms and in files of answers.
pub const NONE: &str = "none-of-these";

/// What an organisation is, in the words of conditions. For UK councils they are the slugs of [`Profile`]; a bank for
/// others names its own.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Attributes<'a> {
    /// Its kind: `county`.
    pub kind: &'a str,
    /// Its tier: `upper`.
    pub tier: &'a str,
    /// Its nation: `england`.
    pub nation: &'a str,
    /// Its region: `south-east`. Empty where it is not known.
    pub region: &'a str,
    /// What it does.
    pub functions: Functions,
}

impl Profile {
    /// The council in the words of conditions.
    #[must_use]
    pub fn attributes(&self) -> Attributes<'static> {
        Attributes {
            kind: self.council_type.slug(),
            tier: self.tier.slug(),
            nation: self.nation.slug(),
            region: self.region.map_or("", crate::council::Region::slug),
            functions: self.functions(),
        }
    }
}

/// Something an organisation is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Subject {
    /// Its kind.
    Type,
    /// Its tier.
    Tier,
    /// Its nation.
    Nation,
    /// Its region.
    Region,
    /// One of the things it does.
    Function,
}

impl Subject {
    /// Every one, in the order they are explained.
    pub const ALL: [Self; 5] = [Self::Type, Self::Tier, Self::Nation, Self::Region, Self::Function];

    /// Its word in an expression.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Type => "type",
            Self::Tier => "tier",
            Self::Nation => "nation",
            Self::Region => "region",
            Self::Function => "function",
        }
    }
}

/// The words for what organisations can be. Where a list is none, those for the councils of the United Kingdom.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "files", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct Organisations {
    /// Their types.
    pub types: Option<Vec<String>>,
    /// Their tiers.
    pub tiers: Option<Vec<String>>,
    /// Their nations.
    pub nations: Option<Vec<String>>,
    /// Their regions.
    pub regions: Option<Vec<String>>,
}

impl Organisations {
    /// Whether they are anything but the councils of the United Kingdom.
    #[must_use]
    pub const fn are_others(&self) -> bool {
        self.types.is_some()
            || self.tiers.is_some()
            || self.nations.is_some()
            || self.regions.is_some()
    }

    /// The values that a subject may have.
    #[must_use]
    pub fn values(&self, subject: Subject) -> Vec<String> {
        fn slugs<T: Copy>(all: &[T], slug: fn(T) -> &'static str) -> Vec<String> {
            all.iter().map(|one| slug(*one).to_owned()).collect()
        }
        let own = match subject {
            Subject::Type => &self.types,
            Subject::Tier => &self.tiers,
            Subject::Nation => &self.nations,
            Subject::Region => &self.regions,
            Subject::Function => &None,
        };
        own.clone().unwrap_or_else(|| match subject {
            Subject::Type => slugs(CouncilType::ALL, CouncilType::slug),
            Subject::Tier => slugs(Tier::ALL, Tier::slug),
            Subject::Nation => slugs(Nation::ALL, Nation::slug),
            Subject::Region => slugs(Region::ALL, Region::slug),
            Subject::Function => slugs(Function::ALL, Function::slug),
        })
    }
}

/// What must have been said to an earlier question.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Said {
    /// One of these, or, where several may be chosen, at least one of these.
    OneOf {
        /// A bit for each option, by its place in the question.
        options: u64,
        /// Whether "I do not know" is among them.
        dont_know: bool,
        /// Whether "does not apply" is among them.
        not_applicable: bool,
    },
    /// This number or more.
    AtLeast(f64),
    /// This number or less.
    AtMost(f64),
}

/// When something is asked.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Condition {
    /// Of every organisation.
    #[default]
    Always,
    /// Of those that are one of these.
    Is(Subject, Vec<String>),
    /// After one of these answers to an earlier question that was asked.
    Answer {
        /// The question.
        question: QuestionId,
        /// Its place among all questions of the bank, from 0.
        place: usize,
        /// What must have been said.
        said: Said,
    },
    /// When the other is not so.
    Not(Box<Self>),
    /// When all are so.
    All(Vec<Self>),
    /// When at least one is so.
    Any(Vec<Self>),
}

impl Condition {
    /// Whether it is every organisation's.
    #[must_use]
    pub const fn is_always(&self) -> bool {
        matches!(self, Self::Always)
    }

    /// Whether it holds. `marks` are what stands against the questions before; a question that was not asked stands as
    /// [`Mark::NotAnswered`].
    #[must_use]
    pub fn holds(&self, who: &Attributes<'_>, marks: &[Mark]) -> bool {
        self.known(who, &|place| Some(marks.get(place).copied().unwrap_or(Mark::NotAnswered)))
            .unwrap_or(false)
    }

    /// Whether it holds for an organisation before anything is answered; none when that depends on answers.
    #[must_use]
    pub fn beforehand(&self, who: &Attributes<'_>) -> Option<bool> {
        self.known(who, &|_| None)
    }

    fn known(&self, who: &Attributes<'_>, mark: &dyn Fn(usize) -> Option<Mark>) -> Option<bool> {
        match self {
            Self::Always => Some(true),
            Self::Is(subject, values) => Some(values.iter().any(|value| who.is(*subject, value))),
            Self::Answer { place, said, .. } => mark(*place).map(|mark| said.fits(mark)),
            Self::Not(inner) => inner.known(who, mark).map(|holds| !holds),
            Self::All(parts) => settle(parts.iter().map(|part| part.known(who, mark)), false),
            Self::Any(parts) => settle(parts.iter().map(|part| part.known(who, mark)), true),
        }
    }

    /// The expression as it stands in a bank's files, but for the order of options. Empty for everybody.
    #[must_use]
    pub fn written(&self, bank: &Bank) -> String {
        let joined = |parts: &[Self], word: &str| {
            let parts: Vec<_> = parts
                .iter()
                .map(|part| match part {
                    Self::All(_) | Self::Any(_) => format!("({})", part.written(bank)),
                    _ => part.written(bank),
                })
                .collect();
            parts.join(word)
        };
        match self {
            Self::Always => String::new(),
            Self::Is(subject, values) => format!("{} is {}", subject.word(), one_of(values)),
            Self::Answer { question, said, .. } => {
                format!("answer to {question} is {}", said.written(bank, question))
            }
            Self::Not(inner) => format!("not ({})", inner.written(bank)),
            Self::All(parts) => joined(parts, " and "),
            Self::Any(parts) => joined(parts, " or "),
        }
    }

    /// Whether it looks at what an organisation is.
    #[must_use]
    pub fn looks_at_kinds(&self) -> bool {
        match self {
            Self::Always | Self::Answer { .. } => false,
            Self::Is(..) => true,
            Self::Not(inner) => inner.looks_at_kinds(),
            Self::All(parts) | Self::Any(parts) => parts.iter().any(Self::looks_at_kinds),
        }
    }

    /// The places of the questions whose answers it looks at.
    #[must_use]
    pub fn looks_at(&self) -> Vec<usize> {
        match self {
            Self::Always | Self::Is(..) => Vec::new(),
            Self::Answer { place, .. } => vec![*place],
            Self::Not(inner) => inner.looks_at(),
            Self::All(parts) | Self::Any(parts) => parts.iter().flat_map(Self::looks_at).collect(),
        }
    }

    /// Both this and another.
    #[must_use]
    pub fn and(self, other: Self) -> Self {
        match (self, other) {
            (Self::Always, one) | (one, Self::Always) => one,
            (one, other) => Self::All(vec![one, other]),
        }
    }
}

/// `decisive` when any part is; not known when some part is not; otherwise the other.
fn settle(parts: impl Iterator<Item = Option<bool>>, decisive: bool) -> Option<bool> {
    let mut all_known = true;
    for part in parts {
        match part {
            Some(holds) if holds == decisive => return Some(decisive),
            Some(_) => {}
            None => all_known = false,
        }
    }
    all_known.then_some(!decisive)
}

impl Attributes<'_> {
    fn is(&self, subject: Subject, value: &str) -> bool {
        match subject {
            Subject::Type => self.kind == value,
            Subject::Tier => self.tier == value,
            Subject::Nation => self.nation == value,
            Subject::Region => self.region == value,
            Subject::Function => self.functions.iter().any(|function| function.slug() == value),
        }
    }
}

fn one_of(values: &[String]) -> String {
    match values {
        [one] => one.clone(),
        several => format!("one of ({})", several.join(", ")),
    }
}

impl Said {
    fn written(&self, bank: &Bank, question: &QuestionId) -> String {
        match self {
            Self::AtLeast(number) => format!("at least {number}"),
            Self::AtMost(number) => format!("at most {number}"),
            Self::OneOf { options, dont_know, not_applicable } => {
                let asked = bank.question(question.as_str()).map(|(_, question)| question);
                let chosen = asked.into_iter().flat_map(|question| question.chosen(*options));
                let mut values: Vec<String> = chosen.map(|option| option.id.to_string()).collect();
                values.extend(dont_know.then(|| DONT_KNOW.to_owned()));
                values.extend(not_applicable.then(|| NOT_APPLICABLE.to_owned()));
                one_of(&values)
            }
        }
    }

    /// Whether an answer is one of these.
    pub(super) fn fits(&self, mark: Mark) -> bool {
        match (self, mark) {
            (Self::OneOf { options, .. }, Mark::Option(option)) => {
                1_u64.checked_shl(option.into()).is_some_and(|bit| options & bit != 0)
            }
            (Self::OneOf { options, .. }, Mark::Several(chosen)) => options & chosen != 0,
            (Self::OneOf { dont_know, .. }, Mark::DontKnow) => *dont_know,
            (Self::OneOf { not_applicable, .. }, Mark::NotApplicable) => *not_applicable,
            (Self::AtLeast(least), Mark::Number(number)) => number >= *least,
            (Self::AtMost(most), Mark::Number(number)) => number <= *most,
            _ => false,
        }
    }
}
