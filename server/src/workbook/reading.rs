//! Reading a workbook that came back: whether it belongs here, and what its rows answer.

use super::cells::{Row, Words, plain, short};
use super::container::{Container, look};
use super::grid::Grid;
use super::rows::{Rows, filled};
use super::{read_ods, read_xlsx};
use crate::forms::answer::AnswerForm;
use app::frame::Frame;
use app::pages::workbook::{Finding, Refusal, What, marked, option_row, sheet_names};
use domain::bank::{Attributes, Bank, Question};
use domain::id::QuestionId;
use domain::language::Language;
use domain::workbook::{Column, Fact, KIND, LAYOUT, Part, Place};
use std::collections::{BTreeMap, BTreeSet};

/// What a workbook must belong to.
pub(crate) struct Belongs<'a> {
    /// The key and the name of the council.
    pub(crate) council: (&'a str, &'a str),
    /// The key and the name of the round.
    pub(crate) round: (&'a str, &'a str),
    /// The bank that the round asks.
    pub(crate) bank: &'a Bank,
    /// Its digest.
    pub(crate) digest: &'a str,
    /// What the council is.
    pub(crate) who: Attributes<'a>,
}

/// What a workbook says to a question.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Filled {
    /// The question.
    pub(crate) question: QuestionId,
    /// The version of the answer that was there when the file was made; none where that is not known.
    pub(crate) base: Option<i64>,
    /// What is filled in, without what is wrong.
    pub(crate) form: AnswerForm,
    /// The parts that could not be read: nobody emptied them.
    pub(crate) unread: Vec<Part>,
}

/// What came of reading a workbook.
#[derive(Debug, Default)]
pub(crate) struct Reading {
    /// The language it is written in. None where it does not say so.
    pub(crate) language: Option<Language>,
    /// What it says to each question, in the bank's order.
    pub(crate) filled: Vec<Filled>,
    /// What was found in single cells.
    pub(crate) found: Vec<Finding>,
}

/// How many rows the heading is looked for in.
const HEAD: u32 = 30;

/// Reads an uploaded file. The first frame is of the page's language, the second of the other.
///
/// # Errors
/// Why it is not read at all.
pub(crate) fn read(
    content: &[u8],
    frames: [&Frame; 2],
    belongs: &Belongs<'_>,
) -> Result<Reading, Refusal> {
    let names = frames.map(|frame| sheet_names(frame.texts()));
    let is = |place: usize, name: &str| names.iter().any(|names| names[place] == name);
    let is_wanted = |name: &str| is(1, name) || is(3, name);
    let grids = match look(content)? {
        Container::Ods => read_ods::read(content, &is_wanted)?,
        Container::Xlsx => read_xlsx::read(content, &is_wanted)?,
    };
    let sheet = |place: usize| {
        let found = grids.iter().find(|grid| is(place, &grid.name));
        found.ok_or_else(|| Refusal::Sheet(names[0][place].to_owned()))
    };
    let about = sheet(3)?;
    check(about, belongs)?;
    let answers = sheet(1)?;
    let (head, columns) = columns(answers, frames)?;
    let mut reading = Reading { language: language(about), ..Reading::default() };
    sheets(&grids, |name| (0..4).any(|place| is(place, name)), &mut reading.found);
    let words = Words { frames, bank: belongs.bank };
    let first = Row { grid: answers, columns: &columns, row: head };
    shape(first, &mut reading.found);
    let mut rows = gather(first, belongs, words, &mut reading.found);
    for (_, question) in belongs.bank.questions() {
        if let Some(rows) = rows.remove(&question.id) {
            reading.filled.extend(filled(question, &rows, words, &mut reading.found));
        }
    }
    reading.found.sort_by(|a, b| a.place.cmp(&b.place));
    Ok(reading)
}

/// The row of a fact.
fn row_of(about: &Grid, fact: Fact) -> Option<u32> {
    (0..about.rows())
        .find(|row| about.words((*row, 0)).is_some_and(|words| words.trim() == fact.slug()))
}

