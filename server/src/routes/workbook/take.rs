//! Taking what was chosen from a workbook. What the form carries along is checked as if somebody had typed it, and saved
//! as every other answer is: against the version that was seen.

use super::difference::{Chosen, Offer, Said, again};
use super::{TAKEN, late};
use crate::answering::{Answering, submitted_meanwhile};
use crate::error::{Error, Result};
use crate::forms::answer::AnswerForm;
use crate::forms::posted::Posted;
use crate::visit::Visit;
use app::pages::question::Shut;
use app::pages::workbook::{BASE, COUNTS, Counts, FOUND, Found, LANGUAGE, TAKE};
use domain::answer::{Answer, Response};
use domain::bank::Question;
use domain::id::QuestionId;
use domain::journey::Journey;
use domain::language::Language;
use domain::workbook::{Part, take as merged};
use std::collections::{BTreeMap, BTreeSet};

/// What was posted.
struct Sent {
    offers: Vec<Offer>,
    chosen: Chosen,
    said: Said,
}

/// Reads what was posted.
///
/// # Errors
/// [`Error::Malformed`] when no page of ours would send it.
fn read(answering: &Answering, pairs: &[(String, String)]) -> Result<Sent> {
    let malformed = |name: &str| Error::Malformed(format!("field {name}"));
    let mut groups: BTreeMap<&str, Vec<(String, String)>> = BTreeMap::new();
    let mut chosen = Chosen::new();
    let mut said = Said::default();
    for (name, value) in pairs {
        match name.as_str() {
            TAKE => {
                let (question, part) = value.split_once('.').ok_or_else(|| malformed(name))?;
                let question = QuestionId::parse(question).map_err(|_| malformed(name))?;
                chosen.insert((question, Part::parse(part).ok_or_else(|| malformed(name))?));
            }
            FOUND => said.found.push(Found::read(value).ok_or_else(|| malformed(name))?),
            COUNTS => said.counts = Counts::read(value).ok_or_else(|| malformed(name))?,
            LANGUAGE => {
                said.language = Some(Language::parse(value).ok_or_else(|| malformed(name))?);
            }
            _ => {
                let (question, field) = name.split_once('.').ok_or_else(|| malformed(name))?;
                groups.entry(question).or_default().push((field.to_owned(), value.clone()));
            }
        }
    }
    let mut offers = Vec::new();
    for (id, fields) in groups {
        let (_, question) = answering.askable(id).ok_or_else(|| malformed(id))?;
        let (base, fields): (Vec<_>, Vec<_>) =
            fields.into_iter().partition(|(name, _)| name == BASE);
        let base = match base.as_slice() {
            [] => None,
            [(_, base)] => Some(base.parse().map_err(|_| malformed(BASE))?),
            _ => return Err(malformed(BASE)),
        };
        let form = AnswerForm::read(&fields, question)?;
        // Nothing with a fault is ever carried along.
        if !form.faults(question)?.is_empty() {
            return Err(malformed(id));
        }
        offers.push(Offer { question: question.id.clone(), base, form, unread: Vec::new() });
    }
    if chosen.iter().any(|(id, _)| offers.iter().all(|offer| offer.question != *id)) {
        return Err(malformed(TAKE));
    }
    Ok(Sent { offers, chosen, said })
}

/// What is to be saved for a question, with its parts.
struct Taken<'a> {
    question: &'a Question,
    parts: Vec<Part>,
    posted: Posted,
    language: Language,
}

