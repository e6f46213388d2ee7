//! Made-up councils, people, a bank and rounds for the tests.

use crate::harness::Database;
use domain::answer::{Answer, Confidence, Response};
use domain::bank::{
    AnswerOption, Bank, BankText, Bilingual, Condition, Kind, Level, OptionText, Question,
    QuestionText, Reference, RollUp, ScoringRule, Subject, Theme, ThemeText,
};
use domain::council::{CouncilType, Nation, Tier};
use domain::id::{
    BankId, BankVersion, CouncilKey, OptionId, QuestionId, ReferenceId, RoundKey, ThemeId,
};
use domain::language::Language;
use domain::register::{Area, Council, Details, Register};
use jiff::{SignedDuration, Timestamp};
use std::collections::BTreeSet;
use store::{Coalition, NewAnswer, NewPerson, Round, SaveOutcome, Store};

/// Everything a text can hold that a database might take amiss.
pub(crate) const AWKWARD: &str = " Ŵŷr Llŷn a'r “dŵr” – 🦊👩🏽‍💻 \u{200d}e\u{301} 'single' \"double\" `back` 100 % _ \\ \\n ?1 $1 :a \
     {}\n\nsecond\r\nline\ttab; drop table answer; -- /* ";

/// A moment, in seconds after the first of all tests.
pub(crate) fn at(seconds: i64) -> Timestamp {
    let first: Timestamp = "2026-07-01T09:00:00.123Z".parse().unwrap();
    first + SignedDuration::from_secs(seconds)
}

pub(crate) fn council(key: &str) -> CouncilKey {
    CouncilKey::parse(key).unwrap()
}

pub(crate) fn question(id: &str) -> QuestionId {
    QuestionId::parse(id).unwrap()
}

pub(crate) fn round_key(key: &str) -> RoundKey {
    RoundKey::parse(key).unwrap()
}

pub(crate) fn theme(id: &str) -> ThemeId {
    ThemeId::parse(id).unwrap()
}

pub(crate) fn both(en: &str, cy: &str) -> Bilingual<String> {
    Bilingual { en: en.to_owned(), cy: cy.to_owned() }
}

pub(crate) fn details(name: &str, council_type: CouncilType, tier: Tier) -> Details {
    Details {
        from: None,
        name: name.to_owned(),
        name_cy: None,
        official_name: format!("{name} Council"),
        gss: None,
        council_type,
        tier,
        nation: Nation::England,
        region: "north-west".to_owned(),
        county: None,
        combined_authority: None,
        area: Area::default(),
    }
}

pub(crate) fn one_council(key: &str, details: Vec<Details>) -> Council {
    Council {
        key: council(key),
        starts: None,
        ends: None,
        successors: BTreeSet::new(),
        former_codes: Vec::new(),
        details,
    }
}

/// A county that was split in two, a district that moved and was renamed, an authority above them, and one in Wales.
pub(crate) fn register() -> Register {
    let mut county =
        one_council("ELM", vec![details("Elmshire", CouncilType::County, Tier::Upper)]);
    county.starts = Some("1974-04-01".parse().unwrap());
    county.ends = Some("2028-03-31".parse().unwrap());
    county.successors = [council("NEL"), council("SEL")].into();

    let mut before = details("Fenby", CouncilType::NonMetropolitanDistrict, Tier::Lower);
    before.county = Some(council("ELM"));
    before.gss = Some("E07000998".to_owned());
    before.area = Area {
        population: Some(123_456),
        square_km: Some(0.1 + 0.2),
        density: Some(1.0 / 3.0),
        deprivation: Some(14.93),
        deprivation_quintile: Some(5),
        rurality: Some("sparse-and-rural".to_owned()),
        rural_share: Some(0.0),
        latitude: Some(54.369_191_234_567_89),
        longitude: Some(-6.456_72),
    };
    let mut after = details("Fenby and Marsh", CouncilType::Unitary, Tier::Single);
    after.from = Some("2027-04-01".parse().unwrap());
    after.combined_authority = Some(council("GEL"));
    let mut last = after.clone();
    last.from = Some("2031-04-01".parse().unwrap());
    last.name = "O'Fenby; \"Marsh\"".to_owned();
    let mut district = one_council("FEN", vec![before, after, last]);
    district.former_codes = ["E07000999", "E07000001", "E07000500"].map(str::to_owned).into();

    let mut north =
        one_council("NEL", vec![details("North Elmshire", CouncilType::Unitary, Tier::Single)]);
    north.starts = Some("2028-04-01".parse().unwrap());
    let mut south =
        one_council("SEL", vec![details("South Elmshire", CouncilType::Unitary, Tier::Single)]);
    south.starts = Some("2028-04-01".parse().unwrap());
    let above = one_council(
        "GEL",
        vec![details("Greater Elmshire", CouncilType::CombinedAuthority, Tier::Combined)],
    );
    let mut welsh = details("Llanwydr", CouncilType::WelshUnitary, Tier::Single);
    welsh.nation = Nation::Wales;
    welsh.region = "wales".to_owned();
    welsh.name_cy = Some("Llanŵydŷr".to_owned());
    let welsh = one_council("LLW", vec![welsh]);
    Register::new(vec![welsh, above, south, north, district, county]).unwrap()
}

