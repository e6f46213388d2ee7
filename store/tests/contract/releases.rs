//! Releases: drafts, their audit, and what is published, which never changes.

use crate::fixture::{at, coalition, person, prepare, round, round_key};
use crate::harness::{Database, on_both};
use domain::release::Audience;
use store::{AddOutcome, Error, NewRelease, PublishReleaseOutcome, ReleaseLine};
use tokio::task::JoinSet;

const CONTENT: &str = "{\"ŵŷ\":\"O'Fenby\",\"a\":[1,2]}\n";

/// As `sha256sum` has it.
const CHECKSUM: &str = "f0fe9c2fb3e8447743ec587615f36b526c6653f569d49cdff716f7228fa4c9b6";

fn coalition_of(key: &str) -> Audience {
    Audience::Coalition(key.to_owned())
}

fn new(round: &str, audience: &Audience, number: u32) -> NewRelease {
    NewRelease {
        round: round_key(round),
        audience: audience.clone(),
        number,
        content: CONTENT.as_bytes().to_vec(),
        ledger: "{\"sets\":{}}".to_owned(),
        built_by: None,
    }
}

async fn add(db: &Database, new: &NewRelease, now: i64) -> i64 {
    match db.store.add_release(new, at(now)).await.unwrap() {
        AddOutcome::Added(id) => id,
        AddOutcome::Taken => panic!("{new:?} is taken"),
    }
}

async fn publish(db: &Database, id: i64, now: i64) -> PublishReleaseOutcome {
    db.store.publish_release(id, None, at(now)).await.unwrap()
}

/// Adds, audits and publishes.
async fn issue(db: &Database, new: &NewRelease, now: i64) -> i64 {
    let id = add(db, new, now).await;
    assert!(db.store.note_audit(id, 0, at(now)).await.unwrap());
    assert_eq!(publish(db, id, now).await, PublishReleaseOutcome::Published);
    id
}

async fn a_draft_is_kept_and_only_shown_to_those_who_build(db: Database) {
    prepare(&db).await;
    let ann = person(&db.store, "ann@elm.example", "Ann Ŵyn").await;
    let key = round_key("2026");
    assert_eq!(db.store.releases(&key).await.unwrap(), []);
    let mut draft = new("2026", &Audience::Public, 1);
    draft.built_by = Some(ann);
    let id = add(&db, &draft, 3).await;
    let whole = db.store.release(id).await.unwrap().unwrap();
    assert_eq!((&whole.content, &whole.ledger), (&draft.content, &draft.ledger));
    let held = &whole.held;
    assert_eq!((held.id, &held.round, &held.audience, held.number), (id, &key, &draft.audience, 1));
    assert_eq!(held.checksum, CHECKSUM);
    assert_eq!((held.findings, held.audited_at, held.published_at), (None, None, None));
    assert_eq!((held.built_at, held.built_by.as_deref()), (at(3), Some("Ann Ŵyn")));
    assert_eq!(db.store.releases(&key).await.unwrap(), std::slice::from_ref(held));
    assert_eq!(db.store.release(id + 1).await.unwrap(), None);

    assert_eq!(db.store.published(&key, &Audience::Public).await.unwrap(), []);
    assert_eq!(db.store.all_published(&Audience::Public).await.unwrap(), []);
    assert_eq!(db.store.latest_published(&key, &Audience::Public).await.unwrap(), None);
    assert_eq!(db.store.published_release(&key, &Audience::Public, 1).await.unwrap(), None);
}

async fn a_number_is_used_once_in_a_round_and_audience(db: Database) {
    prepare(&db).await;
    db.store.put_round(&round("2027", 0)).await.unwrap();
    let west = coalition_of("west");
    for (key, audience, number) in [
        ("2026", &west, 1),
        ("2026", &Audience::Public, 2),
        ("2026", &Audience::Public, 1),
        ("2027", &Audience::Public, 1),
        ("2026", &coalition_of("east"), 1),
    ] {
        add(&db, &new(key, audience, number), 1).await;
        let again = db.store.add_release(&new(key, audience, number), at(2)).await.unwrap();
        assert_eq!(again, AddOutcome::Taken);
    }
    let listed = db.store.releases(&round_key("2026")).await.unwrap();
    let listed: Vec<_> = listed.into_iter().map(|held| (held.audience, held.number)).collect();
    let public = |number| (Audience::Public, number);
    assert_eq!(listed, [public(1), public(2), (coalition_of("east"), 1), (west, 1)]);

    let nowhere = db.store.add_release(&new("1999", &Audience::Public, 1), at(1)).await;
    assert!(matches!(nowhere, Err(Error::Database(_))), "{nowhere:?}");
    let mut bytes = new("2026", &Audience::Public, 9);
    bytes.content = vec![0xff];
    let bytes = db.store.add_release(&bytes, at(1)).await;
    assert!(matches!(bytes, Err(Error::Corrupt(_))), "{bytes:?}");
}

