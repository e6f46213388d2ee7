//! Draws charts: plain figures and translated words in, an SVG that a strict page may inline out.
//!
//! [`theme_bars`], [`level_profile`] and [`theme_radar`] describe a chart with `charming`; a
//! [`Renderer`] has Apache ECharts draw the description inside an embedded JavaScript engine, and
//! keeps the picture for the next visitor. Charts of rows come in two widths ([`Width`]), because a
//! picture shrunk to a telephone cannot be read: a page inlines both and shows one. The radar comes in
//! one width and is hidden on small screens.
//!
//! What is not a figure is never drawn as one: a theme without a score has words where its bar
//! would be, and the radar leaves it out and says so.

mod engine;
mod level_profile;
mod measure;
mod renderer;
mod rows;
mod svg;
mod theme_bars;
mod theme_radar;

#[cfg(test)]
mod tests;

use charming::Chart;

pub use level_profile::{LevelProfile, QuestionLevel, level_profile};
pub use renderer::{Captions, ChartError, Renderer};
pub use theme_bars::{ThemeBar, ThemeBars, theme_bars};
pub use theme_radar::{RadarTheme, ThemeRadar, theme_radar};

/// Text, lines and the marks that belong to no series. Becomes `currentColor` in the picture, so
/// that it follows the page in forced colours and in print.
pub(crate) const INK: &str = "#3D3D3D";
/// The council's own figures.
pub(crate) const OWN: &str = "#12436D";
/// What the own figures are held against; with [`OWN`] the palette's pair for two series.
pub(crate) const AGAINST: &str = "#F46A25";
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
