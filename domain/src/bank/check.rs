//! Faults in bank files, each with its place and a sentence, and the rules that single texts and numbers follow.

use std::fmt;

/// The longest question title or other one-line text, in characters.
pub const MAX_QUESTION: usize = 160;
/// The longest short label, in characters.
pub const MAX_SHORT: usize = 40;
/// The longest label of an option, in characters.
pub const MAX_OPTION: usize = 200;
/// The longest paragraph-like text, in characters.
pub const MAX_TEXT: usize = 1500;

/// Something wrong in a bank's files.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Fault {
    /// The file, relative to the bank's folder.
    pub file: String,
    /// The line, from 1. 0 when the fault is not at a line (a file that is missing, say).
    pub line: u32,
    /// The column, from 1.
    pub column: u32,
    /// What is wrong, in a sentence.
    pub message: String,
    /// What to do about it, in a sentence.
    pub suggestion: Option<String>,
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.file)?;
        if self.line > 0 {
            write!(f, ":{}:{}", self.line, self.column)?;
        }
        write!(f, ": {}", self.message)?;
        if let Some(suggestion) = &self.suggestion {
            write!(f, " {suggestion}")?;
        }
        Ok(())
    }
}

/// The id nearest to a mistyped one, if one is near: at most a third of its letters differ.
pub(crate) fn nearest<'a>(typed: &str, known: impl Iterator<Item = &'a str>) -> Option<&'a str> {
    known
        .map(|candidate| (distance(typed, candidate), candidate))
        .filter(|(distance, candidate)| *distance * 3 <= candidate.len().max(3))
        .min()
        .map(|(_, candidate)| candidate)
}

/// Levenshtein distance, in bytes: ids are ASCII.
fn distance(a: &str, b: &str) -> usize {
    let mut row: Vec<usize> = (0..=b.len()).collect();
    for (i, x) in a.bytes().enumerate() {
        let mut diagonal = row[0];
        row[0] = i + 1;
        for (j, y) in b.bytes().enumerate() {
            let substituted = diagonal + usize::from(x != y);
            diagonal = row[j + 1];
            row[j + 1] = substituted.min(diagonal + 1).min(row[j] + 1);
        }
    }
    row[b.len()]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_near_id_is_found_and_a_far_one_is_not() {
        let known = ["leadership", "users", "front-door"];
        assert_eq!(nearest("leadershp", known.into_iter()), Some("leadership"));
        assert_eq!(nearest("security", known.into_iter()), None);
    }
}
