//! A workbook that was downloaded, being filled in by somebody's own program.

use calamine::{Data, Reader as _, open_workbook_auto_from_rs};
use domain::workbook::Column;
use rust_xlsxwriter::{Format, Formula, Workbook, Worksheet};
use std::collections::BTreeMap;
use std::io::{Cursor, Read as _, Write as _};
use zip::write::SimpleFileOptions;
use zip::{ZipArchive, ZipWriter};

/// What is put into a cell.
#[derive(Debug, Clone)]
pub(crate) enum Put {
    Text(String),
    Number(f64),
    Formula(&'static str),
    Date,
    Truth(bool),
    Percentage,
}

impl From<&str> for Put {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}

impl From<f64> for Put {
    fn from(number: f64) -> Self {
        Self::Number(number)
    }
}

/// A sheet with what stands in its cells.
#[derive(Debug, Clone, Default)]
pub(crate) struct Sheet {
    pub(crate) name: String,
    pub(crate) cells: BTreeMap<(u32, u32), Put>,
}

/// A workbook.
#[derive(Debug, Clone)]
pub(crate) struct Book {
    pub(crate) sheets: Vec<Sheet>,
    pub(crate) hidden: Vec<String>,
    pub(crate) hidden_rows: Vec<u32>,
    pub(crate) hidden_columns: Vec<u16>,
    pub(crate) merged: Vec<((u32, u16), (u32, u16))>,
    /// The file it was opened from.
    file: Vec<u8>,
}

const ANSWERS: usize = 1;

impl Book {
    pub(crate) fn open(file: &[u8]) -> Self {
        let mut opened = open_workbook_auto_from_rs(Cursor::new(file)).unwrap();
        let names = opened.sheet_names();
        let sheets = names.into_iter().map(|name| {
            let range = opened.worksheet_range(&name).unwrap();
            let (top, left) = range.start().unwrap_or_default();
            let cells = range.used_cells().map(|(row, column, data)| {
                let put = match data {
                    Data::Float(number) => Put::Number(*number),
                    other => Put::Text(other.to_string()),
                };
                let at = (u32::try_from(row).unwrap(), u32::try_from(column).unwrap());
                ((at.0 + top, at.1 + left), put)
            });
            Sheet { cells: cells.collect(), name }
        });
        Self {
            sheets: sheets.collect(),
            hidden: Vec::new(),
            hidden_rows: Vec::new(),
            hidden_columns: Vec::new(),
            merged: Vec::new(),
            file: file.to_vec(),
        }
    }

    /// The row of an id, from 0.
    pub(crate) fn row(&self, id: &str) -> u32 {
        let cells = &self.sheets[ANSWERS].cells;
        let is = |put: &Put| matches!(put, Put::Text(text) if text == id);
        let found = cells.iter().find(|((_, column), put)| *column == 0 && is(put));
        found.unwrap_or_else(|| panic!("no row {id}")).0.0
    }

    /// Where a cell is: `Answers!F12`.
    pub(crate) fn place(&self, id: &str, column: Column) -> String {
        let letter = char::from(b'A' + u8::try_from(column.index()).unwrap());
        format!("{}!{letter}{}", self.sheets[ANSWERS].name, self.row(id) + 1)
    }

    pub(crate) fn at(&mut self, row: u32, column: Column, put: impl Into<Put>) {
        let column = u32::from(column.index());
        self.sheets[ANSWERS].cells.insert((row, column), put.into());
    }

    /// Types into a cell.
    pub(crate) fn set(&mut self, id: &str, column: Column, put: impl Into<Put>) -> &mut Self {
        let row = self.row(id);
        self.at(row, column, put);
        self
    }

    /// Empties a cell.
    pub(crate) fn empty(&mut self, id: &str, column: Column) -> &mut Self {
        let at = (self.row(id), u32::from(column.index()));
        self.sheets[ANSWERS].cells.remove(&at);
        self
    }

    /// What stands in a cell.
    pub(crate) fn text(&self, id: &str, column: Column) -> String {
        let at = (self.row(id), u32::from(column.index()));
        match self.sheets[ANSWERS].cells.get(&at) {
            None => String::new(),
            Some(Put::Text(text)) => text.clone(),
            Some(Put::Number(number)) => number.to_string(),
            Some(other) => panic!("{other:?}"),
        }
    }

    /// Changes a fact about the file.
    pub(crate) fn fact(&mut self, slug: &str, value: Option<&str>) -> &mut Self {
        let cells = &mut self.sheets[3].cells;
        let is = |put: &Put| matches!(put, Put::Text(text) if text == slug);
        let row = cells.iter().find(|((_, c), put)| *c == 0 && is(put)).unwrap().0.0;
        match value {
            Some(value) => drop(cells.insert((row, 2), value.into())),
            None => drop(cells.remove(&(row, 2))),
        }
        self
    }

