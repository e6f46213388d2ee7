//! How each figure was worked out: the answers, weights and levels behind it, and the sum in figures.

use super::figures::{Figures, QuestionLine, ThemeLine, exact, percent, shown};
use crate::components::{Cell, Size, Table};
use domain::scoring::{Mark, Score};
use leptos::prelude::*;

/// The weights that a mean of levels is divided by.
fn total_weight(score: &Score) -> f64 {
    score.maximum / f64::from(score.highest.max(1))
}

/// The account of the overall level, a line a theme.
pub(super) fn whole(figures: &Figures<'_>) -> AnyView {
    let t = figures.texts();
    let themes = figures.themes();
    let row = |name: &str, score: &Score| {
        vec![
            Cell::new(name),
            Cell::number(score.answered.to_string()),
            Cell::number(exact(total_weight(score))),
            Cell::number(exact(score.points)),
            Cell::number(exact(score.base_points)),
        ]
    };
    let rows = themes
        .iter()
        .map(|line| row(line.title, line.score))
        .chain([row(t.results_total(), &figures.scores.overall)]);
    let table = Table::new(rows)
        .caption(t.results_how_level_caption(), Size::S)
        .head([
            Cell::new(t.results_theme_column()),
            Cell::number(t.results_with_level_column()),
            Cell::number(t.results_weights_column()),
            Cell::number(t.results_points_column()),
            Cell::number(t.results_base_points_column()),
        ])
        .row_headers()
        .scrolls("how-level", t.table_scroll())
        .view();
    let parts = themes.iter().filter(|line| line.score.answered > 0);
    let (points, weights): (Vec<_>, Vec<_>) =
        parts.map(|line| (exact(line.score.points), exact(total_weight(line.score)))).unzip();
    view! {
        <p class="govuk-body">{t.results_how_level_text()}</p>
        {table}
        {formula(figures, &figures.scores.overall, &points, &weights)}
    }
    .into_any()
}

/// The account of a theme's level, a line a question.
pub(super) fn theme(
    figures: &Figures<'_>,
    line: &ThemeLine<'_>,
    questions: &[QuestionLine<'_>],
) -> AnyView {
    let t = figures.texts();
    let rows = questions.iter().map(|question| {
        let brings = &question.brings;
        let points = brings.part.map(|part| part.points);
        let left_out = || t.results_left_out().to_owned();
        vec![
            Cell::new(question.short),
            Cell::new(figures.mark(question.question, brings.mark)),
            Cell::number(exact(brings.weight)),
            Cell::number(points.map_or_else(left_out, exact)),
        ]
    });
    let total = vec![
        Cell::new(t.results_total()),
        Cell::new(t.results_count_of(line.score.answered, questions.len())),
        Cell::number(exact(total_weight(line.score))),
        Cell::number(exact(line.score.points)),
    ];
    let table = Table::new(rows.chain([total]))
        .caption(t.results_how_theme_caption(line.title), Size::S)
        .head([
            Cell::new(t.results_question_column()),
            Cell::new(t.results_answers_column()),
            Cell::number(t.results_weight_column()),
            Cell::number(t.results_points_column()),
        ])
        .row_headers()
        .scrolls(format!("how-{}", line.theme.id), t.table_scroll())
        .view();
    let (points, weights): (Vec<_>, Vec<_>) = questions
        .iter()
        .filter_map(|question| match question.brings.mark {
            Mark::Option(level) => {
                let weight = exact(question.brings.weight);
                Some((format!("{weight} × {level}"), weight))
            }
            _ => None,
        })
        .unzip();
    view! {
        {table}
        {formula(figures, line.score, &points, &weights)}
    }
    .into_any()
}

/// `Level: (2 × 1 + 1 × 3) ÷ (2 + 1) = 5 ÷ 3 = 1.667, shown as 1.7.` Nothing where there is no level.
fn formula(figures: &Figures<'_>, score: &Score, points: &[String], weights: &[String]) -> AnyView {
    let t = figures.texts();
    let Some(level) = score.level() else {
        return view! { <p class="govuk-body">{t.results_no_level_text()}</p> }.into_any();
    };
    let sum = format!(
        "({}) ÷ ({}) = {} ÷ {}",
        points.join(" + "),
        weights.join(" + "),
        exact(score.points),
        exact(total_weight(score))
    );
    let sentence = t.results_how_formula(exact(level), sum, shown(level));
    view! { <p class="govuk-body app-results__formula">{sentence}</p> }.into_any()
}

/// The accounts of the figures beside the level.
pub(super) fn other_figures(figures: &Figures<'_>) -> AnyView {
    let t = figures.texts();
    let score = &figures.scores.overall;
    let (Some(level), Some(of_hundred), Some(base), Some(gap)) =
        (score.level(), score.percent(), score.base(), score.gap())
    else {
        return ().into_any();
    };
    let share = percent(score.answered, score.applicable()).to_string();
    let sentences = [
        t.results_how_percent(exact(level), score.highest, format!("{of_hundred:.0}")),
        t.results_how_base(exact(base), exact(score.base_points), exact(total_weight(score))),
        t.results_how_gap(exact(base), exact(level), exact(gap)),
        t.results_how_coverage(score.answered, score.applicable(), share),
        t.results_how_at_base(score.answered, score.at_base),
    ]
    .map(|sentence| view! { <li>{sentence}</li> })
    .collect_view();
    view! { <ul class="govuk-list govuk-list--bullet">{sentences}</ul> }.into_any()
}
