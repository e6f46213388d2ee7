//! Saving answers, one or a whole theme: what was changed is saved, each against the version its author saw.

use super::{Answering, moment};
use crate::error::Result;
use crate::forms::answer::AnswerForm;
use crate::forms::posted::{Keep, Posted, together};
use crate::visit::Visit;
use app::pages::question::{Clash, Shut};
use domain::answer::Answer;
use domain::bank::Question;
use domain::language::Language;
use store::{NewAnswer, SaveOutcome, SavedAnswer};

/// What came of saving what was posted.
pub(crate) struct Collected {
    /// The place of each question whose answer was saved in what was posted, and its version now.
    pub(crate) saved: Vec<(usize, i64)>,
    /// The answers that met another, newer one.
    pub(crate) met: Vec<Met>,
    /// Whether the assessment had been submitted meanwhile.
    pub(crate) submitted: bool,
}

/// An answer that met another, newer one.
pub(crate) struct Met {
    /// The place of the question in what was posted.
    pub(crate) index: usize,
    /// The newer one.
    pub(crate) theirs: SavedAnswer,
    /// The one that is not saved.
    pub(crate) mine: AnswerForm,
}

/// Saves what was posted. Everything has been checked before.
pub(crate) async fn collect(
    visit: &Visit,
    answering: &Answering,
    posted: &[(&Question, Posted)],
) -> Result<Collected> {
    let language = visit.language;
    answering
        .collect_in(visit, posted.iter().map(|(question, posted)| (*question, posted, language)))
        .await
}

impl Answering {
    /// Saves what was posted, each in its language.
    pub(crate) async fn collect_in<'a>(
        &self,
        visit: &Visit,
        all: impl Iterator<Item = (&'a Question, &'a Posted, Language)>,
    ) -> Result<Collected> {
        let mut collected = Collected { saved: Vec::new(), met: Vec::new(), submitted: false };
        let mut assessment = self.round.assessment.as_ref().map(|assessment| assessment.id);
        for (index, (question, posted, language)) in all.enumerate() {
            let Some(form) = posted.chosen() else { continue };
            let answer = form.answer(question)?;
            let current = self.saved.get(&question.id);
            if current.map_or_else(Answer::default, |saved| saved.answer.clone()) == answer {
                continue;
            }
            let id = match assessment {
                Some(id) => id,
                None => start(visit, self).await?,
            };
            assessment = Some(id);
            let new = NewAnswer {
                question: &question.id,
                seen: form.version,
                answer: &answer,
                language,
                person: visit.signed_in()?.person.id,
            };
            match visit.app.store.save_answer(id, &new, visit.now).await? {
                SaveOutcome::Saved(version) => collected.saved.push((index, version)),
                SaveOutcome::Submitted => collected.submitted = true,
                SaveOutcome::Conflict(theirs) => {
                    if was_changed(visit, id, &new).await? {
                        collected.met.push(Met { index, theirs: *theirs, mine: form });
                    }
                }
            }
        }
        Ok(collected)
    }
}

async fn start(visit: &Visit, answering: &Answering) -> Result<i64> {
    let round = &answering.round;
    let council = &round.here.council.key;
    let (key, digest) = (&round.open.round.key, &round.open.digest);
    Ok(visit.app.store.start_assessment(council, key, digest, visit.now).await?)
}

/// Whether an answer differs from the version its author saw. One that was only sent along with a page, untouched,
/// must not stand against what a colleague has written since.
async fn was_changed(visit: &Visit, assessment: i64, new: &NewAnswer<'_>) -> Result<bool> {
    let versions = visit.app.store.answer_history(assessment, new.question).await?;
    let seen = versions.into_iter().find(|saved| saved.version == new.seen);
    Ok(match seen {
        Some(seen) => seen.answer != *new.answer,
        None => !new.answer.is_blank(),
    })
}

/// A question with two answers, right after they met.
pub(crate) fn clash<'a>(question: &'a Question, prefix: String, met: &Met) -> Clash<'a> {
    let theirs = AnswerForm::of(met.theirs.version, &met.theirs.answer);
    Clash {
        question,
        prefix,
        edit: together(&theirs, &met.mine, question).fields(),
        theirs: theirs.fields(),
        saved: moment(&met.theirs),
        mine: met.mine.fields(),
        keep: Keep::Unsaid.name().to_owned(),
        faults: Vec::new(),
    }
}

/// A question with two answers, shown again as it was posted: without a choice, with a fault, or in another language.
/// None when it was not posted as one, or nothing is saved.
pub(crate) fn clash_again<'a>(
    answering: &Answering,
    question: &'a Question,
    prefix: String,
    posted: &Posted,
    checked: bool,
) -> Option<Clash<'a>> {
    let (mine, keep) = posted.meeting.as_ref()?;
    let saved = answering.saved.get(&question.id)?;
    Some(Clash {
        question,
        prefix,
        theirs: AnswerForm::of(saved.version, &saved.answer).fields(),
        saved: moment(saved),
        mine: mine.fields(),
        edit: posted.edit.fields(),
        keep: keep.name().to_owned(),
        faults: if checked { posted.faults(question) } else { Vec::new() },
    })
}

/// Why nothing was saved when the assessment was submitted while it was being saved.
pub(crate) async fn submitted_meanwhile(
    visit: &Visit,
    answering: &Answering,
) -> Result<Option<Shut>> {
    let round = &answering.round;
    let (council, key) = (&round.here.council.key, &round.open.round.key);
    let mut now = answering.clone();
    now.round.assessment = visit.app.store.assessment(council, key).await?;
    Ok(now.locked(visit))
}
