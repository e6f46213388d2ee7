//! The means of themes, group beside group.

use super::names::group_name;
use super::numbers::level;
use super::themes;
use super::withheld::{shown, withheld_word};
use crate::components::{Cell, Size, Table};
use crate::texts::Texts;
use domain::bank::Bank;
use domain::peers::{Family, Group};
use domain::release::{Figures, Release, ScoreFigure, Shown, Why};
use leptos::prelude::*;

/// The groups of a family that a release has, in their order, after all councils.
#[must_use]
pub fn groups_of(release: &Release, family: Family) -> Vec<Group> {
    let of = |group: &Group| *group == Group::All || group.family() == family;
    release.groups.iter().map(|figures| figures.group).filter(of).collect()
}

/// A table of themes by groups.
pub struct HeatTable<'a> {
    /// The texts of the page's language.
    pub t: Texts,
    /// The bank.
    pub bank: &'a Bank,
    /// The release.
    pub release: &'a Release,
    /// The groups, a column each.
    pub groups: &'a [Group],
    /// What the table is.
    pub caption: &'a str,
    /// The id of the frame that it scrolls in; unique on the page.
    pub id: &'a str,
}

impl HeatTable<'_> {
    /// The table.
    #[must_use]
    pub fn view(&self) -> AnyView {
        let t = self.t;
        let mut head = vec![Cell::new(t.results_theme_column())];
        head.extend(self.groups.iter().map(|group| Cell::number(group_name(t, *group))));
        let overall = self.row(Cell::new(t.results_overall()), |figures| Some(&figures.overall));
        let themes = self.bank.themes.iter().enumerate().map(|(place, theme)| {
            let name = themes::name(t, self.bank, theme, None);
            self.row(name, |figures| figures.themes.get(place).map(|theme| &theme.figure))
        });
        let rows = [self.councils(), overall].into_iter().chain(themes);
        Table::new(rows)
            .caption(self.caption, Size::S)
            .head(head)
            .row_headers()
            .scrolls(self.id, t.table_scroll())
            .view()
    }

    /// How many councils each group's figures are of.
    fn councils(&self) -> Vec<Cell> {
        let t = self.t;
        let mut cells = vec![Cell::new(t.figures_councils())];
        cells.extend(self.groups.iter().map(|group| {
            let Some(group) = self.release.group(*group) else {
                return Cell::number(t.figures_nothing());
            };
            shown(t, &group.figures, |_| group.contributors.to_string())
        }));
        cells
    }

    fn row(&self, name: Cell, of: impl Fn(&Figures) -> Option<&Shown<ScoreFigure>>) -> Vec<Cell> {
        let t = self.t;
        let mut cells = vec![name];
        cells.extend(self.groups.iter().map(|group| {
            let withheld = |why| Cell::number(withheld_word(t, why));
            let Some(group) = self.release.group(*group) else { return withheld(Why::Nothing) };
            match &group.figures {
                Shown::Withheld(why) => withheld(*why),
                Shown::Figure(figures) => of(figures).map_or_else(
                    || withheld(Why::Nothing),
                    |figure| shown(t, figure, |figure| level(figure.mean_tenths)),
                ),
            }
        }));
        cells
    }
}
