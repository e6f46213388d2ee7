//! Answers, each with all its versions. Saving adds a version after the one its author saw, so two people who saw the
//! same one cannot both add the next: the second is told, and nothing is overwritten.

use crate::open::{millis, read, time, transaction};
use crate::person::language_of;
use crate::{Error, Mark, Result, Store};
use domain::answer::{Answer, Answers, Confidence, Quantity, Response};
use domain::id::{OptionId, QuestionId};
use domain::language::Language;
use jiff::Timestamp;
use std::collections::BTreeMap;

/// Who saved something, and when.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SavedBy {
    /// The name of the person.
    pub name: String,
    /// The moment it was accepted.
    pub at: Timestamp,
}

/// A version of an answer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SavedAnswer {
    /// The question.
    pub question: QuestionId,
    /// Its version, from 1.
    pub version: i64,
    /// What was said.
    pub answer: Answer,
    /// In which language.
    pub language: Language,
    /// By whom and when.
    pub saved: SavedBy,
}

/// A version of an answer about to be saved.
#[derive(Debug, Clone)]
pub struct NewAnswer<'a> {
    /// The question.
    pub question: &'a QuestionId,
    /// The version its author saw; 0 when there was none.
    pub seen: i64,
    /// What is said.
    pub answer: &'a Answer,
    /// In which language.
    pub language: Language,
    /// Who says it.
    pub person: i64,
}

/// What came of saving.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum SaveOutcome {
    /// It is saved, as this version. The version its author saw, when nothing was different.
    Saved(i64),
    /// Somebody else saved first. Nothing was changed.
    Conflict(Box<SavedAnswer>),
    /// The assessment had been submitted. Nothing was changed.
    Submitted,
}

#[derive(sqlx::FromRow)]
struct Row {
    question_id: String,
    version: i64,
    response: Option<String>,
    option_id: Option<String>,
    reason: Option<String>,
    value: Option<String>,
    confidence: Option<String>,
    evidence: String,
    links: String,
    comment: String,
    language: String,
    saved_at: i64,
    name: String,
}

impl Row {
    fn saved(self) -> Result<SavedAnswer> {
        let response = match &self.response {
            None => None,
            Some(kind) => Some(response(kind, self.option_id, self.reason, self.value)?),
        };
        let confidence = match self.confidence.as_deref() {
            None => None,
            Some(slug) => Some(Confidence::parse(slug).ok_or_else(|| Error::corrupt(slug))?),
        };
        Ok(SavedAnswer {
            question: QuestionId::parse(&self.question_id).map_err(Error::corrupt)?,
            version: self.version,
            answer: Answer {
                response,
                confidence,
                evidence: self.evidence,
                links: self.links.lines().map(str::to_owned).collect(),
                comment: self.comment,
            },
            language: language_of(&self.language)?,
            saved: SavedBy { name: self.name, at: time(self.saved_at)? },
        })
    }
}

/// A response from its columns.
pub(crate) fn response(
    kind: &str,
    option: Option<String>,
    reason: Option<String>,
    value: Option<String>,
) -> Result<Response> {
    let id = |id: &str| OptionId::parse(id).map_err(Error::corrupt);
    match (kind, option, reason, value) {
        ("chosen", Some(option), _, _) => Ok(Response::Chosen { option: id(&option)? }),
        ("several", _, _, Some(ids)) => {
            let options = ids.lines().map(id).collect::<Result<_>>()?;
            Ok(Response::Several { options })
        }
        ("number", _, _, Some(number)) => {
            let number = number.parse().ok().and_then(Quantity::new);
            let number = number.ok_or_else(|| Error::corrupt("a number that is none"))?;
            Ok(Response::Number { number })
        }
        ("text", _, _, Some(text)) => Ok(Response::Text { text }),
        ("dont-know", ..) => Ok(Response::DontKnow),
        ("not-applicable", _, Some(reason), _) => Ok(Response::NotApplicable { reason }),
        (other, ..) => Err(Error::corrupt(format!("response {other:?}"))),
    }
}

const CURRENT: &str = "select question_id, version, response, option_id, reason, value,
    confidence, evidence, links, comment, answer.language, saved_at, person.name
  from answer join person on person.person_id = saved_by
  where assessment_id = $1 and version = (select max(newer.version) from answer newer
    where newer.assessment_id = answer.assessment_id
      and newer.question_id = answer.question_id)";

const VERSIONS: &str = "select question_id, version, response, option_id, reason, value,
    confidence, evidence, links, comment, answer.language, saved_at, person.name
  from answer join person on person.person_id = saved_by
  where assessment_id = $1 and question_id = $2 order by version desc";

const LATEST: &str = "select question_id, version, response, option_id, reason, value,
    confidence, evidence, links, comment, answer.language, saved_at, person.name
  from answer join person on person.person_id = saved_by
  where assessment_id = $1 and question_id = $2 order by version desc limit 1";

const INSERT: &str = "insert into answer (assessment_id, question_id, version, response, option_id,
    reason, value, confidence, evidence, links, comment, language, saved_at, saved_by)
  values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)";

