//! The forms that pages send, and what may stand in them.

pub mod answer;
pub mod posted;
