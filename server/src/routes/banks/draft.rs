//! A draft: what is wrong with it, what it is, what a council would be asked, publishing it, throwing it away.

use super::{DELETED, LIST, Nothing, PUBLISHED, draft_path, published_path, viewing, written};
use crate::error::{Error, Result};
use crate::log;
use crate::visit::Visit;
use app::components::Fault;
use app::pages::banks::{
    self, Alike, DraftPage, DraftState, Finding, Journeys, PreviewPage, Seat, Standing,
};
use app::texts::Texts;
use axum::extract::Path;
use axum::response::Response;
use domain::bank::{self, Bank, Files, everybody, misfits, paths};
use serde::Deserialize;
use store::{BankDraft, PublishOutcome};

/// A draft with what the checks say of it.
struct Draft {
    draft: BankDraft,
    checked: std::result::Result<Sound, Vec<Finding>>,
}

/// A bank without a fault.
struct Sound {
    bank: Bank,
    digest: String,
    journeys: Vec<Journeys>,
}

/// Reads a draft and checks it, as of now: the checks of a newer program may find more.
async fn load(visit: &Visit, id: &str) -> Result<Draft> {
    let id: i64 = id.parse().map_err(|_| Error::NotFound)?;
    let (draft, files) = visit.app.store.bank_draft(id).await?.ok_or(Error::NotFound)?;
    let checked =
        tokio::task::spawn_blocking(move || check(&files)).await.map_err(anyhow::Error::new)?;
    let checked = match checked {
        Ok(sound) => match against_before(visit, &sound.bank).await? {
            findings if findings.is_empty() => Ok(sound),
            findings => Err(findings),
        },
        Err(findings) => Err(findings),
    };
    Ok(Draft { draft, checked })
}

fn check(files: &Files) -> std::result::Result<Sound, Vec<Finding>> {
    let bank =
        files.parse().map_err(|faults| faults.into_iter().map(finding).collect::<Vec<_>>())?;
    Ok(Sound { digest: bank.digest(), journeys: journeys(&bank), bank })
}

/// What does not fit the version before, where that is published.
async fn against_before(visit: &Visit, bank: &Bank) -> Result<Vec<Finding>> {
    let Some(map) = &bank.continuity else { return Ok(Vec::new()) };
    let before = visit.app.store.bank(&bank.id, &map.from).await?;
    let misfits = before.map(|before| misfits(bank, &before.bank)).unwrap_or_default();
    Ok(misfits.into_iter().map(finding).collect())
}

fn finding(fault: bank::Fault) -> Finding {
    Finding {
        place: (fault.line > 0).then_some((fault.line, fault.column)),
        file: fault.file,
        message: fault.message,
        suggestion: fault.suggestion,
    }
}

/// The ways through a bank by who can take them.
fn journeys(bank: &Bank) -> Vec<Journeys> {
    let all = everybody(&bank.organisations).len();
    let mut journeys = Vec::new();
    for alike in paths(bank) {
        let (Some(first), Some(last)) = (alike.ways.first(), alike.ways.last()) else { continue };
        let kinds = alike.kinds(bank).into_iter().map(|(kind, regions)| Alike {
            kind: kind.to_owned(),
            regions: regions.into_iter().map(str::to_owned).collect(),
        });
        let minutes = || alike.ways.iter().map(|way| way.minutes);
        journeys.push(Journeys {
            // Nobody by name stands for everybody.
            who: if alike.who.len() == all { Vec::new() } else { kinds.collect() },
            ways: alike.ways.len(),
            questions: (first.questions.len(), last.questions.len()),
            minutes: (minutes().min().unwrap_or(0), minutes().max().unwrap_or(0)),
        });
    }
    journeys
}

/// Whether the version of a bank is published.
async fn standing(visit: &Visit, sound: &Sound) -> Result<Standing> {
    let published = visit.app.store.bank(&sound.bank.id, &sound.bank.version).await?;
    Ok(match published {
        None => Standing::New,
        Some(published) if published.digest == sound.digest => Standing::Same,
        Some(_) => Standing::Differs,
    })
}

