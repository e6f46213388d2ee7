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

/// All that is shown of a group, by name. What is withheld is not in it.
fn seen(group: &GroupFigures) -> BTreeMap<String, Seen<'_>> {
    let mut seen = BTreeMap::from([("contributors".to_owned(), Seen::Count(group.contributors))]);
    let Some(figures) = group.figures.figure() else { return seen };
    let overall = figures.overall.figure().map(|figure| ("overall".to_owned(), figure));
    let themes = figures
        .themes
        .iter()
        .filter_map(|theme| Some((format!("theme/{}", theme.theme), theme.figure.figure()?)));
    let questions = figures.questions.iter().filter_map(|entry| {
        Some((format!("question/{}", entry.question), Seen::Answers(entry.figure.figure()?)))
    });
    let scores = overall.into_iter().chain(themes);
    seen.extend(scores.map(|(what, figure)| (what, Seen::Score(figure))).chain(questions));
    seen
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
    let figures = match &release.group(group)?.figures {
        Shown::Figure(figures) => figures,
        Shown::Withheld(why) => return Some(*why),
    };
    match what.split_once('/') {
        Some(("theme", id)) => {
            figures.themes.iter().find(|one| one.theme.as_str() == id)?.figure.why()
        }
        Some(("question", id)) => {
            figures.questions.iter().find(|one| one.question.as_str() == id)?.figure.why()
        }
        _ => figures.overall.why(),
    }
}
