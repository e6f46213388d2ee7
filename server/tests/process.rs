//! The program as it runs: told to stop, killed, and with its database gone for a while.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on must stop")]

mod support;

use domain::id::CouncilKey;
use domain::language::Language;
use http::StatusCode;
use std::net::SocketAddr;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::Duration;
use store::{Membership, NewPerson, Role, Store};
use support::{Form, Seen};
use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::TcpStream;
use tokio::time::{sleep, timeout};

const ROOT: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/..");
const QUESTION: &str = "/councils/ELM/rounds/2026/questions/accountable-leader";

/// A running program. Killed when dropped.
struct Program {
    child: Child,
    address: SocketAddr,
    cookie: String,
}

impl Drop for Program {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

fn tool(database: &str, arguments: &[&str]) {
    let done = Command::new(env!("CARGO_BIN_EXE_state-of-play"))
        .args(arguments)
        .env("STATE_OF_PLAY_DATABASE", database)
        .current_dir(ROOT)
        .output()
        .unwrap();
    assert!(done.status.success(), "{arguments:?}: {}", String::from_utf8_lossy(&done.stderr));
}

/// A database ready for use, with Elmbridge's lead; the secret of a session of theirs.
async fn prepare(database: &str) -> String {
    tool(database, &["migrate"]);
    tool(database, &["register", "load"]);
    tool(database, &["bank", "publish", "question-banks/local-digital/2026.1"]);
    let round =
        "round open --key 2026 --bank local-digital --bank-version 2026.1 --name-en A --name-cy A";
    tool(database, &round.split(' ').collect::<Vec<_>>());
    let store = Store::open(database).await.unwrap();
    let person = NewPerson {
        email: "lead@elm.gov.uk".into(),
        name: "Lead".into(),
        password_hash: "none".into(),
        language: Language::En,
    };
    let lead = Membership { council: CouncilKey::parse("ELM").unwrap(), role: Role::Lead };
    let now = server::clock::Clock::system().now();
    let id = store.add_person(&person, &[lead], false, now).await.unwrap();
    let (secret, csrf) = (server::token::secret().unwrap(), server::token::secret().unwrap());
    store.start_session(&server::token::hash(&secret), id, &csrf, now).await.unwrap();
    store.close().await;
    secret
}

fn free_address() -> SocketAddr {
    std::net::TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap()
}

impl Program {
    async fn start(database: &str, secret: &str) -> Self {
        let address = free_address();
        let child = Command::new(env!("CARGO_BIN_EXE_state-of-play"))
            .args(["serve", "--listen", &address.to_string()])
            .env("STATE_OF_PLAY_DATABASE", database)
            .env("STATE_OF_PLAY_LOG", "error")
            .stderr(Stdio::inherit())
            .spawn()
            .unwrap();
        let program = Self { child, address, cookie: format!("session={secret}") };
        for _ in 0..200 {
            if program.get("/readyz").await.is_some_and(|seen| seen.status == StatusCode::OK) {
                return program;
            }
            sleep(Duration::from_millis(50)).await;
        }
        panic!("the program did not become ready");
    }

    async fn get(&self, path: &str) -> Option<Seen> {
        self.send(path, &format!("GET {path} HTTP/1.1\r\n{}\r\n", self.headers())).await
    }

    async fn post(&self, form: &Form) -> Option<Seen> {
        self.send(&form.action, &self.request(form)).await
    }

    fn headers(&self) -> String {
        let Self { address, cookie, .. } = self;
        format!("Host: {address}\r\nCookie: {cookie}\r\nConnection: close\r\n")
    }

    fn request(&self, form: &Form) -> String {
        let body =
            form_urlencoded::Serializer::new(String::new()).extend_pairs(&form.fields).finish();
        format!(
            "POST {} HTTP/1.1\r\n{}Sec-Fetch-Site: same-origin\r\nContent-Type: \
             application/x-www-form-urlencoded\r\nContent-Length: {}\r\n\r\n{body}",
            form.action,
            self.headers(),
            body.len()
        )
    }

