//! A country whose councils have answered.

use crate::support::{Service, Visitor, shipped_bank};
use domain::answer::{Answer, Answers, Response};
use domain::bank::{Bank, Bilingual, Kind};
use domain::id::{CouncilKey, QuestionId, RoundKey};
use domain::language::Language;
use domain::register::Register;
use domain::register::files::parse_register;
use domain::release::compare::tenths;
use domain::release::{Audience, Purpose, Release};
use domain::scoring;
use jiff::civil::date;
use server::clock::local;
use server::releasing::{Wanted, build_release};
use store::{PublishReleaseOutcome, Role, Round};

const REGISTER: &str = include_str!("../../../store/register/councils.csv");

pub(crate) fn key(key: &str) -> CouncilKey {
    CouncilKey::parse(key).unwrap()
}

pub(crate) fn round(key: &str) -> RoundKey {
    RoundKey::parse(key).unwrap()
}

/// What a council answers: some councils are further than others, and all are further later on.
pub(crate) fn said(
    bank: &Bank,
    register: &Register,
    council: &str,
    seed: usize,
    later: usize,
) -> Vec<(QuestionId, Answer)> {
    let council = register.get(council).unwrap();
    let profile = council.on(council.starts.unwrap_or(date(2026, 1, 1))).profile();
    let asked = bank.asked(&profile, &Answers::new());
    let questions = bank.questions().enumerate().filter(|(_, (_, q))| asked.holds(q));
    let answers = questions.filter(|(_, (_, question))| question.kind == Kind::Level);
    answers
        .map(|(place, (_, question))| {
            let level = (seed % 3 + (place * 5 + seed * 7 + later) % 4).min(4);
            let response = match (place + seed) % 23 {
                11 => Response::DontKnow,
                _ => Response::Chosen { option: question.options[level].id.clone() },
            };
            (question.id.clone(), Answer { response: Some(response), ..Answer::default() })
        })
        .collect()
}

/// A country whose councils have answered, with nothing published yet.
pub(crate) struct Country {
    pub(crate) service: Service,
    pub(crate) register: Register,
    pub(crate) bank: Bank,
    pub(crate) author: i64,
}

impl Country {
    pub(crate) async fn new() -> Self {
        let service = Service::start().await;
        let register = Register::new(parse_register(REGISTER).unwrap()).unwrap();
        let store = &service.app.store;
        store.replace_register(&register).await.unwrap();
        service.app.refresh_register().await.unwrap();
        let bank = shipped_bank();
        let before = Round {
            key: round("2025"),
            bank: bank.id.clone(),
            version: bank.version.clone(),
            name: Bilingual { en: "Autumn 2025".into(), cy: "Hydref 2025".into() },
            opens_at: "2025-09-01T00:00:00Z".parse().unwrap(),
            closes_at: Some("2026-03-31T23:00:00Z".parse().unwrap()),
            coalition: None,
            minimum_group: None,
            is_draft: false,
        };
        store.put_round(&before).await.unwrap();
        let author = service.person("author@example.gov.uk", &[], false).await;
        Self { service, register, bank, author }
    }

    /// Elmbridge, 44 other districts, 14 counties and 4 councils in Wales, in both rounds.
    pub(crate) async fn answered() -> Self {
        let country = Self::new().await;
        let today = date(2026, 11, 1);
        let mut seed = 0;
        for (kind, least, most) in [
            ("non-metropolitan-district", "ELM", 44),
            ("county", "KEN", 13),
            ("welsh-unitary", "CMN", 3),
        ] {
            let others = country.register.principal_on(today).filter(|council| {
                council.on(today).council_type.slug() == kind && council.key.as_str() != least
            });
            let others = others.map(|council| council.key.to_string()).take(most);
            for council in std::iter::once(least.to_owned()).chain(others) {
                country.submit(&council, "2025", seed, 0).await;
                country.submit(&council, "2026", seed, 1).await;
                seed += 1;
            }
        }
        country
    }

    pub(crate) async fn submit(&self, council: &str, in_round: &str, seed: usize, later: usize) {
        let store = &self.service.app.store;
        let now = self.service.app.clock.now();
        let digest = self.bank.digest();
        let said = said(&self.bank, &self.register, council, seed, later);
        let id =
            store.start_assessment(&key(council), &round(in_round), &digest, now).await.unwrap();
        store.seed_answers(id, &said, self.author, Language::En, now).await.unwrap();
        store.submit_assessment(id, 1, self.author, now).await.unwrap();
    }

    /// Builds a release and publishes it.
    pub(crate) async fn publish(&self, in_round: &str, audience: Audience) -> Release {
        let (store, now) = (&self.service.app.store, self.service.app.clock.now());
        let wanted = Wanted {
            round: round(in_round),
            audience,
            purpose: Purpose::Interim,
            date: local(now).date(),
            by: None,
        };
        let built = build_release(store, &self.register, &wanted, now).await.unwrap();
        assert!(store.note_audit(built.id, 0, now).await.unwrap());
        let outcome = store.publish_release(built.id, None, now).await.unwrap();
        assert_eq!(outcome, PublishReleaseOutcome::Published);
        built.release
    }

    pub(crate) async fn lead(&self, council: &str) -> Visitor {
        let email = format!("lead@{}.gov.uk", council.to_lowercase());
        self.service.signed_in(&email, &[(council, Role::Lead)]).await
    }

    /// The own overall level of a council, in tenths.
    pub(crate) fn own(&self, council: &str, seed: usize, later: usize) -> u32 {
        let said = said(&self.bank, &self.register, council, seed, later).into_iter().collect();
        let profile = self.register.get(council).unwrap().on(date(2026, 11, 23)).profile();
        let scores = scoring::score(&self.bank, &profile, &scoring::sheet(&self.bank, &said));
        tenths(scores.overall.level().unwrap())
    }
}
