//! Commentary: written while a release is a draft, and kept as it is from its publication on.

use crate::fixture::{AWKWARD, at, person, prepare, round_key};
use crate::harness::{Database, on_both};
use domain::language::Language;
use domain::release::Audience;
use domain::report::{Commentary, Section};
use store::{
    AddOutcome, Error, HeldCommentary, NewRelease, PublishReleaseOutcome, WriteCommentaryOutcome,
};
use tokio::task::JoinSet;

/// A draft for the public.
async fn draft(db: &Database, number: u32) -> i64 {
    let new = NewRelease {
        round: round_key("2026"),
        audience: Audience::Public,
        number,
        content: b"{}\n".to_vec(),
        ledger: "{}".to_owned(),
        built_by: None,
    };
    match db.store.add_release(&new, at(0)).await.unwrap() {
        AddOutcome::Added(id) => id,
        AddOutcome::Taken => panic!("{number} is taken"),
    }
}

fn commentary(parts: &[(Section, Language, &str)]) -> Commentary {
    let mut commentary = Commentary::default();
    for (section, language, words) in parts {
        commentary.write(*section, *language, words);
    }
    commentary
}

async fn write(
    db: &Database,
    release: i64,
    (seen, new): (&Commentary, &Commentary),
    person: i64,
    now: i64,
) -> WriteCommentaryOutcome {
    db.store.write_commentary(release, seen, new, person, at(now)).await.unwrap()
}

async fn what_is_written_is_read_back_with_who_wrote_it_last(db: Database) {
    prepare(&db).await;
    let ann = person(&db.store, "ann@elm.example", "Ann Ŵyn").await;
    let bob = person(&db.store, "bob@elm.example", "Bob").await;
    let id = draft(&db, 1).await;
    let nothing = Commentary::default();
    assert_eq!(db.store.commentary(id).await.unwrap(), HeldCommentary::default());
    let first = commentary(&[
        (Section::Introduction, Language::En, AWKWARD),
        (Section::Introduction, Language::Cy, "Croeso"),
        (Section::Findings, Language::En, "*Good* work."),
    ]);
    let outcome = write(&db, id, (&nothing, &first), ann, 1).await;
    assert_eq!(outcome, WriteCommentaryOutcome::Written);
    let held = db.store.commentary(id).await.unwrap();
    assert_eq!(held.commentary, first);
    assert_eq!(held.last.map(|last| (last.name, last.at)), Some(("Ann Ŵyn".to_owned(), at(1))));

    // One is changed, one is taken away, one is added, one stays.
    let second = commentary(&[
        (Section::Introduction, Language::En, AWKWARD),
        (Section::Introduction, Language::Cy, "Croeso i bawb"),
        (Section::NextSteps, Language::Cy, "Camau"),
    ]);
    assert_eq!(write(&db, id, (&first, &second), bob, 2).await, WriteCommentaryOutcome::Written);
    let held = db.store.commentary(id).await.unwrap();
    assert_eq!(held.commentary, second);
    assert_eq!(held.last.map(|last| (last.name, last.at)), Some(("Bob".to_owned(), at(2))));
    let kept = format!("select words from commentary where written_by = {ann}");
    assert_eq!(db.texts(&kept).await, [AWKWARD.trim()]);

    assert_eq!(write(&db, id, (&second, &nothing), ann, 3).await, WriteCommentaryOutcome::Written);
    assert_eq!(db.store.commentary(id).await.unwrap(), HeldCommentary::default());
    let nowhere = write(&db, id + 1, (&nothing, &first), ann, 4).await;
    assert_eq!(nowhere, WriteCommentaryOutcome::NoRelease);
    let nobody = db.store.write_commentary(id, &nothing, &first, bob + 9, at(5)).await;
    assert!(matches!(nobody, Err(Error::Database(_))), "{nobody:?}");
}

