//! What is on the sheets of a workbook beside the cells of its tables, for every kind of workbook.

use app::texts::Texts;
use domain::report::{Book, Cell, Column, Table, harmless};

/// How many characters the column of a cover takes.
pub(super) const COVER_WIDTH: u16 = 100;
/// How many characters the columns of contents and notes take.
pub(super) const LISTING_WIDTHS: [u16; 2] = [32, 80];
/// How many rows are looked at to see how wide a column is.
const LOOKED_AT: usize = 200;

/// Where words of a cover stand.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Place {
    /// In its first cell.
    Title,
    /// As the heading of what follows.
    Heading,
    /// Below a heading.
    Words,
}

/// A cover, a cell a row.
pub(super) fn cover(book: &Book<'_>) -> Vec<(Place, String)> {
    let mut cells = vec![(Place::Title, plain(&book.title))];
    if !book.about.is_empty() {
        cells.push((Place::Words, plain(&book.about)));
    }
    for line in &book.cover {
        cells.push((Place::Heading, plain(&line.label)));
        cells.push((Place::Words, plain(&line.words)));
    }
    cells
}

/// A sheet with a table of two columns of words.
#[derive(Debug)]
pub(super) struct Listing {
    /// The name of the table.
    pub(super) key: &'static str,
    /// The name of the sheet.
    pub(super) sheet: String,
    /// What stands above the table. The first is its title.
    pub(super) above: Vec<String>,
    /// The headings of the columns.
    pub(super) headings: [&'static str; 2],
    /// The rows. No cell is empty.
    pub(super) rows: Vec<[String; 2]>,
    /// Whether the first cell of a row is the name of a sheet.
    pub(super) leads_to_sheets: bool,
}

/// The sheets of a book after its contents.
pub(super) fn contents(t: Texts, book: &Book<'_>) -> Listing {
    let notes = notes(t, book).map(|notes| [notes.sheet, t.files_notes_title().to_owned()]);
    let tables = book.tables.iter().map(|table| [table.sheet.clone(), plain(&table.title)]);
    Listing {
        key: "contents",
        sheet: t.files_contents().to_owned(),
        above: vec![t.files_contents().to_owned(), t.files_one_table().to_owned()],
        headings: [t.files_contents_sheet(), t.files_contents_what()],
        rows: notes.into_iter().chain(tables).collect(),
        leads_to_sheets: true,
    }
}

/// The notes and symbols of a book. None where it has neither.
pub(super) fn notes(t: Texts, book: &Book<'_>) -> Option<Listing> {
    let notes = (1_usize..).zip(&book.notes).map(|(number, words)| [mark(t, number), plain(words)]);
    let symbols = book.legend.iter().map(|line| [line.label.clone(), plain(&line.words)]);
    let rows: Vec<[String; 2]> = notes.chain(symbols).collect();
    (!rows.is_empty()).then(|| Listing {
        key: "notes",
        sheet: t.files_notes().to_owned(),
        above: vec![t.files_notes_title().to_owned(), t.files_one_table().to_owned()],
        headings: [t.files_notes_mark(), t.files_notes_meaning()],
        rows,
        leads_to_sheets: false,
    })
}

/// What stands above a table: its title, what it shows, and what its symbols and notes mean.
pub(super) fn above(t: Texts, book: &Book<'_>, table: &Table<'_>) -> Vec<String> {
    let mut lines = vec![plain(&table.title), t.files_one_table().to_owned()];
    lines.extend(table.about.iter().map(|words| plain(words)));
    if table.rows().next().is_none() {
        lines.push(t.files_nothing().to_owned());
    }
    let symbols = book.legend_of(table);
    if !symbols.is_empty() {
        lines.push(t.files_symbols_here().to_owned());
        lines.extend(symbols.iter().map(|line| plain(&format!("{} {}", line.label, line.words))));
    }
    let notes = notes_of(book, table);
    if !notes.is_empty() {
        lines.push(t.files_notes_here().to_owned());
        lines.extend(
            notes.iter().map(|(number, words)| plain(&format!("{} {words}", mark(t, *number)))),
        );
    }
    lines
}

/// The notes that the columns of a table refer to, with their numbers, each once.
pub(super) fn notes_of<'b>(book: &'b Book<'_>, table: &Table<'_>) -> Vec<(usize, &'b str)> {
    let used: std::collections::BTreeSet<usize> =
        table.columns.iter().filter_map(|column| column.note).collect();
    let words = |number: usize| book.notes.get(number.checked_sub(1)?).map(String::as_str);
    used.into_iter().filter_map(|number| Some((number, words(number)?))).collect()
}

/// The headings of a table, each with the mark of its note.
pub(super) fn headings(t: Texts, table: &Table<'_>) -> Vec<String> {
    table.columns.iter().map(|column| heading(t, column)).collect()
}

/// The heading of a column, with the mark of its note.
pub(super) fn heading(t: Texts, column: &Column) -> String {
    let words = plain(&column.heading);
    match column.note {
        Some(number) => format!("{words} {}", mark(t, number)),
        None => words,
    }
}

/// How many characters the columns of a table take, 10 to 60: by their headings, and what is in the first rows.
pub(super) fn widths(table: &Table<'_>, headings: &[String]) -> Vec<u16> {
    // A heading wraps: what matters is its longest word.
    let longest = |words: &String| {
        words.split_whitespace().map(|word| word.chars().count()).max().unwrap_or(0)
    };
    let mut widths: Vec<usize> = headings.iter().map(longest).collect();
    for row in table.rows().take(LOOKED_AT) {
        for (width, cell) in widths.iter_mut().zip(&row) {
            *width = (*width).max(cell.to_string().chars().count());
        }
    }
    widths.into_iter().map(|width| u16::try_from((width + 2).clamp(10, 60)).unwrap_or(60)).collect()
}

/// The name of a table in a workbook: one that cannot be taken for the address of a cell.
pub(super) fn table_name(table: &Table<'_>) -> String {
    format!("table_{}", table.key)
}

/// What is written in a cell of words or with a symbol. Numbers are written as numbers.
pub(super) fn words(cell: &Cell) -> String {
    match cell {
        Cell::Text(words) | Cell::Said(words, _) => plain(words),
        other => other.to_string(),
    }
}

fn mark(t: Texts, number: usize) -> String {
    t.files_note(number)
}

fn plain(words: &str) -> String {
    harmless(words).into_owned()
}
