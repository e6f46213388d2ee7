//! A release as a book of tables, for the API.

use super::answer::Result;
use super::ask::{Ask, Named};
use super::problem::Trouble;
use app::reports::release_book;
use app::texts::Texts;
use domain::report::Book;

/// Where a release and its files are.
#[derive(Debug, Clone)]
pub(super) struct Address {
    /// The release in the API.
    path: String,
    /// Its files.
    data: String,
}

impl Address {
    /// Of a release.
    pub(super) fn of(named: &Named) -> Self {
        let release = &named.published.kept.release;
        let data = format!("/data/{}/{}", release.round, release.number);
        Self { path: named.path.clone(), data }
    }

    /// The release in the API.
    pub(super) fn path(&self) -> &str {
        &self.path
    }

    /// Where all files are.
    pub(super) fn data(&self) -> &str {
        &self.data
    }
}

/// Calls `make` with the tables of a release, away from the threads that answer others.
pub(super) async fn in_book<R: Send + 'static>(
    ask: &Ask,
    named: Named,
    make: impl FnOnce(&Book<'_>, &Address) -> R + Send + 'static,
) -> Result<R> {
    let language = ask.language;
    let address = Address::of(&named);
    let making = tokio::task::spawn_blocking(move || {
        named
            .published
            .with(language, |source| make(&release_book(Texts::of(language), source), &address))
    });
    making.await.map_err(|error| Trouble::Internal(error.to_string()))
}
