//! Panels: a confirmation at the end, or an interruption on the way.

use super::html::Html;
use leptos::prelude::*;

/// The green panel of a confirmation page; its title is the page's `h1`.
#[must_use]
pub fn confirmation_panel(title: impl Into<Html>, content: Option<Html>) -> AnyView {
    let title: Html = title.into();
    view! {
        <div class="govuk-panel govuk-panel--confirmation">
            <h1 class="govuk-panel__title">{title}</h1>
            {content.map(|content| view! { <div class="govuk-panel__body">{content}</div> })}
        </div>
    }
    .into_any()
}

/// A panel that asks before going on; `actions` are an inverse button and an inverse link.
#[must_use]
pub fn interruption_panel(title: impl Into<Html>, content: Html, actions: AnyView) -> AnyView {
    let title: Html = title.into();
    view! {
        <div class="govuk-panel govuk-panel--interruption">
            <h1 class="govuk-panel__title">{title}</h1>
            <div class="govuk-panel__body">{content}</div>
            <div class="govuk-panel__actions">
                <div class="govuk-button-group">{actions}</div>
            </div>
        </div>
    }
    .into_any()
}
