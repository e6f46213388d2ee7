//! A CSV file as rows of cells with names and lines, and the reading of single cells. Faults are gathered, so that one
//! reading of a file reports them all.

use crate::council::{Nation, Region};
use crate::id::CouncilKey;
use jiff::civil::Date;
use std::collections::BTreeMap;
use std::fmt;

/// Something wrong in a CSV file.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct CsvFault {
    /// The line where the row begins, from 1, which is the header.
    pub line: u64,
    /// The name of the column. Empty when the whole row is at fault.
    pub column: String,
    /// What is wrong and what was expected, in plain English.
    pub message: String,
}

impl fmt::Display for CsvFault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "line {}", self.line)?;
        if !self.column.is_empty() {
            write!(f, ", column {}", self.column)?;
        }
        write!(f, ": {}", self.message)
    }
}

/// Which columns a file may have.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Columns {
    /// Those that are read, and no other.
    Exactly,
    /// Others too, which nobody looks at.
    AtLeast,
}

/// The rows of a file, with the faults found so far.
pub(super) struct Table {
    places: BTreeMap<&'static str, usize>,
    pub(super) rows: Vec<Row>,
    pub(super) faults: Vec<CsvFault>,
}

/// A row, with the line where it begins.
pub(super) struct Row {
    pub(super) line: u64,
    cells: Vec<String>,
}

