//! Strengths and gaps: the questions furthest from their base level.

use super::figures::{QuestionLine, Voice};
use super::next_steps::next_step;
use super::numbers::Gap;
use super::themes::question_link;
use super::{Results, overall};
use crate::components::{card, cards};
use crate::frame::Frame;
use domain::bank::Kind;
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
    let strengths = if figures.voice() == Voice::Levels {
        part(t.results_strengths_text(SHOWN), t.results_strengths_none(), strengths)
    } else {
        part(t.results_strengths_answers(SHOWN), t.results_strengths_answers_none(), strengths)
    };
    let gaps = if figures.voice() == Voice::Levels {
        part(t.results_gaps_text(SHOWN), t.results_gaps_none(), gaps)
    } else {
        part(t.results_gaps_answers(SHOWN), t.results_gaps_answers_none(), gaps)
    };
    view! {
        <section aria-labelledby="strengths">
            <h2 class="govuk-heading-l" id="strengths">{t.results_strengths()}</h2>
            {strengths}
        </section>
        <section aria-labelledby="gaps">
            <h2 class="govuk-heading-l" id="gaps">{t.results_gaps()}</h2>
            {gaps}
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
    let figures = page.figures;
    let (theme, _) = figures.bank.question(brings.question.as_str())?;
    let line = figures.line(brings)?;
    let answer = match (&line.question.kind, brings.mark) {
        (Kind::Level, Mark::Option(level)) => overall::chip(figures, level),
        _ => view! { <strong>{figures.mark(line.question, brings.mark)}</strong> }.into_any(),
    };
    let theme = theme.text.get(figures.language).title.clone();
    let content = view! {
        <p class="govuk-body-s">{theme}</p>
        <p class="govuk-body">{answer}</p>
        <p class="govuk-body">{gap(page, &line)?}</p>
        {advise.then(|| next_step(frame, page, &line))}
    };
    Some(card(question_link(frame, page, &line), content.into_any()))
}

/// How far a question is from its base, in levels or in points.
fn gap(page: &Results<'_>, line: &QuestionLine<'_>) -> Option<String> {
    let figures = page.figures;
    let t = figures.texts();
    let base = figures.base(line.question);
    let gap = line.brings.gap()?;
    if line.question.kind == Kind::Level {
        // Levels are whole numbers, 10 at most.
        let levels = gap.abs().round() as i64;
        return Some(if gap > 0.0 {
            t.results_card_above(base, levels)
        } else {
            t.results_card_below(base, levels)
        });
    }
    Some(match figures.question_gap(line)? {
        Gap::Above(gap) => t.results_card_points_above(base, gap),
        Gap::Below(gap) => t.results_card_points_below(base, gap),
        Gap::Level => return None,
    })
}
