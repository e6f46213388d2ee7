//! Every answer, how sure the council is of it, and who gave it when.

use super::CouncilSource;
use super::cells::{level, question_cells, question_columns, tenths, text, words};
use crate::texts::Texts;
use domain::answer::Confidence;
use domain::bank::Kind;
use domain::report::{Cell, Symbol, Table};
use domain::scoring::Contribution;

pub(super) fn answers(t: Texts, source: &CouncilSource<'_>) -> Table<'static> {
    let mut columns = question_columns(t);
    columns.extend([
        text("answer", t.council_report_answer()),
        text("base_answer", t.council_report_base_answer()),
        text("gap_words", t.council_report_gap_words()),
        text("confidence", t.council_report_sure()),
        text("answered_by", t.council_report_by()),
        text("answered_on", t.council_report_on()),
        text("language", t.council_report_language()),
        level("level", t.council_report_level()),
        level("base", t.council_report_base()),
        level("gap", t.council_report_gap()),
    ]);
    let rows = source.figures.account.iter().filter_map(|brings| row(t, source, brings)).collect();
    Table {
        key: "answers".to_owned(),
        sheet: t.council_report_answers_sheet().to_owned(),
        title: t.council_report_answers_title().to_owned(),
        about: vec![t.council_report_answers_about().to_owned()],
        columns,
        rows: Table::held(rows),
    }
}

fn row(t: Texts, source: &CouncilSource<'_>, brings: &Contribution) -> Option<Vec<Cell>> {
    let figures = source.figures;
    let line = figures.line(brings)?;
    // Somebody may have saved a comment alone: that is no answer.
    let has_answer = line.answer.is_some_and(|answer| answer.response.is_some());
    let said = source.said.get(&line.question.id).filter(|_| has_answer);
    let sure = line.answer.and_then(|answer| answer.confidence).map(|sure| match sure {
        Confidence::High => t.results_confidence_high(),
        Confidence::Medium => t.results_confidence_medium(),
        Confidence::Low => t.results_confidence_low(),
    });
    let gap = figures.question_gap(&line).map(|gap| gap.words(t));
    let is_scored = line.question.is_scored();
    let is_level = line.question.kind == Kind::Level;
    let number = |number: Option<f64>| {
        if is_level { tenths(number, Symbol::X) } else { Cell::Symbol(Symbol::Z) }
    };
    let without = if is_scored { Symbol::X } else { Symbol::Z };
    let mut row = question_cells(t, figures.bank, brings, &line);
    row.extend([
        Cell::text(figures.mark(line.question, brings.mark)),
        Cell::text(figures.base(line.question)),
        words(gap, without),
        words(sure, Symbol::X),
        words(said.map(|said| said.name.as_str()), Symbol::X),
        words(said.map(|said| said.at.date().to_string()), Symbol::X),
        words(said.map(|said| said.language.code()), Symbol::X),
        number(brings.points),
        number(brings.base),
        number(brings.gap()),
    ]);
    Some(row)
}
