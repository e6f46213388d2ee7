//! The licence of published figures.

use domain::language::Language;

/// Where the Open Government Licence v3.0 is.
#[must_use]
pub const fn open_government(language: Language) -> &'static str {
    match language {
        Language::En => {
            "https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/"
        }
        Language::Cy => {
            "https://www.nationalarchives.gov.uk/doc/open-government-licence-cymraeg/version/3/"
        }
    }
}
