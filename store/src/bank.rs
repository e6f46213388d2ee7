//! Published question banks. What is published is never changed.

use crate::open::{millis, read, time, write};
use crate::{Error, Result, Store};
use domain::bank::Bank;
use domain::id::{BankId, BankVersion};
use jiff::Timestamp;

/// A bank as it was published.
#[derive(Debug, Clone, PartialEq)]
pub struct PublishedBank {
    /// The bank.
    pub bank: Bank,
    /// Its digest when it was published.
    pub digest: String,
    /// When.
    pub published_at: Timestamp,
}

/// What came of publishing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum PublishOutcome {
    /// It is published now.
    Published,
    /// The same had been published before.
    AlreadyPublished,
    /// This version had been published with another content. Nothing was changed.
    Differs {
        /// The digest of what is published.
        published: String,
    },
}

impl Store {
    /// Publishes a bank version, unless it is published already.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn publish_bank(&self, bank: &Bank, now: Timestamp) -> Result<PublishOutcome> {
        let digest = bank.digest();
        let content = serde_json::to_string(bank).map_err(Error::corrupt)?;
        let sql = "insert into bank (bank_id, version, digest, content, published_at)
                   values ($1, $2, $3, $4, $5) on conflict (bank_id, version) do nothing";
        let inserted = write!(self, pool => sqlx::query(sql)
            .bind(bank.id.as_str())
            .bind(bank.version.as_str())
            .bind(&digest)
            .bind(content)
            .bind(millis(now))
            .execute(pool)
            .await?
            .rows_affected());
        if inserted == 1 {
            return Ok(PublishOutcome::Published);
        }
        let sql = "select digest from bank where bank_id = $1 and version = $2";
        let published: String = write!(self, pool => sqlx::query_scalar(sql)
            .bind(bank.id.as_str())
            .bind(bank.version.as_str())
            .fetch_one(pool)
            .await?);
        Ok(if published == digest {
            PublishOutcome::AlreadyPublished
        } else {
            PublishOutcome::Differs { published }
        })
    }

    /// A published bank.
    ///
    /// # Errors
    /// [`Error::Corrupt`] when its content no longer has the digest it was published with.
    pub async fn bank(&self, id: &BankId, version: &BankVersion) -> Result<Option<PublishedBank>> {
        let sql = "select content, digest, published_at from bank
                   where bank_id = $1 and version = $2";
        let row: Option<(String, String, i64)> = read!(self, pool => sqlx::query_as(sql)
            .bind(id.as_str())
            .bind(version.as_str())
            .fetch_optional(pool)
            .await?);
        let Some((content, digest, published_at)) = row else { return Ok(None) };
        let bank: Bank = serde_json::from_str(&content).map_err(Error::corrupt)?;
        if bank.digest() != digest {
            let message = format!("bank {id} {version} was changed after it was published");
            return Err(Error::Corrupt(message));
        }
        Ok(Some(PublishedBank { bank, digest, published_at: time(published_at)? }))
    }
}
