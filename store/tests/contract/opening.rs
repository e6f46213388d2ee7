//! Opening, migrating, and what holds for the database as a whole.

use crate::fixture::{at, open_assessment, question, save, saying};
use crate::harness::{Database, on_both};
use std::time::Duration;
use store::{Error, SaveOutcome, Store};
use tokio::task::JoinSet;

async fn migrating_lists_its_steps_once(db: Database) {
    assert!(!db.store.is_migrated().await.unwrap());
    let steps = db.store.migrate().await.unwrap();
    assert_eq!(steps[0].version, 1);
    assert_eq!(steps[0].description, "foundation");
    assert!(db.store.is_migrated().await.unwrap());
    assert_eq!(db.store.migrate().await.unwrap(), []);
    assert!(db.store.is_migrated().await.unwrap());
}

async fn migrating_twice_at_once_does_it_once(db: Database) {
    let other = Store::open(&db.address).await.unwrap();
    let (one, two) = tokio::join!(db.store.migrate(), db.store.migrate());
    one.unwrap();
    two.unwrap();
    assert!(other.is_migrated().await.unwrap());
    other.close().await;
}

/// The program one version back still runs on the newer schema, but does not migrate it.
async fn a_newer_schema_is_refused_in_plain_words(db: Database) {
    let bytes = if db.is_sqlite() { "x'00'" } else { "'\\x00'::bytea" };
    db.run(&format!(
        "insert into _sqlx_migrations (version, description, success, checksum, execution_time)
         values (9999, 'later', true, {bytes}, 0)"
    ))
    .await;
    let error = db.store.migrate().await.unwrap_err();
    assert!(matches!(error, Error::Schema(_)), "{error:?}");
    let words = error.to_string();
    assert!(words.contains("newer") && words.contains("9999"), "{words}");
    assert!(!error.is_unavailable());
    assert!(db.store.is_migrated().await.unwrap());
    assert_eq!(db.number("select count(*) from _sqlx_migrations where version = 9999").await, 1);
}

async fn a_migration_that_was_edited_after_it_ran_is_refused(db: Database) {
    let bytes = if db.is_sqlite() { "x'00'" } else { "'\\x00'::bytea" };
    db.run(&format!("update _sqlx_migrations set checksum = {bytes}")).await;
    assert!(matches!(db.store.migrate().await, Err(Error::Schema(_))));
}

async fn it_answers_until_it_is_closed(db: Database) {
    db.store.ping().await.unwrap();
    assert_eq!(db.store.engine(), if db.is_sqlite() { "SQLite" } else { "PostgreSQL" });
    db.store.close().await;
    let error = db.store.ping().await.unwrap_err();
    assert!(error.is_unavailable(), "{error:?}");
}

async fn without_a_schema_a_query_is_an_error_and_not_an_outage(db: Database) {
    db.store.ping().await.unwrap();
    let error = db.store.register().await.unwrap_err();
    assert!(matches!(error, Error::Database(_)), "{error:?}");
}

async fn the_demonstration_flag_is_set_and_taken_back(db: Database) {
    assert!(!db.store.is_demonstration().await.unwrap());
    for flag in [true, true, false, false, true] {
        db.store.set_demonstration(flag).await.unwrap();
        assert_eq!(db.store.is_demonstration().await.unwrap(), flag);
    }
}

