//! Opening a database, and running one text against whichever it is.

use crate::{Error, Result};
use sqlx::Connection as _;
use sqlx::migrate::Migrator;
use sqlx::postgres::{PgConnectOptions, PgPool, PgPoolOptions};
use sqlx::sqlite::{
    SqliteConnectOptions, SqliteJournalMode, SqlitePool, SqlitePoolOptions, SqliteSynchronous,
};
use std::str::FromStr;
use std::time::Duration;

static SQLITE: Migrator = sqlx::migrate!("../migrations/sqlite");
static POSTGRES: Migrator = sqlx::migrate!("../migrations/postgres");

/// How long a page waits for a connection before it says that the service is unavailable.
const ACQUIRE: Duration = Duration::from_secs(4);
/// A PostgreSQL connection that was not used for so long is asked whether it is still there before it is used. One that
/// was used a moment ago is: asking each time would be as many more round trips as there are statements.
const RESTED: Duration = Duration::from_secs(1);
/// How long SQLite waits for another process that is writing (a backup, say).
const BUSY: Duration = Duration::from_secs(5);

/// An open database.
#[derive(Debug, Clone)]
pub struct Store {
    pub(crate) pools: Pools,
}

/// SQLite has one writer, so writes queue for one connection instead of failing busy; readers go on beside it.
#[derive(Debug, Clone)]
pub(crate) enum Pools {
    Sqlite { reader: SqlitePool, writer: SqlitePool },
    Postgres(PgPool),
}

/// Runs one expression against the open database's pool for reading.
macro_rules! read {
    ($store:expr, $pool:ident => $body:expr) => {
        match &$store.pools {
            $crate::open::Pools::Sqlite { reader: $pool, .. } => $body,
            $crate::open::Pools::Postgres($pool) => $body,
        }
    };
}

/// Runs one expression against the open database's pool for a single writing statement.
macro_rules! write {
    ($store:expr, $pool:ident => $body:expr) => {
        match &$store.pools {
            $crate::open::Pools::Sqlite { writer: $pool, .. } => $body,
            $crate::open::Pools::Postgres($pool) => $body,
        }
    };
}

/// Runs one block in a transaction, which is committed when the block ends and rolled back when it returns early. On
/// SQLite the transaction takes the write lock at once: one that read first and wrote later would fail when another
/// had written in between.
macro_rules! transaction {
    ($store:expr, $tx:ident => $body:block) => {
        match &$store.pools {
            $crate::open::Pools::Sqlite { writer, .. } => {
                let mut $tx = writer.begin_with("begin immediate").await?;
                let value = $body;
                $tx.commit().await?;
                value
            }
            $crate::open::Pools::Postgres(pool) => {
                let mut $tx = pool.begin_with("begin").await?;
                let value = $body;
                $tx.commit().await?;
                value
            }
        }
    };
}

/// Runs one block of reading statements that all see the database as it was at one moment.
macro_rules! snapshot {
    ($store:expr, $tx:ident => $body:block) => {
        match &$store.pools {
            $crate::open::Pools::Sqlite { reader, .. } => {
                let mut $tx = reader.begin_with("begin").await?;
                let value = $body;
                $tx.commit().await?;
                value
            }
            $crate::open::Pools::Postgres(pool) => {
                let begin = "begin isolation level repeatable read, read only";
                let mut $tx = pool.begin_with(begin).await?;
                let value = $body;
                $tx.commit().await?;
                value
            }
        }
    };
}

pub(crate) use {read, snapshot, transaction, write};

/// One step of the schema, as listed by `state-of-play migrate`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Migration {
    /// Its number.
    pub version: i64,
    /// What it does.
    pub description: String,
}

impl Store {
    /// Opens `sqlite:PATH` (made if it is not there) or `postgres://…`. Does not touch the schema.
    ///
    /// # Errors
    /// [`Error::Address`] for any other address; [`Error::Unavailable`] when nothing answers there.
    pub async fn open(address: &str) -> Result<Self> {
        let pools = if address.starts_with("sqlite:") {
            Self::open_sqlite(address).await?
        } else if address.starts_with("postgres://") || address.starts_with("postgresql://") {
            let options = PgConnectOptions::from_str(address)
                .map_err(|_| Error::Address("The PostgreSQL address cannot be read.".into()))?;
            let pool = PgPoolOptions::new()
                .max_connections(16)
                .acquire_timeout(ACQUIRE)
                .test_before_acquire(false)
                .before_acquire(|connection, use_of| {
                    Box::pin(async move {
                        if use_of.idle_for > RESTED {
                            connection.ping().await?;
                        }
                        Ok(true)
                    })
                })
                .connect_with(options)
                .await?;
            Pools::Postgres(pool)
        } else {
            let message = "The database address starts with neither sqlite: nor postgres://.";
            return Err(Error::Address(message.into()));
        };
        Ok(Self { pools })
    }

