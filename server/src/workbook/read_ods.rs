//! Reading an OpenDocument spreadsheet. It is read event by event rather than with calamine, which fills every repeated
//! cell in before anybody can count them: a file of a few lines can hold a hundred million.

use super::container::part;
use super::grid::{Grid, MAX_NOTED, Value};
use app::pages::workbook::Refusal;
use quick_xml::events::{BytesStart, Event};
use quick_xml::{Reader, XmlVersion};
use std::collections::BTreeSet;
use std::io::Cursor;
use zip::ZipArchive;

/// The sheets of a file.
pub(super) fn read(content: &[u8]) -> Result<Vec<Grid>, Refusal> {
    let mut archive = ZipArchive::new(Cursor::new(content)).map_err(|_| Refusal::Broken)?;
    let xml = part(&mut archive, "content.xml").ok_or(Refusal::Broken)?;
    let xml = String::from_utf8(xml).map_err(|_| Refusal::Broken)?;
    let mut sheets = Sheets::default();
    let mut reader = Reader::from_str(&xml);
    loop {
        match reader.read_event().map_err(|_| Refusal::Broken)? {
            Event::Start(element) => sheets.start(&element)?,
            Event::Empty(element) => {
                sheets.start(&element)?;
                sheets.end(element.name().as_ref())?;
            }
            Event::End(element) => sheets.end(element.name().as_ref())?,
            Event::Text(text) => sheets.text(&text.xml10_content()),
            Event::CData(text) => sheets.text(&text.xml10_content()),
            Event::GeneralRef(entity) => {
                let plain = quick_xml::escape::resolve_predefined_entity(&entity);
                match (plain, entity.resolve_char_ref()) {
                    (Some(plain), _) => sheets.text(plain),
                    (None, Ok(Some(c))) => sheets.text(c.encode_utf8(&mut [0; 4])),
                    _ => return Err(Refusal::Broken),
                }
            }
            Event::Eof => break,
            _ => {}
        }
    }
    if sheets.depth == 0 && sheets.sheet.is_none() { Ok(sheets.done) } else { Err(Refusal::Broken) }
}

/// A cell that is being read.
#[derive(Debug, Default)]
struct Open {
    depth: usize,
    columns: u32,
    kind: String,
    value: String,
    is_formula: bool,
    spans: (u32, u32),
    text: String,
    paragraphs: u32,
}

/// What has been read of a file so far.
#[derive(Debug, Default)]
struct Sheets {
    done: Vec<Grid>,
    sheet: Option<Grid>,
    depth: usize,
    style: Option<String>,
    hidden_styles: BTreeSet<String>,
    /// The next row and column, and how often the row stands there.
    row: u32,
    rows: u32,
    column: u32,
    /// The next column that is described.
    described: u32,
    cell: Option<Open>,
    /// The depth of a paragraph of the cell itself: what is in comments and drawings is nobody's answer.
    paragraph: Option<usize>,
    /// The depth of something inside a paragraph that is none of its words.
    aside: Option<usize>,
}

