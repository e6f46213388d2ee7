//! Answers: every version kept, nothing overwritten, every character as it was written.

use crate::fixture::{
    AWKWARD, Open, at, council, open_assessment, question, revision, round_key, save, saying,
};
use crate::harness::{Database, on_both};
use domain::answer::{Answer, Confidence, Quantity, Response};
use domain::id::OptionId;
use domain::language::Language;
use store::{Error, NewAnswer, SaveOutcome, SavedAnswer};

async fn versions_follow_one_another(db: Database) {
    let open = open_assessment(&db).await;
    let (ann, bob) = ((open.assessment, open.first), (open.assessment, open.second));
    let leader = question("leader");
    assert!(db.store.answers(open.assessment).await.unwrap().is_empty());
    assert!(db.store.answer_history(open.assessment, &leader).await.unwrap().is_empty());

    assert_eq!(save(&db.store, ann, &leader, 0, &saying("one")).await, SaveOutcome::Saved(1));
    let welsh = saying("dau ŵŷ");
    let new = NewAnswer {
        question: &leader,
        seen: 1,
        answer: &welsh,
        language: Language::Cy,
        person: open.second,
    };
    let outcome = db.store.save_answer(open.assessment, &new, at(77)).await.unwrap();
    assert_eq!(outcome, SaveOutcome::Saved(2));
    assert_eq!(
        save(&db.store, bob, &question("money"), 0, &saying("x")).await,
        SaveOutcome::Saved(1)
    );

    let history = db.store.answer_history(open.assessment, &leader).await.unwrap();
    let said: Vec<_> = history.iter().map(|s| (s.version, s.answer.comment.as_str())).collect();
    assert_eq!(said, [(2, "dau ŵŷ"), (1, "one")]);
    assert_eq!((history[0].language, history[1].language), (Language::Cy, Language::En));
    assert_eq!((history[0].saved.name.as_str(), history[0].saved.at), ("Bob Ŵyn", at(77)));
    assert_eq!((history[1].saved.name.as_str(), history[1].saved.at), ("Ann", at(10)));

    let answers = db.store.answers(open.assessment).await.unwrap();
    assert_eq!(answers.len(), 2);
    assert_eq!(answers[&leader], history[0], "the current one is the newest");
    assert_eq!(SavedAnswer::plain(&answers)[&leader], welsh);
    assert_eq!(revision(&db.store, "2026").await, 3);
}

async fn the_second_of_two_is_told_and_nothing_is_lost(db: Database) {
    let open = open_assessment(&db).await;
    let (ann, bob) = ((open.assessment, open.first), (open.assessment, open.second));
    let leader = question("leader");
    save(&db.store, ann, &leader, 0, &saying("Ann's")).await;

    // Both had seen nothing; then both had seen version 1.
    for (seen, version, theirs) in [(0, 1, "Ann's"), (1, 2, "Ann's second")] {
        if version == 2 {
            save(&db.store, ann, &leader, 1, &saying(theirs)).await;
        }
        let outcome = save(&db.store, bob, &leader, seen, &saying("Bob's")).await;
        let SaveOutcome::Conflict(other) = outcome else { panic!("{outcome:?}") };
        assert_eq!((other.version, other.answer.comment.as_str()), (version, theirs));
        assert_eq!(other.saved.name, "Ann");
        assert_eq!(other.question, leader);
    }
    assert_eq!(db.store.answer_history(open.assessment, &leader).await.unwrap().len(), 2);
    assert_eq!(revision(&db.store, "2026").await, 2, "a conflict is not a change");

    let outcome = save(&db.store, bob, &leader, 2, &saying("Bob's")).await;
    assert_eq!(outcome, SaveOutcome::Saved(3), "having seen it, he may");
    let history = db.store.answer_history(open.assessment, &leader).await.unwrap();
    let said: Vec<_> = history.iter().map(|s| s.answer.comment.as_str()).collect();
    assert_eq!(said, ["Bob's", "Ann's second", "Ann's"]);
}

async fn the_same_again_adds_nothing(db: Database) {
    let open = open_assessment(&db).await;
    let (ann, bob) = ((open.assessment, open.first), (open.assessment, open.second));
    let leader = question("leader");
    let blank = save(&db.store, ann, &leader, 0, &Answer::default()).await;
    assert_eq!(blank, SaveOutcome::Saved(0), "nothing said where nothing was");
    save(&db.store, ann, &leader, 0, &saying("one")).await;
    for (who, seen) in [(ann, 0), (ann, 1), (bob, 0), (bob, 1)] {
        let outcome = save(&db.store, who, &leader, seen, &saying("one")).await;
        assert_eq!(outcome, SaveOutcome::Saved(1));
    }
    let history = db.store.answer_history(open.assessment, &leader).await.unwrap();
    assert_eq!(history.len(), 1);
    assert_eq!(history[0].saved.name, "Ann");
    assert_eq!(revision(&db.store, "2026").await, 1);

    // Taking everything back is a version like any other, and the old one can be said again.
    assert_eq!(save(&db.store, ann, &leader, 1, &Answer::default()).await, SaveOutcome::Saved(2));
    assert!(db.store.answers(open.assessment).await.unwrap()[&leader].answer.is_blank());
    assert_eq!(save(&db.store, ann, &leader, 2, &saying("one")).await, SaveOutcome::Saved(3));
}

