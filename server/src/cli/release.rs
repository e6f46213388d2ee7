//! `release`: builds, audits and publishes what others see of a round.

mod files;
mod verify;

use super::{open_migrated, print};
use crate::clock::{Clock, local};
use crate::releasing::{self, Failure, Wanted};
use crate::settings::DatabaseArgs;
use anyhow::{Context as _, bail, ensure};
use clap::{Args, Subcommand};
use domain::bank::Bilingual;
use domain::id::RoundKey;
use domain::language::Language;
use domain::release::{self, Audience, Purpose, Release};
use jiff::civil::Date;
use store::{HeldRelease, PublishReleaseOutcome, Store};

#[derive(Subcommand)]
pub(super) enum Command {
    /// Build a draft of the next release of a round
    Build(Box<BuildArgs>),
    /// Attack a draft together with everything its audience can see, and list what can be worked out
    Audit(OneArgs),
    /// Publish a draft that was audited and where nothing was found
    Publish(OneArgs),
    /// Delete a draft
    Delete(OneArgs),
    /// Build, audit and publish the interim releases that are due by the calendars of rounds: to be run daily
    Due(ListArgs),
    /// List the releases of all rounds
    List(ListArgs),
    /// List what is different between two releases of a round
    Diff(DiffArgs),
    /// Make the files of published releases that are missing, and list those of one; the service makes them by itself
    Files(files::FilesArgs),
    /// Say whether a downloaded file is what was published, without the service
    Verify(verify::VerifyArgs),
}

#[derive(Args)]
pub(super) struct BuildArgs {
    /// The key of the round: 2026
    #[arg(long)]
    round: String,
    /// The coalition it is for; without it, it is for the public
    #[arg(long)]
    coalition: Option<String>,
    /// The last of the round, after it closed; without it, it is an interim one
    #[arg(long = "final", conflicts_with = "corrects")]
    is_final: bool,
    /// The number of the release that it corrects
    #[arg(long, requires = "note_en", requires = "note_cy")]
    corrects: Option<u32>,
    /// What was wrong, in English
    #[arg(long)]
    note_en: Option<String>,
    /// What was wrong, in Welsh
    #[arg(long)]
    note_cy: Option<String>,
    /// The day it is of, in the United Kingdom; without it, today
    #[arg(long)]
    date: Option<Date>,
    #[command(flatten)]
    database: DatabaseArgs,
}

#[derive(Args)]
pub(super) struct OneArgs {
    /// The id of the release, as `release list` shows it
    id: i64,
    #[command(flatten)]
    database: DatabaseArgs,
}

#[derive(Args)]
pub(super) struct ListArgs {
    #[command(flatten)]
    database: DatabaseArgs,
}

#[derive(Args)]
pub(super) struct DiffArgs {
    /// The id of the earlier release
    before: i64,
    /// The id of the later one
    after: i64,
    #[command(flatten)]
    database: DatabaseArgs,
}

pub(super) async fn run(command: Command) -> anyhow::Result<()> {
    match command {
        Command::Build(args) => build(*args).await,
        Command::Audit(args) => audit(&args).await,
        Command::Publish(args) => publish(&args).await,
        Command::Delete(args) => delete(&args).await,
        Command::Due(args) => due(&args).await,
        Command::List(args) => list(&args).await,
        Command::Diff(args) => diff(&args).await,
        Command::Files(args) => files::run(args).await,
        Command::Verify(args) => verify::run(&args),
    }
}

async fn build(args: BuildArgs) -> anyhow::Result<()> {
    let now = Clock::system().now();
    let store = open_migrated(&args.database).await?;
    let round = RoundKey::parse(&args.round).with_context(|| format!("round: {:?}", args.round))?;
    let purpose = match (args.corrects, args.is_final) {
        (Some(of), _) => {
            let note = Bilingual {
                en: args.note_en.unwrap_or_default(),
                cy: args.note_cy.unwrap_or_default(),
            };
            Purpose::Correction { of, note }
        }
        (None, true) => Purpose::Final,
        (None, false) => Purpose::Interim,
    };
    let wanted = Wanted {
        round,
        audience: args.coalition.map_or(Audience::Public, Audience::Coalition),
        purpose,
        date: args.date.unwrap_or_else(|| local(now).date()),
        by: None,
    };
    let register = store.register().await?;
    let built = releasing::build_release(&store, &register, &wanted, now).await;
    store.close().await;
    let built = built.map_err(|failure| match failure {
        Failure::Store(error) => anyhow::Error::new(error),
        other => anyhow::Error::new(other),
    })?;
    let shown = built.release.groups.iter().filter(|g| g.figures.figure().is_some()).count();
    let all = built.release.groups.len();
    print(format!(
        "Release {} is a draft with the id {}. It shows {shown} of {all} groups. Audit it next: state-of-play release audit {}",
        built.release.number, built.id, built.id
    ));
    Ok(())
}

