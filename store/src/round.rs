//! Rounds: times in which councils assess themselves against one bank version, and the days on which interim releases
//! of them are due.

use crate::open::{millis, read, time, transaction};
use crate::{Error, Extension, Result, Store};
use domain::bank::Bilingual;
use domain::id::{BankId, BankVersion, RoundKey};
use jiff::Timestamp;
use jiff::civil::Date;
use std::collections::BTreeSet;

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
    /// The key of the coalition whose councils it is for; none for all councils.
    pub coalition: Option<String>,
    /// The fewest councils that a figure may come from; none where that is not set.
    pub minimum_group: Option<u32>,
    /// Whether it is being prepared: it is then not open, whatever its dates say.
    pub is_draft: bool,
}

/// Where a round is in its life.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum RoundState {
    /// Being prepared.
    Draft,
    /// Ready, and its first moment is still to come.
    Upcoming,
    /// Councils can answer.
    Open,
    /// Its end has passed.
    Closed,
}

/// What came of putting a round.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum RoundOutcome {
    /// It is as asked now.
    Saved,
    /// A council has begun, so its bank, version and coalition can no longer change. Nothing was changed.
    Begun,
}

impl Round {
    /// Where it is in its life at this moment. A round that ends before it begins is never open.
    #[must_use]
    pub fn state(&self, now: Timestamp) -> RoundState {
        if self.is_draft {
            RoundState::Draft
        } else if self.closes_at.is_some_and(|closes| closes <= now) {
            RoundState::Closed
        } else if now < self.opens_at {
            RoundState::Upcoming
        } else {
            RoundState::Open
        }
    }

    /// Whether councils can answer at this moment.
    #[must_use]
    pub fn is_open(&self, now: Timestamp) -> bool {
        self.state(now) == RoundState::Open
    }

    /// The round as it is for a council with this extension: it ends later, never earlier.
    #[must_use]
    pub fn extended(&self, extension: Option<&Extension>) -> Self {
        let mut round = self.clone();
        if let (Some(closes), Some(extension)) = (self.closes_at, extension) {
            round.closes_at = Some(closes.max(extension.closes_at));
        }
        round
    }
}

#[derive(sqlx::FromRow)]
struct Row {
    round_key: String,
    bank_id: String,
    version: String,
    name_en: String,
    name_cy: String,
    opens_at: i64,
    closes_at: Option<i64>,
    coalition_key: Option<String>,
    minimum_group: Option<i64>,
    is_draft: i64,
}

impl Row {
    fn round(self) -> Result<Round> {
        Ok(Round {
            key: RoundKey::parse(&self.round_key).map_err(Error::corrupt)?,
            bank: BankId::parse(&self.bank_id).map_err(Error::corrupt)?,
            version: BankVersion::parse(&self.version).map_err(Error::corrupt)?,
            name: Bilingual { en: self.name_en, cy: self.name_cy },
            opens_at: time(self.opens_at)?,
            closes_at: self.closes_at.map(time).transpose()?,
            coalition: self.coalition_key,
            minimum_group: self
                .minimum_group
                .map(|least| u32::try_from(least).map_err(Error::corrupt))
                .transpose()?,
            is_draft: self.is_draft != 0,
        })
    }
}

