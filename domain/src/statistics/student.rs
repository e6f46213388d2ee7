//! Student's t distribution, for intervals from few values.

use super::gamma::ln_gamma;

/// From here on the distribution is the normal one to five decimals.
const MOST_DEGREES: f64 = 1e6;

/// The quantile of Student's t distribution: the t that a variable with so many degrees of freedom (1 or more, not
/// necessarily whole) stays under with probability `p`. Without unit.
///
/// The distribution function is an incomplete beta function, P(T > t) = ½ I(ν/2, ½) at ν / (ν + t²) (NIST Digital Library
/// of Mathematical Functions, 8.17; Abramowitz and Stegun, 26.7.1); its inverse is found by Newton's method. Above 0 the
/// distribution function is concave, so that from 0 the steps approach the quantile from below and never pass it. Right
/// to at least 8 decimals for `p` from 0.001 to 0.999; over a million degrees are taken as a million, which is right to 5.
///
/// None where `p` is not between 0 and 1, or of fewer degrees than 1.
#[must_use]
pub fn student_t_quantile(p: f64, degrees: f64) -> Option<f64> {
    if !(p > 0.0 && p < 1.0 && degrees >= 1.0) {
        return None;
    }
    let student = Student::new(degrees.min(MOST_DEGREES));
    Some(if p < 0.5 { -student.exceeded_with(p) } else { student.exceeded_with(1.0 - p) })
}

/// The distribution with some degrees of freedom.
struct Student {
    degrees: f64,
    /// ln B(ν/2, ½)
    ln_beta: f64,
}

impl Student {
    fn new(degrees: f64) -> Self {
        let ln_beta = ln_gamma(degrees / 2.0) + ln_gamma(0.5) - ln_gamma(degrees / 2.0 + 0.5);
        Self { degrees, ln_beta }
    }

    /// The t, 0 or more, with P(T > t) = `tail`, for a tail up to one half.
    fn exceeded_with(&self, tail: f64) -> f64 {
        // A bound only: some 10 steps lead to the tails of intervals, some 40 to one in a thousand million.
        const STEPS: usize = 500;
        let mut t = 0.0;
        for _ in 0..STEPS {
            let next = t + (self.tail(t) - tail) / self.density(t);
            if next - t <= 1e-14 * next {
                break;
            }
            t = next;
        }
        t
    }

    /// P(T > t), for t of 0 or more.
    fn tail(&self, t: f64) -> f64 {
        let (square, degrees) = (t * t, self.degrees);
        let (x, rest) = (degrees / (degrees + square), square / (degrees + square));
        0.5 * incomplete_beta(degrees / 2.0, 0.5, x, rest, self.ln_beta)
    }

    fn density(&self, t: f64) -> f64 {
        let power = -(self.degrees + 1.0) / 2.0 * (t * t / self.degrees).ln_1p();
        (power - self.ln_beta).exp() / self.degrees.sqrt()
    }
}

/// The regularised incomplete beta function I(a, b) at `x`, where `rest` is 1 − x (handed in, so that no digits are lost
/// near 1) and `ln_beta` is ln B(a, b). On the side where the fraction converges slowly, I(a, b) at x is 1 − I(b, a) at
/// 1 − x.
fn incomplete_beta(a: f64, b: f64, x: f64, rest: f64, ln_beta: f64) -> f64 {
    if x <= 0.0 || rest <= 0.0 {
        return if x <= 0.0 { 0.0 } else { 1.0 };
    }
    let front = (a * x.ln() + b * rest.ln() - ln_beta).exp();
    if x < (a + 1.0) / (a + b + 2.0) {
        front / (a * fraction(a, b, x))
    } else {
        1.0 - front / (b * fraction(b, a, rest))
    }
}

/// 1 + d₁ / (1 + d₂ / (1 + …)), the continued fraction of the incomplete beta function (NIST Digital Library of
/// Mathematical Functions, 8.17.22), worked out from the front by the method of Lentz as Thompson and Barnett changed it
/// (Journal of Computational Physics 64, 1986).
fn fraction(a: f64, b: f64, x: f64) -> f64 {
    // The terms needed grow with the square root of a and b, which are at most half a million.
    const TERMS: u32 = 10_000;
    const TINY: f64 = 1e-300;
    let apart = |value: f64| if value.abs() < TINY { TINY } else { value };
    let (mut value, mut c, mut d) = (1.0, 1.0, 0.0);
    for term in 1..=TERMS {
        let m = f64::from(term / 2);
        let coefficient = if term % 2 == 0 {
            m * (b - m) * x / ((a + 2.0 * m - 1.0) * (a + 2.0 * m))
        } else {
            -(a + m) * (a + b + m) * x / ((a + 2.0 * m) * (a + 2.0 * m + 1.0))
        };
        d = 1.0 / apart(1.0 + coefficient * d);
        c = apart(1.0 + coefficient / c);
        value *= c * d;
        if (c * d - 1.0).abs() < 1e-16 {
            break;
        }
    }
    value
}

