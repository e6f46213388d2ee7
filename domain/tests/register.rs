//! The register we ship: that it reads, that it is what public sources say, and that the published register can be
//! imported over it.
#![cfg(feature = "files")]

use domain::council::{CouncilType, Nation, Tier};
use domain::id::CouncilKey;
use domain::language::Language;
use domain::register::files::{
    Change, ChangeKind, Correction, CsvFault, Published, apply, compare, not_in_file,
    parse_corrections, parse_published, parse_register,
};
use domain::register::Register;
use jiff::civil::{Date, date};
use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

const TODAY: Date = date(2026, 11, 22);
const OURS: &str = include_str!("../../store/register/councils.csv");
const CORRECTIONS: &str = include_str!("../../store/register/corrections.csv");

fn register() -> Register {
    Register::new(parse_register(OURS).expect("councils.csv has no fault")).expect("it is whole")
}

fn corrections() -> Vec<Correction> {
    parse_corrections(CORRECTIONS).expect("corrections.csv has no fault")
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

fn published() -> Option<Vec<Published>> {
    let text = shared("uk_local_authorities.csv")?;
    Some(parse_published(&text, &corrections()).expect("the published file reads"))
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

const HEADER: &str = "nice-name,local-authority-code,official-name,gss-code,former-gss-codes,start-date,end-date,\
    replaced-by,current-authority,nation,region,local-authority-type,county-la,combined-authority,pop-2020,area,lat,\
    long,notes";
const ELM: &str = "Elmbridge,ELM,Elmbridge Borough Council,E07000207,,,2027-03-31,ESUR,True,England,South East,NMD,SRY,,\
    137215.0,95.0,51.3642,-0.3897,\"a, b\"";

fn one(row: &str) -> Vec<Published> {
    parse_published(&format!("{HEADER}\n{row}\n"), &[]).expect("it reads")
}

fn changed(changes: &[Change]) -> Vec<(&str, &str, &str)> {
    changes
        .iter()
        .map(|change| match &change.kind {
            ChangeKind::New => ("new", "", ""),
            ChangeKind::Changed { column, before, after } => (*column, before.as_str(), after.as_str()),
        })
        .collect()
}

#[test]
fn a_changed_name_and_code_are_true_from_the_day_of_the_import_and_once() {
    let register = register();
    let row = ELM.replace("Elmbridge,ELM,Elmbridge Borough", "Elmbridge,ELM,Royal Elmbridge Borough");
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

fn lines(faults: &[CsvFault]) -> Vec<String> {
    faults.iter().map(ToString::to_string).collect()
}

#[test]
fn a_published_cell_that_cannot_be_read_is_named_with_its_row_and_column() {
    let cases = [
        ("NMD", "XYZ", "local-authority-type: \"XYZ\" is not a known type code."),
        ("E07000207", "E0700020", "gss-code: \"E0700020\" is not a GSS code:"),
        ("South East", "Midlands", "region: \"Midlands\" is not a region there."),
        ("England", "Cornwall", "nation: \"Cornwall\" is not a nation."),
        ("2027-03-31", "31/03/2027", "end-date: \"31/03/2027\" is not a date."),
        ("2027-03-31", "", "end-date: It has ended or has been replaced,"),
        ("137215.0", "many", "pop-2020: \"many\" is not a whole number."),
        ("51.3642", "151", "lat: 151 is not from 49 to 61."),
        (",True,", ",Yes,", "current-authority: \"Yes\" is not known. Expected one of: True, False."),
        ("SRY", "sry", "county-la: The key \"sry\" holds 's':"),
        ("Elmbridge,ELM", ",ELM", "nice-name: This cell is empty. Give the everyday name."),
    ];
    for (from, to, expected) in cases {
        let text = format!("{HEADER}\n\n{}\n", ELM.replacen(from, to, 1));
        let faults = lines(&parse_published(&text, &[]).unwrap_err());
        assert_eq!(faults.len(), 1, "{faults:?}");
        assert!(faults[0].starts_with(&format!("line 3, column {expected}")), "{}", faults[0]);
    }
    let twice = format!("{HEADER}\n{ELM}\n{ELM}\n");
    let faults = lines(&parse_published(&twice, &[]).unwrap_err());
    assert_eq!(faults, ["line 3, column local-authority-code: The key \"ELM\" stands on line 2 too."]);
    let narrow = HEADER.replace(",lat,", ",latt,");
    let faults = lines(&parse_published(&narrow, &[]).unwrap_err());
    assert_eq!(faults, ["line 1, column lat: This column is missing."]);
}

#[test]
fn our_own_file_is_read_strictly_and_all_its_faults_are_told_at_once() {
    let mut text: Vec<&str> = OURS.lines().take(3).collect();
    let broken = "abd,Aberdeenshire,,,X12,,scottish,single,scotland,london,NOBODY,,2026-02-30,,,0,,,,6,hilly,2,,";
    text[2] = broken;
    text.push("too,few");
    let faults = lines(&parse_register(&text.join("\r\n")).unwrap_err());
    let expected = [
        "line 3, column county: \"NOBODY\" is not the key of a council in this file.",
        "line 3, column deprivation-quintile: 6 is not from 1 to 5.",
        "line 3, column gss: \"X12\" is not a GSS code:",
        "line 3, column key: The key \"abd\" holds 'a':",
        "line 3, column official-name: This cell is empty. Give the full legal name.",
        "line 3, column population: 0 is not from 1 to 100000000.",
        "line 3, column region: \"london\" is not known. Outside England write the nation: scotland.",
        "line 3, column rural-share: 2 is not from 0 to 1.",
        "line 3, column rurality: \"hilly\" is not known. Expected one of: urban,",
        "line 3, column starts: \"2026-02-30\" is not a date.",
        "line 3, column type: \"scottish\" is not known. Expected one of: county,",
        "line 4: This row has 2 cells and the header has 24.",
    ];
    assert_eq!(faults.len(), expected.len(), "{faults:#?}");
    for (fault, expected) in faults.iter().zip(expected) {
        assert!(fault.starts_with(expected), "{fault}");
    }
    let header = OURS.lines().next().unwrap();
    let renamed = header.replace("population", "people").replace("density", "name");
    let faults = lines(&parse_register(&renamed).unwrap_err());
    let expected = [
        "line 1, column density: This column is missing.",
        "line 1, column name: This column is in the header twice.",
        "line 1, column people: No column \"people\" is expected here.",
        "line 1, column population: This column is missing.",
    ];
    assert_eq!(faults, expected);
    assert!(!parse_register("").unwrap_err().is_empty());
    assert_eq!(parse_register(header), Ok(Vec::new()));
}

#[test]
fn corrections_are_read_strictly() {
    let text = "key,column,published,correct\nELM,colour,a,b\nELM,area,1,1\nELM,area,1,2\n";
    let faults = lines(&parse_corrections(text).unwrap_err());
    assert_eq!(faults.len(), 3);
    assert!(faults[0].starts_with("line 2, column column: \"colour\" is not known."));
    assert_eq!(
        faults[1],
        "line 3, column correct: The correct text is the published one: leave this row out."
    );
    assert_eq!(faults[2], "line 4, column column: Line 3 corrects the same cell.");
}
