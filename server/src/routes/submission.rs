//! Checking answers and submitting an assessment.

use super::task_list::for_others;
use crate::answering::Answering;
use crate::error::Result;
use crate::policy::{ANY_ROLE, Policy, Routes, SUBMITTING};
use crate::visit::Visit;
use app::pages::submission::{
    CheckAll, Confirmation, Counts, Lacking, Submit, SubmitFault, ThemeAnswers, check_all,
    confirmation, submit,
};
use axum::routing::get;
use domain::journey::Missing;
use domain::release::Consent;
use domain::scoring::{self, Mark};
use serde::Deserialize;
use store::{Role, SubmitOutcome};

pub(super) fn routes() -> Routes {
    let (read, sign) = (Policy::Member(ANY_ROLE), Policy::Member(SUBMITTING));
    Routes::default()
        .read("/councils/{council}/rounds/{round}/check", read, get(show_check))
        .form("/councils/{council}/rounds/{round}/submit", sign, sign, get(show).post(send))
        .read("/councils/{council}/rounds/{round}/submitted", read, get(confirmed))
}

async fn show_check(visit: Visit, answering: Answering) -> Result {
    if answering.is_for_others() {
        return Ok(for_others(&visit, &answering));
    }
    let journey = answering.journey();
    let themes = journey
        .themes()
        .map(|theme| ThemeAnswers { theme, questions: answering.theme_questions(theme) })
        .collect();
    let here = &answering.round.here;
    let may_submit = SUBMITTING.contains(&here.role);
    let missing = journey.missing().len();
    let submitters = if may_submit || missing > 0 {
        Vec::new()
    } else {
        let members = visit.app.store.members(&here.council.key).await?;
        members
            .into_iter()
            .filter(|(person, role)| SUBMITTING.contains(role) && !person.is_disabled)
            .map(|(person, role)| (person.name, role == Role::Lead))
            .collect()
    };
    let page = CheckAll {
        at: answering.at(&visit),
        themes,
        shut: answering.shut(&visit),
        missing,
        may_submit,
        submitters,
    };
    Ok(visit.ok(|frame| check_all(frame, &page)))
}

async fn page<'a>(visit: &Visit, answering: &'a Answering) -> Result<Submit<'a>> {
    let consent = match &answering.round.assessment {
        Some(assessment) => visit.app.store.consent(assessment.id).await?,
        None => Consent::default(),
    };
    let bank = &answering.round.open.bank;
    let lacking = answering.journey().missing();
    let lacking = lacking.iter().filter_map(|missing| match missing {
        Missing::Response(_, question) => bank
            .question(question.as_str())
            .map(|(theme, question)| Lacking::Response(theme, question)),
        Missing::Mark(theme) => bank.theme(theme.as_str()).map(Lacking::Mark),
    });
    Ok(Submit {
        at: answering.at(visit),
        counts: counts(answering),
        consent,
        revision: answering.round.assessment.as_ref().map_or(0, |one| one.revision),
        lacking: lacking.collect(),
        confirmed: false,
        fault: None,
        shut: answering.locked(visit),
    })
}

/// How many of the questions that are asked were answered in which way.
fn counts(answering: &Answering) -> Counts {
    let journey = answering.journey();
    let mut counts = Counts::default();
    for question in journey.themes().flat_map(|theme| journey.questions(theme)) {
        match scoring::mark(question, &answering.answers) {
            Mark::NotAnswered => {}
            Mark::DontKnow => counts.dont_know += 1,
            Mark::NotApplicable => counts.not_applicable += 1,
            _ => counts.answered += 1,
        }
    }
    counts
}

async fn show(visit: Visit, answering: Answering) -> Result {
    if answering.is_for_others() {
        return Ok(for_others(&visit, &answering));
    }
    if answering.submitted(&visit).is_some() {
        return Ok(visit.go(&format!("{}/submitted", answering.round.path())));
    }
    let page = page(&visit, &answering).await?;
    Ok(visit.ok(|frame| submit(frame, &page)))
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct SubmitForm {
    revision: i64,
    #[serde(default)]
    confirm: String,
}

async fn send(visit: Visit, answering: Answering) -> Result {
    let form: SubmitForm = visit.form()?;
    if answering.is_for_others() {
        return Ok(for_others(&visit, &answering));
    }
    let done = format!("{}/submitted", answering.round.path());
    if answering.submitted(&visit).is_some() {
        return Ok(visit.go(&done));
    }
    let mut page = page(&visit, &answering).await?;
    page.confirmed = form.confirm == "yes";
    if !visit.is_switching() {
        page.fault = if !page.lacking.is_empty() {
            Some(SubmitFault::Missing)
        } else if page.revision != form.revision {
            Some(SubmitFault::Changed)
        } else if page.confirmed {
            None
        } else {
            Some(SubmitFault::NotConfirmed)
        };
    }
    let Some(assessment) = answering.round.assessment.as_ref() else {
        return Ok(visit.again(|frame| submit(frame, &page)));
    };
    if visit.is_switching() || page.fault.is_some() || page.shut.is_some() {
        return Ok(visit.again(|frame| submit(frame, &page)));
    }
    let person = visit.signed_in()?.person.id;
    let store = &visit.app.store;
    // The answers were read after the revision, so when it still stands they are what it stood for.
    match store.submit_assessment(assessment.id, form.revision, person, visit.now).await? {
        SubmitOutcome::Submitted | SubmitOutcome::AlreadySubmitted => Ok(visit.go(&done)),
        SubmitOutcome::Changed => changed(&visit, answering).await,
    }
}

/// The page again, as things are now.
async fn changed(visit: &Visit, before: Answering) -> Result {
    let mut round = before.round;
    let (council, key) = (&round.here.council.key, &round.open.round.key);
    round.assessment = visit.app.store.assessment(council, key).await?;
    let answering = Answering::load(visit, round).await?;
    let mut page = page(visit, &answering).await?;
    page.fault = Some(SubmitFault::Changed);
    Ok(visit.again(|frame| submit(frame, &page)))
}

async fn confirmed(visit: Visit, answering: Answering) -> Result {
    if answering.is_for_others() {
        return Ok(for_others(&visit, &answering));
    }
    let Some(by) = answering.submitted(&visit) else {
        return Ok(visit.go(&answering.round.path()));
    };
    let page = Confirmation {
        at: answering.at(&visit),
        reference: format!(
            "{}-{}",
            answering.round.here.council.key, answering.round.open.round.key
        ),
        by,
        home: answering.home(),
    };
    Ok(visit.ok(|frame| confirmation(frame, &page)))
}
