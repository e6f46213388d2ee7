//! What is refused, and in which words.

use crate::setting::{ask, with_releases};
use crate::support::{Seen, Visitor};
use axum::body::Body;
use http::{Method, Request, StatusCode};
use serde_json::Value;

const TABLE: &str = "/api/v1/rounds/2026/releases/2/tables/scores";

/// A problem is complete, says its status, and leads to what its kind means.
async fn check(anybody: &mut Visitor, seen: &Seen, kind: &str) -> String {
    let path = &seen.path;
    assert_eq!(seen.headers["content-type"], "application/problem+json", "{path}: {}", seen.html);
    assert_eq!(seen.headers["cache-control"], "no-store", "{path}");
    let problem: Value = serde_json::from_str(&seen.html).unwrap();
    assert_eq!(problem["status"], seen.status.as_u16(), "{path}");
    assert_eq!(problem["type"], format!("/api/v1/problems#{kind}"), "{path}");
    let (_, kinds) = ask(anybody, "/api/v1/problems").await;
    let known = kinds["problems"].as_array().unwrap().iter().find(|one| one["key"] == kind);
    let known = known.unwrap_or_else(|| panic!("{kind} is not explained"));
    assert_eq!(known["status"], problem["status"]);
    assert!(!problem["title"].as_str().unwrap().is_empty());
    problem["detail"].as_str().unwrap().to_owned()
}

#[tokio::test]
async fn what_is_not_there_is_not_found() {
    let service = with_releases().await;
    let mut anybody = service.visitor();
    for (path, says) in [
        ("/api", "/api/v1"),
        ("/api/", "/api/v1"),
        ("/api/v1/", "/api/v1"),
        ("/api/v2/rounds", "/api/v1"),
        ("/api/v1/nowhere/at/all", "/api/v1"),
        ("/api/v1/rounds/%ff", "/api/v1"),
        ("/api/v1/rounds/2025", "/api/v1/rounds"),
        ("/api/v1/rounds/A%20B", "/api/v1/rounds"),
        ("/api/v1/rounds/2025/releases", "/api/v1/rounds"),
        ("/api/v1/rounds/2025/releases/1/tables", "/api/v1/rounds"),
        ("/api/v1/rounds/2026/releases/0", "The newest is 2"),
        ("/api/v1/rounds/2026/releases/02", "The newest is 2"),
        ("/api/v1/rounds/2026/releases/newest", "latest"),
        ("/api/v1/rounds/2026/releases/9/questions", "The newest is 2"),
        ("/api/v1/rounds/2026/releases/2/tables/score", "scores, score_levels"),
        ("/api/v1/rounds/2026/releases/2/tables/scores?page=99", "There is no page 99"),
        ("/api/v1/councils?page=2", "there is one page"),
    ] {
        let seen = anybody.get(path).await;
        assert_eq!(seen.status, StatusCode::NOT_FOUND, "{path}");
        let detail = check(&mut anybody, &seen, "not-found").await;
        assert!(detail.contains(says), "{path}: {detail}");
    }
}

#[tokio::test]
async fn what_cannot_be_meant_is_refused() {
    let service = with_releases().await;
    let mut anybody = service.visitor();
    for (query, kind, says) in [
        ("page=0", "bad-value", "from 1 to"),
        ("page=1.5", "bad-value", "from 1 to"),
        ("page=-1", "bad-value", "“page”"),
        ("page=", "bad-value", "“page”"),
        ("per_page=1001", "bad-value", "from 1 to 1000"),
        ("page=1&page=2", "bad-value", "more than once"),
        ("language=fr", "bad-value", "en, cy"),
        ("group=nation-france", "bad-value", "nation-wales"),
        ("theme=", "bad-value", "overall"),
        ("groups=all", "unknown-parameter", "group"),
        ("group_name=All%20councils", "unknown-parameter", "“group_name”"),
        ("council=KEN", "unknown-parameter", "group, gss_code, theme, page, per_page, language"),
    ] {
        let seen = anybody.get(&format!("{TABLE}?{query}")).await;
        assert_eq!(seen.status, StatusCode::BAD_REQUEST, "{query}: {}", seen.html);
        let detail = check(&mut anybody, &seen, kind).await;
        assert!(detail.contains(says), "{query}: {detail}");
    }
    let other = anybody.get("/api/v1/rounds?page=1").await;
    check(&mut anybody, &other, "unknown-parameter").await;
    let hostile = anybody.get("/api/v1/rounds?%3Cscript%3E=1").await;
    check(&mut anybody, &hostile, "unknown-parameter").await;
    let council = anybody.get("/api/v1/councils?type=combined-authority").await;
    check(&mut anybody, &council, "bad-value").await;
}