    /// The file that a program of somebody's own saves: without styles, lists and protection.
    pub(crate) fn xlsx(&self) -> Vec<u8> {
        let mut file = Workbook::new();
        for sheet in &self.sheets {
            let worksheet = file.add_worksheet();
            worksheet.set_name(&sheet.name).unwrap();
            for ((row, column), put) in &sheet.cells {
                write(worksheet, (*row, u16::try_from(*column).unwrap()), put);
            }
            if self.hidden.contains(&sheet.name) {
                worksheet.set_hidden(true);
            }
            if sheet.name == self.sheets[ANSWERS].name {
                for row in &self.hidden_rows {
                    worksheet.set_row_hidden(*row).unwrap();
                }
                for column in &self.hidden_columns {
                    worksheet.set_column_hidden(*column).unwrap();
                }
                for ((top, left), (bottom, right)) in &self.merged {
                    worksheet
                        .merge_range(*top, *left, *bottom, *right, "merged", &Format::new())
                        .unwrap();
                }
            }
        }
        file.save_to_buffer().unwrap()
    }

    /// The downloaded ODS itself with its cells as they are now, as somebody types into it.
    pub(crate) fn ods(&self) -> Vec<u8> {
        let before = Self::open(&self.file);
        let mut archive = ZipArchive::new(Cursor::new(self.file.as_slice())).unwrap();
        let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
        for index in 0..archive.len() {
            let mut part = archive.by_index(index).unwrap();
            let name = part.name().unwrap().into_owned();
            let mut content = Vec::new();
            part.read_to_end(&mut content).unwrap();
            if name == "content.xml" {
                let xml = String::from_utf8(content).unwrap();
                content = self.typed_into(&before, xml).into_bytes();
            }
            writer.start_file(name, SimpleFileOptions::default()).unwrap();
            writer.write_all(&content).unwrap();
        }
        writer.finish().unwrap().into_inner()
    }

    fn typed_into(&self, before: &Self, mut xml: String) -> String {
        let sheet = &self.sheets[ANSWERS];
        let old = &before.sheets[ANSWERS].cells;
        let places: Vec<_> = sheet.cells.keys().chain(old.keys()).copied().collect();
        for at in places {
            let written = |put: Option<&Put>| put.map(|put| format!("{put:?}"));
            if written(sheet.cells.get(&at)) == written(old.get(&at)) {
                continue;
            }
            let cell = match sheet.cells.get(&at) {
                None => "<table:table-cell/>".to_owned(),
                Some(Put::Number(n)) => format!(
                    "<table:table-cell office:value-type=\"float\" office:value=\"{n}\"><text:p>{n}</text:p></table:table-cell>"
                ),
                Some(Put::Text(text)) => {
                    let lines = text.split('\n').map(|line| {
                        let line = line.replace('&', "&amp;").replace('<', "&lt;");
                        format!("<text:p>{line}</text:p>")
                    });
                    let lines: String = lines.collect();
                    format!(
                        "<table:table-cell office:value-type=\"string\">{lines}</table:table-cell>"
                    )
                }
                Some(Put::Formula(formula)) => format!(
                    "<table:table-cell table:formula=\"of:={formula}\" office:value-type=\"float\" office:value=\"2\"><text:p>2</text:p></table:table-cell>"
                ),
                Some(other) => panic!("{other:?}"),
            };
            let range = cell_range(&xml, &sheet.name, at);
            xml.replace_range(range, &cell);
        }
        xml
    }
}

/// Where a cell stands in the XML that we write: a row and a cell each, none repeated.
fn cell_range(xml: &str, sheet: &str, (row, column): (u32, u32)) -> std::ops::Range<usize> {
    const ROW: &str = "<table:table-row";
    const CELL: &str = "<table:table-cell";
    const END: &str = "</table:table-cell>";
    let mut at = xml.find(&format!("table:name=\"{sheet}\"")).unwrap();
    for _ in 0..=row {
        at += xml[at..].find(ROW).unwrap() + ROW.len();
    }
    for _ in 0..column {
        at += xml[at..].find(CELL).unwrap() + CELL.len();
    }
    let start = at + xml[at..].find(CELL).unwrap();
    let close = start + xml[start..].find('>').unwrap();
    let end = match xml[..close].ends_with('/') {
        true => close + 1,
        false => close + xml[close..].find(END).unwrap() + END.len(),
    };
    start..end
}

fn write(worksheet: &mut Worksheet, (row, column): (u32, u16), put: &Put) {
    match put {
        Put::Text(text) => worksheet.write_string(row, column, text).unwrap(),
        Put::Number(number) => worksheet.write_number(row, column, *number).unwrap(),
        Put::Formula(formula) => {
            worksheet.write_formula(row, column, Formula::new(*formula)).unwrap()
        }
        Put::Truth(truth) => worksheet.write_boolean(row, column, *truth).unwrap(),
        Put::Percentage => {
            let format = Format::new().set_num_format("0%");
            worksheet.write_number_with_format(row, column, 0.5, &format).unwrap()
        }
        Put::Date => {
            let format = Format::new().set_num_format("yyyy-mm-dd");
            worksheet.write_number_with_format(row, column, 46_000.0, &format).unwrap()
        }
    };
}
