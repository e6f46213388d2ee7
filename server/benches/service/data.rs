//! The data that are measured on: councils of the real register, each with a lead who is signed in and an assessment of
//! the shipped bank in which four questions in five are answered, as in the demonstration.

use crate::{organisations, releases};
use anyhow::Context as _;
use domain::answer::{Answer, Confidence, Response};
use domain::bank::{Bank, Bilingual, Question};
use domain::id::{CouncilKey, QuestionId, RoundKey};
use domain::language::Language;
use domain::neighbours::USUAL;
use domain::register::{Council, Register};
use domain::release::Audience;
use jiff::{SignedDuration, Timestamp};
use server::clock::{Clock, local};
use server::releasing::place;
use server::token;
use store::{Coalition, Membership, NewPerson, Role, Round, Store, SubmitOutcome};

/// How many councils are answering: one for each connection of the largest run.
const OPEN: usize = 64;
/// How many have submitted. Fewer, because each has two dozen charts that are drawn before anything is measured.
const SUBMITTED: usize = 16;
/// The round's key.
pub(crate) const ROUND: &str = "2026";
/// The round before.
const BEFORE: &str = "2025";

/// Somebody signed in for a council.
#[derive(Debug, Clone)]
pub(crate) struct Seat {
    pub(crate) council: String,
    person: i64,
    /// The session's token, as the cookie holds it.
    pub(crate) session: String,
    pub(crate) csrf: String,
    /// The questions that have an answer.
    pub(crate) answered: Vec<String>,
}

/// Everybody who is signed in.
pub(crate) struct Data {
    /// For councils whose assessment is open.
    pub(crate) open: Vec<Seat>,
    /// For councils whose assessment is submitted.
    pub(crate) submitted: Vec<Seat>,
}

/// The same numbers each time: a linear congruential generator with the multiplier of Knuth's MMIX.
struct Numbers(u64);

impl Numbers {
    fn below(&mut self, limit: u64) -> u64 {
        self.0 =
            self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) % limit
    }
}

pub(crate) fn shipped_bank() -> anyhow::Result<Bank> {
    organisations::flagship().map_err(|error| anyhow::anyhow!("{error}"))
}

pub(crate) fn shipped_register() -> anyhow::Result<Register> {
    let text = include_str!("../../../store/register/councils.csv");
    let councils = domain::register::files::parse_register(text)
        .map_err(|faults| anyhow::anyhow!("the shipped register is broken: {faults:?}"))?;
    Ok(Register::new(councils)?)
}

/// A round of a year that is open for all councils.
pub(crate) fn round(key: &str, bank: &Bank, now: Timestamp) -> anyhow::Result<Round> {
    Ok(Round {
        key: RoundKey::parse(key)?,
        bank: bank.id.clone(),
        version: bank.version.clone(),
        name: Bilingual { en: format!("Autumn {key}"), cy: format!("Hydref {key}") },
        opens_at: now.checked_sub(SignedDuration::from_hours(60 * 24))?,
        closes_at: Some(now.checked_add(SignedDuration::from_hours(120 * 24))?),
        coalition: None,
        minimum_group: None,
        is_draft: false,
    })
}

/// Fills a new database.
pub(crate) async fn fill(store: &Store) -> anyhow::Result<Data> {
    store.migrate().await?;
    let now = Clock::system().now();
    let (bank, register) = (shipped_bank()?, shipped_register()?);
    store.replace_register(&register).await?;
    store.publish_bank(&bank, now).await?;
    let year = SignedDuration::from_hours(365 * 24);
    for (key, then) in [(BEFORE, now.checked_sub(year)?), (ROUND, now)] {
        store.put_round(&round(key, &bank, then)?).await?;
    }
    let mut numbers = Numbers(2026);
    let mut open = Vec::new();
    let today = local(now).date();
    for council in register.principal_on(today).take(OPEN + SUBMITTED) {
        open.push(seat(store, &bank, council, now, &mut numbers).await?);
    }
    anyhow::ensure!(open.len() == OPEN + SUBMITTED, "the register holds too few councils");
    let submitted = open.split_off(OPEN);
    for seat in &submitted {
        let council = register.get(&seat.council).context("no council")?;
        assess(store, &bank, council, (BEFORE, seat.person), now, &mut numbers).await?;
        submit(store, seat, BEFORE, now).await?;
        submit(store, seat, ROUND, now).await?;
    }
    released(store, &bank, &register, &submitted, now).await?;
    Ok(Data { open, submitted })
}

