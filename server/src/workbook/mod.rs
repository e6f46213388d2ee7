//! An assessment as a workbook: written to be filled in elsewhere, and read again when it comes back. Nothing that a
//! file says of itself is believed, neither its size nor what it is.

mod cells;
mod container;
mod file;
mod grid;
mod ods;
mod read_ods;
mod read_xlsx;
mod reading;
mod rows;
mod xlsx;
mod xlsx_looks;
mod xlsx_words;
mod xml;

pub(crate) use file::{bytes, file_of};
pub(crate) use reading::{Belongs, Filled, Reading, read};
