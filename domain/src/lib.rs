//! The rules of State of Play: question banks, answers, the journey through them, scoring, and the register of
//! councils. Pure: no input or output, no clock, no randomness; the same input gives the same output, always.

pub mod answer;
#[cfg(feature = "attack")]
pub mod attack;
pub mod bank;
pub mod council;
#[cfg(feature = "files")]
pub mod dry_run;
pub mod id;
pub mod journey;
pub mod language;
pub mod neighbours;
pub mod peers;
pub mod register;
pub mod release;
pub mod report;
pub mod scoring;
pub mod statistics;
pub mod trend;
pub mod workbook;
