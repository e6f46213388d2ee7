//! Reports of releases: what they say is what the release says, who reads them, and what is written into them.

#![expect(clippy::unwrap_used, reason = "a test stops where it is surprised")]

mod commentary;
mod moved;
mod pages;
#[path = "../support/mod.rs"]
mod support;
mod words;

use domain::id::RoundKey;
use domain::release::{Audience, Release};
use server::demo::COALITION;
use store::{AddOutcome, NewRelease, PublishReleaseOutcome};
use support::Service;

/// The round of the demonstration that was released to the public and to its coalition.
pub(crate) fn round() -> RoundKey {
    RoundKey::parse("2025").unwrap()
}

/// The public, and the coalition of the demonstration.
pub(crate) fn audiences() -> [Audience; 2] {
    [Audience::Public, Audience::Coalition(COALITION.to_owned())]
}

/// The newest release of the round.
pub(crate) async fn newest(service: &Service, audience: &Audience) -> Release {
    service.app.latest_release(&round(), audience).await.unwrap().unwrap().release.clone()
}

/// A draft with the figures of the newest release, under the next number.
pub(crate) async fn draft(service: &Service, audience: &Audience) -> (i64, u32) {
    let mut release = newest(service, audience).await;
    release.number += 1;
    let new = NewRelease {
        round: round(),
        audience: audience.clone(),
        number: release.number,
        content: release.bytes(),
        ledger: "{}".to_owned(),
        built_by: None,
    };
    let added = service.app.store.add_release(&new, service.app.clock.now()).await.unwrap();
    let AddOutcome::Added(id) = added else { panic!("the number is taken") };
    (id, release.number)
}

/// Publishes a draft.
pub(crate) async fn publish(service: &Service, id: i64) {
    let now = service.app.clock.now();
    assert!(service.app.store.note_audit(id, 0, now).await.unwrap());
    let outcome = service.app.store.publish_release(id, None, now).await.unwrap();
    assert_eq!(outcome, PublishReleaseOutcome::Published);
}
