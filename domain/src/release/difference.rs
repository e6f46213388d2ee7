//! What a correction changed, figure by figure.

use super::{GroupFigures, Release};
use crate::peers::Group;
use std::collections::BTreeMap;

/// A figure that two releases show differently.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Changed {
    /// The group.
    pub group: Group,
    /// What of it: `contributors`, `overall`, `theme/<id>` or `question/<id>`.
    pub what: String,
    /// The mean in tenths of a level, or the count, before. None where it was withheld or not there.
    pub before: Option<u32>,
    /// The same afterwards.
    pub after: Option<u32>,
}

/// The number that stands for each figure of a group.
fn numbers(group: &GroupFigures) -> BTreeMap<String, Option<u32>> {
    let mut numbers = BTreeMap::from([("contributors".to_owned(), Some(group.contributors))]);
    let Some(figures) = group.figures.figure() else { return numbers };
    let overall = figures.overall.figure().map(|figure| figure.mean_tenths);
    numbers.insert("overall".to_owned(), overall);
    for theme in &figures.themes {
        let mean = theme.figure.figure().map(|figure| figure.mean_tenths);
        numbers.insert(format!("theme/{}", theme.theme), mean);
    }
    for entry in &figures.questions {
        let figure = entry.figure.figure();
        let number = figure.map(|figure| figure.mean_tenths.unwrap_or(figure.at_base_percent));
        numbers.insert(format!("question/{}", entry.question), number);
    }
    numbers
}

/// The figures that differ, by group and in the order of their names. For questions without a mean, the share at base.
#[must_use]
pub fn difference(before: &Release, after: &Release) -> Vec<Changed> {
    let mut changed = Vec::new();
    for group in Group::every() {
        let of = |release: &Release| release.group(group).map(numbers).unwrap_or_default();
        let (was, is) = (of(before), of(after));
        let names: std::collections::BTreeSet<&String> = was.keys().chain(is.keys()).collect();
        for what in names {
            let number =
                |numbers: &BTreeMap<String, Option<u32>>| numbers.get(what).copied().flatten();
            let (before, after) = (number(&was), number(&is));
            if before != after {
                changed.push(Changed { group, what: what.clone(), before, after });
            }
        }
    }
    changed
}
