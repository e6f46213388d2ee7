//! What changed since the round before.

use super::summary::{change, moved};
use super::writer::{Writer, cell};
use crate::pages::figures::{group_name, level_named, matrix_caption, rounding, theme_title};
use domain::peers::{Family, Group};
use domain::release::{GroupMovement, Movement, MovementFigures};
use domain::report::{Cell, Column, Drawing, Kind, Symbol};

pub(super) fn section(writer: &mut Writer<'_>, [drawn, matrix]: [Option<Drawing>; 2]) {
    let t = writer.t;
    writer.heading(t.play_change());
    let mut said = vec![change(writer)];
    let Some((movement, group)) = moved(writer) else {
        writer.say_all(&said);
        return;
    };
    let from = movement.from_name.get(t.language);
    said.push(t.play_change_questions(movement.comparable, from, movement.questions));
    if movement.breaks > 0 {
        said.push(t.play_change_breaks(movement.breaks));
    }
    let stands = group.filter(|group| group.as_at != writer.release().number);
    said.extend(stands.map(|group| t.figures_stamp_as_at(group.as_at)));
    writer.say_all(&said);
    if let Some(figures) = group.and_then(|group| group.figures.figure()) {
        writer.chart(drawn);
        themes(writer, figures);
        let mut said = vec![rounding(t, writer.release().policy)];
        if matrix.is_none() {
            let caption = matrix_caption(t, from, figures);
            said.splice(0..0, [format!("{}.", caption.title), caption.reading]);
        }
        writer.say_all(&said);
        writer.chart(matrix);
        levels(writer, figures);
    }
    groups(writer, movement);
}

/// The change of each theme.
fn themes(writer: &mut Writer<'_>, figures: &MovementFigures) {
    let (t, bank) = (writer.t, writer.source.bank);
    let overall = vec![Cell::text(t.results_overall()), Cell::tenths(figures.mean_change_tenths)];
    let themes = bank.themes.iter().zip(&figures.themes).map(|(theme, moved)| {
        vec![Cell::text(theme_title(t, theme)), moved.map_or(Cell::Symbol(Symbol::X), Cell::tenths)]
    });
    let rows = std::iter::once(overall).chain(themes).collect();
    let columns = vec![
        Column::new("theme_name", t.results_theme_column(), Kind::Text),
        Column::new("mean_change", t.report_change_column(), Kind::Level),
    ];
    writer.table("movement", t.play_moved_table(), columns, rows);
}

/// How many councils went from level to level.
fn levels(writer: &mut Writer<'_>, figures: &MovementFigures) {
    let (t, bank) = (writer.t, writer.source.bank);
    let levels = 0..=bank.highest_level();
    let mut columns = vec![Column::new("from_level", t.figures_from_level(), Kind::Text)];
    columns.extend(levels.clone().map(|level| {
        Column::new(format!("to_level_{level}"), t.figures_to_level(level), Kind::Count)
    }));
    let rows = levels.zip(&figures.matrix).map(|(level, row)| {
        let counts = row.iter().map(|count| Cell::whole(*count));
        std::iter::once(Cell::text(level_named(t, bank, level))).chain(counts).collect()
    });
    let rows = rows.collect();
    writer.table("movement_levels", t.play_matrix_table(), columns, rows);
}

/// The change of groups, overall.
fn groups(writer: &mut Writer<'_>, movement: &Movement) {
    let t = writer.t;
    let is_listed = |moved: &&GroupMovement| {
        moved.group == Group::All || matches!(moved.group.family(), Family::Nation | Family::Type)
    };
    let rows: Vec<_> = movement
        .groups
        .iter()
        .filter(is_listed)
        .map(|moved| {
            vec![
                Cell::text(group_name(t, moved.group)),
                cell(&moved.figures, |_| Cell::whole(moved.councils)),
                cell(&moved.figures, |figures| Cell::tenths(figures.mean_change_tenths)),
            ]
        })
        .collect();
    if rows.len() < 2 {
        return;
    }
    let columns = vec![
        Column::new("group_name", t.report_name_column(), Kind::Text),
        Column::new("councils", t.report_moved_councils(), Kind::Count),
        Column::new("mean_change", t.report_change_column(), Kind::Level),
    ];
    writer.table("movement_groups", t.report_moved_groups(), columns, rows);
}
