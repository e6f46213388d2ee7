//! Releases that follow each other.

use super::made::{
    Chance, Setup, answers, any_councils, any_sheet, bank, both, council, councils, figures,
    northern_ireland, overall, sealed, unitary, wales,
};
use domain::council::{CouncilType, Nation, Region};
use domain::peers::Group;
use domain::release::{Changed, Contributor, Ledger, Participation, Purpose, Release, difference};
use domain::scoring::Mark;

const WALES: Group = Group::Nation(Nation::Wales);

/// A first release of some, and a second of more or others.
fn two(
    setup: &Setup<'_>,
    first: &[Contributor],
    second: &[Contributor],
) -> ((Release, Ledger), (Release, Ledger)) {
    let first = setup.release(first, &[]);
    let second = setup.release(second, std::slice::from_ref(&first));
    (first, second)
}

fn quality(line: Participation) -> [u32; 3] {
    [line.asked, line.dont_know, line.with_evidence]
}

#[test]
fn one_more_council_changes_no_figure() {
    let bank = bank(3);
    for seed in 0..40 {
        let mut chance = Chance(seed);
        let all = any_councils(&bank, 40, &mut chance);
        let setup = if seed % 2 == 0 { Setup::coalition(&bank, 5) } else { Setup::public(&bank) };
        let ((first, _), (second, ledger)) = two(&setup, &all[..39], &all);
        for group in all[39].place.groups() {
            let (Some(was), Some(is)) = (first.group(group), second.group(group)) else { continue };
            if was.figures.figure().is_none() {
                continue;
            }
            assert_eq!(was, is, "{group} of {seed}");
            assert!(is.as_at == 1 && !ledger.sets.contains_key(&group));
            let line = |release: &Release| quality(*release.participation(group).unwrap());
            assert_eq!(line(&first), line(&second), "{group} of {seed}");
            let estimate = |release: &Release| {
                release.estimates.iter().find(|estimate| estimate.group == group).cloned()
            };
            assert_eq!(estimate(&first), estimate(&second), "{group} of {seed}");
        }
        assert_eq!(second.participation(Group::All).unwrap().submitted, 40);
    }
}

#[test]
fn a_council_that_says_something_else_changes_no_figure() {
    let bank = bank(2);
    let mut chance = Chance(7);
    let mut all = any_councils(&bank, 30, &mut chance);
    let setup = Setup::coalition(&bank, 5);
    let first = setup.release(&all, &[]);
    all[4].sheet = any_sheet(&bank, &mut chance);
    sealed(&mut all[4]);
    let (second, _) = setup.release(&all, std::slice::from_ref(&first));
    for group in all[4].place.groups() {
        let was = first.0.group(group).unwrap();
        let is_shown = was.figures.figure().is_some();
        assert!(!is_shown || second.group(group) == Some(was), "{group}");
    }
}

#[test]
fn enough_new_councils_make_new_figures() {
    let bank = bank(2);
    let levels = [0, 1, 2, 3, 4, 1, 2, 3, 2, 2, 4, 4, 4];
    let setup = Setup::coalition(&bank, 5);
    let as_at = |count: usize| {
        let all = councils(0, wales(), 4, &levels);
        let (_, (second, ledger)) = two(&setup, &all[..8], &all[..count]);
        let group = second.group(WALES).unwrap();
        assert_eq!(ledger.sets.contains_key(&WALES), group.as_at == 2);
        (group.as_at, group.contributors)
    };
    assert_eq!([8, 9, 12, 13].map(as_at), [(2, 8), (1, 8), (1, 8), (2, 13)]);
}

#[test]
fn figures_stand_against_all_that_was_shown_before() {
    let bank = bank(2);
    let all = councils(0, wales(), 4, &[0, 1, 2, 3, 4, 1, 2, 3, 2, 2, 4, 4, 4]);
    let setup = Setup::coalition(&bank, 5);
    let (first, second) = two(&setup, &all[..7], &all);
    assert_eq!(second.0.group(Group::All).unwrap().as_at, 2);
    // Five take back what they submitted: five fewer than before, and one more than at first.
    let (third, _) = setup.release(&all[..8], &[first, second.clone()]);
    assert_eq!(third.group(Group::All), second.0.group(Group::All));
}

#[test]
fn what_was_withheld_is_withheld_as_long_as_the_councils_are_the_same() {
    let bank = bank(1);
    let mut there = councils(0, wales(), 2, &[0, 1, 2, 3, 4, 1, 2, 3, 2]);
    there.extend(councils(20, northern_ireland(), 2, &[0, 3, 1, 2]));
    let mut later = there.clone();
    later.extend(councils(40, northern_ireland(), 2, &[0, 3, 1, 2, 4, 4, 2]));
    let (first, second) = two(&Setup::coalition(&bank, 5), &there, &later);
    assert!(overall(&first.0, Group::All).is_some() && overall(&first.0, WALES).is_none());
    // All councils of the first release less Wales would be the four of Northern Ireland.
    assert_eq!(second.0.group(Group::All).unwrap().as_at, 2);
    assert!(overall(&second.0, WALES).is_none());
    assert!(overall(&second.0, Group::Type(CouncilType::WelshUnitary)).is_none());
}