/// Publishes a release of all councils, and one of a coalition of those that submitted.
async fn released(
    store: &Store,
    bank: &Bank,
    register: &Register,
    submitted: &[Seat],
    now: Timestamp,
) -> anyhow::Result<()> {
    const COALITION: &str = "those";
    let today = local(now).date();
    let of = |council: &Council| (council.key.clone(), place(council, today));
    let all: Vec<_> = register.principal_on(today).map(of).collect();
    let is_member =
        |council: &CouncilKey| submitted.iter().any(|seat| seat.council == council.as_str());
    let members: Vec<_> = all.iter().filter(|(council, _)| is_member(council)).cloned().collect();
    let coalition = Coalition {
        key: COALITION.to_owned(),
        name: Bilingual { en: "Those".into(), cy: "Y rhain".into() },
        members: members.iter().map(|(council, _)| council.clone()).collect(),
    };
    store.put_coalition(&coalition).await?;
    releases::publish(store, bank, &all, (Audience::Public, USUAL), now).await?;
    releases::publish(store, bank, &members, (Audience::Coalition(COALITION.to_owned()), 0), now)
        .await?;
    Ok(())
}

async fn submit(store: &Store, seat: &Seat, round: &str, now: Timestamp) -> anyhow::Result<()> {
    let (council, round) = (CouncilKey::parse(&seat.council)?, RoundKey::parse(round)?);
    let assessment = store.assessment(&council, &round).await?.context("no assessment")?;
    let (id, revision) = (assessment.id, assessment.revision);
    let outcome = store.submit_assessment(id, revision, seat.person, now).await?;
    anyhow::ensure!(outcome == SubmitOutcome::Submitted, "{council}: {outcome:?}");
    Ok(())
}

async fn seat(
    store: &Store,
    bank: &Bank,
    council: &Council,
    now: Timestamp,
    numbers: &mut Numbers,
) -> anyhow::Result<Seat> {
    let person = NewPerson {
        email: format!("lead@{}.example", council.key.as_str().to_lowercase()),
        name: "Alex Example".into(),
        password_hash: "nobody signs in with a password here".into(),
        language: Language::En,
    };
    let membership = Membership { council: council.key.clone(), role: Role::Lead };
    let person = store.add_person(&person, &[membership], false, now).await?;
    let (session, csrf) = (token::secret()?, token::secret()?);
    store.start_session(&token::hash(&session), person, &csrf, now).await?;
    let answers = assess(store, bank, council, (ROUND, person), now, numbers).await?;
    let id = |(id, _): &(QuestionId, Answer)| id.to_string();
    Ok(Seat {
        council: council.key.to_string(),
        person,
        session,
        csrf,
        answered: answers.iter().map(id).collect(),
    })
}

/// Answers four questions in five, and says of every theme that has no other that it is complete.
async fn assess(
    store: &Store,
    bank: &Bank,
    council: &Council,
    (round, person): (&str, i64),
    now: Timestamp,
    numbers: &mut Numbers,
) -> anyhow::Result<Vec<(QuestionId, Answer)>> {
    let round = RoundKey::parse(round)?;
    let assessment = store.start_assessment(&council.key, &round, &bank.digest(), now).await?;
    let profile = council.on(local(now).date()).profile();
    let mut answers = Vec::new();
    let asked = bank.asked(&profile, &domain::answer::Answers::new());
    for (_, question) in bank.questions().filter(|(_, q)| asked.holds(q)) {
        if numbers.below(5) > 0 {
            answers.push((question.id.clone(), answer(question, numbers)?));
        }
    }
    store.seed_answers(assessment, &answers, person, Language::En, now).await?;
    let complete = |theme: &domain::bank::Theme| {
        let mut questions = asked.of(theme);
        questions.all(|q| answers.iter().any(|(id, _)| *id == q.id))
    };
    for theme in bank.themes.iter().filter(|theme| complete(theme)) {
        store.mark_theme(assessment, &theme.id, true, person, now).await?;
    }
    Ok(answers)
}

fn answer(question: &Question, numbers: &mut Numbers) -> anyhow::Result<Answer> {
    let response = match numbers.below(12) {
        0 => Response::DontKnow,
        1 if question.not_applicable => {
            Response::NotApplicable { reason: "A neighbouring council does this for us.".into() }
        }
        _ => {
            let level = u8::try_from(numbers.below(5))?;
            let option = question.option_at(level).context("a level without an option")?;
            Response::Chosen { option: option.id.clone() }
        }
    };
    let evidence = if numbers.below(3) > 0 {
        "Cabinet minutes of 14 July, the service register and last year's internal audit, which says where we stand."
    } else {
        ""
    };
    let links = if numbers.below(4) == 0 {
        vec!["https://www.example.org/audit".into()]
    } else {
        Vec::new()
    };
    let comment = if numbers.below(4) == 0 { "Look at this again after the audit." } else { "" };
    Ok(Answer {
        response: Some(response),
        confidence: Some(Confidence::Medium),
        evidence: evidence.into(),
        links,
        comment: comment.into(),
    })
}
