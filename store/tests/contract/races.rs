//! Many people at the same time: nothing is lost, nothing is overwritten, and nobody is told that the database is busy.

use crate::fixture::{
    at, bank, council, open_assessment, prepare, question, revision, round, round_key, save,
    saying, start,
};
use crate::harness::{Database, on_both};
use store::{SaveOutcome, Store, SubmitOutcome};
use tokio::task::JoinSet;

const MANY: i64 = 40;

async fn of_many_starting_at_once_all_get_the_same(db: Database) {
    prepare(&db).await;
    let mut starting = JoinSet::new();
    for _ in 0..MANY {
        let store = db.store.clone();
        starting.spawn(async move {
            let (elm, round) = (council("ELM"), round_key("2026"));
            store.start_assessment(&elm, &round, &bank().digest(), at(0)).await.unwrap()
        });
    }
    let mut ids = starting.join_all().await;
    ids.dedup();
    assert_eq!(ids.len(), 1);
    assert_eq!(db.number("select count(*) from assessment").await, 1);
    assert_eq!(revision(&db.store, "2026").await, 0);
}

/// From nothing, then from a version all have seen. Every two of the writers write the same.
async fn of_many_writing_one_answer_at_once_one_is_accepted(db: Database) {
    let open = open_assessment(&db).await;
    let leader = question("leader");
    for seen in [0, 1] {
        let mut writing = JoinSet::new();
        for number in 0..MANY {
            let (store, leader) = (db.store.clone(), leader.clone());
            writing.spawn(async move {
                let answer = saying(&format!("{seen} {}", number / 2));
                let by = (open.assessment, open.first);
                (save(&store, by, &leader, seen, &answer).await, answer)
            });
        }
        let outcomes = writing.join_all().await;
        let now = db.store.answers(open.assessment).await.unwrap().remove(&leader).unwrap();
        assert_eq!(now.version, seen + 1);
        for (outcome, answer) in &outcomes {
            if *answer == now.answer {
                assert_eq!(*outcome, SaveOutcome::Saved(seen + 1));
            } else {
                assert_eq!(*outcome, SaveOutcome::Conflict(Box::new(now.clone())));
            }
        }
        assert_eq!(outcomes.iter().filter(|(_, answer)| *answer == now.answer).count(), 2);
        assert_eq!(revision(&db.store, "2026").await, seen + 1, "one was accepted");
    }
    assert_eq!(db.store.answer_history(open.assessment, &leader).await.unwrap().len(), 2);
}

async fn many_writing_different_answers_are_all_accepted(db: Database) {
    let open = open_assessment(&db).await;
    let mut working = JoinSet::new();
    for number in 0..MANY {
        let store = db.store.clone();
        working.spawn(async move {
            let question = question(&format!("question-{number}"));
            let by = (open.assessment, open.first);
            let outcome = save(&store, by, &question, 0, &saying("mine")).await;
            assert_eq!(outcome, SaveOutcome::Saved(1));
        });
        let store = db.store.clone();
        working.spawn(async move {
            store.answers(open.assessment).await.unwrap();
        });
    }
    working.join_all().await;
    let answers = db.store.answers(open.assessment).await.unwrap();
    assert_eq!(i64::try_from(answers.len()).unwrap(), MANY);
    assert_eq!(revision(&db.store, "2026").await, MANY);
}

/// The command line beside the service, or two copies of the service on PostgreSQL.
async fn two_programs_on_one_database_take_turns(db: Database) {
    let open = open_assessment(&db).await;
    let other = Store::open(&db.address).await.unwrap();
    let mut working = JoinSet::new();
    for number in 0..MANY {
        let store = if number % 2 == 0 { db.store.clone() } else { other.clone() };
        working.spawn(async move {
            let question = question(&format!("question-{}", number / 2));
            let by = (open.assessment, open.first);
            save(&store, by, &question, 0, &saying(&format!("{number}"))).await
        });
    }
    let outcomes = working.join_all().await;
    let saved = outcomes.iter().filter(|o| **o == SaveOutcome::Saved(1)).count();
    assert_eq!(saved, outcomes.len() / 2, "one of each two");
    assert_eq!(other.answers(open.assessment).await.unwrap().len(), saved);
    other.close().await;
}

