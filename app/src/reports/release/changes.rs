//! What a correction changed.

use super::Source;
use super::cells::{group_cells, group_columns, symbol, text};
use crate::pages::figures::{ChangedUnit, changed_name};
use crate::texts::Texts;
use domain::release::{Purpose, difference, why_not_shown};
use domain::report::{Cell, Column, Kind, Symbol, Table};

/// One line a figure that differs from the release it corrects. None where the release corrects none, or nothing differs.
pub(super) fn changes<'a>(t: Texts, source: Source<'a>) -> Option<Table<'a>> {
    let release = source.release;
    let Purpose::Correction { of, note } = &release.purpose else { return None };
    let before = source.corrected?;
    let changed = difference(before, release);
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
        row.push(Cell::text(code(unit)));
        for (release, number) in [(before, one.before), (release, one.after)] {
            let without = || why_not_shown(release, one.group, &one.what).map_or(Symbol::X, symbol);
            row.push(number.map_or_else(|| Cell::Symbol(without()), |number| cell(unit, number)));
        }
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

/// What the figure counts, as the unit of a column is called in every language.
const fn code(unit: ChangedUnit) -> &'static str {
    match unit {
        ChangedUnit::Level => Kind::Level.unit(),
        ChangedUnit::Percent => Kind::Percent.unit(),
        ChangedUnit::Councils => Kind::Count.unit(),
    }
}

/// A number of a changed figure.
fn cell(unit: ChangedUnit, number: u32) -> Cell {
    match unit {
        ChangedUnit::Level => Cell::tenths(number),
        ChangedUnit::Percent | ChangedUnit::Councils => Cell::whole(number),
    }
}
