//! What is below its base, and what to do about it.

use super::CouncilSource;
use super::cells::{count, level, question_cells, question_columns, tenths, text, words};
use crate::pages::results::{Figures, QuestionLine, before, facts, step};
use crate::texts::Texts;
use domain::bank::Kind;
use domain::report::{Cell, Symbol, Table};
use domain::scoring::{self, Contribution};

/// The questions below their base, the furthest below first.
pub(super) fn below(figures: &Figures<'_>) -> Vec<Contribution> {
    scoring::findings(&figures.account).gaps
}

/// Names of questions in one line.
pub(super) fn listed(lines: &[QuestionLine<'_>]) -> String {
    lines.iter().map(|line| line.short).collect::<Vec<_>>().join("; ")
}

/// None where nothing is below.
pub(super) fn steps(t: Texts, source: &CouncilSource<'_>) -> Option<Table<'static>> {
    let figures = source.figures;
    let rows: Vec<Vec<Cell>> = below(figures)
        .iter()
        .filter_map(|brings| Some((brings, figures.line(brings)?)))
        .enumerate()
        .map(|(place, (brings, line))| row(t, figures, (place, brings), &line))
        .collect();
    if rows.is_empty() {
        return None;
    }
    let mut columns = question_columns(t);
    columns.extend([
        text("answer", t.council_report_answer()),
        text("base_answer", t.council_report_base_answer()),
        text("gap_words", t.council_report_gap_words()),
        text("next_step", t.council_report_next_step()),
        text("do_first", t.council_report_do_first()),
        text("effort", t.council_report_effort()),
        count("order", t.council_report_order()),
        level("gap", t.council_report_gap()),
    ]);
    Some(Table {
        key: "next_steps".to_owned(),
        sheet: t.council_report_steps_sheet().to_owned(),
        title: t.council_report_steps_title().to_owned(),
        about: vec![t.council_report_steps_about().to_owned()],
        columns,
        rows: Table::held(rows),
    })
}

fn row(
    t: Texts,
    figures: &Figures<'_>,
    (place, brings): (usize, &Contribution),
    line: &QuestionLine<'_>,
) -> Vec<Cell> {
    let first = before(figures, line);
    let first = (!first.is_empty()).then(|| listed(&first));
    let gap = figures.question_gap(line).map(|gap| gap.words(t));
    let is_level = line.question.kind == Kind::Level;
    let mut row = question_cells(t, figures.bank, brings, line);
    row.extend([
        Cell::text(figures.mark(line.question, brings.mark)),
        Cell::text(figures.base(line.question)),
        words(gap, Symbol::X),
        words(step(figures, line), Symbol::X),
        words(first, Symbol::Z),
        words(facts(figures, line), Symbol::X),
        Cell::whole(i64::try_from(place + 1).unwrap_or(i64::MAX)),
        tenths(brings.gap().filter(|_| is_level), Symbol::Z),
    ]);
    row
}
