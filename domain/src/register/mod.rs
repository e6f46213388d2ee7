//! The register of councils: who existed when, under which names, codes and types, and who took their place.
//!
//! A council has a key of its own that never changes. Everything else is true from a date: GSS codes name boundaries,
//! names and types change, and councils merge and split, so successors are many-to-many.

#[cfg(feature = "files")]
pub mod files;

use crate::council::{CouncilType, Nation, Profile, Tier};
use crate::id::CouncilKey;
use crate::language::Language;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};

/// A council through its life.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Council {
    /// Its key, for ever.
    pub key: CouncilKey,
    /// The first day it existed; none when that is before the register's time.
    pub starts: Option<Date>,
    /// The last day it existed; none while it goes on.
    pub ends: Option<Date>,
    /// The councils that took over its work.
    pub successors: BTreeSet<CouncilKey>,
    /// GSS codes it had before, oldest first.
    pub former_codes: Vec<String>,
    /// What is true of it, from when, oldest first. Never empty.
    pub details: Vec<Details>,
}

/// What is true of a council from a date until the next [`Details`] or its end.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Details {
    /// From which day. None: from its start.
    pub from: Option<Date>,
    /// Its everyday name in English.
    pub name: String,
    /// Its everyday name in Welsh, where it has one.
    pub name_cy: Option<String>,
    /// Its full legal name in English.
    pub official_name: String,
    /// The GSS code of its area (ONS).
    pub gss: Option<String>,
    /// Its legal kind.
    pub council_type: CouncilType,
    /// Its tier.
    pub tier: Tier,
    /// Its nation.
    pub nation: Nation,
    /// Its region: an English region, or the nation again.
    pub region: String,
    /// The county council above a district.
    pub county: Option<CouncilKey>,
    /// The combined authority it belongs to.
    pub combined_authority: Option<CouncilKey>,
    /// Figures of its area.
    pub area: Area,
}

/// Figures of a council's area. What is not known is none, never zero.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
pub struct Area {
    /// Residents, mid-2020.
    pub population: Option<i64>,
    /// Square kilometres.
    pub square_km: Option<f64>,
    /// Residents a square kilometre.
    pub density: Option<f64>,
    /// Composite UK index of multiple deprivation; higher is more deprived.
    pub deprivation: Option<f64>,
    /// Fifth of councils by deprivation, 1 the most deprived.
    pub deprivation_quintile: Option<i64>,
    /// Kind of area by the composite UK rural-urban classification.
    pub rurality: Option<String>,
    /// Share of residents in rural areas, from 0 to 1.
    pub rural_share: Option<f64>,
    /// Degrees north, of the middle of the area.
    pub latitude: Option<f64>,
    /// Degrees east, of the middle of the area.
    pub longitude: Option<f64>,
}

impl Details {
    /// The everyday name in a language: the English one where there is no Welsh one.
    #[must_use]
    pub fn name_in(&self, language: Language) -> &str {
        match (language, &self.name_cy) {
            (Language::Cy, Some(name)) => name,
            _ => &self.name,
        }
    }

    /// The attributes that decide which questions apply.
    #[must_use]
    pub fn profile(&self) -> Profile {
        Profile {
            council_type: self.council_type,
            tier: self.tier,
            nation: self.nation,
            region: crate::council::Region::parse(&self.region),
        }
    }
}

impl Council {
    /// Whether it existed on a day.
    #[must_use]
    pub fn existed_on(&self, day: Date) -> bool {
        self.starts.is_none_or(|starts| starts <= day) && self.ends.is_none_or(|ends| day <= ends)
    }

    /// What was true of it on a day: the newest details from that day or before. Before its start, and for a day before
    /// the first, its first details.
    ///
    /// # Panics
    /// Never for a council of the register: it has at least one set of details.
    #[must_use]
    pub fn on(&self, day: Date) -> &Details {
        self.details
            .iter()
            .rfind(|details| details.from.is_none_or(|from| from <= day))
            .unwrap_or(&self.details[0])
    }
}

