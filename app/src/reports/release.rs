//! A release as a book of tables: what is downloaded as a workbook, as data files, and read by programs.

use crate::frame::Brand;
use crate::pages::figures::group_name;
use crate::texts::Texts;
use domain::bank::Bank;
use domain::id::CouncilKey;
use domain::release::{Audience, Participation, Release};
use domain::report::{Book, Cell, Column, Kind, Licence, Table};

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

/// The tables of a release.
#[must_use]
pub fn release_book<'a>(t: Texts, source: &Source<'a>) -> Book<'a> {
    let release = source.release;
    Book {
        key: "state-of-play".to_owned(),
        language: t.language,
        title: release.round_name.get(t.language).clone(),
        about: String::new(),
        date: release.date,
        publisher: source.brand.organisation(t.language).to_owned(),
        licence: match release.audience {
            Audience::Public => Licence::OpenGovernment,
            Audience::Coalition(_) => Licence::Coalition,
        },
        cover: Vec::new(),
        legend: Vec::new(),
        notes: Vec::new(),
        tables: vec![Table {
            key: "participation".to_owned(),
            sheet: "Participation".to_owned(),
            title: "Participation".to_owned(),
            about: Vec::new(),
            columns: vec![
                Column::new("group", "Group", Kind::Text),
                Column::new("group_name", "Name", Kind::Text),
                Column::new("councils", "Councils", Kind::Count),
            ],
            rows: Box::new(move || {
                let row = move |line: &Participation| {
                    vec![
                        Cell::text(line.group.to_string()),
                        Cell::text(group_name(t, line.group)),
                        Cell::whole(line.councils),
                    ]
                };
                Box::new(release.participation.iter().map(row))
            }),
        }],
    }
}
