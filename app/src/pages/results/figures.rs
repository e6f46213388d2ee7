//! The figures of an assessment as the page and its pictures both take them, so that a table and a chart cannot differ.

use crate::texts::Texts;
use domain::answer::{Answer, Answers};
use domain::bank::{Bank, Kind, Question, Theme};
use domain::council::Profile;
use domain::language::Language;
use domain::scoring::{self, Contribution, Mark, Score, Scores};

/// The figures of one assessment.
pub struct Figures<'a> {
    /// The language of all words.
    pub language: Language,
    /// What was asked.
    pub bank: &'a Bank,
    /// Who was asked.
    pub profile: Profile,
    /// What was answered.
    pub answers: &'a Answers,
    /// What follows from it.
    pub scores: Scores,
    /// What each question that is asked brings.
    pub account: Vec<Contribution>,
}

/// A theme with at least one question for the council.
pub struct ThemeLine<'a> {
    /// The theme.
    pub theme: &'a Theme,
    /// Its title.
    pub title: &'a str,
    /// Its score.
    pub score: &'a Score,
}

/// A question that concerns the council.
pub struct QuestionLine<'a> {
    /// The question.
    pub question: &'a Question,
    /// It in a few words.
    pub short: &'a str,
    /// What it brings to the score.
    pub brings: Contribution,
    /// What was said.
    pub answer: Option<&'a Answer>,
}

/// A difference from the base level, as it is shown: to one decimal place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Gap {
    /// Above it, by this much.
    Above(String),
    /// Below it, by this much.
    Below(String),
    /// No difference that is shown.
    Level,
}

impl Gap {
    /// The gap of a mean.
    #[must_use]
    pub fn of(gap: f64) -> Self {
        let size = format!("{:.1}", gap.abs());
        match size.as_str() {
            "0.0" => Self::Level,
            _ if gap > 0.0 => Self::Above(size),
            _ => Self::Below(size),
        }
    }

    /// The gap of one question, in levels or points.
    #[must_use]
    pub fn whole(gap: f64) -> Self {
        let size = exact(gap.abs());
        match gap {
            _ if size == "0" => Self::Level,
            _ if gap > 0.0 => Self::Above(size),
            _ => Self::Below(size),
        }
    }

    /// In words, for a table's cell.
    #[must_use]
    pub fn words(&self, t: Texts) -> String {
        match self {
            Self::Above(gap) => t.results_gap_above(gap),
            Self::Below(gap) => t.results_gap_below(gap),
            Self::Level => t.results_gap_none().to_owned(),
        }
    }
}

/// What stands in a table's cell where there is no figure.
pub(super) const NO_FIGURE: &str = "\u{2013}";

/// A level that is a mean, as it is shown everywhere: to one decimal place.
#[must_use]
pub(super) fn shown(level: f64) -> String {
    format!("{level:.1}")
}

/// A number as exact as it is useful: to three decimal places, without zeros at the end.
#[must_use]
pub(super) fn exact(number: f64) -> String {
    let text = format!("{number:.3}");
    let text = text.trim_end_matches('0').trim_end_matches('.');
    let text = if text == "-0" { "0" } else { text };
    text.replace('-', "\u{2212}")
}

/// A share in percent. Only a whole is 100, and only nothing is 0.
#[must_use]
pub(super) fn percent(part: u32, whole: u32) -> u32 {
    if part == 0 || whole == 0 {
        return 0;
    }
    if part >= whole {
        return 100;
    }
    let rounded = (u64::from(part) * 100 + u64::from(whole) / 2) / u64::from(whole);
    u32::try_from(rounded).unwrap_or(99).clamp(1, 99)
}

impl<'a> Figures<'a> {
    /// The figures of these answers.
    #[must_use]
    pub fn new(language: Language, bank: &'a Bank, profile: Profile, answers: &'a Answers) -> Self {
        let scores = scoring::score(bank, &profile, &scoring::sheet(bank, answers));
        let account = scoring::explain(bank, &profile, answers);
        Self { language, bank, profile, answers, scores, account }
    }

    /// The texts of the language.
    #[must_use]
    pub fn texts(&self) -> Texts {
        Texts::of(self.language)
    }

