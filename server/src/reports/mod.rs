//! Reports: what is downloaded, in every format, from the model of [`domain::report`].

pub mod council;
pub mod docx;
pub mod files;
pub mod job;
pub mod kept;
mod source;
mod state_of_play;
pub mod verify;

pub use source::Published;
pub use state_of_play::state_of_play;
