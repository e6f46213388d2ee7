//! Reads a release from the place of one council: where it stands, and what explains it. Positions are bands, never
//! ranks.

use super::{Figures, Release, ScoreFigure};
use crate::bank::{Bank, Kind};
use crate::council::slugs;
use crate::peers::{Family, Group, Place};
use crate::scoring::Mark;
use serde::{Deserialize, Serialize};

slugs! {
    /// Where a score stands among others, by their quartiles.
    Position {
        /// Below the lower quartile.
        BottomQuarter = "bottom-quarter",
        /// From the lower quartile to below the median.
        BelowMiddle = "below-middle",
        /// From the median to the upper quartile.
        AboveMiddle = "above-middle",
        /// Above the upper quartile.
        TopQuarter = "top-quarter",
    }
}

impl Position {
    /// Where a value stands among quartiles in the same unit.
    #[must_use]
    pub fn among<T: PartialOrd>(value: &T, [lower, median, upper]: &[T; 3]) -> Self {
        if value < lower {
            Self::BottomQuarter
        } else if value < median {
            Self::BelowMiddle
        } else if value <= upper {
            Self::AboveMiddle
        } else {
            Self::TopQuarter
        }
    }
}

/// Where a council stands among its nearest neighbours: all that is told of groups that overlap so much.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct AmongNeighbours {
    /// Among those the Office for National Statistics publishes.
    pub published: Option<Standing>,
    /// Among those of our own model.
    pub model: Option<Standing>,
}

/// Where a council stands among some others.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Standing {
    /// How many others have results.
    pub contributors: u32,
    /// Overall. None where there is too little to tell.
    pub overall: Option<Position>,
    /// By theme.
    pub themes: Vec<Option<Position>>,
}

/// A level in tenths, as figures of releases are.
#[must_use]
pub fn tenths(level: f64) -> u32 {
    (level * 10.0).round().max(0.0) as u32
}

impl ScoreFigure {
    /// Where a score stands among those of the figure. None where there are no quartiles.
    #[must_use]
    pub fn position(&self, level: f64) -> Option<Position> {
        self.quartiles_tenths.map(|quartiles| Position::among(&tenths(level), &quartiles))
    }
}

/// The groups a council can be compared with in a release, in the order of [`Family::ALL`], with whether they are
/// shown.
pub fn groups_of<'a>(
    release: &'a Release,
    place: &'a Place,
) -> impl Iterator<Item = (Group, bool)> + 'a {
    place.groups().filter_map(|group| {
        let figures = release.group(group)?;
        Some((group, figures.figures.figure().is_some()))
    })
}

/// The group to offer in place of one that is not shown: the council's own that is nearest in kind, from its type to all
/// councils.
#[must_use]
pub fn instead(release: &Release, place: &Place) -> Option<Group> {
    const NEAREST: [Family; 6] =
        [Family::Type, Family::Region, Family::Rurality, Family::Tier, Family::Nation, Family::All];
    NEAREST.iter().filter_map(|family| place.group(*family)).find(|group| {
        release.group(*group).is_some_and(|figures| figures.figures.figure().is_some())
    })
}

/// What one question adds to the difference between a council and a group.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Gap {
    /// The question, by its place in the bank.
    pub question: usize,
    /// The council's level.
    pub own: u8,
    /// The group's mean, in tenths of a level.
    pub mean_tenths: u32,
    /// Own less mean, in tenths; below 0 is behind.
    pub tenths: i64,
    /// The same with the weight of the question: what it does to the theme.
    pub weighted: f64,
}

/// The level questions where a council and a group differ, the furthest behind first; equal ones in the order of the
/// bank. Questions without an own level or without a group's mean are left out.
#[must_use]
pub fn gaps(bank: &Bank, figures: &Figures, sheet: &[Mark]) -> Vec<Gap> {
    let entries = bank.questions().zip(&figures.questions).zip(sheet).enumerate();
    let mut gaps: Vec<Gap> = entries
        .filter_map(|(place, (((_, question), entry), mark))| {
            let Mark::Option(own) = *mark else { return None };
            let mean_tenths = entry.figure.figure()?.mean_tenths?;
            let tenths = i64::from(own) * 10 - i64::from(mean_tenths);
            let weighted = tenths as f64 * question.weight;
            (question.kind == Kind::Level).then_some(Gap {
                question: place,
                own,
                mean_tenths,
                tenths,
                weighted,
            })
        })
        .collect();
    gaps.sort_by(|a, b| a.weighted.total_cmp(&b.weighted).then(a.question.cmp(&b.question)));
    gaps
}

/// Scored questions in a group by how few councils are at their base, the fewest first; equal ones in the order of the
/// bank. Withheld ones are left out, so the order tells nothing about them. Places in the bank, with percents.
#[must_use]
pub fn common_gaps(bank: &Bank, figures: &Figures) -> Vec<(usize, u32)> {
    let mut gaps: Vec<(usize, u32)> = bank
        .questions()
        .zip(&figures.questions)
        .enumerate()
        .filter(|(_, ((_, question), _))| question.is_scored())
        .filter_map(|(place, (_, entry))| Some((place, entry.figure.figure()?.at_base_percent)))
        .collect();
    gaps.sort_by_key(|(place, percent)| (*percent, *place));
    gaps
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_position_is_a_band() {
        let quartiles = [15, 20, 27];
        let among = |value: u32| Position::among(&value, &quartiles);
        assert_eq!(among(14), Position::BottomQuarter);
        assert_eq!(among(15), Position::BelowMiddle);
        assert_eq!(among(20), Position::AboveMiddle);
        assert_eq!(among(27), Position::AboveMiddle);
        assert_eq!(among(28), Position::TopQuarter);
    }
}
