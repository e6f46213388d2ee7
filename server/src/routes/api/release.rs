//! One release: what it is, how its figures are protected, its tables and files.

use super::answer::{Answer, Result};
use super::ask::{Ask, At, InRelease, Named, Spoken, Tongue};
use super::book::{Address, in_book};
use super::rounds::{Reason, Words};
use super::tables::{TableLine, lines};
use crate::releasing::KeptRelease;
use crate::reports::{Published, kept};
use app::licence::open_government;
use app::pages::data::{CHECKSUMS, OWN};
use domain::release::Purpose;
use domain::report::Book;
use serde::Serialize;
use std::sync::Arc;
use utoipa::ToSchema;

/// A release: figures of a round, frozen and numbered.
#[derive(Debug, Serialize, ToSchema)]
pub(super) struct ReleaseView {
    /// The key of the round.
    #[schema(example = "2026")]
    round: String,
    /// What the round is called.
    round_name: Words,
    /// Its number among those of the round, from 1.
    #[schema(minimum = 1, example = 1)]
    number: u32,
    /// Why it was made.
    purpose: Reason,
    /// What it puts right. None for a release that is no correction.
    corrects: Option<Corrected>,
    /// The day its figures are of.
    #[schema(format = Date, example = "2026-11-20")]
    date: String,
    /// When it was published.
    #[schema(format = DateTime, example = "2026-11-23T10:00:00Z")]
    published_at: String,
    /// SHA-256 of its frozen bytes, the file `release.json`, in hexadecimal.
    #[schema(pattern = "^[0-9a-f]{64}$")]
    checksum: String,
    /// The address of its licence.
    #[schema(format = "uri")]
    licence: &'static str,
    /// How its figures are protected.
    protection: Protection,
    /// The language of what follows.
    language: Tongue,
    /// Its title.
    title: String,
    /// What it is.
    about: String,
    /// Who publishes it.
    publisher: String,
    /// How to read its figures.
    notes: Vec<String>,
    /// Its tables.
    tables: Vec<TableLine>,
    /// Its files.
    files: Vec<FileLine>,
    /// The address of its questions.
    #[schema(format = "uri-reference", example = "/api/v1/rounds/2026/releases/1/questions")]
    questions: String,
    /// Its page.
    #[schema(format = "uri-reference", example = "/state-of-play/2026/releases/1")]
    page: String,
    /// The page of its files.
    #[schema(format = "uri-reference", example = "/data/2026/1")]
    data: String,
}

/// What a release puts right.
#[derive(Debug, Serialize, ToSchema)]
pub(super) struct Corrected {
    /// The number of the release.
    #[schema(minimum = 1)]
    number: u32,
    /// What was wrong.
    note: Words,
}

/// How figures are protected.
#[derive(Debug, Serialize, ToSchema)]
pub(super) struct Protection {
    /// The fewest councils that a figure may come from.
    #[schema(minimum = 1, example = 10)]
    minimum: u32,
    /// What counts of councils are rounded to. 1 is not rounded.
    #[schema(minimum = 1, example = 5)]
    rounded_to: u32,
}

/// A file.
#[derive(Debug, Serialize, ToSchema)]
pub(super) struct FileLine {
    /// Its address, for ever.
    #[schema(format = "uri-reference", example = "/data/2026/1/state-of-play.ods")]
    file: String,
    /// Its media type.
    #[schema(example = "text/csv")]
    media_type: &'static str,
    /// The language of its words. None where it has both.
    language: Option<Tongue>,
}

/// Every file of a release, as the pages under `/data` have them.
fn files(published: &Published) -> Vec<FileLine> {
    let release = &published.kept.release;
    let file = |name: &str| format!("/data/{}/{}/{name}", release.round, release.number);
    let planned = kept::plan(published).into_iter().map(|planned| FileLine {
        file: file(&planned.name),
        media_type: planned.media_type,
        language: Some(planned.language.into()),
    });
    let others = [(OWN, "application/json"), (CHECKSUMS, "text/plain; charset=utf-8")];
    let others =
        others.map(|(name, media_type)| FileLine { file: file(name), media_type, language: None });
    planned.chain(others).collect()
}

impl ReleaseView {
    fn of(kept: &KeptRelease, files: Vec<FileLine>, book: &Book<'_>, address: &Address) -> Self {
        let release = &kept.release;
        let corrects = match &release.purpose {
            Purpose::Correction { of, note } => {
                Some(Corrected { number: *of, note: Words::from(note) })
            }
            _ => None,
        };
        Self {
            round: release.round.to_string(),
            round_name: Words::from(&release.round_name),
            number: release.number,
            purpose: Reason::from(&release.purpose),
            corrects,
            date: release.date.to_string(),
            published_at: kept.published_at.to_string(),
            checksum: kept.checksum.clone(),
            licence: open_government(book.language),
            protection: Protection {
                minimum: release.policy.minimum,
                rounded_to: release.policy.rounded_to,
            },
            language: book.language.into(),
            title: book.title.clone(),
            about: book.about.clone(),
            publisher: book.publisher.clone(),
            notes: book.notes.clone(),
            tables: lines(book, address),
            files,
            questions: format!("{}/questions", address.path()),
            page: format!("/state-of-play/{}/releases/{}", release.round, release.number),
            data: address.data().to_owned(),
        }
    }
}

/// A release
///
/// What a release is, its checksum, how its figures are protected, its tables, and the addresses of its files. It never
/// changes. `latest` is the newest of the round; `Content-Location` says which that is.
#[utoipa::path(
    get, path = "/api/v1/rounds/{round}/releases/{release}", tag = "Rounds and releases",
    params(InRelease, Spoken),
    responses((status = 200, description = "The release.", body = ReleaseView))
)]
pub(super) async fn release(
    ask: Ask,
    At((round, release)): At<(String, String)>,
) -> Result<Answer> {
    ask.parameters(&[])?;
    let named: Named = ask.published(&round, &release).await?;
    let path = named.path.clone();
    let (kept, files) = (Arc::clone(&named.published.kept), files(&named.published));
    let view =
        in_book(&ask, named, move |book, address| ReleaseView::of(&kept, files, book, address));
    Ok(Answer::json(&ask, &view.await?)?.at(&ask.address(&path)))
}
