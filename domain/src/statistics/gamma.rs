//! The logarithm of the gamma function, which the distributions here are built on.

/// ln Γ(x) of x over 0, right to at least 12 digits or 12 decimals, whichever is coarser: the asymptotic series of
/// Stirling (NIST Digital Library of Mathematical Functions, 5.11.1) from 10 on, and below it ln Γ(x) = ln Γ(x + 1) − ln x.
pub(super) fn ln_gamma(x: f64) -> f64 {
    const HALF_LN_TWO_PI: f64 = 0.918_938_533_204_672_7;
    let mut product = 1.0;
    let mut large = x;
    while large < 10.0 {
        product *= large;
        large += 1.0;
    }
    let square = large * large;
    let series = (1.0 / 12.0
        - (1.0 / 360.0
            - (1.0 / 1260.0 - (1.0 / 1680.0 - 1.0 / 1188.0 / square) / square) / square)
            / square)
        / large;
    (large - 0.5) * large.ln() - large + HALF_LN_TWO_PI + series - product.ln()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn whole_numbers_are_factorials_and_a_half_is_the_root_of_pi() {
        let mut factorial: f64 = 1.0;
        for n in 1..=30_u32 {
            assert!((ln_gamma(f64::from(n)) - factorial.ln()).abs() < 1e-12, "{n}");
            factorial *= f64::from(n);
        }
        assert!((ln_gamma(0.5) - std::f64::consts::PI.sqrt().ln()).abs() < 1e-12);
        // 100,000! by adding logarithms.
        let sum: f64 = (1..=100_000_u32).map(|n| f64::from(n).ln()).sum();
        assert!((ln_gamma(100_001.0) - sum).abs() < 1e-7);
    }
}
