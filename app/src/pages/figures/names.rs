//! What groups, themes, levels and answers are called.

use crate::texts::Texts;
use domain::bank::{AnswerOption, Bank, Kind, Question, Theme};
use domain::council::{CouncilType, Nation, Region, Tier};
use domain::peers::{Family, Group, Rurality};

/// What a group is called, as a heading or in a list: `Councils in Wales`.
#[must_use]
pub fn group_name(t: Texts, group: Group) -> String {
    let name = match group {
        Group::All => t.group_all(),
        Group::Nation(nation) => nation_name(t, nation),
        Group::Type(kind) => type_name(t, kind),
        Group::Region(region) => region_name(t, region),
        Group::Tier(Tier::Upper) => t.group_tier_upper(),
        Group::Tier(Tier::Lower) => t.group_tier_lower(),
        Group::Tier(Tier::Single) => t.group_tier_single(),
        Group::Tier(Tier::Combined) => t.group_type_combined(),
        Group::Rurality(Rurality::Urban) => t.group_rurality_urban(),
        Group::Rurality(Rurality::UrbanWithRural) => t.group_rurality_urban_with_rural(),
        Group::Rurality(Rurality::Rural) => t.group_rurality_rural(),
        Group::Rurality(Rurality::Sparse) => t.group_rurality_sparse(),
    };
    name.to_owned()
}

fn nation_name(t: Texts, nation: Nation) -> &'static str {
    match nation {
        Nation::England => t.group_nation_england(),
        Nation::Scotland => t.group_nation_scotland(),
        Nation::Wales => t.group_nation_wales(),
        Nation::NorthernIreland => t.group_nation_northern_ireland(),
    }
}

fn type_name(t: Texts, kind: CouncilType) -> &'static str {
    match kind {
        CouncilType::County => t.group_type_county(),
        CouncilType::NonMetropolitanDistrict => t.group_type_district(),
        CouncilType::Unitary => t.group_type_unitary(),
        CouncilType::MetropolitanDistrict => t.group_type_metropolitan(),
        CouncilType::LondonBorough | CouncilType::CityCorporation => t.group_type_london(),
        CouncilType::ScottishUnitary => t.group_type_scottish(),
        CouncilType::WelshUnitary => t.group_type_welsh(),
        CouncilType::NorthernIrelandDistrict => t.group_type_northern_ireland(),
        CouncilType::CombinedAuthority | CouncilType::StrategicAuthority => t.group_type_combined(),
    }
}

fn region_name(t: Texts, region: Region) -> &'static str {
    match region {
        Region::EastMidlands => t.group_region_east_midlands(),
        Region::EastOfEngland => t.group_region_east_of_england(),
        Region::London => t.group_region_london(),
        Region::NorthEast => t.group_region_north_east(),
        Region::NorthWest => t.group_region_north_west(),
        Region::SouthEast => t.group_region_south_east(),
        Region::SouthWest => t.group_region_south_west(),
        Region::WestMidlands => t.group_region_west_midlands(),
        Region::YorkshireAndTheHumber => t.group_region_yorkshire_and_the_humber(),
        Region::Scotland => t.group_nation_scotland(),
        Region::Wales => t.group_nation_wales(),
        Region::NorthernIreland => t.group_nation_northern_ireland(),
    }
}

/// What a family of groups is called, as a heading: `By nation`.
#[must_use]
pub fn family_name(t: Texts, family: Family) -> &'static str {
    match family {
        Family::All => t.group_all(),
        Family::Nation => t.group_by_nation(),
        Family::Type => t.group_by_type(),
        Family::Region => t.group_by_region(),
        Family::Tier => t.group_by_tier(),
        Family::Rurality => t.group_by_rurality(),
    }
}

/// A theme's title.
#[must_use]
pub fn theme_title(t: Texts, theme: &Theme) -> &str {
    &theme.text.get(t.language).title
}

/// A question in a few words.
#[must_use]
pub fn short(t: Texts, question: &Question) -> &str {
    &question.text.get(t.language).short
}

/// The name of a level of the bank.
#[must_use]
pub fn level_name(t: Texts, bank: &Bank, level: u8) -> &str {
    bank.levels.get(usize::from(level)).map_or("", |level| level.name.get(t.language).as_str())
}

/// A level with its name: `2 Developing`.
#[must_use]
pub fn level_named(t: Texts, bank: &Bank, level: u8) -> String {
    t.results_level_named(level, level_name(t, bank, level))
}

/// What an option of a question says.
#[must_use]
pub fn option_name(t: Texts, bank: &Bank, question: &Question, place: usize) -> String {
    let descriptor =
        |option: &AnswerOption| option.text.get(t.language).descriptor.trim().to_owned();
    match (&question.kind, u8::try_from(place)) {
        (Kind::Level, Ok(level)) => level_named(t, bank, level),
        (Kind::YesNo, Ok(0)) => t.results_no().to_owned(),
        (Kind::YesNo, _) => t.results_yes().to_owned(),
        _ => question.options.get(place).map(descriptor).unwrap_or_default(),
    }
}
