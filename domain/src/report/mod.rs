//! What is downloaded: one model of covers, notes, words and tables. Every file format and every report page is a
//! rendering of it, so figures, symbols and labels are the same everywhere.

mod book;
mod cell;
mod commentary;
mod document;
mod file_name;
mod table;
mod tidy;

pub use book::{Book, Licence, Line};
pub use cell::{Cell, Symbol, harmless};
pub use commentary::{Commentary, Section};
pub use document::{Block, Document, Drawing};
pub use file_name::{file_language, file_name};
pub use table::{Column, Kind, Rows, Table};
pub use tidy::{Observation, TIDY, Tidy, tidy};
