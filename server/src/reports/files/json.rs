//! A book as JSON, written row by row.

use super::licence;
use app::texts::Texts;
use domain::report::{Book, Cell, Column, Line, Table};
use serde_json::{Value, json};
use std::io::{self, Write};

/// Writes a book: what it says of itself, then its tables with their rows as objects. A number is a number, exact; where
/// there is none, it is null, and the member of the same name with `_status` has the letter of the symbol.
///
/// # Errors
/// When it cannot be written.
pub(super) fn write<W: Write>(book: &Book<'_>, mut out: W) -> io::Result<()> {
    let t = Texts::of(book.language);
    let head = [
        ("title", json!(book.title)),
        ("about", json!(book.about)),
        ("language", json!(book.language.code())),
        ("date", json!(book.date.to_string())),
        ("version", json!(book.version())),
        ("publisher", json!(book.publisher)),
        ("licence", licence::described(t, book.licence)),
        ("cover", lines(&book.cover)),
        ("legend", lines(&book.legend)),
        ("notes", json!(book.notes)),
    ];
    out.write_all(b"{\n")?;
    for (key, value) in head {
        member(&mut out, key, &value)?;
        out.write_all(b",\n")?;
    }
    out.write_all(b"\"tables\": [")?;
    for (at, table) in book.tables.iter().enumerate() {
        out.write_all(if at == 0 { b"\n" } else { b",\n" })?;
        write_table(&mut out, table)?;
    }
    out.write_all(b"\n]\n}\n")?;
    out.flush()
}

fn lines(of: &[Line]) -> Value {
    of.iter().map(|line| json!({ "label": line.label, "words": line.words })).collect()
}

fn member<W: Write>(out: &mut W, key: &str, value: &Value) -> io::Result<()> {
    serde_json::to_writer(&mut *out, key)?;
    out.write_all(b": ")?;
    Ok(serde_json::to_writer(out, value)?)
}

fn described(column: &Column) -> Value {
    let kind = if column.kind.is_measure() { column.kind.unit() } else { "text" };
    json!({ "key": column.key, "heading": column.heading, "kind": kind, "note": column.note })
}

fn write_table<W: Write>(out: &mut W, table: &Table<'_>) -> io::Result<()> {
    out.write_all(b"{")?;
    member(out, "key", &json!(table.key))?;
    out.write_all(b", ")?;
    member(out, "title", &json!(table.title))?;
    out.write_all(b", ")?;
    member(out, "about", &json!(table.about))?;
    out.write_all(b",\n")?;
    member(out, "columns", &table.columns.iter().map(described).collect())?;
    out.write_all(b",\n\"rows\": [")?;
    let keys: Vec<&str> = table.columns.iter().map(|column| column.key.as_str()).collect();
    for (at, row) in table.rows().enumerate() {
        out.write_all(if at == 0 { b"\n" } else { b",\n" })?;
        write_row(out, &keys, &row)?;
    }
    out.write_all(b"\n]}")
}

/// Writes a row as an object. Numbers are written by their digits: no floating point comes between.
fn write_row<W: Write>(out: &mut W, keys: &[&str], row: &[Cell]) -> io::Result<()> {
    out.write_all(b"{")?;
    for (at, (key, cell)) in keys.iter().zip(row).enumerate() {
        if at > 0 {
            out.write_all(b",")?;
        }
        serde_json::to_writer(&mut *out, key)?;
        out.write_all(b":")?;
        match cell {
            Cell::Text(words) | Cell::Said(words, _) => {
                serde_json::to_writer(&mut *out, words)?;
            }
            Cell::Symbol(symbol) => {
                write!(out, "null,\"{key}_status\":\"{}\"", symbol.letter())?;
            }
            Cell::Number { .. } => write!(out, "{cell}")?,
        }
    }
    out.write_all(b"}")
}
