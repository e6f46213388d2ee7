//! A workbook of answers as an OpenDocument spreadsheet.

use crate::reports::files::ods::{
    About, Allowed as Typed, Content as Written, Put, Sheet as Begun, Style as Look, Validation,
    Workbook as File,
};
use domain::workbook::{Allowed, Content, Entry, Place, Style, Workbook};
use std::io::Cursor;

/// The file.
pub(super) fn bytes(workbook: &Workbook) -> anyhow::Result<Vec<u8>> {
    let validations = validations(workbook);
    let about = About {
        title: &workbook.title,
        description: "",
        publisher: &workbook.publisher,
        language: workbook.language,
        date: workbook.made,
    };
    let first = workbook.sheets.first().map_or("", |sheet| sheet.name.as_str());
    let mut file = File::start(Cursor::new(Vec::new()), &about, first, &validations)?;
    for sheet in &workbook.sheets {
        let begun = Begun { name: &sheet.name, widths: &sheet.widths, protected: true };
        file.start_sheet(&begun)?;
        for row in &sheet.rows {
            let numbers: Vec<String> = row.iter().map(number).collect();
            let cells: Vec<Put<'_>> =
                row.iter().zip(&numbers).map(|(entry, n)| put(entry, n, &validations)).collect();
            file.row(&cells)?;
        }
        file.end_sheet()?;
    }
    Ok(file.finish()?.into_inner())
}

fn number(entry: &Entry) -> String {
    match entry.content {
        Content::Number(number) => number.to_string(),
        _ => String::new(),
    }
}

fn put<'a>(entry: &'a Entry, number: &'a str, validations: &'a [Validation]) -> Put<'a> {
    let content = match &entry.content {
        Content::Empty => Written::Empty,
        Content::Text(words) => Written::Words(words),
        Content::Number(_) => Written::Number(number),
    };
    let style = match entry.style {
        Style::Words | Style::Closed => Look::Words,
        Style::Title => Look::Title,
        Style::Heading => Look::Header,
        Style::Open => Look::Input,
        Style::OpenNumber => Look::NumberInput,
    };
    let validation = entry.allowed.as_ref().and_then(|(allowed, otherwise)| {
        let allowed = typed(allowed);
        let same = |one: &&Validation| one.allowed == allowed && one.error == *otherwise;
        validations.iter().find(same).map(|one| one.name.as_str())
    });
    Put { content, style, validation }
}

/// What cells are held to, each once.
fn validations(workbook: &Workbook) -> Vec<Validation> {
    let mut validations: Vec<Validation> = Vec::new();
    let entries = workbook.sheets.iter().flat_map(|sheet| sheet.rows.iter().flatten());
    for (allowed, otherwise) in entries.filter_map(|entry| entry.allowed.as_ref()) {
        let allowed = typed(allowed);
        if !validations.iter().any(|one| one.allowed == allowed && one.error == *otherwise) {
            validations.push(Validation {
                name: format!("check{}", validations.len() + 1),
                allowed,
                error: otherwise.clone(),
            });
        }
    }
    validations
}

fn typed(allowed: &Allowed) -> Typed {
    match allowed {
        Allowed::OneOf { sheet, column, first, last } => {
            let column = Place::letters(*column);
            let sheet = sheet.replace('\'', "''");
            let (first, last) = (first.saturating_add(1), last.saturating_add(1));
            Typed::Range(format!("$'{sheet}'.${column}${first}:.${column}${last}"))
        }
        Allowed::Number { minimum, maximum, whole: true } => {
            Typed::Whole(whole(*minimum), whole(*maximum))
        }
        Allowed::Number { minimum, maximum, .. } => Typed::Decimal(*minimum, *maximum),
        Allowed::Length(most) => Typed::Length(u32::try_from(*most).unwrap_or(u32::MAX)),
    }
}

/// A limit that is whole as such.
#[expect(
    clippy::cast_possible_truncation,
    reason = "a float is cut to the nearest whole number there is"
)]
const fn whole(limit: f64) -> i64 {
    limit as i64
}
