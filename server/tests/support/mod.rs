//! Visitors for tests: they open pages, fill the forms they see, send them, and follow where they are led. The whole
//! service runs in process, on SQLite or PostgreSQL, with a clock the test sets.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on must stop")]
#![expect(dead_code, reason = "each test file uses its own part")]

use axum::Router;
use axum::body::Body;
use domain::bank::{Bank, Bilingual, Files};
use domain::council::{CouncilType, Nation, Tier};
use domain::id::{CouncilKey, RoundKey};
use domain::language::Language;
use domain::register::{Area, Council, Details, Register};
use http::{Request, StatusCode, header};
use http_body_util::BodyExt as _;
use jiff::Timestamp;
use scraper::{Html, Selector};
use server::clock::Clock;
use server::settings::Settings;
use server::state::App;
use std::collections::BTreeMap;
use std::path::Path;
use std::sync::{Arc, Mutex};
use store::{Membership, NewPerson, Role, Round, Store};
use tower::ServiceExt as _;

/// The password of everybody in tests.
pub(crate) const PASSWORD: &str = "correct horse battery staple";

/// A running service with its clock and database.
pub(crate) struct Service {
    pub(crate) app: App,
    pub(crate) router: Router,
    pub(crate) now: Arc<Mutex<Timestamp>>,
    /// What must live as long as the service: the folder of its SQLite file.
    _folder: tempfile::TempDir,
}

/// A council of the tests' register.
fn council(key: &str, name: &str, kind: CouncilType, tier: Tier, nation: Nation) -> Council {
    Council {
        key: CouncilKey::parse(key).unwrap(),
        starts: None,
        ends: None,
        successors: Default::default(),
        former_codes: Vec::new(),
        details: vec![Details {
            from: None,
            name: name.into(),
            name_cy: (nation == Nation::Wales).then(|| format!("{name} (cy)")),
            official_name: format!("{name} Council"),
            gss: None,
            council_type: kind,
            tier,
            nation,
            region: nation.slug().into(),
            county: None,
            combined_authority: None,
            area: Area::default(),
        }],
    }
}

/// The bank that is shipped.
pub(crate) fn shipped_bank() -> Bank {
    fn collect(root: &Path, folder: &Path, files: &mut Files) {
        for entry in std::fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                collect(root, &path, files);
            } else {
                let name = path.strip_prefix(root).unwrap().to_string_lossy().into_owned();
                files.0.insert(name, std::fs::read_to_string(&path).unwrap());
            }
        }
    }
    let root =
        Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/../question-banks/local-digital/2026.1"));
    let mut files = Files::default();
    collect(root, root, &mut files);
    files.parse().unwrap()
}

/// The address of a new schema of the tests' PostgreSQL, which is thrown away as a whole afterwards.
async fn new_schema() -> String {
    use sqlx::Connection as _;
    let server = std::env::var("TEST_POSTGRES_URL")
        .expect("TEST_POSTGRES_URL says where PostgreSQL is: `make test` starts one");
    let schema = format!("visitor_{}", server::token::hash(&server::token::secret().unwrap()));
    let schema = &schema[..40];
    let mut connection = sqlx::PgConnection::connect(&server).await.unwrap();
    let create = sqlx::AssertSqlSafe(format!("create schema {schema}"));
    sqlx::query(create).execute(&mut connection).await.unwrap();
    connection.close().await.unwrap();
    let joint = if server.contains('?') { '&' } else { '?' };
    format!("{server}{joint}options[search_path]={schema}")
}

impl Service {
    /// A service on a new SQLite file: a county (KEN), a district (ELM), a Welsh council (CMN) and a London borough
    /// (CMD), the shipped bank, and an open round `2026` that closes on 31 March 2027.
    ///
    /// With `VISITORS_ON=postgres` the database is a new schema of the PostgreSQL at `TEST_POSTGRES_URL` instead, so that
    /// the same visitors walk through the same pages on both.
    pub(crate) async fn start() -> Self {
        if std::env::var("VISITORS_ON").is_ok_and(|on| on == "postgres") {
            Self::start_on(Some(&new_schema().await)).await
        } else {
            Self::on_sqlite().await
        }
    }

