//! Peer groups: the sets of councils that figures are published for, and which of them a council is in.

use crate::council::{CouncilType, Nation, Profile, Region, Tier, slugs};
use serde::{Deserialize, Serialize};
use std::fmt;

slugs! {
    /// What kind of area a council is, by the composite UK rural-urban classification (mySociety).
    Rurality {
        /// Nearly all residents live in towns and cities.
        Urban = "urban",
        /// Most residents live in towns and cities, and a good part in the country.
        UrbanWithRural = "urban-with-rural-areas",
        /// Most residents live in the country.
        Rural = "rural",
        /// In the country, and far from anywhere.
        Sparse = "sparse-and-rural",
    }
}

/// A peer group. Its slug, in files and addresses, is that of its family, a hyphen and its own: `nation-wales`.
///
/// A type of council is found in one nation only, so a type is a type within its nation. The City of London Corporation
/// is counted with the London boroughs: as a group it would be one council.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub enum Group {
    /// All councils that a release is about: of the United Kingdom, or of the coalition.
    All,
    /// Those of a nation.
    Nation(Nation),
    /// Those of a type.
    Type(CouncilType),
    /// Those of a region of England.
    Region(Region),
    /// Those of a tier.
    Tier(Tier),
    /// Those of a kind of area.
    Rurality(Rurality),
}

/// A way to part councils into groups, each council in one at most.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Family {
    /// Not parted.
    All,
    /// By nation.
    Nation,
    /// By type.
    Type,
    /// By region of England.
    Region,
    /// By tier.
    Tier,
    /// By kind of area.
    Rurality,
}

impl Family {
    /// Every one, in the order groups are shown. Where two groups cannot both be shown, the earlier is.
    pub const ALL: [Self; 6] =
        [Self::All, Self::Nation, Self::Type, Self::Region, Self::Tier, Self::Rurality];
}

/// What decides which groups a council is in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Place {
    /// Its type, tier, nation and region.
    pub profile: Profile,
    /// The kind of its area, where that is known.
    pub rurality: Option<Rurality>,
}

impl Place {
    /// The group of a family that the council is in. None where the family has none for it.
    #[must_use]
    pub fn group(&self, family: Family) -> Option<Group> {
        let Profile { council_type, tier, nation, region } = self.profile;
        match family {
            Family::All => Some(Group::All),
            Family::Nation => Some(Group::Nation(nation)),
            Family::Type if council_type == CouncilType::CityCorporation => {
                Some(Group::Type(CouncilType::LondonBorough))
            }
            Family::Type => Some(Group::Type(council_type)),
            // Elsewhere the region is the nation again.
            Family::Region => {
                region.filter(|region| region.nation() == Nation::England).map(Group::Region)
            }
            Family::Tier => Some(Group::Tier(tier)),
            Family::Rurality => self.rurality.map(Group::Rurality),
        }
    }

    /// The groups the council is in, in the order of [`Family::ALL`].
    pub fn groups(&self) -> impl Iterator<Item = Group> + use<'_> {
        Family::ALL.iter().filter_map(|family| self.group(*family))
    }
}

impl Group {
    /// The family it is of.
    #[must_use]
    pub const fn family(self) -> Family {
        match self {
            Self::All => Family::All,
            Self::Nation(_) => Family::Nation,
            Self::Type(_) => Family::Type,
            Self::Region(_) => Family::Region,
            Self::Tier(_) => Family::Tier,
            Self::Rurality(_) => Family::Rurality,
        }
    }

    /// The GSS code of the area whose councils it is (ONS, *Register of Geographic Codes*): of the United Kingdom, a
    /// nation or a region. None of any other group.
    #[must_use]
    pub const fn gss(self) -> Option<&'static str> {
        Some(match self {
            Self::All => "K02000001",
            Self::Nation(Nation::England) => "E92000001",
            Self::Nation(Nation::Scotland) | Self::Region(Region::Scotland) => "S92000003",
            Self::Nation(Nation::Wales) | Self::Region(Region::Wales) => "W92000004",
            Self::Nation(Nation::NorthernIreland) | Self::Region(Region::NorthernIreland) => {
                "N92000002"
            }
            Self::Region(Region::NorthEast) => "E12000001",
            Self::Region(Region::NorthWest) => "E12000002",
            Self::Region(Region::YorkshireAndTheHumber) => "E12000003",
            Self::Region(Region::EastMidlands) => "E12000004",
            Self::Region(Region::WestMidlands) => "E12000005",
            Self::Region(Region::EastOfEngland) => "E12000006",
            Self::Region(Region::London) => "E12000007",
            Self::Region(Region::SouthEast) => "E12000008",
            Self::Region(Region::SouthWest) => "E12000009",
            Self::Type(_) | Self::Tier(_) | Self::Rurality(_) => return None,
        })
    }

    /// Every group there can be, in the order they are shown.
    pub fn every() -> impl Iterator<Item = Self> {
        let types = CouncilType::ALL
            .iter()
            .filter(|kind| kind.is_principal() && **kind != CouncilType::CityCorporation);
        let regions = Region::ALL.iter().filter(|region| region.nation() == Nation::England);
        let tiers = Tier::ALL.iter().filter(|tier| **tier != Tier::Combined);
        std::iter::once(Self::All)
            .chain(Nation::ALL.iter().copied().map(Self::Nation))
            .chain(types.copied().map(Self::Type))
            .chain(regions.copied().map(Self::Region))
            .chain(tiers.copied().map(Self::Tier))
            .chain(Rurality::ALL.iter().copied().map(Self::Rurality))
    }

    /// The group with this slug.
    #[must_use]
    pub fn parse(slug: &str) -> Option<Self> {
        Self::every().find(|group| group.to_string() == slug)
    }
}

impl fmt::Display for Group {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::All => f.write_str("all"),
            Self::Nation(nation) => write!(f, "nation-{nation}"),
            Self::Type(kind) => write!(f, "type-{kind}"),
            Self::Region(region) => write!(f, "region-{region}"),
            Self::Tier(tier) => write!(f, "tier-{tier}"),
            Self::Rurality(rurality) => write!(f, "rurality-{rurality}"),
        }
    }
}

impl TryFrom<String> for Group {
    type Error = String;

    fn try_from(slug: String) -> Result<Self, String> {
        Self::parse(&slug).ok_or_else(|| format!("there is no group {slug:?}"))
    }
}

impl From<Group> for String {
    fn from(group: Group) -> Self {
        group.to_string()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_group_reads_back_from_its_slug() {
        for group in Group::every() {
            assert_eq!(Group::parse(&group.to_string()), Some(group));
        }
        assert_eq!(Group::parse("nation-france"), None);
    }

    #[test]
    fn every_council_there_can_be_is_in_known_groups_only() {
        let every: Vec<_> = Group::every().collect();
        for profile in Profile::all().filter(|profile| profile.council_type.is_principal()) {
            let place = Place { profile, rurality: Some(Rurality::Urban) };
            assert!(place.groups().all(|group| every.contains(&group)), "{profile:?}");
        }
    }
}
