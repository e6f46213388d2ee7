//! Extensions: more time in a round for one council.

use super::super::administration::{Searched, search};
use super::{EXTENDED, SHORTENED, closes, find, moments};
use crate::error::{Error, Result};
use crate::log;
use crate::visit::Visit;
use app::components::Fault;
use app::pages::administration::rounds::{
    self, EXTENSION_FIELDS, ExtensionFields, ExtensionForm, choose_council, extension_form,
    remove_extension,
};
use app::texts::Texts;
use axum::extract::Path;
use domain::id::CouncilKey;
use jiff::Timestamp;
use serde::Deserialize;
use store::Round;

/// The longest reason, in characters.
const LONGEST_REASON: usize = 500;

/// The choice of the council.
pub(super) async fn choose(visit: Visit, Path(key): Path<String>) -> Result {
    let round = find(&visit, &key).await?;
    let path = rounds::path(&key);
    if round.closes_at.is_none() {
        return Ok(visit.go(&path));
    }
    let name = round.name.get(visit.language);
    Ok(match search(&visit) {
        Searched::Found(council) => visit.go(&format!("{path}/extensions/{council}")),
        Searched::Still(shown) => visit.ok(|frame| choose_council(frame, (&key, name), &shown)),
    })
}

/// The round and council of the path.
async fn place(visit: &Visit, (round, council): (&str, &str)) -> Result<(Round, CouncilKey)> {
    let round = find(visit, round).await?;
    let register = visit.app.register();
    let council = register.get(council).ok_or(Error::NotFound)?;
    Ok((round, council.key.clone()))
}

fn form(
    visit: &Visit,
    (round, council): (&Round, &CouncilKey),
    typed: ExtensionFields,
    faults: Vec<Fault>,
) -> ExtensionForm {
    ExtensionForm {
        round: (round.key.to_string(), round.name.get(visit.language).clone()),
        council: (council.to_string(), visit.council_name(council)),
        closes: closes(visit, round),
        typed,
        faults,
    }
}

pub(super) async fn show(visit: Visit, Path((round, council)): Path<(String, String)>) -> Result {
    let (round, council) = place(&visit, (&round, &council)).await?;
    if round.closes_at.is_none() {
        return Ok(visit.go(&rounds::path(round.key.as_str())));
    }
    let given = visit.app.store.extension(&round.key, &council).await?;
    let typed = given.map_or_else(ExtensionFields::default, |given| {
        let (on, at) = moments::typed_until(given.closes_at, visit.language);
        ExtensionFields { on, at, reason: given.reason }
    });
    let shown = form(&visit, (&round, &council), typed, Vec::new());
    Ok(visit.ok(|frame| extension_form(frame, &shown)))
}

pub(super) async fn save(visit: Visit, Path((round, council)): Path<(String, String)>) -> Result {
    let typed: ExtensionFields = visit.form()?;
    let (round, council) = place(&visit, (&round, &council)).await?;
    let mut faults = Vec::new();
    if !visit.is_switching() {
        match check(&visit, &round, &council, &typed).await? {
            Ok((until, reason)) => {
                let person = visit.signed_in()?.person.id;
                let store = &visit.app.store;
                let what = (&round.key, &council);
                store.set_extension(what, until, &reason, person, visit.now).await?;
                visit.app.forget_round(&round.key).await;
                let about = format!("{} {council}", round.key);
                log::security("extension_given", Some(person), &about);
                let path = rounds::path(round.key.as_str());
                return Ok(visit.go(&format!("{path}?{EXTENDED}")));
            }
            Err(wrong) => faults = wrong,
        }
    }
    let shown = form(&visit, (&round, &council), typed, faults);
    Ok(visit.again(|frame| extension_form(frame, &shown)))
}

