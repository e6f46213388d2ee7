//! The rest of the country: councils nobody signs in for, so that there is something to compare with. More of some types
//! take part than of others, as in life; most took part a year before as well, a little further back.

use super::random::Stream;
use super::{COALITION, ROUND, answers, councils::COUNCILS, councils::Stage};
use crate::clock::local;
use crate::releasing::{self, Wanted};
use anyhow::{Context as _, ensure};
use domain::answer::{Answer, Response};
use domain::bank::{Bank, Bilingual, Kind};
use domain::council::{CouncilType, Profile};
use domain::id::{CouncilKey, QuestionId, RoundKey};
use domain::language::Language;
use domain::register::Register;
use domain::release::{Audience, Consent, Purpose};
use jiff::{SignedDuration, Timestamp};
use store::{NewPerson, PublishReleaseOutcome, Round, Store, SubmitOutcome};

/// The key of the round a year before.
pub const BEFORE: &str = "2025";

/// How many days ago the round before closed.
const CLOSED: i64 = 330;

/// What the people of the country are to those who try the demonstration: one hand that wrote it all.
const AUTHOR: &str = "country@demonstration.invalid";
/// The address of somebody in the steering group of the coalition.
pub const STEERING: &str = "steering@demonstration.invalid";
/// The address of somebody in the central team.
pub const CENTRAL: &str = "central@demonstration.invalid";

/// How many of a hundred councils of a type take part.
const fn response_rate(kind: CouncilType) -> f64 {
    match kind {
        CouncilType::County => 0.35,
        CouncilType::NonMetropolitanDistrict => 0.38,
        CouncilType::Unitary => 0.5,
        CouncilType::LondonBorough | CouncilType::ScottishUnitary => 0.55,
        CouncilType::MetropolitanDistrict => 0.6,
        CouncilType::WelshUnitary => 0.75,
        CouncilType::NorthernIrelandDistrict => 0.9,
        _ => 0.0,
    }
}

struct Country<'a> {
    store: &'a Store,
    bank: &'a Bank,
    digest: String,
    author: i64,
}

/// Answers of the country in this round and the one before. The demonstration's own councils join in the round before,
/// those that have submitted this time.
///
/// # Errors
/// When the database fails.
pub async fn fill(
    store: &Store,
    register: &Register,
    bank: &Bank,
    now: Timestamp,
) -> anyhow::Result<()> {
    let hash = crate::password::Passwords::new()?.hash(crate::token::secret()?).await?;
    let person = |email: &str, name: &str| NewPerson {
        email: email.to_owned(),
        name: name.to_owned(),
        password_hash: hash.clone(),
        language: Language::En,
    };
    let author = store.add_person(&person(AUTHOR, "Alex Merriweather"), &[], false, now).await?;
    let central = store.add_person(&person(CENTRAL, "Rowan Castle"), &[], false, now).await?;
    store.set_central(central, true, now).await?;
    store.add_person(&person(STEERING, "Sam Whitfield"), &[], false, now).await?;
    let country = Country { store, bank, digest: bank.digest(), author };
    let days = |days: i64| now.checked_sub(SignedDuration::from_hours(24 * days));
    country.open_before(days(CLOSED + 100)?, days(CLOSED)?).await?;
    let (before, this) = (RoundKey::parse(BEFORE)?, RoundKey::parse(ROUND)?);
    for council in register.principal_on(local(now).date()) {
        let profile = council.on(local(now).date()).profile();
        let key = council.key.as_str();
        let own = COUNCILS.iter().find(|(own, _)| *own == key).map(|(_, stage)| *stage);
        let mut stream = Stream::of(&format!("{key} in the country"));
        let takes_part = stream.happens(response_rate(profile.council_type));
        let took_part = stream.happens(0.8);
        let consent = match stream.unit() {
            named if named < 0.25 => Consent::Public,
            named if named < 0.5 => Consent::Coalition,
            _ => Consent::Counted,
        };
        if let Some(own) = store.assessment(&council.key, &this).await? {
            country.agree(own.id, consent, days(20)?).await?;
        }
        let said = answers::all(bank, key, &profile, Language::En);
        if own.is_none() && takes_part {
            country.submit(&this, &council.key, &said, consent, days(20)?).await?;
        } else if own.is_none() && stream.happens(0.2) {
            country.begin(&this, &council.key, &said[..said.len() / 3], days(15)?).await?;
        }
        if took_part && (takes_part || own == Some(Stage::Submitted)) {
            let said = a_year_before(bank, key, &profile, said);
            country.submit(&before, &council.key, &said, consent, days(CLOSED + 10)?).await?;
        }
    }
    Ok(())
}

