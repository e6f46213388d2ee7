//! The confirmation of a submission, to be opened again at any time.

use crate::components::confirmation_panel;
use crate::frame::{Frame, PageHead};
use crate::pages::Page;
use crate::pages::question::{At, Moment};
use leptos::prelude::*;

/// A submission that was made.
pub struct Confirmation<'a> {
    /// The round.
    pub at: At<'a>,
    /// The reference: the council's and the round's keys.
    pub reference: String,
    /// By whom and when.
    pub by: Moment,
    /// The path of the council's home.
    pub home: String,
}

/// The confirmation page.
#[must_use]
pub fn confirmation(frame: &Frame, page: &Confirmation<'_>) -> Page {
    let t = frame.texts();
    let head = PageHead {
        title: t.submitted_title().to_owned(),
        section: page.at.round.clone(),
        back: Some((frame.href(&page.home), t.submitted_home().to_owned())),
        ..PageHead::default()
    };
    let reference = page.reference.clone();
    let panel = view! { {t.submitted_reference()} <br /> <strong>{reference}</strong> };
    let link = |end: &str| frame.href(&format!("{}/{end}", page.at.path));
    let email = &frame.brand.email;
    let content = view! {
        {confirmation_panel(t.submitted_title(), Some(panel.into_any().into()))}
        <p class="govuk-body">
            {page.at.council.clone()} ", " {page.at.round.clone()} ". "
            {t.submitted_by(&page.by.name, page.by.when(frame))} "."
        </p>
        <h2 class="govuk-heading-m">{t.submit_next_title()}</h2>
        <ul class="govuk-list govuk-list--bullet">
            <li>{t.submitted_next_1()}</li>
            <li>{t.submitted_next_2()}</li>
            <li>{t.submitted_next_3()}</li>
        </ul>
        <ul class="govuk-list govuk-list--spaced">
            <li><a class="govuk-link" href=link("results")>{t.submitted_results()}</a></li>
            <li><a class="govuk-link" href=link("compare")>{t.compare_link()}</a></li>
            <li><a class="govuk-link" href=link("consent")>{t.consent_link()}</a></li>
            <li><a class="govuk-link" href=link("check")>{t.submitted_copy()}</a></li>
        </ul>
        <p class="govuk-body">{t.submitted_help(email)}</p>
    };
    Page::new(head, content.into_any())
}
