//! A table as a CSV file (RFC 4180, UTF-8): one number a line, written as it is read.

use ::csv::{Terminator, Writer, WriterBuilder};
use domain::report::{Cell, Table, harmless, tidy};
use std::io::{self, Write};

/// Writes a table in long form, line by line. A table without any measure is written as it stands.
///
/// # Errors
/// When it cannot be written.
pub fn csv(table: &Table<'_>, out: impl Write) -> io::Result<()> {
    let mut lines = WriterBuilder::new().terminator(Terminator::CRLF).from_writer(out);
    if table.columns.iter().any(|column| column.kind.is_measure()) {
        long(table, &mut lines)?;
    } else {
        lines.write_record(table.columns.iter().map(|column| &column.key))?;
        for row in table.rows() {
            for cell in &row {
                match cell {
                    Cell::Text(words) | Cell::Said(words, _) => {
                        lines.write_field(harmless(words).as_bytes())?;
                    }
                    other => lines.write_field(other.to_string())?,
                }
            }
            lines.write_record(None::<&[u8]>)?;
        }
    }
    lines.flush()
}

fn long<W: Write>(table: &Table<'_>, lines: &mut Writer<W>) -> io::Result<()> {
    let tidy = tidy(table);
    lines.write_record(tidy.header())?;
    for one in tidy.observations() {
        for words in &one.of {
            lines.write_field(harmless(words).as_bytes())?;
        }
        let (value, status) = match &one.value {
            Ok(value) => (value.as_str(), ""),
            Err(symbol) => ("", symbol.letter()),
        };
        lines.write_record([one.measure.as_str(), one.unit, value, status])?;
    }
    Ok(())
}
