//! A sheet as it stands in an uploaded file, whatever kind of file that was.

use app::pages::workbook::Refusal;
use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

/// The most sheets that a file may have.
const MAX_SHEETS: usize = 50;
/// The most cells with anything in them that are read of a file.
const MAX_CELLS: usize = 100_000;
/// The most words that are read of a file, in bytes. A text that stands in many cells counts in each.
const MAX_TEXT: usize = 20 * 1024 * 1024;
/// The most words in a cell, in bytes: as many characters as a cell of Excel holds, each of them of the longest.
pub(super) const MAX_CELL: usize = 32_767 * 4;
/// The most hidden rows, hidden columns and merged cells that are noted of a file.
const MAX_NOTED: usize = 10_000;
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

/// How much has been kept of a file. It is counted over all of its sheets: their number is the file's own choice.
#[derive(Debug, Default)]
pub(super) struct Kept {
    sheets: usize,
    cells: usize,
    text: usize,
    noted: usize,
}

impl Kept {
    /// An empty sheet.
    ///
    /// # Errors
    /// [`Refusal::Many`] and [`Refusal::Much`] beyond what a workbook of ours can have.
    pub(super) fn sheet(&mut self, name: String, is_hidden: bool) -> Result<Grid, Refusal> {
        self.sheets += 1;
        if self.sheets > MAX_SHEETS {
            return Err(Refusal::Many);
        }
        self.text(&name)?;
        Ok(Grid { name, is_hidden, ..Grid::default() })
    }

    /// Puts something into a cell.
    ///
    /// # Errors
    /// [`Refusal::Many`] and [`Refusal::Much`] beyond what a workbook of ours can have.
    pub(super) fn put(&mut self, grid: &mut Grid, at: At, value: Value) -> Result<(), Refusal> {
        self.cells += 1;
        if at.0 >= MAX_ROWS || at.1 >= MAX_COLUMNS || self.cells > MAX_CELLS {
            return Err(Refusal::Many);
        }
        if let Value::Text(text) | Value::Error(text) = &value {
            self.text(text)?;
        }
        grid.cells.insert(at, value);
        Ok(())
    }

    /// Notes rows that are hidden.
    pub(super) fn hide_rows(&mut self, grid: &mut Grid, rows: Range<u32>) {
        let rows = rows.start..rows.end.min(MAX_ROWS);
        let count = self.note(rows.len());
        grid.hidden_rows.extend(rows.take(count));
    }

    /// Notes columns that are hidden.
    pub(super) fn hide_columns(&mut self, grid: &mut Grid, columns: Range<u32>) {
        let columns = columns.start..columns.end.min(MAX_COLUMNS);
        let count = self.note(columns.len());
        grid.hidden_columns.extend(columns.take(count));
    }

    /// Notes cells that are merged, by the first and the last.
    pub(super) fn merge(&mut self, grid: &mut Grid, first: At, last: At) {
        if self.note(1) == 1 {
            grid.merged.push((first, last));
        }
    }

    fn text(&mut self, text: &str) -> Result<(), Refusal> {
        self.text = self.text.saturating_add(text.len());
        if text.len() > MAX_CELL || self.text > MAX_TEXT { Err(Refusal::Much) } else { Ok(()) }
    }

    /// How many of so many things are still noted.
    fn note(&mut self, count: usize) -> usize {
        let count = count.min(MAX_NOTED - self.noted);
        self.noted += count;
        count
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_kept_is_counted_over_all_sheets() {
        let mut kept = Kept::default();
        let mut grids: Vec<Grid> = (0..MAX_SHEETS)
            .map(|n| kept.sheet(n.to_string(), false).expect("not too many"))
            .collect();
        assert_eq!(kept.sheet("more".into(), false).expect_err("too many"), Refusal::Many);
        let (first, last) = ((0, 0), (MAX_ROWS - 1, MAX_COLUMNS - 1));
        for grid in &mut grids {
            for row in 0..u32::try_from(MAX_CELLS / MAX_SHEETS).expect("few") {
                kept.put(grid, (row, 0), Value::Moment).expect("not too many");
            }
            kept.hide_rows(grid, 0..300);
            kept.hide_columns(grid, 5..u32::MAX);
            kept.merge(grid, first, last);
        }
        assert_eq!(kept.put(&mut grids[0], first, Value::Moment), Err(Refusal::Many));
        let noted =
            |grid: &Grid| grid.hidden_rows.len() + grid.hidden_columns.len() + grid.merged.len();
        assert_eq!(noted(&grids[0]), 300 + 995 + 1);
        assert_eq!(grids.iter().map(noted).sum::<usize>(), MAX_NOTED);
    }

    #[test]
    fn words_are_counted_in_every_cell_they_stand_in() {
        let mut kept = Kept::default();
        let mut grid = kept.sheet("A".into(), false).expect("one");
        let text = "x".repeat(MAX_CELL);
        for row in 0..u32::try_from(MAX_TEXT / MAX_CELL).expect("few") {
            kept.put(&mut grid, (row, 0), Value::Text(text.clone())).expect("not too much");
        }
        assert_eq!(kept.put(&mut grid, (0, 1), Value::Text(text.clone())), Err(Refusal::Much));
        let mut kept = Kept::default();
        let long = Value::Text(format!("{text}x"));
        assert_eq!(kept.put(&mut grid, (0, 1), long), Err(Refusal::Much));
        assert_eq!(kept.sheet(format!("{text}x"), false).expect_err("long"), Refusal::Much);
    }
}
