//! The results of a submitted assessment.

use crate::policy::Routes;

pub(super) fn routes() -> Routes {
    Routes::default()
}
