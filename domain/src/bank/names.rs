//! What the names in conditions mean: what organisations can be, and what was asked before.

use super::check::nearest;
use super::condition::{Condition, DONT_KNOW, NOT_APPLICABLE, Organisations, Said, Subject};
use super::expression::{Names, Test, Unclear};
use super::reader::did_you_mean;
use super::{Kind, Question};
use crate::answer::Quantity;
use crate::id::QuestionId;

/// The names that a condition at some place of a bank may use.
pub(super) struct Known<'a> {
    pub(super) organisations: &'a Organisations,
    /// The questions before it, in order; none for one that could not be read.
    pub(super) before: &'a [Option<Question>],
    /// The ids of all questions of the bank, to tell a later one from an unknown one.
    pub(super) all: &'a [String],
}

impl Names for Known<'_> {
    fn values(&self, subject: Subject) -> Vec<String> {
        self.organisations.values(subject)
    }

    fn answer(&self, id: &str, test: &Test) -> Result<Condition, Unclear> {
        let found = (0..).zip(self.before).find_map(|(place, question)| {
            question.as_ref().filter(|question| question.id.as_str() == id).map(|q| (place, q))
        });
        let Some((place, question)) = found else {
            if self.all.iter().any(|known| known == id) {
                let message = format!("Question {id:?} is not asked before this.");
                let suggestion = "A condition can look at earlier questions only.".to_owned();
                return Err(Unclear { message, suggestion: Some(suggestion) });
            }
            let near = nearest(id, self.all.iter().map(String::as_str));
            let message = format!("There is no question {id:?}.");
            return Err(Unclear { message, suggestion: near.map(did_you_mean) });
        };
        let said = said(question, test)?;
        let question = QuestionId::parse(id).map_err(|error| Unclear {
            message: format!("The id {id:?} {error}."),
            suggestion: None,
        })?;
        Ok(Condition::Answer { question, place, said })
    }
}

fn said(question: &Question, test: &Test) -> Result<Said, Unclear> {
    let options = |options| Said::OneOf { options, dont_know: false, not_applicable: false };
    let is_number = matches!(question.kind, Kind::Number { .. });
    match test {
        Test::AtLeast(limit) | Test::AtMost(limit) if is_number => {
            let Some(number) = Quantity::parse(limit) else {
                let message = format!("{limit:?} is not a number.");
                return Err(Unclear { message, suggestion: None });
            };
            Ok(match test {
                Test::AtMost(_) => Said::AtMost(number.get()),
                _ => Said::AtLeast(number.get()),
            })
        }
        Test::AtLeast(limit) => option(question, limit).map(|place| options(u64::MAX << place)),
        Test::AtMost(limit) => {
            option(question, limit).map(|place| options(u64::MAX >> (63 - place)))
        }
        Test::OneOf(values) => {
            let mut said = (0, false, false);
            for value in values {
                match value.as_str() {
                    DONT_KNOW => said.1 = true,
                    NOT_APPLICABLE if question.not_applicable => said.2 = true,
                    NOT_APPLICABLE => {
                        let message =
                            format!("Question \"{}\" cannot be said not to apply.", question.id);
                        return Err(Unclear { message, suggestion: None });
                    }
                    _ => said.0 |= 1 << option(question, value)?,
                }
            }
            Ok(Said::OneOf { options: said.0, dont_know: said.1, not_applicable: said.2 })
        }
    }
}

fn option(question: &Question, id: &str) -> Result<u8, Unclear> {
    let is_choice = !matches!(question.kind, Kind::Number { .. } | Kind::Text);
    if let Some(place) = question.place_of(id).filter(|_| is_choice) {
        return Ok(place);
    }
    let message = format!("Question \"{}\" has no option {id:?}.", question.id);
    let suggestion = match question.kind {
        Kind::Number { .. } => "Write: is at least, or is at most, and a number.".to_owned(),
        Kind::Text => "It takes words; no condition can look at them.".to_owned(),
        _ => {
            let ids: Vec<_> = question.options.iter().map(|option| option.id.as_str()).collect();
            format!("Expected one of: {}.", ids.join(", "))
        }
    };
    Err(Unclear { message, suggestion: Some(suggestion) })
}
