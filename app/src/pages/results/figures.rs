//! The figures of an assessment as the page and its pictures both take them, so that a table and a chart cannot differ.

use crate::texts::Texts;
use domain::answer::{Answer, Answers};
use domain::bank::{Bank, Kind, Question, RollUp, ScoringRule, Theme};
use domain::council::Profile;
use domain::language::Language;
use domain::scoring::{self, Contribution, Score, Scores};

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

/// A theme with at least one question for the council, of its own or in a part.
#[derive(Clone, Copy)]
pub struct ThemeLine<'a> {
    /// The theme.
    pub theme: &'a Theme,
    /// Its title.
    pub title: &'a str,
    /// Its score.
    pub score: &'a Score,
    /// How many themes it is inside of.
    pub depth: usize,
}

/// A question that concerns the council.
#[derive(Clone)]
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

/// How the figures of a bank are spoken of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Voice {
    /// Means of levels, where every answer is a level.
    Levels,
    /// Means of levels, where other answers stand for levels.
    Mean,
    /// Points of the most points, and of 100.
    Points,
    /// Stages, each with a name.
    Stages,
    /// The three outcomes of the weakest link.
    Outcomes,
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

    /// How the figures are spoken of.
    pub(crate) fn voice(&self) -> Voice {
        match self.bank.scoring {
            ScoringRule::WeightedMeanOfLevels => {
                let mut questions = self.bank.questions();
                let all_levels = questions.all(|(_, question)| question.kind == Kind::Level);
                if all_levels { Voice::Levels } else { Voice::Mean }
            }
            ScoringRule::Points => Voice::Points,
            ScoringRule::GatedStages => Voice::Stages,
            ScoringRule::WeakestLink => Voice::Outcomes,
        }
    }

    /// The themes that hold a question for the council, in order: a part comes after what it is a part of.
    #[must_use]
    pub fn themes(&self) -> Vec<ThemeLine<'_>> {
        let themes = self.bank.themes.iter().zip(&self.scores.themes);
        themes
            .filter(|(theme, _)| self.lines_within(theme).next().is_some())
            .map(|(theme, score)| {
                let title = theme.text.get(self.language).title.as_str();
                ThemeLine { theme, title, score, depth: self.bank.above(theme).count() }
            })
            .collect()
    }

    /// The themes straight inside a theme; without one, those inside nothing.
    #[must_use]
    pub fn parts(&self, of: Option<&Theme>) -> Vec<ThemeLine<'_>> {
        let mut themes = self.themes();
        themes.retain(|line| line.theme.parent.as_ref() == of.map(|theme| &theme.id));
        themes
    }

    /// The themes that are compared with each other: those inside nothing where there are three or more of them,
    /// otherwise those with questions of their own.
    #[must_use]
    pub fn compared(&self) -> Vec<ThemeLine<'_>> {
        let top = self.parts(None);
        if top.len() >= 3 {
            return top;
        }
        let mut themes = self.themes();
        themes.retain(|line| self.account.iter().any(|one| one.theme == line.theme.id));
        themes
    }

    /// What each question of a theme brings, its own and those of its parts.
    pub(super) fn lines_within(&self, theme: &Theme) -> impl Iterator<Item = &Contribution> {
        self.account.iter().filter(move |line| {
            line.theme == theme.id
                || self
                    .bank
                    .theme(line.theme.as_str())
                    .is_some_and(|own| self.bank.above(own).any(|above| above.id == theme.id))
        })
    }

    /// The questions of a theme's own for the council, in order.
    #[must_use]
    pub fn questions(&self, theme: &Theme) -> Vec<QuestionLine<'a>> {
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

    /// The weight of a theme beside its neighbours, for this council.
    pub(super) fn weight(&self, theme: &Theme) -> f64 {
        theme.weight_for(self.profile.council_type.slug())
    }

    /// Whether the points of a theme, or of the whole, are points of questions and not shares of parts.
    pub(super) fn is_in_points(&self, theme: Option<&Theme>) -> bool {
        let roll_up = theme.map_or(self.bank.roll_up, |theme| theme.roll_up);
        let parts = self.parts(theme);
        self.bank.scoring == ScoringRule::Points
            && (parts.is_empty() || roll_up == RollUp::Sum)
            && parts.iter().all(|part| self.is_in_points(Some(part.theme)))
    }

    /// Whether a theme, or the whole, is exactly as low as the lowest in it, and never in between.
    pub(super) fn is_lowest(&self, theme: Option<&Theme>) -> bool {
        let roll_up = theme.map_or(self.bank.roll_up, |theme| theme.roll_up);
        let parts = self.parts(theme);
        self.bank.scoring.is_lowest()
            && (parts.is_empty() || roll_up == RollUp::Minimum)
            && parts.iter().all(|part| self.is_lowest(Some(part.theme)))
    }
}
