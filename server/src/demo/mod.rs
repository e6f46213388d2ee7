//! The demonstration: real councils, made-up people and answers, the same each time. The database is marked, so that
//! every page says that nothing in it is true.

mod answers;
mod councils;
pub mod country;
mod people;
mod random;
mod texts;

use crate::clock::{end_of_day, local};
use crate::password::Passwords;
use crate::token;
use anyhow::{Context as _, ensure};
use councils::COUNCILS;
pub use councils::Stage;
use domain::answer::Answer;
use domain::bank::{Bank, Bilingual, Theme};
use domain::id::{CouncilKey, QuestionId, RoundKey};
use domain::language::Language;
use domain::register::Register;
use jiff::civil::date;
use jiff::{SignedDuration, Timestamp};
use std::collections::BTreeSet;
use store::{Coalition, Membership, NewPerson, Role, Round, Store, SubmitOutcome};

/// The key of the coalition of all councils with made-up answers. It is the last thing made.
pub const COALITION: &str = "demonstration";
/// The key of the first round, which asks the bank on local digital.
pub const ROUND: &str = "2026";
/// The banks that are asked, as folders below that of question banks.
pub const BANKS: [&str; 3] =
    ["local-digital/2026.1", "information-sharing/2026.1", "health-and-care/2026.1"];

/// The round of each bank, in the order of [`BANKS`]: its key and its name in English and Welsh.
const ROUNDS: [(&str, &str, &str); BANKS.len()] = [
    (ROUND, "Autumn 2026", "Hydref 2026"),
    ("sharing-2026", "Information sharing 2026", "Rhannu gwybodaeth 2026"),
    ("care-2026", "Health and care 2026", "Iechyd a gofal 2026"),
];

/// The address of the administrator.
pub const ADMINISTRATOR: &str = "administrator@demonstration.invalid";

/// How far a council's assessment was brought; none for a council that is not in the demonstration.
#[must_use]
pub fn stage_of(council: &CouncilKey) -> Option<Stage> {
    COUNCILS.iter().find(|(key, _)| *key == council.as_str()).map(|(_, stage)| *stage)
}

/// What was made up.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Filled {
    /// Councils in the coalition.
    pub councils: usize,
    /// Answers, by all of them.
    pub answers: usize,
    /// Assessments that are submitted.
    pub submitted: usize,
}

/// How long ago the round opened.
const OPENED: SignedDuration = SignedDuration::from_hours(60 * 24);

/// Somebody to save answers as.
#[derive(Debug, Clone, Copy)]
struct Author {
    id: i64,
    language: Language,
}

/// The people of one council.
struct Team {
    lead: Author,
    contributor: Author,
    signatory: Author,
}

/// A bank that is asked in a round.
struct Asking<'a> {
    bank: &'a Bank,
    digest: String,
    round: RoundKey,
    name: Bilingual<String>,
}

struct Filler<'a> {
    store: &'a Store,
    register: &'a Register,
    asking: Vec<Asking<'a>>,
    opened: Timestamp,
    now: Timestamp,
    /// The hash of a password that nobody was told: people sign in on the demonstration's own page.
    password_hash: String,
}

/// Fills a migrated database that holds the register and the banks but nobody yet. The first bank's round is the first
/// of [`BANKS`]'s, and so on.
///
/// # Errors
/// When one of the councils is not in the register, or the database fails.
pub async fn fill(
    store: &Store,
    register: &Register,
    banks: &[Bank],
    now: Timestamp,
) -> anyhow::Result<Filled> {
    // First: what is broken off half way must not look real.
    store.set_demonstration(true).await?;
    let password_hash = Passwords::new()?.hash(token::secret()?).await?;
    let mut asking = Vec::with_capacity(banks.len());
    for (bank, (key, en, cy)) in banks.iter().zip(ROUNDS) {
        asking.push(Asking {
            bank,
            digest: bank.digest(),
            round: RoundKey::parse(key)?,
            name: Bilingual { en: en.into(), cy: cy.into() },
        });
    }
    let filler =
        Filler { store, register, asking, opened: now.checked_sub(OPENED)?, now, password_hash };
    for asking in &filler.asking {
        filler.open_round(asking).await?;
    }
    let administrator = filler.person(ADMINISTRATOR, "Robin Fairweather", Language::En);
    store.add_person(&administrator, &[], true, filler.opened).await?;
    let mut filled = Filled::default();
    for (key, stage) in COUNCILS {
        let counts = filler.council(key, stage).await?;
        filled.councils += 1;
        filled.answers += counts.iter().sum::<usize>();
        filled.submitted += if stage == Stage::Submitted { counts.len() } else { 0 };
    }
    Ok(filled)
}

/// Makes the coalition of the councils with made-up people: the last thing made, so that its being there says that the
/// rest is.
///
/// # Errors
/// When a council is not in the register, or the database fails.
pub async fn finish(store: &Store) -> anyhow::Result<()> {
    let members =
        COUNCILS.iter().map(|(key, _)| CouncilKey::parse(key)).collect::<Result<_, _>>()?;
    let coalition = Coalition {
        key: COALITION.to_owned(),
        name: Bilingual { en: "Demonstration".into(), cy: "Arddangosiad".into() },
        members,
    };
    Ok(store.put_coalition(&coalition).await?)
}

