//! An assessment as a workbook: the page to download and upload it, what stands on its sheets, and what it would change.

mod answers;
mod contents;
mod difference;
mod finding;
mod refusal;
mod upload;
mod words;

pub use contents::{Asking, workbook};
pub use difference::{
    COUNTS, Carried, Change, Counts, Difference, FOUND, Found, ThemeChanges, difference,
};
pub use finding::{Finding, What};
pub use refusal::{Kind, Refusal};
pub use upload::{Upload, upload};
pub use words::{Offered, confidences, heading, marked, offered, option_row, sheet_names, yes_no};

/// The name of the field for the file, and its id.
pub const FILE: &str = "file";
/// What the files are called that are downloaded.
pub const ANSWERS: &str = "answers";
/// The name of the boxes that say what is to be taken.
pub const TAKE: &str = "take";
/// The name of the field with the version of the answer that was there when the workbook was made.
pub const BASE: &str = "base";
/// The name of the field with the language the workbook is written in.
pub const LANGUAGE: &str = "language";
