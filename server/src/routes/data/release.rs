//! The page of a release: its files, or how far they are.

use super::{Found, Parameters, Source, linked};
use crate::clock::local;
use crate::error::{Error, Result};
use crate::reports::{Published, kept};
use crate::visit::Visit;
use app::pages::data::{self, File, OWN, Progress, ReleasePage, Shelf};
use app::reports::release_book;
use app::texts::Texts;
use domain::release::Purpose;
use http::HeaderValue;
use serde::Deserialize;
use store::{ReportFileLine, ReportState};

/// How often the page looks again while files are being made, in seconds.
const LOOKS_AGAIN: &str = "4";

pub(super) async fn show(visit: Visit, source: Source, parameters: Parameters) -> Result {
    let found = source.find(&visit, &parameters).await?;
    let release = &found.kept.release;
    let published = visit.app.published(&release.round, &source.audience, release.number).await?;
    let published = published.ok_or_else(|| {
        Error::Internal(anyhow::anyhow!("the bank of a published release has changed"))
    })?;
    let lines = visit.app.store.report_files(found.id).await?;
    let progress = progress(&visit, &source, &found, &published, &lines).await?;
    let files = files(&found, &lines);
    let corrected_by = corrected_by(&visit, &source, &found).await?;
    let description = (source.shelf == Shelf::Public)
        .then(|| linked::in_page(&linked::of_release(&visit, &found.kept, &lines)));
    let mut response = published.with(visit.language, |from| {
        let book = release_book(Texts::of(visit.language), from);
        let page = ReleasePage {
            shelf: &source.shelf,
            release,
            published: local(found.kept.published_at).date(),
            corrected_by,
            book: &book,
            files: &files,
            progress: &progress,
            description: description.as_deref(),
        };
        visit.ok(|frame| data::release(frame, &page))
    });
    if let Progress::Preparing { refreshes: true, .. } = progress {
        // Browsers do this without a script; the page offers a way to stop it.
        response.headers_mut().insert("refresh", HeaderValue::from_static(LOOKS_AGAIN));
    }
    Ok(response)
}

/// The files that are there: those that were made, and the release itself.
fn files(found: &Found, lines: &[ReportFileLine]) -> Vec<File> {
    let own = File {
        name: OWN.to_owned(),
        size: u64::try_from(found.kept.content.len()).unwrap_or(u64::MAX),
        checksum: found.kept.checksum.clone(),
    };
    let made = lines.iter().map(|line| File {
        name: line.name.clone(),
        size: line.size,
        checksum: line.checksum.clone(),
    });
    let mut files: Vec<File> = made.chain([own]).collect();
    files.sort_by(|a, b| a.name.cmp(&b.name));
    files
}

/// How far the files are. The first visit to a release without any asks for them.
async fn progress(
    visit: &Visit,
    source: &Source,
    found: &Found,
    published: &Published,
    lines: &[ReportFileLine],
) -> Result<Progress> {
    let job = visit.app.store.report_job(found.id).await?;
    // And the checksums.
    let total = kept::plan(published).len() + 1;
    Ok(match job {
        Some(job) if job.state == ReportState::Done => Progress::Ready,
        Some(job) if job.state == ReportState::Failed => {
            let may_try = match (&source.shelf, visit.signed_in.as_deref()) {
                (Shelf::Coalition(..), _) => true,
                (Shelf::Public, Some(signed_in)) => {
                    signed_in.person.is_central || signed_in.person.is_administrator
                }
                (Shelf::Public, None) => false,
            };
            Progress::Failed {
                missing: total.saturating_sub(lines.len()),
                fault: job.fault.filter(|_| may_try),
            }
        }
        other => {
            if other.is_none() && visit.app.store.want_report(found.id, visit.now).await? {
                visit.app.reports_wanted.notify_one();
            }
            let query = visit.path.split_once('?').map_or("", |(_, query)| query);
            Progress::Preparing { done: lines.len().min(total), total, refreshes: query != "still" }
        }
    })
}

/// The number of the last release that corrects this one.
async fn corrected_by(visit: &Visit, source: &Source, found: &Found) -> Result<Option<u32>> {
    let release = &found.kept.release;
    let lines = visit.app.store.published(&release.round, &source.audience).await?;
    let later = lines.into_iter().filter(|line| line.number > release.number).collect();
    let corrects = |purpose: &Purpose| match purpose {
        Purpose::Correction { of, .. } => *of == release.number,
        Purpose::Interim | Purpose::Final => false,
    };
    let later = super::read(visit, &source.audience, later).await?;
    let by = later.iter().find(|kept| corrects(&kept.release.purpose));
    Ok(by.map(|kept| kept.release.number))
}

/// A form without a field of its own.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Nothing {}

fn path(source: &Source, found: &Found) -> String {
    source.shelf.release(found.kept.release.round.as_str(), found.kept.release.number)
}

/// Reading the address that the form is sent to leads back to the release.
pub(super) async fn back(visit: Visit, source: Source, parameters: Parameters) -> Result {
    let found = source.find(&visit, &parameters).await?;
    Ok(visit.go(&path(&source, &found)))
}

/// Tries again to make what could not be made.
pub(super) async fn again(visit: Visit, source: Source, parameters: Parameters) -> Result {
    let Nothing {} = visit.form()?;
    let found = source.find(&visit, &parameters).await?;
    if !visit.is_switching() && visit.app.store.want_report(found.id, visit.now).await? {
        visit.app.reports_wanted.notify_one();
    }
    Ok(visit.go(&path(&source, &found)))
}
