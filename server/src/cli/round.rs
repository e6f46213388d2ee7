//! `round open`: a time in which councils assess themselves.

use super::{open_migrated, print};
use crate::clock::{Clock, end_of_day};
use crate::settings::DatabaseArgs;
use anyhow::{Context as _, ensure};
use clap::{Args, Subcommand};
use domain::bank::Bilingual;
use domain::id::{BankId, BankVersion, RoundKey};
use jiff::civil::Date;
use store::Round;

#[derive(Subcommand)]
pub(super) enum Command {
    /// Open a round, or change the names and end of one. Its bank never changes
    Open(Box<OpenArgs>),
}

#[derive(Args)]
pub(super) struct OpenArgs {
    /// The key of the round, part of its addresses: 2026
    #[arg(long)]
    key: String,
    /// The published bank it asks: local-digital
    #[arg(long)]
    bank: String,
    /// The version of the bank: 2026.1
    #[arg(long)]
    bank_version: String,
    /// What it is called, in English
    #[arg(long)]
    name_en: String,
    /// What it is called, in Welsh
    #[arg(long)]
    name_cy: String,
    /// The last day councils can answer, in the United Kingdom; without it the round has no end
    #[arg(long)]
    closes: Option<Date>,
    #[command(flatten)]
    database: DatabaseArgs,
}

pub(super) async fn run(command: Command) -> anyhow::Result<()> {
    let Command::Open(args) = command;
    let now = Clock::system().now();
    let store = open_migrated(&args.database).await?;
    let key = RoundKey::parse(&args.key).with_context(|| format!("key: {:?}", args.key))?;
    let bank = BankId::parse(&args.bank).with_context(|| format!("bank: {:?}", args.bank))?;
    let version = BankVersion::parse(&args.bank_version)
        .with_context(|| format!("bank-version: {:?}", args.bank_version))?;
    ensure!(
        store.bank(&bank, &version).await?.is_some(),
        "Bank {bank} {version} is not published. Run: state-of-play bank publish PATH"
    );
    let before = store.round(key.as_str()).await?;
    if let Some(before) = &before {
        ensure!(
            before.bank == bank && before.version == version,
            "Round {key} asks {} {}; that cannot change.",
            before.bank,
            before.version
        );
    }
    let closes_at = args.closes.map(end_of_day).transpose()?;
    ensure!(closes_at.is_none_or(|closes| closes > now), "closes: that day is over.");
    let name = Bilingual { en: args.name_en, cy: args.name_cy };
    let round = match before {
        Some(before) => Round { name, closes_at, is_draft: false, ..before },
        None => Round {
            key,
            bank,
            version,
            name,
            opens_at: now,
            closes_at,
            coalition: None,
            minimum_group: None,
            is_draft: false,
        },
    };
    store.put_round(&round).await?;
    store.close().await;
    print(format!("Round {} is open.", round.key));
    Ok(())
}
