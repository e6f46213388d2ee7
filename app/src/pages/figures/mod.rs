//! What pages of releases have in common: how groups and numbers are written, what stands where a figure is withheld,
//! the line that says what figures are of, their tables, and what a chart says in words.
//!
//! Everything here reads a [`Release`](domain::release::Release) and the texts of its bank, and nothing else. A table is
//! the figures' first form; its picture stands above it where one could be drawn.

mod changed;
mod charted;
mod heat;
mod moved;
mod names;
mod numbers;
mod picker;
mod questions;
mod readings;
mod stamp;
mod taking_part;
mod themes;
mod withheld;

pub use super::results::{Caption, Picture};
pub use changed::{ChangedUnit, changed_name};
pub use charted::{charted, pictured};
pub use heat::{HeatTable, groups_of};
pub use moved::{MatrixTable, MovedTable};
pub use names::{
    family_name, group_name, level_name, level_named, option_name, short, theme_title,
};
pub use numbers::{change, level, percent, share};
pub use picker::{GroupPicker, asked_group};
pub use questions::QuestionTable;
pub use readings::{
    base_caption, heat_caption, listed, matrix_caption, means_caption, moved_caption,
    questions_caption, spread_caption,
};
pub use stamp::{estimate_words, rounding, stamp, threshold, unit};
pub use taking_part::{PartTable, part_caption};
pub use themes::ThemeTable;
pub use withheld::{nearest_shown, shown, withheld, withheld_group, withheld_word};
