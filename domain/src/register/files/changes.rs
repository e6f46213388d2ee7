//! What importing the published register would change, and doing it. Nothing is ever deleted: a council that is not in
//! the file stays, old attributes stay true until the day of the import, and what the file does not know stays.

use super::published::{Published, rounded};
use crate::id::CouncilKey;
use crate::register::{Area, Council, Details, Register, RegisterFault};
use jiff::civil::Date;
use std::collections::{BTreeMap, BTreeSet};

/// A difference between the published register and ours.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Change {
    /// Which council.
    pub key: CouncilKey,
    /// Its everyday name in English: ours, or the published one when it is new.
    pub name: String,
    /// What differs.
    pub kind: ChangeKind,
}

/// What differs between the published register and ours.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ChangeKind {
    /// Our register does not have it.
    New,
    /// Something of it differs.
    Changed {
        /// The column, as in store/register/councils.csv.
        column: &'static str,
        /// What our register says now; empty for nothing.
        before: String,
        /// What it will say; empty for nothing.
        after: String,
    },
}

/// Lists what the published register has that ours does not, by key. The newest details of a council are compared.
#[must_use]
pub fn compare(register: &Register, published: &[Published]) -> Vec<Change> {
    let mut changes = Vec::new();
    for published in matched(register, published).values() {
        let change =
            |name: &str, kind| Change { key: published.key.clone(), name: name.into(), kind };
        let known = register.get(published.key.as_str());
        let Some((council, details)) = known.and_then(|c| Some((c, c.details.last()?))) else {
            changes.push(change(&published.name, ChangeKind::New));
            continue;
        };
        let (after, new_details) = updated(council, details, published);
        let before = columns(council, details).into_iter();
        for ((column, before), (_, after)) in before.zip(columns(&after, &new_details)) {
            if before != after {
                let kind = ChangeKind::Changed { column, before, after };
                changes.push(change(&details.name, kind));
            }
        }
    }
    changes
}

/// The councils of our register that the published one does not have. They are kept.
#[must_use]
pub fn not_in_file(register: &Register, published: &[Published]) -> Vec<CouncilKey> {
    let matched = matched(register, published);
    register.iter().map(|c| &c.key).filter(|key| !matched.contains_key(*key)).cloned().collect()
}

/// Takes the published register over. New councils are added; attributes that changed are true from `day` on, and the
/// old ones until then (what was written for `day` or later gives way); start, end and successors are replaced. Doing
/// it twice changes nothing more.
///
/// # Errors
/// The first fault the register would then have, such as a cycle of successors or a council named that is not there.
pub fn apply(
    register: &Register,
    published: &[Published],
    day: Date,
) -> Result<Register, RegisterFault> {
    let mut councils: BTreeMap<CouncilKey, Council> =
        register.iter().map(|council| (council.key.clone(), council.clone())).collect();
    for (key, published) in matched(register, published) {
        let known = councils.get(&key).and_then(|c| Some((c, c.details.last()?)));
        let council = match known {
            None => new_council(&published),
            Some((council, details)) => {
                let (mut after, new_details) = updated(council, details, &published);
                if new_details != *details {
                    after.details.retain(|old| old.from.is_none_or(|from| from < day));
                    after.details.push(Details { from: Some(day), ..new_details });
                }
                after
            }
        };
        councils.insert(key, council);
    }
    Register::new(councils.into_values().collect())
}

/// The published councils by our keys. A body we had to give a key of our own, because the publisher did not have it
/// yet, is found by its GSS code or its legal name, and so are those that name it.
fn matched(register: &Register, published: &[Published]) -> BTreeMap<CouncilKey, Published> {
    let theirs: BTreeSet<&CouncilKey> = published.iter().map(|p| &p.key).collect();
    let only_ours: Vec<(&CouncilKey, &Details)> = register
        .iter()
        .filter(|council| !theirs.contains(&council.key))
        .filter_map(|council| Some((&council.key, council.details.last()?)))
        .collect();
    let ours: BTreeMap<&CouncilKey, &CouncilKey> = published
        .iter()
        .filter(|published| register.get(published.key.as_str()).is_none())
        .filter_map(|published| {
            let (key, _) = only_ours.iter().find(|(_, details)| {
                (published.gss.is_some() && details.gss == published.gss)
                    || details.official_name.eq_ignore_ascii_case(&published.official_name)
            })?;
            Some((&published.key, *key))
        })
        .collect();
    let settle = |key: &CouncilKey| CouncilKey::clone(ours.get(key).copied().unwrap_or(key));
    published
        .iter()
        .map(|one| {
            let one = Published {
                key: settle(&one.key),
                county: one.county.as_ref().map(settle),
                combined_authority: one.combined_authority.as_ref().map(settle),
                successors: one.successors.iter().map(settle).collect(),
                ..one.clone()
            };
            (one.key.clone(), one)
        })
        .collect()
}