async fn only_what_was_audited_and_clean_is_published(db: Database) {
    prepare(&db).await;
    let ann = person(&db.store, "ann@elm.example", "Ann Ŵyn").await;
    let key = round_key("2026");
    let id = add(&db, &new("2026", &Audience::Public, 1), 1).await;
    assert_eq!(publish(&db, id, 2).await, PublishReleaseOutcome::NotAudited);
    assert!(db.store.note_audit(id, 3, at(3)).await.unwrap());
    let held = db.store.release(id).await.unwrap().unwrap().held;
    assert_eq!((held.findings, held.audited_at), (Some(3), Some(at(3))));
    assert_eq!(publish(&db, id, 4).await, PublishReleaseOutcome::HasFindings);
    assert_eq!(db.store.published(&key, &Audience::Public).await.unwrap(), []);

    assert!(db.store.note_audit(id, 0, at(5)).await.unwrap());
    let outcome = db.store.publish_release(id, Some(ann), at(6)).await.unwrap();
    assert_eq!(outcome, PublishReleaseOutcome::Published);
    let held = db.store.release(id).await.unwrap().unwrap().held;
    assert_eq!(held.published_at, Some(at(6)));
    assert_eq!(held.published_by.as_deref(), Some("Ann Ŵyn"));
    assert_eq!(publish(&db, id, 7).await, PublishReleaseOutcome::AlreadyPublished);
    assert_eq!(db.store.release(id).await.unwrap().unwrap().held, held);
    assert!(db.store.publish_release(id + 1, None, at(7)).await.is_err(), "there is none");
}

/// What an audit found holds against what was published when it was made.
async fn an_audit_from_before_another_publication_does_not_count(db: Database) {
    prepare(&db).await;
    let first = add(&db, &new("2026", &Audience::Public, 1), 1).await;
    let second = add(&db, &new("2026", &coalition_of("west"), 1), 1).await;
    for id in [first, second] {
        assert!(db.store.note_audit(id, 0, at(2)).await.unwrap());
    }
    assert_eq!(publish(&db, first, 3).await, PublishReleaseOutcome::Published);
    assert_eq!(publish(&db, second, 4).await, PublishReleaseOutcome::NotAudited);
    assert!(db.store.note_audit(second, 0, at(4)).await.unwrap());
    assert_eq!(publish(&db, second, 5).await, PublishReleaseOutcome::Published);
}

async fn of_drafts_published_at_once_one_is(db: Database) {
    prepare(&db).await;
    let mut publishing = JoinSet::new();
    for number in 1..=8 {
        let id = add(&db, &new("2026", &Audience::Public, number), 1).await;
        assert!(db.store.note_audit(id, 0, at(2)).await.unwrap());
        let store = db.store.clone();
        publishing.spawn(async move { store.publish_release(id, None, at(3)).await.unwrap() });
    }
    let outcomes = publishing.join_all().await;
    let published = outcomes.iter().filter(|o| **o == PublishReleaseOutcome::Published).count();
    let stale = outcomes.iter().filter(|o| **o == PublishReleaseOutcome::NotAudited).count();
    assert_eq!((published, stale), (1, 7));
}

