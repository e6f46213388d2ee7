//! The tables of what changed since the round before.

use super::names::{level_named, theme_title};
use super::numbers::change;
use crate::components::{Cell, Size, Table};
use crate::texts::Texts;
use domain::bank::Bank;
use domain::release::MovementFigures;
use leptos::prelude::*;

/// How the mean changed, overall and theme by theme.
pub struct MovedTable<'a> {
    /// The texts of the page's language.
    pub t: Texts,
    /// The bank.
    pub bank: &'a Bank,
    /// The movement of the group.
    pub figures: &'a MovementFigures,
    /// What the table is.
    pub caption: &'a str,
}

impl MovedTable<'_> {
    /// The table.
    #[must_use]
    pub fn view(&self) -> AnyView {
        let t = self.t;
        let overall = vec![
            Cell::new(t.results_overall()),
            Cell::number(change(self.figures.mean_change_tenths)),
        ];
        let themes = self.bank.themes.iter().zip(&self.figures.themes).map(|(theme, moved)| {
            let moved = moved.map_or_else(|| t.figures_not_comparable().to_owned(), change);
            vec![Cell::new(theme_title(t, theme)), Cell::number(moved)]
        });
        Table::new(std::iter::once(overall).chain(themes))
            .caption(self.caption, Size::S)
            .head([Cell::new(t.results_theme_column()), Cell::number(t.figures_change())])
            .row_headers()
            .view()
    }
}

/// How many councils went from one level to another, overall.
pub struct MatrixTable<'a> {
    /// The texts of the page's language.
    pub t: Texts,
    /// The bank.
    pub bank: &'a Bank,
    /// The movement of the group.
    pub figures: &'a MovementFigures,
    /// What the table is.
    pub caption: &'a str,
    /// The id of the frame that it scrolls in; unique on the page.
    pub id: &'a str,
}

impl MatrixTable<'_> {
    /// The table.
    #[must_use]
    pub fn view(&self) -> AnyView {
        let t = self.t;
        let levels = 0..=self.bank.highest_level();
        let mut head = vec![Cell::new(t.figures_from_level())];
        head.extend(levels.clone().map(|level| Cell::number(t.figures_to_level(level))));
        let rows = levels.zip(&self.figures.matrix).map(|(level, row)| {
            let mut cells = vec![Cell::new(level_named(t, self.bank, level))];
            cells.extend(row.iter().map(|count| Cell::number(count.to_string())));
            cells
        });
        Table::new(rows)
            .caption(self.caption, Size::S)
            .head(head)
            .row_headers()
            .scrolls(self.id, t.table_scroll())
            .view()
    }
}
