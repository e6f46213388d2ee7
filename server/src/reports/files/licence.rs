//! The terms of use, as data files name them.

use app::texts::Texts;
use domain::report::Licence;
use serde_json::{Value, json};

/// Where the Open Government Licence v3.0 is.
pub const OPEN_GOVERNMENT: &str =
    "https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/";

/// Its name in the language of the texts.
pub(super) fn title(t: Texts, licence: Licence) -> &'static str {
    match licence {
        Licence::OpenGovernment => t.play_licence_name(),
        Licence::Coalition => t.reports_licence_coalition(),
        Licence::Council => t.reports_licence_council(),
    }
}

/// Its address, where it has one.
pub(super) const fn address(licence: Licence) -> Option<&'static str> {
    match licence {
        Licence::OpenGovernment => Some(OPEN_GOVERNMENT),
        Licence::Coalition | Licence::Council => None,
    }
}

/// Its name and where it is, as Data Package has it: `other-closed` is what the list of the Open Definition calls a
/// licence that is not open.
pub(super) fn described(t: Texts, licence: Licence) -> Value {
    let title = title(t, licence);
    match address(licence) {
        Some(path) => json!({ "name": "OGL-UK-3.0", "title": title, "path": path }),
        None => json!({ "name": "other-closed", "title": title }),
    }
}