impl Store {
    /// Makes a round, or changes one that is there. From the moment a council has begun, its bank, version and
    /// coalition stay as they are: what others answered must go on meaning the same.
    ///
    /// # Errors
    /// When the bank is not published, the coalition is not there, or the database fails.
    pub async fn put_round(&self, round: &Round) -> Result<RoundOutcome> {
        transaction!(self, tx => {
            // Takes the row of a round that is there, as beginning an assessment does, so that the one sees the other.
            let sql = "update round set is_draft = is_draft where round_key = $1
                       returning bank_id, version, coalition_key";
            let before: Option<(String, String, Option<String>)> = sqlx::query_as(sql)
                .bind(round.key.as_str())
                .fetch_optional(&mut *tx)
                .await?;
            let sql = "select count(*) from assessment where round_key = $1";
            let begun: i64 =
                sqlx::query_scalar(sql).bind(round.key.as_str()).fetch_one(&mut *tx).await?;
            if let Some((bank, version, coalition)) = before
                && begun > 0
                && (bank != round.bank.as_str()
                    || version != round.version.as_str()
                    || coalition != round.coalition)
            {
                return Ok(RoundOutcome::Begun);
            }
            let sql = "insert into round (round_key, bank_id, version, name_en, name_cy, opens_at,
                         closes_at, coalition_key, minimum_group, is_draft)
                       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
                       on conflict (round_key) do update set bank_id = excluded.bank_id,
                         version = excluded.version, name_en = excluded.name_en,
                         name_cy = excluded.name_cy, opens_at = excluded.opens_at,
                         closes_at = excluded.closes_at, coalition_key = excluded.coalition_key,
                         minimum_group = excluded.minimum_group, is_draft = excluded.is_draft";
            sqlx::query(sql)
                .bind(round.key.as_str())
                .bind(round.bank.as_str())
                .bind(round.version.as_str())
                .bind(&round.name.en)
                .bind(&round.name.cy)
                .bind(millis(round.opens_at))
                .bind(round.closes_at.map(millis))
                .bind(&round.coalition)
                .bind(round.minimum_group.map(i64::from))
                .bind(i64::from(round.is_draft))
                .execute(&mut *tx)
                .await?;
        });
        Ok(RoundOutcome::Saved)
    }

    /// All rounds, drafts too, the latest to open first.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn rounds(&self) -> Result<Vec<Round>> {
        let sql = "select round_key, bank_id, version, name_en, name_cy, opens_at, closes_at,
                     coalition_key, minimum_group, is_draft
                   from round";
        let rows: Vec<Row> = read!(self, pool => sqlx::query_as(sql).fetch_all(pool).await?);
        let mut rounds = rows.into_iter().map(Row::round).collect::<Result<Vec<_>>>()?;
        // Not in SQL: PostgreSQL's order of texts is its locale's.
        rounds.sort_by(|a, b| b.opens_at.cmp(&a.opens_at).then_with(|| a.key.cmp(&b.key)));
        Ok(rounds)
    }

    /// A round.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn round(&self, key: &str) -> Result<Option<Round>> {
        let sql = "select round_key, bank_id, version, name_en, name_cy, opens_at, closes_at,
                     coalition_key, minimum_group, is_draft
                   from round where round_key = $1";
        let row: Option<Row> =
            read!(self, pool => sqlx::query_as(sql).bind(key).fetch_optional(pool).await?);
        row.map(Row::round).transpose()
    }

    /// The days on which interim releases of a round are due, earliest first.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn calendar(&self, round: &RoundKey) -> Result<Vec<Date>> {
        let sql = "select release_on from round_calendar where round_key = $1";
        let days: Vec<String> = read!(self, pool => sqlx::query_scalar(sql)
            .bind(round.as_str())
            .fetch_all(pool)
            .await?);
        let mut days = days
            .iter()
            .map(|day| day.parse().map_err(Error::corrupt))
            .collect::<Result<Vec<Date>>>()?;
        days.sort();
        Ok(days)
    }

    /// Puts these days in place of a round's calendar. A day given twice counts once.
    ///
    /// # Errors
    /// When days are given and the round is not there, or the database fails. Nothing is changed then.
    pub async fn set_calendar(&self, round: &RoundKey, days: &[Date]) -> Result<()> {
        transaction!(self, tx => {
            // Takes the round's row, so that of two at the same time one calendar is left and not both.
            let sql = "update round set is_draft = is_draft where round_key = $1";
            sqlx::query(sql).bind(round.as_str()).execute(&mut *tx).await?;
            let sql = "delete from round_calendar where round_key = $1";
            sqlx::query(sql).bind(round.as_str()).execute(&mut *tx).await?;
            let sql = "insert into round_calendar (round_key, release_on) values ($1, $2)";
            for day in days.iter().collect::<BTreeSet<_>>() {
                sqlx::query(sql)
                    .bind(round.as_str())
                    .bind(day.to_string())
                    .execute(&mut *tx)
                    .await?;
            }
        });
        Ok(())
    }
}
