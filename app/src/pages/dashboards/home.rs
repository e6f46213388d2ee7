//! The start of a coalition's dashboards or the central team's: rounds, and saved sets of councils.

use super::{SetRow, Whose, sets};
use crate::components::{BannerKind, Cell, Html, Size, Table, notification_banner};
use crate::dates;
use crate::frame::{Frame, PageHead};
use crate::pages::Page;
use crate::texts::Texts;
use jiff::civil::Date;
use leptos::prelude::*;

/// Where a round is in its life.
#[derive(Debug, Clone, Copy)]
pub enum RoundState {
    /// It opens on a day.
    Upcoming(Date),
    /// It is open; with its last day, where one is set.
    Open(Option<Date>),
    /// It closed on a day.
    Closed(Date),
}

/// The newest release of a round.
#[derive(Debug, Clone, Copy)]
pub enum Latest {
    /// Its number and day.
    Release(u32, Date),
    /// There is none; with the day the next is due, where one is set.
    None(Option<Date>),
}

/// A round in the list.
#[derive(Debug, Clone)]
pub struct RoundRow {
    /// What it is called.
    pub name: String,
    /// The address of its dashboard, without the language.
    pub path: String,
    /// Where it is in its life.
    pub state: RoundState,
    /// The councils it is for.
    pub councils: u32,
    /// Of them, those that have submitted.
    pub submitted: u32,
    /// Its newest release.
    pub latest: Latest,
}

/// What the page shows.
#[derive(Debug, Clone)]
pub struct HomePage {
    /// Whose it is.
    pub whose: Whose,
    /// How many councils the coalition has; none for the central team.
    pub councils: Option<usize>,
    /// The fewest councils any figure could come from, where there are not as many.
    pub too_small: Option<u32>,
    /// The rounds, the latest to open first.
    pub rounds: Vec<RoundRow>,
    /// Releases that are being prepared for the coalition, and the addresses of their commentary.
    pub drafts: Vec<(String, String)>,
    /// The saved sets, by name.
    pub sets: Vec<SetRow>,
    /// Whether a set was just deleted.
    pub has_deleted: bool,
}

/// The choice between several coalitions: names and addresses.
#[must_use]
pub fn choice(frame: &Frame, coalitions: &[(String, String)]) -> Page {
    let t = frame.texts();
    let links = coalitions
        .iter()
        .map(|(name, path)| {
            let (name, href) = (name.clone(), frame.href(path));
            view! { <li><a class="govuk-link" href=href>{name}</a></li> }
        })
        .collect_view();
    let content = view! {
        <h1 class="govuk-heading-xl">{t.dash_choose_title()}</h1>
        <p class="govuk-body">{t.dash_choose_text()}</p>
        <ul class="govuk-list govuk-list--spaced">{links}</ul>
    };
    let head = PageHead { title: t.dash_choose_title().to_owned(), ..PageHead::default() };
    Page::new(head, content.into_any())
}

/// The page.
#[must_use]
pub fn home(frame: &Frame, page: &HomePage) -> Page {
    let t = frame.texts();
    let whose = &page.whose;
    let title = whose.name.clone();
    let head = PageHead {
        title: title.clone(),
        section: t.dash_section().to_owned(),
        ..PageHead::default()
    };
    let banner =
        page.has_deleted.then(|| notification_banner(BannerKind::Success, t.dash_set_deleted(), t));
    let (caption, lead) = if whose.is_central {
        (t.nav_central(), t.dash_central_lead())
    } else {
        (t.nav_coalitions(), t.dash_coalition_lead())
    };
    let count = page
        .councils
        .map(|count| view! { <p class="govuk-body">{t.dash_councils_count(count)}"."</p> });
    let small = page
        .too_small
        .zip(page.councils)
        .map(|(least, count)| crate::components::inset_text(t.dash_small(count, least)));
    let releases = whose.is_central.then(|| {
        view! {
            <p class="govuk-body">
                <a class="govuk-link" href=frame.href("/releases")>{t.dash_releases()}</a>
            </p>
        }
    });
    let content = view! {
        {banner}
        <span class="govuk-caption-xl">{caption}</span>
        <h1 class="govuk-heading-xl">{title}</h1>
        <p class="govuk-body-l">{lead}</p>
        {count}
        {small}
        <h2 class="govuk-heading-l">{t.dash_rounds()}</h2>
        {rounds(frame, &page.rounds)}
        {releases}
        {drafts(frame, &page.drafts)}
        <h2 class="govuk-heading-l">{t.dash_sets()}</h2>
        {sets::table(frame, &page.sets)}
    };
    Page::new(head, content.into_any())
}

/// Links to where the commentary of releases that are being prepared is written.
fn drafts(frame: &Frame, drafts: &[(String, String)]) -> Option<AnyView> {
    let t = frame.texts();
    let links = drafts.iter().map(|(name, path)| {
        let (name, href) = (t.commentary_open_text(name), frame.href(path));
        view! { <li><a class="govuk-link" href=href>{name}</a></li> }
    });
    (!drafts.is_empty()).then(|| {
        view! {
            <h2 class="govuk-heading-l">{t.commentary_open()}</h2>
            <ul class="govuk-list">{links.collect_view()}</ul>
        }
        .into_any()
    })
}

fn rounds(frame: &Frame, rows: &[RoundRow]) -> AnyView {
    let t = frame.texts();
    if rows.is_empty() {
        return view! { <p class="govuk-body">{t.dash_rounds_none()}</p> }.into_any();
    }
    let lines = rows.iter().map(|row| {
        let (name, href) = (row.name.clone(), frame.href(&row.path));
        let link = view! { <a class="govuk-link" href=href>{name}</a> };
        vec![
            Cell::new(Html::View(link.into_any())),
            Cell::new(state(t, row.state)),
            Cell::number(t.dash_part_of(row.submitted, row.councils)),
            Cell::new(latest(t, row.latest)),
        ]
    });
    Table::new(lines)
        .caption(t.dash_rounds_table(), Size::S)
        .head([
            Cell::new(t.dash_round()),
            Cell::new(t.dash_state()),
            Cell::number(t.dash_part_submitted()),
            Cell::new(t.dash_latest_release()),
        ])
        .row_headers()
        .scrolls("rounds", t.table_scroll())
        .class("app-dash-table")
        .view()
}

fn state(t: Texts, state: RoundState) -> String {
    let date = |day| dates::date(t.language, day);
    match state {
        RoundState::Upcoming(day) => t.dash_state_upcoming(date(day)),
        RoundState::Open(Some(day)) => t.dash_state_open(date(day)),
        RoundState::Open(None) => t.dash_state_open_endless().to_owned(),
        RoundState::Closed(day) => t.dash_state_closed(date(day)),
    }
}

fn latest(t: Texts, latest: Latest) -> String {
    let date = |day| dates::date(t.language, day);
    match latest {
        Latest::Release(number, day) => t.dash_release_line(date(day), number),
        Latest::None(Some(day)) => t.dash_release_due(date(day)),
        Latest::None(None) => t.dash_release_none().to_owned(),
    }
}
