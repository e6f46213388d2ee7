//! What figures are of: the release, its date, how many councils, and by which rules they are protected.

use super::names::{group_name, level_name};
use super::numbers::level;
use crate::dates;
use crate::texts::Texts;
use domain::bank::Bank;
use domain::release::{Estimate, GroupFigures, Policy, Release};

/// The round, number and date of a release, how many councils' results the figures are of, and the fewest that any
/// figure comes from. Says so where the figures of the group are those of an earlier release.
#[must_use]
pub fn stamp(t: Texts, release: &Release, group: Option<&GroupFigures>) -> String {
    let date = dates::date(t.language, release.date);
    let round = release.round_name.get(t.language);
    let mut words = vec![t.figures_stamp(date, release.number, round)];
    if let Some(group) = group.filter(|group| group.figures.figure().is_some()) {
        words.push(t.figures_stamp_councils(group.contributors));
        if group.as_at != release.number {
            words.push(t.figures_stamp_as_at(group.as_at));
        }
    }
    words.push(threshold(t, release.policy));
    words.join(" ")
}

/// The fewest councils that a figure comes from.
#[must_use]
pub fn threshold(t: Texts, policy: Policy) -> String {
    t.figures_threshold(policy.minimum)
}

/// How counts of councils are protected.
#[must_use]
pub fn rounding(t: Texts, policy: Policy) -> String {
    if policy.rounded_to > 1 {
        t.figures_rounding(policy.rounded_to)
    } else {
        t.figures_rounding_none().to_owned()
    }
}

/// The unit of means and levels.
#[must_use]
pub fn unit(t: Texts, bank: &Bank) -> String {
    let highest = bank.highest_level();
    t.results_unit(level_name(t, bank, highest), level_name(t, bank, 0), highest)
}

/// An estimate in words: `Between 2.1 and 2.4, from 140 of 317 councils.`, and which kinds of council are
/// under-represented.
#[must_use]
pub fn estimate_words(t: Texts, estimate: &Estimate) -> String {
    let (some, all) = (estimate.contributors, estimate.councils);
    let mut words = vec![match estimate.overall {
        Some(found) => {
            t.figures_estimate(some, level(found.high_tenths), level(found.low_tenths), all)
        }
        None => t.figures_estimate_none(some, all),
    }];
    if !estimate.under_represented.is_empty() {
        let groups = estimate.under_represented.iter().map(|group| group_name(t, *group));
        words.push(t.figures_under_represented(groups.collect::<Vec<_>>().join("; ")));
    }
    words.join(" ")
}
