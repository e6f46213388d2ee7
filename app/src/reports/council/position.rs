//! Where the council stands among others, in quarters: what the comparison page shows, and no more.

use super::CouncilSource;
use super::cells::{
    count, level, percent, quartiles, symbol, tenths, text, theme_cells, theme_columns,
    whole_and_themes, without_quartiles,
};
use crate::pages::compare::{Against, position_name};
use crate::pages::figures::{group_name, rounding, threshold, withheld};
use crate::texts::Texts;
use domain::bank::Theme;
use domain::release::compare::{Position, Standing};
use domain::release::{QUARTILES_FROM, ScoreFigure, Shown};
use domain::report::{Cell, Symbol, Table};
use domain::scoring::Score;

/// The position among the group, overall and by theme. None for a draft, and where the group is withheld.
pub(super) fn position(t: Texts, source: &CouncilSource<'_>) -> Option<Table<'static>> {
    let (compare, against) = source.against()?;
    let (figures, own) = (against.figures()?, compare.own.as_ref()?);
    let group = group_name(t, against.group);
    let mut columns =
        vec![text("group", t.reports_group()), text("group_name", t.reports_group_name())];
    columns.extend(theme_columns(t));
    columns.extend([
        text("position", t.compare_position()),
        level("level", t.council_report_level()),
        level("base", t.council_report_base()),
        level("mean", t.compare_number_mean()),
        level("lower_quartile", t.reports_lower_quartile()),
        level("median", t.compare_number_median()),
        level("upper_quartile", t.reports_upper_quartile()),
        percent("at_base_percent", t.reports_at_base_share()),
        count("councils", t.council_report_councils()),
    ]);
    let row = |theme: Option<(usize, &Theme)>| {
        let (score, figure) = match theme {
            None => (&own.scores.overall, &figures.overall),
            Some((place, _)) => (own.scores.themes.get(place)?, &figures.themes.get(place)?.figure),
        };
        let mut row = vec![Cell::text(against.group.to_string()), Cell::text(&*group)];
        row.extend(theme_cells(t, theme.map(|(_, theme)| theme)));
        row.extend(cells(t, score, figure));
        Some(row)
    };
    let rows = whole_and_themes(source.figures.bank).filter_map(row).collect();
    Some(Table {
        key: "position".to_owned(),
        sheet: t.council_report_position_sheet().to_owned(),
        title: t.council_report_position_title(&*group),
        about: vec![source.compared(t)],
        columns,
        rows: Table::held(rows),
    })
}

/// The cells from the position on.
fn cells(t: Texts, own: &Score, figure: &Shown<ScoreFigure>) -> Vec<Cell> {
    let is_asked = own.applicable() + own.not_applicable > 0;
    let without = if is_asked { Symbol::X } else { Symbol::Z };
    let own_cells = [tenths(own.level(), without), tenths(own.base(), without)];
    let figure = match figure {
        Shown::Figure(figure) => figure,
        Shown::Withheld(why) => {
            let hidden = Cell::Symbol(symbol(*why));
            let mut cells = vec![hidden.clone()];
            cells.extend(own_cells);
            cells.resize(9, hidden);
            return cells;
        }
    };
    let few = without_quartiles(figure);
    let position = match own.level() {
        None => Cell::Symbol(without),
        Some(level) => figure
            .position(level)
            .map_or(Cell::Symbol(few), |position| Cell::text(position_name(t, position))),
    };
    let [lower, median, upper] = quartiles(figure.quartiles_tenths, few);
    let mut cells = vec![position];
    cells.extend(own_cells);
    cells.extend([
        Cell::tenths(figure.mean_tenths),
        lower,
        median,
        upper,
        Cell::whole(figure.at_base_percent),
        Cell::whole(figure.contributors),
    ]);
    cells
}

/// The quarters among the nearest neighbours. None where the council has none there.
pub(super) fn neighbours(t: Texts, source: &CouncilSource<'_>) -> Option<Table<'static>> {
    let (compare, against) = source.against()?;
    let (near, own) = (against.near.as_ref()?, compare.own.as_ref()?);
    let mut columns = vec![
        text("neighbours", t.council_report_near_key()),
        text("neighbours_name", t.council_report_near()),
    ];
    columns.extend(theme_columns(t));
    columns.push(text("position", t.compare_position()));
    columns.push(count("councils", t.compare_near_count()));
    let lists = [
        ("published", t.compare_near_published(), near.published.as_ref()),
        ("model", t.compare_near_model(), near.model.as_ref()),
    ];
    let row = |(key, name, standing): (&str, &str, Option<&Standing>),
               theme: Option<(usize, &Theme)>| {
        let score = match theme {
            None => &own.scores.overall,
            Some((place, _)) => own.scores.themes.get(place)?,
        };
        let position: Option<Position> = standing.and_then(|standing| match theme {
            None => standing.overall,
            Some((place, _)) => standing.themes.get(place).copied().flatten(),
        });
        let without =
            if standing.is_none() || score.level().is_none() { Symbol::X } else { Symbol::C };
        let mut row = vec![Cell::text(key), Cell::text(name)];
        row.extend(theme_cells(t, theme.map(|(_, theme)| theme)));
        row.push(position.map_or(Cell::Symbol(without), |one| Cell::text(position_name(t, one))));
        row.push(Cell::whole(standing.map_or(0, |standing| standing.contributors)));
        Some(row)
    };
    let rows = lists
        .iter()
        .flat_map(|list| {
            whole_and_themes(source.figures.bank).filter_map(|theme| row(*list, theme))
        })
        .collect();
    Some(Table {
        key: "neighbours".to_owned(),
        sheet: t.council_report_near_sheet().to_owned(),
        title: t.compare_near_caption().to_owned(),
        about: vec![t.compare_near_why().to_owned(), few(t, against)],
        columns,
        rows: Table::held(rows),
    })
}

/// From how many neighbours on a quarter is told.
fn few(t: Texts, against: &Against<'_>) -> String {
    t.compare_near_few(QUARTILES_FROM.max(against.release.policy.minimum))
}

/// That the group is withheld, in general terms; none where it is shown.
pub(super) fn hidden(t: Texts, source: &CouncilSource<'_>) -> Option<String> {
    let (_, against) = source.against()?;
    let why = against.release.group(against.group)?.figures.why()?;
    let name = t.figures_group_withheld(group_name(t, against.group));
    Some(format!("{name} {}", withheld(t, why)))
}

/// How to read the comparison.
pub(super) fn notes(t: Texts, source: &CouncilSource<'_>) -> Vec<String> {
    let Some((_, against)) = source.against() else { return Vec::new() };
    let policy = against.release.policy;
    vec![
        t.compare_how_quarters().to_owned(),
        t.compare_how_base().to_owned(),
        threshold(t, policy),
        rounding(t, policy),
        t.compare_how_withheld().to_owned(),
    ]
}
