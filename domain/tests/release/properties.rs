//! What always holds of a release, whatever councils there are, whatever they say, and whoever is named. Everything is
//! worked out again from their answers.

use super::made::{Chance, Setup, any_councils, bank_of, question, theme};
use domain::bank::{Bank, Kind};
use domain::council::Nation;
use domain::peers::{Family, Group};
use domain::release::{
    Audience, Contributor, LARGEST_ERROR, Ledger, Policy, QUARTILES_FROM, QuestionFigure, Release,
    ScoreFigure,
};
use domain::scoring::{Mark, score};
use proptest::prelude::*;
use std::collections::BTreeMap;

fn bank() -> Bank {
    let questions = |at: usize| {
        let kind = |q: usize| match (at, q) {
            (1, 0) => Kind::Several { cap: None },
            (1, 1) => Kind::Number { minimum: 0.0, maximum: 99.0, decimals: 0 },
            _ => Kind::Level,
        };
        (0..2).map(|q| question(&format!("q-{at}-{q}"), kind(q))).collect::<Vec<_>>()
    };
    bank_of((0..3).map(|at| theme(&format!("t-{at}"), questions(at))).collect())
}

/// A release with what it was made from.
#[derive(Debug)]
struct Case {
    bank: Bank,
    councils: Vec<Contributor>,
    policy: Policy,
    audience: Audience,
    release: Release,
    ledger: Ledger,
}

fn cases() -> impl Strategy<Value = Case> {
    (any::<u64>(), 3..60_u64, proptest::option::of(3..8_u32)).prop_map(|(seed, count, minimum)| {
        let bank = bank();
        let councils = any_councils(&bank, count, &mut Chance(seed));
        let setup = match minimum {
            Some(minimum) => Setup::coalition(&bank, minimum),
            None => Setup::public(&bank),
        };
        let (release, ledger) = setup.release(&councils, &[]);
        let (audience, policy) = (setup.audience.clone(), release.policy);
        Case { bank, councils, policy, audience, release, ledger }
    })
}

/// What one council has to do with one score or question.
#[derive(Clone, Copy)]
struct Has {
    /// Its level, or for a question none.
    level: Option<f64>,
    /// Options chosen, or the nearest level, a bit for each.
    cells: u64,
    is_named: bool,
}

impl Case {
    /// For each item (overall, themes, questions), what councils have; none where they have nothing.
    fn items(&self) -> Vec<Vec<Option<Has>>> {
        let mut items = Vec::new();
        let scores: Vec<_> = self
            .councils
            .iter()
            .map(|who| score(&self.bank, &who.place.profile, &who.sheet))
            .collect();
        let named: Vec<bool> =
            self.councils.iter().map(|who| who.consent.names_to(&self.audience)).collect();
        for item in 0..=self.bank.themes.len() {
            let level = |at: usize| match item {
                0 => scores[at].overall.level(),
                _ => scores[at].themes[item - 1].level(),
            };
            let has = |at: usize| {
                let level = level(at)?;
                let cells = 1 << (level + 0.5).floor() as u64;
                Some(Has { level: Some(level), cells, is_named: named[at] })
            };
            items.push((0..self.councils.len()).map(has).collect());
        }
        for (place, _) in self.bank.questions().enumerate() {
            let has = |at: usize| {
                let cells = match self.councils[at].sheet[place] {
                    Mark::Option(option) => 1 << option,
                    Mark::Several(options) => options,
                    Mark::Number(number) => 1 << (number / 10.0).floor() as u64,
                    _ => return None,
                };
                Some(Has { level: None, cells, is_named: named[at] })
            };
            items.push((0..self.councils.len()).map(has).collect());
        }
        items
    }

    fn score(&self, group: Group, item: usize) -> Option<&ScoreFigure> {
        let figures = self.release.group(group)?.figures.figure()?;
        match item {
            0 => figures.overall.figure(),
            _ => figures.themes.get(item - 1)?.figure.figure(),
        }
    }

