//! Reading an OpenDocument spreadsheet. It is read event by event rather than with calamine, which fills every repeated
//! cell in before anybody can count them: a file of a few lines can hold a hundred million.

use super::container::part;
use super::grid::{Grid, Kept, MAX_CELL, Value};
use super::xml::{Met, attribute, walk};
use app::pages::workbook::Refusal;
use quick_xml::events::BytesStart;
use std::collections::BTreeSet;
use std::io::Cursor;
use zip::ZipArchive;

/// The sheets of a file. Those that are not `wanted` are only named, and so is a second one of the same name.
pub(super) fn read(content: &[u8], wanted: &dyn Fn(&str) -> bool) -> Result<Vec<Grid>, Refusal> {
    let mut archive = ZipArchive::new(Cursor::new(content)).map_err(|_| Refusal::Broken)?;
    let xml = part(&mut archive, "content.xml").ok_or(Refusal::Broken)?;
    let mut sheets = Sheets::default();
    walk(&xml, |met| match met {
        Met::Start(element) => sheets.start(element, wanted),
        Met::End(name) => sheets.end(name),
        Met::Text(text) => sheets.text(text),
    })?;
    Ok(sheets.done)
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

impl Open {
    /// Whether its words are not too many, before any more are added.
    fn fits(&self) -> Result<(), Refusal> {
        if self.text.len() > MAX_CELL { Err(Refusal::Much) } else { Ok(()) }
    }
}

/// What has been read of a file so far.
#[derive(Debug, Default)]
struct Sheets {
    done: Vec<Grid>,
    kept: Kept,
    sheet: Option<Grid>,
    /// The depth of the sheet, and whether its cells are read.
    sheet_depth: usize,
    is_read: bool,
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
    fn start(
        &mut self,
        element: &BytesStart<'_>,
        wanted: &dyn Fn(&str) -> bool,
    ) -> Result<(), Refusal> {
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
                self.is_read = wanted(&name) && self.done.iter().all(|grid| grid.name != name);
                self.sheet = Some(self.kept.sheet(name, is_hidden)?);
                self.sheet_depth = self.depth;
                (self.row, self.described) = (0, 0);
            }
            _ if !self.is_read => {}
            "table:table-column" => {
                let columns = repeated(element, "table:number-columns-repeated")?;
                let from = self.described;
                self.described = from.saturating_add(columns);
                if let Some(sheet) = self.sheet.as_mut().filter(|_| is_shut(element)) {
                    self.kept.hide_columns(sheet, from..self.described);
                }
            }
            "table:table-row" => {
                self.rows = repeated(element, "table:number-rows-repeated")?;
                self.column = 0;
                if let Some(sheet) = self.sheet.as_mut().filter(|_| is_shut(element)) {
                    let rows = self.row..self.row.saturating_add(self.rows);
                    self.kept.hide_rows(sheet, rows);
                }
            }
            "table:table-cell" | "table:covered-table-cell" => {
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
                return cell.fits();
            }
            ("text:tab", Some(_)) => cell.text.push('\t'),
            ("text:line-break", Some(_)) => cell.text.push('\n'),
            ("text:span" | "text:a", Some(_)) => {}
            (_, Some(_)) => self.aside = Some(self.depth),
            _ => {}
        }
        Ok(())
    }

    fn text(&mut self, text: &str) -> Result<(), Refusal> {
        let (Some(cell), Some(_), None) = (&mut self.cell, self.paragraph, self.aside) else {
            return Ok(());
        };
        // As in HTML, white space in the file is one space; what was typed stands there as elements.
        for c in text.chars() {
            if !matches!(c, ' ' | '\t' | '\r' | '\n') {
                cell.text.push(c);
            } else if !cell.text.ends_with([' ', '\n']) && !cell.text.is_empty() {
                cell.text.push(' ');
            }
        }
        cell.fits()
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
            "table:table" if self.sheet_depth == depth => {
                self.done.extend(self.sheet.take());
                self.is_read = false;
            }
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
        if down > 1 || across > 1 {
            let last = (
                self.row.saturating_add(down.saturating_sub(1)),
                from.saturating_add(across.saturating_sub(1)),
            );
            self.kept.merge(sheet, (self.row, from), last);
        }
        let Some(value) = value(cell).filter(|_| from < self.column) else { return Ok(()) };
        // A cell beyond the last that is taken ends this, however often it is repeated.
        for row in self.row..self.row.saturating_add(self.rows) {
            for column in from..self.column {
                self.kept.put(sheet, (row, column), value.clone())?;
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
mod tests;
