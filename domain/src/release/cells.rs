//! Counts of councils, protected by the cell-key method: a small error that is the same whenever the same councils are
//! counted, and different when they are not.
//!
//! Every council has a secret record key. The keys of the councils in a cell add up to the cell's key, and the cell's key
//! alone decides the error. So a figure is the same in every table and file, and the difference of two figures holds two
//! errors instead of one council. After Fraser and Wooton, "A proposed method for confidentialising tabular output to
//! protect against differencing" (Australian Bureau of Statistics, 2005), as used for the censuses of Australia and of
//! England and Wales 2021.

/// The most that a count is changed by.
pub const LARGEST_ERROR: u32 = 2;

/// A count of councils with the sum of their record keys.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) struct Cell {
    /// How many there are. Never published.
    pub(super) count: u32,
    key: u64,
}

impl Cell {
    /// Counts a council.
    pub(super) const fn add(&mut self, key: u64) {
        self.count += 1;
        self.key = self.key.wrapping_add(key);
    }

    /// Counts the councils of another cell, none of which are in this one.
    pub(super) const fn merge(&mut self, other: Self) {
        self.count += other.count;
        self.key = self.key.wrapping_add(other.key);
    }

    /// The count with its error, at least 0. No council stays none: the error of a small count is such that the mean
    /// over all keys is the count itself.
    pub(super) fn protected(self) -> u32 {
        // Hundredths of the keys for an error of -2, -1, 0, 1 and 2.
        let table: [u64; 5] = match self.count {
            0 => return 0,
            1 => [0, 40, 30, 20, 10],
            _ => [10, 20, 40, 20, 10],
        };
        let mut place = mixed(self.key) % 100;
        let mut protected = self.count;
        for (error, share) in (0_u32..).zip(table) {
            if place < share {
                protected = (self.count + error).saturating_sub(LARGEST_ERROR);
                break;
            }
            place -= share;
        }
        protected
    }
}

/// Spreads a sum of keys over all numbers, so that cells with nearly the same councils have unrelated errors
/// (the finaliser of `SplitMix64`: Steele, Lea and Flood, 2014).
const fn mixed(key: u64) -> u64 {
    let key = (key ^ (key >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    let key = (key ^ (key >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    key ^ (key >> 31)
}

/// A count as the policy rounds it: to the nearest multiple, halves up.
pub(super) const fn rounded(count: u32, to: u32) -> u32 {
    if to <= 1 { count } else { (count + to / 2) / to * to }
}

/// A share in whole percent; 0 of nothing.
pub(super) fn percent(part: u32, whole: u32) -> u32 {
    if whole == 0 { 0 } else { (part.min(whole) * 200 + whole) / (whole * 2) }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cell(count: u32, seed: u64) -> Cell {
        let mut cell = Cell::default();
        for place in 0..u64::from(count) {
            cell.add(mixed(seed * 1000 + place));
        }
        cell
    }

    #[test]
    fn the_same_councils_have_the_same_error_and_no_councils_none() {
        assert_eq!(cell(7, 3).protected(), cell(7, 3).protected());
        assert_eq!(Cell::default().protected(), 0);
    }

    #[test]
    fn errors_are_small_and_cancel_out() {
        for count in [1, 2, 5, 40] {
            let errors: Vec<i64> = (0..20_000)
                .map(|seed| i64::from(cell(count, seed).protected()) - i64::from(count))
                .collect();
            assert!(errors.iter().all(|error| error.unsigned_abs() <= u64::from(LARGEST_ERROR)));
            let mean = errors.iter().sum::<i64>() as f64 / errors.len() as f64;
            assert!(mean.abs() < 0.03, "counts of {count} are off by {mean} on average");
        }
    }

    #[test]
    fn counts_and_shares_are_rounded_to_the_nearest() {
        assert_eq!([2, 3, 7, 8].map(|count| rounded(count, 5)), [0, 5, 5, 10]);
        assert_eq!(rounded(7, 1), 7);
        assert_eq!((percent(1, 3), percent(2, 3), percent(0, 0)), (33, 67, 0));
    }
}
