//! Published releases of made-up answers.

use crate::data::ROUND;
use crate::organisations::{Made, eligible, submitted};
use domain::bank::Bank;
use domain::id::{CouncilKey, RoundKey};
use domain::peers::Place;
use domain::release::{Audience, Consent, build};
use jiff::Timestamp;
use server::clock::local;
use std::collections::BTreeMap;
use store::{AddOutcome, NewRelease, PublishReleaseOutcome, Store};

/// How many councils agreed to be named to everybody, of however many: pages list them by name.
const NAMED: usize = 40;

/// Publishes a release for an audience, with movement since the year before. A council's nearest neighbours are so many
/// that come after it. Gives the length of its bytes.
pub(crate) async fn publish(
    store: &Store,
    bank: &Bank,
    those: &[(CouncilKey, Place)],
    (audience, near): (Audience, usize),
    now: Timestamp,
) -> anyhow::Result<usize> {
    let failed = |error: crate::organisations::Failure| anyhow::anyhow!("{error}");
    let mut there = submitted(bank, those, 1).map_err(failed)?;
    let before = submitted(bank, those, 0).map_err(failed)?;
    for (place, who) in there.iter_mut().enumerate() {
        who.consent = if place < NAMED { Consent::Public } else { Consent::Counted };
    }
    let places: BTreeMap<&CouncilKey, usize> =
        those.iter().enumerate().map(|(place, (council, _))| (council, place)).collect();
    let neighbours = |council: &CouncilKey| {
        let own = places.get(council).copied().unwrap_or_default();
        let next = (1..=near).map(|step| those[(own + step) % those.len()].0.clone());
        let near: Vec<_> = next.collect();
        (near.clone(), near)
    };
    let made = Made {
        audience: audience.clone(),
        date: local(now).date(),
        bank,
        bank_digest: bank.digest(),
        eligible: &eligible(those),
        there: &there,
        before: Some(&before),
        neighbours: &neighbours,
    };
    let (release, ledger) = build(&made.inputs().map_err(failed)?);
    let new = NewRelease {
        round: RoundKey::parse(ROUND)?,
        audience,
        number: release.number,
        content: release.bytes(),
        ledger: serde_json::to_string(&ledger)?,
        built_by: None,
    };
    let AddOutcome::Added(id) = store.add_release(&new, now).await? else {
        anyhow::bail!("the number of a release is taken");
    };
    anyhow::ensure!(store.note_audit(id, 0, now).await?, "a release is gone");
    let outcome = store.publish_release(id, None, now).await?;
    anyhow::ensure!(outcome == PublishReleaseOutcome::Published, "not published: {outcome:?}");
    Ok(new.content.len())
}
