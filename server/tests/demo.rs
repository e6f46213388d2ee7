//! The demonstration: whole, the same each time, and never mixed with anything real.

#![expect(clippy::unwrap_used, reason = "a test stops where it is surprised")]

use domain::answer::Response;
use domain::bank::Kind;
use domain::id::{CouncilKey, RoundKey};
use domain::journey::Journey;
use domain::language::Language;
use domain::release::Audience;
use domain::scoring;
use server::demo::{ADMINISTRATOR, COALITION, ROUND, country};
use std::process::{Command, Output};
use store::{Role, SavedAnswer, Store};
use tokio::sync::OnceCell;

const ROOT: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/..");

fn demo(address: &str, more: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_state-of-play"))
        .args(["demo", "--database", address])
        .args(more)
        .current_dir(ROOT)
        .env_clear()
        .output()
        .unwrap()
}

/// A new database filled by the program, and the folder it lives in.
async fn newly_filled() -> (Store, String, tempfile::TempDir) {
    let folder = tempfile::tempdir().unwrap();
    let address = format!("sqlite:{}", folder.path().join("demo.sqlite").display());
    let output = demo(&address, &[]);
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    (Store::open(&address).await.unwrap(), address, folder)
}

/// A copy of a database that was filled once for all tests: filling one takes its time.
async fn filled() -> (Store, String, tempfile::TempDir) {
    static FILLED: OnceCell<Vec<u8>> = OnceCell::const_new();
    let fill = || async {
        let (store, address, _folder) = newly_filled().await;
        // The last to close it puts everything into the one file.
        store.close().await;
        std::fs::read(address.trim_start_matches("sqlite:")).unwrap()
    };
    let bytes = FILLED.get_or_init(fill).await;
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("demo.sqlite");
    std::fs::write(&file, bytes).unwrap();
    let address = format!("sqlite:{}", file.display());
    (Store::open(&address).await.unwrap(), address, folder)
}

fn key(council: &str) -> CouncilKey {
    CouncilKey::parse(council).unwrap()
}

#[tokio::test]
async fn it_holds_36_councils_whose_answers_hang_together() {
    let (store, _, _folder) = filled().await;
    assert!(store.is_demonstration().await.unwrap());
    let round_key = RoundKey::parse(ROUND).unwrap();
    let round = store.round(ROUND).await.unwrap().unwrap();
    assert_eq!((round.name.en.as_str(), round.name.cy.as_str()), ("Autumn 2026", "Hydref 2026"));
    let bank = store.bank(&round.bank, &round.version).await.unwrap().unwrap().bank;
    let register = store.register().await.unwrap();
    let members = store.coalition(COALITION).await.unwrap().unwrap().members;
    assert_eq!(members.len(), 36);
    let (mut submitted, mut not_started, mut levels) = (0, 0, Vec::new());
    let (mut all, mut unknown, mut elsewhere) = (0_u32, 0_u32, 0_u32);
    for council in &members {
        let profile = register.get(council.as_str()).unwrap().on(jiff::civil::date(2026, 11, 23));
        let profile = profile.profile();
        let Some(assessment) = store.assessment(council, &round_key).await.unwrap() else {
            not_started += 1;
            continue;
        };
        let saved = store.answers(assessment.id).await.unwrap();
        let answers = SavedAnswer::plain(&saved);
        let marks = store.theme_marks(assessment.id).await.unwrap();
        let journey = Journey::new(&bank, profile, &answers, &marks);
        for (question, answer) in &saved {
            assert!(journey.question(question.as_str()).is_some(), "{council}: {question}");
            all += 1;
            unknown += u32::from(answer.answer.response == Some(Response::DontKnow));
            if let Some(Response::NotApplicable { reason }) = &answer.answer.response {
                assert!(!reason.is_empty());
                elsewhere += 1;
            }
            for text in [&answer.answer.evidence, &answer.answer.comment] {
                let marked = if answer.language == Language::Cy { "Ffug: " } else { "Made up: " };
                assert!(text.is_empty() || text.starts_with(marked), "{text}");
            }
        }
        if assessment.submitted_at.is_some() {
            submitted += 1;
            assert!(journey.missing().is_empty(), "{council}");
            let scores = scoring::score(&bank, &profile, &scoring::sheet(&bank, &answers));
            levels.push(scores.overall.level().unwrap());
        }
    }
    assert_eq!((submitted, not_started), (32, 1));
    let (low, high) = levels.iter().fold((f64::MAX, f64::MIN), |(l, h), x| (l.min(*x), h.max(*x)));
    assert!(low > 0.5 && high < 3.5 && high - low > 1.0, "{low} to {high}");
    let share = f64::from(unknown) / f64::from(all);
    assert!((0.01..0.05).contains(&share), "{share}");
    assert!(elsewhere > 0);
}

