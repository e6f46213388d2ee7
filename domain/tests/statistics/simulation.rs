//! How often the 95 % interval of an estimate holds the true mean, measured on made populations whose types answer at
//! different rates; and how often that of the bare mean of whoever answered does.

use domain::statistics::estimate::{Stratum, post_stratified};
use domain::statistics::{mean, sample_variance, student_t_quantile};

const SAMPLES: u32 = 1_000;

/// A small deterministic generator (SplitMix64: Steele, Lea and Flood, 2014).
struct Chance(u64);

impl Chance {
    /// From 0 up to 1.
    fn uniform(&mut self) -> f64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        ((z ^ (z >> 31)) >> 11) as f64 / (1_u64 << 53) as f64
    }

    /// Nearly normal, of mean 0 and variance 1, by adding: no function whose last digit depends on the machine.
    fn normal(&mut self) -> f64 {
        (0..12).map(|_| self.uniform()).sum::<f64>() - 6.0
    }
}

/// Councils of a type: how many, the mean of their levels, and how likely each takes part.
struct Kind {
    councils: u32,
    level: f64,
    rate: f64,
}

/// What the scores of a kind look like.
#[derive(Clone, Copy)]
enum Shape {
    /// Scores of a whole assessment: any number, about as many above as below the mean.
    Even,
    /// Answers to one question: whole levels.
    Levels,
    /// Most are low, and a few far ahead.
    Skewed,
}

fn score(shape: Shape, level: f64, chance: &mut Chance) -> f64 {
    let drawn = match shape {
        Shape::Even => level + 0.6 * chance.normal(),
        Shape::Levels => (level + 0.9 * chance.normal()).round(),
        Shape::Skewed => 2.0 * level * chance.uniform() * chance.uniform() * 1.5,
    };
    drawn.clamp(0.0, 4.0)
}

struct Coverage {
    post_stratified: f64,
    bare: f64,
    given: u32,
    width: f64,
}

/// The interval of a simple random sample, as somebody would work it out who takes those that answered for all.
fn bare_holds(answered: &[f64], councils: usize, truth: f64) -> bool {
    let n = answered.len() as f64;
    let (Some(middle), Some(variance)) = (mean(answered), sample_variance(answered)) else {
        return false;
    };
    let reach = student_t_quantile(0.975, n - 1.0).expect("two values or more")
        * ((1.0 - n / councils as f64) * variance / n).sqrt();
    (middle - truth).abs() <= reach
}

fn measure(kinds: &[Kind], shape: Shape, seed: u64) -> Coverage {
    let mut chance = Chance(seed);
    let population: Vec<Vec<f64>> = kinds
        .iter()
        .map(|kind| (0..kind.councils).map(|_| score(shape, kind.level, &mut chance)).collect())
        .collect();
    let every = population.concat();
    let truth = mean(&every).expect("there are councils");
    let (mut held, mut bare, mut given, mut width) = (0, 0, 0, 0.0);
    for _ in 0..SAMPLES {
        let strata: Vec<Stratum> = kinds
            .iter()
            .zip(&population)
            .map(|(kind, scores)| Stratum {
                councils: kind.councils,
                values: scores.iter().copied().filter(|_| chance.uniform() < kind.rate).collect(),
            })
            .collect();
        let Some(estimated) = post_stratified(&strata) else { continue };
        given += 1;
        held += u32::from(estimated.low <= truth && truth <= estimated.high);
        width += estimated.high - estimated.low;
        let answered: Vec<f64> = strata.into_iter().flat_map(|stratum| stratum.values).collect();
        bare += u32::from(bare_holds(&answered, every.len(), truth));
    }
    let of_given = |count: u32| f64::from(count) / f64::from(given);
    Coverage {
        post_stratified: of_given(held),
        bare: of_given(bare),
        given,
        width: width / f64::from(given),
    }
}

fn kinds(rows: &[(u32, f64, f64)]) -> Vec<Kind> {
    rows.iter().map(|&(councils, level, rate)| Kind { councils, level, rate }).collect()
}

/// The five types of England: counties, districts, London boroughs, metropolitan districts, unitary councils.
const ENGLAND: [(u32, f64, f64); 5] =
    [(21, 2.4, 0.4), (164, 1.5, 0.2), (33, 2.7, 0.7), (36, 2.2, 0.6), (63, 2.0, 0.5)];

