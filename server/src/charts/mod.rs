//! Draws charts: plain figures and translated words in, an SVG that a strict page may inline out.
//!
//! [`theme_bars`], [`level_profile`] and [`theme_radar`] describe a chart with `charming`; a
//! [`Renderer`] has Apache ECharts draw the description inside an embedded JavaScript engine, and
//! keeps the picture for the next visitor. Charts of rows come in two widths ([`Width`]), because a
//! picture shrunk to a telephone cannot be read: a page inlines both and shows one. The radar comes in
//! one width and is hidden on small screens.
//!
//! [`distributions`], [`quartile_bands`], [`heat_map`], [`movement_bars`], [`movement_matrix`] and [`share_bars`] show the
//! figures of a release; they are put together on a `Sheet`.
//!
//! What is not a figure is never drawn as one: a theme without a score has words where its bar
//! would be, and the radar leaves it out and says so. What is withheld is an empty box with a word in it.

mod distributions;
mod engine;
mod frame;
mod heat_map;
mod level_profile;
mod measure;
mod movement;
mod quartile_bands;
mod renderer;
mod rows;
mod shares;
mod sheet;
mod svg;
mod theme_bars;
mod theme_radar;

#[cfg(test)]
mod release_samples;
#[cfg(test)]
mod release_tests;
#[cfg(test)]
mod tests;

use charming::Chart;

pub use distributions::{DistributionRow, Distributions, LevelShare, Shares, distributions};
pub use heat_map::{Cell, HeatMap, HeatRow, heat_map};
pub use level_profile::{LevelProfile, QuestionLevel, level_profile};
pub use movement::{MovementBars, MovementMatrix, MovementRow, movement_bars, movement_matrix};
pub use quartile_bands::{BandNames, BandRow, OwnPosition, QuartileBands, Spread, quartile_bands};
pub use renderer::{Captions, ChartError, Renderer};
pub use shares::{ShareBars, ShareRow, TwoShares, share_bars};
pub use theme_bars::{ThemeBar, ThemeBars, theme_bars};
pub use theme_radar::{RadarTheme, ThemeRadar, theme_radar};

/// Text, lines and the marks that belong to no series. Becomes `currentColor` in the picture, so
/// that it follows the page in forced colours and in print.
pub(crate) const INK: &str = "#3D3D3D";
/// The council's own figures.
pub(crate) const OWN: &str = "#12436D";
/// What the own figures are held against; with [`OWN`] the palette's pair for two series.
pub(crate) const AGAINST: &str = "#F46A25";
/// The three steps of the palette for more and less: the least,
pub(crate) const LIGHT: &str = "#6BACE6";
/// the middle one,
pub(crate) const MIDDLE: &str = "#2073BC";
/// and the most, which is also [`OWN`].
pub(crate) const DARK: &str = OWN;
/// Text on a mark filled with [`OWN`].
pub(crate) const PAPER: &str = "#FFFFFF";

/// The size of all text, in user units. At the usual column width a wide picture is shown at
/// five sixths of its size, a narrow one on a small telephone at nine tenths.
pub(crate) const TEXT: f64 = 16.0;
/// The distance between two lines of text, in user units; the bundle's theme sets the same.
pub(crate) const LINE: f64 = 20.0;

/// How wide a picture is drawn.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Width {
    /// 760 units, for a page's main column; labels stand left of the marks.
    Wide,
    /// 320 units, for screens under about 640 CSS pixels; labels stand above the marks.
    Narrow,
}

impl Width {
    /// The width in user units.
    #[must_use]
    pub fn units(self) -> u32 {
        match self {
            Self::Wide => 760,
            Self::Narrow => 320,
        }
    }
}

/// A described chart and the size it is to be drawn at.
#[derive(Clone, Debug, PartialEq)]
pub struct Drawing {
    /// What is drawn; its JSON is the description that ECharts reads.
    pub chart: Chart,
    /// Width in user units.
    pub width: u32,
    /// Height in user units; it follows from the number of rows and the length of the labels.
    pub height: u32,
}

/// What rows are placed on: lines at the same distance from each other, the first at 0, the next at 1.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Scale {
    /// What stands under each line: "0", "1". Empty where the name is enough.
    pub numbers: Vec<String>,
    /// What stands under that in a wide picture: the name of the level. Empty where the number is enough.
    pub names: Vec<String>,
}

/// What a row or a cell of a chart has: its figure, or that it has none. Words are translated already.
#[derive(Clone, Debug, PartialEq)]
pub enum Shown<T> {
    /// The figure.
    Figure(T),
    /// It is withheld. The words, one or two ("withheld"), stand in an empty box.
    Withheld(String),
    /// There is nothing to show ("not asked"). The words stand alone.
    Nothing(String),
}

impl<T> Shown<T> {
    /// The figure, where there is one.
    #[must_use]
    pub fn figure(&self) -> Option<&T> {
        match self {
            Self::Figure(figure) => Some(figure),
            Self::Withheld(_) | Self::Nothing(_) => None,
        }
    }

    /// The words in place of the figure, and whether it is withheld.
    #[must_use]
    pub fn instead(&self) -> Option<(&str, bool)> {
        match self {
            Self::Figure(_) => None,
            Self::Withheld(words) => Some((words, true)),
            Self::Nothing(words) => Some((words, false)),
        }
    }
}
