//! What may be kept, how long, and what is not sent twice.

use crate::setting::{ask, with_releases};
use http::StatusCode;

const KEPT: &str = "public, max-age=300";

#[tokio::test]
async fn answers_are_kept_for_minutes_and_not_sent_twice() {
    let service = with_releases().await;
    let mut anybody = service.visitor();
    for path in [
        "/api/v1",
        "/api/v1/openapi.json",
        "/api/v1/councils",
        "/api/v1/rounds",
        "/api/v1/rounds/2026",
        "/api/v1/rounds/2026/releases",
        "/api/v1/rounds/2026/releases/2",
        "/api/v1/rounds/2026/releases/2/tables",
        "/api/v1/rounds/2026/releases/2/tables/scores",
        "/api/v1/rounds/2026/releases/2/questions",
        "/api/v1/rounds/2026/releases/latest",
        "/api/v1/rounds/2026/releases/latest/tables/scores",
    ] {
        let seen = anybody.get(path).await;
        assert_eq!(seen.status, StatusCode::OK, "{path}");
        assert_eq!(seen.headers["cache-control"], KEPT, "{path}");
        let tag = seen.headers["etag"].to_str().unwrap().to_owned();
        for had in [tag.clone(), format!("\"other\", {}", tag.trim_start_matches("W/")), "*".into()]
        {
            anybody.headers = vec![("if-none-match".into(), had)];
            let again = anybody.get(path).await;
            assert_eq!(again.status, StatusCode::NOT_MODIFIED, "{path}");
            assert!(again.html.is_empty(), "{path}");
            assert_eq!(again.headers["etag"], tag, "{path}");
            assert_eq!(again.headers["cache-control"], KEPT, "{path}");
        }
        anybody.headers = vec![("if-none-match".into(), "W/\"other\"".into())];
        assert_eq!(anybody.get(path).await.status, StatusCode::OK, "{path}");
        anybody.headers.clear();
    }
}

#[tokio::test]
async fn the_latest_says_which_it_is() {
    let service = with_releases().await;
    let mut anybody = service.visitor();
    for rest in
        ["", "?language=cy", "/tables", "/tables/scores?theme=overall&per_page=5", "/questions"]
    {
        let (latest, said) =
            ask(&mut anybody, &format!("/api/v1/rounds/2026/releases/latest{rest}")).await;
        let place = latest.headers["content-location"].to_str().unwrap().to_owned();
        assert_eq!(place, format!("/api/v1/rounds/2026/releases/2{rest}"));
        let (_, numbered) = ask(&mut anybody, &place).await;
        assert_eq!(said, numbered);
    }
}

#[tokio::test]
async fn two_services_say_the_same_bytes() {
    let (one, other) = (with_releases().await, with_releases().await);
    for path in [
        "/api/v1/openapi.json",
        "/api/v1/rounds/2026/releases/2",
        "/api/v1/rounds/2026/releases/2/tables/questions?per_page=1000",
        "/api/v1/rounds/2026/releases/2/questions",
    ] {
        assert_eq!(one.visitor().get(path).await.html, other.visitor().get(path).await.html);
    }
}