/// The language that a file says it is written in.
fn language(about: &Grid) -> Option<Language> {
    let row = row_of(about, Fact::Language)?;
    Language::parse(about.words((row, 2))?.trim())
}

/// Whether a file belongs here, by what it says of itself.
fn check(about: &Grid, belongs: &Belongs<'_>) -> Result<(), Refusal> {
    let fact = |fact: Fact| {
        let row = row_of(about, fact);
        let place = Place::new(&about.name, row.unwrap_or(0), if row.is_some() { 2 } else { 0 });
        match row.and_then(|row| about.words((row, 2))) {
            Some(value) => Ok((place, value.trim().to_owned())),
            None => Err(Refusal::Fact(place)),
        }
    };
    let (place, kind) = fact(Fact::Kind)?;
    if kind != KIND {
        return Err(Refusal::NotOurs(place));
    }
    let (place, layout) = fact(Fact::Layout)?;
    if layout != LAYOUT.to_string() {
        return Err(Refusal::Layout(place, short(&layout)));
    }
    let (place, council) = fact(Fact::Council)?;
    if council != belongs.council.0 {
        return Err(Refusal::Council(place, short(&council), belongs.council.1.to_owned()));
    }
    let (place, round) = fact(Fact::Round)?;
    if round != belongs.round.0 {
        return Err(Refusal::Round(place, short(&round), belongs.round.1.to_owned()));
    }
    let (place, digest) = fact(Fact::BankDigest)?;
    if digest != belongs.digest {
        let (_, bank) = fact(Fact::Bank)?;
        let (_, version) = fact(Fact::BankVersion)?;
        let named = |bank: &str, version: &str, digest: &str| {
            let digest: String = digest.chars().take(8).collect();
            format!("{bank} {version}, {digest}")
        };
        let found = named(&short(&bank), &short(&version), &digest);
        let (bank, version) = (belongs.bank.id.as_str(), belongs.bank.version.as_str());
        return Err(Refusal::Bank(place, found, named(bank, version, belongs.digest)));
    }
    Ok(())
}

/// The row with the headings and where each column stands.
fn columns(answers: &Grid, frames: [&Frame; 2]) -> Result<(u32, BTreeMap<Column, u32>), Refusal> {
    let headings = |column: Column| frames.map(|frame| plain(&marked(frame.texts(), column)));
    let missing =
        |column: Column| Refusal::Heading(answers.name.clone(), marked(frames[0].texts(), column));
    let cells = || answers.cells.keys().take_while(|(row, _)| *row < HEAD);
    let says = |at: &(u32, u32), column: Column| {
        answers.words(*at).is_some_and(|words| headings(column).contains(&plain(&words)))
    };
    let head = cells().find(|at| says(at, Column::Id)).ok_or_else(|| missing(Column::Id))?.0;
    let mut columns = BTreeMap::new();
    for column in Column::ALL {
        let at = cells().find(|at| at.0 == head && says(at, *column));
        columns.insert(*column, at.ok_or_else(|| missing(*column))?.1);
    }
    Ok((head, columns))
}

/// Notes sheets that are hidden or not ours.
fn sheets(grids: &[Grid], is_ours: impl Fn(&str) -> bool, found: &mut Vec<Finding>) {
    for grid in grids {
        let name = short(&grid.name);
        let what = match (is_ours(&grid.name), grid.is_hidden) {
            (true, false) => continue,
            (true, true) => What::HiddenSheet(name),
            (false, true) => What::HiddenExtra(name),
            (false, false) => What::Extra(name),
        };
        found.push(Finding { place: None, what });
    }
}

