//! A theme: all its questions on a page, and its check.

use super::question::{After, action, autosaved, late};
use crate::answering::{Answering, clash, clash_again, collect, further, submitted_meanwhile};
use crate::error::{Error, Result};
use crate::forms::posted::Posted;
use crate::policy::{ANSWERING, ANY_ROLE, Policy, Routes};
use crate::visit::Visit;
use app::pages::question::{AnswerFields, Clash, Clashes, Shut, clashes};
use app::pages::theme::{CheckFault, ThemeCheck, ThemePage, check, prefix, theme};
use axum::extract::Path;
use axum::response::Response;
use axum::routing::get;
use domain::bank::{Question, Theme};
use domain::journey::{Journey, Step};
use http::StatusCode;
use serde::Deserialize;
use std::collections::BTreeMap;
use store::Mark;

pub(super) fn routes() -> Routes {
    let (read, write) = (Policy::Member(ANY_ROLE), Policy::Member(ANSWERING));
    let themes = "/councils/{council}/rounds/{round}/themes/{theme}";
    let checks = "/councils/{council}/rounds/{round}/themes/{theme}/check";
    Routes::default().form(themes, read, write, get(show).post(save)).form(
        checks,
        read,
        write,
        get(show_check).post(mark),
    )
}

/// What the address of a theme ends with where questions have come up by what was just saved.
const FURTHER: &str = "?further=yes";

type Places = Path<(String, String, String)>;

async fn show(visit: Visit, answering: Answering, Path((_, _, id)): Places) -> Result {
    let asked = answering.theme(&id)?;
    if let Some(shut) = answering.shut(&visit) {
        let page = checking(&visit, &answering, asked, Some(shut));
        return Ok(visit.ok(|frame| check(frame, &page)));
    }
    let journey = answering.journey();
    let page = ThemePage {
        at: answering.at(&visit),
        theme: asked,
        questions: answering.theme_questions(asked),
        further: if visit.path.ends_with(FURTHER) {
            further_in(&answering, &journey, asked)
        } else {
            Vec::new()
        },
    };
    Ok(visit.ok(|frame| theme(frame, &page)))
}

/// The questions of a theme without a response that are asked because of other answers.
fn further_in<'a>(
    answering: &'a Answering,
    journey: &Journey<'a>,
    theme: &Theme,
) -> Vec<&'a Question> {
    let further = further(&answering.round.open.bank, journey, None).into_iter();
    further.filter(|(other, _)| other.id == theme.id).map(|(_, question)| question).collect()
}

/// What was posted for each question of a theme, in the bank's order. A page that was opened before another answer was
/// changed may hold questions that are no longer asked.
fn read<'a>(
    answering: &'a Answering,
    asked: &'a Theme,
    pairs: Vec<(String, String)>,
) -> Result<Vec<(&'a Question, Posted)>> {
    let mut groups: BTreeMap<String, Vec<(String, String)>> = BTreeMap::new();
    for (name, value) in pairs {
        let (question, field) =
            name.split_once('.').ok_or_else(|| Error::Malformed(format!("field {name}")))?;
        groups.entry(question.to_owned()).or_default().push((field.to_owned(), value));
    }
    let mut posted = Vec::new();
    for question in asked.questions.iter().filter(|one| answering.may_ask(asked, one)) {
        if let Some(pairs) = groups.remove(question.id.as_str()) {
            posted.push((question, Posted::read(&pairs, question)?));
        }
    }
    match groups.into_keys().next() {
        Some(unknown) => Err(Error::Malformed(format!("question {unknown}"))),
        None => Ok(posted),
    }
}

async fn save(visit: Visit, answering: Answering, Path((_, _, id)): Places) -> Result {
    let asked = answering.round.open.bank.theme(&id).ok_or(Error::NotFound)?;
    if !asked.questions.iter().any(|question| answering.may_ask(asked, question)) {
        return Err(Error::NotFound);
    }
    let (after, pairs) = action(&visit)?;
    let posted = read(&answering, asked, pairs)?;
    if answering.theme(&id).is_err() {
        return Ok(late(&visit, &answering, Shut::NotAsked, written(&answering, &posted)));
    }
    if visit.is_switching() {
        return Ok(again(&visit, &answering, asked, &posted, false));
    }
    if let Some(shut) = answering.shut(&visit) {
        return Ok(late(&visit, &answering, shut, written(&answering, &posted)));
    }
    if posted.iter().any(|(question, posted)| !posted.faults(question).is_empty()) {
        return Ok(again(&visit, &answering, asked, &posted, true));
    }
    let collected = collect(&visit, &answering, &posted).await?;
    if collected.submitted {
        let shut = submitted_meanwhile(&visit, &answering).await?.unwrap_or(Shut::Reader);
        return Ok(late(&visit, &answering, shut, written(&answering, &posted)));
    }
    if !collected.met.is_empty() {
        let met = collected.met.iter().filter_map(|met| {
            let (question, _) = posted.get(met.index)?;
            Some(clash(question, prefix(question), met))
        });
        let page = meeting(&visit, &answering, asked, met.collect(), collected.saved.len());
        return Ok(visit.page(StatusCode::CONFLICT, |frame| clashes(frame, &page)));
    }
    let path = answering.round.path();
    Ok(match after {
        After::Continue => visit.go(&on(&answering, asked, &posted)?),
        After::Return => visit.go(&path),
        After::Stay => autosaved(
            &visit,
            collected.saved.iter().filter_map(|(index, version)| {
                let (question, _) = posted.get(*index)?;
                Some((format!("{}version", prefix(question)), *version))
            }),
        ),
    })
}

