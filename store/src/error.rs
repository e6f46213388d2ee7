//! What can go wrong below the store, sorted by what a caller can do about it.

use sqlx::migrate::MigrateError;

/// A failure of the database, or of something read from it.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// The database cannot be reached or is too busy to answer. Trying again later may succeed.
    #[error("the database cannot be reached")]
    Unavailable(#[source] sqlx::Error),
    /// A value in the database is not what this program writes there.
    #[error("the database holds something this program did not write: {0}")]
    Corrupt(String),
    /// The database was made by a newer program, or a migration failed.
    #[error("{}", schema_words(.0))]
    Schema(#[from] MigrateError),
    /// The address of the database cannot be read.
    #[error("{0}")]
    Address(String),
    /// Any other refusal by the database.
    #[error("the database refused")]
    Database(#[source] sqlx::Error),
}

fn schema_words(error: &MigrateError) -> String {
    match error {
        MigrateError::VersionMissing(version) => format!(
            "the database was made by a newer version of this program, which knows migration \
             {version}: run that version or a newer one"
        ),
        MigrateError::VersionMismatch(version) => format!(
            "migration {version} of the database is not the one this program holds under that number"
        ),
        MigrateError::Dirty(version) => format!(
            "migration {version} of the database was begun and not finished: restore the backup \
             made before it"
        ),
        other => format!("the database could not be migrated: {other}"),
    }
}

impl From<sqlx::Error> for Error {
    fn from(error: sqlx::Error) -> Self {
        match &error {
            sqlx::Error::Io(_)
            | sqlx::Error::PoolTimedOut
            | sqlx::Error::PoolClosed
            | sqlx::Error::WorkerCrashed
            | sqlx::Error::Tls(_) => Self::Unavailable(error),
            sqlx::Error::Database(database) if is_passing(database.code().as_deref()) => {
                Self::Unavailable(error)
            }
            _ => Self::Database(error),
        }
    }
}

/// Codes of conditions that pass. SQLite: 5 and 6 busy and locked, 8 read-only, 10 I/O, 13 full, 14 cannot open, and
/// 261, 517 and 773 busy in more words. PostgreSQL: class 08 connection, 53 resources, 57P shutdown, 40 rolled back.
fn is_passing(code: Option<&str>) -> bool {
    let Some(code) = code else { return false };
    let sqlite = ["5", "6", "8", "10", "13", "14", "261", "517", "773"];
    sqlite.contains(&code)
        || (code.len() == 5
            && ["08", "53", "57P", "40"].iter().any(|class| code.starts_with(class)))
        || (code.len() > 2 && code.parse::<i64>().is_ok_and(|n| n & 0xff == 10))
}

impl Error {
    /// Something read from the database that cannot be: for what the store keeps as it is given, too.
    pub fn corrupt(what: impl std::fmt::Display) -> Self {
        Self::Corrupt(what.to_string())
    }

    /// Whether trying again later may succeed.
    #[must_use]
    pub const fn is_unavailable(&self) -> bool {
        matches!(self, Self::Unavailable(_))
    }
}
