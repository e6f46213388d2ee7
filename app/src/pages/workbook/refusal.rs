//! Why a file is not read at all, in a sentence that names what it is.

use crate::texts::Texts;
use domain::workbook::Place;

/// What a file is instead of a workbook.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// Nothing.
    Empty,
    /// A PDF.
    Pdf,
    /// A workbook in the old Excel format.
    Xls,
    /// A binary Excel workbook.
    Xlsb,
    /// Plain text.
    Csv,
    /// A web page.
    Web,
    /// A text document.
    Document,
    /// A picture.
    Picture,
    /// An archive that holds no workbook.
    Archive,
    /// None of these.
    Other,
}

/// Why a file is not read. Texts are as they stand in the file, shortened.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Refusal {
    /// Nobody chose a file.
    Missing,
    /// It is larger than is taken.
    Large,
    /// It is something else.
    Is(Kind),
    /// It is encrypted.
    Password,
    /// It cannot be read.
    Broken,
    /// It holds too much, unpacked or in words.
    Much,
    /// It has too many parts, rows or columns.
    Many,
    /// A sheet is not there, by its name.
    Sheet(String),
    /// A heading is not there: the sheet and the heading.
    Heading(String, String),
    /// A fact about the file is not there.
    Fact(Place),
    /// It is some other workbook.
    NotOurs(Place),
    /// It has a layout that is not known.
    Layout(Place, String),
    /// It is another council's: where, which, and which it should be.
    Council(Place, String, String),
    /// It is of another round: where, which, and which it should be.
    Round(Place, String, String),
    /// It is of another bank or version: where, which, and which it should be.
    Bank(Place, String, String),
}

impl Refusal {
    /// The sentence.
    #[must_use]
    pub fn text(&self, t: Texts) -> String {
        let at = |place: &Place| place.to_string();
        match self {
            Self::Missing => t.workbook_refused_missing().to_owned(),
            Self::Large => t.workbook_refused_large().to_owned(),
            Self::Is(kind) => kind.text(t).to_owned(),
            Self::Password => t.workbook_refused_password().to_owned(),
            Self::Broken => t.workbook_refused_broken().to_owned(),
            Self::Much => t.workbook_refused_much().to_owned(),
            Self::Many => t.workbook_refused_many().to_owned(),
            Self::Sheet(sheet) => t.workbook_refused_sheet(sheet),
            Self::Heading(sheet, heading) => t.workbook_refused_heading(heading, sheet),
            Self::Fact(place) => t.workbook_refused_fact(at(place)),
            Self::NotOurs(place) => t.workbook_refused_kind(at(place)),
            Self::Layout(place, found) => t.workbook_refused_layout(found, at(place)),
            Self::Council(place, found, council) => {
                t.workbook_refused_council(council, found, at(place))
            }
            Self::Round(place, found, round) => t.workbook_refused_round(found, at(place), round),
            Self::Bank(place, found, bank) => t.workbook_refused_bank(bank, found, at(place)),
        }
    }
}

impl Kind {
    fn text(self, t: Texts) -> &'static str {
        match self {
            Self::Empty => t.workbook_refused_empty(),
            Self::Pdf => t.workbook_refused_pdf(),
            Self::Xls => t.workbook_refused_xls(),
            Self::Xlsb => t.workbook_refused_xlsb(),
            Self::Csv => t.workbook_refused_csv(),
            Self::Web => t.workbook_refused_web(),
            Self::Document => t.workbook_refused_document(),
            Self::Picture => t.workbook_refused_picture(),
            Self::Archive => t.workbook_refused_archive(),
            Self::Other => t.workbook_refused_other(),
        }
    }
}
