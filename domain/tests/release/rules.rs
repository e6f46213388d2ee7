//! What is withheld.

use super::made::{
    Chance, LEVELS, Setup, answers, bank, bank_of, council, councils, figures, northern_ireland,
    overall, place, question, theme, unitary, wales,
};
use domain::bank::{Condition, Kind, Said};
use domain::council::{CouncilType, Nation, Region};
use domain::id::{CouncilKey, QuestionId};
use domain::peers::Group;
use domain::release::compare::AmongNeighbours;
use domain::release::{
    Audience, Consent, Contributor, LOWEST_MINIMUM, Policy, QuestionEntry, Release, Shown, Why,
};
use domain::scoring::Mark;

const WALES: Group = Group::Nation(Nation::Wales);

fn question_why(release: &Release, at: usize) -> Option<Why> {
    figures(release, Group::All).expect("the group").questions[at].figure.why()
}

/// Twelve councils of Wales, the first question of which is answered with these marks.
fn twelve(marks: &[Mark]) -> Vec<Contributor> {
    let other = |at: usize| Mark::Option((at % 5) as u8);
    (0..12)
        .map(|at| council(at as u64, wales(), vec![*marks.get(at).unwrap_or(&marks[0]), other(at)]))
        .collect()
}

#[test]
fn a_minimum_is_never_below_three_and_unset_is_as_strict_as_for_the_public() {
    let coalition = Audience::Coalition("c".into());
    let of = |audience: &Audience, minimum| Policy::of(audience, minimum).minimum;
    assert_eq!([None, Some(0), Some(2), Some(5)].map(|m| of(&coalition, m)), [10, 3, 3, 5]);
    assert_eq!(
        [None, Some(0), Some(5), Some(20)].map(|m| of(&Audience::Public, m)),
        [10, 10, 10, 20]
    );
    assert_eq!(LOWEST_MINIMUM, 3);
}

#[test]
fn a_coalition_of_two_shows_nothing() {
    let bank = bank(2);
    for minimum in [0, 2, 3] {
        let release = Setup::coalition(&bank, minimum).first(&councils(0, wales(), 4, &[1, 3]));
        let is_withheld = |figures: &Shown<_>| *figures == Shown::Withheld(Why::TooFew);
        assert!(release.groups.iter().all(|group| is_withheld(&group.figures)));
        assert!(release.estimates.is_empty() && release.named.is_empty());
        assert!(release.participation.iter().all(|line| line.asked + line.dont_know == 0));
    }
}

#[test]
fn too_few_are_counted_after_those_that_do_not_know() {
    let bank = bank(1);
    let setup = Setup::coalition(&bank, 5);
    let with = |answers: &[u8]| {
        let said = answers.iter().map(|level| Mark::Option(*level));
        let silent = [Mark::DontKnow, Mark::NotApplicable, Mark::NotAnswered];
        let marks: Vec<Mark> = said.chain(silent.into_iter().cycle()).take(12).collect();
        setup.first(&twelve(&marks))
    };
    assert!(answers(&with(&[0, 1, 2, 3]), Group::All, 0).is_none());
    assert!(answers(&with(&[0, 1, 2, 3, 4]), Group::All, 0).is_some());
}

#[test]
fn answers_that_all_or_all_but_one_share_are_withheld() {
    let bank = bank(1);
    let shown = |different: usize| {
        let mut marks = vec![Mark::Option(2); 12 - different];
        marks.extend(vec![Mark::Option(3); different]);
        let release = Setup::coalition(&bank, 5).first(&twelve(&marks));
        answers(&release, Group::All, 0).is_some()
    };
    assert_eq!([0, 1, 2, 3].map(shown), [false, false, true, true]);
}

#[test]
fn a_score_that_all_or_all_but_two_are_nearest_to_is_withheld() {
    let bank = bank(1);
    let shown = |levels: &[u8]| {
        let release = Setup::coalition(&bank, 5).first(&councils(0, wales(), 2, levels));
        overall(&release, Group::All).is_some()
    };
    assert!(!shown(&[2; 12]));
    assert!(!shown(&[2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 4]));
    assert!(!shown(&[2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 1, 4]), "the two may tell each other");
    assert!(shown(&[2, 2, 2, 2, 2, 2, 2, 2, 2, 1, 1, 4]));
    // Two with the highest would know that all others have nothing.
    assert!(!shown(&[0, 0, 0, 0, 0, 0, 4, 4]));
}

#[test]
fn boxes_that_nobody_ticked_tell_as_much_as_those_that_all_did() {
    let bank = bank_of(vec![theme(
        "t",
        vec![question("boxes", Kind::Several { cap: None }), question("level", Kind::Level)],
    )]);
    let shown = |boxes: fn(usize) -> u64| {
        let there: Vec<_> = (0..12)
            .map(|at| {
                let level = Mark::Option((at % 5) as u8);
                council(at as u64, wales(), vec![Mark::Several(boxes(at)), level])
            })
            .collect();
        answers(&Setup::coalition(&bank, 5).first(&there), Group::All, 0).is_some()
    };
    assert!(shown(|at| if at < 6 { 0b01110 } else { 0b10001 }));
    assert!(!shown(|at| if at < 6 { 0b01110 } else { 0b10000 }));
    assert!(!shown(|at| if at < 6 { 0b01111 } else { 0b10001 }.max(u64::from(at == 11))));
}

