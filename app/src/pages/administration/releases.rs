//! Releases as the central team and administrators make them: the list, building one, and the page of one.

mod build;
mod check;
mod one;

pub use build::{BUILD_FIELDS, BuildFields, BuildForm, build_form};
pub use check::{Check, Finding};
pub use one::{Change, ChangeWhat, Done, Group, OnePage, delete, one, publish};

use super::{done, link_about};
use crate::components::{Button, Cell, Colour, Html, Size, Table, tag};
use crate::frame::{Frame, PageHead};
use crate::pages::Page;
use leptos::prelude::*;

/// The address of the list.
pub const LIST: &str = "/releases";
/// The address of the form that builds one.
pub const BUILD: &str = "/releases/build";

/// The path of a release.
#[must_use]
pub fn path(id: i64) -> String {
    format!("{LIST}/{id}")
}

/// How far a release has come.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Stage {
    /// A draft that was never checked.
    Unchecked,
    /// A draft that was checked before another release was published.
    Stale,
    /// A draft of which the check found so much.
    Found(u32),
    /// A draft of which the check found nothing.
    Ready,
    /// Published.
    Published,
}

fn stage_tag(frame: &Frame, stage: Stage) -> AnyView {
    let t = frame.texts();
    match stage {
        Stage::Unchecked => tag(t.releases_state_unchecked(), Colour::Grey),
        Stage::Stale => tag(t.releases_state_stale(), Colour::Grey),
        Stage::Found(count) => tag(t.releases_state_found(count), Colour::Red),
        Stage::Ready => tag(t.releases_state_ready(), Colour::Blue),
        Stage::Published => tag(t.releases_state_published(), Colour::Green),
    }
}

/// A checksum, to be compared character by character.
fn code(text: &str) -> Html {
    let text = text.to_owned();
    view! { <code class="govuk-!-text-break-word">{text}</code> }.into_any().into()
}

/// A release in the list.
#[derive(Debug, Clone)]
pub struct ReleaseRow {
    /// Which it is.
    pub id: i64,
    /// Its number.
    pub number: u32,
    /// Whom it is for.
    pub audience: String,
    /// When it was built, written out.
    pub built: String,
    /// How far it has come.
    pub stage: Stage,
    /// The beginning of its checksum.
    pub checksum: String,
}

/// The releases of a round.
#[derive(Debug, Clone)]
pub struct OfRound {
    /// The round's key.
    pub key: String,
    /// Its name.
    pub name: String,
    /// Its releases, by audience and number.
    pub rows: Vec<ReleaseRow>,
}

/// The list. `has_deleted` is whether a draft was just deleted.
#[must_use]
pub fn releases(frame: &Frame, rounds: &[OfRound], has_deleted: bool) -> Page {
    let t = frame.texts();
    let head = PageHead { title: t.releases_title().to_owned(), ..PageHead::default() };
    let build = (!rounds.is_empty())
        .then(|| Button::new(t.releases_build()).href(frame.href(BUILD)).view());
    let none =
        rounds.is_empty().then(|| view! { <p class="govuk-body">{t.releases_none_round()}</p> });
    let parts: Vec<_> = rounds.iter().map(|round| of_round(frame, round)).collect();
    let content = view! {
        {done(frame, has_deleted.then(|| t.releases_deleted()))}
        <h1 class="govuk-heading-xl">{t.releases_title()}</h1>
        <p class="govuk-body">{t.releases_text()}</p>
        {build}
        {none}
        {parts}
    };
    Page::new(head, content.into_any())
}

fn of_round(frame: &Frame, round: &OfRound) -> AnyView {
    let t = frame.texts();
    let name = round.name.clone();
    if round.rows.is_empty() {
        return view! {
            <h2 class="govuk-heading-l">{name}</h2>
            <p class="govuk-body">{t.releases_none()}</p>
        }
        .into_any();
    }
    let lines = round.rows.iter().map(|row| {
        let about = t.releases_for(&row.audience);
        let text = t.releases_number(row.number);
        vec![
            Cell::new(link_about(frame, &path(row.id), &text, &about)),
            Cell::new(row.audience.as_str()),
            Cell::new(row.built.as_str()),
            Cell::new(stage_tag(frame, row.stage)),
            Cell::new(code(&row.checksum)),
        ]
    });
    let table = Table::new(lines)
        .caption(t.releases_table(&round.name), Size::S)
        .head(
            [
                t.releases_release(),
                t.releases_audience(),
                t.releases_built(),
                t.releases_state(),
                t.releases_checksum(),
            ]
            .map(Cell::new),
        )
        .row_headers()
        .scrolls(format!("round-{}", round.key.replace('.', "-")), t.table_scroll())
        .class("app-administration-table")
        .view();
    view! { <h2 class="govuk-heading-l">{name}</h2> {table} }.into_any()
}
