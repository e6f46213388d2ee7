//! Attacks a release together with everything that its audience can see.

use super::gather::{bank, those};
use super::{Failure, fresh, ledger};
use domain::attack::{self, Audit, Finding, How, Published, Told};
use domain::bank::Bank;
use domain::id::{CouncilKey, RoundKey};
use domain::register::Register;
use domain::release::{Audience, Ledger, Release};
use jiff::Timestamp;
use jiff::civil::Date;
use std::collections::BTreeMap;
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

    fn truth(&self) -> impl Fn(&RoundKey, &CouncilKey, &str) -> Option<Told> + '_ {
        |round, council, fingerprint| {
            self.known.get(&(round.clone(), council.clone(), fingerprint.to_owned())).cloned()
        }
    }

    fn seen(&self) -> Vec<Published<'_>> {
        self.seen.iter().map(|(release, ledger)| Published { release, ledger }).collect()
    }

    /// Attacks a release together with all of it.
    fn attack(&self, release: &Release, ledger: &Ledger) -> Audit {
        let mut published = self.seen();
        published.push(Published { release, ledger });
        attack::audit(&published, &self.truth())
    }

    /// Withholds what an attack finds. Says how many figures were withheld.
    pub(super) fn withhold(&self, release: &mut Release, ledger: &Ledger, bank: &Bank) -> usize {
        attack::withhold(release, ledger, &self.seen(), &self.truth(), bank)
    }
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
