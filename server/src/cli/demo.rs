//! `demo`: a database to try the service with.

use super::{bank, open, print, register};
use crate::clock::Clock;
use crate::demo::{self, BANKS, COALITION};
use crate::settings::DatabaseArgs;
use anyhow::{bail, ensure};
use clap::Args;
use std::path::PathBuf;
use store::{PublishOutcome, Store};

#[derive(Args)]
pub(super) struct DemoArgs {
    /// The folder of question banks
    #[arg(long, env = "STATE_OF_PLAY_QUESTION_BANKS", default_value = "question-banks")]
    question_banks: PathBuf,
    #[command(flatten)]
    database: DatabaseArgs,
}

pub(super) async fn run(args: DemoArgs) -> anyhow::Result<()> {
    let store = open(&args.database).await?;
    if store.is_in_use().await? {
        let said = in_use(&store).await;
        store.close().await;
        return said.map(print);
    }
    // Read before anything is written: a wrong folder must leave nothing behind.
    let read = |folder| bank::read(&args.question_banks.join(folder));
    let [first, second, third] = BANKS;
    let banks = [read(first)?, read(second)?, read(third)?];
    store.migrate().await?;
    let now = Clock::system().now();
    let mut councils = store.register().await?;
    if councils.is_empty() {
        councils = register::shipped()?;
        store.replace_register(&councils).await?;
    }
    for bank in &banks {
        if let PublishOutcome::Differs { .. } = store.publish_bank(bank, now).await? {
            bail!(
                "{} {} is published with another content in this database. Use a new database.",
                bank.id,
                bank.version
            );
        }
    }
    let filled = demo::fill(&store, &councils, &banks, now).await?;
    demo::country::fill(&store, &councils, &banks[0], now).await?;
    demo::finish(&store).await?;
    demo::country::release(&store, &councils, now).await?;
    store.close().await;
    print(format!(
        "Made up: {} councils with {} answers; {} of their assessments are submitted.",
        filled.councils, filled.answers, filled.submitted
    ));
    print(
        "To try: Kent (half done), Elmbridge (ready to submit), Carmarthenshire (in progress), Camden (not started).",
    );
    print("Sign in on the page /demonstration: nobody has a password.");
    Ok(())
}

/// What is to be said of a database with people or assessments in it.
async fn in_use(store: &Store) -> anyhow::Result<&'static str> {
    ensure!(
        store.is_demonstration().await?,
        "There are people or assessments in this database. The demonstration is only for an empty one; nothing was \
         changed."
    );
    ensure!(
        store.coalition(COALITION).await?.is_some(),
        "An earlier demonstration was broken off half way. Use a new database; nothing was changed."
    );
    Ok("The demonstration is in this database already; nothing was changed.")
}
