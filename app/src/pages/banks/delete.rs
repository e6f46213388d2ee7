//! Before a draft is thrown away.

use crate::components::{Button, Emphasis};
use crate::frame::{Frame, PageHead};
use crate::pages::Page;
use leptos::prelude::*;

/// Asks whether a draft is to be thrown away.
#[must_use]
pub fn delete(frame: &Frame, id: i64, file_name: &str) -> Page {
    let t = frame.texts();
    let title = t.banks_delete_title(file_name);
    let draft = frame.href(&format!("/administration/banks/drafts/{id}"));
    let head = PageHead {
        title: title.clone(),
        section: t.banks_title().to_owned(),
        back: Some((draft.clone(), t.back().to_owned())),
        ..PageHead::default()
    };
    let content = view! {
        <div class="govuk-grid-row">
            <div class="govuk-grid-column-two-thirds">
                <h1 class="govuk-heading-xl">{title}</h1>
                <p class="govuk-body">{t.banks_delete_text()}</p>
                <form method="post" action=format!("{draft}/delete") novalidate>
                    {frame.csrf_field()}
                    <div class="govuk-button-group">
                        {Button::new(t.banks_delete_button()).emphasis(Emphasis::Warning).view()}
                        <a class="govuk-link" href=draft.clone()>{t.banks_delete_keep()}</a>
                    </div>
                </form>
            </div>
        </div>
    };
    Page::new(head, content.into_any())
}