/// Where a saved theme leads: to its check, or to the same page where questions have come up that were not on it.
fn on(answering: &Answering, asked: &Theme, posted: &[(&Question, Posted)]) -> Result<String> {
    let path = format!("{}/themes/{}", answering.round.path(), asked.id);
    let answers = answering.answers_with(posted)?;
    let bank = &answering.round.open.bank;
    let journey = Journey::new(bank, answering.round.here.profile, &answers, &answering.completed);
    let is_new = |question: &&Question| posted.iter().all(|(other, _)| other.id != question.id);
    let has_further = further_in(answering, &journey, asked).iter().any(is_new);
    Ok(if has_further { format!("{path}{FURTHER}") } else { format!("{path}/check") })
}

/// What was typed and is not what is saved.
fn written<'a>(
    answering: &Answering,
    posted: &[(&'a Question, Posted)],
) -> Vec<(&'a Question, AnswerFields)> {
    posted
        .iter()
        .map(|(question, posted)| (*question, posted.written().fields()))
        .filter(|(question, typed)| {
            let (saved, _) = answering.stands(question);
            AnswerFields { version: saved.version, ..typed.clone() } != saved
        })
        .collect()
}

fn meeting<'a>(
    visit: &Visit,
    answering: &'a Answering,
    asked: &Theme,
    clashes: Vec<Clash<'a>>,
    others_saved: usize,
) -> Clashes<'a> {
    let action = format!("{}/themes/{}", answering.round.path(), asked.id);
    Clashes {
        at: answering.at(visit),
        back: action.clone(),
        action,
        theme: asked.text.get(visit.language).title.clone(),
        clashes,
        others_saved,
    }
}

/// The page as it was posted: with its faults when it was checked, without when only the language changes.
fn again(
    visit: &Visit,
    answering: &Answering,
    asked: &Theme,
    posted: &[(&Question, Posted)],
    checked: bool,
) -> Response {
    let met: Vec<Clash<'_>> = posted
        .iter()
        .filter_map(|(question, posted)| {
            clash_again(answering, question, prefix(question), posted, checked)
        })
        .collect();
    if !met.is_empty() {
        let page = meeting(visit, answering, asked, met, 0);
        return visit.again(|frame| clashes(frame, &page));
    }
    let mut questions = answering.theme_questions(asked);
    for one in &mut questions {
        let typed = posted.iter().find(|(question, _)| question.id == one.question.id);
        if let Some((_, posted)) = typed {
            one.fields = posted.edit.fields();
            one.faults = if checked { posted.faults(one.question) } else { Vec::new() };
        }
    }
    let at = answering.at(visit);
    let page = ThemePage { at, theme: asked, questions, further: Vec::new() };
    visit.again(|frame| theme(frame, &page))
}

async fn show_check(visit: Visit, answering: Answering, Path((_, _, id)): Places) -> Result {
    let asked = answering.theme(&id)?;
    let page = checking(&visit, &answering, asked, answering.shut(&visit));
    Ok(visit.ok(|frame| check(frame, &page)))
}

fn checking<'a>(
    visit: &Visit,
    answering: &'a Answering,
    asked: &'a Theme,
    shut: Option<Shut>,
) -> ThemeCheck<'a> {
    let journey = answering.journey();
    let missing = journey.questions(asked).filter(|one| !journey.is_responded(one)).count();
    ThemeCheck {
        at: answering.at(visit),
        theme: asked,
        questions: answering.theme_questions(asked),
        missing,
        completed: missing == 0 && answering.completed.contains(&asked.id),
        chosen: String::new(),
        fault: None,
        shut,
    }
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct CompletedForm {
    #[serde(default)]
    completed: String,
}

async fn mark(visit: Visit, answering: Answering, Path((_, _, id)): Places) -> Result {
    let asked = answering.theme(&id)?;
    let form: CompletedForm = visit.form()?;
    if !["", "yes", "no"].contains(&form.completed.as_str()) {
        return Err(Error::Malformed("completed".to_owned()));
    }
    if !visit.is_switching()
        && let Some(shut) = answering.shut(&visit)
    {
        return Ok(late(&visit, &answering, shut, Vec::new()));
    }
    let mut page = checking(&visit, &answering, asked, None);
    page.chosen = form.completed;
    if !visit.is_switching() {
        page.fault = match page.chosen.as_str() {
            "" => Some(CheckFault::Nothing),
            "yes" => first_missing(&answering, asked),
            _ => None,
        };
    }
    if visit.is_switching() || page.fault.is_some() {
        return Ok(visit.again(|frame| check(frame, &page)));
    }
    let completed = page.chosen == "yes";
    // Without an assessment nothing is answered, so there is no mark to take back either.
    if let Some(assessment) = &answering.round.assessment {
        let person = visit.signed_in()?.person.id;
        let store = &visit.app.store;
        let marked =
            store.mark_theme(assessment.id, &asked.id, completed, person, visit.now).await?;
        if marked == Mark::Submitted {
            let shut = submitted_meanwhile(&visit, &answering).await?.unwrap_or(Shut::Reader);
            return Ok(late(&visit, &answering, shut, Vec::new()));
        }
    }
    Ok(visit.go(&answering.round.path()))
}

/// That a theme cannot be marked, if questions have no response.
fn first_missing<'a>(answering: &'a Answering, asked: &'a Theme) -> Option<CheckFault> {
    match answering.journey().resume(asked) {
        Step::Question(_, question) => {
            let path = answering.round.path();
            Some(CheckFault::Missing(format!("{path}/questions/{question}?from=theme")))
        }
        Step::Theme(_) | Step::TaskList => None,
    }
}
