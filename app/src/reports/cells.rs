//! What the tables of all reports have in common: columns, and how figures become cells.

use crate::pages::figures::theme_title;
use crate::texts::Texts;
use domain::bank::{Bank, Theme};
use domain::release::{QUARTILES_FROM, ScoreFigure, Shown, Why};
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

/// The columns that say which theme a row is of, or that it is of the whole.
pub(super) fn theme_columns(t: Texts) -> [Column; 2] {
    [text("theme", t.reports_theme()), text("theme_name", t.reports_theme_name())]
}

/// The cells of [`theme_columns`]. None is the whole.
pub(super) fn theme_cells(t: Texts, theme: Option<&Theme>) -> [Cell; 2] {
    match theme {
        None => [Cell::text(OVERALL), Cell::text(t.results_overall())],
        Some(theme) => [Cell::text(theme.id.as_str()), Cell::text(theme_title(t, theme))],
    }
}

/// The whole, then every theme, with its place among the themes of the bank.
pub(super) fn whole_and_themes<'a>(
    bank: &'a Bank,
) -> impl Iterator<Item = Option<(usize, &'a Theme)>> + use<'a> {
    std::iter::once(None).chain(bank.themes.iter().enumerate().map(Some))
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

/// The lower quartile, the median and the upper quartile, or the symbol for what there is none of.
pub(super) fn quartiles(tenths: Option<[u32; 3]>, without: Symbol) -> [Cell; 3] {
    tenths.map_or_else(|| [(); 3].map(|()| Cell::Symbol(without)), |all| all.map(Cell::tenths))
}

/// What stands where a score has no quartiles: of few councils they would be single ones, and so are withheld.
pub(super) fn without_quartiles(figure: &ScoreFigure) -> Symbol {
    if figure.contributors < QUARTILES_FROM { Symbol::C } else { Symbol::X }
}
