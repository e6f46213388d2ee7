//! How names and ends of lists are put into sentences.

use crate::pages::figures::{group_name, listed};
use crate::texts::Texts;
use domain::council::CouncilType;
use domain::language::Language;
use domain::peers::Group;

/// What a group is called within a sentence: `councils in Wales`, but `London boroughs`.
pub(super) fn group_within(t: Texts, group: Group) -> String {
    let name = group_name(t, group);
    let is_proper = t.language == Language::En
        && matches!(
            group,
            Group::Type(
                CouncilType::LondonBorough
                    | CouncilType::CityCorporation
                    | CouncilType::Unitary
                    | CouncilType::ScottishUnitary
                    | CouncilType::WelshUnitary
                    | CouncilType::NorthernIrelandDistrict
            )
        );
    let mut letters = name.chars();
    match letters.next() {
        Some(first) if !is_proper => first.to_lowercase().chain(letters).collect(),
        _ => name,
    }
}

/// The highest and the lowest of some named values: all names at each end, in their order.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Ends<N> {
    pub(super) high: N,
    pub(super) highest: String,
    pub(super) low: N,
    pub(super) lowest: String,
}

impl<N: Copy + Ord> Ends<N> {
    /// None of fewer than two values.
    pub(super) fn of(values: &[(String, N)]) -> Option<Self> {
        if values.len() < 2 {
            return None;
        }
        let high = values.iter().map(|(_, value)| *value).max()?;
        let low = values.iter().map(|(_, value)| *value).min()?;
        let names = |wanted: N| {
            let with = values.iter().filter(|(_, value)| *value == wanted);
            listed(&with.map(|(name, _)| name.as_str()).collect::<Vec<_>>())
        };
        Some(Self { high, highest: names(high), low, lowest: names(low) })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use domain::council::Nation;

    #[test]
    fn a_name_within_a_sentence_begins_small_unless_it_is_one() {
        let within = |language, group| group_within(Texts::of(language), group);
        let wales = Group::Nation(Nation::Wales);
        assert_eq!(within(Language::En, wales), "councils in Wales");
        assert_eq!(within(Language::Cy, wales), "cynghorau yng Nghymru");
        let london = Group::Type(CouncilType::LondonBorough);
        assert_eq!(within(Language::En, london), "London boroughs");
        assert_eq!(within(Language::Cy, london), "bwrdeistrefi Llundain");
    }

    #[test]
    fn all_names_at_an_end_are_said() {
        let values = [("a", 3), ("b", 1), ("c", 3)].map(|(name, n)| (name.to_owned(), n));
        let ends = Ends::of(&values).unwrap();
        assert_eq!((ends.high, ends.highest.as_str()), (3, "a; c"));
        assert_eq!((ends.low, ends.lowest.as_str()), (1, "b"));
        assert_eq!(Ends::of(&values[..1]), None);
    }
}
