//! The yardstick: axum and sqlx and nothing else. It runs the statements that the service runs, on pools with the same
//! options, and answers with the bytes that the service answered with.

use crate::work::{Kind, Plan, Step};
use anyhow::Context as _;
use axum::Router;
use axum::body::Bytes;
use axum::extract::{Path, State};
use axum::response::{Html, IntoResponse as _, Response};
use axum::routing::get;
use http::{HeaderMap, StatusCode, header};
use sqlx::postgres::{PgConnectOptions, PgPool, PgPoolOptions};
use sqlx::sqlite::{
    SqliteConnectOptions, SqliteJournalMode, SqlitePool, SqlitePoolOptions, SqliteSynchronous,
};
use sqlx::{AssertSqlSafe, Connection as _, Row as _};
use std::collections::{BTreeMap, HashMap};
use std::str::FromStr as _;
use std::sync::Arc;
use std::time::Duration;
use tower_http::compression::CompressionLayer;

/// The pools, opened as `store` opens its own.
#[derive(Clone)]
pub(crate) enum Pools {
    Sqlite { reader: SqlitePool, writer: SqlitePool },
    Postgres(PgPool),
}

impl Pools {
    pub(crate) async fn open(address: &str) -> anyhow::Result<Self> {
        let wait = Duration::from_secs(4);
        if !address.starts_with("sqlite:") {
            let options = PgConnectOptions::from_str(address)?;
            let pool = PgPoolOptions::new()
                .max_connections(16)
                .acquire_timeout(wait)
                .test_before_acquire(false)
                .before_acquire(|connection, use_of| {
                    Box::pin(async move {
                        if use_of.idle_for > Duration::from_secs(1) {
                            connection.ping().await?;
                        }
                        Ok(true)
                    })
                });
            return Ok(Self::Postgres(pool.connect_with(options).await?));
        }
        let options = SqliteConnectOptions::from_str(address)?
            .busy_timeout(Duration::from_secs(5))
            .journal_mode(SqliteJournalMode::Wal)
            .synchronous(SqliteSynchronous::Full)
            .foreign_keys(true)
            .pragma("cache_size", "-16000")
            .statement_cache_capacity(200);
        let pool = |most| {
            let pool = SqlitePoolOptions::new().max_connections(most);
            pool.acquire_timeout(wait).test_before_acquire(false)
        };
        let writer = pool(1).connect_with(options.clone()).await?;
        Ok(Self::Sqlite { reader: pool(4).connect_with(options).await?, writer })
    }

    /// Closes every connection.
    pub(crate) async fn close(self) {
        match self {
            Self::Sqlite { reader, writer } => {
                reader.close().await;
                writer.close().await;
            }
            Self::Postgres(pool) => pool.close().await,
        }
    }

    /// Makes the table of [`Self::commit`].
    pub(crate) async fn prepare(&self) -> anyhow::Result<()> {
        let sql = "create table bench_commit (content bigint not null)";
        match self {
            Self::Sqlite { writer, .. } => {
                sqlx::query(sql).execute(writer).await?;
            }
            Self::Postgres(pool) => {
                sqlx::query(sql).execute(pool).await?;
            }
        }
        Ok(())
    }

    /// The least that a durable save can be: one row, committed.
    pub(crate) async fn commit(&self, content: i64) -> anyhow::Result<()> {
        let sql = "insert into bench_commit (content) values ($1)";
        match self {
            Self::Sqlite { writer, .. } => {
                sqlx::query(sql).bind(content).execute(writer).await?;
            }
            Self::Postgres(pool) => {
                sqlx::query(sql).bind(content).execute(pool).await?;
            }
        }
        Ok(())
    }

