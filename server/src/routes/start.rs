//! The start page, and the pages about the service: help, accessibility, cookies, privacy.

use super::sign_in::home;
use crate::error::Result;
use crate::policy::{Policy, Routes};
use crate::session::cookie_name;
use crate::visit::Visit;
use app::pages::{content, start};
use axum::response::Response;
use axum::routing::get;

pub(super) fn routes() -> Routes {
    let public = Policy::Public;
    Routes::default()
        .read("/", public, get(show))
        .read("/help", public, get(async |visit: Visit| visit.ok(content::help)))
        .read("/accessibility", public, get(async |visit: Visit| visit.ok(content::accessibility)))
        .read("/cookies", public, get(cookies))
        .read("/privacy", public, get(async |visit: Visit| visit.ok(content::privacy)))
}

async fn show(visit: Visit) -> Result {
    let visit = visit.with_steering().await?;
    let home = visit.signed_in.as_deref().map(home);
    Ok(visit.ok(|frame| start::start(frame, home.as_deref())))
}

async fn cookies(visit: Visit) -> Response {
    let name = cookie_name(visit.app.settings.is_secure());
    visit.ok(|frame| content::cookies(frame, name))
}
