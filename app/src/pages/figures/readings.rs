//! What charts of releases say in words: a title with their message, and one sentence that reads them. Made from what is
//! shown, so that they are true of it and tell nothing of what is withheld.

use super::Caption;
use super::names::{group_name, level_name, short, theme_title};
use super::numbers::{change, level, percent, share};
use crate::texts::Texts;
use domain::bank::{Bank, Kind, Theme};
use domain::peers::Group;
use domain::release::{Figures, MovementFigures, QuestionFigure, Release, ScoreFigure};

/// Several names in one line.
#[must_use]
pub fn listed<S: AsRef<str>>(names: &[S]) -> String {
    names.iter().map(AsRef::as_ref).collect::<Vec<_>>().join("; ")
}

/// Names of the highest and of the lowest of some values; none without a value.
pub(super) fn ends<N: Copy + Ord, S: AsRef<str>>(
    t: Texts,
    values: &[(S, N)],
    say: impl Fn(N) -> String,
) -> Option<String> {
    let high = values.iter().map(|(_, value)| *value).max()?;
    let low = values.iter().map(|(_, value)| *value).min()?;
    let with = |wanted: N| {
        let those = values.iter().filter(|(_, value)| *value == wanted);
        listed(&those.map(|(name, _)| name.as_ref()).collect::<Vec<_>>())
    };
    Some(if high == low {
        t.figures_all_same(say(high))
    } else {
        t.figures_highest_lowest(say(high), with(high), say(low), with(low))
    })
}

/// The ends of some values, and the names of what is withheld.
fn reading<N: Copy + Ord>(
    t: Texts,
    values: &[(&str, Option<N>)],
    say: impl Fn(N) -> String,
) -> String {
    let some: Vec<(&str, N)> =
        values.iter().filter_map(|(name, value)| Some((*name, (*value)?))).collect();
    let without: Vec<&str> =
        values.iter().filter(|(_, value)| value.is_none()).map(|(name, _)| *name).collect();
    let mut words = Vec::from_iter(ends(t, &some, say));
    if !without.is_empty() {
        words.push(t.figures_without(listed(&without)));
    }
    words.join(" ")
}

/// One value of each theme.
fn by_theme<'a, N>(
    t: Texts,
    bank: &'a Bank,
    figures: &Figures,
    value: impl Fn(&ScoreFigure) -> N,
) -> Vec<(&'a str, Option<N>)> {
    let themes = bank.themes.iter().zip(&figures.themes);
    themes
        .map(|(theme, figure)| (theme_title(t, theme), figure.figure.figure().map(&value)))
        .collect()
}

/// The lowest and highest of what is shown.
fn range<N: Copy + Ord>(values: &[(&str, Option<N>)]) -> Option<(N, N)> {
    let some = || values.iter().filter_map(|(_, value)| *value);
    Some((some().min()?, some().max()?))
}

/// Of the means and quartiles of themes.
#[must_use]
pub fn means_caption(t: Texts, bank: &Bank, figures: &Figures) -> Caption {
    let values = by_theme(t, bank, figures, |figure| figure.mean_tenths);
    let title = match (figures.overall.figure(), range(&values)) {
        (Some(overall), _) => t.figures_means_title(level(overall.mean_tenths)),
        (None, Some((low, high))) if low == high => t.figures_means_same(level(low)),
        (None, Some((low, high))) => t.figures_means_title_range(level(high), level(low)),
        (None, None) => t.figures_none_title().to_owned(),
    };
    Caption { title, reading: reading(t, &values, level) }
}

/// Of the shares of councils at or above base, theme by theme.
#[must_use]
pub fn base_caption(t: Texts, bank: &Bank, figures: &Figures) -> Caption {
    let values = by_theme(t, bank, figures, |figure| figure.at_base_percent);
    let title = match (figures.overall.figure(), range(&values)) {
        (Some(overall), _) => t.figures_base_title(percent(overall.at_base_percent)),
        (None, Some((low, high))) => t.figures_base_title_range(percent(high), percent(low)),
        (None, None) => t.figures_none_title().to_owned(),
    };
    Caption { title, reading: reading(t, &values, percent) }
}