    /// The same on SQLite whatever the environment says, for tests that look into the file.
    pub(crate) async fn on_sqlite() -> Self {
        Self::start_on(None).await
    }

    /// The same on the database at an address; on a new SQLite file without one.
    pub(crate) async fn start_on(address: Option<&str>) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let file = format!("sqlite:{}", folder.path().join("test.sqlite").display());
        let store = Store::open(address.unwrap_or(&file)).await.unwrap();
        store.migrate().await.unwrap();
        let now: Timestamp = "2026-11-23T10:00:00Z".parse().unwrap();
        let england = Nation::England;
        let register = Register::new(vec![
            council("KEN", "Kent", CouncilType::County, Tier::Upper, england),
            council("ELM", "Elmbridge", CouncilType::NonMetropolitanDistrict, Tier::Lower, england),
            council(
                "CMN",
                "Carmarthenshire",
                CouncilType::WelshUnitary,
                Tier::Single,
                Nation::Wales,
            ),
            council("CMD", "Camden", CouncilType::LondonBorough, Tier::Single, england),
        ])
        .unwrap();
        store.replace_register(&register).await.unwrap();
        let bank = shipped_bank();
        store.publish_bank(&bank, now).await.unwrap();
        let round = Round {
            key: RoundKey::parse("2026").unwrap(),
            bank: bank.id.clone(),
            version: bank.version.clone(),
            name: Bilingual { en: "Autumn 2026".into(), cy: "Hydref 2026".into() },
            opens_at: "2026-09-01T00:00:00Z".parse().unwrap(),
            closes_at: Some("2027-03-31T23:00:00Z".parse().unwrap()),
        };
        store.put_round(&round).await.unwrap();
        let now = Arc::new(Mutex::new(now));
        let clock = Arc::clone(&now);
        let clock = Clock::of(move || *clock.lock().unwrap());
        let app = App::new(store, Settings::default(), clock).await.unwrap();
        let router = server::routes::router(app.clone());
        Self { app, router, now, _folder: folder }
    }

    /// The SQLite file of a service that was started without an address.
    pub(crate) fn file(&self) -> std::path::PathBuf {
        self._folder.path().join("test.sqlite")
    }

    /// Moves the clock on.
    pub(crate) fn pass(&self, time: jiff::SignedDuration) {
        let mut now = self.now.lock().unwrap();
        *now = now.checked_add(time).unwrap();
    }

    /// Makes an account: `lead@elm` with a role at some councils, or an administrator.
    pub(crate) async fn person(
        &self,
        email: &str,
        roles: &[(&str, Role)],
        administrator: bool,
    ) -> i64 {
        let hash = self.app.passwords.hash(PASSWORD.into()).await.unwrap();
        let person = NewPerson {
            email: email.into(),
            name: email.split('@').next().unwrap_or(email).into(),
            password_hash: hash,
            language: Language::En,
        };
        let memberships: Vec<_> = roles
            .iter()
            .map(|(key, role)| Membership { council: CouncilKey::parse(key).unwrap(), role: *role })
            .collect();
        let now = self.app.clock.now();
        self.app.store.add_person(&person, &memberships, administrator, now).await.unwrap()
    }

    /// A browser at the door.
    pub(crate) fn visitor(&self) -> Visitor {
        Visitor { router: self.router.clone(), cookies: BTreeMap::new(), headers: Vec::new() }
    }

    /// Somebody signed in, with the session made directly.
    pub(crate) async fn signed_in(&self, email: &str, roles: &[(&str, Role)]) -> Visitor {
        let id = self.person(email, roles, false).await;
        self.session_of(id).await
    }

    /// An administrator signed in.
    pub(crate) async fn administrator(&self) -> Visitor {
        let id = self.person("admin@example.gov.uk", &[], true).await;
        self.session_of(id).await
    }

    /// A browser with a session of somebody.
    pub(crate) async fn session_of(&self, person: i64) -> Visitor {
        let (secret, csrf) = (server::token::secret().unwrap(), server::token::secret().unwrap());
        let hash = server::token::hash(&secret);
        let now = self.app.clock.now();
        self.app.store.start_session(&hash, person, &csrf, now).await.unwrap();
        let mut visitor = self.visitor();
        visitor.cookies.insert("session".into(), secret);
        visitor
    }
}