impl Sheets {
    fn start(&mut self, element: &BytesStart<'_>) -> Result<(), Refusal> {
        self.depth += 1;
        let name = element.name();
        if self.cell.is_some() {
            return self.inside(element);
        }
        match name.as_ref() {
            "style:style" => self.style = attribute(element, "style:name")?,
            "style:table-properties" => {
                let is_hidden = attribute(element, "table:display")?.as_deref() == Some("false");
                if let Some(style) = self.style.clone().filter(|_| is_hidden) {
                    self.hidden_styles.insert(style);
                }
            }
            "table:table" if self.sheet.is_none() => {
                let style = attribute(element, "table:style-name")?;
                let is_hidden = style.is_some_and(|style| self.hidden_styles.contains(&style));
                let name = attribute(element, "table:name")?.unwrap_or_default();
                self.sheet = Some(Grid::new(&name, is_hidden));
                (self.row, self.described) = (0, 0);
            }
            "table:table-column" => {
                let columns = repeated(element, "table:number-columns-repeated")?;
                let from = self.described;
                self.described = from.saturating_add(columns);
                if let Some(sheet) = self.sheet.as_mut().filter(|_| is_shut(element)) {
                    let left = MAX_NOTED.saturating_sub(sheet.hidden_columns.len());
                    sheet.hidden_columns.extend((from..self.described).take(left));
                }
            }
            "table:table-row" => {
                self.rows = repeated(element, "table:number-rows-repeated")?;
                self.column = 0;
                if let Some(sheet) = self.sheet.as_mut().filter(|_| is_shut(element)) {
                    let left = MAX_NOTED.saturating_sub(sheet.hidden_rows.len());
                    let rows = self.row..self.row.saturating_add(self.rows);
                    sheet.hidden_rows.extend(rows.take(left));
                }
            }
            "table:table-cell" | "table:covered-table-cell" if self.sheet.is_some() => {
                self.cell = Some(open(element, self.depth)?);
            }
            _ => {}
        }
        Ok(())
    }

    /// Something inside a cell.
    fn inside(&mut self, element: &BytesStart<'_>) -> Result<(), Refusal> {
        let Some(cell) = &mut self.cell else { return Ok(()) };
        let name = element.name();
        match (name.as_ref(), self.paragraph) {
            ("text:p" | "text:h", None) if self.depth == cell.depth + 1 => {
                self.paragraph = Some(self.depth);
                if cell.paragraphs > 0 {
                    cell.text.push('\n');
                }
                cell.paragraphs += 1;
            }
            (_, Some(_)) if self.aside.is_some() => {}
            ("text:s", Some(_)) => {
                let spaces = repeated(element, "text:c")?.min(1000);
                cell.text.extend((0..spaces).map(|_| ' '));
            }
            ("text:tab", Some(_)) => cell.text.push('\t'),
            ("text:line-break", Some(_)) => cell.text.push('\n'),
            ("text:span" | "text:a", Some(_)) => {}
            (_, Some(_)) => self.aside = Some(self.depth),
            _ => {}
        }
        Ok(())
    }

    fn text(&mut self, text: &str) {
        let (Some(cell), Some(_), None) = (&mut self.cell, self.paragraph, self.aside) else {
            return;
        };
        // As in HTML, white space in the file is one space; what was typed stands there as elements.
        for c in text.chars() {
            if !matches!(c, ' ' | '\t' | '\r' | '\n') {
                cell.text.push(c);
            } else if !cell.text.ends_with([' ', '\n']) && !cell.text.is_empty() {
                cell.text.push(' ');
            }
        }
    }

    fn end(&mut self, name: &str) -> Result<(), Refusal> {
        let depth = self.depth;
        self.depth = depth.checked_sub(1).ok_or(Refusal::Broken)?;
        if self.aside == Some(depth) {
            self.aside = None;
        }
        if self.paragraph == Some(depth) {
            self.paragraph = None;
        }
        if let Some(cell) = &self.cell {
            if cell.depth == depth {
                return self.close();
            }
            return Ok(());
        }
        match name {
            "style:style" => self.style = None,
            "table:table-row" => self.row = self.row.saturating_add(self.rows),
            "table:table" => self.done.extend(self.sheet.take()),
            _ => {}
        }
        Ok(())
    }

    /// The end of a cell.
    fn close(&mut self) -> Result<(), Refusal> {
        let (Some(cell), Some(sheet)) = (self.cell.take(), &mut self.sheet) else {
            return Ok(());
        };
        let from = self.column;
        self.column = from.saturating_add(cell.columns);
        let (down, across) = cell.spans;
        if (down > 1 || across > 1) && sheet.merged.len() < MAX_NOTED {
            let last = (
                self.row.saturating_add(down.saturating_sub(1)),
                from.saturating_add(across.saturating_sub(1)),
            );
            sheet.merged.push(((self.row, from), last));
        }
        let Some(value) = value(cell) else { return Ok(()) };
        // A cell beyond the last that is taken ends this, however often it is repeated.
        for row in self.row..self.row.saturating_add(self.rows) {
            for column in from..self.column {
                sheet.put((row, column), value.clone())?;
            }
        }
        Ok(())
    }
}

