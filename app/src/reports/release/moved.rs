//! What changed since the round before.

use super::cells::{
    cell, count, group_cells, group_columns, level, seen, text, theme_cells, theme_columns,
    whole_and_themes,
};
use super::{Note, Source};
use crate::pages::figures::level_name;
use crate::texts::Texts;
use domain::release::GroupMovement;
use domain::report::{Cell, Symbol, Table};

/// How means changed. None where there is no round to compare with.
pub(super) fn movement<'a>(t: Texts, source: Source<'a>) -> Option<Table<'a>> {
    let (release, bank) = (source.release, source.bank);
    let movement = release.movement.as_ref()?;
    let mut columns = group_columns(t);
    columns.extend(theme_columns(t));
    columns.push(count("as_at", t.reports_as_at()).noted(Note::AsAt as usize));
    columns.push(count("councils", t.reports_compared()));
    columns.push(level("mean_change", t.reports_change()).noted(Note::Change as usize));
    let rows = move |group: &'a GroupMovement| {
        whole_and_themes(bank).map(move |theme| {
            let mut row = group_cells(t, release, group.group);
            row.extend(theme_cells(t, theme.map(|(_, theme)| theme)));
            let figures = seen(&group.figures);
            row.push(cell(figures, |_| Cell::whole(group.as_at)));
            row.push(cell(figures, |_| Cell::whole(group.councils)));
            row.push(cell(figures, |figures| match theme {
                None => Cell::tenths(figures.mean_change_tenths),
                Some((place, _)) => {
                    let change = figures.themes.get(place).copied().flatten();
                    change.map_or(Cell::Symbol(Symbol::X), Cell::tenths)
                }
            }));
            row
        })
    };
    Some(Table {
        key: "movement".to_owned(),
        sheet: t.reports_movement().to_owned(),
        title: t.reports_movement_title(movement.from_name.get(t.language)),
        about: vec![t.reports_movement_about(movement.comparable, movement.questions)],
        columns,
        rows: Box::new(move || Box::new(movement.groups.iter().flat_map(rows))),
    })
}

/// How many councils went from each level to each.
pub(super) fn between_levels<'a>(t: Texts, source: Source<'a>) -> Option<Table<'a>> {
    let (release, bank) = (source.release, source.bank);
    let movement = release.movement.as_ref()?;
    let mut columns = group_columns(t);
    columns.push(text("from_level", t.reports_from_level()));
    columns.push(text("from_level_name", t.reports_from_level_name()));
    columns.push(text("to_level", t.reports_to_level()));
    columns.push(text("to_level_name", t.reports_to_level_name()));
    columns.push(count("councils", t.reports_councils()).noted(Note::Counts as usize));
    let highest = release.highest;
    let rows = move |group: &'a GroupMovement| {
        let pairs = (0..=highest).flat_map(move |from| (0..=highest).map(move |to| (from, to)));
        pairs.map(move |(from, to)| {
            let mut row = group_cells(t, release, group.group);
            for at in [from, to] {
                row.push(Cell::text(at.to_string()));
                row.push(Cell::text(level_name(t, bank, at)));
            }
            row.push(cell(seen(&group.figures), |figures| {
                let councils = figures.matrix.get(usize::from(from));
                let councils = councils.and_then(|line| line.get(usize::from(to)));
                councils.map_or(Cell::Symbol(Symbol::Z), |councils| Cell::whole(*councils))
            }));
            row
        })
    };
    Some(Table {
        key: "movement_levels".to_owned(),
        sheet: t.reports_movement_levels().to_owned(),
        title: t.reports_movement_levels_title(movement.from_name.get(t.language)),
        about: vec![t.reports_movement_about(movement.comparable, movement.questions)],
        columns,
        rows: Box::new(move || Box::new(movement.groups.iter().flat_map(rows))),
    })
}
