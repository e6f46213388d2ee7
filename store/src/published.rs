//! Published releases, and nothing else: the only reads behind what visitors see of councils that are not theirs. No
//! statement here names another table, and a test holds it to that.

use crate::open::{read, time};
use crate::{Error, Result, Store};
use domain::id::RoundKey;
use domain::release::Audience;
use jiff::Timestamp;
use sha2::{Digest as _, Sha256};

/// A published release without its content.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReleaseLine {
    /// The round.
    pub round: RoundKey,
    /// Its number among those of the round for its audience.
    pub number: u32,
    /// SHA-256 of its bytes, in hexadecimal.
    pub checksum: String,
    /// When it was built.
    pub built_at: Timestamp,
    /// When it was published.
    pub published_at: Timestamp,
}

/// A published release.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StoredRelease {
    /// What it is.
    pub line: ReleaseLine,
    /// Its bytes, which have the checksum.
    pub content: Vec<u8>,
}

const COALITION: &str = "coalition:";

/// An audience as its column.
pub(crate) fn audience_column(audience: &Audience) -> String {
    match audience {
        Audience::Public => "public".to_owned(),
        Audience::Coalition(key) => format!("{COALITION}{key}"),
    }
}

/// An audience from its column.
pub(crate) fn audience_of(column: &str) -> Result<Audience> {
    match column.strip_prefix(COALITION) {
        Some(key) => Ok(Audience::Coalition(key.to_owned())),
        None if column == "public" => Ok(Audience::Public),
        None => Err(Error::corrupt(format!("audience {column:?}"))),
    }
}

/// A number from its column.
pub(crate) fn number_of(column: i64) -> Result<u32> {
    u32::try_from(column).map_err(Error::corrupt)
}

/// SHA-256 of the bytes of a release, in lower-case hexadecimal.
pub(crate) fn checksum(content: &[u8]) -> String {
    Sha256::digest(content).iter().map(|byte| format!("{byte:02x}")).collect()
}

/// The bytes of a release, if they are those it was kept with.
pub(crate) fn checked(content: String, kept: &str) -> Result<Vec<u8>> {
    let content = content.into_bytes();
    if checksum(&content) == kept {
        Ok(content)
    } else {
        Err(Error::corrupt(format!("the content of the release with checksum {kept}")))
    }
}

type LineRow = (String, i64, String, i64, i64);
type WholeRow = (String, i64, String, i64, i64, String);

fn line((round, number, checksum, built, published): LineRow) -> Result<ReleaseLine> {
    Ok(ReleaseLine {
        round: RoundKey::parse(&round).map_err(Error::corrupt)?,
        number: number_of(number)?,
        checksum,
        built_at: time(built)?,
        published_at: time(published)?,
    })
}

fn stored((round, number, sum, built, published, content): WholeRow) -> Result<StoredRelease> {
    let content = checked(content, &sum)?;
    Ok(StoredRelease { line: line((round, number, sum, built, published))?, content })
}

impl Store {
    /// The published releases of a round for an audience, the newest first.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn published(
        &self,
        round: &RoundKey,
        audience: &Audience,
    ) -> Result<Vec<ReleaseLine>> {
        let sql = "select round_key, number, checksum, built_at, published_at from release
                   where round_key = $1 and audience = $2 and published_at is not null
                   order by number desc";
        let rows: Vec<LineRow> = read!(self, pool => sqlx::query_as(sql)
            .bind(round.as_str())
            .bind(audience_column(audience))
            .fetch_all(pool)
            .await?);
        rows.into_iter().map(line).collect()
    }

    /// The published releases of all rounds for an audience, the last published first.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn all_published(&self, audience: &Audience) -> Result<Vec<ReleaseLine>> {
        let sql = "select round_key, number, checksum, built_at, published_at from release
                   where audience = $1 and published_at is not null";
        let rows: Vec<LineRow> = read!(self, pool => sqlx::query_as(sql)
            .bind(audience_column(audience))
            .fetch_all(pool)
            .await?);
        let mut lines = rows.into_iter().map(line).collect::<Result<Vec<_>>>()?;
        lines.sort_by(|a, b| {
            let newest = |line: &ReleaseLine| (line.published_at, line.number);
            newest(b).cmp(&newest(a)).then_with(|| b.round.cmp(&a.round))
        });
        Ok(lines)
    }

    /// A published release.
    ///
    /// # Errors
    /// [`Error::Corrupt`] when its content no longer has the checksum it was published with.
    pub async fn published_release(
        &self,
        round: &RoundKey,
        audience: &Audience,
        number: u32,
    ) -> Result<Option<StoredRelease>> {
        let sql = "select round_key, number, checksum, built_at, published_at, content from release
                   where round_key = $1 and audience = $2 and number = $3
                     and published_at is not null";
        let row: Option<WholeRow> = read!(self, pool => sqlx::query_as(sql)
            .bind(round.as_str())
            .bind(audience_column(audience))
            .bind(i64::from(number))
            .fetch_optional(pool)
            .await?);
        row.map(stored).transpose()
    }

    /// The published release of a round for an audience with the highest number.
    ///
    /// # Errors
    /// [`Error::Corrupt`] when its content no longer has the checksum it was published with.
    pub async fn latest_published(
        &self,
        round: &RoundKey,
        audience: &Audience,
    ) -> Result<Option<StoredRelease>> {
        let sql = "select round_key, number, checksum, built_at, published_at, content from release
                   where round_key = $1 and audience = $2 and published_at is not null
                   order by number desc limit 1";
        let row: Option<WholeRow> = read!(self, pool => sqlx::query_as(sql)
            .bind(round.as_str())
            .bind(audience_column(audience))
            .fetch_optional(pool)
            .await?);
        row.map(stored).transpose()
    }
}