async fn audit(args: &OneArgs) -> anyhow::Result<()> {
    let now = Clock::system().now();
    let store = open_migrated(&args.database).await?;
    let register = store.register().await?;
    let audit = releasing::audit_release(&store, &register, args.id, now).await?;
    store.close().await;
    let audit = audit.with_context(|| format!("There is no release with the id {}.", args.id))?;
    for finding in &audit.findings {
        print(releasing::line(finding));
    }
    print(format!(
        "Attacked {} councils with {} linear programs. Findings: {}.",
        audit.councils,
        audit.solved,
        audit.findings.len()
    ));
    if let Some(narrowest) = audit.narrowest {
        print(format!(
            "No score of a council can be told more closely than to within {:.2} of a level either way.",
            narrowest / 2.0
        ));
    }
    ensure!(audit.findings.is_empty(), "The release cannot be published.");
    Ok(())
}

async fn publish(args: &OneArgs) -> anyhow::Result<()> {
    let now = Clock::system().now();
    let store = open_migrated(&args.database).await?;
    find(&store, args.id).await?;
    let outcome = store.publish_release(args.id, None, now).await?;
    store.close().await;
    match outcome {
        PublishReleaseOutcome::Published => print("It is published."),
        PublishReleaseOutcome::AlreadyPublished => bail!("It was published before."),
        PublishReleaseOutcome::NotAudited => bail!(
            "It was not audited since the last publication. Run: state-of-play release audit {}",
            args.id
        ),
        PublishReleaseOutcome::HasFindings => {
            bail!("The audit found something. It cannot be published.")
        }
    }
    Ok(())
}

async fn delete(args: &OneArgs) -> anyhow::Result<()> {
    let store = open_migrated(&args.database).await?;
    find(&store, args.id).await?;
    let is_deleted = store.delete_release_draft(args.id).await?;
    store.close().await;
    ensure!(is_deleted, "It is published. What is published stays.");
    print("It is deleted.");
    Ok(())
}

async fn due(args: &ListArgs) -> anyhow::Result<()> {
    let now = Clock::system().now();
    let store = open_migrated(&args.database).await?;
    let register = store.register().await?;
    let all = releasing::release_what_is_due(&store, &register, now).await?;
    store.close().await;
    if all.is_empty() {
        print("Nothing is due.");
    }
    let mut failed = 0;
    for due in all {
        let round = &due.round.key;
        match due.outcome {
            Ok((number, PublishReleaseOutcome::Published)) => {
                print(format!("Round {round}: release {number} is published."));
            }
            Ok((number, _)) => {
                failed += 1;
                print(format!(
                    "Round {round}: release {number} stays a draft: the audit found something."
                ));
            }
            // Too few councils is no fault: the next day may bring more.
            Err(Failure::Refused(refused)) => {
                print(format!("Round {round}: {}", refused.sentence(Language::En)));
            }
            Err(error) => return Err(error.into()),
        }
    }
    ensure!(failed == 0, "Releases with findings: {failed}.");
    Ok(())
}

async fn find(store: &Store, id: i64) -> anyhow::Result<Release> {
    let whole = store.release(id).await?;
    let whole = whole.with_context(|| format!("There is no release with the id {id}."))?;
    Release::read(&whole.content).map_err(anyhow::Error::msg)
}

async fn list(args: &ListArgs) -> anyhow::Result<()> {
    let store = open_migrated(&args.database).await?;
    let mut lines = Vec::new();
    for round in store.rounds().await? {
        lines.extend(store.releases(&round.key).await?.iter().map(line));
    }
    store.close().await;
    if lines.is_empty() {
        print("There are no releases.");
    }
    for line in lines {
        print(line);
    }
    Ok(())
}

fn line(held: &HeldRelease) -> String {
    let audience = match &held.audience {
        Audience::Public => "public".to_owned(),
        Audience::Coalition(key) => format!("coalition {key}"),
    };
    let state = match (held.published_at, held.findings) {
        (Some(at), _) => format!("published {}", local(at).date()),
        (None, None) => "draft, not audited".to_owned(),
        (None, Some(0)) => "draft, audited, nothing found".to_owned(),
        (None, Some(findings)) => format!("draft, audited, findings: {findings}"),
    };
    format!(
        "{}\tround {}\t{audience}\trelease {}\t{state}\t{}",
        held.id, held.round, held.number, held.checksum
    )
}

async fn diff(args: &DiffArgs) -> anyhow::Result<()> {
    let store = open_migrated(&args.database).await?;
    let (before, after) = (find(&store, args.before).await?, find(&store, args.after).await?);
    store.close().await;
    ensure!(
        before.round == after.round && before.audience == after.audience,
        "They are not of the same round and audience."
    );
    let changed = release::difference(&before, &after);
    if changed.is_empty() {
        print("They show the same.");
    }
    let number = |number: Option<u32>| number.map_or("-".to_owned(), |number| number.to_string());
    for line in changed {
        let (before, after) = (number(line.before), number(line.after));
        print(format!("{}\t{}\t{before}\t{after}", line.group, line.what));
    }
    Ok(())
}
