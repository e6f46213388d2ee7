//! The whole of the service against its own declarations: who gets in where, which forms are taken, which headers are
//! sent. A new route is tested here by being declared.

#![expect(clippy::unwrap_used, reason = "a test stops where it is surprised")]

mod support;

use domain::bank::Bilingual;
use domain::id::CouncilKey;
use http::{Method, Request, StatusCode, header};
use server::policy::{Declared, Policy};
use sqlx::sqlite::SqliteConnectOptions;
use sqlx::{ConnectOptions as _, SqliteConnection};
use std::collections::BTreeSet;
use store::{Coalition, Role};
use support::{Form, Seen, Service, Visitor};

/// Who visits.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Who {
    Nobody,
    /// Of the council in the path.
    Member(Role),
    /// Of another council.
    Stranger,
    /// Of the steering group of the coalition in the path.
    Steering,
    /// Of the steering group of another coalition.
    OtherSteering,
    Central,
    Administrator,
}

const EVERYBODY: [Who; 9] = [
    Who::Nobody,
    Who::Member(Role::Contributor),
    Who::Member(Role::Lead),
    Who::Member(Role::Signatory),
    Who::Stranger,
    Who::Steering,
    Who::OtherSteering,
    Who::Central,
    Who::Administrator,
];

struct People {
    service: Service,
    ids: Vec<(Who, i64)>,
    theme: String,
    question: String,
}

impl People {
    async fn start() -> Self {
        let service = Service::on_sqlite().await;
        let mut ids = Vec::new();
        for who in EVERYBODY {
            let id = match who {
                Who::Nobody => continue,
                Who::Member(role) => {
                    service.person(&format!("{role}@elm.example"), &[("ELM", role)], false).await
                }
                Who::Stranger => {
                    service.person("lead@ken.example", &[("KEN", Role::Lead)], false).await
                }
                Who::Steering => {
                    steering(&service, "steering@north.example", "north", &["ELM", "KEN"]).await
                }
                Who::OtherSteering => {
                    steering(&service, "steering@south.example", "south", &["CMN", "CMD"]).await
                }
                Who::Central => {
                    let id = service.person("central@example.gov.uk", &[], false).await;
                    let now = service.app.clock.now();
                    service.app.store.set_central(id, true, now).await.unwrap();
                    id
                }
                Who::Administrator => service.person("admin@example.gov.uk", &[], true).await,
            };
            ids.push((who, id));
        }
        let bank = support::shipped_bank();
        let theme = bank.themes[0].id.to_string();
        let question = bank.themes[0].questions[0].id.to_string();
        Self { service, ids, theme, question }
    }

    /// A browser of somebody, in a session of its own.
    async fn visitor(&self, who: Who) -> Visitor {
        match self.ids.iter().find(|(w, _)| *w == who) {
            Some((_, id)) => self.service.session_of(*id).await,
            None => self.service.visitor(),
        }
    }

    /// A declared path with something in place of each parameter.
    fn path(&self, declared: &Declared) -> String {
        declared
            .path
            .replace("{council}", "ELM")
            .replace("{coalition}", "north")
            .replace("{round}", "2026")
            .replace("{theme}", &self.theme)
            .replace("{question}", &self.question)
            .replace("{token}", "no-such-token")
            .split('/')
            .map(|part| if part.starts_with('{') { "1" } else { part })
            .collect::<Vec<_>>()
            .join("/")
    }
}

/// A coalition of some councils, and somebody who steers it.
async fn steering(service: &Service, email: &str, coalition: &str, councils: &[&str]) -> i64 {
    let store = &service.app.store;
    let members = councils.iter().map(|key| CouncilKey::parse(key).unwrap()).collect();
    let name = Bilingual { en: coalition.into(), cy: format!("{coalition} (cy)") };
    store.put_coalition(&Coalition { key: coalition.into(), name, members }).await.unwrap();
    let id = service.person(email, &[], false).await;
    store.join_steering(id, coalition, service.app.clock.now()).await.unwrap();
    id
}

