//! Writing a workbook as a file, and the names of the files.

use super::{ods, xlsx};
use crate::reports::files::Format;
use app::pages::workbook::ANSWERS;
use domain::language::Language;
use domain::report::file_name;
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
    /// Both.
    const ALL: [Self; 2] = [Self::Ods, Self::Xlsx];

    /// The same among the formats of reports.
    pub(crate) const fn of_reports(self) -> Format {
        match self {
            Self::Ods => Format::Ods,
            Self::Xlsx => Format::Xlsx,
        }
    }
}

/// The language and kind of a file by its name: `answers.ods`, `answers-cy.xlsx`. None for any other.
pub(crate) fn file_of(name: &str) -> Option<(Language, FileFormat)> {
    let kinds = FileFormat::ALL.into_iter();
    let mut all = kinds.flat_map(|format| Language::ALL.map(|language| (language, format)));
    let named = |language, format: FileFormat| {
        file_name(ANSWERS, language, format.of_reports().extension())
    };
    all.find(|(language, format)| named(*language, *format) == name)
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
