//! A file of a release.

use super::{Parameters, Source, answer};
use crate::error::{Error, Result};
use crate::reports::kept;
use crate::visit::Visit;
use app::pages::data::{self, OWN, Shelf};
use http::{HeaderMap, HeaderValue, StatusCode, header};
use store::ReportState;

/// In how many seconds a file that is not there yet may be asked for again.
const AGAIN: &str = "10";
/// A file of a release never changes.
const FOR_EVER: &str = "public, max-age=31536000, immutable";
/// What is for some people only is kept by nobody between them and us, and asked for again each time: they may no longer
/// be let in.
const ASKED_AGAIN: &str = "private, no-cache";

pub(super) async fn show(
    visit: Visit,
    source: Source,
    headers: HeaderMap,
    parameters: Parameters,
) -> Result {
    let found = source.find(&visit, &parameters).await?;
    let name = parameters.get("file").map(String::as_str).unwrap_or_default();
    let (media_type, checksum, content) = if name == OWN {
        let kept = &found.kept;
        ("application/json".to_owned(), kept.checksum.clone(), kept.content.clone())
    } else {
        match visit.app.store.report_file(found.id, name).await? {
            Some(file) => (file.line.media_type, file.line.checksum, file.content),
            None => return not_there(&visit, &source, &found, name).await,
        }
    };
    let is_public = source.shelf == Shelf::Public;
    let keep = if is_public { FOR_EVER } else { ASKED_AGAIN };
    let mut response = answer(&headers, &checksum, (&media_type, keep, is_public), content)?;
    // The name is that of the address, so that the list of checksums fits what is saved.
    let disposition = format!("attachment; filename=\"{name}\"");
    let disposition = HeaderValue::from_str(&disposition).map_err(anyhow::Error::new)?;
    response.headers_mut().insert(header::CONTENT_DISPOSITION, disposition);
    Ok(response)
}

/// A file that is to be made, or none.
async fn not_there(visit: &Visit, source: &Source, found: &super::Found, name: &str) -> Result {
    let release = &found.kept.release;
    let (round, number) = (&release.round, release.number);
    let published = visit.app.published(round, &source.audience, number).await?;
    if !published.is_some_and(|published| kept::has(&published, name)) {
        return Err(Error::NotFound);
    }
    let job = visit.app.store.report_job(found.id).await?;
    let state = job.map(|job| job.state);
    // Done without this file: the version of the program that made the others had none of it.
    let is_new = matches!(state, None | Some(ReportState::Done));
    if is_new && visit.app.store.want_report(found.id, visit.now).await? {
        visit.app.reports_wanted.notify_one();
    }
    let has_failed = state == Some(ReportState::Failed);
    let mut response = visit.page(StatusCode::SERVICE_UNAVAILABLE, |frame| {
        data::waiting(frame, &source.shelf, (round.as_str(), number), name, has_failed)
    });
    if !has_failed {
        response.headers_mut().insert(header::RETRY_AFTER, HeaderValue::from_static(AGAIN));
    }
    Ok(response)
}
