//! A council: the choice between several, and its home page.

use crate::answering::{Answering, closing, last_day};
use crate::clock::local;
use crate::error::Result;
use crate::policy::{ANSWERING, ANY_ROLE, Here, InRound, Policy, Routes};
use crate::visit::Visit;
use app::pages::council::{Home, HomeRound, Standing, choice, home};
use axum::response::Response;
use axum::routing::get;
use store::Round;

pub(super) fn routes() -> Routes {
    Routes::default().read("/councils", Policy::SignedIn, get(choose)).read(
        "/councils/{council}",
        Policy::Member(ANY_ROLE),
        get(show),
    )
}

async fn choose(visit: Visit) -> Result {
    let signed_in = visit.signed_in()?;
    let mut councils: Vec<(String, String)> = signed_in
        .memberships
        .iter()
        .map(|member| {
            (visit.council_name(&member.council), format!("/councils/{}", member.council))
        })
        .collect();
    councils.sort();
    if let [(_, path)] = councils.as_slice() {
        return Ok(visit.go(path));
    }
    Ok(visit.ok(|frame| choice(frame, &councils)))
}

async fn show(visit: Visit, here: Here) -> Result<Response> {
    let path = format!("/councils/{}", here.council.key);
    let assessments = visit.app.store.assessments(&here.council.key).await?;
    let mut rounds = Vec::new();
    for round in visit.app.store.rounds().await? {
        let Some(open) = visit.app.round(&round.key).await? else { continue };
        let assessment = assessments.iter().find(|one| one.round == round.key).cloned();
        let Some(in_round) = InRound::new(here.clone(), open, assessment) else { continue };
        if let Some(standing) = standing(&visit, in_round, &round).await? {
            rounds.push(HomeRound {
                path: format!("{path}/rounds/{}", round.key),
                name: round.name,
                standing,
            });
        }
    }
    let answers = ANSWERING.contains(&here.role);
    let page = Home { council: here.name, path, rounds, answers };
    Ok(visit.ok(|frame| home(frame, &page)))
}

/// How a council stands in a round. None for a round that is over and that it took no part in.
async fn standing(visit: &Visit, in_round: InRound, round: &Round) -> Result<Option<Standing>> {
    let began = in_round.assessment.is_some();
    let closes_at = in_round.closes_at;
    let is_over = closes_at.is_some_and(|closes| closes <= visit.now);
    if !is_over && Answering::unread(in_round.clone()).is_for_others() {
        return Ok(Some(Standing::NotFor));
    }
    if round.opens_at > visit.now {
        return Ok(Some(Standing::Coming(local(round.opens_at).date())));
    }
    let is_submitted = in_round.assessment.as_ref().is_some_and(|one| one.submitted_at.is_some());
    if !is_submitted && let Some(closes) = closes_at.filter(|closes| *closes <= visit.now) {
        return Ok(began.then(|| Standing::Missed(last_day(closes))));
    }
    if is_submitted {
        let answering = Answering::unread(in_round);
        return Ok(answering.submitted(visit).map(Standing::Submitted));
    }
    let answering = Answering::load(visit, in_round).await?;
    let closing = closes_at.map(|closes| closing(closes, visit.now));
    Ok(Some(Standing::Open(closing, answering.journey().progress())))
}
