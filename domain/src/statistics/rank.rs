//! Ranks, and the place they are of so many.

/// The rank of each value: 1 is the highest, and those that tie share the best rank of theirs, so that after two seconds
/// comes the fourth ("standard competition ranking"): 1 + the number of values that are higher. In the order of the
/// values. Empty for nothing. Values that are no number come last, together.
#[must_use]
pub fn ranks(values: &[f64]) -> Vec<usize> {
    let highest_first = |place: &usize| {
        let value = values[*place];
        // Adding 0 makes the two zeros one.
        if value.is_nan() { f64::NEG_INFINITY } else { value + 0.0 }
    };
    let mut order: Vec<usize> = (0..values.len()).collect();
    order.sort_by(|a, b| highest_first(b).total_cmp(&highest_first(a)));
    let mut ranks = vec![0; values.len()];
    let mut rank = 0;
    let mut before = None;
    for (at, place) in order.iter().enumerate() {
        let value = highest_first(place);
        if before != Some(value) {
            rank = at + 1;
            before = Some(value);
        }
        ranks[*place] = rank;
    }
    ranks
}

/// The percentile of a rank, as a fraction over 0 and up to 1: rank / n, where n councils have data. 0.25 is the end of
/// the top quarter; the best of 20 is at 0.05, and so is everybody who ties with it. None where there is no such rank
/// among n.
#[must_use]
pub fn percentile(rank: usize, n: usize) -> Option<f64> {
    (1..=n).contains(&rank).then(|| rank as f64 / n as f64)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ties_share_the_best_rank() {
        assert_eq!(ranks(&[2.0, 3.5, 2.0, 4.0, 1.0, 2.0]), [3, 2, 3, 1, 6, 3]);
        assert_eq!(ranks(&[0.0, -0.0, -1.0]), [1, 1, 3]);
        assert_eq!(ranks(&[f64::NAN, 1.0, f64::NAN]), [2, 1, 2]);
        assert_eq!(ranks(&[]), Vec::<usize>::new());
    }

    #[test]
    fn a_percentile_is_the_rank_of_all_with_data() {
        assert_eq!(percentile(1, 20), Some(0.05));
        assert_eq!(percentile(20, 20), Some(1.0));
        assert_eq!([percentile(0, 20), percentile(21, 20), percentile(1, 0)], [None; 3]);
    }
}
