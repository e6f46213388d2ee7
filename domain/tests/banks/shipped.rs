//! The bank we ship: complete, short enough, and fair to councils that do not do everything.

use crate::read;
use domain::answer::Answers;
use domain::bank::{
    Bank, Carried, Condition, Difference, Files, Subject, difference, entries, misfits, text_files,
};
use domain::council::{CouncilType, Profile, Region};
use domain::language::Language;
use std::path::Path;

fn shipped() -> Bank {
    bank("local-digital/2026.1")
}

fn bank(folder: &str) -> Bank {
    read(&files(folder))
}

/// The files of a bank we ship.
pub(crate) fn files(folder: &str) -> Files {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../question-banks").join(folder);
    let mut files = Files::default();
    for folder in ["", "themes", "en", "cy"] {
        for entry in std::fs::read_dir(root.join(folder)).expect("the bank is there") {
            let path = entry.expect("it can be listed").path();
            if path.extension().is_some_and(|extension| extension == "yaml") {
                let name = path.file_name().and_then(|name| name.to_str()).expect("a plain name");
                let name = Path::new(folder).join(name).display().to_string();
                files.0.insert(name, std::fs::read_to_string(path).expect("it can be read"));
            }
        }
    }
    files
}

/// A council of every type that assesses itself, in every region that has it.
fn profiles() -> Vec<Profile> {
    Profile::all().filter(|profile| profile.council_type.is_principal()).collect()
}

#[test]
fn it_has_ten_themes_of_five_or_six_questions() {
    let bank = shipped();
    assert_eq!(bank.themes.len(), 10);
    for theme in &bank.themes {
        assert!(
            (5..=6).contains(&theme.questions.len()),
            "{}: {}",
            theme.id,
            theme.questions.len()
        );
    }
    assert_eq!(bank.levels.len(), 5);
}

#[test]
fn it_takes_every_council_less_than_an_hour() {
    let bank = shipped();
    for profile in profiles() {
        let minutes = bank.minutes(&profile);
        assert!((20..60).contains(&minutes), "{}: {minutes} minutes", profile.council_type);
    }
}

#[test]
fn every_question_is_for_somebody_and_every_theme_for_everybody() {
    let bank = shipped();
    for (_, question) in bank.questions() {
        let somebody =
            profiles().iter().any(|profile| question.applies_to.holds(&profile.attributes(), &[]));
        assert!(somebody, "nobody is asked {}", question.id);
    }
    for profile in profiles() {
        for theme in &bank.themes {
            let asked = bank.asked(&profile, &Answers::new()).of(theme).count();
            assert!(asked >= 3, "{} is asked {asked} of {}", profile.council_type, theme.id);
        }
    }
}

#[test]
fn a_district_is_not_asked_about_social_care() {
    let bank = shipped();
    let district = CouncilType::NonMetropolitanDistrict;
    let district = Profile::typical(district, Region::SouthEast);
    let asked = bank.asked(&district, &Answers::new());
    let mut about_care = 0;
    for (_, question) in bank.questions() {
        let says_so = question.id.as_str().contains("social-care")
            || question.text.en.title.to_lowercase().contains("social care")
            || question.applies_to
                == Condition::Is(Subject::Function, vec!["social-care".to_owned()]);
        about_care += usize::from(says_so);
        assert!(!(says_so && asked.holds(question)), "{}", question.id);
    }
    assert!(about_care > 0, "nothing is asked about social care, so this test shows nothing");
}

#[test]
fn its_base_levels_can_be_reached_and_missed() {
    for (_, question) in shipped().questions() {
        let base = question.base.unwrap_or_default();
        assert!((1.0..=3.0).contains(&base), "{}: {base}", question.id);
    }
}

const ALL: [&str; 3] =
    ["local-digital/2026.1", "information-sharing/2026.1", "health-and-care/2026.1"];

#[test]
fn texts_written_by_the_program_read_as_the_same_bank() {
    for folder in ALL {
        let before = bank(folder);
        let mut files = files(folder);
        for language in Language::ALL {
            files.0.extend(text_files(&entries(&before), language));
        }
        assert_eq!(read(&files).digest(), before.digest(), "{folder}");
    }
}