async fn the_first_disclosure_key_is_kept_for_ever(db: Database) {
    let given: Vec<[u8; 32]> = (0..10).map(|number| [number * 25 + 7; 32]).collect();
    let mut giving = JoinSet::new();
    for fresh in given.clone() {
        let store = db.store.clone();
        giving.spawn(async move { store.disclosure_key(fresh).await.unwrap() });
    }
    let mut kept = giving.join_all().await;
    kept.dedup();
    assert_eq!(kept.len(), 1);
    assert!(given.contains(&kept[0]));
    assert_eq!(db.store.disclosure_key([1; 32]).await.unwrap(), kept[0]);
    db.store.set_demonstration(true).await.unwrap();
    db.store.set_demonstration(false).await.unwrap();
    assert_eq!(db.store.disclosure_key([2; 32]).await.unwrap(), kept[0]);
    for bad in ["", "07", "ŵŷ", &"0g".repeat(32), &"00".repeat(33)] {
        db.run(&format!("update instance set value = '{bad}' where name = 'disclosure_key'")).await;
        let error = db.store.disclosure_key([3; 32]).await.unwrap_err();
        assert!(matches!(error, Error::Corrupt(_)), "{error:?}");
    }
}

async fn what_was_saved_is_there_after_closing_and_opening(db: Database) {
    let open = open_assessment(&db).await;
    let leader = question("leader");
    save(&db.store, (open.assessment, open.first), &leader, 0, &saying("kept")).await;
    db.store.close().await;
    let again = Store::open(&db.address).await.unwrap();
    assert!(again.is_migrated().await.unwrap());
    let answers = again.answers(open.assessment).await.unwrap();
    assert_eq!(answers[&leader].answer, saying("kept"));
    again.close().await;
}

mod fresh {
    use super::{
        migrating_lists_its_steps_once, migrating_twice_at_once_does_it_once, on_both,
        without_a_schema_a_query_is_an_error_and_not_an_outage,
    };
    on_both!(unmigrated:
        migrating_lists_its_steps_once,
        migrating_twice_at_once_does_it_once,
        without_a_schema_a_query_is_an_error_and_not_an_outage,
    );
}

on_both!(
    a_newer_schema_is_refused_in_plain_words,
    a_migration_that_was_edited_after_it_ran_is_refused,
    it_answers_until_it_is_closed,
    the_demonstration_flag_is_set_and_taken_back,
    the_first_disclosure_key_is_kept_for_ever,
    what_was_saved_is_there_after_closing_and_opening,
);

#[tokio::test]
async fn other_addresses_are_refused() {
    for address in
        ["", "mysql://localhost/x", "/var/lib/x.sqlite", "postgres://[", "sqlite:x?mode=odd"]
    {
        let error = Store::open(address).await.unwrap_err();
        assert!(matches!(error, Error::Address(_)), "{address}: {error:?}");
        assert!(!error.is_unavailable());
        assert!(error.to_string().ends_with('.'), "{error}");
    }
}

#[tokio::test]
async fn an_address_where_nothing_answers_is_an_outage() {
    // A port that was free a moment ago, and a folder that is not there.
    let port = std::net::TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().port();
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("missing").join("x.sqlite");
    for address in
        [format!("postgres://somebody@127.0.0.1:{port}/x"), format!("sqlite:{}", file.display())]
    {
        let error = Store::open(&address).await.unwrap_err();
        assert!(error.is_unavailable(), "{address}: {error:?}");
    }
}

/// A backup, or somebody with the command line, writes to the file for a moment.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn on_sqlite_a_write_waits_for_another_process() {
    crate::harness::on_sqlite(true, async |db: Database| {
        let open = open_assessment(&db).await;
        let other = sqlx::SqlitePool::connect(&db.address).await.unwrap();
        let held = other.begin_with("begin immediate").await.unwrap();
        let store = db.store.clone();
        let waiting = tokio::spawn(async move {
            save(&store, (open.assessment, open.first), &question("leader"), 0, &saying("x")).await
        });
        tokio::time::sleep(Duration::from_millis(300)).await;
        assert!(!waiting.is_finished());
        assert!(db.store.answers(open.assessment).await.unwrap().is_empty(), "reads go on");
        held.commit().await.unwrap();
        assert_eq!(waiting.await.unwrap(), SaveOutcome::Saved(1));
        assert_eq!(db.store.failed_attempts("account:x", at(0)).await.unwrap(), 0);
        other.close().await;
    })
    .await;
}
