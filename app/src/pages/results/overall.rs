//! The whole: level, scale of 100, what was answered, how sure, and the gap to the base level.

use super::figures::{Figures, Gap, percent, shown};
use super::{Results, account};
use crate::components::{Cell, Html, Size, Table, big_number, big_numbers, details, level_chip};
use crate::frame::Frame;
use crate::texts::Texts;
use domain::answer::Confidence;
use domain::scoring::Score;
use leptos::prelude::*;

pub(super) fn section(frame: &Frame, page: &Results<'_>) -> AnyView {
    let t = frame.texts();
    let figures = page.figures;
    let score = &figures.scores.overall;
    let how = details(None, false, t.results_how_level(), account::whole(figures));
    let other = score
        .level()
        .map(|_| details(None, false, t.results_how_other(), account::other_figures(figures)));
    view! {
        <section aria-labelledby="overall">
            <h2 class="govuk-heading-l" id="overall">{t.results_overall()}</h2>
            {numbers(figures)}
            <p class="govuk-body">{gap(t, score)}</p>
            <p class="govuk-body">{t.results_base_meaning()}</p>
            {how}
            {other}
            <div class="app-results__pair">
                {answered(t, score)}
                <div>
                    {sureness(figures)}
                    <p class="govuk-body-s">{t.results_confidence_note()}</p>
                </div>
            </div>
        </section>
    }
    .into_any()
}

fn numbers(figures: &Figures<'_>) -> AnyView {
    let t = figures.texts();
    let score = &figures.scores.overall;
    let mut numbers = Vec::new();
    match (score.level(), score.percent()) {
        (Some(level), Some(of_hundred)) => {
            let out_of = t.results_out_of(score.highest);
            let note = view! {
                {out_of}
                <br />
                {figures.band(level)}
            };
            numbers.push(big_number(
                shown(level),
                t.results_number_level(),
                Some(Html::View(note.into_any())),
            ));
            let note = Html::from(t.results_number_percent_note());
            let of_hundred = format!("{of_hundred:.0}");
            numbers.push(big_number(of_hundred, t.results_number_percent(), Some(note)));
        }
        _ => {
            let none = t.results_no_level();
            numbers.push(big_number(none, t.results_number_level(), None));
        }
    }
    let applicable = score.applicable();
    let share = percent(score.answered, applicable);
    numbers.push(big_number(
        t.results_count_of(score.answered, applicable),
        t.results_number_answered(),
        Some(t.results_number_answered_note(share.to_string()).into()),
    ));
    if score.answered > 0 {
        numbers.push(big_number(
            t.results_count_of(score.at_base, score.answered),
            t.results_number_at_base(),
            Some(t.results_number_at_base_note().into()),
        ));
    }
    big_numbers(numbers)
}

fn gap(t: Texts, score: &Score) -> String {
    let (Some(gap), Some(base)) = (score.gap(), score.base()) else {
        return t.results_no_level_text().to_owned();
    };
    match Gap::of(gap) {
        Gap::Above(gap) => t.results_gap_above_text(shown(base), gap),
        Gap::Below(gap) => t.results_gap_below_text(shown(base), gap),
        Gap::Level => t.results_gap_none_text(shown(base)),
    }
}

fn answered(t: Texts, score: &Score) -> AnyView {
    let concern = score.applicable() + score.not_applicable;
    let rows = [
        (t.results_with_level(), score.answered),
        (t.results_dont_know(), score.dont_know),
        (t.results_not_applicable(), score.not_applicable),
        (t.results_not_answered(), score.not_answered),
        (t.results_total(), concern),
    ];
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
