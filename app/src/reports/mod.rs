//! Reports in words: what is downloaded of a release or of a council's assessment, in the model of
//! [`domain::report`].

mod release;

pub use release::{CouncilLine, Source, release_book};