    fn answers(&self, group: Group, item: usize) -> Option<&QuestionFigure> {
        let place = item.checked_sub(1 + self.bank.themes.len())?;
        self.release.group(group)?.figures.figure()?.questions[place].figure.figure()
    }

    fn is_shown(&self, group: Group, item: usize) -> bool {
        self.score(group, item).is_some() || self.answers(group, item).is_some()
    }

    /// Places of the councils of a group.
    fn members(&self, group: Group) -> Vec<usize> {
        let of = |who: &Contributor| who.place.group(group.family()) == Some(group);
        (0..self.councils.len()).filter(|at| of(&self.councils[*at])).collect()
    }

    fn groups(&self) -> Vec<Group> {
        self.release.groups.iter().map(|group| group.group).collect()
    }

    /// Whether so many councils may not be told of by the figures of some groups together.
    fn gives_back(&self, item: usize, left: u32, counts: &[u32]) -> bool {
        let few = (1..self.policy.minimum).contains(&left);
        let open = if item <= self.bank.themes.len() {
            f64::from(counts.iter().sum::<u32>()) * 0.05 / f64::from(left)
        } else {
            f64::from(LARGEST_ERROR) * counts.len() as f64 / f64::from(left)
        };
        few && open < 0.5
    }
}

fn count(places: &[usize], has: &[Option<Has>]) -> u32 {
    places.iter().filter(|at| has[**at].is_some()).count() as u32
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]

    #[test]
    fn no_figure_is_of_too_few_or_of_all_alike(case in cases()) {
        let Policy { minimum, .. } = case.policy;
        for group in case.groups() {
            let members = case.members(group);
            for (item, has) in case.items().iter().enumerate() {
                if !case.is_shown(group, item) {
                    continue;
                }
                let those: Vec<Has> = members.iter().filter_map(|at| has[*at]).collect();
                let n = those.len() as u32;
                let unnamed = those.iter().filter(|has| !has.is_named).count() as u32;
                prop_assert!(n >= minimum && members.len() as u32 >= minimum);
                for cell in 0..5 {
                    let share = those.iter().filter(|has| has.cells & (1 << cell) != 0).count();
                    prop_assert!(n - share as u32 > 1, "{group} item {item}: {share} of {n}");
                }
                if let Some(figure) = case.score(group, item) {
                    prop_assert!(unnamed == 0 || unnamed >= case.policy.fewest_unnamed());
                    prop_assert_eq!(figure.contributors, n);
                    prop_assert!(n >= QUARTILES_FROM || figure.quartiles_tenths.is_none());
                }
                if let Some(figure) = case.answers(group, item) {
                    prop_assert!(n >= QUARTILES_FROM || figure.quartiles_tenths.is_none());
                }
            }
        }
    }

    #[test]
    fn means_are_true_and_counts_are_near(case in cases()) {
        let to = case.policy.rounded_to;
        let most = LARGEST_ERROR + if to > 1 { to / 2 } else { 0 };
        for group in case.groups() {
            let members = case.members(group);
            for (item, has) in case.items().iter().enumerate() {
                let those: Vec<Has> = members.iter().filter_map(|at| has[*at]).collect();
                let cells = (0..5).map(|cell| {
                    those.iter().filter(|has| has.cells & (1 << cell) != 0).count() as u32
                });
                let near = |counts: &[u32]| {
                    counts.iter().zip(cells).all(|(count, truth)| {
                        count.is_multiple_of(to) && count.abs_diff(truth) <= most
                    })
                };
                if let Some(figure) = case.score(group, item) {
                    let sum: f64 = those.iter().filter_map(|has| has.level).sum();
                    let mean = sum / those.len() as f64;
                    prop_assert!((f64::from(figure.mean_tenths) / 10.0 - mean).abs() <= 0.05 + 1e-6);
                    prop_assert!(near(&figure.bands));
                } else if let Some(figure) = case.answers(group, item) {
                    prop_assert!(near(&figure.options));
                }
            }
        }
    }

    #[test]
    fn no_two_groups_differ_by_few(case in cases()) {
        let items = case.items();
        let groups = case.groups();
        for (at, one) in groups.iter().enumerate() {
            for other in &groups[..at] {
                let (a, b) = (case.members(*one), case.members(*other));
                let differ = |has: &[Option<Has>]| {
                    let only = |a: &[usize], b: &[usize]| {
                        a.iter().filter(|at| has[**at].is_some() && !b.contains(at)).count() as u32
                    };
                    only(&a, &b) + only(&b, &a)
                };
                let is_shown = |group: Group| case.ledger.sets.contains_key(&group);
                if is_shown(*one) && is_shown(*other) {
                    let everybody = vec![Some(Has { level: None, cells: 0, is_named: false }); case.councils.len()];
                    let by = differ(&everybody);
                    prop_assert!(by == 0 || by >= case.policy.minimum, "{one} and {other}: {by}");
                }
                for (item, has) in items.iter().enumerate() {
                    if case.is_shown(*one, item) && case.is_shown(*other, item) {
                        let counts = [count(&a, has), count(&b, has)];
                        prop_assert!(!case.gives_back(item, differ(has), &counts), "{one} and {other}, item {item}");
                    }
                }
            }
        }
    }

    #[test]
    fn no_whole_less_its_parts_gives_back_what_is_withheld(case in cases()) {
        let groups = case.groups();
        let of = |family: Family| groups.iter().copied().filter(move |group| group.family() == family);
        let nations = || of(Family::Nation).filter(|group| *group != Group::Nation(Nation::England));
        let mut wholes: Vec<(Group, Vec<Group>)> = [Family::Nation, Family::Type, Family::Tier, Family::Rurality]
            .map(|family| (Group::All, of(family).collect()))
            .into();
        wholes.push((Group::All, of(Family::Region).chain(nations()).collect()));
        for whole in groups.iter().copied() {
            let inside = case.members(whole);
            let parts = |family| of(family)
                .filter(|part| case.members(*part).iter().all(|at| inside.contains(at)))
                .collect::<Vec<_>>();
            wholes.push((whole, parts(Family::Type)));
            wholes.push((whole, parts(Family::Region)));
        }
        for (item, has) in case.items().iter().enumerate() {
            for (whole, parts) in wholes.iter().filter(|(whole, _)| case.is_shown(*whole, item)) {
                let shown: Vec<Group> =
                    parts.iter().copied().filter(|part| part != whole && case.is_shown(*part, item)).collect();
                let told: Vec<usize> = shown.iter().flat_map(|part| case.members(*part)).collect();
                let left: Vec<usize> =
                    case.members(*whole).into_iter().filter(|at| !told.contains(at)).collect();
                let mut counts: Vec<u32> = shown.iter().map(|part| count(&case.members(*part), has)).collect();
                counts.push(count(&case.members(*whole), has));
                prop_assert!(
                    counts.len() == 1 || !case.gives_back(item, count(&left, has), &counts),
                    "item {item}: {whole} less {shown:?} leaves {}", count(&left, has)
                );
            }
        }
    }

    #[test]
    fn who_is_not_named_is_nowhere_by_name(case in cases()) {
        let text = String::from_utf8(case.release.bytes()).unwrap();
        for who in &case.councils {
            let is_named = who.consent.names_to(&case.audience);
            prop_assert_eq!(text.contains(who.council.as_str()), is_named);
        }
    }

    #[test]
    fn what_is_withheld_leaves_no_trace_in_other_figures(case in cases()) {
        let mut totals: BTreeMap<Group, bool> = BTreeMap::new();
        for line in &case.release.participation {
            let is_shown = case.ledger.sets.contains_key(&line.group);
            totals.insert(line.group, is_shown);
            let all = [line.asked, line.dont_know, line.with_evidence];
            prop_assert!(all.iter().all(|count| count.is_multiple_of(10)));
            prop_assert!(is_shown || all == [0; 3]);
        }
        for estimate in &case.release.estimates {
            prop_assert!(totals[&estimate.group] && estimate.contributors >= QUARTILES_FROM);
            for (at, theme) in estimate.themes.iter().enumerate() {
                prop_assert!(theme.is_none() || case.is_shown(estimate.group, 1 + at));
            }
        }
    }
}
