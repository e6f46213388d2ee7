//! Question banks: drafts that are looked at before they are published, and what is published, which is never changed.

use crate::open::{millis, read, time, write};
use crate::{Error, Result, Store};
use domain::bank::{Bank, Files};
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

/// The files of a bank version as they were uploaded.
#[derive(Debug, Clone, Default)]
pub struct NewBankDraft {
    /// What the archive was called.
    pub file_name: String,
    /// What is checked and published.
    pub files: Files,
    /// Paths that were in the archive and are not kept.
    pub left_out: Vec<String>,
}

/// A draft without its files.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BankDraft {
    /// Its number.
    pub id: i64,
    /// What the archive was called.
    pub file_name: String,
    /// The name of who uploaded it.
    pub uploaded_by: String,
    /// When.
    pub uploaded_at: Timestamp,
    /// Paths that were in the archive and are not kept.
    pub left_out: Vec<String>,
}

type DraftRow = (i64, String, String, i64, String);

fn draft((id, file_name, uploaded_by, uploaded_at, left_out): DraftRow) -> Result<BankDraft> {
    let left_out = serde_json::from_str(&left_out).map_err(Error::corrupt)?;
    Ok(BankDraft { id, file_name, uploaded_by, uploaded_at: time(uploaded_at)?, left_out })
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
        row.map(published).transpose()
    }

    /// Every published bank version, the last published first.
    ///
    /// # Errors
    /// [`Error::Corrupt`] when the content of one no longer has the digest it was published with.
    pub async fn banks(&self) -> Result<Vec<PublishedBank>> {
        let sql = "select content, digest, published_at from bank
                   order by published_at desc, bank_id, version desc";
        let rows: Vec<(String, String, i64)> =
            read!(self, pool => sqlx::query_as(sql).fetch_all(pool).await?);
        rows.into_iter().map(published).collect()
    }

    /// Keeps a draft, and says its number.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn add_bank_draft(
        &self,
        new: &NewBankDraft,
        person: i64,
        now: Timestamp,
    ) -> Result<i64> {
        let files = serde_json::to_string(&new.files.0).map_err(Error::corrupt)?;
        let left_out = serde_json::to_string(&new.left_out).map_err(Error::corrupt)?;
        let sql = "insert into bank_draft (uploaded_by, uploaded_at, file_name, files, left_out)
                   values ($1, $2, $3, $4, $5) returning draft_id";
        Ok(write!(self, pool => sqlx::query_scalar(sql)
            .bind(person)
            .bind(millis(now))
            .bind(&new.file_name)
            .bind(files)
            .bind(left_out)
            .fetch_one(pool)
            .await?))
    }

    /// A draft with its files.
    ///
    /// # Errors
    /// When the database fails, or the files are not what was written.
    pub async fn bank_draft(&self, id: i64) -> Result<Option<(BankDraft, Files)>> {
        let sql = "select d.draft_id, d.file_name, p.name, d.uploaded_at, d.left_out, d.files
                   from bank_draft d join person p on p.person_id = d.uploaded_by
                   where d.draft_id = $1";
        let row: Option<(i64, String, String, i64, String, String)> =
            read!(self, pool => sqlx::query_as(sql).bind(id).fetch_optional(pool).await?);
        let Some((id, name, person, at, left_out, files)) = row else { return Ok(None) };
        let files = Files(serde_json::from_str(&files).map_err(Error::corrupt)?);
        Ok(Some((draft((id, name, person, at, left_out))?, files)))
    }

    /// Every draft without its files, the last uploaded first.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn bank_drafts(&self) -> Result<Vec<BankDraft>> {
        let sql = "select d.draft_id, d.file_name, p.name, d.uploaded_at, d.left_out
                   from bank_draft d join person p on p.person_id = d.uploaded_by
                   order by d.draft_id desc";
        let rows: Vec<DraftRow> = read!(self, pool => sqlx::query_as(sql).fetch_all(pool).await?);
        rows.into_iter().map(draft).collect()
    }

    /// Throws a draft away. Says whether it was there.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn delete_bank_draft(&self, id: i64) -> Result<bool> {
        let sql = "delete from bank_draft where draft_id = $1";
        Ok(write!(self, pool => sqlx::query(sql).bind(id).execute(pool).await?.rows_affected())
            == 1)
    }
}

/// A row as the bank that was published.
fn published((content, digest, published_at): (String, String, i64)) -> Result<PublishedBank> {
    let bank: Bank = serde_json::from_str(&content).map_err(Error::corrupt)?;
    if bank.digest() != digest {
        let message =
            format!("bank {} {} was changed after it was published", bank.id, bank.version);
        return Err(Error::Corrupt(message));
    }
    Ok(PublishedBank { bank, digest, published_at: time(published_at)? })
}
