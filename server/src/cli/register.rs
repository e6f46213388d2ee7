//! `register load` and `register import`.

use super::{open_migrated, print};
use crate::settings::DatabaseArgs;
use clap::Subcommand;

#[derive(Subcommand)]
pub(super) enum Command {
    /// Load the register that comes with this program, unless there is one
    Load {
        #[command(flatten)]
        database: DatabaseArgs,
    },
}

pub(super) async fn run(command: Command) -> anyhow::Result<()> {
    let Command::Load { database } = command;
    let store = open_migrated(&database).await?;
    print(format!("{} councils", store.register().await?.len()));
    Ok(())
}
