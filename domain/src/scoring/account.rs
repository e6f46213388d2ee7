//! The account of a score: what each question brought, what holds a whole back, and what is above and below its base.

use super::{Mark, Part, Score, part, sheet};
use crate::answer::Answers;
use crate::bank::{Bank, Question, Theme};
use crate::council::Profile;
use crate::id::{QuestionId, ThemeId};
use serde::{Deserialize, Serialize};

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
    /// The points of the answer, before weights. None without an answer that counts.
    pub points: Option<f64>,
    /// The points of its base, before weights. None for words, which are not scored.
    pub base: Option<f64>,
    /// The most points, before weights.
    pub most: f64,
    /// What it brings to the score. None where it is left out.
    pub part: Option<Part>,
}

impl Contribution {
    /// Points above its base; below is negative. In a level question, levels. None without an answer that counts.
    #[must_use]
    pub fn gap(&self) -> Option<f64> {
        Some(self.points? - self.base?)
    }

    /// The gap as a share of the most points, so that questions with different scales can be compared.
    #[must_use]
    pub fn share(&self) -> Option<f64> {
        let gap = self.gap()?;
        Some(if self.most > 0.0 { gap / self.most } else { gap.signum() })
    }
}

/// The account of a score: every question that is asked of the council, with what it brought, in the bank's order.
#[must_use]
pub fn explain(bank: &Bank, profile: &Profile, answers: &Answers) -> Vec<Contribution> {
    let sheet = sheet(bank, answers);
    let asked = bank.asked_of(&profile.attributes(), &sheet);
    bank.questions()
        .zip(sheet.into_iter().zip(asked))
        .filter(|(_, (_, asked))| *asked)
        .map(|((theme, question), (mark, _))| contribution(bank, theme, question, mark))
        .collect()
}

fn contribution(bank: &Bank, theme: &Theme, question: &Question, mark: Mark) -> Contribution {
    Contribution {
        theme: theme.id.clone(),
        question: question.id.clone(),
        mark,
        weight: question.weight,
        points: question.points(mark),
        base: question.base,
        most: question.most(),
        part: part(bank, question, mark),
    }
}

/// The questions that hold a whole back under gated stages and the weakest link: those whose part is as low as the
/// score. Empty when nothing is held back.
#[must_use]
pub fn holding_back<'a>(account: &'a [Contribution], score: &Score) -> Vec<&'a Contribution> {
    let lowest = score.points;
    account
        .iter()
        .filter(|line| line.part.is_some_and(|p| p.points <= lowest && p.points < p.maximum))
        .collect()
}

/// What a council has and lacks against the base level.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Findings {
    /// Questions above their base, furthest above first.
    pub strengths: Vec<Contribution>,
    /// Questions below their base, furthest below first, heavier first among equals.
    pub gaps: Vec<Contribution>,
}

/// Sorts the account of an assessment into strengths and gaps.
#[must_use]
pub fn findings(account: &[Contribution]) -> Findings {
    let pick = |keep: fn(f64) -> bool| {
        let mut picked: Vec<_> =
            account.iter().filter(|line| line.share().is_some_and(keep)).cloned().collect();
        picked.sort_by(|a, b| {
            let size = |line: &Contribution| line.share().map_or(0.0, f64::abs);
            size(b).total_cmp(&size(a)).then(b.weight.total_cmp(&a.weight))
        });
        picked
    };
    Findings { strengths: pick(|share| share > 0.0), gaps: pick(|share| share < 0.0) }
}