#[test]
fn a_version_that_changes_one_thing_differs_in_one_thing() {
    let folder = "information-sharing/2026.1";
    let before = bank(folder);
    let same = difference(&before, &before);
    assert!(same.whole.is_empty() && same.dropped.is_empty());
    assert!(same.questions.iter().all(|q| q.change == Carried::Same && q.what.is_empty()));
    let with = |file: &str, from: &str, to: &str| {
        let mut files = files(folder);
        let text = files.0.get_mut(file).expect("the file is there");
        assert!(text.contains(from), "{file}: {from}");
        *text = text.replace(from, to);
        difference(&before, &read(&files))
    };
    let found = |difference: &Difference, id: &str| {
        let question = difference.questions.iter().find(|q| q.question.as_str() == id);
        question.cloned().unwrap_or_else(|| panic!("{id} is not there"))
    };
    let weight = with("themes/trust.yaml", "weight: 2", "weight: 3");
    let governance = found(&weight, "sharing-governance");
    assert_eq!(
        (governance.change, governance.what),
        (Carried::Same, vec!["its weight: 2 to 3".to_owned()])
    );
    let points = with("themes/using.yaml", "each-case, points: 3", "each-case, points: 4");
    assert_eq!(found(&points, "hearing-back").change, Carried::Changed);
    let title = with("en/using.yaml", "short: ", "short: A ");
    assert_eq!(found(&title, "hearing-back").change, Carried::Reworded);
    // A question with a new id that asks the same is the old one.
    let mut files = files(folder);
    for text in files.0.values_mut() {
        *text = text.replace("hearing-back", "telling-partners");
    }
    let after = read(&files);
    let renamed = difference(&before, &after);
    let question = found(&renamed, "telling-partners");
    assert_eq!(question.was.as_ref().map(|id| id.as_str()), Some("hearing-back"));
    assert!(renamed.dropped.is_empty());
    // The map it proposes is one that the bank is valid with, and fits the version before.
    files.0.insert("continuity.yaml".into(), renamed.continuity(&before).yaml());
    let carried = read(&files);
    assert_eq!(misfits(&carried, &before), []);
    let link = &carried.continuity.as_ref().unwrap().questions[question.question.as_str()];
    assert!(link.change.is_comparable());
}

#[test]
fn a_continuity_map_that_names_nothing_is_told() {
    let folder = "information-sharing/2026.1";
    let before = bank(folder);
    let map = difference(&before, &before).continuity(&before).yaml();
    let told = |from: &str, to: &str| -> Vec<String> {
        let mut files = files(folder);
        assert!(map.contains(from), "{from}");
        files.0.insert("continuity.yaml".into(), map.replace(from, to));
        match files.parse() {
            Ok(bank) => misfits(&bank, &before).iter().map(ToString::to_string).collect(),
            Err(faults) => faults.iter().map(ToString::to_string).collect(),
        }
    };
    assert_eq!(told("hearing-back", "hearing-back"), [""; 0]);
    assert_eq!(
        told("  hearing-back:", "  hearing-bak:"),
        [
            "continuity.yaml: Question \"hearing-back\" is not in the map. Say whether it is the same, reworded, changed or new.",
            "continuity.yaml:12:16: The bank has no question \"hearing-bak\". Did you mean \"hearing-back\"?",
        ]
    );
    assert_eq!(
        told("hearing-back: { change: same }", "hearing-back: { change: same, was: hearing-bac }"),
        [
            "continuity.yaml: Version 2026.1 has no question \"hearing-bac\". Did you mean \"hearing-back\"?",
            "continuity.yaml: What became of question \"hearing-back\" of version 2026.1? Name it under questions, or under dropped.",
        ]
    );
    assert_eq!(
        told(
            "hearing-back: { change: same }",
            "hearing-back: { change: same, was: culture-of-sharing }"
        ),
        [
            "continuity.yaml:12:17: Question \"culture-of-sharing\" went on as \"culture-of-sharing\" already."
        ]
    );
    assert_eq!(
        told("questions:\n", "dropped: [hearing-back]\nquestions:\n"),
        ["continuity.yaml:3:11: Question \"hearing-back\" goes on, so it is not dropped."]
    );
    assert_eq!(
        told("change: same", "change: similar")[0],
        "continuity.yaml:4:39: \"similar\" is not known here. Expected one of: same, reworded, changed, new."
    );
}
