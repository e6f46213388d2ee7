//! What is typed into the cells of a row, and which answer words stand for.

use super::grid::{At, Grid, Value};
use app::frame::Frame;
use app::pages::workbook::{Finding, What, confidences, offered, yes_no};
use domain::bank::{Bank, Kind, Question};
use domain::workbook::{Column, Place};
use std::collections::BTreeMap;

/// What stands in a cell to be filled in.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Typed {
    /// Nothing.
    Nothing,
    /// Words, or a number in digits.
    Words(String),
    /// Something that is no answer; it has been noted.
    Bad,
}

/// A row of the sheet of answers.
#[derive(Clone, Copy)]
pub(super) struct Row<'a> {
    pub(super) grid: &'a Grid,
    /// Where each column stands.
    pub(super) columns: &'a BTreeMap<Column, u32>,
    /// The row, from 0.
    pub(super) row: u32,
}

impl<'a> Row<'a> {
    pub(super) fn at(self, column: Column) -> At {
        (self.row, self.columns.get(&column).copied().unwrap_or(u32::MAX))
    }

    pub(super) fn place(self, column: Column) -> Place {
        let (row, column) = self.at(column);
        Place::new(&self.grid.name, row, column)
    }

    pub(super) fn finding(self, column: Column, what: What) -> Finding {
        Finding::at(self.place(column), what)
    }

    /// The words in a cell that is not to be filled in.
    pub(super) fn words(self, column: Column) -> Option<String> {
        self.grid.words(self.at(column)).map(|words| words.trim().to_owned())
    }

    /// Whether anything stands in a cell.
    pub(super) fn holds(self, column: Column) -> bool {
        self.grid.cells.contains_key(&self.at(column))
    }

    /// What is typed into a cell.
    pub(super) fn typed(
        self,
        column: Column,
        words: &Words<'_>,
        found: &mut Vec<Finding>,
    ) -> Typed {
        let at = self.at(column);
        if self.grid.merged_with(at).is_some() {
            return Typed::Bad;
        }
        let Some(value) = self.grid.cells.get(&at) else { return Typed::Nothing };
        let what = match value {
            Value::Text(text) if text.trim().is_empty() => return Typed::Nothing,
            Value::Text(text) => {
                return Typed::Words(text.replace("\r\n", "\n").replace('\r', "\n"));
            }
            Value::Number(number) => return Typed::Words(digits(*number)),
            Value::Truth(truth) => return Typed::Words(words.truth(*truth).to_owned()),
            Value::Percentage => What::Percentage,
            Value::Moment => What::Date,
            Value::Error(error) => What::Error(short(error)),
            Value::Formula => What::Formula,
        };
        found.push(self.finding(column, what));
        Typed::Bad
    }

    /// Notes what stands in a cell where nothing is to be filled in.
    pub(super) fn closed(self, column: Column, found: &mut Vec<Finding>) {
        if self.holds(column) {
            found.push(self.finding(column, What::Closed));
        }
    }
}

/// A number in digits, as it was typed: sums of a spreadsheet differ from that far behind the point.
fn digits(number: f64) -> String {
    let rounded = (number * 1e9).round() / 1e9;
    if rounded.is_finite() { rounded.to_string() } else { number.to_string() }
}

/// The beginning of a text, to be shown.
pub(super) fn short(text: &str) -> String {
    const MOST: usize = 60;
    let line = text.split_whitespace().collect::<Vec<_>>().join(" ");
    if line.chars().count() <= MOST {
        return line;
    }
    let begin: String = line.chars().take(MOST).collect();
    format!("{begin}…")
}

/// A text as it is compared: without regard to white space, capitals and kinds of quotes.
pub(super) fn plain(text: &str) -> String {
    let text = text.replace(['\u{2018}', '\u{2019}'], "'").replace(['\u{201c}', '\u{201d}'], "\"");
    text.split_whitespace().collect::<Vec<_>>().join(" ").to_lowercase()
}

/// The words of both languages: a file may be filled in in either, whatever language it comes back in.
#[derive(Clone, Copy)]
pub(super) struct Words<'a> {
    pub(super) frames: [&'a Frame; 2],
    pub(super) bank: &'a Bank,
}

impl Words<'_> {
    fn truth(&self, truth: bool) -> &'static str {
        let [(_, yes), (_, no)] = yes_no(self.frames[0].texts());
        if truth { yes } else { no }
    }

    /// The value of a choice from the list of a question.
    pub(super) fn choice(&self, question: &Question, typed: &str) -> Option<String> {
        let typed = plain(typed);
        if question.kind == Kind::Level
            && let Ok(level) = typed.parse::<u8>()
        {
            return question.option_at(level).map(|option| option.id.to_string());
        }
        let is_level = question.kind == Kind::Level;
        self.frames.iter().find_map(|frame| {
            let offered = offered(frame, self.bank, question);
            let same = |words: &str| {
                let words = plain(words);
                // `Level 2` alone says enough.
                let level = words.split_once(':').map(|(level, _)| level);
                words == typed || (is_level && level == Some(typed.as_str()))
            };
            offered.into_iter().find(|one| same(&one.words)).map(|one| one.value)
        })
    }

    /// Yes or no.
    pub(super) fn yes_or_no(&self, typed: &str) -> Option<bool> {
        let typed = plain(typed);
        let both = self.frames.iter().flat_map(|frame| yes_no(frame.texts()));
        both.into_iter().find(|(_, words)| plain(words) == typed).map(|(truth, _)| truth)
    }

    /// The slug of a confidence.
    pub(super) fn confidence(&self, typed: &str) -> Option<&'static str> {
        let typed = plain(typed);
        let all = self.frames.iter().flat_map(|frame| confidences(frame.texts()));
        all.into_iter().find(|(_, words)| plain(words) == typed).map(|(one, _)| one.slug())
    }
}
