//! Statistics of councils' results: means, quantiles, ranks, and estimates from those that took part. Each function
//! names its formula and where it is from, and says what becomes of nothing.
//!
//! Values are finite numbers in any one unit (in releases: levels), and what is returned is in the same unit unless it
//! says otherwise. A sum depends on the order of its terms in the last digits; where bytes must repeat, hand values in
//! in a fixed order, except to those functions that say the order does not matter.

pub mod estimate;
mod gamma;
mod quantile;
mod rank;
pub mod response;
mod student;

pub use quantile::{grouped_quantile, quantile};
pub use rank::{percentile, ranks};
pub use student::student_t_quantile;

/// Arithmetic mean: Σ x / n. None of nothing.
#[must_use]
pub fn mean(values: &[f64]) -> Option<f64> {
    (!values.is_empty()).then(|| values.iter().sum::<f64>() / values.len() as f64)
}

/// Mean of a group as the mean of its councils' own means: (1/m) Σ x̄ᵢ, over the m councils that have any value. Every
/// council weighs the same, however many values it has (the unweighted mean of cluster means: Cochran, *Sampling
/// Techniques*, 3rd edition, 1977, section 11.5). Councils without values are left out; None where none has any.
#[must_use]
pub fn mean_of_means<V: AsRef<[f64]>>(councils: &[V]) -> Option<f64> {
    let means: Vec<f64> = councils.iter().filter_map(|values| mean(values.as_ref())).collect();
    mean(&means)
}

/// Median: the [`quantile`] at one half, which is the middle value, or the mean of the two middle ones. Values in any
/// order. None of nothing.
#[must_use]
pub fn median(values: &[f64]) -> Option<f64> {
    quantile(&sorted(values), 0.5)
}

/// Median absolute deviation: the median of |x − median(x)|, not scaled to a normal distribution (Hampel, *The influence
/// curve and its role in robust estimation*, Journal of the American Statistical Association 69, 1974). It says how far
/// from the middle a typical council is, whatever the few at the ends do. Values in any order. 0 of one value; None of
/// nothing.
#[must_use]
pub fn median_absolute_deviation(values: &[f64]) -> Option<f64> {
    let middle = median(values)?;
    let distances: Vec<f64> = values.iter().map(|value| (value - middle).abs()).collect();
    median(&distances)
}

/// Sample variance: s² = Σ (x − x̄)² / (n − 1), without bias for a random sample (Cochran 1977, section 2.3). In the
/// square of the values' unit. None of fewer than two values.
#[must_use]
pub fn sample_variance(values: &[f64]) -> Option<f64> {
    if values.len() < 2 {
        return None;
    }
    let middle = mean(values)?;
    let squares: f64 = values.iter().map(|value| (value - middle).powi(2)).sum();
    Some(squares / (values.len() - 1) as f64)
}

/// The values from the lowest to the highest.
fn sorted(values: &[f64]) -> Vec<f64> {
    let mut sorted = values.to_vec();
    sorted.sort_by(f64::total_cmp);
    sorted
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_has_no_statistics() {
        assert_eq!(mean(&[]), None);
        assert_eq!(median(&[]), None);
        assert_eq!(median_absolute_deviation(&[]), None);
        assert_eq!(sample_variance(&[]), None);
        assert_eq!(sample_variance(&[1.0]), None);
        assert_eq!(mean_of_means::<Vec<f64>>(&[]), None);
        assert_eq!(mean_of_means(&[vec![], vec![]]), None);
    }

    #[test]
    fn worked_examples() {
        assert_eq!(mean(&[1.0, 2.0, 4.0, 5.0]), Some(3.0));
        assert_eq!(median(&[5.0, 1.0, 3.0]), Some(3.0));
        assert_eq!(median(&[4.0, 1.0, 3.0, 2.0]), Some(2.5));
        // Deviations from 2 are 1 1 0 0 2 4 7, whose middle is 1.
        assert_eq!(median_absolute_deviation(&[1.0, 1.0, 2.0, 2.0, 4.0, 6.0, 9.0]), Some(1.0));
        assert_eq!(sample_variance(&[2.0, 4.0, 4.0, 4.0, 5.0, 5.0, 7.0, 9.0]), Some(32.0 / 7.0));
    }

    #[test]
    fn every_council_weighs_the_same_in_the_mean_of_means() {
        let councils = [vec![4.0], vec![1.0, 1.0, 1.0, 1.0], vec![]];
        assert_eq!(mean_of_means(&councils), Some(2.5));
    }
}