    /// Has every council but those whose key ends in 0 submit in a round, without an answer: who has submitted is all
    /// that a dashboard reads of them.
    pub(crate) async fn submit_all(
        &self,
        digest: &str,
        person: i64,
        at: i64,
    ) -> anyhow::Result<()> {
        let sql = "insert into assessment (council_key, round_key, bank_digest, revision, created_at, submitted_at,
                     submitted_by)
                   select council_key, '2026', $1, 1, $2, $2, $3 from council where council_key not like '%0'";
        match self {
            Self::Sqlite { writer, .. } => {
                sqlx::query(sql).bind(digest).bind(at).bind(person).execute(writer).await?;
            }
            Self::Postgres(pool) => {
                sqlx::query(sql).bind(digest).bind(at).bind(person).execute(pool).await?;
            }
        }
        Ok(())
    }

    /// How many versions of answers there are.
    pub(crate) async fn versions(&self) -> anyhow::Result<i64> {
        let sql = "select count(*) from answer";
        Ok(match self {
            Self::Sqlite { reader, .. } => sqlx::query_scalar(sql).fetch_one(reader).await?,
            Self::Postgres(pool) => sqlx::query_scalar(sql).fetch_one(pool).await?,
        })
    }
}

/// What a request says.
struct Asked {
    token_hash: String,
    council: String,
    round: String,
    question: String,
    fields: HashMap<String, String>,
}

macro_rules! run_on {
    ($name:ident, $pool:ty, $begin:literal) => {
        /// Runs the statements of a page.
        async fn $name(
            reader: &$pool,
            writer: &$pool,
            steps: &[Step],
            asked: &Asked,
        ) -> anyhow::Result<()> {
            let (mut person, mut assessment, mut version) = (0_i64, 0_i64, 0_i64);
            let mut transaction = None;
            let field = |name: &str| asked.fields.get(name).map_or("", String::as_str);
            for step in steps {
                let query = sqlx::query(AssertSqlSafe(step.sql.as_str()));
                match step.kind {
                    Kind::Session => {
                        person =
                            query.bind(&asked.token_hash).fetch_one(reader).await?.try_get(0)?;
                    }
                    Kind::Memberships => drop(query.bind(person).fetch_all(reader).await?),
                    Kind::Assessment => {
                        let query = query.bind(&asked.council).bind(&asked.round);
                        assessment = query.fetch_one(reader).await?.try_get(0)?;
                    }
                    Kind::Coalitions => drop(query.bind(&asked.council).fetch_all(reader).await?),
                    Kind::Answers | Kind::Marks => {
                        drop(query.bind(assessment).fetch_all(reader).await?);
                    }
                    Kind::Preference => {
                        drop(query.bind(person).bind("view").fetch_optional(reader).await?);
                    }
                    Kind::Lock => {
                        let mut begun = writer.begin_with($begin).await?;
                        query.bind(assessment).execute(&mut *begun).await?;
                        transaction = Some(begun);
                    }
                    Kind::Versions => {
                        let query = query.bind(assessment).bind(&asked.question);
                        let row = match &mut transaction {
                            Some(begun) => query.fetch_optional(&mut **begun).await?,
                            None => query.fetch_optional(reader).await?,
                        };
                        version = row.map_or(Ok(0), |row| row.try_get("version"))?;
                    }
                    Kind::Insert => {
                        let mut begun = transaction.take().context("nothing was begun")?;
                        query
                            .bind(assessment)
                            .bind(&asked.question)
                            .bind(version + 1)
                            .bind("chosen")
                            .bind(field("choice"))
                            .bind(None::<&str>)
                            .bind(None::<&str>)
                            .bind(Some("medium"))
                            .bind(field("evidence"))
                            .bind(field("links"))
                            .bind(field("comment"))
                            .bind("en")
                            .bind(1_i64)
                            .bind(person)
                            .execute(&mut *begun)
                            .await?;
                        begun.commit().await?;
                    }
                }
            }
            Ok(())
        }
    };
}
run_on!(run_on_sqlite, SqlitePool, "begin immediate");
run_on!(run_on_postgres, PgPool, "begin");

