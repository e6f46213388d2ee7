//! Question banks: themes → questions → levels, with texts in English and Welsh. A [`Bank`] in hand is complete and
//! consistent: it can only be made from files that passed every check, or from a published copy of such a bank.

#[cfg(feature = "files")]
mod check;
mod condition;
#[cfg(feature = "files")]
mod difference;
#[cfg(feature = "files")]
mod expression;
#[cfg(feature = "files")]
mod files;
#[cfg(feature = "files")]
mod lint;
#[cfg(feature = "files")]
mod markdown;
#[cfg(feature = "files")]
mod names;
#[cfg(feature = "files")]
mod paths;
#[cfg(feature = "files")]
mod question_texts;
#[cfg(feature = "files")]
mod questions;
#[cfg(feature = "files")]
mod reader;
#[cfg(feature = "files")]
mod shape;
#[cfg(feature = "files")]
mod texts;
#[cfg(feature = "files")]
mod themes;
#[cfg(feature = "files")]
mod yaml;

#[cfg(feature = "files")]
pub(crate) use check::nearest;
#[cfg(feature = "files")]
pub use check::{Fault, MAX_OPTION, MAX_QUESTION, MAX_SHORT, MAX_TEXT};
pub use condition::{
    Attributes, Condition, DONT_KNOW, NONE, NOT_APPLICABLE, Organisations, Said, Subject,
};
#[cfg(feature = "files")]
pub use difference::{Changed, Difference, difference};
#[cfg(feature = "files")]
pub use files::Files;
#[cfg(feature = "files")]
pub use lint::misfits;
#[cfg(feature = "files")]
pub use paths::{Path, Paths, Somebody, everybody, paths};
#[cfg(feature = "files")]
pub use shape::{bank_schema, bank_texts_schema, continuity_schema, texts_schema, theme_schema};
#[cfg(feature = "files")]
pub use texts::{Entry, entries, text_files};

use crate::answer::Answers;
use crate::council::Profile;
use crate::id::{BankId, BankVersion, OptionId, QuestionId, ReferenceId, ThemeId};
use crate::language::Language;
use crate::scoring::{self, Mark};
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};

/// The number of the newest file format this program reads.
pub const FORMAT: u32 = 1;

/// A text, or a group of texts, in both languages.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Bilingual<T> {
    /// In English.
    pub en: T,
    /// In Welsh.
    pub cy: T,
}

impl<T> Bilingual<T> {
    /// The text in the language asked for.
    pub const fn get(&self, language: Language) -> &T {
        match language {
            Language::En => &self.en,
            Language::Cy => &self.cy,
        }
    }
}

/// How a bank turns answers into a score. docs/question-bank-format.md has a worked example of each.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "files", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum ScoringRule {
    /// Σ(weight × level) ÷ Σ(weight) over the questions with a level: an arithmetic mean with weights.
    WeightedMeanOfLevels,
    /// Σ(weight × points) of Σ(weight × most points) over the questions that apply.
    Points,
    /// The stage before the first with an unmet requirement, as in the staged representation of CMMI for Development
    /// 1.3 (Software Engineering Institute, 2010).
    GatedStages,
    /// Achieved where all is, not achieved where anything is not, otherwise in part: how contributing outcomes of the
    /// Cyber Assessment Framework follow from their indicators (NCSC).
    WeakestLink,
}

impl ScoringRule {
    /// Whether a whole is as strong as its weakest part.
    #[must_use]
    pub const fn is_lowest(self) -> bool {
        matches!(self, Self::GatedStages | Self::WeakestLink)
    }

    /// How parts make a whole unless a bank says otherwise.
    #[must_use]
    pub const fn usual_roll_up(self) -> RollUp {
        if self.is_lowest() { RollUp::Minimum } else { RollUp::Sum }
    }
}

/// How the score of a whole follows from its parts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "files", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum RollUp {
    /// What the parts have, and what they could have, each added up with the weights of the parts: every question
    /// below counts as itself.
    Sum,
    /// The mean of the parts: each counts the same, however many questions it asks.
    Mean,
    /// The mean of the parts with their weights.
    WeightedMean,
    /// The lowest of the parts.
    Minimum,
}

/// A version of a question bank.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Bank {
    /// Which bank.
    pub id: BankId,
    /// Which version of it.
    pub version: BankVersion,
    /// SPDX identifier of its licence.
    pub licence: String,
    /// The rule that scores it.
    pub scoring: ScoringRule,
    /// How the themes make the whole.
    pub roll_up: RollUp,
    /// The words for what the organisations that answer it can be.
    pub organisations: Organisations,
    /// Which of them it is for.
    pub applies_to: Condition,
    /// The levels, lowest first: five in the shipped banks.
    pub levels: Vec<Level>,
    /// Its themes, in order: a theme inside another comes after it and before the next beside it.
    pub themes: Vec<Theme>,
    /// The public standards it refers to.
    pub references: Vec<Reference>,
    /// What became of the questions of an earlier version.
    pub continuity: Option<Continuity>,
    /// Title and description.
    pub text: Bilingual<BankText>,
}

