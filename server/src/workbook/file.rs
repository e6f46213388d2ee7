//! Writing a workbook as a file, and the names of the files.

use super::{ods, xlsx};
use domain::language::Language;
use domain::workbook::Workbook;

/// A kind of file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum FileFormat {
    /// `OpenDocument` spreadsheet.
    Ods,
    /// Excel workbook.
    Xlsx,
}

impl FileFormat {
    /// Its media type.
    pub(crate) const fn media_type(self) -> &'static str {
        match self {
            Self::Ods => "application/vnd.oasis.opendocument.spreadsheet",
            Self::Xlsx => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        }
    }
}

/// The language and kind of a file by its name: `answers.ods`, `answers-cy.xlsx`. None for any other.
pub(crate) fn file_of(name: &str) -> Option<(Language, FileFormat)> {
    let (name, extension) = name.split_once('.')?;
    let language = match name {
        "answers" => Language::En,
        "answers-cy" => Language::Cy,
        _ => return None,
    };
    let format = match extension {
        "ods" => FileFormat::Ods,
        "xlsx" => FileFormat::Xlsx,
        _ => return None,
    };
    Some((language, format))
}

/// A workbook as a file.
///
/// # Errors
/// When it holds what the format cannot.
pub(crate) fn bytes(workbook: &Workbook, format: FileFormat) -> anyhow::Result<Vec<u8>> {
    match format {
        FileFormat::Ods => ods::bytes(workbook),
        FileFormat::Xlsx => xlsx::bytes(workbook),
    }
}
