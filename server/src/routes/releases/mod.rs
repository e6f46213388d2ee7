//! Releases as the central team and administrators make them: built, checked, published.

mod build;
mod one;
mod words;

use crate::clock::local;
use crate::error::Result;
use crate::policy::{Policy, Routes};
use crate::visit::Visit;
use app::pages::administration::releases::{self, OfRound, ReleaseRow, Stage};
use app::texts::Texts;
use axum::routing::get;
use domain::release::Audience;
use jiff::Timestamp;
use store::{Coalition, HeldRelease};

pub(super) fn routes() -> Routes {
    let policy = Policy::Central;
    Routes::default()
        .read(releases::LIST, policy, get(list))
        .form(releases::BUILD, policy, policy, get(build::show).post(build::save))
        .read("/releases/{release}", policy, get(one::show))
        .form("/releases/{release}/audit", policy, policy, get(one::back).post(one::audit))
        .form("/releases/{release}/publish", policy, policy, get(one::ask).post(one::publish))
        .form("/releases/{release}/delete", policy, policy, get(one::ask_delete).post(one::delete))
}

/// What the address says was just done.
const BUILT: &str = "done=built";
const CHECKED: &str = "done=checked";
const PUBLISHED: &str = "done=published";
const DELETED: &str = "done=deleted";

/// How much of a checksum is shown where it only tells releases apart, in characters.
const SHORT: usize = 12;

fn query(visit: &Visit) -> &str {
    visit.path.split_once('?').map_or("", |(_, query)| query)
}

async fn list(visit: Visit) -> Result {
    let store = &visit.app.store;
    let coalitions = store.coalitions().await?;
    let mut rounds = Vec::new();
    for round in store.rounds().await?.into_iter().filter(|round| !round.is_draft) {
        let mut rows = Vec::new();
        for held in store.releases(&round.key).await? {
            rows.push(ReleaseRow {
                id: held.id,
                number: held.number,
                audience: audience(&visit, &held.audience, &coalitions),
                built: app::dates::date(visit.language, local(held.built_at).date()),
                stage: stage(&visit, &held).await?,
                checksum: held.checksum.chars().take(SHORT).collect(),
            });
        }
        let name = round.name.get(visit.language).clone();
        rounds.push(OfRound { key: round.key.to_string(), name, rows });
    }
    let has_deleted = query(&visit) == DELETED;
    Ok(visit.ok(|frame| releases::releases(frame, &rounds, has_deleted)))
}

/// Whom a release is for, in words.
fn audience(visit: &Visit, audience: &Audience, coalitions: &[Coalition]) -> String {
    let t = Texts::of(visit.language);
    match audience {
        Audience::Public => t.releases_public().to_owned(),
        Audience::Coalition(key) => {
            let known = coalitions.iter().find(|coalition| coalition.key == *key);
            t.releases_coalition(known.map_or(key, |one| one.name.get(visit.language)))
        }
    }
}

/// How far a release has come.
async fn stage(visit: &Visit, held: &HeldRelease) -> Result<Stage> {
    if held.published_at.is_some() {
        return Ok(Stage::Published);
    }
    let (Some(findings), Some(audited)) = (held.findings, held.audited_at) else {
        return Ok(Stage::Unchecked);
    };
    if findings > 0 {
        return Ok(Stage::Found(findings));
    }
    // As when it is published: a check holds against what was published when it was made.
    let last = last_published(visit).await?;
    Ok(if last.is_some_and(|last| audited < last) { Stage::Stale } else { Stage::Ready })
}

/// When a release of anything was last published.
async fn last_published(visit: &Visit) -> Result<Option<Timestamp>> {
    let store = &visit.app.store;
    let mut last = None;
    for round in store.rounds().await? {
        for held in store.releases(&round.key).await? {
            last = last.max(held.published_at);
        }
    }
    Ok(last)
}

/// A moment written out.
fn written(visit: &Visit, moment: Timestamp) -> String {
    app::dates::date_and_time(visit.language, local(moment))
}
