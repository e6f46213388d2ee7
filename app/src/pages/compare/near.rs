//! Where the council stands among its nearest neighbours: quarters and no more.

use super::themes::position_name;
use super::{Against, Compare};
use crate::components::{Cell, Size, Table};
use crate::frame::Frame;
use crate::pages::figures::theme_title;
use domain::release::QUARTILES_FROM;
use domain::release::compare::{AmongNeighbours, Position, Standing};
use leptos::prelude::*;

/// Nothing before the council submitted.
pub(super) fn section(frame: &Frame, page: &Compare<'_>, against: &Against<'_>) -> Option<AnyView> {
    let t = frame.texts();
    page.own.as_ref()?;
    let content = match &against.near {
        None => view! { <p class="govuk-body">{t.compare_near_none()}</p> }.into_any(),
        Some(near) => {
            let fewest = QUARTILES_FROM.max(against.release.policy.minimum);
            view! {
                {table(frame, page, near)}
                <p class="govuk-body">{t.compare_near_few(fewest)}</p>
            }
            .into_any()
        }
    };
    let href = frame.href(&format!("/councils/{}/neighbours", page.key));
    let view = view! {
        <section aria-labelledby="near">
            <h2 class="govuk-heading-l" id="near">{t.compare_near()}</h2>
            <p class="govuk-body">{t.compare_near_why()}</p>
            {content}
            <p class="govuk-body"><a class="govuk-link" href=href>{t.compare_near_link()}</a></p>
        </section>
    };
    Some(view.into_any())
}

fn table(frame: &Frame, page: &Compare<'_>, near: &AmongNeighbours) -> AnyView {
    let t = frame.texts();
    let position = |position: Option<Position>| {
        Cell::new(position.map_or(t.compare_near_untold(), |position| position_name(t, position)))
    };
    let both = [near.published.as_ref(), near.model.as_ref()];
    let row = |name: &str, of: &dyn Fn(&Standing) -> Option<Position>| {
        let mut cells = vec![Cell::new(name)];
        cells.extend(both.iter().map(|standing| position(standing.and_then(of))));
        cells
    };
    let mut councils = vec![Cell::new(t.compare_near_count())];
    councils.extend(both.iter().map(|standing| {
        let count = standing.map_or(0, |standing| standing.contributors);
        Cell::new(count.to_string())
    }));
    let mut rows = vec![councils, row(t.results_overall(), &|standing| standing.overall)];
    let is_told = |standing: &&Standing| standing.themes.iter().any(Option::is_some);
    let any = both.iter().copied().flatten().any(|standing| is_told(&standing));
    // Where nothing is told of any theme, saying so once is enough.
    for (place, theme) in page.bank.themes.iter().enumerate().filter(|_| any) {
        rows.push(row(theme_title(t, theme), &|standing| {
            standing.themes.get(place).copied().flatten()
        }));
    }
    Table::new(rows)
        .caption(t.compare_near_caption(), Size::S)
        .head([
            Cell::new(t.results_theme_column()),
            Cell::new(t.compare_near_published()),
            Cell::new(t.compare_near_model()),
        ])
        .row_headers()
        .scrolls("compare-near-table", t.table_scroll())
        .view()
}
