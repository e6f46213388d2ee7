//! The published nearest neighbours in our own layout, store/register/neighbours.csv: one row a council, its neighbours
//! nearest first.

use super::own::unique_keys;
use super::table::{Columns, CsvFault, Table, key, several};
use crate::id::CouncilKey;
use crate::neighbours::{PublishedNeighbours, USUAL};
use crate::register::Register;
use std::collections::{BTreeMap, BTreeSet};

const COLUMNS: [&str; 2] = ["key", "neighbours"];

impl PublishedNeighbours {
    /// Reads the published neighbours. Every council named must be in the register, ended or not.
    ///
    /// # Errors
    /// Every fault, in order of line: a column that is missing, unknown or there twice; a row with the wrong number of
    /// cells; a key that stands twice or is not in the register; other than [`USUAL`] neighbours, or one of them twice,
    /// or the council itself.
    pub fn read(csv_text: &str, register: &Register) -> Result<Self, Vec<CsvFault>> {
        let mut table = Table::read(csv_text, &COLUMNS, Columns::Exactly);
        if !table.is_readable(&COLUMNS) {
            return table.finish(Self::default());
        }
        let rows = table.take_rows();
        unique_keys(&mut table, &rows, "key");
        let mut lists = BTreeMap::new();
        for row in &rows {
            let council =
                table.required(row, "key", "the council's key", |cell| known(cell, register));
            let neighbours =
                table.required(row, "neighbours", "the keys of its neighbours", |cell| {
                    several(cell, '|', key)
                });
            let (Some(council), Some(neighbours)) = (council, neighbours) else { continue };
            for message in faults(&council, &neighbours, register) {
                table.fault(row.line, "neighbours", message);
            }
            lists.insert(council, neighbours);
        }
        table.finish(Self::new(lists))
    }
}

fn known(cell: &str, register: &Register) -> Result<CouncilKey, String> {
    let key = key(cell)?;
    if register.get(key.as_str()).is_some() { Ok(key) } else { Err(unknown(&key)) }
}

fn unknown(key: &CouncilKey) -> String {
    format!("\"{key}\" is not the key of a council in the register.")
}

fn faults(council: &CouncilKey, neighbours: &[CouncilKey], register: &Register) -> Vec<String> {
    let mut faults = Vec::new();
    if neighbours.len() != USUAL {
        faults.push(format!("There are {} neighbours here, not {USUAL}.", neighbours.len()));
    }
    let mut seen = BTreeSet::new();
    for neighbour in neighbours {
        if neighbour == council {
            faults.push("A council is not its own neighbour.".to_owned());
        } else if register.get(neighbour.as_str()).is_none() {
            faults.push(unknown(neighbour));
        } else if !seen.insert(neighbour) {
            faults.push(format!("\"{neighbour}\" stands here twice."));
        }
    }
    faults
}
