//! The councils of a coalition as somebody typed them, found in the register.

use app::components::Fault;
use app::dates::date;
use app::texts::Texts;
use domain::id::CouncilKey;
use domain::register::{Council, Register};
use jiff::civil::Date;
use std::collections::BTreeSet;

/// The field that councils are typed into.
const FIELD: &str = "members";
/// The most lines that are said to be wrong, one by one.
const MOST_FAULTS: usize = 10;

/// The councils named one a line, by name or key; or a fault for each line that names none.
pub(super) fn read(
    typed: &str,
    register: &Register,
    today: Date,
    t: Texts,
) -> Result<BTreeSet<CouncilKey>, Vec<Fault>> {
    let mut members = BTreeSet::new();
    let mut faults = Vec::new();
    for (index, line) in typed.lines().enumerate() {
        let line = line.trim();
        if line.is_empty() {
            continue;
        }
        match find(line, register, today, t, index + 1) {
            Ok(council) => {
                members.insert(council);
            }
            Err(text) => faults.push(Fault::of(FIELD, text)),
        }
    }
    if faults.len() > MOST_FAULTS {
        let more = faults.len() - MOST_FAULTS;
        faults.truncate(MOST_FAULTS);
        faults.push(Fault::of(FIELD, t.coalitions_members_more(more)));
    }
    if faults.is_empty() { Ok(members) } else { Err(faults) }
}

/// The council that a line names, or what is wrong with the line.
fn find(
    line: &str,
    register: &Register,
    today: Date,
    t: Texts,
    number: usize,
) -> Result<CouncilKey, String> {
    let name = |council: &Council| council.on(today).name_in(t.language).to_owned();
    let is_there = |council: &Council| council.existed_on(today);
    let council = match register.get(&line.to_uppercase()) {
        Some(council) => council,
        None => {
            let named: Vec<&Council> =
                register.iter().filter(|one| is_named(one, line, today)).collect();
            let there: Vec<&Council> = named.iter().copied().filter(|one| is_there(one)).collect();
            match (there.as_slice(), named.first()) {
                (&[council], _) | (&[], Some(&council)) => council,
                (&[], None) => return Err(t.coalitions_members_unknown(number, short(line))),
                (several, _) => {
                    let keys: Vec<_> = several.iter().map(|council| council.key.as_str()).collect();
                    let (keys, typed) = (keys.join(", "), short(line));
                    return Err(t.coalitions_members_several(keys, number, typed));
                }
            }
        }
    };
    if let Some(ended) = council.ends.filter(|_| !is_there(council)) {
        let ended = date(t.language, ended);
        let successors = register.successors_on(&council.key, today);
        let successors: Vec<_> =
            successors.iter().filter_map(|key| register.get(key.as_str())).map(name).collect();
        return Err(if successors.is_empty() {
            t.coalitions_members_ended_alone(name(council), ended, number)
        } else {
            t.coalitions_members_ended(name(council), ended, number, successors.join(", "))
        });
    }
    if !is_there(council) || !council.on(today).council_type.is_principal() {
        return Err(t.coalitions_members_other(name(council), number));
    }
    Ok(council.key.clone())
}

/// Whether a council is called so, in either language or officially.
fn is_named(council: &Council, typed: &str, today: Date) -> bool {
    let details = council.on(today);
    let typed = typed.to_lowercase();
    let names = [Some(&details.name), details.name_cy.as_ref(), Some(&details.official_name)];
    names.into_iter().flatten().any(|name| name.to_lowercase() == typed)
}

/// What somebody typed, short enough to be said back.
fn short(typed: &str) -> String {
    typed.chars().take(80).collect()
}
