//! What may be kept, how long, and what is not sent twice.

use crate::setting::{ask, with_releases};
use http::StatusCode;

const FIXED: &str = "public, max-age=31536000, immutable";
const MINUTES: &str = "public, max-age=300";

#[tokio::test]
async fn a_numbered_release_is_kept_for_ever_and_the_rest_for_minutes() {
    let service = with_releases().await;
    let mut anybody = service.visitor();
    for (path, keep) in [
        ("/api/v1", MINUTES),
        ("/api/v1/openapi.json", MINUTES),
        ("/api/v1/councils", MINUTES),
        ("/api/v1/rounds", MINUTES),
        ("/api/v1/rounds/2026", MINUTES),
        ("/api/v1/rounds/2026/releases", MINUTES),
        ("/api/v1/rounds/2026/releases/2", FIXED),
        ("/api/v1/rounds/2026/releases/2/tables", FIXED),
        ("/api/v1/rounds/2026/releases/2/tables/scores", FIXED),
        ("/api/v1/rounds/2026/releases/2/questions", FIXED),
        ("/api/v1/rounds/2026/releases/latest", MINUTES),
        ("/api/v1/rounds/2026/releases/latest/tables/scores", MINUTES),
    ] {
        let seen = anybody.get(path).await;
        assert_eq!(seen.status, StatusCode::OK, "{path}");
        assert_eq!(seen.headers["cache-control"], keep, "{path}");
        let tag = seen.headers["etag"].to_str().unwrap().to_owned();
        for had in [tag.clone(), format!("\"other\", {}", tag.trim_start_matches("W/")), "*".into()]
        {
            anybody.headers = vec![("if-none-match".into(), had)];
            let again = anybody.get(path).await;
            assert_eq!(again.status, StatusCode::NOT_MODIFIED, "{path}");
            assert!(again.html.is_empty(), "{path}");
            assert_eq!(again.headers["etag"], tag, "{path}");
            assert_eq!(again.headers["cache-control"], keep, "{path}");
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
        ["", "?language=cy", "/tables", "/tables/scores?theme=overall&per-page=5", "/questions"]
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
        "/api/v1/rounds/2026/releases/2/tables/questions?per-page=1000",
        "/api/v1/rounds/2026/releases/2/questions",
    ] {
        assert_eq!(one.visitor().get(path).await.html, other.visitor().get(path).await.html);
    }
}