async fn what_is_published_is_read_by_round_audience_and_number(db: Database) {
    prepare(&db).await;
    db.store.put_round(&round("2027", 0)).await.unwrap();
    let (key, west) = (round_key("2026"), coalition_of("west"));
    for (now, (round, audience, number)) in (10..).zip([
        ("2027", &Audience::Public, 1),
        ("2026", &Audience::Public, 1),
        ("2026", &west, 1),
        ("2026", &Audience::Public, 2),
        ("2026", &Audience::Public, 10),
    ]) {
        let mut one = new(round, audience, number);
        one.content.extend(format!("{now}\n").into_bytes());
        issue(&db, &one, now).await;
    }
    add(&db, &new("2026", &Audience::Public, 11), 20).await;

    let lines = db.store.published(&key, &Audience::Public).await.unwrap();
    let numbers = |lines: &[ReleaseLine]| lines.iter().map(|l| l.number).collect::<Vec<_>>();
    assert_eq!(numbers(&lines), [10, 2, 1]);
    assert_eq!((lines[1].built_at, lines[1].published_at), (at(13), at(13)));
    let all = db.store.all_published(&Audience::Public).await.unwrap();
    let rounds: Vec<_> = all.iter().map(|line| (line.round.as_str(), line.number)).collect();
    assert_eq!(rounds, [("2026", 10), ("2026", 2), ("2026", 1), ("2027", 1)]);
    assert_eq!(numbers(&db.store.all_published(&west).await.unwrap()), [1]);
    assert_eq!(db.store.all_published(&coalition_of("east")).await.unwrap(), []);
    assert_eq!(db.store.all_published(&coalition_of("wes_")).await.unwrap(), []);

    let second = db.store.published_release(&key, &Audience::Public, 2).await.unwrap().unwrap();
    assert_eq!(second.line, lines[1]);
    assert_eq!(second.content, format!("{CONTENT}13\n").into_bytes());
    let latest = db.store.latest_published(&key, &Audience::Public).await.unwrap().unwrap();
    assert_eq!(latest.line, lines[0]);
    let theirs = db.store.latest_published(&key, &west).await.unwrap().unwrap();
    assert_eq!(theirs.content, format!("{CONTENT}12\n").into_bytes());
    assert_eq!(db.store.published_release(&key, &west, 2).await.unwrap(), None);
    assert_eq!(db.store.published_release(&key, &Audience::Public, 11).await.unwrap(), None);
    assert_eq!(db.store.latest_published(&round_key("2027"), &west).await.unwrap(), None);
}

async fn what_is_published_never_changes(db: Database) {
    prepare(&db).await;
    let id = issue(&db, &new("2026", &Audience::Public, 1), 1).await;
    let draft = add(&db, &new("2026", &Audience::Public, 2), 2).await;
    let before = db.store.release(id).await.unwrap();
    assert!(!db.store.note_audit(id, 9, at(3)).await.unwrap());
    assert!(!db.store.delete_release_draft(id).await.unwrap());
    // Nor past the store.
    for sql in [
        format!("update release set content = '{{}}' where release_id = {id}"),
        format!("update release set ledger = ledger where release_id = {id}"),
        format!("update release set published_at = null where release_id = {id}"),
        format!("update release set published_at = 1 where release_id = {draft}"),
        format!("delete from release where release_id = {id}"),
        "delete from release".to_owned(),
    ] {
        let error = db.refused(&sql).await;
        let words = ["never", "CHECK", "check"];
        assert!(words.iter().any(|word| error.contains(word)), "{sql}: {error}");
    }
    assert_eq!(db.store.release(id).await.unwrap(), before);
    assert!(db.store.release(draft).await.unwrap().is_some());
}

async fn a_draft_is_thrown_away_and_its_number_is_free(db: Database) {
    prepare(&db).await;
    db.store.put_coalition(&coalition("west", &["ELM"])).await.unwrap();
    let draft = new("2026", &coalition_of("west"), 1);
    let first = add(&db, &draft, 1).await;
    assert!(db.store.delete_release_draft(first).await.unwrap());
    assert!(!db.store.delete_release_draft(first).await.unwrap(), "it was gone");
    assert!(!db.store.note_audit(first, 0, at(2)).await.unwrap());
    let second = add(&db, &draft, 2).await;
    assert!(second > first, "the page of the first one does not show the second");
}

async fn content_changed_behind_the_store_is_found(db: Database) {
    prepare(&db).await;
    let key = round_key("2026");
    let id = add(&db, &new("2026", &Audience::Public, 1), 1).await;
    db.store.note_audit(id, 0, at(1)).await.unwrap();
    db.run("update release set content = '{}'").await;
    assert!(matches!(db.store.release(id).await, Err(Error::Corrupt(_))));
    publish(&db, id, 2).await;
    let read = db.store.latest_published(&key, &Audience::Public).await;
    assert!(matches!(read, Err(Error::Corrupt(_))), "{read:?}");
    let read = db.store.published_release(&key, &Audience::Public, 1).await;
    assert!(matches!(read, Err(Error::Corrupt(_))), "{read:?}");

    let id = add(&db, &new("2026", &Audience::Public, 2), 3).await;
    db.run(&format!("update release set audience = 'everybody' where release_id = {id}")).await;
    assert!(matches!(db.store.releases(&key).await, Err(Error::Corrupt(_))));
}

on_both!(
    a_draft_is_kept_and_only_shown_to_those_who_build,
    a_number_is_used_once_in_a_round_and_audience,
    only_what_was_audited_and_clean_is_published,
    an_audit_from_before_another_publication_does_not_count,
    of_drafts_published_at_once_one_is,
    what_is_published_is_read_by_round_audience_and_number,
    what_is_published_never_changes,
    a_draft_is_thrown_away_and_its_number_is_free,
    content_changed_behind_the_store_is_found,
);
