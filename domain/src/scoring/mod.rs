//! Scoring: a pure function of a bank version, an organisation's attributes and its answers.
//!
//! Each question in force brings a part to its theme, by the bank's rule; parts make a theme's score, and themes the
//! whole, by the roll-up. The four rules, and what is done where there is no answer:
//!
//! | rule | a question brings | don't know | not answered | does not apply |
//! |---|---|---|---|---|
//! | weighted mean of levels | weight × level, of weight × highest level | left out | left out | left out |
//! | points | weight × points, of weight × most points | 0 of the most | 0 of the most | left out |
//! | gated stages | the highest stage it lets through | not met | not met | lets all through |
//! | weakest link | 2 achieved, 1 in part, 0 not achieved | not achieved | not achieved | left out |
//!
//! Whatever is left out or counted, the coverage says how much of what applies was answered, and no answer at all is no
//! score.

mod account;

pub use account::{Contribution, Findings, explain, findings, holding_back};

use crate::answer::{Answers, Response};
use crate::bank::{Attributes, Bank, Kind, Question, RollUp, ScoringRule};
use crate::council::Profile;
use serde::{Deserialize, Serialize};

/// What stands against one question.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Mark {
    /// Nobody has responded.
    NotAnswered,
    /// The council does not know.
    DontKnow,
    /// The council says that it does not apply.
    NotApplicable,
    /// An option, by its place in the question: in a level question, the level.
    Option(u8),
    /// Options, a bit for each by its place in the question.
    Several(u64),
    /// A number, in the question's unit.
    Number(f64),
    /// Words, which are not scored.
    Text,
    /// Points given by somebody who marked the answer.
    Points(f64),
}

/// The marks of a whole bank, in the order of [`Bank::questions`]. Questions that are not asked may hold a mark too; it
/// is not looked at.
pub type Sheet = Vec<Mark>;

/// The mark of one question. An answer that does not fit the question is none.
#[must_use]
pub fn mark(question: &Question, answers: &Answers) -> Mark {
    let response = answers.get(&question.id).and_then(|answer| answer.response.as_ref());
    let fitting = match (response, &question.kind) {
        (None, _) => None,
        (Some(Response::DontKnow), _) => Some(Mark::DontKnow),
        (Some(Response::NotApplicable { .. }), _) => Some(Mark::NotApplicable),
        (Some(Response::Chosen { option }), Kind::Level | Kind::Choice | Kind::YesNo) => {
            question.place_of(option.as_str()).map(Mark::Option)
        }
        (Some(Response::Several { options }), Kind::Several { .. }) => options
            .iter()
            .try_fold(0_u64, |chosen, option| {
                let place = question.place_of(option.as_str())?;
                Some(chosen | 1_u64.checked_shl(place.into())?)
            })
            .map(Mark::Several),
        (Some(Response::Number { number }), Kind::Number { .. }) => {
            Some(Mark::Number(number.get()))
        }
        (Some(Response::Text { .. }), Kind::Text) => Some(Mark::Text),
        _ => None,
    };
    fitting.unwrap_or(Mark::NotAnswered)
}

/// The marks of all questions.
#[must_use]
pub fn sheet(bank: &Bank, answers: &Answers) -> Sheet {
    bank.questions().map(|(_, question)| mark(question, answers)).collect()
}

/// A score with what it rests on.
#[derive(Debug, Clone, Copy, PartialEq, Default, Serialize, Deserialize)]
pub struct Score {
    /// What was reached: weighted levels or points, or the stage. With negative points it may be below 0.
    pub points: f64,
    /// What could have been reached, in the same unit.
    pub maximum: f64,
    /// What would have been reached by the base level or answer of every question that counts.
    pub base_points: f64,
    /// Questions with an answer that counts.
    pub answered: u32,
    /// Questions the council does not know the answer to.
    pub dont_know: u32,
    /// Questions nobody has responded to.
    pub not_answered: u32,
    /// Questions that are asked of councils like this one, and that it says do not apply to it.
    pub not_applicable: u32,
    /// Questions with an answer at or above their base.
    pub at_base: u32,
    /// The highest level of the bank: the scale of [`Score::level`].
    pub highest: u8,
}

