//! Accepting an invitation.

use crate::policy::Routes;

pub(super) fn routes() -> Routes {
    Routes::default()
}
