//! A book of tables as files: ODS, XLSX, JSON, CSV, and a package of them all. Each is made from the same
//! [`Book`], and the same book gives the same bytes on every day.

mod csv;
mod described;
mod json;
mod licence;
pub(crate) mod ods;
mod package;
mod sheets;
mod xlsx;

pub use csv::csv;

use domain::language::Language;
use domain::report::Book;
use std::io::{Cursor, Seek, Write};

/// A kind of file.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Format {
    /// `OpenDocument` spreadsheet, the format of government for documents that are edited.
    Ods,
    /// Excel workbook.
    Xlsx,
    /// JSON, for programs.
    Json,
    /// Comma-separated values: one table, one number a line.
    Csv,
    /// All of them in a ZIP archive, described for people and programs.
    Zip,
}

impl Format {
    /// Every one, in the order in which they are offered.
    pub const ALL: [Self; 5] = [Self::Ods, Self::Xlsx, Self::Csv, Self::Json, Self::Zip];

    /// What the name of such a file ends with, without the dot.
    #[must_use]
    pub const fn extension(self) -> &'static str {
        match self {
            Self::Ods => "ods",
            Self::Xlsx => "xlsx",
            Self::Json => "json",
            Self::Csv => "csv",
            Self::Zip => "zip",
        }
    }

    /// Its media type, as a `Content-Type`.
    #[must_use]
    pub const fn media_type(self) -> &'static str {
        match self {
            Self::Ods => "application/vnd.oasis.opendocument.spreadsheet",
            Self::Xlsx => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            Self::Json => "application/json",
            Self::Csv => "text/csv; charset=utf-8; header=present",
            Self::Zip => "application/zip",
        }
    }

    /// The format with this extension.
    #[must_use]
    pub fn parse(extension: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|format| format.extension() == extension)
    }
}

/// The name of a file: `named-councils.csv`, in Welsh `named-councils-cy.csv`. `key` is that of a book or a table.
#[must_use]
pub fn file_name(key: &str, language: Language, format: Format) -> String {
    domain::report::file_name(key, language, format.extension())
}

/// Writes a book as a file. Tables are read row by row; XLSX alone, which is written by a library, is held while it is
/// made.
///
/// # Errors
/// When it cannot be written; for CSV, which holds one table: see [`csv()`].
pub fn write<W: Write + Seek + Send>(
    book: &Book<'_>,
    format: Format,
    out: W,
) -> anyhow::Result<()> {
    match format {
        Format::Ods => Ok(ods::write(book, out)?),
        Format::Xlsx => xlsx::write(book, out),
        Format::Json => Ok(json::write(book, out)?),
        Format::Csv => anyhow::bail!("a CSV file holds one table, not a book of them"),
        Format::Zip => package::write(book, out),
    }
}

/// A book as a file, held.
///
/// # Errors
/// As [`write()`].
pub fn bytes(book: &Book<'_>, format: Format) -> anyhow::Result<Vec<u8>> {
    let mut out = Cursor::new(Vec::new());
    write(book, format, &mut out)?;
    Ok(out.into_inner())
}
