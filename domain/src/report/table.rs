//! A table: columns that say what they hold, and rows made as they are read.

use super::cell::{Cell, Symbol};
use std::collections::BTreeSet;

/// What a column holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// Words or codes that say what a row is of. Every row differs from every other in these.
    Text,
    /// A whole number of councils, answers or questions.
    Count,
    /// A point on the scale of levels, or a change of one, with one decimal place.
    Level,
    /// Whole percent.
    Percent,
    /// A number whose unit another column of its row says.
    Stated,
}

impl Kind {
    /// Whether it is a measure: a number, or a symbol where there is none.
    #[must_use]
    pub const fn is_measure(self) -> bool {
        !matches!(self, Self::Text)
    }

    /// Its unit in data files.
    #[must_use]
    pub const fn unit(self) -> &'static str {
        match self {
            Self::Text => "",
            Self::Count => "count",
            Self::Level => "level",
            Self::Percent => "percent",
            Self::Stated => "stated",
        }
    }
}

/// A column.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Column {
    /// Its name for programs, the same in every language: small letters, digits and `_`.
    pub key: String,
    /// Its heading, unique in the table.
    pub heading: String,
    /// What it holds.
    pub kind: Kind,
    /// The note it refers to, from 1, of [`super::Book::notes`].
    pub note: Option<usize>,
}

impl Column {
    /// A column without a note.
    #[must_use]
    pub fn new(key: impl Into<String>, heading: impl Into<String>, kind: Kind) -> Self {
        Self { key: key.into(), heading: heading.into(), kind, note: None }
    }

    /// The same with a reference to a note, from 1.
    #[must_use]
    pub fn noted(self, note: usize) -> Self {
        Self { note: Some(note), ..self }
    }
}

/// Makes the rows of a table, one at a time, from the beginning each time it is called: a table of a hundred thousand
/// rows is written without being held.
pub type Rows<'a> = Box<dyn Fn() -> Box<dyn Iterator<Item = Vec<Cell>> + 'a> + Send + Sync + 'a>;

/// A table.
pub struct Table<'a> {
    /// Its name for programs and files, the same in every language: small letters, digits and `_`; unique in its book.
    pub key: String,
    /// Its name on the tab of a sheet: at most 31 characters, unique in its book.
    pub sheet: String,
    /// Its title.
    pub title: String,
    /// What it shows and how to read it, in sentences.
    pub about: Vec<String>,
    /// Its columns. Those of words come first.
    pub columns: Vec<Column>,
    /// Its rows. Each has a cell for every column.
    pub rows: Rows<'a>,
}

impl<'a> Table<'a> {
    /// Rows that are there already.
    #[must_use]
    pub fn held(rows: Vec<Vec<Cell>>) -> Rows<'a> {
        Box::new(move || Box::new(rows.clone().into_iter()))
    }

    /// Its rows, from the first.
    pub fn rows(&self) -> impl Iterator<Item = Vec<Cell>> + use<'_, 'a> {
        (self.rows)()
    }

    /// The symbols in it, in the order of a legend.
    #[must_use]
    pub fn symbols(&self) -> Vec<Symbol> {
        let mut found = BTreeSet::new();
        for row in self.rows() {
            found.extend(row.iter().filter_map(Cell::symbol));
            if found.len() == Symbol::ALL.len() {
                break;
            }
        }
        found.into_iter().collect()
    }
}

impl std::fmt::Debug for Table<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Table").field("key", &self.key).finish_non_exhaustive()
    }
}
