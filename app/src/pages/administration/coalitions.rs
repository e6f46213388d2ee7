//! Coalitions: the list, the page of one with its steering group, and the form.

use super::team::{Team, team};
use super::{done, link};
use crate::components::{
    Button, Cell, Fault, Input, Row, Size, SummaryList, Table, TextArea, details, fault_of,
    warning_text,
};
use crate::frame::{Frame, PageHead};
use crate::pages::accounts::summary;
use crate::pages::{FORM, Page};
use domain::release::LOWEST_MINIMUM;
use leptos::prelude::*;
use serde::Deserialize;

/// The address of the list.
pub const LIST: &str = "/administration/coalitions";
/// The address of the form for a new coalition.
pub const NEW: &str = "/administration/new-coalition";

/// The path of a coalition's page.
#[must_use]
pub fn path(key: &str) -> String {
    format!("{LIST}/{key}")
}

/// A coalition in the list.
#[derive(Debug, Clone)]
pub struct CoalitionRow {
    /// Its key.
    pub key: String,
    /// Its name in the page's language.
    pub name: String,
    /// How many councils are in it.
    pub councils: usize,
    /// How many people are in its steering group.
    pub steering: usize,
}

/// The list. `strictest` is the fewest councils of a figure where a round sets nothing.
#[must_use]
pub fn coalitions(frame: &Frame, rows: &[CoalitionRow], strictest: u32) -> Page {
    let t = frame.texts();
    let head = PageHead {
        title: t.coalitions_title().to_owned(),
        section: t.administration_title().to_owned(),
        back: Some((frame.href("/administration"), t.administration_title().to_owned())),
        ..PageHead::default()
    };
    let size = t.coalitions_size(LOWEST_MINIMUM.to_string(), strictest.to_string());
    let content = view! {
        <h1 class="govuk-heading-xl">{t.coalitions_title()}</h1>
        <p class="govuk-body">{t.coalitions_text()}</p>
        <p class="govuk-body">{size}</p>
        {Button::new(t.coalitions_add()).href(frame.href(NEW)).view()}
        {table(frame, rows)}
    };
    Page::new(head, content.into_any())
}

fn table(frame: &Frame, rows: &[CoalitionRow]) -> AnyView {
    let t = frame.texts();
    if rows.is_empty() {
        return view! { <p class="govuk-body">{t.coalitions_none()}</p> }.into_any();
    }
    let lines = rows.iter().map(|row| {
        vec![
            Cell::new(link(frame, &path(&row.key), &row.name)),
            Cell::new(row.key.as_str()),
            Cell::number(row.councils.to_string()),
            Cell::number(row.steering.to_string()),
        ]
    });
    Table::new(lines)
        .caption(t.coalitions_table(), Size::M)
        .head([
            Cell::new(t.coalitions_coalition()),
            Cell::new(t.coalitions_key()),
            Cell::number(t.coalitions_councils()),
            Cell::number(t.coalitions_steering_count()),
        ])
        .row_headers()
        .scrolls("coalitions", t.table_scroll())
        .class("app-administration-table")
        .view()
}

/// What was just done on a coalition's page.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Done {
    /// The coalition was saved.
    Saved,
    /// Somebody was taken out of its steering group.
    Removed,
}

/// The page of a coalition.
#[derive(Debug, Clone)]
pub struct CoalitionPage {
    /// Its key.
    pub key: String,
    /// Its name in the page's language.
    pub name: String,
    /// Its name in English and Welsh.
    pub names: [String; 2],
    /// The names of its councils, in order.
    pub members: Vec<String>,
    /// The fewest councils of a figure where a round sets nothing.
    pub strictest: u32,
    /// Its steering group.
    pub team: Team,
    /// What was just done.
    pub done: Option<Done>,
}

