//! The files: all that a page names, in both languages, with the headers that caches need.

use crate::setting::{ask, get, keep, made, release, work};
use domain::release::Audience;
use http::{Method, StatusCode, header};
use server::reports::kept::checksum;
use std::collections::{BTreeMap, BTreeSet};

const PAGE: &str = "/data/2026/1";

#[tokio::test]
async fn every_file_a_page_names_is_there_and_has_the_checksum_it_says() {
    let service = made().await;
    let mut anybody = service.visitor();
    let mut all = BTreeSet::new();
    for (path, heading) in [
        (PAGE.to_owned(), "Data: Autumn 2026, release 1"),
        (format!("/cy{PAGE}"), "Data: Hydref 2026, datganiad 1"),
    ] {
        let page = anybody.open(&path).await;
        assert_eq!(page.heading(), heading);
        assert!(!page.headers.contains_key("refresh"));
        assert!(page.texts("#progress").is_empty());
        let links = page.attributes("section[aria-labelledby=files] a", "href");
        let names: BTreeSet<String> =
            links.iter().map(|link| link.rsplit('/').next().unwrap().to_owned()).collect();
        assert_eq!(names.len(), links.len(), "each once");
        let said = page.texts("#data-checksums tbody th, #data-checksums tbody td");
        let sums: BTreeMap<&str, &str> =
            said.chunks(2).map(|row| (row[0].as_str(), row[1].as_str())).collect();
        assert_eq!(sums.len(), names.len());
        for link in &links {
            let name = link.rsplit('/').next().unwrap();
            assert_eq!(*link, format!("{PAGE}/{name}"), "one address in both languages");
            let file = get(&service, link).await;
            assert_eq!(file.status, StatusCode::OK, "{link}");
            assert_eq!(sums.get(name), Some(&checksum(&file.content).as_str()), "{name}");
            assert!(!file.content.is_empty());
        }
        all = names;
    }
    for name in [
        "state-of-play.ods",
        "state-of-play-cy.xlsx",
        "state-of-play.json",
        "state-of-play-cy.zip",
        "state-of-play.docx",
        "state-of-play-cy.html",
        "participation.csv",
        "scores-cy.csv",
        "release.json",
        "checksums.txt",
    ] {
        assert!(all.contains(name), "{name}: {all:?}");
    }
    // The list names all others, sorted, as sha256sum writes it.
    let list = get(&service, &format!("{PAGE}/checksums.txt")).await.text();
    let listed: Vec<&str> = list.lines().map(|line| line.split_once("  ").unwrap().1).collect();
    assert!(listed.is_sorted());
    assert_eq!(listed.len() + 1, all.len());
    assert!(list.lines().all(|line| line.len() > 66));
}

#[tokio::test]
async fn files_are_kept_by_caches_for_ever_and_are_not_sent_twice() {
    let service = made().await;
    let nobody = service.visitor();
    for (name, kind) in [
        ("state-of-play.ods", "application/vnd.oasis.opendocument.spreadsheet"),
        ("scores.csv", "text/csv"),
        ("state-of-play.json", "application/json"),
        ("state-of-play-cy.html", "text/html; charset=utf-8"),
        ("release.json", "application/json"),
        ("checksums.txt", "text/plain; charset=utf-8"),
    ] {
        let path = format!("{PAGE}/{name}");
        let file = get(&service, &path).await;
        assert!(file.header(header::CONTENT_TYPE).starts_with(kind), "{name}");
        assert_eq!(file.header(header::CACHE_CONTROL), "public, max-age=31536000, immutable");
        assert_eq!(
            file.header(header::CONTENT_DISPOSITION),
            format!("attachment; filename=\"{name}\"")
        );
        assert_eq!(file.header(header::ACCESS_CONTROL_ALLOW_ORIGIN), "*");
        assert_eq!(file.header(header::X_CONTENT_TYPE_OPTIONS), "nosniff");
        assert!(file.header(header::CONTENT_SECURITY_POLICY).starts_with("default-src 'none'"));
        assert!(!file.headers.contains_key(header::SET_COOKIE));
        assert!(!file.headers.contains_key(header::CONTENT_LANGUAGE), "the file says its own");
        let mark = format!("W/\"{}\"", checksum(&file.content));
        assert_eq!(file.header(header::ETAG), mark);
        let bare = mark.trim_start_matches("W/").to_owned();
        for known in [mark.as_str(), bare.as_str(), "\"x\", *", &format!("\"x\", {mark}")] {
            let known = [(header::IF_NONE_MATCH, known)];
            let again = ask(&service, &nobody, Method::GET, &path, &known).await;
            assert_eq!(again.status, StatusCode::NOT_MODIFIED, "{known:?}");
            assert!(again.content.is_empty());
            assert_eq!(again.header(header::ETAG), mark);
        }
        let other = [(header::IF_NONE_MATCH, "\"another\"")];
        assert_eq!(ask(&service, &nobody, Method::GET, &path, &other).await.status, StatusCode::OK);
        let head = ask(&service, &nobody, Method::HEAD, &path, &[]).await;
        assert_eq!((head.status, head.content.len()), (StatusCode::OK, 0));
        assert_eq!(head.header(header::ETAG), mark);
        assert_eq!(head.header(header::CONTENT_LENGTH), file.content.len().to_string());
    }
}

