//! Releases as those see them who build, audit and publish them: drafts as well, and the ledgers that are never
//! published. What everybody else sees is read in `published`.

use crate::open::{millis, read, time, transaction, write};
use crate::published::{audience_column, audience_of, checked, checksum, number_of};
use crate::{Error, Result, Store};
use domain::id::RoundKey;
use domain::release::Audience;
use jiff::Timestamp;

/// A release about to be kept as a draft.
#[derive(Debug, Clone)]
pub struct NewRelease {
    /// The round.
    pub round: RoundKey,
    /// Who it is for.
    pub audience: Audience,
    /// Its number among those of the round for this audience, from 1.
    pub number: u32,
    /// Its bytes, as they are to be downloaded. UTF-8.
    pub content: Vec<u8>,
    /// What the next release and the audit need, as JSON.
    pub ledger: String,
    /// Who built it; none is the command line or the calendar.
    pub built_by: Option<i64>,
}

/// What came of adding something under a number or a name of its own.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum AddOutcome {
    /// It is kept now, as this one.
    Added(i64),
    /// There is one with this number or name. Nothing was changed.
    Taken,
}

/// A release without its content, a draft or published.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct HeldRelease {
    /// Which it is.
    pub id: i64,
    /// The round.
    pub round: RoundKey,
    /// Who it is for.
    pub audience: Audience,
    /// Its number among those of the round for this audience.
    pub number: u32,
    /// SHA-256 of its bytes, in hexadecimal.
    pub checksum: String,
    /// How many findings the last audit had; none before the first.
    pub findings: Option<u32>,
    /// When the last audit read what was published.
    pub audited_at: Option<Timestamp>,
    /// When it was built.
    pub built_at: Timestamp,
    /// Who built it; none is the command line or the calendar.
    pub built_by: Option<String>,
    /// When it was published; none while it is a draft.
    pub published_at: Option<Timestamp>,
    /// Who published it; none is the command line or the calendar.
    pub published_by: Option<String>,
}

/// A release with everything that is kept of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WholeRelease {
    /// What it is.
    pub held: HeldRelease,
    /// Its bytes.
    pub content: Vec<u8>,
    /// What the next release and the audit need, as JSON. Never published.
    pub ledger: String,
}

/// What came of publishing a release.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PublishReleaseOutcome {
    /// It is published now.
    Published,
    /// It was not audited, or not since another release was published: an audit holds against what was published when
    /// it was made. Nothing was changed.
    NotAudited,
    /// The audit found something. Nothing was changed.
    HasFindings,
    /// It had been published before. Nothing was changed.
    AlreadyPublished,
}

#[derive(sqlx::FromRow)]
struct Row {
    release_id: i64,
    round_key: String,
    audience: String,
    number: i64,
    checksum: String,
    findings: Option<i64>,
    audited_at: Option<i64>,
    built_at: i64,
    builder: Option<String>,
    published_at: Option<i64>,
    publisher: Option<String>,
}

impl Row {
    fn held(self) -> Result<HeldRelease> {
        Ok(HeldRelease {
            id: self.release_id,
            round: RoundKey::parse(&self.round_key).map_err(Error::corrupt)?,
            audience: audience_of(&self.audience)?,
            number: number_of(self.number)?,
            checksum: self.checksum,
            findings: self.findings.map(number_of).transpose()?,
            audited_at: self.audited_at.map(time).transpose()?,
            built_at: time(self.built_at)?,
            built_by: self.builder,
            published_at: self.published_at.map(time).transpose()?,
            published_by: self.publisher,
        })
    }
}

