//! Cells of the published register that are known to be wrong, or to follow another convention than ours. A correction
//! holds only while the publisher says what it said when the correction was written.

use super::published::COLUMNS as PUBLISHED;
use super::table::{Columns, CsvFault, Table, key, one_of};
use crate::id::CouncilKey;
use std::collections::BTreeMap;

const COLUMNS: [&str; 4] = ["key", "column", "published", "correct"];

/// A cell of the published register to be read as another.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Correction {
    /// Whose row.
    pub key: CouncilKey,
    /// The column, by its published name.
    pub column: String,
    /// What the published file said when the correction was written.
    pub published: String,
    /// What to read instead, written as the published file would.
    pub correct: String,
}

impl Correction {
    /// Whether a published cell still says what is corrected. Numbers are compared as numbers, to five decimals: the
    /// publisher sometimes writes more of them.
    pub(super) fn concerns(&self, cell: &str) -> bool {
        let same_number = || {
            let (a, b): (f64, f64) = (self.published.parse().ok()?, cell.parse().ok()?);
            Some((a - b).abs() < 0.000_01)
        };
        self.published == cell || same_number() == Some(true)
    }
}

/// Reads the corrections.
///
/// # Errors
/// Every fault, in order of line: wrong columns, a key or column that cannot be, a cell corrected twice or not changed.
pub fn parse_corrections(csv_text: &str) -> Result<Vec<Correction>, Vec<CsvFault>> {
    let mut table = Table::read(csv_text, &COLUMNS, Columns::Exactly);
    if !table.is_readable(&COLUMNS) {
        return table.finish(Vec::new());
    }
    let mut seen = BTreeMap::new();
    let mut corrections = Vec::new();
    for row in &table.take_rows() {
        let council = table.required(row, "key", "the council's key", key);
        let column = table.required(row, "column", "the column's published name", |cell| {
            one_of(cell, &PUBLISHED)
        });
        let (Some(key), Some(column)) = (council, column) else { continue };
        let published = table.cell(row, "published").to_owned();
        let correct = table.cell(row, "correct").to_owned();
        if let Some(earlier) = seen.insert((key.clone(), column.clone()), row.line) {
            let message = format!("Line {earlier} corrects the same cell.");
            table.fault(row.line, "column", message);
        }
        if published == correct {
            let message = "The correct text is the published one: leave this row out.".to_owned();
            table.fault(row.line, "correct", message);
        }
        corrections.push(Correction { key, column, published, correct });
    }
    table.finish(corrections)
}
