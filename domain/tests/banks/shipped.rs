//! The bank we ship: complete, short enough, and fair to councils that do not do everything.

use crate::read;
use domain::answer::Answers;
use domain::bank::{Bank, Condition, Files, Subject};
use domain::council::{CouncilType, Profile, Region};
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
