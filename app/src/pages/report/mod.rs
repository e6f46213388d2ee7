//! Reports as HTML: a [`Document`] as a page of the service, and as one file to download.

mod blocks;
mod commentary;
mod standalone;

pub use commentary::{CommentaryPage, LONGEST, Typed, commentary, field, section_name};
pub use standalone::standalone;

use super::Page;
use crate::components::Crumb;
use crate::frame::{Frame, PageHead};
use domain::report::Document;
use leptos::prelude::*;

/// What stands around a report on a page of the service.
#[derive(Debug, Clone, Default)]
pub struct Around {
    /// The part of the service it belongs to, for the page's title; empty for none.
    pub section: String,
    /// The trail to the page.
    pub breadcrumbs: Vec<Crumb>,
    /// Where else to go and what to download: address, with the language where it is a page, and words.
    pub links: Vec<(String, String)>,
}

/// A report as a page of the service.
#[must_use]
pub fn document(frame: &Frame, document: &Document<'_>, around: Around) -> Page {
    let t = frame.texts();
    let head = PageHead {
        title: document.title.clone(),
        section: around.section,
        breadcrumbs: around.breadcrumbs,
        ..PageHead::default()
    };
    let content = view! {
        <div class="app-report app-results">
            <h1 class="govuk-heading-xl">{document.title.clone()}</h1>
            {blocks::cover(document)}
            {links(t.report_links(), around.links)}
            {blocks::contents(t, document)}
            {blocks::all(t, document)}
        </div>
    };
    Page::new(head, content.into_any())
}

fn links(label: &'static str, links: Vec<(String, String)>) -> Option<AnyView> {
    if links.is_empty() {
        return None;
    }
    let links = links
        .into_iter()
        .map(|(href, text)| view! { <li><a class="govuk-link" href=href>{text}</a></li> })
        .collect_view();
    Some(
        view! {
            <nav class="app-report__links" aria-label=label>
                <ul class="govuk-list">{links}</ul>
            </nav>
        }
        .into_any(),
    )
}
