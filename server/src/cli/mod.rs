//! The command line.

mod admin;
pub(crate) mod bank;
mod demo;
mod preview;
mod register;
mod release;
mod round;
mod score;
mod serve;

use crate::settings::{self, DatabaseArgs, ServeArgs};
use anyhow::Context as _;
use clap::{Parser, Subcommand};
use std::io::Write as _;
use std::path::PathBuf;
use std::process::ExitCode;
use store::Store;

/// Digital maturity assessment and benchmarking for councils.
#[derive(Parser)]
#[command(name = "state-of-play", version)]
struct Arguments {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Run the service
    Serve {
        #[command(flatten)]
        serve: Box<ServeArgs>,
        #[command(flatten)]
        database: DatabaseArgs,
    },
    /// Bring the database's schema up to this program's
    Migrate {
        #[command(flatten)]
        database: DatabaseArgs,
    },
    /// Fill an empty database with made-up answers of real councils, to try the service with
    Demo(demo::DemoArgs),
    /// Administrators
    #[command(subcommand)]
    Admin(admin::Command),
    /// The register of councils
    #[command(subcommand)]
    Register(register::Command),
    /// Question banks
    #[command(subcommand)]
    Bank(bank::Command),
    /// Rounds of assessment
    #[command(subcommand)]
    Round(round::Command),
    /// Releases: what others see of a round
    #[command(subcommand)]
    Release(release::Command),
    /// Score a file of answers by a bank, outside any assessment: a dry run for analysts
    Score(score::ScoreArgs),
}

/// Runs the command given.
#[must_use]
pub fn run() -> ExitCode {
    let arguments = Arguments::parse();
    let runtime = match tokio::runtime::Builder::new_multi_thread().enable_all().build() {
        Ok(runtime) => runtime,
        Err(error) => return fail(&anyhow::Error::new(error)),
    };
    let result = runtime.block_on(async {
        match arguments.command {
            Command::Serve { serve, database } => serve::run(*serve, &database).await,
            Command::Migrate { database } => migrate(&database).await,
            Command::Demo(args) => demo::run(args).await,
            Command::Admin(command) => admin::run(command).await,
            Command::Register(command) => register::run(command).await,
            Command::Bank(command) => bank::run(command).await,
            Command::Round(command) => round::run(command).await,
            Command::Release(command) => release::run(command).await,
            Command::Score(args) => score::run(&args),
        }
    });
    match result {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => fail(&error),
    }
}

fn fail(error: &anyhow::Error) -> ExitCode {
    say(&mut std::io::stderr(), &format!("{error:#}"));
    ExitCode::FAILURE
}

/// Prints a line. That nobody reads it any more is no reason to fail.
fn say(to: &mut impl std::io::Write, line: &str) {
    let _ = writeln!(to, "{line}");
    let _ = to.flush();
}

/// Prints a line of a command's answer.
fn print(line: impl AsRef<str>) {
    say(&mut std::io::stdout(), line.as_ref());
}

/// A number of faults in words.
fn faults(count: usize) -> String {
    if count == 1 { "1 fault".to_owned() } else { format!("{count} faults") }
}

/// Asks a question that is answered with yes or no. Anything but yes is no.
fn confirmed(question: &str) -> bool {
    let mut out = std::io::stdout();
    let _ = write!(out, "{question} [yes/no] ");
    let _ = out.flush();
    let mut answer = String::new();
    std::io::stdin().read_line(&mut answer).is_ok()
        && ["y", "yes"].contains(&answer.trim().to_lowercase().as_str())
}

/// Opens the database. The folder of a new SQLite file is made.
async fn open(database: &DatabaseArgs) -> anyhow::Result<Store> {
    let address = settings::database(database)?;
    if let Some(path) = address.strip_prefix("sqlite:") {
        let path = PathBuf::from(path.trim_start_matches("//").split('?').next().unwrap_or(path));
        if let Some(folder) = path.parent().filter(|folder| !folder.as_os_str().is_empty()) {
            std::fs::create_dir_all(folder)
                .with_context(|| format!("The folder {} cannot be made.", folder.display()))?;
        }
    }
    Store::open(&address).await.context("The database cannot be opened.")
}

/// Opens the database and checks that its schema is this program's.
async fn open_migrated(database: &DatabaseArgs) -> anyhow::Result<Store> {
    let store = open(database).await?;
    anyhow::ensure!(
        store.is_migrated().await?,
        "The database's schema is not this program's. Run: state-of-play migrate"
    );
    Ok(store)
}

async fn migrate(database: &DatabaseArgs) -> anyhow::Result<()> {
    let store = open(database).await?;
    let steps = store.migrate().await.context("The schema could not be changed.")?;
    for step in &steps {
        print(format!("{:04} {}", step.version, step.description));
    }
    if steps.is_empty() {
        print(format!("{}: the schema is up to date.", store.engine()));
    }
    store.close().await;
    Ok(())
}