/// A form with nothing but the session's token.
async fn empty_form(visitor: &mut Visitor, action: &str) -> Form {
    let page = visitor.get("/help").await;
    let token = page.attributes("input[name=csrf-token]", "value").into_iter().next();
    let fields = token.map(|token| ("csrf-token".to_owned(), token)).into_iter().collect();
    Form { action: action.to_owned(), fields }
}

/// Whether an answer is what a policy says.
fn check(policy: Policy, who: Who, reading: bool, seen: &Seen) -> Result<(), &'static str> {
    let refused = if reading { StatusCode::SEE_OTHER } else { StatusCode::UNAUTHORIZED };
    let must_sign_in =
        seen.status == refused && (!reading || seen.leads_to().starts_with("/sign-in?"));
    let let_in = !seen.status.is_server_error()
        && seen.status != StatusCode::UNAUTHORIZED
        && seen.status != StatusCode::FORBIDDEN
        && !seen.leads_to().starts_with("/sign-in?");
    let expect = |right: bool, what: &'static str| if right { Ok(()) } else { Err(what) };
    match (policy, who) {
        (Policy::Demonstration, _) => {
            expect(seen.status == StatusCode::NOT_FOUND, "not there outside of a demonstration")
        }
        (Policy::Public, _) => expect(let_in, "open to everybody"),
        (_, Who::Nobody) => expect(must_sign_in, "sign in first"),
        (Policy::SignedIn, _) | (Policy::Administrator, Who::Administrator) => {
            expect(let_in, "let in")
        }
        (Policy::Administrator, _) => {
            expect(seen.status == StatusCode::FORBIDDEN, "only for administrators")
        }
        (Policy::Steering, Who::Steering | Who::Administrator)
        | (Policy::Central, Who::Central | Who::Administrator) => expect(let_in, "let in"),
        (Policy::Steering, _) => {
            expect(seen.status == StatusCode::NOT_FOUND, "another coalition's pages do not exist")
        }
        (Policy::Central, _) => {
            expect(seen.status == StatusCode::FORBIDDEN, "only for the central team")
        }
        (Policy::Member(roles), Who::Member(role)) if roles.contains(&role) => {
            expect(let_in, "let in")
        }
        (Policy::Member(_), Who::Member(_)) => {
            expect(seen.status == StatusCode::FORBIDDEN, "another role is needed")
        }
        (Policy::Member(_), _) => {
            expect(seen.status == StatusCode::NOT_FOUND, "another council's pages do not exist")
        }
    }
}

