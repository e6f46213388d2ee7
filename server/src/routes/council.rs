//! A council: the choice between several, and its home page.

use crate::policy::Routes;

pub(super) fn routes() -> Routes {
    Routes::default()
}
