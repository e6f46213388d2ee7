//! What an answer responds to its question, for every kind, and what can be wrong with it.

use super::answer::{AnswerForm, fits, malformed};
use crate::error::Result;
use app::pages::question::{
    AnswerFault, BETWEEN, DONT_KNOW, NO_ANSWER, NONE_OF_THESE, NOT_APPLICABLE, NUMBER, TEXT,
    place_of_choice,
};
use domain::answer::{Quantity, Response};
use domain::bank::{Kind, Question};
use domain::id::OptionId;

/// A response, or what is wrong with it.
type Given = std::result::Result<Response, AnswerFault>;

impl AnswerForm {
    /// What it responds to a question, or what is wrong with that.
    pub(super) fn response(
        &self,
        question: &Question,
    ) -> Result<std::result::Result<Option<Response>, AnswerFault>> {
        let malformed = || malformed("choice", question);
        Ok(match (self.choice.as_str(), &question.kind) {
            ("" | NO_ANSWER, _) => Ok(None),
            (choice, Kind::Several { .. }) if !is_alone(choice) => {
                several(choice, question)?.map(Some)
            }
            (DONT_KNOW, _) => Ok(Some(Response::DontKnow)),
            (NOT_APPLICABLE, _) if question.not_applicable => self.reason().map(Some),
            (NUMBER, Kind::Number { minimum, maximum, decimals }) => {
                number(&self.number, question, [*minimum, *maximum], *decimals).map(Some)
            }
            (TEXT, Kind::Text) => self.words().map(Some),
            (choice, Kind::Level | Kind::Choice | Kind::YesNo) => {
                let option = OptionId::parse(choice).map_err(|_| malformed())?;
                question.place_of(option.as_str()).ok_or_else(malformed)?;
                Ok(Some(Response::Chosen { option }))
            }
            _ => return Err(malformed()),
        })
    }

    fn reason(&self) -> Given {
        match self.reason.as_str() {
            "" => Err(AnswerFault::ReasonMissing),
            reason if !fits(reason) => Err(AnswerFault::ReasonLong),
            reason => Ok(Response::NotApplicable { reason: reason.to_owned() }),
        }
    }

    fn words(&self) -> Given {
        match self.text.as_str() {
            "" => Err(AnswerFault::TextMissing),
            text if !fits(text) => Err(AnswerFault::TextLong),
            text => Ok(Response::Text { text: text.to_owned() }),
        }
    }
}

/// Choices of a question that takes several, each once and in the question's order.
///
/// # Errors
/// [`Error::Malformed`] when one is none of the question's.
pub(super) fn ordered<'a>(
    choices: impl Iterator<Item = &'a str>,
    question: &Question,
) -> Result<String> {
    let mut chosen = choices
        .flat_map(|choices| choices.split(BETWEEN))
        .filter(|choice| !choice.is_empty() && *choice != NO_ANSWER)
        .map(|choice| Some((place_of_choice(question, choice)?, choice)))
        .collect::<Option<Vec<_>>>()
        .ok_or_else(|| malformed("choice", question))?;
    chosen.sort_unstable();
    chosen.dedup();
    let chosen: Vec<&str> = chosen.into_iter().map(|(_, choice)| choice).collect();
    Ok(chosen.join(&BETWEEN.to_string()))
}

/// Whether a choice is one that says everything, and stands alone as it should.
pub(super) fn is_alone(choice: &str) -> bool {
    [DONT_KNOW, NOT_APPLICABLE].contains(&choice)
}

fn several(choice: &str, question: &Question) -> Result<Given> {
    let mut options = Vec::new();
    let mut says_all = None;
    for value in choice.split(BETWEEN) {
        if place_of_choice(question, value).is_none() {
            return Err(malformed("choice", question));
        }
        match [NONE_OF_THESE, DONT_KNOW, NOT_APPLICABLE].into_iter().find(|all| *all == value) {
            Some(all) => says_all = says_all.or(Some(all)),
            None => {
                let option = OptionId::parse(value).map_err(|_| malformed("choice", question))?;
                options.push(option);
            }
        }
    }
    Ok(match says_all {
        Some(all) if choice != all => Err(AnswerFault::Alone(all)),
        _ => Ok(Response::Several { options }),
    })
}