#[tokio::test]
async fn everybody_gets_where_the_declared_policy_lets_them_and_nowhere_else() {
    let people = People::start().await;
    let mut wrong = Vec::new();
    for declared in server::routes::declared() {
        let path = people.path(&declared);
        for who in EVERYBODY {
            let seen = people.visitor(who).await.get(&path).await;
            if let Err(rule) = check(declared.read, who, true, &seen) {
                wrong.push(format!("GET {path} as {who:?}: {} but: {rule}", seen.status));
            }
            let Some(policy) = declared.write else { continue };
            let mut visitor = people.visitor(who).await;
            let form = empty_form(&mut visitor, &path).await;
            let seen = visitor.post(&form).await;
            if let Err(rule) = check(policy, who, false, &seen) {
                wrong.push(format!("POST {path} as {who:?}: {} but: {rule}", seen.status));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[tokio::test]
async fn a_page_without_a_declared_form_takes_none() {
    let people = People::start().await;
    let mut lead = people.visitor(Who::Member(Role::Lead)).await;
    for declared in server::routes::declared().iter().filter(|d| d.write.is_none()) {
        let form = empty_form(&mut lead, &people.path(declared)).await;
        let status = lead.post(&form).await.status;
        let refused = [StatusCode::METHOD_NOT_ALLOWED, StatusCode::NOT_FOUND];
        assert!(refused.contains(&status), "{}: {status}", declared.path);
    }
}

async fn version(connection: &mut SqliteConnection) -> i64 {
    // Another number whenever anybody else has written anything.
    sqlx::query_scalar("pragma data_version").fetch_one(connection).await.unwrap()
}

#[tokio::test]
async fn forged_forms_are_refused_everywhere_and_change_nothing() {
    let people = People::start().await;
    let mut file =
        SqliteConnectOptions::new().filename(people.service.file()).connect().await.unwrap();
    let site = |site: &'static str| vec![("sec-fetch-site", site)];
    type Forgery = (&'static str, Vec<(&'static str, &'static str)>, Option<&'static str>);
    let forgeries: [Forgery; 9] = [
        ("cross-site", site("cross-site"), None),
        ("same-site", site("same-site"), None),
        ("nonsense", site("self"), None),
        ("null origin", vec![("origin", "null")], None),
        ("other origin", vec![("origin", "https://evil.example")], None),
        ("our name at its end", vec![("origin", "http://evil.example/127.0.0.1:3000")], None),
        ("no headers", vec![], None),
        ("wrong token", site("same-origin"), Some("wrong")),
        ("no token", site("same-origin"), Some("")),
    ];
    for declared in server::routes::declared().iter().filter(|d| d.write.is_some()) {
        let path = people.path(declared);
        for who in [Who::Member(Role::Lead), Who::Administrator] {
            let mut visitor = people.visitor(who).await;
            let form = empty_form(&mut visitor, &path).await;
            let before = version(&mut file).await;
            for (what, headers, token) in &forgeries {
                let mut fields = form.fields.clone();
                match token {
                    Some("") => fields.clear(),
                    Some(token) => fields = vec![("csrf-token".into(), (*token).into())],
                    None => {}
                }
                let body =
                    form_urlencoded::Serializer::new(String::new()).extend_pairs(fields).finish();
                let mut request = Request::post(&path)
                    .header(header::CONTENT_TYPE, "application/x-www-form-urlencoded");
                for (name, value) in headers {
                    request = request.header(*name, *value);
                }
                let seen = visitor.send(request.body(body.into()).unwrap()).await;
                assert_eq!(seen.status, StatusCode::FORBIDDEN, "{what}: POST {path}");
            }
            assert_eq!(version(&mut file).await, before, "POST {path} as {who:?} wrote something");
        }
    }
}

#[tokio::test]
async fn an_old_browser_that_only_sends_an_origin_is_let_in() {
    let people = People::start().await;
    let mut lead = people.visitor(Who::Member(Role::Lead)).await;
    let form = empty_form(&mut lead, "/sign-out").await;
    let body = form_urlencoded::Serializer::new(String::new()).extend_pairs(form.fields).finish();
    let request = Request::post("/sign-out")
        .header("origin", "http://127.0.0.1:3000")
        .body(body.into())
        .unwrap();
    assert_eq!(lead.send(request).await.status, StatusCode::SEE_OTHER);
}

#[tokio::test]
async fn a_field_no_page_has_is_refused_everywhere() {
    let people = People::start().await;
    for declared in server::routes::declared().iter().filter(|d| d.write.is_some()) {
        let path = people.path(declared);
        let who = match declared.write {
            Some(Policy::Administrator) => Who::Administrator,
            Some(Policy::Central) => Who::Central,
            Some(Policy::Steering) => Who::Steering,
            Some(Policy::Demonstration) => continue,
            _ => Who::Member(Role::Lead),
        };
        let mut visitor = people.visitor(who).await;
        // What the page itself sends, and one field more.
        let page = visitor.get(&path).await;
        let mut form = empty_form(&mut visitor, &path).await;
        if page.status == StatusCode::OK && !page.texts("#form").is_empty() {
            form.fields = page.form().fields;
        }
        form.fields.push(("role-of-everybody".into(), "administrator".into()));
        let seen = visitor.post(&form).await;
        assert_eq!(seen.status, StatusCode::BAD_REQUEST, "POST {path}");
    }
}

#[tokio::test]
async fn every_answer_has_its_security_headers() {
    let people = People::start().await;
    let mut lead = people.visitor(Who::Member(Role::Lead)).await;
    let stylesheet = lead.get("/").await.attributes("link[rel=stylesheet]", "href").remove(0);
    for (path, status) in [
        ("/", StatusCode::OK),
        ("/councils/ELM/people", StatusCode::OK),
        ("/sign-in", StatusCode::SEE_OTHER),
        ("/nowhere", StatusCode::NOT_FOUND),
        ("/administration", StatusCode::FORBIDDEN),
        ("/livez", StatusCode::OK),
        ("/readyz", StatusCode::OK),
        ("/assets/x/nowhere.css", StatusCode::NOT_FOUND),
        (stylesheet.as_str(), StatusCode::OK),
    ] {
        for method in [Method::GET, Method::HEAD] {
            let request = Request::builder().method(method).uri(path);
            let seen = lead.send(request.body(axum::body::Body::empty()).unwrap()).await;
            assert_eq!(seen.status, status, "{path}");
            for (name, value) in [
                ("x-content-type-options", "nosniff"),
                ("x-frame-options", "DENY"),
                ("referrer-policy", "same-origin"),
                ("cross-origin-opener-policy", "same-origin"),
                ("cross-origin-resource-policy", "same-origin"),
            ] {
                assert_eq!(seen.headers[name], value, "{path}");
            }
            assert!(seen.headers.contains_key("permissions-policy"), "{path}");
            assert!(seen.headers.contains_key("x-request-id"), "{path}");
            assert!(!seen.headers.contains_key("server"), "{path}");
            let policy = seen.headers[header::CONTENT_SECURITY_POLICY].to_str().unwrap();
            assert!(
                policy.contains("default-src 'none'") && policy.contains("frame-ancestors 'none'")
            );
            assert!(!policy.contains("unsafe-inline"), "{path}");
            let is_page = seen
                .headers
                .get(header::CONTENT_TYPE)
                .is_some_and(|t| t.as_bytes().starts_with(b"text/html"));
            if is_page {
                assert_eq!(seen.headers[header::CACHE_CONTROL], "no-store", "{path}");
            }
        }
    }
}

#[tokio::test]
async fn a_nonce_is_used_once() {
    let service = Service::start().await;
    let mut visitor = service.visitor();
    let mut nonces = BTreeSet::new();
    for _ in 0..20 {
        let page = visitor.get("/").await;
        let on_page: BTreeSet<_> = page.attributes("script[nonce]", "nonce").into_iter().collect();
        assert_eq!(on_page.len(), 1);
        let nonce = on_page.into_iter().next().unwrap();
        let policy = page.headers[header::CONTENT_SECURITY_POLICY].to_str().unwrap().to_owned();
        assert!(policy.contains(&format!("'nonce-{nonce}'")));
        assert!(nonces.insert(nonce));
    }
}

#[tokio::test]
async fn pages_hold_no_inline_script_or_style_but_the_one_that_is_allowed() {
    let people = People::start().await;
    for declared in server::routes::declared() {
        for who in EVERYBODY {
            let page = people.visitor(who).await.get(&people.path(&declared)).await;
            assert!(page.attributes("[style]", "style").is_empty(), "{}", declared.path);
            assert!(page.attributes("[onclick], [onload], [onsubmit]", "class").is_empty());
            let inline: Vec<_> = page.texts("script:not([src]):not([type='application/ld+json'])");
            assert!(inline.len() <= 1, "{}: {inline:?}", declared.path);
            assert!(page.texts("style").is_empty(), "{}", declared.path);
        }
    }
}
