//! One question: answering it, and its history.

use crate::answering::{
    Answering, came, clash, clash_again, collect, further, moment, showing, submitted_meanwhile,
};
use crate::error::{Error, Result};
use crate::forms::posted::{Keep, Posted};
use crate::policy::{ANSWERING, ANY_ROLE, Policy, Routes};
use crate::visit::Visit;
use app::islands::autosave::AUTOSAVE;
use app::pages::question::{
    AnswerFields, Came, Clash, Clashes, QuestionPage, Refused, Shut, Version, clashes, history,
    question, refused,
};
use app::pages::task_list::Showing;
use axum::Json;
use axum::extract::Path;
use axum::response::IntoResponse as _;
use axum::routing::get;
use domain::bank::{Question, Theme};
use domain::journey::Journey;
use http::StatusCode;
use std::collections::BTreeMap;

pub(super) fn routes() -> Routes {
    let read = Policy::Member(ANY_ROLE);
    Routes::default()
        .form(
            "/councils/{council}/rounds/{round}/questions/{question}",
            read,
            Policy::Member(ANSWERING),
            get(show).post(save),
        )
        .read(
            "/councils/{council}/rounds/{round}/questions/{question}/history",
            read,
            get(versions),
        )
}

type Places = Path<(String, String, String)>;

async fn show(visit: Visit, answering: Answering, Path((_, _, id)): Places) -> Result {
    let (theme, question_asked) = answering.question(&id)?;
    let mut page = page(&visit, &answering, theme, question_asked);
    page.shut = answering.shut(&visit);
    Ok(visit.ok(|frame| question(frame, &page)))
}

/// The page with what is saved.
fn page<'a>(
    visit: &Visit,
    answering: &'a Answering,
    theme: &'a Theme,
    question: &'a Question,
) -> QuestionPage<'a> {
    let journey = answering.journey();
    let came = came(visit);
    let (fields, saved) = answering.stands(question);
    let questions: Vec<_> = journey.questions(theme).collect();
    let place = questions.iter().position(|one| one.id == question.id).unwrap_or_default();
    QuestionPage {
        at: answering.at(visit),
        theme,
        question,
        number: (place + 1, questions.len()),
        came,
        back: back(answering, came, theme, question),
        next: answering.step(&journey.after(theme, &question.id)),
        fields,
        faults: Vec::new(),
        saved,
        shut: None,
    }
}

fn back<'a>(answering: &'a Answering, came: Came, theme: &'a Theme, question: &Question) -> String {
    let path = answering.round.path();
    match came {
        Came::Check => format!("{path}/check"),
        Came::Theme => format!("{path}/themes/{}/check", theme.id),
        Came::Journey => answering.step(&answering.journey().before(theme, &question.id)),
    }
}

async fn save(visit: Visit, answering: Answering, Path((_, _, id)): Places) -> Result {
    let (theme, asked) = answering.askable(&id).ok_or(Error::NotFound)?;
    let (after, pairs) = action(&visit)?;
    let posted = Posted::read(&pairs, asked)?;
    if answering.question(&id).is_err() {
        let typed = vec![(asked, posted.written().fields())];
        return Ok(late(&visit, &answering, Shut::NotAsked, typed));
    }
    if visit.is_switching() {
        return Ok(again(&visit, &answering, theme, asked, &posted, false));
    }
    if let Some(shut) = answering.shut(&visit) {
        return Ok(late(&visit, &answering, shut, vec![(asked, posted.written().fields())]));
    }
    if !posted.faults(asked).is_empty() {
        return Ok(again(&visit, &answering, theme, asked, &posted, true));
    }
    let keeps_theirs = matches!(posted.meeting, Some((_, Keep::Theirs)));
    let posted = [(asked, posted)];
    let collected = collect(&visit, &answering, &posted).await?;
    if collected.submitted && !keeps_theirs {
        let [(_, posted)] = &posted;
        let shut = submitted_meanwhile(&visit, &answering).await?.unwrap_or(Shut::Reader);
        return Ok(late(&visit, &answering, shut, vec![(asked, posted.written().fields())]));
    }
    if let Some(met) = collected.met.first() {
        let clash = clash(asked, String::new(), met);
        let page = meeting(&visit, &answering, theme, asked, clash);
        return Ok(visit.page(StatusCode::CONFLICT, |frame| clashes(frame, &page)));
    }
    if after == After::Stay {
        let versions = collected.saved.iter().map(|(_, version)| ("version".to_owned(), *version));
        return Ok(autosaved(&visit, versions));
    }
    let to = next(&visit, &answering, theme, &posted, after).await?;
    Ok(visit.go(&to))
}

