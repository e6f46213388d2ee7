//! Invitations: a way in for one person, used once.

use crate::fixture::{at, council, new_person, person, prepare};
use crate::harness::{Database, on_both};
use store::{Error, Membership, NewInvitation, Role};
use tokio::task::JoinSet;

const ANN: &str = "ann@elm.example";

fn to(email: &str, membership: Option<(&str, Role)>) -> NewInvitation {
    NewInvitation {
        email: email.to_owned(),
        membership: membership.map(|(key, role)| (council(key), role)),
        invited_by: None,
        expires_at: at(1000),
    }
}

async fn invite(db: &Database, membership: Option<(&str, Role)>, token: &str) {
    db.store.invite(&to(ANN, membership), token, at(0)).await.unwrap();
}

/// Uses an invitation as somebody who gives the details of a new account.
async fn accept(db: &Database, token: &str, now: i64) -> Option<i64> {
    let new = new_person("not-used@x.example", "Ann");
    db.store.accept_invitation(token, Some(&new), at(now)).await.unwrap()
}

async fn looking_shows_everything_and_never_uses_it(db: Database) {
    prepare(&db).await;
    let lead = person(&db.store, "lead@elm.example", "Leah Ŵyn").await;
    let mut new = to(ANN, Some(("ELM", Role::Signatory)));
    new.invited_by = Some(lead);
    db.store.invite(&new, "hash-1", at(0)).await.unwrap();
    for _ in 0..3 {
        let read = db.store.invitation("hash-1").await.unwrap().unwrap();
        assert_eq!(read.email, ANN);
        assert_eq!(read.membership, Some((council("ELM"), Role::Signatory)));
        assert_eq!(read.invited_by.as_deref(), Some("Leah Ŵyn"));
        assert_eq!(read.expires_at, at(1000));
        assert_eq!((read.accepted_at, read.superseded_at), (None, None));
        assert!(read.is_usable(at(999)) && !read.is_usable(at(1000)));
        assert_eq!(db.store.open_invitations(&council("ELM"), at(1)).await.unwrap(), [read]);
    }
    assert_eq!(db.store.invitation("hash-2").await.unwrap(), None);
    assert!(accept(&db, "hash-1", 1).await.is_some());
}

async fn accepting_makes_the_account_and_the_membership_once(db: Database) {
    prepare(&db).await;
    invite(&db, Some(("ELM", Role::Lead)), "hash").await;
    let ann = accept(&db, "hash", 5).await.unwrap();
    let read = db.store.person_by_email(ANN).await.unwrap().unwrap();
    assert_eq!((read.id, read.name.as_str()), (ann, "Ann"), "the email is the invitation's");
    assert!(!read.is_administrator);
    let membership = Membership { council: council("ELM"), role: Role::Lead };
    assert_eq!(db.store.memberships(ann).await.unwrap(), [membership]);

    assert_eq!(accept(&db, "hash", 6).await, None, "used once");
    let read = db.store.invitation("hash").await.unwrap().unwrap();
    assert_eq!(read.accepted_at, Some(at(5)));
    assert!(!read.is_usable(at(6)));
    assert!(db.store.open_invitations(&council("ELM"), at(6)).await.unwrap().is_empty());
    assert_eq!(accept(&db, "another", 6).await, None, "nobody knows that one");
}

async fn an_expired_one_cannot_be_used(db: Database) {
    prepare(&db).await;
    invite(&db, Some(("ELM", Role::Lead)), "hash").await;
    assert_eq!(accept(&db, "hash", 1000).await, None);
    assert_eq!(db.store.person_by_email(ANN).await.unwrap(), None);
    assert!(db.store.open_invitations(&council("ELM"), at(1000)).await.unwrap().is_empty());
    assert!(accept(&db, "hash", 999).await.is_some());
}

