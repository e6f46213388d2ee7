//! Question banks: making, checking, comparing, handing to reviewers and translators, and publishing them.

mod begin;
mod check;
mod diff;
mod export;
mod translate;

use super::{open_migrated, print};
use crate::clock::Clock;
use crate::settings::DatabaseArgs;
use anyhow::{Context as _, bail};
use clap::Subcommand;
use domain::bank::{Bank, Fault, Files, misfits};
use std::path::{Path, PathBuf};
use store::PublishOutcome;

#[derive(Subcommand)]
pub(super) enum Command {
    /// Make the folder of a new bank: small, complete and without a fault, to be filled
    New(begin::NewArgs),
    /// Check the files of a bank, and list every fault with its file, line and column
    Check {
        /// The folder of one version: question-banks/local-digital/2026.1
        path: PathBuf,
        /// Also list every distinct way through the bank by type of council, with its length and minutes
        #[arg(long)]
        paths: bool,
    },
    /// Say what changed between two versions, and propose the continuity map of the newer one
    Diff(diff::DiffArgs),
    /// Write a bank for reviewers: as a document (.html) or a spreadsheet (.xlsx)
    Export(export::ExportArgs),
    /// Write all texts as a spreadsheet for translators, or take them back from one
    Translate(translate::TranslateArgs),
    /// Try a bank before it is published: the service with sample councils, thrown away when you stop it
    Preview(super::preview::PreviewArgs),
    /// Publish a bank version. What is published never changes
    Publish {
        /// The folder of one version: question-banks/local-digital/2026.1
        path: PathBuf,
        #[command(flatten)]
        database: DatabaseArgs,
    },
}

/// Files of a bank are texts; one beyond this is something else.
const LARGEST: u64 = 4 * 1024 * 1024;

pub(super) async fn run(command: Command) -> anyhow::Result<()> {
    match command {
        Command::New(args) => begin::run(&args),
        Command::Check { path, paths } => check::run(&path, paths),
        Command::Diff(args) => diff::run(&args),
        Command::Export(args) => export::run(&args),
        Command::Translate(args) => translate::run(&args),
        Command::Preview(args) => super::preview::run(args).await,
        Command::Publish { path, database } => publish(&path, &database).await,
    }
}

async fn publish(path: &Path, database: &DatabaseArgs) -> anyhow::Result<()> {
    let bank = read(path)?;
    let store = open_migrated(database).await?;
    let outcome = store.publish_bank(&bank, Clock::system().now()).await?;
    store.close().await;
    match outcome {
        PublishOutcome::Published => print(format!("{} {} is published.", bank.id, bank.version)),
        PublishOutcome::AlreadyPublished => {
            print(format!("{} {} was published before.", bank.id, bank.version));
        }
        PublishOutcome::Differs { published } => bail!(
            "{} {} was published with another content (digest {published}; these files have \
             {}). A published version never changes: give the new content a new version.",
            bank.id,
            bank.version,
            bank.digest()
        ),
    }
    Ok(())
}

/// Reads and checks the bank in a folder.
pub(crate) fn read(folder: &Path) -> anyhow::Result<Bank> {
    let bank = files(folder)?.parse().map_err(|faults| told(folder, &faults))?;
    // The version before, where it lies beside this one, knows the names that the continuity map may use.
    if let Some(map) = &bank.continuity {
        let before = folder.canonicalize()?.parent().map(|bank| bank.join(map.from.as_str()));
        if let Some(before) = before.filter(|folder| folder.is_dir()) {
            let before = files(&before)?.parse().map_err(|faults| told(&before, &faults))?;
            let faults = misfits(&bank, &before);
            if !faults.is_empty() {
                return Err(told(folder, &faults));
            }
        }
    }
    Ok(bank)
}

/// The files in a folder.
fn files(folder: &Path) -> anyhow::Result<Files> {
    let mut files = Files::default();
    collect(folder, folder, &mut files)?;
    Ok(files)
}

/// Every fault, and how many there are.
fn told(folder: &Path, faults: &[Fault]) -> anyhow::Error {
    let lines: Vec<_> = faults.iter().map(ToString::to_string).collect();
    let count = super::faults(lines.len());
    anyhow::anyhow!("{}\n{count} in {}", lines.join("\n"), folder.display())
}

fn collect(root: &Path, folder: &Path, files: &mut Files) -> anyhow::Result<()> {
    let entries = std::fs::read_dir(folder)
        .with_context(|| format!("The folder {} cannot be read.", folder.display()))?;
    for entry in entries {
        let path = entry?.path();
        if path.is_dir() {
            collect(root, &path, files)?;
        } else if path.extension().is_some_and(|extension| extension == "yaml") {
            let size = std::fs::metadata(&path)?.len();
            anyhow::ensure!(size <= LARGEST, "{} is too large to be a bank file.", path.display());
            let content = std::fs::read_to_string(&path)
                .with_context(|| format!("{} cannot be read as text.", path.display()))?;
            let name =
                path.strip_prefix(root).unwrap_or(&path).to_string_lossy().replace('\\', "/");
            files.0.insert(name, content);
        }
    }
    Ok(())
}
