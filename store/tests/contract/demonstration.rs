//! What the demonstration needs: whether there is anything yet, and many answers at once.

use crate::fixture::{at, open_assessment, prepare, question, save, saying};
use crate::harness::{Database, on_both};
use domain::language::Language;
use store::{Mark, SaveOutcome, SavedAnswer};

async fn a_register_and_a_bank_alone_are_no_use_yet(db: Database) {
    assert!(!db.store.is_in_use().await.unwrap());
    prepare(&db).await;
    assert!(!db.store.is_in_use().await.unwrap());
    open_assessment(&db).await;
    assert!(db.store.is_in_use().await.unwrap());
}

async fn many_answers_are_saved_as_first_versions(db: Database) {
    let open = open_assessment(&db).await;
    let before = db.number("select revision from assessment").await;
    let answers = [(question("leader"), saying("un")), (question("money"), saying("dau"))];
    let seeded = db
        .store
        .seed_answers(open.assessment, &answers, open.second, Language::Cy, at(5))
        .await
        .unwrap();
    assert_eq!(seeded, Mark::Done);
    let saved = db.store.answers(open.assessment).await.unwrap();
    assert_eq!(SavedAnswer::plain(&saved), answers.into_iter().collect());
    let leader = &saved[&question("leader")];
    assert_eq!((leader.version, leader.language, leader.saved.at), (1, Language::Cy, at(5)));
    assert_eq!(leader.saved.name, "Bob Ŵyn");
    assert_eq!(db.number("select revision from assessment").await, before + 1);
}

async fn seeding_never_overwrites(db: Database) {
    let open = open_assessment(&db).await;
    let ann = (open.assessment, open.first);
    let leader = question("leader");
    assert_eq!(save(&db.store, ann, &leader, 0, &saying("hers")).await, SaveOutcome::Saved(1));
    let answers = [(question("money"), saying("x")), (leader.clone(), saying("y"))];
    let seed = db.store.seed_answers(open.assessment, &answers, open.second, Language::En, at(5));
    seed.await.unwrap_err();
    let saved = db.store.answers(open.assessment).await.unwrap();
    assert_eq!(saved.len(), 1, "all or nothing");
    assert_eq!(saved[&leader].answer, saying("hers"));

    let submitted = db.store.assessments(&crate::fixture::council("ELM")).await.unwrap();
    let revision = submitted[0].revision;
    db.store.submit_assessment(open.assessment, revision, open.first, at(6)).await.unwrap();
    let more = [(question("money"), saying("late"))];
    let late = db.store.seed_answers(open.assessment, &more, open.second, Language::En, at(7));
    assert_eq!(late.await.unwrap(), Mark::Submitted);
    assert_eq!(db.store.answers(open.assessment).await.unwrap().len(), 1);
}

mod on_an_empty_database {
    use super::{Database, on_both};

    async fn without_a_schema_nothing_is_in_use(db: Database) {
        assert!(!db.store.is_in_use().await.unwrap());
    }

    on_both!(unmigrated:
        without_a_schema_nothing_is_in_use,
    );
}

on_both!(
    a_register_and_a_bank_alone_are_no_use_yet,
    many_answers_are_saved_as_first_versions,
    seeding_never_overwrites,
);
