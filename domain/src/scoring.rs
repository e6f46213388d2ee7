//! Scoring: a pure function of a bank version, a council's attributes and its answers.
//!
//! The rule of the shipped banks is the **weighted mean of levels** (an arithmetic mean with weights; see any
//! statistics text): Σ(wᵢ × lᵢ) ÷ Σ(wᵢ) over the questions that apply to the council and have a level. Don't know, not
//! applicable and not answered have no level: they move the coverage, never the mean.

use crate::answer::{Answers, Response};
use crate::bank::{Bank, Question, Theme};
use crate::council::Profile;
use crate::id::{QuestionId, ThemeId};
use serde::{Deserialize, Serialize};

/// What stands against one question that concerns the council.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Mark {
    /// Nobody has responded.
    NotAnswered,
    /// The council does not know.
    DontKnow,
    /// The council says that it does not apply.
    NotApplicable,
    /// A level, as an index into the bank's levels.
    Level(u8),
}

/// The marks of a whole bank, in the order of [`Bank::questions`]. Questions that do not concern the council hold a
/// mark too; it is not looked at.
pub type Sheet = Vec<Mark>;

/// The mark of one question.
#[must_use]
pub fn mark(question: &Question, answers: &Answers) -> Mark {
    match answers.get(&question.id).and_then(|answer| answer.response.as_ref()) {
        None => Mark::NotAnswered,
        Some(Response::DontKnow) => Mark::DontKnow,
        Some(Response::NotApplicable { .. }) => Mark::NotApplicable,
        Some(Response::Chosen { option }) => {
            question.level_of(option).map_or(Mark::NotAnswered, Mark::Level)
        }
    }
}

/// The marks of all questions.
#[must_use]
pub fn sheet(bank: &Bank, answers: &Answers) -> Sheet {
    bank.questions().map(|(_, question)| mark(question, answers)).collect()
}

/// A score with what it rests on.
#[derive(Debug, Clone, Copy, PartialEq, Default, Serialize, Deserialize)]
pub struct Score {
    /// Σ(weight × level) over the questions with a level.
    pub points: f64,
    /// Σ(weight) over the questions with a level: the denominator.
    pub weight: f64,
    /// Σ(weight × base level) over the same questions, so that the gap compares like with like.
    pub base_points: f64,
    /// Questions with a level.
    pub answered: u32,
    /// Questions the council does not know the answer to.
    pub dont_know: u32,
    /// Questions nobody has responded to.
    pub not_answered: u32,
    /// Questions that concern councils like this one, and that it says do not apply to it.
    pub not_applicable: u32,
    /// Questions with a level at or above their base level.
    pub at_base: u32,
    /// The highest level of the bank: the scale of [`Score::level`].
    pub highest: u8,
}

impl Score {
    /// The mean level, from 0 to the bank's highest (4 in the shipped banks). None when no question has a level: no
    /// answers is not the lowest level.
    #[must_use]
    pub fn level(&self) -> Option<f64> {
        (self.answered > 0).then(|| self.points / self.weight)
    }

    /// The mean level on a scale from 0 to 100.
    #[must_use]
    pub fn percent(&self) -> Option<f64> {
        self.level().map(|level| level / f64::from(self.highest.max(1)) * 100.0)
    }

    /// The mean base level of the questions with a level.
    #[must_use]
    pub fn base(&self) -> Option<f64> {
        (self.answered > 0).then(|| self.base_points / self.weight)
    }

    /// How far the level is above the base level; below is negative.
    #[must_use]
    pub fn gap(&self) -> Option<f64> {
        Some(self.level()? - self.base()?)
    }

    /// Questions that apply: those that concern the council, less those it says do not apply to it.
    #[must_use]
    pub const fn applicable(&self) -> u32 {
        self.answered + self.dont_know + self.not_answered
    }

    /// Share of what applies that has a level, from 0 to 1. None when nothing applies.
    #[must_use]
    pub fn coverage(&self) -> Option<f64> {
        let applicable = self.applicable();
        (applicable > 0).then(|| f64::from(self.answered) / f64::from(applicable))
    }

