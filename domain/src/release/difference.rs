//! What a correction changed, figure by figure.

use super::{GroupFigures, QuestionFigure, Release, ScoreFigure, Shown, Why};
use crate::peers::Group;
use std::collections::{BTreeMap, BTreeSet};

/// A figure that two releases show differently: any number of it, or whether it is shown at all.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Changed {
    /// The group.
    pub group: Group,
    /// What of it: `contributors`, `overall`, `theme/<id>` or `question/<id>`.
    pub what: String,
    /// The mean in tenths of a level, or the count, before. For questions without a mean, the share at base. None where
    /// it was withheld or not there.
    pub before: Option<u32>,
    /// The same afterwards. The same number as before where something else of the figure changed: how councils spread over
    /// the levels, say.
    pub after: Option<u32>,
}

/// What a group shows under one name.
#[derive(Debug, Clone, Copy, PartialEq)]
enum Seen<'a> {
    Count(u32),
    Score(&'a ScoreFigure),
    Answers(&'a QuestionFigure),
}

impl Seen<'_> {
    /// The number that stands for it.
    fn number(self) -> u32 {
        match self {
            Self::Count(count) => count,
            Self::Score(figure) => figure.mean_tenths,
            Self::Answers(figure) => figure.mean_tenths.unwrap_or(figure.at_base_percent),
        }
    }
}

/// Every figure of a group by its name, or why it is withheld. Where all of them are, there are no names.
fn figures(group: &GroupFigures) -> BTreeMap<String, Result<Seen<'_>, Why>> {
    fn of<'a, T>(figure: &'a Shown<T>, seen: fn(&'a T) -> Seen<'a>) -> Result<Seen<'a>, Why> {
        match figure {
            Shown::Figure(figure) => Ok(seen(figure)),
            Shown::Withheld(why) => Err(*why),
        }
    }
    let count = Ok(Seen::Count(group.contributors));
    let mut all = BTreeMap::from([("contributors".to_owned(), count)]);
    let Some(figures) = group.figures.figure() else { return all };
    all.insert("overall".to_owned(), of(&figures.overall, Seen::Score));
    let themes = figures.themes.iter();
    all.extend(themes.map(|one| (format!("theme/{}", one.theme), of(&one.figure, Seen::Score))));
    let questions = figures.questions.iter();
    all.extend(
        questions.map(|one| (format!("question/{}", one.question), of(&one.figure, Seen::Answers))),
    );
    all
}

/// Those that are shown.
fn seen(group: &GroupFigures) -> BTreeMap<String, Seen<'_>> {
    figures(group).into_iter().filter_map(|(what, figure)| Some((what, figure.ok()?))).collect()
}

/// The figures that differ, by group and in the order of their names.
#[must_use]
pub fn difference(before: &Release, after: &Release) -> Vec<Changed> {
    let mut changed = Vec::new();
    for group in Group::every() {
        let of = |release| Release::group(release, group).map(seen).unwrap_or_default();
        let (was, is) = (of(before), of(after));
        let names: BTreeSet<&String> = was.keys().chain(is.keys()).collect();
        for what in names {
            let (before, after) = (was.get(what).copied(), is.get(what).copied());
            if before != after {
                let [before, after] = [before, after].map(|seen| seen.map(Seen::number));
                changed.push(Changed { group, what: what.clone(), before, after });
            }
        }
    }
    changed
}

/// Why a release shows no figure of a group, by its name in [`Changed::what`]. None where it shows it, or has no such
/// figure at all.
#[must_use]
pub fn why_not_shown(release: &Release, group: Group, what: &str) -> Option<Why> {
    let group = release.group(group)?;
    match figures(group).remove(what) {
        Some(figure) => figure.err(),
        None => group.figures.why(),
    }
}
