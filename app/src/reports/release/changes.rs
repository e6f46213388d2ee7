//! What a correction changed.

use super::Source;
use super::cells::{group_cells, group_columns, text};
use crate::pages::figures::{ChangedUnit, changed_name};
use crate::texts::Texts;
use domain::release::{Purpose, difference};
use domain::report::{Cell, Column, Kind, Symbol, Table};

/// One line a figure that differs from the release it corrects. None where the release corrects none, or nothing differs.
pub(super) fn changes<'a>(t: Texts, source: Source<'a>) -> Option<Table<'a>> {
    let release = source.release;
    let Purpose::Correction { of, note } = &release.purpose else { return None };
    let changed = difference(source.corrected?, release);
    if changed.is_empty() {
        return None;
    }
    let mut columns = group_columns(t);
    columns.push(text("figure", t.reports_figure()));
    columns.push(text("figure_name", t.reports_figure_name()));
    columns.push(text("figure_unit", t.reports_unit()));
    columns.push(Column::new("before", t.reports_before(), Kind::Stated));
    columns.push(Column::new("after", t.reports_after(), Kind::Stated));
    let rows = changed.iter().map(|one| {
        let unit = ChangedUnit::of(source.bank, one);
        let mut row = group_cells(t, release, one.group);
        row.push(Cell::text(one.what.as_str()));
        row.push(Cell::text(changed_name(t, source.bank, one)));
        row.push(Cell::text(words(t, unit)));
        row.push(cell(unit, one.before));
        row.push(cell(unit, one.after));
        row
    });
    Some(Table {
        key: "changes".to_owned(),
        sheet: t.reports_changes().to_owned(),
        title: t.reports_changes_title(*of),
        about: vec![t.reports_changes_about(note.get(t.language))],
        columns,
        rows: Table::held(rows.collect()),
    })
}

fn words(t: Texts, unit: ChangedUnit) -> &'static str {
    match unit {
        ChangedUnit::Level => t.reports_unit_level(),
        ChangedUnit::Percent => t.reports_unit_percent(),
        ChangedUnit::Councils => t.reports_unit_count(),
    }
}

/// A number of a changed figure. None is one that was withheld or not there.
fn cell(unit: ChangedUnit, number: Option<u32>) -> Cell {
    match (unit, number) {
        (_, None) => Cell::Symbol(Symbol::X),
        (ChangedUnit::Level, Some(tenths)) => Cell::tenths(tenths),
        (_, Some(number)) => Cell::whole(number),
    }
}
