//! Who took part, and who did not.

use super::summary::{all_estimate, estimate, participation};
use super::words::{Ends, group_within};
use super::writer::Writer;
use crate::pages::figures::{group_name, groups_of, listed, percent, share};
use domain::peers::{Family, Group};
use domain::report::{Cell, Column, Drawing, Kind, Symbol};

pub(super) fn section(writer: &mut Writer<'_>, drawing: Option<Drawing>) {
    let t = writer.t;
    writer.heading(t.play_participation());
    let mut said = Vec::from_iter(participation(writer));
    said.push(t.play_participation_text().to_owned());
    writer.say_all(&said);
    let families = [Family::Nation, Family::Type, Family::Region];
    let ends: Vec<String> = families.iter().filter_map(|family| ends(writer, *family)).collect();
    writer.bullets(ends);
    writer.chart(drawing);
    table(writer, Family::Nation, t.report_part_table_nation());
    table(writer, Family::Type, t.report_part_table_type());
    let quality = quality(writer);
    writer.say_all(&quality);
    writer.part(t.play_estimate());
    let mut said = vec![estimate(writer)];
    if let Some(all) = all_estimate(writer) {
        said.push(t.play_estimate_text().to_owned());
        let names: Vec<_> =
            all.under_represented.iter().map(|group| group_within(t, *group)).collect();
        said.push(if names.is_empty() {
            t.report_under_none().to_owned()
        } else {
            t.report_under(listed(&names))
        });
    }
    writer.say_all(&said);
}

/// The groups of a family with the largest and the smallest share that submitted.
fn ends(writer: &Writer<'_>, family: Family) -> Option<String> {
    let t = writer.t;
    let lines = writer.release().participation.iter();
    let shares: Vec<_> = lines
        .filter(|line| line.group.family() == family && line.councils > 0)
        .map(|line| (group_within(t, line.group), share(line.submitted, line.councils)))
        .collect();
    let ends = Ends::of(&shares).filter(|ends| ends.high > ends.low)?;
    let (high, low) = (percent(ends.high), percent(ends.low));
    Some(match family {
        Family::Nation => t.report_part_nation(high, ends.highest, low, ends.lowest),
        Family::Type => t.report_part_type(high, ends.highest, low, ends.lowest),
        _ => t.report_part_region(high, ends.highest, low, ends.lowest),
    })
}

fn table(writer: &mut Writer<'_>, family: Family, title: &str) {
    let (t, release) = (writer.t, writer.release());
    let groups = groups_of(release, family);
    if groups.len() < 2 {
        return;
    }
    let rows = groups.iter().filter_map(|group| release.participation(*group)).map(|line| {
        vec![
            Cell::text(group_name(t, line.group)),
            Cell::whole(line.councils),
            Cell::whole(line.started),
            Cell::whole(line.submitted),
            match line.councils {
                0 => Cell::Symbol(Symbol::X),
                councils => Cell::whole(share(line.submitted, councils)),
            },
        ]
    });
    let columns = vec![
        Column::new("group_name", t.report_name_column(), Kind::Text),
        Column::new("councils", t.figures_councils(), Kind::Count),
        Column::new("started", t.figures_started(), Kind::Count),
        Column::new("submitted", t.figures_submitted(), Kind::Count),
        Column::new("response", t.report_share_column(), Kind::Percent),
    ];
    writer.table(format!("participation_{}", slug(family)), title, columns, rows.collect());
}

/// A family in the key of a table.
pub(super) const fn slug(family: Family) -> &'static str {
    match family {
        Family::Nation => "nation",
        Family::Type => "type",
        Family::Region => "region",
        Family::Tier => "tier",
        Family::Rurality => "rurality",
        Family::All => "all",
    }
}

/// How much was answered *don't know*, and with evidence, where the figures of all councils are shown.
fn quality(writer: &Writer<'_>) -> Vec<String> {
    let t = writer.t;
    let all = writer.release().participation(Group::All).filter(|all| all.asked > 0);
    let Some(all) = all.filter(|_| writer.figures().is_some()) else { return Vec::new() };
    vec![
        t.play_dont_know(percent(share(all.dont_know, all.asked))),
        t.play_with_evidence(percent(share(all.with_evidence, all.asked))),
    ]
}
