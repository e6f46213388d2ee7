//! Attacks a release together with everything that its audience can see.

use super::gather::{bank, those};
use super::{Failure, fresh, ledger};
use domain::attack::{self, Audit, Finding, How, Item, Published, Told};
use domain::bank::Bank;
use domain::id::{CouncilKey, QuestionId, RoundKey, ThemeId};
use domain::peers::Group;
use domain::register::Register;
use domain::release::{Audience, Figure, Ledger, Release};
use jiff::Timestamp;
use jiff::civil::Date;
use std::collections::{BTreeMap, BTreeSet};
use store::Store;

/// Everything an audience can see beside one release, and what councils really said.
pub(super) struct Surroundings {
    seen: Vec<(Release, Ledger)>,
    known: BTreeMap<(RoundKey, CouncilKey, String), Told>,
}

impl Surroundings {
    /// What the audience of a release sees beside it. `draft` is its id, if it has one.
    pub(super) async fn of(
        store: &Store,
        register: &Register,
        release: &Release,
        draft: Option<i64>,
    ) -> Result<Self, Failure> {
        let mut seen = Vec::new();
        for round in store.rounds().await? {
            for held in store.releases(&round.key).await? {
                let sees = held.audience == Audience::Public || held.audience == release.audience;
                if Some(held.id) == draft || held.published_at.is_none() || !sees {
                    continue;
                }
                if let Some(whole) = store.release(held.id).await? {
                    seen.push(read(&whole.content, &whole.ledger)?);
                }
            }
        }
        let releases = seen.iter().map(|(release, _)| release).chain([release]);
        let known = known(store, register, releases).await?;
        Ok(Self { seen, known })
    }

    /// Attacks a release together with all of it.
    pub(super) fn attack(&self, release: &Release, ledger: &Ledger) -> Audit {
        let seen = self.seen.iter().map(|(release, ledger)| Published { release, ledger });
        let published: Vec<_> = seen.chain([Published { release, ledger }]).collect();
        attack::audit(&published, &|round, council, fingerprint| {
            self.known.get(&(round.clone(), council.clone(), fingerprint.to_owned())).cloned()
        })
    }

    /// Withholds what an attack finds, each time from the smallest group that it is shown of, until it finds nothing
    /// more or there is nothing to withhold. Says how many figures were withheld.
    pub(super) fn withhold(&self, release: &mut Release, ledger: &Ledger, bank: &Bank) -> usize {
        let mut withheld = 0;
        for _ in 0..ROUNDS {
            let audit = self.attack(release, ledger);
            let mut figures = BTreeSet::new();
            for finding in audit.findings.iter().filter(|finding| finding.round == release.round) {
                figures.extend(smallest(release, ledger, finding, bank));
            }
            let before = withheld;
            for (group, figure) in figures {
                withheld += usize::from(release.withhold(group, figure));
            }
            if withheld == before {
                break;
            }
        }
        withheld
    }
}

/// How often a release is attacked anew after figures were withheld.
const ROUNDS: usize = 20;

/// The figure that a finding is about, of the smallest group of this release that the council is in, and of all groups that
/// are the same councils.
fn smallest(
    release: &Release,
    ledger: &Ledger,
    finding: &Finding,
    bank: &Bank,
) -> Vec<(Group, Figure)> {
    let theme = |id: &ThemeId| bank.themes.iter().position(|theme| theme.id == *id);
    let question = |id: &QuestionId| bank.questions().position(|(_, other)| other.id == *id);
    let figure = match &finding.item {
        Item::Overall | Item::AtBase => Some(Figure::Overall),
        Item::Theme(id) | Item::ThemeAtBase(id) => theme(id).map(Figure::Theme),
        Item::Answer(id, _) | Item::AnswerAtBase(id) => question(id).map(Figure::Question),
        Item::Change | Item::ThemeChange(_) | Item::Moved(..) => Some(Figure::Movement),
    };
    let Some(figure) = figure else { return Vec::new() };
    let sets = if figure == Figure::Movement { &ledger.panels } else { &ledger.sets };
    let holds = |places: &[u32]| {
        let council = |place: &u32| ledger.councils.get(*place as usize);
        places.iter().any(|place| council(place) == Some(&finding.council))
    };
    let shown: Vec<_> = sets
        .iter()
        .filter(|(group, places)| release.shows(**group, figure) && holds(places))
        .collect();
    let Some((_, least)) = shown.iter().min_by_key(|(group, places)| (places.len(), *group)) else {
        return Vec::new();
    };
    shown.iter().filter(|(_, places)| places == least).map(|(group, _)| (**group, figure)).collect()
}

/// Audits a draft, and notes how much it found. None when there is no such release.
///
/// # Errors
/// When the database does not answer, or the audit was broken off.
pub async fn audit_release(
    store: &Store,
    register: &Register,
    id: i64,
    now: Timestamp,
) -> Result<Option<Audit>, Failure> {
    let Some(draft) = store.release(id).await? else { return Ok(None) };
    let (release, ledger) = read(&draft.content, &draft.ledger)?;
    let surroundings = Surroundings::of(store, register, &release, Some(id)).await?;
    let attacked = tokio::task::spawn_blocking(move || surroundings.attack(&release, &ledger));
    let audit = attacked.await.map_err(anyhow::Error::new)?;
    let findings = u32::try_from(audit.findings.len()).unwrap_or(u32::MAX);
    store.note_audit(id, findings, now).await?;
    Ok(Some(audit))
}

fn read(content: &[u8], kept: &str) -> Result<(Release, Ledger), Failure> {
    Ok((Release::read(content).map_err(store::Error::corrupt)?, ledger(kept)?))
}

/// What councils said in the rounds of some releases: two of them may put together what they know.
async fn known<'a>(
    store: &Store,
    register: &Register,
    all: impl Iterator<Item = &'a Release>,
) -> Result<BTreeMap<(RoundKey, CouncilKey, String), Told>, Failure> {
    let mut rounds: BTreeMap<&RoundKey, Date> = BTreeMap::new();
    for release in all {
        let newest = rounds.entry(&release.round).or_insert(release.date);
        *newest = release.date.max(*newest);
    }
    let secret = store.disclosure_key(fresh()?).await?;
    let mut known = BTreeMap::new();
    for (key, day) in rounds {
        let Some(round) = store.round(key.as_str()).await? else { continue };
        let bank = bank(store, &round).await?;
        let those = those(store, register, &round, &bank, None, day, &secret).await?;
        for who in those.contributors {
            let told = Told::of(&bank.bank, &who.place, &who.sheet);
            known.insert((key.clone(), who.council, who.fingerprint), told);
        }
    }
    Ok(known)
}

/// A finding in one line: what of whom can be told how closely, and how.
#[must_use]
pub fn line(finding: &Finding) -> String {
    let Finding { round, council, item, low, high, how, releases } = finding;
    let how = match how {
        How::Sums => "from all published figures together".to_owned(),
        How::Insiders(who) => {
            let who: Vec<&str> = who.iter().map(CouncilKey::as_str).collect();
            format!("by {} together", who.join(" and "))
        }
        How::Difference(one, other) => format!("from the difference of {one} and {other}"),
        How::Unsolved => "nothing shows that it is protected".to_owned(),
    };
    let numbers: Vec<String> = releases.iter().map(|(_, number)| number.to_string()).collect();
    format!(
        "round {round}\tcouncil {council}\t{item}\tbetween {low:.2} and {high:.2}\t{how}\treleases {}",
        numbers.join(", ")
    )
}
