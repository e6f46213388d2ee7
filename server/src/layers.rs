//! What happens to every request before its route and to every answer after it: the visit is made, forged forms are
//! refused, errors become pages, headers are set.

use crate::error::Error;
use crate::error_pages;
use crate::forms::multipart;
use crate::log::Route;
use crate::session;
use crate::state::App;
use crate::token;
use crate::visit::{Fields, Visit};
use axum::body::{Body, to_bytes};
use axum::extract::{FromRequestParts as _, Request, State};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use axum_client_ip::ClientIp;
use domain::language::Language;
use http::{HeaderValue, Method, StatusCode, Uri, header};
use std::net::{IpAddr, Ipv4Addr};
use std::sync::Arc;
use tower_http::request_id::RequestId;

/// The most a posted form may hold, in bytes. A theme's page with every text at its longest, in any
/// script, stays below.
const MAX_FORM: usize = 2 * 1024 * 1024;

/// The language of the address, taken off its path before the route is looked for.
#[derive(Debug, Clone, Copy)]
struct Addressed(Language);

/// Takes `/cy` off the path of Welsh addresses, so that each page has one route.
pub(crate) fn take_language(mut request: Request) -> Request {
    let path = request.uri().path();
    let (language, path) = match path.strip_prefix("/cy") {
        Some("") => (Language::Cy, "/"),
        Some(rest) if rest.starts_with('/') => (Language::Cy, rest),
        _ => (Language::En, path),
    };
    if language == Language::Cy {
        let query = request.uri().query().map(|query| format!("?{query}")).unwrap_or_default();
        if let Ok(uri) = format!("{path}{query}").parse::<Uri>() {
            *request.uri_mut() = uri;
        }
    }
    request.extensions_mut().insert(Addressed(language));
    request
}

/// Makes the visit, and turns errors into pages.
pub(crate) async fn visit(State(app): State<App>, request: Request, next: Next) -> Response {
    let (mut parts, body) = request.into_parts();
    let language = parts.extensions.get::<Addressed>().map_or(Language::En, |a| a.0);
    let path = parts.uri.path_and_query().map_or("/", |p| p.as_str()).to_owned();
    let address = client_address(&app, &mut parts).await;
    let request_id = parts
        .extensions
        .get::<RequestId>()
        .and_then(|id| id.header_value().to_str().ok())
        .unwrap_or_default()
        .to_owned();
    let nonce = match token::nonce() {
        Ok(nonce) => nonce,
        Err(error) => return Error::Internal(error).into_response(),
    };
    let mut visit = Visit {
        now: app.clock.now(),
        app,
        language,
        path,
        nonce,
        signed_in: None,
        fields: Arc::default(),
        address,
        request_id,
    };
    let route = Route::of(&parts.extensions);
    let unsafe_method = !matches!(parts.method, Method::GET | Method::HEAD | Method::OPTIONS);
    let prepared = prepare(&mut visit, &parts.headers, body, unsafe_method).await;
    let response = match prepared {
        Err(error) => error.into_response(),
        Ok(()) => {
            parts.extensions.insert(visit.clone());
            next.run(Request::from_parts(parts, Body::empty())).await
        }
    };
    let mut response = error_pages::of(&visit, unsafe_method, response);
    page_headers(&visit, &mut response);
    if let Some(route) = route {
        response.extensions_mut().insert(route);
    }
    response
}

/// Reads the form and the session, and refuses a form that is not ours.
async fn prepare(
    visit: &mut Visit,
    headers: &http::HeaderMap,
    body: Body,
    unsafe_method: bool,
) -> Result<(), Error> {
    if unsafe_method {
        let fields = fields(headers, body).await?;
        // Before the database is asked: a page that keeps what was typed is only for forms of ours.
        if !is_from_here(headers) {
            return Err(Error::Forged);
        }
        visit.fields = Arc::new(fields);
    }
    visit.signed_in = session::find(visit, headers).await?.map(Arc::new);
    if unsafe_method && !visit.is_form_ours() {
        return Err(Error::Stale);
    }
    Ok(())
}

/// The form, in either of the two ways that browsers send one: the second comes with a file.
async fn fields(headers: &http::HeaderMap, body: Body) -> Result<Fields, Error> {
    let content_type = headers.get(header::CONTENT_TYPE);
    match content_type.filter(|kind| multipart::is_multipart(kind)) {
        Some(kind) => multipart::read(kind, body, MAX_FORM).await,
        None => {
            let body = to_bytes(body, MAX_FORM).await.map_err(|_| Error::TooLarge)?;
            Ok(Fields::parse(&body))
        }
    }
}