impl Score {
    fn share_of(&self, points: f64) -> Option<f64> {
        let is_scored = self.answered > 0 && self.maximum > 0.0;
        is_scored.then(|| (points / self.maximum).clamp(0.0, 1.0))
    }

    /// The score on the scale of levels, from 0 to the bank's highest (4 in the shipped banks). None when nothing that
    /// counts is answered: no answers is not the lowest level.
    #[must_use]
    pub fn level(&self) -> Option<f64> {
        self.share_of(self.points).map(|share| share * f64::from(self.highest))
    }

    /// The score on a scale from 0 to 100.
    #[must_use]
    pub fn percent(&self) -> Option<f64> {
        self.share_of(self.points).map(|share| share * 100.0)
    }

    /// The base level of what counts, on the scale of levels.
    #[must_use]
    pub fn base(&self) -> Option<f64> {
        self.share_of(self.base_points).map(|share| share * f64::from(self.highest))
    }

    /// How far the level is above the base level; below is negative.
    #[must_use]
    pub fn gap(&self) -> Option<f64> {
        Some(self.level()? - self.base()?)
    }

    /// Questions that apply: those that are asked and count, less those the council says do not apply to it.
    #[must_use]
    pub const fn applicable(&self) -> u32 {
        self.answered + self.dont_know + self.not_answered
    }

    /// Share of what applies that is answered, from 0 to 1. None when nothing applies.
    #[must_use]
    pub fn coverage(&self) -> Option<f64> {
        let applicable = self.applicable();
        (applicable > 0).then(|| f64::from(self.answered) / f64::from(applicable))
    }

    fn count(&mut self, other: &Self) {
        self.answered += other.answered;
        self.dont_know += other.dont_know;
        self.not_answered += other.not_answered;
        self.not_applicable += other.not_applicable;
        self.at_base += other.at_base;
    }
}

/// What one question brings to a score: some of something, in the unit of the rule.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct Part {
    /// What it brings.
    pub points: f64,
    /// What it could bring.
    pub maximum: f64,
    /// What its base would bring.
    pub base: f64,
}

/// What a question brings to the score of its theme. None where it is left out.
#[must_use]
pub fn part(bank: &Bank, question: &Question, mark: Mark) -> Option<Part> {
    if !question.is_scored() || mark == Mark::NotApplicable {
        return None;
    }
    let points = question.points(mark);
    let (most, base) = (question.most(), question.base.unwrap_or_default());
    let highest = f64::from(bank.highest_level());
    match bank.scoring {
        ScoringRule::WeightedMeanOfLevels => {
            let level = |points: f64| {
                let share = if most > 0.0 { (points / most).clamp(0.0, 1.0) } else { 0.0 };
                question.weight * share * highest
            };
            let maximum = question.weight * highest;
            points.map(|points| Part { points: level(points), maximum, base: level(base) })
        }
        ScoringRule::Points => Some(Part {
            points: question.weight * points.unwrap_or_default(),
            maximum: question.weight * most,
            base: question.weight * base,
        }),
        ScoringRule::GatedStages => {
            let lets_through = |points: Option<f64>| match (question.stage, points) {
                (None, points) => points.unwrap_or_default(),
                (Some(_), Some(points)) if points >= base => highest,
                (Some(stage), _) => f64::from(stage.saturating_sub(1)),
            };
            let (points, base) = (lets_through(points), lets_through(Some(base)));
            Some(Part { points, maximum: highest, base })
        }
        ScoringRule::WeakestLink => {
            let points = match points {
                Some(points) if points >= base => 2.0,
                Some(points) if points > question.least() => 1.0,
                _ => 0.0,
            };
            Some(Part { points, maximum: 2.0, base: 2.0 })
        }
    }
}

fn counted(question: &Question, mark: Mark) -> Score {
    let mut score = Score::default();
    match mark {
        _ if !question.is_scored() => {}
        Mark::DontKnow => score.dont_know = 1,
        Mark::NotApplicable => score.not_applicable = 1,
        _ => match question.points(mark) {
            Some(points) => {
                score.answered = 1;
                score.at_base = u32::from(question.base.is_none_or(|base| points >= base));
            }
            None => score.not_answered = 1,
        },
    }
    score
}

