//! Strengths and gaps: the questions furthest from their base level.

use super::figures::QuestionLine;
use super::themes::question_link;
use super::{Results, overall};
use crate::components::{card, cards};
use crate::frame::Frame;
use domain::scoring::{self, Contribution, Mark};
use leptos::prelude::*;

/// How many of each are shown.
const SHOWN: usize = 5;

pub(super) fn section(frame: &Frame, page: &Results<'_>) -> AnyView {
    let t = frame.texts();
    let figures = page.figures;
    let found = scoring::findings(&figures.account);
    let strengths: Vec<_> = found
        .strengths
        .iter()
        .take(SHOWN)
        .filter_map(|one| finding(frame, page, one, false))
        .collect();
    let gaps: Vec<_> =
        found.gaps.iter().take(SHOWN).filter_map(|one| finding(frame, page, one, true)).collect();
    let part = |text: String, none: &'static str, found: Vec<AnyView>| {
        if found.is_empty() {
            view! { <p class="govuk-body">{none}</p> }.into_any()
        } else {
            view! {
                <p class="govuk-body">{text}</p>
                {cards(found)}
            }
            .into_any()
        }
    };
    view! {
        <section aria-labelledby="strengths">
            <h2 class="govuk-heading-l" id="strengths">{t.results_strengths()}</h2>
            {part(t.results_strengths_text(SHOWN), t.results_strengths_none(), strengths)}
        </section>
        <section aria-labelledby="gaps">
            <h2 class="govuk-heading-l" id="gaps">{t.results_gaps()}</h2>
            {part(t.results_gaps_text(SHOWN), t.results_gaps_none(), gaps)}
        </section>
    }
    .into_any()
}

fn finding(
    frame: &Frame,
    page: &Results<'_>,
    brings: &Contribution,
    advise: bool,
) -> Option<AnyView> {
    let t = frame.texts();
    let figures = page.figures;
    let (theme, question) = figures.bank.question(brings.question.as_str())?;
    let Mark::Option(level) = brings.mark else { return None };
    let line = QuestionLine {
        question,
        short: &question.text.get(figures.language).short,
        brings: brings.clone(),
        answer: None,
    };
    let option = question.option_at(level)?;
    let said = option.text.get(figures.language);
    let next_step = said.next_step.clone().filter(|_| advise).map(|next_step| {
        view! {
            <p class="govuk-body">
                <strong>{t.results_next_step()}</strong>
                ": "
                {next_step}
            </p>
        }
    });
    let theme = theme.text.get(figures.language).title.clone();
    let base = figures.base(question);
    let gap = brings.gap()?;
    let gap = if gap > 0.0 {
        t.results_card_above(base, gap as i64)
    } else {
        t.results_card_below(base, gap.abs() as i64)
    };
    let content = view! {
        <p class="govuk-body-s">{theme}</p>
        <p class="govuk-body">{overall::chip(figures, level)}</p>
        <p class="govuk-body">{gap}</p>
        {next_step}
    };
    Some(card(question_link(frame, page, &line), content.into_any()))
}
