//! What visitors see when something goes wrong: the right status and words, in their language, with what they typed.

mod support;

use http::{Request, StatusCode, header};
use sqlx::ConnectOptions as _;
use sqlx::sqlite::SqliteConnectOptions;
use store::Role;
use support::{Form, Seen, Service, Visitor};

const PEOPLE: &str = "/councils/ELM/people";

async fn lead(service: &Service) -> Visitor {
    service.signed_in("lead@elm.example", &[("ELM", Role::Lead)]).await
}

/// A page in the frame that says what is wrong in words for people.
fn assert_is_page(seen: &Seen, status: StatusCode, heading: &str) {
    assert_eq!((seen.status, seen.heading().as_str()), (status, heading), "{}", seen.html);
    assert_eq!(seen.texts("h1").len(), 1);
    assert!(seen.text("title").starts_with(heading));
    assert_eq!(seen.attributes("main", "id"), ["main-content"]);
    assert!(seen.texts(".govuk-breadcrumbs").is_empty());
    let mut words = seen.text("main");
    assert!(words.contains("help@state-of-play.example"));
    // The reference is random and holds any three digits now and then.
    for reference in seen.texts("#reference") {
        words = words.replace(&reference, "");
    }
    for jargon in ["sqlite", "database", "panic", "sqlx", "404", "500", "503", "forbidden"] {
        assert!(!words.to_lowercase().contains(jargon), "{jargon}");
    }
    assert!(seen.headers.contains_key(header::CONTENT_SECURITY_POLICY));
}

#[tokio::test]
async fn a_page_that_is_not_there() {
    let service = Service::start().await;
    let mut visitor = service.visitor();
    assert_is_page(&visitor.get("/nowhere").await, StatusCode::NOT_FOUND, "Page not found");
    let welsh = visitor.get("/cy/nowhere").await;
    assert_is_page(&welsh, StatusCode::NOT_FOUND, "Heb ddod o hyd i’r dudalen");
    assert_eq!(welsh.attributes("html", "lang"), ["cy"]);
    let mut lead = lead(&service).await;
    assert_is_page(
        &lead.get("/councils/KEN/people").await,
        StatusCode::NOT_FOUND,
        "Page not found",
    );
    let form = Form { action: "/help".into(), fields: Vec::new() };
    let seen = visitor.post(&form).await;
    assert_eq!(
        (seen.status, seen.heading().as_str()),
        (StatusCode::METHOD_NOT_ALLOWED, "Page not found")
    );
}

#[tokio::test]
async fn what_somebody_may_not_do_says_who_may() {
    let service = Service::start().await;
    let mut lead = lead(&service).await;
    let title = "You do not have permission to do this";
    let seen = lead.get("/administration").await;
    assert_is_page(&seen, StatusCode::FORBIDDEN, title);
    assert!(seen.text("main").contains("administrators, and for some pages the central team"));
}

#[tokio::test]
async fn what_no_page_sends_is_not_taken() {
    let service = Service::start().await;
    let mut lead = lead(&service).await;
    let form = lead.open(PEOPLE).await.form();
    let title = "We could not understand that request";
    let seen = lead.post(&form.clone().with("is-administrator", "yes")).await;
    assert_is_page(&seen, StatusCode::BAD_REQUEST, title);
    let mut lacking = form.clone();
    lacking.fields.retain(|(name, _)| name != "email");
    assert_is_page(&lead.post(&lacking).await, StatusCode::BAD_REQUEST, title);
    let large = lead.post(&form.with("email", &"a".repeat(3_000_000))).await;
    assert_is_page(&large, StatusCode::PAYLOAD_TOO_LARGE, "That is too much to send at once");
}

#[tokio::test]
async fn a_form_from_elsewhere_is_not_taken_and_not_shown_again() {
    let service = Service::start().await;
    let mut lead = lead(&service).await;
    let form = lead.open(PEOPLE).await.form().with("email", "their words here");
    for site in ["cross-site", "same-site"] {
        lead.headers = vec![("sec-fetch-site".into(), site.into())];
        let seen = lead.post(&form).await;
        assert_is_page(&seen, StatusCode::FORBIDDEN, "We did not accept that form");
        assert!(!seen.html.contains("their words here"));
    }
}

