//! The files of a council's own report.

use super::docx;
use super::files::{self, Format};
use app::pages::report::standalone;
use domain::report::{Book, Document};

/// What stands for the whole report, among its tables.
const REPORT: &str = "report";

/// A file of a council's report.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum CouncilFile {
    /// The report in words, as one HTML file.
    Html,
    /// The same for word processors.
    Docx,
    /// All tables.
    Tables(Format),
    /// One table, by its key.
    Table(String),
}

impl CouncilFile {
    /// The file of this name: `report.docx`, `report.ods`, `next-steps.csv`. None where there can be none.
    #[must_use]
    pub fn parse(name: &str) -> Option<Self> {
        let (stem, extension) = name.split_once('.')?;
        match (stem, extension) {
            (REPORT, "html") => Some(Self::Html),
            (REPORT, "docx") => Some(Self::Docx),
            (_, "csv") => Some(Self::Table(stem.replace('-', "_"))),
            (REPORT, other) => Format::parse(other).map(Self::Tables),
            _ => None,
        }
    }

    /// Its name in addresses.
    #[must_use]
    pub fn name(&self) -> String {
        match self {
            Self::Html => format!("{REPORT}.html"),
            Self::Docx => format!("{REPORT}.docx"),
            Self::Tables(format) => format!("{REPORT}.{}", format.extension()),
            Self::Table(key) => format!("{}.csv", key.replace('_', "-")),
        }
    }

    /// Its media type, as a `Content-Type`.
    #[must_use]
    pub const fn media_type(&self) -> &'static str {
        match self {
            Self::Html => "text/html; charset=utf-8",
            Self::Docx => docx::MEDIA_TYPE,
            Self::Tables(format) => format.media_type(),
            Self::Table(_) => Format::Csv.media_type(),
        }
    }

    /// Whether it is made from the report in words.
    #[must_use]
    pub const fn is_in_words(&self) -> bool {
        matches!(self, Self::Html | Self::Docx)
    }
}

/// The report in words as a file.
///
/// # Errors
/// When it cannot be packed.
pub fn words(document: &Document<'_>, file: &CouncilFile) -> anyhow::Result<Vec<u8>> {
    match file {
        CouncilFile::Docx => docx::docx(document),
        _ => Ok(standalone(document).into_bytes()),
    }
}

/// The tables as a file. None where there is no table of that key.
///
/// # Errors
/// When it cannot be packed.
pub fn tables(book: &Book<'_>, file: &CouncilFile) -> anyhow::Result<Option<Vec<u8>>> {
    match file {
        CouncilFile::Tables(format) => files::bytes(book, *format).map(Some),
        CouncilFile::Table(key) => {
            let Some(table) = book.table(key) else { return Ok(None) };
            let mut written = Vec::new();
            files::csv(table, &mut written)?;
            Ok(Some(written))
        }
        CouncilFile::Html | CouncilFile::Docx => Ok(None),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_lead_to_their_files_and_back() {
        for name in ["report.html", "report.docx", "report.ods", "report.zip", "next-steps.csv"] {
            let file = CouncilFile::parse(name);
            assert_eq!(file.map(|file| file.name()).as_deref(), Some(name));
        }
        for name in ["report", "report.pdf", "scores.ods", "../report.ods", ""] {
            assert_eq!(CouncilFile::parse(name), None, "{name}");
        }
    }
}