    fn count(&mut self, question: &Question, mark: Mark) {
        match mark {
            Mark::NotAnswered => self.not_answered += 1,
            Mark::DontKnow => self.dont_know += 1,
            Mark::NotApplicable => self.not_applicable += 1,
            Mark::Level(level) => {
                self.points += question.weight * f64::from(level);
                self.base_points += question.weight * f64::from(question.base_level);
                self.weight += question.weight;
                self.answered += 1;
                self.at_base += u32::from(level >= question.base_level);
            }
        }
    }

    fn add(&mut self, other: &Self) {
        self.points += other.points;
        self.weight += other.weight;
        self.base_points += other.base_points;
        self.answered += other.answered;
        self.dont_know += other.dont_know;
        self.not_answered += other.not_answered;
        self.not_applicable += other.not_applicable;
        self.at_base += other.at_base;
    }
}

/// The scores of an assessment.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Scores {
    /// Of the whole bank: the mean over its questions, not over its themes.
    pub overall: Score,
    /// Of each theme, in the bank's order. A theme with no question for this council counts nothing.
    pub themes: Vec<Score>,
}

/// Scores one assessment. `sheet` is as [`sheet`] makes it; marks missing at its end count as not answered.
#[must_use]
pub fn score(bank: &Bank, profile: &Profile, sheet: &[Mark]) -> Scores {
    let highest = bank.highest_level();
    let mut marks = sheet.iter().copied().chain(std::iter::repeat(Mark::NotAnswered));
    let mut overall = Score { highest, ..Score::default() };
    let mut themes = Vec::with_capacity(bank.themes.len());
    for theme in &bank.themes {
        let mut total = Score { highest, ..Score::default() };
        for (question, mark) in theme.questions.iter().zip(&mut marks) {
            if question.applies_to.includes(profile) {
                total.count(question, mark);
            }
        }
        overall.add(&total);
        themes.push(total);
    }
    Scores { overall, themes }
}

/// One line of the account of a score: what a question brought to it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Contribution {
    /// The theme of the question.
    pub theme: ThemeId,
    /// The question.
    pub question: QuestionId,
    /// What stands against it.
    pub mark: Mark,
    /// Its weight.
    pub weight: f64,
    /// Its base level.
    pub base_level: u8,
}

impl Contribution {
    /// Weight × level: what it adds to [`Score::points`]. None without a level.
    #[must_use]
    pub fn points(&self) -> Option<f64> {
        match self.mark {
            Mark::Level(level) => Some(self.weight * f64::from(level)),
            _ => None,
        }
    }

    /// Levels above the base level; below is negative. None without a level.
    #[must_use]
    pub fn gap(&self) -> Option<i16> {
        match self.mark {
            Mark::Level(level) => Some(i16::from(level) - i16::from(self.base_level)),
            _ => None,
        }
    }
}

/// The account of a score: every question that concerns the council in these themes, with what it brought. The points
/// and weights of the lines with a level add up to the score.
pub fn explain<'a>(
    themes: impl IntoIterator<Item = &'a Theme>,
    profile: &Profile,
    answers: &Answers,
) -> Vec<Contribution> {
    themes
        .into_iter()
        .flat_map(|theme| theme.questions_for(profile).map(move |question| (theme, question)))
        .map(|(theme, question)| Contribution {
            theme: theme.id.clone(),
            question: question.id.clone(),
            mark: mark(question, answers),
            weight: question.weight,
            base_level: question.base_level,
        })
        .collect()
}

/// What a council has and lacks against the base level.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Findings {
    /// Questions above their base level, furthest above first.
    pub strengths: Vec<Contribution>,
    /// Questions below their base level, furthest below first, heavier first among equals.
    pub gaps: Vec<Contribution>,
}

/// Sorts the account of an assessment into strengths and gaps.
#[must_use]
pub fn findings(account: &[Contribution]) -> Findings {
    let pick = |keep: fn(i16) -> bool| {
        let mut picked: Vec<_> =
            account.iter().filter(|line| line.gap().is_some_and(keep)).cloned().collect();
        picked.sort_by(|a, b| {
            let size = |line: &Contribution| line.gap().map_or(0, i16::abs);
            size(b).cmp(&size(a)).then(b.weight.total_cmp(&a.weight))
        });
        picked
    };
    Findings { strengths: pick(|gap| gap > 0), gaps: pick(|gap| gap < 0) }
}
