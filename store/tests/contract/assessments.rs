//! Assessments: starting, marking themes, submitting.

use crate::fixture::{
    at, bank, council, open_assessment, prepare, question, revision, round, round_key, save,
    saying, start, theme,
};
use crate::harness::{Database, on_both};
use store::{Error, Mark, SaveOutcome, SubmitOutcome};

async fn starting_twice_is_starting_once(db: Database) {
    prepare(&db).await;
    let (elm, key) = (council("ELM"), round_key("2026"));
    assert_eq!(db.store.assessment(&elm, &key).await.unwrap(), None);
    assert_eq!(db.store.assessments(&elm).await.unwrap(), []);
    let id = start(&db.store, "2026").await;
    let read = db.store.assessment(&elm, &key).await.unwrap().unwrap();
    assert_eq!((read.id, &read.council, &read.round), (id, &elm, &key));
    assert_eq!((read.bank_digest.clone(), read.revision), (bank().digest(), 0));
    assert_eq!((read.submitted_at, read.submitted_by.clone()), (None, None));

    let again = db.store.start_assessment(&elm, &key, "another digest", at(9)).await.unwrap();
    assert_eq!(again, id);
    assert_eq!(db.store.assessment(&elm, &key).await.unwrap(), Some(read), "nothing changed");
}

async fn a_council_has_one_assessment_a_round(db: Database) {
    prepare(&db).await;
    for key in ["2028", "2027"] {
        db.store.put_round(&round(key, 1)).await.unwrap();
    }
    let mut ids = Vec::new();
    for key in ["2027", "2026", "2028"] {
        ids.push(start(&db.store, key).await);
    }
    let other = db.store.start_assessment(&council("FEN"), &round_key("2026"), "d", at(0)).await;
    assert!(!ids.contains(&other.unwrap()));
    let listed = db.store.assessments(&council("ELM")).await.unwrap();
    let listed: Vec<_> = listed.iter().map(|a| (a.round.as_str(), a.id)).collect();
    assert_eq!(listed, [("2026", ids[1]), ("2027", ids[0]), ("2028", ids[2])]);
}

async fn an_unknown_council_or_round_cannot_start(db: Database) {
    prepare(&db).await;
    for (key, round) in [("ZZZ", "2026"), ("ELM", "1999")] {
        let error = db
            .store
            .start_assessment(&council(key), &round_key(round), "d", at(0))
            .await
            .unwrap_err();
        assert!(matches!(error, Error::Database(_)), "{error:?}");
    }
}

async fn a_theme_is_marked_and_the_mark_taken_back(db: Database) {
    let open = open_assessment(&db).await;
    let (id, leadership) = (open.assessment, theme("leadership"));
    let mark = async |theme: &str, completed: bool| {
        let theme = crate::fixture::theme(theme);
        db.store.mark_theme(id, &theme, completed, open.first, at(3)).await.unwrap()
    };
    assert!(db.store.theme_marks(id).await.unwrap().is_empty());
    assert_eq!(mark("leadership", true).await, Mark::Done);
    assert_eq!(mark("data", true).await, Mark::Done);
    let marks = db.store.theme_marks(id).await.unwrap();
    assert_eq!(marks, [theme("data"), leadership.clone()].into());
    assert_eq!(mark("data", false).await, Mark::Done);
    assert_eq!(db.store.theme_marks(id).await.unwrap(), [leadership].into());
    assert_eq!(revision(&db.store, "2026").await, 3, "each change was one");

    // Nothing changed, so nobody who looked before has to look again.
    assert_eq!(mark("leadership", true).await, Mark::Done);
    assert_eq!(mark("data", false).await, Mark::Done);
    assert_eq!(revision(&db.store, "2026").await, 3);
}

async fn submitting_is_of_what_was_looked_at(db: Database) {
    let open = open_assessment(&db).await;
    let by = (open.assessment, open.first);
    save(&db.store, by, &question("leader"), 0, &saying("one")).await;
    let seen = revision(&db.store, "2026").await;
    assert_eq!(seen, 1);
    save(&db.store, (open.assessment, open.second), &question("money"), 0, &saying("two")).await;

    let submit = async |revision: i64, person: i64, now: i64| {
        db.store.submit_assessment(open.assessment, revision, person, at(now)).await.unwrap()
    };
    assert_eq!(submit(seen, open.first, 20).await, SubmitOutcome::Changed);
    let read = db.store.assessments(&council("ELM")).await.unwrap().remove(0);
    assert_eq!((read.submitted_at, read.submitted_by), (None, None));

    assert_eq!(submit(seen + 1, open.second, 30).await, SubmitOutcome::Submitted);
    let read = db.store.assessments(&council("ELM")).await.unwrap().remove(0);
    assert_eq!(read.submitted_at, Some(at(30)));
    assert_eq!(read.submitted_by.as_deref(), Some("Bob Ŵyn"));
    assert_eq!(db.store.assessment(&read.council, &read.round).await.unwrap(), Some(read.clone()));

    for stale in [seen, seen + 1, seen + 2] {
        assert_eq!(submit(stale, open.first, 40).await, SubmitOutcome::AlreadySubmitted);
    }
    let again = db.store.assessments(&council("ELM")).await.unwrap().remove(0);
    assert_eq!(again, read, "who and when stay");
    assert_eq!(start(&db.store, "2026").await, open.assessment);
    let again = db.store.assessments(&council("ELM")).await.unwrap().remove(0);
    assert_eq!(again, read, "starting again opens nothing");
}

async fn what_is_submitted_does_not_change(db: Database) {
    let open = open_assessment(&db).await;
    let by = (open.assessment, open.first);
    let leader = question("leader");
    save(&db.store, by, &leader, 0, &saying("one")).await;
    db.store.mark_theme(open.assessment, &theme("data"), true, open.first, at(2)).await.unwrap();
    db.store.submit_assessment(open.assessment, 2, open.first, at(3)).await.unwrap();

    for (seen, said) in [(1, "two"), (0, "two"), (1, "one")] {
        let outcome = save(&db.store, by, &leader, seen, &saying(said)).await;
        assert_eq!(outcome, SaveOutcome::Submitted);
    }
    let outcome = save(&db.store, by, &question("money"), 0, &saying("new")).await;
    assert_eq!(outcome, SaveOutcome::Submitted);
    for (key, completed) in [("data", false), ("leadership", true)] {
        let mark = db
            .store
            .mark_theme(open.assessment, &theme(key), completed, open.first, at(4))
            .await
            .unwrap();
        assert_eq!(mark, Mark::Submitted);
    }
    assert_eq!(db.store.theme_marks(open.assessment).await.unwrap(), [theme("data")].into());
    let answers = db.store.answers(open.assessment).await.unwrap();
    assert_eq!(answers.len(), 1);
    assert_eq!(answers[&leader].answer, saying("one"));
    assert_eq!(revision(&db.store, "2026").await, 2);
}

on_both!(
    starting_twice_is_starting_once,
    a_council_has_one_assessment_a_round,
    an_unknown_council_or_round_cannot_start,
    a_theme_is_marked_and_the_mark_taken_back,
    submitting_is_of_what_was_looked_at,
    what_is_submitted_does_not_change,
);