/// What is wrong with a register as a whole.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum RegisterFault {
    /// A key stands twice.
    #[error("council {0} is in the register twice")]
    Twice(CouncilKey),
    /// A council has nothing known of it.
    #[error("council {0} has no details")]
    NoDetails(CouncilKey),
    /// It names a council that is not there.
    #[error("council {0} names {1}, which is not in the register")]
    Unknown(CouncilKey, CouncilKey),
    /// Following successors leads back to it.
    #[error("the successors of council {0} lead back to it")]
    Cycle(CouncilKey),
    /// It ended before it started.
    #[error("council {0} ended before it started")]
    EndsBeforeStart(CouncilKey),
}

/// All councils, by key.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Register {
    councils: BTreeMap<CouncilKey, Council>,
}

impl Register {
    /// A register of these councils.
    ///
    /// # Errors
    /// The first fault found: a key twice, a council named that is not there, a cycle of successors, an end before a
    /// start.
    pub fn new(councils: Vec<Council>) -> Result<Self, RegisterFault> {
        let mut register = Self::default();
        for council in councils {
            let key = council.key.clone();
            if council.details.is_empty() {
                return Err(RegisterFault::NoDetails(key));
            }
            if let (Some(starts), Some(ends)) = (council.starts, council.ends)
                && ends < starts
            {
                return Err(RegisterFault::EndsBeforeStart(key));
            }
            if register.councils.insert(key.clone(), council).is_some() {
                return Err(RegisterFault::Twice(key));
            }
        }
        register.check()?;
        Ok(register)
    }

    fn check(&self) -> Result<(), RegisterFault> {
        for council in self.councils.values() {
            let counties = council.details.iter().flat_map(|d| [&d.county, &d.combined_authority]);
            for named in council.successors.iter().chain(counties.flatten()) {
                if !self.councils.contains_key(named) {
                    return Err(RegisterFault::Unknown(council.key.clone(), named.clone()));
                }
            }
            if self.all_successors(&council.key).contains(&council.key) {
                return Err(RegisterFault::Cycle(council.key.clone()));
            }
        }
        Ok(())
    }

    /// Everybody who took over from a council, directly or later.
    fn all_successors(&self, key: &CouncilKey) -> BTreeSet<CouncilKey> {
        let mut found = BTreeSet::new();
        let mut open = vec![key];
        while let Some(key) = open.pop() {
            for next in self.councils.get(key).into_iter().flat_map(|c| &c.successors) {
                if found.insert(next.clone()) {
                    open.push(next);
                }
            }
        }
        found
    }

    /// The councils that do a council's work on a day: itself while it exists, else those that took over, however many
    /// steps that took. None when nobody does (the work went to a body outside the register).
    #[must_use]
    pub fn successors_on(&self, key: &CouncilKey, day: Date) -> BTreeSet<CouncilKey> {
        let mut found = BTreeSet::new();
        let mut seen = BTreeSet::new();
        let mut open = vec![key];
        while let Some(council) = open.pop().and_then(|key| self.councils.get(key)) {
            if council.ends.is_none_or(|ends| day <= ends) {
                found.insert(council.key.clone());
            } else if seen.insert(&council.key) {
                // Seen once is enough: councils that split and merge again and again have very many ways through.
                open.extend(&council.successors);
            }
        }
        found
    }

    /// The council with this key.
    #[must_use]
    pub fn get(&self, key: &str) -> Option<&Council> {
        self.councils.get(key)
    }

    /// All councils, by key.
    pub fn iter(&self) -> impl Iterator<Item = &Council> {
        self.councils.values()
    }

    /// The principal councils that existed on a day.
    pub fn principal_on(&self, day: Date) -> impl Iterator<Item = &Council> {
        self.iter().filter(move |council| {
            council.existed_on(day) && council.on(day).council_type.is_principal()
        })
    }

    /// How many there are, ended ones too.
    #[must_use]
    pub fn len(&self) -> usize {
        self.councils.len()
    }

    /// Whether there is none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.councils.is_empty()
    }
}
