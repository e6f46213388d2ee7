//! Errors as pages, in the visitor's language, with what was typed kept. Nothing here asks the database: it may be the
//! reason.

use crate::error::Error;
use crate::log;
use crate::routes::{people, sign_in};
use crate::visit::Visit;
use app::pages::accounts::Kept;
use app::pages::errors::{self, Again};
use axum::response::{IntoResponse, Response};
use http::{StatusCode, header};
use std::sync::Arc;

/// The page of an answer that is an error; any other answer as it is.
pub(crate) fn of(visit: &Visit, wrote: bool, response: Response) -> Response {
    if let Some(error) = response.extensions().get::<Arc<Error>>().cloned() {
        return page(visit, wrote, &error);
    }
    if response
        .headers()
        .get(header::CONTENT_TYPE)
        .is_some_and(|kind| kind.as_bytes().starts_with(b"text/html"))
    {
        return response;
    }
    // What the framework says by itself, in one line or none.
    match response.status() {
        StatusCode::NOT_FOUND => page(visit, wrote, &Error::NotFound),
        StatusCode::METHOD_NOT_ALLOWED => {
            let mut refused = visit.page(StatusCode::METHOD_NOT_ALLOWED, errors::not_found);
            if let Some(allowed) = response.headers().get(header::ALLOW) {
                refused.headers_mut().insert(header::ALLOW, allowed.clone());
            }
            refused
        }
        StatusCode::BAD_REQUEST => {
            page(visit, wrote, &Error::Malformed("refused before the page".into()))
        }
        _ => response,
    }
}

fn page(visit: &Visit, wrote: bool, error: &Error) -> Response {
    note(visit, error);
    let kept = wrote.then(|| kept(visit)).flatten();
    let again = || {
        let token = visit.signed_in.as_deref().map(|signed_in| signed_in.csrf.clone());
        // When the database is gone nobody is known to be signed in; the form's own token is still the right one.
        let token = token.or_else(|| visit.fields.csrf.clone());
        kept.clone().map(|kept| Again { kept, token })
    };
    let status = error.status();
    match error {
        Error::NotFound => visit.page(status, errors::not_found),
        Error::SignInNeeded => sign_in_needed(visit, kept),
        Error::Forbidden(roles) => {
            let t = app::texts::Texts::of(visit.language);
            let roles: Vec<_> = roles.iter().map(|role| people::role_name(t, *role)).collect();
            visit.page(status, |frame| errors::forbidden(frame, &roles))
        }
        Error::Forged => visit.page(status, errors::forged),
        Error::Stale => visit.page(status, |frame| errors::stale(frame, again().as_ref())),
        Error::Malformed(_) => visit.page(status, errors::malformed),
        Error::TooLarge => visit.page(status, errors::too_large),
        Error::Unavailable(_) => {
            let mut response =
                visit.page(status, |frame| errors::unavailable(frame, wrote, again().as_ref()));
            response
                .headers_mut()
                .insert(header::RETRY_AFTER, http::HeaderValue::from_static("30"));
            response
        }
        Error::Internal(_) => visit.page(status, |frame| {
            errors::problem(frame, &visit.request_id, wrote, again().as_ref())
        }),
    }
}

/// Logs what an operator must know of.
fn note(visit: &Visit, error: &Error) {
    let person = visit.signed_in.as_deref().map(|signed_in| signed_in.person.id);
    match error {
        Error::Internal(cause) => tracing::error!(request = visit.request_id, "{cause:#}"),
        Error::Unavailable(cause) => {
            let cause = anyhow::anyhow!(
                "{cause}: {:?}",
                std::error::Error::source(cause).map(ToString::to_string)
            );
            tracing::error!(request = visit.request_id, "{cause:#}");
        }
        Error::Malformed(what) => tracing::warn!(request = visit.request_id, "malformed: {what}"),
        Error::Forbidden(_) => log::security("authz_fail", person, &visit.request_id),
        Error::Forged => log::security("malicious_csrf", person, &visit.request_id),
        _ => {}
    }
}

/// The form that was sent, to be sent again. One that holds a password is not kept: a page never shows one.
fn kept(visit: &Visit) -> Option<Kept> {
    let fields = &visit.fields.pairs;
    let secret = fields.iter().any(|(name, _)| name.contains("password"));
    (!secret).then(|| Kept { fields: fields.clone(), path: visit.path.clone() })
}

/// Reading leads to the page for signing in, and back; what was written stays on it.
fn sign_in_needed(visit: &Visit, kept: Option<Kept>) -> Response {
    if let Some(kept) = kept {
        return sign_in::session_over(visit, kept).unwrap_or_else(IntoResponse::into_response);
    }
    let next: String = form_urlencoded::byte_serialize(visit.path.as_bytes()).collect();
    let to = visit.href(&format!("/sign-in?next={next}"));
    (StatusCode::SEE_OTHER, [(header::LOCATION, to)]).into_response()
}
