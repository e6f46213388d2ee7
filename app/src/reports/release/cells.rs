//! What rows begin with, and how figures become cells.

pub(super) use crate::reports::cells::{
    cell, count, level, percent, quartiles, seen, symbol, text, theme_cells, theme_columns,
    whole_and_themes, without_quartiles,
};

use crate::pages::figures::group_name;
use crate::texts::Texts;
use domain::peers::Group;
use domain::release::{Figures, Release, ScoreFigure, Shown};
use domain::report::{Cell, Column, Symbol};

/// The columns that say which group a row is of.
pub(super) fn group_columns(t: Texts) -> Vec<Column> {
    vec![
        text("group", t.reports_group()),
        text("group_name", t.reports_group_name()),
        text("gss_code", t.reports_gss()),
    ]
}

/// The cells of [`group_columns`].
pub(super) fn group_cells(t: Texts, release: &Release, group: Group) -> Vec<Cell> {
    let is_country = group != Group::All || release.coalition_name.is_none();
    let gss = group.gss().filter(|_| is_country);
    let gss = gss.map_or(Cell::Symbol(Symbol::Z), Cell::text);
    vec![Cell::text(group.to_string()), Cell::text(group_name(t, group)), gss]
}

/// The score of a group overall (`theme` is none) or in a theme.
pub(super) fn score_of(
    figures: &Shown<Figures>,
    theme: Option<usize>,
) -> Result<&ScoreFigure, Symbol> {
    let figures = seen(figures)?;
    match theme {
        None => seen(&figures.overall),
        Some(place) => figures.themes.get(place).map_or(Err(Symbol::Z), |one| seen(&one.figure)),
    }
}
