//! A book as an Excel workbook.

use super::sheets::{self, Listing, Place};
use anyhow::Context as _;
use app::texts::Texts;
use domain::report::{Book, Cell, Table as Figures};
use rust_xlsxwriter::{
    DocProperties, ExcelDateTime, Format, FormatAlign, FormatBorder, Table, TableColumn,
    TableStyle, Url, Workbook, Worksheet, XlsxError,
};
use std::io::Write;

/// The most that a cell of Excel holds, in units of UTF-16.
const LONGEST: usize = 32_767;

/// How cells look.
struct Looks {
    title: Format,
    heading: Format,
    line: Format,
    words: Format,
    header: Format,
    symbol: Format,
    numbers: [Format; 4],
}

impl Looks {
    fn new() -> Self {
        let plain = Format::new().set_font_name("Arial").set_font_size(11);
        let top = plain.clone().set_align(FormatAlign::Top);
        let right = top.clone().set_align(FormatAlign::Right);
        let number = |format: &str| right.clone().set_num_format(format);
        Self {
            title: plain.clone().set_bold().set_font_size(16),
            heading: plain.clone().set_bold().set_font_size(13),
            line: plain.clone(),
            words: top.clone().set_text_wrap(),
            header: top.set_text_wrap().set_bold().set_border_bottom(FormatBorder::Thin),
            symbol: right.clone(),
            numbers: [number("#,##0"), number("#,##0.0"), number("#,##0.00"), number("#,##0.000")],
        }
    }
}

/// Writes a book.
///
/// # Errors
/// When it cannot be written, or has names or headings that a workbook cannot have.
pub(super) fn write<W: Write + Send>(book: &Book<'_>, out: W) -> anyhow::Result<()> {
    let t = Texts::of(book.language);
    let looks = Looks::new();
    let mut workbook = Workbook::new();
    workbook.set_properties(&properties(book)?);
    cover(workbook.add_worksheet(), &looks, t, book)?;
    listing(workbook.add_worksheet(), &looks, &sheets::contents(t, book))?;
    if let Some(notes) = sheets::notes(t, book) {
        listing(workbook.add_worksheet(), &looks, &notes)?;
    }
    for table in &book.tables {
        sheet(workbook.add_worksheet(), &looks, t, book, table)
            .with_context(|| format!("the table {} as a sheet", table.key))?;
    }
    Ok(workbook.save_to_writer(out)?)
}

fn properties(book: &Book<'_>) -> anyhow::Result<DocProperties> {
    let date = book.date;
    let made = ExcelDateTime::from_ymd(
        date.year().try_into()?,
        date.month().try_into()?,
        date.day().try_into()?,
    )?;
    Ok(DocProperties::new()
        .set_title(&book.title)
        .set_author(&book.publisher)
        .set_company(&book.publisher)
        .set_comment(&book.about)
        .set_creation_datetime(&made)
        .set_custom_property("Language", format!("{}-GB", book.language.code())))
}

/// A4 on its side, as wide as the page.
fn page(worksheet: &mut Worksheet, name: &str) -> Result<(), XlsxError> {
    worksheet.set_name(name)?.set_paper_size(9).set_landscape().set_print_fit_to_pages(1, 0);
    Ok(())
}

fn cover(
    worksheet: &mut Worksheet,
    looks: &Looks,
    t: Texts,
    book: &Book<'_>,
) -> Result<(), XlsxError> {
    page(worksheet, t.files_cover())?;
    worksheet.set_column_width(0, f64::from(sheets::COVER_WIDTH))?;
    for (row, (place, words)) in (0..).zip(sheets::cover(book)) {
        let look = match place {
            Place::Title => &looks.title,
            Place::Heading => &looks.heading,
            Place::Words => &looks.words,
        };
        worksheet.write_string_with_format(row, 0, fitting(&words), look)?;
    }
    Ok(())
}