impl Filler<'_> {
    async fn open_round(&self, asking: &Asking<'_>) -> anyhow::Result<()> {
        let Asking { bank, round, .. } = asking;
        if let Some(there) = self.store.round(round.as_str()).await? {
            ensure!(
                there.bank == bank.id && there.version == bank.version,
                "Round {round} asks another bank in this database. Use a new database."
            );
        }
        let planned = end_of_day(date(2027, 3, 31))?;
        let closes_at = if planned > self.now {
            planned
        } else {
            end_of_day(local(self.now).date().checked_add(jiff::Span::new().days(120))?)?
        };
        let round = Round {
            key: round.clone(),
            bank: bank.id.clone(),
            version: bank.version.clone(),
            name: asking.name.clone(),
            opens_at: self.opened,
            closes_at: Some(closes_at),
            coalition: None,
            minimum_group: Some(5),
            is_draft: false,
        };
        self.store.put_round(&round).await?;
        Ok(())
    }

    fn person(&self, email: &str, name: &str, language: Language) -> NewPerson {
        NewPerson {
            email: email.to_owned(),
            name: name.to_owned(),
            password_hash: self.password_hash.clone(),
            language,
        }
    }

    /// The people of a council, its assessments and answers. Says how many answers each assessment has.
    async fn council(&self, key: &str, stage: Stage) -> anyhow::Result<Vec<usize>> {
        let council = self
            .register
            .get(key)
            .with_context(|| format!("Council {key} is not in the register."))?;
        let profile = council.on(local(self.now).date()).profile();
        let language = people::language(profile.nation);
        let mut authors = Vec::new();
        for role in [Role::Lead, Role::Contributor, Role::Signatory] {
            let name = people::name(role, key, profile.nation);
            let person = self.person(&people::email(role, key), &name, language);
            let membership = Membership { council: council.key.clone(), role };
            let id = self.store.add_person(&person, &[membership], false, self.opened).await?;
            authors.push(Author { id, language });
        }
        let [lead, contributor, signatory] = authors[..] else { return Ok(Vec::new()) };
        let team = Team { lead, contributor, signatory };
        let mut counts = Vec::new();
        for asking in &self.asking {
            let all = answers::all(asking.bank, key, &profile, language);
            let count = match stage {
                Stage::NotStarted => 0,
                Stage::Underway(percent) => all.len() * percent / 100,
                Stage::Ready | Stage::Submitted => all.len(),
            };
            // Nothing is begun where nothing was said, and nothing is asked where a bank is for others.
            if count > 0 {
                let answers = &all[..count];
                self.assessment(asking, &council.key, &team, answers, stage).await?;
                counts.push(count);
            }
        }
        Ok(counts)
    }

    async fn assessment(
        &self,
        asking: &Asking<'_>,
        council: &CouncilKey,
        team: &Team,
        answers: &[(QuestionId, Answer)],
        stage: Stage,
    ) -> anyhow::Result<()> {
        let round = &asking.round;
        let mut stream = random::Stream::of(&format!("days of {council} in {round}"));
        let mut day = self.opened;
        let mut later = |hours: i64| -> anyhow::Result<Timestamp> {
            let minutes = hours * 60 + stream.one_of(&[7, 22, 34, 41, 53]).copied().unwrap_or(0);
            day = day.checked_add(SignedDuration::from_mins(minutes))?;
            Ok(day)
        };
        let started = later(4 * 24)?;
        let id = self.store.start_assessment(council, round, &asking.digest, started).await?;
        // The lead began, a contributor took over the rest.
        let (first, second) = answers.split_at(answers.len() / 2);
        for (part, author) in [(first, team.lead), (second, team.contributor)] {
            let at = later(8 * 24)?;
            self.store.seed_answers(id, part, author.id, author.language, at).await?;
        }
        let at = later(3 * 24)?;
        for theme in completed(asking.bank, answers, stage) {
            self.store.mark_theme(id, &theme.id, true, team.lead.id, at).await?;
        }
        if stage == Stage::Submitted {
            let assessment = self.store.assessment(council, round).await?;
            let revision = assessment.context("An assessment is gone.")?.revision;
            let at = later(5 * 24)?;
            let outcome = self.store.submit_assessment(id, revision, team.signatory.id, at).await?;
            ensure!(outcome == SubmitOutcome::Submitted, "{council} could not be submitted.");
        }
        Ok(())
    }
}

/// The themes that are marked as completed: all, or the first ones of an assessment under way.
fn completed<'a>(
    bank: &'a Bank,
    answers: &[(QuestionId, Answer)],
    stage: Stage,
) -> impl Iterator<Item = &'a Theme> {
    let answered: BTreeSet<_> = answers.iter().map(|(question, _)| question).collect();
    let begun: Vec<_> = bank
        .themes
        .iter()
        .filter(|theme| theme.questions.iter().any(|q| answered.contains(&q.id)))
        .collect();
    // The last theme begun is still being worked on.
    let whole = match stage {
        Stage::Underway(_) => begun.len().saturating_sub(1),
        Stage::NotStarted | Stage::Ready | Stage::Submitted => begun.len(),
    };
    begun.into_iter().take(whole)
}
