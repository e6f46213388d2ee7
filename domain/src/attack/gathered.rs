//! Puts together what releases say of a round: one number for each council and what it said at the time, in all of them.

use super::told::{Told, Truth};
use super::{Finding, How, Item, Published};
use crate::id::{CouncilKey, RoundKey, ThemeId};
use crate::peers::{Family, Group};
use crate::release::{Estimate, Figures, GroupMovement, Interval, Named, Release, ScoreFigure};
use std::collections::{BTreeMap, BTreeSet};

/// A score that is published.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Measure {
    Overall,
    /// By the place of the theme.
    Theme(usize),
}

impl Measure {
    pub(super) fn figure(self, figures: &Figures) -> Option<&ScoreFigure> {
        match self {
            Self::Overall => figures.overall.figure(),
            Self::Theme(place) => figures.themes.get(place)?.figure.figure(),
        }
    }

    pub(super) fn told(self, told: &Told) -> Option<f64> {
        match self {
            Self::Overall => told.overall,
            Self::Theme(place) => told.themes.get(place).copied().flatten(),
        }
    }

    pub(super) fn is_at_base(self, told: &Told) -> Option<bool> {
        let place = match self {
            Self::Overall => 0,
            Self::Theme(place) => place + 1,
        };
        told.at_base.get(place).copied().flatten()
    }

    pub(super) fn named(self, named: &Named) -> Option<u32> {
        match self {
            Self::Overall => named.overall_tenths,
            Self::Theme(place) => named.themes_tenths.get(place).copied().flatten(),
        }
    }

    pub(super) fn estimated(self, estimate: &Estimate) -> Option<Interval> {
        match self {
            Self::Overall => estimate.overall,
            Self::Theme(place) => estimate.themes.get(place).copied().flatten(),
        }
    }
}

/// The figures of a group, with whom they are of.
pub(super) struct Figured<'a> {
    pub(super) release: &'a Release,
    pub(super) group: Group,
    pub(super) members: Vec<usize>,
    pub(super) figures: &'a Figures,
}

/// The movement of a group, with whom it is of.
pub(super) struct Panel<'a> {
    pub(super) release: &'a Release,
    pub(super) members: Vec<usize>,
    pub(super) movement: &'a GroupMovement,
}

/// An estimate that is a sum with known weights.
pub(super) struct Weighed<'a> {
    pub(super) estimate: &'a Estimate,
    /// For each stratum, how many councils it has, and those that took part.
    pub(super) strata: Vec<(u32, Vec<usize>)>,
}

/// Everything published of a round. Councils go by their places in `who`; one that changed what it said is another.
pub(super) struct Round<'a> {
    pub(super) key: &'a RoundKey,
    pub(super) highest: u8,
    pub(super) who: Vec<(&'a CouncilKey, &'a str)>,
    pub(super) told: Vec<Option<Told>>,
    pub(super) groups: Vec<Figured<'a>>,
    pub(super) panels: Vec<Panel<'a>>,
    pub(super) estimates: Vec<Weighed<'a>>,
    pub(super) named: BTreeMap<usize, Vec<&'a Named>>,
}

/// By round, in the order of their keys.
pub(super) fn rounds<'a>(published: &[Published<'a>], truth: &Truth<'_>) -> Vec<Round<'a>> {
    let keys: BTreeSet<&RoundKey> = published.iter().map(|one| &one.release.round).collect();
    keys.into_iter()
        .map(|key| {
            let of = published.iter().copied().filter(|one| one.release.round == *key);
            Round::of(key, of, truth)
        })
        .collect()
}

