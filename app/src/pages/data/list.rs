//! The list of published releases: all of them, or those of a round.

use super::{CATALOGUE, FEED, Shelf, licence, line, link, linked};
use crate::components::{Cell, Crumb, Size, Table};
use crate::dates;
use crate::frame::{Frame, PageHead};
use crate::pages::Page;
use crate::texts::Texts;
use domain::release::Purpose;
use jiff::civil::Date;
use leptos::prelude::*;

/// A release in the list.
#[derive(Debug, Clone)]
pub struct Listed {
    /// The key of its round.
    pub round: String,
    /// What that is called, in the page's language.
    pub name: String,
    /// Its number.
    pub number: u32,
    /// The day its figures are of.
    pub date: Date,
    /// The day it was published.
    pub published: Date,
    /// Why it was made.
    pub purpose: Purpose,
}

/// What a release is, in a sentence.
pub(super) fn purpose(t: Texts, purpose: &Purpose) -> String {
    match purpose {
        Purpose::Interim => t.play_interim().to_owned(),
        Purpose::Final => t.play_final().to_owned(),
        Purpose::Correction { of, note } => t.play_correction(note.get(t.language), *of),
    }
}

fn table(frame: &Frame, shelf: &Shelf, releases: &[Listed]) -> AnyView {
    let t = frame.texts();
    if releases.is_empty() {
        return line(t.data_list_none());
    }
    let rows = releases.iter().map(|one| {
        let text = t.data_release_name(one.number, &one.name);
        vec![
            Cell::new(link(frame, &shelf.release(&one.round, one.number), &text)),
            Cell::new(dates::date(t.language, one.date)),
            Cell::new(dates::date(t.language, one.published)),
            Cell::new(purpose(t, &one.purpose)),
        ]
    });
    Table::new(rows)
        .caption(t.data_list_table(), Size::M)
        .head([
            Cell::new(t.data_release_column()),
            Cell::new(t.data_date_column()),
            Cell::new(t.data_published_column()),
            Cell::new(t.data_why_column()),
        ])
        .row_headers()
        .scrolls("data-releases", t.table_scroll())
        .view()
}

/// Every public release, the newest first. `description` is what search engines read.
#[must_use]
pub fn list(frame: &Frame, releases: &[Listed], description: &str) -> Page {
    let t = frame.texts();
    let use_of = [
        t.data_use_spreadsheets(),
        t.data_use_csv(),
        t.data_use_programs(),
        t.data_use_stable(),
        t.data_use_check(),
    ]
    .map(|text| view! { <li>{text}</li> })
    .collect_view();
    let follow = [(FEED, t.data_follow_feed()), (CATALOGUE, t.data_follow_catalogue())]
        .map(|(path, text)| view! { <li>{link(frame, path, text)}</li> })
        .collect_view();
    let content = view! {
        <div class="govuk-grid-row">
            <div class="govuk-grid-column-two-thirds">
                <h1 class="govuk-heading-xl">{t.data_title()}</h1>
                <p class="govuk-body-l">{t.data_lead()}</p>
                {line(t.data_protected())}
                <h2 class="govuk-heading-l" id="releases">{t.data_releases()}</h2>
                {table(frame, &Shelf::Public, releases)}
                <h2 class="govuk-heading-l" id="use">{t.data_use()}</h2>
                <ul class="govuk-list govuk-list--bullet">{use_of}</ul>
                <h2 class="govuk-heading-l" id="follow">{t.data_follow()}</h2>
                <ul class="govuk-list govuk-list--bullet">
                    {follow}
                    // One address in both languages: what it says is in English.
                    <li>
                        <a class="govuk-link" href="/api/v1/openapi.json" hreflang="en">
                            {t.data_follow_api()}
                        </a>
                    </li>
                </ul>
                <h2 class="govuk-heading-l" id="licence">{t.data_licence()}</h2>
                {licence(frame, &Shelf::Public)}
            </div>
        </div>
        {linked(frame, Some(description))}
    };
    let head = PageHead {
        title: t.data_title().to_owned(),
        feed: Some(frame.href(FEED)),
        ..PageHead::default()
    };
    Page::new(head, content.into_any())
}

/// The releases of a round, the newest first.
#[must_use]
pub fn round(frame: &Frame, shelf: &Shelf, name: &str, releases: &[Listed]) -> Page {
    let t = frame.texts();
    let title = t.data_round_title(name);
    let content = view! {
        <div class="govuk-grid-row">
            <div class="govuk-grid-column-two-thirds">
                <h1 class="govuk-heading-xl">{title.clone()}</h1>
                <p class="govuk-body-l">{t.data_round_lead()}</p>
                {table(frame, shelf, releases)}
                <h2 class="govuk-heading-l" id="licence">{t.data_licence()}</h2>
                {licence(frame, shelf)}
            </div>
        </div>
    };
    let crumb = Crumb { text: name.to_owned(), href: None };
    let feed = (*shelf == Shelf::Public).then(|| frame.href(FEED));
    let breadcrumbs = shelf.trail(frame, vec![crumb]);
    let head = PageHead { title, breadcrumbs, feed, ..PageHead::default() };
    Page::new(head, content.into_any())
}
