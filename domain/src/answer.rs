//! What a council says to a question. Not answered, don't know, does not apply and the lowest level are four
//! different things, here and everywhere.

use crate::id::{OptionId, QuestionId};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// The choice made on a question.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", tag = "kind")]
pub enum Response {
    /// An option of the question.
    Chosen {
        /// The option chosen.
        option: OptionId,
    },
    /// The council does not know.
    DontKnow,
    /// The question does not apply to the council, and why.
    NotApplicable {
        /// Why, in the council's words. Never empty.
        reason: String,
    },
}

crate::council::slugs! {
    /// How sure the council is of its answer. Shown beside a score, never mixed into it.
    Confidence {
        /// A guess.
        Low = "low",
        /// Sure of the main points.
        Medium = "medium",
        /// Could show it to somebody tomorrow.
        High = "high",
    }
}

/// Everything a council has said to one question. An answer may hold a comment or evidence and no response yet:
/// the question is then still not answered.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Answer {
    /// The choice; none is "not answered".
    pub response: Option<Response>,
    /// How sure.
    pub confidence: Option<Confidence>,
    /// Evidence in words.
    pub evidence: String,
    /// Evidence as web addresses, each `http` or `https`.
    pub links: Vec<String>,
    /// A note to colleagues.
    pub comment: String,
}

impl Answer {
    /// Whether nothing at all has been said.
    #[must_use]
    pub fn is_blank(&self) -> bool {
        *self == Self::default()
    }
}

/// The answers of one assessment, by question.
pub type Answers = BTreeMap<QuestionId, Answer>;

/// The longest comment, reason or evidence text, in characters.
pub const MAX_TEXT: usize = 4000;
/// The most evidence links on one answer.
pub const MAX_LINKS: usize = 10;
/// The longest link, in characters.
pub const MAX_LINK: usize = 1000;
