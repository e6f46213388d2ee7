//! `release verify`: whether a downloaded file is what was published. Needs neither the service nor a database.

use super::super::print;
use crate::reports::verify::{Beside, Checksums, Verdict, verify};
use anyhow::{Context as _, bail};
use app::pages::data::CHECKSUMS;
use clap::Args;
use std::fs;
use std::path::{Path, PathBuf};

#[derive(Args)]
pub(crate) struct VerifyArgs {
    /// The file: a workbook, a document, CSV, JSON, or a ZIP archive
    file: PathBuf,
    /// The list of checksums of its release; without it, checksums.txt beside the file, if there is one
    #[arg(long)]
    checksums: Option<PathBuf>,
    /// release.json of the release that the file should be of
    #[arg(long)]
    against: Option<PathBuf>,
}

fn read(path: &Path) -> anyhow::Result<Vec<u8>> {
    fs::read(path).with_context(|| format!("{} cannot be read.", path.display()))
}

/// The list that was named, or the one beside the file.
fn checksums(args: &VerifyArgs) -> anyhow::Result<Option<Checksums>> {
    let path = match &args.checksums {
        Some(path) => path.clone(),
        None => {
            let beside = args.file.with_file_name(CHECKSUMS);
            if !beside.is_file() {
                return Ok(None);
            }
            beside
        }
    };
    let text = String::from_utf8(read(&path)?)
        .with_context(|| format!("{} is not a list of checksums.", path.display()))?;
    let list =
        Checksums::read(&text).map_err(|fault| anyhow::anyhow!("{}: {fault}.", path.display()))?;
    Ok(Some(list))
}

pub(crate) fn run(args: &VerifyArgs) -> anyhow::Result<()> {
    let content = read(&args.file)?;
    let release = args.against.as_deref().map(read).transpose()?;
    let beside = Beside { checksums: checksums(args)?, release };
    let name = args.file.file_name().and_then(|name| name.to_str()).unwrap_or_default();
    let verdict = verify(name, &content, &beside);
    let said = format!("{}: {}: {}", args.file.display(), verdict.word(), verdict.words());
    if let Verdict::Whole(_) = verdict {
        print(said);
        return Ok(());
    }
    bail!(said)
}