/// The end and the reason, or what is wrong in the order of the fields.
async fn check(
    visit: &Visit,
    round: &Round,
    council: &CouncilKey,
    typed: &ExtensionFields,
) -> Result<std::result::Result<(Timestamp, String), Vec<Fault>>> {
    let t = Texts::of(visit.language);
    let mut faults = Vec::new();
    if !is_for(visit, round, council).await? {
        faults.push(Fault::general(t.extensions_not_for(visit.council_name(council))));
    }
    if round.closes_at.is_none() {
        faults.push(Fault::general(t.extensions_no_end()));
    }
    let until = until(visit, round, typed).map_err(|fault| faults.push(fault)).ok();
    let reason = typed.reason.trim();
    if reason.is_empty() {
        faults.push(Fault::of("reason", t.extensions_reason_missing()));
    } else if reason.chars().count() > LONGEST_REASON {
        faults.push(Fault::of("reason", t.extensions_reason_long(LONGEST_REASON)));
    }
    let place = |fault: &Fault| {
        EXTENSION_FIELDS.iter().position(|field| fault.field.as_deref() == Some(*field))
    };
    faults.sort_by_key(place);
    let read = until.filter(|_| faults.is_empty()).map(|until| (until, reason.to_owned()));
    Ok(read.ok_or(faults))
}

/// Whether a round is for a council: one that takes part today, and of the round's coalition if it has one.
async fn is_for(visit: &Visit, round: &Round, council: &CouncilKey) -> Result<bool> {
    let today = visit.app.clock.today();
    let register = visit.app.register();
    let is_there = register.get(council.as_str()).is_some_and(|council| {
        council.existed_on(today) && council.on(today).council_type.is_principal()
    });
    let Some(key) = round.coalition.as_ref().filter(|_| is_there) else { return Ok(is_there) };
    let coalition = visit.app.store.coalition(key).await?;
    Ok(coalition.is_some_and(|coalition| coalition.members.contains(council)))
}

fn until(
    visit: &Visit,
    round: &Round,
    typed: &ExtensionFields,
) -> std::result::Result<Timestamp, Fault> {
    let t = Texts::of(visit.language);
    let (on, at) = (typed.on.trim(), typed.at.trim());
    if on.is_empty() {
        return Err(Fault::of("on", t.extensions_on_missing()));
    }
    let day = moments::date(on).ok_or_else(|| Fault::of("on", t.extensions_on_wrong()))?;
    let wrong = || Fault::of("at", t.extensions_at_wrong());
    let time = if at.is_empty() { None } else { Some(moments::time(at).ok_or_else(wrong)?) };
    let until =
        moments::until(day, time).ok_or_else(|| Fault::of("at", t.extensions_at_clocks(at)))?;
    if round.closes_at.is_some_and(|closes| until <= closes) {
        return Err(Fault::of("on", t.extensions_before()));
    }
    if until <= visit.now {
        return Err(Fault::of("on", t.extensions_over()));
    }
    Ok(until)
}

/// Asks whether the extension is to be taken back.
pub(super) async fn ask(visit: Visit, Path((round, council)): Path<(String, String)>) -> Result {
    let (round, council) = place(&visit, (&round, &council)).await?;
    visit.app.store.extension(&round.key, &council).await?.ok_or(Error::NotFound)?;
    let name = visit.council_name(&council);
    let closes = closes(&visit, &round);
    let (key, about) = (round.key.as_str(), (council.as_str(), name.as_str()));
    Ok(visit.ok(|frame| remove_extension(frame, key, about, &closes)))
}

/// A form without a field of its own.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Nothing {}

pub(super) async fn remove(visit: Visit, Path((round, council)): Path<(String, String)>) -> Result {
    let Nothing {} = visit.form()?;
    let (round, council) = place(&visit, (&round, &council)).await?;
    // Somebody else may have taken it back a moment ago: what was wanted is so.
    if visit.app.store.remove_extension(&round.key, &council).await? {
        visit.app.forget_round(&round.key).await;
        let person = visit.signed_in()?.person.id;
        log::security("extension_removed", Some(person), &format!("{} {council}", round.key));
    }
    Ok(visit.go(&format!("{}?{SHORTENED}", rounds::path(round.key.as_str()))))
}
