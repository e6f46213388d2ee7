//! The tables of themes of a group.

use super::names::theme_title;
use super::numbers::{level, percent};
use super::withheld::shown;
use crate::components::{Cell, Html, Size, Table};
use crate::texts::Texts;
use domain::bank::{Bank, Theme};
use domain::release::{Figures, ScoreFigure, Shown};
use leptos::prelude::*;

/// Tables of the overall figure and of each theme.
pub struct ThemeTable<'a> {
    /// The texts of the page's language.
    pub t: Texts,
    /// The bank.
    pub bank: &'a Bank,
    /// The figures of the group.
    pub figures: &'a Figures,
    /// What the table is.
    pub caption: &'a str,
    /// The id of the frame that it scrolls in; unique on the page.
    pub id: &'a str,
    /// The address behind a theme's title, where there is one.
    pub href: Option<&'a dyn Fn(&Theme) -> String>,
}

impl ThemeTable<'_> {
    /// How many councils are nearest to each level.
    #[must_use]
    pub fn spread(&self) -> AnyView {
        let t = self.t;
        let levels = 0..=self.bank.highest_level();
        let mut head =
            vec![Cell::new(t.results_theme_column()), Cell::number(t.figures_councils())];
        head.extend(levels.clone().map(|level| Cell::number(t.figures_level(level))));
        self.table(head, |figure| {
            let mut cells = vec![shown(t, figure, |figure| figure.contributors.to_string())];
            cells.extend(levels.clone().map(|level| {
                shown(t, figure, |figure| {
                    figure.bands.get(usize::from(level)).copied().unwrap_or_default().to_string()
                })
            }));
            cells
        })
    }

    /// Mean, quartiles and the share at or above base.
    #[must_use]
    pub fn levels(&self) -> AnyView {
        let t = self.t;
        let head = [
            Cell::new(t.results_theme_column()),
            Cell::number(t.figures_councils()),
            Cell::number(t.figures_mean()),
            Cell::number(t.figures_lower_quartile()),
            Cell::number(t.figures_median()),
            Cell::number(t.figures_upper_quartile()),
            Cell::number(t.figures_at_base()),
        ];
        self.table(head.into(), |figure| {
            let quartile = |place: usize| {
                shown(t, figure, |figure| {
                    figure.quartiles_tenths.map_or_else(
                        || t.figures_not_given().to_owned(),
                        |quartiles| level(quartiles[place]),
                    )
                })
            };
            vec![
                shown(t, figure, |figure| figure.contributors.to_string()),
                shown(t, figure, |figure| level(figure.mean_tenths)),
                quartile(0),
                quartile(1),
                quartile(2),
                shown(t, figure, |figure| percent(figure.at_base_percent)),
            ]
        })
    }

    /// Only the share at or above base.
    #[must_use]
    pub fn at_base(&self) -> AnyView {
        let t = self.t;
        let head = [
            Cell::new(t.results_theme_column()),
            Cell::number(t.figures_councils()),
            Cell::number(t.figures_at_base_councils()),
            Cell::number(t.figures_at_base()),
        ];
        self.table(head.into(), |figure| {
            vec![
                shown(t, figure, |figure| figure.contributors.to_string()),
                shown(t, figure, |figure| figure.at_base.to_string()),
                shown(t, figure, |figure| percent(figure.at_base_percent)),
            ]
        })
    }

    fn table(&self, head: Vec<Cell>, cells: impl Fn(&Shown<ScoreFigure>) -> Vec<Cell>) -> AnyView {
        let t = self.t;
        let row = |name: Cell, figure: &Shown<ScoreFigure>| {
            std::iter::once(name).chain(cells(figure)).collect::<Vec<_>>()
        };
        let overall = row(Cell::new(t.results_overall()), &self.figures.overall);
        let themes = self.bank.themes.iter().zip(&self.figures.themes);
        let themes = themes.map(|(theme, figure)| row(self.name(theme), &figure.figure));
        Table::new(std::iter::once(overall).chain(themes))
            .caption(self.caption, Size::S)
            .head(head)
            .row_headers()
            .scrolls(self.id, t.table_scroll())
            .view()
    }

    fn name(&self, theme: &Theme) -> Cell {
        name(self.t, self.bank, theme, self.href)
    }
}

/// A theme's title, set in below what it is a part of; a link where there is an address.
pub(super) fn name(
    t: Texts,
    bank: &Bank,
    theme: &Theme,
    href: Option<&dyn Fn(&Theme) -> String>,
) -> Cell {
    let title = theme_title(t, theme).to_owned();
    let title = match href {
        None => title.into_any(),
        Some(href) => view! { <a class="govuk-link" href=href(theme)>{title}</a> }.into_any(),
    };
    let depth = bank.above(theme).count();
    if depth == 0 {
        return Cell::new(Html::View(title));
    }
    let class = format!("app-results__inside app-results__inside--{}", depth.min(3));
    Cell::new(Html::View(view! { <span class=class>{title}</span> }.into_any()))
}
