//! Questions: what kind of answer each takes, what answers are worth, and what it says.

use super::{Bilingual, Condition};
use crate::id::{OptionId, QuestionId, ReferenceId};
use crate::scoring::Mark;
use serde::{Deserialize, Serialize};

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
