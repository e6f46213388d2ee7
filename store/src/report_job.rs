//! The work of making the files of published releases: who does which, how far it is, and what came of it.
//!
//! A worker claims a job until a time. One that is late, because its process stopped or was slow, loses the job to
//! another, and what it says from then on does not count.

use crate::open::{millis, read, time, transaction, write};
use crate::published::{audience_of, number_of};
use crate::{Error, Result, Store};
use domain::id::RoundKey;
use domain::release::Audience;
use jiff::Timestamp;

/// How far the work on the files of a release is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ReportState {
    /// Nobody has begun.
    Waiting,
    /// Somebody is at it.
    Running,
    /// Every file is there.
    Done,
    /// Some could not be made.
    Failed,
}

impl ReportState {
    fn parse(column: &str) -> Result<Self> {
        match column {
            "waiting" => Ok(Self::Waiting),
            "running" => Ok(Self::Running),
            "done" => Ok(Self::Done),
            "failed" => Ok(Self::Failed),
            other => Err(Error::corrupt(format!("state of a report {other:?}"))),
        }
    }
}

/// The work on the files of a release.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReportJob {
    /// How far it is.
    pub state: ReportState,
    /// How many files are made.
    pub done: u32,
    /// How many there are to be; 0 while that is not known.
    pub total: u32,
    /// Why it failed, for those who run the service.
    pub fault: Option<String>,
    /// When it last changed.
    pub changed_at: Timestamp,
}

/// A job that somebody has claimed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ClaimedReport {
    /// The id of the release.
    pub release: i64,
    /// Its round.
    pub round: RoundKey,
    /// Who it is for.
    pub audience: Audience,
    /// Its number.
    pub number: u32,
    /// Until when it is claimed: also what tells this claim from another's.
    pub until: Timestamp,
}

impl Store {
    /// Asks for the files of every published release that they were not asked for yet, and again for those that could not
    /// be made until `failed_by`. Says of how many.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn want_all_reports(&self, now: Timestamp, failed_by: Timestamp) -> Result<u64> {
        let again = "update report_job set state = 'waiting', fault = null, changed_at = $1
                     where state = 'failed' and changed_at <= $2";
        let again = write!(self, pool => sqlx::query(again)
            .bind(millis(now))
            .bind(millis(failed_by))
            .execute(pool)
            .await?
            .rows_affected());
        let sql = "insert into report_job (release_id, state, done, total, changed_at)
                   select release_id, 'waiting', 0, 0, $1 from release
                   where published_at is not null
                     and release_id not in (select release_id from report_job)
                   on conflict (release_id) do nothing";
        let new = write!(self, pool => sqlx::query(sql)
            .bind(millis(now))
            .execute(pool)
            .await?
            .rows_affected());
        Ok(again + new)
    }

    /// Asks for the files of a published release: for the first time, or again where some could not be made or a later
    /// version of the program makes more of them. Says whether that changed anything.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn want_report(&self, release: i64, now: Timestamp) -> Result<bool> {
        let sql = "insert into report_job (release_id, state, done, total, changed_at)
                   select release_id, 'waiting', 0, 0, $2 from release
                   where release_id = $1 and published_at is not null
                   on conflict (release_id) do update
                     set state = 'waiting', fault = null, changed_at = excluded.changed_at
                     where report_job.state in ('failed', 'done')";
        let wanted = write!(self, pool => sqlx::query(sql)
            .bind(release)
            .bind(millis(now))
            .execute(pool)
            .await?
            .rows_affected());
        Ok(wanted == 1)
    }

    /// How far the work on the files of a release is; none where nobody asked for them yet.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn report_job(&self, release: i64) -> Result<Option<ReportJob>> {
        type Row = (String, i64, i64, Option<String>, i64);
        let sql = "select state, done, total, fault, changed_at from report_job
                   where release_id = $1";
        let row: Option<Row> =
            read!(self, pool => sqlx::query_as(sql).bind(release).fetch_optional(pool).await?);
        let Some((state, done, total, fault, changed)) = row else { return Ok(None) };
        Ok(Some(ReportJob {
            state: ReportState::parse(&state)?,
            done: number_of(done)?,
            total: number_of(total)?,
            fault,
            changed_at: time(changed)?,
        }))
    }

    /// Claims the job of a release, or else the one that waits longest, if it waits or its claim has run out, until a time
    /// after `now`. None where there is none, or another was quicker.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn claim_report(
        &self,
        release: Option<i64>,
        now: Timestamp,
        until: Timestamp,
    ) -> Result<Option<ClaimedReport>> {
        type Row = (i64, String, String, i64);
        let claimed: Option<Row> = transaction!(self, tx => {
            // PostgreSQL looks at the row again when another has changed it meanwhile, so the outer condition repeats
            // the inner one.
            let sql = "update report_job
                       set state = 'running', claimed_until = $2, changed_at = $1
                       where release_id = (select release_id from report_job
                           where (state = 'waiting' or (state = 'running' and claimed_until <= $1))
                             and ($3 is null or release_id = $3)
                           order by changed_at, release_id limit 1)
                         and (state = 'waiting' or (state = 'running' and claimed_until <= $1))
                       returning release_id";
            let id: Option<i64> = sqlx::query_scalar(sql)
                .bind(millis(now))
                .bind(millis(until))
                .bind(release)
                .fetch_optional(&mut *tx)
                .await?;
            let sql = "select release_id, round_key, audience, number from release
                       where release_id = $1";
            sqlx::query_as(sql).bind(id).fetch_optional(&mut *tx).await?
        });
        let Some((release, round, audience, number)) = claimed else { return Ok(None) };
        Ok(Some(ClaimedReport {
            release,
            round: RoundKey::parse(&round).map_err(Error::corrupt)?,
            audience: audience_of(&audience)?,
            number: number_of(number)?,
            until: time(millis(until))?,
        }))
    }

    /// Notes how far a claimed job is, and claims it for longer. None where it is somebody else's by now.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn note_report(
        &self,
        claim: &ClaimedReport,
        (done, total): (u32, u32),
        now: Timestamp,
        until: Timestamp,
    ) -> Result<Option<ClaimedReport>> {
        let sql = "update report_job
                   set done = $3, total = $4, changed_at = $5, claimed_until = $6
                   where release_id = $1 and state = 'running' and claimed_until = $2";
        let noted = write!(self, pool => sqlx::query(sql)
            .bind(claim.release)
            .bind(millis(claim.until))
            .bind(i64::from(done))
            .bind(i64::from(total))
            .bind(millis(now))
            .bind(millis(until))
            .execute(pool)
            .await?
            .rows_affected());
        let until = time(millis(until))?;
        Ok((noted == 1).then(|| ClaimedReport { until, ..claim.clone() }))
    }

    /// Ends a claimed job: done, or failed with a fault. Says whether it was still this claim's.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn finish_report(
        &self,
        claim: &ClaimedReport,
        fault: Option<&str>,
        now: Timestamp,
    ) -> Result<bool> {
        let sql = "update report_job
                   set state = $3, fault = $4, claimed_until = null, changed_at = $5
                   where release_id = $1 and state = 'running' and claimed_until = $2";
        let finished = write!(self, pool => sqlx::query(sql)
            .bind(claim.release)
            .bind(millis(claim.until))
            .bind(if fault.is_some() { "failed" } else { "done" })
            .bind(fault)
            .bind(millis(now))
            .execute(pool)
            .await?
            .rows_affected());
        Ok(finished == 1)
    }
}
