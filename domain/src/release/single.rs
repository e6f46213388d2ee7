//! What is said of single councils: of those that agreed to be named, and of each to itself alone.

use super::build::{Contributor, Inputs};
use super::compare::{AmongNeighbours, Position, Standing, tenths};
use super::figures::Scored;
use super::sums::Measured;
use super::{Named, QUARTILES_FROM};
use crate::id::CouncilKey;
use crate::statistics::quantile;
use std::collections::BTreeMap;

/// The results of councils that agreed to be named to the audience.
pub(super) fn named(inputs: &Inputs<'_>, measured: &[Measured]) -> Vec<Named> {
    let there = inputs.contributors.iter().zip(measured);
    let named = there.filter(|(who, _)| who.consent.names_to(&inputs.audience));
    let result = |(who, what): (&Contributor, &Measured)| Named {
        council: who.council.clone(),
        overall_tenths: what.overall.map(|scored| tenths(scored.level)),
        themes_tenths: what.themes.iter().map(|s| s.map(|scored| tenths(scored.level))).collect(),
        at_base: (0_u32..)
            .zip(&what.themes)
            .filter(|(_, scored)| scored.is_some_and(|scored| scored.is_at_base))
            .map(|(place, _)| place)
            .collect(),
    };
    named.map(result).collect()
}

/// Where each council that took part stands among its neighbours that did.
pub(super) fn among_neighbours(
    inputs: &Inputs<'_>,
    measured: &[Measured],
) -> BTreeMap<CouncilKey, AmongNeighbours> {
    let by_key: BTreeMap<&CouncilKey, &Measured> =
        inputs.contributors.iter().map(|who| &who.council).zip(measured).collect();
    let position = |own: Option<Scored>, others: Vec<f64>| {
        let mut others = others;
        others.sort_by(f64::total_cmp);
        let enough = others.len() >= QUARTILES_FROM.max(inputs.policy.minimum) as usize;
        let at = |p| quantile(&others, p).filter(|_| enough);
        let quartiles = [at(0.25)?, at(0.5)?, at(0.75)?];
        Some(Position::among(&own?.level, &quartiles))
    };
    let standing = |own: &Measured, near: Vec<CouncilKey>| {
        let near: Vec<_> = near.iter().filter_map(|key| by_key.get(key)).collect();
        let overall = near.iter().filter_map(|m| m.overall).map(|s| s.level).collect();
        let theme = |place: usize| {
            let others = near.iter().filter_map(|m| m.themes[place]).map(|s| s.level).collect();
            position(own.themes[place], others)
        };
        Standing {
            contributors: u32::try_from(near.len()).unwrap_or(u32::MAX),
            overall: position(own.overall, overall),
            themes: (0..own.themes.len()).map(theme).collect(),
        }
    };
    let among = |(key, own): (&&CouncilKey, &&Measured)| {
        let (published, model) = (inputs.neighbours)(key);
        let some = |near: Vec<CouncilKey>| (!near.is_empty()).then(|| standing(own, near));
        ((*key).clone(), AmongNeighbours { published: some(published), model: some(model) })
    };
    by_key.iter().map(among).collect()
}
