//! The page of a release: looked at, checked, published, or thrown away.

use super::words::{change, finding};
use super::{BUILT, CHECKED, DELETED, PUBLISHED, audience, query, stage, written};
use crate::error::{Error, Result};
use crate::log;
use crate::releasing::{self, Failure};
use crate::visit::Visit;
use app::components::Fault;
use app::pages::administration::releases::{self, Check, Done, Group, LIST, OnePage, Stage, path};
use app::texts::Texts;
use axum::extract::Path;
use domain::attack::Audit;
use domain::bank::Bank;
use domain::peers;
use domain::release::{Audience, Purpose, Release, difference};
use serde::Deserialize;
use std::time::Duration;
use store::{HeldRelease, PublishReleaseOutcome, WholeRelease};

/// How long a page waits for a check: less than pages may take.
const WAITS: Duration = Duration::from_secs(25);
/// The most findings that are listed.
const MOST_FINDINGS: usize = 100;
/// The most changes that are listed.
const MOST_CHANGES: usize = 200;

/// The release of the path.
async fn find(visit: &Visit, id: &str) -> Result<WholeRelease> {
    let id: i64 = id.parse().map_err(|_| Error::NotFound)?;
    visit.app.store.release(id).await?.ok_or(Error::NotFound)
}

fn read(whole: &WholeRelease) -> Result<Release> {
    Ok(Release::read(&whole.content).map_err(store::Error::corrupt)?)
}

pub(super) async fn show(visit: Visit, Path(id): Path<String>) -> Result {
    let whole = find(&visit, &id).await?;
    let page = page(&visit, &whole, None).await?;
    Ok(visit.ok(|frame| releases::one(frame, &page)))
}

/// The page of a release, with what a check found that was made just now.
async fn page(visit: &Visit, whole: &WholeRelease, audit: Option<&Audit>) -> Result<OnePage> {
    let t = Texts::of(visit.language);
    let held = &whole.held;
    let release = read(whole)?;
    let store = &visit.app.store;
    let published = store.bank(&release.bank, &release.version).await?.ok_or(Error::NotFound)?;
    let bank = published.bank;
    let coalitions = store.coalitions().await?;
    let all = release.group(peers::Group::All);
    let (built, at) = (whole.held.built_at, whole.held.published_at);
    Ok(OnePage {
        id: held.id,
        round: release.round_name.get(visit.language).clone(),
        number: release.number,
        audience: audience(visit, &release.audience, &coalitions),
        stage: stage(visit, held).await?,
        purpose: purpose(visit, &release.purpose),
        date: app::dates::date(visit.language, release.date),
        bank: format!("{} {}", bank.text.get(visit.language).title, release.version),
        policy: (release.policy.minimum, release.policy.rounded_to),
        contributors: all.map_or(0, |all| all.contributors),
        named: release.named.len(),
        built: by(t, written(visit, built), held.built_by.as_deref()),
        published: at.map(|at| by(t, written(visit, at), held.published_by.as_deref())),
        checksum: held.checksum.clone(),
        inputs: release.inputs.clone(),
        groups: groups(&release),
        check: check(visit, &bank, held, audit),
        difference: changes(visit, &bank, held, &release).await?,
        faults: Vec::new(),
        done: match query(visit) {
            BUILT => Some(Done::Built),
            CHECKED => Some(Done::Checked),
            PUBLISHED => Some(Done::Published),
            _ => None,
        },
    })
}

fn by(t: Texts, date: String, name: Option<&str>) -> String {
    match name {
        Some(name) => t.releases_by(date, name),
        None => t.releases_by_command(date),
    }
}

fn purpose(visit: &Visit, purpose: &Purpose) -> String {
    let t = Texts::of(visit.language);
    match purpose {
        Purpose::Interim => t.releases_purpose_interim().to_owned(),
        Purpose::Final => t.releases_purpose_final().to_owned(),
        Purpose::Correction { of, note } => t.releases_correction_of(note.get(visit.language), *of),
    }
}

fn groups(release: &Release) -> Vec<Group> {
    let group = |figures: &domain::release::GroupFigures| {
        let part = release.participation(figures.group);
        Group {
            group: figures.group,
            councils: part.map_or(0, |part| part.councils),
            submitted: part.map_or(0, |part| part.submitted),
            withheld: figures.figures.why(),
            as_at: Some(figures.as_at).filter(|number| *number != release.number),
        }
    };
    release.groups.iter().map(group).collect()
}

fn check(visit: &Visit, bank: &Bank, held: &HeldRelease, audit: Option<&Audit>) -> Check {
    let findings = audit.map_or(&[][..], |audit| &audit.findings);
    let listed = findings.iter().take(MOST_FINDINGS);
    Check {
        at: held.audited_at.map(|at| written(visit, at)),
        findings: listed.map(|found| finding(visit, bank, found)).collect(),
        left_out: findings.len().saturating_sub(MOST_FINDINGS),
    }
}

/// What changed since the release of the same round and audience before this one.
async fn changes(
    visit: &Visit,
    bank: &Bank,
    held: &HeldRelease,
    release: &Release,
) -> Result<Option<(u32, Vec<releases::Change>, usize)>> {
    let others = visit.app.store.releases(&held.round).await?;
    let is_before =
        |other: &&HeldRelease| other.audience == held.audience && other.number < held.number;
    let last = others.iter().filter(is_before).max_by_key(|other| other.number);
    let Some(last) = last else { return Ok(None) };
    let Some(whole) = visit.app.store.release(last.id).await? else { return Ok(None) };
    let before = read(&whole)?;
    let all = difference(&before, release);
    let listed = all.iter().take(MOST_CHANGES);
    let listed = listed.map(|changed| change(visit, bank, [&before, release], changed)).collect();
    Ok(Some((last.number, listed, all.len())))
}

