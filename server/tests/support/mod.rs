//! Visitors for tests: they open pages, fill the forms they see, send them, and follow where they are led. The whole
//! service runs in process, on SQLite or PostgreSQL, with a clock the test sets.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on must stop")]
#![expect(dead_code, reason = "each test file uses its own part")]

mod browser;
mod demonstration;

pub(crate) use browser::*;

use axum::Router;
use domain::bank::{Bank, Bilingual, Files};
use domain::council::{CouncilType, Nation, Tier};
use domain::id::{CouncilKey, RoundKey};
use domain::language::Language;
use domain::register::{Area, Council, Details, Register};
use jiff::Timestamp;
use server::clock::Clock;
use server::settings::Settings;
use server::state::App;
use std::collections::BTreeMap;
use std::path::Path;
use std::sync::{Arc, Mutex};
use store::{Membership, NewPerson, Role, Round, Store};

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

/// The first bank that is shipped.
pub(crate) fn shipped_bank() -> Bank {
    bank_in("local-digital/2026.1")
}

/// The bank in a folder below that of question banks.
pub(crate) fn bank_in(folder: &str) -> Bank {
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
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../question-banks").join(folder);
    let mut files = Files::default();
    collect(&root, &root, &mut files);
    files.parse().unwrap()
}

/// The address of a new schema of the tests' PostgreSQL, which is thrown away as a whole afterwards.
pub(crate) async fn new_schema() -> String {
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
        Self::asking(shipped_bank()).await
    }

    /// The same with the round `2026` asking the bank in a folder below that of question banks.
    pub(crate) async fn with_bank(folder: &str) -> Self {
        Self::asking(bank_in(folder)).await
    }

    /// The same with the round `2026` asking this bank.
    pub(crate) async fn asking(bank: Bank) -> Self {
        if std::env::var("VISITORS_ON").is_ok_and(|on| on == "postgres") {
            Self::asking_on(bank, Some(&new_schema().await)).await
        } else {
            Self::asking_on(bank, None).await
        }
    }

    /// The same on SQLite whatever the environment says, for tests that look into the file.
    pub(crate) async fn on_sqlite() -> Self {
        Self::start_on(None).await
    }

    /// The same on the database at an address; on a new SQLite file without one.
    pub(crate) async fn start_on(address: Option<&str>) -> Self {
        Self::asking_on(shipped_bank(), address).await
    }

    async fn asking_on(bank: Bank, address: Option<&str>) -> Self {
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
        store.publish_bank(&bank, now).await.unwrap();
        let round = Round {
            key: RoundKey::parse("2026").unwrap(),
            bank: bank.id.clone(),
            version: bank.version.clone(),
            name: Bilingual { en: "Autumn 2026".into(), cy: "Hydref 2026".into() },
            opens_at: "2026-09-01T00:00:00Z".parse().unwrap(),
            closes_at: Some("2027-03-31T23:00:00Z".parse().unwrap()),
            coalition: None,
            minimum_group: None,
            is_draft: false,
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