async fn page(visit: &Visit, draft: Draft, faults: Vec<Fault>, is_again: bool) -> Result {
    let standing = match &draft.checked {
        Ok(sound) => standing(visit, sound).await?,
        Err(_) => Standing::New,
    };
    let bank;
    let state = match draft.checked {
        Err(findings) => DraftState::Faulty(findings),
        Ok(Sound { bank: checked, digest, journeys }) => {
            bank = checked;
            DraftState::Sound { bank: &bank, digest, journeys, standing }
        }
    };
    let page = DraftPage {
        id: draft.draft.id,
        at: written(visit, draft.draft.uploaded_at),
        file_name: draft.draft.file_name,
        by: draft.draft.uploaded_by,
        left_out: draft.draft.left_out,
        state,
        faults,
    };
    Ok(if is_again {
        visit.again(|frame| banks::draft(frame, &page))
    } else {
        visit.ok(|frame| banks::draft(frame, &page))
    })
}

pub(super) async fn show(visit: Visit, Path(id): Path<String>) -> Result {
    let draft = load(&visit, &id).await?;
    page(&visit, draft, Vec::new(), false).await
}

pub(super) async fn preview(visit: Visit, Path(id): Path<String>) -> Result {
    let Draft { draft, checked } = load(&visit, &id).await?;
    // There is nothing to look at while there is anything to correct: the draft's own page says what.
    let Ok(Sound { bank, .. }) = checked else { return Ok(visit.go(&draft_path(draft.id))) };
    let viewing = viewing::of(&visit, &bank);
    let page = PreviewPage {
        bank: &bank,
        seat: Seat::Draft(draft.id),
        path: format!("{}/preview", draft_path(draft.id)),
        chosen: viewing.chosen.clone(),
        who: viewing.who(),
        faults: viewing.faults.clone(),
    };
    Ok(visit.ok(|frame| banks::preview(frame, &page)))
}

/// Reading the address that publishing is sent to leads back to the draft.
pub(super) async fn back(visit: Visit, Path(id): Path<String>) -> Result<Response> {
    let id: i64 = id.parse().map_err(|_| Error::NotFound)?;
    Ok(visit.go(&draft_path(id)))
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct PublishForm {
    /// What was looked at.
    #[serde(default)]
    digest: String,
}

pub(super) async fn publish(visit: Visit, Path(id): Path<String>) -> Result {
    let PublishForm { digest } = visit.form()?;
    let t = Texts::of(visit.language);
    let draft = load(&visit, &id).await?;
    let sound = match &draft.checked {
        Ok(sound) if !visit.is_switching() => sound,
        _ => return page(&visit, draft, Vec::new(), true).await,
    };
    if sound.digest != digest {
        return page(&visit, draft, vec![Fault::general(t.banks_draft_moved())], true).await;
    }
    let (bank, version) = (sound.bank.id.clone(), sound.bank.version.clone());
    match visit.app.store.publish_bank(&sound.bank, visit.now).await? {
        PublishOutcome::Published | PublishOutcome::AlreadyPublished => {
            let person = visit.signed_in()?.person.id;
            let what = format!("{bank} {version} {digest}");
            log::security("bank_published", Some(person), &what);
            visit.app.store.delete_bank_draft(draft.draft.id).await?;
            Ok(visit.go(&format!("{}?{PUBLISHED}", published_path(&bank, &version))))
        }
        PublishOutcome::Differs { .. } => {
            let text = t.banks_draft_differs_fault(bank.as_str(), version.as_str());
            page(&visit, draft, vec![Fault::general(text)], true).await
        }
    }
}

/// Asks whether the draft is to be thrown away.
pub(super) async fn ask(visit: Visit, Path(id): Path<String>) -> Result {
    let id: i64 = id.parse().map_err(|_| Error::NotFound)?;
    let (draft, _) = visit.app.store.bank_draft(id).await?.ok_or(Error::NotFound)?;
    Ok(visit.ok(|frame| banks::delete(frame, draft.id, &draft.file_name)))
}

pub(super) async fn delete(visit: Visit, Path(id): Path<String>) -> Result {
    let Nothing {} = visit.form()?;
    if visit.is_switching() {
        return ask(visit, Path(id)).await;
    }
    let id: i64 = id.parse().map_err(|_| Error::NotFound)?;
    // Somebody else may have thrown it away a moment ago: what was wanted is so.
    if visit.app.store.delete_bank_draft(id).await? {
        let person = visit.signed_in()?.person.id;
        log::security("bank_draft_deleted", Some(person), &format!("draft {id}"));
    }
    Ok(visit.go(&format!("{LIST}?{DELETED}")))
}