async fn a_newer_one_takes_the_place_of_the_older(db: Database) {
    prepare(&db).await;
    invite(&db, Some(("ELM", Role::Lead)), "older").await;
    invite(&db, Some(("FEN", Role::Lead)), "elsewhere").await;
    invite(&db, None, "administrator").await;
    let bob = to("bob@elm.example", Some(("ELM", Role::Lead)));
    db.store.invite(&bob, "bob", at(0)).await.unwrap();
    let newer = to(ANN, Some(("ELM", Role::Contributor)));
    db.store.invite(&newer, "newer", at(3)).await.unwrap();

    let older = db.store.invitation("older").await.unwrap().unwrap();
    assert_eq!(older.superseded_at, Some(at(3)));
    assert_eq!(accept(&db, "older", 4).await, None);
    let open = db.store.open_invitations(&council("ELM"), at(4)).await.unwrap();
    let emails: Vec<_> = open.iter().map(|i| i.email.as_str()).collect();
    assert_eq!(emails, [ANN, "bob@elm.example"]);

    let ann = accept(&db, "newer", 4).await.unwrap();
    for (token, whom) in [("elsewhere", Some(ann)), ("administrator", Some(ann))] {
        assert_eq!(accept(&db, token, 5).await, whom, "{token} is to something else");
    }
    assert_eq!(db.store.memberships(ann).await.unwrap().len(), 2);
    assert!(db.store.person_by_email(ANN).await.unwrap().unwrap().is_administrator);
}

async fn an_administrators_invitation_is_superseded_too(db: Database) {
    invite(&db, None, "older").await;
    invite(&db, None, "newer").await;
    assert!(!db.store.has_administrator().await.unwrap());
    assert_eq!(accept(&db, "older", 1).await, None);
    let ann = accept(&db, "newer", 1).await.unwrap();
    assert!(db.store.has_administrator().await.unwrap());
    assert!(db.store.memberships(ann).await.unwrap().is_empty());
    assert_eq!(db.store.invitation("newer").await.unwrap().unwrap().membership, None);
}

async fn without_an_account_and_none_given_it_stays_usable(db: Database) {
    prepare(&db).await;
    invite(&db, Some(("ELM", Role::Lead)), "hash").await;
    for _ in 0..3 {
        assert_eq!(db.store.accept_invitation("hash", None, at(1)).await.unwrap(), None);
        let read = db.store.invitation("hash").await.unwrap().unwrap();
        assert_eq!(read.accepted_at, None);
    }
    assert!(accept(&db, "hash", 2).await.is_some());
}

async fn an_account_that_is_there_is_kept_and_gets_the_role(db: Database) {
    prepare(&db).await;
    let lead = [Membership { council: council("ELM"), role: Role::Lead }];
    let new = new_person(ANN, "Ann as she was");
    let ann = db.store.add_person(&new, &lead, false, at(0)).await.unwrap();
    let before = db.store.person_by_email(ANN).await.unwrap();

    invite(&db, Some(("ELM", Role::Signatory)), "one").await;
    let used = db.store.accept_invitation("one", None, at(1)).await.unwrap();
    assert_eq!(used, Some(ann), "no new account is asked for");
    invite(&db, Some(("FEN", Role::Contributor)), "two").await;
    assert_eq!(accept(&db, "two", 1).await, Some(ann));

    assert_eq!(db.store.person_by_email(ANN).await.unwrap(), before, "name and password stay");
    let expected = [
        Membership { council: council("ELM"), role: Role::Signatory },
        Membership { council: council("FEN"), role: Role::Contributor },
    ];
    assert_eq!(db.store.memberships(ann).await.unwrap(), expected);
}

async fn a_disabled_account_gets_nothing_from_it(db: Database) {
    prepare(&db).await;
    let ann = person(&db.store, ANN, "Ann").await;
    db.run("update person set disabled_at = 1").await;
    invite(&db, Some(("ELM", Role::Lead)), "hash").await;
    assert_eq!(accept(&db, "hash", 1).await, None);
    assert_eq!(db.store.accept_invitation("hash", None, at(1)).await.unwrap(), None);
    assert!(db.store.memberships(ann).await.unwrap().is_empty());
    db.run("update person set disabled_at = null").await;
    assert_eq!(accept(&db, "hash", 1).await, Some(ann), "it was not used up");
}

