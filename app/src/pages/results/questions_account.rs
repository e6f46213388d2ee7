//! What each question of a theme brings to its figure, under every rule.

use super::account::base_column;
use super::figures::{Figures, QuestionLine, ThemeLine, Voice};
use super::formula::{Term, Way};
use super::numbers::{NO_FIGURE, exact};
use crate::components::{Cell, Size, Table};
use domain::bank::Kind;
use domain::scoring::Part;
use leptos::prelude::*;

/// The questions with what they bring. With a total where they are added up.
pub(super) fn table(
    figures: &Figures<'_>,
    line: &ThemeLine<'_>,
    questions: &[QuestionLine<'_>],
    is_all: bool,
) -> AnyView {
    let t = figures.texts();
    let mut rows: Vec<Vec<Cell>> =
        questions.iter().map(|question| row(figures, question)).collect();
    rows.extend(total(figures, questions));
    let caption = match figures.voice() {
        Voice::Levels | Voice::Mean if is_all => t.results_how_theme_caption(line.title),
        _ => t.results_how_questions_caption(line.title),
    };
    Table::new(rows)
        .caption(caption, Size::S)
        .head(head(figures))
        .row_headers()
        .scrolls(format!("how-{}", line.theme.id), t.table_scroll())
        .view()
}

fn head(figures: &Figures<'_>) -> Vec<Cell> {
    let t = figures.texts();
    let mut head =
        vec![Cell::new(t.results_question_column()), Cell::new(t.results_answers_column())];
    match figures.voice() {
        Voice::Levels | Voice::Mean => {
            head.extend([t.results_weight_column(), t.results_points_column()].map(Cell::number))
        }
        Voice::Points => head.extend(
            [
                t.results_weight_column(),
                t.results_weighted_points_column(),
                t.results_weighted_most_column(),
            ]
            .map(Cell::number),
        ),
        Voice::Stages => {
            head.push(Cell::new(t.results_needed_column()));
            head.push(Cell::number(t.results_lets_through_column()));
        }
        Voice::Outcomes => {
            head.push(Cell::new(base_column(figures)));
            head.push(Cell::new(t.results_number_outcome()));
        }
    }
    head
}

fn row(figures: &Figures<'_>, line: &QuestionLine<'_>) -> Vec<Cell> {
    let t = figures.texts();
    let (question, brings) = (line.question, &line.brings);
    let none = if question.is_scored() { t.results_left_out() } else { t.results_not_scored() };
    let part = |number: fn(&Part) -> f64| {
        brings.part.as_ref().map_or_else(|| none.to_owned(), |part| exact(number(part)))
    };
    let mut cells = vec![Cell::new(line.short), Cell::new(answer(figures, line))];
    let weight = || if question.is_scored() { exact(brings.weight) } else { NO_FIGURE.to_owned() };
    match figures.voice() {
        Voice::Levels | Voice::Mean => {
            cells.extend([weight(), part(|part| part.points)].map(Cell::number));
        }
        Voice::Points => {
            let cell = [weight(), part(|part| part.points), part(|part| part.maximum)];
            cells.extend(cell.map(Cell::number));
        }
        Voice::Stages => {
            let needed = match (question.stage, question.kind == Kind::Text) {
                (_, true) => NO_FIGURE.to_owned(),
                (Some(stage), _) => t.results_stage_needs(figures.base(question), stage),
                (None, _) => t.results_level_needs().to_owned(),
            };
            cells.push(Cell::new(needed));
            let all = || t.results_lets_all_through().to_owned();
            let through = match brings.part {
                Some(part) if part.points >= part.maximum => all(),
                None if question.is_scored() => all(),
                _ => part(|part| part.points),
            };
            cells.push(Cell::number(through));
        }
        Voice::Outcomes => {
            cells.push(Cell::new(figures.base(question)));
            let outcome = brings.part.and_then(|part| figures.whole_level(part.points));
            let outcome = outcome.map_or(none, |outcome| figures.level_name(outcome));
            cells.push(Cell::new(outcome.to_owned()));
        }
    }
    cells
}

/// The answer; one that is no level, with the level or the points it stands for.
fn answer(figures: &Figures<'_>, line: &QuestionLine<'_>) -> String {
    let t = figures.texts();
    let (question, brings) = (line.question, &line.brings);
    let words = figures.mark_in_short(question, brings.mark);
    let is_plain = question.kind == Kind::Level;
    match (figures.voice(), brings.points, brings.part) {
        (Voice::Mean, Some(_), Some(part)) if !is_plain => {
            t.results_counts_as_level(words, exact(part.points / brings.weight))
        }
        (Voice::Points, Some(points), Some(_))
            if !matches!(question.kind, Kind::Several { .. }) =>
        {
            t.results_counts_as_points(words, exact(brings.most), exact(points))
        }
        _ => words,
    }
}

fn total(figures: &Figures<'_>, questions: &[QuestionLine<'_>]) -> Option<Vec<Cell>> {
    let t = figures.texts();
    let parts: Vec<&Part> = questions.iter().filter_map(|line| line.brings.part.as_ref()).collect();
    let answered = questions.iter().filter(|line| line.brings.points.is_some()).count();
    let sum = |number: fn(&Part) -> f64| exact(parts.iter().map(|part| number(part)).sum());
    let mut cells = vec![
        Cell::new(t.results_total()),
        Cell::new(t.results_count_of(answered, questions.len())),
    ];
    match figures.voice() {
        Voice::Levels | Voice::Mean => {
            let weight: f64 =
                parts.iter().map(|part| part.maximum).sum::<f64>() / figures.highest();
            cells.extend([exact(weight), sum(|part| part.points)].map(Cell::number));
        }
        Voice::Points => {
            let cell = [NO_FIGURE.to_owned(), sum(|part| part.points), sum(|part| part.maximum)];
            cells.extend(cell.map(Cell::number));
        }
        Voice::Stages | Voice::Outcomes => return None,
    }
    Some(cells)
}

/// What goes into the figure of a theme without parts.
pub(super) fn terms(figures: &Figures<'_>, questions: &[QuestionLine<'_>]) -> (Vec<Term>, Way) {
    let lowest = figures.bank.scoring.is_lowest();
    let terms = questions.iter().filter_map(|line| {
        let part = line.brings.part?;
        let weight = if lowest { 1.0 } else { line.brings.weight };
        Some(Term {
            weight,
            points: part.points / weight,
            maximum: part.maximum / weight,
            base: part.base / weight,
        })
    });
    (terms.collect(), if lowest { Way::Lowest } else { Way::Questions })
}

/// A theme's own questions as one part of it, with how many of them are answered. None where nothing of them counts.
pub(super) fn own(figures: &Figures<'_>, questions: &[QuestionLine<'_>]) -> Option<(Part, u32)> {
    let lowest = figures.bank.scoring.is_lowest();
    let parts = questions.iter().filter_map(|line| line.brings.part);
    let whole = parts.reduce(|sum, one| {
        if lowest {
            let (points, base) = (sum.points.min(one.points), sum.base.min(one.base));
            Part { points, base, maximum: one.maximum }
        } else {
            Part {
                points: sum.points + one.points,
                maximum: sum.maximum + one.maximum,
                base: sum.base + one.base,
            }
        }
    })?;
    let answered = questions.iter().filter(|line| line.brings.points.is_some()).count();
    Some((whole, u32::try_from(answered).unwrap_or(u32::MAX)))
}
