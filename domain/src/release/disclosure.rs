//! Which figures may be shown together. docs/decisions/0010-rounded-figures-and-keyed-counts.md says what an attacker
//! holds, and why these rules.
//!
//! 1. A figure comes from at least as many councils as the policy's minimum, counted after *don't know* and missing. For a
//!    score, at least half the minimum are not named.
//! 2. Two groups are shown together only where they are the same councils, or differ by at least the minimum.
//! 3. Where groups part a larger one, the whole less the parts that are shown does not give back what the others have
//!    together: they are at least the minimum of councils, or rounding and errors leave their mean open by half a level
//!    and more either way, and half of every count. Else the smallest of the shown parts is withheld too.
//!
//! Every rule withholds when in doubt.

use super::cells::LARGEST_ERROR;
use crate::council::{CouncilType, Nation};
use crate::peers::{Family, Group};
use std::collections::BTreeMap;

/// How wide the interval around a council's score must stay for anybody else, in levels.
pub const WIDTH: f64 = 0.5;

/// A set of councils, by their places in a list.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Members(Vec<u64>);

impl Members {
    /// Adds the council at a place.
    pub fn insert(&mut self, place: usize) {
        let word = place / 64;
        if self.0.len() <= word {
            self.0.resize(word + 1, 0);
        }
        self.0[word] |= 1 << (place % 64);
    }

    /// Whether the council at a place is in it.
    #[must_use]
    pub fn holds(&self, place: usize) -> bool {
        self.0.get(place / 64).is_some_and(|word| word & (1 << (place % 64)) != 0)
    }

    /// How many are in it.
    #[must_use]
    pub fn len(&self) -> u32 {
        self.0.iter().map(|word| word.count_ones()).sum()
    }

    /// Whether none is.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// The places of those in it.
    pub fn places(&self) -> impl Iterator<Item = usize> + '_ {
        self.0.iter().enumerate().flat_map(|(index, word)| {
            (0..64).filter(move |bit| word & (1 << bit) != 0).map(move |bit| index * 64 + bit)
        })
    }

    /// How many are in one of the two and not in the other.
    #[must_use]
    pub fn differ_by(&self, other: &Self) -> u32 {
        let words = self.0.len().max(other.0.len());
        let word = |set: &Self, index: usize| set.0.get(index).copied().unwrap_or_default();
        (0..words).map(|index| (word(self, index) ^ word(other, index)).count_ones()).sum()
    }
}

impl FromIterator<usize> for Members {
    fn from_iter<I: IntoIterator<Item = usize>>(places: I) -> Self {
        let mut members = Self::default();
        places.into_iter().for_each(|place| members.insert(place));
        members
    }
}

/// The group that a family's groups are parts of, together with others of the family.
#[must_use]
pub const fn whole_of(group: Group) -> Option<Group> {
    match group {
        Group::All => None,
        Group::Nation(_) | Group::Tier(_) | Group::Rurality(_) => Some(Group::All),
        Group::Region(_) => Some(Group::Nation(Nation::England)),
        Group::Type(kind) => Some(Group::Nation(nation_of(kind))),
    }
}

const fn nation_of(kind: CouncilType) -> Nation {
    match kind {
        CouncilType::ScottishUnitary => Nation::Scotland,
        CouncilType::WelshUnitary => Nation::Wales,
        CouncilType::NorthernIrelandDistrict => Nation::NorthernIreland,
        _ => Nation::England,
    }
}

/// Which groups are shown, of those with enough councils: rule 2. Groups are looked at in their order, and one that
/// differs from an earlier one by too few is not shown.
pub fn part_near_groups(
    shown: &mut BTreeMap<Group, bool>,
    sets: &BTreeMap<Group, Members>,
    minimum: u32,
) {
    let mut kept: Vec<&Members> = Vec::new();
    for (group, is_shown) in shown.iter_mut().filter(|(_, is_shown)| **is_shown) {
        let Some(set) = sets.get(group) else { continue };
        let near = |other: &&Members| (1..minimum).contains(&set.differ_by(other));
        if kept.iter().any(near) {
            *is_shown = false;
        } else {
            kept.push(set);
        }
    }
}

/// What a figure says, which decides how closely the difference of two can be told.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Says {
    /// A mean, rounded to a tenth of a level.
    Mean,
    /// Counts with their errors.
    Counts,
}

impl Says {
    /// Whether a whole less its parts tells something of the councils that are left.
    fn gives_back(self, whole: u32, parts: &[u32], left: u32) -> bool {
        match self {
            // A mean of n tells their sum to within n/20 levels.
            Self::Mean => (whole + parts.iter().sum::<u32>()) * 2 < left * 20,
            Self::Counts => {
                let figures = 1 + u32::try_from(parts.len()).unwrap_or(u32::MAX - 1);
                LARGEST_ERROR.saturating_mul(figures) * 2 < left
            }
        }
    }
}

