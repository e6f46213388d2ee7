//! The start page, and the pages about the service: help, accessibility, cookies, privacy.

use crate::policy::Routes;

pub(super) fn routes() -> Routes {
    Routes::default()
}
