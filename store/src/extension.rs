//! Extensions: a later end of a round for one council.

use crate::open::{millis, read, time, write};
use crate::{Error, Result, SavedBy, Store};
use domain::id::{CouncilKey, RoundKey};
use jiff::Timestamp;
use std::collections::BTreeMap;

/// A later end of a round for one council.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Extension {
    /// The first moment the council can no longer answer.
    pub closes_at: Timestamp,
    /// Why, in words.
    pub reason: String,
    /// Who gave it, and when.
    pub given: SavedBy,
}

type Row = (String, i64, String, String, i64);

fn extension((council, closes, reason, name, at): Row) -> Result<(CouncilKey, Extension)> {
    let council = CouncilKey::parse(&council).map_err(Error::corrupt)?;
    let given = SavedBy { name, at: time(at)? };
    Ok((council, Extension { closes_at: time(closes)?, reason, given }))
}

impl Store {
    /// The extensions of a round.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn extensions(&self, round: &RoundKey) -> Result<BTreeMap<CouncilKey, Extension>> {
        let sql = "select council_key, closes_at, reason, person.name, given_at
                   from extension join person on person.person_id = given_by
                   where round_key = $1";
        let rows: Vec<Row> =
            read!(self, pool => sqlx::query_as(sql).bind(round.as_str()).fetch_all(pool).await?);
        rows.into_iter().map(extension).collect()
    }

    /// The extension of one council in a round.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn extension(
        &self,
        round: &RoundKey,
        council: &CouncilKey,
    ) -> Result<Option<Extension>> {
        let sql = "select council_key, closes_at, reason, person.name, given_at
                   from extension join person on person.person_id = given_by
                   where round_key = $1 and council_key = $2";
        let row: Option<Row> = read!(self, pool => sqlx::query_as(sql)
            .bind(round.as_str())
            .bind(council.as_str())
            .fetch_optional(pool)
            .await?);
        Ok(row.map(extension).transpose()?.map(|(_, extension)| extension))
    }

    /// Gives a council an extension, in place of the one it may have.
    ///
    /// # Errors
    /// When the round, the council or the person is not there, or the database fails.
    pub async fn set_extension(
        &self,
        (round, council): (&RoundKey, &CouncilKey),
        closes_at: Timestamp,
        reason: &str,
        person: i64,
        now: Timestamp,
    ) -> Result<()> {
        let sql = "insert into extension
                     (round_key, council_key, closes_at, reason, given_by, given_at)
                   values ($1, $2, $3, $4, $5, $6)
                   on conflict (round_key, council_key) do update set
                     closes_at = excluded.closes_at, reason = excluded.reason,
                     given_by = excluded.given_by, given_at = excluded.given_at";
        write!(self, pool => { sqlx::query(sql)
            .bind(round.as_str())
            .bind(council.as_str())
            .bind(millis(closes_at))
            .bind(reason)
            .bind(person)
            .bind(millis(now))
            .execute(pool)
            .await?; });
        Ok(())
    }

    /// Takes an extension back. Says whether there was one.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn remove_extension(&self, round: &RoundKey, council: &CouncilKey) -> Result<bool> {
        let sql = "delete from extension where round_key = $1 and council_key = $2";
        let removed = write!(self, pool => sqlx::query(sql)
            .bind(round.as_str())
            .bind(council.as_str())
            .execute(pool)
            .await?
            .rows_affected());
        Ok(removed == 1)
    }
}