/// Withholds more where the whole less its parts would give a withheld figure back: rule 3. `counts` is how many
/// councils the figure of each group comes from, those that are withheld too.
pub fn complement(
    shown: &mut BTreeMap<Group, bool>,
    counts: &BTreeMap<Group, u32>,
    says: Says,
    minimum: u32,
) {
    // Withholding a group may open its own parts or its family again, so until nothing changes; each turn withholds one.
    while let Some(group) = open(shown, counts, says, minimum) {
        shown.insert(group, false);
    }
}

/// The group to withhold next, if any.
fn open(
    shown: &BTreeMap<Group, bool>,
    counts: &BTreeMap<Group, u32>,
    says: Says,
    minimum: u32,
) -> Option<Group> {
    let is_shown = |group: Group| shown.get(&group).copied().unwrap_or_default();
    let count = |group: Group| counts.get(&group).copied().unwrap_or_default();
    let mut families: BTreeMap<(Family, Group), Vec<Group>> = BTreeMap::new();
    for group in shown.keys().copied() {
        for whole in wholes(group) {
            families.entry((group.family(), whole)).or_default().push(group);
        }
    }
    families.into_iter().filter(|((_, whole), _)| is_shown(*whole)).find_map(
        |((_, whole), parts)| {
            let parts: Vec<_> = parts.into_iter().filter(|part| is_shown(*part)).collect();
            let sizes: Vec<u32> = parts.iter().map(|part| count(*part)).collect();
            let left = count(whole).saturating_sub(sizes.iter().sum());
            let is_open =
                (1..minimum).contains(&left) && says.gives_back(count(whole), &sizes, left);
            // Equal parts: the later in order, so that the same is withheld everywhere.
            let by_size = |part: &&Group| (count(**part), std::cmp::Reverse(**part));
            is_open.then(|| parts.iter().min_by_key(by_size).copied()).flatten()
        },
    )
}

/// The groups that this one, with others of its family, makes whole.
fn wholes(group: Group) -> impl Iterator<Item = Group> {
    // The types of all nations make up the whole as well, and so do the regions with the other nations, by way of theirs.
    let all = (group.family() == Family::Type).then_some(Group::All);
    whole_of(group).into_iter().chain(all)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::council::Region;

    fn nations(counts: [u32; 4]) -> (BTreeMap<Group, bool>, BTreeMap<Group, u32>) {
        let mut sizes: BTreeMap<Group, u32> =
            Nation::ALL.iter().copied().map(Group::Nation).zip(counts).collect();
        sizes.insert(Group::All, counts.iter().sum());
        let shown = sizes.iter().map(|(group, count)| (*group, *count >= 5)).collect();
        (shown, sizes)
    }

    #[test]
    fn one_small_part_takes_the_next_smallest_with_it() {
        let (mut shown, counts) = nations([12, 6, 5, 4]);
        complement(&mut shown, &counts, Says::Mean, 5);
        assert!(!shown[&Group::Nation(Nation::NorthernIreland)]);
        assert!(shown[&Group::All], "27 + 23 councils leave the mean of 4 open by 0.6 either way");
        let (mut shown, counts) = nations([9, 0, 0, 4]);
        complement(&mut shown, &counts, Says::Mean, 5);
        assert!(!shown[&Group::Nation(Nation::England)], "13 + 9 leave it open by 0.3 only");
        assert!(shown[&Group::All]);
    }

    #[test]
    fn counts_are_given_back_by_few_figures_and_not_by_many() {
        let (mut shown, counts) = nations([40, 0, 0, 9]);
        shown.insert(Group::Nation(Nation::NorthernIreland), false);
        complement(&mut shown, &counts, Says::Counts, 10);
        assert!(!shown[&Group::Nation(Nation::England)], "two errors of 2 are less than half of 9");
        let (mut shown, counts) = nations([40, 20, 0, 9]);
        shown.insert(Group::Nation(Nation::NorthernIreland), false);
        complement(&mut shown, &counts, Says::Counts, 10);
        assert!(shown[&Group::Nation(Nation::Scotland)] && shown[&Group::Nation(Nation::England)]);
    }

    #[test]
    fn small_parts_that_are_many_together_take_nobody_with_them() {
        let (mut shown, counts) = nations([9, 0, 4, 3]);
        complement(&mut shown, &counts, Says::Mean, 5);
        assert!(shown[&Group::Nation(Nation::England)]);
    }

    #[test]
    fn groups_that_differ_by_few_are_not_both_shown() {
        let boroughs = Group::Type(CouncilType::LondonBorough);
        let london = Group::Region(Region::London);
        let sets = BTreeMap::from([
            (boroughs, Members::from_iter(0..30)),
            (london, Members::from_iter(0..33)),
        ]);
        let mut shown = BTreeMap::from([(boroughs, true), (london, true)]);
        part_near_groups(&mut shown, &sets, 5);
        assert_eq!((shown[&boroughs], shown[&london]), (true, false));
        let same =
            BTreeMap::from([(boroughs, sets[&london].clone()), (london, sets[&london].clone())]);
        let mut shown = BTreeMap::from([(boroughs, true), (london, true)]);
        part_near_groups(&mut shown, &same, 5);
        assert!(shown[&london], "the same councils give the same figures");
    }
}
