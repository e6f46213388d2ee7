//! Estimates of the mean of all councils from those that took part, with how far they may be off.

use super::{mean, sample_variance, sorted, student_t_quantile};
use std::cmp::Ordering;

/// The fewest values that an estimate is made from.
pub const FEWEST: usize = 3;
/// The probability that the true mean is below the upper end of the interval, and above the lower: two sides of 95 %.
const ONE_SIDE: f64 = 0.975;

/// Councils of one kind, such as a type.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Stratum {
    /// All there are, whether or not they took part. Taken to be at least as many as there are values.
    pub councils: u32,
    /// The values of those that took part, in any order.
    pub values: Vec<f64>,
}

/// An estimate of a mean, in the unit of the values. Nothing is rounded or kept to a scale: an end may be outside it.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Estimated {
    /// The estimate.
    pub mean: f64,
    /// Lower end of the 95 % interval.
    pub low: f64,
    /// Upper end of the 95 % interval.
    pub high: f64,
}

/// Estimates the mean of all councils by post-stratification: each stratum counts for as many councils as it has, not
/// for as many as took part, so that kinds of councils that answer more often do not move the mean. Within a stratum,
/// those that took part are taken to be like those that did not; nothing in the data could show otherwise.
///
/// With N councils, Nₕ of them in stratum h, nₕ of these with values of mean ȳₕ and [sample variance](sample_variance)
/// sₕ², and Wₕ = Nₕ / N:
///
/// - mean: Σ Wₕ ȳₕ;
/// - variance: Σ vₕ, where vₕ = Wₕ² (1 − nₕ/Nₕ) sₕ² / nₕ (1 − nₕ/Nₕ is the finite-population correction);
/// - degrees of freedom, after Satterthwaite: (Σ vₕ)² / Σ (vₕ² / (nₕ − 1));
/// - 95 % interval: mean ± t √variance, with the 0.975 quantile of Student's t.
///
/// (Cochran, *Sampling Techniques*, 3rd edition, 1977, theorem 5.3 and equation 5.16; on stratifying afterwards, section
/// 5A.9.)
///
/// **Thin strata.** One with fewer than two values, unless that is all its councils, tells no variance, and with none no
/// mean. Such strata are collapsed (after Cochran 1977, section 5A.12): as long as there is one, the smallest of them is
/// joined with the next larger stratum, or with the next smaller if it is the largest. Size is the number of councils,
/// which is known before anybody answers; were strata matched by their answers, the interval would be too narrow. Only
/// strata of the same size go by the number of their values, and then by the values, so that the order they are handed
/// in never matters: the same strata and values give the same bits.
///
/// **Everybody.** Where all councils took part, the mean is the mean, and the interval has no width.
///
/// None of fewer than [`FEWEST`] values all together; where some did not take part and the values within each stratum
/// are all the same, because then nothing tells how far those that did not may be; and where a value is not finite.
#[must_use]
pub fn post_stratified(strata: &[Stratum]) -> Option<Estimated> {
    let values: usize = strata.iter().map(|stratum| stratum.values.len()).sum();
    let finite = strata.iter().flat_map(|stratum| &stratum.values).all(|value| value.is_finite());
    if values < FEWEST || !finite {
        return None;
    }
    let strata =
        collapsed(strata.iter().map(Cells::of).filter(|cells| cells.councils > 0).collect());
    let all: f64 = strata.iter().map(|cells| cells.councils as f64).sum();
    let (mut estimate, mut variance, mut squares) = (0.0, 0.0, 0.0);
    for cells in &strata {
        let weight = cells.councils as f64 / all;
        estimate += weight * cells.mean()?;
        if !cells.complete() {
            let part = weight * weight * cells.variance_of_mean()?;
            variance += part;
            squares += part * part / (cells.values.len() - 1) as f64;
        }
    }
    if strata.iter().all(Cells::complete) {
        return Some(Estimated { mean: estimate, low: estimate, high: estimate });
    }
    // No spread: neither is above 0. (Squares of what is hardly above 0 may be 0.)
    if variance <= 0.0 || squares <= 0.0 {
        return None;
    }
    let t = student_t_quantile(ONE_SIDE, variance * variance / squares)?;
    // Logarithms may differ between machines in the last digit, which must not reach what is published.
    let t = (t * 1e9).round() / 1e9;
    let reach = t * variance.sqrt();
    Some(Estimated { mean: estimate, low: estimate - reach, high: estimate + reach })
}

/// A stratum, or several as one. Values ascend.
#[derive(Debug)]
struct Cells {
    councils: usize,
    values: Vec<f64>,
}

impl Cells {
    fn of(stratum: &Stratum) -> Self {
        let values = sorted(&stratum.values);
        Self { councils: (stratum.councils as usize).max(values.len()), values }
    }

    /// Whether all its councils took part.
    const fn complete(&self) -> bool {
        self.values.len() == self.councils
    }

    const fn thin(&self) -> bool {
        self.values.len() < 2 && !self.complete()
    }

    /// Whether all values are the same. Their mean may be off in the last digit, and with it their variance.
    fn alike(&self) -> bool {
        self.values.first() == self.values.last()
    }

    fn mean(&self) -> Option<f64> {
        if self.alike() { self.values.first().copied() } else { mean(&self.values) }
    }