    /// The themes that hold a question for the council, in order.
    #[must_use]
    pub fn themes(&self) -> Vec<ThemeLine<'_>> {
        self.bank
            .themes
            .iter()
            .zip(&self.scores.themes)
            .filter(|(theme, _)| self.account.iter().any(|line| line.theme == theme.id))
            .map(|(theme, score)| {
                let title = theme.text.get(self.language).title.as_str();
                ThemeLine { theme, title, score }
            })
            .collect()
    }

    /// The questions of a theme for the council, in order.
    #[must_use]
    pub fn questions(&self, theme: &'a Theme) -> Vec<QuestionLine<'a>> {
        let lines = self.account.iter().filter(|line| line.theme == theme.id);
        lines.filter_map(|line| self.line(line)).collect()
    }

    /// A question with what it brings.
    #[must_use]
    pub fn line(&self, brings: &Contribution) -> Option<QuestionLine<'a>> {
        let (_, question) = self.bank.question(brings.question.as_str())?;
        Some(QuestionLine {
            question,
            short: &question.text.get(self.language).short,
            answer: self.answers.get(&question.id),
            brings: brings.clone(),
        })
    }

    /// The name of a level.
    #[must_use]
    pub fn level_name(&self, level: u8) -> &'a str {
        let level = self.bank.levels.get(usize::from(level));
        level.map_or("", |level| level.name.get(self.language).as_str())
    }

    /// The base of a question, in words.
    #[must_use]
    pub fn base(&self, question: &Question) -> String {
        let base = question.base.unwrap_or_default();
        match question.kind {
            Kind::Level => self.level_named(base as u8),
            _ => exact(base),
        }
    }

    /// `2 Developing`.
    #[must_use]
    pub fn level_named(&self, level: u8) -> String {
        self.texts().results_level_named(level, self.level_name(level))
    }

    /// The names of all levels, lowest first.
    #[must_use]
    pub fn level_names(&self) -> Vec<String> {
        self.bank.levels.iter().map(|level| level.name.get(self.language).clone()).collect()
    }

    /// What stands against a question, in words.
    #[must_use]
    pub fn mark(&self, question: &Question, mark: Mark) -> String {
        let t = self.texts();
        match mark {
            Mark::Option(level) if question.kind == Kind::Level => self.level_named(level),
            Mark::Option(place) => question.option_at(place).map_or_else(String::new, |option| {
                option.text.get(self.language).descriptor.clone()
            }),
            Mark::Several(_) | Mark::Points(_) => exact(question.points(mark).unwrap_or_default()),
            Mark::Number(number) => exact(number),
            Mark::Text => String::new(),
            Mark::DontKnow => t.results_dont_know().to_owned(),
            Mark::NotApplicable => t.results_not_applicable().to_owned(),
            Mark::NotAnswered => t.results_not_answered().to_owned(),
        }
    }

    /// Where a mean stands among the named levels, as it is shown: a level shown as 3.0 is at level 3.
    #[must_use]
    pub fn band(&self, level: f64) -> String {
        let t = self.texts();
        let level = shown(level).parse().unwrap_or(level);
        let lower = (0..=self.bank.highest_level()).rfind(|l| f64::from(*l) <= level);
        let lower = lower.unwrap_or_default();
        if f64::from(lower) >= level || lower == self.bank.highest_level() {
            t.results_band_at(lower, self.level_name(lower))
        } else {
            let next = lower + 1;
            t.results_band_between(lower, self.level_name(lower), self.level_name(next), next)
        }
    }

    /// Why a score has no level.
    #[must_use]
    pub fn unscored(&self, score: &Score) -> &'static str {
        let t = self.texts();
        if score.applicable() == 0 && score.not_applicable > 0 {
            t.results_not_applicable()
        } else if score.dont_know > 0 && score.not_answered == 0 {
            t.results_dont_know()
        } else {
            t.results_no_answers()
        }
    }

    /// The level of a score as it is shown, or why there is none.
    #[must_use]
    pub fn level_or_reason(&self, score: &Score) -> String {
        score.level().map_or_else(|| self.unscored(score).to_owned(), shown)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_gap_too_small_to_show_is_none() {
        assert_eq!(Gap::of(0.04), Gap::Level);
        assert_eq!(Gap::of(-0.04), Gap::Level);
        assert_eq!(Gap::of(-0.26), Gap::Below("0.3".into()));
        assert_eq!(Gap::whole(2.0), Gap::Above("2".into()));
        assert_eq!(Gap::whole(-1.0), Gap::Below("1".into()));
    }

    #[test]
    fn numbers_are_written_without_idle_zeros() {
        assert_eq!(
            [exact(14.0), exact(1.5), exact(-0.4321), exact(0.0001)],
            ["14", "1.5", "−0.432", "0"]
        );
    }

    #[test]
    fn only_a_whole_is_a_hundred_percent() {
        assert_eq!(
            [percent(0, 9), percent(299, 300), percent(300, 300), percent(1, 900)],
            [0, 99, 100, 1]
        );
        assert_eq!(percent(0, 0), 0);
    }
}