#[tokio::test]
async fn the_release_itself_is_what_was_frozen() {
    let service = made().await;
    let (frozen, _) = release(&Audience::Public, 1, false);
    let file = get(&service, &format!("{PAGE}/release.json")).await;
    assert_eq!(file.content, frozen.bytes());
}

#[tokio::test]
async fn what_is_not_there_is_not_found() {
    let service = made().await;
    keep(&service, &release(&Audience::Public, 2, false), false).await;
    work(&service).await;
    for path in [
        "/data/2026/2",
        "/data/2026/2/release.json",
        "/data/2026/2/scores.csv",
        "/data/2026/0",
        "/data/2026/01",
        "/data/2026/+1",
        "/data/2026/4294967297",
        "/data/2026/1/",
        "/data/2026/1/nothing.csv",
        "/data/2026/1/scores.ods",
        "/data/2026/1/..%2F..%2Frelease.json",
        "/data/2025",
        "/data/2025/1",
        "/data/No%20Such/1/scores.csv",
    ] {
        assert_eq!(get(&service, path).await.status, StatusCode::NOT_FOUND, "{path}");
    }
}

#[tokio::test]
async fn the_dictionary_names_every_column_of_every_table() {
    let service = made().await;
    let mut anybody = service.visitor();
    let page = anybody.open(PAGE).await;
    let json = get(&service, &format!("{PAGE}/state-of-play.json")).await;
    let json: serde_json::Value = serde_json::from_slice(&json.content).unwrap();
    let tables = json["tables"].as_array().unwrap();
    assert!(tables.len() >= 5);
    for table in tables {
        let id = format!("#columns-{}", table["key"].as_str().unwrap().replace('_', "-"));
        let keys: Vec<&str> = table["columns"]
            .as_array()
            .unwrap()
            .iter()
            .map(|column| column["key"].as_str().unwrap())
            .collect();
        assert_eq!(page.texts(&format!("{id} tbody th")), keys, "{id}");
    }
    let text = page.text("main");
    for said in ["Open Government Licence v3.0", "[c]", "Office for National Statistics"] {
        assert!(text.contains(said), "{said}");
    }
}

#[tokio::test]
async fn the_list_and_the_ways_to_it_are_on_the_pages() {
    let service = made().await;
    let mut anybody = service.visitor();
    let list = anybody.open("/data").await;
    assert_eq!(list.heading(), "Open data");
    assert_eq!(list.texts("#data-releases tbody th"), ["Autumn 2026, release 1"]);
    assert!(list.texts("#data-releases td").contains(&"20 November 2026".to_owned()));
    let welsh = anybody.open("/cy/data").await;
    assert_eq!(welsh.heading(), "Data agored");
    assert_eq!(welsh.attributes("#data-releases a", "href"), ["/cy/data/2026/1"]);
    for page in [&list, &welsh] {
        let ways = page.attributes("#follow + ul a", "href");
        assert_eq!(ways.len(), 3);
        for way in ways {
            assert_eq!(anybody.get(&way).await.status, StatusCode::OK, "{way}");
        }
    }
    let round = anybody.open("/data/2026").await;
    assert_eq!(round.heading(), "Data: Autumn 2026");
    assert_eq!(round.attributes("#data-releases a", "href"), [PAGE]);
    // From the footer of every page, and from the figures.
    assert!(round.attributes("footer a", "href").contains(&"/data".to_owned()));
    let play = anybody.open("/state-of-play/2026").await;
    assert!(play.attributes("main a", "href").contains(&PAGE.to_owned()));
    for page in [&list, &round, &play, &anybody.open("/state-of-play").await] {
        let feed = page.attributes("head link[type='application/atom+xml']", "href");
        assert_eq!(feed, ["/data/feed.atom"], "{}", page.path);
    }
    assert!(anybody.open("/help").await.texts("head link[type='application/atom+xml']").is_empty());
}