/// Whether the browser says that a page of ours sent the form. Old browsers do not send `Sec-Fetch-Site`; for them the
/// origin must be the host that was asked. tower-http's layer, which stands behind this one, takes a form that says
/// nothing at all for one of a program; here it is refused.
fn is_from_here(headers: &http::HeaderMap) -> bool {
    let text = |name: &str| headers.get(name).and_then(|value| value.to_str().ok());
    match text("sec-fetch-site") {
        Some(site) => site == "same-origin" || site == "none",
        None => {
            let origin = text("origin").and_then(|origin| origin.split_once("://"));
            origin.is_some_and(|(_, host)| Some(host) == text("host"))
        }
    }
}

async fn client_address(app: &App, parts: &mut http::request::Parts) -> IpAddr {
    parts.extensions.insert(app.settings.client_address.clone());
    ClientIp::from_request_parts(parts, &())
        .await
        .map_or(IpAddr::V4(Ipv4Addr::UNSPECIFIED), |ClientIp(address)| address)
}

fn page_headers(visit: &Visit, response: &mut Response) {
    // A file to keep is no page, even if it is HTML: it has a language and a life of its own.
    let is_page = !response.headers().contains_key(header::CONTENT_DISPOSITION)
        && response
            .headers()
            .get(header::CONTENT_TYPE)
            .is_some_and(|value| value.as_bytes().starts_with(b"text/html"));
    let headers = response.headers_mut();
    if is_page {
        // 'wasm-unsafe-eval' lets the islands' module run; the hash is that of govuk-frontend's one inline line.
        let policy = format!(
            "default-src 'none'; script-src 'self' 'nonce-{}' 'wasm-unsafe-eval' \
             'sha256-GUQ5ad8JK5KmEWmROf3LZd9ge94daqNvd8xy9YS1iDw='; style-src 'self'; \
             img-src 'self' data:; font-src 'self'; connect-src 'self'; form-action 'self'; \
             base-uri 'none'; object-src 'none'; frame-ancestors 'none'",
            visit.nonce
        );
        if let Ok(policy) = HeaderValue::from_str(&policy) {
            headers.insert(header::CONTENT_SECURITY_POLICY, policy);
        }
        headers.entry(header::CACHE_CONTROL).or_insert(HeaderValue::from_static("no-store"));
        headers.insert(header::CONTENT_LANGUAGE, HeaderValue::from_static(visit.language.code()));
    }
    if visit.path.starts_with("/invitations/") {
        // The address is the secret: it goes nowhere else, not even to our own pages.
        headers.insert(header::REFERRER_POLICY, HeaderValue::from_static("no-referrer"));
    }
}

/// Headers of every answer: pages, files, redirects, errors.
pub(crate) async fn security_headers(
    State(app): State<App>,
    request: Request,
    next: Next,
) -> Response {
    let mut response = next.run(request).await;
    let headers = response.headers_mut();
    for (name, value) in [
        ("x-content-type-options", "nosniff"),
        ("x-frame-options", "DENY"),
        ("cross-origin-opener-policy", "same-origin"),
        ("cross-origin-resource-policy", "same-origin"),
        ("permissions-policy", "camera=(), geolocation=(), microphone=(), payment=(), usb=()"),
    ] {
        headers.insert(name, HeaderValue::from_static(value));
    }
    headers.entry("referrer-policy").or_insert(HeaderValue::from_static("same-origin"));
    headers
        .entry("content-security-policy")
        .or_insert(HeaderValue::from_static("default-src 'none'; frame-ancestors 'none'"));
    if app.settings.is_secure() {
        let value = "max-age=31536000; includeSubDomains";
        headers.insert(header::STRICT_TRANSPORT_SECURITY, HeaderValue::from_static(value));
    }
    response
}

/// The answer to a panic in a page: the page that says there is a problem, in the visitor's language.
pub(crate) fn page_panicked(_: Box<dyn std::any::Any + Send + 'static>) -> Response {
    Error::Internal(anyhow::anyhow!("a page panicked")).into_response()
}

/// The answer to a panic outside of pages: the page that says there is a problem, in both languages since nothing is known any more.
pub(crate) fn panicked(_: Box<dyn std::any::Any + Send + 'static>) -> Response {
    tracing::error!("a handler panicked");
    let text = "Sorry, there is a problem with the service. Try again later.\n\
                Mae'n ddrwg gennym, mae problem gyda'r gwasanaeth. Rhowch gynnig arall yn nes ymlaen.\n";
    (StatusCode::INTERNAL_SERVER_ERROR, text).into_response()
}
