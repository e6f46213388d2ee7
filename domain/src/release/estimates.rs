//! Estimates of what all councils' mean would be.

use super::build::Inputs;
use super::figures::Scored;
use super::sums::Measured;
use super::{Estimate, Figures, GroupFigures, Interval, QUARTILES_FROM, Release, ThemeFigure};
use crate::peers::{Family, Group, Place};
use crate::scoring::score;
use crate::statistics::estimate::{Stratum, post_stratified};
use crate::statistics::response::under_represented;
use std::collections::{BTreeMap, HashMap};

/// Estimates for all councils, nations and types whose overall figure is shown, from at least [`QUARTILES_FROM`]. Where the
/// figures of a group stand from an earlier release, so does its estimate.
///
/// Strata are the types, as far as they are shown: a type that stands for many councils and of which few took part would
/// be given away by the estimate less the others. Those that are not shown are one stratum together.
pub(super) fn estimates(
    inputs: &Inputs<'_>,
    measured: &[Measured],
    groups: &[GroupFigures],
    stand: &BTreeMap<Group, &Release>,
) -> Vec<Estimate> {
    let kinds = kinds(inputs, measured);
    let types: BTreeMap<Group, &Figures> = groups
        .iter()
        .filter(|figures| figures.group.family() == Family::Type && figures.as_at == inputs.number)
        .filter_map(|figures| Some((figures.group, figures.figures.figure()?)))
        .collect();
    let is_estimated = |figures: &&GroupFigures| {
        let shown = figures.figures.figure().is_some_and(|f| f.overall.figure().is_some());
        let family = matches!(figures.group.family(), Family::All | Family::Nation | Family::Type);
        shown && family && figures.contributors >= QUARTILES_FROM
    };
    let estimate = |figures: &GroupFigures| {
        if let Some(before) = stand.get(&figures.group) {
            return before.estimates.iter().find(|one| one.group == figures.group).cloned();
        }
        let within =
            |kind: &&Kind<'_>| kind.place.group(figures.group.family()) == Some(figures.group);
        let all = Those {
            kinds: kinds.iter().filter(within).collect(),
            types: &types,
            minimum: inputs.policy.minimum as usize,
            highest: f64::from(inputs.bank.highest_level()),
        };
        let themes = figures.figures.figure().map(|f| f.themes.as_slice()).unwrap_or_default();
        let theme = |(place, theme): (usize, &ThemeFigure)| {
            theme.figure.figure()?;
            let is_about = |kind: &Kind<'_>| kind.asked[place];
            let is_shown = |figures: &Figures| figures.themes[place].figure.figure().is_some();
            all.interval(is_about, |measured| measured.themes[place], is_shown)
        };
        let is_shown = |figures: &Figures| figures.overall.figure().is_some();
        Some(Estimate {
            group: figures.group,
            councils: all.kinds.iter().map(|kind| kind.councils).sum(),
            contributors: figures.contributors,
            under_represented: all.under_represented(),
            overall: all.interval(|_| true, |measured| measured.overall, is_shown),
            themes: themes.iter().enumerate().map(theme).collect(),
        })
    };
    groups.iter().filter(is_estimated).filter_map(estimate).collect()
}

/// All councils of one place.
struct Kind<'a> {
    place: Place,
    /// Those the round is for.
    councils: u32,
    /// Those that took part.
    there: Vec<&'a Measured>,
    /// Whether anything in each theme is asked of them.
    asked: Vec<bool>,
}

/// The councils by place, in the order of the first of each.
fn kinds<'a>(inputs: &Inputs<'_>, measured: &'a [Measured]) -> Vec<Kind<'a>> {
    let mut kinds: Vec<Kind<'a>> = Vec::new();
    let mut at: HashMap<Place, usize> = HashMap::new();
    let mut of = |kinds: &mut Vec<Kind<'a>>, place: Place| {
        *at.entry(place).or_insert_with(|| {
            let scores = score(inputs.bank, &place.profile, &[]);
            let asked = scores.themes.iter().map(|theme| theme.applicable() > 0).collect();
            kinds.push(Kind { place, councils: 0, there: Vec::new(), asked });
            kinds.len() - 1
        })
    };
    for council in inputs.eligible {
        let at = of(&mut kinds, council.place);
        kinds[at].councils += 1;
    }
    for (council, measured) in inputs.contributors.iter().zip(measured) {
        let at = of(&mut kinds, council.place);
        kinds[at].there.push(measured);
    }
    kinds
}

