//! How each figure was worked out: the answers, weights and parts behind it, and the sum in figures.

use super::figures::{Figures, QuestionLine, ThemeLine, Voice};
use super::formula::{Term, Way, formulas, named, value};
use super::numbers::{Gap, NO_FIGURE, exact, of_hundred as share_of_hundred, percent};
use super::questions_account;
use crate::components::{Cell, Size, Table};
use domain::bank::{RollUp, Theme};
use domain::scoring::{Part, Score};
use leptos::prelude::*;

/// A line of the account of a whole: a theme in it, or its own questions together.
struct Line {
    name: String,
    answered: u32,
    term: Term,
}

/// The account of the overall figure, a line a theme.
pub(super) fn whole(figures: &Figures<'_>) -> AnyView {
    let t = figures.texts();
    let lines: Vec<_> = figures.parts(None).iter().map(|part| of_theme(figures, part)).collect();
    let by_level = matches!(figures.voice(), Voice::Levels | Voice::Mean);
    let caption =
        if by_level { t.results_how_level_caption() } else { t.results_how_whole_caption() };
    view! {
        <p class="govuk-body">{rule(figures)}</p>
        {roll_up_words(figures, None)}
        {parts(figures, &lines, None, &figures.scores.overall, ("how-level", caption))}
    }
    .into_any()
}

