//! Rounds and their calendars.

use crate::fixture::{at, bank, both, coalition, council, prepare, round, round_key, start};
use crate::harness::{Database, on_both};
use domain::bank::Bank;
use domain::id::BankVersion;
use jiff::civil::date;
use store::{Error, Extension, RoundOutcome, RoundState, SavedBy};
use tokio::task::JoinSet;

/// A later version of the bank, published.
async fn later_bank(db: &Database) -> Bank {
    let mut later = bank();
    later.version = BankVersion::parse("2026.2").unwrap();
    db.store.publish_bank(&later, at(1)).await.unwrap();
    later
}

async fn rounds_are_made_changed_and_listed_latest_first(db: Database) {
    assert_eq!(db.store.rounds().await.unwrap(), []);
    let error = db.store.put_round(&round("2026", 0)).await.unwrap_err();
    assert!(matches!(error, Error::Database(_)), "its bank is not published");

    prepare(&db).await;
    db.store.put_coalition(&coalition("elmshires", &["ELM", "FEN"])).await.unwrap();
    let mut twins = [round("2027-b", 100), round("2027.a", 100)];
    twins[0].closes_at = Some(at(200));
    twins[0].coalition = Some("elmshires".to_owned());
    twins[0].minimum_group = Some(u32::MAX);
    twins[1].is_draft = true;
    for round in &twins {
        assert_eq!(db.store.put_round(round).await.unwrap(), RoundOutcome::Saved);
    }
    let [b, a] = twins;
    assert_eq!(db.store.rounds().await.unwrap(), [b.clone(), a, round("2026", 0)]);
    assert_eq!(db.store.round("2027-b").await.unwrap(), Some(b));
    assert_eq!(db.store.round("1999").await.unwrap(), None);

    let mut changed = round("2026", 50);
    changed.name = both("It's 100 %", "Ŵŷ");
    changed.closes_at = Some(at(60));
    changed.minimum_group = Some(5);
    changed.is_draft = true;
    db.store.put_round(&changed).await.unwrap();
    assert_eq!(db.store.round("2026").await.unwrap(), Some(changed.clone()));
    assert_eq!(db.store.rounds().await.unwrap().len(), 3);

    changed.coalition = Some("nowhere".to_owned());
    let error = db.store.put_round(&changed).await.unwrap_err();
    assert!(matches!(error, Error::Database(_)), "{error:?}");
}

async fn its_bank_and_audience_stay_once_a_council_has_begun(db: Database) {
    prepare(&db).await;
    db.store.put_coalition(&coalition("elmshires", &["ELM", "FEN"])).await.unwrap();
    let later = later_bank(&db).await;
    let mut planned = round("2026", 0);
    planned.version = later.version.clone();
    planned.coalition = Some("elmshires".to_owned());
    assert_eq!(db.store.put_round(&planned).await.unwrap(), RoundOutcome::Saved);
    assert_eq!(db.store.round("2026").await.unwrap(), Some(planned.clone()));

    start(&db.store, "2026").await;
    let mut other_bank = planned.clone();
    other_bank.version = bank().version;
    let mut everybody = planned.clone();
    everybody.coalition = None;
    for mut refused in [other_bank, everybody] {
        refused.name = both("Other", "Arall");
        assert_eq!(db.store.put_round(&refused).await.unwrap(), RoundOutcome::Begun);
        assert_eq!(db.store.round("2026").await.unwrap(), Some(planned.clone()), "none of it");
    }
    planned.name = both("Renamed", "Ailenwyd");
    planned.closes_at = Some(at(500));
    planned.minimum_group = Some(7);
    assert_eq!(db.store.put_round(&planned).await.unwrap(), RoundOutcome::Saved);
    assert_eq!(db.store.round("2026").await.unwrap(), Some(planned));
}

/// Whichever comes first: it is made whole or not at all, and never again afterwards.
async fn a_change_of_bank_racing_a_beginning_is_made_or_refused(db: Database) {
    prepare(&db).await;
    let later = later_bank(&db).await;
    for number in 0..10 {
        let key = format!("race-{number}");
        db.store.put_round(&round(&key, 0)).await.unwrap();
        let mut moved = round(&key, 0);
        moved.version = later.version.clone();
        let mut racing = JoinSet::new();
        let (one, two) = (db.store.clone(), db.store.clone());
        let started = key.clone();
        racing.spawn(async move {
            let found = one.round(&started).await.unwrap().unwrap();
            let (elm, round) = (council("ELM"), round_key(&started));
            one.start_assessment(&elm, &round, found.version.as_str(), at(1)).await.unwrap();
            None
        });
        racing.spawn(async move { Some(two.put_round(&moved).await.unwrap()) });
        let outcomes: Vec<_> = racing.join_all().await.into_iter().flatten().collect();
        let kept = db.store.round(&key).await.unwrap().unwrap().version;
        let expected = match outcomes[0] {
            RoundOutcome::Saved => later.version.clone(),
            RoundOutcome::Begun => bank().version,
        };
        assert_eq!(kept, expected);
        moved = round(&key, 0);
        moved.version = if kept == later.version { bank().version } else { later.version.clone() };
        assert_eq!(db.store.put_round(&moved).await.unwrap(), RoundOutcome::Begun);
    }
}