#[test]
fn a_new_group_is_not_shown_next_to_an_earlier_figure_of_another() {
    let bank = bank(1);
    // The region is all but two of the councils: not shown, and still not when others come.
    let region = Group::Region(Region::SouthEast);
    let mut there = councils(0, unitary(Region::SouthEast), 2, &[0, 1, 2, 3, 4, 1, 2, 3]);
    there.extend(councils(20, unitary(Region::NorthWest), 2, &[0, 3]));
    let mut later = there.clone();
    later.extend(councils(40, unitary(Region::NorthWest), 2, &[0, 3, 1, 2, 4, 4, 2]));
    let (first, second) = two(&Setup::coalition(&bank, 5), &there, &later);
    assert!(figures(&first.0, Group::All).is_some() && figures(&first.0, region).is_none());
    assert_eq!(second.0.group(Group::All).unwrap().as_at, 2);
    assert!(figures(&second.0, region).is_none(), "10 councils less these 8 are two");
}

#[test]
fn a_correction_is_made_anew_and_says_what_it_changed() {
    let bank = bank(2);
    let mut all = councils(0, wales(), 4, &[0, 1, 2, 3, 4, 1, 2, 3, 2, 2, 4, 4]);
    let setup = Setup::coalition(&bank, 5);
    let first = setup.release(&all, &[]);
    // Of one council, the first theme was wrong: 4 and 4 instead of 0 and 0.
    all[0].sheet = vec![Mark::Option(4), Mark::Option(4), Mark::Option(0), Mark::Option(0)];
    sealed(&mut all[0]);
    let note = both("One council's answers were those of another.".to_owned());
    let purpose = Purpose::Correction { of: 1, note };
    let (second, _) = Setup { purpose, ..setup }.release(&all, std::slice::from_ref(&first));
    assert!(second.groups.iter().all(|group| group.as_at == 2));
    let changed = difference(&first.0, &second);
    let of = |what: &str| changed.iter().find(|c| c.group == WALES && c.what == what).cloned();
    // 28 levels of 12, then 32 in the theme and 30 overall.
    let line = |what: &str, before, after| Changed {
        group: WALES,
        what: what.to_owned(),
        before: Some(before),
        after: Some(after),
    };
    assert_eq!(of("theme/t-0"), Some(line("theme/t-0", 23, 27)));
    assert_eq!(of("overall"), Some(line("overall", 23, 25)));
    assert_eq!((of("theme/t-1"), of("contributors")), (None, None));
    assert!(of("question/q-0-0").is_some() && of("question/q-1-0").is_none());
    assert_eq!(difference(&first.0, &first.0), []);
}

#[test]
fn a_correction_of_counts_alone_is_said_too() {
    let bank = bank(1);
    let mut all = councils(0, wales(), 2, &[1, 2, 3, 0, 4, 1, 2, 3, 1, 3, 0, 4]);
    let setup = Setup::coalition(&bank, 5);
    let first = setup.release(&all, &[]).0;
    // The mean stays what it is.
    for (at, level) in [(0, 0), (2, 4), (3, 1), (4, 3), (5, 0), (7, 4)] {
        all[at] = council(at as u64, wales(), vec![Mark::Option(level); 2]);
    }
    let second = setup.release(&all, &[]).0;
    let bands = |release: &Release| overall(release, Group::All).map(|f| f.bands.clone());
    let mean = |release: &Release| overall(release, Group::All).map(|f| f.mean_tenths);
    assert!(mean(&first) == mean(&second) && bands(&first) != bands(&second));
    assert!(difference(&first, &second).iter().any(|c| c.what == "overall"));
}

#[test]
fn a_release_is_what_its_bytes_say() {
    let bank = bank(3);
    for seed in 0..10 {
        let all = any_councils(&bank, 30, &mut Chance(seed));
        let setup = Setup { previous: Some((&bank, &all[..20])), ..Setup::coalition(&bank, 5) };
        let release = setup.first(&all);
        assert_eq!(Release::read(&release.bytes()), Ok(release.clone()));
        assert!(release.bytes().ends_with(b"}\n"));
    }
    let other = Release { format: 9, ..Setup::coalition(&bank, 5).first(&[]) };
    assert!(Release::read(&other.bytes()).unwrap_err().contains('9'));
    assert!(Release::read(b"{}").is_err());
}

#[test]
fn any_order_of_the_register_makes_the_same_bytes() {
    let bank = bank(3);
    let setup = Setup::coalition(&bank, 5).without(100, 30, wales());
    for seed in 0..20 {
        let mut chance = Chance(seed);
        let mut all = any_councils(&bank, 40, &mut chance);
        let previous = all[5..30].to_vec();
        let setup = Setup {
            previous: Some((&bank, &previous)),
            absent: setup.absent.clone(),
            ..Setup::coalition(&bank, 5)
        };
        let (first, ledger) = setup.release(&all, &[]);
        chance.shuffle(&mut all);
        let mut absent = setup.absent.clone();
        chance.shuffle(&mut absent);
        let (second, again) = Setup { absent, ..setup }.release(&all, &[]);
        assert_eq!(first.bytes(), second.bytes());
        assert_eq!(ledger, again);
    }
}

#[test]
fn what_nobody_changed_stays_as_it_was() {
    let bank = bank(2);
    let all = any_councils(&bank, 40, &mut Chance(3));
    let (first, second) = two(&Setup::coalition(&bank, 5), &all, &all);
    for (was, is) in first.0.groups.iter().zip(&second.0.groups) {
        assert_eq!((was.group, &was.figures), (is.group, &is.figures));
    }
    assert_eq!(first.0.estimates, second.0.estimates);
    assert!(answers(&second.0, Group::All, 0).is_some());
}
