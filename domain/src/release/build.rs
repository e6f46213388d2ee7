//! Builds a release from what councils submitted. Pure: the same inputs make the same release.

use super::carry::{Earlier, Places};
use super::estimates::estimates;
use super::groups::{Grouped, grouped};
use super::movement::{Moved, movement};
use super::single::{among_neighbours, named};
use super::sums::{Measured, Sums, measured};
use super::{Audience, Consent, FORMAT, Ledger, Policy, Purpose, Release};
use crate::bank::{Bank, Bilingual, Question};
use crate::id::{CouncilKey, RoundKey};
use crate::peers::{Group, Place};
use crate::scoring::Sheet;
use jiff::civil::Date;
use std::collections::{BTreeMap, HashMap};

/// How far a council has come.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Stage {
    /// Nothing is answered.
    NotStarted,
    /// Something is.
    Started,
    /// It has submitted.
    Submitted,
}

/// A council that the round is for.
#[derive(Debug, Clone)]
pub struct Eligible {
    /// The council.
    pub council: CouncilKey,
    /// What decides its groups.
    pub place: Place,
    /// How far it has come.
    pub stage: Stage,
}

/// What a council submitted.
#[derive(Debug, Clone)]
pub struct Contributor {
    /// The council.
    pub council: CouncilKey,
    /// What decides its groups and what it is asked.
    pub place: Place,
    /// Its answers.
    pub sheet: Sheet,
    /// How many of its answers have evidence.
    pub with_evidence: u32,
    /// What others may see of its results.
    pub consent: Consent,
    /// Its secret record key, the same in every release and round.
    pub record_key: u64,
    /// A fingerprint of its answers.
    pub fingerprint: String,
}

/// The round before, to compare with.
#[derive(Debug, Clone)]
pub struct Previous<'a> {
    /// The round.
    pub round: RoundKey,
    /// What it is called.
    pub name: Bilingual<String>,
    /// The bank it asked.
    pub bank: &'a Bank,
    /// What councils submitted in it, by key.
    pub contributors: &'a [Contributor],
    /// Councils of this round that took over from councils of that one.
    pub breaks: u32,
}

/// The nearest neighbours of a council, nearest first: those published, and those of the model.
pub type Neighbours<'a> = dyn Fn(&CouncilKey) -> (Vec<CouncilKey>, Vec<CouncilKey>) + 'a;

/// Everything a release is made from.
#[derive(Clone)]
pub struct Inputs<'a> {
    /// The round.
    pub round: RoundKey,
    /// What it is called.
    pub round_name: Bilingual<String>,
    /// The number of the release.
    pub number: u32,
    /// Why it is made.
    pub purpose: Purpose,
    /// Who it is for.
    pub audience: Audience,
    /// What the coalition is called, where it is for one.
    pub coalition_name: Option<Bilingual<String>>,
    /// The day.
    pub date: Date,
    /// The rules of protection.
    pub policy: Policy,
    /// The bank.
    pub bank: &'a Bank,
    /// Its digest.
    pub bank_digest: String,
    /// SHA-256 of all that follows, in hexadecimal.
    pub digest: String,
    /// The councils the round is for, by key.
    pub eligible: &'a [Eligible],
    /// Those that have submitted, by key.
    pub contributors: &'a [Contributor],
    /// The releases before this one for the same audience, oldest first.
    pub earlier: &'a [Earlier<'a>],
    /// The round before.
    pub previous: Option<Previous<'a>>,
    /// Who is near whom.
    pub neighbours: &'a Neighbours<'a>,
}

impl<'a> Inputs<'a> {
    /// The earlier releases whose figures may stand.
    pub(super) const fn standing(&self) -> &'a [Earlier<'a>] {
        // A correction replaces what was wrong: nothing of it is carried over, and the audit has the last word.
        match self.purpose {
            Purpose::Correction { .. } => &[],
            Purpose::Interim | Purpose::Final => self.earlier,
        }
    }
}

