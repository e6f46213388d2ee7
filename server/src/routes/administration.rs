//! Running the service: councils and their first leads.

use crate::policy::Routes;

pub(super) fn routes() -> Routes {
    Routes::default()
}
