//! The rounds that have a published release.

use super::{line, path};
use crate::components::{Cell, Html, Size, Table};
use crate::dates;
use crate::frame::{Frame, PageHead};
use crate::pages::Page;
use jiff::civil::Date;
use leptos::prelude::*;

/// A round with a published release.
#[derive(Debug, Clone)]
pub struct Listed {
    /// Its key.
    pub round: String,
    /// What it is called, in the page's language.
    pub name: String,
    /// The number of its newest release.
    pub number: u32,
    /// The day that is of.
    pub date: Date,
    /// How many councils have submitted, of how many.
    pub submitted: Option<(u32, u32)>,
}

/// The list, the newest first.
#[must_use]
pub fn list(frame: &Frame, rounds: &[Listed]) -> Page {
    let t = frame.texts();
    let rows = rounds.iter().map(|round| {
        let href = frame.href(&path(&round.round));
        let name = round.name.clone();
        let link = view! { <a class="govuk-link" href=href>{name}</a> };
        let submitted = round.submitted.map(|(some, all)| t.results_count_of(some, all));
        vec![
            Cell::new(Html::View(link.into_any())),
            Cell::new(t.play_release_number(round.number)),
            Cell::new(dates::date(t.language, round.date)),
            Cell::number(submitted.unwrap_or_else(|| t.figures_nothing().to_owned())),
        ]
    });
    let table = if rounds.is_empty() {
        line(t.play_list_none())
    } else {
        Table::new(rows)
            .caption(t.play_list_table(), Size::M)
            .head([
                Cell::new(t.play_round_column()),
                Cell::new(t.play_release_column()),
                Cell::new(t.play_date_column()),
                Cell::number(t.play_submitted_column()),
            ])
            .row_headers()
            .scrolls("rounds-table", t.table_scroll())
            .view()
    };
    let content = view! {
        <div class="govuk-grid-row">
            <div class="govuk-grid-column-two-thirds">
                <h1 class="govuk-heading-xl">{t.play_crumb()}</h1>
                <p class="govuk-body-l">{t.play_list_lead()}</p>
                {table}
            </div>
        </div>
    };
    let feed = Some(frame.href(crate::pages::data::FEED));
    let head = PageHead { title: t.play_crumb().to_owned(), feed, ..PageHead::default() };
    Page::new(head, content.into_any())
}
