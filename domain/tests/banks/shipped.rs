//! The bank we ship: complete, short enough, and fair to councils that do not do everything.

use crate::read;
use domain::bank::{Bank, Files};
use domain::council::{CouncilType, Function, Nation, Profile};
use std::path::Path;

fn shipped() -> Bank {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../question-banks/local-digital/2026.1");
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
    read(&files)
}

/// A council of every type, in its nation.
fn profiles() -> Vec<Profile> {
    CouncilType::ALL
        .iter()
        .filter(|council_type| council_type.is_principal())
        .map(|&council_type| Profile {
            council_type,
            tier: council_type.tier(),
            nation: match council_type {
                CouncilType::ScottishUnitary => Nation::Scotland,
                CouncilType::WelshUnitary => Nation::Wales,
                CouncilType::NorthernIrelandDistrict => Nation::NorthernIreland,
                _ => Nation::England,
            },
        })
        .collect()
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
        let somebody = profiles().iter().any(|profile| question.applies_to.includes(profile));
        assert!(somebody, "nobody is asked {}", question.id);
    }
    for profile in profiles() {
        for theme in &bank.themes {
            let asked = theme.questions_for(&profile).count();
            assert!(asked >= 3, "{} is asked {asked} of {}", profile.council_type, theme.id);
        }
    }
}

#[test]
fn a_district_is_not_asked_about_social_care() {
    let bank = shipped();
    let district = CouncilType::NonMetropolitanDistrict;
    let district =
        Profile { council_type: district, tier: district.tier(), nation: Nation::England };
    let mut about_care = 0;
    for (_, question) in bank.questions() {
        let says_so = question.id.as_str().contains("social-care")
            || question.text.en.title.to_lowercase().contains("social care")
            || question.applies_to.functions.contains(&Function::SocialCare);
        about_care += usize::from(says_so);
        assert!(!(says_so && question.applies_to.includes(&district)), "{}", question.id);
    }
    assert!(about_care > 0, "nothing is asked about social care, so this test shows nothing");
}

#[test]
fn its_base_levels_can_be_reached_and_missed() {
    for (_, question) in shipped().questions() {
        assert!((1..=3).contains(&question.base_level), "{}: {}", question.id, question.base_level);
    }
}
