//! Groups of councils side by side.

use super::REPORT_FAMILIES;
use super::participation::slug;
use super::summary::{overall_means, widest_gap};
use super::words::{Ends, group_within};
use super::writer::{Writer, cell, symbol};
use crate::pages::figures::{family_name, group_name, groups_of, level, listed, theme_title};
use domain::peers::{Family, Group};
use domain::release::{Figures, ScoreFigure, Shown, Why};
use domain::report::{Cell, Column, Drawing, Kind};

pub(super) fn section(writer: &mut Writer<'_>, drawings: Vec<Option<Drawing>>) {
    let t = writer.t;
    writer.heading(t.play_groups());
    let is_parted = |family: &Family| groups_of(writer.release(), *family).len() > 1;
    let families: Vec<_> = REPORT_FAMILIES.into_iter().filter(is_parted).collect();
    let widest = widest_gap(writer);
    if families.is_empty() && widest.is_none() {
        writer.say(t.play_groups_none());
        return;
    }
    let mut said = Vec::from_iter(widest);
    said.push(t.play_limit_small().to_owned());
    writer.say_all(&said);
    let mut drawings = REPORT_FAMILIES.into_iter().zip(drawings).collect::<Vec<_>>();
    for family in families {
        writer.part(family_name(t, family));
        let said = sentences(writer, family);
        writer.say_all(&said);
        let drawing = drawings.iter_mut().find(|(of, _)| *of == family);
        writer.chart(drawing.and_then(|(_, drawing)| drawing.take()));
        table(writer, family);
    }
}

/// From where to where the means of a family run, and whose are withheld.
fn sentences(writer: &Writer<'_>, family: Family) -> Vec<String> {
    let t = writer.t;
    let mut said = Vec::new();
    match Ends::of(&overall_means(writer, family)) {
        None => said.push(t.report_gap_family_none().to_owned()),
        Some(ends) if ends.high == ends.low => said.push(t.report_gap_none(level(ends.high))),
        Some(ends) => {
            let (high, low) = (level(ends.high), level(ends.low));
            said.push(match family {
                Family::Nation => t.report_gap_nation(high, ends.highest, low, ends.lowest),
                _ => t.report_gap_type(high, ends.highest, low, ends.lowest),
            });
        }
    }
    said.extend(widest_theme(writer, family));
    let groups = writer.release().groups.iter().filter(|group| group.group.family() == family);
    let is_withheld = |group: &&domain::release::GroupFigures| {
        group.figures.figure().is_none_or(|figures| figures.overall.figure().is_none())
    };
    let withheld: Vec<_> =
        groups.filter(is_withheld).map(|group| group_within(t, group.group)).collect();
    if !withheld.is_empty() {
        said.push(t.report_groups_withheld(listed(&withheld)));
    }
    said
}

/// The theme in which the groups of a family are furthest apart.
fn widest_theme(writer: &Writer<'_>, family: Family) -> Option<String> {
    let (t, bank) = (writer.t, writer.source.bank);
    let groups = || writer.release().groups.iter().filter(|group| group.group.family() == family);
    let gaps = bank.themes.iter().enumerate().filter_map(|(place, theme)| {
        let means: Vec<_> = groups()
            .filter_map(|group| {
                let figure = group.figures.figure()?.themes.get(place)?.figure.figure()?;
                Some((group_within(t, group.group), figure.mean_tenths))
            })
            .collect();
        Some((theme, Ends::of(&means)?))
    });
    let wider = |a: &(_, Ends<u32>), b: &(_, Ends<u32>)| b.1.high - b.1.low > a.1.high - a.1.low;
    let (theme, ends) = gaps.reduce(|a, b| if wider(&a, &b) { b } else { a })?;
    (ends.high > ends.low).then(|| {
        let gap = level(ends.high - ends.low);
        let theme = theme_title(t, theme);
        t.report_gap_theme(gap, level(ends.high), ends.highest, level(ends.low), ends.lowest, theme)
    })
}

/// The means of themes by group. What there is more of, themes or groups, are the rows: paper is higher than wide.
fn table(writer: &mut Writer<'_>, family: Family) {
    let (t, bank, release) = (writer.t, writer.source.bank, writer.release());
    let groups = groups_of(release, family);
    type Of<'b> = &'b dyn Fn(&Figures) -> Option<&Shown<ScoreFigure>>;
    let mean = |group: Group, of: Of<'_>| match release.group(group).map(|group| &group.figures) {
        Some(Shown::Figure(figures)) => of(figures).map_or_else(
            || symbol(Why::Nothing),
            |figure| cell(figure, |figure| Cell::tenths(figure.mean_tenths)),
        ),
        Some(Shown::Withheld(why)) => symbol(*why),
        None => symbol(Why::Nothing),
    };
    let at = |place: Option<usize>, group: Group| match place {
        None => mean(group, &|figures| Some(&figures.overall)),
        Some(place) => mean(group, &|figures| figures.themes.get(place).map(|t| &t.figure)),
    };
    let mut lines = vec![(None, "overall".to_owned(), t.results_overall())];
    lines.extend(bank.themes.iter().enumerate().map(|(place, theme)| {
        (Some(place), theme.id.to_string().replace('-', "_"), theme_title(t, theme))
    }));
    let (columns, rows) = if lines.len() >= groups.len() {
        let name = Column::new("theme_name", t.results_theme_column(), Kind::Text);
        let columns = groups.iter().map(|group| {
            let key = group.to_string().replace('-', "_");
            Column::new(key, group_name(t, *group), Kind::Level)
        });
        let rows = lines.iter().map(|(place, _, title)| {
            let cells = groups.iter().map(|group| at(*place, *group));
            std::iter::once(Cell::text(*title)).chain(cells).collect()
        });
        (std::iter::once(name).chain(columns).collect(), rows.collect())
    } else {
        let name = Column::new("group_name", t.report_name_column(), Kind::Text);
        let columns = lines.iter().map(|(_, key, title)| Column::new(key, *title, Kind::Level));
        let rows = groups.iter().map(|group| {
            let cells = lines.iter().map(|(place, ..)| at(*place, *group));
            std::iter::once(Cell::text(group_name(t, *group))).chain(cells).collect()
        });
        (std::iter::once(name).chain(columns).collect(), rows.collect())
    };
    let title = match family {
        Family::Nation => t.report_groups_table_nation(),
        _ => t.report_groups_table_type(),
    };
    writer.table(format!("groups_{}", slug(family)), title, columns, rows);
}
