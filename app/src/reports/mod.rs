//! Reports in words: what is downloaded of a release or of a council's assessment, in the model of
//! [`domain::report`].

mod cells;
mod council;
mod release;
mod state_of_play;

pub use council::{CouncilSource, SaidBy, council_book, council_report};
pub use release::{CouncilLine, Source, legend, licence_words, release_book};
pub use state_of_play::{Drawings, REPORT_FAMILIES, state_of_play_report};
