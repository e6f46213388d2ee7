//! What a correction changed, in words and units.

use super::names::{short, theme_title};
use super::numbers::{level, percent};
use crate::texts::Texts;
use domain::bank::{Bank, Kind};
use domain::release::Changed;

/// What a changed figure is of: a theme, a question, the number of councils, or the whole.
#[must_use]
pub fn changed_name(t: Texts, bank: &Bank, changed: &Changed) -> String {
    let name = match changed.what.split_once('/') {
        Some(("theme", id)) => bank.theme(id).map(|theme| theme_title(t, theme)),
        Some(("question", id)) => bank.question(id).map(|(_, question)| short(t, question)),
        _ if changed.what == "contributors" => Some(t.figures_councils()),
        _ => Some(t.results_overall()),
    };
    name.unwrap_or(&changed.what).to_owned()
}

/// What the numbers of a changed figure are.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ChangedUnit {
    /// Tenths of a level.
    Level,
    /// Whole percent.
    Percent,
    /// Councils.
    Councils,
}

impl ChangedUnit {
    /// The unit of a changed figure.
    #[must_use]
    pub fn of(bank: &Bank, changed: &Changed) -> Self {
        let question = changed.what.strip_prefix("question/");
        match question.and_then(|id| bank.question(id)) {
            Some((_, question)) if question.kind != Kind::Level => Self::Percent,
            None if changed.what == "contributors" => Self::Councils,
            _ => Self::Level,
        }
    }

    /// A number of this unit as a page writes it.
    #[must_use]
    pub fn written(self, number: u32) -> String {
        match self {
            Self::Level => level(number),
            Self::Percent => percent(number),
            Self::Councils => number.to_string(),
        }
    }
}
