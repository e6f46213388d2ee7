//! The page of a release: what it is, whether it protects, what it shows, and what changed since the one before.

use super::super::{Ask, ask, done};
use super::{Check, LIST, Stage, check, code, path, stage_tag};
use crate::components::{Button, Cell, Fault, Row, Size, SummaryList, Table};
use crate::frame::{Frame, PageHead};
use crate::pages::Page;
use crate::pages::accounts::summary;
use crate::pages::figures::{group_name, level, percent, withheld, withheld_word};
use domain::peers;
use domain::release::Why;
use leptos::prelude::*;

/// What was just done with a release.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Done {
    /// It was built.
    Built,
    /// It was checked, and nothing was found.
    Checked,
    /// It was published.
    Published,
}

/// A group of a release.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Group {
    /// Which.
    pub group: peers::Group,
    /// How many councils the round is for.
    pub councils: u32,
    /// How many of them have submitted.
    pub submitted: u32,
    /// Why its figures are withheld; none where they are shown.
    pub withheld: Option<Why>,
    /// The number of the earlier release that they are of; none where they are of this one.
    pub as_at: Option<u32>,
}

/// What figure changed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ChangeWhat {
    /// The number of councils.
    Contributors,
    /// The mean overall.
    Overall,
    /// The mean of the theme of this name.
    Theme(String),
    /// The mean of the question of this name.
    Question(String),
    /// The share at base of the question of this name.
    Share(String),
}

/// A figure that the release before has otherwise.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Change {
    /// The group.
    pub group: peers::Group,
    /// What of it.
    pub what: ChangeWhat,
    /// Before and now: councils, tenths of a level or percent. None where it is withheld or not there.
    pub numbers: [Option<u32>; 2],
}

/// The page of a release.
#[derive(Debug, Clone)]
pub struct OnePage {
    /// Which it is.
    pub id: i64,
    /// The name of its round.
    pub round: String,
    /// Its number.
    pub number: u32,
    /// Whom it is for.
    pub audience: String,
    /// How far it has come.
    pub stage: Stage,
    /// Why it was made, in words.
    pub purpose: String,
    /// The day it is of, written out.
    pub date: String,
    /// The bank and its version.
    pub bank: String,
    /// The fewest councils of a figure, and what counts are rounded to.
    pub policy: (u32, u32),
    /// How many councils' results it is of.
    pub contributors: u32,
    /// How many councils are named.
    pub named: usize,
    /// When and by whom it was built, in words.
    pub built: String,
    /// When and by whom it was published, in words; none for a draft.
    pub published: Option<String>,
    /// Its checksum.
    pub checksum: String,
    /// The digest of what it was made from.
    pub inputs: String,
    /// Its groups, in their order.
    pub groups: Vec<Group>,
    /// The check.
    pub check: Check,
    /// The number of the release before, the first changes and how many there are; none for the first release.
    pub difference: Option<(u32, Vec<Change>, usize)>,
    /// What is wrong.
    pub faults: Vec<Fault>,
    /// What was just done.
    pub done: Option<Done>,
}

/// The page of a release.
#[must_use]
pub fn one(frame: &Frame, shown: &OnePage) -> Page {
    let t = frame.texts();
    let title = t.releases_one_title(shown.number, &shown.round);
    let head = PageHead {
        title: title.clone(),
        section: format!("{} – {}", shown.audience, t.releases_title()),
        error: !shown.faults.is_empty(),
        back: Some((frame.href(LIST), t.releases_title().to_owned())),
        ..PageHead::default()
    };
    let said = shown.done.map(|done| match done {
        Done::Built => t.releases_built_done(),
        Done::Checked => t.releases_checked_done(),
        Done::Published => t.releases_published_done(),
    });
    let here = path(shown.id);
    let publish = (shown.stage == Stage::Ready).then(|| {
        Button::new(t.releases_publish()).href(frame.href(&format!("{here}/publish"))).view()
    });
    let delete = (shown.stage != Stage::Published).then(|| {
        let href = frame.href(&format!("{here}/delete"));
        view! {
            <p class="govuk-body">
                <a class="govuk-link" href=href>{t.releases_delete()}</a>
            </p>
        }
    });
    let commentary = frame.href(&format!("{here}/commentary"));
    let content = view! {
        {summary(frame, &shown.faults)}
        {done(frame, said)}
        <span class="govuk-caption-xl">{shown.audience.clone()}</span>
        <h1 class="govuk-heading-xl">{title}</h1>
        {publish}
        <p class="govuk-body">
            <a class="govuk-link" href=commentary>{t.commentary_link()}</a>
        </p>
        {check::part(frame, shown.id, shown.stage, &shown.check)}
        <h2 class="govuk-heading-l">{t.releases_summary()}</h2>
        {what(frame, shown)}
        <h2 class="govuk-heading-l">{t.releases_groups_title()}</h2>
        {groups(frame, &shown.groups)}
        {difference(frame, shown)}
        {delete}
    };
    Page::new(head, content.into_any())
}