impl Store {
    /// The current version of every answer of an assessment.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn answers(&self, assessment: i64) -> Result<BTreeMap<QuestionId, SavedAnswer>> {
        let rows: Vec<Row> =
            read!(self, pool => sqlx::query_as(CURRENT).bind(assessment).fetch_all(pool).await?);
        rows.into_iter()
            .map(|row| row.saved().map(|saved| (saved.question.clone(), saved)))
            .collect()
    }

    /// Every version of one answer, newest first.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn answer_history(
        &self,
        assessment: i64,
        question: &QuestionId,
    ) -> Result<Vec<SavedAnswer>> {
        let rows: Vec<Row> = read!(self, pool => sqlx::query_as(VERSIONS)
            .bind(assessment)
            .bind(question.as_str())
            .fetch_all(pool)
            .await?);
        rows.into_iter().map(Row::saved).collect()
    }

    /// Saves a version of an answer, unless somebody else saved since its author looked, or the assessment was
    /// submitted.
    ///
    /// # Errors
    /// When the database fails. Nothing is changed then.
    pub async fn save_answer(
        &self,
        assessment: i64,
        new: &NewAnswer<'_>,
        now: Timestamp,
    ) -> Result<SaveOutcome> {
        let version = transaction!(self, tx => {
            // Takes the assessment's row, so that saving and submitting come one after the other.
            let sql = "update assessment set revision = revision + 1
                       where assessment_id = $1 and submitted_at is null";
            let open = sqlx::query(sql).bind(assessment).execute(&mut *tx).await?.rows_affected();
            if open == 0 {
                return Ok(SaveOutcome::Submitted);
            }
            let current: Option<Row> = sqlx::query_as(LATEST)
                .bind(assessment)
                .bind(new.question.as_str())
                .fetch_optional(&mut *tx)
                .await?;
            let current = current.map(Row::saved).transpose()?;
            let version = current.as_ref().map_or(0, |saved| saved.version);
            let said = current.as_ref().map_or_else(Answer::default, |saved| saved.answer.clone());
            if said == *new.answer {
                // A double click, a retry, or the same thought twice: there is nothing to add.
                return Ok(SaveOutcome::Saved(version));
            }
            if version != new.seen
                && let Some(saved) = current
            {
                return Ok(SaveOutcome::Conflict(Box::new(saved)));
            }
            let (response, option, reason, value) = columns(new.answer);
            sqlx::query(INSERT)
                .bind(assessment)
                .bind(new.question.as_str())
                .bind(version + 1)
                .bind(response)
                .bind(option)
                .bind(reason)
                    .bind(value)
                .bind(new.answer.confidence.map(Confidence::slug))
                .bind(&new.answer.evidence)
                .bind(new.answer.links.join("\n"))
                .bind(&new.answer.comment)
                .bind(new.language.code())
                .bind(millis(now))
                .bind(new.person)
                .execute(&mut *tx)
                .await?;
            version + 1
        });
        Ok(SaveOutcome::Saved(version))
    }

    /// Saves the first versions of many answers in one transaction, all by one person at one time: for the
    /// demonstration.
    ///
    /// # Errors
    /// When one of the questions has an answer already, or the database fails. Nothing is changed then.
    pub async fn seed_answers(
        &self,
        assessment: i64,
        answers: &[(QuestionId, Answer)],
        person: i64,
        language: Language,
        now: Timestamp,
    ) -> Result<Mark> {
        transaction!(self, tx => {
            let sql = "update assessment set revision = revision + 1
                       where assessment_id = $1 and submitted_at is null";
            let open = sqlx::query(sql).bind(assessment).execute(&mut *tx).await?.rows_affected();
            if open == 0 {
                return Ok(Mark::Submitted);
            }
            for (question, answer) in answers {
                let (response, option, reason, value) = columns(answer);
                sqlx::query(INSERT)
                    .bind(assessment)
                    .bind(question.as_str())
                    .bind(1_i64)
                    .bind(response)
                    .bind(option)
                    .bind(reason)
                    .bind(value)
                    .bind(answer.confidence.map(Confidence::slug))
                    .bind(&answer.evidence)
                    .bind(answer.links.join("\n"))
                    .bind(&answer.comment)
                    .bind(language.code())
                    .bind(millis(now))
                    .bind(person)
                    .execute(&mut *tx)
                    .await?;
            }
        });
        Ok(Mark::Done)
    }
}

/// What was said as its columns: the kind, the option, the reason, the value.
type Columns<'a> = (Option<&'a str>, Option<&'a str>, Option<&'a str>, Option<String>);

fn columns(answer: &Answer) -> Columns<'_> {
    match &answer.response {
        None => (None, None, None, None),
        Some(Response::Chosen { option }) => (Some("chosen"), Some(option.as_str()), None, None),
        Some(Response::Several { options }) => {
            let ids: Vec<&str> = options.iter().map(OptionId::as_str).collect();
            (Some("several"), None, None, Some(ids.join("\n")))
        }
        Some(Response::Number { number }) => (Some("number"), None, None, Some(number.to_string())),
        Some(Response::Text { text }) => (Some("text"), None, None, Some(text.clone())),
        Some(Response::DontKnow) => (Some("dont-know"), None, None, None),
        Some(Response::NotApplicable { reason }) => {
            (Some("not-applicable"), None, Some(reason.as_str()), None)
        }
    }
}

impl SavedAnswer {
    /// The answers alone, as the domain takes them.
    #[must_use]
    pub fn plain(saved: &BTreeMap<QuestionId, Self>) -> Answers {
        saved.iter().map(|(question, saved)| (question.clone(), saved.answer.clone())).collect()
    }
}
