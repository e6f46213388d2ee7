//! The results, overall and by theme.

use super::CouncilSource;
use super::cells::{count, level, percent, tenths, text, theme_cells, theme_columns, words};
use crate::pages::results::{ThemeLine, unit};
use crate::texts::Texts;
use domain::report::{Cell, Symbol, Table};
use domain::scoring::Score;

pub(super) fn scores(t: Texts, source: &CouncilSource<'_>) -> Table<'static> {
    let figures = source.figures;
    let mut columns = theme_columns(t).to_vec();
    columns.extend([
        text("result", t.council_report_result()),
        text("gap_words", t.council_report_gap_words()),
        level("level", t.council_report_level()),
        level("base", t.council_report_base()),
        level("gap", t.council_report_gap()),
        percent("out_of_100", t.results_number_percent()),
        count("answered", t.results_answered()),
        count("applicable", t.council_report_applicable()),
        count("at_base", t.results_number_at_base()),
        count("dont_know", t.results_dont_know()),
        count("not_applicable", t.results_not_applicable()),
        count("not_answered", t.results_not_answered()),
    ]);
    let themes = figures.themes();
    let whole = row(t, source, None, &figures.scores.overall);
    let rows = std::iter::once(whole)
        .chain(themes.iter().map(|line| row(t, source, Some(line), line.score)))
        .collect();
    Table {
        key: "scores".to_owned(),
        sheet: t.council_report_scores_sheet().to_owned(),
        title: t.council_report_scores_title().to_owned(),
        about: vec![unit(figures)],
        columns,
        rows: Table::held(rows),
    }
}

fn row(
    t: Texts,
    source: &CouncilSource<'_>,
    line: Option<&ThemeLine<'_>>,
    score: &Score,
) -> Vec<Cell> {
    let figures = source.figures;
    let mut row = theme_cells(t, line.map(|line| line.theme)).to_vec();
    let gap = figures.gap(line).map(|gap| gap.words(t));
    let share = score.percent().map(|share| share.round() as i64);
    row.extend([
        Cell::text(figures.result(score)),
        words(gap, Symbol::X),
        tenths(score.level(), Symbol::X),
        tenths(score.base(), Symbol::X),
        tenths(score.gap(), Symbol::X),
        share.map_or(Cell::Symbol(Symbol::X), Cell::whole),
    ]);
    row.extend(
        [
            score.answered,
            score.applicable(),
            score.at_base,
            score.dont_know,
            score.not_applicable,
            score.not_answered,
        ]
        .map(Cell::whole),
    );
    row
}
