//! Answers of the API: JSON with what caches need to know of it.

use super::ask::{Ask, Paging};
use super::openapi::ROOT_DOCUMENT;
use super::problem::Trouble;
use crate::{entity_tag, token};
use axum::response::{IntoResponse, Response};
use http::{HeaderMap, HeaderValue, header};
use serde::Serialize;
use sha2::{Digest as _, Sha256};

/// How long an answer may be kept, those of a numbered release too: its figures never change, but what they are answered
/// with does (texts, names of councils, fields of a later version).
const KEPT: &str = "public, max-age=300";

/// The tag of an answer that need not be sent to whoever has it.
#[derive(Debug, Clone)]
pub(super) struct Repeatable(pub(super) String);

/// The result of a handler of the API.
pub(super) type Result<T = Response> = std::result::Result<T, Trouble>;

/// An answer being made.
pub(super) struct Answer {
    body: Vec<u8>,
    headers: HeaderMap,
}

impl Answer {
    /// An answer in JSON.
    ///
    /// # Errors
    /// When what is said cannot be written as JSON: a fault of ours.
    pub(super) fn json(ask: &Ask, said: &impl Serialize) -> Result<Self> {
        let body =
            serde_json::to_vec(said).map_err(|error| Trouble::Internal(error.to_string()))?;
        let mut headers = HeaderMap::new();
        headers.insert(header::CACHE_CONTROL, HeaderValue::from_static(KEPT));
        headers.insert(header::CONTENT_TYPE, HeaderValue::from_static("application/json"));
        headers.insert(header::CONTENT_LANGUAGE, HeaderValue::from_static(ask.language.code()));
        headers.insert(header::LINK, HeaderValue::from_static(ROOT_DOCUMENT));
        Ok(Self { body, headers })
    }

    /// The same with the address that it has for ever.
    pub(super) fn at(mut self, address: &str) -> Self {
        if let Ok(address) = HeaderValue::from_str(address) {
            self.headers.insert(header::CONTENT_LOCATION, address);
        }
        self
    }

    /// The same with the addresses of the pages beside it. `path` is without a query.
    pub(super) fn paged(mut self, ask: &Ask, path: &str, paging: &Paging) -> Self {
        let page = |number: u64, rel: &str| {
            format!("<{}>; rel=\"{rel}\"", ask.address_of_page(path, number))
        };
        let mut links = vec![page(1, "first"), page(paging.pages, "last")];
        if paging.page > 1 {
            links.push(page(paging.page - 1, "prev"));
        }
        if paging.page < paging.pages {
            links.push(page(paging.page + 1, "next"));
        }
        if let Ok(links) = HeaderValue::from_str(&links.join(", ")) {
            self.headers.append(header::LINK, links);
        }
        self
    }
}

impl IntoResponse for Answer {
    fn into_response(mut self) -> Response {
        let tag = entity_tag::weak(&token::hex(&Sha256::digest(&self.body)));
        if let Ok(tag) = HeaderValue::from_str(&tag) {
            self.headers.insert(header::ETAG, tag);
        }
        let mut response = (self.headers, self.body).into_response();
        response.extensions_mut().insert(Repeatable(tag));
        response
    }
}
