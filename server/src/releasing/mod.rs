//! Makes releases and hands them out. What everybody else sees of a round comes from here, and only published releases
//! do; answers are read in `gather`, to build one.

mod audit;
mod calendar;
mod gather;

use audit::Surroundings;
pub use audit::{audit_release, line};
pub use calendar::{Due, release_what_is_due};
pub use gather::{place, published_neighbours};

use crate::state::App;
use crate::token;
use app::texts::Texts;
use domain::bank::Bilingual;
use domain::id::{CouncilKey, RoundKey};
use domain::language::Language;
use domain::register::Register;
use domain::release::compare::AmongNeighbours;
use domain::release::{self, Audience, Earlier, Ledger, Policy, Purpose, Release};
use gather::{Gathered, Those};
use jiff::Timestamp;
use jiff::civil::Date;
use rand::TryRng as _;
use sha2::{Digest as _, Sha256};
use std::collections::BTreeMap;
use std::sync::Arc;
use store::{AddOutcome, NewRelease, Store, StoredRelease};

/// A published release, read.
#[derive(Debug)]
pub struct KeptRelease {
    /// The release.
    pub release: Release,
    /// SHA-256 of its bytes, in hexadecimal.
    pub checksum: String,
    /// Its bytes.
    pub content: Vec<u8>,
    /// When it was published.
    pub published_at: Timestamp,
}

impl KeptRelease {
    fn read(stored: StoredRelease) -> store::Result<Self> {
        let release = Release::read(&stored.content).map_err(store::Error::corrupt)?;
        let line = stored.line;
        Ok(Self {
            release,
            checksum: line.checksum,
            content: stored.content,
            published_at: line.published_at,
        })
    }
}

impl App {
    /// The newest published release of a round for an audience.
    ///
    /// # Errors
    /// When the database does not answer, or the release is not what was published.
    pub async fn latest_release(
        &self,
        round: &RoundKey,
        audience: &Audience,
    ) -> store::Result<Option<Arc<KeptRelease>>> {
        let key = (round.clone(), audience.clone());
        if let Some(number) = self.newest.get(&key).await {
            return self.release_numbered(round, audience, number).await;
        }
        let Some(stored) = self.store.latest_published(round, audience).await? else {
            return Ok(None);
        };
        let kept = Arc::new(KeptRelease::read(stored)?);
        let number = kept.release.number;
        self.newest.insert(key, number).await;
        self.releases.insert((round.clone(), audience.clone(), number), Arc::clone(&kept)).await;
        Ok(Some(kept))
    }

    /// A published release. It never changes, so it is read once.
    ///
    /// # Errors
    /// When the database does not answer, or the release is not what was published.
    pub async fn release_numbered(
        &self,
        round: &RoundKey,
        audience: &Audience,
        number: u32,
    ) -> store::Result<Option<Arc<KeptRelease>>> {
        let key = (round.clone(), audience.clone(), number);
        if let Some(kept) = self.releases.get(&key).await {
            return Ok(Some(kept));
        }
        let Some(stored) = self.store.published_release(round, audience, number).await? else {
            return Ok(None);
        };
        let kept = Arc::new(KeptRelease::read(stored)?);
        self.releases.insert(key, Arc::clone(&kept)).await;
        Ok(Some(kept))
    }

    /// Where a council stands among its nearest neighbours, by a published release. For that council's own page only.
    ///
    /// # Errors
    /// When the database does not answer, or what was kept cannot be read.
    pub async fn among_neighbours(
        &self,
        round: &RoundKey,
        audience: &Audience,
        number: u32,
        council: &CouncilKey,
    ) -> store::Result<Option<AmongNeighbours>> {
        let key = (round.clone(), audience.clone(), number);
        if let Some(standings) = self.standings.get(&key).await {
            return Ok(standings.get(council).cloned());
        }
        let held = self.store.releases(round).await?;
        let held = held.iter().find(|held| {
            held.audience == *audience && held.number == number && held.published_at.is_some()
        });
        let Some(held) = held else { return Ok(None) };
        let Some(whole) = self.store.release(held.id).await? else { return Ok(None) };
        let standings = Arc::new(ledger(&whole.ledger)?.neighbours);
        self.standings.insert(key, Arc::clone(&standings)).await;
        Ok(standings.get(council).cloned())
    }
}

/// A ledger from its JSON.
fn ledger(json: &str) -> store::Result<Ledger> {
    serde_json::from_str(json).map_err(store::Error::corrupt)
}

/// A key to keep, should there be none yet.
fn fresh() -> anyhow::Result<[u8; 32]> {
    let mut bytes = [0; 32];
    rand::rngs::SysRng.try_fill_bytes(&mut bytes)?;
    Ok(bytes)
}

