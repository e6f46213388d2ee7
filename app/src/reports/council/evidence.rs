//! What the council wrote and linked to for its answers, and why questions do not apply to it.

use super::CouncilSource;
use super::cells::{count, question_cells, question_columns, text, words};
use crate::texts::Texts;
use domain::answer::Response;
use domain::language::Language;
use domain::report::{Cell, Symbol, Table};
use domain::scoring::Contribution;

/// None without any.
pub(super) fn evidence(t: Texts, source: &CouncilSource<'_>) -> Option<Table<'static>> {
    let rows: Vec<Vec<Cell>> =
        source.figures.account.iter().filter_map(|brings| row(t, source, brings)).collect();
    if rows.is_empty() {
        return None;
    }
    let mut columns = question_columns(t);
    columns.extend([
        text("evidence", t.council_report_evidence_words()),
        text("links", t.council_report_links()),
        text("reason", t.council_report_reason()),
        text("language", t.council_report_language()),
        count("link_count", t.council_report_link_count()),
    ]);
    Some(Table {
        key: "evidence".to_owned(),
        sheet: t.council_report_evidence_sheet().to_owned(),
        title: t.council_report_evidence_title().to_owned(),
        about: vec![t.council_report_evidence_about().to_owned()],
        columns,
        rows: Table::held(rows),
    })
}

fn row(t: Texts, source: &CouncilSource<'_>, brings: &Contribution) -> Option<Vec<Cell>> {
    let figures = source.figures;
    let line = figures.line(brings)?;
    let answer = line.answer?;
    let reason = match &answer.response {
        Some(Response::NotApplicable { reason }) => Some(reason.as_str()),
        _ => None,
    };
    if reason.is_none() && answer.evidence.is_empty() && answer.links.is_empty() {
        return None;
    }
    let some = |said: &str| (!said.is_empty()).then(|| said.to_owned());
    let language = source.said.get(&line.question.id).map(|said| said.language);
    let said = |said: Option<String>| match (said, language) {
        (Some(said), Some(language)) => Cell::Said(said, language),
        (said, _) => words(said, Symbol::Z),
    };
    let mut row = question_cells(t, figures.bank, brings, &line);
    row.extend([
        said(some(&answer.evidence)),
        words(some(&answer.links.join(" ")), Symbol::Z),
        said(reason.map(str::to_owned)),
        words(language.map(Language::code), Symbol::X),
        Cell::whole(i64::try_from(answer.links.len()).unwrap_or(i64::MAX)),
    ]);
    Some(row)
}