/// Where to go after an answer was saved: on, or to a question that has come up by it.
async fn next<'a>(
    visit: &Visit,
    answering: &'a Answering,
    theme: &'a Theme,
    [(question, posted)]: &[(&Question, Posted); 1],
    after: After,
) -> Result<String> {
    let path = answering.round.path();
    if after == After::Return {
        return Ok(path);
    }
    let bank = &answering.round.open.bank;
    let answers = answering.answers_with(&[(*question, posted.clone())])?;
    let profile = answering.round.here.profile;
    let journey = Journey::new(bank, profile, &answers, &answering.completed);
    let came = came(visit);
    // Whoever came to change one answer goes back, but not past a question that this has brought up.
    let further = further(bank, &journey, Some(question));
    let further = further.iter().find(|(other, _)| came == Came::Check || other.id == theme.id);
    let ask = |(_, question): &(&Theme, &Question)| {
        format!("{path}/questions/{}{}", question.id, came.query())
    };
    Ok(match came {
        Came::Check => further.map_or_else(|| format!("{path}/check"), ask),
        Came::Theme => further.map_or_else(|| format!("{path}/themes/{}/check", theme.id), ask),
        Came::Journey => match showing(visit).await? {
            Showing::Question => answering.step(&journey.after(theme, &question.id)),
            Showing::Theme => format!("{path}/themes/{}", theme.id),
        },
    })
}

/// The page as it was posted: with its faults when it was checked, without when only the language changes.
fn again(
    visit: &Visit,
    answering: &Answering,
    theme: &Theme,
    asked: &Question,
    posted: &Posted,
    checked: bool,
) -> axum::response::Response {
    if let Some(clash) = clash_again(answering, asked, String::new(), posted, checked) {
        let page = meeting(visit, answering, theme, asked, clash);
        return visit.again(|frame| clashes(frame, &page));
    }
    let mut page = page(visit, answering, theme, asked);
    page.fields = posted.edit.fields();
    page.faults = if checked { posted.faults(asked) } else { Vec::new() };
    visit.again(|frame| question(frame, &page))
}

fn meeting<'a>(
    visit: &Visit,
    answering: &'a Answering,
    theme: &Theme,
    question: &Question,
    clash: Clash<'a>,
) -> Clashes<'a> {
    let action =
        format!("{}/questions/{}{}", answering.round.path(), question.id, came(visit).query());
    Clashes {
        at: answering.at(visit),
        back: action.clone(),
        action,
        theme: theme.text.get(visit.language).title.clone(),
        clashes: vec![clash],
        others_saved: 0,
    }
}

/// The page that says that it is too late, with what was typed.
pub(super) fn late(
    visit: &Visit,
    answering: &Answering,
    shut: Shut,
    typed: Vec<(&Question, AnswerFields)>,
) -> axum::response::Response {
    let page = Refused { at: answering.at(visit), shut, typed };
    visit.page(StatusCode::CONFLICT, |frame| refused(frame, &page))
}

/// What a form of answers asks for once it is saved.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum After {
    /// To go on: the form's main button.
    Continue,
    /// To go back to the task list.
    Return,
    /// To stay on the page, which saves while somebody types.
    Stay,
}

/// What the form asks for once it is saved, and its other fields.
pub(super) fn action(visit: &Visit) -> Result<(After, Vec<(String, String)>)> {
    let (action, rest): (Vec<_>, Vec<_>) =
        visit.fields.pairs.iter().cloned().partition(|(name, _)| name == "action");
    match action.as_slice() {
        [] => Ok((After::Continue, rest)),
        [(_, value)] if value == "return" => Ok((After::Return, rest)),
        [(_, value)] if value == AUTOSAVE.1 => Ok((After::Stay, rest)),
        _ => Err(Error::Malformed("action".to_owned())),
    }
}

/// The short answer to a page that saves while somebody types: what to show, and the versions its next save names.
pub(super) fn autosaved(
    visit: &Visit,
    versions: impl Iterator<Item = (String, i64)>,
) -> axum::response::Response {
    let time = app::dates::time(visit.language, crate::clock::local(visit.now).time());
    let fields: BTreeMap<String, String> =
        versions.map(|(field, version)| (field, version.to_string())).collect();
    let message = app::texts::Texts::of(visit.language).autosave_saved(time);
    Json(serde_json::json!({ "message": message, "fields": fields })).into_response()
}

async fn versions(visit: Visit, answering: Answering, Path((_, _, id)): Places) -> Result {
    let (theme, asked) = answering.question(&id)?;
    let versions = match &answering.round.assessment {
        None => Vec::new(),
        Some(assessment) => visit.app.store.answer_history(assessment.id, &asked.id).await?,
    };
    let versions: Vec<Version> = versions
        .iter()
        .map(|saved| Version {
            fields: AnswerFields::of(saved.version, &saved.answer),
            saved: moment(saved),
        })
        .collect();
    let at = answering.at(&visit);
    Ok(visit.ok(|frame| history(frame, &at, theme, asked, &versions)))
}
