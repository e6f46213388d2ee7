//! The tables behind the charts.

use super::account::{answered_column, base_column, theme_base_column};
use super::figures::{Figures, QuestionLine, ThemeLine, Voice};
use super::numbers::{NO_FIGURE, exact};
use super::themes::question_link;
use super::{Results, overall};
use crate::components::{Cell, Html, Size, Table};
use crate::frame::Frame;
use domain::bank::Kind;
use leptos::prelude::*;

/// A theme's title; of a part, set in.
fn title(line: &ThemeLine<'_>) -> Cell {
    let title = line.title.to_owned();
    if line.depth == 0 {
        return Cell::new(title);
    }
    let class = format!("app-results__inside app-results__inside--{}", line.depth.min(3));
    Cell::new(Html::View(view! { <span class=class>{title}</span> }.into_any()))
}

/// The themes with what the bars draw.
pub(super) fn theme_table(page: &Results<'_>, caption: &str) -> AnyView {
    let figures = page.figures;
    let t = figures.texts();
    let themes = figures.themes();
    let has_gap = figures.voice() != Voice::Outcomes;
    let in_points = themes.iter().any(|line| figures.is_in_points(Some(line.theme)));
    let rows = themes.iter().map(|line| {
        let score = line.score;
        let gap = figures.gap(Some(line));
        let gap = gap.map_or_else(|| NO_FIGURE.to_owned(), |gap| gap.words(t));
        let mut cells = vec![title(line)];
        cells.push(result(figures, figures.result(score)));
        if in_points {
            let points = score.level().filter(|_| figures.is_in_points(Some(line.theme)));
            let points = points.map_or_else(
                || NO_FIGURE.to_owned(),
                |_| t.results_count_of_exact(exact(score.maximum), exact(score.points)),
            );
            cells.push(Cell::number(points));
        }
        if has_gap {
            cells.push(result(figures, figures.base_of(score)));
            cells.push(Cell::new(gap));
        } else {
            cells.push(Cell::number(t.results_count_of(score.at_base, score.applicable())));
        }
        cells.push(Cell::number(t.results_count_of(score.answered, score.applicable())));
        cells
    });
    let mut head =
        vec![Cell::new(t.results_theme_column()), result(figures, overall::label(figures))];
    if in_points {
        head.push(Cell::number(t.results_number_points()));
    }
    if has_gap {
        head.push(result(figures, theme_base_column(figures)));
        head.push(Cell::new(t.results_gap_column()));
    } else {
        head.push(Cell::number(figures.level_name(figures.bank.highest_level())));
    }
    head.push(Cell::number(answered_column(figures)));
    Table::new(rows)
        .caption(caption, Size::S)
        .head(head)
        .row_headers()
        .scrolls("theme-table", t.table_scroll())
        .view()
}

/// A result's cell: a number stands right, the name of a stage or an outcome left.
fn result(figures: &Figures<'_>, words: impl Into<String>) -> Cell {
    match figures.voice() {
        Voice::Stages | Voice::Outcomes => Cell::new(words.into()),
        _ => Cell::number(words.into()),
    }
}

/// The themes with what the shape draws.
pub(super) fn radar_table(page: &Results<'_>, caption: &str) -> AnyView {
    let figures = page.figures;
    let t = figures.texts();
    let themes = figures.compared();
    let rows = themes.iter().map(|line| {
        vec![
            Cell::new(line.title),
            result(figures, figures.result(line.score)),
            result(figures, figures.base_of(line.score)),
        ]
    });
    let base =
        if figures.voice() == Voice::Levels { t.results_base_label() } else { t.results_base() };
    Table::new(rows)
        .caption(caption, Size::S)
        .head([
            Cell::new(t.results_theme_column()),
            result(figures, t.results_own_label()),
            result(figures, base),
        ])
        .row_headers()
        .scrolls("radar-table", t.table_scroll())
        .view()
}

/// A theme's own questions with what its profile draws, and the words of those answered in words.
pub(super) fn question_table(
    frame: &Frame,
    page: &Results<'_>,
    questions: &[QuestionLine<'_>],
    (id, caption): (&str, &str),
) -> AnyView {
    let figures = page.figures;
    let t = figures.texts();
    let rows = questions.iter().map(|line| {
        let gap = figures.question_gap(line);
        let gap = gap.map_or_else(|| NO_FIGURE.to_owned(), |gap| gap.words(t));
        vec![
            Cell::new(question_link(frame, page, line)),
            answer(page, line),
            Cell::new(figures.base(line.question)),
            Cell::new(gap),
        ]
    });
    let answer_column = if figures.voice() == Voice::Levels {
        t.results_level_column()
    } else {
        t.results_answers_column()
    };
    Table::new(rows)
        .caption(caption, Size::S)
        .head([
            Cell::new(t.results_question_column()),
            Cell::new(answer_column),
            Cell::new(base_column(figures)),
            Cell::new(t.results_gap_column()),
        ])
        .row_headers()
        .scrolls(id, t.table_scroll())
        .view()
}

/// What was answered. Words are in their author's language, which may not be the page's.
fn answer(page: &Results<'_>, line: &QuestionLine<'_>) -> Cell {
    let words = page.figures.mark(line.question, line.brings.mark);
    if line.question.kind != Kind::Text || words.is_empty() {
        return Cell::new(words);
    }
    let lang = page.languages.get(&line.question.id).map(|language| language.code());
    let words = view! { <span class="app-results__said" lang=lang>{words}</span> };
    Cell::new(Html::View(words.into_any()))
}
