//! Pages about the service: help, accessibility, cookies, privacy.

use super::Page;
use crate::components::{Cell, Size, Table};
use crate::dates;
use crate::frame::{Frame, PageHead};
use jiff::civil::Date;
use leptos::prelude::*;

/// The day the accessibility statement was written. Change it with what it says.
const STATEMENT: Date = jiff::civil::date(2026, 11, 22);

fn page(title: String, heading: String, content: AnyView) -> Page {
    let content = view! {
        <div class="govuk-grid-row">
            <div class="govuk-grid-column-two-thirds">
                <h1 class="govuk-heading-xl">{heading}</h1>
                {content}
            </div>
        </div>
    };
    Page::new(PageHead { title, ..PageHead::default() }, content.into_any())
}

fn section(title: &'static str, text: impl Into<String>) -> AnyView {
    let text: String = text.into();
    view! {
        <h2 class="govuk-heading-m">{title}</h2>
        <p class="govuk-body">{text}</p>
    }
    .into_any()
}

fn bullets<const N: usize>(items: [&'static str; N]) -> AnyView {
    let items = items.map(|text| view! { <li>{text}</li> }).collect_view();
    view! { <ul class="govuk-list govuk-list--bullet">{items}</ul> }.into_any()
}

fn link(href: &'static str, text: &'static str) -> AnyView {
    view! { <p class="govuk-body"><a class="govuk-link" href=href>{text}</a></p> }.into_any()
}

/// Help, and how to get more.
#[must_use]
pub fn help(frame: &Frame) -> Page {
    let t = frame.texts();
    let content = view! {
        {section(t.help_sign_in_title(), t.help_sign_in_text())}
        {section(t.help_answers_title(), t.help_answers_text())}
        {section(t.help_people_title(), t.help_people_text())}
        {section(t.help_language_title(), t.help_language_text())}
        <h2 class="govuk-heading-m" id="contact">{t.help_contact_title()}</h2>
        <p class="govuk-body">{t.help_contact_text(&frame.brand.email)}</p>
    };
    page(t.help_title().to_owned(), t.help_title().to_owned(), content.into_any())
}

/// The accessibility statement, with the headings the law asks for.
#[must_use]
pub fn accessibility(frame: &Frame) -> Page {
    let t = frame.texts();
    let by = frame.brand.organisation(frame.language);
    let email = &frame.brand.email;
    let content = view! {
        <p class="govuk-body">{t.accessibility_who(by)}</p>
        {bullets([
            t.accessibility_can_zoom(),
            t.accessibility_can_keyboard(),
            t.accessibility_can_reader(),
            t.accessibility_can_script(),
            t.accessibility_can_colour(),
        ])}
        {section(t.accessibility_how_title(), t.accessibility_how_text())}
        {section(t.accessibility_feedback_title(), t.accessibility_feedback_text(email))}
        {section(t.accessibility_enforcement_title(), t.accessibility_enforcement_gb())}
        {link("https://www.equalityadvisoryservice.com/", t.accessibility_enforcement_link())}
        <p class="govuk-body">{t.accessibility_enforcement_ni()}</p>
        {link("https://www.equalityni.org/", t.accessibility_enforcement_ni_link())}
        {section(t.accessibility_technical_title(), t.accessibility_technical_text(by))}
        {section(t.accessibility_not_title(), t.accessibility_not_text())}
        {section(
            t.accessibility_date_title(),
            t.accessibility_date_text(dates::date(frame.language, STATEMENT)),
        )}
    };
    let heading = t.accessibility_title(frame.brand.service(frame.language));
    page(t.accessibility_short_title().to_owned(), heading, content.into_any())
}

/// Every cookie; `session` is the name of the one there is.
#[must_use]
pub fn cookies(frame: &Frame, session: &'static str) -> Page {
    let t = frame.texts();
    let name = view! { <code>{session}</code> }.into_any();
    let table = Table::new([vec![
        Cell::new(name),
        Cell::new(t.cookies_session_purpose()),
        Cell::new(t.cookies_session_expires()),
    ]])
    .caption(t.cookies_caption(), Size::M)
    .head([t.cookies_name(), t.cookies_purpose(), t.cookies_expires()].map(Cell::new))
    .row_headers()
    .scrolls("cookies", t.cookies_caption())
    .view();
    let content = view! {
        <p class="govuk-body">{t.cookies_text()}</p>
        {table}
    };
    page(t.cookies_title().to_owned(), t.cookies_title().to_owned(), content.into_any())
}

/// What is kept of people, why, and what they can ask for.
#[must_use]
pub fn privacy(frame: &Frame) -> Page {
    let t = frame.texts();
    let email = &frame.brand.email;
    let by = frame.brand.organisation(frame.language);
    let content = view! {
        {section(t.privacy_who_title(), t.privacy_who_text(email, by))}
        <h2 class="govuk-heading-m">{t.privacy_what_title()}</h2>
        {bullets([
            t.privacy_what_account(),
            t.privacy_what_password(),
            t.privacy_what_work(),
            t.privacy_what_sign_in(),
        ])}
        {section(t.privacy_why_title(), t.privacy_why_text())}
        {section(t.privacy_share_title(), t.privacy_share_text())}
        {section(t.privacy_long_title(), t.privacy_long_text())}
        {section(t.privacy_rights_title(), t.privacy_rights_text(email))}
        <p class="govuk-body">{t.privacy_complain_text()}</p>
        {link("https://ico.org.uk/make-a-complaint/", t.privacy_complain_link())}
    };
    page(t.privacy_title().to_owned(), t.privacy_title().to_owned(), content.into_any())
}
