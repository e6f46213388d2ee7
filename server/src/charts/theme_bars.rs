//! Describes the bars of the themes: how far the council is in each, with the base level marked.

use super::{
    Drawing, Scale, Width,
    rows::{Mark, Row, Rows},
};

/// What the bars show. All words are translated already.
#[derive(Clone, Debug)]
pub struct ThemeBars {
    /// How wide the picture is.
    pub width: Width,
    /// What the themes are placed on.
    pub scale: Scale,
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
    /// Where its score stands on the scale, or `None` when it has no score.
    pub level: Option<f64>,
    /// The level every council should have, if the theme has one.
    pub base: Option<f64>,
    /// The score as it stands at the end of the bar. Without a score the reason, in the bar's place: "No answers",
    /// "Does not apply".
    pub words: String,
    /// How many themes it is inside of.
    pub depth: usize,
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
            words: theme.words.clone(),
            depth: theme.depth,
        })
        .collect();
    Rows {
        width: bars.width,
        mark: Mark::Bar,
        scale: &bars.scale,
        base_label: &bars.base_label,
        rows,
    }
    .describe()
}
