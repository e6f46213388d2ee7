//! The read API: published releases for programs, under `/api/v1`. It says what the public pages and files say, from the
//! same model ([`app::reports`]), and reads nothing else of any council.
//!
//! It stands beside the pages, not among them: no cookie is read or set here, every answer is JSON, and every refusal a
//! problem in the sense of RFC 9457.

mod answer;
mod ask;
mod book;
mod councils;
mod openapi;
mod problem;
mod questions;
mod release;
mod rounds;
mod row;
mod speak;
mod start;
mod tables;

use crate::policy::{Policy, Routes};
use crate::state::App;
use axum::Router;
use axum::middleware::from_fn_with_state;
use axum::routing::{any, get};
use tower_http::catch_panic::CatchPanicLayer;

/// Where the API begins.
const ROOT: &str = "/api/v1";

/// The routes of the API.
pub(super) fn routes() -> Routes {
    let public = Policy::Public;
    Routes::default()
        .read("/api/v1", public, get(start::start))
        .read("/api/v1/openapi.json", public, get(openapi::document))
        .read("/api/v1/problems", public, get(problem::problems))
        .read("/api/v1/councils", public, get(councils::councils))
        .read("/api/v1/rounds", public, get(rounds::rounds))
        .read("/api/v1/rounds/{round}", public, get(rounds::round))
        .read("/api/v1/rounds/{round}/releases", public, get(rounds::releases))
        .read("/api/v1/rounds/{round}/releases/{release}", public, get(release::release))
        .read("/api/v1/rounds/{round}/releases/{release}/tables", public, get(tables::tables))
        .read(
            "/api/v1/rounds/{round}/releases/{release}/tables/{table}",
            public,
            get(tables::table),
        )
        .read(
            "/api/v1/rounds/{round}/releases/{release}/questions",
            public,
            get(questions::questions),
        )
}

/// The API as a router, with its own answer to addresses that are not there.
#[expect(clippy::disallowed_methods, reason = "what is not there needs no policy")]
pub(super) fn router(app: App) -> Router<App> {
    routes()
        .finish()
        .0
        .route("/api", any(problem::not_here))
        .route("/api/", any(problem::not_here))
        .route("/api/{*rest}", any(problem::not_here))
        .layer(CatchPanicLayer::custom(problem::panicked))
        .layer(from_fn_with_state(app, speak::speak))
}
