//! What happens to every request of the API before its route and to every answer after it: the language is chosen,
//! errors become problems, what the asker has already is not sent again.

use super::answer::Repeatable;
use super::problem::{Problem, Trouble};
use crate::entity_tag;
use crate::error::Error;
use crate::log::Route;
use crate::state::App;
use crate::visit::Visit;
use axum::body::Body;
use axum::extract::{Request, State};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use domain::language::Language;
use http::request::Parts;
use http::{HeaderMap, HeaderValue, StatusCode, header};
use std::net::{IpAddr, Ipv4Addr};
use std::sync::Arc;
use tower_http::request_id::RequestId;

/// What an answer depends on beside its address.
const VARY: &str = "accept, accept-language";

/// Makes a visit of nobody, and turns errors into problems.
pub(super) async fn speak(State(app): State<App>, request: Request, next: Next) -> Response {
    let (mut parts, _) = request.into_parts();
    let visit = nobody(app, &parts);
    parts.extensions.insert(visit.clone());
    let route = Route::of(&parts.extensions);
    let had = entity_tag::had(&parts.headers);
    let response = if takes_json(&parts.headers) {
        next.run(Request::from_parts(parts, Body::empty())).await
    } else {
        Trouble::NotAcceptable.into_response()
    };
    let mut response = match trouble(&response) {
        Some(trouble) => refuse(&visit, &trouble, response.headers().get(header::ALLOW)),
        None => unless_had(response, &had),
    };
    let headers = response.headers_mut();
    // Anybody may read this from a page of their own: it is public, and nobody is known here by a cookie.
    headers.insert(header::ACCESS_CONTROL_ALLOW_ORIGIN, HeaderValue::from_static("*"));
    headers.insert(header::ACCESS_CONTROL_EXPOSE_HEADERS, HeaderValue::from_static("etag, link"));
    headers.append(header::VARY, HeaderValue::from_static(VARY));
    if let Some(route) = route {
        response.extensions_mut().insert(route);
    }
    response
}

/// A visit without a session: the cookie is not looked at, so that an answer is the same for everybody.
fn nobody(app: App, parts: &Parts) -> Visit {
    let request_id = parts.extensions.get::<RequestId>();
    Visit {
        now: app.clock.now(),
        app,
        language: language(parts),
        path: parts.uri.path_and_query().map_or("/", |p| p.as_str()).to_owned(),
        nonce: String::new(),
        signed_in: None,
        fields: Arc::default(),
        address: IpAddr::V4(Ipv4Addr::UNSPECIFIED),
        request_id: request_id
            .and_then(|id| id.header_value().to_str().ok())
            .unwrap_or_default()
            .to_owned(),
    }
}

/// The language that the address asks for, else the one the asker likes better.
fn language(parts: &Parts) -> Language {
    let query = parts.uri.query().unwrap_or_default();
    let asked = form_urlencoded::parse(query.as_bytes()).find(|(name, _)| name == "language");
    if let Some(language) = asked.and_then(|(_, code)| Language::parse(&code)) {
        return language;
    }
    let liked = |language: Language| {
        let is_it = |tag: &str| {
            let tag = tag.split('-').next().unwrap_or_default();
            tag.eq_ignore_ascii_case(language.code())
        };
        weighed(&parts.headers, &header::ACCEPT_LANGUAGE)
            .filter(|(tag, _)| is_it(tag))
            .map(|(_, weight)| weight)
            .fold(0.0, f32::max)
    };
    if liked(Language::Cy) > liked(Language::En) { Language::Cy } else { Language::En }
}

/// Whether the asker takes JSON. One that does not say takes anything.
fn takes_json(headers: &HeaderMap) -> bool {
    if !headers.contains_key(header::ACCEPT) {
        return true;
    }
    // What is said of JSON itself counts before what is said of everything (RFC 9110, 12.5.1).
    ["application/json", "application/*", "*/*"]
        .into_iter()
        .find_map(|range| {
            weighed(headers, &header::ACCEPT)
                .find(|(name, _)| name.eq_ignore_ascii_case(range))
                .map(|(_, weight)| weight > 0.0)
        })
        .unwrap_or_default()
}

/// The parts of a header with their weights, 1 where there is none.
fn weighed<'h>(
    headers: &'h HeaderMap,
    name: &header::HeaderName,
) -> impl Iterator<Item = (&'h str, f32)> {
    let values = headers.get_all(name).into_iter().filter_map(|value| value.to_str().ok());
    values.flat_map(|value| value.split(',')).map(|part| {
        let mut parameters = part.split(';').map(str::trim);
        let name = parameters.next().unwrap_or_default();
        let weight = parameters.find_map(|parameter| parameter.strip_prefix("q="));
        (name, weight.map_or(1.0, |weight| weight.parse().unwrap_or_default()))
    })
}

/// Why an answer is a refusal, if it is.
fn trouble(response: &Response) -> Option<Arc<Trouble>> {
    let extensions = response.extensions();
    if let Some(trouble) = extensions.get::<Arc<Trouble>>() {
        return Some(Arc::clone(trouble));
    }
    if let Some(error) = extensions.get::<Arc<Error>>() {
        return Some(Arc::new(match error.as_ref() {
            Error::NotFound => Trouble::NoAddress,
            Error::Unavailable(_) => Trouble::Unavailable,
            other => Trouble::Internal(other.to_string()),
        }));
    }
    // What the framework says by itself.
    match response.status() {
        StatusCode::METHOD_NOT_ALLOWED => Some(Arc::new(Trouble::Method)),
        StatusCode::NOT_FOUND => Some(Arc::new(Trouble::NoAddress)),
        status if status.is_client_error() || status.is_server_error() => {
            Some(Arc::new(Trouble::Internal(format!("an answer with status {status}"))))
        }
        _ => None,
    }
}

fn refuse(visit: &Visit, trouble: &Trouble, allow: Option<&HeaderValue>) -> Response {
    match trouble {
        Trouble::Internal(cause) => tracing::error!(request = visit.request_id, "{cause}"),
        Trouble::Unavailable => {
            tracing::error!(request = visit.request_id, "the database does not answer");
        }
        _ => {}
    }
    let mut response = Problem::of(trouble, visit.language, &visit.request_id).into_response();
    let headers = response.headers_mut();
    headers.insert(header::CONTENT_LANGUAGE, HeaderValue::from_static(visit.language.code()));
    if let Some(allow) = allow {
        headers.insert(header::ALLOW, allow.clone());
    }
    response
}

/// The answer, or that the asker has it already.
fn unless_had(response: Response, had: &[HeaderValue]) -> Response {
    let Some(tag) = response.extensions().get::<Repeatable>().map(|Repeatable(tag)| tag) else {
        return response;
    };
    if !entity_tag::is_among(had, tag) {
        return response;
    }
    let (mut parts, _) = response.into_parts();
    parts.status = StatusCode::NOT_MODIFIED;
    parts.headers.remove(header::CONTENT_TYPE);
    parts.headers.remove(header::CONTENT_LENGTH);
    Response::from_parts(parts, Body::empty())
}
