//! Describes the level profile of one theme: the level chosen for each of its questions.

use super::{
    Drawing, Width,
    rows::{Mark, Row, Rows},
};

/// What the profile shows. All words are translated already.
#[derive(Clone, Debug)]
pub struct LevelProfile {
    /// How wide the picture is.
    pub width: Width,
    /// The names of the levels, lowest first; their number is the length of the scale.
    pub levels: Vec<String>,
    /// What the marks of the base level are called: "Base level".
    pub base_label: String,
    /// The questions of the theme, in the order of the bank.
    pub questions: Vec<QuestionLevel>,
}

/// One question's row.
#[derive(Clone, Debug)]
pub struct QuestionLevel {
    /// The question in a few words.
    pub label: String,
    /// The chosen level, from 0 to the highest, or `None` when no level was chosen.
    pub level: Option<u8>,
    /// The level every council should have, if the question applies and has one.
    pub base: Option<u8>,
    /// What stands in place of a level: "Don't know", "Does not apply", "Not answered".
    pub no_level: String,
}

/// Describes the profile: for each question a dot at its level with the level's number in it. The
/// lowest level is a dot at 0; a question without a level has words there and no dot, so that the
/// four kinds of answer stay apart.
#[must_use]
pub fn level_profile(profile: &LevelProfile) -> Drawing {
    let rows = profile
        .questions
        .iter()
        .map(|question| Row {
            label: &question.label,
            level: question.level.map(f64::from),
            base: question.base.map(f64::from),
            words: question
                .level
                .map_or_else(|| question.no_level.clone(), |level| level.to_string()),
        })
        .collect();
    Rows {
        width: profile.width,
        mark: Mark::Dot,
        levels: &profile.levels,
        base_label: &profile.base_label,
        rows,
    }
    .describe()
}
