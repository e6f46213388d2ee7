//! What holds a council back where a whole is as low as its lowest part: the questions that do, each with its next step.

use super::Results;
use super::figures::{Figures, QuestionLine, ThemeLine, Voice};
use super::next_steps::next_step;
use super::themes::question_link;
use crate::components::details;
use crate::frame::Frame;
use domain::bank::Theme;
use domain::scoring::{self, Contribution, Score};
use leptos::prelude::*;

/// How many are shown at once; the rest opens.
const SHOWN: usize = 5;

/// What holds the whole back.
pub(super) fn overall(frame: &Frame, page: &Results<'_>) -> Option<AnyView> {
    let figures = page.figures;
    let all: Vec<_> = figures.account.iter().collect();
    let content = content(frame, page, &figures.scores.overall, None, &all)?;
    let title = title(figures, &figures.scores.overall, true)?;
    Some(
        view! {
            <h3 class="govuk-heading-m" id="held">{title}</h3>
            {content}
        }
        .into_any(),
    )
}

/// What holds a theme back.
pub(super) fn theme(frame: &Frame, page: &Results<'_>, line: &ThemeLine<'_>) -> Option<AnyView> {
    let figures = page.figures;
    let within: Vec<_> = figures.lines_within(line.theme).collect();
    let content = content(frame, page, line.score, Some(line.theme), &within)?;
    Some(
        view! {
            <p class="govuk-body"><strong>{title(figures, line.score, false)?}</strong></p>
            {content}
        }
        .into_any(),
    )
}

fn title(figures: &Figures<'_>, score: &Score, is_whole: bool) -> Option<String> {
    let t = figures.texts();
    let level = figures.whole_level(score.level()?)?;
    let is_highest = level == figures.bank.highest_level();
    Some(match figures.voice() {
        Voice::Stages if is_highest => t.results_held_nowhere().to_owned(),
        Voice::Stages if is_whole => t.results_held(figures.level_name(level), level.to_string()),
        Voice::Stages => t.results_held_theme(figures.level_name(level), level.to_string()),
        _ if is_highest => t.results_outcome_all(figures.level_name(level)),
        _ => t.results_outcome_not(figures.level_name(figures.bank.highest_level())),
    })
}

fn content(
    frame: &Frame,
    page: &Results<'_>,
    score: &Score,
    theme: Option<&Theme>,
    account: &[&Contribution],
) -> Option<AnyView> {
    let figures = page.figures;
    let t = figures.texts();
    score.level()?;
    if !figures.is_lowest(theme) {
        return None;
    }
    let held = holding(figures, score, account);
    let next = figures.whole_level(score.points)?.saturating_add(1);
    let note = (figures.voice() == Voice::Stages && !held.is_empty()).then(|| {
        let text = t.results_held_text(figures.level_name(next), next.to_string());
        view! { <p class="govuk-body">{text}</p> }
    });
    let mut items: Vec<AnyView> =
        held.iter().filter_map(|one| item(frame, page, &figures.line(one)?)).collect();
    let rest = items.split_off(items.len().min(SHOWN));
    let list =
        |items: Vec<AnyView>| view! { <ul class="govuk-list app-results__held">{items}</ul> };
    let count = rest.len();
    let rest = (count > 0)
        .then(|| details(None, false, t.results_held_rest(count), list(rest).into_any()));
    let shown = (!items.is_empty()).then(|| list(items));
    Some(view! { {note} {shown} {rest} }.into_any())
}

/// The lowest of what is asked, in the bank's order. For the weakest link all that is not achieved, weakest first.
fn holding(figures: &Figures<'_>, score: &Score, account: &[&Contribution]) -> Vec<Contribution> {
    let lines: Vec<Contribution> = account.iter().map(|line| (*line).clone()).collect();
    if figures.voice() == Voice::Stages {
        return scoring::holding_back(&lines, score).into_iter().cloned().collect();
    }
    let points = |line: &Contribution| line.part.map_or(f64::INFINITY, |part| part.points);
    let mut lines: Vec<_> = lines
        .into_iter()
        .filter(|line| line.part.is_some_and(|part| part.points < part.maximum))
        .collect();
    lines.sort_by(|a, b| points(a).total_cmp(&points(b)));
    lines
}

/// The question, what was answered, what was needed, and what to do next.
fn item(frame: &Frame, page: &Results<'_>, line: &QuestionLine<'_>) -> Option<AnyView> {
    let figures = page.figures;
    let t = figures.texts();
    let answer = figures.mark_in_short(line.question, line.brings.mark);
    let part = line.brings.part?;
    let said = match (figures.voice(), line.question.stage) {
        (Voice::Stages, Some(_)) => t.results_held_needs(answer, figures.base(line.question)),
        (Voice::Stages, None) => {
            let needed = figures.whole_level(part.points + 1.0).unwrap_or(u8::MAX);
            t.results_held_needs(answer, figures.level_named(needed))
        }
        _ => {
            let outcome = figures.whole_level(part.points).unwrap_or_default();
            t.results_outcome_answer(answer, figures.level_name(outcome))
        }
    };
    Some(
        view! {
            <li>
                {question_link(frame, page, line)}
                <p class="govuk-body">{said}</p>
                {next_step(frame, page, line)}
            </li>
        }
        .into_any(),
    )
}
