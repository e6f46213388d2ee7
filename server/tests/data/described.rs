//! What programs read: the feed, the catalogue, and the descriptions in pages.

use crate::setting::{ask, get, keep, made, published, release, work};
use crate::support::Service;
use domain::language::Language;
use domain::release::Audience;
use http::{Method, StatusCode, header};
use quick_xml::Reader;
use quick_xml::events::Event;
use serde_json::Value;
use server::reports::kept::checksum;

const SITE: &str = "http://127.0.0.1:3000";

/// The texts of all elements of a name; for links, their addresses.
fn elements(xml: &str, name: &str) -> Vec<String> {
    let mut reader = Reader::from_str(xml);
    let (mut found, mut inside) = (Vec::new(), false);
    loop {
        match reader.read_event().unwrap() {
            Event::Eof => return found,
            Event::Start(tag) => {
                inside = tag.name().as_ref() == name;
                if inside {
                    found.push(String::new());
                }
            }
            Event::Empty(tag) if tag.name().as_ref() == name => {
                let href = tag.try_get_attribute("href").unwrap().unwrap();
                found.push(href.value.into_owned());
            }
            Event::Text(text) if inside => {
                found.last_mut().unwrap().push_str(&text);
            }
            Event::GeneralRef(entity) if inside => {
                found.last_mut().unwrap().push_str(&format!("&{};", &*entity));
            }
            Event::End(_) => inside = false,
            _ => {}
        }
    }
}

#[tokio::test]
async fn the_feed_lists_releases_the_newest_first() {
    let (service, _) = published().await;
    service.pass(jiff::SignedDuration::from_hours(1));
    keep(&service, &release(&Audience::Public, 2, true), true).await;
    let feed = get(&service, "/data/feed.atom").await;
    assert_eq!(feed.header(header::CONTENT_TYPE), "application/atom+xml; charset=utf-8");
    assert_eq!(feed.header(header::CACHE_CONTROL), "public, max-age=300");
    let xml = feed.text();
    let at = |path: &str| format!("{SITE}{path}");
    assert_eq!(
        elements(&xml, "id"),
        [at("/data/feed.atom"), at("/data/2026/2"), at("/data/2026/1")]
    );
    assert_eq!(
        elements(&xml, "updated"),
        ["2026-11-23T11:00:00Z", "2026-11-23T11:00:00Z", "2026-11-23T10:00:00Z"]
    );
    assert_eq!(elements(&xml, "title")[1..], ["Autumn 2026, release 2", "Autumn 2026, release 1"]);
    let links = elements(&xml, "link");
    assert!(links.contains(&at("/data/feed.atom")) && links.contains(&at("/data/2026/2")));
    // What somebody wrote is text, not elements.
    assert!(elements(&xml, "summary")[0].contains("&lt;b&gt;councils"), "{xml}");

    let welsh = get(&service, "/cy/data/feed.atom").await.text();
    assert_eq!(elements(&welsh, "id"), elements(&xml, "id"), "it is the same feed");
    assert!(elements(&welsh, "title")[1].starts_with("Hydref 2026"));
    assert!(elements(&welsh, "link").contains(&at("/cy/data/2026/2")));

    let mark = [(header::IF_NONE_MATCH, feed.header(header::ETAG))];
    let again = ask(&service, &service.visitor(), Method::GET, "/data/feed.atom", &mark).await;
    assert_eq!(again.status, StatusCode::NOT_MODIFIED);
}

#[tokio::test]
async fn without_a_release_there_is_an_empty_list_and_an_empty_feed() {
    let service = Service::start().await;
    let mut anybody = service.visitor();
    let list = anybody.open("/data").await;
    assert!(list.text("main").contains("Nothing is published yet"));
    let feed = get(&service, "/data/feed.atom").await.text();
    assert!(elements(&feed, "entry").is_empty());
    assert_eq!(elements(&feed, "updated"), ["1970-01-01T00:00:00Z"]);
    let catalogue = get(&service, "/data/catalogue.jsonld").await;
    let catalogue: Value = serde_json::from_slice(&catalogue.content).unwrap();
    assert_eq!(catalogue["dcat:dataset"], Value::Array(Vec::new()));
    assert_eq!(get(&service, "/data/2026").await.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn the_catalogue_names_every_file_with_its_checksum_and_size() {
    let service = made().await;
    let catalogue = get(&service, "/data/catalogue.jsonld").await;
    assert_eq!(catalogue.header(header::CONTENT_TYPE), "application/ld+json");
    let catalogue: Value = serde_json::from_slice(&catalogue.content).unwrap();
    let dataset = &catalogue["dcat:dataset"][0];
    assert_eq!(dataset["@id"], format!("{SITE}/data/2026/1"));
    assert_eq!(dataset["dct:title"][1]["@language"], "cy");
    let files = dataset["dcat:distribution"].as_array().unwrap();
    assert!(files.len() > 20);
    for file in files {
        let address = file["dcat:downloadURL"]["@id"].as_str().unwrap();
        let got = get(&service, address.strip_prefix(SITE).unwrap()).await;
        assert_eq!(got.status, StatusCode::OK, "{address}");
        let sum = file["spdx:checksum"]["spdx:checksumValue"]["@value"].as_str().unwrap();
        assert_eq!(sum, checksum(&got.content), "{address}");
        let size = file["dcat:byteSize"]["@value"].as_str().unwrap();
        assert_eq!(size, got.content.len().to_string());
        let media = file["dcat:mediaType"]["@id"].as_str().unwrap();
        let kind = got.header(header::CONTENT_TYPE).split(';').next().unwrap();
        assert!(media.ends_with(kind), "{media}");
    }
}

#[tokio::test]
async fn pages_describe_themselves_to_search_engines_and_nothing_gets_out_of_it() {
    let (service, _) = published().await;
    keep(&service, &release(&Audience::Public, 2, true), true).await;
    work(&service).await;
    let mut anybody = service.visitor();
    for (path, kind, language) in [
        ("/data", "DataCatalog", Language::En),
        ("/data/2026/2", "Dataset", Language::En),
        ("/cy/data/2026/2", "Dataset", Language::Cy),
    ] {
        let page = anybody.open(path).await;
        let scripts = page.texts("script[type='application/ld+json']");
        assert_eq!(scripts.len(), 1, "{path}");
        let json: Value = serde_json::from_str(&scripts[0]).unwrap();
        assert_eq!(json["@type"], kind);
        assert_eq!(json["@context"], "https://schema.org");
        assert_eq!(json["license"], app::licence::open_government(language));
        assert!(!page.html.contains("</script><b>"), "{path}");
        // Allowed by the page's own policy, should a browser ever ask.
        let policy = page.headers[header::CONTENT_SECURITY_POLICY].to_str().unwrap();
        let nonce = page.attributes("script[type='application/ld+json']", "nonce").remove(0);
        assert!(policy.contains(&format!("'nonce-{nonce}'")));
    }
    let page = anybody.open("/data/2026/2").await;
    let json: Value =
        serde_json::from_str(&page.text("script[type='application/ld+json']")).unwrap();
    assert_eq!(json["distribution"].as_array().unwrap().len() % 2, 0);
    assert_eq!(json["version"], "2");
}
