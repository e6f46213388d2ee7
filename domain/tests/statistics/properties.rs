//! What always holds of quantiles, ranks, spreads and estimates, whatever the values.

use domain::statistics::estimate::{Stratum, post_stratified};
use domain::statistics::response::under_represented;
use domain::statistics::{
    grouped_quantile, mean, mean_of_means, median, median_absolute_deviation, percentile, quantile,
    ranks, sample_variance,
};
use proptest::collection::vec;
use proptest::prelude::*;

/// Values with many ties, or hardly any.
fn values(length: std::ops::Range<usize>) -> impl Strategy<Value = Vec<f64>> {
    let levels = vec((0..=4_u8).prop_map(f64::from), length.clone());
    prop_oneof![levels, vec(-1e3..1e3, length)]
}

fn sorted(mut values: Vec<f64>) -> Vec<f64> {
    values.sort_by(f64::total_cmp);
    values
}

fn strata() -> impl Strategy<Value = Vec<Stratum>> {
    let stratum = (0..40_u32, values(0..12)).prop_map(|(more, values)| {
        // Some complete, some thin.
        let councils = values.len() as u32 + more.saturating_sub(5);
        Stratum { councils, values }
    });
    vec(stratum, 0..9)
}

/// Classes: how many are in each, and edges half a level apart or more.
fn classes() -> impl Strategy<Value = (Vec<u32>, Vec<f64>)> {
    vec((0..30_u32, 0.5..2.0), 1..8).prop_map(|classes| {
        let mut edges = vec![0.0];
        for (_, width) in &classes {
            edges.push(edges[edges.len() - 1] + width);
        }
        (classes.iter().map(|(count, _)| *count).collect(), edges)
    })
}