/// Every kind of answer there is, with every kind of text.
fn every_answer() -> Vec<Answer> {
    let mut answers = vec![Answer::default()];
    let responses = [
        None,
        Some(Response::Chosen { option: OptionId::parse("level-2").unwrap() }),
        Some(Response::Several { options: Vec::new() }),
        Some(Response::Several {
            options: ["a", "b-2"].map(|id| OptionId::parse(id).unwrap()).into(),
        }),
        Some(Response::Number { number: Quantity::new(-1234.5).unwrap() }),
        Some(Response::Number { number: Quantity::new(0.1).unwrap() }),
        Some(Response::Text { text: AWKWARD.to_owned() }),
        Some(Response::DontKnow),
        Some(Response::NotApplicable { reason: AWKWARD.to_owned() }),
    ];
    for response in responses {
        let confidences = Confidence::ALL.iter().copied().map(Some);
        for confidence in confidences.chain([None]) {
            answers.push(Answer {
                response: response.clone(),
                confidence,
                evidence: AWKWARD.to_owned(),
                links: vec![
                    "https://elm.example/ŵŷ?a='b'&c=\"d\"#100%25".to_owned(),
                    "http://elm.example/a,b;c\\d".to_owned(),
                ],
                comment: format!("{AWKWARD}{AWKWARD}"),
            });
        }
    }
    let links = (0..10).map(|n| format!("https://elm.example/{n}")).collect();
    answers.push(Answer { links, ..Answer::default() });
    answers.push(Answer { links: vec!["https://elm.example".to_owned()], ..Answer::default() });
    answers.push(saying(&"ŵ".repeat(domain::answer::MAX_TEXT)));
    answers.push(Answer { evidence: "\n\n \n".to_owned(), ..Answer::default() });
    answers
}

async fn every_answer_reads_back_as_it_was_written(db: Database) {
    let open = open_assessment(&db).await;
    let leader = question("leader");
    // The first is blank, like an answer not given, and so not a version.
    for (version, answer) in (0..).zip(&every_answer()) {
        let seen = if version == 0 { 0 } else { version - 1 };
        let outcome = save(&db.store, (open.assessment, open.first), &leader, seen, answer).await;
        assert_eq!(outcome, SaveOutcome::Saved(version));
        let answers = db.store.answers(open.assessment).await.unwrap();
        let read = answers.get(&leader).map(|saved| saved.answer.clone());
        assert_eq!(read.unwrap_or_default(), *answer);
        let again = save(&db.store, (open.assessment, open.first), &leader, seen, answer).await;
        assert_eq!(again, SaveOutcome::Saved(version), "it is the same when it is read again");
    }
    let history = db.store.answer_history(open.assessment, &leader).await.unwrap();
    let mut read: Vec<_> = history.into_iter().map(|saved| saved.answer).collect();
    read.push(Answer::default());
    read.reverse();
    assert_eq!(read, every_answer());
}

async fn assessments_do_not_mix(db: Database) {
    let open = open_assessment(&db).await;
    let other =
        db.store.start_assessment(&council("FEN"), &round_key("2026"), "d", at(0)).await.unwrap();
    let leader = question("leader");
    save(&db.store, (open.assessment, open.first), &leader, 0, &saying("Elm")).await;
    let outcome = save(&db.store, (other, open.first), &leader, 0, &saying("Fen")).await;
    assert_eq!(outcome, SaveOutcome::Saved(1));
    assert_eq!(db.store.answers(other).await.unwrap()[&leader].answer, saying("Fen"));
    assert_eq!(db.store.answer_history(open.assessment, &leader).await.unwrap().len(), 1);
}

async fn what_fails_leaves_no_trace(db: Database) {
    let Open { assessment, second, .. } = open_assessment(&db).await;
    let (leader, answer) = (question("leader"), saying("x"));
    let nobody = second + 100;
    let new = NewAnswer {
        question: &leader,
        seen: 0,
        answer: &answer,
        language: Language::En,
        person: nobody,
    };
    let error = db.store.save_answer(assessment, &new, at(0)).await.unwrap_err();
    assert!(matches!(error, Error::Database(_)), "{error:?}");
    assert!(db.store.answers(assessment).await.unwrap().is_empty());
    assert_eq!(revision(&db.store, "2026").await, 0);
}

async fn what_nobody_here_wrote_is_found(db: Database) {
    let open = open_assessment(&db).await;
    let leader = question("leader");
    save(&db.store, (open.assessment, open.first), &leader, 0, &saying("x")).await;
    for (change, back) in [
        ("response = 'perhaps'", "response = 'dont-know'"),
        ("response = 'chosen'", "response = 'dont-know'"),
        ("response = 'not-applicable'", "response = 'dont-know'"),
        ("confidence = 'utter'", "confidence = 'low'"),
        ("language = 'fr'", "language = 'en'"),
        ("question_id = 'A B'", "question_id = 'leader'"),
    ] {
        assert_eq!(db.run(&format!("update answer set {change}")).await, 1);
        let error = db.store.answers(open.assessment).await.unwrap_err();
        assert!(matches!(error, Error::Corrupt(_)), "{change}: {error:?}");
        db.run(&format!("update answer set {back}")).await;
        db.store.answers(open.assessment).await.unwrap();
    }
}

on_both!(
    versions_follow_one_another,
    the_second_of_two_is_told_and_nothing_is_lost,
    the_same_again_adds_nothing,
    every_answer_reads_back_as_it_was_written,
    assessments_do_not_mix,
    what_fails_leaves_no_trace,
    what_nobody_here_wrote_is_found,
);