#[tokio::test]
async fn each_bank_has_a_round_and_every_kind_of_question_its_answers() {
    let (store, _, _folder) = filled().await;
    let register = store.register().await.unwrap();
    let members = store.coalition(COALITION).await.unwrap().unwrap().members;
    let mut rounds = store.rounds().await.unwrap();
    let keys: Vec<_> = rounds.iter().map(|round| round.key.as_str()).collect();
    assert_eq!(keys, [ROUND, "care-2026", "sharing-2026", country::BEFORE]);
    // Only those that have submitted took part in the one before.
    rounds.retain(|round| round.key.as_str() != country::BEFORE);
    let mut kinds = [0_u32; 6];
    for round in &rounds {
        let bank = store.bank(&round.bank, &round.version).await.unwrap().unwrap().bank;
        let mut levels = Vec::new();
        for council in &members {
            let day = jiff::civil::date(2026, 11, 23);
            let profile = register.get(council.as_str()).unwrap().on(day).profile();
            let is_for = !bank.minutes(&profile).eq(&0);
            let assessment = store.assessment(council, &round.key).await.unwrap();
            let expected = is_for && council.as_str() != "CMD";
            assert_eq!(assessment.is_some(), expected, "{council} in {}", round.key);
            let Some(assessment) = assessment else { continue };
            let answers = SavedAnswer::plain(&store.answers(assessment.id).await.unwrap());
            let marks = store.theme_marks(assessment.id).await.unwrap();
            let journey = Journey::new(&bank, profile, &answers, &marks);
            for (question, answer) in &answers {
                let (_, question) = journey.question(question.as_str()).expect("it is asked");
                assert!(journey.is_responded(question), "{council}: {}", question.id);
                let kind = match answer.response.as_ref().unwrap() {
                    Response::Chosen { .. } => 0,
                    Response::Several { .. } => 1,
                    Response::Number { number } => {
                        let Kind::Number { minimum, maximum, .. } = question.kind else {
                            panic!("{}", question.id)
                        };
                        assert!((minimum..=maximum).contains(&number.get()), "{number}");
                        2
                    }
                    Response::Text { .. } => 3,
                    Response::DontKnow => 4,
                    Response::NotApplicable { .. } => 5,
                };
                kinds[kind] += 1;
            }
            if assessment.submitted_at.is_some() {
                assert!(journey.missing().is_empty(), "{council} in {}", round.key);
                let scores = scoring::score(&bank, &profile, &scoring::sheet(&bank, &answers));
                levels.push(scores.overall.level().unwrap());
            }
        }
        levels.sort_by(f64::total_cmp);
        let (low, high) = (levels.first().unwrap(), levels.last().unwrap());
        assert!(levels.len() > 20 && high - low >= 1.0, "{}: {levels:?}", round.key);
    }
    assert!(kinds.iter().all(|count| *count > 0), "{kinds:?}");
}

