//! Published releases as files: the list, a round, a release with its files and what is in them. The same pages for open
//! data and for a coalition's own releases: a [`Shelf`] says which.

mod dictionary;
mod files;
mod list;
mod release;
mod waiting;

pub use list::{Listed, list, round};
pub use release::{Progress, ReleasePage, release};
pub use waiting::waiting;

use crate::components::Crumb;
use crate::frame::Frame;
use crate::licence::open_government;
use leptos::prelude::*;

/// The address of open data, without the language.
pub const HOME: &str = "/data";
/// The address of the feed of public releases.
pub const FEED: &str = "/data/feed.atom";
/// The address of the catalogue of public releases.
pub const CATALOGUE: &str = "/data/catalogue.jsonld";

/// The key of the files that hold the whole release.
pub const WHOLE: &str = "state-of-play";
/// The name of the file with the checksums of all others.
pub const CHECKSUMS: &str = "checksums.txt";
/// The name of the file that is the release itself.
pub const OWN: &str = "release.json";

/// Whose releases.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Shelf {
    /// Everybody's.
    Public,
    /// A coalition's: its key, and its name in the page's language.
    Coalition(String, String),
}

impl Shelf {
    /// The address of a round's releases, without the language.
    #[must_use]
    pub fn round(&self, round: &str) -> String {
        match self {
            Self::Public => format!("{HOME}/{round}"),
            Self::Coalition(key, _) => format!("/coalitions/{key}/rounds/{round}/data"),
        }
    }

    /// The address of a release, without the language.
    #[must_use]
    pub fn release(&self, round: &str, number: u32) -> String {
        format!("{}/{number}", self.round(round))
    }

    /// The address of a file of a release. It is the same in both languages: the file says its own.
    #[must_use]
    pub fn file(&self, round: &str, number: u32, name: &str) -> String {
        format!("{}/{name}", self.release(round, number))
    }

    /// The trail to a page: this shelf, then these.
    fn trail(&self, frame: &Frame, rest: Vec<Crumb>) -> Vec<Crumb> {
        let t = frame.texts();
        let first = match self {
            Self::Public => Crumb { text: t.data_title().to_owned(), href: Some(frame.href(HOME)) },
            Self::Coalition(key, name) => {
                Crumb { text: name.clone(), href: Some(frame.href(&format!("/coalitions/{key}"))) }
            }
        };
        std::iter::once(first).chain(rest).collect()
    }
}

/// A file that is there.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct File {
    /// Its name.
    pub name: String,
    /// How many bytes it has.
    pub size: u64,
    /// SHA-256 of its bytes, in hexadecimal.
    pub checksum: String,
}

/// A description for search engines, as JSON that was made safe to stand in a page. It is data: nothing runs it.
fn linked(frame: &Frame, json: Option<&str>) -> Option<AnyView> {
    let json = json?.to_owned();
    let nonce = frame.nonce.clone();
    Some(view! { <script type="application/ld+json" nonce=nonce>{json}</script> }.into_any())
}

fn line(text: impl Into<String>) -> AnyView {
    let text: String = text.into();
    view! { <p class="govuk-body">{text}</p> }.into_any()
}

fn link(frame: &Frame, path: &str, text: &str) -> AnyView {
    let text = text.to_owned();
    view! { <a class="govuk-link" href=frame.href(path)>{text}</a> }.into_any()
}

/// Under what terms the files may be used.
fn licence(frame: &Frame, shelf: &Shelf) -> AnyView {
    let t = frame.texts();
    if let Shelf::Coalition(_, name) = shelf {
        return line(t.data_licence_coalition(name));
    }
    let credit = t.data_licence_credit(frame.brand.organisation(t.language));
    view! {
        <p class="govuk-body">
            {t.data_licence_before()} " "
            <a class="govuk-link" href=open_government(t.language) rel="license">{t.data_licence_name()}</a>
            {t.data_licence_after()}
        </p>
        <p class="govuk-body">{credit}</p>
        <p class="govuk-body">{t.data_licence_sources()}</p>
    }
    .into_any()
}
