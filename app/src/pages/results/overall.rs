//! The whole: level, scale of 100, what was answered, how sure, and the gap to the base level.

use super::figures::{Figures, Voice};
use super::numbers::{Gap, exact, of_hundred as share_of_hundred, percent, shown};
use super::{Results, account, held};
use crate::components::{Cell, Html, Size, Table, big_number, big_numbers, details, level_chip};
use crate::frame::Frame;
use crate::texts::Texts;
use domain::answer::Confidence;
use leptos::prelude::*;

pub(super) fn section(frame: &Frame, page: &Results<'_>) -> AnyView {
    let t = frame.texts();
    let figures = page.figures;
    let score = &figures.scores.overall;
    let how = match figures.voice() {
        Voice::Levels | Voice::Mean => t.results_how_level(),
        Voice::Points => t.results_how_points(),
        Voice::Stages => t.results_how_stage(),
        Voice::Outcomes => t.results_how_outcome(),
    };
    let how = details(None, false, how, account::whole(figures));
    let other = score
        .level()
        .map(|_| details(None, false, t.results_how_other(), account::other_figures(figures)));
    let meaning = match figures.voice() {
        Voice::Levels => t.results_base_meaning(),
        _ => t.results_base_meaning_answer(),
    };
    view! {
        <section aria-labelledby="overall">
            <h2 class="govuk-heading-l" id="overall">{t.results_overall()}</h2>
            {numbers(figures)}
            <p class="govuk-body">{standing(figures)}</p>
            <p class="govuk-body">{meaning}</p>
            {held::overall(frame, page)}
            {how}
            {other}
            <div class="app-results__pair">
                {answered(figures)}
                <div>
                    {sureness(figures)}
                    <p class="govuk-body-s">{confidence_note(figures)}</p>
                </div>
            </div>
        </section>
    }
    .into_any()
}

