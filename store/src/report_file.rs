//! Files of published releases, kept with the release as they were first made. Of a draft nothing can be kept.

use crate::open::{millis, read, time, write};
use crate::published::{audience_column, checksum};
use crate::{Error, Result, Store};
use domain::id::RoundKey;
use domain::release::Audience;
use jiff::Timestamp;

/// A file about to be kept.
#[derive(Debug, Clone)]
pub struct NewReportFile {
    /// Its name, as in its address.
    pub name: String,
    /// Its media type.
    pub media_type: String,
    /// Its bytes.
    pub content: Vec<u8>,
}

/// A kept file without its bytes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReportFileLine {
    /// Its name, as in its address.
    pub name: String,
    /// Its media type.
    pub media_type: String,
    /// How many bytes it has.
    pub size: u64,
    /// SHA-256 of its bytes, in hexadecimal.
    pub checksum: String,
    /// When it was made.
    pub made_at: Timestamp,
}

/// A kept file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReportFile {
    /// What it is.
    pub line: ReportFileLine,
    /// Its bytes, which have the checksum.
    pub content: Vec<u8>,
}

/// What came of keeping a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum KeepOutcome {
    /// It is kept now.
    Kept,
    /// One of this name with the same bytes was kept before.
    Same,
    /// One of this name with other bytes was kept before, and stays: what was handed out once is handed out for ever.
    Differs,
    /// There is no such published release. Nothing was kept.
    NotPublished,
}

type LineRow = (String, String, i64, String, i64);

fn line((name, media_type, size, checksum, made): LineRow) -> Result<ReportFileLine> {
    let size = u64::try_from(size).map_err(Error::corrupt)?;
    Ok(ReportFileLine { name, media_type, size, checksum, made_at: time(made)? })
}

impl Store {
    /// The id of a published release; none where there is no such release, or it is a draft.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn published_id(
        &self,
        round: &RoundKey,
        audience: &Audience,
        number: u32,
    ) -> Result<Option<i64>> {
        let sql = "select release_id from release
                   where round_key = $1 and audience = $2 and number = $3
                     and published_at is not null";
        Ok(read!(self, pool => sqlx::query_scalar(sql)
            .bind(round.as_str())
            .bind(audience_column(audience))
            .bind(i64::from(number))
            .fetch_optional(pool)
            .await?))
    }

    /// Keeps a file of a published release, unless there is one of its name.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn keep_report_file(
        &self,
        release: i64,
        new: &NewReportFile,
        now: Timestamp,
    ) -> Result<KeepOutcome> {
        let sum = checksum(&new.content);
        let sql =
            "insert into release_file (release_id, name, media_type, content, checksum, made_at)
                   select release_id, $2, $3, $4, $5, $6 from release
                   where release_id = $1 and published_at is not null
                   on conflict (release_id, name) do nothing";
        let kept = write!(self, pool => sqlx::query(sql)
            .bind(release)
            .bind(&new.name)
            .bind(&new.media_type)
            .bind(&new.content)
            .bind(&sum)
            .bind(millis(now))
            .execute(pool)
            .await?
            .rows_affected());
        if kept == 1 {
            return Ok(KeepOutcome::Kept);
        }
        let sql = "select checksum from release_file where release_id = $1 and name = $2";
        let before: Option<String> = read!(self, pool => sqlx::query_scalar(sql)
            .bind(release)
            .bind(&new.name)
            .fetch_optional(pool)
            .await?);
        Ok(match before {
            None => KeepOutcome::NotPublished,
            Some(before) if before == sum => KeepOutcome::Same,
            Some(_) => KeepOutcome::Differs,
        })
    }

    /// The kept files of a release, by name.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn report_files(&self, release: i64) -> Result<Vec<ReportFileLine>> {
        let sql = "select name, media_type, cast(length(content) as bigint), checksum, made_at
                   from release_file where release_id = $1";
        let rows: Vec<LineRow> =
            read!(self, pool => sqlx::query_as(sql).bind(release).fetch_all(pool).await?);
        let mut lines = rows.into_iter().map(line).collect::<Result<Vec<_>>>()?;
        lines.sort_by(|a, b| a.name.cmp(&b.name));
        Ok(lines)
    }

    /// A kept file of a release.
    ///
    /// # Errors
    /// [`Error::Corrupt`] when its bytes no longer have the checksum they were kept with.
    pub async fn report_file(&self, release: i64, name: &str) -> Result<Option<ReportFile>> {
        type Row = (String, String, i64, String, i64, Vec<u8>);
        let sql = "select name, media_type, cast(length(content) as bigint), checksum, made_at,
                     content
                   from release_file where release_id = $1 and name = $2";
        let row: Option<Row> = read!(self, pool => sqlx::query_as(sql)
            .bind(release)
            .bind(name)
            .fetch_optional(pool)
            .await?);
        let Some((name, media_type, size, sum, made, content)) = row else { return Ok(None) };
        if checksum(&content) != sum {
            return Err(Error::corrupt(format!("the content of the file {name:?} of a release")));
        }
        let line = line((name, media_type, size, sum, made))?;
        Ok(Some(ReportFile { line, content }))
    }
}