/// A browser: keeps cookies, sends what a browser sends.
#[derive(Clone)]
pub(crate) struct Visitor {
    router: Router,
    pub(crate) cookies: BTreeMap<String, String>,
    /// Sent instead of, or besides, what a browser sends by itself.
    pub(crate) headers: Vec<(String, String)>,
}

/// An answer as a visitor sees it.
#[derive(Debug, Clone)]
pub(crate) struct Seen {
    pub(crate) status: StatusCode,
    pub(crate) headers: http::HeaderMap,
    pub(crate) html: String,
    /// The path it was asked for at.
    pub(crate) path: String,
}

/// A form as it stands on a page, being filled in.
#[derive(Debug, Clone)]
pub(crate) struct Form {
    pub(crate) action: String,
    pub(crate) fields: Vec<(String, String)>,
}

impl Form {
    /// Types into a field, or chooses an option of it; instead of what was there.
    pub(crate) fn with(mut self, name: &str, value: &str) -> Self {
        self.fields.retain(|(n, _)| n != name);
        self.fields.push((name.into(), value.into()));
        self
    }

    /// What stands in a field.
    pub(crate) fn value(&self, name: &str) -> Option<&str> {
        self.fields.iter().find(|(n, _)| n == name).map(|(_, v)| v.as_str())
    }
}

impl Seen {
    /// The page's heading.
    pub(crate) fn heading(&self) -> String {
        self.text("h1")
    }

    /// The text of the first thing a CSS selector finds, with white space collapsed; empty when there is none.
    pub(crate) fn text(&self, selector: &str) -> String {
        self.texts(selector).into_iter().next().unwrap_or_default()
    }

    /// The texts of everything a CSS selector finds.
    pub(crate) fn texts(&self, selector: &str) -> Vec<String> {
        let selector = Selector::parse(selector).unwrap();
        Html::parse_document(&self.html)
            .select(&selector)
            .map(|found| {
                let text: String = found.text().collect();
                text.split_whitespace().collect::<Vec<_>>().join(" ")
            })
            .collect()
    }

    /// An attribute of everything a CSS selector finds.
    pub(crate) fn attributes(&self, selector: &str, attribute: &str) -> Vec<String> {
        let selector = Selector::parse(selector).unwrap();
        Html::parse_document(&self.html)
            .select(&selector)
            .filter_map(|found| found.value().attr(attribute).map(str::to_owned))
            .collect()
    }

    /// The page's main form, `#form`, with what stands in it.
    pub(crate) fn form(&self) -> Form {
        self.form_at("#form")
    }

    /// A form of the page with what stands in it: as a browser would send it, without its buttons.
    pub(crate) fn form_at(&self, selector: &str) -> Form {
        let page = Html::parse_document(&self.html);
        let selector = Selector::parse(selector).unwrap();
        let form = page.select(&selector).next().unwrap_or_else(|| {
            panic!("no form {selector:?} on {} ({}):\n{}", self.path, self.status, self.html)
        });
        let fields = Selector::parse("input, textarea, select").unwrap();
        let mut values = Vec::new();
        for field in form.select(&fields) {
            let element = field.value();
            let Some(name) = element.attr("name") else { continue };
            match (element.name(), element.attr("type").unwrap_or("text")) {
                ("textarea", _) => {
                    let text: String = field.text().collect();
                    values.push((
                        name.to_owned(),
                        text.strip_prefix('\n').unwrap_or(&text).to_owned(),
                    ));
                }
                ("select", _) => {
                    let chosen = Selector::parse("option[selected]").unwrap();
                    let first = Selector::parse("option").unwrap();
                    let option =
                        field.select(&chosen).next().or_else(|| field.select(&first).next());
                    let value = option.and_then(|o| o.value().attr("value")).unwrap_or_default();
                    values.push((name.to_owned(), value.to_owned()));
                }
                (_, "radio" | "checkbox") if element.attr("checked").is_none() => {}
                (_, "submit" | "button") => {}
                _ => {
                    let value = element.attr("value").unwrap_or_default();
                    values.push((name.to_owned(), value.to_owned()));
                }
            }
        }
        let action = form.value().attr("action").unwrap_or(&self.path).to_owned();
        Form { action, fields: values }
    }

