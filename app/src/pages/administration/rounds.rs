//! Rounds: the list, the page of one, and the forms for it and for extensions.

mod extension;
mod form;

pub use extension::{
    EXTENSION_FIELDS, ExtensionFields, ExtensionForm, choose_council, extension_form,
    remove_extension,
};
pub use form::{ROUND_FIELDS, RoundFields, RoundForm, round_form};

use super::{done, link, link_about};
use crate::components::{
    Button, Cell, Colour, Html, Row, Size, SummaryList, Table, inset_text, tag,
};
use crate::frame::{Frame, PageHead};
use crate::pages::Page;
use leptos::prelude::*;

/// The address of the list.
pub const LIST: &str = "/administration/rounds";
/// The address of the form for a new round.
pub const NEW: &str = "/administration/new-round";

/// Where a round is in its life.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum State {
    /// Being prepared.
    Draft,
    /// Its first moment is still to come.
    Upcoming,
    /// Councils can answer.
    Open,
    /// Its end has passed.
    Closed,
}

/// A round in the list.
#[derive(Debug, Clone)]
pub struct RoundRow {
    /// Its key.
    pub key: String,
    /// Its name in the page's language.
    pub name: String,
    /// Where it is in its life.
    pub state: State,
    /// The bank and version it asks.
    pub bank: String,
    /// Whom it is for.
    pub audience: String,
    /// When it opens, written out.
    pub opens: String,
    /// When it closes, written out.
    pub closes: String,
}

/// The path of a round's page.
#[must_use]
pub fn path(key: &str) -> String {
    format!("{LIST}/{key}")
}

fn state_tag(frame: &Frame, state: State) -> AnyView {
    let t = frame.texts();
    match state {
        State::Draft => tag(t.rounds_draft(), Colour::Grey),
        State::Upcoming => tag(t.rounds_upcoming(), Colour::Blue),
        State::Open => tag(t.rounds_open(), Colour::Green),
        State::Closed => tag(t.rounds_closed(), Colour::Purple),
    }
}

/// The list of rounds.
#[must_use]
pub fn rounds(frame: &Frame, rows: &[RoundRow]) -> Page {
    let t = frame.texts();
    let head = PageHead {
        title: t.rounds_title().to_owned(),
        section: t.administration_title().to_owned(),
        back: Some((frame.href("/administration"), t.administration_title().to_owned())),
        ..PageHead::default()
    };
    let content = view! {
        <h1 class="govuk-heading-xl">{t.rounds_title()}</h1>
        <p class="govuk-body">{t.rounds_text()}</p>
        {Button::new(t.rounds_add()).href(frame.href(NEW)).view()}
        {table(frame, rows)}
    };
    Page::new(head, content.into_any())
}

fn table(frame: &Frame, rows: &[RoundRow]) -> AnyView {
    let t = frame.texts();
    if rows.is_empty() {
        return view! { <p class="govuk-body">{t.rounds_none()}</p> }.into_any();
    }
    let lines = rows.iter().map(|row| {
        vec![
            Cell::new(link(frame, &path(&row.key), &row.name)),
            Cell::new(state_tag(frame, row.state)),
            Cell::new(row.bank.as_str()),
            Cell::new(row.audience.as_str()),
            Cell::new(row.opens.as_str()),
            Cell::new(row.closes.as_str()),
        ]
    });
    Table::new(lines)
        .caption(t.rounds_table(), Size::M)
        .head(
            [
                t.rounds_round(),
                t.rounds_state(),
                t.rounds_bank(),
                t.rounds_audience(),
                t.rounds_opens(),
                t.rounds_closes(),
            ]
            .map(Cell::new),
        )
        .row_headers()
        .scrolls("rounds", t.table_scroll())
        .class("app-administration-table")
        .view()
}

/// What was just done on a round's page.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Done {
    /// The round was saved.
    Saved,
    /// An extension was given.
    Extended,
    /// An extension was taken back.
    Shortened,
}

/// An extension in a round's page.
#[derive(Debug, Clone)]
pub struct ExtensionRow {
    /// The council's key.
    pub council: String,
    /// Its name.
    pub name: String,
    /// Until when it can answer, written out.
    pub until: String,
    /// Why.
    pub reason: String,
    /// Who gave it and when, written out.
    pub given: String,
}

