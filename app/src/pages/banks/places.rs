//! What organisations are, in words. A bank for others than councils has words of its own, which are shown as they are.

use crate::frame::Frame;
use domain::bank::Subject;
use domain::council::{CouncilType, Function, Nation, Region, Tier};

/// What a value of a subject is called.
pub(super) fn place_name(frame: &Frame, subject: Subject, slug: &str) -> String {
    let name = match subject {
        Subject::Type => CouncilType::parse(slug).map(|kind| type_name(frame, kind)),
        Subject::Tier => Tier::parse(slug).map(|tier| tier_name(frame, tier)),
        Subject::Nation => Nation::parse(slug).map(|nation| nation_name(frame, nation)),
        Subject::Region => Region::parse(slug).map(|region| region_name(frame, region)),
        Subject::Function => Function::parse(slug).map(|function| function_name(frame, function)),
    };
    name.map_or_else(|| slug.to_owned(), str::to_owned)
}

/// The same with a capital letter, for the beginning of a line.
pub(super) fn place_title(frame: &Frame, subject: Subject, slug: &str) -> String {
    let name = place_name(frame, subject, slug);
    let mut letters = name.chars();
    letters.next().map(|first| first.to_uppercase().chain(letters).collect()).unwrap_or_default()
}

fn type_name(frame: &Frame, kind: CouncilType) -> &'static str {
    let t = frame.texts();
    match kind {
        CouncilType::County => t.council_type_county(),
        CouncilType::NonMetropolitanDistrict => t.council_type_non_metropolitan_district(),
        CouncilType::Unitary => t.council_type_unitary(),
        CouncilType::MetropolitanDistrict => t.council_type_metropolitan_district(),
        CouncilType::LondonBorough => t.council_type_london_borough(),
        CouncilType::CityCorporation => t.council_type_city_corporation(),
        CouncilType::ScottishUnitary => t.council_type_scottish_unitary(),
        CouncilType::WelshUnitary => t.council_type_welsh_unitary(),
        CouncilType::NorthernIrelandDistrict => t.council_type_northern_ireland_district(),
        CouncilType::CombinedAuthority => t.council_type_combined_authority(),
        CouncilType::StrategicAuthority => t.council_type_strategic_authority(),
    }
}

fn tier_name(frame: &Frame, tier: Tier) -> &'static str {
    let t = frame.texts();
    match tier {
        Tier::Upper => t.tier_upper(),
        Tier::Lower => t.tier_lower(),
        Tier::Single => t.tier_single(),
        Tier::Combined => t.tier_combined(),
    }
}

fn nation_name(frame: &Frame, nation: Nation) -> &'static str {
    let t = frame.texts();
    match nation {
        Nation::England => t.nation_england(),
        Nation::Scotland => t.nation_scotland(),
        Nation::Wales => t.nation_wales(),
        Nation::NorthernIreland => t.nation_northern_ireland(),
    }
}

fn region_name(frame: &Frame, region: Region) -> &'static str {
    let t = frame.texts();
    match region {
        Region::EastMidlands => t.region_east_midlands(),
        Region::EastOfEngland => t.region_east_of_england(),
        Region::London => t.region_london(),
        Region::NorthEast => t.region_north_east(),
        Region::NorthWest => t.region_north_west(),
        Region::SouthEast => t.region_south_east(),
        Region::SouthWest => t.region_south_west(),
        Region::WestMidlands => t.region_west_midlands(),
        Region::YorkshireAndTheHumber => t.region_yorkshire_and_the_humber(),
        Region::Scotland => t.nation_scotland(),
        Region::Wales => t.nation_wales(),
        Region::NorthernIreland => t.nation_northern_ireland(),
    }
}

fn function_name(frame: &Frame, function: Function) -> &'static str {
    let t = frame.texts();
    match function {
        Function::SocialCare => t.function_social_care(),
        Function::Housing => t.function_housing(),
        Function::Planning => t.function_planning(),
        Function::WasteCollection => t.function_waste_collection(),
        Function::WasteDisposal => t.function_waste_disposal(),
        Function::Highways => t.function_highways(),
        Function::Education => t.function_education(),
        Function::RevenuesAndBenefits => t.function_revenues_and_benefits(),
        Function::Licensing => t.function_licensing(),
        Function::Libraries => t.function_libraries(),
        Function::PublicHealth => t.function_public_health(),
    }
}
