//! Open data: published releases as files, with a feed and a catalogue; and the same of a coalition's own releases, for its
//! steering group. Reads what is published and nothing else of any council.

mod feed;
mod file;
mod linked;
mod release;

use crate::clock::local;
use crate::entity_tag;
use crate::error::{Error, Result};
use crate::policy::{Policy, Routes, Seat};
use crate::releasing::KeptRelease;
use crate::visit::Visit;
use app::pages::data::{self, CATALOGUE, FEED, HOME, Listed, Shelf};
use axum::extract::FromRequestParts;
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use domain::id::RoundKey;
use domain::release::Audience;
use http::request::Parts;
use http::{HeaderMap, HeaderValue, StatusCode, header};
use std::collections::BTreeMap;
use std::sync::Arc;
use store::ReleaseLine;

/// The parameters of a path.
type Parameters = axum::extract::Path<BTreeMap<String, String>>;

/// What programs read may be kept so long before it is asked for again, in seconds.
const FRESH: &str = "public, max-age=300";

pub(super) fn routes() -> Routes {
    let (public, steering, central) = (Policy::Public, Policy::Steering, Policy::Central);
    Routes::default()
        .read(HOME, public, get(list))
        .read(FEED, public, get(feed::show))
        .read(CATALOGUE, public, get(linked::catalogue))
        .read("/data/{round}", public, get(round))
        .read("/data/{round}/{release}", public, get(release::show))
        .form(
            "/data/{round}/{release}/again",
            central,
            central,
            get(release::back).post(release::again),
        )
        .read("/data/{round}/{release}/{file}", public, get(file::show))
        .read("/coalitions/{coalition}/rounds/{round}/data", steering, get(round))
        .read("/coalitions/{coalition}/rounds/{round}/data/{release}", steering, get(release::show))
        .form(
            "/coalitions/{coalition}/rounds/{round}/data/{release}/again",
            steering,
            steering,
            get(release::back).post(release::again),
        )
        .read(
            "/coalitions/{coalition}/rounds/{round}/data/{release}/{file}",
            steering,
            get(file::show),
        )
}

/// Whose releases a route is about: a coalition's below the coalition's own address, where the policy has let in those who
/// may see them, and everybody's anywhere else.
#[derive(Debug, Clone)]
struct Source {
    audience: Audience,
    shelf: Shelf,
}

impl<S: Send + Sync> FromRequestParts<S> for Source {
    type Rejection = Error;

    async fn from_request_parts(parts: &mut Parts, state: &S) -> Result<Self> {
        let visit = Visit::from_request_parts(parts, state).await?;
        Ok(match parts.extensions.get::<Seat>() {
            Some(Seat::Coalition(coalition)) => Self {
                audience: Audience::Coalition(coalition.key.clone()),
                shelf: Shelf::Coalition(
                    coalition.key.clone(),
                    coalition.name.get(visit.language).clone(),
                ),
            },
            Some(Seat::Central) | None => Self { audience: Audience::Public, shelf: Shelf::Public },
        })
    }
}

impl Source {
    /// The release of a path, and its id in the database.
    async fn find(&self, visit: &Visit, parameters: &Parameters) -> Result<Found> {
        let round = key(parameters)?;
        // What is not a number is the number of no release; nor is a number written in another way, as each release has
        // one address.
        let written = parameters.get("release").map(String::as_str).unwrap_or_default();
        let number: u32 = written.parse().map_err(|_| Error::NotFound)?;
        if number.to_string() != written {
            return Err(Error::NotFound);
        }
        let store = &visit.app.store;
        let id = store.published_id(&round, &self.audience, number).await?;
        let kept = visit.app.release_numbered(&round, &self.audience, number).await?;
        match (id, kept) {
            (Some(id), Some(kept)) => Ok(Found { id, kept }),
            _ => Err(Error::NotFound),
        }
    }
}

/// A published release.
struct Found {
    id: i64,
    kept: Arc<KeptRelease>,
}

fn key(parameters: &Parameters) -> Result<RoundKey> {
    let round = parameters.get("round").ok_or(Error::NotFound)?;
    RoundKey::parse(round).map_err(|_| Error::NotFound)
}

/// Reads the releases of some lines.
async fn read(
    visit: &Visit,
    audience: &Audience,
    lines: Vec<ReleaseLine>,
) -> Result<Vec<Arc<KeptRelease>>> {
    let mut all = Vec::new();
    for line in lines {
        all.extend(visit.app.release_numbered(&line.round, audience, line.number).await?);
    }
    Ok(all)
}

fn listed(visit: &Visit, releases: &[Arc<KeptRelease>]) -> Vec<Listed> {
    let one = |kept: &Arc<KeptRelease>| Listed {
        round: kept.release.round.to_string(),
        name: kept.release.round_name.get(visit.language).clone(),
        number: kept.release.number,
        date: kept.release.date,
        published: local(kept.published_at).date(),
        purpose: kept.release.purpose.clone(),
    };
    releases.iter().map(one).collect()
}

/// Every public release, the last published first.
async fn all_public(visit: &Visit) -> Result<Vec<Arc<KeptRelease>>> {
    let lines = visit.app.store.all_published(&Audience::Public).await?;
    read(visit, &Audience::Public, lines).await
}

async fn list(visit: Visit) -> Result {
    let releases = all_public(&visit).await?;
    let description = linked::in_page(&linked::of_catalogue(&visit, &releases));
    let listed = listed(&visit, &releases);
    Ok(visit.ok(|frame| data::list(frame, &listed, &description)))
}

async fn round(visit: Visit, source: Source, parameters: Parameters) -> Result {
    let round = key(&parameters)?;
    let lines = visit.app.store.published(&round, &source.audience).await?;
    let releases = read(&visit, &source.audience, lines).await?;
    // A round without a release is not for this page, nor is whether it is there.
    let newest = releases.first().ok_or(Error::NotFound)?;
    let name = newest.release.round_name.get(visit.language);
    let listed = listed(&visit, &releases);
    Ok(visit.ok(|frame| data::round(frame, &source.shelf, name, &listed)))
}

/// An answer for programs, which may be kept. `is_public` lets pages of others read it: there is nothing in it that is not
/// for everybody.
fn answer(
    headers: &HeaderMap,
    checksum: &str,
    (media_type, keep, is_public): (&str, &'static str, bool),
    content: Vec<u8>,
) -> Result {
    let mark = entity_tag::weak(checksum);
    let is_known = entity_tag::is_among(&entity_tag::had(headers), &mark);
    let mut response =
        if is_known { StatusCode::NOT_MODIFIED.into_response() } else { content.into_response() };
    let set = response.headers_mut();
    let value = |text: &str| HeaderValue::from_str(text).map_err(anyhow::Error::new);
    if !is_known {
        set.insert(header::CONTENT_TYPE, value(media_type)?);
    }
    set.insert(header::ETAG, value(&mark)?);
    set.insert(header::CACHE_CONTROL, HeaderValue::from_static(keep));
    if is_public {
        set.insert(header::ACCESS_CONTROL_ALLOW_ORIGIN, HeaderValue::from_static("*"));
    }
    Ok(response)
}

/// An answer that is made anew each time, and marked with its content.
fn fresh(headers: &HeaderMap, media_type: &str, content: Vec<u8>) -> Result<Response> {
    let checksum = crate::reports::kept::checksum(&content);
    answer(headers, &checksum, (media_type, FRESH, true), content)
}
