//! A book of tables as files: read back by other libraries, every format says the same, cell by cell, and nothing in it
//! is hidden, merged, empty or a formula.

#![expect(clippy::unwrap_used, reason = "a test stops where it is surprised")]

mod made;
mod reading;
mod release;
#[path = "../support/mod.rs"]
mod support;
mod whole;
