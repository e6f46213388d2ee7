//! `admin create`: the first administrator.

use super::{open_migrated, print};
use crate::clock::Clock;
use crate::settings::{DatabaseArgs, ServeArgs, Settings};
use crate::token;
use anyhow::ensure;
use clap::Subcommand;
use jiff::SignedDuration;
use store::{InvitedTo, NewInvitation};

#[derive(Subcommand)]
pub(super) enum Command {
    /// Make a link with which the first administrator chooses a password. Works until there is one
    Create {
        /// Their email address
        #[arg(long)]
        email: String,
        /// The address visitors use [default: http://127.0.0.1:3000]
        #[arg(long, env = "STATE_OF_PLAY_PUBLIC_URL")]
        public_url: Option<String>,
        #[command(flatten)]
        database: DatabaseArgs,
    },
}

/// How long the link works.
const USABLE: SignedDuration = SignedDuration::from_hours(24);

pub(super) async fn run(command: Command) -> anyhow::Result<()> {
    let Command::Create { email, public_url, database } = command;
    let email = email.trim().to_lowercase();
    ensure!(
        email.split_once('@').is_some_and(|(name, host)| !name.is_empty() && host.contains('.')),
        "{email:?} is not an email address."
    );
    let serve = ServeArgs { public_url, ..ServeArgs::default() };
    let settings = Settings::load(serve, &database)?;
    let store = open_migrated(&database).await?;
    ensure!(
        !store.has_administrator().await?,
        "There is an administrator already. Administrators invite each other in the service."
    );
    let now = Clock::system().now();
    let secret = token::secret()?;
    let invitation = NewInvitation {
        email,
        to: InvitedTo::Administration,
        invited_by: None,
        expires_at: now.checked_add(USABLE)?,
    };
    store.invite(&invitation, &token::hash(&secret), now).await?;
    store.close().await;
    print("Open this link within 24 hours to choose a password. It works once:");
    print(format!("{}/invitations/{secret}", settings.public_url));
    Ok(())
}
