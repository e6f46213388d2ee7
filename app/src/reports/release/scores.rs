//! Scores overall and by theme.

use super::cells::{
    cell, count, group_cells, group_columns, level, percent, quartiles, score_of, text,
    theme_cells, theme_columns, whole_and_themes, without_quartiles,
};
use super::{Note, Source};
use crate::pages::figures::level_name;
use crate::texts::Texts;
use domain::release::{Estimate, GroupFigures, Interval, ScoreFigure};
use domain::report::{Cell, Column, Symbol, Table};

/// The columns of a mean and quartiles.
pub(super) fn spread_columns(t: Texts) -> [Column; 4] {
    [
        level("mean", t.reports_mean()).noted(Note::Mean as usize),
        level("lower_quartile", t.reports_lower_quartile()).noted(Note::Quartiles as usize),
        level("median", t.reports_median()).noted(Note::Quartiles as usize),
        level("upper_quartile", t.reports_upper_quartile()).noted(Note::Quartiles as usize),
    ]
}

/// The columns of base-level attainment.
pub(super) fn base_columns(t: Texts) -> [Column; 2] {
    [
        count("at_base", t.reports_at_base()).noted(Note::Base as usize),
        percent("at_base_percent", t.reports_at_base_share()).noted(Note::Base as usize),
    ]
}

pub(super) fn scores<'a>(t: Texts, source: Source<'a>) -> Table<'a> {
    let (release, bank) = (source.release, source.bank);
    let mut columns = group_columns(t);
    columns.extend(theme_columns(t));
    columns.push(count("as_at", t.reports_as_at()).noted(Note::AsAt as usize));
    columns.push(count("councils", t.reports_councils()));
    columns.extend(spread_columns(t));
    columns.extend(base_columns(t));
    let rows = move |group: &'a GroupFigures| {
        whole_and_themes(bank).map(move |theme| {
            let mut row = group_cells(t, release, group.group);
            row.extend(theme_cells(t, theme.map(|(_, theme)| theme)));
            let figure = score_of(&group.figures, theme.map(|(place, _)| place));
            row.push(cell(figure, |_| Cell::whole(group.as_at)));
            row.extend(score_cells(figure));
            row
        })
    };
    Table {
        key: "scores".to_owned(),
        sheet: t.reports_scores().to_owned(),
        title: t.reports_scores_title().to_owned(),
        about: vec![t.reports_scores_about(release.highest.to_string())],
        columns,
        rows: Box::new(move || Box::new(release.groups.iter().flat_map(rows))),
    }
}

fn score_cells(figure: Result<&ScoreFigure, Symbol>) -> [Cell; 7] {
    match figure {
        Err(symbol) => [(); 7].map(|()| Cell::Symbol(symbol)),
        Ok(figure) => {
            let [lower, median, upper] =
                quartiles(figure.quartiles_tenths, without_quartiles(figure));
            [
                Cell::whole(figure.contributors),
                Cell::tenths(figure.mean_tenths),
                lower,
                median,
                upper,
                Cell::whole(figure.at_base),
                Cell::whole(figure.at_base_percent),
            ]
        }
    }
}

/// How many councils are nearest to each level.
pub(super) fn levels<'a>(t: Texts, source: Source<'a>) -> Table<'a> {
    let (release, bank) = (source.release, source.bank);
    let mut columns = group_columns(t);
    columns.extend(theme_columns(t));
    columns.push(text("level", t.reports_level()));
    columns.push(text("level_name", t.reports_level_name()));
    columns.push(count("councils", t.reports_councils()).noted(Note::Counts as usize));
    let rows = move |group: &'a GroupFigures| {
        whole_and_themes(bank).flat_map(move |theme| {
            let figure = score_of(&group.figures, theme.map(|(place, _)| place));
            (0..=release.highest).map(move |at| {
                let mut row = group_cells(t, release, group.group);
                row.extend(theme_cells(t, theme.map(|(_, theme)| theme)));
                row.push(Cell::text(at.to_string()));
                row.push(Cell::text(level_name(t, bank, at)));
                row.push(cell(figure, |figure| {
                    let councils = figure.bands.get(usize::from(at));
                    councils.map_or(Cell::Symbol(Symbol::Z), |councils| Cell::whole(*councils))
                }));
                row
            })
        })
    };
    Table {
        key: "score_levels".to_owned(),
        sheet: t.reports_levels().to_owned(),
        title: t.reports_levels_title().to_owned(),
        about: vec![t.reports_levels_about().to_owned()],
        columns,
        rows: Box::new(move || Box::new(release.groups.iter().flat_map(rows))),
    }
}

/// What all councils' means would be. None where there are no estimates.
pub(super) fn estimates<'a>(t: Texts, source: Source<'a>) -> Option<Table<'a>> {
    let (release, bank) = (source.release, source.bank);
    if release.estimates.is_empty() {
        return None;
    }
    let mut columns = group_columns(t);
    columns.extend(theme_columns(t));
    columns.push(count("councils_asked", t.reports_councils_all()));
    columns.push(count("contributors", t.reports_took_part()));
    columns.push(level("low", t.reports_low()).noted(Note::Estimate as usize));
    columns.push(level("estimate", t.reports_estimate()).noted(Note::Estimate as usize));
    columns.push(level("high", t.reports_high()).noted(Note::Estimate as usize));
    let rows = move |estimate: &'a Estimate| {
        whole_and_themes(bank).map(move |theme| {
            let mut row = group_cells(t, release, estimate.group);
            row.extend(theme_cells(t, theme.map(|(_, theme)| theme)));
            row.push(Cell::whole(estimate.councils));
            row.push(Cell::whole(estimate.contributors));
            let interval = match theme {
                None => estimate.overall,
                Some((place, _)) => estimate.themes.get(place).copied().flatten(),
            };
            row.extend(interval_cells(interval));
            row
        })
    };
    Some(Table {
        key: "estimates".to_owned(),
        sheet: t.reports_estimates().to_owned(),
        title: t.reports_estimates_title().to_owned(),
        about: vec![t.reports_estimates_about().to_owned()],
        columns,
        rows: Box::new(move || Box::new(release.estimates.iter().flat_map(rows))),
    })
}

fn interval_cells(interval: Option<Interval>) -> [Cell; 3] {
    match interval {
        None => [(); 3].map(|()| Cell::Symbol(Symbol::X)),
        Some(one) => [one.low_tenths, one.mean_tenths, one.high_tenths].map(Cell::tenths),
    }
}
