//! What a council is, as far as questions and groups need to know: nation, type, tier and functions.

use serde::{Deserialize, Serialize};

macro_rules! slugs {
    ($(#[$outer:meta])* $name:ident { $($(#[$inner:meta])* $variant:ident = $slug:literal),+ $(,)? }) => {
        $(#[$outer])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[cfg_attr(feature = "files", derive(schemars::JsonSchema))]
        pub enum $name { $($(#[$inner])* #[serde(rename = $slug)] $variant),+ }

        impl $name {
            /// Every one, in the order they are shown.
            pub const ALL: &'static [Self] = &[$(Self::$variant),+];

            /// The name used in files, addresses and the database.
            #[must_use]
            pub const fn slug(self) -> &'static str {
                match self { $(Self::$variant => $slug),+ }
            }

            /// The one with this slug.
            #[must_use]
            pub fn parse(slug: &str) -> Option<Self> {
                match slug { $($slug => Some(Self::$variant),)+ _ => None }
            }
        }

        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str(self.slug())
            }
        }
    };
}
pub(crate) use slugs;

slugs! {
    /// The four nations of the United Kingdom.
    Nation {
        /// England.
        England = "england",
        /// Scotland.
        Scotland = "scotland",
        /// Wales.
        Wales = "wales",
        /// Northern Ireland.
        NorthernIreland = "northern-ireland",
    }
}

slugs! {
    /// The nine regions of England. Elsewhere a council's region is its nation.
    Region {
        /// East Midlands.
        EastMidlands = "east-midlands",
        /// East of England.
        EastOfEngland = "east-of-england",
        /// London.
        London = "london",
        /// North East.
        NorthEast = "north-east",
        /// North West.
        NorthWest = "north-west",
        /// South East.
        SouthEast = "south-east",
        /// South West.
        SouthWest = "south-west",
        /// West Midlands.
        WestMidlands = "west-midlands",
        /// Yorkshire and the Humber.
        YorkshireAndTheHumber = "yorkshire-and-the-humber",
        /// Scotland.
        Scotland = "scotland",
        /// Wales.
        Wales = "wales",
        /// Northern Ireland.
        NorthernIreland = "northern-ireland",
    }
}

impl Region {
    /// The nation it is in.
    #[must_use]
    pub const fn nation(self) -> Nation {
        match self {
            Self::Scotland => Nation::Scotland,
            Self::Wales => Nation::Wales,
            Self::NorthernIreland => Nation::NorthernIreland,
            _ => Nation::England,
        }
    }
}

slugs! {
    /// Where a council stands in its area's division of work.
    Tier {
        /// A county council above districts.
        Upper = "upper",
        /// A district council below a county.
        Lower = "lower",
        /// All functions in one council.
        Single = "single",
        /// A combined or strategic authority of several councils.
        Combined = "combined",
    }
}

slugs! {
    /// The legal kind of a council.
    CouncilType {
        /// English county council in a two-tier area.
        County = "county",
        /// English district council in a two-tier area.
        NonMetropolitanDistrict = "non-metropolitan-district",
        /// English unitary authority.
        Unitary = "unitary",
        /// English metropolitan district.
        MetropolitanDistrict = "metropolitan-district",
        /// London borough.
        LondonBorough = "london-borough",
        /// The City of London Corporation.
        CityCorporation = "city-corporation",
        /// Scottish council.
        ScottishUnitary = "scottish-unitary",
        /// Welsh council.
        WelshUnitary = "welsh-unitary",
        /// Northern Ireland district council.
        NorthernIrelandDistrict = "northern-ireland-district",
        /// Combined authority.
        CombinedAuthority = "combined-authority",
        /// A strategic authority with its own law: the Greater London Authority.
        StrategicAuthority = "strategic-regional-authority",
    }
}

slugs! {
    /// A thing councils do. Which type does which is in [`CouncilType::functions`].
    Function {
        /// Adult and children's social care.
        SocialCare = "social-care",
        /// The local housing authority: homelessness, allocations, and often homes of its own.
        Housing = "housing",
        /// The local planning authority for most applications.
        Planning = "planning",
        /// Collecting household waste.
        WasteCollection = "waste-collection",
        /// Treating and disposing of household waste.
        WasteDisposal = "waste-disposal",
        /// Local roads and pavements.
        Highways = "highways",
        /// Schools and education.
        Education = "education",
        /// Council tax, business rates and housing benefit.
        RevenuesAndBenefits = "revenues-and-benefits",
        /// Licensing of taxis, alcohol, entertainment and the like.
        Licensing = "licensing",
        /// Public libraries.
        Libraries = "libraries",
        /// Public health, where it is a council's duty.
        PublicHealth = "public-health",
    }
}

/// A set of [`Function`]s.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
pub struct Functions(u16);

impl Functions {
    /// The set of these functions.
    #[must_use]
    pub const fn of(functions: &[Function]) -> Self {
        let mut bits = 0;
        let mut i = 0;
        while i < functions.len() {
            bits |= 1 << functions[i] as u16;
            i += 1;
        }
        Self(bits)
    }

    /// Whether the set holds the function.
    #[must_use]
    pub const fn holds(self, function: Function) -> bool {
        self.0 & (1 << function as u16) != 0
    }

    /// The functions in the set, in order.
    pub fn iter(self) -> impl Iterator<Item = Function> {
        Function::ALL.iter().copied().filter(move |f| self.holds(*f))
    }
}

const COUNTY: Functions = Functions::of(&[
    Function::SocialCare,
    Function::WasteDisposal,
    Function::Highways,
    Function::Education,
    Function::Libraries,
    Function::PublicHealth,
]);
const DISTRICT: Functions = Functions::of(&[
    Function::Housing,
    Function::Planning,
    Function::WasteCollection,
    Function::RevenuesAndBenefits,
    Function::Licensing,
]);
const ALL_IN_ENGLAND: Functions = Functions(COUNTY.0 | DISTRICT.0);
/// In Scotland and Wales public health is the health service's.
const ALL_IN_SCOTLAND_AND_WALES: Functions =
    Functions(ALL_IN_ENGLAND.0 & !(1 << Function::PublicHealth as u16));
/// In Northern Ireland social care, housing, roads, schools, libraries and rates are regional.
const NORTHERN_IRELAND: Functions = Functions::of(&[
    Function::Planning,
    Function::WasteCollection,
    Function::WasteDisposal,
    Function::Licensing,
]);

impl CouncilType {
    /// What councils of this type do, by the law of their nation. Joint boards and authorities that a few councils
    /// use (for waste disposal in Merseyside, say) do not move the duty, so they make no difference here.
    #[must_use]
    pub const fn functions(self) -> Functions {
        match self {
            Self::County => COUNTY,
            Self::NonMetropolitanDistrict => DISTRICT,
            Self::Unitary
            | Self::MetropolitanDistrict
            | Self::LondonBorough
            | Self::CityCorporation => ALL_IN_ENGLAND,
            Self::ScottishUnitary | Self::WelshUnitary => ALL_IN_SCOTLAND_AND_WALES,
            Self::NorthernIrelandDistrict => NORTHERN_IRELAND,
            Self::CombinedAuthority | Self::StrategicAuthority => Functions::of(&[]),
        }
    }

    /// The tier of councils of this type.
    #[must_use]
    pub const fn tier(self) -> Tier {
        match self {
            Self::County => Tier::Upper,
            Self::NonMetropolitanDistrict => Tier::Lower,
            Self::CombinedAuthority | Self::StrategicAuthority => Tier::Combined,
            Self::Unitary
            | Self::MetropolitanDistrict
            | Self::LondonBorough
            | Self::CityCorporation
            | Self::ScottishUnitary
            | Self::WelshUnitary
            | Self::NorthernIrelandDistrict => Tier::Single,
        }
    }

    /// Whether a region may have councils of this type.
    #[must_use]
    pub fn is_found_in(self, region: Region) -> bool {
        match self {
            Self::ScottishUnitary => region == Region::Scotland,
            Self::WelshUnitary => region == Region::Wales,
            Self::NorthernIrelandDistrict => region == Region::NorthernIreland,
            Self::LondonBorough | Self::CityCorporation | Self::StrategicAuthority => {
                region == Region::London
            }
            Self::County
            | Self::NonMetropolitanDistrict
            | Self::Unitary
            | Self::MetropolitanDistrict
            | Self::CombinedAuthority => {
                region.nation() == Nation::England && region != Region::London
            }
        }
    }

    /// Whether councils of this type are principal councils, the ones that assess themselves.
    #[must_use]
    pub const fn is_principal(self) -> bool {
        !matches!(self, Self::CombinedAuthority | Self::StrategicAuthority)
    }
}

/// The attributes of a council that decide which questions apply to it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Profile {
    /// Its legal kind.
    pub council_type: CouncilType,
    /// Its tier.
    pub tier: Tier,
    /// Its nation.
    pub nation: Nation,
    /// Its region, where that is known.
    pub region: Option<Region>,
}

impl Profile {
    /// A council of a type, in a region, with the tier and nation that follow from them.
    #[must_use]
    pub const fn typical(council_type: CouncilType, region: Region) -> Self {
        let tier = council_type.tier();
        Self { council_type, tier, nation: region.nation(), region: Some(region) }
    }

    /// A council of every type in every region that may have one, by the law of the nations. London's boroughs and
    /// the City are London's; counties and their districts are not.
    pub fn all() -> impl Iterator<Item = Self> {
        CouncilType::ALL.iter().flat_map(|kind| {
            let regions = Region::ALL.iter().filter(|region| kind.is_found_in(**region));
            regions.map(|region| Self::typical(*kind, *region))
        })
    }

    /// What the council does.
    #[must_use]
    pub const fn functions(self) -> Functions {
        self.council_type.functions()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_district_does_no_social_care_and_a_county_collects_no_waste() {
        let district = CouncilType::NonMetropolitanDistrict.functions();
        let county = CouncilType::County.functions();
        assert!(!district.holds(Function::SocialCare));
        assert!(district.holds(Function::WasteCollection));
        assert!(county.holds(Function::SocialCare));
        assert!(!county.holds(Function::WasteCollection));
    }

    #[test]
    fn the_two_tiers_of_an_area_do_together_what_a_unitary_does() {
        let both: Vec<_> = Function::ALL
            .iter()
            .filter(|f| {
                CouncilType::County.functions().holds(**f)
                    || CouncilType::NonMetropolitanDistrict.functions().holds(**f)
            })
            .collect();
        assert_eq!(both.len(), CouncilType::Unitary.functions().iter().count());
    }

    #[test]
    fn every_slug_reads_back() {
        for kind in CouncilType::ALL {
            assert_eq!(CouncilType::parse(kind.slug()), Some(*kind));
        }
    }
}
