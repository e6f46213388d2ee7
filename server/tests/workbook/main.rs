//! The round trip of an assessment as a workbook: downloaded, filled in elsewhere, brought back, compared and taken, in
//! both formats; and everything else that somebody may bring instead.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on must stop")]

#[path = "../support/mod.rs"]
mod support;

mod attacks;
mod book;
mod cells;
mod meeting;
mod refused;
mod trip;

use axum::body::Body;
use book::Book;
use http::{Request, StatusCode, header};
use http_body_util::BodyExt as _;
use store::Role;
use support::{Form, Seen, Service, Visitor};
use tower::ServiceExt as _;

const SHARING: &str = "information-sharing/2026.1";
const PATH: &str = "/councils/KEN/rounds/2026/workbook";
const QUESTIONS: &str = "/councils/KEN/rounds/2026/questions";

/// Somebody who answers for the county in a round that asks every kind of question.
async fn ann(service: &Service) -> Visitor {
    service.signed_in("ann@kent.gov.uk", &[("KEN", Role::Contributor)]).await
}

async fn bob(service: &Service) -> Visitor {
    service.signed_in("bob@kent.gov.uk", &[("KEN", Role::Lead)]).await
}

/// A file as it is downloaded, with its headers.
async fn download(visitor: &Visitor, service: &Service, path: &str) -> (http::HeaderMap, Vec<u8>) {
    let cookies: Vec<_> = visitor.cookies.iter().map(|(n, v)| format!("{n}={v}")).collect();
    let mut request = Request::get(path)
        .header(header::HOST, "127.0.0.1:3000")
        .header(header::COOKIE, cookies.join("; "))
        .body(Body::empty())
        .unwrap();
    let peer = std::net::SocketAddr::from(([127, 0, 0, 1], 50_000));
    request.extensions_mut().insert(axum::extract::ConnectInfo(peer));
    let response = service.router.clone().oneshot(request).await.unwrap();
    assert_eq!(response.status(), StatusCode::OK, "{path}");
    let headers = response.headers().clone();
    let bytes = response.into_body().collect().await.unwrap().to_bytes();
    (headers, bytes.to_vec())
}

/// The workbook in English, as an Excel workbook.
async fn book(visitor: &Visitor, service: &Service) -> Book {
    Book::open(&download(visitor, service, &format!("{PATH}/answers.xlsx")).await.1)
}

/// Uploads a file, without following.
async fn upload(visitor: &mut Visitor, content: &[u8]) -> Seen {
    upload_at(visitor, PATH, content).await
}

async fn upload_at(visitor: &mut Visitor, path: &str, content: &[u8]) -> Seen {
    let form = visitor.open(path).await.form();
    visitor.send(with_file(&form, content)).await
}

/// What a browser sends for a form with a file.
fn with_file(form: &Form, content: &[u8]) -> Request<Body> {
    let mut body = Vec::new();
    let mut part = |header: &str, content: &[u8]| {
        body.extend_from_slice(b"--xyz\r\nContent-Disposition: form-data; ");
        body.extend_from_slice(header.as_bytes());
        body.extend_from_slice(b"\r\n\r\n");
        body.extend_from_slice(content);
        body.extend_from_slice(b"\r\n");
    };
    for (name, value) in form.fields.iter().filter(|(name, _)| name != "file") {
        part(&format!("name=\"{name}\""), value.as_bytes());
    }
    part("name=\"file\"; filename=\"answers.xlsx\"\r\nContent-Type: application/zip", content);
    body.extend_from_slice(b"--xyz--\r\n");
    Request::post(&form.action)
        .header(header::CONTENT_TYPE, "multipart/form-data; boundary=xyz")
        .header("sec-fetch-site", "same-origin")
        .body(Body::from(body))
        .unwrap()
}

/// Uploads a workbook that is read.
async fn compared(visitor: &mut Visitor, content: &[u8]) -> Seen {
    let seen = upload(visitor, content).await;
    assert_eq!(seen.status, StatusCode::OK, "{}", seen.text(".govuk-error-message"));
    assert_eq!(seen.heading(), "What the workbook would change");
    seen
}

/// The rows of what would change: `question part | now | file`.
fn changes(seen: &Seen) -> Vec<String> {
    let cells = seen.texts(".app-workbook tbody tr > *");
    cells.chunks(4).map(|row| format!("{} | {} | {}", row[0], row[1], row[2])).collect()
}

/// What was found: `Answers!F12 …`.
fn found(seen: &Seen) -> Vec<String> {
    let cells = seen.texts(".app-workbook-found tbody tr > *");
    cells.chunks(2).map(|row| row.join(" ")).collect()
}
