//! `bank check` and `bank publish`.

use super::{open_migrated, print};
use crate::clock::Clock;
use crate::settings::DatabaseArgs;
use anyhow::{Context as _, bail};
use clap::Subcommand;
use domain::bank::{Bank, Files};
use std::path::{Path, PathBuf};
use store::PublishOutcome;

#[derive(Subcommand)]
pub(super) enum Command {
    /// Check the files of a bank, and list every fault with its file, line and column
    Check {
        /// The folder of one version: question-banks/local-digital/2026.1
        path: PathBuf,
    },
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
        Command::Check { path } => {
            let bank = read(&path)?;
            let questions = bank.questions().count();
            print(format!(
                "{} {}: {} themes, {questions} questions, no fault. Digest {}",
                bank.id,
                bank.version,
                bank.themes.len(),
                bank.digest()
            ));
            Ok(())
        }
        Command::Publish { path, database } => {
            let bank = read(&path)?;
            let store = open_migrated(&database).await?;
            let outcome = store.publish_bank(&bank, Clock::system().now()).await?;
            store.close().await;
            match outcome {
                PublishOutcome::Published => {
                    print(format!("{} {} is published.", bank.id, bank.version));
                }
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
    }
}

/// Reads and checks the bank in a folder.
pub(crate) fn read(folder: &Path) -> anyhow::Result<Bank> {
    let mut files = Files::default();
    collect(folder, folder, &mut files)?;
    files.parse().map_err(|faults| {
        let lines: Vec<_> = faults.iter().map(ToString::to_string).collect();
        let count = match lines.len() {
            1 => "1 fault".to_owned(),
            n => format!("{n} faults"),
        };
        anyhow::anyhow!("{}\n{count} in {}", lines.join("\n"), folder.display())
    })
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
