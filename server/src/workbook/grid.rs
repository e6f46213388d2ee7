//! A sheet as it stands in an uploaded file, whatever kind of file that was.

use app::pages::workbook::Refusal;
use std::collections::{BTreeMap, BTreeSet};

/// The most cells with anything in them that are read of a sheet.
const MAX_CELLS: usize = 100_000;
/// The most rows of a sheet that may hold anything.
const MAX_ROWS: u32 = 20_000;
/// The most columns of a sheet that may hold anything.
const MAX_COLUMNS: u32 = 1_000;

/// What a cell holds.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Value {
    /// Words.
    Text(String),
    /// A number.
    Number(f64),
    /// A number that is shown as so many of a hundred.
    Percentage,
    /// Yes or no.
    Truth(bool),
    /// A date or a time.
    Moment,
    /// The error of a formula: `#REF!`.
    Error(String),
    /// Whatever a formula came to when the file was saved: nobody typed it.
    Formula,
}

/// A row and a column, both from 0.
pub(super) type At = (u32, u32);

/// A sheet. Cells with nothing in them are not there.
#[derive(Debug, Default)]
pub(super) struct Grid {
    /// Its name.
    pub(super) name: String,
    /// Whether it is hidden.
    pub(super) is_hidden: bool,
    /// What its cells hold.
    pub(super) cells: BTreeMap<At, Value>,
    /// The rows that are hidden.
    pub(super) hidden_rows: BTreeSet<u32>,
    /// The columns that are hidden.
    pub(super) hidden_columns: BTreeSet<u32>,
    /// The first and the last cell of cells that are merged.
    pub(super) merged: Vec<(At, At)>,
}

impl Grid {
    /// An empty sheet.
    pub(super) fn new(name: &str, is_hidden: bool) -> Self {
        Self { name: name.to_owned(), is_hidden, ..Self::default() }
    }

    /// Puts something into a cell.
    ///
    /// # Errors
    /// [`Refusal::Many`] beyond what a workbook of ours can have.
    pub(super) fn put(&mut self, at: At, value: Value) -> Result<(), Refusal> {
        if at.0 >= MAX_ROWS || at.1 >= MAX_COLUMNS || self.cells.len() >= MAX_CELLS {
            return Err(Refusal::Many);
        }
        self.cells.insert(at, value);
        Ok(())
    }

    /// What stands in a cell as words: a number in digits. None where there is nothing, or anything else.
    pub(super) fn words(&self, at: At) -> Option<String> {
        match self.cells.get(&at)? {
            Value::Text(text) => Some(text.clone()),
            Value::Number(number) => Some(number.to_string()),
            _ => None,
        }
    }

    /// The cells that a cell is merged with, if it is.
    pub(super) fn merged_with(&self, at: At) -> Option<(At, At)> {
        let holds = |((top, left), (bottom, right)): &&(At, At)| {
            (*top..=*bottom).contains(&at.0) && (*left..=*right).contains(&at.1)
        };
        self.merged.iter().find(holds).copied()
    }

    /// How many rows hold anything, counted from the first of the sheet.
    pub(super) fn rows(&self) -> u32 {
        self.cells.keys().next_back().map_or(0, |(row, _)| row + 1)
    }
}

/// The most hidden rows, hidden columns or merged cells that are noted of a sheet.
pub(super) const MAX_NOTED: usize = 10_000;
