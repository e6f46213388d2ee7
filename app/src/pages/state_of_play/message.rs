//! What stands in place of the figures where there are none, with a way on.

use super::{HOME, line, path};
use crate::components::Crumb;
use crate::frame::{Frame, PageHead};
use crate::pages::Page;
use leptos::prelude::*;

/// Why there are no figures.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Message<'a> {
    /// Nothing of the round is published.
    NoRelease {
        /// What the round is called.
        round: &'a str,
    },
    /// There is no published release of that number.
    NoSuchRelease {
        /// What the round is called.
        round: &'a str,
        /// Its key.
        key: &'a str,
    },
    /// The bank that the release names is not the one that is kept.
    BankChanged {
        /// What the round is called.
        round: &'a str,
    },
}

/// The page.
#[must_use]
pub fn message(frame: &Frame, message: Message<'_>) -> Page {
    let t = frame.texts();
    let (title, text, href, link) = match message {
        Message::NoRelease { round } => {
            (t.play_none_title(round), t.play_none(), HOME.to_owned(), t.play_to_list())
        }
        Message::NoSuchRelease { round, key } => {
            (t.play_no_number_title(round), t.play_no_number(), path(key), t.play_to_newest())
        }
        Message::BankChanged { round } => {
            (t.play_refused_title(round), t.play_refused(), HOME.to_owned(), t.play_to_list())
        }
    };
    let head = PageHead {
        title: title.clone(),
        breadcrumbs: vec![Crumb { text: t.play_crumb().to_owned(), href: Some(frame.href(HOME)) }],
        ..PageHead::default()
    };
    let content = view! {
        <div class="govuk-grid-row">
            <div class="govuk-grid-column-two-thirds">
                <h1 class="govuk-heading-xl">{title}</h1>
                {line(text)}
                <p class="govuk-body">
                    <a class="govuk-link" href=frame.href(&href)>{link}</a>
                </p>
            </div>
        </div>
    };
    Page::new(head, content.into_any())
}
