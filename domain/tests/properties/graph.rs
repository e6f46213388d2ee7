//! Successors: a register never holds a circle, and following them always ends.

use domain::council::{CouncilType, Nation, Tier};
use domain::id::CouncilKey;
use domain::register::{Area, Council, Details, Register, RegisterFault};
use jiff::civil::{Date, date};
use proptest::prelude::*;
use std::collections::BTreeSet;

fn key(index: usize) -> CouncilKey {
    CouncilKey::parse(&format!("C{index}")).expect("a key")
}

fn council(index: usize, ends: Option<Date>, successors: &[usize]) -> Council {
    Council {
        key: key(index),
        starts: None,
        ends,
        successors: successors.iter().map(|index| key(*index)).collect(),
        former_codes: Vec::new(),
        details: vec![Details {
            from: None,
            name: format!("Council {index}"),
            name_cy: None,
            official_name: format!("Council {index}"),
            gss: None,
            council_type: CouncilType::Unitary,
            tier: Tier::Single,
            nation: Nation::England,
            region: "london".into(),
            county: None,
            combined_authority: None,
            area: Area::default(),
        }],
    }
}

/// The years in which councils end, and who follows whom. Most that end are followed by later ones; some by anybody.
fn graphs() -> impl Strategy<Value = Vec<(Option<Date>, Vec<usize>)>> {
    (2..12usize).prop_flat_map(|count| {
        let ends = proptest::option::of((2000..2030i16).prop_map(|year| date(year, 3, 31)));
        let successors = proptest::collection::vec(0..count, 0..3);
        let forward = any::<bool>();
        proptest::collection::vec((ends, successors), count).prop_flat_map(move |councils| {
            (Just(councils), forward).prop_map(|(mut councils, forward)| {
                for (index, (_, successors)) in councils.iter_mut().enumerate() {
                    if forward {
                        successors.retain(|successor| *successor > index);
                    }
                }
                councils
            })
        })
    })
}

/// Whether councils can be taken away one after another, always one that nobody left names: then there is no circle.
fn has_no_circle(graph: &[(Option<Date>, Vec<usize>)]) -> bool {
    let mut left: BTreeSet<usize> = (0..graph.len()).collect();
    loop {
        let named: BTreeSet<usize> =
            left.iter().flat_map(|index| graph[*index].1.iter().copied()).collect();
        let before = left.len();
        left.retain(|index| named.contains(index));
        if left.is_empty() || left.len() == before {
            return left.is_empty();
        }
    }
}

proptest! {
    #[test]
    fn a_register_with_a_circle_is_refused_and_any_other_is_not(graph in graphs()) {
        let councils = graph.iter().enumerate().map(|(i, (ends, next))| council(i, *ends, next));
        let register = Register::new(councils.collect());
        if has_no_circle(&graph) {
            prop_assert!(register.is_ok());
        } else {
            prop_assert!(matches!(register, Err(RegisterFault::Cycle(_))));
        }
    }

    #[test]
    fn the_successors_of_an_ended_council_are_those_of_its_successors(
        graph in graphs(),
        year in 1990..2040i16,
    ) {
        let councils = graph.iter().enumerate().map(|(i, (ends, next))| council(i, *ends, next));
        let Ok(register) = Register::new(councils.collect()) else { return Ok(()) };
        let day = date(year, 1, 1);
        for council in register.iter() {
            let found = register.successors_on(&council.key, day);
            let expected = if council.existed_on(day) {
                BTreeSet::from([council.key.clone()])
            } else {
                council.successors.iter().flat_map(|next| register.successors_on(next, day)).collect()
            };
            prop_assert_eq!(&found, &expected);
            prop_assert!(found.iter().all(|key| register.get(key.as_str()).unwrap().existed_on(day)));
        }
    }
}

#[test]
fn councils_that_split_and_merge_forty_times_are_still_followed_at_once() {
    let ended = Some(date(2000, 1, 1));
    let mut councils: Vec<Council> = (0..80)
        .map(|index| {
            let next = (index / 2 + 1) * 2;
            council(index, ended, &[next, next + 1])
        })
        .collect();
    councils.extend([council(80, None, &[]), council(81, None, &[])]);
    let register = Register::new(councils).unwrap();
    let found = register.successors_on(&key(0), date(2026, 1, 1));
    assert_eq!(found, BTreeSet::from([key(80), key(81)]));
}

#[test]
fn a_register_that_contradicts_itself_is_refused() {
    let twice = Register::new(vec![council(1, None, &[]), council(1, None, &[])]);
    assert_eq!(twice, Err(RegisterFault::Twice(key(1))));
    let unknown = Register::new(vec![council(1, None, &[2])]);
    assert_eq!(unknown, Err(RegisterFault::Unknown(key(1), key(2))));
    let mut early = council(1, Some(date(2020, 1, 1)), &[]);
    early.starts = Some(date(2021, 1, 1));
    assert_eq!(Register::new(vec![early]), Err(RegisterFault::EndsBeforeStart(key(1))));
    let mut bare = council(1, None, &[]);
    bare.details.clear();
    assert_eq!(Register::new(vec![bare]), Err(RegisterFault::NoDetails(key(1))));
}
