//! Consent: what a council agreed others may see of its results. A choice is added to those before it, never put in
//! their place; a release goes by the newest at the time it is built.

use crate::open::{millis, read, time, transaction};
use crate::{Error, Result, SavedBy, Store};
use domain::release::Consent;
use jiff::Timestamp;

/// A choice that was made.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ChosenConsent {
    /// Its version, from 1.
    pub version: i64,
    /// What was chosen.
    pub consent: Consent,
    /// By whom and when.
    pub chosen: SavedBy,
}

/// A consent from its column.
pub(crate) fn consent_of(slug: &str) -> Result<Consent> {
    Consent::parse(slug).ok_or_else(|| Error::corrupt(format!("consent {slug:?}")))
}

const NEWEST: &str = "select version, consent from consent where assessment_id = $1
  order by version desc limit 1";

impl Store {
    /// What holds for an assessment: the newest choice, or the least where none was made.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn consent(&self, assessment: i64) -> Result<Consent> {
        let newest: Option<(i64, String)> = read!(self, pool => sqlx::query_as(NEWEST)
            .bind(assessment)
            .fetch_optional(pool)
            .await?);
        newest.map_or(Ok(Consent::default()), |(_, slug)| consent_of(&slug))
    }

    /// Adds a choice, before or after the assessment is submitted. Choosing what holds already adds nothing, unless
    /// nothing was chosen before: that somebody chose the least is kept too.
    ///
    /// # Errors
    /// When the assessment or the person is not there, or the database fails.
    pub async fn choose_consent(
        &self,
        assessment: i64,
        consent: Consent,
        person: i64,
        now: Timestamp,
    ) -> Result<()> {
        transaction!(self, tx => {
            // Takes the assessment's row, so that of two at the same time the second comes after the first.
            let sql = "update assessment set revision = revision where assessment_id = $1";
            sqlx::query(sql).bind(assessment).execute(&mut *tx).await?;
            let newest: Option<(i64, String)> =
                sqlx::query_as(NEWEST).bind(assessment).fetch_optional(&mut *tx).await?;
            if newest.as_ref().is_some_and(|(_, slug)| slug == consent.slug()) {
                return Ok(());
            }
            let sql = "insert into consent (assessment_id, version, consent, chosen_at, chosen_by)
                       values ($1, $2, $3, $4, $5)";
            sqlx::query(sql)
                .bind(assessment)
                .bind(newest.map_or(0, |(version, _)| version) + 1)
                .bind(consent.slug())
                .bind(millis(now))
                .bind(person)
                .execute(&mut *tx)
                .await?;
        });
        Ok(())
    }

    /// Every choice made for an assessment, newest first.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn consent_history(&self, assessment: i64) -> Result<Vec<ChosenConsent>> {
        let sql = "select version, consent, person.name, chosen_at
                   from consent join person on person.person_id = chosen_by
                   where assessment_id = $1 order by version desc";
        let rows: Vec<(i64, String, String, i64)> =
            read!(self, pool => sqlx::query_as(sql).bind(assessment).fetch_all(pool).await?);
        rows.into_iter()
            .map(|(version, slug, name, at)| {
                let chosen = SavedBy { name, at: time(at)? };
                Ok(ChosenConsent { version, consent: consent_of(&slug)?, chosen })
            })
            .collect()
    }
}
