//! Nearest neighbours: that the list we ship is what the Office for National Statistics published, and what our own model
//! is worth beside it.
#![cfg(feature = "files")]

mod published;

use domain::council::{CouncilType, Functions};
use domain::id::CouncilKey;
use domain::neighbours::{Compared, Feature, Model, PublishedNeighbours, USUAL};
use domain::register::files::parse_register;
use domain::register::{Area, Council, Register};
use jiff::civil::{Date, date};
use std::collections::{BTreeMap, BTreeSet};

const TODAY: Date = date(2026, 11, 22);
const REGISTER: &str = include_str!("../../../store/register/councils.csv");
const PUBLISHED: &str = include_str!("../../../store/register/neighbours.csv");

fn register() -> Register {
    Register::new(parse_register(REGISTER).expect("councils.csv has no fault"))
        .expect("it is whole")
}

fn published() -> PublishedNeighbours {
    PublishedNeighbours::read(PUBLISHED, &register()).expect("neighbours.csv has no fault")
}

fn key(text: &str) -> CouncilKey {
    CouncilKey::parse(text).expect("a key")
}

fn functions(register: &Register, council: &CouncilKey) -> Functions {
    register.get(council.as_str()).expect("it is there").on(TODAY).council_type.functions()
}

/// How far lists agree: of each council's list, the share that is in its published list; the mean of the councils.
fn agreement(
    lists: &BTreeMap<CouncilKey, Vec<CouncilKey>>,
    published: &PublishedNeighbours,
) -> f64 {
    let share = |(council, list): (&CouncilKey, &Vec<CouncilKey>)| {
        let theirs = published.of(council);
        list.iter().filter(|key| theirs.contains(key)).count() as f64 / list.len() as f64
    };
    lists.iter().map(share).sum::<f64>() / lists.len() as f64
}

fn lists(register: &Register, features: &[Feature]) -> BTreeMap<CouncilKey, Vec<CouncilKey>> {
    let model = Model::by(register, TODAY, features);
    let list = |council: &Council| {
        model.nearest(&council.key, USUAL).into_iter().map(|near| near.council).collect()
    };
    register.principal_on(TODAY).map(|council| (council.key.clone(), list(council))).collect()
}

/// Everybody with the same functions: what chance draws from. A list drawn from them agrees, in the mean of all draws,
/// as far as all of them do.
fn everybody(register: &Register) -> BTreeMap<CouncilKey, Vec<CouncilKey>> {
    let others = |council: &Council| {
        register
            .principal_on(TODAY)
            .map(|other| other.key.clone())
            .filter(|key| *key != council.key)
            .filter(|key| functions(register, key) == functions(register, &council.key))
            .collect()
    };
    register.principal_on(TODAY).map(|council| (council.key.clone(), others(council))).collect()
}

fn near(measured: f64, expected: f64) {
    assert!((measured - expected).abs() < 0.001, "{measured}, not {expected}");
}

/// Measured on 382 councils. Chance, and the most that any list of councils with the same functions could reach, are
/// what the figure is to be read beside: of the published 20, eight do other things, and ours cannot hold these.
#[test]
fn the_model_agrees_with_the_published_lists_twice_as_far_as_chance() {
    let (register, published) = (register(), published());
    let everybody = everybody(&register);
    let chance = agreement(&everybody, &published);
    let model = agreement(&lists(&register, Feature::ALL), &published);
    let best = everybody.iter().map(|(council, others)| {
        let (length, theirs) = (others.len().min(USUAL), published.of(council));
        let common = others.iter().filter(|key| theirs.contains(key)).count();
        (council.clone(), common.min(length) as f64 / length as f64)
    });
    let most = best.map(|(_, share)| share).sum::<f64>() / 382.0;
    eprintln!("agreement: model {model:.4}, chance {chance:.4}, the most there could be {most:.4}");
    near(model, 0.277);
    near(chance, 0.131);
    near(most, 0.587);

    // With 21 counties and 11 districts in Northern Ireland, a list is everybody, whatever the model says.
    let choice = |lists: &BTreeMap<CouncilKey, Vec<CouncilKey>>| {
        let real = lists.iter().filter(|(council, _)| everybody[*council].len() > USUAL);
        agreement(&real.map(|(key, list)| (key.clone(), list.clone())).collect(), &published)
    };
    let (model, chance) = (choice(&lists(&register, Feature::ALL)), choice(&everybody));
    eprintln!("agreement where there is a choice: model {model:.4}, chance {chance:.4}");
    near(model, 0.257);
    near(chance, 0.099);
}

