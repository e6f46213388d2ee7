//! A book as a package: every file of it in a ZIP archive, described in words, as a Frictionless Data Package, and as
//! CSV on the Web.

use super::described::{self, Resource};
use super::{Format, bytes, csv, file_name, json};
use crate::token;
use app::texts::Texts;
use domain::report::Book;
use jiff::civil::Date;
use sha2::{Digest as _, Sha256};
use std::io::{self, BufWriter, Seek, Write};
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, DateTime, ZipWriter};

/// How a file is packed on a day: the same on every other day.
pub(super) fn packed(date: Date, method: CompressionMethod) -> SimpleFileOptions {
    let midnight = || {
        let year = u16::try_from(date.year()).ok()?;
        let (month, day) = (u8::try_from(date.month()).ok()?, u8::try_from(date.day()).ok()?);
        DateTime::from_date_and_time(year, month, day, 0, 0, 0).ok()
    };
    SimpleFileOptions::DEFAULT
        .compression_method(method)
        .last_modified_time(midnight().unwrap_or(DateTime::DEFAULT))
        .unix_permissions(0o644)
}

/// Writes a book.
///
/// # Errors
/// When it cannot be written, or a workbook cannot be made of it.
pub(super) fn write<W: Write + Seek>(book: &Book<'_>, out: W) -> anyhow::Result<()> {
    let t = Texts::of(book.language);
    let deflated = packed(book.date, CompressionMethod::Deflated);
    let stored = packed(book.date, CompressionMethod::Stored);
    let mut zip = ZipWriter::new(out);
    zip.start_file("README.md", deflated)?;
    zip.write_all(described::readme(t, book).as_bytes())?;
    for format in [Format::Ods, Format::Xlsx] {
        // Workbooks are packed already.
        zip.start_file(file_name(&book.key, book.language, format), stored)?;
        zip.write_all(&bytes(book, format)?)?;
    }
    zip.start_file(file_name(&book.key, book.language, Format::Json), deflated)?;
    json::write(book, BufWriter::new(&mut zip))?;
    let mut resources = Vec::with_capacity(book.tables.len());
    for table in &book.tables {
        let name = file_name(&table.key, book.language, Format::Csv);
        zip.start_file(&name, deflated)?;
        let mut measured = Measured { out: &mut zip, sum: Sha256::new(), bytes: 0 };
        csv(table, &mut measured)?;
        let (bytes, sum) = (measured.bytes, token::hex(&measured.sum.finalize()));
        resources.push(Resource { table, name, bytes, sum });
    }
    zip.start_file("csv-metadata.json", deflated)?;
    pretty(&mut zip, &described::csvw(t, book, &resources))?;
    zip.start_file("datapackage.json", deflated)?;
    pretty(&mut zip, &described::data_package(t, book, &resources))?;
    zip.finish()?;
    Ok(())
}

fn pretty<W: Write>(mut out: W, value: &serde_json::Value) -> io::Result<()> {
    serde_json::to_writer_pretty(&mut out, value)?;
    out.write_all(b"\n")
}

/// What is written is counted and summed on its way.
struct Measured<W> {
    out: W,
    sum: Sha256,
    bytes: u64,
}

impl<W: Write> Write for Measured<W> {
    fn write(&mut self, part: &[u8]) -> io::Result<usize> {
        let written = self.out.write(part)?;
        self.sum.update(&part[..written]);
        self.bytes += written as u64;
        Ok(written)
    }

    fn flush(&mut self) -> io::Result<()> {
        self.out.flush()
    }
}
