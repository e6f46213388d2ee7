//! Sessions.

use crate::fixture::{at, coalition, person};
use crate::harness::{Database, on_both};
use store::Error;

async fn a_session_is_started_used_and_ended(db: Database) {
    let ann = person(&db.store, "ann@elm.example", "Ann").await;
    db.store.start_session("hash", ann, "form-token", at(0)).await.unwrap();
    db.store.start_session("other", ann, "form-token-2", at(1)).await.unwrap();
    let read = db.store.session("hash").await.unwrap().unwrap();
    let expected = db.store.person_by_email("ann@elm.example").await.unwrap().unwrap();
    assert_eq!(read.person, expected);
    assert_eq!(read.csrf, "form-token");
    assert_eq!((read.created_at, read.last_seen_at), (at(0), at(0)));
    assert!(!read.is_steering);
    db.store.put_coalition(&coalition("north", &[])).await.unwrap();
    db.store.join_steering(ann, "north", at(0)).await.unwrap();
    assert!(db.store.session("hash").await.unwrap().unwrap().is_steering);
    assert!(db.store.session("HASH").await.unwrap().is_none());
    assert!(db.store.session("").await.unwrap().is_none());

    db.store.touch_session("hash", at(60)).await.unwrap();
    let read = db.store.session("hash").await.unwrap().unwrap();
    assert_eq!((read.created_at, read.last_seen_at), (at(0), at(60)));
    let other = db.store.session("other").await.unwrap().unwrap();
    assert_eq!(other.last_seen_at, at(1));

    db.store.end_session("hash").await.unwrap();
    assert!(db.store.session("hash").await.unwrap().is_none());
    assert!(db.store.session("other").await.unwrap().is_some());
    db.store.end_session("hash").await.unwrap();
    db.store.touch_session("hash", at(61)).await.unwrap();
    assert!(db.store.session("hash").await.unwrap().is_none(), "touching starts nothing");
}

async fn somebody_disabled_has_none(db: Database) {
    let ann = person(&db.store, "ann@elm.example", "Ann").await;
    db.store.start_session("hash", ann, "x", at(0)).await.unwrap();
    db.run("update person set disabled_at = 1").await;
    assert!(db.store.session("hash").await.unwrap().is_none());
}

async fn a_token_is_one_session_of_somebody_who_is_there(db: Database) {
    let ann = person(&db.store, "ann@elm.example", "Ann").await;
    let bob = person(&db.store, "bob@elm.example", "Bob").await;
    db.store.start_session("hash", ann, "x", at(0)).await.unwrap();
    let taken = db.store.start_session("hash", bob, "y", at(0)).await;
    assert!(matches!(taken, Err(Error::Database(_))));
    assert_eq!(db.store.session("hash").await.unwrap().unwrap().person.id, ann);
    let nobody = db.store.start_session("other", bob + 1, "x", at(0)).await;
    assert!(matches!(nobody, Err(Error::Database(_))));
}

async fn old_and_idle_ones_are_purged(db: Database) {
    let ann = person(&db.store, "ann@elm.example", "Ann").await;
    // Started at, last used at.
    for (token, started, used) in
        [("old", 0, 500), ("idle", 200, 250), ("fresh", 200, 500), ("edge", 100, 300)]
    {
        db.store.start_session(token, ann, "x", at(started)).await.unwrap();
        db.store.touch_session(token, at(used)).await.unwrap();
    }
    assert_eq!(db.store.purge_sessions(at(100), at(300)).await.unwrap(), 2);
    for (token, stays) in [("old", false), ("idle", false), ("fresh", true), ("edge", true)] {
        assert_eq!(db.store.session(token).await.unwrap().is_some(), stays, "{token}");
    }
    assert_eq!(db.store.purge_sessions(at(100), at(300)).await.unwrap(), 0);
}

on_both!(
    a_session_is_started_used_and_ended,
    somebody_disabled_has_none,
    a_token_is_one_session_of_somebody_who_is_there,
    old_and_idle_ones_are_purged,
);
