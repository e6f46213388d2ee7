//! `bank diff`.

use super::super::print;
use super::read;
use anyhow::Context as _;
use clap::Args;
use domain::bank::{Carried, difference};
use std::path::PathBuf;

/// Say what changed between two versions of a bank.
#[derive(Args)]
pub(in super::super) struct DiffArgs {
    /// The folder of the older version
    old: PathBuf,
    /// The folder of the newer version
    new: PathBuf,
    /// Write the proposed continuity map to this file
    #[arg(long)]
    continuity: Option<PathBuf>,
}

pub(super) fn run(args: &DiffArgs) -> anyhow::Result<()> {
    let (old, new) = (read(&args.old)?, read(&args.new)?);
    let found = difference(&old, &new);
    for line in &found.whole {
        print(format!("bank       {line}"));
    }
    for question in &found.questions {
        if question.change == Carried::Same && question.what.is_empty() {
            continue;
        }
        let was = question.was.as_ref().filter(|was| **was != question.question);
        let was = was.map(|was| format!(" (was {was})")).unwrap_or_default();
        let what = question.what.join("; ");
        let what = if what.is_empty() { what } else { format!(": {what}") };
        print(format!("{:<10} {}{was}{what}", question.change.slug(), question.question));
    }
    for id in &found.dropped {
        print(format!("dropped    {id}"));
    }
    let same = found.questions.iter().filter(|q| q.change == Carried::Same).count();
    print(format!("{same} of {} questions mean and say the same.", found.questions.len()));
    let map = found.continuity(&old).yaml();
    match &args.continuity {
        Some(path) => {
            std::fs::write(path, map)
                .with_context(|| format!("{} cannot be written.", path.display()))?;
            print(format!("{}: the proposed map. Read it before you keep it.", path.display()));
        }
        None => print(format!(
            "\nProposed continuity.yaml. Where only words changed, write reworded for changed:\n\n{map}"
        )),
    }
    Ok(())
}
