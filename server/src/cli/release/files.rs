//! `release files`: makes the files of a published release, here and now.

use super::super::{open_migrated, print};
use crate::clock::Clock;
use crate::reports::job;
use crate::settings::{DatabaseArgs, ServeArgs, Settings};
use crate::state::App;
use anyhow::{bail, ensure};
use clap::Args;
use store::ReportState;

#[derive(Args)]
pub(crate) struct FilesArgs {
    /// The id of the release, as `release list` shows it
    id: i64,
    // Files name whoever publishes them, so the settings are those of the service.
    #[command(flatten)]
    serve: Box<ServeArgs>,
    #[command(flatten)]
    database: DatabaseArgs,
}

pub(crate) async fn run(args: FilesArgs) -> anyhow::Result<()> {
    let settings = Settings::load(*args.serve, &args.database)?;
    let store = open_migrated(&args.database).await?;
    let app = App::new(store, settings, Clock::system()).await?;
    let made = make(&app, args.id).await;
    app.store.close().await;
    made
}

async fn make(app: &App, id: i64) -> anyhow::Result<()> {
    app.store.want_report(id, app.clock.now()).await?;
    let is_published = app.store.report_job(id).await?.is_some();
    ensure!(is_published, "There is no published release with the id {id}.");
    if !job::run_one(app, Some(id)).await? {
        bail!("Another process is making them. Look again in a few minutes.");
    }
    for file in app.store.report_files(id).await? {
        print(format!("{}\t{}\t{}", file.checksum, file.size, file.name));
    }
    match app.store.report_job(id).await? {
        Some(job) if job.state == ReportState::Done => {
            print(format!("All {} files are there.", job.done));
            Ok(())
        }
        Some(job) => {
            bail!("Some could not be made:\n{}", job.fault.unwrap_or_default())
        }
        None => bail!("There is no published release with the id {id}."),
    }
}
