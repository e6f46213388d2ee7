//! Attacks a release together with everything that its audience can see.

use super::gather::{bank, those};
use super::{Failure, fresh, ledger};
use crate::clock::local;
use domain::attack::{self, Audit, Finding, How, Published, Told};
use domain::id::{CouncilKey, RoundKey};
use domain::register::Register;
use domain::release::{Audience, Ledger, Release};
use jiff::Timestamp;
use std::collections::{BTreeMap, BTreeSet};
use store::Store;

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
    let audience = draft.held.audience;
    let mut all = vec![read(&draft.content, &draft.ledger)?];
    for round in store.rounds().await? {
        for held in store.releases(&round.key).await? {
            let seen = held.audience == Audience::Public || held.audience == audience;
            if held.id == id || held.published_at.is_none() || !seen {
                continue;
            }
            if let Some(whole) = store.release(held.id).await? {
                all.push(read(&whole.content, &whole.ledger)?);
            }
        }
    }
    let known = known(store, register, &all).await?;
    let attacked = tokio::task::spawn_blocking(move || {
        let published: Vec<_> =
            all.iter().map(|(release, ledger)| Published { release, ledger }).collect();
        attack::audit(&published, &|round, council, fingerprint| {
            known.get(&(round.clone(), council.clone(), fingerprint.to_owned())).cloned()
        })
    });
    let audit = attacked.await.map_err(anyhow::Error::new)?;
    let findings = u32::try_from(audit.findings.len()).unwrap_or(u32::MAX);
    store.note_audit(id, findings, now).await?;
    Ok(Some(audit))
}

fn read(content: &[u8], kept: &str) -> Result<(Release, Ledger), Failure> {
    Ok((Release::read(content).map_err(store::Error::corrupt)?, ledger(kept)?))
}

/// What councils said in the rounds of some releases: two of them may put together what they know.
async fn known(
    store: &Store,
    register: &Register,
    all: &[(Release, Ledger)],
) -> Result<BTreeMap<(RoundKey, CouncilKey, String), Told>, Failure> {
    let rounds: BTreeSet<&RoundKey> = all.iter().map(|(release, _)| &release.round).collect();
    let secret = store.disclosure_key(fresh()?).await?;
    let mut known = BTreeMap::new();
    for key in rounds {
        let Some(round) = store.round(key.as_str()).await? else { continue };
        let bank = bank(store, &round).await?;
        let newest = all.iter().filter(|(release, _)| release.round == *key);
        let day = newest.map(|(release, _)| release.date).max();
        let day = day.unwrap_or_else(|| local(round.opens_at).date());
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