fn what(frame: &Frame, shown: &OnePage) -> AnyView {
    let t = frame.texts();
    let (minimum, base) = shown.policy;
    let policy = if base > 1 {
        t.releases_policy_rounded(base.to_string(), minimum.to_string())
    } else {
        t.releases_policy_plain(minimum.to_string())
    };
    let count = shown.groups.iter().filter(|group| group.withheld.is_none()).count();
    let published = shown.published.as_deref().unwrap_or(t.releases_not_published());
    SummaryList::new([
        Row::new(t.releases_state(), stage_tag(frame, shown.stage)),
        Row::new(t.releases_audience(), shown.audience.as_str()),
        Row::new(t.releases_purpose(), shown.purpose.as_str()),
        Row::new(t.releases_date(), shown.date.as_str()),
        Row::new(t.releases_bank(), shown.bank.as_str()),
        Row::new(t.releases_policy(), policy),
        Row::new(t.releases_contributors(), shown.contributors.to_string()),
        Row::new(t.releases_named(), shown.named.to_string()),
        Row::new(
            t.releases_groups_shown(),
            t.releases_groups_of(shown.groups.len().to_string(), count.to_string()),
        ),
        Row::new(t.releases_built_at(), shown.built.as_str()),
        Row::new(t.releases_published_at(), published),
        Row::new(t.releases_checksum(), code(&shown.checksum)),
        Row::new(t.releases_inputs(), code(&shown.inputs)),
    ])
    .view()
}

fn groups(frame: &Frame, groups: &[Group]) -> AnyView {
    let t = frame.texts();
    let rows = groups.iter().map(|group| {
        let figures = match (group.withheld, group.as_at) {
            (Some(why), _) => withheld_word(t, why).to_owned(),
            (None, Some(number)) => t.releases_group_as_at(number),
            (None, None) => t.releases_group_shown().to_owned(),
        };
        vec![
            Cell::new(group_name(t, group.group)),
            Cell::number(group.councils.to_string()),
            Cell::number(group.submitted.to_string()),
            Cell::new(figures),
        ]
    });
    let table = Table::new(rows)
        .caption(t.releases_groups_table(), Size::M)
        .head([
            Cell::new(t.releases_group()),
            Cell::number(t.releases_group_councils()),
            Cell::number(t.releases_group_submitted()),
            Cell::new(t.releases_group_figures()),
        ])
        .row_headers()
        .scrolls("groups", t.table_scroll())
        .view();
    let mut reasons: Vec<Why> = groups.iter().filter_map(|group| group.withheld).collect();
    reasons.sort_unstable();
    reasons.dedup();
    let reasons: Vec<_> = reasons
        .into_iter()
        .map(|why| view! { <p class="govuk-body">{withheld(t, why)}</p> })
        .collect();
    view! { {table} {reasons} }.into_any()
}

fn difference(frame: &Frame, shown: &OnePage) -> Option<AnyView> {
    let t = frame.texts();
    let (number, changes, count) = shown.difference.as_ref()?;
    let text = match *count {
        0 => t.releases_difference_none().to_owned(),
        all if all > changes.len() => t.releases_difference_first(all, changes.len().to_string()),
        all => t.releases_difference_count(all),
    };
    let rows = changes.iter().map(|change| {
        let (what, say): (String, fn(u32) -> String) = match &change.what {
            ChangeWhat::Contributors => {
                (t.releases_difference_contributors().to_owned(), |n| n.to_string())
            }
            ChangeWhat::Overall => (t.releases_difference_mean().to_owned(), level),
            ChangeWhat::Theme(name) => (t.releases_difference_theme(name), level),
            ChangeWhat::Question(name) => (t.releases_difference_question(name), level),
            ChangeWhat::Share(name) => (t.releases_difference_share(name), percent),
        };
        let [before, after] = change.numbers.map(|number| {
            Cell::number(number.map_or_else(|| t.releases_no_figure().to_owned(), say))
        });
        vec![Cell::new(group_name(t, change.group)), Cell::new(what), before, after]
    });
    let table = (!changes.is_empty()).then(|| {
        Table::new(rows)
            .caption(t.releases_difference_table(), Size::M)
            .head([
                Cell::new(t.releases_group()),
                Cell::new(t.releases_difference_figure()),
                Cell::number(t.releases_difference_before()),
                Cell::number(t.releases_difference_after()),
            ])
            .row_headers()
            .scrolls("difference", t.table_scroll())
            .class("app-administration-table")
            .view()
    });
    Some(
        view! {
            <h2 class="govuk-heading-l">{t.releases_difference_title(*number)}</h2>
            <p class="govuk-body">{text}</p>
            {table}
        }
        .into_any(),
    )
}

/// Asks whether a release is to be published. `coalition` is the name of the one it is for; none is the public.
#[must_use]
pub fn publish(
    frame: &Frame,
    id: i64,
    (round, number): (&str, u32),
    coalition: Option<&str>,
) -> Page {
    let t = frame.texts();
    let who = match coalition {
        Some(coalition) => t.releases_publish_coalition(coalition),
        None => t.releases_publish_public().to_owned(),
    };
    ask(
        frame,
        Ask {
            title: t.releases_publish_title(t.releases_one_title(number, round)),
            section: t.releases_title(),
            text: format!("{who} {}", t.releases_publish_text()),
            button: t.releases_publish_button(),
            keep: t.releases_publish_keep(),
            path: format!("{}/publish", path(id)),
            back: &path(id),
        },
    )
}

/// Asks whether a draft is to be thrown away.
#[must_use]
pub fn delete(frame: &Frame, id: i64, (round, number): (&str, u32)) -> Page {
    let t = frame.texts();
    ask(
        frame,
        Ask {
            title: t.releases_delete_title(t.releases_one_title(number, round)),
            section: t.releases_title(),
            text: t.releases_delete_text().to_owned(),
            button: t.releases_delete_button(),
            keep: t.releases_delete_keep(),
            path: format!("{}/delete", path(id)),
            back: &path(id),
        },
    )
}
