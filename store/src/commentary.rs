//! Commentary: what is written into the report of a release while it is a draft, and stays from its publication on.

use crate::open::{millis, read, time, transaction};
use crate::published::audience_column;
use crate::{Error, Result, SavedBy, Store};
use domain::id::RoundKey;
use domain::language::Language;
use domain::release::Audience;
use domain::report::{Commentary, Section};
use jiff::Timestamp;

/// The commentary of a release, and who changed it last.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct HeldCommentary {
    /// What is written.
    pub commentary: Commentary,
    /// By whom and when the newest of it was written; none where nothing is.
    pub last: Option<SavedBy>,
}

/// What came of writing commentary.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum WriteCommentaryOutcome {
    /// It is kept now.
    Written,
    /// Something else is there than what the writer had seen. Nothing was changed.
    Newer,
    /// The release is published. Nothing was changed.
    Published,
    /// There is no such release.
    NoRelease,
}

type Row = (String, String, String);

/// A commentary from its rows.
fn commentary_of(rows: impl IntoIterator<Item = Row>) -> Result<Commentary> {
    let mut commentary = Commentary::default();
    for (section, language, words) in rows {
        let corrupt = || Error::corrupt(format!("commentary {section:?} {language:?}"));
        let known = Section::parse(&section).zip(Language::parse(&language));
        let (section, language) = known.ok_or_else(corrupt)?;
        commentary.write(section, language, &words);
    }
    Ok(commentary)
}

const WRITTEN: &str = "select section, language, words from commentary where release_id = $1";

impl Store {
    /// What is written into the report of a release, a draft or published.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn commentary(&self, release: i64) -> Result<HeldCommentary> {
        type Held = (String, String, String, String, i64);
        let sql = "select section, commentary.language, words, person.name, written_at
                   from commentary join person on person.person_id = written_by
                   where release_id = $1 order by written_at desc, section, commentary.language";
        let rows: Vec<Held> =
            read!(self, pool => sqlx::query_as(sql).bind(release).fetch_all(pool).await?);
        let last = rows.first().map(|(_, _, _, name, at)| (name.clone(), *at));
        let last = last.map(|(name, at)| Ok::<_, Error>(SavedBy { name, at: time(at)? }));
        let rows =
            rows.into_iter().map(|(section, language, words, ..)| (section, language, words));
        Ok(HeldCommentary { commentary: commentary_of(rows)?, last: last.transpose()? })
    }

    /// What is written into the report of a published release; nothing where there is none of that number.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn published_commentary(
        &self,
        round: &RoundKey,
        audience: &Audience,
        number: u32,
    ) -> Result<Commentary> {
        let sql = "select section, language, words from commentary join release using (release_id)
                   where round_key = $1 and audience = $2 and number = $3
                     and published_at is not null";
        let rows: Vec<Row> = read!(self, pool => sqlx::query_as(sql)
            .bind(round.as_str())
            .bind(audience_column(audience))
            .bind(i64::from(number))
            .fetch_all(pool)
            .await?);
        commentary_of(rows)
    }

    /// Writes the commentary of a draft in place of `seen`, what the writer saw before. What did not change keeps who
    /// wrote it.
    ///
    /// # Errors
    /// When the person is not there, or the database fails.
    pub async fn write_commentary(
        &self,
        release: i64,
        seen: &Commentary,
        new: &Commentary,
        person: i64,
        now: Timestamp,
    ) -> Result<WriteCommentaryOutcome> {
        transaction!(self, tx => {
            // Takes the draft's row, so that it is not published meanwhile, and of two who write the second sees the first.
            let sql = "update release set findings = findings
                       where release_id = $1 and published_at is null";
            let taken = sqlx::query(sql).bind(release).execute(&mut *tx).await?.rows_affected();
            if taken == 0 {
                let sql = "select count(*) from release where release_id = $1";
                let count: i64 = sqlx::query_scalar(sql).bind(release).fetch_one(&mut *tx).await?;
                return Ok(match count {
                    0 => WriteCommentaryOutcome::NoRelease,
                    _ => WriteCommentaryOutcome::Published,
                });
            }
            let rows: Vec<Row> =
                sqlx::query_as(WRITTEN).bind(release).fetch_all(&mut *tx).await?;
            let there = commentary_of(rows)?;
            if there != *seen {
                return Ok(WriteCommentaryOutcome::Newer);
            }
            for (section, language, words) in there.written() {
                if new.words(section, language) != Some(words) {
                    let sql = "delete from commentary
                               where release_id = $1 and section = $2 and language = $3";
                    sqlx::query(sql)
                        .bind(release)
                        .bind(section.slug())
                        .bind(language.code())
                        .execute(&mut *tx)
                        .await?;
                }
            }
            for (section, language, words) in new.written() {
                if there.words(section, language) != Some(words) {
                    let sql = "insert into commentary
                                 (release_id, section, language, words, written_by, written_at)
                               values ($1, $2, $3, $4, $5, $6)";
                    sqlx::query(sql)
                        .bind(release)
                        .bind(section.slug())
                        .bind(language.code())
                        .bind(words)
                        .bind(person)
                        .bind(millis(now))
                        .execute(&mut *tx)
                        .await?;
                }
            }
        });
        Ok(WriteCommentaryOutcome::Written)
    }
}
