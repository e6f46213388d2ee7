//! What the tables of a council's report have in common.

pub(super) use crate::reports::cells::{
    count, level, percent, quartiles, symbol, text, theme_cells, theme_columns, whole_and_themes,
    without_quartiles,
};

use crate::pages::results::QuestionLine;
use crate::texts::Texts;
use domain::bank::Bank;
use domain::report::{Cell, Column, Symbol, Table};
use domain::scoring::Contribution;

/// A level or a gap to one decimal place, halves away from zero, as pages show it; `without` where there is none.
pub(super) fn tenths(number: Option<f64>, without: Symbol) -> Cell {
    number.map_or(Cell::Symbol(without), |number| Cell::tenths((number * 10.0).round() as i64))
}

/// Words; `without` where there are none.
pub(super) fn words(words: Option<impl Into<String>>, without: Symbol) -> Cell {
    words.map_or(Cell::Symbol(without), |words| Cell::text(words))
}

/// The columns that say which question a row is of.
pub(super) fn question_columns(t: Texts) -> Vec<Column> {
    let mut columns = theme_columns(t).to_vec();
    columns.push(text("question", t.reports_question()));
    columns.push(text("question_name", t.reports_question_name()));
    columns
}

/// The cells of [`question_columns`].
pub(super) fn question_cells(
    t: Texts,
    bank: &Bank,
    brings: &Contribution,
    line: &QuestionLine<'_>,
) -> Vec<Cell> {
    let theme = bank.theme(brings.theme.as_str());
    let mut cells = theme_cells(t, theme).to_vec();
    cells.push(Cell::text(line.question.id.as_str()));
    cells.push(Cell::text(line.short));
    cells
}

/// The same table with some of its columns, in this order: what a page of a report has room for. A column of words is
/// left out where there is nothing to say in it; that something is withheld is said.
pub(super) fn narrowed(table: Table<'static>, keys: &[&str]) -> Table<'static> {
    let has_words = |place: usize| {
        table.columns[place].kind.is_measure()
            || table.rows().any(|row| !matches!(row[place].symbol(), Some(Symbol::X | Symbol::Z)))
    };
    let places: Vec<usize> = keys
        .iter()
        .filter_map(|key| table.columns.iter().position(|column| column.key == *key))
        .filter(|place| has_words(*place))
        .collect();
    let columns = places.iter().map(|place| table.columns[*place].clone()).collect();
    let rows =
        table.rows().map(|row| places.iter().map(|place| row[*place].clone()).collect()).collect();
    Table { columns, rows: Table::held(rows), ..table }
}
