//! `bank preview`: the whole service with one bank in it, to be tried before it is published anywhere. Everything is in
//! a database of its own, which is thrown away at the end.

use super::{bank, print, register, serve};
use crate::clock::Clock;
use crate::demo;
use crate::settings::{DatabaseArgs, ServeArgs};
use anyhow::Context as _;
use clap::Args;
use std::net::{Ipv4Addr, SocketAddr};
use std::path::PathBuf;
use store::Store;

#[derive(Args)]
pub(super) struct PreviewArgs {
    /// The folder of one version: question-banks/local-digital/2026.1
    path: PathBuf,
    /// The port to listen on, on this machine only
    #[arg(long, default_value_t = 3001)]
    port: u16,
}

pub(super) async fn run(args: PreviewArgs) -> anyhow::Result<()> {
    let bank = bank::read(&args.path)?;
    let folder = tempfile::Builder::new()
        .prefix("state-of-play-preview-")
        .tempdir()
        .context("A folder for the preview cannot be made.")?;
    let database = format!("sqlite:{}", folder.path().join("preview.sqlite").display());
    let store = Store::open(&database).await.context("The database cannot be made.")?;
    store.migrate().await?;
    let councils = register::shipped()?;
    store.replace_register(&councils).await?;
    let now = Clock::system().now();
    store.publish_bank(&bank, now).await?;
    let themes = bank.themes.len();
    let questions = bank.questions().count();
    print(format!(
        "{} {}: {themes} themes, {questions} questions, no fault.",
        bank.id, bank.version
    ));
    demo::fill(&store, &councils, &[bank], now).await?;
    demo::finish(&store).await?;
    store.close().await;

    let listen = SocketAddr::from((Ipv4Addr::LOCALHOST, args.port));
    print(format!("Open http://{listen}/demonstration and choose whom to sign in as."));
    print(
        "To try: Kent (a county), Elmbridge (a district), Carmarthenshire (in Wales), Camden (in London).",
    );
    print("Nobody has a password, and all answers are made up. Stop with Ctrl-C: nothing is kept.");
    let serve = ServeArgs { listen: Some(listen), ..ServeArgs::default() };
    let database = DatabaseArgs { database: Some(database), config: None };
    let served = serve::run(serve, &database).await;
    folder.close().context("The preview's folder cannot be deleted.")?;
    served
}