fn confidence_note(figures: &Figures<'_>) -> &'static str {
    let t = figures.texts();
    if figures.voice() == Voice::Levels {
        t.results_confidence_note()
    } else {
        t.results_confidence_note_result()
    }
}

/// What the main figure is called.
pub(super) fn label(figures: &Figures<'_>) -> &'static str {
    let t = figures.texts();
    match figures.voice() {
        Voice::Levels | Voice::Mean => t.results_number_level(),
        Voice::Points => t.results_number_percent(),
        Voice::Stages => t.results_number_stage(),
        Voice::Outcomes => t.results_number_outcome(),
    }
}

/// The figure that the rule of the bank leads to, largest of all.
fn main_numbers(figures: &Figures<'_>) -> Vec<AnyView> {
    let t = figures.texts();
    let score = &figures.scores.overall;
    let (Some(level), Some(of_hundred)) = (score.level(), score.percent()) else {
        let none = match figures.voice() {
            Voice::Levels | Voice::Mean => t.results_no_level(),
            _ => t.results_no_result(),
        };
        return vec![big_number(none, label(figures), None)];
    };
    let of_hundred = share_of_hundred(of_hundred);
    let out_of = |line: String| {
        let out_of = t.results_out_of(score.highest);
        let note = view! {
            {out_of}
            <br />
            {line}
        };
        Some(Html::View(note.into_any()))
    };
    let whole = figures.whole_level(level).filter(|_| figures.is_lowest(None));
    match (figures.voice(), whole) {
        (Voice::Points, _) => {
            let points = figures.is_in_points(None).then(|| {
                let points = t.results_count_of_exact(exact(score.maximum), exact(score.points));
                big_number(points, t.results_number_points(), None)
            });
            let note = t.results_number_percent_of_points();
            let share = big_number(of_hundred, label(figures), Some(note.into()));
            points.into_iter().chain([share]).collect()
        }
        (Voice::Stages, Some(stage)) => {
            let name = figures.level_name(stage).to_owned();
            vec![big_number(stage.to_string(), label(figures), out_of(name))]
        }
        (Voice::Outcomes, Some(outcome)) => {
            vec![big_number(figures.level_name(outcome), label(figures), None)]
        }
        (Voice::Stages | Voice::Outcomes, None) => {
            vec![big_number(shown(level), label(figures), out_of(figures.band(level)))]
        }
        _ => {
            let note = Html::from(t.results_number_percent_note());
            vec![
                big_number(shown(level), label(figures), out_of(figures.band(level))),
                big_number(of_hundred, t.results_number_percent(), Some(note)),
            ]
        }
    }
}

fn numbers(figures: &Figures<'_>) -> AnyView {
    let t = figures.texts();
    let score = &figures.scores.overall;
    let levels = figures.voice() == Voice::Levels;
    let mut numbers = main_numbers(figures);
    let applicable = score.applicable();
    let share = percent(score.answered, applicable);
    numbers.push(big_number(
        t.results_count_of(score.answered, applicable),
        if levels { t.results_number_answered() } else { t.results_answered() },
        Some(t.results_number_answered_note(share.to_string()).into()),
    ));
    if score.answered > 0 {
        let note = if levels {
            t.results_number_at_base_note()
        } else {
            t.results_number_at_base_answered()
        };
        numbers.push(big_number(
            t.results_count_of(score.at_base, score.answered),
            t.results_number_at_base(),
            Some(note.into()),
        ));
    }
    big_numbers(numbers)
}

/// The main figure in a sentence, and how far it is from the base.
pub(crate) fn standing(figures: &Figures<'_>) -> String {
    let t = figures.texts();
    let score = &figures.scores.overall;
    let (Some(level), Some(gap), Some(base)) = (score.level(), figures.gap(None), score.base())
    else {
        return match figures.voice() {
            Voice::Levels => t.results_no_level_text(),
            _ => t.results_no_result_text(),
        }
        .to_owned();
    };
    match figures.voice() {
        Voice::Levels => match gap {
            Gap::Above(gap) => t.results_gap_above_text(shown(base), gap),
            Gap::Below(gap) => t.results_gap_below_text(shown(base), gap),
            Gap::Level => t.results_gap_none_text(shown(base)),
        },
        Voice::Mean => mean(figures, level, &gap, base),
        Voice::Points => {
            let of_hundred = figures.on_scale(level);
            if figures.is_in_points(None) {
                let (most, points) = (exact(score.maximum), exact(score.points));
                let reached = t.results_points_reached(most, of_hundred, points);
                format!(
                    "{reached} {}",
                    distance(t, &gap, t.results_points(exact(score.base_points)))
                )
            } else {
                let base = t.results_of_hundred(figures.on_scale(base));
                let reached = t.results_percent_reached(of_hundred);
                format!("{reached} {}", distance(t, &gap, base))
            }
        }
        Voice::Stages => match figures.whole_level(level).filter(|_| figures.is_lowest(None)) {
            Some(stage) => {
                let reached = t.results_stage_reached(figures.level_name(stage), stage.to_string());
                let base = t.results_result_stage(figures.on_scale(base));
                format!("{reached} {}", distance(t, &gap, base))
            }
            None => mean(figures, level, &gap, base),
        },
        Voice::Outcomes => {
            let achieved = figures.level_name(figures.bank.highest_level());
            t.results_outcome_reached(
                score.at_base,
                score.applicable(),
                achieved,
                figures.on_scale(level),
            )
        }
    }
}

/// A mean in a sentence.
fn mean(figures: &Figures<'_>, level: f64, gap: &Gap, base: f64) -> String {
    let t = figures.texts();
    let reached = t.results_mean_reached(shown(level), figures.bank.highest_level());
    format!("{reached} {}", distance(t, gap, shown(base)))
}

fn distance(t: Texts, gap: &Gap, base: String) -> String {
    match gap {
        Gap::Above(gap) => t.results_distance_above(base, gap),
        Gap::Below(gap) => t.results_distance_below(base, gap),
        Gap::Level => t.results_distance_none(base),
    }
}

fn answered(figures: &Figures<'_>) -> AnyView {
    let t = figures.texts();
    let score = &figures.scores.overall;
    let concern = score.applicable() + score.not_applicable;
    let levels = figures.voice() == Voice::Levels;
    let mut rows = vec![
        (if levels { t.results_with_level() } else { t.results_answered() }, score.answered),
        (t.results_dont_know(), score.dont_know),
        (t.results_not_applicable(), score.not_applicable),
        (t.results_not_answered(), score.not_answered),
    ];
    let words = figures.account.iter().filter(|line| line.base.is_none()).count();
    let words = u32::try_from(words).unwrap_or(u32::MAX);
    if words > 0 {
        rows.push((t.results_words_not_scored(), words));
    }
    rows.push((t.results_total(), concern + words));
    counts(t.results_answers_caption(), t.results_answers_column(), t, &rows)
}

fn sureness(figures: &Figures<'_>) -> AnyView {
    let t = figures.texts();
    let mut rows = [
        (t.results_confidence_high(), 0),
        (t.results_confidence_medium(), 0),
        (t.results_confidence_low(), 0),
        (t.results_confidence_none(), 0),
        (t.results_total(), 0),
    ];
    for line in figures.themes().iter().flat_map(|theme| figures.questions(theme.theme)) {
        if line.brings.points.is_none() {
            continue;
        }
        let row = match line.answer.and_then(|answer| answer.confidence) {
            Some(Confidence::High) => 0,
            Some(Confidence::Medium) => 1,
            Some(Confidence::Low) => 2,
            None => 3,
        };
        rows[row].1 += 1;
        rows[4].1 += 1;
    }
    counts(t.results_confidence_caption(), t.results_confidence_column(), t, &rows)
}

/// A small table of counts; its last row is their sum.
fn counts(caption: &str, column: &'static str, t: Texts, rows: &[(&'static str, u32)]) -> AnyView {
    let rows =
        rows.iter().map(|(name, count)| vec![Cell::new(*name), Cell::number(count.to_string())]);
    Table::new(rows)
        .caption(caption, Size::M)
        .head([Cell::new(column), Cell::number(t.results_questions_column())])
        .row_headers()
        .class("app-results__counts")
        .view()
}

/// The chip of a level.
pub(super) fn chip(figures: &Figures<'_>, level: u8) -> AnyView {
    level_chip(level, figures.level_name(level), figures.texts())
}