/// A level of the bank's scale.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Level {
    /// Its id, and that of the option that stands for it in every question.
    pub id: OptionId,
    /// What it is called.
    pub name: Bilingual<String>,
}

/// What a bank says of itself.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct BankText {
    /// Its title.
    pub title: String,
    /// What it is about.
    pub description: String,
}

/// A public standard a bank draws on.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Reference {
    /// Its id.
    pub id: ReferenceId,
    /// Where it is published.
    pub url: String,
    /// What it is called.
    pub title: Bilingual<String>,
}

/// A group of questions, and perhaps of further themes.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Theme {
    /// Its id.
    pub id: ThemeId,
    /// The theme it is inside, if any.
    pub parent: Option<ThemeId>,
    /// How much it counts beside its neighbours. More than 0.
    pub weight: f64,
    /// How much it counts for councils of a type, by the slug of the type, where that is different.
    pub weights: BTreeMap<String, f64>,
    /// How its parts make its score.
    pub roll_up: RollUp,
    /// Which organisations it is for.
    pub applies_to: Condition,
    /// Its own questions, in order.
    pub questions: Vec<Question>,
    /// Title and description.
    pub text: Bilingual<ThemeText>,
}

/// What a theme says of itself.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ThemeText {
    /// Its title.
    pub title: String,
    /// What it is about.
    pub description: String,
}

/// What kind of answer a question takes.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Kind {
    /// One of the bank's levels, each with a descriptor.
    Level,
    /// One option.
    Choice,
    /// Any number of options, or none of them.
    Several {
        /// The most points that count, where there is a limit.
        cap: Option<f64>,
    },
    /// A number. Its options are bands, each from a number up to the next band's.
    Number {
        /// The lowest that makes sense.
        minimum: f64,
        /// The highest that makes sense.
        maximum: f64,
        /// Digits after the decimal point, at most.
        decimals: u8,
    },
    /// Yes or no.
    YesNo,
    /// Words. Never scored.
    Text,
}

/// A question.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Question {
    /// Its id, unique in the bank.
    pub id: QuestionId,
    /// What kind of answer it takes.
    pub kind: Kind,
    /// How long it takes somebody who knows, in minutes.
    pub minutes: u32,
    /// How much it counts. More than 0.
    pub weight: f64,
    /// The points every council should at least have: for a level question, the number of the base level. None for
    /// words.
    pub base: Option<f64>,
    /// In a bank of gated stages, the stage that needs this question's base. None for a level question: each of its
    /// levels is what that stage needs.
    pub stage: Option<u8>,
    /// Which organisations it is for, and after which answers.
    pub applies_to: Condition,
    /// Whether a council may say that it does not apply, with a reason.
    pub not_applicable: bool,
    /// The public standards it draws on.
    pub references: Vec<ReferenceId>,
    /// Questions whose subject should be dealt with before this one's.
    pub depends_on: Vec<QuestionId>,
    /// How much work the next step is: 1 small, 2 medium, 3 large.
    pub effort: Option<u8>,
    /// How much the next step brings: 1 little, 2 some, 3 much.
    pub value: Option<u8>,
    /// Its options. For a level question one a level, lowest first; for a number its bands; for words none.
    pub options: Vec<AnswerOption>,
    /// Its texts.
    pub text: Bilingual<QuestionText>,
}

/// What a question says.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct QuestionText {
    /// The question itself.
    pub title: String,
    /// A label for tables and charts.
    pub short: String,
    /// What is meant, as Markdown.
    pub guidance: String,
    /// What good evidence looks like, as Markdown.
    pub evidence: String,
    /// How to reach the base answer. A level question says it level by level.
    pub next_step: Option<String>,
    /// What a number counts: "days".
    pub unit: Option<String>,
}

/// An answer to choose, or a band of numbers.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct AnswerOption {
    /// Its id. In a level question, the id of the level.
    pub id: OptionId,
    /// What it is worth, before weights. In a level question, the number of the level.
    pub points: f64,
    /// For a band, the lowest number in it.
    pub from: Option<f64>,
    /// Its texts.
    pub text: Bilingual<OptionText>,
}

/// What an answer means.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct OptionText {
    /// What is true of a council that gives it. Empty for yes and no, which need no more words.
    pub descriptor: String,
    /// In a level question, how to reach the next level. None at the highest.
    pub next_step: Option<String>,
}

