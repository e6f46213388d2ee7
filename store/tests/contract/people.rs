//! People, what they are to councils, and what they prefer.

use crate::fixture::{AWKWARD, at, council, new_person, person, prepare};
use crate::harness::{Database, on_both};
use domain::language::Language;
use store::{Error, Membership, Role};

async fn a_person_is_found_by_email(db: Database) {
    assert_eq!(db.store.person_by_email("ann@elm.example").await.unwrap(), None);
    let mut new = new_person("ann@elm.example", AWKWARD);
    new.language = Language::Cy;
    let id = db.store.add_person(&new, &[], false, at(0)).await.unwrap();
    let read = db.store.person_by_email("ann@elm.example").await.unwrap().unwrap();
    assert_eq!(read.id, id);
    assert_eq!(read.email, new.email);
    assert_eq!(read.name, AWKWARD);
    assert_eq!(read.password_hash, new.password_hash);
    assert_eq!(read.language, Language::Cy);
    assert!(!read.is_administrator && !read.is_disabled);
    for other in ["ANN@elm.example", "ann@elm.exampl_", "%", ""] {
        assert_eq!(db.store.person_by_email(other).await.unwrap(), None, "{other}");
    }
    db.run("update person set disabled_at = 1").await;
    assert!(db.store.person_by_email("ann@elm.example").await.unwrap().unwrap().is_disabled);
}

async fn adding_somebody_twice_leaves_them_as_they_are(db: Database) {
    prepare(&db).await;
    let elm = Membership { council: council("ELM"), role: Role::Lead };
    let fen = Membership { council: council("FEN"), role: Role::Signatory };
    let new = new_person("ann@elm.example", "Ann");
    let add = async |name: &str, memberships: &[Membership], administrator: bool| {
        let new = new_person("ann@elm.example", name);
        db.store.add_person(&new, memberships, administrator, at(1)).await.unwrap()
    };
    let id = add("Ann", std::slice::from_ref(&elm), false).await;
    assert_eq!(add("Ann", std::slice::from_ref(&elm), false).await, id);
    let other = Membership { council: council("ELM"), role: Role::Contributor };
    assert_eq!(add("Anne", &[other, fen.clone()], true).await, id);

    let read = db.store.person_by_email(&new.email).await.unwrap().unwrap();
    assert_eq!(read.name, "Ann");
    assert!(!read.is_administrator);
    assert_eq!(db.store.memberships(id).await.unwrap(), [elm, fen]);
    assert_eq!(db.number("select count(*) from person").await, 1);
}

async fn an_unknown_council_leaves_no_half_made_account(db: Database) {
    prepare(&db).await;
    let nowhere = [
        Membership { council: council("ELM"), role: Role::Lead },
        Membership { council: council("ZZZ"), role: Role::Lead },
    ];
    let new = new_person("ann@elm.example", "Ann");
    let error = db.store.add_person(&new, &nowhere, false, at(0)).await.unwrap_err();
    assert!(matches!(error, Error::Database(_)), "{error:?}");
    assert_eq!(db.store.person_by_email(&new.email).await.unwrap(), None);
}

async fn members_are_listed_by_name_and_memberships_by_council(db: Database) {
    prepare(&db).await;
    let of = |key: &str, role| Membership { council: council(key), role };
    for (email, name, role) in [
        ("3@x.example", "Cled", Role::Contributor),
        ("1@x.example", "Ann", Role::Signatory),
        ("2@x.example", "Bob", Role::Lead),
        ("4@x.example", "Ann", Role::Contributor),
    ] {
        let new = new_person(email, name);
        db.store.add_person(&new, &[of("ELM", role)], false, at(0)).await.unwrap();
    }
    let members = db.store.members(&council("ELM")).await.unwrap();
    let listed: Vec<_> = members.iter().map(|(p, role)| (p.email.as_str(), *role)).collect();
    let expected = [
        ("1@x.example", Role::Signatory),
        ("4@x.example", Role::Contributor),
        ("2@x.example", Role::Lead),
        ("3@x.example", Role::Contributor),
    ];
    assert_eq!(listed, expected);
    assert!(db.store.members(&council("FEN")).await.unwrap().is_empty());

    let many = [of("NEL", Role::Lead), of("ELM", Role::Lead), of("GEL", Role::Contributor)];
    let new = new_person("5@x.example", "Dai");
    let dai = db.store.add_person(&new, &many, false, at(0)).await.unwrap();
    let read = db.store.memberships(dai).await.unwrap();
    assert_eq!(read.iter().map(|m| m.council.as_str()).collect::<Vec<_>>(), ["ELM", "GEL", "NEL"]);
    assert!(db.store.memberships(dai + 1).await.unwrap().is_empty());
}