    /// Where the answer leads, on a redirect.
    pub(crate) fn leads_to(&self) -> &str {
        self.headers.get(header::LOCATION).and_then(|to| to.to_str().ok()).unwrap_or_default()
    }
}

impl Visitor {
    /// Opens a page, and is led on by redirects.
    pub(crate) async fn open(&mut self, path: &str) -> Seen {
        let mut seen = self.get(path).await;
        for _ in 0..5 {
            if !seen.status.is_redirection() {
                break;
            }
            let to = seen.leads_to().to_owned();
            seen = self.get(&to).await;
        }
        seen
    }

    /// Asks for a page, without following.
    pub(crate) async fn get(&mut self, path: &str) -> Seen {
        let request = Request::get(path).body(Body::empty()).unwrap();
        self.send(request).await
    }

    /// Sends a form, without following.
    pub(crate) async fn post(&mut self, form: &Form) -> Seen {
        let body =
            form_urlencoded::Serializer::new(String::new()).extend_pairs(&form.fields).finish();
        let request = Request::post(&form.action)
            .header(header::CONTENT_TYPE, "application/x-www-form-urlencoded")
            .header("sec-fetch-site", "same-origin")
            .body(Body::from(body))
            .unwrap();
        self.send(request).await
    }

    /// Sends a form, and is led on when it was accepted.
    pub(crate) async fn submit(&mut self, form: &Form) -> Seen {
        let seen = self.post(form).await;
        if seen.status.is_redirection() { self.open(seen.leads_to()).await } else { seen }
    }

    /// Sends any request as this browser.
    pub(crate) async fn send(&mut self, mut request: Request<Body>) -> Seen {
        let path = request.uri().to_string();
        let headers = request.headers_mut();
        headers.insert(header::HOST, "127.0.0.1:3000".parse().unwrap());
        if !self.cookies.is_empty() {
            let cookies: Vec<_> = self.cookies.iter().map(|(n, v)| format!("{n}={v}")).collect();
            headers.insert(header::COOKIE, cookies.join("; ").parse().unwrap());
        }
        for (name, value) in &self.headers {
            headers.insert(
                http::HeaderName::from_bytes(name.as_bytes()).unwrap(),
                value.parse().unwrap(),
            );
        }
        let peer = std::net::SocketAddr::from(([127, 0, 0, 1], 50_000));
        request.extensions_mut().insert(axum::extract::ConnectInfo(peer));
        let response = self.router.clone().oneshot(request).await.unwrap();
        let (parts, body) = response.into_parts();
        for cookie in parts.headers.get_all(header::SET_COOKIE) {
            let cookie = cookie.to_str().unwrap();
            let (name, rest) = cookie.split_once('=').unwrap();
            let value = rest.split(';').next().unwrap_or_default();
            if cookie.contains("Max-Age=0") {
                self.cookies.remove(name);
            } else {
                self.cookies.insert(name.into(), value.into());
            }
        }
        let bytes = body.collect().await.unwrap().to_bytes();
        let html = String::from_utf8_lossy(&bytes).into_owned();
        Seen { status: parts.status, headers: parts.headers, html, path }
    }
}
