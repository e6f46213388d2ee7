//! A banner about the service or about what was just done; at most one on a page, before the `h1`,
//! and never with an error summary.

use super::html::Html;
use crate::texts::Texts;
use leptos::prelude::*;

/// What a banner is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// Something to know.
    Important,
    /// Something went well; read out at once.
    Success,
}

/// A banner. Words become its heading; a view is shown as it is.
#[must_use]
pub fn notification_banner(kind: Kind, content: impl Into<Html>, t: Texts) -> AnyView {
    let (class, role, title) = match kind {
        Kind::Important => ("govuk-notification-banner", "region", t.important()),
        Kind::Success => {
            ("govuk-notification-banner govuk-notification-banner--success", "alert", t.success())
        }
    };
    let content = match content.into() {
        Html::Text(text) => {
            view! { <p class="govuk-notification-banner__heading">{text}</p> }.into_any()
        }
        Html::View(view) => view,
    };
    view! {
        <div
            class=class
            role=role
            aria-labelledby="govuk-notification-banner-title"
            data-module="govuk-notification-banner"
        >
            <div class="govuk-notification-banner__header">
                <h2 class="govuk-notification-banner__title" id="govuk-notification-banner-title">{title}</h2>
            </div>
            <div class="govuk-notification-banner__content">{content}</div>
        </div>
    }
    .into_any()
}
