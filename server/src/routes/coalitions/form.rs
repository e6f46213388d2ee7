//! The form of a coalition.

use super::{SAVED, find, members};
use crate::error::Result;
use crate::forms::is_invisible;
use crate::log;
use crate::visit::Visit;
use app::components::Fault;
use app::pages::administration::coalitions::{self, CoalitionFields, CoalitionForm};
use app::texts::Texts;
use axum::extract::Path;
use domain::bank::Bilingual;
use domain::id::MAX_LENGTH;
use domain::release::LOWEST_MINIMUM;
use store::Coalition;

/// The longest name of a coalition, in characters.
const LONGEST_NAME: usize = 100;

pub(super) async fn show_new(visit: Visit) -> Result {
    Ok(visit.ok(|frame| coalitions::coalition_form(frame, &CoalitionForm::default())))
}

pub(super) async fn save_new(visit: Visit) -> Result {
    save(&visit, None).await
}

pub(super) async fn show_change(visit: Visit, Path(key): Path<String>) -> Result {
    let coalition = find(&visit, &key).await?;
    let mut members: Vec<_> = coalition.members.iter().map(|key| visit.council_name(key)).collect();
    members.sort();
    let typed = CoalitionFields {
        key: String::new(),
        name_en: coalition.name.en.clone(),
        name_cy: coalition.name.cy.clone(),
        members: members.join("\n"),
    };
    let shown = form(&visit, Some(&coalition), typed, Vec::new());
    Ok(visit.ok(|frame| coalitions::coalition_form(frame, &shown)))
}

pub(super) async fn save_change(visit: Visit, Path(key): Path<String>) -> Result {
    let coalition = find(&visit, &key).await?;
    save(&visit, Some(&coalition)).await
}

fn form(
    visit: &Visit,
    changes: Option<&Coalition>,
    typed: CoalitionFields,
    faults: Vec<Fault>,
) -> CoalitionForm {
    let changes = changes.map(|one| (one.key.clone(), one.name.get(visit.language).clone()));
    CoalitionForm { changes, typed, faults }
}

async fn save(visit: &Visit, before: Option<&Coalition>) -> Result {
    let typed: CoalitionFields = visit.form()?;
    let t = Texts::of(visit.language);
    let mut faults = Vec::new();
    if !visit.is_switching() {
        match read(visit, &typed, before) {
            Err(wrong) => faults = wrong,
            Ok(coalition) => {
                let store = &visit.app.store;
                if before.is_some() || store.coalition(&coalition.key).await?.is_none() {
                    store.put_coalition(&coalition).await?;
                    for round in store.rounds().await? {
                        if round.coalition.as_ref() == Some(&coalition.key) {
                            visit.app.forget_round(&round.key).await;
                        }
                    }
                    let person = visit.signed_in()?.person.id;
                    let what =
                        if before.is_none() { "coalition_created" } else { "coalition_changed" };
                    log::security(what, Some(person), &coalition.key);
                    let path = coalitions::path(&coalition.key);
                    return Ok(visit.go(&format!("{path}?{SAVED}")));
                }
                faults.push(Fault::of("key", t.coalitions_key_taken(&coalition.key)));
            }
        }
    }
    let shown = form(visit, before, typed, faults);
    Ok(visit.again(|frame| coalitions::coalition_form(frame, &shown)))
}

/// The coalition, or what is wrong in the order of the fields.
fn read(
    visit: &Visit,
    typed: &CoalitionFields,
    before: Option<&Coalition>,
) -> std::result::Result<Coalition, Vec<Fault>> {
    let t = Texts::of(visit.language);
    let mut faults = Vec::new();
    let key = match before {
        Some(before) => before.key.clone(),
        None => {
            let key = typed.key.trim();
            faults.extend(key_fault(key, t));
            key.to_owned()
        }
    };
    faults.extend(name_fault("name_en", &typed.name_en, t));
    faults.extend(name_fault("name_cy", &typed.name_cy, t));
    let today = visit.app.clock.today();
    let members = match members::read(&typed.members, &visit.app.register(), today, t) {
        Ok(members) => members,
        Err(wrong) => {
            faults.extend(wrong);
            return Err(faults);
        }
    };
    let count = u32::try_from(members.len()).unwrap_or(u32::MAX);
    if members.is_empty() {
        faults.push(Fault::of("members", t.coalitions_members_missing()));
    } else if count < LOWEST_MINIMUM {
        let text = t.coalitions_members_few(count, LOWEST_MINIMUM);
        faults.push(Fault::of("members", text));
    }
    if !faults.is_empty() {
        return Err(faults);
    }
    let name = |typed: &str| typed.trim().to_owned();
    let name = Bilingual { en: name(&typed.name_en), cy: name(&typed.name_cy) };
    Ok(Coalition { key, name, members })
}

fn key_fault(key: &str, t: Texts) -> Option<Fault> {
    let allowed = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-';
    if key.is_empty() {
        Some(Fault::of("key", t.coalitions_key_missing()))
    } else if key.len() > MAX_LENGTH || !key.chars().all(allowed) {
        Some(Fault::of("key", t.coalitions_key_wrong()))
    } else {
        None
    }
}

fn name_fault(field: &'static str, typed: &str, t: Texts) -> Option<Fault> {
    let typed = typed.trim();
    let is_english = field == "name_en";
    let text = if typed.is_empty() {
        if is_english { t.coalitions_name_en_missing() } else { t.coalitions_name_cy_missing() }
            .to_owned()
    } else if typed.chars().count() > LONGEST_NAME {
        if is_english {
            t.coalitions_name_en_long(LONGEST_NAME)
        } else {
            t.coalitions_name_cy_long(LONGEST_NAME)
        }
    } else if typed.chars().any(is_invisible) {
        if is_english { t.coalitions_name_en_strange() } else { t.coalitions_name_cy_strange() }
            .to_owned()
    } else {
        return None;
    };
    Some(Fault::of(field, text))
}
