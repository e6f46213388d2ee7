//! Who a release is for, why it is made, and by which rules its figures are protected.

use crate::bank::Bilingual;
use serde::{Deserialize, Serialize};

/// Who a release is for.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", tag = "kind", content = "coalition")]
pub enum Audience {
    /// Anybody.
    Public,
    /// The councils of a coalition and its steering group.
    Coalition(String),
}

/// Why a release was made.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", tag = "kind")]
pub enum Purpose {
    /// While the round goes on.
    Interim,
    /// At its end.
    Final,
    /// To put an earlier release right.
    Correction {
        /// The number of that release.
        of: u32,
        /// What was wrong, in words.
        note: Bilingual<String>,
    },
}

/// The rules that figures were protected by.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Policy {
    /// The fewest councils that a figure may come from.
    pub minimum: u32,
    /// What counts of councils are rounded to; 1 is not rounded.
    pub rounded_to: u32,
}

/// The fewest councils that any policy may ask for: of two, each learns the other (Handbook on Statistical Disclosure
/// Control, ESSNet, section 4.2).
pub const LOWEST_MINIMUM: u32 = 3;
/// The fewest councils that quartiles are worked out for.
pub const QUARTILES_FROM: u32 = 10;

impl Policy {
    /// The fewest councils behind the figure of a score that are not named beside it: half the minimum, and never below
    /// [`LOWEST_MINIMUM`]. What the named ones have can be taken off, so the rest must be enough for themselves.
    #[must_use]
    pub const fn fewest_unnamed(self) -> u32 {
        let half = self.minimum.div_ceil(2);
        if half > LOWEST_MINIMUM { half } else { LOWEST_MINIMUM }
    }

    /// The policy for an audience. `minimum` is what the round asks for: it can make the policy stricter than usual for
    /// the audience; for a coalition it can also make it looser, down to [`LOWEST_MINIMUM`]. None is as strict as for
    /// the public.
    #[must_use]
    pub fn of(audience: &Audience, minimum: Option<u32>) -> Self {
        const PUBLIC: u32 = 10;
        match audience {
            Audience::Public => {
                Self { minimum: minimum.unwrap_or(PUBLIC).max(PUBLIC), rounded_to: 5 }
            }
            Audience::Coalition(_) => {
                Self { minimum: minimum.unwrap_or(PUBLIC).max(LOWEST_MINIMUM), rounded_to: 1 }
            }
        }
    }
}

/// What every council agreed others may see of its results.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Serialize, Deserialize,
)]
#[serde(rename_all = "kebab-case")]
pub enum Consent {
    /// Counted in figures of groups, never named.
    #[default]
    Counted,
    /// Named to the councils and steering groups of its coalitions.
    Coalition,
    /// Named to anybody.
    Public,
}

impl Consent {
    /// Every one, from the least to the most.
    pub const ALL: [Self; 3] = [Self::Counted, Self::Coalition, Self::Public];

    /// Its name in forms and the database.
    #[must_use]
    pub const fn slug(self) -> &'static str {
        match self {
            Self::Counted => "counted",
            Self::Coalition => "coalition",
            Self::Public => "public",
        }
    }

    /// The one with this slug.
    #[must_use]
    pub fn parse(slug: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|consent| consent.slug() == slug)
    }

    /// Whether the council's results may be named to an audience.
    #[must_use]
    pub fn names_to(self, audience: &Audience) -> bool {
        match audience {
            Audience::Public => self == Self::Public,
            Audience::Coalition(_) => self >= Self::Coalition,
        }
    }
}
