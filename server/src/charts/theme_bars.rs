//! Describes the bars of the themes: how far the council is in each, with the base level marked.

use super::{
    Drawing, Width, level_text,
    rows::{Mark, Row, Rows},
};

/// What the bars show. All words are translated already.
#[derive(Clone, Debug)]
pub struct ThemeBars {
    /// How wide the picture is.
    pub width: Width,
    /// The names of the levels, lowest first; their number is the length of the scale.
    pub levels: Vec<String>,
    /// What the marks on the bars are called: "Base level".
    pub base_label: String,
    /// The themes, in the order of the bank.
    pub themes: Vec<ThemeBar>,
}

/// One theme's bar.
#[derive(Clone, Debug)]
pub struct ThemeBar {
    /// The theme's name.
    pub label: String,
    /// Its score as a level, from 0 to the highest, or `None` when it has no score.
    pub level: Option<f64>,
    /// The level every council should have, if the theme has one.
    pub base: Option<f64>,
    /// Why there is no score, shown in the bar's place: "No answers", "Does not apply".
    pub unscored: String,
}

/// Describes the bars: one for each theme, from 0 to its level, with the level in figures at its
/// end. A theme without a score has its reason there and no bar.
#[must_use]
pub fn theme_bars(bars: &ThemeBars) -> Drawing {
    let rows = bars
        .themes
        .iter()
        .map(|theme| Row {
            label: &theme.label,
            level: theme.level,
            base: theme.base,
            words: theme.level.map_or_else(|| theme.unscored.clone(), level_text),
        })
        .collect();
    Rows {
        width: bars.width,
        mark: Mark::Bar,
        levels: &bars.levels,
        base_label: &bars.base_label,
        rows,
    }
    .describe()
}