/// What became of the questions of an earlier version of the bank, so that answers are compared only where that is
/// fair.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Continuity {
    /// The version before.
    pub from: BankVersion,
    /// By question of this version.
    pub questions: BTreeMap<QuestionId, Link>,
    /// Questions of the version before that are asked no more.
    pub dropped: Vec<QuestionId>,
}

/// How a question goes on from the version before.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Link {
    /// What has changed.
    pub change: Carried,
    /// The question it was. None for a new one.
    pub was: Option<QuestionId>,
}

/// What has changed in a question since the version before.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "files", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum Carried {
    /// Nothing.
    Same,
    /// Words; the answers mean what they meant.
    Reworded,
    /// What the answers mean: no comparison.
    Changed,
    /// It was not asked.
    New,
}

impl Carried {
    /// Its name in files.
    #[must_use]
    pub const fn slug(self) -> &'static str {
        match self {
            Self::Same => "same",
            Self::Reworded => "reworded",
            Self::Changed => "changed",
            Self::New => "new",
        }
    }

    /// Whether answers may be compared with those of the version before.
    #[must_use]
    pub const fn is_comparable(self) -> bool {
        matches!(self, Self::Same | Self::Reworded)
    }
}

impl Bank {
    /// Every question in order, with its theme.
    pub fn questions(&self) -> impl Iterator<Item = (&Theme, &Question)> {
        self.themes.iter().flat_map(|theme| theme.questions.iter().map(move |q| (theme, q)))
    }

    /// The question with this id, and its theme.
    #[must_use]
    pub fn question(&self, id: &str) -> Option<(&Theme, &Question)> {
        self.questions().find(|(_, q)| q.id.as_str() == id)
    }

    /// The theme with this id.
    #[must_use]
    pub fn theme(&self, id: &str) -> Option<&Theme> {
        self.themes.iter().find(|theme| theme.id.as_str() == id)
    }

    /// The reference with this id.
    #[must_use]
    pub fn reference(&self, id: &ReferenceId) -> Option<&Reference> {
        self.references.iter().find(|reference| reference.id == *id)
    }

    /// The highest level, as a number: 4 in the shipped banks.
    #[must_use]
    pub fn highest_level(&self) -> u8 {
        u8::try_from(self.levels.len().saturating_sub(1)).unwrap_or(u8::MAX)
    }

    /// How long the whole takes a council, in minutes. Follow-up questions come on top.
    #[must_use]
    pub fn minutes(&self, profile: &Profile) -> u32 {
        let asked = self.asked(profile, &Answers::new());
        self.questions().filter(|(_, q)| asked.holds(q)).map(|(_, q)| q.minutes).sum()
    }

    /// Which questions are asked of a council with these answers.
    #[must_use]
    pub fn asked(&self, profile: &Profile, answers: &Answers) -> Asked {
        let sheet = scoring::sheet(self, answers);
        let asked = self.asked_of(&profile.attributes(), &sheet);
        let ids = self.questions().zip(asked).filter(|(_, asked)| *asked);
        Asked(ids.map(|((_, question), _)| question.id.clone()).collect())
    }

    /// For each question in order, whether it is asked of an organisation. What stands in the sheet against a question
    /// that is not asked makes no difference to later ones.
    #[must_use]
    pub fn asked_of(&self, who: &Attributes<'_>, sheet: &[Mark]) -> Vec<bool> {
        let mut marks: Vec<Mark> = Vec::new();
        let mut asked = Vec::new();
        let mut is_for: Vec<bool> = Vec::with_capacity(self.themes.len());
        let mut place = 0;
        let bank = self.applies_to.holds(who, &[]);
        for theme in &self.themes {
            let above = theme.parent.as_ref().map_or(Some(bank), |parent| {
                let index = self.themes.iter().position(|other| other.id == *parent)?;
                is_for.get(index).copied()
            });
            let theme_is = above.unwrap_or(bank) && theme.applies_to.holds(who, &marks);
            is_for.push(theme_is);
            for question in &theme.questions {
                let is_asked = theme_is && question.applies_to.holds(who, &marks);
                let mark = sheet.get(place).copied().filter(|_| is_asked);
                marks.push(mark.unwrap_or(Mark::NotAnswered));
                asked.push(is_asked);
                place += 1;
            }
        }
        asked
    }

    /// Whether anything in it depends on what an organisation is.
    #[must_use]
    pub fn looks_at_kinds(&self) -> bool {
        let themes = self.themes.iter();
        self.applies_to.looks_at_kinds()
            || themes.clone().any(|theme| theme.applies_to.looks_at_kinds())
            || themes.clone().any(|theme| !theme.weights.is_empty())
            || self.questions().any(|(_, question)| question.applies_to.looks_at_kinds())
    }