/// Notes what is hidden or merged among the answers. `first` is the row with the headings.
fn shape(first: Row<'_>, found: &mut Vec<Finding>) {
    let grid = first.grid;
    for (column, at) in first.columns {
        if grid.hidden_columns.contains(at) {
            found.push(first.finding(*column, What::HiddenColumn));
        }
    }
    for row in grid.hidden_rows.iter().filter(|row| (first.row + 1..grid.rows()).contains(row)) {
        found.push(Finding::at(Place::new(&grid.name, *row, 0), What::HiddenRow));
    }
    let open: BTreeSet<u32> =
        first.columns.iter().filter(|(c, _)| c.is_open()).map(|(_, at)| *at).collect();
    for ((top, left), (bottom, right)) in &grid.merged {
        if *bottom > first.row && open.range(*left..=(*right).max(*left)).next().is_some() {
            let last = Place::new(&grid.name, *bottom, *right).cell();
            let place = Place::new(&grid.name, *top, *left);
            found.push(Finding::at(place, What::Merged(last)));
        }
    }
}

/// The rows of each question. `first` is the row with the headings.
fn gather<'a>(
    first: Row<'a>,
    belongs: &Belongs<'_>,
    words: Words<'_>,
    found: &mut Vec<Finding>,
) -> BTreeMap<QuestionId, Rows<'a>> {
    let mut rows: BTreeMap<QuestionId, Rows<'a>> = BTreeMap::new();
    let mut seen: BTreeMap<String, u32> = BTreeMap::new();
    let filled: BTreeSet<u32> = first.grid.cells.keys().map(|(row, _)| *row).collect();
    for row in filled.range(first.row + 1..) {
        let row = Row { row: *row, ..first };
        let mut note = |what| found.push(row.finding(Column::Id, what));
        let Some(id) = row.words(Column::Id).filter(|id| !id.is_empty()) else {
            if Column::ALL.iter().any(|column| row.holds(*column)) {
                note(What::IdMissing);
            }
            continue;
        };
        let Some((question, option)) = asked(belongs.bank, &id) else {
            note(What::IdUnknown(short(&id)));
            continue;
        };
        let is_for = belongs
            .bank
            .question(question.id.as_str())
            .is_some_and(|(theme, question)| belongs.bank.may_ask(&belongs.who, theme, question));
        if !is_for {
            note(What::NotFor(short(&id)));
            continue;
        }
        if !is_beside_its_question(row, question, option, words) {
            note(What::IdOther(short(&id)));
            continue;
        }
        if let Some(earlier) = seen.get(&id) {
            note(What::IdTwice(short(&id), earlier + 1));
            continue;
        }
        seen.insert(id, row.row);
        let of = rows.entry(question.id.clone()).or_default();
        match option {
            Some(place) => of.options.push((place, row)),
            None => of.own = Some(row),
        }
    }
    rows
}

/// The question of an id, and the place of its option if it is the id of one.
fn asked<'a>(bank: &'a Bank, id: &str) -> Option<(&'a Question, Option<usize>)> {
    let (question, option) = id.split_once('/').map_or((id, None), |(q, o)| (q, Some(o)));
    let (_, question) = bank.question(question)?;
    let Some(option) = option else { return Some((question, None)) };
    let is_several = matches!(question.kind, domain::bank::Kind::Several { .. });
    let place = question.options.iter().position(|one| one.id.as_str() == option)?;
    is_several.then_some((question, Some(place)))
}

/// Whether an id stands beside the text of its question, in either language. An empty cell says nothing against it.
fn is_beside_its_question(
    row: Row<'_>,
    question: &Question,
    option: Option<usize>,
    words: Words<'_>,
) -> bool {
    let Some(stands) = row.words(Column::Question).filter(|text| !text.is_empty()) else {
        return true;
    };
    let stands = plain(&stands);
    words.frames.iter().any(|frame| {
        let text = match option.and_then(|place| question.options.get(place)) {
            Some(option) => option_row(frame, words.bank, question, option),
            None => question.text.get(frame.language).title.clone(),
        };
        plain(&text) == stands
    })
}