#[test]
fn the_position_brings_the_lists_closer_to_the_published_ones() {
    let (register, published) = (register(), published());
    let without = |left_out: Feature| {
        let rest: Vec<_> = Feature::ALL.iter().copied().filter(|f| *f != left_out).collect();
        agreement(&lists(&register, &rest), &published)
    };
    for feature in Feature::ALL {
        eprintln!("agreement without {feature}: {:.4}", without(*feature));
    }
    near(without(Feature::Position), 0.263);
    // These two are kept for what they explain; the lists agree about as far without either.
    near(without(Feature::Population), 0.278);
    near(without(Feature::RuralShare), 0.277);
}

#[test]
fn a_distance_is_the_same_from_both_ends_and_its_parts_explain_it() {
    let model = Model::new(&register(), TODAY);
    let register = register();
    for council in register.principal_on(TODAY) {
        let nearest = model.nearest(&council.key, USUAL);
        assert!(nearest.is_sorted_by(|a, b| a.distance <= b.distance), "{}", council.key);
        for near in nearest {
            assert_eq!(model.between(&council.key, &near.council).as_ref(), Some(&near));
            let back = model.between(&near.council, &council.key).expect("the other way");
            assert_eq!(back.distance.to_bits(), near.distance.to_bits());
            assert!(near.distance.is_finite() && near.distance > 0.0);
            let shares: f64 = near.parts.iter().map(|part| part.share).sum();
            assert!((shares - 1.0).abs() < 1e-9, "{shares}");
            let features: Vec<_> = near.parts.iter().map(|part| part.feature).collect();
            assert_eq!(features, Feature::ALL);
        }
    }
}

#[test]
fn the_parts_say_the_figures_of_the_register() {
    let model = Model::new(&register(), TODAY);
    let near = model.between(&key("ABE"), &key("ABD")).expect("both are Scottish councils");
    let compared: Vec<_> = near.parts.iter().map(|part| part.compared).collect();
    assert_eq!(compared[0], Compared::Figures { own: 229_060.0, theirs: 260_780.0 });
    assert_eq!(compared[1], Compared::Figures { own: 1231.5, theirs: 41.3 });
    assert_eq!(compared[2], Compared::Figures { own: 14.93, theirs: 11.78 });
    assert_eq!(compared[3], Compared::Figures { own: 0.062, theirs: 0.704 });
    let Compared::Apart { kilometres } = compared[4] else { panic!("{compared:?}") };
    // By latitude 9.3 km and by longitude 27.5 km, worked out by hand.
    assert!((29.0..29.2).contains(&kilometres), "{kilometres}");
}

#[test]
fn everybody_has_20_neighbours_that_do_the_same_things_or_all_there_are() {
    let register = register();
    let model = Model::new(&register, TODAY);
    assert_eq!(model.incomplete().count(), 0);
    for council in register.principal_on(TODAY) {
        let nearest = model.nearest(&council.key, USUAL);
        let kind = council.on(TODAY).council_type;
        let expected = if kind == CouncilType::NorthernIrelandDistrict { 10 } else { USUAL };
        assert_eq!(nearest.len(), expected, "{}", council.key);
        let distinct: BTreeSet<_> = nearest.iter().map(|near| &near.council).collect();
        assert_eq!(distinct.len(), expected);
        assert!(!distinct.contains(&council.key));
        for near in nearest {
            assert_eq!(functions(&register, &near.council), kind.functions());
        }
    }
    assert!(model.nearest(&key("GMCA"), USUAL).is_empty(), "not a principal council");
    assert!(model.nearest(&key("NOWHERE"), USUAL).is_empty());
    assert!(model.nearest(&key("ABE"), 0).is_empty());
    assert!(model.between(&key("ABE"), &key("ELM")).is_none(), "other functions");
}

