//! Withholds single figures of a release that was built, where an audit found that they tell too much.

use super::{GroupFigures, Release, Shown, Why};
use crate::peers::Group;

/// A figure of a group.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Figure {
    /// Of the whole bank.
    Overall,
    /// Of a theme, by its place in the bank.
    Theme(usize),
    /// Of a question, by its place in the bank.
    Question(usize),
    /// How the group moved.
    Movement,
}

fn hide<T>(shown: &mut Shown<T>) -> bool {
    let was_shown = shown.figure().is_some();
    if was_shown {
        *shown = Shown::Withheld(Why::Protected);
    }
    was_shown
}

impl Release {
    /// Whether a group's figure is one of this release, and shown.
    #[must_use]
    pub fn shows(&self, group: Group, figure: Figure) -> bool {
        if figure == Figure::Movement {
            let mut groups = self.movement.iter().flat_map(|movement| &movement.groups);
            return groups.any(|one| {
                one.group == group && one.as_at == self.number && one.figures.figure().is_some()
            });
        }
        let own = self.group(group).filter(|one| one.as_at == self.number);
        own.and_then(|one| one.figures.figure()).is_some_and(|figures| match figure {
            Figure::Overall => figures.overall.figure().is_some(),
            Figure::Theme(at) => {
                figures.themes.get(at).is_some_and(|theme| theme.figure.figure().is_some())
            }
            Figure::Question(at) => {
                figures.questions.get(at).is_some_and(|entry| entry.figure.figure().is_some())
            }
            Figure::Movement => false,
        })
    }

    /// Withholds a group's figure, with the estimate that goes with it. Says whether it was shown. What an earlier release
    /// showed stays: it is published.
    pub fn withhold(&mut self, group: Group, figure: Figure) -> bool {
        if !self.shows(group, figure) {
            return false;
        }
        if figure == Figure::Movement {
            let groups = self.movement.iter_mut().flat_map(|movement| &mut movement.groups);
            return groups.filter(|one| one.group == group).any(|one| hide(&mut one.figures));
        }
        for estimate in self.estimates.iter_mut().filter(|estimate| estimate.group == group) {
            match figure {
                Figure::Overall => estimate.overall = None,
                Figure::Theme(at) => {
                    estimate.themes.get_mut(at).into_iter().for_each(|theme| *theme = None);
                }
                Figure::Question(_) | Figure::Movement => {}
            }
        }
        let own = self.groups.iter_mut().find(|one| one.group == group);
        own.is_some_and(|one| hide_in(one, figure))
    }
}

fn hide_in(group: &mut GroupFigures, figure: Figure) -> bool {
    let Shown::Figure(figures) = &mut group.figures else { return false };
    match figure {
        Figure::Overall => hide(&mut figures.overall),
        Figure::Theme(at) => figures.themes.get_mut(at).is_some_and(|one| hide(&mut one.figure)),
        Figure::Question(at) => {
            figures.questions.get_mut(at).is_some_and(|one| hide(&mut one.figure))
        }
        Figure::Movement => false,
    }
}