/// A release that somebody asks for.
#[derive(Debug, Clone)]
pub struct Wanted {
    /// The round.
    pub round: RoundKey,
    /// Who it is for.
    pub audience: Audience,
    /// Why it is made.
    pub purpose: Purpose,
    /// The day it is of: usually today.
    pub date: Date,
    /// Who asks; none for the command line.
    pub by: Option<i64>,
}

/// A draft that was built.
#[derive(Debug)]
pub struct Built {
    /// Its id in the database.
    pub id: i64,
    /// The release.
    pub release: Release,
}

/// Why no release was built.
#[derive(Debug, thiserror::Error)]
pub enum Failure {
    /// The rules say no.
    #[error("{}", .0.sentence(Language::En))]
    Refused(Refused),
    /// The database does not answer.
    #[error(transparent)]
    Store(#[from] store::Error),
    /// The system has no randomness to give.
    #[error(transparent)]
    Other(#[from] anyhow::Error),
}

/// What the rules say against a release.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Refused {
    /// There is no such round, or it is a draft.
    NoRound,
    /// There is no such coalition.
    NoCoalition,
    /// The round is for a coalition, and the release would be for others.
    NotForThem,
    /// The bank is not what was published.
    BankChanged,
    /// Fewer councils have submitted than any figure needs.
    TooFew {
        /// How many have.
        submitted: u32,
        /// How many it takes.
        minimum: u32,
    },
    /// Fewer councils have submitted, or changed what they said, since the last release than the rules ask for.
    TooFewNew {
        /// How many have.
        new: u32,
        /// How many it takes.
        minimum: u32,
    },
    /// A draft waits to be published or deleted.
    Waiting(u32),
    /// A final release is of a round that has closed.
    NotClosed,
    /// There is no release of that number to correct.
    NothingToCorrect(u32),
}

impl Refused {
    /// In a sentence or two.
    #[must_use]
    pub fn sentence(&self, language: Language) -> String {
        let t = Texts::of(language);
        match self {
            Self::NoRound => t.refused_no_round().to_owned(),
            Self::NoCoalition => t.refused_no_coalition().to_owned(),
            Self::NotForThem => t.refused_not_for_them().to_owned(),
            Self::BankChanged => t.refused_bank_changed().to_owned(),
            Self::TooFew { submitted, minimum } => {
                t.refused_too_few(minimum.to_string(), *submitted)
            }
            Self::TooFewNew { new, minimum } => t.refused_too_few_new(minimum.to_string(), *new),
            Self::Waiting(number) => t.refused_waiting(*number),
            Self::NotClosed => t.refused_not_closed().to_owned(),
            Self::NothingToCorrect(number) => t.refused_nothing_to_correct(*number),
        }
    }
}

/// Builds a release and keeps it as a draft. Nothing is published.
///
/// # Errors
/// [`Failure::Refused`] when the rules say no; else when the database does not answer.
pub async fn build_release(
    store: &Store,
    register: &Register,
    wanted: &Wanted,
    now: Timestamp,
) -> Result<Built, Failure> {
    let gathered = gather::gather(store, register, wanted).await?;
    let Gathered { round, bank, coalition, those, previous, .. } = &gathered;
    if wanted.purpose == Purpose::Final && round.closes_at.is_none_or(|closes| now < closes) {
        return Err(Failure::Refused(Refused::NotClosed));
    }
    let policy = Policy::of(&wanted.audience, round.minimum_group);
    let earlier = before(store, wanted).await?;
    let number = earlier.last().map_or(1, |(release, _)| release.number + 1);
    check(wanted, policy, those, &earlier)?;
    let pairs: Vec<Earlier<'_>> =
        earlier.iter().map(|(release, ledger)| (release, ledger)).collect();
    let near = gather::Near::new(register, wanted.date);
    let neighbours = |council: &CouncilKey| near.of(council);
    let inputs = release::Inputs {
        round: wanted.round.clone(),
        round_name: round.name.clone(),
        number,
        purpose: wanted.purpose.clone(),
        audience: wanted.audience.clone(),
        coalition_name: coalition.as_ref().map(|coalition| coalition.name.clone()),
        date: wanted.date,
        policy,
        bank: &bank.bank,
        bank_digest: bank.digest.clone(),
        digest: digest(&gathered, wanted, number, policy, &earlier),
        eligible: &those.eligible,
        contributors: &those.contributors,
        earlier: &pairs,
        previous: previous.as_ref().map(|previous| release::Previous {
            round: previous.round.key.clone(),
            name: previous.round.name.clone(),
            bank: &previous.bank.bank,
            contributors: &previous.those.contributors,
            breaks: gather::breaks(register, &previous.those, those, wanted.date),
        }),
        neighbours: &neighbours,
    };
    let (mut release, ledger) = release::build(&inputs);
    // What the rules leave open, the attack finds: whatever it finds is withheld as well.
    let surroundings = Surroundings::of(store, register, &release, None).await?;
    let asked = bank.bank.clone();
    let attacked = tokio::task::spawn_blocking(move || {
        let withheld = surroundings.withhold(&mut release, &ledger, &asked);
        (release, ledger, withheld)
    });
    let (release, ledger, withheld) = attacked.await.map_err(anyhow::Error::new)?;
    tracing::info!(round = %release.round, number, withheld, "a release is built");
    let new = NewRelease {
        round: wanted.round.clone(),
        audience: wanted.audience.clone(),
        number,
        content: release.bytes(),
        ledger: serde_json::to_string(&ledger).map_err(anyhow::Error::new)?,
        built_by: wanted.by,
    };
    match store.add_release(&new, now).await? {
        AddOutcome::Added(id) => Ok(Built { id, release }),
        AddOutcome::Taken => Err(Failure::Refused(Refused::Waiting(number))),
    }
}

/// The published releases of the same round and audience with their ledgers, oldest first.
async fn before(store: &Store, wanted: &Wanted) -> Result<Vec<(Release, Ledger)>, Failure> {
    let mut before = Vec::new();
    for held in store.releases(&wanted.round).await? {
        if held.audience != wanted.audience {
            continue;
        }
        if held.published_at.is_none() {
            return Err(Failure::Refused(Refused::Waiting(held.number)));
        }
        let Some(whole) = store.release(held.id).await? else { continue };
        let release = Release::read(&whole.content).map_err(store::Error::corrupt)?;
        before.push((release, ledger(&whole.ledger)?));
    }
    Ok(before)
}

/// Whether there is enough to say, and enough that is new.
fn check(
    wanted: &Wanted,
    policy: Policy,
    those: &Those,
    earlier: &[(Release, Ledger)],
) -> Result<(), Failure> {
    let refuse = |refused| Err(Failure::Refused(refused));
    let count = |n: usize| u32::try_from(n).unwrap_or(u32::MAX);
    let submitted = count(those.contributors.len());
    if submitted < policy.minimum {
        return refuse(Refused::TooFew { submitted, minimum: policy.minimum });
    }
    if let Purpose::Correction { of, .. } = &wanted.purpose {
        let known = earlier.iter().any(|(release, _)| release.number == *of);
        return if known { Ok(()) } else { refuse(Refused::NothingToCorrect(*of)) };
    }
    let Some((_, last)) = earlier.last() else { return Ok(()) };
    let said: BTreeMap<&CouncilKey, &String> =
        last.councils.iter().zip(&last.fingerprints).collect();
    let is_new = |who: &&release::Contributor| said.get(&who.council) != Some(&&who.fingerprint);
    let new = count(those.contributors.iter().filter(is_new).count());
    // The last release of a round says what the round came to, even if little was added.
    if wanted.purpose == Purpose::Interim && new < policy.minimum {
        return refuse(Refused::TooFewNew { new, minimum: policy.minimum });
    }
    Ok(())
}

/// SHA-256 of everything a release is made from.
fn digest(
    gathered: &Gathered,
    wanted: &Wanted,
    number: u32,
    policy: Policy,
    earlier: &[(Release, Ledger)],
) -> String {
    let before: Vec<_> =
        earlier.iter().map(|(r, _)| token::hex(&Sha256::digest(r.bytes()))).collect();
    let previous = gathered.previous.as_ref();
    let name: &Bilingual<String> = &gathered.round.name;
    let coalition = gathered.coalition.as_ref().map(|coalition| &coalition.name);
    let inputs = (
        (
            release::FORMAT,
            &wanted.round,
            name,
            number,
            &wanted.purpose,
            &wanted.audience,
            coalition,
        ),
        (wanted.date, policy, &gathered.bank.digest, token::hex(&Sha256::digest(gathered.secret))),
        (those(&gathered.those), before),
        previous
            .map(|previous| (&previous.round.key, &previous.bank.digest, those(&previous.those))),
    );
    // What cannot be written as JSON is not in there, so this cannot fail.
    token::hex(&Sha256::digest(serde_json::to_vec(&inputs).unwrap_or_default()))
}

/// Councils with all that a release is made from of them, as a digest takes it.
fn those(those: &Those) -> impl serde::Serialize + '_ {
    let eligible = those.eligible.iter().map(|one| (&one.council, one.place, one.stage as u8));
    let contributors = those.contributors.iter();
    let contributors =
        contributors.map(|c| (&c.council, c.place, &c.fingerprint, c.consent, c.with_evidence));
    (eligible.collect::<Vec<_>>(), contributors.collect::<Vec<_>>())
}