#[tokio::test]
async fn it_is_only_read_and_only_as_json() {
    let service = with_releases().await;
    let mut anybody = service.visitor();
    for method in [Method::POST, Method::PUT, Method::DELETE, Method::PATCH, Method::OPTIONS] {
        let request =
            Request::builder().method(&method).uri(TABLE).body(Body::from("a=b")).unwrap();
        let seen = anybody.send(request).await;
        assert_eq!(seen.status, StatusCode::METHOD_NOT_ALLOWED, "{method}");
        assert_eq!(seen.headers["allow"], "GET,HEAD", "{method}");
        check(&mut anybody, &seen, "method-not-allowed").await;
    }
    for (accept, taken) in [
        ("*/*", true),
        ("application/json", true),
        ("Application/JSON; charset=utf-8", true),
        ("text/html, application/*;q=0.1", true),
        ("text/csv", false),
        ("text/html;q=1, image/*", false),
        ("*/*, application/json;q=0", false),
        ("application/*;q=0, */*", false),
    ] {
        anybody.headers = vec![("accept".into(), accept.into())];
        let seen = anybody.get("/api/v1/rounds").await;
        anybody.headers.clear();
        if taken {
            assert_eq!(seen.status, StatusCode::OK, "{accept}");
        } else {
            assert_eq!(seen.status, StatusCode::NOT_ACCEPTABLE, "{accept}");
            check(&mut anybody, &seen, "not-acceptable").await;
        }
    }
}

#[tokio::test]
async fn problems_are_in_the_language_that_is_asked_for() {
    let service = with_releases().await;
    let mut anybody = service.visitor();
    let (english, welsh) = ("There is nothing at this address.", "Nid oes dim yn y cyfeiriad hwn.");
    for (accepted, query, said) in [
        ("", "", english),
        ("cy", "", welsh),
        ("cy-GB, en;q=0.8", "", welsh),
        ("cy;q=0.3, en;q=0.8", "", english),
        ("fr, cy;q=0.1", "", welsh),
        ("en", "?language=cy", welsh),
        ("cy", "?language=en", english),
    ] {
        anybody.headers = vec![("accept-language".into(), accepted.into())];
        let (seen, problem) = ask(&mut anybody, &format!("/api/v1/nowhere{query}")).await;
        let detail = problem["detail"].as_str().unwrap();
        assert!(detail.starts_with(said), "{accepted} {query}: {detail}");
        let language = if said == welsh { "cy" } else { "en" };
        assert_eq!(seen.headers["content-language"], language);
        assert!(seen.headers.get_all("vary").iter().any(|v| v == "accept, accept-language"));
    }
    anybody.headers = vec![("accept-language".into(), "cy".into())];
    let (_, release) = ask(&mut anybody, "/api/v1/rounds/2026/releases/7").await;
    let detail = release["detail"].as_str().unwrap();
    assert!(detail.contains("rownd 2026") && detail.contains("yw 2,"), "{detail}");
    let (_, number) = ask(&mut anybody, &format!("{TABLE}?per_page=x")).await;
    let detail = number["detail"].as_str().unwrap();
    assert!(detail.contains("“per_page”") && detail.ends_with("1 i 1000."), "{detail}");
    let (_, unknown) = ask(&mut anybody, "/api/v1/rounds?x=1").await;
    let detail = unknown["detail"].as_str().unwrap();
    assert!(detail.contains("“x”. Mae’n derbyn: language."), "{detail}");
}

#[tokio::test]
async fn a_database_that_does_not_answer_is_said_to() {
    let service = crate::support::Service::on_sqlite().await;
    let mut anybody = service.visitor();
    let connection = sqlx::sqlite::SqliteConnectOptions::new().filename(service.file());
    use sqlx::ConnectOptions as _;
    let mut file = connection.connect().await.unwrap();
    sqlx::query("drop table release").execute(&mut file).await.unwrap();
    let seen = anybody.get("/api/v1/rounds").await;
    assert!(seen.status.is_server_error());
    let detail = check(&mut anybody, &seen, "fault").await;
    let reference = seen.headers["x-request-id"].to_str().unwrap();
    assert!(detail.contains(reference), "{detail}");
    assert!(!seen.html.contains("table"), "{detail}");
}
