//! What releases are built from: the submitted answers of all councils in a round. The only module that reads answers
//! of more than one council; nothing that shows a page to a visitor calls it.

use crate::answer::response;
use crate::consent::consent_of;
use crate::open::{read, snapshot, time};
use crate::{Error, Result, Store};
use domain::answer::Response;
use domain::id::{CouncilKey, QuestionId, RoundKey};
use domain::release::Consent;
use jiff::Timestamp;
use std::collections::{BTreeMap, BTreeSet, HashMap};

/// What one council brings to a release.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Collected {
    /// The council.
    pub council: CouncilKey,
    /// Whether anything was saved.
    pub started: bool,
    /// When it submitted; none while its assessment is open.
    pub submitted_at: Option<Timestamp>,
    /// The newest version of each answer that says something. Empty until the council submits.
    pub responses: BTreeMap<QuestionId, Response>,
    /// Questions with evidence in words or links. Empty until the council submits.
    pub evidence: BTreeSet<QuestionId>,
    /// What it agreed others may see.
    pub consent: Consent,
}

/// Assessments of a round with the newest consent.
const ASSESSMENTS: &str = "select assessment_id, council_key, revision, submitted_at,
    (select newest.consent from consent newest
     where newest.assessment_id = assessment.assessment_id
     order by newest.version desc limit 1) as consent
  from assessment where round_key = $1";

/// Newest answers of the submitted assessments of a round.
const ANSWERS: &str = "select assessment_id, question_id, response, option_id, reason, value,
    evidence <> '' or links <> '' as has_evidence
  from answer join assessment using (assessment_id)
  where round_key = $1 and submitted_at is not null
    and version = (select max(newer.version) from answer newer
      where newer.assessment_id = answer.assessment_id
        and newer.question_id = answer.question_id)";

#[derive(sqlx::FromRow)]
struct AssessmentRow {
    assessment_id: i64,
    council_key: String,
    revision: i64,
    submitted_at: Option<i64>,
    consent: Option<String>,
}

#[derive(sqlx::FromRow)]
struct AnswerRow {
    assessment_id: i64,
    question_id: String,
    response: Option<String>,
    option_id: Option<String>,
    reason: Option<String>,
    value: Option<String>,
    has_evidence: bool,
}

fn collected(row: AssessmentRow) -> Result<Collected> {
    Ok(Collected {
        council: CouncilKey::parse(&row.council_key).map_err(Error::corrupt)?,
        started: row.revision > 0 || row.submitted_at.is_some(),
        submitted_at: row.submitted_at.map(time).transpose()?,
        responses: BTreeMap::new(),
        evidence: BTreeSet::new(),
        consent: row.consent.as_deref().map_or(Ok(Consent::default()), consent_of)?,
    })
}

impl Store {
    /// What the councils of a round that have an assessment bring to a release, by council. All of it is as it was at
    /// one moment.
    ///
    /// # Errors
    /// When the database fails, or holds an answer that cannot be read.
    pub async fn collect(&self, round: &RoundKey) -> Result<Vec<Collected>> {
        let (assessments, answers) = snapshot!(self, tx => {
            let assessments: Vec<AssessmentRow> =
                sqlx::query_as(ASSESSMENTS).bind(round.as_str()).fetch_all(&mut *tx).await?;
            let answers: Vec<AnswerRow> =
                sqlx::query_as(ANSWERS).bind(round.as_str()).fetch_all(&mut *tx).await?;
            (assessments, answers)
        });
        let mut councils = HashMap::with_capacity(assessments.len());
        for row in assessments {
            councils.insert(row.assessment_id, collected(row)?);
        }
        for row in answers {
            let Some(council) = councils.get_mut(&row.assessment_id) else { continue };
            let question = QuestionId::parse(&row.question_id).map_err(Error::corrupt)?;
            if row.has_evidence {
                council.evidence.insert(question.clone());
            }
            if let Some(kind) = &row.response {
                let said = response(kind, row.option_id, row.reason, row.value)?;
                council.responses.insert(question, said);
            }
        }
        let mut councils: Vec<Collected> = councils.into_values().collect();
        councils.sort_by(|a, b| a.council.cmp(&b.council));
        Ok(councils)
    }

    /// The councils that have saved something in a round, by council, and whether they have submitted: all, or those of a
    /// coalition. Without any answer.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn stages(
        &self,
        round: &RoundKey,
        coalition: Option<&str>,
    ) -> Result<Vec<(CouncilKey, bool)>> {
        let all = "select council_key, submitted_at from assessment
            where round_key = $1 and (revision > 0 or submitted_at is not null)";
        let members = "select council_key, submitted_at
            from coalition_member join assessment using (council_key)
            where coalition_key = $2 and round_key = $1
              and (revision > 0 or submitted_at is not null)";
        let rows: Vec<(String, Option<i64>)> = read!(self, pool => match coalition {
            None => sqlx::query_as(all).bind(round.as_str()).fetch_all(pool).await?,
            Some(key) => {
                sqlx::query_as(members).bind(round.as_str()).bind(key).fetch_all(pool).await?
            }
        });
        let mut stages = rows
            .into_iter()
            .map(|(key, at)| Ok((CouncilKey::parse(&key).map_err(Error::corrupt)?, at.is_some())))
            .collect::<Result<Vec<_>>>()?;
        stages.sort();
        Ok(stages)
    }
}
