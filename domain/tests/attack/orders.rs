//! Over many orders of submission, with a release whenever one is allowed, no score is told closely.

use super::made::{Chance, Made, bank, change, contributor, line};
use domain::attack::Item;
use domain::bank::Bank;
use domain::release::Audience;

const ORDERS: u64 = 200;

/// What came of some orders.
#[derive(Default)]
struct Seen {
    releases: usize,
    solved: usize,
    narrowest: Option<f64>,
    found: Vec<String>,
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
    let found = audit.findings.iter().filter(|f| is_score(&f.item));
    seen.found.extend(found.map(|f| format!("order {order}: {}", line(f))));
    seen.narrowest = seen.narrowest.into_iter().chain(audit.narrowest).reduce(f64::min);
    seen.solved += audit.solved;
    seen.releases += made.releases.len();
}

#[test]
fn no_order_of_submission_gives_a_score_away() {
    let bank = bank(3, 3);
    let halves = std::thread::scope(|scope| {
        let half = |odd: u64| {
            let bank = &bank;
            scope.spawn(move || {
                let mut seen = Seen::default();
                (0..ORDERS).filter(|o| o % 2 == odd).for_each(|o| follow(bank, o, &mut seen));
                seen
            })
        };
        [half(0), half(1)].map(|half| half.join().expect("followed"))
    });
    let narrowest = halves.iter().filter_map(|half| half.narrowest).reduce(f64::min);
    println!(
        "{} releases, {} linear programs, narrowest interval {narrowest:?}",
        halves.iter().map(|half| half.releases).sum::<usize>(),
        halves.iter().map(|half| half.solved).sum::<usize>(),
    );
    let found: Vec<_> = halves.iter().flat_map(|half| &half.found).collect();
    assert!(found.is_empty(), "{found:#?}");
    assert!(narrowest.is_some_and(|narrowest| narrowest >= 0.5 - 1e-6));
}