impl Table {
    /// Reads a file. Of its columns, `needed` must be there, each once, in any order. A row with too few or too many
    /// cells is left out and is a fault.
    pub(super) fn read(text: &str, needed: &[&'static str], columns: Columns) -> Self {
        let text = text.strip_prefix('\u{feff}').unwrap_or(text);
        let mut table = Self { places: BTreeMap::new(), rows: Vec::new(), faults: Vec::new() };
        let mut reader = csv::ReaderBuilder::new()
            .has_headers(false)
            .flexible(true)
            .from_reader(text.as_bytes());
        let mut width = None;
        let (mut counted, mut line) = (0, 1);
        for record in reader.records().map_while(Result::ok) {
            let begins = record.position().map_or(0, csv::Position::byte);
            let begins = usize::try_from(begins).unwrap_or(0).clamp(counted, text.len());
            let blank = text.as_bytes()[begins..].iter().take_while(|b| b"\r\n".contains(b));
            let begins = begins + blank.count();
            line += text.as_bytes()[counted..begins]
                .iter()
                .map(|b| u64::from(*b == b'\n'))
                .sum::<u64>();
            counted = begins;
            let cells: Vec<String> = record.iter().map(|cell| cell.trim().to_owned()).collect();
            if cells.iter().any(|cell| cell.contains(['\n', '\r'])) {
                // Everything up to the next quotation mark, perhaps the rest of the file, is in this cell.
                let message =
                    "A cell of this row goes on over several lines. Is a double quote not closed?";
                table.fault(line, "", message.to_owned());
            }
            match width {
                None => {
                    table.header(line, &cells, needed, columns);
                    width = Some(cells.len());
                }
                Some(width) if cells.len() != width => {
                    let message = format!(
                        "This row has {} cells and the header has {width}. A cell that holds a comma stands in \
                         double quotes.",
                        cells.len()
                    );
                    table.faults.push(CsvFault { line, column: String::new(), message });
                }
                Some(_) => table.rows.push(Row { line, cells }),
            }
        }
        if width.is_none() {
            table.header(1, &[], needed, columns);
        }
        table
    }

    fn header(&mut self, line: u64, header: &[String], needed: &[&'static str], columns: Columns) {
        let mut fault = |column: &str, message: &str| {
            self.faults.push(CsvFault { line, column: column.into(), message: message.into() });
        };
        for (index, name) in header.iter().enumerate() {
            let known = needed.iter().find(|known| **known == name.as_str());
            match known {
                Some(known) if self.places.insert(known, index).is_some() => {
                    fault(name, "This column is in the header twice.");
                }
                None if columns == Columns::Exactly => {
                    fault(name, &format!("No column {name:?} is expected here."));
                }
                _ => {}
            }
        }
        for name in needed.iter().filter(|name| !self.places.contains_key(**name)) {
            fault(name, "This column is missing.");
        }
    }

    /// Whether the header has what is needed: rows cannot be read without.
    pub(super) fn is_readable(&self, needed: &[&'static str]) -> bool {
        needed.iter().all(|name| self.places.contains_key(name))
    }

    /// Takes the rows out, so that faults can be noted while they are read.
    pub(super) fn take_rows(&mut self) -> Vec<Row> {
        std::mem::take(&mut self.rows)
    }

    /// Notes a fault.
    pub(super) fn fault(&mut self, line: u64, column: &str, message: String) {
        self.faults.push(CsvFault { line, column: column.into(), message });
    }

    /// The faults, or what was read when there is none.
    pub(super) fn finish<T>(mut self, read: T) -> Result<T, Vec<CsvFault>> {
        if self.faults.is_empty() {
            return Ok(read);
        }
        self.faults.sort();
        Err(self.faults)
    }

    /// The text of a cell, without spaces around it.
    pub(super) fn cell<'a>(&self, row: &'a Row, column: &str) -> &'a str {
        self.places.get(column).and_then(|index| row.cells.get(*index)).map_or("", String::as_str)
    }

    /// Puts another text in a cell.
    pub(super) fn replace(&self, row: &mut Row, column: &str, text: &str) {
        if let Some(cell) = self.places.get(column).and_then(|index| row.cells.get_mut(*index)) {
            text.clone_into(cell);
        }
    }

    /// A cell as something else. An empty cell is none; one that cannot be read is a fault, and none.
    pub(super) fn read_cell<T>(
        &mut self,
        row: &Row,
        column: &str,
        read: impl FnOnce(&str) -> Result<T, String>,
    ) -> Option<T> {
        let cell = self.cell(row, column);
        if cell.is_empty() {
            return None;
        }
        read(cell).map_err(|message| self.fault(row.line, column, message)).ok()
    }

    /// A cell that must not be empty.
    pub(super) fn required<T>(
        &mut self,
        row: &Row,
        column: &str,
        expected: &str,
        read: impl FnOnce(&str) -> Result<T, String>,
    ) -> Option<T> {
        if self.cell(row, column).is_empty() {
            self.fault(row.line, column, format!("This cell is empty. Give {expected}."));
            return None;
        }
        self.read_cell(row, column, read)
    }
}

/// Any text, with one space where there were several.
pub(super) fn words(cell: &str) -> Result<String, String> {
    Ok(cell.split_whitespace().collect::<Vec<_>>().join(" "))
}

/// A day as 2027-03-31.
pub(super) fn date(cell: &str) -> Result<Date, String> {
    let shape = cell.len() == 10
        && cell.bytes().enumerate().all(|(i, b)| match i {
            4 | 7 => b == b'-',
            _ => b.is_ascii_digit(),
        });
    let fault = || format!("{cell:?} is not a date. Write the day as year-month-day: 2027-03-31.");
    if shape { cell.parse().map_err(|_| fault()) } else { Err(fault()) }
}

/// A council's key.
pub(super) fn key(cell: &str) -> Result<CouncilKey, String> {
    CouncilKey::parse(cell).map_err(|error| format!("The key {cell:?} {error}."))
}

/// A GSS code.
pub(super) fn gss(cell: &str) -> Result<String, String> {
    let mut letters = cell.chars();
    let shaped = letters.next().is_some_and(|first| "EWSN".contains(first))
        && cell.len() == 9
        && letters.all(|digit| digit.is_ascii_digit());
    let fault = "is not a GSS code: one of E, W, S or N, and eight digits, such as E07000207.";
    if shaped { Ok(cell.to_owned()) } else { Err(format!("{cell:?} {fault}")) }
}

/// Several things with a separator between them.
pub(super) fn several<T>(
    cell: &str,
    separator: char,
    read: fn(&str) -> Result<T, String>,
) -> Result<Vec<T>, String> {
    cell.split(separator).map(|one| read(one.trim())).collect()
}

/// A number within bounds, both included.
pub(super) fn number(cell: &str, lowest: f64, highest: f64) -> Result<f64, String> {
    let number: Option<f64> = cell.parse().ok().filter(|number: &f64| number.is_finite());
    match number {
        None => Err(format!("{cell:?} is not a number.")),
        Some(number) if (lowest..=highest).contains(&number) => Ok(number),
        Some(_) => Err(format!("{cell} is not from {lowest} to {highest}.")),
    }
}

/// A whole number within bounds, both included.
pub(super) fn whole(cell: &str, lowest: i64, highest: i64) -> Result<i64, String> {
    match cell.parse() {
        Err(_) => Err(format!("{cell:?} is not a whole number.")),
        Ok(number) if (lowest..=highest).contains(&number) => Ok(number),
        Ok(_) => Err(format!("{cell} is not from {lowest} to {highest}.")),
    }
}

/// One of a few words.
pub(super) fn one_of(cell: &str, words: &[&str]) -> Result<String, String> {
    if words.contains(&cell) {
        Ok(cell.to_owned())
    } else {
        Err(format!("{cell:?} is not known. Expected one of: {}.", words.join(", ")))
    }
}

/// Whether a nation has this region.
pub(super) fn region_fits(nation: Nation, region: &str) -> bool {
    Region::parse(region).is_some_and(|region| region.nation() == nation)
}