/// People who look again when they are told, and then add to what they see, all get their word in.
async fn writers_who_look_again_lose_nothing(db: Database) {
    let open = open_assessment(&db).await;
    let leader = question("leader");
    let mut writing = JoinSet::new();
    for writer in 0..8 {
        let (store, leader) = (db.store.clone(), leader.clone());
        writing.spawn(async move {
            let (mut seen, mut text) = (0, String::new());
            for word in 0..5 {
                loop {
                    let answer = saying(&format!("{text} {writer}-{word}"));
                    let by = (open.assessment, open.first);
                    match save(&store, by, &leader, seen, &answer).await {
                        SaveOutcome::Saved(version) => {
                            (seen, text) = (version, answer.comment);
                            break;
                        }
                        SaveOutcome::Conflict(other) => {
                            (seen, text) = (other.version, other.answer.comment);
                        }
                        SaveOutcome::Submitted => panic!("nobody submitted"),
                    }
                }
            }
        });
    }
    writing.join_all().await;
    let now = &db.store.answers(open.assessment).await.unwrap()[&leader];
    assert_eq!(now.version, 40);
    let mut words: Vec<_> = now.answer.comment.split_whitespace().collect();
    words.sort_unstable();
    words.dedup();
    assert_eq!(words.len(), 40);
}

async fn a_save_racing_a_submission_is_seen_by_it_or_refused(db: Database) {
    let open = open_assessment(&db).await;
    let leader = question("leader");
    for number in 0..12 {
        let key = format!("race-{number}");
        db.store.put_round(&round(&key, 0)).await.unwrap();
        let id = start(&db.store, &key).await;
        save(&db.store, (id, open.first), &leader, 0, &saying("looked at")).await;
        let seen = revision(&db.store, &key).await;

        let (store, question) = (db.store.clone(), leader.clone());
        let saving = tokio::spawn(async move {
            save(&store, (id, open.first), &question, 1, &saying("late")).await
        });
        let store = db.store.clone();
        let submitting = tokio::spawn(async move {
            store.submit_assessment(id, seen, open.second, at(20)).await.unwrap()
        });
        let (saved, submitted) = (saving.await.unwrap(), submitting.await.unwrap());
        let now = &db.store.answers(id).await.unwrap()[&leader].answer;
        match (saved, submitted) {
            (SaveOutcome::Saved(2), SubmitOutcome::Changed) => assert_eq!(*now, saying("late")),
            (SaveOutcome::Submitted, SubmitOutcome::Submitted) => {
                assert_eq!(*now, saying("looked at"));
            }
            other => panic!("{other:?}"),
        }
    }
}

async fn of_many_submitting_at_once_one_does_it(db: Database) {
    let open = open_assessment(&db).await;
    let mut submitting = JoinSet::new();
    for number in 0..20 {
        let store = db.store.clone();
        submitting.spawn(async move {
            store.submit_assessment(open.assessment, 0, open.first, at(number)).await.unwrap()
        });
    }
    let outcomes = submitting.join_all().await;
    let done = outcomes.iter().filter(|o| **o == SubmitOutcome::Submitted).count();
    let already = outcomes.iter().filter(|o| **o == SubmitOutcome::AlreadySubmitted).count();
    assert_eq!((done, already), (1, 19));
}

on_both!(
    of_many_starting_at_once_all_get_the_same,
    of_many_writing_one_answer_at_once_one_is_accepted,
    many_writing_different_answers_are_all_accepted,
    two_programs_on_one_database_take_turns,
    writers_who_look_again_lose_nothing,
    a_save_racing_a_submission_is_seen_by_it_or_refused,
    of_many_submitting_at_once_one_does_it,
);
