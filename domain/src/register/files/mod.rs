//! Reading the register from CSV files: our own table of facts, and the register that mySociety publishes, which is
//! compared with ours before anything of it is taken over. The files are described in store/register/SOURCES.md.

mod changes;
mod corrections;
mod neighbours;
mod own;
mod published;
mod table;

pub use changes::{Change, ChangeKind, apply, compare, not_in_file};
pub use corrections::{Correction, parse_corrections};
pub use own::parse_register;
pub use published::{Published, parse_published};
pub use table::CsvFault;

/// The kinds of area of the composite UK rural-urban classification, most urban first.
pub const RURALITIES: [&str; 4] = ["urban", "urban-with-rural-areas", "rural", "sparse-and-rural"];
