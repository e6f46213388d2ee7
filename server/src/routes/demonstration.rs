//! Signing in as each role, in a database of made-up data.

use crate::policy::Routes;

pub(super) fn routes() -> Routes {
    Routes::default()
}