/// What a council said a year before: a level lower here and there.
fn a_year_before(
    bank: &Bank,
    council: &str,
    profile: &Profile,
    mut said: Vec<(QuestionId, Answer)>,
) -> Vec<(QuestionId, Answer)> {
    let mut stream = Stream::of(&format!("{council} of {} a year before", profile.council_type));
    let often = 0.1 + 0.3 * stream.unit();
    for (id, answer) in &mut said {
        let Some((_, question)) = bank.question(id.as_str()) else { continue };
        let Some(Response::Chosen { option }) = &mut answer.response else { continue };
        let place = question.place_of(option.as_str()).unwrap_or_default();
        if question.kind == Kind::Level && place > 0 && stream.happens(often) {
            *option = question.options[usize::from(place) - 1].id.clone();
        }
    }
    said
}

impl Country<'_> {
    async fn open_before(&self, opens_at: Timestamp, closes_at: Timestamp) -> anyhow::Result<()> {
        let round = Round {
            key: RoundKey::parse(BEFORE)?,
            bank: self.bank.id.clone(),
            version: self.bank.version.clone(),
            name: Bilingual { en: "Autumn 2025".into(), cy: "Hydref 2025".into() },
            opens_at,
            closes_at: Some(closes_at),
            coalition: None,
            minimum_group: Some(5),
            is_draft: false,
        };
        self.store.put_round(&round).await?;
        Ok(())
    }

    async fn begin(
        &self,
        round: &RoundKey,
        council: &CouncilKey,
        said: &[(QuestionId, Answer)],
        at: Timestamp,
    ) -> anyhow::Result<i64> {
        let id = self.store.start_assessment(council, round, &self.digest, at).await?;
        self.store.seed_answers(id, said, self.author, Language::En, at).await?;
        Ok(id)
    }

    async fn agree(&self, id: i64, consent: Consent, at: Timestamp) -> anyhow::Result<()> {
        if consent != Consent::default() {
            self.store.choose_consent(id, consent, self.author, at).await?;
        }
        Ok(())
    }

    async fn submit(
        &self,
        round: &RoundKey,
        council: &CouncilKey,
        said: &[(QuestionId, Answer)],
        consent: Consent,
        at: Timestamp,
    ) -> anyhow::Result<()> {
        let id = self.begin(round, council, said, at).await?;
        self.agree(id, consent, at).await?;
        let outcome = self.store.submit_assessment(id, 1, self.author, at).await?;
        ensure!(outcome == SubmitOutcome::Submitted, "{council} could not be submitted.");
        Ok(())
    }
}

/// Publishes what there is to see of both rounds: for the public, and for the coalition.
///
/// # Errors
/// When a release cannot be built, the audit finds something, or the database fails.
pub async fn release(store: &Store, register: &Register, now: Timestamp) -> anyhow::Result<()> {
    let (before, this) = (RoundKey::parse(BEFORE)?, RoundKey::parse(ROUND)?);
    let steering = store.person_by_email(STEERING).await?.context("The steering group is gone.")?;
    store.join_steering(steering.id, COALITION, now).await?;
    let coalition = || Audience::Coalition(COALITION.to_owned());
    let then = now.checked_sub(SignedDuration::from_hours(24 * (CLOSED - 20)))?;
    for (round, audience, purpose, at) in [
        (&before, Audience::Public, Purpose::Final, then),
        (&before, coalition(), Purpose::Final, then),
        (&this, Audience::Public, Purpose::Interim, now),
        (&this, coalition(), Purpose::Interim, now),
    ] {
        let date = local(at).date();
        let wanted = Wanted { round: round.clone(), audience, purpose, date, by: None };
        let built = releasing::build_release(store, register, &wanted, at).await?;
        let audit = releasing::audit_release(store, register, built.id, at).await?;
        let findings = audit.map(|audit| audit.findings).unwrap_or_default();
        let first = findings.first().map(releasing::line).unwrap_or_default();
        ensure!(findings.is_empty(), "The audit of round {round} found: {first}");
        let outcome = store.publish_release(built.id, None, at).await?;
        ensure!(
            outcome == PublishReleaseOutcome::Published,
            "Release {} of round {round} was not published: {outcome:?}",
            built.release.number
        );
    }
    Ok(())
}
