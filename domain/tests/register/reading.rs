//! What cannot be read is refused, with its line, its column and what was expected.

use crate::{ELM, HEADER, OURS};
use domain::register::files::{CsvFault, parse_corrections, parse_published, parse_register};

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
        (
            ",True,",
            ",Yes,",
            "current-authority: \"Yes\" is not known. Expected one of: True, False.",
        ),
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
    assert_eq!(
        faults,
        ["line 3, column local-authority-code: The key \"ELM\" stands on line 2 too."]
    );
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
fn a_quotation_mark_that_is_not_closed_swallows_nothing() {
    let open = ELM.replace("\"a, b\"", "\"a, b");
    let text = format!("{HEADER}\n{open}\n{}\n", ELM.replace("ELM", "EPS"));
    let faults = lines(&parse_published(&text, &[]).unwrap_err());
    assert!(faults[0].starts_with("line 2: A cell of this row goes on over several lines."));
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
