//! x
pub mod charts;
