//! The tables of a release: which there are, and the rows of one, a page at a time.

use super::answer::{Answer, Result};
use super::ask::{Ask, At, InRelease, InTable, Named, Paged, Paging, Spoken, Tongue};
use super::book::{Address, in_book};
use super::problem::Trouble;
use super::row::{Row, symbols};
use crate::reports::files::{Format, file_name};
use domain::report::{Book, Cell, Column, Kind, Symbol, Table};
use serde::Serialize;
use std::collections::BTreeSet;
use utoipa::{IntoParams, ToSchema};

/// The tables of a release.
#[derive(Debug, Serialize, ToSchema)]
pub(super) struct Tables {
    /// The key of the round.
    #[schema(example = "2026")]
    round: String,
    /// The number of the release.
    #[schema(minimum = 1, example = 1)]
    release: u32,
    /// The language of titles and headings.
    language: Tongue,
    /// Each table.
    tables: Vec<TableLine>,
}

/// A table without its rows.
#[derive(Debug, Serialize, ToSchema)]
pub(super) struct TableLine {
    /// Its name for programs: the same in every release and language.
    #[schema(example = "scores")]
    key: String,
    /// Its title.
    title: String,
    /// What it shows and how to read it, in sentences.
    about: Vec<String>,
    /// Its columns, in order.
    columns: Vec<ColumnLine>,
    /// How many rows it has.
    #[schema(minimum = 0)]
    rows: u64,
    /// What the symbols in it mean: only those that it has.
    symbols: Vec<SymbolLine>,
    /// The address of its rows.
    #[schema(format = "uri-reference", example = "/api/v1/rounds/2026/releases/1/tables/scores")]
    table: String,
    /// The whole table as a file, one number a line.
    #[schema(format = "uri-reference", example = "/data/2026/1/scores.csv")]
    csv: String,
}

/// A column.
#[derive(Debug, Serialize, ToSchema)]
pub(super) struct ColumnLine {
    /// Its name for programs: the same in every language.
    #[schema(example = "mean")]
    key: String,
    /// Its heading.
    #[schema(example = "Mean level")]
    heading: String,
    /// Whether it holds words or numbers.
    kind: Holds,
    /// The unit of its numbers. None for words, and where another column says it row by row.
    #[schema(example = "level")]
    unit: Option<&'static str>,
    /// Whether rows can be chosen by it: by a parameter of its name.
    is_filter: bool,
    /// How its numbers are to be read. None where there is nothing more to say.
    note: Option<String>,
}

/// What a column holds.
#[derive(Debug, Serialize, ToSchema)]
#[serde(rename_all = "lowercase")]
pub(super) enum Holds {
    /// Words or codes that say what a row is of.
    Text,
    /// Numbers, or symbols where there are none.
    Number,
}

/// A symbol that stands where there is no number.
#[derive(Debug, Serialize, ToSchema)]
pub(super) struct SymbolLine {
    /// The symbol, as a status has it.
    #[schema(schema_with = symbols)]
    status: Symbol,
    /// What it means.
    meaning: String,
}

/// A page of a table.
#[derive(Debug, Serialize, ToSchema)]
pub(super) struct TablePage {
    /// The key of the round.
    #[schema(example = "2026")]
    round: String,
    /// The number of the release.
    #[schema(minimum = 1, example = 1)]
    release: u32,
    /// SHA-256 of the release, in hexadecimal.
    #[schema(pattern = "^[0-9a-f]{64}$")]
    checksum: String,
    /// The language of names and headings.
    language: Tongue,
    /// The table.
    table: TableLine,
    /// Where this page is among the rows that were chosen.
    page: Paging,
    /// The rows.
    rows: Vec<Row>,
}

/// What the rows of a table can be chosen by. Which values there are is in the table.
#[derive(IntoParams)]
#[into_params(parameter_in = Query)]
#[expect(dead_code, reason = "says in the document what `chosen` reads")]
pub(super) struct Chosen {
    /// Only rows of a group of councils. `all` is all councils.
    #[param(required = false, example = "all")]
    group: String,
    /// Only rows of the area with a GSS code.
    #[param(required = false)]
    gss_code: String,
    /// Only rows of a theme. `overall` is the whole bank.
    #[param(required = false)]
    theme: String,
    /// Only rows of a question.
    #[param(required = false)]
    question: String,
    /// Only rows of an answer to choose.
    #[param(required = false)]
    option: String,
    /// Only rows of a level.
    #[param(required = false)]
    level: String,
    /// Only rows of those who were at a level before.
    #[param(required = false)]
    from_level: String,
    /// Only rows of those who are at a level now.
    #[param(required = false)]
    to_level: String,
    /// Only rows of a group that is under-represented.
    #[param(required = false)]
    under_group: String,
    /// Only rows of a council that is named.
    #[param(required = false)]
    council: String,
    /// Only rows of a figure that was corrected.
    #[param(required = false)]
    figure: String,
    /// Only rows of figures in a unit.
    #[param(required = false)]
    figure_unit: String,
}

/// Whether rows can be chosen by a column: by codes, which are the same in every language, and not by names.
fn is_filter(column: &Column) -> bool {
    !column.kind.is_measure() && !column.key.ends_with("_name")
}

