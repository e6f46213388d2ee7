//! A published bank, to be looked at as any council.

use super::{PUBLISHED, published_path, query, viewing, written};
use crate::error::{Error, Result};
use crate::visit::Visit;
use app::pages::banks::{PreviewPage, Seat, preview};
use axum::extract::Path;
use domain::id::{BankId, BankVersion};

pub(super) async fn show(visit: Visit, Path((id, version)): Path<(String, String)>) -> Result {
    let id = BankId::parse(&id).map_err(|_| Error::NotFound)?;
    let version = BankVersion::parse(&version).map_err(|_| Error::NotFound)?;
    let published = visit.app.store.bank(&id, &version).await?.ok_or(Error::NotFound)?;
    let viewing = viewing::of(&visit, &published.bank);
    let page = PreviewPage {
        bank: &published.bank,
        seat: Seat::Published {
            at: written(&visit, published.published_at),
            digest: published.digest,
            is_new: query(&visit) == PUBLISHED,
        },
        path: published_path(&id, &version),
        chosen: viewing.chosen.clone(),
        who: viewing.who(),
        faults: viewing.faults.clone(),
    };
    Ok(visit.ok(|frame| preview(frame, &page)))
}
