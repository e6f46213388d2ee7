//! Evidence for what is told of nearest neighbours: what an attacker makes of the means of 382 groups of 20 that overlap.

use super::made::Chance;
use domain::attack::{Need, Row, attainable};

const COUNCILS: usize = 382;
const NEAR: usize = 20;

/// For each council the places of its 20 nearest, by three measures.
fn near(chance: &mut Chance) -> Vec<Vec<usize>> {
    let at: Vec<[f64; 3]> = (0..COUNCILS).map(|_| [(); 3].map(|()| chance.share())).collect();
    let far = |a: usize, b: usize| -> f64 {
        at[a].iter().zip(&at[b]).map(|(a, b)| (a - b) * (a - b)).sum()
    };
    (0..COUNCILS)
        .map(|own| {
            let mut others: Vec<usize> = (0..COUNCILS).filter(|other| *other != own).collect();
            others.sort_by(|a, b| far(own, *a).total_cmp(&far(own, *b)));
            others.truncate(NEAR);
            others
        })
        .collect()
}

/// How many councils' scores are told within a quarter of a level, and how many linear programs that took, when means are
/// known within `off` and it is asked about the first few of them.
fn told(off: f64, seed: u64, asked: usize) -> (usize, usize) {
    let mut chance = Chance(seed);
    let scores: Vec<f64> = (0..COUNCILS).map(|_| (chance.share() * 20.0).round() / 5.0).collect();
    let rows: Vec<Row> = near(&mut chance)
        .into_iter()
        .map(|near| {
            let mean = near.iter().map(|place| scores[*place]).sum::<f64>() / NEAR as f64;
            let mean = if off > 0.0 { (mean / off / 2.0).round() * off * 2.0 } else { mean };
            let n = NEAR as f64;
            Row::sum(near, n * (mean - off), n * (mean + off))
        })
        .collect();
    let bounds = vec![(0.0, 4.0); COUNCILS];
    let all: Vec<usize> = (0..asked).collect();
    let attained = attainable(&rows, &bounds, &all, Need::Width(0.5), Some(&scores));
    (attained.narrow.len(), attained.solved)
}

/// Measured with this seed: of 12 councils asked about, exact means give all 12 away, to the last digit that a solver
/// has; means rounded to a hundredth or a tenth give none of 382 away within a quarter of a level. What is told of
/// neighbours is less: a band, and to the council alone.
#[test]
fn exact_means_of_nearest_neighbours_tell_scores_and_rounded_ones_do_not() {
    const ASKED: usize = 12;
    let (exact, programs) = told(0.0, 1, ASKED);
    println!("exact: {exact} of {ASKED} councils asked about ({programs} programs)");
    let (hundredth, programs) = told(0.005, 1, COUNCILS);
    println!("to 0.01: {hundredth} of {COUNCILS} councils ({programs} programs)");
    let (tenth, programs) = told(0.05, 1, COUNCILS);
    println!("to 0.1: {tenth} of {COUNCILS} councils ({programs} programs)");
    assert_eq!((exact, tenth), (ASKED, 0));
    assert!(hundredth <= 4, "{hundredth}");
}
