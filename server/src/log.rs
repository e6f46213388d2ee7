//! The log: one line a request, and security events. Never a token, a password, an answer or a whole address line.

use axum::extract::{MatchedPath, Request};
use axum::middleware::Next;
use axum::response::Response;
use tracing_subscriber::EnvFilter;

/// Starts logging to standard error: JSON lines where standard error is not a terminal.
pub fn start() {
    let filter = EnvFilter::try_from_env("STATE_OF_PLAY_LOG")
        .unwrap_or_else(|_| EnvFilter::new("info,sqlx::query=warn"));
    let log = tracing_subscriber::fmt().with_env_filter(filter).with_writer(std::io::stderr);
    if std::io::IsTerminal::is_terminal(&std::io::stderr()) {
        log.init();
    } else {
        log.json().init();
    }
}

/// The route an answer came from, noted on the answer by the layer that knows it.
#[derive(Debug, Clone)]
pub(crate) struct Route(String);

impl Route {
    /// The route a request matched.
    pub(crate) fn of(extensions: &http::Extensions) -> Option<Self> {
        extensions.get::<MatchedPath>().map(|path| Self(path.as_str().to_owned()))
    }
}

/// Logs each request by its route, not its address: addresses hold tokens.
pub(crate) async fn requests(request: Request, next: Next) -> Response {
    let method = request.method().clone();
    let id = request.headers().get("x-request-id").and_then(|id| id.to_str().ok());
    let id = id.unwrap_or_default().to_owned();
    let response = next.run(request).await;
    let route = response.extensions().get::<Route>().map_or("-", |route| route.0.as_str());
    tracing::info!(request = id, %method, route, status = response.status().as_u16());
    response
}

/// A security event, under a name of OWASP's Logging Vocabulary where it has one.
pub fn security(event: &'static str, person: Option<i64>, about: &str) {
    tracing::info!(target: "security", event, person, about);
}
