//! The read API as programs see it: what it says is what pages and files say, what it refuses it refuses in plain words,
//! and the description that it gives of itself is true.

#![expect(clippy::unwrap_used, reason = "a test stops where it is surprised")]

#[path = "../support/mod.rs"]
mod support;

mod caching;
mod described;
mod problems;
mod rows;
mod setting;

use axum::body::Body;
use http::{Request, StatusCode};
use setting::{ask, with_releases};

const RELEASE: &str = "/api/v1/rounds/2026/releases/2";

#[tokio::test]
async fn one_address_leads_to_the_next() {
    let service = with_releases().await;
    let mut anybody = service.visitor();
    let (_, start) = ask(&mut anybody, "/api/v1").await;
    let (_, rounds) = ask(&mut anybody, start["rounds"].as_str().unwrap()).await;
    let round = &rounds["rounds"][0];
    assert_eq!(round["name"]["cy"], "Hydref 2026");
    assert_eq!(round["latest"]["number"], 2);
    assert_eq!(rounds["rounds"].as_array().unwrap().len(), 1);
    let (_, releases) = ask(&mut anybody, round["releases"].as_str().unwrap()).await;
    let numbers: Vec<_> = releases["releases"].as_array().unwrap().iter().collect();
    assert_eq!(numbers.iter().map(|one| &one["number"]).collect::<Vec<_>>(), [2, 1]);
    let (_, release) = ask(&mut anybody, numbers[0]["release"].as_str().unwrap()).await;
    assert_eq!(release["purpose"], "correction");
    assert_eq!(release["corrects"]["number"], 1);
    assert_eq!(release["corrects"]["note"]["en"], setting::NOTE);
    for table in release["tables"].as_array().unwrap() {
        let (_, page) = ask(&mut anybody, table["table"].as_str().unwrap()).await;
        assert_eq!(page["table"]["key"], table["key"]);
        assert_eq!(page["page"]["rows"], table["rows"]);
    }
    let (_, questions) = ask(&mut anybody, release["questions"].as_str().unwrap()).await;
    let bank = support::shipped_bank();
    let themes = questions["bank"]["themes"].as_array().unwrap();
    assert_eq!(themes.len(), bank.themes.len());
    let asked: Vec<&str> = themes
        .iter()
        .flat_map(|theme| theme["questions"].as_array().unwrap())
        .map(|question| question["title"]["cy"].as_str().unwrap())
        .collect();
    let titles: Vec<&str> =
        bank.questions().map(|(_, question)| question.text.cy.title.as_str()).collect();
    assert_eq!(asked, titles);
    for page in [&release["page"], &round["page"], &release["data"], &start["data"]] {
        let seen = anybody.get(page.as_str().unwrap()).await;
        assert_eq!(seen.status, StatusCode::OK, "{page}");
    }
    let files = release["files"].as_array().unwrap();
    assert!(files.len() > 20);
    for file in files {
        let seen = anybody.get(file["file"].as_str().unwrap()).await;
        assert_ne!(seen.status, StatusCode::NOT_FOUND, "{file}");
    }
}

#[tokio::test]
async fn only_what_is_published_for_anybody_is_there() {
    let service = with_releases().await;
    let steering = service.person("steering@north.example", &[], false).await;
    let now = service.app.clock.now();
    service.app.store.join_steering(steering, "north", now).await.unwrap();
    let mut steering = service.session_of(steering).await;
    let mut administrator = service.administrator().await;
    let coalition =
        setting::release(1, &domain::release::Audience::Coalition("north".into()), None);
    assert!(coalition.0.named.iter().any(|named| named.council.as_str() == "ELM"));
    for visitor in [&mut steering, &mut administrator] {
        let (draft, _) = ask(visitor, "/api/v1/rounds/2026/releases/3").await;
        assert_eq!(draft.status, StatusCode::NOT_FOUND);
        let (_, first) = ask(visitor, "/api/v1/rounds/2026/releases/1").await;
        assert_eq!(first["protection"]["minimum"], 10, "the coalition's has another number");
        // Named to the coalition only.
        let named = "/api/v1/rounds/2026/releases/1/tables/named_councils";
        let (seen, table) = ask(visitor, named).await;
        assert!(!seen.html.contains("ELM"), "{table}");
        assert!(seen.html.contains("KEN"), "{table}");
    }
    let (withheld, table) =
        ask(&mut administrator, &format!("{RELEASE}/tables/scores?group=nation-wales")).await;
    assert_eq!(withheld.status, StatusCode::OK);
    for row in table["rows"].as_array().unwrap() {
        assert_eq!((&row["mean"], &row["mean_status"]), (&serde_json::Value::Null, &"c".into()));
    }
    // A round without a release is not known here.
    let mut round = service.app.store.round("2026").await.unwrap().unwrap();
    round.key = domain::id::RoundKey::parse("2027").unwrap();
    service.app.store.put_round(&round).await.unwrap();
    let (none, _) = ask(&mut steering, "/api/v1/rounds/2027").await;
    assert_eq!(none.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn nobody_is_known_by_a_cookie() {
    let service = with_releases().await;
    let mut nobody = service.visitor();
    let mut lead = service.signed_in("lead@kent.gov.uk", &[("KEN", store::Role::Lead)]).await;
    for path in ["/api/v1", "/api/v1/rounds", RELEASE, "/api/v1/nowhere", "/api/v1/councils"] {
        let (ours, theirs) = (nobody.get(path).await, lead.get(path).await);
        assert_eq!(ours.html, theirs.html, "{path}");
        for seen in [&ours, &theirs] {
            assert!(!seen.headers.contains_key("set-cookie"), "{path}");
            assert_eq!(seen.headers["access-control-allow-origin"], "*", "{path}");
            assert!(!seen.headers.contains_key("access-control-allow-credentials"), "{path}");
            assert_eq!(seen.headers["x-content-type-options"], "nosniff", "{path}");
        }
    }
}

#[tokio::test]
async fn councils_are_the_registers() {
    let service = with_releases().await;
    let mut anybody = service.visitor();
    let (_, all) = ask(&mut anybody, "/api/v1/councils").await;
    let keys = |json: &serde_json::Value| -> Vec<String> {
        let councils = json["councils"].as_array().unwrap().iter();
        councils.map(|one| one["key"].as_str().unwrap().to_owned()).collect()
    };
    assert_eq!(keys(&all), ["CMD", "CMN", "ELM", "KEN"]);
    let (_, wales) = ask(&mut anybody, "/api/v1/councils?nation=wales").await;
    assert_eq!(keys(&wales), ["CMN"]);
    assert_eq!(wales["councils"][0]["name"]["cy"], "Carmarthenshire (cy)");
    assert_eq!(wales["councils"][0]["type"], "welsh-unitary");
    let (seen, second) = ask(&mut anybody, "/api/v1/councils?per_page=3&page=2").await;
    assert_eq!(keys(&second), ["KEN"]);
    let links: Vec<_> = seen.headers.get_all("link").iter().collect();
    let links = format!("{links:?}");
    assert!(links.contains("</api/v1/councils?per_page=3&page=1>; rel=\\\"prev\\\""), "{links}");
    assert!(!links.contains("next"), "{links}");
}

#[tokio::test]
async fn head_says_what_get_would_without_saying_it() {
    let service = with_releases().await;
    let mut anybody = service.visitor();
    let get = anybody.get(RELEASE).await;
    let head = anybody.send(Request::head(RELEASE).body(Body::empty()).unwrap()).await;
    assert_eq!(head.status, StatusCode::OK);
    assert_eq!(head.headers["etag"], get.headers["etag"]);
    assert!(head.html.is_empty());
}
