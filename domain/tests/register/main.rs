//! The register we ship: that it reads, that it is what public sources say, and that the published register can be
//! imported over it.
#![cfg(feature = "files")]

mod import;
mod reading;

use domain::council::Nation;
use domain::id::CouncilKey;
use domain::language::Language;
use domain::register::Register;
use domain::register::files::parse_register;
use jiff::civil::{Date, date};
use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

const TODAY: Date = date(2026, 11, 22);
const OURS: &str = include_str!("../../../store/register/councils.csv");

/// The header of a published file, in an order of its own and with a column that nobody reads.
const HEADER: &str = "nice-name,local-authority-code,official-name,gss-code,former-gss-codes,start-date,end-date,\
    replaced-by,current-authority,nation,region,local-authority-type,county-la,combined-authority,pop-2020,area,lat,\
    long,notes";
/// A row under it.
const ELM: &str = "Elmbridge,ELM,Elmbridge Borough Council,E07000207,,,2027-03-31,ESUR,True,England,South East,NMD,SRY,,\
    137215.0,95.0,51.3642,-0.3897,\"a, b\"";

fn register() -> Register {
    Register::new(parse_register(OURS).expect("councils.csv has no fault")).expect("it is whole")
}

fn key(text: &str) -> CouncilKey {
    CouncilKey::parse(text).expect("a key")
}

fn keys(texts: &[&str]) -> BTreeSet<CouncilKey> {
    texts.iter().map(|text| key(text)).collect()
}

/// A public file that tests may read. None where there is none and nobody promised it: in CI it must be there.
fn shared(file: &str) -> Option<String> {
    let beside = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../shared/data");
    let folder = std::env::var_os("SHARED_DATA").map_or(beside, |set| {
        // A relative folder is meant from the root of the repository.
        Path::new(env!("CARGO_MANIFEST_DIR")).join("..").join(PathBuf::from(set))
    });
    let path = folder.join("register").join(file);
    match std::fs::read_to_string(&path) {
        Ok(text) => Some(text),
        Err(error) if std::env::var("CI").is_ok_and(|ci| ci == "true") => {
            panic!("{} is needed in CI: {error}", path.display())
        }
        Err(_) => {
            eprintln!("Not checked: {} is not there.", path.display());
            None
        }
    }
}

#[test]
fn there_are_382_principal_councils() {
    let register = register();
    let count = |nation| {
        register.principal_on(TODAY).filter(|council| council.on(TODAY).nation == nation).count()
    };
    assert_eq!(count(Nation::England), 317);
    assert_eq!(count(Nation::Scotland), 32);
    assert_eq!(count(Nation::Wales), 22);
    assert_eq!(count(Nation::NorthernIreland), 11);
    assert_eq!(register.principal_on(TODAY).count(), 382);
    assert_eq!(register.len(), 475);
}

#[test]
fn no_two_councils_share_a_code_or_a_name_on_the_same_day() {
    let register = register();
    for day in [date(2015, 6, 1), date(2020, 1, 1), TODAY, date(2027, 4, 1)] {
        let (mut codes, mut names) = (BTreeSet::new(), BTreeSet::new());
        for council in register.iter().filter(|council| council.existed_on(day)) {
            let details = council.on(day);
            if let Some(code) = &details.gss {
                assert!(codes.insert(code), "{code} stands twice on {day}");
            }
            assert!(names.insert(&details.name), "{} stands twice on {day}", details.name);
        }
    }
    let all: Vec<_> = register.iter().filter_map(|c| c.on(TODAY).gss.as_ref()).collect();
    assert_eq!(all.len(), all.iter().collect::<BTreeSet<_>>().len());
}

#[test]
fn every_ended_council_leads_to_councils_that_exist() {
    let register = register();
    for day in [TODAY, date(2027, 4, 1)] {
        let ended = register.iter().filter(|council| council.ends.is_some_and(|ends| ends < day));
        for council in ended {
            let found = register.successors_on(&council.key, day);
            assert!(!found.is_empty(), "nobody took over from {}", council.key);
            for key in found {
                assert!(register.get(key.as_str()).unwrap().existed_on(day), "{key} on {day}");
            }
        }
    }
}

