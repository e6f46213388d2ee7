//! The task list of an assessment, and how its questions are shown.

use crate::answering::{Answering, SHOWING, moment, showing};
use crate::error::{Error, Result};
use crate::policy::{ANY_ROLE, InRound, Policy, Routes};
use crate::visit::Visit;
use app::pages::task_list::{Showing, TaskList, ThemeTask, not_for, task_list};
use axum::response::Response;
use axum::routing::get;
use domain::bank::Theme;
use domain::journey::Status;
use serde::Deserialize;

pub(super) fn routes() -> Routes {
    let member = Policy::Member(ANY_ROLE);
    Routes::default().read("/councils/{council}/rounds/{round}", member, get(show)).form(
        "/councils/{council}/rounds/{round}/view",
        member,
        member,
        get(back).post(switch),
    )
}

async fn show(visit: Visit, answering: Answering) -> Result {
    if answering.is_for_others() {
        return Ok(for_others(&visit, &answering));
    }
    let journey = answering.journey();
    let shut = answering.shut(&visit);
    let showing = showing(&visit).await?;
    let href = |theme: &Theme| {
        let status = journey.status(theme);
        let path = answering.round.path();
        match showing {
            _ if shut.is_some() || status == Status::Completed => {
                format!("{path}/themes/{}/check", theme.id)
            }
            Showing::Theme => format!("{path}/themes/{}", theme.id),
            Showing::Question => answering.step(&answering.journey().resume(theme)),
        }
    };
    let tasks = journey
        .themes()
        .map(|theme| ThemeTask {
            theme,
            status: journey.status(theme),
            progress: journey.theme_progress(theme),
            href: href(theme),
        })
        .collect();
    let page = TaskList {
        at: answering.at(&visit),
        tasks,
        progress: journey.progress(),
        submission: journey.submission_status(),
        closing: answering.closing(&visit),
        saved: answering.saved.values().max_by_key(|saved| saved.saved.at).map(moment),
        shut,
        showing,
        home: answering.home(),
    };
    Ok(visit.ok(|frame| task_list(frame, &page)))
}

/// The page of an assessment that is not for councils like this one.
pub(super) fn for_others(visit: &Visit, answering: &Answering) -> Response {
    let (at, home) = (answering.at(visit), answering.home());
    visit.ok(|frame| not_for(frame, &at, &home))
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct ViewForm {
    view: String,
}

async fn switch(visit: Visit, round: InRound) -> Result {
    let form: ViewForm = visit.form()?;
    let showing = Showing::parse(&form.view).ok_or_else(|| Error::Malformed("view".to_owned()))?;
    let person = visit.signed_in()?.person.id;
    visit.app.store.set_preference(person, SHOWING, showing.name()).await?;
    Ok(visit.go(&round.path()))
}

/// The address takes a form only; somebody who comes back to it is led to the task list.
async fn back(visit: Visit, round: InRound) -> Result {
    Ok(visit.go(&round.path()))
}