#[test]
fn the_city_of_london_is_far_from_everybody_and_spoils_nobodys_list() {
    let register = register();
    let model = Model::new(&register, TODAY);
    let city = key("LND");
    let nearest = model.nearest(&city, USUAL);
    assert_eq!(nearest.len(), USUAL);
    let population = nearest[0].parts[0];
    assert!(population.share > 0.5, "few residents are what sets the City apart");
    let further = |council: &&Council| {
        let first = model.nearest(&council.key, 1);
        first[0].distance >= nearest[0].distance
    };
    let far: Vec<_> = register.principal_on(TODAY).filter(further).map(|c| &c.key).collect();
    assert_eq!(far, [&key("BFS"), &key("IOS"), &city], "nobody else's nearest is as far off");
    let has_it = |council: &&Council| {
        model.nearest(&council.key, USUAL).iter().any(|near| near.council == city)
    };
    let have_it: Vec<_> = register.principal_on(TODAY).filter(has_it).map(|c| &c.key).collect();
    assert_eq!(have_it, [&key("IOS")], "the other one with very few residents");
}

#[test]
fn when_surrey_is_two_councils_they_are_compared_and_the_twelve_are_not() {
    let register = register();
    let model = Model::new(&register, date(2027, 4, 1));
    assert_eq!(model.incomplete().count(), 0);
    for merged in ["ESUR", "WSUR"] {
        let nearest = model.nearest(&key(merged), USUAL);
        assert_eq!(nearest.len(), USUAL);
        assert!(
            nearest.iter().any(|near| near.council == key("ESUR") || near.council == key("WSUR"))
        );
    }
    assert!(model.nearest(&key("ELM"), USUAL).is_empty());
    // Of 21 county councils 20 are left, so each has 19 neighbours.
    assert_eq!(model.nearest(&key("KEN"), USUAL).len(), 19);
    for council in register.principal_on(date(2027, 4, 1)) {
        for near in model.nearest(&council.key, USUAL) {
            assert!(register.get(near.council.as_str()).unwrap().existed_on(date(2027, 4, 1)));
        }
    }
}

/// The register with the figures of some councils changed.
fn changed(change: impl Fn(&mut Council)) -> Register {
    let mut councils: Vec<Council> = register().iter().cloned().collect();
    councils.iter_mut().for_each(change);
    Register::new(councils).expect("it is whole")
}

#[test]
fn a_merged_council_without_figures_is_left_out_by_name_and_changes_nothing_for_others() {
    let day = date(2027, 4, 1);
    let without = changed(|council| {
        if council.key == key("ESUR") {
            council.details[0].area = Area { population: Some(543_550), ..Area::default() };
        }
    });
    let model = Model::new(&without, day);
    let left_out: Vec<_> = model.incomplete().collect();
    assert_eq!(left_out, [(&key("ESUR"), &Feature::ALL[1..])]);
    assert!(model.nearest(&key("ESUR"), USUAL).is_empty());
    let removed: Vec<Council> = register()
        .iter()
        .filter(|council| council.key != key("ESUR"))
        .cloned()
        .map(|mut council| {
            council.successors.remove(&key("ESUR"));
            council
        })
        .collect();
    assert_eq!(
        model.nearest(&key("WSUR"), USUAL),
        Model::new(&Register::new(removed).unwrap(), day).nearest(&key("WSUR"), USUAL)
    );
}

#[test]
fn councils_alike_in_everything_are_in_order_of_key_and_nothing_is_divided_by_nothing() {
    let same = changed(|council| {
        council.details[0].area = Area {
            population: Some(100_000),
            density: Some(100.0),
            deprivation: Some(20.0),
            rural_share: Some(0.1),
            latitude: Some(54.0),
            longitude: Some(-2.0),
            ..Area::default()
        };
    });
    let model = Model::new(&same, TODAY);
    let nearest = model.nearest(&key("WLN"), USUAL);
    let keys: Vec<_> = nearest.iter().map(|near| near.council.clone()).collect();
    assert!(keys.is_sorted());
    assert_eq!(keys.len(), USUAL);
    for near in nearest {
        assert_eq!(near.distance.to_bits(), 0.0_f64.to_bits());
        assert!(near.parts.iter().all(|part| part.share.to_bits() == 0.0_f64.to_bits()));
    }
    let nobody = changed(|council| council.details[0].area.density = Some(0.0));
    let model = Model::new(&nobody, TODAY);
    assert_eq!(model.incomplete().count(), 382, "a density of 0 has no logarithm");
}
