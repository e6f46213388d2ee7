//! What a request can end in other than its page, and which page that is.
//!
//! | error | status | page |
//! |---|---|---|
//! | `NotFound`, and another council's things | 404 | page not found |
//! | `SignInNeeded` | 303 on reading; 401 with what was typed kept on writing | sign in |
//! | `Forbidden` | 403 | who can do it instead |
//! | `Forged` | 403 | open the page again |
//! | `Stale` | 403 | send it again; what was typed is kept |
//! | `Malformed` | 400 | what was wrong with the request |
//! | `TooLarge` | 413 | how much fits |
//! | `Unavailable` | 503 | the service is unavailable; what was typed is kept |
//! | anything else | 500 | there is a problem with the service, with a reference |
//!
//! Each is logged once, where the page is made (`error_pages.rs`). What a database or library said stays in the log.

use axum::response::{IntoResponse, Response};
use http::StatusCode;
use std::sync::Arc;
use store::Role;

/// Why a request did not end in its page.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// There is no such page, or none for this visitor.
    #[error("not found")]
    NotFound,
    /// Nobody is signed in.
    #[error("sign in needed")]
    SignInNeeded,
    /// The visitor belongs here but may not do this. Holds the roles that may; empty for administrators only.
    #[error("forbidden")]
    Forbidden(&'static [Role]),
    /// The form did not come from our page.
    #[error("forged form")]
    Forged,
    /// The form came from our page, but of a session that is over: somebody signed in or out since.
    #[error("stale form")]
    Stale,
    /// The request makes no sense: something no page of ours sends.
    #[error("malformed request: {0}")]
    Malformed(String),
    /// More was sent than is taken.
    #[error("too large")]
    TooLarge,
    /// The database cannot be reached. Trying again may succeed.
    #[error("unavailable")]
    Unavailable(#[source] store::Error),
    /// A fault of ours.
    #[error(transparent)]
    Internal(#[from] anyhow::Error),
}

/// The result of a handler.
pub type Result<T = Response> = std::result::Result<T, Error>;

impl From<store::Error> for Error {
    fn from(error: store::Error) -> Self {
        if error.is_unavailable() {
            Self::Unavailable(error)
        } else {
            Self::Internal(anyhow::Error::new(error))
        }
    }
}

impl Error {
    /// The status of the answer.
    #[must_use]
    pub const fn status(&self) -> StatusCode {
        match self {
            Self::NotFound => StatusCode::NOT_FOUND,
            Self::SignInNeeded => StatusCode::UNAUTHORIZED,
            Self::Forbidden(_) | Self::Forged | Self::Stale => StatusCode::FORBIDDEN,
            Self::Malformed(_) => StatusCode::BAD_REQUEST,
            Self::TooLarge => StatusCode::PAYLOAD_TOO_LARGE,
            Self::Unavailable(_) => StatusCode::SERVICE_UNAVAILABLE,
            Self::Internal(_) => StatusCode::INTERNAL_SERVER_ERROR,
        }
    }
}

impl IntoResponse for Error {
    /// The bare status, with the error beside it: the page is made where the visitor and language are known.
    fn into_response(self) -> Response {
        let mut response = self.status().into_response();
        response.extensions_mut().insert(Arc::new(self));
        response
    }
}
