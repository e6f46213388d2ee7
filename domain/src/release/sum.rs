//! Adds up what councils have, and says how much their mean tells of one of them.

use super::Policy;
use super::compare::tenths;
use super::disclosure::WIDTH;

/// Sums are kept in whole millionths of a level: whole numbers add up to the same in any order.
const MILLION: f64 = 1e6;
const TENTH: i64 = 100_000;

/// Scores or changes of some councils, added up.
#[derive(Debug, Clone, Copy)]
pub(super) struct Sum {
    /// How many councils.
    pub(super) n: u32,
    total: i64,
    /// Of the councils that are not named: how many, and the two lowest and two highest.
    unnamed: u32,
    lowest: [i64; 2],
    highest: [i64; 2],
    /// What the named ones have together, as it is published: in tenths of a level.
    named: i64,
}

impl Default for Sum {
    fn default() -> Self {
        let (lowest, highest) = ([i64::MAX; 2], [i64::MIN; 2]);
        Self { n: 0, total: 0, unnamed: 0, lowest, highest, named: 0 }
    }
}

impl Sum {
    /// Adds what a council has, in levels.
    pub(super) fn add(&mut self, value: f64, is_named: bool) {
        let whole = (value * MILLION).round() as i64;
        self.n += 1;
        self.total += whole;
        if is_named {
            let size = i64::from(tenths(value.abs()));
            self.named += if value < 0.0 { -size } else { size } * TENTH;
        } else {
            self.unnamed += 1;
            let [low, next] = self.lowest;
            self.lowest = [low.min(whole), next.min(low.max(whole))];
            let [high, next] = self.highest;
            self.highest = [high.max(whole), next.max(high.min(whole))];
        }
    }

    /// Adds other councils, none of which are in this sum.
    pub(super) fn merge(&mut self, other: Self) {
        self.n += other.n;
        self.total += other.total;
        self.unnamed += other.unnamed;
        self.named += other.named;
        let mut lowest = [self.lowest, other.lowest].concat();
        lowest.sort_unstable();
        self.lowest = [lowest[0], lowest[1]];
        let mut highest = [self.highest, other.highest].concat();
        highest.sort_unstable();
        self.highest = [highest[3], highest[2]];
    }

    /// The mean in tenths of a level, halves up. 0 of nothing.
    pub(super) const fn mean_tenths(self) -> i64 {
        let n = self.n as i64;
        if n == 0 { 0 } else { (self.total * 2 + n * TENTH).div_euclid(n * TENTH * 2) }
    }

    /// Whether the mean alone may be shown: enough councils beside those that are named, and none whose value two others
    /// could work out from the mean alone to within a level: what else they see makes the interval narrower, seldom by more
    /// than half. Values are from `least` to `most`.
    pub(super) fn is_safe(self, policy: Policy, least: f64, most: f64) -> bool {
        let enough = self.unnamed == 0 || self.unnamed >= policy.fewest_unnamed();
        enough && self.width_for_insiders(least, most) >= 2.0 * WIDTH
    }

    /// How closely two councils that put together what they have could tell another's: the width of the interval, in
    /// levels, in the worst case. They know the mean, which is rounded to a tenth; what any council can have; and what
    /// councils are named with.
    fn width_for_insiders(self, least: f64, most: f64) -> f64 {
        if self.unnamed == 0 {
            return f64::INFINITY;
        }
        let named = f64::from(self.n - self.unnamed);
        // The rounding of the mean, and that of what the named ones have.
        let slack = 0.05 * (f64::from(self.n) + named);
        let published = self.mean_tenths() as f64 / 10.0 * f64::from(self.n);
        let unnamed_sum = published - self.named as f64 / MILLION;
        let others = f64::from(self.unnamed) - 2.0;
        let width = |insiders: [i64; 2]| {
            let rest = unnamed_sum - (insiders[0] + insiders[1]) as f64 / MILLION;
            let high = (rest + slack - least * (others - 1.0)).min(most);
            let low = (rest - slack - most * (others - 1.0)).max(least);
            high - low
        };
        width(self.lowest).min(width(self.highest))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::release::Audience;

    fn sum(values: &[f64]) -> Sum {
        let mut sum = Sum::default();
        values.iter().for_each(|value| sum.add(*value, false));
        sum
    }

    #[test]
    fn means_are_halves_up_on_either_side_of_nothing() {
        assert_eq!(sum(&[1.0, 2.0, 2.0]).mean_tenths(), 17);
        assert_eq!(sum(&[2.05]).mean_tenths(), 21);
        assert_eq!(sum(&[-0.14]).mean_tenths(), -1);
        assert_eq!(sum(&[-0.15]).mean_tenths(), -1);
        assert_eq!(sum(&[-0.16]).mean_tenths(), -2);
        assert_eq!(sum(&[]).mean_tenths(), 0);
    }

    #[test]
    fn two_that_know_their_own_learn_nothing_of_a_third() {
        let policy = Policy::of(&Audience::Coalition("c".into()), Some(5));
        let is_safe = |values: &[f64]| sum(values).is_safe(policy, 0.0, 4.0);
        assert!(is_safe(&[1.0, 1.5, 2.0, 2.5, 3.0]));
        // Fewer than three that are not named.
        assert!(!is_safe(&[1.0, 3.0]));
        // Of three, two know the third to within 3/20 of a level either way.
        assert!(!is_safe(&[1.0, 2.0, 3.0]));
        // Four: 4/20 either way of two councils' sum, and these may be anything.
        assert!(is_safe(&[1.0, 2.0, 2.0, 3.0]));
        // The sum of the others is hardly above nothing, so all of them are.
        assert!(!is_safe(&[0.0, 0.0, 0.0, 0.0, 4.0, 4.0]));
        assert!(!is_safe(&[4.0, 4.0, 4.0, 4.0, 0.0, 0.0]));
    }
}