/// The account of a theme: a line a question, a line a theme inside it.
pub(super) fn theme(
    figures: &Figures<'_>,
    line: &ThemeLine<'_>,
    questions: &[QuestionLine<'_>],
) -> AnyView {
    let t = figures.texts();
    let inside = figures.parts(Some(line.theme));
    let own = (!questions.is_empty())
        .then(|| questions_account::table(figures, line, questions, inside.is_empty()));
    if inside.is_empty() {
        let (terms, way) = questions_account::terms(figures, questions);
        let formulas = formulas(figures, line.score, &terms, way);
        return view! { {own} {formulas} }.into_any();
    }
    let mut lines: Vec<_> = questions_account::own(figures, questions)
        .map(|(part, answered)| Line {
            name: t.results_own_questions().to_owned(),
            answered,
            term: term(1.0, part),
        })
        .into_iter()
        .collect();
    lines.extend(inside.iter().map(|part| of_theme(figures, part)));
    let caption = t.results_how_parts_caption(line.title);
    let id = format!("how-{}-parts", line.theme.id);
    view! {
        {own}
        {roll_up_words(figures, Some(line.theme))}
        {parts(figures, &lines, Some(line.theme), line.score, (&id, &caption))}
    }
    .into_any()
}

const fn term(weight: f64, part: Part) -> Term {
    Term { weight, points: part.points, maximum: part.maximum, base: part.base }
}

fn of_theme(figures: &Figures<'_>, part: &ThemeLine<'_>) -> Line {
    let score = part.score;
    let whole = Part { points: score.points, maximum: score.maximum, base: score.base_points };
    Line {
        name: part.title.to_owned(),
        answered: score.answered,
        term: term(figures.weight(part.theme), whole),
    }
}

/// What the rule of the bank does with answers, and where there is none.
fn rule(figures: &Figures<'_>) -> String {
    let t = figures.texts();
    match figures.voice() {
        Voice::Levels => t.results_how_level_text().to_owned(),
        Voice::Mean => t.results_how_mean_text(figures.bank.highest_level()),
        Voice::Points => t.results_how_points_text().to_owned(),
        Voice::Stages => t.results_how_stages_text().to_owned(),
        Voice::Outcomes => {
            let name = |level| figures.level_name(level);
            t.results_how_outcomes_text(name(2), name(0), name(1))
        }
    }
}

fn roll_up(figures: &Figures<'_>, theme: Option<&Theme>) -> RollUp {
    theme.map_or(figures.bank.roll_up, |theme| theme.roll_up)
}

/// Whether the weights of the themes inside a theme make a difference.
fn is_weighted(lines: &[Line], roll_up: RollUp) -> bool {
    let counts = matches!(roll_up, RollUp::Sum | RollUp::WeightedMean);
    counts && lines.iter().any(|line| (line.term.weight - 1.0).abs() > f64::EPSILON)
}

/// How themes make the whole they are in.
fn roll_up_words(figures: &Figures<'_>, theme: Option<&Theme>) -> Option<AnyView> {
    let t = figures.texts();
    let inside = figures.parts(theme);
    let roll_up = roll_up(figures, theme);
    let lines: Vec<_> = inside.iter().map(|part| of_theme(figures, part)).collect();
    let is_weighted = is_weighted(&lines, roll_up);
    let how = match roll_up {
        RollUp::Sum if is_weighted => Some(t.results_roll_sum()),
        RollUp::Sum => None,
        RollUp::Mean => Some(t.results_roll_mean()),
        RollUp::WeightedMean => Some(t.results_roll_weighted_mean()),
        RollUp::Minimum => Some(t.results_roll_minimum()),
    };
    let kind = figures.profile.council_type.slug();
    let by_type = inside.iter().any(|part| part.theme.weights.contains_key(kind));
    let counts = matches!(roll_up, RollUp::Sum | RollUp::WeightedMean);
    let by_type = (counts && by_type).then(|| t.results_roll_by_type());
    let words: Vec<_> = [how, by_type].into_iter().flatten().collect();
    (!words.is_empty()).then(|| view! { <p class="govuk-body">{words.join(" ")}</p> }.into_any())
}

fn parts(
    figures: &Figures<'_>,
    lines: &[Line],
    theme: Option<&Theme>,
    score: &Score,
    (id, caption): (&str, &str),
) -> AnyView {
    let roll_up = roll_up(figures, theme);
    let weighted = is_weighted(lines, roll_up) || roll_up == RollUp::WeightedMean;
    let way = match roll_up {
        RollUp::Sum => Way::Themes,
        RollUp::Mean => Way::Mean { weighted: false },
        RollUp::WeightedMean => Way::Mean { weighted: true },
        RollUp::Minimum => Way::Lowest,
    };
    let columns = if way == Way::Themes { added_columns } else { value_columns };
    let head = columns(figures, weighted);
    let mut rows: Vec<Vec<Cell>> =
        lines.iter().map(|line| row(figures, line, weighted, way)).collect();
    if way == Way::Themes {
        rows.push(total(figures, score, weighted));
    }
    let table = Table::new(rows)
        .caption(caption, Size::S)
        .head(head)
        .row_headers()
        .scrolls(id, figures.texts().table_scroll())
        .view();
    let terms: Vec<Term> = lines
        .iter()
        .filter(|line| line.term.maximum > 0.0)
        .map(|line| term_of(&line.term))
        .collect();
    view! {
        {table}
        {formulas(figures, score, &terms, way)}
    }
    .into_any()
}

const fn term_of(term: &Term) -> Term {
    Term { weight: term.weight, points: term.points, maximum: term.maximum, base: term.base }
}

/// The head of a table of things that are added up.
fn added_columns(figures: &Figures<'_>, weighted: bool) -> Vec<Cell> {
    let t = figures.texts();
    let points = figures.voice() == Voice::Points;
    let mut head =
        vec![Cell::new(t.results_theme_column()), Cell::number(answered_column(figures))];
    if weighted {
        head.push(Cell::number(t.results_theme_weight_column()));
    }
    let columns = if points {
        [t.results_points_sum_column(), t.results_most_points_column(), t.results_base_sum_column()]
    } else {
        [t.results_weights_column(), t.results_points_column(), t.results_base_points_column()]
    };
    head.extend(columns.map(Cell::number));
    head
}

/// The head of a table of things of which the mean or the lowest is taken.
fn value_columns(figures: &Figures<'_>, weighted: bool) -> Vec<Cell> {
    let t = figures.texts();
    let mut head =
        vec![Cell::new(t.results_theme_column()), Cell::number(answered_column(figures))];
    if weighted {
        head.push(Cell::number(t.results_theme_weight_column()));
    }
    head.push(Cell::number(super::overall::label(figures)));
    if figures.voice() != Voice::Outcomes {
        head.push(Cell::number(theme_base_column(figures)));
    }
    head
}

pub(super) fn answered_column(figures: &Figures<'_>) -> &'static str {
    let t = figures.texts();
    if figures.voice() == Voice::Levels {
        t.results_with_level_column()
    } else {
        t.results_answered()
    }
}

/// What the base of a theme is called at the head of a column.
pub(super) fn theme_base_column(figures: &Figures<'_>) -> &'static str {
    match figures.voice() {
        Voice::Points => figures.texts().results_base_percent_column(),
        _ => base_column(figures),
    }
}

/// What the base is called at the head of a column.
pub(super) fn base_column(figures: &Figures<'_>) -> &'static str {
    let t = figures.texts();
    if figures.voice() == Voice::Levels { t.results_base_column() } else { t.results_base() }
}

fn row(figures: &Figures<'_>, line: &Line, weighted: bool, way: Way) -> Vec<Cell> {
    let t = figures.texts();
    let term = &line.term;
    let mut cells = vec![Cell::new(line.name.clone()), Cell::number(line.answered.to_string())];
    if weighted {
        cells.push(Cell::number(exact(term.weight)));
    }
    if way == Way::Themes {
        cells.extend(sums(figures, term.points, term.maximum, term.base).map(Cell::number));
        return cells;
    }
    let of = |points: f64| named(figures, value(figures, points, term.maximum));
    let (own, base) = if term.maximum > 0.0 {
        (of(term.points), of(term.base))
    } else {
        (t.results_left_out().to_owned(), NO_FIGURE.to_owned())
    };
    cells.push(Cell::number(own));
    if figures.voice() != Voice::Outcomes {
        cells.push(Cell::number(base));
    }
    cells
}

fn total(figures: &Figures<'_>, score: &Score, weighted: bool) -> Vec<Cell> {
    let t = figures.texts();
    let mut cells = vec![Cell::new(t.results_total()), Cell::number(score.answered.to_string())];
    if weighted {
        cells.push(Cell::number(NO_FIGURE));
    }
    cells.extend(sums(figures, score.points, score.maximum, score.base_points).map(Cell::number));
    cells
}

/// The cells under [`added_columns`].
fn sums(figures: &Figures<'_>, points: f64, maximum: f64, base: f64) -> [String; 3] {
    if figures.voice() == Voice::Points {
        [points, maximum, base].map(exact)
    } else {
        [maximum / figures.highest(), points, base].map(exact)
    }
}

/// The accounts of the figures beside the main one.
pub(super) fn other_figures(figures: &Figures<'_>) -> AnyView {
    let t = figures.texts();
    let score = &figures.scores.overall;
    let (Some(level), Some(of_hundred), Some(base), Some(gap)) =
        (score.level(), score.percent(), score.base(), score.gap())
    else {
        return ().into_any();
    };
    let share = percent(score.answered, score.applicable()).to_string();
    let mut sentences = Vec::new();
    match figures.voice() {
        Voice::Levels | Voice::Mean => {
            let of_hundred = share_of_hundred(of_hundred);
            sentences.push(t.results_how_percent(exact(level), score.highest, of_hundred));
            sentences.push(t.results_how_gap(exact(base), exact(level), exact(gap)));
        }
        Voice::Points if figures.is_in_points(None) => {
            let gap = exact(score.points - score.base_points);
            sentences.push(t.results_how_gap(exact(score.base_points), exact(score.points), gap));
        }
        _ => {
            let value = |level| exact(value(figures, level, figures.highest()));
            if figures.voice() != Voice::Outcomes && figures.gap(None) != Some(Gap::Level) {
                sentences.push(t.results_how_gap(value(base), value(level), value(gap)));
            }
        }
    }
    let levels = figures.voice() == Voice::Levels;
    sentences.push(if levels {
        t.results_how_coverage(score.answered, score.applicable(), share)
    } else {
        t.results_how_coverage_answered(score.answered, score.applicable(), share)
    });
    sentences.push(if levels {
        t.results_how_at_base(score.answered, score.at_base)
    } else {
        t.results_how_at_base_answered(score.answered, score.at_base)
    });
    let sentences: Vec<_> =
        sentences.into_iter().map(|sentence| view! { <li>{sentence}</li> }).collect();
    view! { <ul class="govuk-list govuk-list--bullet">{sentences}</ul> }.into_any()
}