/// The scores of an assessment.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Scores {
    /// Of the whole bank.
    pub overall: Score,
    /// Of each theme with all inside it, in the bank's order. A theme with no question for this council counts
    /// nothing.
    pub themes: Vec<Score>,
}

/// Scores one assessment. `sheet` is as [`sheet`] makes it; marks missing at its end count as not answered.
#[must_use]
pub fn score(bank: &Bank, profile: &Profile, sheet: &[Mark]) -> Scores {
    score_for(bank, &profile.attributes(), sheet)
}

/// Scores the answers of any organisation.
#[must_use]
pub fn score_for(bank: &Bank, who: &Attributes<'_>, sheet: &[Mark]) -> Scores {
    score_asked(bank, who, sheet, &bank.asked_of(who, sheet))
}

/// Scores answers where it is known already which questions are asked.
pub(crate) fn score_asked(
    bank: &Bank,
    who: &Attributes<'_>,
    sheet: &[Mark],
    asked: &[bool],
) -> Scores {
    let marks = sheet.iter().copied().chain(std::iter::repeat(Mark::NotAnswered));
    let mut marks = marks.zip(asked.iter().copied());
    let mut themes: Vec<Whole> = Vec::with_capacity(bank.themes.len());
    for theme in &bank.themes {
        let mut whole = Whole::new(theme.roll_up, bank.highest_level());
        for (question, (mark, asked)) in theme.questions.iter().zip(&mut marks) {
            if asked {
                whole.score.count(&counted(question, mark));
                if let Some(part) = part(bank, question, mark) {
                    whole.own(bank.scoring, part);
                }
            }
        }
        themes.push(whole);
    }
    let mut overall = Whole::new(bank.roll_up, bank.highest_level());
    // What is inside a theme comes after it, so from the end each is complete when its parent takes it in.
    for index in (0..themes.len()).rev() {
        let done = themes[index].score;
        let theme = &bank.themes[index];
        let weight = theme.weight_for(who.kind);
        let parent = theme
            .parent
            .as_ref()
            .and_then(|parent| bank.themes[..index].iter().position(|other| other.id == *parent));
        let above = parent.map_or(&mut overall, |parent| &mut themes[parent]);
        above.take_in(bank.scoring, &done, weight);
    }
    Scores { overall: overall.score, themes: themes.into_iter().map(|whole| whole.score).collect() }
}

/// A score while its parts come together.
struct Whole {
    roll_up: RollUp,
    score: Score,
    has_part: bool,
}

impl Whole {
    fn new(roll_up: RollUp, highest: u8) -> Self {
        Self { roll_up, score: Score { highest, ..Score::default() }, has_part: false }
    }

    /// A question of the theme's own.
    fn own(&mut self, rule: ScoringRule, part: Part) {
        if rule.is_lowest() { self.lowest(part) } else { self.add(part, 1.0) }
    }

    /// A theme inside this one.
    fn take_in(&mut self, rule: ScoringRule, other: &Score, weight: f64) {
        self.score.count(other);
        let whole = Part { points: other.points, maximum: other.maximum, base: other.base_points };
        // A part that can only take points away still takes them away from a sum.
        if self.roll_up == RollUp::Sum {
            return self.add(whole, weight);
        }
        if other.maximum <= 0.0 {
            return;
        }
        let share = Part {
            points: other.points / other.maximum,
            maximum: 1.0,
            base: other.base_points / other.maximum,
        };
        match self.roll_up {
            RollUp::Sum | RollUp::Mean => self.add(share, 1.0),
            RollUp::WeightedMean => self.add(share, weight),
            // Stages and links are of one scale everywhere.
            RollUp::Minimum => self.lowest(if rule.is_lowest() { whole } else { share }),
        }
    }

    fn add(&mut self, part: Part, weight: f64) {
        self.score.points += weight * part.points;
        self.score.maximum += weight * part.maximum;
        self.score.base_points += weight * part.base;
    }

    fn lowest(&mut self, part: Part) {
        let score = &mut self.score;
        if !self.has_part {
            self.has_part = true;
            (score.points, score.base_points) = (part.points, part.base);
        }
        score.points = score.points.min(part.points);
        score.base_points = score.base_points.min(part.base);
        score.maximum = part.maximum;
    }
}