impl<'a> Round<'a> {
    fn of(key: &'a RoundKey, all: impl Iterator<Item = Published<'a>>, truth: &Truth<'_>) -> Self {
        let mut round = Self {
            key,
            highest: 0,
            who: Vec::new(),
            told: Vec::new(),
            groups: Vec::new(),
            panels: Vec::new(),
            estimates: Vec::new(),
            named: BTreeMap::new(),
        };
        let mut places = BTreeMap::new();
        for Published { release, ledger } in all {
            round.highest = round.highest.max(release.highest);
            let here: Vec<usize> = ledger
                .councils
                .iter()
                .zip(&ledger.fingerprints)
                .map(|(council, fingerprint)| {
                    let who = (council, fingerprint.as_str());
                    *places.entry(who).or_insert_with(|| {
                        round.who.push(who);
                        round.who.len() - 1
                    })
                })
                .collect();
            let members = |set: &[u32]| -> Vec<usize> {
                set.iter().filter_map(|place| here.get(*place as usize)).copied().collect()
            };
            for (group, set) in &ledger.sets {
                let Some(figures) = release.group(*group).and_then(|g| g.figures.figure()) else {
                    continue;
                };
                let members = members(set);
                round.groups.push(Figured { release, group: *group, members, figures });
            }
            let movements = release.movement.iter().flat_map(|movement| &movement.groups);
            for movement in movements {
                let Some(set) = ledger.panels.get(&movement.group) else { continue };
                round.panels.push(Panel { release, members: members(set), movement });
            }
            let of_type = |group: &Group| group.family() == Family::Type;
            let types = ledger.sets.iter().filter(|(group, _)| of_type(group));
            let types: BTreeMap<Group, Vec<usize>> =
                types.map(|(g, set)| (*g, members(set))).collect();
            for estimate in &release.estimates {
                let whole =
                    ledger.sets.get(&estimate.group).map(|set| members(set)).unwrap_or_default();
                let strata = strata(release, estimate, &whole, &types);
                round.estimates.extend(strata.map(|strata| Weighed { estimate, strata }));
            }
            for named in &release.named {
                let place = ledger.councils.iter().position(|council| *council == named.council);
                if let Some(place) = place.and_then(|place| here.get(place)) {
                    round.named.entry(*place).or_default().push(named);
                }
            }
        }
        round.told = round.who.iter().map(|(council, print)| truth(key, council, print)).collect();
        round
    }

    /// The scores that are published of it.
    pub(super) fn measures(&self) -> impl Iterator<Item = Measure> + use<> {
        let themes = self.groups.first().map_or(0, |group| group.figures.themes.len());
        std::iter::once(Measure::Overall).chain((0..themes).map(Measure::Theme))
    }

    pub(super) fn theme(&self, place: usize) -> Option<&ThemeId> {
        Some(&self.groups.first()?.figures.themes.get(place)?.theme)
    }

    pub(super) fn finding(
        &self,
        place: usize,
        item: Item,
        (low, high): (f64, f64),
        how: How,
    ) -> Finding {
        let council = self.who[place].0;
        let groups = self.groups.iter().map(|group| (group.release, &group.members));
        let panels = self.panels.iter().map(|panel| (panel.release, &panel.members));
        let releases: BTreeSet<_> = groups
            .chain(panels)
            .filter(|(_, members)| members.contains(&place))
            .map(|(release, _)| (release.audience.clone(), release.number))
            .collect();
        Finding {
            round: self.key.clone(),
            releases: releases.into_iter().collect(),
            council: council.clone(),
            item,
            low,
            high,
            how,
        }
    }

    /// Those of some councils that have something, by what is told of them, and how many more may be among them: if what is
    /// told does not come to the number that is published, any may have it.
    pub(super) fn scope(
        &self,
        members: &[usize],
        published: Option<u32>,
        has: impl Fn(&Told) -> bool,
    ) -> (Vec<usize>, usize) {
        let told = |place: &&usize| self.told[**place].as_ref().is_some_and(&has);
        let those: Vec<usize> = members.iter().filter(told).copied().collect();
        match published.map(|n| n as usize) {
            Some(n) if n == those.len() => (those, 0),
            Some(n) => (members.to_vec(), members.len().saturating_sub(n)),
            None if those.is_empty() => (members.to_vec(), 0),
            None => (those, 0),
        }
    }
}

/// The strata of an estimate, if the ledger tells whom each is of and none has to be joined with another. An estimate of a
/// single stratum says the same as the mean.
fn strata(
    release: &Release,
    estimate: &Estimate,
    whole: &[usize],
    types: &BTreeMap<Group, Vec<usize>>,
) -> Option<Vec<(u32, Vec<usize>)>> {
    let mut strata = Vec::new();
    let mut councils = 0;
    for line in &release.participation {
        if line.group.family() != Family::Type || !belongs(line.group, estimate.group) {
            continue;
        }
        let members = types.get(&line.group)?;
        if members.len() < 2 || members.iter().any(|member| !whole.contains(member)) {
            return None;
        }
        councils += line.councils;
        strata.push((line.councils, members.clone()));
    }
    let members: usize = strata.iter().map(|(_, members)| members.len()).sum();
    let is_all = members == whole.len() && councils == estimate.councils;
    (is_all && strata.len() > 1).then_some(strata)
}

fn belongs(part: Group, whole: Group) -> bool {
    whole == Group::All || crate::release::disclosure::whole_of(part) == Some(whole)
}