proptest! {
    #[test]
    fn quantiles_rise_with_p_and_stay_inside(values in values(1..40), mut p in [0.0..=1.0, 0.0..=1.0]) {
        let values = sorted(values);
        p.sort_by(f64::total_cmp);
        let (low, high) = (quantile(&values, p[0]).unwrap(), quantile(&values, p[1]).unwrap());
        prop_assert!(values[0] <= low && low <= high && high <= values[values.len() - 1]);
        prop_assert_eq!(quantile(&values, 0.0), values.first().copied());
        prop_assert_eq!(quantile(&values, 1.0), values.last().copied());
    }

    #[test]
    fn about_p_of_the_values_are_under_the_quantile(values in values(1..60), p in 0.0..=1.0) {
        let values = sorted(values);
        let at = quantile(&values, p).unwrap();
        let place = (values.len() - 1) as f64 * p;
        let below = values.iter().filter(|value| **value < at).count() as f64;
        let up_to = values.iter().filter(|value| **value <= at).count() as f64;
        prop_assert!(below <= place + 1.0 && place <= up_to, "{} {} {}", below, place, up_to);
    }

    #[test]
    fn a_grouped_quantile_agrees_with_counting((counts, edges) in classes(), p in 0.0..=1.0) {
        let total: u32 = counts.iter().sum();
        let Some(at) = grouped_quantile(&counts, &edges, p) else {
            prop_assert_eq!(total, 0);
            return Ok(());
        };
        // What is under it, each class spread evenly: p of all.
        let under: f64 = counts
            .iter()
            .zip(edges.windows(2))
            .map(|(count, edge)| f64::from(*count) * ((at - edge[0]) / (edge[1] - edge[0])).clamp(0.0, 1.0))
            .sum();
        prop_assert!((under - p * f64::from(total)).abs() < 1e-9 * f64::from(total));
    }

    #[test]
    fn a_grouped_quantile_is_that_of_values_spread_over_the_classes((counts, edges) in classes(), p in 0.02..0.98) {
        // Each value many times over, so that the two definitions meet.
        const TIMES: u32 = 50;
        let mut spread = Vec::new();
        for (count, edge) in counts.iter().zip(edges.windows(2)) {
            let copies = count * TIMES;
            spread.extend((0..copies).map(|copy| {
                edge[0] + (f64::from(copy) + 0.5) / f64::from(copies) * (edge[1] - edge[0])
            }));
        }
        let (Some(grouped), Some(single)) = (grouped_quantile(&counts, &edges, p), quantile(&spread, p)) else {
            prop_assert!(spread.is_empty());
            return Ok(());
        };
        // Beside an empty class either end is right: then compare how many are below.
        let below = |at: f64| spread.iter().filter(|value| **value <= at).count() as f64;
        prop_assert!((below(grouped) - below(single)).abs() <= 2.0);
    }

    #[test]
    fn grouped_quantiles_rise_with_p((counts, edges) in classes(), mut p in [0.0..=1.0, 0.0..=1.0]) {
        p.sort_by(f64::total_cmp);
        let (low, high) = (grouped_quantile(&counts, &edges, p[0]), grouped_quantile(&counts, &edges, p[1]));
        prop_assert!(low <= high);
        prop_assert!(high.is_none_or(|high| high <= edges[edges.len() - 1]));
    }

    #[test]
    fn a_rank_is_one_more_than_those_above(values in values(0..40)) {
        let ranks = ranks(&values);
        prop_assert_eq!(ranks.len(), values.len());
        for (value, rank) in values.iter().zip(&ranks) {
            let above = values.iter().filter(|other| *other > value).count();
            prop_assert_eq!(*rank, above + 1);
            let percentile = percentile(*rank, values.len()).unwrap();
            prop_assert!(percentile > 0.0 && percentile <= 1.0);
        }
    }

    #[test]
    fn spread_does_not_depend_on_where_the_values_are(values in values(2..40), shift in -100.0..100.0) {
        let moved: Vec<f64> = values.iter().map(|value| value + shift).collect();
        let close = |a: Option<f64>, b: Option<f64>| (a.unwrap() - b.unwrap()).abs() < 1e-6;
        prop_assert!(close(median_absolute_deviation(&values), median_absolute_deviation(&moved)));
        prop_assert!(close(sample_variance(&values), sample_variance(&moved)));
        prop_assert!(close(median(&values).map(|at| at + shift), median(&moved)));
        prop_assert!(close(mean(&values).map(|at| at + shift), mean(&moved)));
    }

    #[test]
    fn with_one_value_each_the_mean_of_means_is_the_mean(values in values(0..40)) {
        let each: Vec<[f64; 1]> = values.iter().map(|value| [*value]).collect();
        prop_assert_eq!(mean_of_means(&each), mean(&values));
    }

    #[test]
    fn the_order_of_strata_and_values_changes_no_bit(strata in strata(), turn in 0..9_usize, reverse: bool) {
        let mut other = strata.clone();
        let length = other.len().max(1);
        other.rotate_left(turn % length);
        if reverse {
            other.reverse();
        }
        for stratum in &mut other {
            let length = stratum.values.len().max(1);
            stratum.values.rotate_left(turn % length);
        }
        let bits = |strata: &[Stratum]| {
            post_stratified(strata).map(|it| [it.mean, it.low, it.high].map(f64::to_bits))
        };
        prop_assert_eq!(bits(&strata), bits(&other));
    }

    #[test]
    fn an_estimate_is_among_the_values_and_inside_its_interval(strata in strata()) {
        let every = sorted(strata.iter().flat_map(|stratum| stratum.values.clone()).collect());
        let everybody = strata.iter().all(|stratum| stratum.values.len() as u32 == stratum.councils);
        match post_stratified(&strata) {
            Some(it) => {
                prop_assert!(every.len() >= 3);
                prop_assert!(every[0] - 1e-9 <= it.mean && it.mean <= every[every.len() - 1] + 1e-9);
                prop_assert!(it.low <= it.mean && it.mean <= it.high);
                prop_assert_eq!(everybody, it.low == it.high);
                if everybody {
                    prop_assert!((it.mean - mean(&every).unwrap()).abs() < 1e-9);
                }
            }
            None => {
                let spread = strata.iter().any(|it| sample_variance(&it.values).is_some_and(|it| it > 1e-9)
                    && it.values.len() < it.councils as usize);
                prop_assert!(every.len() < 3 || !(everybody || spread));
            }
        }
    }

    #[test]
    fn an_estimate_moves_with_the_scale(strata in strata(), shift in -10.0..10.0_f64) {
        let moved: Vec<Stratum> = strata
            .iter()
            .map(|it| Stratum { values: it.values.iter().map(|value| value + shift).collect(), ..it.clone() })
            .collect();
        // Equal sizes go by their values, whose order a shift may round away; then nothing can be compared.
        if let (Some(a), Some(b)) = (post_stratified(&strata), post_stratified(&moved)) {
            prop_assert!((a.mean + shift - b.mean).abs() < 1e-6);
            prop_assert!((a.low + shift - b.low).abs() < 1e-5 * (1.0 + (a.high - a.low).abs()));
        }
    }

    #[test]
    fn what_lacks_has_less_than_its_share_and_never_everybody_lacks(parts in vec((0..300_u32, 0.0..1.0), 0..9)) {
        let parts: Vec<(usize, u32, u32)> = parts
            .iter()
            .enumerate()
            .map(|(at, (councils, rate))| (at, *councils, (f64::from(*councils) * rate) as u32))
            .collect();
        let all: u32 = parts.iter().map(|part| part.1).sum();
        let drawn: u32 = parts.iter().map(|part| part.2).sum();
        let lacking = under_represented(&parts);
        prop_assert!(lacking.is_empty() || lacking.len() < parts.len());
        for at in lacking {
            let (_, councils, taking_part) = parts[at];
            prop_assert!(f64::from(taking_part) * f64::from(all) < 0.8 * f64::from(councils) * f64::from(drawn));
        }
    }
}
