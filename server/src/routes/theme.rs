//! A theme: all its questions on a page, and its check.

use crate::policy::Routes;

pub(super) fn routes() -> Routes {
    Routes::default()
}
