//! Assessments: one council in one round.

use crate::open::{millis, read, time, transaction, write};
use crate::{Error, Result, Store};
use domain::id::{CouncilKey, RoundKey, ThemeId};
use jiff::Timestamp;
use std::collections::BTreeSet;

/// An assessment.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Assessment {
    /// Its number.
    pub id: i64,
    /// The council.
    pub council: CouncilKey,
    /// The round.
    pub round: RoundKey,
    /// The digest of the bank it answers.
    pub bank_digest: String,
    /// Goes up with every accepted change.
    pub revision: i64,
    /// When it was submitted; none while it is open.
    pub submitted_at: Option<Timestamp>,
    /// Who submitted it.
    pub submitted_by: Option<String>,
}

/// What came of marking a theme or taking the mark back.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Mark {
    /// It is as asked now.
    Done,
    /// The assessment had been submitted. Nothing was changed.
    Submitted,
}

/// What came of submitting.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SubmitOutcome {
    /// It is submitted now.
    Submitted,
    /// It had been submitted before. Nothing was changed.
    AlreadySubmitted,
    /// Somebody changed something since the page was shown. Nothing was changed.
    Changed,
}

type Row = (i64, String, String, String, i64, Option<i64>, Option<String>);

fn assessment(row: Row) -> Result<Assessment> {
    let (id, council, round, bank_digest, revision, submitted_at, submitted_by) = row;
    Ok(Assessment {
        id,
        council: CouncilKey::parse(&council).map_err(Error::corrupt)?,
        round: RoundKey::parse(&round).map_err(Error::corrupt)?,
        bank_digest,
        revision,
        submitted_at: submitted_at.map(time).transpose()?,
        submitted_by,
    })
}

impl Store {
    /// The assessment of a council in a round.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn assessment(
        &self,
        council: &CouncilKey,
        round: &RoundKey,
    ) -> Result<Option<Assessment>> {
        let sql = "select assessment_id, council_key, round_key, bank_digest, revision,
                     submitted_at, person.name
                   from assessment left join person on person.person_id = submitted_by
                   where council_key = $1 and round_key = $2";
        let row: Option<Row> = read!(self, pool => sqlx::query_as(sql)
            .bind(council.as_str())
            .bind(round.as_str())
            .fetch_optional(pool)
            .await?);
        row.map(assessment).transpose()
    }

    /// The assessments of a council, by round.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn assessments(&self, council: &CouncilKey) -> Result<Vec<Assessment>> {
        let sql = "select assessment_id, council_key, round_key, bank_digest, revision,
                     submitted_at, person.name
                   from assessment left join person on person.person_id = submitted_by
                   where council_key = $1";
        let rows: Vec<Row> =
            read!(self, pool => sqlx::query_as(sql).bind(council.as_str()).fetch_all(pool).await?);
        let mut assessments = rows.into_iter().map(assessment).collect::<Result<Vec<_>>>()?;
        assessments.sort_by(|a, b| a.round.cmp(&b.round));
        Ok(assessments)
    }

    /// Starts the assessment of a council in a round, unless it has started, and says which it is.
    ///
    /// # Errors
    /// When the council or round is not there, or the database fails.
    pub async fn start_assessment(
        &self,
        council: &CouncilKey,
        round: &RoundKey,
        bank_digest: &str,
        now: Timestamp,
    ) -> Result<i64> {
        let id = transaction!(self, tx => {
            // Takes the round's row, as changing the round does, so that the one sees the other.
            let sql = "update round set is_draft = is_draft where round_key = $1";
            sqlx::query(sql).bind(round.as_str()).execute(&mut *tx).await?;
            let sql = "insert into assessment
                         (council_key, round_key, bank_digest, revision, created_at)
                       values ($1, $2, $3, 0, $4)
                       on conflict (council_key, round_key)
                         do update set revision = assessment.revision
                       returning assessment_id";
            let id: i64 = sqlx::query_scalar(sql)
                .bind(council.as_str())
                .bind(round.as_str())
                .bind(bank_digest)
                .bind(millis(now))
                .fetch_one(&mut *tx)
                .await?;
            id
        });
        Ok(id)
    }

    /// The themes marked as completed.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn theme_marks(&self, assessment: i64) -> Result<BTreeSet<ThemeId>> {
        let sql = "select theme_id from theme_mark where assessment_id = $1";
        let rows: Vec<String> =
            read!(self, pool => sqlx::query_scalar(sql).bind(assessment).fetch_all(pool).await?);
        rows.iter().map(|theme| ThemeId::parse(theme).map_err(Error::corrupt)).collect()
    }

    /// Marks a theme as completed, or takes the mark back.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn mark_theme(
        &self,
        assessment: i64,
        theme: &ThemeId,
        completed: bool,
        person: i64,
        now: Timestamp,
    ) -> Result<Mark> {
        transaction!(self, tx => {
            let sql = "update assessment set revision = revision + 1
                       where assessment_id = $1 and submitted_at is null";
            let open = sqlx::query(sql).bind(assessment).execute(&mut *tx).await?.rows_affected();
            if open == 0 {
                return Ok(Mark::Submitted);
            }
            let changed = if completed {
                let sql = "insert into theme_mark (assessment_id, theme_id, marked_at, marked_by)
                           values ($1, $2, $3, $4) on conflict (assessment_id, theme_id) do nothing";
                sqlx::query(sql)
                    .bind(assessment)
                    .bind(theme.as_str())
                    .bind(millis(now))
                    .bind(person)
                    .execute(&mut *tx)
                    .await?
                    .rows_affected()
            } else {
                let sql = "delete from theme_mark where assessment_id = $1 and theme_id = $2";
                sqlx::query(sql)
                    .bind(assessment)
                    .bind(theme.as_str())
                    .execute(&mut *tx)
                    .await?
                    .rows_affected()
            };
            if changed == 0 {
                // A double click: the revision stays what others have looked at.
                return Ok(Mark::Done);
            }
        });
        Ok(Mark::Done)
    }

    /// Submits an assessment as it was at a revision. Whether it is complete is the caller's to say: the revision
    /// makes sure that it is still what the caller looked at.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn submit_assessment(
        &self,
        assessment: i64,
        revision: i64,
        person: i64,
        now: Timestamp,
    ) -> Result<SubmitOutcome> {
        let sql = "update assessment set submitted_at = $3, submitted_by = $4
                   where assessment_id = $1 and revision = $2 and submitted_at is null";
        let submitted = write!(self, pool => sqlx::query(sql)
            .bind(assessment)
            .bind(revision)
            .bind(millis(now))
            .bind(person)
            .execute(pool)
            .await?
            .rows_affected());
        if submitted == 1 {
            return Ok(SubmitOutcome::Submitted);
        }
        let sql = "select submitted_at from assessment where assessment_id = $1";
        let at: Option<i64> = write!(self, pool => sqlx::query_scalar(sql)
            .bind(assessment)
            .fetch_one(pool)
            .await?);
        Ok(if at.is_some() { SubmitOutcome::AlreadySubmitted } else { SubmitOutcome::Changed })
    }
}