impl Store {
    /// Keeps a release as a draft, unless its number is taken.
    ///
    /// # Errors
    /// When the content is not UTF-8, the round is not there, or the database fails.
    pub async fn add_release(&self, new: &NewRelease, now: Timestamp) -> Result<AddOutcome> {
        let content = std::str::from_utf8(&new.content).map_err(Error::corrupt)?;
        let sql = "insert into release (round_key, audience, number, content, checksum, ledger,
                     built_at, built_by)
                   values ($1, $2, $3, $4, $5, $6, $7, $8)
                   on conflict (round_key, audience, number) do nothing
                   returning release_id";
        let added: Option<i64> = write!(self, pool => sqlx::query_scalar(sql)
            .bind(new.round.as_str())
            .bind(audience_column(&new.audience))
            .bind(i64::from(new.number))
            .bind(content)
            .bind(checksum(&new.content))
            .bind(&new.ledger)
            .bind(millis(now))
            .bind(new.built_by)
            .fetch_optional(pool)
            .await?);
        Ok(added.map_or(AddOutcome::Taken, AddOutcome::Added))
    }

    /// Every release of a round, drafts too, by audience and number.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn releases(&self, round: &RoundKey) -> Result<Vec<HeldRelease>> {
        let sql = "select release_id, round_key, audience, number, checksum, findings, audited_at,
                     built_at, b.name as builder, published_at, p.name as publisher
                   from release
                     left join person b on b.person_id = built_by
                     left join person p on p.person_id = published_by
                   where round_key = $1";
        let rows: Vec<Row> =
            read!(self, pool => sqlx::query_as(sql).bind(round.as_str()).fetch_all(pool).await?);
        let mut releases = rows.into_iter().map(Row::held).collect::<Result<Vec<_>>>()?;
        releases.sort_by(|a, b| (&a.audience, a.number).cmp(&(&b.audience, b.number)));
        Ok(releases)
    }

    /// A release with everything that is kept of it.
    ///
    /// # Errors
    /// [`Error::Corrupt`] when its content no longer has the checksum it was kept with.
    pub async fn release(&self, id: i64) -> Result<Option<WholeRelease>> {
        #[derive(sqlx::FromRow)]
        struct Whole {
            #[sqlx(flatten)]
            row: Row,
            content: String,
            ledger: String,
        }
        let sql = "select release_id, round_key, audience, number, checksum, findings, audited_at,
                     built_at, b.name as builder, published_at, p.name as publisher, content, ledger
                   from release
                     left join person b on b.person_id = built_by
                     left join person p on p.person_id = published_by
                   where release_id = $1";
        let whole: Option<Whole> =
            read!(self, pool => sqlx::query_as(sql).bind(id).fetch_optional(pool).await?);
        let Some(Whole { row, content, ledger }) = whole else { return Ok(None) };
        let content = checked(content, &row.checksum)?;
        Ok(Some(WholeRelease { held: row.held()?, content, ledger }))
    }

    /// Notes how many findings an audit of a draft had. `read_at` is when the audit read what was published. Says
    /// whether it was noted: a release that is published or gone stays as it is.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn note_audit(&self, id: i64, findings: u32, read_at: Timestamp) -> Result<bool> {
        let sql = "update release set findings = $2, audited_at = $3
                   where release_id = $1 and published_at is null";
        let noted = write!(self, pool => sqlx::query(sql)
            .bind(id)
            .bind(i64::from(findings))
            .bind(millis(read_at))
            .execute(pool)
            .await?
            .rows_affected());
        Ok(noted == 1)
    }

    /// Publishes a draft whose audit found nothing, and was made after the last publication of any release. From then
    /// on it never changes. `person` is none for the command line and the calendar.
    ///
    /// # Errors
    /// When there is no such release, or the database fails.
    pub async fn publish_release(
        &self,
        id: i64,
        person: Option<i64>,
        now: Timestamp,
    ) -> Result<PublishReleaseOutcome> {
        transaction!(self, tx => {
            // Takes the rows of all drafts, so that of two published at the same time the second sees the first.
            let sql = "update release set findings = findings where published_at is null";
            sqlx::query(sql).execute(&mut *tx).await?;
            let sql = "select findings, audited_at, published_at,
                         (select max(other.published_at) from release other)
                       from release where release_id = $1";
            type Found = (Option<i64>, Option<i64>, Option<i64>, Option<i64>);
            let found: Found = sqlx::query_as(sql).bind(id).fetch_one(&mut *tx).await?;
            let (findings, audited, published, last) = found;
            if published.is_some() {
                return Ok(PublishReleaseOutcome::AlreadyPublished);
            }
            let (Some(findings), Some(audited)) = (findings, audited) else {
                return Ok(PublishReleaseOutcome::NotAudited);
            };
            if findings > 0 {
                return Ok(PublishReleaseOutcome::HasFindings);
            }
            if last.is_some_and(|last| audited < last) {
                return Ok(PublishReleaseOutcome::NotAudited);
            }
            let sql = "update release set published_at = $2, published_by = $3
                       where release_id = $1";
            sqlx::query(sql)
                .bind(id)
                .bind(millis(now))
                .bind(person)
                .execute(&mut *tx)
                .await?;
        });
        Ok(PublishReleaseOutcome::Published)
    }

    /// Throws a draft away. Says whether there was one: what is published stays.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn delete_release_draft(&self, id: i64) -> Result<bool> {
        let sql = "delete from release where release_id = $1 and published_at is null";
        Ok(write!(self, pool => sqlx::query(sql).bind(id).execute(pool).await?.rows_affected())
            == 1)
    }
}
