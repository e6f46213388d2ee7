//! Sets of councils picked to work with.

use crate::fixture::{AWKWARD, at, coalition, council, person, prepare};
use crate::harness::{Database, on_both};
use store::{AddOutcome, CouncilSet, Error, NewCouncilSet, SavedBy};

fn set(coalition: Option<&str>, name: &str, councils: &[&str], person: i64) -> NewCouncilSet {
    NewCouncilSet {
        coalition: coalition.map(str::to_owned),
        name: name.to_owned(),
        councils: councils.iter().map(|key| council(key)).collect(),
        person,
    }
}

async fn ready(db: &Database) -> i64 {
    prepare(db).await;
    for key in ["west", "east"] {
        db.store.put_coalition(&coalition(key, &["ELM"])).await.unwrap();
    }
    person(&db.store, "ann@elm.example", "Ann Ŵyn").await
}

async fn sets_are_kept_by_owner_and_listed_by_name(db: Database) {
    let ann = ready(&db).await;
    assert_eq!(db.store.council_sets(None).await.unwrap(), []);
    let mut ids = Vec::new();
    for (owner, name, councils) in [
        (Some("west"), "Second", vec!["FEN", "ELM"]),
        (Some("west"), AWKWARD, vec![]),
        (Some("east"), "Second", vec!["LLW"]),
        (None, "Second", vec!["NEL"]),
    ] {
        let new = set(owner, name, &councils, ann);
        let AddOutcome::Added(id) = db.store.save_council_set(&new, at(3)).await.unwrap() else {
            panic!("{owner:?} {name} is taken");
        };
        ids.push(id);
    }
    let saved = SavedBy { name: "Ann Ŵyn".to_owned(), at: at(3) };
    let west = [
        CouncilSet {
            id: ids[1],
            name: AWKWARD.to_owned(),
            councils: [].into(),
            saved: saved.clone(),
        },
        CouncilSet {
            id: ids[0],
            name: "Second".to_owned(),
            councils: [council("ELM"), council("FEN")].into(),
            saved,
        },
    ];
    assert_eq!(db.store.council_sets(Some("west")).await.unwrap(), west);
    let central = db.store.council_sets(None).await.unwrap();
    assert_eq!((central.len(), central[0].id), (1, ids[3]));
    assert_eq!(central[0].councils, [council("NEL")].into());
    assert_eq!(db.store.council_sets(Some("nowhere")).await.unwrap(), []);
}

async fn a_name_is_used_once_by_each_owner(db: Database) {
    let ann = ready(&db).await;
    for owner in [Some("west"), None] {
        let first = set(owner, "The forty", &["ELM"], ann);
        db.store.save_council_set(&first, at(1)).await.unwrap();
        let second = set(owner, "The forty", &["FEN"], ann);
        let again = db.store.save_council_set(&second, at(2)).await.unwrap();
        assert_eq!(again, AddOutcome::Taken);
        let kept = db.store.council_sets(owner).await.unwrap();
        assert_eq!((kept.len(), &kept[0].councils), (1, &first.councils));
    }
}

async fn only_its_owner_deletes_a_set(db: Database) {
    let ann = ready(&db).await;
    let new = set(Some("west"), "The forty", &["ELM", "FEN"], ann);
    let AddOutcome::Added(id) = db.store.save_council_set(&new, at(1)).await.unwrap() else {
        panic!("taken");
    };
    for other in [None, Some("east"), Some("")] {
        assert!(!db.store.delete_council_set(other, id).await.unwrap(), "{other:?}");
    }
    assert!(!db.store.delete_council_set(Some("west"), id + 1).await.unwrap());
    assert!(db.store.delete_council_set(Some("west"), id).await.unwrap());
    assert!(!db.store.delete_council_set(Some("west"), id).await.unwrap(), "it was gone");
    assert_eq!(db.store.council_sets(Some("west")).await.unwrap(), []);
    assert_eq!(db.number("select count(*) from council_set_member").await, 0);
    let again = db.store.save_council_set(&new, at(2)).await.unwrap();
    assert!(matches!(again, AddOutcome::Added(next) if next > id), "{again:?}");
}

async fn what_is_not_there_leaves_no_half_made_set(db: Database) {
    let ann = ready(&db).await;
    for new in [
        set(Some("west"), "x", &["ELM", "ZZZ"], ann),
        set(Some("nowhere"), "x", &["ELM"], ann),
        set(None, "x", &["ELM"], ann + 1),
    ] {
        let refused = db.store.save_council_set(&new, at(1)).await;
        assert!(matches!(refused, Err(Error::Database(_))), "{refused:?}");
    }
    assert_eq!(db.number("select count(*) from council_set").await, 0);
}

on_both!(
    sets_are_kept_by_owner_and_listed_by_name,
    a_name_is_used_once_by_each_owner,
    only_its_owner_deletes_a_set,
    what_is_not_there_leaves_no_half_made_set,
);
