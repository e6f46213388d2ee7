//! What is published without protection is found.

use super::made::{Chance, Made, attack, bank, contributor};
use domain::attack::{Attained, How, Item, Need, Row, attainable};
use domain::council::Nation;
use domain::peers::Group;
use domain::release::{Audience, Figures, GroupFigures, Ledger, Release, Shown, Why};

const LEVELS: Need = Need::Width(0.5);

fn attacked(rows: &[Row], scores: &[f64]) -> Attained {
    let bounds = vec![(0.0, 4.0); scores.len()];
    let all: Vec<usize> = (0..scores.len()).collect();
    attainable(rows, &bounds, &all, LEVELS, Some(scores))
}

#[test]
fn exact_means_of_groups_that_differ_by_one_give_that_one() {
    let scores = [1.4, 2.0, 3.1, 0.8, 2.2, 2.6];
    let exact = |places: std::ops::Range<usize>| {
        let sum: f64 = scores[places.clone()].iter().sum();
        Row::sum(places, sum, sum)
    };
    let attained = attacked(&[exact(0..6), exact(0..5)], &scores);
    assert_eq!(attained.narrow, [5]);
    let (low, high) = attained.ranges[5];
    assert!((low - 2.6).abs() < 1e-5 && (high - 2.6).abs() < 1e-5, "{low} to {high}");
    // Rounded to a tenth, the two groups say little.
    let rounded = |places: std::ops::Range<usize>| {
        let (n, sum) = (places.len() as f64, scores[places.clone()].iter().sum::<f64>());
        let mean = (sum / n * 10.0).round() / 10.0;
        Row::sum(places, n * (mean - 0.05), n * (mean + 0.05))
    };
    assert!(attacked(&[rounded(0..6), rounded(0..5)], &scores).narrow.is_empty());
}

#[test]
fn a_chain_of_differences_is_followed() {
    // a+b, b+c and a+c give each of the three; d+e gives neither.
    let scores = [1.0, 2.0, 3.0, 1.5, 2.5];
    let pair = |a: usize, b: usize| Row::sum([a, b], scores[a] + scores[b], scores[a] + scores[b]);
    let attained = attacked(&[pair(0, 1), pair(1, 2), pair(0, 2), pair(3, 4)], &scores);
    assert_eq!(attained.narrow, [0, 1, 2]);
    assert!(attained.unsolved.is_empty());
}

#[test]
fn sums_that_contradict_each_other_are_never_taken_for_protection() {
    let attained = attacked(&[Row::sum([0, 1], 3.0, 3.0), Row::sum([0, 1], 5.0, 5.0)], &[1.0, 2.0]);
    assert_eq!((attained.narrow, attained.unsolved), (vec![0, 1], vec![0, 1]));
}

/// A release of 40 councils, to spoil.
fn protected() -> (Made<'static>, Vec<String>) {
    let bank = Box::leak(Box::new(bank(2, 3)));
    let mut chance = Chance(7);
    let councils: Vec<_> = (0..40).map(|n| contributor(bank, n, &mut chance)).collect();
    let mut made = Made::new(bank, Audience::Coalition("c".into()), 5);
    made.release(&councils, &councils, None);
    let keys = councils.iter().map(|who| who.council.to_string()).collect();
    (made, keys)
}

/// Replaces a group of the release by one of these councils with only this overall mean.
fn spoil(release: &mut Release, ledger: &mut Ledger, group: Group, set: Vec<u32>, tenths: u32) {
    let all = release.group(Group::All).and_then(|g| g.figures.figure()).expect("figures");
    let mut figures: Figures = all.clone();
    let Shown::Figure(overall) = &mut figures.overall else { panic!("no overall figure") };
    overall.contributors = u32::try_from(set.len()).expect("few");
    overall.mean_tenths = tenths;
    overall.bands.fill(0);
    overall.bands[((tenths + 5) / 10) as usize] = overall.contributors;
    (overall.at_base, overall.at_base_percent) = (overall.contributors / 2, 50);
    figures.themes.iter_mut().for_each(|theme| theme.figure = Shown::Withheld(Why::TooFew));
    figures.questions.iter_mut().for_each(|q| q.figure = Shown::Withheld(Why::TooFew));
    release.groups.retain(|figures| figures.group != group);
    let contributors = u32::try_from(set.len()).expect("few");
    let figures = Shown::Figure(figures);
    release.groups.push(GroupFigures { group, as_at: release.number, contributors, figures });
    ledger.sets.insert(group, set);
}

#[test]
fn a_group_of_two_is_found_by_each_of_them() {
    let (mut made, keys) = protected();
    let unnamed: Vec<u32> = {
        let named = &made.releases[0].0.named;
        let is_named = |n: &u32| named.iter().any(|one| one.council.as_str() == keys[*n as usize]);
        (0..40).filter(|n| !is_named(n)).take(2).collect()
    };
    let scores: Vec<f64> = unnamed
        .iter()
        .map(|n| {
            let print = format!("{n}-first");
            let key = ("2026".to_owned(), keys[*n as usize].clone(), print);
            made.told[&key].overall.expect("a score")
        })
        .collect();
    let tenths = ((scores[0] + scores[1]) / 2.0 * 10.0).round() as u32;
    let (release, ledger) = &mut made.releases[0];
    spoil(release, ledger, Group::Nation(Nation::Wales), unnamed.clone(), tenths);
    let audit = made.audit();
    for (place, score) in unnamed.iter().zip(scores) {
        let finding = audit
            .findings
            .iter()
            .find(|f| f.council.as_str() == keys[*place as usize] && f.item == Item::Overall)
            .expect("found");
        assert!(matches!(&finding.how, How::Insiders(who) if who.len() == 1), "{finding:?}");
        assert!(finding.low <= score + 1e-6 && finding.high >= score - 1e-6, "{finding:?}");
    }
}

#[test]
fn an_extreme_that_all_share_is_found() {
    let (mut made, keys) = protected();
    let named = made.releases[0].0.named.clone();
    let is_named = |n: &u32| named.iter().any(|one| one.council.as_str() == keys[*n as usize]);
    let set: Vec<u32> = (0..40).filter(|n| !is_named(n)).take(6).collect();
    for n in &set {
        let key = ("2026".to_owned(), keys[*n as usize].clone(), format!("{n}-first"));
        made.told.entry(key).and_modify(|told| told.overall = Some(4.0));
    }
    let mut release = made.releases[0].clone();
    release.0.groups.clear();
    release.1.sets.clear();
    let whole = made.releases[0].0.group(Group::All).expect("all").clone();
    release.0.groups.push(whole);
    spoil(&mut release.0, &mut release.1, Group::Nation(Nation::Wales), set.clone(), 40);
    let audit = attack(&[release], &made.told);
    let found: Vec<_> = audit
        .findings
        .iter()
        .filter(|f| f.item == Item::Overall && f.how == How::Sums)
        .map(|f| f.council.to_string())
        .collect();
    let expected: Vec<_> = set.iter().map(|n| keys[*n as usize].clone()).collect();
    assert_eq!(found, expected);
    assert!(audit.narrowest.is_some_and(|width| width < 0.31), "{:?}", audit.narrowest);
}
