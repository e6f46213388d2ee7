//! Estimates of what all councils' mean would be.

use super::build::{Contributor, Eligible, Inputs, Measured};
use super::figures::Scored;
use super::{Estimate, GroupFigures, Interval, QUARTILES_FROM, ThemeFigure};
use crate::peers::{Family, Group, Place};
use crate::scoring::score;
use crate::statistics::estimate::{Stratum, post_stratified};
use crate::statistics::response::under_represented;
use std::collections::{BTreeMap, HashMap};

/// Estimates for all councils, nations and types whose overall figure is shown, from at least [`QUARTILES_FROM`]. Strata
/// are the types.
pub(super) fn estimates(
    inputs: &Inputs<'_>,
    measured: &[Measured],
    groups: &[GroupFigures],
) -> Vec<Estimate> {
    // Whether anything in each theme is asked of councils of a place; worked out once a place.
    let mut asked: HashMap<Place, Vec<bool>> = HashMap::new();
    for council in inputs.eligible {
        asked.entry(council.place).or_insert_with(|| {
            let scores = score(inputs.bank, &council.place.profile, &[]);
            scores.themes.iter().map(|theme| theme.applicable() > 0).collect()
        });
    }
    let is_estimated = |figures: &&GroupFigures| {
        let shown = figures.figures.figure().is_some_and(|f| f.overall.figure().is_some());
        let family = matches!(figures.group.family(), Family::All | Family::Nation | Family::Type);
        shown && family && figures.as_at == inputs.number && figures.contributors >= QUARTILES_FROM
    };
    let estimate = |figures: &GroupFigures| {
        let within = |place: &Place| place.group(figures.group.family()) == Some(figures.group);
        let all = Those {
            eligible: inputs.eligible.iter().filter(|c| within(&c.place)).collect(),
            there: inputs
                .contributors
                .iter()
                .zip(measured)
                .filter(|(c, _)| within(&c.place))
                .collect(),
        };
        let highest = f64::from(inputs.bank.highest_level());
        let themes = figures.figures.figure().map(|f| f.themes.as_slice()).unwrap_or_default();
        let theme = |(place, theme): (usize, &ThemeFigure)| {
            theme.figure.figure()?;
            all.interval(highest, |who| asked[who][place], |measured| measured.themes[place])
        };
        Estimate {
            group: figures.group,
            councils: u32::try_from(all.eligible.len()).unwrap_or(u32::MAX),
            contributors: figures.contributors,
            under_represented: all.under_represented(),
            overall: all.interval(highest, |_| true, |measured| measured.overall),
            themes: themes.iter().enumerate().map(theme).collect(),
        }
    };
    groups.iter().filter(is_estimated).map(estimate).collect()
}

/// The councils of a group.
struct Those<'a> {
    /// Those the round is for.
    eligible: Vec<&'a Eligible>,
    /// Those that took part.
    there: Vec<(&'a Contributor, &'a Measured)>,
}

impl Those<'_> {
    /// The estimate of the mean of one score, over the councils that it is about.
    fn interval(
        &self,
        highest: f64,
        is_about: impl Fn(&Place) -> bool,
        scored: impl Fn(&Measured) -> Option<Scored>,
    ) -> Option<Interval> {
        let mut strata: BTreeMap<Option<Group>, Stratum> = BTreeMap::new();
        for council in self.eligible.iter().filter(|council| is_about(&council.place)) {
            strata.entry(council.place.group(Family::Type)).or_default().councils += 1;
        }
        for (council, measured) in self.there.iter().filter(|(council, _)| is_about(&council.place))
        {
            let stratum = strata.entry(council.place.group(Family::Type)).or_default();
            stratum.values.extend(scored(measured).map(|scored| scored.level));
        }
        let strata: Vec<Stratum> = strata.into_values().collect();
        let estimated = post_stratified(&strata)?;
        let at = |value: f64| value.clamp(0.0, highest) * 10.0;
        Some(Interval {
            low_tenths: at(estimated.low).floor() as u32,
            mean_tenths: at(estimated.mean).round() as u32,
            high_tenths: at(estimated.high).ceil() as u32,
        })
    }

    /// Types and regions with too small a share among those that took part.
    fn under_represented(&self) -> Vec<Group> {
        let mut found = Vec::new();
        for family in [Family::Type, Family::Region] {
            let mut parts: BTreeMap<Group, (u32, u32)> = BTreeMap::new();
            for group in self.eligible.iter().filter_map(|council| council.place.group(family)) {
                parts.entry(group).or_default().0 += 1;
            }
            for group in self.there.iter().filter_map(|(council, _)| council.place.group(family)) {
                parts.entry(group).or_default().1 += 1;
            }
            let parts: Vec<_> =
                parts.into_iter().map(|(group, (all, some))| (group, all, some)).collect();
            found.extend(under_represented(&parts));
        }
        found
    }
}
