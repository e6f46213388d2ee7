//! What is posted for a question: an answer, or two that met with the choice between them.

use super::answer::AnswerForm;
use super::response::{is_alone, ordered};
use crate::error::{Error, Result};
use app::pages::question::{AnswerFault, NO_ANSWER, NONE_OF_THESE};
use domain::bank::{Kind, Question};

/// What the names of the fields of one's own answer begin with, where it stands beside a colleague's.
const MINE: &str = "mine.";

/// Which of two answers to keep.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Keep {
    /// Nobody said.
    Unsaid,
    /// The colleague's.
    Theirs,
    /// One's own.
    Mine,
    /// Both, put together in the fields.
    Edit,
}

impl Keep {
    /// The value the form sends.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Unsaid => "",
            Self::Theirs => "theirs",
            Self::Mine => "mine",
            Self::Edit => "edit",
        }
    }

    fn parse(name: &str) -> Result<Self> {
        [Self::Unsaid, Self::Theirs, Self::Mine, Self::Edit]
            .into_iter()
            .find(|keep| keep.name() == name)
            .ok_or_else(|| Error::Malformed("keep".to_owned()))
    }
}

/// What was posted for one question.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Posted {
    /// The fields to be edited.
    pub edit: AnswerForm,
    /// One's own answer and the choice, where two answers met.
    pub meeting: Option<(AnswerForm, Keep)>,
}

impl Posted {
    /// Reads what was posted for one question, without its prefix, and checks that its choices are the question's.
    ///
    /// # Errors
    /// [`Error::Malformed`] when no page of ours would send it.
    pub fn read(pairs: &[(String, String)], question: &Question) -> Result<Self> {
        let mut mine = Vec::new();
        let mut keep = None;
        let mut edit = Vec::new();
        for (name, value) in pairs {
            if let Some(name) = name.strip_prefix(MINE) {
                mine.push((name.to_owned(), value.clone()));
            } else if name == "keep" && keep.is_none() {
                keep = Some(Keep::parse(value)?);
            } else {
                edit.push((name.clone(), value.clone()));
            }
        }
        let edit = AnswerForm::read(&edit, question)?;
        edit.answer(question)?;
        let meeting = match (mine.is_empty(), keep) {
            (true, None) => None,
            (true, Some(_)) => return Err(Error::Malformed("keep without an answer".to_owned())),
            (false, keep) => {
                let mine = AnswerForm::read(&mine, question)?;
                mine.answer(question)?;
                Some((mine, keep.unwrap_or(Keep::Unsaid)))
            }
        };
        Ok(Self { edit, meeting })
    }

    /// The answer that is to be saved. None when the colleague's is kept, or nobody said which.
    #[must_use]
    pub fn chosen(&self) -> Option<AnswerForm> {
        match &self.meeting {
            None | Some((_, Keep::Edit)) => Some(self.edit.clone()),
            Some((mine, Keep::Mine)) => {
                Some(AnswerForm { version: self.edit.version, ..mine.clone() })
            }
            Some((_, Keep::Theirs | Keep::Unsaid)) => None,
        }
    }

    /// What its author wrote: what must not be lost.
    #[must_use]
    pub fn written(&self) -> &AnswerForm {
        match &self.meeting {
            Some((mine, keep)) if *keep != Keep::Edit => mine,
            _ => &self.edit,
        }
    }

    /// What is wrong with what is to be saved as the answer to its question.
    #[must_use]
    pub fn faults(&self, question: &Question) -> Vec<AnswerFault> {
        if matches!(self.meeting, Some((_, Keep::Unsaid))) {
            return vec![AnswerFault::KeepNothing];
        }
        // What was read has choices of the question's.
        let faults = self.chosen().map(|form| form.faults(question).unwrap_or_default());
        faults.unwrap_or_default()
    }
}

/// Two answers put together, to be edited: texts one under the other, one's own choice before the colleague's. Where
/// several can be chosen, what either chose.
#[must_use]
pub fn together(theirs: &AnswerForm, mine: &AnswerForm, question: &Question) -> AnswerForm {
    let either = |theirs: &str, mine: &str| {
        let mine_is_blank = mine.is_empty() || mine == NO_ANSWER;
        if mine_is_blank { theirs.to_owned() } else { mine.to_owned() }
    };
    let choices = [theirs.choice.as_str(), mine.choice.as_str()];
    let says_all = |choice: &str| is_alone(choice) || choice == NONE_OF_THESE;
    let choice = match question.kind {
        Kind::Several { .. } if !choices.iter().any(|choice| says_all(choice)) => {
            ordered(choices.into_iter(), question).ok()
        }
        _ => None,
    };
    AnswerForm {
        version: theirs.version,
        choice: choice.unwrap_or_else(|| either(&theirs.choice, &mine.choice)),
        number: either(&theirs.number, &mine.number),
        text: both(&theirs.text, &mine.text),
        reason: both(&theirs.reason, &mine.reason),
        confidence: either(&theirs.confidence, &mine.confidence),
        evidence: both(&theirs.evidence, &mine.evidence),
        links: union(&theirs.links, &mine.links),
        comment: both(&theirs.comment, &mine.comment),
    }
}

fn both(theirs: &str, mine: &str) -> String {
    if theirs.contains(mine) {
        theirs.to_owned()
    } else if mine.contains(theirs) {
        mine.to_owned()
    } else {
        format!("{theirs}\n\n{mine}")
    }
}

fn union(theirs: &str, mine: &str) -> String {
    let mut lines: Vec<&str> = theirs.lines().collect();
    for line in mine.lines() {
        if !lines.contains(&line) {
            lines.push(line);
        }
    }
    lines.join("\n")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::forms::shipped;

    #[test]
    fn two_answers_put_together_lose_nothing() {
        let theirs = AnswerForm {
            version: 3,
            choice: "level-1".into(),
            evidence: "one".into(),
            links: "https://a.example".into(),
            ..AnswerForm::default()
        };
        let mine = AnswerForm {
            version: 1,
            choice: "level-2".into(),
            evidence: "two".into(),
            links: "https://a.example\nhttps://b.example".into(),
            ..AnswerForm::default()
        };
        let both = together(&theirs, &mine, &shipped("local-digital", "accountable-leader"));
        assert_eq!(both.version, 3);
        assert_eq!(both.choice, "level-2");
        assert_eq!(both.evidence, "one\n\ntwo");
        assert_eq!(both.links, "https://a.example\nhttps://b.example");
    }

    #[test]
    fn of_several_choices_both_are_kept_unless_one_says_everything() {
        let question = shipped("information-sharing", "people-in-the-room");
        let form = |choice: &str| AnswerForm { choice: choice.into(), ..AnswerForm::default() };
        let both =
            |theirs: &str, mine: &str| together(&form(theirs), &form(mine), &question).choice;
        assert_eq!(
            both("security|legal", "data-protection|legal"),
            "data-protection|security|legal"
        );
        assert_eq!(both("security", "none-of-these"), "none-of-these");
        assert_eq!(both("dont-know", "legal"), "legal");
        assert_eq!(both("security", ""), "security");
    }
}
