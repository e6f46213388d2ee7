//! Probes for whoever runs the service: is the process alive, can it do its work, which version is it.

use crate::state::App;
use axum::Router;
use axum::extract::State;
use axum::routing::get;
use http::StatusCode;

#[expect(clippy::disallowed_methods, reason = "probes are not pages and have no visitor")]
pub(super) fn routes() -> Router<App> {
    Router::new()
        .route("/livez", get(async || "alive\n"))
        .route("/readyz", get(ready))
        .route("/version", get(async || concat!(env!("CARGO_PKG_VERSION"), "\n")))
}

async fn ready(State(app): State<App>) -> (StatusCode, &'static str) {
    match app.store.is_migrated().await {
        Ok(true) => (StatusCode::OK, "ready\n"),
        Ok(false) => (StatusCode::SERVICE_UNAVAILABLE, "the schema is not this program's\n"),
        Err(_) => (StatusCode::SERVICE_UNAVAILABLE, "the database does not answer\n"),
    }
}
