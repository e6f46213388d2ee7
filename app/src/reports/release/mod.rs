//! A release as a book of tables: what is downloaded as a workbook, as data files, and read by programs.

mod cells;
mod changes;
mod cover;
mod moved;
mod named;
mod questions;
mod scores;
mod taking_part;

pub use cover::{legend, licence_words};

use crate::frame::Brand;
use crate::pages::figures::{rounding, threshold};
use crate::texts::Texts;
use domain::bank::Bank;
use domain::id::CouncilKey;
use domain::release::{Audience, Release};
use domain::report::{Book, Licence, Table};

/// What a table says of a council, beside its key.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CouncilLine {
    /// Its name on the day of the release.
    pub name: String,
    /// The GSS code of its area.
    pub gss: Option<String>,
}

/// What a report of a release is made from: published all of it.
#[derive(Clone, Copy)]
pub struct Source<'a> {
    /// The release.
    pub release: &'a Release,
    /// SHA-256 of its bytes, in hexadecimal.
    pub checksum: &'a str,
    /// The bank that was asked.
    pub bank: &'a Bank,
    /// Who publishes it.
    pub brand: &'a Brand,
    /// Names of councils, in the language of the report.
    pub council: &'a (dyn Fn(&CouncilKey) -> CouncilLine + Send + Sync),
    /// The release that this one corrects.
    pub corrected: Option<&'a Release>,
}

impl Source<'_> {
    /// Under what terms what is made from it may be used.
    #[must_use]
    pub const fn licence(&self) -> Licence {
        match self.release.audience {
            Audience::Public => Licence::OpenGovernment,
            Audience::Coalition(_) => Licence::Coalition,
        }
    }
}

/// Notes of the book, by what columns refer to them for. [`notes`] has their words in this order.
enum Note {
    Mean = 1,
    Quartiles,
    Base,
    Counts,
    Others,
    AsAt,
    Change,
    Estimate,
}

/// The tables of a release, the same ones for every release: one that has nothing to say is left out.
#[must_use]
pub fn release_book<'a>(t: Texts, source: &Source<'a>) -> Book<'a> {
    let source = *source;
    let tables: Vec<Option<Table<'a>>> = vec![
        Some(taking_part::participation(t, source)),
        Some(scores::scores(t, source)),
        Some(scores::levels(t, source)),
        Some(questions::questions(t, source)),
        Some(questions::options(t, source)),
        moved::movement(t, source),
        moved::between_levels(t, source),
        scores::estimates(t, source),
        taking_part::under_represented(t, source),
        named::named(t, source),
        changes::changes(t, source),
    ];
    Book {
        key: "state-of-play".to_owned(),
        language: t.language,
        title: cover::title(t, source),
        about: t.reports_about(crate::dates::date(t.language, source.release.date)),
        date: source.release.date,
        publisher: source.brand.organisation(t.language).to_owned(),
        licence: source.licence(),
        cover: cover::lines(t, source),
        legend: legend(t),
        notes: notes(t, source.release),
        tables: tables.into_iter().flatten().collect(),
    }
}

/// The notes, in the order of [`Note`], and after them what no single column is about.
fn notes(t: Texts, release: &Release) -> Vec<String> {
    let policy = release.policy;
    vec![
        format!("{} {}", t.play_read_mean(), t.play_made_equal()),
        format!("{} {}", t.play_read_quartiles(), t.play_made_quartiles()),
        t.play_read_base().to_owned(),
        format!("{} {}", rounding(t, policy), t.play_made_keyed()),
        t.play_read_others().to_owned(),
        t.play_made_carried(policy.minimum),
        t.play_made_change().to_owned(),
        t.play_made_estimate().to_owned(),
        t.play_made_own().to_owned(),
        threshold(t, policy),
        t.play_made_groups().to_owned(),
        t.play_limit_self().to_owned(),
        t.play_limit_response().to_owned(),
        t.play_limit_small().to_owned(),
    ]
}
