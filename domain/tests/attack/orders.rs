//! Over many orders of submission, with a release whenever one is allowed, no score is told closely.

use super::made::{Chance, Made, bank, change, contributor, line};
use domain::attack::{How, Item};
use domain::bank::Bank;
use domain::release::Audience;
use std::sync::OnceLock;

const ORDERS: u64 = 200;

/// What came of some orders.
#[derive(Default)]
struct Seen {
    releases: usize,
    solved: usize,
    narrowest: [Option<f64>; 2],
    /// From what is published, and to two insiders.
    found: [Vec<String>; 2],
}

/// Councils submit in an order made from a seed, and a release is made whenever there is enough that is new.
fn follow(bank: &Bank, order: u64, seen: &mut Seen) {
    let mut chance = Chance(order * 7919);
    let count = 40 + chance.below(21);
    let mut councils: Vec<_> = (0..count).map(|n| contributor(bank, n, &mut chance)).collect();
    chance.shuffle(&mut councils);
    let mut made = Made::new(bank, Audience::Coalition("c".into()), 5);
    let mut there = 0;
    while there < count {
        // One that was there may say something else: it counts as new.
        let again = usize::from(there > 0 && chance.below(4) == 0);
        if again == 1 {
            let who = chance.below(there);
            change(bank, &mut councils[who], &mut chance);
        }
        let new = (5 - again + chance.below(3)).min(count - there);
        if new + again < 5 {
            break;
        }
        there += new;
        made.release(&councils, &councils[..there], None);
    }
    let audit = made.audit();
    let is_score = |item: &Item| matches!(item, Item::Overall | Item::Theme(_));
    for finding in audit.findings.iter().filter(|finding| is_score(&finding.item)) {
        let is_inside = usize::from(matches!(finding.how, How::Insiders(_)));
        seen.found[is_inside].push(format!("order {order}: {}", line(finding)));
    }
    let narrowest = [audit.narrowest, audit.narrowest_to_insiders];
    for (seen, narrowest) in seen.narrowest.iter_mut().zip(narrowest) {
        *seen = seen.iter().copied().chain(narrowest).reduce(f64::min);
    }
    seen.solved += audit.solved;
    seen.releases += made.releases.len();
}

/// All orders, followed once for all tests: half of them on each of two threads.
fn seen() -> &'static [Seen; 2] {
    static SEEN: OnceLock<[Seen; 2]> = OnceLock::new();
    SEEN.get_or_init(|| {
        let bank = bank(3, 3);
        let half = |odd: u64| {
            let mut seen = Seen::default();
            (0..ORDERS).filter(|o| o % 2 == odd).for_each(|o| follow(&bank, o, &mut seen));
            seen
        };
        std::thread::scope(|scope| {
            let other = scope.spawn(|| half(1));
            [half(0), other.join().expect("followed")]
        })
    })
}

fn assert_nothing_found(inside: usize) {
    let seen = seen();
    let narrowest = seen.iter().filter_map(|half| half.narrowest[inside]).reduce(f64::min);
    println!(
        "{ORDERS} orders, {} releases, {} linear programs, narrowest interval {narrowest:?}",
        seen.iter().map(|half| half.releases).sum::<usize>(),
        seen.iter().map(|half| half.solved).sum::<usize>(),
    );
    let found: Vec<_> = seen.iter().flat_map(|half| &half.found[inside]).collect();
    assert!(found.is_empty(), "{} findings: {found:#?}", found.len());
    assert!(narrowest.is_some_and(|narrowest| narrowest >= 0.4999));
}

#[test]
fn no_order_of_submission_gives_a_score_away() {
    assert_nothing_found(0);
}

#[test]
fn no_order_of_submission_gives_a_score_to_two_who_tell_each_other_theirs() {
    assert_nothing_found(1);
}
