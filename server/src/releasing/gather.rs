//! Gathers what a release is made from: the one place that reads what all councils of a round submitted.

use super::{Failure, Refused, Wanted, fresh};
use crate::clock::local;
use crate::token;
use domain::answer::{Answer, Answers};
use domain::id::CouncilKey;
use domain::neighbours::{Model, PublishedNeighbours, USUAL};
use domain::peers::{Place, Rurality};
use domain::register::{Council, Register};
use domain::release::{Audience, Contributor, Eligible, Stage};
use domain::scoring;
use jiff::civil::Date;
use sha2::{Digest as _, Sha256};
use std::collections::{BTreeMap, BTreeSet};
use store::{Coalition, Collected, PublishedBank, Round, Store};

/// The published neighbours that come with the program, of the councils of a register. A register without the councils of
/// the list has none; that is no reason to fail.
#[must_use]
pub fn published_neighbours(register: &Register) -> PublishedNeighbours {
    const LISTS: &str = include_str!("../../../store/register/neighbours.csv");
    PublishedNeighbours::read(LISTS, register).unwrap_or_default()
}

/// What a release is made from.
pub(super) struct Gathered {
    pub(super) round: Round,
    pub(super) bank: PublishedBank,
    pub(super) coalition: Option<Coalition>,
    pub(super) those: Those,
    pub(super) previous: Option<Before>,
    /// What record keys and fingerprints are made with.
    pub(super) secret: [u8; 32],
}

/// The round before.
pub(super) struct Before {
    pub(super) round: Round,
    pub(super) bank: PublishedBank,
    pub(super) those: Those,
}

/// The councils of a round.
pub(super) struct Those {
    /// Those it is for, by key.
    pub(super) eligible: Vec<Eligible>,
    /// Those that have submitted, by key.
    pub(super) contributors: Vec<Contributor>,
}

/// What decides a council's groups on a day.
#[must_use]
pub fn place(council: &Council, day: Date) -> Place {
    let details = council.on(day);
    let rurality = details.area.rurality.as_deref().and_then(Rurality::parse);
    Place { profile: details.profile(), rurality }
}

/// Gathers it.
pub(super) async fn gather(
    store: &Store,
    register: &Register,
    wanted: &Wanted,
) -> Result<Gathered, Failure> {
    let round = store.round(wanted.round.as_str()).await?.filter(|round| !round.is_draft);
    let round = round.ok_or(Failure::Refused(Refused::NoRound))?;
    let coalition = match &wanted.audience {
        Audience::Public if round.coalition.is_some() => {
            return Err(Failure::Refused(Refused::NotForThem));
        }
        Audience::Public => None,
        Audience::Coalition(key) => {
            if round.coalition.as_ref().is_some_and(|only| only != key) {
                return Err(Failure::Refused(Refused::NotForThem));
            }
            let coalition = store.coalition(key).await?;
            Some(coalition.ok_or(Failure::Refused(Refused::NoCoalition))?)
        }
    };
    let bank = bank(store, &round).await?;
    let secret = store.disclosure_key(fresh()?).await?;
    let members = coalition.as_ref().map(|coalition| &coalition.members);
    let those = those(store, register, &round, &bank, members, wanted.date, &secret).await?;
    let previous = previous(store, register, &round, members, &secret).await?;
    Ok(Gathered { round, bank, coalition, those, previous, secret })
}

/// The bank of a round, if it is what was published.
pub(super) async fn bank(store: &Store, round: &Round) -> Result<PublishedBank, Failure> {
    match store.bank(&round.bank, &round.version).await {
        Ok(Some(bank)) => Ok(bank),
        Ok(None) => Err(Failure::Refused(Refused::NoRound)),
        Err(store::Error::Corrupt(_)) => Err(Failure::Refused(Refused::BankChanged)),
        Err(error) => Err(error.into()),
    }
}

