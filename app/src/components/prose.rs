//! Pieces of running text that stand out: inset text, warnings, details.

use super::html::Html;
use crate::texts::Texts;
use leptos::prelude::*;

/// Text set apart by a line at its side.
#[must_use]
pub fn inset_text(content: impl Into<Html>) -> AnyView {
    let content: Html = content.into();
    view! { <div class="govuk-inset-text">{content}</div> }.into_any()
}

/// A warning about the consequences of something.
#[must_use]
pub fn warning_text(content: impl Into<Html>, t: Texts) -> AnyView {
    let content: Html = content.into();
    view! {
        <div class="govuk-warning-text">
            <span class="govuk-warning-text__icon" aria-hidden="true">"!"</span>
            <strong class="govuk-warning-text__text">
                <span class="govuk-visually-hidden">{t.warning()}</span>
                " "
                {content}
            </strong>
        </div>
    }
    .into_any()
}

/// Text that opens on request.
#[must_use]
pub fn details(
    id: Option<String>,
    open: bool,
    summary: impl Into<Html>,
    content: impl Into<Html>,
) -> AnyView {
    let (summary, content): (Html, Html) = (summary.into(), content.into());
    view! {
        <details id=id class="govuk-details" open=open>
            <summary class="govuk-details__summary">
                <span class="govuk-details__summary-text">{summary}</span>
            </summary>
            <div class="govuk-details__text">{content}</div>
        </details>
    }
    .into_any()
}
