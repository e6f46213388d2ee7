//! Carries figures over from earlier releases: where so few councils were added to a group, or changed what they said,
//! that the difference would give them away, the earlier figures stand.

use super::disclosure::Members;
use super::{GroupFigures, Ledger, Release, Shown};
use crate::id::CouncilKey;
use crate::peers::Group;
use std::collections::HashMap;

/// A release with its ledger.
pub type Earlier<'a> = (&'a Release, &'a Ledger);

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
    fn changed(&mut self, set: &Members, ledger: &'a Ledger, before: &[u32]) -> u32 {
        let then = self.members(ledger, before);
        let said_else = before.iter().filter(|place| {
            let place = **place as usize;
            let Some(key) = ledger.councils.get(place) else { return true };
            let now = self.by_key.get(key).and_then(|here| self.now.get(*here));
            let both = self.by_key.get(key).is_some_and(|here| set.holds(*here));
            both && now.copied() != ledger.fingerprints.get(place).map(String::as_str)
        });
        let said_else = u32::try_from(said_else.count()).unwrap_or(u32::MAX);
        set.differ_by(&then).saturating_add(said_else)
    }

    /// The figures that stand for a group, if earlier ones do, with the councils they are of.
    pub(super) fn carried(
        &mut self,
        earlier: &[Earlier<'a>],
        group: Group,
        set: &Members,
        minimum: u32,
    ) -> Option<(&'a GroupFigures, Members)> {
        let (figures, ledger, before) = earlier.iter().rev().find_map(|(release, ledger)| {
            let figures = release.group(group)?;
            let is_own = figures.as_at == release.number;
            let is_shown = matches!(figures.figures, Shown::Figure(_));
            (is_own && is_shown).then_some((figures, *ledger, ledger.sets.get(&group)?))
        })?;
        let changed = self.changed(set, ledger, before);
        (1..minimum).contains(&changed).then(|| (figures, self.members(ledger, before)))
    }

    /// The movement that stands for a group, if an earlier one does.
    pub(super) fn carried_movement(
        &mut self,
        earlier: &[Earlier<'a>],
        group: Group,
        panel: &Members,
        minimum: u32,
    ) -> Option<(&'a super::GroupMovement, Members)> {
        let (figures, ledger, before) = earlier.iter().rev().find_map(|(release, ledger)| {
            let movement = release.movement.as_ref()?;
            let figures = movement.groups.iter().find(|figures| figures.group == group)?;
            let is_own = figures.as_at == release.number;
            let is_shown = matches!(figures.figures, Shown::Figure(_));
            (is_own && is_shown).then_some((figures, *ledger, ledger.panels.get(&group)?))
        })?;
        let changed = self.changed(panel, ledger, before);
        (1..minimum).contains(&changed).then(|| (figures, self.members(ledger, before)))
    }
}
