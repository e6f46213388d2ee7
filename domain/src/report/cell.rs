//! One cell of a table: words, a number, or a symbol that says why there is no number.

use crate::language::Language;
use serde::{Deserialize, Serialize};
use std::borrow::Cow;
use std::fmt;

/// A cell. There are no empty ones.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Cell {
    /// Words, or a code.
    Text(String),
    /// Words that somebody wrote, in the language they wrote them in.
    Said(String, Language),
    /// A number, exact: `digits` counted in units of 10 to the power of minus `places`. 21 with one place is 2.1.
    Number {
        /// The number without its point.
        digits: i64,
        /// How many of the digits are after the point.
        places: u8,
    },
    /// Why there is no number.
    Symbol(Symbol),
}

/// Why a cell has no number: the symbols of the Government Analysis Function (*Symbols in tables*).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Symbol {
    /// Withheld, so that no council's result can be worked out.
    C,
    /// Not available: nobody answered, or there is nothing to compare with.
    X,
    /// Not applicable: there can be no such figure.
    Z,
}

impl Symbol {
    /// Every one, in the order a legend lists them.
    pub const ALL: [Self; 3] = [Self::C, Self::X, Self::Z];

    /// Its letter, as a status in data files.
    #[must_use]
    pub const fn letter(self) -> &'static str {
        match self {
            Self::C => "c",
            Self::X => "x",
            Self::Z => "z",
        }
    }

    /// As it is written in a cell: `[c]`.
    #[must_use]
    pub const fn written(self) -> &'static str {
        match self {
            Self::C => "[c]",
            Self::X => "[x]",
            Self::Z => "[z]",
        }
    }
}

impl Cell {
    /// Words. Without any, the symbol for *not available*.
    #[must_use]
    pub fn text(words: impl Into<String>) -> Self {
        let words = words.into();
        if words.trim().is_empty() { Self::Symbol(Symbol::X) } else { Self::Text(words) }
    }

    /// A whole number: a count or whole percent.
    #[must_use]
    pub fn whole(number: impl Into<i64>) -> Self {
        Self::Number { digits: number.into(), places: 0 }
    }

    /// Tenths, written with one decimal place.
    #[must_use]
    pub fn tenths(number: impl Into<i64>) -> Self {
        Self::Number { digits: number.into(), places: 1 }
    }

    /// The number as a data file has it: `2.1`, `-0.3`, `140`. None for words and symbols.
    #[must_use]
    pub fn number(&self) -> Option<String> {
        let Self::Number { digits, places } = self else { return None };
        let places = usize::from(*places);
        if places == 0 {
            return Some(digits.to_string());
        }
        let sign = if *digits < 0 { "-" } else { "" };
        let bare = format!("{:0>width$}", digits.unsigned_abs(), width = places + 1);
        let (whole, part) = bare.split_at(bare.len() - places);
        Some(format!("{sign}{whole}.{part}"))
    }

    /// The number as a spreadsheet keeps it. None for words and symbols.
    #[must_use]
    pub fn float(&self) -> Option<f64> {
        self.number()?.parse().ok()
    }

    /// The cell as people read it. Before a number it has a minus where data files have a hyphen, which is not read out.
    #[must_use]
    pub fn shown(&self) -> String {
        match self {
            Self::Number { .. } => self.to_string().replace('-', "\u{2212}"),
            _ => self.to_string(),
        }
    }

    /// The language of the words, where it may be another than the table's.
    #[must_use]
    pub const fn language(&self) -> Option<Language> {
        match self {
            Self::Said(_, language) => Some(*language),
            _ => None,
        }
    }

    /// Why there is no number, where that is what the cell says.
    #[must_use]
    pub const fn symbol(&self) -> Option<Symbol> {
        match self {
            Self::Symbol(symbol) => Some(*symbol),
            _ => None,
        }
    }
}

impl fmt::Display for Cell {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Text(words) | Self::Said(words, _) => f.write_str(words),
            Self::Symbol(symbol) => f.write_str(symbol.written()),
            Self::Number { .. } => f.write_str(&self.number().unwrap_or_default()),
        }
    }
}

/// Words that no spreadsheet takes for a formula: an apostrophe is put before what could start one (OWASP, *CSV
/// injection*; ASVS 1.2.10). Tabs and control characters, which not every file and program can hold, become spaces.
#[must_use]
pub fn harmless(words: &str) -> Cow<'_, str> {
    let starts = words.starts_with([
        '=', '+', '-', '@', '\t', '\r', '\n', '\0', '\u{2212}', '＝', '＋', '－', '＠',
    ]);
    let is_plain = |c: char| c == '\n' || !c.is_control() && !matches!(c, '\u{fffe}' | '\u{ffff}');
    if !starts && words.chars().all(is_plain) {
        return Cow::Borrowed(words);
    }
    let mut safe = String::with_capacity(words.len() + 1);
    if starts {
        safe.push('\'');
    }
    safe.extend(words.chars().map(|c| if is_plain(c) { c } else { ' ' }));
    Cow::Owned(safe)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_written_exactly() {
        let written = |digits, places| Cell::Number { digits, places }.number();
        assert_eq!(written(21, 1).as_deref(), Some("2.1"));
        assert_eq!(written(-3, 1).as_deref(), Some("-0.3"));
        assert_eq!(written(0, 1).as_deref(), Some("0.0"));
        assert_eq!(written(5, 3).as_deref(), Some("0.005"));
        assert_eq!(written(-140, 0).as_deref(), Some("-140"));
        assert_eq!(Cell::text("  ").to_string(), "[x]");
    }

    #[test]
    fn nothing_starts_a_formula() {
        for payload in ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "\n=1", "\0=1"] {
            assert!(harmless(payload).starts_with('\''), "{payload:?}");
        }
        assert_eq!(harmless("We use 1+1=2"), "We use 1+1=2");
        assert_eq!(harmless("a\u{7}b\tc\u{ffff}d"), "a b c d");
    }
}