/// Reads a number that a question takes. Its unit may stand behind it.
fn number(typed: &str, question: &Question, [minimum, maximum]: [f64; 2], decimals: u8) -> Given {
    if typed.is_empty() {
        return Err(AnswerFault::NumberMissing);
    }
    let units = [&question.text.en.unit, &question.text.cy.unit].into_iter().flatten();
    let bare = units.filter_map(|unit| typed.strip_suffix(unit.as_str())).next();
    let number = Quantity::parse(bare.unwrap_or(typed).trim()).ok_or(AnswerFault::NumberBad)?;
    let limit = |limit| Quantity::new(limit).ok_or(AnswerFault::NumberBad);
    if number.decimals() > usize::from(decimals) {
        Err(AnswerFault::NumberDecimals(decimals))
    } else if number.get() < minimum {
        Err(AnswerFault::NumberLow(limit(minimum)?))
    } else if number.get() > maximum {
        Err(AnswerFault::NumberHigh(limit(maximum)?))
    } else {
        Ok(Response::Number { number })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::forms::shipped;

    fn form(choice: &str, number: &str) -> AnswerForm {
        AnswerForm { choice: choice.into(), number: number.into(), ..AnswerForm::default() }
    }

    #[test]
    fn several_choices_are_kept_in_the_questions_order_and_each_once() {
        let question = shipped("information-sharing", "people-in-the-room");
        let order = |choices: &[&str]| ordered(choices.iter().copied(), &question).unwrap();
        assert_eq!(order(&["legal", "security", "legal"]), "security|legal");
        assert_eq!(order(&["dont-know", "policy|security"]), "security|policy|dont-know");
        assert_eq!(order(&[]), "");
        assert!(ordered(["nobody"].into_iter(), &question).is_err());
        assert!(ordered(["not-applicable"].into_iter(), &question).is_err());
    }

    #[test]
    fn what_says_everything_stands_alone() {
        let question = shipped("information-sharing", "people-in-the-room");
        let given = |choice: &str| form(choice, "").response(&question).unwrap();
        assert_eq!(given("dont-know"), Ok(Some(Response::DontKnow)));
        assert_eq!(given("none-of-these"), Ok(Some(Response::Several { options: Vec::new() })));
        assert_eq!(given(""), Ok(None));
        assert_eq!(given("legal|none-of-these"), Err(AnswerFault::Alone(NONE_OF_THESE)));
        assert_eq!(given("legal|dont-know"), Err(AnswerFault::Alone(DONT_KNOW)));
        assert_eq!(given("none-of-these|dont-know"), Err(AnswerFault::Alone(NONE_OF_THESE)));
        assert!(form("legal|nobody", "").response(&question).is_err());
    }

    #[test]
    fn a_number_is_read_with_its_unit_and_held_to_its_range() {
        let question = shipped("information-sharing", "days-to-first-record");
        let given = |typed: &str| {
            number(typed, &question, [-5.0, 1095.0], 1).map(|response| match response {
                Response::Number { number } => number.get(),
                _ => f64::NAN,
            })
        };
        let limit = |number| Quantity::new(number).unwrap();
        assert_eq!(given("45"), Ok(45.0));
        assert_eq!(given("45 days"), Ok(45.0));
        assert_eq!(given("1,095"), Ok(1095.0));
        assert_eq!(given("-5"), Ok(-5.0));
        assert_eq!(given("0.50"), Ok(0.5));
        assert_eq!(given(""), Err(AnswerFault::NumberMissing));
        assert_eq!(given("days"), Err(AnswerFault::NumberBad));
        assert_eq!(given("a week"), Err(AnswerFault::NumberBad));
        assert_eq!(given("0.25"), Err(AnswerFault::NumberDecimals(1)));
        assert_eq!(given("-5.1"), Err(AnswerFault::NumberLow(limit(-5.0))));
        assert_eq!(given("1,096"), Err(AnswerFault::NumberHigh(limit(1095.0))));
    }
}
