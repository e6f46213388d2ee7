//! Extensions: a later end of a round for one council.

use crate::fixture::{AWKWARD, at, council, person, prepare, round, round_key};
use crate::harness::{Database, on_both};
use store::{Error, Extension, SavedBy};

async fn one_is_given_changed_and_taken_back(db: Database) {
    prepare(&db).await;
    db.store.put_round(&round("2027", 0)).await.unwrap();
    let ann = person(&db.store, "ann@elm.example", "Ann Ŵyn").await;
    let bob = person(&db.store, "bob@elm.example", "Bob").await;
    let (key, elm, fen) = (round_key("2026"), council("ELM"), council("FEN"));
    assert_eq!(db.store.extension(&key, &elm).await.unwrap(), None);
    assert!(db.store.extensions(&key).await.unwrap().is_empty());

    db.store.set_extension((&key, &elm), at(50), AWKWARD, ann, at(1)).await.unwrap();
    db.store.set_extension((&key, &fen), at(70), "", ann, at(2)).await.unwrap();
    let given = SavedBy { name: "Ann Ŵyn".to_owned(), at: at(1) };
    let first = Extension { closes_at: at(50), reason: AWKWARD.to_owned(), given };
    assert_eq!(db.store.extension(&key, &elm).await.unwrap(), Some(first.clone()));
    let all = db.store.extensions(&key).await.unwrap();
    assert_eq!(all.keys().collect::<Vec<_>>(), [&elm, &fen]);
    assert_eq!(all[&elm], first);
    assert!(db.store.extensions(&round_key("2027")).await.unwrap().is_empty());

    db.store.set_extension((&key, &elm), at(60), "Flood", bob, at(3)).await.unwrap();
    let given = SavedBy { name: "Bob".to_owned(), at: at(3) };
    let second = Extension { closes_at: at(60), reason: "Flood".to_owned(), given };
    assert_eq!(db.store.extension(&key, &elm).await.unwrap(), Some(second));

    assert!(db.store.remove_extension(&key, &elm).await.unwrap());
    assert!(!db.store.remove_extension(&key, &elm).await.unwrap(), "it was gone");
    assert_eq!(db.store.extensions(&key).await.unwrap().len(), 1);
}

async fn one_of_nobody_or_to_nobody_is_refused(db: Database) {
    prepare(&db).await;
    let ann = person(&db.store, "ann@elm.example", "Ann").await;
    for (round, key, by) in [("1999", "ELM", ann), ("2026", "ZZZ", ann), ("2026", "ELM", ann + 1)] {
        let (round, key) = (round_key(round), council(key));
        let refused = db.store.set_extension((&round, &key), at(50), "x", by, at(1)).await;
        assert!(matches!(refused, Err(Error::Database(_))), "{refused:?}");
    }
}

async fn only_the_council_it_was_given_to_has_longer(db: Database) {
    prepare(&db).await;
    let ann = person(&db.store, "ann@elm.example", "Ann").await;
    let mut stored = round("2026", 0);
    stored.closes_at = Some(at(20));
    db.store.put_round(&stored).await.unwrap();
    let (key, elm) = (round_key("2026"), council("ELM"));
    db.store.set_extension((&key, &elm), at(30), "Flood", ann, at(1)).await.unwrap();
    let read = db.store.round("2026").await.unwrap().unwrap();
    for (council, is_open) in [(elm, true), (council("FEN"), false)] {
        let extension = db.store.extension(&key, &council).await.unwrap();
        assert_eq!(read.extended(extension.as_ref()).is_open(at(25)), is_open, "{council}");
    }
    assert_eq!(read, stored, "the round itself is as it was");
}

on_both!(
    one_is_given_changed_and_taken_back,
    one_of_nobody_or_to_nobody_is_refused,
    only_the_council_it_was_given_to_has_longer,
);
