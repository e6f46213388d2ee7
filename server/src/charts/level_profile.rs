//! Describes the profile of one theme: where the answer to each of its questions stands on the scale.

use super::{
    Drawing, Scale, Width,
    rows::{Mark, Row, Rows},
};

/// What the profile shows. All words are translated already.
#[derive(Clone, Debug)]
pub struct LevelProfile {
    /// How wide the picture is.
    pub width: Width,
    /// What the questions are placed on.
    pub scale: Scale,
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
    /// Where the answer stands on the scale, or `None` when there is none that counts.
    pub level: Option<f64>,
    /// Where the base stands on it, if there is one.
    pub base: Option<f64>,
    /// The number of a level that was chosen, to stand in its mark. Empty for an answer of another kind: its words are
    /// in the label.
    pub number: String,
    /// What stands in place of a level: "Don't know", "Does not apply", "Not answered".
    pub no_level: String,
}

/// Describes the profile: for each question a dot where its answer stands, with the level's number in it
/// where a level was chosen. The lowest level is a dot at 0; a question without a level has words there and no dot, so that the
/// four kinds of answer stay apart.
#[must_use]
pub fn level_profile(profile: &LevelProfile) -> Drawing {
    let rows = profile
        .questions
        .iter()
        .map(|question| Row {
            label: &question.label,
            level: question.level,
            base: question.base,
            words: match question.level {
                Some(_) => question.number.clone(),
                None => question.no_level.clone(),
            },
            depth: 0,
        })
        .collect();
    Rows {
        width: profile.width,
        mark: Mark::Dot,
        scale: &profile.scale,
        base_label: &profile.base_label,
        rows,
    }
    .describe()
}