    /// (1 − n/N) s² / n
    fn variance_of_mean(&self) -> Option<f64> {
        let (taking_part, councils) = (self.values.len() as f64, self.councils as f64);
        let variance = if self.alike() { 0.0 } else { sample_variance(&self.values)? };
        Some((1.0 - taking_part / councils) * variance / taking_part)
    }

    fn smaller(&self, other: &Self) -> Ordering {
        let by_values = || {
            let pairs = self.values.iter().zip(&other.values);
            pairs
                .map(|(a, b)| a.total_cmp(b))
                .find(|order| order.is_ne())
                .unwrap_or(Ordering::Equal)
        };
        self.councils
            .cmp(&other.councils)
            .then_with(|| self.values.len().cmp(&other.values.len()))
            .then_with(by_values)
    }

    fn join(&mut self, other: Self) {
        self.councils += other.councils;
        self.values.extend(other.values);
        self.values.sort_by(f64::total_cmp);
    }
}

/// The strata from the smallest to the largest, thin ones joined with a neighbour.
fn collapsed(mut strata: Vec<Cells>) -> Vec<Cells> {
    loop {
        strata.sort_by(Cells::smaller);
        let thin = strata.iter().position(Cells::thin);
        let Some(thin) = thin.filter(|_| strata.len() > 1) else { return strata };
        let cells = strata.remove(thin);
        let neighbour = thin.min(strata.len() - 1);
        strata[neighbour].join(cells);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn stratum(councils: u32, values: &[f64]) -> Stratum {
        Stratum { councils, values: values.to_vec() }
    }

    #[test]
    fn a_worked_example() {
        // W = 0.4 and 0.6; means 2 and 4; s² = 1 and 2; n/N = 3/40 and 2/60.
        let estimated =
            post_stratified(&[stratum(40, &[1.0, 2.0, 3.0]), stratum(60, &[3.0, 5.0])]).unwrap();
        assert!((estimated.mean - 3.2).abs() < 1e-12);
        let (first, second): (f64, f64) = (0.16 * 0.925 / 3.0, 0.36 * (58.0 / 60.0));
        let variance = first + second;
        let degrees = variance.powi(2) / (first.powi(2) / 2.0 + second.powi(2));
        let reach = student_t_quantile(0.975, degrees).unwrap() * variance.sqrt();
        assert!((estimated.high - 3.2 - reach).abs() < 1e-8);
        assert!((3.2 - estimated.low - reach).abs() < 1e-8);
    }

    #[test]
    fn a_simple_random_sample_is_the_case_of_one_stratum() {
        // Mean 3, s² = 2.5, n = 5 of 50: 2.776 × √(0.9 × 2.5 / 5) = 1.862.
        let estimated = post_stratified(&[stratum(50, &[1.0, 2.0, 3.0, 4.0, 5.0])]).unwrap();
        assert!((estimated.low - 1.1375).abs() < 1e-3 && (estimated.high - 4.8625).abs() < 1e-3);
    }

    #[test]
    fn everybody_leaves_no_doubt() {
        let all = [stratum(1, &[4.0]), stratum(2, &[1.0, 2.0]), stratum(1, &[1.0])];
        let exact = Estimated { mean: 2.0, low: 2.0, high: 2.0 };
        assert_eq!(post_stratified(&all), Some(exact));
        // More values than councils are said to be: then there are more councils.
        assert_eq!(post_stratified(&[stratum(0, &[1.0, 2.0, 3.0])]), Some(exact));
    }

    #[test]
    fn what_tells_nothing_is_no_estimate() {
        assert_eq!(post_stratified(&[]), None);
        assert_eq!(post_stratified(&[stratum(10, &[])]), None);
        assert_eq!(post_stratified(&[stratum(10, &[1.0]), stratum(5, &[2.0])]), None);
        assert_eq!(post_stratified(&[stratum(2, &[1.0, 2.0])]), None);
        // Three tenths added up and parted are not quite a tenth.
        assert_eq!(post_stratified(&[stratum(10, &[0.1, 0.1, 0.1])]), None);
        assert_eq!(post_stratified(&[stratum(10, &[1.0, 2.0, f64::NAN])]), None);
        assert_eq!(post_stratified(&[stratum(10, &[1.0, 2.0, f64::INFINITY])]), None);
    }

    #[test]
    fn thin_strata_join_the_next_larger_one() {
        let full = [1.0, 2.0, 3.0];
        let joined = |strata: &[Stratum]| post_stratified(strata).unwrap();
        // 5 councils without values go to the 20, not to the 4 or the 50.
        let thin =
            [stratum(50, &full), stratum(5, &[]), stratum(20, &[3.0, 4.0]), stratum(4, &full)];
        let by_hand = [stratum(50, &full), stratum(25, &[3.0, 4.0]), stratum(4, &full)];
        assert_eq!(joined(&thin), joined(&by_hand));
        // The largest has none larger; one value joins as well.
        let thin = [stratum(50, &[4.0]), stratum(5, &full), stratum(20, &[3.0, 4.0])];
        assert_eq!(joined(&thin), joined(&[stratum(5, &full), stratum(70, &[3.0, 4.0, 4.0])]));
        // One value of one council is all there is, and no reason to join. No councils are no stratum.
        let alone = [stratum(1, &[4.0]), stratum(20, &full), stratum(0, &[])];
        assert!((joined(&alone).mean - 44.0 / 21.0).abs() < 1e-12);
    }
}
