//! A coalition's releases: for its steering group, below its own address, and nowhere else, whatever is asked for.

use crate::setting::{ask, coalition, get, keep, published, release, steering, work};
use crate::support::{Service, Visitor};
use domain::release::Audience;
use http::{Method, StatusCode, header};

const PAGE: &str = "/coalitions/north/rounds/2026/data/2";

/// Two coalitions: the public has release 1, north has 1 and 2, south has 1.
async fn two_coalitions() -> (Service, Visitor, Visitor) {
    let (service, _) = published().await;
    let north = coalition(&service, "north").await;
    let south = coalition(&service, "south").await;
    for (audience, number) in [(&north, 1), (&north, 2), (&south, 1)] {
        keep(&service, &release(audience, number, false), true).await;
    }
    work(&service).await;
    let (ann, bob) = (steering(&service, "north").await, steering(&service, "south").await);
    (service, ann, bob)
}

async fn fetch(service: &Service, visitor: &Visitor, path: &str) -> (StatusCode, Vec<u8>) {
    let got = ask(service, visitor, Method::GET, path, &[]).await;
    (got.status, got.content)
}

#[tokio::test]
async fn a_steering_group_downloads_its_own_and_is_told_that_they_are_not_open() {
    let (service, mut ann, _) = two_coalitions().await;
    let list = ann.open("/coalitions/north/rounds/2026/data").await;
    assert_eq!(list.texts("#data-releases tbody th").len(), 2);
    let page = ann.open(PAGE).await;
    assert_eq!(page.status, StatusCode::OK);
    let text = page.text("main");
    assert!(text.contains("They are not open data"), "{text}");
    assert!(page.texts("main a[rel=license]").is_empty());
    assert!(page.texts("script[type='application/ld+json']").is_empty());
    assert!(page.texts("head link[type='application/atom+xml']").is_empty());
    let links = page.attributes("section[aria-labelledby=files] a", "href");
    assert!(links.len() > 20);
    for link in &links {
        assert!(link.starts_with(&format!("{PAGE}/")), "{link}");
        let file = ask(&service, &ann, Method::GET, link, &[]).await;
        assert_eq!(file.status, StatusCode::OK, "{link}");
        assert_eq!(file.header(header::CACHE_CONTROL), "private, no-cache");
        assert!(!file.headers.contains_key(header::ACCESS_CONTROL_ALLOW_ORIGIN));
        let mark = file.header(header::ETAG).to_owned();
        let known = [(header::IF_NONE_MATCH, mark.as_str())];
        let again = ask(&service, &ann, Method::GET, link, &known).await;
        assert_eq!(again.status, StatusCode::NOT_MODIFIED);
    }
    let dashboard = ann.open("/coalitions/north/rounds/2026").await;
    assert!(dashboard.attributes("main a", "href").contains(&PAGE.to_owned()));
}

#[tokio::test]
async fn nobody_else_gets_at_them() {
    let (service, ann, bob) = two_coalitions().await;
    let nobody = service.visitor();
    let own = |name: &str| format!("{PAGE}/{name}");
    let names = ["release.json", "checksums.txt", "scores.csv", "state-of-play.ods"];
    let mut theirs = Vec::new();
    for name in names {
        let (status, content) = fetch(&service, &ann, &own(name)).await;
        assert_eq!(status, StatusCode::OK, "{name}");
        theirs.push(content);
        let (status, content) = fetch(&service, &nobody, &own(name)).await;
        assert_eq!(status, StatusCode::SEE_OTHER, "{name}");
        assert!(content.is_empty());
        // Knowing its mark does not let anybody in, nor tell whether it is right.
        let ours = ask(&service, &ann, Method::GET, &own(name), &[]).await;
        let mark = [(header::IF_NONE_MATCH, ours.header(header::ETAG))];
        for (visitor, refused) in [(&nobody, StatusCode::SEE_OTHER), (&bob, StatusCode::NOT_FOUND)]
        {
            let asked = ask(&service, visitor, Method::GET, &own(name), &mark).await;
            assert_eq!(asked.status, refused);
            let head = ask(&service, visitor, Method::HEAD, &own(name), &[]).await;
            assert_eq!(head.status, refused);
            assert!(!head.headers.contains_key(header::ETAG));
        }
        assert_eq!(fetch(&service, &bob, &own(name)).await.0, StatusCode::NOT_FOUND);
    }
    // Not by the public's address, in either language or in another coalition's name.
    for name in names {
        for path in [
            format!("/data/2026/2/{name}"),
            format!("/cy/data/2026/2/{name}"),
            format!("/data/2026/1/..%2f2/{name}"),
            format!("/data/coalition:north/2/{name}"),
            format!("/coalitions/south/rounds/2026/data/2/{name}"),
        ] {
            for visitor in [&nobody, &ann, &bob] {
                let (status, content) = fetch(&service, visitor, &path).await;
                assert_ne!(status, StatusCode::OK, "{path}");
                assert!(!theirs.contains(&content), "{path}");
            }
        }
        // The same number below two addresses is two releases.
        let (_, public) = fetch(&service, &nobody, &format!("/data/2026/1/{name}")).await;
        let path = format!("/coalitions/north/rounds/2026/data/1/{name}");
        let (_, north) = fetch(&service, &ann, &path).await;
        let path = format!("/coalitions/south/rounds/2026/data/1/{name}");
        let (_, south) = fetch(&service, &bob, &path).await;
        assert!(!public.is_empty() && !north.is_empty() && !south.is_empty());
        if name == "release.json" || name == "checksums.txt" {
            assert_ne!(public, north);
            assert_ne!(north, south);
        }
    }
}

#[tokio::test]
async fn what_is_described_for_everybody_names_public_releases_only() {
    let (service, ann, _) = two_coalitions().await;
    let store = &service.app.store;
    let north = Audience::Coalition("north".to_owned());
    let theirs = store.latest_published(&crate::setting::round(), &north).await.unwrap().unwrap();
    for path in ["/data", "/data/2026", "/data/feed.atom", "/data/catalogue.jsonld"] {
        for visitor in [&service.visitor(), &ann] {
            let (status, content) = fetch(&service, visitor, path).await;
            assert_eq!(status, StatusCode::OK);
            let text = String::from_utf8(content).unwrap();
            assert!(!text.contains("north") && !text.contains("2026/2"), "{path}");
            assert!(!text.contains(&theirs.line.checksum), "{path}");
        }
    }
    assert_eq!(get(&service, "/coalitions/north/rounds/2026/data").await.status, 303);
}