pub(super) async fn take(visit: Visit, answering: Answering) -> Result {
    let Sent { offers, chosen, mut said } = read(&answering, &visit.fields.pairs)?;
    if visit.is_switching() {
        return again(&visit, &answering, &offers, &chosen, said).await;
    }
    if let Some(shut) = answering.shut(&visit) {
        return Ok(late(&visit, &answering, shut, &of_chosen(&offers, &chosen)));
    }
    if chosen.is_empty() {
        said.is_none_chosen = true;
        return again(&visit, &answering, &offers, &chosen, said).await;
    }
    let mut rest = Chosen::new();
    let mut leave = |question: &QuestionId, parts: &[Part], count: &mut usize| {
        *count += parts.len();
        rest.extend(parts.iter().map(|part| (question.clone(), *part)));
    };
    let (mut taken, moved) =
        taken(&answering, &offers, &chosen, said.language.unwrap_or(visit.language))?;
    for (question, parts) in &moved {
        leave(question, parts, &mut said.moved);
    }
    for one in drop_unasked(&answering, &mut taken)? {
        leave(&one.question.id, &one.parts, &mut said.left);
    }
    let all = taken.iter().map(|one| (one.question, &one.posted, one.language));
    let collected = answering.collect_in(&visit, all).await?;
    if collected.submitted {
        let shut = submitted_meanwhile(&visit, &answering).await?.unwrap_or(Shut::Reader);
        return Ok(late(&visit, &answering, shut, &of_chosen(&offers, &chosen)));
    }
    let met: BTreeSet<usize> = collected.met.iter().map(|met| met.index).collect();
    for (index, one) in taken.iter().enumerate() {
        if met.contains(&index) {
            leave(&one.question.id, &one.parts, &mut said.moved);
        } else {
            said.taken += one.parts.len();
        }
    }
    if said.moved + said.left == 0 {
        let path = format!("{}/workbook?{TAKEN}{}", answering.round.path(), said.taken);
        return Ok(visit.go(&path));
    }
    // What is there now has changed: by colleagues, and by what was taken.
    let mut round = answering.round.clone();
    let (council, key) = (&round.here.council.key, &round.open.round.key);
    round.assessment = visit.app.store.assessment(council, key).await?;
    let answering = Answering::load(&visit, round).await?;
    again(&visit, &answering, &offers, &rest, said).await
}

/// The answers with the chosen parts, each against the version that was seen; and the parts of those that somebody has
/// changed since.
#[expect(clippy::type_complexity, reason = "the two halves of what was chosen, used once")]
fn taken<'a>(
    answering: &'a Answering,
    offers: &[Offer],
    chosen: &Chosen,
    written: Language,
) -> Result<(Vec<Taken<'a>>, Vec<(QuestionId, Vec<Part>)>)> {
    let (mut taken, mut moved) = (Vec::new(), Vec::new());
    for offer in offers {
        let of_it = chosen.iter().filter(|(id, _)| *id == offer.question);
        let parts: Vec<Part> = of_it.map(|(_, part)| *part).collect();
        let Some((_, question)) = answering.askable(offer.question.as_str()) else { continue };
        if parts.is_empty() {
            continue;
        }
        let current = answering.saved.get(&question.id);
        let version = current.map_or(0, |saved| saved.version);
        if version != offer.form.version {
            moved.push((question.id.clone(), parts));
            continue;
        }
        let now = current.map_or_else(Answer::default, |saved| saved.answer.clone());
        let file = offer.form.answer(question)?;
        let answer = merged(&now, &file, &parts);
        let posted = Posted { edit: AnswerForm::of(version, &answer), meeting: None };
        // What is no words is in no language, and leaves the words that are there in theirs.
        let has_words = parts.iter().any(|part| has_words(&file, *part));
        let saved = current.filter(|_| !has_words).map(|saved| saved.language);
        taken.push(Taken { question, parts, posted, language: saved.unwrap_or(written) });
    }
    Ok((taken, moved))
}

/// Whether a part of an answer is in words.
const fn has_words(answer: &Answer, part: Part) -> bool {
    match part {
        Part::Evidence | Part::Comment => true,
        Part::Confidence | Part::Links => false,
        Part::Response => {
            matches!(answer.response, Some(Response::Text { .. } | Response::NotApplicable { .. }))
        }
    }
}

/// Takes out what answers questions that are not asked, even once everything else is taken.
fn drop_unasked<'a>(answering: &Answering, taken: &mut Vec<Taken<'a>>) -> Result<Vec<Taken<'a>>> {
    let mut dropped = Vec::new();
    loop {
        let posted: Vec<(&Question, Posted)> =
            taken.iter().map(|one| (one.question, one.posted.clone())).collect();
        let answers = answering.answers_with(&posted)?;
        let (bank, profile) = (&answering.round.open.bank, answering.round.here.profile);
        let journey = Journey::new(bank, profile, &answers, &answering.completed);
        let is_asked = |one: &Taken<'_>| journey.question(one.question.id.as_str()).is_some();
        let before = taken.len();
        let (kept, unasked): (Vec<_>, Vec<_>) = taken.drain(..).partition(is_asked);
        *taken = kept;
        dropped.extend(unasked);
        if taken.len() == before {
            return Ok(dropped);
        }
    }
}

/// What was chosen, to be shown where it cannot be saved any more.
fn of_chosen(offers: &[Offer], chosen: &Chosen) -> Vec<Offer> {
    let is_chosen = |offer: &&Offer| chosen.iter().any(|(id, _)| *id == offer.question);
    offers.iter().filter(is_chosen).cloned().collect()
}
