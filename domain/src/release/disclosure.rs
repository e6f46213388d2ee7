//! Which figures may be shown together. docs/decisions/0010-rounded-figures-and-keyed-counts.md says what an attacker
//! holds, and why these rules.
//!
//! 1. A figure comes from at least as many councils as the policy's minimum, counted after *don't know* and missing. For a
//!    score, at least half the minimum are not named.
//! 2. Two groups are shown together only where they are the same councils, or differ by at least the minimum; so are a
//!    group and what earlier releases showed. For one figure, where groups differ by fewer of the councils it comes from,
//!    the same holds as for a whole less its parts.
//! 3. Where groups part a larger one, the whole less the parts that are shown does not give back what the others have
//!    together: they are at least the minimum of councils, or rounding and errors leave their mean open by half a level
//!    and more either way, and half of every count. Else the smallest of the shown parts is withheld too.
//!
//! Every rule withholds when in doubt.

use super::cells::LARGEST_ERROR;
use crate::council::{CouncilType, Nation};
use crate::peers::{Family, Group};
use std::collections::{BTreeMap, BTreeSet};

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

    /// Adds all that are in another.
    pub fn unite(&mut self, other: &Self) {
        self.0.resize(self.0.len().max(other.0.len()), 0);
        self.0.iter_mut().zip(&other.0).for_each(|(word, more)| *word |= more);
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

    /// Whether all in it are in the other.
    #[must_use]
    pub fn is_within(&self, other: &Self) -> bool {
        let word = |index: usize| other.0.get(index).copied().unwrap_or_default();
        self.0.iter().enumerate().all(|(index, own)| own & !word(index) == 0)
    }

    /// How many are in both.
    #[must_use]
    pub fn in_common(&self, other: &Self) -> u32 {
        self.0.iter().zip(&other.0).map(|(a, b)| (a & b).count_ones()).sum()
    }

    /// How many of some councils are in one of the two and not in the other.
    #[must_use]
    pub fn differ_within(&self, other: &Self, some: &Self) -> u32 {
        let word = |set: &Self, index: usize| set.0.get(index).copied().unwrap_or_default();
        let differ = |(index, some): (usize, &u64)| (word(self, index) ^ word(other, index)) & some;
        some.0.iter().enumerate().map(differ).map(u64::count_ones).sum()
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
/// differs by too few from an earlier one, or from anything published `before`, is not shown. Groups whose earlier
/// figures stand are `published` already, so nothing is gained by withholding them.
pub fn part_near_groups(
    shown: &mut BTreeMap<Group, bool>,
    sets: &BTreeMap<Group, Members>,
    before: &[&Members],
    published: &BTreeSet<Group>,
    minimum: u32,
) {
    let stand = sets.iter().filter(|(group, _)| published.contains(group)).map(|(_, set)| set);
    let mut kept: Vec<&Members> = before.iter().copied().chain(stand).collect();
    let new = shown.iter_mut().filter(|(group, shown)| **shown && !published.contains(group));
    for (group, is_shown) in new {
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

/// One figure of all groups, to be looked at together.
#[derive(Debug, Clone, Copy)]
pub struct Item<'a> {
    /// What it says.
    pub says: Says,
    /// The councils of each group.
    pub sets: &'a BTreeMap<Group, Members>,
    /// Which groups are parts of which.
    pub wholes: &'a Wholes,
    /// The councils that the figure comes from.
    pub from: &'a Members,
    /// Groups whose figures are published already.
    pub published: &'a BTreeSet<Group>,
    /// The fewest councils a figure may come from.
    pub minimum: u32,
}

impl Item<'_> {
    /// Withholds the figure of more groups, until those that are shown give none of the others back: rules 2 and 3.
    pub fn protect(&self, shown: &mut BTreeMap<Group, bool>) {
        let count = |(group, set): (&Group, &Members)| (*group, set.in_common(self.from));
        let counts: BTreeMap<Group, u32> = self.sets.iter().map(count).collect();
        self.part_near(shown, &counts);
        // Withholding a group may open its own parts or its family again, so until nothing changes; each turn withholds
        // one, and with it those that are the same councils.
        while let Some(group) =
            self.wholes.0.iter().find_map(|(whole, parts)| self.open(shown, &counts, *whole, parts))
        {
            let same = |other: &Group| {
                counts[other] == counts[&group] && self.differ_by(*other, group) == 0
            };
            shown.iter_mut().filter(|(other, _)| same(other)).for_each(|(_, shown)| *shown = false);
        }
    }

    fn differ_by(&self, one: Group, other: Group) -> u32 {
        match (self.sets.get(&one), self.sets.get(&other)) {
            (Some(one), Some(other)) => one.differ_within(other, self.from),
            _ => 0,
        }
    }

    /// Of two groups that differ by too few, withholds the later.
    fn part_near(&self, shown: &mut BTreeMap<Group, bool>, counts: &BTreeMap<Group, u32>) {
        let is_near = |one: Group, other: Group| {
            let few = counts[&one].abs_diff(counts[&other]) < self.minimum;
            let by = if few { self.differ_by(one, other) } else { self.minimum };
            let between = (1..self.minimum).contains(&by);
            between && self.says.gives_back(counts[&one], &[counts[&other]], by)
        };
        let is_shown = |group: &Group| shown[group];
        let (mut kept, new): (Vec<Group>, Vec<Group>) = (shown.keys().copied())
            .filter(is_shown)
            .partition(|group| self.published.contains(group));
        for group in new {
            if kept.iter().any(|other| is_near(group, *other)) {
                shown.insert(group, false);
            } else {
                kept.push(group);
            }
        }
    }

    /// The group to withhold next because a whole less its parts gives something back, if any.
    fn open(
        &self,
        shown: &BTreeMap<Group, bool>,
        counts: &BTreeMap<Group, u32>,
        whole: Group,
        parts: &[Group],
    ) -> Option<Group> {
        let is_shown = |group: &Group| shown.get(group).copied().unwrap_or_default();
        let parts: Vec<Group> = parts.iter().copied().filter(is_shown).collect();
        let sizes: Vec<u32> = parts.iter().map(|part| counts[part]).collect();
        let left = counts[&whole].saturating_sub(sizes.iter().sum());
        let is_open = is_shown(&whole)
            && !parts.is_empty()
            && (1..self.minimum).contains(&left)
            && self.says.gives_back(counts[&whole], &sizes, left);
        // The smallest part, or the whole where all parts are published already. Equal parts: the later in order, so
        // that the same is withheld everywhere.
        let by_size = |part: &Group| (counts[part], std::cmp::Reverse(*part));
        let new = |group: &Group| !self.published.contains(group);
        let smallest = parts.into_iter().filter(new).min_by_key(by_size);
        smallest.or_else(|| Some(whole).filter(new)).filter(|_| is_open)
    }
}

/// Groups with groups of one family that are parts of them, as it happens to be: in a coalition, all counties may be of
/// one region.
#[derive(Debug)]
pub struct Wholes(Vec<(Group, Vec<Group>)>);

impl Wholes {
    /// The wholes and parts among some groups.
    #[must_use]
    pub fn of(sets: &BTreeMap<Group, Members>) -> Self {
        let mut wholes = Vec::new();
        for (whole, all) in sets {
            let inside: Vec<Group> = sets
                .iter()
                .filter(|(part, some)| *part != whole && !some.is_empty() && some.is_within(all))
                .map(|(part, _)| *part)
                .collect();
            for family in Family::ALL {
                // England's regions and the other nations part the whole as well.
                let is_other = |part: &Group| {
                    family == Family::Region
                        && part.family() == Family::Nation
                        && *part != Group::Nation(Nation::England)
                };
                let is_part = |part: &Group| part.family() == family || is_other(part);
                let parts: Vec<Group> = inside.iter().copied().filter(is_part).collect();
                if !parts.is_empty() {
                    wholes.push((*whole, parts));
                }
            }
        }
        Self(wholes)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::council::Region;

    /// Nations of so many councils each; the first `shown` of them are shown, and the whole.
    fn nations(counts: [usize; 4], shown: usize, says: Says, minimum: u32) -> Vec<Nation> {
        let mut sets = BTreeMap::from([(Group::All, Members::from_iter(0..counts.iter().sum()))]);
        let mut first = 0;
        for (nation, count) in Nation::ALL.iter().zip(counts) {
            sets.insert(Group::Nation(*nation), Members::from_iter(first..first + count));
            first += count;
        }
        let is_shown = |group: &Group| match group {
            Group::Nation(nation) => Nation::ALL[..shown].contains(nation),
            _ => true,
        };
        let mut all = sets.keys().map(|group| (*group, is_shown(group))).collect();
        let (published, wholes) = (BTreeSet::new(), Wholes::of(&sets));
        let from = &sets[&Group::All];
        Item { says, sets: &sets, wholes: &wholes, from, published: &published, minimum }
            .protect(&mut all);
        assert!(all[&Group::All]);
        Nation::ALL.iter().copied().filter(|nation| all[&Group::Nation(*nation)]).collect()
    }

    #[test]
    fn one_small_part_takes_the_next_smallest_with_it() {
        use Nation::{England, Scotland, Wales};
        // 27 + 23 councils leave the mean of 4 open by 0.6 either way.
        assert_eq!(nations([12, 6, 5, 4], 3, Says::Mean, 5), [England, Scotland, Wales]);
        // 13 + 9 leave it open by 0.3 only.
        assert_eq!(nations([9, 0, 0, 4], 1, Says::Mean, 5), []);
    }

    #[test]
    fn counts_are_given_back_by_few_figures_and_not_by_many() {
        // Two errors of 2 are less than half of 9; three are not.
        assert_eq!(nations([40, 0, 0, 9], 1, Says::Counts, 10), []);
        let both = [Nation::England, Nation::Scotland];
        assert_eq!(nations([40, 20, 0, 9], 2, Says::Counts, 10), both);
    }

    #[test]
    fn small_parts_that_are_many_together_take_nobody_with_them() {
        assert_eq!(nations([9, 0, 4, 3], 1, Says::Mean, 5), [Nation::England]);
    }

    #[test]
    fn the_same_councils_under_another_name_are_withheld_too() {
        let (nation, kind) = (Group::Nation(Nation::Wales), Group::Type(CouncilType::WelshUnitary));
        let other = Group::Nation(Nation::NorthernIreland);
        let wales = Members::from_iter(0..9);
        let sets = BTreeMap::from([
            (Group::All, Members::from_iter(0..13)),
            (nation, wales.clone()),
            (other, Members::from_iter(9..13)),
            (kind, wales),
        ]);
        let mut shown = sets.keys().map(|group| (*group, *group != other)).collect();
        let (from, published) = (&sets[&Group::All], &BTreeSet::new());
        let wholes = &Wholes::of(&sets);
        Item { says: Says::Mean, sets: &sets, wholes, from, published, minimum: 5 }
            .protect(&mut shown);
        assert_eq!((shown[&nation], shown[&kind], shown[&Group::All]), (false, false, true));
    }

    #[test]
    fn a_figure_of_nearly_the_same_councils_is_shown_once() {
        // 12 and 20 councils, but only 7 and 9 of them answered: two left, open by 16/20 together.
        let (boroughs, london) =
            (Group::Type(CouncilType::LondonBorough), Group::Region(Region::London));
        let sets = BTreeMap::from([
            (boroughs, Members::from_iter(0..12)),
            (london, Members::from_iter(0..20)),
        ]);
        let from = &Members::from_iter((0..7).chain(18..20));
        let (published, wholes) = (&BTreeSet::new(), &Wholes::of(&sets));
        let item = Item { says: Says::Mean, sets: &sets, wholes, from, published, minimum: 5 };
        let mut shown = BTreeMap::from([(boroughs, true), (london, true)]);
        item.protect(&mut shown);
        assert_eq!((shown[&boroughs], shown[&london]), (true, false));
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
        part_near_groups(&mut shown, &sets, &[], &BTreeSet::new(), 5);
        assert_eq!((shown[&boroughs], shown[&london]), (true, false));
        // Published already: it stays, and the other is new.
        let mut shown = BTreeMap::from([(boroughs, true), (london, true)]);
        part_near_groups(&mut shown, &sets, &[], &BTreeSet::from([london]), 5);
        assert_eq!((shown[&boroughs], shown[&london]), (false, true));
        let same =
            BTreeMap::from([(boroughs, sets[&london].clone()), (london, sets[&london].clone())]);
        let mut shown = BTreeMap::from([(boroughs, true), (london, true)]);
        part_near_groups(&mut shown, &same, &[], &BTreeSet::new(), 5);
        assert!(shown[&london], "the same councils give the same figures");
    }
}
