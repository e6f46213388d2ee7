//! Sessions: somebody signed in on one browser. Only a hash of the cookie's token is kept.

use crate::open::{millis, read, time, write};
use crate::person::{Person, PersonRow, person};
use crate::{Result, Store};
use jiff::Timestamp;

/// A session with the person it is of.
#[derive(Debug, Clone)]
pub struct Session {
    /// Who is signed in.
    pub person: Person,
    /// Whether they are in the steering group of a coalition.
    pub is_steering: bool,
    /// The token of this session's forms.
    pub csrf: String,
    /// When they signed in.
    pub created_at: Timestamp,
    /// When they last asked for something, to the minute.
    pub last_seen_at: Timestamp,
}

impl Store {
    /// Starts a session.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn start_session(
        &self,
        token_hash: &str,
        person: i64,
        csrf: &str,
        now: Timestamp,
    ) -> Result<()> {
        let sql = "insert into session (token_hash, person_id, csrf, created_at, last_seen_at)
                   values ($1, $2, $3, $4, $4)";
        write!(self, pool => { sqlx::query(sql)
            .bind(token_hash)
            .bind(person)
            .bind(csrf)
            .bind(millis(now))
            .execute(pool)
            .await?; });
        Ok(())
    }

    /// The session with this token, of somebody who may sign in. Whether it is too old is the caller's to say.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn session(&self, token_hash: &str) -> Result<Option<Session>> {
        let sql = "select person_id, email, name, password_hash, language, administrator_since_at,
                     central_since_at, disabled_at, csrf, session.created_at, last_seen_at,
                     exists (select 1 from steering where steering.person_id = person.person_id)
                   from session join person using (person_id)
                   where token_hash = $1 and disabled_at is null";
        type Row = (
            i64,
            String,
            String,
            String,
            String,
            Option<i64>,
            Option<i64>,
            Option<i64>,
            String,
            i64,
            i64,
            bool,
        );
        let row: Option<Row> =
            read!(self, pool => sqlx::query_as(sql).bind(token_hash).fetch_optional(pool).await?);
        let Some(row) = row else { return Ok(None) };
        let (id, email, name, hash, language, since, central, off, csrf, made, seen, steers) = row;
        let columns: PersonRow = (id, email, name, hash, language, since, central, off);
        Ok(Some(Session {
            person: person(columns)?,
            is_steering: steers,
            csrf,
            created_at: time(made)?,
            last_seen_at: time(seen)?,
        }))
    }

    /// Notes that a session was used.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn touch_session(&self, token_hash: &str, now: Timestamp) -> Result<()> {
        let sql = "update session set last_seen_at = $2 where token_hash = $1";
        write!(self, pool => {
            sqlx::query(sql).bind(token_hash).bind(millis(now)).execute(pool).await?;
        });
        Ok(())
    }

    /// Ends a session.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn end_session(&self, token_hash: &str) -> Result<()> {
        let sql = "delete from session where token_hash = $1";
        write!(self, pool => { sqlx::query(sql).bind(token_hash).execute(pool).await?; });
        Ok(())
    }

    /// Deletes sessions started before one time or last used before another, and says how many.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn purge_sessions(
        &self,
        started_before: Timestamp,
        used_before: Timestamp,
    ) -> Result<u64> {
        let sql = "delete from session where created_at < $1 or last_seen_at < $2";
        Ok(write!(self, pool => sqlx::query(sql)
            .bind(millis(started_before))
            .bind(millis(used_before))
            .execute(pool)
            .await?
            .rows_affected()))
    }
}
