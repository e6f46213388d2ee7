//! Who took part.

use super::Caption;
use super::names::group_name;
use super::numbers::{percent, share};
use crate::components::{Cell, Size, Table};
use crate::texts::Texts;
use domain::peers::Group;
use domain::release::{Participation, Release};
use leptos::prelude::*;

/// A table of who took part, a group a row.
pub struct PartTable<'a> {
    /// The texts of the page's language.
    pub t: Texts,
    /// The release.
    pub release: &'a Release,
    /// The groups.
    pub groups: &'a [Group],
    /// What the table is.
    pub caption: &'a str,
    /// The id of the frame that it scrolls in; unique on the page.
    pub id: &'a str,
}

impl PartTable<'_> {
    /// The table.
    #[must_use]
    pub fn view(&self) -> AnyView {
        let t = self.t;
        let lines = self.groups.iter().filter_map(|group| self.release.participation(*group));
        let rows = lines.map(|line| {
            vec![
                Cell::new(group_name(t, line.group)),
                Cell::number(line.councils.to_string()),
                Cell::number(line.started.to_string()),
                Cell::number(line.submitted.to_string()),
                Cell::number(percent(share(line.submitted, line.councils))),
            ]
        });
        Table::new(rows)
            .caption(self.caption, Size::S)
            .head([
                Cell::new(t.figures_group()),
                Cell::number(t.figures_councils()),
                Cell::number(t.figures_started()),
                Cell::number(t.figures_submitted()),
                Cell::number(t.figures_submitted_share()),
            ])
            .row_headers()
            .scrolls(self.id, t.table_scroll())
            .view()
    }
}

/// What the chart of who took part says, of some groups of one family. The first may be all councils: its share is
/// the title.
#[must_use]
pub fn part_caption(t: Texts, release: &Release, groups: &[Group]) -> Caption {
    let percent_of = |line: &Participation| share(line.submitted, line.councils);
    let title = release.participation(Group::All).map_or_else(String::new, |all| {
        t.figures_part_title(all.submitted, all.councils, percent(percent_of(all)))
    });
    let lines: Vec<(String, u32)> = groups
        .iter()
        .filter(|group| **group != Group::All)
        .filter_map(|group| release.participation(*group))
        .map(|line| (group_name(t, line.group), percent_of(line)))
        .collect();
    let reading = super::readings::ends(t, &lines, percent).unwrap_or_default();
    Caption { title, reading }
}
