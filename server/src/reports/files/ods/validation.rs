//! What may be typed into cells of a spreadsheet.

use super::xml::Xml;
use std::io::{self, Write};

/// What may be typed into the cells that name it.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Validation {
    /// Its name, unique in the workbook: letters, digits and `_`.
    pub(crate) name: String,
    /// What may be typed.
    pub(crate) allowed: Allowed,
    /// What is said when something else is typed.
    pub(crate) error: String,
}

/// What may be typed into a cell.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum Allowed {
    /// One of the cells of a range, from a drop-down: `'Levels'.$A$2:$A$6`.
    Range(String),
    /// A whole number from one to another.
    Whole(i64, i64),
    /// A number from one to another.
    Decimal(f64, f64),
    /// So many characters at most.
    Length(u32),
}

impl Allowed {
    /// As a condition of OpenFormula.
    fn condition(&self) -> String {
        match self {
            Self::Range(range) => format!("of:cell-content-is-in-list([{range}])"),
            Self::Whole(low, high) => format!(
                "of:cell-content-is-whole-number() and cell-content-is-between({low},{high})"
            ),
            Self::Decimal(low, high) => format!(
                "of:cell-content-is-decimal-number() and cell-content-is-between({low},{high})"
            ),
            Self::Length(most) => format!("of:cell-content-text-length()<={most}"),
        }
    }
}

impl Validation {
    /// Writes it. `base` is the first sheet, from which relative addresses count: none is used.
    pub(super) fn write<W: Write>(&self, xml: &mut Xml<W>, base: &str) -> io::Result<()> {
        let condition = self.allowed.condition();
        xml.start(
            "table:content-validation",
            &[
                ("table:name", self.name.as_str()),
                ("table:condition", condition.as_str()),
                ("table:allow-empty-cell", "true"),
                ("table:display-list", "unsorted"),
                ("table:base-cell-address", base),
            ],
        )?;
        let shown = [("table:display", "true"), ("table:message-type", "stop")];
        xml.start("table:error-message", &shown)?;
        xml.paragraphs(&self.error)?;
        xml.end("table:error-message")?;
        xml.end("table:content-validation")
    }
}
