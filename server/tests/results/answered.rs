//! An assessment with answers, on any bank, and the browser of its lead.

use super::support::{self, Service, Visitor};
use super::{HOSTILE, ROUND};
use domain::answer::{Answer, Answers, Confidence, Response};
use domain::bank::{Bank, Question};
use domain::council::Profile;
use domain::id::{CouncilKey, QuestionId, RoundKey};
use domain::language::Language;
use domain::scoring::{self, Scores};
use std::collections::BTreeSet;
use store::{Role, SubmitOutcome};

/// Answers of a council's assessment, saved by its lead, and the lead's browser.
pub(crate) struct Answered {
    pub(crate) service: Service,
    pub(crate) lead: Visitor,
    pub(crate) bank: Bank,
    pub(crate) profile: Profile,
    pub(crate) answers: Answers,
    assessment: i64,
    person: i64,
}

impl Answered {
    /// To the bank that is shipped first.
    pub(crate) async fn by(
        council: &str,
        respond: impl Fn(usize, &Question) -> Option<Response>,
    ) -> Self {
        Self::to_bank(support::shipped_bank(), council, respond).await
    }

    /// To any bank.
    pub(crate) async fn to_bank(
        bank: Bank,
        council: &str,
        respond: impl Fn(usize, &Question) -> Option<Response>,
    ) -> Self {
        let service = Service::asking(bank.clone()).await;
        let email = format!("lead@{}.example", council.to_lowercase());
        let person = service.person(&email, &[(council, Role::Lead)], false).await;
        let lead = service.session_of(person).await;
        let key = CouncilKey::parse(council).unwrap();
        let round = RoundKey::parse(ROUND).unwrap();
        let open = service.app.round(&round).await.unwrap().unwrap();
        let register = service.app.register();
        let profile = register.get(council).unwrap().on(service.app.clock.today()).profile();
        let mut answers = Answers::new();
        let mut done: BTreeSet<QuestionId> = BTreeSet::new();
        let mut place = 0;
        // An answer may bring further questions, always after itself.
        for (_, question) in bank.questions() {
            if !bank.asked(&profile, &answers).holds(question) || !done.insert(question.id.clone())
            {
                continue;
            }
            let confidence =
                [Some(Confidence::High), Some(Confidence::Medium), Some(Confidence::Low), None];
            let answer = Answer {
                response: respond(place, question),
                confidence: confidence[place % 4],
                evidence: if place % 5 == 0 { HOSTILE.into() } else { String::new() },
                comment: HOSTILE.into(),
                ..Answer::default()
            };
            answers.insert(question.id.clone(), answer);
            place += 1;
        }
        let store = &service.app.store;
        let now = service.app.clock.now();
        let assessment = store.start_assessment(&key, &round, &open.digest, now).await.unwrap();
        let pairs: Vec<_> = answers.iter().map(|(id, one)| (id.clone(), one.clone())).collect();
        store.seed_answers(assessment, &pairs, person, Language::En, now).await.unwrap();
        Self { service, lead, bank, profile, answers, assessment, person }
    }

    pub(crate) async fn submit(&self) {
        let now = self.service.app.clock.now();
        let outcome = self
            .service
            .app
            .store
            .submit_assessment(self.assessment, 1, self.person, now)
            .await
            .unwrap();
        assert_eq!(outcome, SubmitOutcome::Submitted);
    }

    pub(crate) fn scores(&self) -> Scores {
        scoring::score(&self.bank, &self.profile, &scoring::sheet(&self.bank, &self.answers))
    }
}
