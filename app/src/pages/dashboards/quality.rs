//! Data quality: how much was answered "don't know", and how much with evidence.

use super::Dashboard;
use crate::components::{Cell, Size, Table};
use crate::frame::Frame;
use crate::pages::figures::{
    Caption, charted, group_name, groups_of, percent, share, stamp, withheld_word,
};
use crate::texts::Texts;
use domain::peers::Group;
use domain::release::{Participation, Release, Why};
use leptos::prelude::*;

/// Why a group's counts of answers are not there: they are withheld with its figures. None where they are there.
#[must_use]
pub fn without_answer(release: &Release, line: &Participation) -> Option<Why> {
    let Some(group) = release.group(line.group) else { return Some(Why::Nothing) };
    group.figures.why().or_else(|| (line.asked == 0).then_some(Why::Nothing))
}

/// What the chart of data quality says.
#[must_use]
pub fn quality_caption(t: Texts, release: &Release) -> Caption {
    let all = release.participation(Group::All);
    match all.filter(|line| without_answer(release, line).is_none()) {
        None => Caption { title: t.dash_quality_title_none().to_owned(), reading: String::new() },
        Some(line) => Caption {
            title: t.dash_quality_title(percent(share(line.with_evidence, line.asked))),
            reading: t.dash_quality_reading(percent(share(line.dont_know, line.asked))),
        },
    }
}

pub(super) fn section(frame: &Frame, page: &Dashboard<'_>, release: &Release) -> AnyView {
    let t = frame.texts();
    let groups = groups_of(release, page.chosen.family);
    let chart = charted(
        "quality-chart",
        &quality_caption(t, release),
        page.pictures.quality.as_ref(),
        &stamp(t, release, None),
        table(t, release, &groups),
    );
    view! {
        <section aria-labelledby="quality">
            <h2 class="govuk-heading-l" id="quality">{t.dash_quality()}</h2>
            <p class="govuk-body">{t.dash_quality_text()}</p>
            {chart}
        </section>
    }
    .into_any()
}

fn table(t: Texts, release: &Release, groups: &[Group]) -> AnyView {
    let lines = groups.iter().filter_map(|group| release.participation(*group));
    let rows = lines.map(|line| {
        let mut cells = vec![Cell::new(group_name(t, line.group))];
        cells.extend(match without_answer(release, line) {
            Some(why) => [0; 3].map(|_| Cell::number(withheld_word(t, why))),
            None => [
                Cell::number(line.asked.to_string()),
                Cell::number(percent(share(line.dont_know, line.asked))),
                Cell::number(percent(share(line.with_evidence, line.asked))),
            ],
        });
        cells
    });
    Table::new(rows)
        .caption(t.dash_quality_table(), Size::S)
        .head([
            Cell::new(t.figures_group()),
            Cell::number(t.dash_quality_asked()),
            Cell::number(t.dash_quality_dont_know()),
            Cell::number(t.dash_quality_evidence()),
        ])
        .row_headers()
        .scrolls("quality-table", t.table_scroll())
        .view()
}