/// A form without a field of its own.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Nothing {}

/// Reading the address that a check is sent to leads back to the release.
pub(super) async fn back(visit: Visit, Path(id): Path<String>) -> Result {
    let whole = find(&visit, &id).await?;
    Ok(visit.go(&path(whole.held.id)))
}

/// The page again with something that is wrong.
async fn refuse(visit: &Visit, id: i64, text: String) -> Result {
    let whole = find(visit, &id.to_string()).await?;
    let mut page = page(visit, &whole, None).await?;
    page.faults.push(Fault::general(text));
    Ok(visit.again(|frame| releases::one(frame, &page)))
}

pub(super) async fn audit(visit: Visit, Path(id): Path<String>) -> Result {
    let Nothing {} = visit.form()?;
    let whole = find(&visit, &id).await?;
    let id = whole.held.id;
    if whole.held.published_at.is_some() || visit.is_switching() {
        return Ok(visit.go(&path(id)));
    }
    let (app, register, now) = (visit.app.clone(), visit.app.register(), visit.now);
    // It goes on when the page stops waiting, and notes what it found.
    let checking =
        tokio::spawn(async move { releasing::audit_release(&app.store, &register, id, now).await });
    let Ok(checked) = tokio::time::timeout(WAITS, checking).await else {
        let text = Texts::of(visit.language).releases_check_long(id.to_string());
        return refuse(&visit, id, text).await;
    };
    let audit = match checked.map_err(anyhow::Error::new)? {
        Ok(audit) => audit.ok_or(Error::NotFound)?,
        Err(Failure::Store(error)) => return Err(error.into()),
        Err(Failure::Other(error)) => return Err(Error::Internal(error)),
        Err(Failure::Refused(refused)) => {
            return refuse(&visit, id, refused.sentence(visit.language)).await;
        }
    };
    let person = visit.signed_in()?.person.id;
    let what = format!("release {id}: {} findings", audit.findings.len());
    log::security("release_checked", Some(person), &what);
    if audit.findings.is_empty() {
        return Ok(visit.go(&format!("{}?{CHECKED}", path(id))));
    }
    // What was found is not kept, only how much: this page is the one that lists it.
    let whole = find(&visit, &id.to_string()).await?;
    let page = page(&visit, &whole, Some(&audit)).await?;
    Ok(visit.ok(|frame| releases::one(frame, &page)))
}

/// Asks whether the release is to be published. One that cannot be leads back to its page, which says why.
pub(super) async fn ask(visit: Visit, Path(id): Path<String>) -> Result {
    let whole = find(&visit, &id).await?;
    let id = whole.held.id;
    if stage(&visit, &whole.held).await? != Stage::Ready {
        return Ok(visit.go(&path(id)));
    }
    let release = read(&whole)?;
    let round = release.round_name.get(visit.language);
    let coalition = release.coalition_name.as_ref().map(|name| name.get(visit.language).as_str());
    Ok(visit.ok(|frame| releases::publish(frame, id, (round, release.number), coalition)))
}

pub(super) async fn publish(visit: Visit, Path(id): Path<String>) -> Result {
    let Nothing {} = visit.form()?;
    let whole = find(&visit, &id).await?;
    let held = &whole.held;
    let t = Texts::of(visit.language);
    let person = visit.signed_in()?.person.id;
    match visit.app.store.publish_release(held.id, Some(person), visit.now).await? {
        PublishReleaseOutcome::Published => {
            let key = (held.round.clone(), held.audience.clone());
            visit.app.newest.invalidate(&key).await;
            visit.app.reports_wanted.notify_one();
            let whom = match &held.audience {
                Audience::Public => "public",
                Audience::Coalition(key) => key,
            };
            let what = format!("{} {whom} {} {}", held.round, held.number, held.checksum);
            log::security("release_published", Some(person), &what);
            Ok(visit.go(&format!("{}?{PUBLISHED}", path(held.id))))
        }
        PublishReleaseOutcome::AlreadyPublished => {
            Ok(visit.go(&format!("{}?{PUBLISHED}", path(held.id))))
        }
        PublishReleaseOutcome::NotAudited => {
            refuse(&visit, held.id, t.releases_publish_unchecked().to_owned()).await
        }
        PublishReleaseOutcome::HasFindings => {
            refuse(&visit, held.id, t.releases_publish_found().to_owned()).await
        }
    }
}

/// Asks whether the draft is to be thrown away.
pub(super) async fn ask_delete(visit: Visit, Path(id): Path<String>) -> Result {
    let whole = find(&visit, &id).await?;
    let id = whole.held.id;
    if whole.held.published_at.is_some() {
        return Ok(visit.go(&path(id)));
    }
    let release = read(&whole)?;
    let round = release.round_name.get(visit.language);
    Ok(visit.ok(|frame| releases::delete(frame, id, (round, release.number))))
}

pub(super) async fn delete(visit: Visit, Path(id): Path<String>) -> Result {
    let Nothing {} = visit.form()?;
    let id: i64 = id.parse().map_err(|_| Error::NotFound)?;
    // Somebody else may have thrown it away a moment ago: what was wanted is so.
    if visit.app.store.delete_release_draft(id).await? {
        let person = visit.signed_in()?.person.id;
        log::security("release_draft_deleted", Some(person), &format!("release {id}"));
    } else if visit.app.store.release(id).await?.is_some() {
        return Ok(visit.go(&path(id)));
    }
    Ok(visit.go(&format!("{LIST}?{DELETED}")))
}
