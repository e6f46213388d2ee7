//! Reading banks from files: what is valid reads, and what is not is named with its place and a plain sentence.
#![cfg(feature = "files")]

mod broken;
mod broken_kinds;
mod rules;
mod schemas;
mod shipped;
mod small;

use domain::bank::{Bank, Condition, Files, Question, Subject};
use domain::council::{CouncilType, Profile, Region};
use domain::language::Language;
use domain::scoring::Mark;
use proptest::prelude::*;
use small::files;

fn with(file: &str, from: &str, to: &str) -> Files {
    let mut files = files();
    let text = files.0.get_mut(file).expect("the file is there");
    assert!(text.contains(from), "{file} holds no {from:?}");
    *text = text.replacen(from, to, 1);
    files
}

fn read(files: &Files) -> Bank {
    files.parse().unwrap_or_else(|faults| {
        let faults: Vec<String> = faults.iter().map(ToString::to_string).collect();
        panic!("{}", faults.join("\n"))
    })
}

#[test]
fn a_small_bank_is_read_whole() {
    let bank = read(&files());
    assert_eq!((bank.id.as_str(), bank.version.as_str()), ("small", "1"));
    assert_eq!(bank.highest_level(), 1);
    assert_eq!(bank.levels[0].name.get(Language::Cy), "Isel");
    let themes: Vec<&str> = bank.themes.iter().map(|theme| theme.id.as_str()).collect();
    assert_eq!(themes, ["leadership", "users"]);
    let (theme, leader) = bank.question("leader").unwrap();
    assert_eq!(theme.text.cy.title, "Arwain");
    assert_eq!((leader.minutes, leader.weight, leader.base), (2, 1.5, Some(1.0)));
    assert!(leader.not_applicable);
    let nations = vec!["england".to_owned(), "wales".to_owned()];
    assert_eq!(leader.applies_to, Condition::Is(Subject::Nation, nations));
    assert_eq!(leader.text.en.guidance, "One person,\nnamed.");
    assert_eq!(leader.options[0].text.en.next_step.as_deref(), Some("Name somebody."));
    assert_eq!(leader.options[1].text.cy.descriptor, "Rhywun.");
    assert_eq!(bank.reference(&leader.references[0]).unwrap().url, "https://example.org/1");
    let (_, research) = bank.question("research").unwrap();
    assert!(!research.not_applicable);
    assert!(
        (research.weight - 1.0).abs() < f64::EPSILON,
        "a question counts once unless it says more"
    );
    let scottish = CouncilType::ScottishUnitary;
    let profile = Profile::typical(scottish, Region::Scotland);
    assert_eq!(bank.minutes(&profile), 1);
}

#[test]
fn a_bank_kept_as_json_comes_back_the_same() {
    let bank = read(&files());
    let copy: Bank = serde_json::from_str(&serde_json::to_string(&bank).unwrap()).unwrap();
    assert_eq!(copy, bank);
    assert_eq!(copy.digest(), bank.digest());
}

#[test]
fn comments_and_layout_leave_the_digest_alone_and_words_do_not() {
    let digest = read(&files()).digest();
    assert_eq!(digest.len(), 64);
    let same = [
        ("bank.yaml", "# A bank for tests.\n", "\u{feff}# Another comment.\n\n"),
        ("bank.yaml", "[low, high]", "\n  - low  # the lowest\n  - high"),
        ("en/leadership.yaml", "title: Leadership", "title: 'Leadership'"),
        (
            "themes/leadership.yaml",
            "    minutes: 2\n    weight: 1.5\n",
            "    weight: 1.50\n    minutes: 2\n",
        ),
    ];
    for (file, from, to) in same {
        assert_eq!(read(&with(file, from, to)).digest(), digest, "{from:?} to {to:?}");
    }
    let different = [
        ("en/leadership.yaml", "Nobody.", "No one."),
        ("cy/users.yaml", "Dim.", "Dim byd."),
        ("themes/leadership.yaml", "1.5", "1.6"),
        ("themes/leadership.yaml", "(england, wales)", "(wales, england)"),
        ("bank.yaml", "version: \"1\"", "version: \"2\""),
    ];
    for (file, from, to) in different {
        assert_ne!(read(&with(file, from, to)).digest(), digest, "{from:?} to {to:?}");
    }
}

