//! Coalitions, their steering groups, and the central team.

use crate::fixture::{at, both, coalition, council, person, prepare, register};
use crate::harness::{Database, on_both};
use store::{Error, Person};

async fn a_coalition_is_made_and_changed(db: Database) {
    db.store.replace_register(&register()).await.unwrap();
    assert_eq!(db.store.coalition("elmshires").await.unwrap(), None);
    let mut coalition = coalition("elmshires", &["ELM", "FEN", "LLW"]);
    db.store.put_coalition(&coalition).await.unwrap();
    assert_eq!(db.store.coalition("elmshires").await.unwrap(), Some(coalition.clone()));

    coalition.name = both("Elm", "Llwyf");
    coalition.members = [council("LLW"), council("NEL")].into();
    db.store.put_coalition(&coalition).await.unwrap();
    assert_eq!(db.store.coalition("elmshires").await.unwrap(), Some(coalition.clone()));

    let before = coalition.clone();
    coalition.name = both("No", "Na");
    coalition.members.insert(council("ZZZ"));
    let error = db.store.put_coalition(&coalition).await.unwrap_err();
    assert!(matches!(error, Error::Database(_)), "{error:?}");
    assert_eq!(db.store.coalition("elmshires").await.unwrap(), Some(before), "nothing changed");

    let mut alone = coalition;
    alone.members.clear();
    db.store.put_coalition(&alone).await.unwrap();
    assert_eq!(db.store.coalition("elmshires").await.unwrap(), Some(alone));
}

async fn coalitions_are_listed_by_key_with_all_their_members(db: Database) {
    db.store.replace_register(&register()).await.unwrap();
    assert_eq!(db.store.coalitions().await.unwrap(), []);
    let west = coalition("west", &["ELM", "FEN", "LLW"]);
    let east = coalition("east", &["FEN", "NEL"]);
    let empty = coalition("empty", &[]);
    for coalition in [&west, &east, &empty] {
        db.store.put_coalition(coalition).await.unwrap();
    }
    let all = db.store.coalitions().await.unwrap();
    assert_eq!(all, [east.clone(), empty, west.clone()]);
    assert_eq!(db.store.coalitions_of(&council("FEN")).await.unwrap(), [east, west.clone()]);
    assert_eq!(db.store.coalitions_of(&council("LLW")).await.unwrap(), [west]);
    assert_eq!(db.store.coalitions_of(&council("SEL")).await.unwrap(), []);
}

fn names(people: &[Person]) -> Vec<&str> {
    people.iter().map(|person| person.name.as_str()).collect()
}

async fn a_steering_group_is_joined_and_left(db: Database) {
    prepare(&db).await;
    for key in ["west", "east"] {
        db.store.put_coalition(&coalition(key, &["ELM"])).await.unwrap();
    }
    let zoe = person(&db.store, "zoe@elm.example", "Zoe").await;
    let ann = person(&db.store, "ann@elm.example", "Ann").await;
    assert!(db.store.steering(zoe).await.unwrap().is_empty());
    for (who, key) in [(zoe, "west"), (zoe, "east"), (ann, "west"), (zoe, "west")] {
        db.store.join_steering(who, key, at(3)).await.unwrap();
    }
    assert_eq!(db.store.steering(zoe).await.unwrap(), ["east", "west"]);
    assert_eq!(names(&db.store.steering_group("west").await.unwrap()), ["Ann", "Zoe"]);
    let east = db.store.steering_group("east").await.unwrap();
    assert_eq!(east[0], db.store.person_by_email("zoe@elm.example").await.unwrap().unwrap());

    assert!(db.store.leave_steering(zoe, "west").await.unwrap());
    assert!(!db.store.leave_steering(zoe, "west").await.unwrap(), "she was gone");
    assert_eq!(db.store.steering(zoe).await.unwrap(), ["east"]);
    assert_eq!(names(&db.store.steering_group("west").await.unwrap()), ["Ann"]);
    assert!(db.store.steering_group("nowhere").await.unwrap().is_empty());
    for (who, key) in [(zoe, "nowhere"), (zoe + ann, "west")] {
        let refused = db.store.join_steering(who, key, at(3)).await;
        assert!(matches!(refused, Err(Error::Database(_))), "{refused:?}");
    }
}

async fn joining_again_keeps_since_when(db: Database) {
    prepare(&db).await;
    db.store.put_coalition(&coalition("west", &["ELM"])).await.unwrap();
    let ann = person(&db.store, "ann@elm.example", "Ann").await;
    for now in [3, 4] {
        db.store.join_steering(ann, "west", at(now)).await.unwrap();
        db.store.set_central(ann, true, at(now)).await.unwrap();
    }
    let first = at(3).as_millisecond();
    assert_eq!(db.number("select joined_at from steering").await, first);
    assert_eq!(db.number("select central_since_at from person").await, first);
}

async fn the_central_team_is_joined_and_left(db: Database) {
    let zoe = person(&db.store, "zoe@elm.example", "Zoe").await;
    let ann = person(&db.store, "ann@elm.example", "Ann").await;
    person(&db.store, "bob@elm.example", "Bob").await;
    assert!(db.store.central_team().await.unwrap().is_empty());
    for who in [zoe, ann] {
        db.store.set_central(who, true, at(3)).await.unwrap();
    }
    let team = db.store.central_team().await.unwrap();
    assert_eq!(names(&team), ["Ann", "Zoe"]);
    assert!(team.iter().all(|person| person.is_central && !person.is_administrator));
    db.store.start_session("hash", ann, "x", at(4)).await.unwrap();
    assert!(db.store.session("hash").await.unwrap().unwrap().person.is_central);

    db.store.set_central(ann, false, at(5)).await.unwrap();
    db.store.set_central(ann, false, at(6)).await.unwrap();
    assert_eq!(names(&db.store.central_team().await.unwrap()), ["Zoe"]);
    assert!(!db.store.session("hash").await.unwrap().unwrap().person.is_central);
    assert!(!db.store.person_by_email("bob@elm.example").await.unwrap().unwrap().is_central);
}

on_both!(
    a_coalition_is_made_and_changed,
    coalitions_are_listed_by_key_with_all_their_members,
    a_steering_group_is_joined_and_left,
    joining_again_keeps_since_when,
    the_central_team_is_joined_and_left,
);
