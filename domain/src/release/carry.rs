//! Carries figures over from earlier releases: where so few councils were added to a group, or changed what they said,
//! that the difference would give them away, the earlier figures stand.

use super::disclosure::Members;
use super::{GroupFigures, GroupMovement, Ledger, Release, Shown};
use crate::id::CouncilKey;
use crate::peers::Group;
use std::collections::{BTreeMap, HashMap};

/// A release with its ledger.
pub type Earlier<'a> = (&'a Release, &'a Ledger);

/// Something that was published of a group, with whom it is of.
pub(super) struct Stood<'a, T> {
    /// The release it is of.
    pub(super) release: &'a Release,
    pub(super) figures: &'a T,
    pub(super) set: Members,
    /// Whether the same councils are there now, and say the same.
    pub(super) unchanged: bool,
    /// Whether these or earlier figures of the group are of nearly the same councils: too few differ for new figures.
    pub(super) stands: bool,
}

/// Councils by place: first those whose results are there now, then those that only earlier figures are of.
pub(super) struct Places<'a> {
    by_key: HashMap<&'a CouncilKey, usize>,
    /// Fingerprints of those that are there now.
    now: Vec<&'a str>,
}

impl<'a> Places<'a> {
    pub(super) fn new(now: impl Iterator<Item = (&'a CouncilKey, &'a str)>) -> Self {
        let (keys, now): (Vec<_>, Vec<_>) = now.unzip();
        let by_key = keys.into_iter().enumerate().map(|(place, key)| (key, place)).collect();
        Self { by_key, now }
    }

    fn place(&mut self, key: &'a CouncilKey) -> usize {
        let next = self.by_key.len();
        *self.by_key.entry(key).or_insert(next)
    }

    /// Some councils of a ledger.
    fn members(&mut self, ledger: &'a Ledger, places: &[u32]) -> Members {
        places
            .iter()
            .filter_map(|place| ledger.councils.get(*place as usize))
            .map(|key| self.place(key))
            .collect()
    }

    /// In how many councils a set of now differs from some councils of a ledger: which they are, or what they said.
    fn changed(&self, set: &Members, then: &Members, ledger: &Ledger, before: &[u32]) -> u32 {
        let said_else = before.iter().filter(|place| {
            let place = **place as usize;
            let Some(key) = ledger.councils.get(place) else { return true };
            let Some(here) = self.by_key.get(key).filter(|here| set.holds(**here)) else {
                return false;
            };
            self.now.get(*here).copied() != ledger.fingerprints.get(place).map(String::as_str)
        });
        let said_else = u32::try_from(said_else.count()).unwrap_or(u32::MAX);
        set.differ_by(then).saturating_add(said_else)
    }

    /// What was published of groups before, newest last: by the group, with the councils it is of. `of` gives what a
    /// release says of groups in which it has figures of its own.
    pub(super) fn published<T>(
        &mut self,
        earlier: &[Earlier<'a>],
        sets: &BTreeMap<Group, Members>,
        minimum: u32,
        of: impl Fn(Earlier<'a>) -> Vec<(Group, &'a T, &'a [u32])>,
    ) -> BTreeMap<Group, Vec<Stood<'a, T>>> {
        let mut published: BTreeMap<Group, Vec<Stood<'a, T>>> = BTreeMap::new();
        for (release, ledger) in earlier {
            for (group, figures, before) in of((release, ledger)) {
                let set = self.members(ledger, before);
                let now = sets.get(&group);
                let changed = now.map_or(u32::MAX, |now| self.changed(now, &set, ledger, before));
                let (unchanged, stands) = (changed == 0, (1..minimum).contains(&changed));
                let all = published.entry(group).or_default();
                let stands = stands || all.last().is_some_and(|last| last.stands);
                all.push(Stood { release, figures, set, unchanged, stands });
            }
        }
        published
    }
}

/// The groups that a release has figures of its own of.
pub(super) fn own_figures<'a>(
    (release, ledger): Earlier<'a>,
) -> Vec<(Group, &'a GroupFigures, &'a [u32])> {
    let own = |figures: &&GroupFigures| {
        figures.as_at == release.number && matches!(figures.figures, Shown::Figure(_))
    };
    let with_set = |figures: &'a GroupFigures| {
        Some((figures.group, figures, ledger.sets.get(&figures.group)?.as_slice()))
    };
    release.groups.iter().filter(own).filter_map(with_set).collect()
}

/// The groups that a release has movement of its own of.
pub(super) fn own_movement<'a>(
    (release, ledger): Earlier<'a>,
) -> Vec<(Group, &'a GroupMovement, &'a [u32])> {
    let own = |figures: &&GroupMovement| {
        figures.as_at == release.number && matches!(figures.figures, Shown::Figure(_))
    };
    let with_set = |figures: &'a GroupMovement| {
        Some((figures.group, figures, ledger.panels.get(&figures.group)?.as_slice()))
    };
    let all = release.movement.iter().flat_map(|movement| &movement.groups);
    all.filter(own).filter_map(with_set).collect()
}
