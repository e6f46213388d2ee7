//! The journey of a council through a bank: what applies, what comes next, how far it has come, what is missing. It is
//! derived from the bank, the council and the answers each time it is asked for, and never stored.

use crate::answer::Answers;
use crate::bank::{Asked, Bank, Question, Theme};
use crate::council::Profile;
use crate::id::{QuestionId, ThemeId};
use crate::scoring::{Mark, mark};
use std::collections::BTreeSet;

/// How far a task has come. The words are those of the GOV.UK task list pattern.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Status {
    /// Nothing has been said.
    NotYetStarted,
    /// Something has been said.
    InProgress,
    /// Every question is responded to, and the council says that it is done.
    Completed,
    /// Something else has to be done first.
    CannotStartYet,
}

/// Something that stands between an assessment and its submission.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Missing {
    /// A question without a response.
    Response(ThemeId, QuestionId),
    /// A theme that nobody has marked as completed.
    Mark(ThemeId),
}

/// A place on the way.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Step {
    /// A question.
    Question(ThemeId, QuestionId),
    /// The check at the end of a theme, where it is marked as completed.
    Theme(ThemeId),
    /// The task list.
    TaskList,
}

/// How much has been done, in questions and minutes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Progress {
    /// Questions that have a response of any kind.
    pub responded: u32,
    /// Questions that are asked of the council.
    pub total: u32,
    /// What the questions without a response take, by the bank's estimates, in minutes.
    pub minutes_left: u32,
}

/// A council's way through a bank.
#[derive(Debug, Clone)]
pub struct Journey<'a> {
    bank: &'a Bank,
    asked: Asked,
    answers: &'a Answers,
    completed: &'a BTreeSet<ThemeId>,
}

impl<'a> Journey<'a> {
    /// The journey of a council with these answers, and these themes marked as completed.
    #[must_use]
    pub fn new(
        bank: &'a Bank,
        profile: Profile,
        answers: &'a Answers,
        completed: &'a BTreeSet<ThemeId>,
    ) -> Self {
        Self { bank, asked: bank.asked(&profile, answers), answers, completed }
    }

    /// The themes with at least one question of their own for this council.
    pub fn themes(&self) -> impl Iterator<Item = &'a Theme> {
        self.bank.themes.iter().filter(|theme| self.questions(theme).next().is_some())
    }

    /// A theme's own questions for this council.
    pub fn questions(&self, theme: &'a Theme) -> impl Iterator<Item = &'a Question> {
        self.asked.of(theme)
    }

    /// The question with this id, if it is asked of the council.
    #[must_use]
    pub fn question(&self, id: &str) -> Option<(&'a Theme, &'a Question)> {
        self.bank.question(id).filter(|(_, question)| self.asked.holds(question))
    }

    /// Whether a question has a response.
    #[must_use]
    pub fn is_responded(&self, question: &Question) -> bool {
        mark(question, self.answers) != Mark::NotAnswered
    }

    /// How far a theme has come.
    #[must_use]
    pub fn status(&self, theme: &'a Theme) -> Status {
        let progress = self.theme_progress(theme);
        let touched = self
            .questions(theme)
            .any(|question| self.answers.get(&question.id).is_some_and(|a| !a.is_blank()));
        if progress.responded == progress.total && self.completed.contains(&theme.id) {
            Status::Completed
        } else if touched {
            Status::InProgress
        } else {
            Status::NotYetStarted
        }
    }

    /// How far the last task, checking and submitting, has come before it is done.
    #[must_use]
    pub fn submission_status(&self) -> Status {
        if self.missing().is_empty() { Status::NotYetStarted } else { Status::CannotStartYet }
    }

    /// How much of a theme has been done.
    #[must_use]
    pub fn theme_progress(&self, theme: &'a Theme) -> Progress {
        let mut progress = Progress::default();
        for question in self.questions(theme) {
            progress.total += 1;
            if self.is_responded(question) {
                progress.responded += 1;
            } else {
                progress.minutes_left += question.minutes;
            }
        }
        progress
    }

    /// How much of the whole has been done.
    #[must_use]
    pub fn progress(&self) -> Progress {
        self.themes().map(|theme| self.theme_progress(theme)).fold(
            Progress::default(),
            |sum, one| Progress {
                responded: sum.responded + one.responded,
                total: sum.total + one.total,
                minutes_left: sum.minutes_left + one.minutes_left,
            },
        )
    }

    /// What has to be done before the assessment can be submitted, in the bank's order. A theme lacks its mark only
    /// when it lacks nothing else.
    #[must_use]
    pub fn missing(&self) -> Vec<Missing> {
        let mut missing = Vec::new();
        for theme in self.themes() {
            let before = missing.len();
            for question in self.questions(theme).filter(|q| !self.is_responded(q)) {
                missing.push(Missing::Response(theme.id.clone(), question.id.clone()));
            }
            if missing.len() == before && !self.completed.contains(&theme.id) {
                missing.push(Missing::Mark(theme.id.clone()));
            }
        }
        missing
    }

    /// What comes after a question: the next of its theme, or the theme's check.
    #[must_use]
    pub fn after(&self, theme: &'a Theme, question: &QuestionId) -> Step {
        self.questions(theme).skip_while(|q| q.id != *question).nth(1).map_or_else(
            || Step::Theme(theme.id.clone()),
            |next| Step::Question(theme.id.clone(), next.id.clone()),
        )
    }

    /// What comes before a question: the one before it in its theme, or the task list.
    #[must_use]
    pub fn before(&self, theme: &'a Theme, question: &QuestionId) -> Step {
        self.questions(theme)
            .take_while(|q| q.id != *question)
            .last()
            .map_or(Step::TaskList, |previous| {
                Step::Question(theme.id.clone(), previous.id.clone())
            })
    }

    /// Where to go on in a theme: its first question without a response, or its check.
    #[must_use]
    pub fn resume(&self, theme: &'a Theme) -> Step {
        self.questions(theme).find(|q| !self.is_responded(q)).map_or_else(
            || Step::Theme(theme.id.clone()),
            |question| Step::Question(theme.id.clone(), question.id.clone()),
        )
    }
}
