//! Which councils a question is for.

use crate::council::{CouncilType, Function, Nation, Profile, Tier};
use serde::{Deserialize, Serialize};

/// A council must match every list that is given, and matches a list by matching one thing in it. Without lists, every
/// council matches.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "files", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct Applicability {
    /// Its type is one of these.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub types: Vec<CouncilType>,
    /// Its tier is one of these.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub tiers: Vec<Tier>,
    /// It is in one of these nations.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub nations: Vec<Nation>,
    /// It has one of these functions.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub functions: Vec<Function>,
}

impl Applicability {
    /// Whether a council is included.
    #[must_use]
    pub fn includes(&self, profile: &Profile) -> bool {
        fn one_of<T: PartialEq>(list: &[T], value: &T) -> bool {
            list.is_empty() || list.contains(value)
        }
        one_of(&self.types, &profile.council_type)
            && one_of(&self.tiers, &profile.tier)
            && one_of(&self.nations, &profile.nation)
            && (self.functions.is_empty()
                || self.functions.iter().any(|f| profile.functions().holds(*f)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const DISTRICT: Profile = Profile {
        council_type: CouncilType::NonMetropolitanDistrict,
        tier: Tier::Lower,
        nation: Nation::England,
    };

    #[test]
    fn a_question_on_social_care_is_not_for_a_district() {
        let social_care =
            Applicability { functions: vec![Function::SocialCare], ..Default::default() };
        assert!(!social_care.includes(&DISTRICT));
        assert!(Applicability::default().includes(&DISTRICT));
    }

    #[test]
    fn every_list_given_must_match() {
        let english_tiers = Applicability {
            nations: vec![Nation::England, Nation::Wales],
            tiers: vec![Tier::Upper],
            ..Default::default()
        };
        assert!(!english_tiers.includes(&DISTRICT));
    }
}
