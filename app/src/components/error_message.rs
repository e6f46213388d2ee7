//! The message beside a field that was not accepted.

use crate::texts::Texts;
use leptos::prelude::*;

/// An error message; its words are those of the error summary's link.
#[must_use]
pub fn error_message(id: Option<String>, text: String, t: Texts) -> AnyView {
    view! {
        <p id=id class="govuk-error-message">
            <span class="govuk-visually-hidden">{format!("{}:", t.error())}</span>
            " "
            {text}
        </p>
    }
    .into_any()
}