/// The councils of a group.
struct Those<'a> {
    kinds: Vec<&'a Kind<'a>>,
    /// The types that new figures are shown of.
    types: &'a BTreeMap<Group, &'a Figures>,
    /// The fewest councils a figure may come from.
    minimum: usize,
    /// The highest level.
    highest: f64,
}

impl Those<'_> {
    /// The estimate of the mean of one score, over the councils that it is about. None where a type is shown that has a
    /// score and shows none.
    fn interval(
        &self,
        is_about: impl Fn(&Kind<'_>) -> bool,
        scored: impl Fn(&Measured) -> Option<Scored>,
        is_shown: impl Fn(&Figures) -> bool,
    ) -> Option<Interval> {
        // Types that are not shown are none here.
        let mut strata: BTreeMap<Option<Group>, Stratum> = BTreeMap::new();
        for kind in self.kinds.iter().filter(|kind| is_about(kind)) {
            let group = kind.place.group(Family::Type);
            let group = group.filter(|group| self.types.contains_key(group));
            let stratum = strata.entry(group).or_default();
            stratum.councils += kind.councils;
            let levels = kind.there.iter().filter_map(|measured| Some(scored(measured)?.level));
            stratum.values.extend(levels);
        }
        let gives_back = |(group, stratum): (&Option<Group>, &Stratum)| {
            let figures = group.and_then(|group| self.types.get(&group));
            !stratum.values.is_empty() && figures.is_some_and(|figures| !is_shown(figures))
        };
        // A single type is the group itself.
        if strata.len() > 1 && strata.iter().any(gives_back) {
            return None;
        }
        let strata = self.without_few(strata);
        let estimated = post_stratified(&strata)?;
        let tenths = |value: f64| (value.clamp(0.0, self.highest) * 10.0).round();
        let (mean, highest) = (tenths(estimated.mean), self.highest * 10.0);
        // From the rounded mean, and as far either way: ends of their own would tell the mean more closely than it is
        // said.
        let reach = (estimated.high - estimated.low) * 5.0;
        let off = (estimated.mean * 10.0 - mean).abs();
        let reach = if reach > 0.0 { (reach + off).ceil() } else { 0.0 };
        Some(Interval {
            low_tenths: (mean - reach).max(0.0) as u32,
            mean_tenths: mean as u32,
            high_tenths: (mean + reach).min(highest) as u32,
        })
    }

    /// The strata, with the one of types that are not shown put together with the smallest other if too few of it took
    /// part.
    fn without_few(&self, mut strata: BTreeMap<Option<Group>, Stratum>) -> Vec<Stratum> {
        let hidden = strata.remove(&None);
        let mut strata: Vec<Stratum> = strata.into_values().collect();
        if let Some(hidden) = hidden {
            let few = (1..self.minimum).contains(&hidden.values.len());
            match strata.iter_mut().min_by_key(|other| other.councils).filter(|_| few) {
                Some(smallest) => {
                    smallest.councils += hidden.councils;
                    smallest.values.extend(hidden.values);
                }
                None => strata.push(hidden),
            }
        }
        strata
    }

    /// Types and regions with too small a share among those that took part.
    fn under_represented(&self) -> Vec<Group> {
        let mut found = Vec::new();
        for family in [Family::Type, Family::Region] {
            let mut parts: BTreeMap<Group, (u32, u32)> = BTreeMap::new();
            for kind in &self.kinds {
                if let Some(group) = kind.place.group(family) {
                    let (councils, there) = parts.entry(group).or_default();
                    *councils += kind.councils;
                    *there += u32::try_from(kind.there.len()).unwrap_or(u32::MAX);
                }
            }
            let parts: Vec<_> =
                parts.into_iter().map(|(group, (all, some))| (group, all, some)).collect();
            found.extend(under_represented(&parts));
        }
        found
    }
}