proptest! {
    #[test]
    fn no_text_makes_reading_panic(name in 0..9usize, text in any::<String>()) {
        let mut files = files();
        let name = files.0.keys().nth(name).unwrap().clone();
        files.0.insert(name, text);
        if let Err(faults) = files.parse() {
            prop_assert!(!faults.is_empty());
        }
    }

    #[test]
    fn no_damage_makes_reading_panic_and_every_fault_has_a_sentence(
        name in 0..9usize,
        place in any::<proptest::sample::Index>(),
        put in "[-:\\[\\]{}\"'#&*!|>@`%\t\n a0~]{0,4}",
        take in 0..12usize,
    ) {
        let mut files = files();
        let text = files.0.values_mut().nth(name).unwrap();
        let mut letters: Vec<char> = text.chars().collect();
        let from = place.index(letters.len());
        let to = (from + take).min(letters.len());
        letters.splice(from..to, put.chars());
        *text = letters.into_iter().collect();
        for fault in files.parse().err().unwrap_or_default() {
            let first = fault.message.chars().next();
            prop_assert!(first.is_some_and(|c| !c.is_lowercase() || fault.message.starts_with("bank.yaml")
                || fault.message.starts_with("themes/") || fault.message.starts_with("low ")
                || fault.message.starts_with("high ") || fault.message.contains("_")), "{}", fault);
            prop_assert!(fault.message.ends_with('.'), "{}", fault);
            for jargon in ["scalar", "mapping", "sequence", "struct", "Options", "token", "EOF"] {
                prop_assert!(!fault.message.contains(jargon), "{}", fault);
            }
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(96))]

    #[test]
    fn no_damage_to_a_bank_of_every_kind_makes_reading_panic(
        file in any::<proptest::sample::Index>(),
        cuts in proptest::collection::vec(
            (any::<proptest::sample::Index>(), 0..40usize, "[-:\\[\\]{}\"'#|>,. a0~\n]{0,6}"),
            1..4,
        ),
    ) {
        let mut files = shipped::files("information-sharing/2026.1");
        let name = files.0.keys().nth(file.index(files.0.len())).cloned().unwrap();
        let text = files.0.get_mut(&name).unwrap();
        for (place, take, put) in cuts {
            let mut letters: Vec<char> = text.chars().collect();
            let from = place.index(letters.len() + 1).min(letters.len());
            let to = (from + take).min(letters.len());
            letters.splice(from..to, put.chars());
            *text = letters.into_iter().collect();
        }
        for fault in files.parse().err().unwrap_or_default() {
            prop_assert!(fault.message.ends_with('.') || fault.message.ends_with('?'), "{}", fault);
        }
    }

    #[test]
    fn no_condition_makes_reading_panic(
        words in proptest::collection::vec(
            prop_oneof![
                Just("answer to agreement-register is yes".to_owned()),
                Just("answer to".to_owned()),
                Just("nation is one of (wales, england)".to_owned()),
                Just("(".to_owned()),
                Just(")".to_owned()),
                Just("not".to_owned()),
                Just("and".to_owned()),
                Just("or".to_owned()),
                Just("is at least".to_owned()),
                "[a-z0-9(),-]{1,8}",
                "\\PC{0,12}",
            ],
            0..30,
        ),
    ) {
        let mut files = shipped::files("information-sharing/2026.1");
        let text = files.0.get_mut("themes/lawful.yaml").unwrap();
        let condition = serde_json::to_string(&words.join(" ")).unwrap();
        *text = text.replace("answer to agreement-register is yes", &condition);
        // What is read can be written, and reads as the same again.
        if let Ok(bank) = files.parse() {
            let (_, question) = bank.question("what-the-register-records").unwrap();
            let written = serde_json::to_string(&question.applies_to.written(&bank)).unwrap();
            let mut again = shipped::files("information-sharing/2026.1");
            let text = again.0.get_mut("themes/lawful.yaml").unwrap();
            *text = text.replace("answer to agreement-register is yes", &written);
            let reread = again.parse().unwrap();
            let (_, same) = reread.question("what-the-register-records").unwrap();
            for kind in domain::bank::everybody(&bank.organisations) {
                for mark in [Mark::Option(0), Mark::Option(1), Mark::DontKnow, Mark::NotAnswered] {
                    let marks = vec![mark; 20];
                    let holds = |q: &Question| q.applies_to.holds(&kind.attributes(), &marks);
                    prop_assert_eq!(holds(question), holds(same));
                }
            }
        }
    }
}