#[cfg(test)]
mod tests {
    use super::*;

    fn t(p: f64, degrees: f64) -> f64 {
        student_t_quantile(p, degrees).unwrap()
    }

    /// The usual table: degrees of freedom, then the quantiles at 0.95, 0.975, 0.995.
    const TABLE: [(f64, [f64; 3]); 15] = [
        (1.0, [6.314, 12.706, 63.657]),
        (2.0, [2.920, 4.303, 9.925]),
        (3.0, [2.353, 3.182, 5.841]),
        (4.0, [2.132, 2.776, 4.604]),
        (5.0, [2.015, 2.571, 4.032]),
        (6.0, [1.943, 2.447, 3.707]),
        (7.0, [1.895, 2.365, 3.499]),
        (8.0, [1.860, 2.306, 3.355]),
        (9.0, [1.833, 2.262, 3.250]),
        (10.0, [1.812, 2.228, 3.169]),
        (15.0, [1.753, 2.131, 2.947]),
        (20.0, [1.725, 2.086, 2.845]),
        (30.0, [1.697, 2.042, 2.750]),
        (60.0, [1.671, 2.000, 2.660]),
        (120.0, [1.658, 1.980, 2.617]),
    ];

    #[test]
    fn quantiles_are_those_of_the_table() {
        for (degrees, row) in TABLE {
            for (p, listed) in [0.95, 0.975, 0.995].into_iter().zip(row) {
                assert!(
                    (t(p, degrees) - listed).abs() <= 0.000_501,
                    "{degrees} {p}: {}",
                    t(p, degrees)
                );
            }
        }
    }

    #[test]
    fn quantiles_agree_with_the_closed_forms_of_one_two_and_four_degrees() {
        for p in [0.001, 0.025, 0.2, 0.4999, 0.5, 0.6, 0.9, 0.975, 0.999] {
            let one = (std::f64::consts::PI * (p - 0.5)).tan();
            let product: f64 = 4.0 * p * (1.0 - p);
            let two = (2.0 * p - 1.0) / (product / 2.0).sqrt();
            let four = (p - 0.5).signum()
                * 2.0
                * ((product.sqrt().acos() / 3.0).cos() / product.sqrt() - 1.0).max(0.0).sqrt();
            for (degrees, exact) in [(1.0, one), (2.0, two), (4.0, four)] {
                let off = (t(p, degrees) - exact).abs();
                // Near one half the closed form of four degrees is itself not better.
                assert!(off < 1e-7, "{degrees} {p}: {off:e}");
            }
        }
    }

    #[test]
    fn many_degrees_are_the_normal_distribution() {
        for (p, normal) in [(0.95, 1.644_854), (0.975, 1.959_964), (0.995, 2.575_829)] {
            for degrees in [1e6, 1e12, f64::INFINITY] {
                assert!((t(p, degrees) - normal).abs() < 1e-5, "{p}: {}", t(p, degrees));
            }
        }
    }

    #[test]
    fn quantiles_fall_as_degrees_rise_and_rise_with_p() {
        let mut before = f64::INFINITY;
        for tenth in 10..2_000 {
            let next = t(0.975, f64::from(tenth) / 10.0);
            assert!(next < before, "{tenth}");
            before = next;
        }
        let mut before = f64::NEG_INFINITY;
        for thousandth in 1..1_000 {
            let next = t(f64::from(thousandth) / 1_000.0, 3.7);
            assert!(next > before, "{thousandth}");
            before = next;
        }
    }

    #[test]
    fn what_is_no_distribution_has_no_quantile() {
        for (p, degrees) in [(0.0, 5.0), (1.0, 5.0), (f64::NAN, 5.0), (0.5, 0.9), (0.5, f64::NAN)] {
            assert_eq!(student_t_quantile(p, degrees), None);
        }
    }
}
