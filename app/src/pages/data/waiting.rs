//! A file that is asked for and is not there yet.

use super::{Shelf, line, link};
use crate::frame::{Frame, PageHead};
use crate::pages::Page;
use leptos::prelude::*;

/// Says that a file of a release is being made, or could not be.
#[must_use]
pub fn waiting(
    frame: &Frame,
    shelf: &Shelf,
    (round, number): (&str, u32),
    file: &str,
    has_failed: bool,
) -> Page {
    let t = frame.texts();
    let (title, text) = match has_failed {
        true => (t.data_file_failed_title(), t.data_file_failed(file)),
        false => (t.data_file_wait_title(), t.data_file_wait(file)),
    };
    let content = view! {
        <div class="govuk-grid-row">
            <div class="govuk-grid-column-two-thirds">
                <h1 class="govuk-heading-xl">{title}</h1>
                {line(text)}
                <p class="govuk-body">
                    {link(frame, &shelf.release(round, number), t.data_file_wait_link())}
                </p>
            </div>
        </div>
    };
    let head = PageHead { title: title.to_owned(), ..PageHead::default() };
    Page::new(head, content.into_any())
}
