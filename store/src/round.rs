//! Rounds: times in which councils assess themselves against one bank version.

use crate::open::{millis, read, time, write};
use crate::{Error, Result, Store};
use domain::bank::Bilingual;
use domain::id::{BankId, BankVersion, RoundKey};
use jiff::Timestamp;

/// A round.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Round {
    /// Its key.
    pub key: RoundKey,
    /// The bank it asks.
    pub bank: BankId,
    /// The version of the bank.
    pub version: BankVersion,
    /// What it is called.
    pub name: Bilingual<String>,
    /// From when councils can answer.
    pub opens_at: Timestamp,
    /// The first moment they no longer can; none when no end is set.
    pub closes_at: Option<Timestamp>,
}

impl Round {
    /// Whether councils can answer at this moment.
    #[must_use]
    pub fn is_open(&self, now: Timestamp) -> bool {
        self.opens_at <= now && self.closes_at.is_none_or(|closes| now < closes)
    }
}

type Row = (String, String, String, String, String, i64, Option<i64>);

fn round((key, bank, version, en, cy, opens, closes): Row) -> Result<Round> {
    Ok(Round {
        key: RoundKey::parse(&key).map_err(Error::corrupt)?,
        bank: BankId::parse(&bank).map_err(Error::corrupt)?,
        version: BankVersion::parse(&version).map_err(Error::corrupt)?,
        name: Bilingual { en, cy },
        opens_at: time(opens)?,
        closes_at: closes.map(time).transpose()?,
    })
}

impl Store {
    /// Opens a round, or changes the names and dates of one that is there. Its bank version never changes.
    ///
    /// # Errors
    /// When the bank is not published, or the database fails.
    pub async fn put_round(&self, round: &Round) -> Result<()> {
        let sql = "insert into round
                     (round_key, bank_id, version, name_en, name_cy, opens_at, closes_at)
                   values ($1, $2, $3, $4, $5, $6, $7)
                   on conflict (round_key) do update set name_en = excluded.name_en,
                     name_cy = excluded.name_cy, opens_at = excluded.opens_at,
                     closes_at = excluded.closes_at";
        write!(self, pool => { sqlx::query(sql)
            .bind(round.key.as_str())
            .bind(round.bank.as_str())
            .bind(round.version.as_str())
            .bind(&round.name.en)
            .bind(&round.name.cy)
            .bind(millis(round.opens_at))
            .bind(round.closes_at.map(millis))
            .execute(pool)
            .await?; });
        Ok(())
    }

    /// All rounds, the latest to open first.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn rounds(&self) -> Result<Vec<Round>> {
        let sql = "select round_key, bank_id, version, name_en, name_cy, opens_at, closes_at
                   from round";
        let rows: Vec<Row> = read!(self, pool => sqlx::query_as(sql).fetch_all(pool).await?);
        let mut rounds = rows.into_iter().map(round).collect::<Result<Vec<_>>>()?;
        // Not in SQL: PostgreSQL's order of texts is its locale's.
        rounds.sort_by(|a, b| b.opens_at.cmp(&a.opens_at).then_with(|| a.key.cmp(&b.key)));
        Ok(rounds)
    }

    /// A round.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn round(&self, key: &str) -> Result<Option<Round>> {
        let sql = "select round_key, bank_id, version, name_en, name_cy, opens_at, closes_at
                   from round where round_key = $1";
        let row: Option<Row> =
            read!(self, pool => sqlx::query_as(sql).bind(key).fetch_optional(pool).await?);
        row.map(round).transpose()
    }
}
