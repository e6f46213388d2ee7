//! A book as an OpenDocument spreadsheet (ODF 1.3), written row by row.

mod style;
mod validation;
mod workbook;
mod xml;

pub(crate) use style::Style;
pub(crate) use validation::{Allowed, Validation};
pub(crate) use workbook::{About, Content, Put, Sheet, Workbook};

use super::sheets::{self, Listing, Place};
use app::texts::Texts;
use domain::report::{Book, Cell, Table};
use std::io::{self, Seek, Write};

/// How many rows a sheet of a spreadsheet program has.
const MOST_ROWS: usize = 1 << 20;

/// Writes a book.
///
/// # Errors
/// When it cannot be written, or a table has more rows than a sheet.
pub(super) fn write<W: Write + Seek>(book: &Book<'_>, out: W) -> io::Result<()> {
    let t = Texts::of(book.language);
    let about = About {
        title: &book.title,
        description: &book.about,
        publisher: &book.publisher,
        language: book.language,
        date: book.date,
    };
    let headings: Vec<Vec<String>> =
        book.tables.iter().map(|table| sheets::headings(t, table)).collect();
    let headed = book.tables.iter().zip(&headings);
    let widths: Vec<Vec<u16>> = headed.map(|(table, h)| sheets::widths(table, h)).collect();
    let mut every = vec![sheets::COVER_WIDTH];
    every.extend(sheets::LISTING_WIDTHS);
    every.extend(widths.iter().flatten());
    let mut workbook = Workbook::start_with_widths(out, &about, t.files_cover(), &[], &every)?;
    cover(&mut workbook, t, book)?;
    listing(&mut workbook, &sheets::contents(t, book))?;
    if let Some(notes) = sheets::notes(t, book) {
        listing(&mut workbook, &notes)?;
    }
    for (table, (headings, widths)) in book.tables.iter().zip(headings.iter().zip(&widths)) {
        let name = &table.sheet;
        workbook.start_sheet(&Sheet { name, widths, protected: false })?;
        sheet(&mut workbook, t, book, table, headings)?;
        workbook.end_sheet()?;
    }
    workbook.finish().map(drop)
}

fn cover<W: Write + Seek>(workbook: &mut Workbook<W>, t: Texts, book: &Book<'_>) -> io::Result<()> {
    let name = t.files_cover();
    workbook.start_sheet(&Sheet { name, widths: &[sheets::COVER_WIDTH], protected: false })?;
    for (place, words) in sheets::cover(book) {
        let style = match place {
            Place::Title => Style::Title,
            Place::Heading => Style::Heading,
            Place::Words => Style::Words,
        };
        workbook.row(&[Put::words(&words, style)])?;
    }
    workbook.end_sheet()
}

fn listing<W: Write + Seek>(workbook: &mut Workbook<W>, of: &Listing) -> io::Result<()> {
    let sheet = Sheet { name: &of.sheet, widths: &sheets::LISTING_WIDTHS, protected: false };
    workbook.start_sheet(&sheet)?;
    for (at, words) in of.above.iter().enumerate() {
        let style = if at == 0 { Style::Title } else { Style::Line };
        workbook.row(&[Put::words(words, style)])?;
    }
    let header = workbook.rows();
    workbook.header(&of.headings)?;
    for [first, second] in &of.rows {
        let mut cell = Put::words(first, Style::Words);
        if of.leads_to_sheets {
            cell.content = Content::Link(first, first);
        }
        workbook.row(&[cell, Put::words(second, Style::Words)])?;
    }
    workbook.mark_table(of.key, header, of.headings.len());
    workbook.end_sheet()
}

fn sheet<W: Write + Seek>(
    workbook: &mut Workbook<W>,
    t: Texts,
    book: &Book<'_>,
    table: &Table<'_>,
    headings: &[String],
) -> io::Result<()> {
    for (at, words) in sheets::above(t, book, table).iter().enumerate() {
        let style = if at == 0 { Style::Title } else { Style::Line };
        workbook.row(&[Put::words(words, style)])?;
    }
    let header = workbook.rows();
    let shown: Vec<&str> = headings.iter().map(String::as_str).collect();
    workbook.header(&shown)?;
    for row in table.rows() {
        if workbook.rows() == MOST_ROWS {
            return Err(io::Error::other(format!(
                "a sheet is too short for the table {}",
                table.key
            )));
        }
        let words: Vec<String> = row.iter().map(sheets::words).collect();
        let cells: Vec<Put<'_>> =
            row.iter().zip(&words).map(|(cell, words)| put(cell, words)).collect();
        workbook.row(&cells)?;
    }
    workbook.mark_table(&sheets::table_name(table), header, headings.len());
    Ok(())
}

fn put<'a>(cell: &Cell, words: &'a str) -> Put<'a> {
    match cell {
        Cell::Text(_) | Cell::Said(..) => Put::words(words, Style::Words),
        Cell::Symbol(_) => Put::words(words, Style::Symbol),
        Cell::Number { places, .. } => {
            Put { content: Content::Number(words), style: Style::Number(*places), validation: None }
        }
    }
}
