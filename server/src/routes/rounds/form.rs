//! The form of a round: shown, and kept when nothing is wrong with it.

use super::check::Check;
use super::{SAVED, find, moments, strictest};
use crate::error::Result;
use crate::log;
use crate::visit::Visit;
use app::components::Fault;
use app::pages::administration::rounds::{self, RoundFields, RoundForm};
use app::texts::Texts;
use axum::extract::Path;
use jiff::civil::Date;
use store::{Coalition, PublishedBank, Round, RoundOutcome};

/// The value of the choice of all councils.
pub(super) const ALL: &str = "all";
/// What the value of a coalition begins with, before its key.
pub(super) const COALITION: &str = "coalition:";

pub(super) async fn show_new(visit: Visit) -> Result {
    let choices = Choices::load(&visit).await?;
    let shown = choices.form(&visit, None, RoundFields::default(), Vec::new());
    Ok(visit.ok(|frame| rounds::round_form(frame, &shown)))
}

pub(super) async fn save_new(visit: Visit) -> Result {
    save(&visit, None).await
}

pub(super) async fn show_change(visit: Visit, Path(key): Path<String>) -> Result {
    let round = find(&visit, &key).await?;
    let days = visit.app.store.calendar(&round.key).await?;
    let choices = Choices::load(&visit).await?;
    let shown = choices.form(&visit, Some(&round), fields(&visit, &round, &days), Vec::new());
    Ok(visit.ok(|frame| rounds::round_form(frame, &shown)))
}

pub(super) async fn save_change(visit: Visit, Path(key): Path<String>) -> Result {
    let round = find(&visit, &key).await?;
    save(&visit, Some(&round)).await
}

/// A round as the fields of its form.
fn fields(visit: &Visit, round: &Round, days: &[Date]) -> RoundFields {
    let language = visit.language;
    let (opens_on, opens_at) = moments::typed_from(round.opens_at, language);
    let closes = round.closes_at.map(|closes| moments::typed_until(closes, language));
    let (closes_on, closes_at) = closes.unwrap_or_default();
    let days: Vec<String> = days.iter().map(|day| app::dates::date(language, *day)).collect();
    let audience = |key: &String| format!("{COALITION}{key}");
    RoundFields {
        key: String::new(),
        name_en: round.name.en.clone(),
        name_cy: round.name.cy.clone(),
        bank: format!("{} {}", round.bank, round.version),
        audience: round.coalition.as_ref().map_or_else(|| ALL.to_owned(), audience),
        opens_on,
        opens_at,
        closes_on,
        closes_at,
        minimum: round.minimum_group.map(|least| least.to_string()).unwrap_or_default(),
        calendar: days.join("\n"),
        draft: if round.is_draft { "yes".to_owned() } else { String::new() },
    }
}

/// What can be chosen.
pub(super) struct Choices {
    pub(super) banks: Vec<PublishedBank>,
    pub(super) coalitions: Vec<Coalition>,
}

impl Choices {
    async fn load(visit: &Visit) -> Result<Self> {
        let store = &visit.app.store;
        Ok(Self { banks: store.banks().await?, coalitions: store.coalitions().await? })
    }

    fn form(
        &self,
        visit: &Visit,
        changes: Option<&Round>,
        typed: RoundFields,
        faults: Vec<Fault>,
    ) -> RoundForm {
        let t = Texts::of(visit.language);
        let banks = self.banks.iter().map(|published| {
            let bank = &published.bank;
            let title = &bank.text.get(visit.language).title;
            (format!("{} {}", bank.id, bank.version), format!("{title}, {}", bank.version))
        });
        let all = (ALL.to_owned(), t.rounds_all_councils().to_owned());
        let coalitions = self.coalitions.iter().map(|one| {
            let name = one.name.get(visit.language);
            let text = t.rounds_form_coalition(one.members.len(), name);
            (format!("{COALITION}{}", one.key), text)
        });
        RoundForm {
            changes: changes
                .map(|round| (round.key.to_string(), round.name.get(visit.language).clone())),
            typed,
            banks: banks.collect(),
            audiences: std::iter::once(all).chain(coalitions).collect(),
            strictest: strictest(),
            faults,
        }
    }
}

async fn save(visit: &Visit, before: Option<&Round>) -> Result {
    let typed: RoundFields = visit.form()?;
    let choices = Choices::load(visit).await?;
    let mut faults = Vec::new();
    if !visit.is_switching() {
        match Check::round(visit, &typed, &choices, before) {
            Ok((round, days)) => {
                let wrong = keep(visit, &round, &days, before.is_none()).await?;
                let Some(wrong) = wrong else {
                    let path = rounds::path(round.key.as_str());
                    return Ok(visit.go(&format!("{path}?{SAVED}")));
                };
                faults.push(wrong);
            }
            Err(wrong) => faults = wrong,
        }
    }
    let shown = choices.form(visit, before, typed, faults);
    Ok(visit.again(|frame| rounds::round_form(frame, &shown)))
}

/// Keeps a round, or says why not.
async fn keep(visit: &Visit, round: &Round, days: &[Date], is_new: bool) -> Result<Option<Fault>> {
    let t = Texts::of(visit.language);
    let store = &visit.app.store;
    if is_new && store.round(round.key.as_str()).await?.is_some() {
        return Ok(Some(Fault::of("key", t.rounds_key_taken(round.key.as_str()))));
    }
    match store.put_round(round).await? {
        RoundOutcome::Begun => Ok(Some(Fault::general(t.rounds_begun()))),
        RoundOutcome::Saved => {
            store.set_calendar(&round.key, days).await?;
            visit.app.forget_round(&round.key).await;
            let person = visit.signed_in()?.person.id;
            let what = if is_new { "round_created" } else { "round_changed" };
            log::security(what, Some(person), round.key.as_str());
            Ok(None)
        }
    }
}