fn open(element: &BytesStart<'_>, depth: usize) -> Result<Open, Refusal> {
    let mut cell = Open { depth, ..Open::default() };
    cell.columns = repeated(element, "table:number-columns-repeated")?;
    cell.kind = attribute(element, "office:value-type")?.unwrap_or_default();
    cell.is_formula = attribute(element, "table:formula")?.is_some();
    let down = repeated(element, "table:number-rows-spanned")?;
    cell.spans = (down, repeated(element, "table:number-columns-spanned")?);
    let name = match cell.kind.as_str() {
        "boolean" => "office:boolean-value",
        "string" => "office:string-value",
        _ => "office:value",
    };
    cell.value = attribute(element, name)?.unwrap_or_default();
    Ok(cell)
}

/// What a cell holds. None where it holds nothing.
fn value(cell: Open) -> Option<Value> {
    // LibreOffice keeps an error as words of a formula.
    if cell.is_formula {
        return Some(Value::Formula);
    }
    match cell.kind.as_str() {
        "float" | "currency" => {
            Some(cell.value.parse().map_or(Value::Text(cell.text), Value::Number))
        }
        "percentage" => Some(Value::Percentage),
        "date" | "time" => Some(Value::Moment),
        "boolean" => Some(Value::Truth(cell.value == "true")),
        _ => {
            let text = if cell.paragraphs > 0 { cell.text } else { cell.value };
            (!text.trim().is_empty()).then_some(Value::Text(text))
        }
    }
}

fn attribute(element: &BytesStart<'_>, name: &str) -> Result<Option<String>, Refusal> {
    let found = element.try_get_attribute(name).map_err(|_| Refusal::Broken)?;
    found
        .map(|found| found.normalized_value(XmlVersion::Implicit1_0).map(String::from))
        .transpose()
        .map_err(|_| Refusal::Broken)
}

/// How often something stands there: 1 where nothing is said.
fn repeated(element: &BytesStart<'_>, name: &str) -> Result<u32, Refusal> {
    let found = attribute(element, name)?;
    found.map_or(Ok(1), |times| times.parse().map_err(|_| Refusal::Broken))
}

