//! Where something stands in a workbook.

use std::fmt;

/// A cell, written as people find it: `Answers!F12`.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Place {
    /// The name of the sheet.
    pub sheet: String,
    /// The row, from 0.
    pub row: u32,
    /// The column, from 0.
    pub column: u32,
}

impl Place {
    /// A cell of a sheet; row and column from 0.
    #[must_use]
    pub fn new(sheet: &str, row: u32, column: u32) -> Self {
        Self { sheet: sheet.to_owned(), row, column }
    }

    /// The cell without its sheet: `F12`.
    #[must_use]
    pub fn cell(&self) -> String {
        format!("{}{}", Self::letters(self.column), self.row.saturating_add(1))
    }

    /// The letters of a column, from 0: `A`, `Z`, `AA`.
    #[must_use]
    pub fn letters(column: u32) -> String {
        let mut letters = Vec::new();
        let mut left = u64::from(column) + 1;
        while left > 0 {
            left -= 1;
            letters.push(char::from(b'A' + u8::try_from(left % 26).unwrap_or(0)));
            left /= 26;
        }
        letters.iter().rev().collect()
    }
}

impl fmt::Display for Place {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}!{}", self.sheet, self.cell())
    }
}

#[cfg(test)]
mod tests {
    use super::Place;

    #[test]
    fn cells_are_named_as_spreadsheets_name_them() {
        for (column, letters) in [(0, "A"), (25, "Z"), (26, "AA"), (701, "ZZ"), (702, "AAA")] {
            assert_eq!(Place::letters(column), letters);
        }
        assert_eq!(Place::new("Answers", 11, 5).to_string(), "Answers!F12");
        assert_eq!(Place::new("a", u32::MAX, u32::MAX).cell().len(), 17);
    }
}