#[tokio::test]
async fn a_fault_of_ours_has_a_reference_and_keeps_what_was_typed() {
    let service = Service::on_sqlite().await;
    let mut lead = lead(&service).await;
    let form = lead.open(PEOPLE).await.form().with("role", "lead");
    let form = form.with("email", "\"<b>what I\nwrote</b>");
    let other = service.person("other@elm.example", &[("ELM", Role::Lead)], false).await;
    let mut connection =
        SqliteConnectOptions::new().filename(service.file()).connect().await.unwrap();
    let sql = "update membership set role = 'emperor' where person_id = $1";
    sqlx::query(sql).bind(other).execute(&mut connection).await.unwrap();
    let title = "Sorry, there is a problem with the service";
    let read = lead.get(PEOPLE).await;
    assert_is_page(&read, StatusCode::INTERNAL_SERVER_ERROR, title);
    assert_eq!(read.headers["x-request-id"].to_str().unwrap(), read.text("#reference"));
    assert!(!read.text("main").contains("saved"));
    let wrote = lead.post(&form).await;
    assert_is_page(&wrote, StatusCode::INTERNAL_SERVER_ERROR, title);
    assert_eq!(wrote.headers["x-request-id"].to_str().unwrap(), wrote.text("#reference"));
    assert!(wrote.text("main").contains("What you sent may not have been saved."));
    assert_eq!(wrote.text(".app-kept"), "\"<b>what I wrote</b>");
    assert!(!wrote.html.contains("emperor"));
    let sql = "update membership set role = 'lead' where person_id = $1";
    sqlx::query(sql).bind(other).execute(&mut connection).await.unwrap();
    let again = wrote.form();
    assert_eq!(again.value("email"), Some("\"<b>what I\nwrote</b>"));
    let seen = lead.post(&again).await;
    assert_eq!(seen.status, StatusCode::UNPROCESSABLE_ENTITY, "it arrives");
}

#[tokio::test]
async fn without_the_database_pages_say_so_and_keep_what_was_typed() {
    let service = Service::start().await;
    let mut lead = lead(&service).await;
    let page = lead.open(PEOPLE).await;
    let form = page.form().with("email", "what I wrote").with("role", "lead");
    let sign_in = service.visitor().open("/sign-in").await.form();
    service.app.store.close().await;
    let title = "Sorry, the service is unavailable";
    assert_is_page(&lead.get(PEOPLE).await, StatusCode::SERVICE_UNAVAILABLE, title);
    let welsh = lead.get("/cy/councils/ELM/people").await;
    let title_cy = "Mae’n ddrwg gennym, nid yw’r gwasanaeth ar gael";
    assert_is_page(&welsh, StatusCode::SERVICE_UNAVAILABLE, title_cy);
    let wrote = lead.post(&form).await;
    assert_is_page(&wrote, StatusCode::SERVICE_UNAVAILABLE, title);
    assert!(wrote.text("main").contains("What you were typing has not been saved."));
    assert_eq!(wrote.text(".app-kept"), "what I wrote");
    let again = wrote.form();
    assert_eq!(again.action, PEOPLE);
    for name in ["email", "role", "csrf-token"] {
        assert_eq!(again.value(name), form.value(name), "{name}");
    }
    // A page that needs no database still is there, and a password is never shown.
    let mut nobody = service.visitor();
    assert_eq!(nobody.get("/help").await.status, StatusCode::OK);
    let form = sign_in.with("email", "lead@elm.example").with("password", "my secret words");
    let seen = nobody.post(&form).await;
    assert_is_page(&seen, StatusCode::SERVICE_UNAVAILABLE, title);
    assert!(!seen.html.contains("my secret words"));
    assert_eq!(nobody.get("/livez").await.status, StatusCode::OK);
    assert_eq!(nobody.get("/readyz").await.status, StatusCode::SERVICE_UNAVAILABLE);
}

#[tokio::test]
async fn a_reference_a_visitor_sends_is_text_and_nothing_else() {
    let service = Service::start().await;
    let mut visitor = service.visitor();
    let request = Request::get("/nowhere")
        .header("x-request-id", "<script>alert(1)</script>")
        .body(axum::body::Body::empty())
        .unwrap();
    assert!(!visitor.send(request).await.html.contains("<script>alert"));
}
