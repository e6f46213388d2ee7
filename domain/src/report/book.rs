//! A book of tables: what a workbook, a data package or a machine-readable file is made from.

use super::table::Table;
use crate::language::Language;
use jiff::civil::Date;

/// Under what terms something may be used.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Licence {
    /// Open Government Licence v3.0: what is released to anybody.
    OpenGovernment,
    /// For the councils and the steering group of a coalition only.
    Coalition,
    /// A council's own: the council decides.
    Council,
}

/// A line of a cover: what it is about, and what is said of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Line {
    /// What it is about: `Publisher`.
    pub label: String,
    /// What is said of it.
    pub words: String,
}

impl Line {
    /// A line.
    #[must_use]
    pub fn new(label: impl Into<String>, words: impl Into<String>) -> Self {
        Self { label: label.into(), words: words.into() }
    }
}

/// A book of tables.
#[derive(Debug)]
pub struct Book<'a> {
    /// Its name for files and programs: small letters, digits and hyphens.
    pub key: String,
    /// The language of its words. Keys are the same in every one.
    pub language: Language,
    /// Its title.
    pub title: String,
    /// What it is, in a sentence or two.
    pub about: String,
    /// The day its figures are of. Files carry it as the day they were made, so that they are the same on every day.
    pub date: Date,
    /// Who publishes it.
    pub publisher: String,
    /// Under what terms it may be used.
    pub licence: Licence,
    /// The cover, below the title: publisher, contact, date, licence, how figures are protected, sources.
    pub cover: Vec<Line>,
    /// What the symbols of its tables mean, in its language: `[c]` and its meaning.
    pub legend: Vec<Line>,
    /// Its notes, from 1.
    pub notes: Vec<String>,
    /// Its tables, in order.
    pub tables: Vec<Table<'a>>,
}

impl<'a> Book<'a> {
    /// The table with this key.
    #[must_use]
    pub fn table(&self, key: &str) -> Option<&Table<'a>> {
        self.tables.iter().find(|table| table.key == key)
    }

    /// What the symbols in a table mean, in the order of the legend: only those that it has.
    #[must_use]
    pub fn legend_of(&self, table: &Table<'_>) -> Vec<&Line> {
        let used: Vec<&str> = table.symbols().iter().map(|symbol| symbol.written()).collect();
        self.legend.iter().filter(|line| used.contains(&line.label.as_str())).collect()
    }

    /// The version that programs see: year, month and day.
    #[must_use]
    pub fn version(&self) -> String {
        self.date.to_string()
    }
}
