//! The work of making the files of published releases: in the background of every instance of the service, each release by
//! one of them at a time. A page never waits for it.

use super::Published;
use super::kept::{self, Planned};
use crate::state::App;
use app::pages::data::CHECKSUMS;
use jiff::{SignedDuration, Timestamp};
use std::collections::BTreeSet;
use std::sync::Arc;
use std::time::Duration;
use store::{ClaimedReport, KeepOutcome, NewReportFile};

/// How often an instance looks for work that nobody told it of: a release that the command line or another instance
/// published, or one whose worker stopped.
const LOOKS: Duration = Duration::from_secs(10);
/// After how long files that could not be made are tried again by themselves: the machine may have been too busy.
const AGAIN: SignedDuration = SignedDuration::from_mins(10);
/// How long a claim holds without a file being finished.
const LEASE: SignedDuration = SignedDuration::from_mins(2);

/// Works for ever: when it is told that there is something to do, and now and then.
pub async fn work(app: App) {
    loop {
        if let Err(error) = run_due(&app).await {
            tracing::warn!("files of releases have to wait: {error:#}");
        }
        tokio::select! {
            () = app.reports_wanted.notified() => {}
            () = tokio::time::sleep(LOOKS) => {}
        }
    }
}

/// Makes the files of every published release that has none yet. Says of how many releases.
///
/// # Errors
/// When the database does not answer. A file that cannot be made is no error here: it is noted with its release.
pub async fn run_due(app: &App) -> anyhow::Result<usize> {
    let now = app.clock.now();
    app.store.want_all_reports(now, now.checked_sub(AGAIN)?).await?;
    let mut count = 0;
    while run_one(app, None).await? {
        count += 1;
    }
    Ok(count)
}

/// Makes the files of a release, or else of the one that waits longest. Says whether there was anything to do that nobody
/// else is at.
///
/// # Errors
/// As [`run_due`].
pub async fn run_one(app: &App, release: Option<i64>) -> anyhow::Result<bool> {
    let now = app.clock.now();
    let claim = app.store.claim_report(release, now, now.checked_add(LEASE)?).await?;
    let Some(claim) = claim else { return Ok(false) };
    make(app, claim).await?;
    Ok(true)
}

/// Makes what is missing of a claimed release.
async fn make(app: &App, claim: ClaimedReport) -> anyhow::Result<()> {
    let (round, number) = (claim.round.clone(), claim.number);
    let published = app.published(&round, &claim.audience, number).await?;
    let Some(published) = published else {
        let fault = "The bank that was asked is not what was published.";
        app.store.finish_report(&claim, Some(fault), app.clock.now()).await?;
        return Ok(());
    };
    let Some((claim, fault)) = make_all(app, claim, Arc::new(published)).await? else {
        tracing::warn!(%round, number, "another took over the files of a release");
        return Ok(());
    };
    match &fault {
        None => tracing::info!(%round, number, "the files of a release are made"),
        Some(fault) => tracing::error!(%round, number, "files of a release: {fault}"),
    }
    app.store.finish_report(&claim, fault.as_deref(), app.clock.now()).await?;
    Ok(())
}

/// Makes each file that is not there, notes how far it is, and ends with the list of checksums. A file that cannot be made
/// does not keep the others back. Gives the claim as it stands, and what went wrong; none where another took over.
async fn make_all(
    app: &App,
    mut claim: ClaimedReport,
    published: Arc<Published>,
) -> anyhow::Result<Option<(ClaimedReport, Option<String>)>> {
    let plan = kept::plan(&published);
    // And the checksums.
    let total = plan.len() + 1;
    let lines = app.store.report_files(claim.release).await?;
    let mut there: BTreeSet<String> = lines.into_iter().map(|line| line.name).collect();
    let mut faults = Vec::new();
    for planned in &plan {
        let Some(noted) = note(app, &claim, there.len(), total).await? else { return Ok(None) };
        claim = noted;
        if there.contains(&planned.name) {
            continue;
        }
        match make_one(app, &published, planned, claim.release).await {
            Ok(()) => {
                there.insert(planned.name.clone());
            }
            Err(error) => faults.push(format!("{}: {error:#}", planned.name)),
        }
    }
    if faults.is_empty() && !there.contains(CHECKSUMS) {
        let lines = app.store.report_files(claim.release).await?;
        let content = kept::checksums(&published.kept.checksum, &lines).into_bytes();
        keep(app, claim.release, CHECKSUMS, "text/plain; charset=utf-8", content).await?;
        there.insert(CHECKSUMS.to_owned());
    }
    let Some(claim) = note(app, &claim, there.len(), total).await? else { return Ok(None) };
    Ok(Some((claim, (!faults.is_empty()).then(|| faults.join("\n")))))
}

async fn note(
    app: &App,
    claim: &ClaimedReport,
    done: usize,
    total: usize,
) -> anyhow::Result<Option<ClaimedReport>> {
    let now: Timestamp = app.clock.now();
    let count = (u32::try_from(done)?, u32::try_from(total)?);
    Ok(app.store.note_report(claim, count, now, now.checked_add(LEASE)?).await?)
}

async fn make_one(
    app: &App,
    published: &Arc<Published>,
    planned: &Planned,
    release: i64,
) -> anyhow::Result<()> {
    let content = kept::make(app, published, planned).await?;
    keep(app, release, &planned.name, planned.media_type, content).await
}

async fn keep(
    app: &App,
    release: i64,
    name: &str,
    media_type: &str,
    content: Vec<u8>,
) -> anyhow::Result<()> {
    let new = NewReportFile { name: name.to_owned(), media_type: media_type.to_owned(), content };
    match app.store.keep_report_file(release, &new, app.clock.now()).await? {
        KeepOutcome::Kept | KeepOutcome::Same => Ok(()),
        // Another instance was quicker, and runs another version of the program: what was handed out first stays.
        KeepOutcome::Differs => {
            tracing::warn!(release, name, "the kept file has other bytes, and stays");
            Ok(())
        }
        KeepOutcome::NotPublished => anyhow::bail!("the release is not published"),
    }
}
