//! Rounds with a public release, and the releases of one.

use super::ROOT;
use super::answer::{Answer, Result};
use super::ask::{Ask, At, InRound, Spoken, release_path};
use super::problem::Trouble;
use crate::releasing::KeptRelease;
use domain::bank::Bilingual;
use domain::id::RoundKey;
use domain::peers::Group;
use domain::release::{Audience, Purpose};
use serde::Serialize;
use utoipa::ToSchema;

/// Words in both languages.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub(super) struct Words {
    /// In English.
    en: String,
    /// In Welsh.
    cy: String,
}

impl From<&Bilingual<String>> for Words {
    fn from(words: &Bilingual<String>) -> Self {
        Self { en: words.en.clone(), cy: words.cy.clone() }
    }
}

impl Words {
    /// Words of each language.
    pub(super) fn of<T>(both: &Bilingual<T>, one: impl Fn(&T) -> &str) -> Self {
        Self { en: one(&both.en).to_owned(), cy: one(&both.cy).to_owned() }
    }

    /// A name, and its Welsh form where it has one.
    pub(super) fn name(name: &str, welsh: Option<&str>) -> Self {
        Self { en: name.to_owned(), cy: welsh.unwrap_or(name).to_owned() }
    }
}

/// The rounds with a published release.
#[derive(Debug, Serialize, ToSchema)]
pub(super) struct Rounds {
    /// Each round, the last published first.
    rounds: Vec<Round>,
}

/// A round: a time in which councils assess themselves.
#[derive(Debug, Serialize, ToSchema)]
pub(super) struct Round {
    /// Its key, for ever.
    #[schema(example = "2026")]
    key: String,
    /// What it is called.
    name: Words,
    /// Its newest release.
    latest: ReleaseLine,
    /// The address of all its releases.
    #[schema(format = "uri-reference", example = "/api/v1/rounds/2026/releases")]
    releases: String,
    /// The page of its figures.
    #[schema(format = "uri-reference", example = "/state-of-play/2026")]
    page: String,
}

/// A release in a list.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub(super) struct ReleaseLine {
    /// Its number among those of the round, from 1.
    #[schema(minimum = 1, example = 1)]
    number: u32,
    /// Why it was made.
    purpose: Reason,
    /// The day its figures are of.
    #[schema(format = Date, example = "2026-11-20")]
    date: String,
    /// When it was published.
    #[schema(format = DateTime, example = "2026-11-23T10:00:00Z")]
    published_at: String,
    /// SHA-256 of its frozen bytes, `release.json`, in hexadecimal.
    #[schema(pattern = "^[0-9a-f]{64}$")]
    checksum: String,
    /// How many councils the round is for. None where the release does not say.
    councils: Option<u32>,
    /// How many of them had submitted.
    submitted: Option<u32>,
    /// Its address.
    #[schema(format = "uri-reference", example = "/api/v1/rounds/2026/releases/1")]
    release: String,
}

/// Why a release was made.
#[derive(Debug, Clone, Serialize, ToSchema)]
#[serde(rename_all = "lowercase")]
pub(super) enum Reason {
    /// While the round went on.
    Interim,
    /// At its end.
    Final,
    /// To put an earlier release right.
    Correction,
}

impl From<&Purpose> for Reason {
    fn from(purpose: &Purpose) -> Self {
        match purpose {
            Purpose::Interim => Self::Interim,
            Purpose::Final => Self::Final,
            Purpose::Correction { .. } => Self::Correction,
        }
    }
}

impl From<&KeptRelease> for ReleaseLine {
    fn from(kept: &KeptRelease) -> Self {
        let release = &kept.release;
        let all = release.participation(Group::All);
        Self {
            number: release.number,
            purpose: Reason::from(&release.purpose),
            date: release.date.to_string(),
            published_at: kept.published_at.to_string(),
            checksum: kept.checksum.clone(),
            councils: all.map(|all| all.councils),
            submitted: all.map(|all| all.submitted),
            release: release_path(release.round.as_str(), release.number),
        }
    }
}

impl From<&KeptRelease> for Round {
    fn from(newest: &KeptRelease) -> Self {
        let key = newest.release.round.to_string();
        Self {
            name: Words::from(&newest.release.round_name),
            latest: ReleaseLine::from(newest),
            releases: format!("{ROOT}/rounds/{key}/releases"),
            page: format!("/state-of-play/{key}"),
            key,
        }
    }
}

/// The releases of a round.
#[derive(Debug, Serialize, ToSchema)]
pub(super) struct Releases {
    /// The key of the round.
    #[schema(example = "2026")]
    round: String,
    /// Each release, the newest first.
    releases: Vec<ReleaseLine>,
}

/// The rounds
///
/// Every round with a published release, the last published first.
#[utoipa::path(
    get, path = "/api/v1/rounds", tag = "Rounds and releases", params(Spoken),
    responses((status = 200, description = "The rounds.", body = Rounds))
)]
pub(super) async fn rounds(ask: Ask) -> Result<Answer> {
    ask.parameters(&[])?;
    let mut rounds: Vec<Round> = Vec::new();
    for line in ask.app.store.all_published(&Audience::Public).await? {
        if rounds.iter().any(|listed| listed.key == line.round.as_str()) {
            continue;
        }
        let newest = ask.app.latest_release(&line.round, &Audience::Public).await?;
        rounds.extend(newest.map(|newest| Round::from(newest.as_ref())));
    }
    Answer::json(&ask, &Rounds { rounds })
}

/// A round
///
/// One round with its newest release. A round without a published release is not found.
#[utoipa::path(
    get, path = "/api/v1/rounds/{round}", tag = "Rounds and releases",
    params(InRound, Spoken),
    responses((status = 200, description = "The round.", body = Round))
)]
pub(super) async fn round(ask: Ask, At(round): At<String>) -> Result<Answer> {
    ask.parameters(&[])?;
    let key = RoundKey::parse(&round).map_err(|_| Trouble::NoRound)?;
    let newest = ask.app.latest_release(&key, &Audience::Public).await?;
    let newest = newest.ok_or(Trouble::NoRound)?;
    Answer::json(&ask, &Round::from(newest.as_ref()))
}

/// The releases of a round
///
/// Every published release of a round, the newest first. A release never changes: what was wrong in one is put right
/// by another.
#[utoipa::path(
    get, path = "/api/v1/rounds/{round}/releases", tag = "Rounds and releases",
    params(InRound, Spoken),
    responses((status = 200, description = "The releases.", body = Releases))
)]
pub(super) async fn releases(ask: Ask, At(round): At<String>) -> Result<Answer> {
    ask.parameters(&[])?;
    let key = RoundKey::parse(&round).map_err(|_| Trouble::NoRound)?;
    let mut releases = Vec::new();
    for line in ask.app.store.published(&key, &Audience::Public).await? {
        let kept = ask.app.release_numbered(&key, &Audience::Public, line.number).await?;
        releases.extend(kept.map(|kept| ReleaseLine::from(kept.as_ref())));
    }
    if releases.is_empty() {
        return Err(Trouble::NoRound);
    }
    Answer::json(&ask, &Releases { round: key.to_string(), releases })
}