async fn an_unknown_council_or_a_token_twice_is_refused(db: Database) {
    prepare(&db).await;
    let nowhere = to(ANN, Some(("ZZZ", Role::Lead)));
    assert!(matches!(db.store.invite(&nowhere, "x", at(0)).await, Err(Error::Database(_))));
    invite(&db, Some(("ELM", Role::Lead)), "hash").await;
    let again = db.store.invite(&to(ANN, Some(("ELM", Role::Lead))), "hash", at(1)).await;
    assert!(matches!(again, Err(Error::Database(_))));
    let read = db.store.invitation("hash").await.unwrap().unwrap();
    assert!(read.is_usable(at(2)), "what failed superseded nothing");
}

async fn of_twenty_accepting_at_once_one_wins(db: Database) {
    prepare(&db).await;
    invite(&db, Some(("ELM", Role::Lead)), "hash").await;
    let mut accepting = JoinSet::new();
    for number in 0..20 {
        let store = db.store.clone();
        accepting.spawn(async move {
            let new = new_person("x@x.example", &format!("Ann {number}"));
            store.accept_invitation("hash", Some(&new), at(1)).await.unwrap()
        });
    }
    let won: Vec<i64> = accepting.join_all().await.into_iter().flatten().collect();
    assert_eq!(won.len(), 1);
    assert_eq!(db.number("select count(*) from person").await, 1);
    assert_eq!(db.store.person_by_email(ANN).await.unwrap().unwrap().id, won[0]);
}

/// One person, invited by several councils, opens all their letters at once.
async fn different_ones_of_one_person_accepted_at_once_make_one_account(db: Database) {
    prepare(&db).await;
    let councils = ["ELM", "FEN", "NEL", "SEL", "LLW"];
    for key in councils {
        invite(&db, Some((key, Role::Lead)), key).await;
    }
    let mut accepting = JoinSet::new();
    for key in councils {
        let store = db.store.clone();
        accepting.spawn(async move {
            let new = new_person("x@x.example", "Ann");
            store.accept_invitation(key, Some(&new), at(1)).await.unwrap()
        });
    }
    let mut people: Vec<i64> = accepting.join_all().await.into_iter().flatten().collect();
    assert_eq!(people.len(), councils.len());
    people.dedup();
    assert_eq!(people.len(), 1);
    assert_eq!(db.store.memberships(people[0]).await.unwrap().len(), councils.len());
}

async fn of_many_made_at_once_one_is_left_usable(db: Database) {
    prepare(&db).await;
    let mut inviting = JoinSet::new();
    for number in 0..10 {
        let store = db.store.clone();
        inviting.spawn(async move {
            let new = to(ANN, Some(("ELM", Role::Lead)));
            store.invite(&new, &format!("hash-{number}"), at(0)).await.unwrap();
        });
    }
    inviting.join_all().await;
    assert_eq!(db.store.open_invitations(&council("ELM"), at(1)).await.unwrap().len(), 1);
    assert_eq!(db.number("select count(*) from invitation").await, 10, "all are kept");
}

on_both!(
    looking_shows_everything_and_never_uses_it,
    accepting_makes_the_account_and_the_membership_once,
    an_expired_one_cannot_be_used,
    a_newer_one_takes_the_place_of_the_older,
    an_administrators_invitation_is_superseded_too,
    without_an_account_and_none_given_it_stays_usable,
    an_account_that_is_there_is_kept_and_gets_the_role,
    a_disabled_account_gets_nothing_from_it,
    an_unknown_council_or_a_token_twice_is_refused,
    of_twenty_accepting_at_once_one_wins,
    different_ones_of_one_person_accepted_at_once_make_one_account,
    of_many_made_at_once_one_is_left_usable,
);
