//! Importing the published register over ours: what it would change, and doing it.

use crate::{ELM, HEADER, TODAY, key, keys, register, shared};
use domain::council::{CouncilType, Tier};
use domain::register::files::{
    Change, ChangeKind, Correction, Published, apply, compare, not_in_file, parse_corrections,
    parse_published,
};
use jiff::civil::date;
use std::collections::BTreeSet;

const CORRECTIONS: &str = include_str!("../../../store/register/corrections.csv");

fn corrections() -> Vec<Correction> {
    parse_corrections(CORRECTIONS).expect("corrections.csv has no fault")
}

fn published() -> Option<Vec<Published>> {
    let text = shared("uk_local_authorities.csv")?;
    Some(parse_published(&text, &corrections()).expect("the published file reads"))
}

#[test]
fn importing_the_published_register_changes_nothing() {
    let Some(published) = published() else { return };
    let register = register();
    assert_eq!(published.len(), 470);
    assert_eq!(compare(&register, &published), Vec::new());
    let kept: BTreeSet<_> = not_in_file(&register, &published).into_iter().collect();
    assert_eq!(kept, keys(&["DTCA", "ESUR", "LANCA", "NEMCA", "WSUR"]));
    assert_eq!(apply(&register, &published, TODAY).unwrap(), register);
}

#[test]
fn every_correction_is_of_a_cell_that_the_published_register_has() {
    let Some(text) = shared("uk_local_authorities.csv") else { return };
    let register = register();
    let all = corrections();
    for index in 0..all.len() {
        let mut others = all.clone();
        let left_out = others.remove(index);
        let cell = format!("{} {}", left_out.key, left_out.column);
        match parse_published(&text, &others) {
            // Without it the file cannot be read, or differs from ours, or would fill in what we left empty on purpose.
            Err(faults) => assert!(faults[0].column == left_out.column, "{cell}: {}", faults[0]),
            Ok(published) => assert_ne!(compare(&register, &published), Vec::new(), "{cell}"),
        }
    }
}

fn one(row: &str) -> Vec<Published> {
    parse_published(&format!("{HEADER}\n{row}\n"), &[]).expect("it reads")
}

fn changed(changes: &[Change]) -> Vec<(&str, &str, &str)> {
    changes
        .iter()
        .map(|change| match &change.kind {
            ChangeKind::New => ("new", "", ""),
            ChangeKind::Changed { column, before, after } => {
                (*column, before.as_str(), after.as_str())
            }
        })
        .collect()
}

#[test]
fn a_changed_name_and_code_are_true_from_the_day_of_the_import_and_once() {
    let register = register();
    let row =
        ELM.replace("Elmbridge,ELM,Elmbridge Borough", "Elmbridge,ELM,Royal Elmbridge Borough");
    let mut published = one(&row.replace("E07000207", "E07000999"));
    let ours = register.get("ELM").unwrap().on(TODAY).clone();
    // The figures are not what this is about.
    (published[0].latitude, published[0].longitude) = (None, None);
    (published[0].population, published[0].square_km) = (None, None);
    let changes = compare(&register, &published);
    assert_eq!(changes[0].name, "Elmbridge");
    let expected = [
        ("official-name", "Elmbridge Borough Council", "Royal Elmbridge Borough Council"),
        ("gss", "E07000207", "E07000999"),
        ("former-gss", "", "E07000207"),
    ];
    assert_eq!(changed(&changes), expected);

    let after = apply(&register, &published, TODAY).unwrap();
    let council = after.get("ELM").unwrap();
    assert_eq!(council.details.len(), 2);
    assert_eq!(council.on(date(2026, 11, 21)), &ours);
    assert_eq!(council.on(TODAY).official_name, "Royal Elmbridge Borough Council");
    assert_eq!(council.on(TODAY).from, Some(TODAY));
    assert_eq!(council.on(TODAY).area, ours.area);
    assert_eq!(council.former_codes, ["E07000207"]);
    assert_eq!(after.len(), register.len());

    assert_eq!(compare(&after, &published), Vec::new());
    assert_eq!(apply(&after, &published, TODAY).unwrap(), after);
    assert_eq!(apply(&after, &published, date(2026, 12, 1)).unwrap(), after);
    // A second thought on the same day replaces the first.
    let back = apply(&after, &one(ELM), TODAY).unwrap();
    assert_eq!(back.get("ELM").unwrap().details.len(), 2);
    assert_eq!(back.get("ELM").unwrap().on(TODAY).official_name, "Elmbridge Borough Council");
}