/// Whether a row or column is hidden.
fn is_shut(element: &BytesStart<'_>) -> bool {
    let visibility = attribute(element, "table:visibility").ok().flatten();
    matches!(visibility.as_deref(), Some("collapse" | "filter"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::io::Write as _;
    use zip::ZipWriter;
    use zip::write::SimpleFileOptions;

    fn sheets(rows: &str) -> Result<Vec<Grid>, Refusal> {
        let xml = format!(
            "<office:document-content><office:automatic-styles><style:style style:name=\"h\">\
             <style:table-properties table:display=\"false\"/></style:style>\
             </office:automatic-styles><office:body><office:spreadsheet>{rows}\
             </office:spreadsheet></office:body></office:document-content>"
        );
        let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
        writer.start_file("content.xml", SimpleFileOptions::default()).expect("a name");
        writer.write_all(xml.as_bytes()).expect("memory");
        read(&writer.finish().expect("memory").into_inner())
    }

    fn text(grid: &Grid, at: (u32, u32)) -> &str {
        match grid.cells.get(&at) {
            Some(Value::Text(text)) => text,
            other => panic!("{at:?} is {other:?}"),
        }
    }

    #[test]
    fn words_keep_their_lines_and_spaces_and_comments_are_left_out() {
        let read = sheets(
            "<table:table table:name=\"A &amp; B\"><table:table-row>\
             <table:table-cell office:value-type=\"string\">\
             <office:annotation><text:p>not this</text:p></office:annotation>\
             <text:p>a  b<text:s text:c=\"2\"/>c<text:tab/>&lt;d&gt;\n e</text:p>\
             <text:p><text:span>two</text:span><text:line-break/><text:a>three</text:a>\
             <text:note><text:p>nor this</text:p></text:note></text:p>\
             </table:table-cell></table:table-row></table:table>",
        )
        .expect("sheets");
        assert_eq!(read[0].name, "A & B");
        assert_eq!(text(&read[0], (0, 0)), "a b  c\t<d> e\ntwo\nthree");
    }

    #[test]
    fn cells_stand_where_repeated_ones_put_them() {
        let read = sheets(
            "<table:table table:name=\"A\" table:style-name=\"h\">\
             <table:table-column table:number-columns-repeated=\"2\"/>\
             <table:table-column table:visibility=\"collapse\"/>\
             <table:table-row table:number-rows-repeated=\"3\"><table:table-cell/></table:table-row>\
             <table:table-header-rows><table:table-row table:visibility=\"filter\">\
             <table:table-cell table:number-columns-repeated=\"4\"/>\
             <table:table-cell office:value-type=\"float\" office:value=\"2.5\"\
              table:number-columns-repeated=\"2\"><text:p>2.5</text:p></table:table-cell>\
             <table:table-cell table:number-columns-spanned=\"2\" table:number-rows-spanned=\"3\"\
              office:value-type=\"boolean\" office:boolean-value=\"true\"><text:p>T</text:p>\
             </table:table-cell><table:covered-table-cell/>\
             <table:table-cell office:value-type=\"percentage\" office:value=\"0.5\"/>\
             <table:table-cell office:value-type=\"date\" office:date-value=\"2026-01-01\"/>\
             <table:table-cell table:formula=\"of:=1+1\" office:value-type=\"float\"\
              office:value=\"2\"/></table:table-row></table:table-header-rows>\
             <table:table-row table:number-rows-repeated=\"1048576\">\
             <table:table-cell table:number-columns-repeated=\"16384\"/></table:table-row>\
             </table:table>",
        )
        .expect("sheets");
        let grid = &read[0];
        assert!(grid.is_hidden);
        assert_eq!(grid.hidden_rows, BTreeSet::from([3]));
        assert_eq!(grid.hidden_columns, BTreeSet::from([2]));
        assert_eq!(grid.merged, [((3, 6), (5, 7))]);
        let cells: Vec<_> =
            grid.cells.iter().map(|((_, column), value)| (*column, value)).collect();
        assert_eq!(
            cells,
            [
                (4, &Value::Number(2.5)),
                (5, &Value::Number(2.5)),
                (6, &Value::Truth(true)),
                (8, &Value::Percentage),
                (9, &Value::Moment),
                (10, &Value::Formula),
            ]
        );
    }

    #[test]
    fn what_repeats_itself_without_end_is_refused_and_so_is_what_breaks_off() {
        for (rows, columns) in [(4_000_000_000_u32, 1), (1, 4_000_000_000_u32), (15_000, 900)] {
            let many = sheets(&format!(
                "<table:table table:name=\"A\">\
                 <table:table-row table:number-rows-repeated=\"{rows}\">\
                 <table:table-cell office:value-type=\"string\"\
                  table:number-columns-repeated=\"{columns}\"><text:p>x</text:p>\
                 </table:table-cell></table:table-row></table:table>"
            ));
            assert_eq!(many.map(|_| ()).expect_err("many"), Refusal::Many);
        }
        for broken in ["<table:table table:name=\"A\">", "<a>&undefined;</a>", "</a>", "<a"] {
            let read = sheets(broken).map(|sheets| sheets.len());
            assert!(read == Err(Refusal::Broken) || read == Ok(0), "{broken}: {read:?}");
        }
    }
}