    async fn open_sqlite(address: &str) -> Result<Pools> {
        let options = SqliteConnectOptions::from_str(address)
            .map_err(|_| Error::Address("The SQLite address cannot be read.".into()))?
            .create_if_missing(true)
            .busy_timeout(BUSY)
            .journal_mode(SqliteJournalMode::Wal)
            // An acknowledged answer survives a power cut: NORMAL may lose the last commits.
            .synchronous(SqliteSynchronous::Full)
            .foreign_keys(true)
            .pragma("cache_size", "-16000")
            .statement_cache_capacity(200);
        let pool = |most| {
            SqlitePoolOptions::new()
                .max_connections(most)
                .acquire_timeout(ACQUIRE)
                // A file does not go away: no need to ask before each use.
                .test_before_acquire(false)
        };
        let writer = pool(1).connect_with(options.clone()).await?;
        let reader = pool(4).connect_with(options).await?;
        Ok(Pools::Sqlite { reader, writer })
    }

    /// Brings the schema up to this program's, and says which steps that took.
    ///
    /// # Errors
    /// [`Error::Schema`] when the database is newer than the program or a step fails.
    pub async fn migrate(&self) -> Result<Vec<Migration>> {
        let before = self.applied().await?;
        let all = match &self.pools {
            Pools::Sqlite { writer, .. } => {
                SQLITE.run(writer).await?;
                &SQLITE
            }
            Pools::Postgres(pool) => {
                POSTGRES.run(pool).await?;
                &POSTGRES
            }
        };
        Ok(all
            .iter()
            .filter(|step| !before.contains(&step.version))
            .map(|step| Migration {
                version: step.version,
                description: step.description.to_string(),
            })
            .collect())
    }

    /// Whether the schema is this program's.
    ///
    /// # Errors
    /// When the database does not answer.
    pub async fn is_migrated(&self) -> Result<bool> {
        let applied = self.applied().await?;
        let all = match &self.pools {
            Pools::Sqlite { .. } => &SQLITE,
            Pools::Postgres(_) => &POSTGRES,
        };
        Ok(all.iter().all(|step| applied.contains(&step.version)))
    }

    pub(crate) async fn applied(&self) -> Result<Vec<i64>> {
        let tables: i64 = match &self.pools {
            Pools::Sqlite { reader, .. } => {
                sqlx::query_scalar(
                    "select count(*) from sqlite_master where name = '_sqlx_migrations'",
                )
                .fetch_one(reader)
                .await?
            }
            Pools::Postgres(pool) => {
                sqlx::query_scalar(
                    "select count(*) from information_schema.tables
                     where table_name = '_sqlx_migrations' and table_schema = current_schema()",
                )
                .fetch_one(pool)
                .await?
            }
        };
        if tables == 0 {
            return Ok(Vec::new());
        }
        let sql = "select version from _sqlx_migrations where success order by version";
        Ok(read!(self, pool => sqlx::query_scalar(sql).fetch_all(pool).await?))
    }

    /// Whether the database answers.
    ///
    /// # Errors
    /// When it does not.
    pub async fn ping(&self) -> Result<()> {
        read!(self, pool => { sqlx::query("select 1").execute(pool).await?; });
        Ok(())
    }

    /// Which database it is, for people: `SQLite` or `PostgreSQL`.
    #[must_use]
    pub const fn engine(&self) -> &'static str {
        match &self.pools {
            Pools::Sqlite { .. } => "SQLite",
            Pools::Postgres(_) => "PostgreSQL",
        }
    }

    /// Lets go of all connections. SQLite's log is written back into its file.
    pub async fn close(&self) {
        match &self.pools {
            Pools::Sqlite { reader, writer } => {
                reader.close().await;
                writer.close().await;
            }
            Pools::Postgres(pool) => pool.close().await,
        }
    }
}

/// Milliseconds since 1970 for a column ending in `_at`.
pub(crate) fn millis(time: jiff::Timestamp) -> i64 {
    time.as_millisecond()
}

/// The time in a column ending in `_at`.
pub(crate) fn time(millis: i64) -> Result<jiff::Timestamp> {
    jiff::Timestamp::from_millisecond(millis).map_err(Error::corrupt)
}

#[cfg(test)]
mod tests {
    use super::{Pools, Store};

    /// Each connection has its own settings, so each kind is asked.
    #[tokio::test]
    async fn every_sqlite_connection_is_durable_and_keeps_references() {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("test.sqlite");
        let store = Store::open(&format!("sqlite:{}", file.display())).await.unwrap();
        let Pools::Sqlite { reader, writer } = &store.pools else { panic!("not SQLite") };
        for pool in [reader, writer] {
            let journal: String =
                sqlx::query_scalar("pragma journal_mode").fetch_one(pool).await.unwrap();
            assert_eq!(journal, "wal");
            let full: i64 = sqlx::query_scalar("pragma synchronous").fetch_one(pool).await.unwrap();
            assert_eq!(full, 2);
            let on: i64 = sqlx::query_scalar("pragma foreign_keys").fetch_one(pool).await.unwrap();
            assert_eq!(on, 1);
        }
        assert_eq!(writer.options().get_max_connections(), 1, "SQLite has one writer");
        store.close().await;
    }
}