#[test]
fn a_changed_population_changes_the_density_and_nothing_else_of_the_figures() {
    let register = register();
    let ours = register.get("ELM").unwrap().on(TODAY).area.clone();
    let mut published = one(ELM);
    (published[0].latitude, published[0].longitude) = (None, None);
    published[0].population = Some(190_000);
    published[0].square_km = Some(100.0);
    let after = apply(&register, &published, TODAY).unwrap();
    let area = &after.get("ELM").unwrap().on(TODAY).area;
    assert_eq!((area.population, area.density), (Some(190_000), Some(1900.0)));
    assert_eq!(area.deprivation, ours.deprivation);
    assert_eq!(area.latitude, ours.latitude);
}

#[test]
fn a_new_council_is_added_and_one_that_names_nobody_is_refused() {
    let register = register();
    let row = "Wessex,WSX2,Wessex Council,E06000999,,2028-04-01,,,True,England,South West,UA,,,500000.0,1000.4,51,-2,";
    let published = one(row);
    assert_eq!(changed(&compare(&register, &published)), [("new", "", "")]);
    let after = apply(&register, &published, TODAY).unwrap();
    let wessex = after.get("WSX2").unwrap();
    assert_eq!(wessex.on(TODAY).council_type, CouncilType::Unitary);
    assert_eq!(wessex.on(TODAY).tier, Tier::Single);
    assert_eq!(wessex.on(TODAY).area.density, Some(500.0));
    assert!(!wessex.existed_on(TODAY));
    let broken = one(&row.replace("E06000999,,2028-04-01,,,", "E06000999,,,2028-04-01,NOBODY,"));
    let fault = apply(&register, &broken, TODAY).unwrap_err().to_string();
    assert_eq!(fault, "council WSX2 names NOBODY, which is not in the register");
}

#[test]
fn a_body_we_gave_a_key_of_our_own_is_found_when_the_publisher_has_it_too() {
    let register = register();
    let text = format!(
        "{HEADER}\n{}\n{}\n",
        "North East,NEM,North East Mayoral Combined Authority,E47000014,,2024-05-07,,,True,England,North East,COMB,,,,,,,",
        "Gateshead,GAT,Gateshead Metropolitan Borough Council,E08000037,,1974-04-01,,,True,England,North East,MD,,NEM,,,,,"
    );
    let published = parse_published(&text, &[]).unwrap();
    let changes = compare(&register, &published);
    assert!(changes.iter().all(|change| change.kind != ChangeKind::New), "{changes:?}");
    assert!(changed(&changes).iter().all(|(column, ..)| *column != "combined-authority"));
    let after = apply(&register, &published, TODAY).unwrap();
    assert_eq!(after.len(), register.len());
    assert_eq!(after.get("GAT").unwrap().on(TODAY).combined_authority, Some(key("NEMCA")));
    assert!(!not_in_file(&register, &published).contains(&key("NEMCA")));
}

#[test]
fn a_correction_gives_way_when_the_publisher_changes_the_cell() {
    let correction = |published: &str| Correction {
        key: key("ELM"),
        column: "nice-name".into(),
        published: published.into(),
        correct: "Elmbridge (Surrey)".into(),
    };
    let name = |published: &str| {
        let text = format!("{HEADER}\n{ELM}\n");
        parse_published(&text, &[correction(published)]).unwrap()[0].name.clone()
    };
    assert_eq!(name("Elmbridge"), "Elmbridge (Surrey)");
    assert_eq!(name("Elm Bridge"), "Elmbridge");
}

#[test]
fn an_end_date_on_which_a_successor_starts_is_the_day_after_the_last() {
    let text = format!(
        "{HEADER}\n{}\n{}\n",
        ELM.replace("2027-03-31", "2027-04-01"),
        "East Surrey,ESUR,East Surrey Council,,,2027-04-01,,,True,England,South East,UA,,,,,,,"
    );
    let published = parse_published(&text, &[]).unwrap();
    assert_eq!(published[0].ends, Some(date(2027, 3, 31)));
}
