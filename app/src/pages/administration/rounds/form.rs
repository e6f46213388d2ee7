//! The form of a round.

use super::{LIST, NEW, path};
use crate::components::{
    Button, Choice, Choices, Choosable, Fault, Input, Select, TextArea, fault_of,
};
use crate::frame::{Frame, PageHead};
use crate::pages::accounts::summary;
use crate::pages::{FORM, Page};
use domain::release::LOWEST_MINIMUM;
use leptos::prelude::*;
use serde::Deserialize;

/// The fields of a round's form as typed.
#[derive(Debug, Clone, Default, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct RoundFields {
    /// The key; not sent for a round that is there.
    pub key: String,
    /// The name in English.
    pub name_en: String,
    /// The name in Welsh.
    pub name_cy: String,
    /// The bank and its version, with a space between them.
    pub bank: String,
    /// `all`, or `coalition:` and the key of one.
    pub audience: String,
    /// The day it opens.
    pub opens_on: String,
    /// The time of that day.
    pub opens_at: String,
    /// The day it closes.
    pub closes_on: String,
    /// The time of that day.
    pub closes_at: String,
    /// The smallest group.
    pub minimum: String,
    /// The days of interim releases, one a line.
    pub calendar: String,
    /// `yes` for a draft.
    pub draft: String,
}

/// The names of the fields, in the order of the page: that of the error summary.
pub const ROUND_FIELDS: [&str; 12] = [
    "key",
    "name_en",
    "name_cy",
    "bank",
    "audience",
    "opens_on",
    "opens_at",
    "closes_on",
    "closes_at",
    "minimum",
    "calendar",
    "draft",
];

/// The form of a round.
#[derive(Debug, Clone, Default)]
pub struct RoundForm {
    /// The key and name of the round that is changed; none for a new one.
    pub changes: Option<(String, String)>,
    /// What is typed.
    pub typed: RoundFields,
    /// The banks to choose from: value and text.
    pub banks: Vec<(String, String)>,
    /// Whom it can be for: value and text.
    pub audiences: Vec<(String, String)>,
    /// The fewest councils of a figure where nothing is set.
    pub strictest: u32,
    /// What is wrong.
    pub faults: Vec<Fault>,
}

/// The page of the form.
#[must_use]
pub fn round_form(frame: &Frame, shown: &RoundForm) -> Page {
    let t = frame.texts();
    let (title, action, back) = match &shown.changes {
        None => (t.rounds_form_add().to_owned(), NEW.to_owned(), LIST.to_owned()),
        Some((key, name)) => (t.rounds_form_change(name), format!("{}/edit", path(key)), path(key)),
    };
    let head = PageHead {
        title: title.clone(),
        section: t.rounds_title().to_owned(),
        error: !shown.faults.is_empty(),
        back: Some((frame.href(&back), t.back().to_owned())),
        ..PageHead::default()
    };
    let draft = Choices::checkboxes("draft")
        .choice(Choice::new("yes", t.rounds_form_draft()).hint(t.rounds_form_draft_hint()))
        .values(&[&shown.typed.draft])
        .view(t);
    let content = view! {
        {summary(frame, &shown.faults)}
        <div class="govuk-grid-row">
            <div class="govuk-grid-column-two-thirds">
                <h1 class="govuk-heading-xl">{title}</h1>
                <form id=FORM method="post" action=frame.href(&action) novalidate>
                    {frame.csrf_field()}
                    {what(frame, shown)}
                    {when(frame, shown)}
                    {released(frame, shown)}
                    {draft}
                    {Button::new(t.rounds_form_save()).once().view()}
                </form>
            </div>
        </div>
    };
    Page::with_form(head, content.into_any())
}

/// What is asked of whom.
fn what(frame: &Frame, shown: &RoundForm) -> AnyView {
    let t = frame.texts();
    let RoundForm { typed, faults, .. } = shown;
    let key = shown.changes.is_none().then(|| {
        Input::new("key", t.rounds_key())
            .hint(t.rounds_form_key_hint())
            .width(20)
            .autocomplete("off")
            .value(&typed.key)
            .error(fault_of(faults, "key"))
            .view(t)
    });
    let name_en = Input::new("name_en", t.rounds_name_en())
        .hint(t.rounds_form_name_hint())
        .autocomplete("off")
        .value(&typed.name_en)
        .error(fault_of(faults, "name_en"))
        .view(t);
    let name_cy = Input::new("name_cy", t.rounds_name_cy())
        .autocomplete("off")
        .value(&typed.name_cy)
        .error(fault_of(faults, "name_cy"))
        .view(t);
    let choosable = |items: &[(String, String)]| -> Vec<Choosable> {
        let first = Choosable::new("", "–");
        let items = items.iter().map(|(value, text)| Choosable::new(value, text));
        std::iter::once(first).chain(items).collect()
    };
    let bank = Select::new("bank", t.rounds_bank(), choosable(&shown.banks))
        .hint(t.rounds_form_bank_hint())
        .value(&typed.bank)
        .error(fault_of(faults, "bank"))
        .view(t);
    let audience = Select::new("audience", t.rounds_form_audience(), choosable(&shown.audiences))
        .hint(t.rounds_form_audience_hint())
        .value(&typed.audience)
        .error(fault_of(faults, "audience"))
        .view(t);
    (key, name_en, name_cy, bank, audience).into_any()
}

/// From when and until when.
fn when(frame: &Frame, shown: &RoundForm) -> AnyView {
    let t = frame.texts();
    let RoundForm { typed, faults, .. } = shown;
    let field =
        |name: &'static str, label: &'static str, hint: &'static str, value: &str, width| {
            Input::new(name, label)
                .hint(hint)
                .width(width)
                .autocomplete("off")
                .value(value)
                .error(fault_of(faults, name))
                .view(t)
        };
    let hint = t.rounds_form_date_hint();
    let opens_on = field("opens_on", t.rounds_form_opens_on(), hint, &typed.opens_on, 20);
    let hint = t.rounds_form_opens_at_hint();
    let opens_at = field("opens_at", t.rounds_form_opens_at(), hint, &typed.opens_at, 10);
    let hint = t.rounds_form_closes_on_hint();
    let closes_on = field("closes_on", t.rounds_form_closes_on(), hint, &typed.closes_on, 20);
    let hint = t.rounds_form_closes_at_hint();
    let closes_at = field("closes_at", t.rounds_form_closes_at(), hint, &typed.closes_at, 10);
    (opens_on, opens_at, closes_on, closes_at).into_any()
}

/// What others get to see of it.
fn released(frame: &Frame, shown: &RoundForm) -> AnyView {
    let t = frame.texts();
    let RoundForm { typed, faults, .. } = shown;
    let hint = t.rounds_form_minimum_hint(LOWEST_MINIMUM.to_string(), shown.strictest.to_string());
    let minimum = Input::new("minimum", t.rounds_form_minimum())
        .hint(hint)
        .width(4)
        .numeric()
        .autocomplete("off")
        .value(&typed.minimum)
        .error(fault_of(faults, "minimum"))
        .view(t);
    let calendar = TextArea::new("calendar", t.rounds_form_calendar())
        .hint(t.rounds_form_calendar_hint())
        .value(&typed.calendar)
        .error(fault_of(faults, "calendar"))
        .view(t);
    (minimum, calendar).into_any()
}
