//! Signing in and out.

use crate::policy::Routes;

pub(super) fn routes() -> Routes {
    Routes::default()
}
