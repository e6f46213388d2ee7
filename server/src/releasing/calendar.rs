//! Interim releases that are due by the calendars of rounds.

use super::{Failure, Wanted, audit_release, build_release};
use crate::clock::{end_of_day, local};
use domain::register::Register;
use domain::release::{Audience, Purpose};
use jiff::Timestamp;
use store::{PublishReleaseOutcome, Round, RoundState, Store};

/// What came of a release that was due.
#[derive(Debug)]
pub struct Due {
    /// The round.
    pub round: Round,
    /// For whom.
    pub audience: Audience,
    /// What came of it: the number of the release and whether it was published, or why it was not built.
    pub outcome: Result<(u32, PublishReleaseOutcome), Failure>,
}

/// Builds, audits and publishes what is due: for every open round with a day of its calendar come since its last
/// release, one for its audience. A release with findings stays a draft.
///
/// # Errors
/// When the database does not answer.
pub async fn release_what_is_due(
    store: &Store,
    register: &Register,
    now: Timestamp,
) -> Result<Vec<Due>, Failure> {
    let mut all = Vec::new();
    let today = local(now).date();
    for round in store.rounds().await? {
        if round.state(now) != RoundState::Open {
            continue;
        }
        let days = store.calendar(&round.key).await?;
        let Some(day) = days.into_iter().filter(|day| *day <= today).max() else { continue };
        let audience = round.coalition.clone().map_or(Audience::Public, Audience::Coalition);
        let begun = end_of_day(day.yesterday().map_err(anyhow::Error::new)?);
        let begun = begun.map_err(anyhow::Error::new)?;
        let held = store.releases(&round.key).await?;
        if held.iter().any(|held| held.audience == audience && held.built_at >= begun) {
            continue;
        }
        let wanted = Wanted {
            round: round.key.clone(),
            audience: audience.clone(),
            purpose: Purpose::Interim,
            date: today,
            by: None,
        };
        let outcome = release_one(store, register, &wanted, now).await;
        all.push(Due { round, audience, outcome });
    }
    Ok(all)
}

async fn release_one(
    store: &Store,
    register: &Register,
    wanted: &Wanted,
    now: Timestamp,
) -> Result<(u32, PublishReleaseOutcome), Failure> {
    let built = build_release(store, register, wanted, now).await?;
    audit_release(store, register, built.id, now).await?;
    Ok((built.release.number, store.publish_release(built.id, None, now).await?))
}
