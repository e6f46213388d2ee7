//! What rows begin with, and how figures become cells.

use crate::pages::figures::{group_name, theme_title};
use crate::texts::Texts;
use domain::bank::{Bank, Theme};
use domain::peers::Group;
use domain::release::{Figures, Release, ScoreFigure, Shown, Why};
use domain::report::{Cell, Column, Kind, Symbol};

/// The key of the whole bank, among themes.
const OVERALL: &str = "overall";

pub(super) fn text(key: &str, heading: &str) -> Column {
    Column::new(key, heading, Kind::Text)
}

pub(super) fn count(key: &str, heading: &str) -> Column {
    Column::new(key, heading, Kind::Count)
}

pub(super) fn level(key: &str, heading: &str) -> Column {
    Column::new(key, heading, Kind::Level)
}

pub(super) fn percent(key: &str, heading: &str) -> Column {
    Column::new(key, heading, Kind::Percent)
}

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

/// The columns that say which theme a row is of, or that it is of the whole.
pub(super) fn theme_columns(t: Texts) -> Vec<Column> {
    vec![text("theme", t.reports_theme()), text("theme_name", t.reports_theme_name())]
}

/// The cells of [`theme_columns`]. None is the whole.
pub(super) fn theme_cells(t: Texts, theme: Option<&Theme>) -> Vec<Cell> {
    match theme {
        None => vec![Cell::text(OVERALL), Cell::text(t.results_overall())],
        Some(theme) => vec![Cell::text(theme.id.as_str()), Cell::text(theme_title(t, theme))],
    }
}

/// The whole, then every theme, with its place among the themes of the bank.
pub(super) fn whole_and_themes<'a>(
    bank: &'a Bank,
) -> impl Iterator<Item = Option<(usize, &'a Theme)>> + use<'a> {
    std::iter::once(None).chain(bank.themes.iter().enumerate().map(Some))
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

/// A figure, or the symbol that stands where it is withheld.
pub(super) fn seen<T>(figure: &Shown<T>) -> Result<&T, Symbol> {
    match figure {
        Shown::Figure(figure) => Ok(figure),
        Shown::Withheld(why) => Err(symbol(*why)),
    }
}

/// The symbol for why a figure is not shown.
pub(super) const fn symbol(why: Why) -> Symbol {
    match why {
        Why::TooFew | Why::Protected => Symbol::C,
        Why::Nothing => Symbol::X,
    }
}

/// A number of a figure, or the figure's symbol.
pub(super) fn cell<T>(figure: Result<&T, Symbol>, say: impl FnOnce(&T) -> Cell) -> Cell {
    figure.map_or_else(Cell::Symbol, say)
}