async fn there_is_an_administrator_while_one_may_sign_in(db: Database) {
    person(&db.store, "ann@elm.example", "Ann").await;
    assert!(!db.store.has_administrator().await.unwrap());
    let root = new_person("root@x.example", "Root");
    db.store.add_person(&root, &[], true, at(0)).await.unwrap();
    assert!(db.store.has_administrator().await.unwrap());
    assert!(db.store.person_by_email(&root.email).await.unwrap().unwrap().is_administrator);
    db.run("update person set disabled_at = 1 where email = 'root@x.example'").await;
    assert!(!db.store.has_administrator().await.unwrap());
}

async fn a_password_and_a_language_are_one_persons(db: Database) {
    let ann = person(&db.store, "ann@elm.example", "Ann").await;
    person(&db.store, "bob@elm.example", "Bob").await;
    let bob = db.store.person_by_email("bob@elm.example").await.unwrap();
    db.store.set_password_hash(ann, "$argon2id$new").await.unwrap();
    db.store.set_language(ann, Language::Cy).await.unwrap();
    let read = db.store.person_by_email("ann@elm.example").await.unwrap().unwrap();
    assert_eq!(read.password_hash, "$argon2id$new");
    assert_eq!(read.language, Language::Cy);
    assert_eq!(db.store.person_by_email("bob@elm.example").await.unwrap(), bob);
    db.store.set_language(ann, Language::En).await.unwrap();
    let read = db.store.person_by_email("ann@elm.example").await.unwrap().unwrap();
    assert_eq!(read.language, Language::En);
}

async fn preferences_are_kept_by_person_and_name(db: Database) {
    let ann = person(&db.store, "ann@elm.example", "Ann").await;
    let bob = person(&db.store, "bob@elm.example", "Bob").await;
    assert_eq!(db.store.preference(ann, "theme").await.unwrap(), None);
    db.store.set_preference(ann, "theme", "dark").await.unwrap();
    db.store.set_preference(ann, "palette", AWKWARD).await.unwrap();
    db.store.set_preference(ann, "theme", "light").await.unwrap();
    assert_eq!(db.store.preference(ann, "theme").await.unwrap().as_deref(), Some("light"));
    assert_eq!(db.store.preference(ann, "palette").await.unwrap().as_deref(), Some(AWKWARD));
    assert_eq!(db.store.preference(bob, "theme").await.unwrap(), None);
    let nobody = db.store.set_preference(bob + 1, "theme", "dark").await;
    assert!(matches!(nobody, Err(Error::Database(_))));
}

async fn people_at_a_domain_are_those_who_may_sign_in_there(db: Database) {
    prepare(&db).await;
    let member = Membership { council: council("ELM"), role: Role::Lead };
    for email in ["zoe@made-up.invalid", "ann@made-up.invalid"] {
        let new = new_person(email, AWKWARD);
        let memberships = std::slice::from_ref(&member);
        db.store.add_person(&new, memberships, false, at(0)).await.unwrap();
    }
    for email in ["ann@elm.example", "ann@x.made-up.invalid", "made-up.invalid@elm.example"] {
        person(&db.store, email, "Somebody else").await;
    }
    let found = db.store.people_at_domain("made-up.invalid").await.unwrap();
    let emails: Vec<_> = found.iter().map(|(person, _)| person.email.as_str()).collect();
    assert_eq!(emails, ["ann@made-up.invalid", "zoe@made-up.invalid"]);
    assert_eq!(found[0].1, [member]);
    for other in ["", "%", "made-up", "invalid"] {
        assert!(db.store.people_at_domain(other).await.unwrap().is_empty(), "{other}");
    }
    db.run("update person set disabled_at = 1").await;
    assert!(db.store.people_at_domain("made-up.invalid").await.unwrap().is_empty());
}

async fn a_role_nobody_here_wrote_is_found(db: Database) {
    prepare(&db).await;
    let member = [Membership { council: council("ELM"), role: Role::Lead }];
    let new = new_person("ann@elm.example", "Ann");
    let ann = db.store.add_person(&new, &member, false, at(0)).await.unwrap();
    db.run("update membership set role = 'emperor'").await;
    assert!(matches!(db.store.memberships(ann).await, Err(Error::Corrupt(_))));
    assert!(matches!(db.store.members(&council("ELM")).await, Err(Error::Corrupt(_))));
}

on_both!(
    a_person_is_found_by_email,
    adding_somebody_twice_leaves_them_as_they_are,
    an_unknown_council_leaves_no_half_made_account,
    members_are_listed_by_name_and_memberships_by_council,
    there_is_an_administrator_while_one_may_sign_in,
    a_password_and_a_language_are_one_persons,
    preferences_are_kept_by_person_and_name,
    people_at_a_domain_are_those_who_may_sign_in_there,
    a_role_nobody_here_wrote_is_found,
);
