//! Failed attempts to sign in, counted so that guesses can be slowed down.

use crate::open::{millis, read, write};
use crate::{Result, Store};
use jiff::Timestamp;

impl Store {
    /// Notes a failed attempt on an account or from an address.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn note_failed_attempt(&self, subject: &str, now: Timestamp) -> Result<()> {
        let sql = "insert into failed_attempt (subject, attempted_at) values ($1, $2)";
        write!(self, pool => {
            sqlx::query(sql).bind(subject).bind(millis(now)).execute(pool).await?;
        });
        Ok(())
    }

    /// How many attempts failed since a time.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn failed_attempts(&self, subject: &str, since: Timestamp) -> Result<i64> {
        let sql = "select count(*) from failed_attempt where subject = $1 and attempted_at >= $2";
        Ok(read!(self, pool => sqlx::query_scalar(sql)
            .bind(subject)
            .bind(millis(since))
            .fetch_one(pool)
            .await?))
    }

    /// Forgets the failed attempts on an account, after one that succeeded.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn forget_failed_attempts(&self, subject: &str) -> Result<()> {
        let sql = "delete from failed_attempt where subject = $1";
        write!(self, pool => { sqlx::query(sql).bind(subject).execute(pool).await?; });
        Ok(())
    }

    /// Deletes failed attempts from before a time, and says how many.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn purge_failed_attempts(&self, before: Timestamp) -> Result<u64> {
        let sql = "delete from failed_attempt where attempted_at < $1";
        Ok(write!(self, pool => sqlx::query(sql)
            .bind(millis(before))
            .execute(pool)
            .await?
            .rows_affected()))
    }
}
