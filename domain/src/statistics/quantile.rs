//! Quantiles, of single values and of counts in classes.

/// The quantile at `p`, from 0 to 1, of values in ascending order: definition 7 of Hyndman and Fan, *Sample Quantiles in
/// Statistical Packages*, The American Statistician 50, 1996. With h = (n − 1) p it is
/// x₍⌊h⌋₎ + (h − ⌊h⌋) (x₍⌊h⌋₊₁₎ − x₍⌊h⌋₎), counting from 0.
///
/// Definition 7 and no other because it is what Excel's `QUARTILE.INC`, LibreOffice, R and NumPy work out unless told
/// otherwise: whoever checks a figure from the published data gets the same one. It is continuous in `p`, and its
/// quartiles part the values symmetrically.
///
/// None of nothing, or where `p` is not from 0 to 1.
#[must_use]
pub fn quantile(sorted: &[f64], p: f64) -> Option<f64> {
    if !(0.0..=1.0).contains(&p) {
        return None;
    }
    let last = sorted.len().checked_sub(1)?;
    let place = last as f64 * p;
    let below = (place.floor() as usize).min(last);
    let lower = sorted[below];
    let upper = sorted[(below + 1).min(last)];
    // Rounding may carry a sum past its end in the last digit.
    Some((lower + (place - below as f64) * (upper - lower)).min(upper))
}

/// The quantile at `p`, from 0 to 1, of values of which only the class of each is known: class i reaches from `edges[i]`
/// to `edges[i + 1]` and holds `counts[i]` values, taken to be spread evenly over it (the grouped median and its like:
/// Yule and Kendall, *An Introduction to the Theory of Statistics*, chapter on averages). With N values, F of them below
/// the first class that reaches p N, f in that class, and L and U its edges, it is L + (p N − F) / f × (U − L).
///
/// Where empty classes leave a choice, it is the lowest value. At 0 it is the lower edge of the lowest class that is not
/// empty, at 1 the upper edge of the highest. Edges are in the unit wanted and ascend; two may be the same.
///
/// None where there are no values, where `p` is not from 0 to 1, where there is not one edge more than classes, or where
/// the edges do not ascend.
#[must_use]
pub fn grouped_quantile(counts: &[u32], edges: &[f64], p: f64) -> Option<f64> {
    let fits = edges.len() == counts.len() + 1 && edges.is_sorted();
    let total: u64 = counts.iter().copied().map(u64::from).sum();
    if !fits || total == 0 || !(0.0..=1.0).contains(&p) {
        return None;
    }
    let wanted = total as f64 * p;
    let mut below = 0.0;
    for (count, edge) in counts.iter().zip(edges.windows(2)) {
        let within = f64::from(*count);
        if within > 0.0 && below + within >= wanted {
            let (lower, upper) = (edge[0], edge[1]);
            return Some((lower + (wanted - below) / within * (upper - lower)).min(upper));
        }
        below += within;
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn quantiles_are_those_of_definition_seven() {
        // As R's quantile(c(1, 2, 4, 8, 16, 32)) has them.
        let values = [1.0, 2.0, 4.0, 8.0, 16.0, 32.0];
        let at = |p| quantile(&values, p);
        assert_eq!([at(0.0), at(0.25), at(0.5)], [Some(1.0), Some(2.5), Some(6.0)]);
        assert_eq!([at(0.75), at(1.0)], [Some(14.0), Some(32.0)]);
        assert_eq!(quantile(&[3.0], 0.9), Some(3.0));
    }

    #[test]
    fn what_is_no_quantile_is_none() {
        assert_eq!(quantile(&[], 0.5), None);
        for p in [-0.1, 1.1, f64::NAN] {
            assert_eq!(quantile(&[1.0, 2.0], p), None);
            assert_eq!(grouped_quantile(&[1, 1], &[0.0, 1.0, 2.0], p), None);
        }
        assert_eq!(grouped_quantile(&[], &[0.0], 0.5), None);
        assert_eq!(grouped_quantile(&[0, 0], &[0.0, 1.0, 2.0], 0.5), None);
        assert_eq!(grouped_quantile(&[1, 1], &[0.0, 1.0], 0.5), None);
        assert_eq!(grouped_quantile(&[1, 1], &[0.0, 2.0, 1.0], 0.5), None);
        assert_eq!(grouped_quantile(&[1], &[0.0, f64::NAN], 0.5), None);
    }

    #[test]
    fn a_grouped_quantile_lies_within_its_class() {
        let edges = [0.0, 0.5, 1.5, 2.5, 3.5, 4.0];
        // 20 values; the tenth ends the second class, the fifteenth is half way into the third.
        let counts = [4, 6, 10, 0, 0];
        let at = |p| grouped_quantile(&counts, &edges, p);
        assert_eq!(
            [at(0.0), at(0.5), at(0.75), at(1.0)],
            [Some(0.0), Some(1.5), Some(2.0), Some(2.5)]
        );
        assert_eq!(grouped_quantile(&[0, 3], &[0.0, 1.0, 2.0], 0.0), Some(1.0));
        assert_eq!(grouped_quantile(&[2, 0, 2], &[0.0, 1.0, 2.0, 3.0], 0.5), Some(1.0));
        assert_eq!(grouped_quantile(&[5], &[0.0, 0.0], 0.5), Some(0.0));
    }

    #[test]
    fn the_largest_counts_do_not_overflow() {
        let most = [u32::MAX, u32::MAX];
        assert_eq!(grouped_quantile(&most, &[0.0, 1.0, 2.0], 0.5), Some(1.0));
    }
}