/// The page of a coalition.
#[must_use]
pub fn coalition(frame: &Frame, shown: &CoalitionPage) -> Page {
    let t = frame.texts();
    let faults = &shown.team.invite.faults;
    let head = PageHead {
        title: shown.name.clone(),
        section: t.coalitions_title().to_owned(),
        error: !faults.is_empty(),
        back: Some((frame.href(LIST), t.coalitions_title().to_owned())),
        ..PageHead::default()
    };
    let said = shown.done.map(|done| match done {
        Done::Saved => t.coalitions_saved(),
        Done::Removed => t.team_removed(),
    });
    let [en, cy] = &shown.names;
    let list = SummaryList::new([
        Row::new(t.coalitions_key(), shown.key.as_str()),
        Row::new(
            t.coalitions_form_name_en(),
            view! { <span lang="en">{en.clone()}</span> }.into_any(),
        ),
        Row::new(
            t.coalitions_form_name_cy(),
            view! { <span lang="cy">{cy.clone()}</span> }.into_any(),
        ),
        Row::new(t.coalitions_councils(), shown.members.len().to_string()),
    ])
    .view();
    let members: Vec<_> =
        shown.members.iter().map(|name| view! { <li>{name.clone()}</li> }).collect();
    let members = view! { <ul class="govuk-list govuk-list--bullet">{members}</ul> }.into_any();
    let change = frame.href(&format!("{}/edit", path(&shown.key)));
    let content = view! {
        {summary(frame, faults)}
        {done(frame, said)}
        <h1 class="govuk-heading-xl">{shown.name.clone()}</h1>
        {size(frame, shown)}
        {list}
        {details(None, false, t.coalitions_see_councils(shown.members.len()), members)}
        {Button::new(t.coalitions_change()).secondary().href(change).view()}
        <h2 class="govuk-heading-l">{t.team_steering()}</h2>
        <p class="govuk-body">{t.team_steering_text()}</p>
        {team(frame, &shown.team)}
    };
    Page::with_form(head, content.into_any())
}

/// What can be shown of a coalition of this size, where that is less than usual.
fn size(frame: &Frame, shown: &CoalitionPage) -> Option<AnyView> {
    let t = frame.texts();
    let count = u32::try_from(shown.members.len()).unwrap_or(u32::MAX);
    if count < LOWEST_MINIMUM {
        Some(warning_text(t.coalitions_too_small(count, LOWEST_MINIMUM), t))
    } else if count < shown.strictest {
        let text = t.coalitions_needs_minimum(count);
        Some(view! { <p class="govuk-body">{text}</p> }.into_any())
    } else {
        None
    }
}

/// The fields of a coalition's form as typed.
#[derive(Debug, Clone, Default, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct CoalitionFields {
    /// The key; not sent for a coalition that is there.
    pub key: String,
    /// The name in English.
    pub name_en: String,
    /// The name in Welsh.
    pub name_cy: String,
    /// The councils, one a line.
    pub members: String,
}

/// The form of a coalition.
#[derive(Debug, Clone, Default)]
pub struct CoalitionForm {
    /// The key and name of the coalition that is changed; none for a new one.
    pub changes: Option<(String, String)>,
    /// What is typed.
    pub typed: CoalitionFields,
    /// What is wrong.
    pub faults: Vec<Fault>,
}

/// The page of the form.
#[must_use]
pub fn coalition_form(frame: &Frame, shown: &CoalitionForm) -> Page {
    let t = frame.texts();
    let (title, action, back) = match &shown.changes {
        None => (t.coalitions_add().to_owned(), NEW.to_owned(), LIST.to_owned()),
        Some((key, name)) => {
            (t.coalitions_form_change(name), format!("{}/edit", path(key)), path(key))
        }
    };
    let head = PageHead {
        title: title.clone(),
        section: t.coalitions_title().to_owned(),
        error: !shown.faults.is_empty(),
        back: Some((frame.href(&back), t.back().to_owned())),
        ..PageHead::default()
    };
    let content = view! {
        {summary(frame, &shown.faults)}
        <div class="govuk-grid-row">
            <div class="govuk-grid-column-two-thirds">
                <h1 class="govuk-heading-xl">{title}</h1>
                <form id=FORM method="post" action=frame.href(&action) novalidate>
                    {frame.csrf_field()}
                    {fields(frame, shown)}
                    {Button::new(t.coalitions_form_save()).once().view()}
                </form>
            </div>
        </div>
    };
    Page::with_form(head, content.into_any())
}

fn fields(frame: &Frame, shown: &CoalitionForm) -> AnyView {
    let t = frame.texts();
    let CoalitionForm { typed, faults, changes } = shown;
    let key = changes.is_none().then(|| {
        Input::new("key", t.coalitions_key())
            .hint(t.coalitions_form_key_hint())
            .width(20)
            .autocomplete("off")
            .value(&typed.key)
            .error(fault_of(faults, "key"))
            .view(t)
    });
    let name_en = Input::new("name_en", t.coalitions_form_name_en())
        .hint(t.coalitions_form_name_hint())
        .autocomplete("off")
        .value(&typed.name_en)
        .error(fault_of(faults, "name_en"))
        .view(t);
    let name_cy = Input::new("name_cy", t.coalitions_form_name_cy())
        .autocomplete("off")
        .value(&typed.name_cy)
        .error(fault_of(faults, "name_cy"))
        .view(t);
    let members = TextArea::new("members", t.coalitions_councils())
        .hint(t.coalitions_form_members_hint(LOWEST_MINIMUM))
        .rows(12)
        .value(&typed.members)
        .error(fault_of(faults, "members"))
        .view(t);
    (key, name_en, name_cy, members).into_any()
}
