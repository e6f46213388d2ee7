//! The terms of use, as data files name them.

use app::licence::open_government;
use app::texts::Texts;
use domain::report::Licence;
use serde_json::{Value, json};

/// Its name in the language of the texts.
pub(super) fn title(t: Texts, licence: Licence) -> &'static str {
    match licence {
        Licence::OpenGovernment => t.files_licence_open(),
        Licence::Coalition => t.reports_licence_coalition(),
        Licence::Council => t.reports_licence_council(),
    }
}

/// Its address, where it has one.
pub(super) const fn address(t: Texts, licence: Licence) -> Option<&'static str> {
    match licence {
        Licence::OpenGovernment => Some(open_government(t.language)),
        Licence::Coalition | Licence::Council => None,
    }
}

/// Its name and where it is, as Data Package has it: `other-closed` is what the list of the Open Definition calls a
/// licence that is not open.
pub(super) fn described(t: Texts, licence: Licence) -> Value {
    let title = title(t, licence);
    match address(t, licence) {
        Some(path) => json!({ "name": "OGL-UK-3.0", "title": title, "path": path }),
        None => json!({ "name": "other-closed", "title": title }),
    }
}
