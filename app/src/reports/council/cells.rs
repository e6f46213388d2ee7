//! What the tables of a council's report have in common.

use crate::pages::figures::theme_title;
use crate::pages::results::QuestionLine;
use crate::texts::Texts;
use domain::bank::{Bank, Theme};
use domain::report::{Cell, Column, Kind, Symbol, Table};
use domain::scoring::Contribution;

pub(super) fn text(key: &str, heading: &str) -> Column {
    Column::new(key, heading, Kind::Text)
}

pub(super) fn count(key: &str, heading: &str) -> Column {
    Column::new(key, heading, Kind::Count)
}

pub(super) fn level(key: &str, heading: &str) -> Column {
    Column::new(key, heading, Kind::Level)
}

pub(super) fn percent(key: &str, heading: &str) -> Column {
    Column::new(key, heading, Kind::Percent)
}

/// A level or a gap to one decimal place, halves away from zero, as pages show it; `without` where there is none.
pub(super) fn tenths(number: Option<f64>, without: Symbol) -> Cell {
    number.map_or(Cell::Symbol(without), |number| Cell::tenths((number * 10.0).round() as i64))
}

/// Words; `without` where there are none.
pub(super) fn words(words: Option<impl Into<String>>, without: Symbol) -> Cell {
    words.map_or(Cell::Symbol(without), |words| Cell::text(words))
}

/// The columns that say which theme a row is of, or that it is of the whole.
pub(super) fn theme_columns(t: Texts) -> [Column; 2] {
    [text("theme", t.council_report_theme_key()), text("theme_name", t.results_theme_column())]
}

/// The cells of [`theme_columns`]. None is the whole.
pub(super) fn theme_cells(t: Texts, theme: Option<&Theme>) -> [Cell; 2] {
    match theme {
        None => [Cell::text("overall"), Cell::text(t.results_overall())],
        Some(theme) => [Cell::text(theme.id.as_str()), Cell::text(theme_title(t, theme))],
    }
}

/// The columns that say which question a row is of.
pub(super) fn question_columns(t: Texts) -> Vec<Column> {
    let mut columns = theme_columns(t).to_vec();
    columns.push(text("question", t.council_report_question_key()));
    columns.push(text("question_name", t.results_question_column()));
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
