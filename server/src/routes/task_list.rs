//! The task list of an assessment, and how its questions are shown.

use crate::policy::Routes;

pub(super) fn routes() -> Routes {
    Routes::default()
}
