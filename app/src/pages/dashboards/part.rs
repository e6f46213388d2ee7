//! Who takes part, as it stands now.

use super::{CouncilLine, Counted, Dashboard, STAGES, stage_name, stage_slug};
use crate::components::{Cell, Size, Table, big_number, big_numbers, details};
use crate::dates;
use crate::frame::Frame;
use crate::pages::figures::{Caption, charted, group_name, listed, percent, share};
use crate::texts::Texts;
use domain::peers::{Family, Group};
use domain::release::{Participation, Stage};
use leptos::prelude::*;
use std::collections::{BTreeMap, BTreeSet};

/// The most councils that are listed by name on the dashboard itself.
pub const NAMED: u32 = 120;

/// The families that part some councils into groups, in their order, and leave more than one.
#[must_use]
pub fn families(counts: &[Counted]) -> Vec<Family> {
    let groups: BTreeSet<Group> = counts.iter().flat_map(|some| some.place.groups()).collect();
    let parts =
        |family: &Family| groups.iter().filter(|group| group.family() == *family).count() > 1;
    Family::ALL.into_iter().filter(parts).collect()
}

/// Who has begun and submitted: all councils, then the groups of a family in their order. Questions are not counted.
#[must_use]
pub fn live_participation(counts: &[Counted], family: Family) -> Vec<Participation> {
    let empty = |group| Participation {
        group,
        councils: 0,
        started: 0,
        submitted: 0,
        asked: 0,
        dont_know: 0,
        with_evidence: 0,
    };
    let mut lines = BTreeMap::from([(Group::All, empty(Group::All))]);
    for some in counts {
        let of_family = some.place.group(family).filter(|group| *group != Group::All);
        for group in std::iter::once(Group::All).chain(of_family) {
            let line = lines.entry(group).or_insert_with(|| empty(group));
            line.councils += some.councils;
            line.started += if some.stage >= Stage::Started { some.councils } else { 0 };
            line.submitted += if some.stage >= Stage::Submitted { some.councils } else { 0 };
        }
    }
    lines.into_values().collect()
}

/// What the chart of who takes part says.
#[must_use]
pub fn live_caption(t: Texts, lines: &[Participation]) -> Caption {
    let all = lines.iter().find(|line| line.group == Group::All);
    let title = match all {
        Some(all) if all.submitted > 0 => {
            let of = percent(share(all.submitted, all.councils));
            t.dash_part_title(all.submitted, all.councils, of)
        }
        _ => t.dash_part_title_none().to_owned(),
    };
    let groups = || lines.iter().filter(|line| line.group != Group::All);
    let of = |line: &Participation| share(line.submitted, line.councils);
    let (most, least) = (groups().map(of).max(), groups().map(of).min());
    let with = |wanted: u32| {
        let names = groups().filter(|line| of(line) == wanted);
        listed(&names.map(|line| group_name(t, line.group)).collect::<Vec<_>>())
    };
    let reading = match most.zip(least) {
        None => String::new(),
        Some((most, least)) if most == least => t.dash_part_reading_same(percent(most)),
        Some((most, least)) => {
            t.dash_part_reading(percent(most), with(most), percent(least), with(least))
        }
    };
    Caption { title, reading }
}

pub(super) fn section(frame: &Frame, page: &Dashboard<'_>) -> AnyView {
    let t = frame.texts();
    let lines = live_participation(page.counts, page.chosen.family);
    let caption = live_caption(t, &lines);
    let source = t.dash_part_source(dates::date(t.language, page.today), page.round);
    let chart = charted("part", &caption, page.pictures.part.as_ref(), &source, table(t, &lines));
    let lists = (!page.councils.is_empty()).then(|| names(t, page.councils));
    let see = frame.href(&format!("{}/councils", page.path));
    view! {
        <section aria-labelledby="taking-part">
            <h2 class="govuk-heading-l" id="taking-part">{t.dash_part()}</h2>
            <p class="govuk-body">{t.dash_part_now()}</p>
            {numbers(frame, page, lines.first())}
            <p class="govuk-body"><a class="govuk-link" href=see>{t.dash_part_see()}</a></p>
            {lists}
            {chart}
        </section>
    }
    .into_any()
}

/// How many councils are at each stage, each leading to their list.
fn numbers(frame: &Frame, page: &Dashboard<'_>, all: Option<&Participation>) -> Option<AnyView> {
    let t = frame.texts();
    let all = all?;
    let of = |stage: Stage| match stage {
        Stage::Submitted => all.submitted,
        Stage::Started => all.started.saturating_sub(all.submitted),
        Stage::NotStarted => all.councils.saturating_sub(all.started),
    };
    let every = big_number(all.councils.to_string(), t.dash_part_councils(), None);
    let stages = STAGES.into_iter().map(|stage| {
        let name = stage_name(t, stage);
        let path = format!("{}/councils?stage={}", page.path, stage_slug(stage));
        let href = frame.href(&path);
        let note = view! {
            <a class="govuk-link" href=href>
                {t.dash_part_which()}
                <span class="govuk-visually-hidden">{format!(": {name}")}</span>
            </a>
        };
        let note = (of(stage) > 0).then(|| note.into_any().into());
        big_number(of(stage).to_string(), name, note)
    });
    Some(big_numbers(std::iter::once(every).chain(stages).collect()))
}

/// The councils by name, a list for each stage.
fn names(t: Texts, councils: &[CouncilLine]) -> Vec<AnyView> {
    let list = |stage: Stage| {
        let those: Vec<_> = councils.iter().filter(|council| council.stage == stage).collect();
        let summary = match stage {
            Stage::Submitted => t.dash_part_list_submitted(those.len()),
            Stage::Started => t.dash_part_list_started(those.len()),
            Stage::NotStarted => t.dash_part_list_not_started(those.len()),
        };
        if those.is_empty() {
            return view! { <p class="govuk-body">{summary}"."</p> }.into_any();
        }
        let items = those.iter().map(|council| view! { <li>{council.name.clone()}</li> });
        let items = items.collect_view();
        let list = view! {
            <ul class="govuk-list govuk-list--bullet app-dash__columns">{items}</ul>
        };
        details(None, false, summary, list.into_any())
    };
    STAGES.into_iter().map(list).collect()
}

fn table(t: Texts, lines: &[Participation]) -> AnyView {
    let rows = lines.iter().map(|line| {
        vec![
            Cell::new(group_name(t, line.group)),
            Cell::number(line.councils.to_string()),
            Cell::number(line.started.saturating_sub(line.submitted).to_string()),
            Cell::number(line.submitted.to_string()),
            Cell::number(percent(share(line.submitted, line.councils))),
        ]
    });
    Table::new(rows)
        .caption(t.dash_part_table(), Size::S)
        .head([
            Cell::new(t.figures_group()),
            Cell::number(t.figures_councils()),
            Cell::number(t.dash_part_bar_started()),
            Cell::number(t.figures_submitted()),
            Cell::number(t.figures_submitted_share()),
        ])
        .row_headers()
        .scrolls("part-table", t.table_scroll())
        .view()
}
