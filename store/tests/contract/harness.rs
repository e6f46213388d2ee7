//! A database of its own for every test, on each of the two engines, gone afterwards.

use sqlx::postgres::{PgPool, PgPoolOptions};
use sqlx::sqlite::{SqlitePool, SqlitePoolOptions};
use sqlx::{AssertSqlSafe, Connection, Executor, PgConnection};
use std::future::Future;
use std::sync::atomic::{AtomicU32, Ordering};
use store::Store;

/// A store in a test, and a way past it to the tables.
#[derive(Clone)]
pub(crate) struct Database {
    pub(crate) store: Store,
    pub(crate) address: String,
    raw: Raw,
}

#[derive(Clone)]
enum Raw {
    Sqlite(SqlitePool),
    Postgres(PgPool),
}

macro_rules! on_raw {
    ($database:expr, $pool:ident => $body:expr) => {
        match &$database.raw {
            Raw::Sqlite($pool) => $body,
            Raw::Postgres($pool) => $body,
        }
    };
}

impl Database {
    /// Runs a statement past the store and says how many rows it changed.
    pub(crate) async fn run(&self, sql: &str) -> u64 {
        let sql = AssertSqlSafe(sql.to_owned());
        on_raw!(self, pool => sqlx::query(sql).execute(pool).await.unwrap().rows_affected())
    }

    /// What the database says against a statement it refuses.
    pub(crate) async fn refused(&self, sql: &str) -> String {
        let sql = AssertSqlSafe(sql.to_owned());
        on_raw!(self, pool => sqlx::query(sql).execute(pool).await.unwrap_err().to_string())
    }

    /// The one whole number a query gives.
    pub(crate) async fn number(&self, sql: &str) -> i64 {
        let sql = AssertSqlSafe(sql.to_owned());
        on_raw!(self, pool => sqlx::query_scalar(sql).fetch_one(pool).await.unwrap())
    }

    /// The texts a query gives, sorted.
    pub(crate) async fn texts(&self, sql: &str) -> Vec<String> {
        let sql = AssertSqlSafe(sql.to_owned());
        let mut texts: Vec<String> =
            on_raw!(self, pool => sqlx::query_scalar(sql).fetch_all(pool).await.unwrap());
        texts.sort();
        texts
    }

    pub(crate) fn is_sqlite(&self) -> bool {
        matches!(self.raw, Raw::Sqlite(_))
    }

    async fn close(&self) {
        self.store.close().await;
        on_raw!(self, pool => pool.close().await);
    }
}

/// Runs a test and closes its database, however the test ends; hands on what the test said.
async fn run<F>(database: Database, test: impl FnOnce(Database) -> F) -> std::thread::Result<()>
where
    F: Future<Output = ()> + Send + 'static,
{
    let ended = tokio::spawn(test(database.clone())).await;
    database.close().await;
    ended.map_err(tokio::task::JoinError::into_panic)
}

fn fail_as(ended: std::thread::Result<()>) {
    if let Err(panic) = ended {
        std::panic::resume_unwind(panic);
    }
}

/// Runs a test on a new SQLite file.
pub(crate) async fn on_sqlite<F>(migrate: bool, test: impl FnOnce(Database) -> F)
where
    F: Future<Output = ()> + Send + 'static,
{
    let folder = tempfile::tempdir().unwrap();
    let address = format!("sqlite:{}", folder.path().join("test.sqlite").display());
    let store = Store::open(&address).await.unwrap();
    if migrate {
        store.migrate().await.unwrap();
    }
    let raw = SqlitePoolOptions::new().max_connections(2).connect_lazy(&address).unwrap();
    let ended = run(Database { store, address, raw: Raw::Sqlite(raw) }, test).await;
    fail_as(ended);
}

/// Runs a test in a new schema of the PostgreSQL in `TEST_POSTGRES_URL`.
pub(crate) async fn on_postgres<F>(migrate: bool, test: impl FnOnce(Database) -> F)
where
    F: Future<Output = ()> + Send + 'static,
{
    static NEXT: AtomicU32 = AtomicU32::new(0);
    let Ok(server) = std::env::var("TEST_POSTGRES_URL") else {
        panic!(
            "This test needs a PostgreSQL, and TEST_POSTGRES_URL does not name one. `make test` \
             starts one; so does `tools/with-postgres.sh cargo test -p store`."
        );
    };
    let number = NEXT.fetch_add(1, Ordering::Relaxed);
    let schema = format!("contract_{}_{number}", std::process::id());
    let mut admin = PgConnection::connect(&server).await.unwrap();
    // One may be left from a run that was killed and had the same process number.
    let fresh = format!("drop schema if exists {schema} cascade; create schema {schema}");
    admin.execute(AssertSqlSafe(fresh)).await.unwrap();

    let joint = if server.contains('?') { '&' } else { '?' };
    let address = format!("{server}{joint}options[search_path]={schema}");
    let store = Store::open(&address).await.unwrap();
    if migrate {
        store.migrate().await.unwrap();
    }
    let raw = PgPoolOptions::new().max_connections(2).connect_lazy(&address).unwrap();
    let ended = run(Database { store, address, raw: Raw::Postgres(raw) }, test).await;
    let drop = format!("drop schema {schema} cascade");
    admin.execute(AssertSqlSafe(drop)).await.unwrap();
    admin.close().await.unwrap();
    fail_as(ended);
}

/// Makes two tests of every function named: `sqlite::name` and `postgres::name`. With `unmigrated:` in front, they
/// start from an empty database. A function that is not named is unused, which the lints find.
macro_rules! on_both {
    (unmigrated: $($name:ident),+ $(,)?) => { on_both!(@ false; $($name),+); };
    (@ $migrate:literal; $($name:ident),+) => {
        mod sqlite {
            $(#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
            async fn $name() {
                $crate::harness::on_sqlite($migrate, super::$name).await;
            })+
        }
        mod postgres {
            $(#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
            async fn $name() {
                $crate::harness::on_postgres($migrate, super::$name).await;
            })+
        }
    };
    ($($name:ident),+ $(,)?) => { on_both!(@ true; $($name),+); };
}
pub(crate) use on_both;
