//! One question: answering it, and its history.

use crate::policy::Routes;

pub(super) fn routes() -> Routes {
    Routes::default()
}
