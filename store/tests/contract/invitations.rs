//! Invitations: a way in for one person, used once.

use crate::fixture::{at, coalition, council, new_person, person, prepare};
use crate::harness::{Database, on_both};
use store::{Error, InvitedTo, Membership, NewInvitation, Role};
use tokio::task::JoinSet;

const ANN: &str = "ann@elm.example";

fn as_in(key: &str, role: Role) -> InvitedTo {
    InvitedTo::Council(council(key), role)
}

fn west() -> InvitedTo {
    InvitedTo::Steering("west".to_owned())
}

fn to(email: &str, to: InvitedTo) -> NewInvitation {
    NewInvitation { email: email.to_owned(), to, invited_by: None, expires_at: at(1000) }
}

async fn invite(db: &Database, what: InvitedTo, token: &str) {
    db.store.invite(&to(ANN, what), token, at(0)).await.unwrap();
}

/// Uses an invitation as somebody who gives the details of a new account.
async fn accept(db: &Database, token: &str, now: i64) -> Option<i64> {
    let new = new_person("not-used@x.example", "Ann");
    db.store.accept_invitation(token, Some(&new), at(now)).await.unwrap()
}

async fn looking_shows_everything_and_never_uses_it(db: Database) {
    prepare(&db).await;
    let lead = person(&db.store, "lead@elm.example", "Leah Ŵyn").await;
    let mut new = to(ANN, as_in("ELM", Role::Signatory));
    new.invited_by = Some(lead);
    db.store.invite(&new, "hash-1", at(0)).await.unwrap();
    for _ in 0..3 {
        let read = db.store.invitation("hash-1").await.unwrap().unwrap();
        assert_eq!(read.email, ANN);
        assert_eq!(read.to, as_in("ELM", Role::Signatory));
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
    invite(&db, as_in("ELM", Role::Lead), "hash").await;
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
    invite(&db, as_in("ELM", Role::Lead), "hash").await;
    assert_eq!(accept(&db, "hash", 1000).await, None);
    assert_eq!(db.store.person_by_email(ANN).await.unwrap(), None);
    assert!(db.store.open_invitations(&council("ELM"), at(1000)).await.unwrap().is_empty());
    assert!(accept(&db, "hash", 999).await.is_some());
}

async fn a_newer_one_takes_the_place_of_the_older(db: Database) {
    prepare(&db).await;
    invite(&db, as_in("ELM", Role::Lead), "older").await;
    invite(&db, as_in("FEN", Role::Lead), "elsewhere").await;
    invite(&db, InvitedTo::Administration, "administrator").await;
    let bob = to("bob@elm.example", as_in("ELM", Role::Lead));
    db.store.invite(&bob, "bob", at(0)).await.unwrap();
    let newer = to(ANN, as_in("ELM", Role::Contributor));
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
    invite(&db, InvitedTo::Administration, "older").await;
    invite(&db, InvitedTo::Administration, "newer").await;
    assert!(!db.store.has_administrator().await.unwrap());
    assert_eq!(accept(&db, "older", 1).await, None);
    let ann = accept(&db, "newer", 1).await.unwrap();
    assert!(db.store.has_administrator().await.unwrap());
    assert!(db.store.memberships(ann).await.unwrap().is_empty());
    let read = db.store.invitation("newer").await.unwrap().unwrap();
    assert_eq!(read.to, InvitedTo::Administration);
}

async fn each_gives_what_it_is_for_and_nothing_else(db: Database) {
    prepare(&db).await;
    db.store.put_coalition(&coalition("west", &["ELM"])).await.unwrap();
    for (number, what) in
        [west(), InvitedTo::Central, InvitedTo::Administration].into_iter().enumerate()
    {
        let (email, token) = (format!("{number}@elm.example"), format!("hash-{number}"));
        db.store.invite(&to(&email, what.clone()), &token, at(0)).await.unwrap();
        assert_eq!(db.store.invitation(&token).await.unwrap().unwrap().to, what);
        let id = accept(&db, &token, 5).await.unwrap();
        let person = db.store.person_by_email(&email).await.unwrap().unwrap();
        assert_eq!(person.is_central, what == InvitedTo::Central);
        assert_eq!(person.is_administrator, what == InvitedTo::Administration);
        let steering = db.store.steering(id).await.unwrap();
        assert_eq!(steering.len(), usize::from(what == west()));
        assert!(db.store.memberships(id).await.unwrap().is_empty());
    }
    let nowhere = to(ANN, InvitedTo::Steering("nowhere".to_owned()));
    assert!(matches!(db.store.invite(&nowhere, "x", at(0)).await, Err(Error::Database(_))));
}

async fn a_newer_one_to_the_same_thing_only_takes_the_older_ones_place(db: Database) {
    prepare(&db).await;
    for key in ["west", "east"] {
        db.store.put_coalition(&coalition(key, &["ELM"])).await.unwrap();
    }
    let east = InvitedTo::Steering("east".to_owned());
    let all = [west(), east, InvitedTo::Central, InvitedTo::Administration];
    for (number, what) in all.iter().enumerate() {
        invite(&db, what.clone(), &format!("older-{number}")).await;
    }
    invite(&db, as_in("ELM", Role::Lead), "council").await;
    let open = db.store.open_invitations_elsewhere(at(1)).await.unwrap();
    let listed: Vec<_> = open.iter().map(|invitation| invitation.to.clone()).collect();
    assert_eq!(listed, all);
    for (number, what) in all.iter().enumerate() {
        invite(&db, what.clone(), &format!("newer-{number}")).await;
        let older = db.store.invitation(&format!("older-{number}")).await.unwrap().unwrap();
        assert!(older.superseded_at.is_some());
        let open = db.store.open_invitations_elsewhere(at(1)).await.unwrap();
        assert_eq!(open.len(), all.len(), "the others stay");
    }
    assert!(db.store.open_invitations_elsewhere(at(1000)).await.unwrap().is_empty());
    let own = db.store.open_invitations(&council("ELM"), at(1)).await.unwrap();
    assert_eq!(own.len(), 1);
}

/// Above all, never the right to run the service.
async fn one_that_nobody_here_wrote_gives_nothing(db: Database) {
    prepare(&db).await;
    db.store.put_coalition(&coalition("west", &["ELM"])).await.unwrap();
    for change in [
        "role = null",
        "role = 'emperor'",
        "council_key = null",
        "coalition_key = 'west'",
        "council_key = null, coalition_key = 'west', role = null",
        "council_key = null, role = 'steering'",
    ] {
        db.run("delete from invitation").await;
        invite(&db, as_in("ELM", Role::Lead), "hash").await;
        db.run(&format!("update invitation set {change}")).await;
        let new = new_person("x@x.example", "Ann");
        let used = db.store.accept_invitation("hash", Some(&new), at(1)).await;
        assert!(matches!(used, Err(Error::Corrupt(_))), "{change}: {used:?}");
        assert!(matches!(db.store.invitation("hash").await, Err(Error::Corrupt(_))), "{change}");
        assert_eq!(db.number("select count(*) from person").await, 0, "{change}");
    }
}

async fn without_an_account_and_none_given_it_stays_usable(db: Database) {
    prepare(&db).await;
    invite(&db, as_in("ELM", Role::Lead), "hash").await;
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

    invite(&db, as_in("ELM", Role::Signatory), "one").await;
    let used = db.store.accept_invitation("one", None, at(1)).await.unwrap();
    assert_eq!(used, Some(ann), "no new account is asked for");
    invite(&db, as_in("FEN", Role::Contributor), "two").await;
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
    invite(&db, as_in("ELM", Role::Lead), "hash").await;
    assert_eq!(accept(&db, "hash", 1).await, None);
    assert_eq!(db.store.accept_invitation("hash", None, at(1)).await.unwrap(), None);
    assert!(db.store.memberships(ann).await.unwrap().is_empty());
    db.run("update person set disabled_at = null").await;
    assert_eq!(accept(&db, "hash", 1).await, Some(ann), "it was not used up");
}

async fn an_unknown_council_or_a_token_twice_is_refused(db: Database) {
    prepare(&db).await;
    let nowhere = to(ANN, as_in("ZZZ", Role::Lead));
    assert!(matches!(db.store.invite(&nowhere, "x", at(0)).await, Err(Error::Database(_))));
    invite(&db, as_in("ELM", Role::Lead), "hash").await;
    let again = db.store.invite(&to(ANN, as_in("ELM", Role::Lead)), "hash", at(1)).await;
    assert!(matches!(again, Err(Error::Database(_))));
    let read = db.store.invitation("hash").await.unwrap().unwrap();
    assert!(read.is_usable(at(2)), "what failed superseded nothing");
}

async fn of_twenty_accepting_at_once_one_wins(db: Database) {
    prepare(&db).await;
    invite(&db, as_in("ELM", Role::Lead), "hash").await;
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
        invite(&db, as_in(key, Role::Lead), key).await;
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
            let new = to(ANN, as_in("ELM", Role::Lead));
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
    each_gives_what_it_is_for_and_nothing_else,
    a_newer_one_to_the_same_thing_only_takes_the_older_ones_place,
    one_that_nobody_here_wrote_gives_nothing,
    without_an_account_and_none_given_it_stays_usable,
    an_account_that_is_there_is_kept_and_gets_the_role,
    a_disabled_account_gets_nothing_from_it,
    an_unknown_council_or_a_token_twice_is_refused,
    of_twenty_accepting_at_once_one_wins,
    different_ones_of_one_person_accepted_at_once_make_one_account,
    of_many_made_at_once_one_is_left_usable,
);