/// With Wales, Scotland and Northern Ireland.
fn united_kingdom() -> Vec<Kind> {
    kinds(&[&ENGLAND[..], &[(22, 2.3, 0.7), (32, 1.9, 0.5), (11, 1.6, 0.3)]].concat())
}

/// Types within regions: many strata of few councils, of which some stay without an answer.
fn types_within_regions() -> Vec<Kind> {
    let sizes: [&[u32]; 5] = [
        &[3, 2, 5, 5, 6],
        &[28, 20, 39, 45, 14, 18],
        &[33],
        &[5, 10, 9, 5, 7],
        &[7, 4, 6, 12, 11, 9, 14],
    ];
    let rows: Vec<_> = ENGLAND
        .iter()
        .zip(sizes)
        .flat_map(|(&(_, level, rate), sizes)| {
            sizes
                .iter()
                .enumerate()
                .map(move |(region, &size)| (size, level + 0.05 * region as f64, rate))
        })
        .collect();
    kinds(&rows)
}

/// Draws every sample of five populations of these kinds, says what came of it, and returns the coverage over all. One
/// population alone is too few to tell: a thousand samples of it are off by 1.4 points in one case of 20, and it may be
/// an odd one. (Over 40 populations of each of the cases here single ones came to between 92.1 and 96.5 %, and all
/// together to between 94.3 and 94.9 %.)
fn covered(name: &str, kinds: &[Kind], shape: Shape) -> Coverage {
    let each: Vec<Coverage> = (1..=5).map(|seed| measure(kinds, shape, seed)).collect();
    let over = |of: fn(&Coverage) -> f64| each.iter().map(of).sum::<f64>() / each.len() as f64;
    let all = Coverage {
        post_stratified: over(|it| it.post_stratified),
        bare: over(|it| it.bare),
        given: each.iter().map(|it| it.given).min().unwrap_or(0),
        width: over(|it| it.width),
    };
    let single: Vec<String> =
        each.iter().map(|it| format!("{:.1}", it.post_stratified * 100.0)).collect();
    eprintln!(
        "{name}: {:.1} % of intervals hold the truth ({} in single populations), {:.2} wide; of the bare mean {:.1} %",
        all.post_stratified * 100.0,
        single.join(", "),
        all.width,
        all.bare * 100.0
    );
    all
}

/// The interval of the estimate holds the truth as often as it says, and that of the bare mean far less often.
fn holds(name: &str, kinds: &[Kind], shape: Shape) {
    let all = covered(name, kinds, shape);
    assert_eq!(all.given, SAMPLES);
    assert!((0.93..=0.97).contains(&all.post_stratified));
    // How far the bare mean is off depends on how far types are apart, beside how far councils of a type are.
    assert!(all.bare < all.post_stratified - 0.1);
}

#[test]
fn the_interval_holds_the_truth_of_scores_in_england() {
    holds("England by type, scores", &kinds(&ENGLAND), Shape::Even);
}

#[test]
fn the_interval_holds_the_truth_of_whole_levels() {
    holds("England by type, one question", &kinds(&ENGLAND), Shape::Levels);
}

#[test]
fn the_interval_holds_the_truth_of_skewed_scores() {
    holds("England by type, skewed", &kinds(&ENGLAND), Shape::Skewed);
}

#[test]
fn the_interval_holds_the_truth_in_the_united_kingdom() {
    holds("United Kingdom by type", &united_kingdom(), Shape::Even);
}

#[test]
fn the_interval_holds_the_truth_where_thin_strata_are_joined() {
    holds("England by type within region", &types_within_regions(), Shape::Even);
}

#[test]
fn where_nothing_is_biased_a_small_nation_has_its_interval_too() {
    // Wales alone, one type, 22 councils of which about half take part: bare mean and estimate are the same.
    let all = covered("Wales", &kinds(&[(22, 2.3, 0.5)]), Shape::Even);
    assert!(all.given >= SAMPLES - 5);
    assert!((0.93..=0.97).contains(&all.post_stratified));
    assert!((all.bare - all.post_stratified).abs() < 1e-9);
}
