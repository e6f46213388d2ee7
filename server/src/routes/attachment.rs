//! Files of a council that are saved, not shown: the one way they are called and sent.

use axum::response::{IntoResponse as _, Response};
use domain::language::Language;
use domain::report::file_name;
use http::header;

/// What a file is for, and so what it is called.
#[derive(Debug, Clone, Copy)]
pub(super) struct Called<'a> {
    /// The council's name, in the language of the file.
    pub(super) council: &'a str,
    /// The key of the round.
    pub(super) round: &'a str,
    /// What the file holds: small letters, digits and hyphens.
    pub(super) what: &'a str,
    /// Its language.
    pub(super) language: Language,
    /// What its name ends with, without the dot.
    pub(super) ending: &'a str,
}

impl Called<'_> {
    /// The name where it is saved: `kent-2026-report.docx`, `caerdydd-2026-report-cy.ods`.
    fn name(&self) -> String {
        let key = format!("{}-{}-{}", plain(self.council), plain(self.round), self.what);
        file_name(&key, self.language, self.ending)
    }
}

/// A file to be saved by whoever asked for it, and kept by nothing on the way.
pub(super) fn attached(bytes: Vec<u8>, media_type: &'static str, called: &Called<'_>) -> Response {
    let headers = [
        (header::CONTENT_TYPE, media_type.to_owned()),
        // The name holds nothing that would have to be quoted.
        (header::CONTENT_DISPOSITION, format!("attachment; filename=\"{}\"", called.name())),
        (header::CACHE_CONTROL, "private, no-store".to_owned()),
    ];
    (headers, bytes).into_response()
}

/// A name in small letters that every computer has.
fn plain(name: &str) -> String {
    let letter = |c: char| match c {
        'á' | 'à' | 'â' | 'ä' => 'a',
        'é' | 'è' | 'ê' | 'ë' => 'e',
        'í' | 'ì' | 'î' | 'ï' => 'i',
        'ó' | 'ò' | 'ô' | 'ö' => 'o',
        'ú' | 'ù' | 'û' | 'ü' => 'u',
        'ŵ' => 'w',
        'ŷ' | 'ÿ' => 'y',
        c if c.is_ascii_alphanumeric() => c,
        _ => '-',
    };
    let spelled: String = name.to_lowercase().replace('\'', "").chars().map(letter).collect();
    let parts: Vec<&str> = spelled.split('-').filter(|part| !part.is_empty()).collect();
    parts.join("-")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_has_a_name_that_says_what_it_is() {
        let kent = Called {
            council: "Kent",
            round: "2026",
            what: "report",
            language: Language::En,
            ending: "docx",
        };
        assert_eq!(kent.name(), "kent-2026-report.docx");
        let welsh = Called {
            council: "Ynys Môn \"x\"\r\n",
            what: "next-steps",
            language: Language::Cy,
            ending: "csv",
            ..kent
        };
        assert_eq!(welsh.name(), "ynys-mon-x-2026-next-steps-cy.csv");
    }
}