/// The page of a round.
#[derive(Debug, Clone)]
pub struct RoundPage {
    /// What the list says of it.
    pub row: RoundRow,
    /// Its name in English and Welsh.
    pub names: [String; 2],
    /// The smallest group, in words.
    pub minimum: String,
    /// The days of interim releases, written out.
    pub calendar: Vec<String>,
    /// Whether it has an end, so that there can be extensions.
    pub has_end: bool,
    /// Its extensions, by name of the council.
    pub extensions: Vec<ExtensionRow>,
    /// What was just done.
    pub done: Option<Done>,
}

/// The page of a round.
#[must_use]
pub fn round(frame: &Frame, shown: &RoundPage) -> Page {
    let t = frame.texts();
    let row = &shown.row;
    let head = PageHead {
        title: row.name.clone(),
        section: t.rounds_title().to_owned(),
        back: Some((frame.href(LIST), t.rounds_title().to_owned())),
        ..PageHead::default()
    };
    let said = shown.done.map(|done| match done {
        Done::Saved => t.rounds_saved(),
        Done::Extended => t.extensions_given_done(),
        Done::Shortened => t.extensions_removed(),
    });
    let is_draft = row.state == State::Draft;
    let content = view! {
        {done(frame, said)}
        <h1 class="govuk-heading-xl">{row.name.clone()}</h1>
        {is_draft.then(|| inset_text(t.rounds_draft_text()))}
        {summary_of(frame, shown)}
        {Button::new(t.rounds_change()).href(frame.href(&format!("{}/edit", path(&row.key)))).view()}
        <h2 class="govuk-heading-l">{t.extensions_title()}</h2>
        {extensions(frame, shown)}
    };
    Page::new(head, content.into_any())
}

fn summary_of(frame: &Frame, shown: &RoundPage) -> AnyView {
    let t = frame.texts();
    let row = &shown.row;
    let [en, cy] = &shown.names;
    let calendar: Html = if shown.calendar.is_empty() {
        t.rounds_calendar_none().into()
    } else {
        let days: Vec<_> =
            shown.calendar.iter().map(|day| view! { <li>{day.clone()}</li> }).collect();
        view! { <ul class="govuk-list govuk-!-margin-bottom-0">{days}</ul> }.into_any().into()
    };
    let english = view! { <span lang="en">{en.clone()}</span> }.into_any();
    let welsh = view! { <span lang="cy">{cy.clone()}</span> }.into_any();
    SummaryList::new([
        Row::new(t.rounds_state(), state_tag(frame, row.state)),
        Row::new(t.rounds_key(), row.key.as_str()),
        Row::new(t.rounds_name_en(), english),
        Row::new(t.rounds_name_cy(), welsh),
        Row::new(t.rounds_bank(), row.bank.as_str()),
        Row::new(t.rounds_audience(), row.audience.as_str()),
        Row::new(t.rounds_opens(), row.opens.as_str()),
        Row::new(t.rounds_closes(), row.closes.as_str()),
        Row::new(t.rounds_minimum(), shown.minimum.as_str()),
        Row::new(t.rounds_calendar(), calendar),
    ])
    .view()
}

fn extensions(frame: &Frame, shown: &RoundPage) -> AnyView {
    let t = frame.texts();
    if !shown.has_end {
        return view! { <p class="govuk-body">{t.extensions_no_end()}</p> }.into_any();
    }
    let here = format!("{}/extensions", path(&shown.row.key));
    let give = Button::new(t.extensions_give()).secondary().href(frame.href(&here)).view();
    if shown.extensions.is_empty() {
        return view! {
            <p class="govuk-body">{t.extensions_text()}</p>
            <p class="govuk-body">{t.extensions_none()}</p>
            {give}
        }
        .into_any();
    }
    let lines = shown.extensions.iter().map(|row| {
        let change = format!("{here}/{}", row.council);
        let about = t.extensions_remove_about(&row.name);
        vec![
            Cell::new(link(frame, &change, &row.name)),
            Cell::new(row.until.as_str()),
            Cell::new(row.reason.as_str()),
            Cell::new(row.given.as_str()),
            Cell::new(link_about(
                frame,
                &format!("{change}/remove"),
                t.extensions_remove(),
                &about,
            )),
        ]
    });
    let table = Table::new(lines)
        .caption(t.extensions_table(), Size::M)
        .head(
            [
                t.extensions_council(),
                t.extensions_until(),
                t.extensions_reason(),
                t.extensions_given(),
                t.team_action(),
            ]
            .map(Cell::new),
        )
        .row_headers()
        .scrolls("extensions", t.table_scroll())
        .class("app-administration-table")
        .view();
    view! { <p class="govuk-body">{t.extensions_text()}</p> {table} {give} }.into_any()
}