fn new_council(published: &Published) -> Council {
    let area = Area {
        population: published.population,
        square_km: published.square_km,
        density: density(published.population, published.square_km),
        latitude: published.latitude,
        longitude: published.longitude,
        ..Area::default()
    };
    Council {
        key: published.key.clone(),
        starts: published.starts,
        ends: published.ends,
        successors: published.successors.clone(),
        former_codes: published.former_codes.clone(),
        details: vec![Details {
            from: None,
            name: published.name.clone(),
            name_cy: None,
            official_name: published.official_name.clone(),
            gss: published.gss.clone(),
            council_type: published.council_type,
            tier: published.tier,
            nation: published.nation,
            region: published.region.clone(),
            county: published.county.clone(),
            combined_authority: published.combined_authority.clone(),
            area,
        }],
    }
}

/// The council with what the file says, and its newest details so changed. Its list of details is still the old one.
fn updated(council: &Council, before: &Details, published: &Published) -> (Council, Details) {
    let theirs = new_council(published);
    let mut after = Council {
        starts: published.starts.or(council.starts),
        details: council.details.clone(),
        former_codes: council.former_codes.clone(),
        ..theirs.clone()
    };
    let mut details = before.clone();
    for theirs in theirs.details {
        details = Details {
            from: before.from,
            name_cy: before.name_cy.clone(),
            gss: theirs.gss.or_else(|| before.gss.clone()),
            area: updated_area(&before.area, published),
            ..theirs
        };
    }
    // A code once used stays known, even when the publisher forgets it.
    for code in published.former_codes.iter().chain(&before.gss) {
        if !after.former_codes.contains(code) && details.gss.as_ref() != Some(code) {
            after.former_codes.push(code.clone());
        }
    }
    (after, details)
}

fn updated_area(before: &Area, published: &Published) -> Area {
    let population = published.population.or(before.population);
    let square_km = published.square_km.or(before.square_km);
    let same = population == before.population && square_km == before.square_km;
    Area {
        population,
        square_km,
        density: if same { before.density } else { density(population, square_km) },
        latitude: published.latitude.or(before.latitude),
        longitude: published.longitude.or(before.longitude),
        ..before.clone()
    }
}

#[expect(clippy::cast_precision_loss, reason = "populations are far below 2^52")]
fn density(population: Option<i64>, square_km: Option<f64>) -> Option<f64> {
    let square_km = square_km.filter(|square_km| *square_km > 0.0)?;
    Some(rounded(population? as f64 / square_km, 1))
}

/// A council as the cells of our own layout that the published file knows of.
fn columns(council: &Council, details: &Details) -> [(&'static str, String); 18] {
    fn cell<T: ToString>(value: Option<&T>) -> String {
        value.map(ToString::to_string).unwrap_or_default()
    }
    let area = &details.area;
    let successors: Vec<&str> = council.successors.iter().map(CouncilKey::as_str).collect();
    [
        ("name", details.name.clone()),
        ("official-name", details.official_name.clone()),
        ("gss", cell(details.gss.as_ref())),
        ("former-gss", council.former_codes.join("|")),
        ("type", details.council_type.to_string()),
        ("tier", details.tier.to_string()),
        ("nation", details.nation.to_string()),
        ("region", details.region.clone()),
        ("county", cell(details.county.as_ref())),
        ("combined-authority", cell(details.combined_authority.as_ref())),
        ("starts", cell(council.starts.as_ref())),
        ("ends", cell(council.ends.as_ref())),
        ("successors", successors.join("|")),
        ("population", cell(area.population.as_ref())),
        ("area-km2", cell(area.square_km.as_ref())),
        ("density", cell(area.density.as_ref())),
        ("latitude", cell(area.latitude.as_ref())),
        ("longitude", cell(area.longitude.as_ref())),
    ]
}
