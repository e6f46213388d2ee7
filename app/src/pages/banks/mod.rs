//! Question banks in administration: the list, a draft and what was found in it, and a bank as a council would be asked.

mod condition;
mod delete;
mod draft;
mod file_field;
mod list;
mod places;
mod preview;
mod reading;
mod short;

pub use delete::delete;
pub use draft::{Alike, DraftPage, DraftState, Finding, Journeys, Standing, draft};
pub use list::{Banks, DraftRow, PublishedRow, banks};
pub use preview::{As, PreviewPage, Seat, preview};

pub(crate) use condition::{asked_when, open_part};
pub(crate) use file_field::file_field;

/// The name of the field for the archive, and its id.
pub const FILE: &str = "file";
