//! Estimates of what all councils' mean would be.

use super::made::{Setup, bank, councils, overall, place, unitary, wales};
use domain::council::{CouncilType, Region};
use domain::peers::Group;
use domain::release::{Estimate, Release};

fn of(release: &Release, group: Group) -> Option<&Estimate> {
    release.estimates.iter().find(|estimate| estimate.group == group)
}

fn district() -> domain::peers::Place {
    place(CouncilType::NonMetropolitanDistrict, Region::SouthEast)
}

#[test]
fn types_count_for_as_many_councils_as_there_are() {
    let bank = bank(1);
    // Ten of 20 unitary councils at 1 and 3, ten of 80 districts at 2 and 4: 0.2 × 2 + 0.8 × 3 = 2.8.
    let mut there = councils(0, unitary(Region::SouthEast), 2, &[1, 3, 1, 3, 1, 3, 1, 3, 1, 3]);
    there.extend(councils(20, district(), 2, &[2, 4, 2, 4, 2, 4, 2, 4, 2, 4]));
    let setup = Setup::public(&bank);
    let setup = setup.without(100, 10, unitary(Region::SouthEast)).without(200, 70, district());
    let release = setup.first(&there);
    let estimate = of(&release, Group::All).unwrap();
    assert_eq!((estimate.councils, estimate.contributors), (100, 20));
    assert_eq!(estimate.under_represented, [Group::Type(CouncilType::NonMetropolitanDistrict)]);
    let overall = estimate.overall.unwrap();
    assert_eq!(overall.mean_tenths, 28);
    // s² = 10/9 in both. Variance: 0.04 × 0.5 × s²/10 + 0.64 × 0.875 × s²/10 = 0.0644; 11.1 - degrees of freedom give
    // t = 2.2, so that it is 0.56 either way.
    assert_eq!((overall.low_tenths, overall.high_tenths), (22, 34));
    assert_eq!(estimate.themes, [Some(overall)]);
}

#[test]
fn everybody_is_no_estimate_and_tells_no_more_than_the_mean() {
    let bank = bank(1);
    // 2.25 is 2.3, and not between 2.2 and 2.3.
    let release =
        Setup::public(&bank).first(&councils(0, wales(), 2, &[0, 1, 1, 2, 2, 2, 2, 3, 3, 3, 4, 4]));
    let interval = of(&release, Group::All).unwrap().overall.unwrap();
    assert_eq!([interval.low_tenths, interval.mean_tenths, interval.high_tenths], [23, 23, 23]);
}

#[test]
fn intervals_reach_as_far_either_way() {
    let bank = bank(1);
    let setup = Setup::public(&bank).without(100, 30, wales());
    let release = setup.first(&councils(0, wales(), 2, &[0, 1, 1, 2, 2, 2, 2, 3, 3, 3, 4, 4]));
    let interval = of(&release, Group::All).unwrap().overall.unwrap();
    assert_eq!(
        interval.mean_tenths - interval.low_tenths,
        interval.high_tenths - interval.mean_tenths
    );
    assert!(interval.low_tenths < interval.mean_tenths);
}

#[test]
fn a_type_that_is_not_shown_is_not_told_by_the_estimate() {
    let bank = bank(1);
    // Two districts of 160 would count for four fifths of the estimate.
    let mean = |districts: &[u8]| {
        let levels = [1, 3, 2, 2, 1, 3, 0, 4, 2, 2, 1, 3];
        let mut there = councils(0, unitary(Region::SouthEast), 2, &levels);
        there.extend(councils(20, district(), 2, districts));
        let setup = Setup::public(&bank);
        let setup =
            setup.without(100, 28, unitary(Region::SouthEast)).without(200, 158, district());
        let release = setup.first(&there);
        assert!(overall(&release, Group::Type(CouncilType::NonMetropolitanDistrict)).is_none());
        let mean = of(&release, Group::All).unwrap().overall.unwrap().mean_tenths;
        (mean, overall(&release, Group::All).unwrap().mean_tenths)
    };
    for districts in [[0, 0], [1, 2], [4, 4]] {
        let (estimate, all) = mean(&districts);
        assert_eq!(estimate, all, "the estimate tells what the mean does");
    }
}

#[test]
fn fewer_than_ten_make_no_estimate() {
    let bank = bank(1);
    let levels = [0, 1, 2, 3, 4, 1, 2, 3, 0, 4];
    let count = |n: usize| {
        let setup = Setup::coalition(&bank, 5).without(100, 30, wales());
        setup.first(&councils(0, wales(), 2, &levels[..n])).estimates.len()
    };
    // All, the nation and the type.
    assert_eq!([9, 10].map(count), [0, 3]);
}

#[test]
fn the_estimate_of_figures_that_stand_stands() {
    let bank = bank(1);
    let all = councils(0, wales(), 2, &[0, 1, 2, 3, 4, 1, 2, 3, 0, 4, 2, 4]);
    let setup = Setup::public(&bank).without(100, 30, wales());
    let first = setup.release(&all[..11], &[]);
    let (second, _) = setup.release(&all, std::slice::from_ref(&first));
    assert_eq!(second.group(Group::All).unwrap().as_at, 1);
    assert_eq!((&first.0.estimates, first.0.estimates.len()), (&second.estimates, 3));
}
