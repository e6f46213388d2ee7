//! Questions that come up, or are asked no more, by the answers to others.

use super::Answering;
use crate::error::Result;
use crate::forms::posted::Posted;
use domain::answer::Answers;
use domain::bank::{Bank, Condition, Question, Theme};
use domain::journey::Journey;

impl Answering {
    /// The answers as they are once what was posted is saved.
    pub(crate) fn answers_with(&self, posted: &[(&Question, Posted)]) -> Result<Answers> {
        let mut answers = self.answers.clone();
        for (question, posted) in posted {
            if let Some(form) = posted.chosen() {
                answers.insert(question.id.clone(), form.answer(question)?);
            }
        }
        Ok(answers)
    }

    /// Whether nothing is asked of councils like this one. What was submitted stays an assessment, also of a council
    /// that has changed since.
    pub(crate) fn is_for_others(&self) -> bool {
        let is_submitted =
            self.round.assessment.as_ref().is_some_and(|one| one.submitted_at.is_some());
        !is_submitted && self.journey().themes().next().is_none()
    }

    /// The question with this id, if it may be asked of the council after some answers: a page with it may still be
    /// open somewhere.
    pub(crate) fn askable(&self, id: &str) -> Option<(&Theme, &Question)> {
        let found = self.round.open.bank.question(id);
        found.filter(|(theme, question)| self.may_ask(theme, question))
    }

    /// Whether a question is asked of the council after some answers.
    pub(crate) fn may_ask(&self, theme: &Theme, question: &Question) -> bool {
        self.round.open.bank.may_ask(&self.round.here.profile.attributes(), theme, question)
    }
}

/// The questions without a response that are asked because of answers: to one question, or to any.
pub(crate) fn further<'a>(
    bank: &'a Bank,
    journey: &Journey<'a>,
    because_of: Option<&Question>,
) -> Vec<(&'a Theme, &'a Question)> {
    let place = because_of.map(|one| bank.questions().position(|(_, other)| other.id == one.id));
    bank.questions()
        .filter(|(_, question)| journey.question(question.id.as_str()).is_some())
        .filter(|(_, question)| !journey.is_responded(question))
        .filter(|(theme, question)| {
            let conditions = bank.conditions(theme, question);
            let decided_by: Vec<usize> = conditions.flat_map(Condition::looks_at).collect();
            match place {
                Some(place) => place.is_some_and(|place| decided_by.contains(&place)),
                None => !decided_by.is_empty(),
            }
        })
        .collect()
}
