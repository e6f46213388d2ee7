//! What stands on the sheets of a workbook, before any file format writes it.

use crate::language::Language;
use jiff::civil::Date;

/// A workbook to be filled in. Every sheet is protected, without a password; only open cells can be changed.
#[derive(Debug, Clone, PartialEq)]
pub struct Workbook {
    /// What it is, for the properties of the file.
    pub title: String,
    /// Who it is from.
    pub publisher: String,
    /// The language of its words.
    pub language: Language,
    /// The day it was made.
    pub made: Date,
    /// Its sheets, in order. None is hidden.
    pub sheets: Vec<Sheet>,
}

/// A sheet.
#[derive(Debug, Clone, PartialEq)]
pub struct Sheet {
    /// Its name, at most 31 characters.
    pub name: String,
    /// The widths of its columns, in characters.
    pub widths: Vec<u16>,
    /// Whether its first row names the columns.
    pub has_headings: bool,
    /// Its rows. Rows may be shorter than others.
    pub rows: Vec<Vec<Entry>>,
}

/// What a cell holds.
#[derive(Debug, Clone, PartialEq, Default)]
pub enum Content {
    /// Nothing.
    #[default]
    Empty,
    /// Words.
    Text(String),
    /// A number.
    Number(f64),
}

/// How a cell looks, and whether it can be changed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum Style {
    /// Running text.
    #[default]
    Words,
    /// The title of a sheet.
    Title,
    /// The name of a column, or of a part.
    Heading,
    /// Nothing is to be filled in here.
    Closed,
    /// To be filled in with words: whatever is typed stays what was typed.
    Open,
    /// To be filled in with a number.
    OpenNumber,
}

impl Style {
    /// Every one.
    pub const ALL: [Self; 6] =
        [Self::Words, Self::Title, Self::Heading, Self::Closed, Self::Open, Self::OpenNumber];

    /// Whether the cell can be changed.
    #[must_use]
    pub const fn is_open(self) -> bool {
        matches!(self, Self::Open | Self::OpenNumber)
    }
}

/// What may be filled in. Spreadsheets hold people to it as they type; who pastes gets past it, so reading checks again.
#[derive(Debug, Clone, PartialEq)]
pub enum Allowed {
    /// One of the words in the rows of a column, all counted from 0.
    OneOf {
        /// The name of the sheet with the list.
        sheet: String,
        /// The column of the list.
        column: u32,
        /// Its first row.
        first: u32,
        /// Its last row.
        last: u32,
    },
    /// A number in a range.
    Number {
        /// The lowest.
        minimum: f64,
        /// The highest.
        maximum: f64,
        /// Whether it must be whole.
        whole: bool,
    },
    /// Words up to this many characters.
    Length(usize),
}

/// A cell.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Entry {
    /// What it holds.
    pub content: Content,
    /// How it looks.
    pub style: Style,
    /// What may be filled in, with what a spreadsheet says otherwise.
    pub allowed: Option<(Allowed, String)>,
}

impl Entry {
    /// Words in a style; without any, an empty cell.
    #[must_use]
    pub fn text(words: impl Into<String>, style: Style) -> Self {
        let words = words.into();
        let content = if words.is_empty() { Content::Empty } else { Content::Text(words) };
        Self { content, style, allowed: None }
    }

    /// A number in a style.
    #[must_use]
    pub const fn number(number: f64, style: Style) -> Self {
        Self { content: Content::Number(number), style, allowed: None }
    }

    /// The same, held to what may be filled in.
    #[must_use]
    pub fn allowing(mut self, allowed: Allowed, otherwise: impl Into<String>) -> Self {
        self.allowed = Some((allowed, otherwise.into()));
        self
    }
}