/// The round of the same bank and for the same councils that opened last before this one.
async fn previous(
    store: &Store,
    register: &Register,
    round: &Round,
    members: Option<&BTreeSet<CouncilKey>>,
    secret: &[u8; 32],
) -> Result<Option<Before>, Failure> {
    let rounds = store.rounds().await?;
    let is_before = |other: &&Round| {
        other.bank == round.bank
            && other.coalition == round.coalition
            && other.opens_at < round.opens_at
            && !other.is_draft
    };
    let Some(before) = rounds.iter().filter(is_before).max_by_key(|other| other.opens_at) else {
        return Ok(None);
    };
    let bank = bank(store, before).await?;
    let day = local(before.closes_at.unwrap_or(round.opens_at)).date();
    let those = those(store, register, before, &bank, members, day, secret).await?;
    Ok(Some(Before { round: before.clone(), bank, those }))
}

pub(super) async fn those(
    store: &Store,
    register: &Register,
    round: &Round,
    bank: &PublishedBank,
    members: Option<&BTreeSet<CouncilKey>>,
    day: Date,
    secret: &[u8; 32],
) -> Result<Those, Failure> {
    let is_member = |key: &CouncilKey| members.is_none_or(|members| members.contains(key));
    let collected: BTreeMap<CouncilKey, Collected> = (store.collect(&round.key).await?.into_iter())
        .map(|one| (one.council.clone(), one))
        .collect();
    let mut eligible = Vec::new();
    let mut contributors = Vec::new();
    for council in register.iter().filter(|council| is_member(&council.key)) {
        let said = collected.get(&council.key);
        let submitted_on = said.and_then(|said| said.submitted_at).map(|at| local(at).date());
        // A council that ended since it submitted took part as what it was then.
        let day = if council.existed_on(day) { day } else { submitted_on.unwrap_or(day) };
        let place = place(council, day);
        let there = council.existed_on(day) && place.profile.council_type.is_principal();
        if !there || bank.bank.minutes(&place.profile) == 0 {
            continue;
        }
        let stage = match said {
            Some(said) if said.submitted_at.is_some() => Stage::Submitted,
            Some(said) if said.started => Stage::Started,
            _ => Stage::NotStarted,
        };
        eligible.push(Eligible { council: council.key.clone(), place, stage });
        if let Some(said) = said.filter(|said| said.submitted_at.is_some()) {
            contributors.push(contributor(said, place, bank, secret));
        }
    }
    Ok(Those { eligible, contributors })
}

fn contributor(
    said: &Collected,
    place: Place,
    bank: &PublishedBank,
    secret: &[u8; 32],
) -> Contributor {
    let with = |what: &[u8]| Sha256::new().chain_update(secret).chain_update(what).finalize();
    let answer = |response: &domain::answer::Response| Answer {
        response: Some(response.clone()),
        ..Answer::default()
    };
    let answers: Answers =
        said.responses.iter().map(|(id, response)| (id.clone(), answer(response))).collect();
    // What it said and whether it is named: both change what figures would give away.
    let fingerprint = serde_json::to_vec(&(&said.responses, said.consent)).unwrap_or_default();
    let record = with(said.council.as_str().as_bytes());
    let mut key = [0; 8];
    key.copy_from_slice(&record[..8]);
    Contributor {
        council: said.council.clone(),
        place,
        sheet: scoring::sheet(&bank.bank, &answers),
        with_evidence: u32::try_from(said.evidence.len()).unwrap_or(u32::MAX),
        consent: said.consent,
        record_key: u64::from_le_bytes(key),
        fingerprint: token::hex(&with(&fingerprint)[..16]),
    }
}

/// How many councils that took part now took over from councils that took part before.
pub(super) fn breaks(register: &Register, before: &Those, now: &Those, day: Date) -> u32 {
    let mut successors = BTreeSet::new();
    for who in &before.contributors {
        successors.extend(
            register.successors_on(&who.council, day).into_iter().filter(|key| *key != who.council),
        );
    }
    let count = now.contributors.iter().filter(|who| successors.contains(&who.council)).count();
    u32::try_from(count).unwrap_or(u32::MAX)
}

/// Who is near whom.
pub(super) struct Near {
    published: PublishedNeighbours,
    model: Model,
}

impl Near {
    pub(super) fn new(register: &Register, day: Date) -> Self {
        Self { published: published_neighbours(register), model: Model::new(register, day) }
    }

    pub(super) fn of(&self, council: &CouncilKey) -> (Vec<CouncilKey>, Vec<CouncilKey>) {
        let model = self.model.nearest(council, USUAL);
        let model = model.into_iter().map(|near| near.council).collect();
        (self.published.of(council).to_vec(), model)
    }
}
