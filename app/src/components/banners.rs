//! What frames the content: the phase banner above it and the question for feedback below.

use super::{
    html::Html,
    tag::{Colour, tag_with},
};
use leptos::prelude::*;

/// The phase of the service, with a way to say something about it.
#[must_use]
pub fn phase_banner(phase: &str, content: impl Into<Html>) -> AnyView {
    let content: Html = content.into();
    view! {
        <div class="govuk-phase-banner govuk-width-container">
            <p class="govuk-phase-banner__content">
                {tag_with(phase.into(), Colour::Brand, Some("govuk-phase-banner__content__tag"))}
                " "
                <span class="govuk-phase-banner__text">{content}</span>
            </p>
        </div>
    }
    .into_any()
}

/// A question for feedback at the end of a page.
#[must_use]
pub fn feedback(title: &str, content: AnyView) -> AnyView {
    let title = title.to_owned();
    view! {
        <div class="govuk-feedback govuk-width-container">
            <div class="govuk-grid-row">
                <div class="govuk-grid-column-two-thirds">
                    <h2 class="govuk-feedback__title">{title}</h2>
                    <div class="govuk-feedback__body">{content}</div>
                </div>
            </div>
        </div>
    }
    .into_any()
}