/// A bank of one theme and two questions.
pub(crate) fn bank() -> Bank {
    let option = |id: &str, next: Option<&str>| AnswerOption {
        id: OptionId::parse(id).unwrap(),
        points: if next.is_some() { 0.0 } else { 1.0 },
        from: None,
        text: Bilingual {
            en: OptionText { descriptor: "Here".to_owned(), next_step: next.map(str::to_owned) },
            cy: OptionText {
                descriptor: "Yma ŵŷ".to_owned(), next_step: next.map(str::to_owned)
            },
        },
    };
    let asked = |id: &str, weight: f64| Question {
        id: question(id),
        kind: Kind::Level,
        minutes: 5,
        weight,
        base: Some(1.0),
        stage: None,
        applies_to: Condition::Is(Subject::Nation, vec!["wales".to_owned()]),
        not_applicable: true,
        references: vec![ReferenceId::parse("standard-1").unwrap()],
        depends_on: Vec::new(),
        effort: Some(1),
        value: None,
        options: vec![option("level-1", Some("Go on")), option("level-2", None)],
        text: {
            let text = QuestionText {
                title: "Who leads?".to_owned(),
                short: "Leader".to_owned(),
                guidance: AWKWARD.to_owned(),
                evidence: String::new(),
                next_step: None,
                unit: None,
            };
            Bilingual { en: text.clone(), cy: text }
        },
    };
    let said = ThemeText { title: "Leading".to_owned(), description: "Arwain".to_owned() };
    let title = BankText { title: "A bank".to_owned(), description: AWKWARD.to_owned() };
    Bank {
        id: BankId::parse("made-up").unwrap(),
        version: BankVersion::parse("2026.1").unwrap(),
        licence: "MIT".to_owned(),
        scoring: ScoringRule::WeightedMeanOfLevels,
        roll_up: RollUp::Sum,
        organisations: Default::default(),
        applies_to: Condition::Always,
        levels: ["level-1", "level-2"]
            .map(|id| Level { id: OptionId::parse(id).unwrap(), name: both(id, "lefel") })
            .into(),
        themes: vec![Theme {
            id: theme("leadership"),
            parent: None,
            weight: 1.0,
            weights: Default::default(),
            roll_up: RollUp::Sum,
            applies_to: Condition::Always,
            questions: vec![asked("leader", 1.5), asked("money", 0.1)],
            text: Bilingual { en: said.clone(), cy: said },
        }],
        references: vec![Reference {
            id: ReferenceId::parse("standard-1").unwrap(),
            url: "https://standards.example/1?a=b&c=%20".to_owned(),
            title: both("Standard", "Safon"),
        }],
        continuity: None,
        text: Bilingual { en: title.clone(), cy: title },
    }
}

pub(crate) fn round(key: &str, opens: i64) -> Round {
    Round {
        key: round_key(key),
        bank: bank().id,
        version: bank().version,
        name: both("The round", "Y rownd ŵŷ"),
        opens_at: at(opens),
        closes_at: None,
        coalition: None,
        minimum_group: None,
        is_draft: false,
    }
}

/// A coalition of the register's councils.
pub(crate) fn coalition(key: &str, members: &[&str]) -> Coalition {
    let members = members.iter().map(|key| council(key)).collect();
    Coalition { key: key.to_owned(), name: both("The Elmshires", "Yr Elmshires ŵŷ"), members }
}

pub(crate) fn new_person(email: &str, name: &str) -> NewPerson {
    NewPerson {
        email: email.to_owned(),
        name: name.to_owned(),
        password_hash: format!("$argon2id$of {email}"),
        language: Language::En,
    }
}

pub(crate) async fn person(store: &Store, email: &str, name: &str) -> i64 {
    store.add_person(&new_person(email, name), &[], false, at(0)).await.unwrap()
}

/// An open assessment of one council, and two people who answer.
#[derive(Clone, Copy)]
pub(crate) struct Open {
    pub(crate) assessment: i64,
    pub(crate) first: i64,
    pub(crate) second: i64,
}

/// The register, the bank and the round `2026`.
pub(crate) async fn prepare(db: &Database) {
    db.store.replace_register(&register()).await.unwrap();
    db.store.publish_bank(&bank(), at(0)).await.unwrap();
    db.store.put_round(&round("2026", 0)).await.unwrap();
}

pub(crate) async fn open_assessment(db: &Database) -> Open {
    prepare(db).await;
    let first = person(&db.store, "ann@elm.example", "Ann").await;
    let second = person(&db.store, "bob@elm.example", "Bob Ŵyn").await;
    let assessment = start(&db.store, "2026").await;
    Open { assessment, first, second }
}

pub(crate) async fn start(store: &Store, round: &str) -> i64 {
    let digest = bank().digest();
    store.start_assessment(&council("ELM"), &round_key(round), &digest, at(1)).await.unwrap()
}

pub(crate) async fn revision(store: &Store, round: &str) -> i64 {
    store.assessment(&council("ELM"), &round_key(round)).await.unwrap().unwrap().revision
}

/// An answer with this comment.
pub(crate) fn saying(comment: &str) -> Answer {
    Answer {
        response: Some(Response::DontKnow),
        confidence: Some(Confidence::Low),
        comment: comment.to_owned(),
        ..Answer::default()
    }
}

/// Saves in English.
pub(crate) async fn save(
    store: &Store,
    (assessment, person): (i64, i64),
    question: &QuestionId,
    seen: i64,
    answer: &Answer,
) -> SaveOutcome {
    let new = NewAnswer { question, seen, answer, language: Language::En, person };
    store.save_answer(assessment, &new, at(10)).await.unwrap()
}
