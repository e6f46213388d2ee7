//! Consent: every choice kept, the newest counts.

use crate::fixture::{Open, at, open_assessment, revision};
use crate::harness::{Database, on_both};
use domain::release::Consent;
use store::{ChosenConsent, Error, SavedBy};
use tokio::task::JoinSet;

async fn without_a_choice_a_council_is_counted_only(db: Database) {
    let open = open_assessment(&db).await;
    assert_eq!(db.store.consent(open.assessment).await.unwrap(), Consent::Counted);
    assert_eq!(db.store.consent_history(open.assessment).await.unwrap(), []);
}

async fn every_choice_is_kept_and_the_newest_counts(db: Database) {
    let Open { assessment, first, second } = open_assessment(&db).await;
    for (consent, by, now) in [
        (Consent::Counted, first, 1),
        (Consent::Public, first, 2),
        (Consent::Public, second, 3),
        (Consent::Coalition, second, 4),
    ] {
        db.store.choose_consent(assessment, consent, by, at(now)).await.unwrap();
        assert_eq!(db.store.consent(assessment).await.unwrap(), consent);
    }
    let chosen = |version, consent, name: &str, now| ChosenConsent {
        version,
        consent,
        chosen: SavedBy { name: name.to_owned(), at: at(now) },
    };
    let expected = [
        chosen(3, Consent::Coalition, "Bob Ŵyn", 4),
        chosen(2, Consent::Public, "Ann", 2),
        chosen(1, Consent::Counted, "Ann", 1),
    ];
    assert_eq!(db.store.consent_history(assessment).await.unwrap(), expected);
    assert_eq!(revision(&db.store, "2026").await, 0, "it changes no answer");
}

async fn it_can_change_after_submitting(db: Database) {
    let Open { assessment, first, .. } = open_assessment(&db).await;
    db.store.submit_assessment(assessment, 0, first, at(1)).await.unwrap();
    db.store.choose_consent(assessment, Consent::Public, first, at(2)).await.unwrap();
    assert_eq!(db.store.consent(assessment).await.unwrap(), Consent::Public);
}

async fn of_many_choosing_at_once_all_are_kept_in_a_row(db: Database) {
    let Open { assessment, first, .. } = open_assessment(&db).await;
    let mut choosing = JoinSet::new();
    for number in 0..12 {
        let store = db.store.clone();
        let consent = Consent::ALL[number % 3];
        choosing.spawn(async move {
            store.choose_consent(assessment, consent, first, at(1)).await.unwrap();
        });
    }
    choosing.join_all().await;
    let history = db.store.consent_history(assessment).await.unwrap();
    let versions: Vec<_> = history.iter().rev().map(|chosen| chosen.version).collect();
    assert_eq!(versions, (1..=versions.len().try_into().unwrap()).collect::<Vec<i64>>());
    assert!(history.windows(2).all(|pair| pair[0].consent != pair[1].consent));
}

async fn what_is_not_there_or_not_known_is_refused(db: Database) {
    let Open { assessment, second, .. } = open_assessment(&db).await;
    for (assessment, by) in [(assessment + 1, second), (assessment, second + 1)] {
        let refused = db.store.choose_consent(assessment, Consent::Public, by, at(1)).await;
        assert!(matches!(refused, Err(Error::Database(_))), "{refused:?}");
    }
    db.store.choose_consent(assessment, Consent::Public, second, at(1)).await.unwrap();
    db.run("update consent set consent = 'everything'").await;
    assert!(matches!(db.store.consent(assessment).await, Err(Error::Corrupt(_))));
    assert!(matches!(db.store.consent_history(assessment).await, Err(Error::Corrupt(_))));
}

on_both!(
    without_a_choice_a_council_is_counted_only,
    every_choice_is_kept_and_the_newest_counts,
    it_can_change_after_submitting,
    of_many_choosing_at_once_all_are_kept_in_a_row,
    what_is_not_there_or_not_known_is_refused,
);