#[test]
fn a_round_is_open_from_its_first_moment_to_just_before_its_end() {
    let mut round = round("2026", 10);
    assert!(!round.is_open(at(9)));
    assert!(round.is_open(at(10)) && round.is_open(at(1_000_000)));
    round.closes_at = Some(at(20));
    assert!(round.is_open(at(19)) && !round.is_open(at(20)));
    let states = [9, 10, 19, 20].map(|now| round.state(at(now)));
    let open = RoundState::Open;
    assert_eq!(states, [RoundState::Upcoming, open, open, RoundState::Closed]);
    round.is_draft = true;
    for now in [9, 10, 19, 20] {
        assert_eq!(round.state(at(now)), RoundState::Draft);
        assert!(!round.is_open(at(now)));
    }
    round.is_draft = false;
    round.opens_at = at(30);
    assert!((0..50).all(|now| !round.is_open(at(now))), "it ends before it begins");
}

#[test]
fn an_extension_makes_a_round_end_later_and_never_earlier() {
    let given = SavedBy { name: "Ann".to_owned(), at: at(0) };
    let to =
        |closes| Extension { closes_at: at(closes), reason: String::new(), given: given.clone() };
    let mut round = round("2026", 10);
    assert_eq!(round.extended(Some(&to(20))), round, "it has no end");
    round.closes_at = Some(at(20));
    assert_eq!(round.extended(None), round);
    assert_eq!(round.extended(Some(&to(15))), round);
    let longer = round.extended(Some(&to(30)));
    assert!(longer.is_open(at(29)) && !longer.is_open(at(30)));
}

async fn a_calendar_is_set_and_set_again(db: Database) {
    prepare(&db).await;
    let key = round_key("2026");
    db.store.put_round(&round("2027", 0)).await.unwrap();
    assert_eq!(db.store.calendar(&key).await.unwrap(), []);
    let days = [date(2027, 1, 31), date(2026, 11, 1), date(2027, 1, 31), date(2026, 12, 1)];
    db.store.set_calendar(&key, &days).await.unwrap();
    let sorted = [date(2026, 11, 1), date(2026, 12, 1), date(2027, 1, 31)];
    assert_eq!(db.store.calendar(&key).await.unwrap(), sorted);
    assert_eq!(db.store.calendar(&round_key("2027")).await.unwrap(), []);
    db.store.set_calendar(&key, &days[3..]).await.unwrap();
    assert_eq!(db.store.calendar(&key).await.unwrap(), [date(2026, 12, 1)]);

    let error = db.store.set_calendar(&round_key("1999"), &days).await.unwrap_err();
    assert!(matches!(error, Error::Database(_)), "{error:?}");
    db.run("update round_calendar set release_on = 'soon'").await;
    assert!(matches!(db.store.calendar(&key).await, Err(Error::Corrupt(_))));
    db.store.set_calendar(&key, &[]).await.unwrap();
    assert_eq!(db.store.calendar(&key).await.unwrap(), []);
}

async fn of_calendars_set_at_once_one_is_left(db: Database) {
    prepare(&db).await;
    let mut setting = JoinSet::new();
    for number in 0..10 {
        let store = db.store.clone();
        setting.spawn(async move {
            let days = [date(2027, 1, 1 + number), date(2027, 2, 1 + number)];
            store.set_calendar(&round_key("2026"), &days).await.unwrap();
        });
    }
    setting.join_all().await;
    let left = db.store.calendar(&round_key("2026")).await.unwrap();
    assert_eq!(left.len(), 2);
    assert_eq!(left[0].day(), left[1].day());
}

on_both!(
    rounds_are_made_changed_and_listed_latest_first,
    its_bank_and_audience_stay_once_a_council_has_begun,
    a_change_of_bank_racing_a_beginning_is_made_or_refused,
    a_calendar_is_set_and_set_again,
    of_calendars_set_at_once_one_is_left,
);
