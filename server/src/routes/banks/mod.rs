//! Question banks in the browser: upload a version, see what is wrong with it, look at it as any council, publish it.

mod archive;
mod draft;
mod published;
mod viewing;

use crate::clock::local;
use crate::error::Result;
use crate::log;
use crate::policy::{Policy, Routes};
use crate::visit::Visit;
use app::components::Fault;
use app::pages::banks::{self, Banks, DraftRow, FILE, PublishedRow};
use app::texts::Texts;
use archive::{Refusal, unpack};
use axum::routing::get;
use domain::id::{BankId, BankVersion};
use jiff::Timestamp;
use serde::Deserialize;
use store::NewBankDraft;

pub(super) fn routes() -> Routes {
    let policy = Policy::Administrator;
    Routes::default()
        .form(LIST, policy, policy, get(show).post(upload))
        .read("/administration/banks/drafts/{draft}", policy, get(draft::show))
        .read("/administration/banks/drafts/{draft}/preview", policy, get(draft::preview))
        .form(
            "/administration/banks/drafts/{draft}/publish",
            policy,
            policy,
            get(draft::back).post(draft::publish),
        )
        .form(
            "/administration/banks/drafts/{draft}/delete",
            policy,
            policy,
            get(draft::ask).post(draft::delete),
        )
        .read("/administration/banks/{bank}/{version}", policy, get(published::show))
}

const LIST: &str = "/administration/banks";
/// How much of a digest is shown where it only tells versions apart, in characters.
const SHORT_DIGEST: usize = 12;
/// The most an archive may hold, in bytes.
const MAX_ARCHIVE: usize = 2 * 1024 * 1024;
/// What the address says after something was done, so that the page can say so.
const DELETED: &str = "done=deleted";
const PUBLISHED: &str = "done=published";

async fn show(visit: Visit) -> Result {
    let mut shown = list(&visit, Vec::new()).await?;
    shown.has_deleted = query(&visit) == DELETED;
    Ok(visit.ok(|frame| banks::banks(frame, &shown)))
}

async fn list(visit: &Visit, faults: Vec<Fault>) -> Result<Banks> {
    let store = &visit.app.store;
    let published = store.banks().await?.into_iter().map(|one| PublishedRow {
        title: one.bank.text.get(visit.language).title.clone(),
        path: published_path(&one.bank.id, &one.bank.version),
        version: one.bank.version.to_string(),
        at: written(visit, one.published_at),
        questions: one.bank.questions().count(),
        digest: one.digest.chars().take(SHORT_DIGEST).collect(),
    });
    let drafts = store.bank_drafts().await?.into_iter().map(|draft| DraftRow {
        id: draft.id,
        file_name: draft.file_name,
        by: draft.uploaded_by,
        at: written(visit, draft.uploaded_at),
    });
    Ok(Banks {
        published: published.collect(),
        drafts: drafts.collect(),
        faults,
        has_deleted: false,
    })
}

/// A form without a field of its own.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Nothing {}

async fn upload(visit: Visit) -> Result {
    let Nothing {} = visit.form()?;
    if visit.is_switching() {
        let shown = list(&visit, Vec::new()).await?;
        return Ok(visit.again(|frame| banks::banks(frame, &shown)));
    }
    match read(&visit).await? {
        Ok(new) => {
            let person = visit.signed_in()?.person.id;
            let id = visit.app.store.add_bank_draft(&new, person, visit.now).await?;
            log::security("bank_uploaded", Some(person), &format!("draft {id}"));
            Ok(visit.go(&draft_path(id)))
        }
        Err(text) => {
            let shown = list(&visit, vec![Fault::of(FILE, text)]).await?;
            Ok(visit.again(|frame| banks::banks(frame, &shown)))
        }
    }
}

/// The draft in the posted archive, or a sentence that says why there is none.
async fn read(visit: &Visit) -> Result<std::result::Result<NewBankDraft, String>> {
    let t = Texts::of(visit.language);
    let Some(file) = visit.fields.file.as_ref().filter(|file| file.field == FILE) else {
        return Ok(Err(t.banks_file_missing().to_owned()));
    };
    let Some(content) = file.content.clone().filter(|content| content.len() <= MAX_ARCHIVE) else {
        return Ok(Err(t.banks_file_large().to_owned()));
    };
    let unpacked =
        tokio::task::spawn_blocking(move || unpack(&content)).await.map_err(anyhow::Error::new)?;
    Ok(unpacked.map_err(|refusal| words(t, &refusal)).map(|unpacked| NewBankDraft {
        file_name: file.name.clone(),
        files: unpacked.files,
        left_out: unpacked.left_out,
    }))
}

fn words(t: Texts, refusal: &Refusal) -> String {
    match refusal {
        Refusal::NotAnArchive => t.banks_file_not_zip().to_owned(),
        Refusal::Broken => t.banks_file_broken().to_owned(),
        Refusal::Encrypted => t.banks_file_encrypted().to_owned(),
        Refusal::TooManyFiles => t.banks_file_many().to_owned(),
        Refusal::TooMuch => t.banks_file_much().to_owned(),
        Refusal::BadName(name) => t.banks_file_name(name.chars().take(80).collect::<String>()),
        Refusal::Twice => t.banks_file_twice().to_owned(),
        Refusal::NotText(name) => t.banks_file_not_text(name),
        Refusal::NoBank => t.banks_file_no_bank().to_owned(),
    }
}

fn draft_path(id: i64) -> String {
    format!("{LIST}/drafts/{id}")
}

fn published_path(id: &BankId, version: &BankVersion) -> String {
    format!("{LIST}/{id}/{version}")
}

fn query(visit: &Visit) -> &str {
    visit.path.split_once('?').map_or("", |(_, query)| query)
}

/// A moment written out.
fn written(visit: &Visit, moment: Timestamp) -> String {
    app::dates::date_and_time(visit.language, local(moment))
}
