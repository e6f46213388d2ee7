//! Collecting: the submitted answers of a round, and who is where in it.

use crate::fixture::{
    AWKWARD, Open, at, council, open_assessment, question, revision, round, round_key, save, start,
};
use crate::harness::{Database, on_both};
use domain::answer::{Answer, Quantity, Response};
use domain::id::OptionId;
use domain::release::Consent;
use store::{Collected, Error, SubmitOutcome};

fn said(response: Response) -> Answer {
    Answer { response: Some(response), ..Answer::default() }
}

fn chosen(option: &str) -> Response {
    Response::Chosen { option: OptionId::parse(option).unwrap() }
}

/// An assessment of another council.
async fn begin(db: &Database, key: &str, round: &str) -> i64 {
    db.store.start_assessment(&council(key), &round_key(round), "d", at(1)).await.unwrap()
}

async fn submit(db: &Database, assessment: i64, revision: i64, person: i64, now: i64) {
    let outcome = db.store.submit_assessment(assessment, revision, person, at(now)).await.unwrap();
    assert_eq!(outcome, SubmitOutcome::Submitted);
}

async fn nobody_brings_nothing(db: Database) {
    open_assessment(&db).await;
    assert_eq!(db.store.collect(&round_key("1999")).await.unwrap(), []);
    assert_eq!(db.store.stages(&round_key("1999"), None).await.unwrap(), []);
    let collected = db.store.collect(&round_key("2026")).await.unwrap();
    assert_eq!((collected.len(), collected[0].started), (1, false), "nothing was saved");
    assert_eq!(db.store.stages(&round_key("2026"), None).await.unwrap(), []);
}

async fn the_newest_answers_of_those_who_submitted_are_collected(db: Database) {
    let Open { assessment: elm, first, second } = open_assessment(&db).await;
    let (leader, money) = (question("leader"), question("money"));
    save(&db.store, (elm, first), &leader, 0, &said(chosen("level-1"))).await;
    let newest = Answer { evidence: "Minutes".to_owned(), ..said(chosen("level-2")) };
    save(&db.store, (elm, second), &leader, 1, &newest).await;
    let links = vec!["https://elm.example/a".to_owned()];
    save(&db.store, (elm, first), &money, 0, &Answer { links, ..Answer::default() }).await;
    db.store.choose_consent(elm, Consent::Coalition, first, at(2)).await.unwrap();
    db.store.choose_consent(elm, Consent::Public, first, at(3)).await.unwrap();
    let before = revision(&db.store, "2026").await;
    submit(&db, elm, before, first, 20).await;

    let fen = begin(&db, "FEN", "2026").await;
    save(&db.store, (fen, first), &leader, 0, &said(Response::DontKnow)).await;
    let all = db.store.collect(&round_key("2026")).await.unwrap();
    let expected = [
        Collected {
            council: council("ELM"),
            started: true,
            submitted_at: Some(at(20)),
            responses: [(leader.clone(), chosen("level-2"))].into(),
            evidence: [leader, money].into(),
            consent: Consent::Public,
        },
        Collected {
            council: council("FEN"),
            started: true,
            submitted_at: None,
            responses: [].into(),
            evidence: [].into(),
            consent: Consent::Counted,
        },
    ];
    assert_eq!(all, expected, "and nothing of those who have not submitted");
    let stages = db.store.stages(&round_key("2026"), None).await.unwrap();
    assert_eq!(stages, [(council("ELM"), true), (council("FEN"), false)]);
}

async fn every_kind_of_response_is_collected(db: Database) {
    let Open { assessment, first, .. } = open_assessment(&db).await;
    let several = ["a", "b-2"].map(|id| OptionId::parse(id).unwrap()).into();
    let responses = [
        chosen("level-2"),
        Response::Several { options: several },
        Response::Several { options: Vec::new() },
        Response::Number { number: Quantity::new(-0.1).unwrap() },
        Response::Text { text: AWKWARD.to_owned() },
        Response::DontKnow,
        Response::NotApplicable { reason: AWKWARD.to_owned() },
    ];
    let asked = |place: usize| question(&format!("question-{place}"));
    for (place, response) in responses.iter().enumerate() {
        save(&db.store, (assessment, first), &asked(place), 0, &said(response.clone())).await;
    }
    // Said once, and taken back.
    save(&db.store, (assessment, first), &asked(99), 0, &said(Response::DontKnow)).await;
    save(&db.store, (assessment, first), &asked(99), 1, &Answer::default()).await;
    submit(&db, assessment, revision(&db.store, "2026").await, first, 20).await;
    let collected = db.store.collect(&round_key("2026")).await.unwrap().remove(0);
    let expected: Vec<_> = responses.into_iter().enumerate().map(|(n, r)| (asked(n), r)).collect();
    assert_eq!(collected.responses, expected.into_iter().collect());
    assert!(collected.evidence.is_empty());
}

async fn rounds_do_not_mix_and_councils_are_in_order(db: Database) {
    let Open { first, .. } = open_assessment(&db).await;
    db.store.put_round(&round("2027", 0)).await.unwrap();
    let leader = question("leader");
    for key in ["SEL", "LLW", "FEN"] {
        let id = begin(&db, key, "2027").await;
        save(&db.store, (id, first), &leader, 0, &said(chosen("level-1"))).await;
        submit(&db, id, 1, first, 20).await;
    }
    let other = start(&db.store, "2027").await;
    submit(&db, other, 0, first, 21).await;
    let collected = db.store.collect(&round_key("2027")).await.unwrap();
    let keys: Vec<_> = collected.iter().map(|one| one.council.as_str()).collect();
    assert_eq!(keys, ["ELM", "FEN", "LLW", "SEL"]);
    assert!(collected[0].started && collected[0].responses.is_empty(), "submitted empty");
    assert_eq!(db.store.stages(&round_key("2027"), None).await.unwrap().len(), 4);
    assert_eq!(db.store.collect(&round_key("2026")).await.unwrap().len(), 1);
}

async fn what_nobody_here_wrote_is_found(db: Database) {
    let Open { assessment, first, .. } = open_assessment(&db).await;
    save(&db.store, (assessment, first), &question("leader"), 0, &said(Response::DontKnow)).await;
    submit(&db, assessment, 1, first, 20).await;
    db.run("update answer set response = 'perhaps'").await;
    let collected = db.store.collect(&round_key("2026")).await;
    assert!(matches!(collected, Err(Error::Corrupt(_))), "{collected:?}");
}

on_both!(
    nobody_brings_nothing,
    the_newest_answers_of_those_who_submitted_are_collected,
    every_kind_of_response_is_collected,
    rounds_do_not_mix_and_councils_are_in_order,
    what_nobody_here_wrote_is_found,
);
