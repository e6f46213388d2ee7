//! Over many orders of submission, with a release whenever one is allowed, no score is told closely.

use super::made::{Chance, Made, bank, change, contributor};
use domain::attack::Item;
use domain::release::Audience;

#[test]
fn no_order_of_submission_gives_a_score_away() {
    let bank = bank(3, 3);
    let (mut narrowest, mut solved, mut releases) = (f64::INFINITY, 0, 0);
    for order in 0..200_u64 {
        let mut chance = Chance(order * 7919);
        let count = 40 + chance.below(21);
        let mut councils: Vec<_> = (0..count).map(|n| contributor(&bank, n, &mut chance)).collect();
        chance.shuffle(&mut councils);
        let mut made = Made::new(&bank, Audience::Coalition("c".into()), 5);
        let mut there = 0;
        while there < count {
            // One that was there may say something else: it counts as new.
            let again = usize::from(there > 0 && chance.below(4) == 0);
            if again == 1 {
                let who = chance.below(there);
                change(&bank, &mut councils[who], &mut chance);
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
        let found: Vec<_> = audit.findings.iter().filter(|f| is_score(&f.item)).collect();
        for f in &found {
            println!(
                "FOUND order {order} {} {} {:?} [{:.3} {:.3}] {:?}",
                f.council,
                f.item,
                f.releases.iter().map(|r| r.1).collect::<Vec<_>>(),
                f.low,
                f.high,
                f.how
            );
        }
        if order == 75 {
            super::orders::show(&made, &found);
        }
        narrowest = narrowest.min(audit.narrowest.unwrap_or(f64::INFINITY));
        solved += audit.solved;
        releases += made.releases.len();
    }
    println!("{releases} releases, {solved} linear programs, narrowest interval {narrowest:.3}");
    assert!(narrowest >= 0.5 - 1e-6, "narrowest interval {narrowest}");
}

fn show(made: &Made<'_>, found: &[&domain::attack::Finding]) {
    for (release, ledger) in &made.releases {
        for (group, set) in &ledger.sets {
            let keys: Vec<_> = set
                .iter()
                .map(|p| {
                    (
                        ledger.councils[*p as usize].to_string(),
                        ledger.fingerprints[*p as usize].clone(),
                    )
                })
                .collect();
            let touches = keys.iter().any(|(k, _)| found.iter().any(|f| f.council.as_str() == k));
            let Some(figure) = release
                .group(*group)
                .and_then(|g| g.figures.figure())
                .and_then(|f| f.themes[2].figure.figure())
            else {
                continue;
            };
            if touches && keys.len() < 16 {
                let with: Vec<_> = keys
                    .iter()
                    .map(|(k, f)| {
                        (
                            k.clone(),
                            f.clone(),
                            made.told[&("2026".to_owned(), k.clone(), f.clone())].themes[2],
                        )
                    })
                    .collect();
                println!(
                    "release {} {group} n {} mean {} bands {:?} base {} : {with:?}",
                    release.number,
                    figure.contributors,
                    figure.mean_tenths,
                    figure.bands,
                    figure.at_base
                );
            }
        }
        println!(
            "named {:?}",
            release
                .named
                .iter()
                .map(|n| (n.council.to_string(), n.themes_tenths[2]))
                .collect::<Vec<_>>()
        );
    }
}
