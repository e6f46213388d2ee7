//! What a council says to a question. Not answered, don't know, does not apply and the lowest level are four
//! different things, here and everywhere.

use crate::id::{OptionId, QuestionId};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use std::fmt;

/// A number somebody gave. Finite, so that it equals itself.
#[derive(Debug, Clone, Copy, PartialEq, PartialOrd, Serialize, Deserialize)]
#[serde(try_from = "f64", into = "f64")]
pub struct Quantity(f64);

impl Eq for Quantity {}

impl Quantity {
    /// The number, if it is finite.
    #[must_use]
    pub fn new(number: f64) -> Option<Self> {
        // Minus nothing is nothing.
        number.is_finite().then_some(Self(if number == 0.0 { 0.0 } else { number }))
    }

    /// Reads a number as people in the United Kingdom write it: `1,200`, `3.5`, `-2`. Commas stand between groups of
    /// three digits or nowhere.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let (sign, digits) = match text.strip_prefix(['-', '\u{2212}']) {
            Some(digits) => (-1.0, digits),
            None => (1.0, text),
        };
        let (whole, fraction) =
            digits.split_once('.').map_or((digits, None), |(w, f)| (w, Some(f)));
        let all_digits = |part: &str| part.chars().all(|c| c.is_ascii_digit());
        let mut groups = whole.split(',');
        let first = groups.next()?;
        let mut is_grouped = false;
        let groups_fit = groups.all(|group| {
            is_grouped = true;
            group.len() == 3 && all_digits(group)
        });
        let first_fits = !first.is_empty()
            && first.len() <= if is_grouped { 3 } else { 15 }
            && all_digits(first);
        let fraction_fits = fraction.is_none_or(|f| !f.is_empty() && f.len() <= 9 && all_digits(f));
        if !(first_fits && groups_fit && fraction_fits) {
            return None;
        }
        let number: f64 = digits.replace(',', "").parse().ok()?;
        Self::new(sign * number)
    }

    /// The number.
    #[must_use]
    pub const fn get(self) -> f64 {
        self.0
    }

    /// How many digits it has after the decimal point.
    #[must_use]
    pub fn decimals(self) -> usize {
        self.0.to_string().split_once('.').map_or(0, |(_, fraction)| fraction.len())
    }
}

impl TryFrom<f64> for Quantity {
    type Error = String;

    fn try_from(number: f64) -> Result<Self, String> {
        Self::new(number).ok_or_else(|| format!("{number} is no number an answer can be"))
    }
}

impl From<Quantity> for f64 {
    fn from(quantity: Quantity) -> Self {
        quantity.0
    }
}

impl fmt::Display for Quantity {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.0)
    }
}

/// The choice made on a question.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", tag = "kind")]
pub enum Response {
    /// An option of the question.
    Chosen {
        /// The option chosen.
        option: OptionId,
    },
    /// Options of a question that takes several. Empty for "none of these".
    Several {
        /// The options chosen, in the question's order.
        options: Vec<OptionId>,
    },
    /// A number.
    Number {
        /// The number, in the question's unit.
        number: Quantity,
    },
    /// Words.
    Text {
        /// The words. Never empty.
        text: String,
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

#[cfg(test)]
mod tests {
    use super::Quantity;

    #[test]
    fn numbers_are_read_as_people_write_them() {
        let read = |text: &str| Quantity::parse(text).map(Quantity::get);
        assert_eq!(read("1,200"), Some(1200.0));
        assert_eq!(read("12,345,678.5"), Some(12_345_678.5));
        assert_eq!(read("-2"), Some(-2.0));
        assert_eq!(read("0.25"), Some(0.25));
        for text in ["", "1,20", "1,2000", "1.", ".5", "1e5", "NaN", "inf", "4 days", "+1", "--1"] {
            assert_eq!(read(text), None, "{text}");
        }
    }
}