struct Bare {
    plan: Plan,
    pools: Pools,
    pages: BTreeMap<String, Bytes>,
}

impl Bare {
    async fn run(&self, steps: &[Step], asked: &Asked) -> anyhow::Result<()> {
        match &self.pools {
            Pools::Sqlite { reader, writer } => run_on_sqlite(reader, writer, steps, asked).await,
            Pools::Postgres(pool) => run_on_postgres(pool, pool, steps, asked).await,
        }
    }

    fn page(&self, path: &str, ran: anyhow::Result<()>) -> Response {
        match (ran, self.pages.get(path)) {
            (Ok(()), Some(page)) => Html(page.clone()).into_response(),
            (Ok(()), None) => StatusCode::NOT_FOUND.into_response(),
            (Err(error), _) => failed(&error),
        }
    }
}

fn failed(error: &anyhow::Error) -> Response {
    (StatusCode::INTERNAL_SERVER_ERROR, format!("{error:#}")).into_response()
}

fn asked(
    headers: &HeaderMap,
    council: String,
    round: String,
    question: String,
    body: &[u8],
) -> Asked {
    let cookies = headers.get(header::COOKIE).and_then(|value| value.to_str().ok());
    let session = cookies.and_then(|all| all.split("session=").nth(1)).unwrap_or_default();
    let fields = form_urlencoded::parse(body).into_owned().collect();
    Asked { token_hash: server::token::hash(session), council, round, question, fields }
}

async fn question(
    State(bare): State<Arc<Bare>>,
    Path((council, round, question)): Path<(String, String, String)>,
    uri: http::Uri,
    headers: HeaderMap,
) -> Response {
    let asked = asked(&headers, council, round, question, b"");
    bare.page(uri.path(), bare.run(&bare.plan.question, &asked).await)
}

async fn save(
    State(bare): State<Arc<Bare>>,
    Path((council, round, question)): Path<(String, String, String)>,
    headers: HeaderMap,
    body: Bytes,
) -> Response {
    let asked = asked(&headers, council, round, question, &body);
    match bare.run(&bare.plan.save, &asked).await {
        Ok(()) => {
            let location = [(header::LOCATION, bare.plan.location.clone())];
            (StatusCode::SEE_OTHER, location).into_response()
        }
        Err(error) => failed(&error),
    }
}

async fn results(
    State(bare): State<Arc<Bare>>,
    Path((council, round)): Path<(String, String)>,
    uri: http::Uri,
    headers: HeaderMap,
) -> Response {
    let asked = asked(&headers, council, round, String::new(), b"");
    bare.page(uri.path(), bare.run(&bare.plan.results, &asked).await)
}

async fn compare(
    State(bare): State<Arc<Bare>>,
    Path((council, round)): Path<(String, String)>,
    uri: http::Uri,
    headers: HeaderMap,
) -> Response {
    let asked = asked(&headers, council, round, String::new(), b"");
    bare.page(uri.path(), bare.run(&bare.plan.compare, &asked).await)
}

/// Serves a plan until it is killed, and says where on standard output.
#[expect(clippy::disallowed_methods, reason = "this server has no policies")]
pub(crate) async fn serve(plan_file: &str) -> anyhow::Result<()> {
    let plan: Plan = serde_json::from_str(&std::fs::read_to_string(plan_file)?)?;
    let pools = Pools::open(&plan.database).await?;
    let mut pages = BTreeMap::new();
    for (path, file) in &plan.pages {
        pages.insert(path.clone(), Bytes::from(std::fs::read(file)?));
    }
    let router = Router::new()
        .route(crate::paths::QUESTION, get(question).post(save))
        .route(crate::paths::RESULTS, get(results))
        .route(crate::paths::COMPARE, get(compare))
        .layer(CompressionLayer::new())
        .with_state(Arc::new(Bare { plan, pools, pages }));
    let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await?;
    crate::say(&listener.local_addr()?.to_string());
    Ok(axum::serve(listener, router).await?)
}
