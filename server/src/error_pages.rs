//! Errors as pages, in the visitor's language, with what was typed kept.

use crate::error::Error;
use crate::visit::Visit;
use axum::response::{IntoResponse, Response};
use http::{StatusCode, header};
use std::sync::Arc;

/// The page of an answer that is an error; any other answer as it is.
pub(crate) fn of(visit: &Visit, wrote: bool, response: Response) -> Response {
    let error = response.extensions().get::<Arc<Error>>().cloned();
    match error {
        Some(error) => page(visit, wrote, &error),
        None if response.status() == StatusCode::NOT_FOUND => page(visit, wrote, &Error::NotFound),
        None => response,
    }
}

fn page(visit: &Visit, wrote: bool, error: &Error) -> Response {
    if matches!(error, Error::SignInNeeded) && !wrote {
        let next: String = form_urlencoded::byte_serialize(visit.path.as_bytes()).collect();
        let to = visit.href(&format!("/sign-in?next={next}"));
        return (StatusCode::SEE_OTHER, [(header::LOCATION, to)]).into_response();
    }
    if let Error::Internal(cause) = error {
        tracing::error!(request = visit.request_id, "{cause:#}");
    }
    (error.status(), error.to_string()).into_response()
}
