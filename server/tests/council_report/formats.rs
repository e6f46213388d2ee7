//! Reads what was downloaded, with other readers than what wrote it.

use calamine::{Data, Reader as _, open_workbook_from_rs};
use quick_xml::Reader;
use quick_xml::events::Event;
use std::io::{Cursor, Read as _};

/// Numbers as they are written: with one decimal place where they have any, and a plain one too.
fn words(cell: &Data) -> String {
    match cell {
        Data::Float(number) => format!("{number:.1} {number}"),
        Data::Int(number) => number.to_string(),
        other => other.to_string(),
    }
}

fn rows(sheet: &calamine::Range<Data>) -> Vec<String> {
    sheet.rows().map(|row| row.iter().map(words).collect::<Vec<_>>().join(" | ")).collect()
}

/// The rows of every sheet, each as a line.
pub(crate) fn ods_rows(bytes: &[u8]) -> Vec<String> {
    let mut book: calamine::Ods<_> = open_workbook_from_rs(Cursor::new(bytes.to_vec())).unwrap();
    let sheets = book.worksheets();
    sheets.iter().flat_map(|(_, sheet)| rows(sheet)).collect()
}

/// The same of an Excel workbook.
pub(crate) fn xlsx_rows(bytes: &[u8]) -> Vec<String> {
    let mut book: calamine::Xlsx<_> = open_workbook_from_rs(Cursor::new(bytes.to_vec())).unwrap();
    let sheets = book.worksheets();
    sheets.iter().flat_map(|(_, sheet)| rows(sheet)).collect()
}

/// The rows of a table of the JSON file, each as a line.
pub(crate) fn json_rows(bytes: &[u8], table: &str) -> Vec<String> {
    let book: serde_json::Value = serde_json::from_slice(bytes).unwrap();
    let tables = book["tables"].as_array().unwrap();
    let table = tables.iter().find(|one| one["key"] == table).unwrap();
    let line = |row: &serde_json::Value| {
        let cells = row.as_object().unwrap().values();
        let words = cells.map(|cell| cell.as_str().map_or_else(|| cell.to_string(), str::to_owned));
        words.collect::<Vec<_>>().join(" | ")
    };
    table["rows"].as_array().unwrap().iter().map(line).collect()
}

/// The rows of all tables and the paragraphs of a document for word processors, each as a line.
pub(crate) fn docx_text(bytes: &[u8]) -> Vec<String> {
    let mut package = zip::ZipArchive::new(Cursor::new(bytes)).unwrap();
    let mut xml = String::new();
    package.by_name("word/document.xml").unwrap().read_to_string(&mut xml).unwrap();
    let mut reader = Reader::from_str(&xml);
    let (mut lines, mut line, mut in_row) = (Vec::new(), String::new(), false);
    loop {
        match reader.read_event().unwrap() {
            Event::Start(tag) if tag.name().as_ref() == "w:tr" => in_row = true,
            Event::End(tag) if tag.name().as_ref() == "w:tr" => {
                in_row = false;
                lines.push(std::mem::take(&mut line));
            }
            Event::End(tag) if tag.name().as_ref() == "w:p" => {
                if in_row {
                    line.push_str(" | ");
                } else {
                    lines.push(std::mem::take(&mut line));
                }
            }
            Event::Text(text) => line.push_str(&text),
            Event::GeneralRef(name) => line.push_str(match &*name {
                "amp" => "&",
                "lt" => "<",
                "gt" => ">",
                "quot" => "\"",
                "apos" => "'",
                other => panic!("an entity nobody declared: {other}"),
            }),
            Event::Eof => return lines,
            _ => {}
        }
    }
}