#[test]
fn named_councils_do_not_hide_the_others() {
    let bank = bank(1);
    let mut there = councils(0, wales(), 2, &[0, 1, 2, 3, 4, 1, 2, 3]);
    let shown = |there: &[Contributor]| {
        let release = Setup::coalition(&bank, 6).first(there);
        assert_eq!(
            release.named.len(),
            there.iter().filter(|c| c.consent != Consent::Counted).count()
        );
        overall(&release, Group::All).is_some()
    };
    for named in 0..8 {
        // Half of six are three: five named of eight leave so many, or all are named.
        assert_eq!(shown(&there), named <= 5, "{named} named");
        there[named].consent = Consent::Coalition;
    }
    assert!(shown(&there), "nobody is left to hide");
}

#[test]
fn a_council_is_named_to_those_it_agreed_to_and_to_nobody_else() {
    let bank = bank(2);
    let mut there = councils(0, wales(), 4, &[0, 1, 2, 3, 4, 1, 2, 3, 1, 2, 3, 3]);
    there[3].consent = Consent::Coalition;
    there[4].consent = Consent::Public;
    let named = |setup: Setup<'_>| -> Vec<String> {
        setup.first(&there).named.iter().map(|named| named.council.to_string()).collect()
    };
    assert_eq!(named(Setup::coalition(&bank, 5)), ["C0003", "C0004"]);
    assert_eq!(named(Setup::public(&bank)), ["C0004"]);
    let release = Setup::public(&bank).first(&there);
    let one = &release.named[0];
    assert_eq!(
        (one.overall_tenths, &one.themes_tenths, &one.at_base),
        (Some(40), &vec![Some(40); 2], &vec![0, 1])
    );
    assert!(!String::from_utf8(release.bytes()).unwrap().contains("C0003"));
}

#[test]
fn quartiles_are_of_ten_councils_or_more() {
    let bank = bank(1);
    let quartiles = |count: usize| {
        let levels = [0, 1, 2, 3, 4, 1, 2, 3, 0, 4, 2];
        let release = Setup::coalition(&bank, 5).first(&councils(0, wales(), 2, &levels[..count]));
        let score = overall(&release, Group::All).unwrap().quartiles_tenths.is_some();
        let answer = answers(&release, Group::All, 0).unwrap().quartiles_tenths.is_some();
        assert_eq!(score, answer);
        score
    };
    assert_eq!([9, 10, 11].map(quartiles), [false, true, true]);
}

#[test]
fn neighbours_are_told_of_from_ten_on() {
    let bank = bank(1);
    let levels = [2, 0, 1, 2, 3, 4, 1, 2, 3, 0, 4, 2];
    let standing = |there: usize, minimum| {
        let mut setup = Setup::coalition(&bank, minimum);
        // All others.
        setup.near = |own| {
            let keys = (0..12).map(|number| format!("C{number:04}"));
            let keys = keys.map(|key| CouncilKey::parse(&key).unwrap());
            keys.filter(|key| key != own).collect()
        };
        let (_, ledger) = setup.release(&councils(0, wales(), 2, &levels[..there]), &[]);
        let AmongNeighbours { published, model } =
            ledger.neighbours.values().next().unwrap().clone();
        assert_eq!(model, None);
        let standing = published.unwrap();
        (standing.contributors, standing.overall.is_some(), standing.themes[0].is_some())
    };
    assert_eq!(standing(10, 5), (9, false, false));
    assert_eq!(standing(11, 5), (10, true, true));
    assert_eq!(standing(11, 11), (10, false, false));
}

#[test]
fn a_small_nation_takes_the_next_with_it_under_all_its_names() {
    let bank = bank(1);
    let mut there = councils(0, wales(), 2, &[0, 1, 2, 3, 4, 1, 2, 3, 2]);
    there.extend(councils(20, northern_ireland(), 2, &[0, 3, 1, 2]));
    let release = Setup::coalition(&bank, 5).first(&there);
    // 13 councils less 9 would leave the mean of 4, open by 0.3 either way.
    assert!(overall(&release, Group::All).is_some());
    for group in [WALES, Group::Type(CouncilType::WelshUnitary)] {
        assert!(overall(&release, group).is_none(), "{group}");
    }
}

#[test]
fn the_whole_less_the_types_of_single_tier_councils_gives_nothing_back() {
    let bank = bank(1);
    let mut there = councils(0, wales(), 2, &[0, 1, 2, 3, 4, 1, 2, 3, 2]);
    there.extend(councils(20, unitary(Region::SouthEast), 2, &[0, 3, 1, 2]));
    there.extend(councils(
        40,
        place(CouncilType::County, Region::SouthEast),
        2,
        &[0, 3, 1, 2, 2, 4],
    ));
    let release = Setup::coalition(&bank, 5).first(&there);
    let both = [Group::Tier(domain::council::Tier::Single), WALES];
    let shown = both.map(|group| overall(&release, group).is_some());
    assert_ne!(shown, [true, true], "13 councils less 9 leave the mean of 4");
}

