//! The start page: what the service is, who it is for, and the way in.

use super::Page;
use crate::components::Button;
use crate::frame::{Frame, PageHead};
use leptos::prelude::*;

/// The start page. `home` is the first page of somebody signed in.
#[must_use]
pub fn start(frame: &Frame, home: Option<&str>) -> Page {
    let t = frame.texts();
    let button = match home {
        Some(home) => Button::new(t.start_continue()).href(frame.href(home)),
        None => Button::new(t.start_button()).href(frame.href("/sign-in")),
    };
    let demonstration = frame.demo.then(|| {
        view! {
            <p class="govuk-body">
                <a class="govuk-link" href=frame.href("/demonstration")>{t.start_demonstration()}</a>
            </p>
        }
    });
    let visitor = frame.visitor.as_ref();
    let dashboards = [
        (
            visitor.is_some_and(|visitor| visitor.is_steering),
            "/coalitions",
            t.dash_start_coalitions(),
        ),
        (visitor.is_some_and(|visitor| visitor.is_central), "/central", t.dash_start_central()),
    ]
    .into_iter()
    .filter(|(is_theirs, ..)| *is_theirs)
    .map(|(_, path, text)| {
        view! {
            <p class="govuk-body">
                <a class="govuk-link" href=frame.href(path)>{text}</a>
            </p>
        }
    })
    .collect_view();
    let who = [t.start_who_lead(), t.start_who_contributor(), t.start_who_signatory()]
        .map(|text| view! { <li>{text}</li> })
        .collect_view();
    let content = view! {
        <div class="govuk-grid-row">
            <div class="govuk-grid-column-two-thirds">
                <h1 class="govuk-heading-xl">{t.start_title()}</h1>
                <p class="govuk-body-l">{t.start_lead()}</p>
                {button.start().view()}
                {dashboards}
                {demonstration}
                <h2 class="govuk-heading-m">{t.start_who()}</h2>
                <ul class="govuk-list govuk-list--bullet">{who}</ul>
                <h2 class="govuk-heading-m">{t.start_before()}</h2>
                <p class="govuk-body">{t.start_before_text()}</p>
                <h2 class="govuk-heading-m">{t.start_levels()}</h2>
                <p class="govuk-body">{t.start_levels_text()}</p>
                <h2 class="govuk-heading-m">{t.start_state_of_play()}</h2>
                <p class="govuk-body">{t.start_state_of_play_text()}</p>
                <p class="govuk-body">
                    <a class="govuk-link" href=frame.href("/state-of-play")>{t.start_state_of_play_link()}</a>
                </p>
            </div>
        </div>
    };
    Page::new(
        PageHead { title: t.start_title().to_owned(), ..PageHead::default() },
        content.into_any(),
    )
}
