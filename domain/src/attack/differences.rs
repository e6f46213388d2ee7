//! Attacks scores by the difference of two groups that are nearly the same. Linear programs see it too; this says which
//! two groups it is.

use super::sums::{Set, Sums};
use super::{Audit, How, WIDTH};
use crate::release::disclosure::Members;

/// Looks at every two published groups, of the same and of different releases.
pub(super) fn attack(sums: &Sums<'_>, audit: &mut Audit) {
    let members: Vec<Members> =
        sums.sets.iter().map(|set| set.members.iter().copied().collect()).collect();
    for (index, one) in sums.sets.iter().enumerate() {
        for (other, two) in sums.sets.iter().enumerate().skip(index + 1) {
            let least = one.minimum.max(two.minimum);
            if (1..least).contains(&members[index].differ_by(&members[other])) {
                let only = |a: &Set, b: &Members| -> Vec<usize> {
                    a.members.iter().copied().filter(|place| !b.holds(*place)).collect()
                };
                let (plus, minus) = (only(one, &members[other]), only(two, &members[index]));
                let how = How::Difference(one.group, two.group);
                let sum = (one.sum.0 - two.sum.1, one.sum.1 - two.sum.0);
                tell(sums, sum, &plus, &minus, &how, audit);
                tell(sums, (-sum.1, -sum.0), &minus, &plus, &how, audit);
            }
        }
    }
}

/// What is known of each of some councils when they have, less some others, a sum within limits.
fn tell(
    sums: &Sums<'_>,
    (low, high): (f64, f64),
    plus: &[usize],
    minus: &[usize],
    how: &How,
    audit: &mut Audit,
) {
    for place in plus.iter().filter(|place| !sums.is_named[**place]) {
        let (mut least, mut most) = (low, high);
        for other in plus.iter().filter(|other| *other != place) {
            (least, most) = (least - sums.bounds[*other].1, most - sums.bounds[*other].0);
        }
        for other in minus {
            (least, most) = (least + sums.bounds[*other].0, most + sums.bounds[*other].1);
        }
        let (floor, top) = sums.bounds[*place];
        let (least, most) = (least.max(floor), most.min(top));
        if most - least < WIDTH {
            sums.found(*place, (least, most), how.clone(), audit);
        }
    }
}
