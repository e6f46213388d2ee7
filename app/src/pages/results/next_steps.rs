//! What to do next about a question: the step itself, what to do first, how much work it is and what it brings.

use super::Results;
use super::figures::{Figures, QuestionLine};
use super::themes::question_link;
use crate::frame::Frame;
use domain::bank::Kind;
use domain::scoring::Mark;
use leptos::prelude::*;

/// The next step of a question below its base, or of one that holds a whole back.
pub(super) fn next_step(
    frame: &Frame,
    page: &Results<'_>,
    line: &QuestionLine<'_>,
) -> Option<AnyView> {
    let t = frame.texts();
    let step = step(page.figures, line)?;
    let facts = facts(page.figures, line);
    Some(
        view! {
            {first(frame, page, line)}
            <p class="govuk-body">
                <strong>{t.results_next_step()}</strong>
                ": "
                {step}
            </p>
            {facts.map(|facts| view! { <p class="govuk-body-s app-results__effort">{facts}</p> })}
        }
        .into_any(),
    )
}

/// The level's step where a level was chosen; otherwise how to reach the base.
pub(crate) fn step(figures: &Figures<'_>, line: &QuestionLine<'_>) -> Option<String> {
    let t = figures.texts();
    match (&line.question.kind, line.brings.mark) {
        (Kind::Level, Mark::Option(level)) => {
            line.question.option_at(level)?.text.get(figures.language).next_step.clone()
        }
        (Kind::Level, _) => Some(t.results_find_out().to_owned()),
        _ => line.question.text.get(figures.language).next_step.clone(),
    }
}

/// The questions to deal with first, where they are below their own base.
pub(crate) fn before<'a>(figures: &Figures<'a>, line: &QuestionLine<'_>) -> Vec<QuestionLine<'a>> {
    figures
        .account
        .iter()
        .filter(|one| line.question.depends_on.contains(&one.question))
        .filter(|one| one.gap().is_some_and(|gap| gap < 0.0))
        .filter_map(|one| figures.line(one))
        .collect()
}

fn first(frame: &Frame, page: &Results<'_>, line: &QuestionLine<'_>) -> Option<AnyView> {
    let links: Vec<AnyView> = before(page.figures, line)
        .iter()
        .enumerate()
        .map(|(place, line)| {
            let comma = (place > 0).then_some("; ");
            view! { {comma} {question_link(frame, page, line)} }.into_any()
        })
        .collect();
    (!links.is_empty()).then(|| {
        view! {
            <p class="govuk-body app-results__first">
                <strong>{frame.texts().results_do_first()}</strong>
                ": "
                {links}
            </p>
        }
        .into_any()
    })
}

/// `Effort: small. Value: much.`
pub(crate) fn facts(figures: &Figures<'_>, line: &QuestionLine<'_>) -> Option<String> {
    let t = figures.texts();
    let effort = line.question.effort.map(|effort| match effort {
        1 => t.results_effort_small(),
        2 => t.results_effort_medium(),
        _ => t.results_effort_large(),
    });
    let value = line.question.value.map(|value| match value {
        1 => t.results_value_little(),
        2 => t.results_value_some(),
        _ => t.results_value_much(),
    });
    let facts: Vec<_> = [effort, value].into_iter().flatten().collect();
    (!facts.is_empty()).then(|| facts.join(" "))
}
