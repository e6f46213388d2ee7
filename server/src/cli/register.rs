//! `register load` and `register import`.

use super::{confirmed, open_migrated, print};
use crate::clock::Clock;
use crate::settings::DatabaseArgs;
use anyhow::{Context as _, bail, ensure};
use clap::{Args, Subcommand};
use domain::register::Register;
use domain::register::files::{
    Change, ChangeKind, CsvFault, apply, compare, not_in_file, parse_corrections, parse_published,
    parse_register,
};
use jiff::civil::Date;
use std::path::{Path, PathBuf};

const SHIPPED: &str = include_str!("../../../store/register/councils.csv");
const CORRECTIONS: &str = include_str!("../../../store/register/corrections.csv");

/// A file beyond this many bytes is not the register.
const LARGEST: u64 = 16 * 1024 * 1024;

#[derive(Subcommand)]
pub(super) enum Command {
    /// Load the register that comes with this program, unless there is one
    Load {
        #[command(flatten)]
        database: DatabaseArgs,
    },
    /// Bring the register up to a newer file in the layout that mySociety publishes
    ///
    /// Prints what would change and asks before changing it. Nothing is ever deleted: councils that are not in the file
    /// stay, and what was true of a council stays true until the day of the change.
    Import(ImportArgs),
}

#[derive(Args)]
pub(super) struct ImportArgs {
    /// The file: uk_local_authorities.csv
    file: PathBuf,
    /// The first day on which what the file says is true: 2027-04-01 [default: today]
    #[arg(long)]
    from: Option<Date>,
    /// Make the changes without asking
    #[arg(long)]
    yes: bool,
    #[command(flatten)]
    database: DatabaseArgs,
}

pub(super) async fn run(command: Command) -> anyhow::Result<()> {
    match command {
        Command::Load { database } => load(&database).await,
        Command::Import(args) => import(args).await,
    }
}

/// The register that comes with this program.
pub(super) fn shipped() -> anyhow::Result<Register> {
    let councils = parse_register(SHIPPED).map_err(|faults| refusal("councils.csv", &faults))?;
    Ok(Register::new(councils)?)
}

async fn load(database: &DatabaseArgs) -> anyhow::Result<()> {
    let store = open_migrated(database).await?;
    let before = store.register().await?.len();
    if before == 0 {
        let register = shipped()?;
        store.replace_register(&register).await?;
        print(format!("{} councils are in the register.", register.len()));
    } else {
        print(format!(
            "{before} councils were in the register already; nothing was changed. To bring it up to date, run: \
             state-of-play register import FILE"
        ));
    }
    store.close().await;
    Ok(())
}

async fn import(args: ImportArgs) -> anyhow::Result<()> {
    let text = read(&args.file)?;
    let corrections =
        parse_corrections(CORRECTIONS).map_err(|faults| refusal("corrections.csv", &faults))?;
    let published = parse_published(&text, &corrections)
        .map_err(|faults| refusal(&args.file.display().to_string(), &faults))?;
    let store = open_migrated(&args.database).await?;
    let register = store.register().await?;
    ensure!(!register.is_empty(), "There is no register yet. Run: state-of-play register load");
    let changes = compare(&register, &published);
    changes.iter().for_each(|change| print(sentence(change)));
    for key in not_in_file(&register, &published) {
        let name = register.get(key.as_str()).and_then(|council| council.details.last());
        let name = name.map_or_else(String::new, |details| format!(" {}", details.name));
        print(format!("{key}{name}: not in the file; it stays as it is"));
    }
    if changes.is_empty() {
        print("The register says the same already; nothing was changed.");
        store.close().await;
        return Ok(());
    }
    let day = args.from.unwrap_or_else(|| Clock::system().today());
    let question = format!("Make these {} changes, true from {day}?", changes.len());
    if !args.yes && !confirmed(&question) {
        bail!("Nothing was changed.");
    }
    let after = apply(&register, &published, day)
        .context("The register would no longer hold together. Nothing was changed.")?;
    store.replace_register(&after).await?;
    store.close().await;
    print(format!(
        "Done: {} changes. {} councils are in the register.",
        changes.len(),
        after.len()
    ));
    Ok(())
}

fn read(file: &Path) -> anyhow::Result<String> {
    let size = std::fs::metadata(file)
        .with_context(|| format!("The file {} cannot be read.", file.display()))?
        .len();
    ensure!(size <= LARGEST, "{} is too large to be the register.", file.display());
    std::fs::read_to_string(file)
        .with_context(|| format!("{} cannot be read as text in UTF-8.", file.display()))
}

fn sentence(change: &Change) -> String {
    let Change { key, name, kind } = change;
    let shown = |value: &str| {
        if value.is_empty() { "nothing".to_owned() } else { format!("{value:?}") }
    };
    match kind {
        ChangeKind::New => format!("{key} {name}: new"),
        ChangeKind::Changed { column, before, after } => {
            format!("{key} {name}: {column}: {} → {}", shown(before), shown(after))
        }
    }
}

fn refusal(file: &str, faults: &[CsvFault]) -> anyhow::Error {
    let lines: Vec<_> = faults.iter().map(|fault| format!("{file}: {fault}")).collect();
    let count = match faults.len() {
        1 => "1 fault".to_owned(),
        n => format!("{n} faults"),
    };
    anyhow::anyhow!("{}\n{count} in {file}. Nothing was changed.", lines.join("\n"))
}
