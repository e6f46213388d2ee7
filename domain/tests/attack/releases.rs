//! What releases publish gives nothing away.

use super::made::{Chance, Made, attack, bank, change, contributor, line};
use domain::attack::Audit;
use domain::release::Audience;

/// What was found, a line each.
fn found(audit: &Audit, seed: u64) -> Vec<String> {
    audit.findings.iter().map(|finding| format!("seed {seed}: {}", line(finding))).collect()
}

#[test]
fn releases_of_a_coalition_give_nothing_away() {
    let bank = bank(3, 4);
    let mut all_found = Vec::new();
    for seed in 0..20 {
        let mut chance = Chance(seed);
        let mut councils: Vec<_> = (0..70).map(|n| contributor(&bank, n, &mut chance)).collect();
        let before: Vec<_> = (0..70).map(|n| contributor(&bank, n, &mut chance)).collect();
        let mut made = Made::new(&bank, Audience::Coalition("c".into()), 5);
        made.release(&councils, &councils[..40], Some(&before[..50]));
        for who in &mut councils[..3] {
            change(&bank, who, &mut chance);
        }
        made.release(&councils, &councils[..55], Some(&before[..50]));
        made.release(&councils, &councils, Some(&before[..50]));
        all_found.extend(found(&made.audit(), seed));
    }
    assert!(all_found.is_empty(), "{all_found:#?}");
}

#[test]
fn public_releases_and_those_of_a_coalition_give_nothing_away_together() {
    let bank = bank(2, 4);
    let mut all_found = Vec::new();
    for seed in 100..110 {
        let mut chance = Chance(seed);
        let councils: Vec<_> = (0..150).map(|n| contributor(&bank, n, &mut chance)).collect();
        let mut public = Made::new(&bank, Audience::Public, 10);
        let mut coalition = Made::new(&bank, Audience::Coalition("c".into()), 5);
        for end in [90, 120, 150] {
            public.release(&councils, &councils[..end], None);
            coalition.release(&councils[..40], &councils[..40.min(end / 3)], None);
        }
        let all: Vec<_> = public.releases.iter().chain(&coalition.releases).cloned().collect();
        all_found.extend(found(&attack(&all, &public.told), seed));
    }
    assert!(all_found.is_empty(), "{all_found:#?}");
}