fn listing(worksheet: &mut Worksheet, looks: &Looks, of: &Listing) -> Result<(), XlsxError> {
    page(worksheet, &of.sheet)?;
    for (column, width) in (0..).zip(sheets::LISTING_WIDTHS) {
        worksheet.set_column_width(column, f64::from(width))?;
    }
    let header = above(worksheet, looks, &of.above)?;
    let mut last = header;
    for [first, second] in &of.rows {
        last += 1;
        if of.leads_to_sheets {
            let to = format!("internal:'{}'!A1", first.replace('\'', "''"));
            worksheet.write_url_with_text(last, 0, Url::new(to), first)?;
        } else {
            worksheet.write_string_with_format(last, 0, first, &looks.words)?;
        }
        worksheet.write_string_with_format(last, 1, fitting(second), &looks.words)?;
    }
    let headings = of.headings.map(str::to_owned);
    mark(worksheet, looks, of.key.to_owned(), (header, last), &headings)
}

/// Writes what stands above a table, and gives the row after it.
fn above(worksheet: &mut Worksheet, looks: &Looks, lines: &[String]) -> Result<u32, XlsxError> {
    let mut row = 0;
    for words in lines {
        let look = if row == 0 { &looks.title } else { &looks.line };
        worksheet.write_string_with_format(row, 0, fitting(words), look)?;
        row += 1;
    }
    Ok(row)
}

/// Marks rows as a table. A table must have a row below its header: without any, its headings are words like others.
fn mark(
    worksheet: &mut Worksheet,
    looks: &Looks,
    name: String,
    (header, last): (u32, u32),
    headings: &[String],
) -> Result<(), XlsxError> {
    worksheet.set_repeat_rows(header, header)?;
    if last == header {
        for (column, heading) in (0..).zip(headings) {
            worksheet.write_string_with_format(header, column, heading, &looks.header)?;
        }
        return Ok(());
    }
    let columns: Vec<TableColumn> = headings
        .iter()
        .map(|heading| {
            TableColumn::new().set_header(heading).set_header_format(looks.header.clone())
        })
        .collect();
    let table = Table::new()
        .set_name(name)
        .set_autofilter(false)
        .set_banded_rows(false)
        .set_style(TableStyle::None)
        .set_columns(&columns);
    let width = u16::try_from(columns.len()).unwrap_or(u16::MAX).saturating_sub(1);
    worksheet.add_table(header, 0, last, width, &table)?;
    Ok(())
}

fn sheet(
    worksheet: &mut Worksheet,
    looks: &Looks,
    t: Texts,
    book: &Book<'_>,
    table: &Figures<'_>,
) -> Result<(), XlsxError> {
    page(worksheet, &table.sheet)?;
    let headings = sheets::headings(t, table);
    for (column, width) in (0..).zip(sheets::widths(table, &headings)) {
        worksheet.set_column_width(column, f64::from(width))?;
    }
    let header = above(worksheet, looks, &sheets::above(t, book, table))?;
    let mut last = header;
    for row in table.rows() {
        last += 1;
        for (column, cell) in (0..).zip(&row) {
            put(worksheet, looks, (last, column), cell)?;
        }
    }
    mark(worksheet, looks, sheets::table_name(table), (header, last), &headings)
}

fn put(
    worksheet: &mut Worksheet,
    looks: &Looks,
    (row, column): (u32, u16),
    cell: &Cell,
) -> Result<(), XlsxError> {
    let words = sheets::words(cell);
    match cell {
        Cell::Number { places, .. } => {
            let look = &looks.numbers[usize::from(*places).min(looks.numbers.len() - 1)];
            let number = cell.float().unwrap_or_default();
            worksheet.write_number_with_format(row, column, number, look)?;
        }
        Cell::Text(_) | Cell::Said(..) => {
            worksheet.write_string_with_format(row, column, fitting(&words), &looks.words)?;
        }
        Cell::Symbol(_) => {
            worksheet.write_string_with_format(row, column, words, &looks.symbol)?;
        }
    }
    Ok(())
}

/// Words as long as a cell of Excel can hold: longer ones are cut, and end in an ellipsis.
fn fitting(words: &str) -> std::borrow::Cow<'_, str> {
    if words.len() <= LONGEST || words.encode_utf16().count() <= LONGEST {
        return words.into();
    }
    let mut units = 0;
    let fits = |c: &char| {
        units += c.len_utf16();
        units < LONGEST
    };
    words.chars().take_while(fits).chain(['…']).collect::<String>().into()
}