impl std::fmt::Debug for Inputs<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "inputs of release {} of {}", self.number, self.round)
    }
}

/// Builds a release, with the ledger that is kept beside it. In whatever order councils come, the same councils make the
/// same bytes.
#[must_use]
pub fn build(inputs: &Inputs<'_>) -> (Release, Ledger) {
    let in_order = inputs.eligible.is_sorted_by(|a, b| a.council <= b.council)
        && inputs.contributors.is_sorted_by(|a, b| a.council <= b.council);
    if in_order {
        return build_in_order(inputs);
    }
    let (mut eligible, mut contributors) = (inputs.eligible.to_vec(), inputs.contributors.to_vec());
    eligible.sort_by(|a, b| a.council.cmp(&b.council));
    contributors.sort_by(|a, b| a.council.cmp(&b.council));
    let in_order = Inputs { eligible: &eligible, contributors: &contributors, ..inputs.clone() };
    build_in_order(&in_order)
}

fn build_in_order(inputs: &Inputs<'_>) -> (Release, Ledger) {
    let bank = inputs.bank;
    let measured: Vec<Measured> =
        inputs.contributors.iter().map(|who| measured(bank, &who.place, &who.sheet)).collect();
    let sums = added_up(inputs, &measured);
    let keys = inputs.contributors.iter().map(|who| (&who.council, who.fingerprint.as_str()));
    let mut places = Places::new(keys);
    let Grouped { groups, participation, stand, sets } =
        grouped(inputs, &measured, &sums, &mut places);
    let Moved { movement, panels } = movement(inputs, &measured, &mut places);
    let release = Release {
        format: FORMAT,
        round: inputs.round.clone(),
        round_name: inputs.round_name.clone(),
        number: inputs.number,
        purpose: inputs.purpose.clone(),
        audience: inputs.audience.clone(),
        coalition_name: inputs.coalition_name.clone(),
        date: inputs.date,
        bank: bank.id.clone(),
        version: bank.version.clone(),
        bank_digest: inputs.bank_digest.clone(),
        highest: bank.highest_level(),
        policy: inputs.policy,
        inputs: inputs.digest.clone(),
        participation,
        estimates: estimates(inputs, &measured, &groups, &stand),
        named: named(inputs, &measured),
        groups,
        movement,
    };
    let ledger = Ledger {
        councils: inputs.contributors.iter().map(|who| who.council.clone()).collect(),
        fingerprints: inputs.contributors.iter().map(|who| who.fingerprint.clone()).collect(),
        sets,
        panels,
        neighbours: among_neighbours(inputs, &measured),
    };
    (release, ledger)
}

/// Everything of each group that councils of the round are in, added up.
fn added_up(inputs: &Inputs<'_>, measured: &[Measured]) -> BTreeMap<Group, Sums> {
    let bank = inputs.bank;
    let questions: Vec<&Question> = bank.questions().map(|(_, question)| question).collect();
    let none = || Sums::new(bank.highest_level(), &questions, bank.themes.len());
    // By place first: a council is in up to six groups, and there are few places.
    let mut by_place: HashMap<Place, Sums> = HashMap::new();
    for (place, (who, what)) in inputs.contributors.iter().zip(measured).enumerate() {
        let is_named = who.consent.names_to(&inputs.audience);
        let sums = by_place.entry(who.place).or_insert_with(none);
        sums.add(&questions, place, who, what, is_named);
    }
    let mut sums: BTreeMap<Group, Sums> = BTreeMap::new();
    for group in inputs.eligible.iter().flat_map(|council| council.place.groups()) {
        sums.entry(group).or_insert_with(none);
    }
    // Sums are the same in any order.
    for (place, some) in &by_place {
        for group in place.groups() {
            sums.entry(group).or_insert_with(none).merge(some);
        }
    }
    sums
}
