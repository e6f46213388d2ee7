//! The people of a council, and inviting more.

use crate::policy::Routes;

pub(super) fn routes() -> Routes {
    Routes::default()
}