#[tokio::test]
async fn four_councils_are_left_to_try() {
    let (store, _, _folder) = filled().await;
    let round = RoundKey::parse(ROUND).unwrap();
    let opened = store.round(ROUND).await.unwrap().unwrap();
    let bank = store.bank(&opened.bank, &opened.version).await.unwrap().unwrap().bank;
    let register = store.register().await.unwrap();
    let mut shares = Vec::new();
    for council in ["KEN", "ELM", "CMN", "CMD"] {
        let Some(assessment) = store.assessment(&key(council), &round).await.unwrap() else {
            shares.push((council, 0, false));
            continue;
        };
        assert_eq!(assessment.submitted_at, None);
        let details = register.get(council).unwrap().on(jiff::civil::date(2026, 11, 23));
        let answers = SavedAnswer::plain(&store.answers(assessment.id).await.unwrap());
        let marks = store.theme_marks(assessment.id).await.unwrap();
        let journey = Journey::new(&bank, details.profile(), &answers, &marks);
        let progress = journey.progress();
        shares.push((
            council,
            progress.responded * 100 / progress.total,
            journey.missing().is_empty(),
        ));
    }
    let [(_, kent, false), ("ELM", 100, true), (_, carmarthenshire, false), ("CMD", 0, false)] =
        shares[..]
    else {
        panic!("{shares:?}")
    };
    assert!((45..=50).contains(&kent) && (10..40).contains(&carmarthenshire), "{shares:?}");
}

#[tokio::test]
async fn every_council_has_three_people_and_the_service_an_administrator() {
    let (store, _, _folder) = filled().await;
    for council in ["KEN", "CMN", "BFS"] {
        let mut people = store.members(&key(council)).await.unwrap();
        people.sort_by_key(|(_, role)| *role);
        let roles: Vec<_> = people.iter().map(|(_, role)| *role).collect();
        assert_eq!(roles, Role::ALL);
        for (person, role) in people {
            let expected = format!("{role}.{}@demonstration.invalid", council.to_lowercase());
            assert_eq!(person.email, expected);
            assert!(person.name.contains(' '));
            assert_eq!(person.language == Language::Cy, council == "CMN");
        }
    }
    let administrator = store.person_by_email(ADMINISTRATOR).await.unwrap().unwrap();
    assert!(administrator.is_administrator);
}

#[tokio::test]
async fn it_is_the_same_each_time() {
    let (first, _, _one) = filled().await;
    let (second, _, _two) = newly_filled().await;
    let round = RoundKey::parse(ROUND).unwrap();
    for council in ["KEN", "GWN", "BFS", "LDS"] {
        let mut said = Vec::new();
        for store in [&first, &second] {
            let assessment = store.assessment(&key(council), &round).await.unwrap().unwrap();
            said.push(SavedAnswer::plain(&store.answers(assessment.id).await.unwrap()));
        }
        assert_eq!(said[0], said[1], "{council}");
    }
}

#[tokio::test]
async fn a_second_time_and_anything_real_are_left_as_they_are() {
    let (store, address, _folder) = filled().await;
    let again = demo(&address, &[]);
    assert!(again.status.success());
    assert!(String::from_utf8_lossy(&again.stdout).contains("already; nothing was changed"));
    // The same people and answers, as if they were real.
    store.set_demonstration(false).await.unwrap();
    let refused = demo(&address, &[]);
    assert!(!refused.status.success());
    assert!(String::from_utf8_lossy(&refused.stderr).contains("only for an empty one"));
    assert!(!store.is_demonstration().await.unwrap());
}

#[tokio::test]
async fn a_wrong_folder_of_banks_leaves_nothing_behind() {
    let folder = tempfile::tempdir().unwrap();
    let address = format!("sqlite:{}", folder.path().join("demo.sqlite").display());
    let refused = demo(&address, &["--question-banks", "nowhere"]);
    assert!(!refused.status.success());
    assert!(String::from_utf8_lossy(&refused.stderr).contains("nowhere"));
    let store = Store::open(&address).await.unwrap();
    assert!(!store.is_migrated().await.unwrap());
    store.close().await;
    assert!(demo(&address, &[]).status.success(), "and works afterwards");
}

#[tokio::test]
async fn there_is_something_to_see_of_both_rounds() {
    let (store, _, _folder) = filled().await;
    for round in [ROUND, country::BEFORE] {
        let round = RoundKey::parse(round).unwrap();
        for audience in [Audience::Public, Audience::Coalition(COALITION.into())] {
            let published = store.published(&round, &audience).await.unwrap();
            assert_eq!(published.len(), 1, "{audience:?} of {round}");
        }
    }
    let steering = store.person_by_email(country::STEERING).await.unwrap().unwrap();
    assert_eq!(store.steering(steering.id).await.unwrap(), [COALITION]);
    let central = store.person_by_email(country::CENTRAL).await.unwrap().unwrap();
    assert!(central.is_central);
}
