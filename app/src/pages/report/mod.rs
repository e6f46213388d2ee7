//! Reports as HTML: a [`Document`] as a page of the service, and as one file to download.

mod blocks;
mod commentary;
mod standalone;

pub use commentary::{CommentaryPage, LONGEST, Typed, commentary, field, section_name};
pub use standalone::standalone;

use super::Page;
use crate::components::{Crumb, details};
use crate::frame::{Frame, PageHead};
use crate::texts::Texts;
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
    /// The tables to download, behind a heading that opens; none for no such heading.
    pub tables: Vec<(String, String)>,
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
            {links(t, around.links, around.tables)}
            {blocks::contents(t, document)}
            {blocks::all(t, document)}
        </div>
    };
    Page::new(head, content.into_any())
}

fn links(t: Texts, links: Vec<(String, String)>, tables: Vec<(String, String)>) -> Option<AnyView> {
    if links.is_empty() {
        return None;
    }
    let list = |links: Vec<(String, String)>| {
        let links = links
            .into_iter()
            .map(|(href, text)| view! { <li><a class="govuk-link" href=href>{text}</a></li> })
            .collect_view();
        view! { <ul class="govuk-list">{links}</ul> }.into_any()
    };
    let tables =
        (!tables.is_empty()).then(|| details(None, false, t.report_tables(), list(tables)));
    Some(
        view! {
            <nav class="app-report__links" aria-label=t.report_links()>
                {list(links)}
                {tables}
            </nav>
        }
        .into_any(),
    )
}