/// Of how councils are spread over the levels, theme by theme.
#[must_use]
pub fn spread_caption(t: Texts, bank: &Bank, figures: &Figures) -> Caption {
    let title = figures.overall.figure().and_then(|overall| {
        let most = overall.bands.iter().max().copied()?;
        let mut with = (0_u8..).zip(&overall.bands).filter(|(_, count)| **count == most);
        let (place, _) = with.next()?;
        // Counts are rounded: two levels with the same count are named neither.
        let only = with.next().is_none();
        only.then(|| t.figures_spread_title(place, level_name(t, bank, place)))
    });
    let title = title.unwrap_or_else(|| t.figures_spread_title_plain().to_owned());
    let lowest = by_theme(t, bank, figures, |figure| {
        let all = figure.bands.iter().sum();
        share(figure.bands.iter().take(2).sum(), all)
    });
    let words = reading(t, &lowest, percent);
    Caption { title, reading: t.figures_spread_reading(words) }
}

/// Of the questions of a theme that are answered with a level.
#[must_use]
pub fn questions_caption(t: Texts, bank: &Bank, theme: &Theme, figures: &Figures) -> Caption {
    let entries = bank.questions().zip(&figures.questions);
    let values: Vec<_> = entries
        .filter(|((of, question), _)| of.id == theme.id && question.kind == Kind::Level)
        .map(|((_, question), entry)| {
            let mean = |figure: &QuestionFigure| figure.mean_tenths;
            (short(t, question), entry.figure.figure().and_then(mean))
        })
        .collect();
    let title = match range(&values) {
        Some((low, high)) => {
            t.figures_questions_title(level(high), level(low), theme_title(t, theme))
        }
        None => t.figures_questions_title_none(theme_title(t, theme)),
    };
    Caption { title, reading: reading(t, &values, level) }
}

/// Of the means of some groups of one family: overall, or where that is withheld for all of them, of their themes.
#[must_use]
pub fn heat_caption(t: Texts, release: &Release, groups: &[Group]) -> Caption {
    let groups = groups.iter().filter(|group| **group != Group::All);
    let (mut names, mut without, mut themes) = (Vec::new(), Vec::new(), Vec::new());
    for group in groups {
        let name = group_name(t, *group);
        match release.group(*group).and_then(|group| group.figures.figure()) {
            None => without.push(name),
            Some(figures) => {
                let shown = figures.themes.iter().filter_map(|theme| theme.figure.figure());
                themes.extend(shown.map(|figure| ("", Some(figure.mean_tenths))));
                names.extend(figures.overall.figure().map(|figure| (name, figure.mean_tenths)));
            }
        }
    }
    let values: Vec<_> = names.iter().map(|(name, mean)| (name.as_str(), Some(*mean))).collect();
    let title = match (range(&values), range(&themes)) {
        (Some((low, high)), _) if low == high => t.figures_means_same(level(low)),
        (Some((low, high)), _) => t.figures_heat_title(level(high), level(low)),
        (None, Some((low, high))) if low == high => t.figures_means_same(level(low)),
        (None, Some((low, high))) => t.figures_means_title_range(level(high), level(low)),
        (None, None) => t.figures_none_title().to_owned(),
    };
    let mut words = Vec::from_iter(ends(t, &names, level));
    if !without.is_empty() {
        words.push(t.figures_without(listed(&without)));
    }
    Caption { title, reading: words.join(" ") }
}

/// Of how the mean changed.
#[must_use]
pub fn moved_caption(t: Texts, bank: &Bank, figures: &MovementFigures) -> Caption {
    let overall = figures.mean_change_tenths;
    let size = level(overall.unsigned_abs());
    let title = match overall.signum() {
        1 => t.figures_moved_up(size),
        -1 => t.figures_moved_down(size),
        _ => t.figures_moved_none().to_owned(),
    };
    let themes = bank.themes.iter().zip(&figures.themes);
    let values: Vec<_> =
        themes.filter_map(|(theme, moved)| Some((theme_title(t, theme), (*moved)?))).collect();
    Caption { title, reading: ends(t, &values, change).unwrap_or_default() }
}

/// What the matrix says: how many councils moved up, stayed and moved down, by the counts that are shown.
#[must_use]
pub fn matrix_caption(t: Texts, from: &str, figures: &MovementFigures) -> Caption {
    let (mut up, mut same, mut down) = (0_u32, 0_u32, 0_u32);
    for (before, row) in figures.matrix.iter().enumerate() {
        for (now, count) in row.iter().enumerate() {
            match now.cmp(&before) {
                std::cmp::Ordering::Greater => up += count,
                std::cmp::Ordering::Equal => same += count,
                std::cmp::Ordering::Less => down += count,
            }
        }
    }
    Caption {
        title: t.figures_matrix_title(down.to_string(), up.to_string()),
        reading: t.figures_matrix_reading(same, from),
    }
}
