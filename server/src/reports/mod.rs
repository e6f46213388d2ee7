//! Reports: what is downloaded, in every format, from the model of [`domain::report`].

mod source;

pub use source::Published;