#[test]
fn groups_that_differ_by_few_in_an_answer_are_not_both_shown_there() {
    let bank = bank(1);
    // Unitary councils of two regions: 6 and 5. Of the five, two answer.
    let mut there = councils(0, unitary(Region::NorthWest), 2, &[0, 1, 2, 3, 4, 2]);
    let few = [Mark::Option(1), Mark::Option(3), Mark::DontKnow, Mark::DontKnow, Mark::DontKnow];
    there.extend(
        (10..)
            .zip(few)
            .map(|(number, mark)| council(number, unitary(Region::SouthEast), vec![mark, mark])),
    );
    let release = Setup::coalition(&bank, 5).first(&there);
    let (all, region) = (Group::All, Group::Region(Region::NorthWest));
    assert!(figures(&release, all).is_some() && figures(&release, region).is_some());
    // 8 less 6 leave two, open by 0.7 together.
    assert!(overall(&release, all).is_some() && overall(&release, region).is_none());
}

#[test]
fn why_a_figure_is_withheld_does_not_tell_what_it_is() {
    let follow_up = QuestionId::parse("level").unwrap();
    let mut asked_later = question("later", Kind::Level);
    let said = Said::OneOf { options: 1 << 4, dont_know: false, not_applicable: false };
    asked_later.applies_to = Condition::Answer { question: follow_up, place: 0, said };
    let mut of_scotland = question("scotland", Kind::Level);
    of_scotland.applies_to = Condition::Is(domain::bank::Subject::Nation, vec!["scotland".into()]);
    let level = || question("level", Kind::Level);
    let bank = bank_of(vec![theme("t", vec![level(), asked_later, of_scotland])]);
    let first = |levels: &[u8], known: usize| {
        let there: Vec<_> = (0..)
            .zip(levels)
            .map(|(at, level)| {
                let mark = if at < known { Mark::Option(*level) } else { Mark::DontKnow };
                council(at as u64, wales(), vec![mark, Mark::Option(1), Mark::Option(1)])
            })
            .collect();
        Setup::coalition(&bank, 5).first(&there)
    };
    let too_few = first(&[0, 1, 2, 3, 0, 1, 2, 3], 4);
    let the_same = first(&[3; 8], 8);
    let nobody = first(&[3; 8], 0);
    for release in [too_few, the_same, nobody] {
        assert_eq!(question_why(&release, 0), Some(Why::Protected));
        // Nobody chose the level that leads to it; that is an answer too.
        assert_eq!(question_why(&release, 1), Some(Why::Protected));
        assert_eq!(question_why(&release, 2), Some(Why::Nothing));
    }
}

#[test]
fn no_more_than_all_are_at_base() {
    let bank = bank(1);
    for first in (0..4000).step_by(20) {
        let release =
            Setup::coalition(&bank, 5).first(&councils(first, wales(), 2, &[2, 3, 2, 3, 4, 4]));
        let figure = overall(&release, Group::All).unwrap();
        assert!(figure.at_base <= 6 && figure.at_base >= 4 && figure.at_base_percent <= 100);
        let answer = answers(&release, Group::All, 0).unwrap();
        assert!(answer.at_base <= answer.answered);
    }
}

#[test]
fn no_more_than_have_answered_are_at_base_by_their_boxes() {
    let mut boxes = question("boxes", Kind::Several { cap: None });
    boxes.base = Some(1.0);
    let bank = bank_of(vec![theme("t", vec![boxes])]);
    for first in (0..4000).step_by(20) {
        // All eight are at base, whichever two boxes they ticked.
        let there: Vec<_> = (first..first + 8)
            .map(|at| {
                council(
                    at,
                    wales(),
                    vec![Mark::Several([0b00110, 0b01001, 0b10010, 0b11100][at as usize % 4])],
                )
            })
            .collect();
        let release = Setup::coalition(&bank, 5).first(&there);
        let figure = answers(&release, Group::All, 0);
        assert!(figure.is_none_or(|figure| figure.at_base <= 8), "{figure:?}");
    }
}

#[test]
fn public_counts_are_of_five() {
    let bank = bank(2);
    let mut chance = Chance(1);
    let levels: Vec<u8> = (0..60).map(|_| chance.below(LEVELS.into()) as u8).collect();
    let release = Setup::public(&bank).first(&councils(0, wales(), 4, &levels));
    let all = figures(&release, Group::All).unwrap();
    let score = all.overall.figure().unwrap();
    let is_of_five = |count: &u32| count.is_multiple_of(5);
    assert!(score.bands.iter().chain([&score.at_base]).all(is_of_five));
    let counts = |entry: &QuestionEntry| {
        let figure = entry.figure.figure().unwrap();
        let rest = [figure.answered, figure.dont_know, figure.not_applicable, figure.not_answered];
        figure.options.iter().copied().chain(rest).chain([figure.at_base]).collect::<Vec<_>>()
    };
    assert!(all.questions.iter().flat_map(counts).all(|count| is_of_five(&count)));
}
