//! Attacks scores with two councils that put what they know together.

use super::sums::{Set, Sums};
use super::{Audit, How, INSIDERS_UP_TO, WIDTH};
use crate::id::CouncilKey;

/// Attacks the groups that are small enough for two councils to know much of.
pub(super) fn attack(sums: &Sums<'_>, audit: &mut Audit) {
    let small = |set: &&Set| set.members.len() <= INSIDERS_UP_TO && set.unsure == 0;
    let mut sets: Vec<&Set> = sums.sets.iter().filter(small).collect();
    sets.sort_by_key(|set| set.members.len());
    let mut is_done = vec![false; sums.who.len()];
    for set in sets {
        let mut insiders: Vec<usize> = set.members.clone();
        insiders.retain(|place| sums.is_told[*place] && !sums.is_named[*place]);
        // Of two, each is alone with the other.
        let together = (insiders.len().saturating_sub(1)).min(2);
        if together == 0 {
            continue;
        }
        by_the_mean(sums, set, &insiders, together, audit);
        // Its smallest group tells most of a council.
        let open: Vec<usize> = insiders.iter().copied().filter(|place| !is_done[*place]).collect();
        open.iter().for_each(|place| is_done[*place] = true);
        insiders.sort_by(|a, b| sums.scores[*a].total_cmp(&sums.scores[*b]).then(a.cmp(b)));
        let first = insiders[..together].to_vec();
        let last = insiders[insiders.len() - together..].to_vec();
        for pair in [first, last] {
            let open: Vec<usize> =
                open.iter().copied().filter(|place| !pair.contains(place)).collect();
            if !open.is_empty() {
                let attained = sums.attained(&pair, &open);
                sums.report(&attained, &open, &How::Insiders(keys(sums, &pair)), audit);
            }
        }
    }
}

fn keys(sums: &Sums<'_>, pair: &[usize]) -> Vec<CouncilKey> {
    let mut keys: Vec<CouncilKey> =
        pair.iter().map(|place| sums.round.who[sums.who[*place]].0.clone()).collect();
    keys.sort();
    keys
}

/// What every two of a group can tell from its mean and their own scores. All others are in the same place to them, so
/// the interval is the same for each; the worst two are reported.
fn by_the_mean(sums: &Sums<'_>, set: &Set, insiders: &[usize], together: usize, audit: &mut Audit) {
    let (mut low, mut high) = set.sum;
    let named: Vec<usize> =
        set.members.iter().copied().filter(|place| sums.is_named[*place]).collect();
    for place in &named {
        let (least, most) = sums.bounds[*place];
        (low, high) = (low - most, high - least);
    }
    let others = (set.members.len() - named.len() - together) as f64;
    let highest = f64::from(sums.round.highest);
    let mut worst: Option<(Vec<usize>, (f64, f64))> = None;
    let mut look = |pair: &[usize]| {
        let theirs: f64 = pair.iter().map(|place| sums.scores[*place]).sum();
        let most = (high - theirs).min(highest);
        let least = (low - theirs - highest * (others - 1.0)).max(0.0);
        if worst.as_ref().is_none_or(|(_, (low, high))| most - least < high - low) {
            worst = Some((pair.to_vec(), (least, most)));
        }
    };
    for (index, one) in insiders.iter().enumerate() {
        if together == 1 {
            look(&[*one]);
        } else {
            insiders[index + 1..].iter().for_each(|two| look(&[*one, *two]));
        }
    }
    let Some((pair, range)) = worst.filter(|(_, (low, high))| high - low < WIDTH) else { return };
    let how = How::Insiders(keys(sums, &pair));
    for place in set.members.iter().filter(|p| !pair.contains(p) && !sums.is_named[**p]) {
        sums.found(*place, range, how.clone(), audit);
    }
}