impl TableLine {
    fn of(book: &Book<'_>, table: &Table<'_>, address: &Address) -> Self {
        let column = |column: &Column| ColumnLine {
            key: column.key.clone(),
            heading: column.heading.clone(),
            kind: if column.kind.is_measure() { Holds::Number } else { Holds::Text },
            unit: match column.kind {
                Kind::Text | Kind::Stated => None,
                kind => Some(kind.unit()),
            },
            is_filter: is_filter(column),
            note: column.note.and_then(|note| book.notes.get(note.checked_sub(1)?)).cloned(),
        };
        let symbol = |status: Symbol| {
            let line = book.legend.iter().find(|line| line.label == status.written());
            SymbolLine { status, meaning: line.map(|line| line.words.clone()).unwrap_or_default() }
        };
        let file = file_name(&table.key, book.language, Format::Csv);
        Self {
            key: table.key.clone(),
            title: table.title.clone(),
            about: table.about.clone(),
            columns: table.columns.iter().map(column).collect(),
            rows: count(table.rows()),
            symbols: table.symbols().into_iter().map(symbol).collect(),
            table: format!("{}/tables/{}", address.path(), table.key),
            csv: format!("{}/{file}", address.data()),
        }
    }
}

fn count(rows: impl Iterator) -> u64 {
    u64::try_from(rows.count()).unwrap_or(u64::MAX)
}

/// Every table of a book.
pub(super) fn lines(book: &Book<'_>, address: &Address) -> Vec<TableLine> {
    book.tables.iter().map(|table| TableLine::of(book, table, address)).collect()
}

/// The tables of a release
///
/// What each table is about, its columns and how to read them. A table that has nothing to say is left out.
#[utoipa::path(
    get, path = "/api/v1/rounds/{round}/releases/{release}/tables", tag = "Rounds and releases",
    params(InRelease, Spoken),
    responses((status = 200, description = "The tables.", body = Tables))
)]
pub(super) async fn tables(ask: Ask, At((round, release)): At<(String, String)>) -> Result<Answer> {
    ask.parameters(&[])?;
    let named = ask.published(&round, &release).await?;
    let path = named.path.clone();
    let (round, number) = of(&named);
    let tables = in_book(&ask, named, lines).await?;
    let tables = Tables { round, release: number, language: ask.language.into(), tables };
    Ok(Answer::json(&ask, &tables)?.at(&ask.address(&format!("{path}/tables"))))
}

/// The round and number of a release.
fn of(named: &Named) -> (String, u32) {
    let release = &named.published.kept.release;
    (release.round.to_string(), release.number)
}

/// A table
///
/// The rows of a table, a page at a time, in an order that never changes. Rows can be chosen by the columns whose
/// `is_filter` is true: a parameter that is no column of the table, or a value that is nowhere in it, is refused.
#[utoipa::path(
    get, path = "/api/v1/rounds/{round}/releases/{release}/tables/{table}",
    tag = "Rounds and releases",
    params(InTable, Chosen, Paged, Spoken),
    responses((status = 200, description = "A page of the table.", body = TablePage))
)]
pub(super) async fn table(
    ask: Ask,
    At((round, release, key)): At<(String, String, String)>,
) -> Result<Answer> {
    let named = ask.published(&round, &release).await?;
    let (round, number) = of(&named);
    let path = named.path.clone();
    let (checksum, language) = (named.published.kept.checksum.clone(), ask.language.into());
    let asked = ask.clone();
    let page = in_book(&ask, named, move |book, address| -> Result<TablePage> {
        let (table, page, rows) = read(&asked, book, &key, address)?;
        Ok(TablePage { round, release: number, checksum, language, table, page, rows })
    });
    let page = page.await??;
    let address = format!("{path}/tables/{}", page.table.key);
    let answer = Answer::json(&ask, &page)?.paged(&ask, &address, &page.page);
    Ok(answer.at(&ask.address(&address)))
}

/// The rows that are asked for.
fn read(
    ask: &Ask,
    book: &Book<'_>,
    key: &str,
    address: &Address,
) -> Result<(TableLine, Paging, Vec<Row>)> {
    let table = book.table(key).ok_or_else(|| Trouble::NoTable {
        known: book.tables.iter().map(|table| table.key.clone()).collect(),
    })?;
    let filters = table.columns.iter().enumerate().filter(|(_, column)| is_filter(column));
    let filters: Vec<(usize, &str)> =
        filters.map(|(place, column)| (place, column.key.as_str())).collect();
    let names: Vec<&str> = filters.iter().map(|(_, name)| *name).chain(Paging::NAMES).collect();
    let parameters = ask.parameters(&names)?;
    let wanted: Vec<(usize, &str, &str)> = filters
        .into_iter()
        .filter_map(|(place, name)| Some((place, name, parameters.get(name)?)))
        .collect();
    for (place, name, value) in &wanted {
        there(table, *place, name, value)?;
    }
    let is_wanted = |row: &Vec<Cell>| wanted.iter().all(|(place, _, value)| is(row, *place, value));
    let rows = || table.rows().filter(is_wanted);
    let paging = Paging::asked(&parameters, count(rows()))?;
    let rows = paging.take(rows()).into_iter().map(|row| Row::of(&table.columns, row)).collect();
    Ok((TableLine::of(book, table, address), paging, rows))
}

fn is(row: &[Cell], place: usize, value: &str) -> bool {
    matches!(row.get(place), Some(Cell::Text(words)) if words == value)
}

/// Whether a value is anywhere in a column: a word that is spelled wrongly must not pass for one that nothing is of.
fn there(table: &Table<'_>, place: usize, name: &str, value: &str) -> Result<()> {
    if table.rows().any(|row| is(&row, place, value)) {
        return Ok(());
    }
    let known: BTreeSet<String> = table
        .rows()
        .filter_map(|row| match row.into_iter().nth(place) {
            Some(Cell::Text(words)) => Some(words),
            _ => None,
        })
        .collect();
    Err(Trouble::UnknownValue { name: name.to_owned(), known: known.into_iter().collect() })
}
