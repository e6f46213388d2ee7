//! Files with flipped bytes, files of others, and files that are what they say.

use super::*;
use crate::reports::kept::sealed;
use std::io::Write as _;
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipWriter};

const CSV: &[u8] = b"group,measure,unit,value,status\r\nwales,mean,level,2.1,\r\n";

/// An archive of some files, packed.
fn packed(files: &[(&str, &[u8])]) -> Vec<u8> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    let options = SimpleFileOptions::default().compression_method(CompressionMethod::Deflated);
    for (name, content) in files {
        zip.start_file(*name, options).unwrap();
        zip.write_all(content).unwrap();
    }
    zip.finish().unwrap().into_inner()
}

fn list(files: &[(&str, &[u8])]) -> Checksums {
    let lines: String =
        files.iter().map(|(name, content)| format!("{}  {name}\n", checksum(content))).collect();
    Checksums::read(&lines).unwrap()
}

fn beside(files: &[(&str, &[u8])]) -> Beside {
    Beside { checksums: Some(list(files)), release: None }
}

#[test]
fn a_listed_file_is_whole_under_any_name_and_damaged_by_any_flipped_bit() {
    let beside = beside(&[("scores.csv", CSV), (OWN, b"{}\n")]);
    for name in ["scores.csv", "scores (1).csv"] {
        let verdict = verify(name, CSV, &beside);
        assert!(matches!(&verdict, Verdict::Whole(words) if words.contains("scores.csv")));
    }
    for place in 0..CSV.len() * 8 {
        let mut flipped = CSV.to_vec();
        flipped[place / 8] ^= 1 << (place % 8);
        let verdict = verify("scores.csv", &flipped, &beside);
        assert!(matches!(verdict, Verdict::Damaged(_)), "{place}: {verdict:?}");
    }
    assert!(matches!(verify("other.csv", b"a,b\r\n", &beside), Verdict::NotOurs(_)));
    assert!(matches!(verify("scores.csv", CSV, &Beside::default()), Verdict::Unproven(_)));
}

#[test]
fn an_archive_is_checked_by_itself_and_says_which_file_is_damaged() {
    let long = CSV.repeat(200);
    let archive = sealed(packed(&[("scores.csv", &long), ("README.md", b"# Read me\n")])).unwrap();
    let verdict = verify("state-of-play.zip", &archive, &Beside::default());
    assert!(matches!(&verdict, Verdict::Whole(words) if words.contains("2 files")), "{verdict:?}");
    // The packed bytes of the first member lie behind its name.
    let start = 30 + "scores.csv".len();
    for place in start..start + 40 {
        let mut flipped = archive.clone();
        flipped[place] ^= 0x10;
        let verdict = verify("state-of-play.zip", &flipped, &Beside::default());
        let Verdict::Damaged(words) = &verdict else { panic!("{place}: {verdict:?}") };
        assert!(words.contains("scores.csv"), "{words}");
    }
    // Nothing goes through that changes what is in it.
    for place in 0..archive.len() {
        let mut flipped = archive.clone();
        flipped[place] ^= 1;
        if let Verdict::Whole(_) = verify("a.zip", &flipped, &Beside::default()) {
            let mut zip = ZipArchive::new(Cursor::new(flipped.as_slice())).unwrap();
            let mut content = Vec::new();
            zip.by_name("scores.csv").unwrap().read_to_end(&mut content).unwrap();
            assert_eq!(content, long, "{place}");
        }
    }
    let verdict = verify("a.zip", &archive[..archive.len() - 9], &Beside::default());
    assert!(matches!(verdict, Verdict::Damaged(_)), "{verdict:?}");
}

#[test]
fn files_that_were_changed_added_or_taken_away_are_named() {
    let sums = format!("{}  a.csv\n{}  b.csv\n", checksum(CSV), checksum(b"b"));
    let archive = packed(&[("a.csv", b"a"), ("c.csv", b"c"), (CHECKSUMS, sums.as_bytes())]);
    let verdict = verify("a.zip", &archive, &Beside::default());
    assert_eq!(verdict.words(), "a.csv was changed; b.csv is missing; c.csv was added.");
    assert_eq!(verdict.word(), "Damaged");
}

#[test]
fn a_workbook_says_what_is_broken_and_is_proved_by_the_list() {
    let workbook = packed(&[("mimetype", b"x"), ("content.xml", &CSV.repeat(50))]);
    let verdict = verify("state-of-play.ods", &workbook, &Beside::default());
    assert!(
        matches!(&verdict, Verdict::Unproven(words) if words.contains("nothing in it is broken"))
    );
    let beside = beside(&[("state-of-play.ods", &workbook)]);
    assert_eq!(verify("state-of-play.ods", &workbook, &beside).word(), "Whole");
    let mut flipped = workbook.clone();
    let place = workbook.windows(11).position(|part| part == b"content.xml").unwrap() + 20;
    flipped[place] ^= 0x20;
    let verdict = verify("state-of-play.ods", &flipped, &beside);
    assert!(matches!(&verdict, Verdict::Damaged(words) if words.contains("Broken: content.xml")));
}

#[test]
fn a_file_of_another_release_is_found_out() {
    let release = b"{\"number\":1}\n".to_vec();
    let with = |own: &[u8]| Beside {
        checksums: Some(list(&[("scores.csv", CSV), (OWN, own)])),
        release: Some(release.clone()),
    };
    assert_eq!(verify("scores.csv", CSV, &with(&release)).word(), "Whole");
    assert_eq!(verify("scores.csv", CSV, &with(b"another")).word(), "Not ours");
    // Without a list, by what the file says of itself.
    let says = format!("made of the release {}\n", checksum(&release));
    let beside = Beside { checksums: None, release: Some(release) };
    let named = sealed(packed(&[("README.md", says.as_bytes())])).unwrap();
    assert_eq!(verify("a.zip", &named, &beside).word(), "Whole");
    let other = sealed(packed(&[("README.md", b"of another")])).unwrap();
    assert_eq!(verify("a.zip", &other, &beside).word(), "Not ours");
}

#[test]
fn what_is_no_list_is_not_read_as_one() {
    let sum = "0".repeat(64);
    assert!(Checksums::read(&format!("{sum}  a.csv\n{sum} *b.csv\n")).is_ok());
    for wrong in ["<html>", "abc  a.csv", &sum, &format!("{}  a", "g".repeat(64))] {
        assert!(Checksums::read(wrong).is_err(), "{wrong}");
    }
    assert!(matches!(verify("a.json", b"{\"a\":1", &Beside::default()), Verdict::Damaged(_)));
    assert!(matches!(verify("a.json", b"{\"a\":1}", &Beside::default()), Verdict::Unproven(_)));
}
