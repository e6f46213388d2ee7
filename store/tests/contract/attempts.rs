//! Failed attempts to sign in.

use crate::fixture::at;
use crate::harness::{Database, on_both};
use tokio::task::JoinSet;

async fn they_are_counted_by_subject_and_time(db: Database) {
    for second in [0, 10, 10, 20] {
        db.store.note_failed_attempt("account:ann@elm.example", at(second)).await.unwrap();
    }
    db.store.note_failed_attempt("address:192.0.2.1", at(20)).await.unwrap();
    let count = async |subject: &str, since: i64| {
        db.store.failed_attempts(subject, at(since)).await.unwrap()
    };
    assert_eq!(count("account:ann@elm.example", 0).await, 4);
    assert_eq!(count("account:ann@elm.example", 10).await, 3);
    assert_eq!(count("account:ann@elm.example", 21).await, 0);
    assert_eq!(count("address:192.0.2.1", 0).await, 1);
    assert_eq!(count("account:%", 0).await, 0);
}

async fn one_that_succeeds_forgets_those_of_its_account(db: Database) {
    for subject in ["account:ann", "account:bob"] {
        db.store.note_failed_attempt(subject, at(0)).await.unwrap();
    }
    db.store.forget_failed_attempts("account:ann").await.unwrap();
    assert_eq!(db.store.failed_attempts("account:ann", at(0)).await.unwrap(), 0);
    assert_eq!(db.store.failed_attempts("account:bob", at(0)).await.unwrap(), 1);
    db.store.forget_failed_attempts("account:ann").await.unwrap();
}

async fn old_ones_are_purged(db: Database) {
    for second in [0, 9, 10] {
        db.store.note_failed_attempt("account:ann", at(second)).await.unwrap();
    }
    assert_eq!(db.store.purge_failed_attempts(at(10)).await.unwrap(), 2);
    assert_eq!(db.store.failed_attempts("account:ann", at(0)).await.unwrap(), 1);
    assert_eq!(db.store.purge_failed_attempts(at(10)).await.unwrap(), 0);
}

async fn none_is_lost_when_many_come_at_once(db: Database) {
    let mut noting = JoinSet::new();
    for _ in 0..40 {
        let store = db.store.clone();
        noting.spawn(async move { store.note_failed_attempt("account:a", at(0)).await.unwrap() });
    }
    noting.join_all().await;
    assert_eq!(db.store.failed_attempts("account:a", at(0)).await.unwrap(), 40);
}

on_both!(
    they_are_counted_by_subject_and_time,
    one_that_succeeds_forgets_those_of_its_account,
    old_ones_are_purged,
    none_is_lost_when_many_come_at_once,
);
