//! A council's own change between two rounds: by the questions that can be compared, and by no others.

#![cfg(feature = "files")]
#![expect(clippy::unwrap_used, reason = "a test stops where it is surprised")]

use domain::bank::{Bank, Carried, Files, difference};
use domain::council::{CouncilType, Profile, Region};
use domain::scoring::Mark;
use domain::trend::{Said, change, comparable};
use std::path::Path;

fn collect(root: &Path, folder: &Path, files: &mut Files) {
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            collect(root, &path, files);
        } else {
            let name = path.strip_prefix(root).unwrap().to_string_lossy().into_owned();
            files.0.insert(name, std::fs::read_to_string(&path).unwrap());
        }
    }
}

fn files() -> Files {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../question-banks/local-digital/2026.1");
    let mut files = Files::default();
    collect(&root, &root, &mut files);
    files
}

/// The next version of the bank: the answers of its first question no longer mean what they meant.
fn next(bank: &Bank) -> Bank {
    let mut files = files();
    for text in files.0.values_mut() {
        *text = text.replace("2026.1", "2027.1");
    }
    let mut after = files.parse().unwrap();
    let mut map = difference(bank, &after).continuity(bank);
    let (_, first) = bank.questions().next().unwrap();
    map.questions.get_mut(&first.id).unwrap().change = Carried::Changed;
    after.continuity = Some(map);
    after
}

fn profile() -> Profile {
    Profile::typical(CouncilType::Unitary, Region::SouthWest)
}

fn said<'a>(bank: &'a Bank, sheet: &'a [Mark]) -> Said<'a> {
    Said { bank, profile: profile(), sheet }
}

#[test]
fn a_level_more_everywhere_is_a_level_more() {
    let bank = files().parse().unwrap();
    let questions = bank.questions().count();
    let (before, now) = (vec![Mark::Option(1); questions], vec![Mark::Option(2); questions]);
    let change = change(said(&bank, &now), said(&bank, &before)).unwrap();
    assert_eq!(change.overall, 10);
    assert!(change.themes.iter().all(|theme| *theme == Some(10)), "{:?}", change.themes);
}

#[test]
fn what_cannot_be_compared_changes_nothing() {
    let bank = files().parse().unwrap();
    let after = next(&bank);
    let questions = bank.questions().count();
    let same = comparable(&after, &bank);
    assert_eq!(same.iter().flatten().count(), questions - 1);
    let before = vec![Mark::Option(2); questions];
    let mut now = before.clone();
    now[0] = Mark::Option(4);
    assert_eq!(change(said(&after, &now), said(&bank, &before)).unwrap().overall, 0);
    // Nor do versions that say nothing of each other.
    let stranger = Bank { continuity: None, ..after };
    assert_eq!(change(said(&stranger, &now), said(&bank, &before)), None);
}

#[test]
fn without_answers_then_or_now_there_is_no_change() {
    let bank = files().parse().unwrap();
    let questions = bank.questions().count();
    let (some, none) = (vec![Mark::Option(2); questions], vec![Mark::DontKnow; questions]);
    assert_eq!(change(said(&bank, &some), said(&bank, &none)), None);
    assert_eq!(change(said(&bank, &none), said(&bank, &some)), None);
}