#[test]
fn surrey_is_one_county_until_31_march_2027_and_two_councils_from_the_next_day() {
    let register = register();
    let (last, first) = (date(2027, 3, 31), date(2027, 4, 1));
    assert_eq!(register.successors_on(&key("SRY"), last), keys(&["SRY"]));
    assert_eq!(register.successors_on(&key("SRY"), first), keys(&["ESUR", "WSUR"]));
    assert_eq!(register.successors_on(&key("ELM"), first), keys(&["ESUR"]));
    assert_eq!(register.successors_on(&key("WOI"), first), keys(&["WSUR"]));
    assert!(!register.get("ESUR").unwrap().existed_on(last));
    assert!(register.get("ESUR").unwrap().existed_on(first));
    let count = |day| register.principal_on(day).count();
    assert_eq!(count(last) - count(first), 12 - 2);
}

#[test]
fn surrey_follows_the_published_reorganisation() {
    let Some(text) = shared("surrey_2027_reorganisation.csv") else { return };
    let register = register();
    let mut expected: BTreeMap<&str, BTreeSet<&str>> = BTreeMap::new();
    for line in text.lines().skip(1) {
        let cells: Vec<&str> = line.split(',').collect();
        expected.entry(cells[0]).or_default().insert(cells[3]);
    }
    assert_eq!(expected.len(), 12);
    for (council, successors) in expected {
        let found = register.successors_on(&key(council), date(2027, 4, 1));
        let names: BTreeSet<&str> = found
            .iter()
            .map(|key| register.get(key.as_str()).unwrap().on(TODAY).official_name.as_str())
            .collect();
        assert_eq!(names, successors, "{council}");
    }
}

#[test]
fn the_councils_of_wales_and_they_alone_have_names_in_welsh() {
    let register = register();
    let welsh: Vec<_> =
        register.iter().filter(|council| council.on(TODAY).name_cy.is_some()).collect();
    assert!(welsh.iter().all(|council| council.on(TODAY).nation == Nation::Wales));
    assert_eq!(welsh.len(), 22);
    let caerphilly = register.get("CAY").unwrap().on(TODAY);
    assert_eq!(caerphilly.name_in(Language::Cy), "Caerffili");
    assert_eq!(caerphilly.name_in(Language::En), "Caerphilly");
    assert_eq!(register.get("SRY").unwrap().on(TODAY).name_in(Language::Cy), "Surrey");
    let Some(text) = shared("welsh_names.csv") else { return };
    // The source writes "Rhondda CynonTaf".
    for line in text.lines().skip(1).filter(|line| !line.starts_with("RCT,")) {
        let cells: Vec<&str> = line.split(',').collect();
        let name = if cells[3].is_empty() { cells[4] } else { cells[3] };
        assert_eq!(register.get(cells[0]).unwrap().on(TODAY).name_cy.as_deref(), Some(name));
    }
}

#[test]
fn the_codes_are_those_of_the_statistics_office() {
    let Some(text) = shared("ons_areas_2026-06.csv") else { return };
    let june = date(2026, 6, 30);
    let register = register();
    // The Greater London Authority is not among the areas listed.
    let ours: BTreeSet<&str> = register
        .iter()
        .filter(|council| council.existed_on(june) && council.key.as_str() != "GLA")
        .filter_map(|council| council.on(june).gss.as_deref())
        .collect();
    let mut rows = csv::Reader::from_reader(text.as_bytes());
    let rows: Vec<csv::StringRecord> = rows.records().map(Result::unwrap).collect();
    let (current, ended): (Vec<_>, Vec<_>) = rows.iter().partition(|row| row[4].is_empty());
    assert_eq!(ours, current.iter().map(|row| &row[0]).collect());
    for row in ended {
        let council = register.iter().find(|council| {
            council.on(june).gss.as_deref() == Some(&row[0])
                || council.former_codes.iter().any(|code| code == &row[0])
        });
        let council = council.unwrap_or_else(|| panic!("nobody had the code {}", &row[0]));
        let still = council.existed_on(june) && council.on(june).gss.as_deref() == Some(&row[0]);
        assert!(!still, "{} still has {}", council.key, &row[0]);
    }
}