    /// The themes above a theme, nearest first.
    pub fn above<'a>(&'a self, theme: &'a Theme) -> impl Iterator<Item = &'a Theme> {
        std::iter::successors(Some(theme), |theme| self.theme(theme.parent.as_ref()?.as_str()))
            .skip(1)
    }

    /// The themes inside a theme, at any depth, in order.
    pub fn inside<'a>(&'a self, theme: &'a Theme) -> impl Iterator<Item = &'a Theme> {
        let is_above = |other: &Theme| self.above(other).any(|above| above.id == theme.id);
        self.themes.iter().filter(move |other| is_above(other))
    }

    /// SHA-256 of the whole content, structure and texts, in lower-case hexadecimal. Two banks with the same digest
    /// ask and score the same; comments and line breaks in their files make no difference.
    ///
    /// # Panics
    /// Never: a bank holds nothing that JSON cannot.
    #[cfg(feature = "files")]
    #[must_use]
    pub fn digest(&self) -> String {
        use sha2::{Digest, Sha256};
        let content = serde_json::to_vec(self).unwrap_or_default();
        Sha256::digest(content).iter().map(|byte| format!("{byte:02x}")).collect()
    }
}

/// The questions that are asked of a council.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Asked(BTreeSet<QuestionId>);

impl Asked {
    /// Whether this one is.
    #[must_use]
    pub fn holds(&self, question: &Question) -> bool {
        self.0.contains(&question.id)
    }

    /// Those of a theme's own, in order.
    pub fn of<'a>(&self, theme: &'a Theme) -> impl Iterator<Item = &'a Question> + use<'a, '_> {
        theme.questions.iter().filter(|question| self.holds(question))
    }
}

impl Theme {
    /// How much it counts beside its neighbours for an organisation of a kind.
    #[must_use]
    pub fn weight_for(&self, kind: &str) -> f64 {
        self.weights.get(kind).copied().unwrap_or(self.weight)
    }
}

impl Question {
    /// Whether answers count.
    #[must_use]
    pub const fn is_scored(&self) -> bool {
        !matches!(self.kind, Kind::Text)
    }

    /// The place of one of its options.
    #[must_use]
    pub fn place_of(&self, option: &str) -> Option<u8> {
        let index = self.options.iter().position(|o| o.id.as_str() == option)?;
        u8::try_from(index).ok()
    }

    /// The option at a place: in a level question, at that level.
    #[must_use]
    pub fn option_at(&self, place: u8) -> Option<&AnswerOption> {
        self.options.get(usize::from(place))
    }

    /// The band that a number is in: the last that begins at it or before.
    #[must_use]
    pub fn band(&self, number: f64) -> Option<&AnswerOption> {
        self.options.iter().rfind(|band| band.from.is_some_and(|from| from <= number))
    }

    /// The most points an answer can bring, before weights.
    #[must_use]
    pub fn most(&self) -> f64 {
        let points = self.options.iter().map(|option| option.points);
        match self.kind {
            Kind::Text => 0.0,
            Kind::Several { cap } => {
                let all: f64 = points.filter(|points| *points > 0.0).sum();
                cap.map_or(all, |cap| all.min(cap))
            }
            _ => points.fold(0.0, f64::max),
        }
    }

    /// The fewest points an answer can bring, before weights.
    #[must_use]
    pub fn least(&self) -> f64 {
        let points = self.options.iter().map(|option| option.points);
        match self.kind {
            Kind::Text => 0.0,
            Kind::Several { .. } => points.filter(|points| *points < 0.0).sum(),
            _ => points.fold(f64::INFINITY, f64::min),
        }
    }

    /// What an answer brings, before weights. None where there is none, and for words.
    #[must_use]
    pub fn points(&self, mark: Mark) -> Option<f64> {
        match mark {
            Mark::NotAnswered | Mark::DontKnow | Mark::NotApplicable | Mark::Text => None,
            Mark::Option(place) => self.option_at(place).map(|option| option.points),
            Mark::Several(chosen) => {
                let points = self.chosen(chosen).map(|option| option.points).sum();
                let Kind::Several { cap } = self.kind else { return None };
                Some(cap.map_or(points, |cap| cap.min(points)))
            }
            Mark::Number(number) => self.band(number).map(|band| band.points),
            Mark::Points(points) => Some(points),
        }
    }

    /// The options of a mark with several.
    pub fn chosen(&self, chosen: u64) -> impl Iterator<Item = &AnswerOption> {
        (0..64)
            .zip(&self.options)
            .filter(move |(bit, _)| chosen & (1_u64 << bit) != 0)
            .map(|(_, o)| o)
    }
}
