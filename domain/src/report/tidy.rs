//! A table in long form, one number a line (*tidy data*, Wickham 2014): what data files hold, with the symbol in a
//! column of its own.

use super::cell::{Cell, Symbol};
use super::table::{Column, Table};

/// The columns that every tidy file ends with, after those of words.
pub const TIDY: [&str; 4] = ["measure", "unit", "value", "status"];

/// A number of a table, or why there is none.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Observation {
    /// What its row is of: the cells of the columns of words.
    pub of: Vec<String>,
    /// The key of its column.
    pub measure: String,
    /// Its unit.
    pub unit: &'static str,
    /// The number, or why there is none.
    pub value: Result<String, Symbol>,
}

/// A table in long form.
#[derive(Debug)]
pub struct Tidy<'t, 'a> {
    table: &'t Table<'a>,
}

/// A table in long form.
#[must_use]
pub const fn tidy<'t, 'a>(table: &'t Table<'a>) -> Tidy<'t, 'a> {
    Tidy { table }
}

impl<'t> Tidy<'t, '_> {
    /// The columns of words, which come first in the file.
    pub fn of(&self) -> impl Iterator<Item = &'t Column> + use<'t> {
        self.table.columns.iter().filter(|column| !column.kind.is_measure())
    }

    /// The header of the file.
    #[must_use]
    pub fn header(&self) -> Vec<&'t str> {
        self.of().map(|column| column.key.as_str()).chain(TIDY).collect()
    }

    /// Every number, row by row.
    pub fn observations(&self) -> impl Iterator<Item = Observation> + use<'t> {
        let columns: Vec<Column> = self.table.columns.clone();
        (self.table.rows)().flat_map(move |row| {
            let of: Vec<String> = columns
                .iter()
                .zip(&row)
                .filter(|(column, _)| !column.kind.is_measure())
                .map(|(_, cell)| cell.to_string())
                .collect();
            let measures = columns.iter().zip(&row).filter(|(column, _)| column.kind.is_measure());
            let observed: Vec<Observation> = measures
                .map(|(column, cell)| Observation {
                    of: of.clone(),
                    measure: column.key.clone(),
                    unit: column.kind.unit(),
                    value: number(cell),
                })
                .collect();
            observed
        })
    }
}

/// The number of a cell of a measure. Words there, which no table has, are not available as a number.
fn number(cell: &Cell) -> Result<String, Symbol> {
    cell.number().ok_or_else(|| cell.symbol().unwrap_or(Symbol::X))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::report::Kind;

    #[test]
    fn every_number_has_a_line_and_every_symbol_its_status() {
        let table = Table {
            key: "scores".into(),
            sheet: "Scores".into(),
            title: "Scores".into(),
            about: Vec::new(),
            columns: vec![
                Column::new("group", "Group", Kind::Text),
                Column::new("mean", "Mean", Kind::Level),
                Column::new("councils", "Councils", Kind::Count),
            ],
            rows: Table::held(vec![
                vec![Cell::text("wales"), Cell::tenths(21), Cell::whole(22)],
                vec![Cell::text("london"), Cell::Symbol(Symbol::C), Cell::whole(3)],
            ]),
        };
        let tidy = tidy(&table);
        assert_eq!(tidy.header(), ["group", "measure", "unit", "value", "status"]);
        let said: Vec<_> = tidy
            .observations()
            .map(|one| (one.of[0].clone(), one.measure, one.unit, one.value))
            .collect();
        let line = |of: &str, measure: &str, unit, value: Result<&str, Symbol>| {
            (of.to_owned(), measure.to_owned(), unit, value.map(str::to_owned))
        };
        assert_eq!(
            said,
            [
                line("wales", "mean", "level", Ok("2.1")),
                line("wales", "councils", "count", Ok("22")),
                line("london", "mean", "level", Err(Symbol::C)),
                line("london", "councils", "count", Ok("3")),
            ]
        );
        assert_eq!(table.symbols(), [Symbol::C]);
    }
}