    async fn send(&self, path: &str, request: &str) -> Option<Seen> {
        let mut stream = TcpStream::connect(self.address).await.ok()?;
        stream.write_all(request.as_bytes()).await.ok()?;
        read(path, &mut stream).await
    }

    fn signal(&self, name: &str) {
        let pid = self.child.id().to_string();
        assert!(Command::new("kill").args([name, &pid]).status().unwrap().success());
    }
}

/// Reads an answer to its end; none when the connection broke before it was whole.
async fn read(path: &str, stream: &mut TcpStream) -> Option<Seen> {
    let mut bytes = Vec::new();
    timeout(Duration::from_secs(40), stream.read_to_end(&mut bytes)).await.ok()?.ok()?;
    let text = String::from_utf8_lossy(&bytes);
    let (head, body) = text.split_once("\r\n\r\n")?;
    let mut lines = head.lines();
    let status = lines.next()?.split(' ').nth(1)?.parse().ok()?;
    let mut headers = http::HeaderMap::new();
    for line in lines {
        let (name, value) = line.split_once(": ")?;
        headers.append(http::HeaderName::from_bytes(name.as_bytes()).ok()?, value.parse().ok()?);
    }
    Some(Seen { status, headers, html: body.to_owned(), path: path.to_owned() })
}

fn sqlite(folder: &Path) -> String {
    format!("sqlite:{}", folder.join("process.sqlite").display())
}

#[tokio::test]
async fn told_to_stop_it_finishes_the_request_under_way_and_ends_well() {
    let folder = tempfile::tempdir().unwrap();
    let database = sqlite(folder.path());
    let secret = prepare(&database).await;
    let mut program = Program::start(&database, &secret).await;
    let page = program.get(QUESTION).await.unwrap();
    let form = page.form().with("choice", "level-2").with("comment", "half sent");
    let request = program.request(&form);
    let (first, rest) = request.split_at(request.len() - 5);
    let mut stream = TcpStream::connect(program.address).await.unwrap();
    stream.write_all(first.as_bytes()).await.unwrap();
    sleep(Duration::from_millis(200)).await;
    program.signal("-TERM");
    sleep(Duration::from_millis(300)).await;
    stream.write_all(rest.as_bytes()).await.unwrap();
    let seen = read(QUESTION, &mut stream).await.unwrap();
    assert_eq!(seen.status, StatusCode::SEE_OTHER);
    let ended = timeout(Duration::from_secs(10), async {
        loop {
            if let Some(status) = program.child.try_wait().unwrap() {
                return status;
            }
            sleep(Duration::from_millis(50)).await;
        }
    });
    assert!(ended.await.unwrap().success());
}

#[tokio::test]
async fn killed_at_any_moment_it_loses_no_answer_it_acknowledged() {
    let folder = tempfile::tempdir().unwrap();
    let database = sqlite(folder.path());
    let secret = prepare(&database).await;
    let mut acknowledged = String::new();
    for round in 0..6 {
        let program = Program::start(&database, &secret).await;
        let page = program.get(QUESTION).await.unwrap();
        assert_eq!(page.form().value("comment").unwrap_or_default(), acknowledged);
        let mut form = page.form();
        let killer = async {
            sleep(Duration::from_millis(40 + 37 * round)).await;
            program.signal("-KILL");
        };
        let writer = async {
            let mut last = None;
            for n in 0.. {
                let said = format!("round {round}, save {n}");
                form = form.clone().with("choice", "level-1").with("comment", &said);
                let Some(seen) = program.post(&form).await else { break };
                assert_eq!(seen.status, StatusCode::SEE_OTHER);
                last = Some(said);
                let Some(page) = program.get(QUESTION).await else { break };
                form = page.form();
            }
            last
        };
        let ((), last) = tokio::join!(killer, writer);
        drop(program);
        // The save that was cut off may or may not be there; what was acknowledged must be, or something newer.
        let program = Program::start(&database, &secret).await;
        let comment = program.get(QUESTION).await.unwrap();
        let comment = comment.form().value("comment").unwrap_or_default().to_owned();
        let number = |said: &str| said.rsplit(' ').next().and_then(|n| n.parse::<i64>().ok());
        if let Some(last) = last {
            assert!(
                number(&comment) >= number(&last),
                "{last:?} was acknowledged, {comment:?} is there"
            );
        }
        acknowledged = comment;
    }
}

/// A PostgreSQL of this test's own, to be stopped and started.
struct Postgres(PathBuf);

impl Postgres {
    fn act(&self, act: &str) -> String {
        let script = Path::new(ROOT).join("tools/postgres.sh");
        let done =
            Command::new(script).args([act, &self.0.display().to_string()]).output().unwrap();
        assert!(done.status.success(), "{}", String::from_utf8_lossy(&done.stderr));
        let out = String::from_utf8_lossy(&done.stdout).into_owned();
        out.trim().strip_prefix("DATABASE_URL=").unwrap_or_default().to_owned()
    }
}

impl Drop for Postgres {
    fn drop(&mut self) {
        let script = Path::new(ROOT).join("tools/postgres.sh");
        let _ = Command::new(script).args(["stop", &self.0.display().to_string()]).output();
    }
}

#[tokio::test]
async fn with_its_database_gone_it_keeps_the_typed_text_and_recovers_without_a_restart() {
    let folder = tempfile::Builder::new().prefix("pg").tempdir_in("/tmp").unwrap();
    let postgres = Postgres(folder.path().join("db"));
    let database = postgres.act("start");
    let secret = prepare(&database).await;
    let program = Program::start(&database, &secret).await;
    let form = program.get(QUESTION).await.unwrap().form();
    let form = form.with("choice", "level-3").with("comment", "kept while the database was away");

    let port: u16 =
        database.rsplit(':').next().unwrap().split('/').next().unwrap().parse().unwrap();
    postgres.act("stop");
    assert_eq!(program.get("/readyz").await.unwrap().status, StatusCode::SERVICE_UNAVAILABLE);
    let seen = program.post(&form).await.unwrap();
    assert_eq!(seen.status, StatusCode::SERVICE_UNAVAILABLE);
    assert!(seen.html.contains("kept while the database was away"), "{}", seen.html);
    assert!(!seen.html.to_lowercase().contains("sqlx"));

    start_on_port(&postgres.0, port);
    // The page that kept the text offers to send it again.
    let again = seen.form();
    let mut accepted = None;
    for _ in 0..50 {
        let seen = program.post(&again).await.unwrap();
        if seen.status == StatusCode::SEE_OTHER {
            accepted = Some(seen);
            break;
        }
        sleep(Duration::from_millis(100)).await;
    }
    assert!(accepted.is_some(), "the service did not recover");
    let page = program.get(QUESTION).await.unwrap();
    assert_eq!(page.form().value("comment"), Some("kept while the database was away"));
}

/// Starts the same database again where it was.
fn start_on_port(folder: &Path, port: u16) {
    let bin = "/usr/lib/postgresql/15/bin/pg_ctl";
    let options = format!(
        "-c listen_addresses=127.0.0.1 -c unix_socket_directories={} -p {port}",
        folder.display()
    );
    let mut arguments = vec![
        bin.to_owned(),
        format!("--pgdata={}", folder.join("data").display()),
        format!("--log={}", folder.join("log").display()),
        "--wait".into(),
        "--silent".into(),
        "-o".into(),
        options,
        "start".into(),
    ];
    let root = Command::new("id").arg("-u").output().unwrap().stdout == b"0\n";
    if root {
        arguments.splice(0..0, ["runuser", "-u", "postgres", "--"].map(str::to_owned));
    }
    let status =
        Command::new(&arguments[0]).args(&arguments[1..]).current_dir("/").status().unwrap();
    assert!(status.success());
}
