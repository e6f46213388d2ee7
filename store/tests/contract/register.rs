//! The register of councils.

use crate::fixture::{at, council, details, new_person, one_council, prepare, register, start};
use crate::harness::{Database, on_both};
use domain::council::{CouncilType, Nation, Tier};
use domain::register::Register;
use domain::register::files::parse_register;
use store::{Error, Membership, Role};

async fn an_empty_database_has_an_empty_register(db: Database) {
    assert!(db.store.register().await.unwrap().is_empty());
}

async fn what_is_put_is_what_is_read(db: Database) {
    db.store.replace_register(&register()).await.unwrap();
    let read = db.store.register().await.unwrap();
    assert_eq!(read, register());
    let fen = read.get("FEN").unwrap();
    assert_eq!(fen.details.len(), 3);
    assert_eq!(fen.on("2027-03-31".parse().unwrap()).name, "Fenby");
    assert_eq!(fen.on("2027-04-01".parse().unwrap()).name, "Fenby and Marsh");
    assert_eq!(fen.former_codes, ["E07000999", "E07000001", "E07000500"]);
    assert_eq!(read.get("ELM").unwrap().successors.len(), 2);
}

async fn every_type_tier_and_nation_reads_back(db: Database) {
    let mut councils = Vec::new();
    for (number, kind) in CouncilType::ALL.iter().enumerate() {
        let mut said = details("X", *kind, Tier::ALL[number % Tier::ALL.len()]);
        said.nation = Nation::ALL[number % Nation::ALL.len()];
        councils.push(one_council(&format!("C{number}"), vec![said]));
    }
    let register = Register::new(councils).unwrap();
    db.store.replace_register(&register).await.unwrap();
    assert_eq!(db.store.register().await.unwrap(), register);
}

async fn the_shipped_register_round_trips(db: Database) {
    let file = include_str!("../../register/councils.csv");
    let shipped = Register::new(parse_register(file).unwrap()).unwrap();
    assert!(shipped.len() > 300);
    db.store.replace_register(&shipped).await.unwrap();
    assert_eq!(db.store.register().await.unwrap(), shipped);
}

async fn replacing_leaves_nothing_of_the_old_one(db: Database) {
    db.store.replace_register(&register()).await.unwrap();
    db.store.replace_register(&register()).await.unwrap();
    assert_eq!(db.store.register().await.unwrap(), register());

    // A smaller one, with less known of the council that stays.
    let smaller = Register::new(vec![one_council(
        "FEN",
        vec![details("Fenby", CouncilType::Unitary, Tier::Single)],
    )])
    .unwrap();
    db.store.replace_register(&smaller).await.unwrap();
    assert_eq!(db.store.register().await.unwrap(), smaller);
    for table in ["council", "council_details"] {
        assert_eq!(db.number(&format!("select count(*) from {table}")).await, 1, "{table}");
    }
    for table in ["council_former_code", "succession"] {
        assert_eq!(db.number(&format!("select count(*) from {table}")).await, 0, "{table}");
    }

    db.store.replace_register(&register()).await.unwrap();
    assert_eq!(db.store.register().await.unwrap(), register());
}

async fn a_council_that_something_refers_to_cannot_go(db: Database) {
    prepare(&db).await;
    start(&db.store, "2026").await;
    let without = Register::new(vec![one_council(
        "FEN",
        vec![details("Renamed", CouncilType::Unitary, Tier::Single)],
    )])
    .unwrap();
    let error = db.store.replace_register(&without).await.unwrap_err();
    assert!(matches!(error, Error::Database(_)), "{error:?}");
    assert_eq!(db.store.register().await.unwrap(), register(), "nothing changed");

    // People stay with their council when the register is replaced.
    let member = [Membership { council: council("ELM"), role: Role::Lead }];
    let ann = new_person("ann@elm.example", "Ann");
    let ann = db.store.add_person(&ann, &member, false, at(0)).await.unwrap();
    db.store.replace_register(&register()).await.unwrap();
    assert_eq!(db.store.memberships(ann).await.unwrap(), member);
}

async fn what_nobody_here_wrote_is_found(db: Database) {
    for change in [
        "update council_details set tier = 'sideways' where council_key = 'LLW'",
        "update council_details set valid_from = 'soon' where council_key = 'LLW'",
        "update council set ends = '1900-01-01' where council_key = 'ELM'",
        "delete from council_details where council_key = 'LLW'",
    ] {
        db.store.replace_register(&register()).await.unwrap();
        assert_eq!(db.run(change).await, 1, "{change}");
        let error = db.store.register().await.unwrap_err();
        assert!(matches!(error, Error::Corrupt(_)), "{change}: {error:?}");
    }
}

on_both!(
    an_empty_database_has_an_empty_register,
    what_is_put_is_what_is_read,
    every_type_tier_and_nation_reads_back,
    the_shipped_register_round_trips,
    replacing_leaves_nothing_of_the_old_one,
    a_council_that_something_refers_to_cannot_go,
    what_nobody_here_wrote_is_found,
);
