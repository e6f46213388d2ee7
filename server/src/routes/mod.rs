//! Every address of the service. Search here for a path to find its module.

mod administration;
mod api;
mod attachment;
mod banks;
mod coalitions;
mod compare;
mod consent;
mod council;
mod council_report;
mod dashboards;
mod data;
mod demonstration;
mod health;
mod invitation;
mod neighbours;
pub(crate) mod people;
mod question;
mod releases;
mod report;
mod results;
mod rounds;
pub(crate) mod sign_in;
mod start;
mod state_of_play;
mod submission;
mod task_list;
mod theme;
mod workbook;

use crate::policy::{Declared, Routes};
use crate::state::App;
use crate::{assets, layers};
use axum::Router;
use axum::middleware::{from_fn, from_fn_with_state};
use axum::routing::get;
use http::HeaderName;
use std::time::Duration;
use tower::Layer as _;
use tower::util::MapRequestLayer;
use tower_http::catch_panic::CatchPanicLayer;
use tower_http::compression::CompressionLayer;
use tower_http::csrf::CsrfLayer;
use tower_http::request_id::{MakeRequestUuid, PropagateRequestIdLayer, SetRequestIdLayer};
use tower_http::timeout::TimeoutLayer;

/// A page that takes longer than this is given up.
const LONGEST: Duration = Duration::from_secs(30);

fn pages() -> Routes {
    Routes::default()
        .and(start::routes())
        .and(state_of_play::routes())
        .and(data::routes())
        .and(sign_in::routes())
        .and(invitation::routes())
        .and(council::routes())
        .and(council_report::routes())
        .and(people::routes())
        .and(administration::routes())
        .and(rounds::routes())
        .and(coalitions::routes())
        .and(releases::routes())
        .and(report::routes())
        .and(banks::routes())
        .and(task_list::routes())
        .and(question::routes())
        .and(theme::routes())
        .and(submission::routes())
        .and(results::routes())
        .and(dashboards::routes())
        .and(compare::routes())
        .and(consent::routes())
        .and(neighbours::routes())
        .and(workbook::routes())
        .and(demonstration::routes())
}

/// Every page with who may use it, as declared.
#[must_use]
pub fn declared() -> Vec<Declared> {
    pages().and(api::routes()).finish().1
}

/// The whole service as a router. Needs no socket: tests call it as it is.
#[expect(clippy::disallowed_methods, reason = "files and probes are not pages and have no visitor")]
pub fn router(app: App) -> Router {
    let request_id = HeaderName::from_static("x-request-id");
    let pages = pages()
        .finish()
        .0
        .fallback(async || crate::error::Error::NotFound)
        .layer(CatchPanicLayer::custom(layers::page_panicked))
        .layer(CsrfLayer::new().with_rejection_response(forged))
        .layer(from_fn_with_state(app.clone(), layers::visit))
        .with_state(app.clone());
    // The language is taken off before routes are matched, so it must stand outside the router.
    let pages = MapRequestLayer::new(layers::take_language).layer(pages);
    Router::new()
        .route("/assets/{version}/{file}", get(assets::show))
        .merge(health::routes())
        .merge(api::router(app.clone()))
        .fallback_service(pages)
        .layer(CompressionLayer::new())
        .layer(CatchPanicLayer::custom(layers::panicked))
        .layer(TimeoutLayer::with_status_code(http::StatusCode::SERVICE_UNAVAILABLE, LONGEST))
        .layer(from_fn_with_state(app.clone(), layers::security_headers))
        .layer(PropagateRequestIdLayer::new(request_id.clone()))
        .layer(from_fn(crate::log::requests))
        .layer(SetRequestIdLayer::new(request_id, MakeRequestUuid))
        .with_state(app)
}

/// The answer to a form that a browser says came from elsewhere.
fn forged(_: tower_http::csrf::ProtectionError) -> axum::response::Response {
    axum::response::IntoResponse::into_response(crate::error::Error::Forged)
}