async fn what_somebody_else_wrote_meanwhile_is_not_lost(db: Database) {
    prepare(&db).await;
    let ann = person(&db.store, "ann@elm.example", "Ann Ŵyn").await;
    let id = draft(&db, 1).await;
    let nothing = Commentary::default();
    let mut writing = JoinSet::new();
    for number in 0..8 {
        let words = format!("Words {number}");
        let new = commentary(&[(Section::Findings, Language::En, &words)]);
        let (store, seen) = (db.store.clone(), nothing.clone());
        writing.spawn(
            async move { store.write_commentary(id, &seen, &new, ann, at(1)).await.unwrap() },
        );
    }
    let outcomes = writing.join_all().await;
    let count = |wanted| outcomes.iter().filter(|outcome| **outcome == wanted).count();
    assert_eq!(count(WriteCommentaryOutcome::Written), 1);
    assert_eq!(count(WriteCommentaryOutcome::Newer), 7);
}

async fn what_is_published_with_a_release_never_changes(db: Database) {
    prepare(&db).await;
    let ann = person(&db.store, "ann@elm.example", "Ann Ŵyn").await;
    let (key, nothing) = (round_key("2026"), Commentary::default());
    let (id, other) = (draft(&db, 1).await, draft(&db, 2).await);
    let written = commentary(&[(Section::Findings, Language::En, "Words")]);
    for release in [id, other] {
        let outcome = write(&db, release, (&nothing, &written), ann, 1).await;
        assert_eq!(outcome, WriteCommentaryOutcome::Written);
    }
    let read = async |number, audience: &Audience| {
        db.store.published_commentary(&key, audience, number).await.unwrap()
    };
    assert_eq!(read(1, &Audience::Public).await, nothing, "it is a draft");
    assert!(db.store.note_audit(id, 0, at(2)).await.unwrap());
    let outcome = db.store.publish_release(id, None, at(3)).await.unwrap();
    assert_eq!(outcome, PublishReleaseOutcome::Published);
    assert_eq!(read(1, &Audience::Public).await, written);
    assert_eq!(read(2, &Audience::Public).await, nothing);
    assert_eq!(read(1, &Audience::Coalition("west".to_owned())).await, nothing);

    let outcome = write(&db, id, (&written, &nothing), ann, 4).await;
    assert_eq!(outcome, WriteCommentaryOutcome::Published);
    // Nor past the store.
    for sql in [
        format!("update commentary set words = 'x' where release_id = {id}"),
        format!(
            "update commentary set release_id = {id}, language = 'cy' where release_id = {other}"
        ),
        format!(
            "update commentary set release_id = {other}, language = 'cy' where release_id = {id}"
        ),
        format!("delete from commentary where release_id = {id}"),
        format!("insert into commentary values ({id}, 'findings', 'cy', 'x', {ann}, 1)"),
    ] {
        let error = db.refused(&sql).await;
        assert!(error.contains("never changes"), "{sql}: {error}");
    }
    assert_eq!(db.store.commentary(id).await.unwrap().commentary, written);
}

async fn commentary_goes_with_its_draft(db: Database) {
    prepare(&db).await;
    let ann = person(&db.store, "ann@elm.example", "Ann Ŵyn").await;
    let id = draft(&db, 1).await;
    let written = commentary(&[(Section::Findings, Language::En, "Words")]);
    let nothing = Commentary::default();
    assert_eq!(write(&db, id, (&nothing, &written), ann, 1).await, WriteCommentaryOutcome::Written);
    assert!(db.store.delete_release_draft(id).await.unwrap());
    assert_eq!(db.number("select count(*) from commentary").await, 0);

    let other = draft(&db, 1).await;
    db.run(&format!("insert into commentary values ({other}, 'musings', 'en', 'x', {ann}, 1)"))
        .await;
    let error = db.store.commentary(other).await;
    assert!(matches!(error, Err(Error::Corrupt(_))), "{error:?}");
}

on_both!(
    what_is_written_is_read_back_with_who_wrote_it_last,
    what_somebody_else_wrote_meanwhile_is_not_lost,
    what_is_published_with_a_release_never_changes,
    commentary_goes_with_its_draft,
);
