//! Giving a council an extension, and taking it back.

use super::super::{Administration, Ask, ask, search};
use super::path;
use crate::components::{Button, Fault, Input, TextArea, fault_of};
use crate::frame::{Frame, PageHead};
use crate::pages::accounts::summary;
use crate::pages::{FORM, Page};
use leptos::prelude::*;
use serde::Deserialize;

/// The choice of the council that gets an extension.
#[must_use]
pub fn choose_council(frame: &Frame, round: (&str, &str), shown: &Administration) -> Page {
    let t = frame.texts();
    let (key, name) = round;
    let head = PageHead {
        title: t.extensions_give().to_owned(),
        section: name.to_owned(),
        error: !shown.faults.is_empty(),
        back: Some((frame.href(&path(key)), t.back().to_owned())),
        ..PageHead::default()
    };
    let content = view! {
        {summary(frame, &shown.faults)}
        <div class="govuk-grid-row">
            <div class="govuk-grid-column-two-thirds">
                <span class="govuk-caption-xl">{name.to_owned()}</span>
                <h1 class="govuk-heading-xl">{t.extensions_give()}</h1>
                <p class="govuk-body">{t.extensions_text()}</p>
                {search(frame, &format!("{}/extensions", path(key)), shown)}
            </div>
        </div>
    };
    Page::new(head, content.into_any())
}

/// The fields of an extension's form as typed.
#[derive(Debug, Clone, Default, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct ExtensionFields {
    /// The last day.
    pub on: String,
    /// The time of that day.
    pub at: String,
    /// Why.
    pub reason: String,
}

/// The names of the fields, in the order of the page.
pub const EXTENSION_FIELDS: [&str; 3] = ["on", "at", "reason"];

/// The form of an extension.
#[derive(Debug, Clone, Default)]
pub struct ExtensionForm {
    /// The key and name of the round.
    pub round: (String, String),
    /// The key and name of the council.
    pub council: (String, String),
    /// When the round closes for others, written out.
    pub closes: String,
    /// What is typed.
    pub typed: ExtensionFields,
    /// What is wrong.
    pub faults: Vec<Fault>,
}

/// The page of the form.
#[must_use]
pub fn extension_form(frame: &Frame, shown: &ExtensionForm) -> Page {
    let t = frame.texts();
    let (round, round_name) = &shown.round;
    let (council, name) = &shown.council;
    let title = t.extensions_form_title(name);
    let head = PageHead {
        title: title.clone(),
        section: round_name.clone(),
        error: !shown.faults.is_empty(),
        back: Some((frame.href(&path(round)), t.back().to_owned())),
        ..PageHead::default()
    };
    let ExtensionForm { typed, faults, .. } = shown;
    let on = Input::new("on", t.extensions_form_on())
        .hint(t.rounds_form_date_hint())
        .width(20)
        .autocomplete("off")
        .value(&typed.on)
        .error(fault_of(faults, "on"))
        .view(t);
    let at = Input::new("at", t.extensions_form_at())
        .hint(t.extensions_form_at_hint())
        .width(10)
        .autocomplete("off")
        .value(&typed.at)
        .error(fault_of(faults, "at"))
        .view(t);
    let reason = TextArea::new("reason", t.extensions_reason())
        .hint(t.extensions_form_reason_hint())
        .rows(3)
        .value(&typed.reason)
        .error(fault_of(faults, "reason"))
        .view(t);
    let action = frame.href(&format!("{}/extensions/{council}", path(round)));
    let content = view! {
        {summary(frame, faults)}
        <div class="govuk-grid-row">
            <div class="govuk-grid-column-two-thirds">
                <span class="govuk-caption-xl">{round_name.clone()}</span>
                <h1 class="govuk-heading-xl">{title}</h1>
                <p class="govuk-body">{t.extensions_form_text(&shown.closes)}</p>
                <form id=FORM method="post" action=action novalidate>
                    {frame.csrf_field()}
                    {on}
                    {at}
                    {reason}
                    {Button::new(t.extensions_form_save()).once().view()}
                </form>
            </div>
        </div>
    };
    Page::with_form(head, content.into_any())
}

/// Asks whether an extension is to be taken back. `closes` is when the round closes for others, written out.
#[must_use]
pub fn remove_extension(frame: &Frame, round: &str, council: (&str, &str), closes: &str) -> Page {
    let t = frame.texts();
    let (key, name) = council;
    ask(
        frame,
        Ask {
            title: t.extensions_remove_title(name),
            section: t.rounds_title(),
            text: t.extensions_remove_text(closes),
            button: t.extensions_remove_button(),
            keep: t.extensions_remove_keep(),
            path: format!("{}/extensions/{key}/remove", path(round)),
            back: &path(round),
        },
    )
}
