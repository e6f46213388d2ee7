//! Who took part, beside who there is: which parts of the councils are too few among those that answered.

use super::gamma::ln_gamma;

/// How likely at most a part may be so few by chance, to be called under-represented.
const BY_CHANCE: f64 = 0.05;
/// The share among contributors, in percent of the share among councils, below which a lack matters.
const MATTERS_BELOW: u64 = 80;

/// The parts that are under-represented, in the order given. Each part is its name, its councils, and those of them that
/// took part; together they are all councils, each in one part. A part is under-represented when both hold:
///
/// - **It matters**: its share among those that took part is under four fifths of its share among all councils. (Four
///   fifths is the threshold of the United States' *Uniform Guidelines on Employee Selection Procedures*, 1978, section
///   4D, the best-known rule of thumb for such ratios.)
/// - **It is hardly chance**: had as many councils been drawn at random, so few of the part would be among them in fewer
///   than 5 % of draws: P(X ≤ k) < 0.05 for X hypergeometric (Fisher's exact test, one-sided).
///
/// Without the first, one council missing of very many would be called a lack; without the second, one of three.
/// Nothing is under-represented where nobody took part, or everybody did.
#[must_use]
pub fn under_represented<T: Clone>(parts: &[(T, u32, u32)]) -> Vec<T> {
    let bounded = |(_, councils, taking_part): &(T, u32, u32)| {
        (u64::from(*councils), u64::from(*taking_part.min(councils)))
    };
    let (all, drawn) =
        parts.iter().map(bounded).fold((0, 0), |(all, drawn), (councils, taking_part)| {
            (all + councils, drawn + taking_part)
        });
    let lacking = |part: &&(T, u32, u32)| {
        let (councils, taking_part) = bounded(part);
        let share = u128::from(taking_part) * u128::from(all) * 100;
        let due = u128::from(councils) * u128::from(drawn) * u128::from(MATTERS_BELOW);
        share < due && at_most(taking_part, councils, drawn, all) < BY_CHANCE
    };
    parts.iter().filter(lacking).map(|(name, _, _)| name.clone()).collect()
}

/// P(X ≤ k), where X is how many of `marked` are among `drawn`, drawn at random without putting back from `all`:
/// Σ C(K, j) C(N − K, n − j) / C(N, n) for j up to k. For k at or under the expected number, which is below the mode, so
/// that terms only fall.
fn at_most(k: u64, marked: u64, drawn: u64, all: u64) -> f64 {
    // Fewer than these cannot be: more would be drawn than are not marked.
    if k + all < marked + drawn {
        return 0.0;
    }
    let ln_choose = |n: u64, k: u64| {
        let ln_factorial = |n: u64| ln_gamma(n as f64 + 1.0);
        ln_factorial(n) - ln_factorial(k) - ln_factorial(n - k)
    };
    let ln_term = ln_choose(marked, k) + ln_choose(all - marked, drawn - k) - ln_choose(all, drawn);
    let mut term = ln_term.exp();
    let mut sum = term;
    let mut j = k;
    while j > 0 && term > sum * 1e-17 {
        let spare = (all + j - marked - drawn) as f64;
        term *= j as f64 * spare / ((marked - j + 1) as f64 * (drawn - j + 1) as f64);
        sum += term;
        j -= 1;
    }
    sum
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn chances_are_those_of_the_urn() {
        // A lady tasting tea: of 8 cups 4 are chosen, 4 are right; 1, 16 and 36 of 70 ways.
        for (k, ways) in [(0, 1.0), (1, 17.0), (2, 53.0)] {
            assert!((at_most(k, 4, 4, 8) - ways / 70.0).abs() < 1e-12, "{k}");
        }
        // Of 5, 3 are marked and 4 drawn: 2 at least.
        assert_eq!(at_most(1, 3, 4, 5), 0.0);
        assert!((at_most(2, 3, 4, 5) - 0.6).abs() < 1e-12);
    }

    #[test]
    fn kinds_that_answer_seldom_are_named() {
        let parts = [
            ("county", 21, 4),
            ("district", 164, 60),
            ("london", 33, 22),
            ("metropolitan", 36, 18),
            ("unitary", 63, 36),
        ];
        // 140 of 317 took part, 44 %: 9 counties and 72 districts would be expected. Districts are 83 % of their share.
        assert_eq!(under_represented(&parts), ["county"]);
    }

    #[test]
    fn a_lack_that_may_be_chance_or_does_not_matter_is_not_named() {
        // Two of four: 1 expected of the part of two.
        assert_eq!(under_represented(&[("a", 2, 0), ("b", 2, 2)]), Vec::<&str>::new());
        // 90 % of its share, and surely not chance.
        assert_eq!(under_represented(&[("a", 50_000, 22_500), ("b", 50_000, 27_500)]), [""; 0]);
        assert_eq!(under_represented(&[("a", 50_000, 19_500), ("b", 50_000, 30_500)]), ["a"]);
    }

    #[test]
    fn nobody_and_everybody_lack_nothing() {
        assert_eq!(under_represented::<u8>(&[]), Vec::<u8>::new());
        assert_eq!(under_represented(&[(1, 10, 0), (2, 0, 0)]), Vec::<i32>::new());
        assert_eq!(under_represented(&[(1, 10, 10), (2, 3, 3)]), Vec::<i32>::new());
        // More than there are is everybody.
        assert_eq!(under_represented(&[(1, 10, 99), (2, 3, 3)]), Vec::<i32>::new());
        assert_eq!(under_represented(&[(1, 10, 10), (2, 10, 0)]), [2]);
    }
}
