//! What changed since the round before.

use super::made::{
    Chance, Setup, any_councils, any_sheet, bank, bank_of, council, councils, question, sealed,
    theme, wales,
};
use domain::bank::{Bank, Carried, Condition, Continuity, Kind, Link, Said};
use domain::id::{BankVersion, QuestionId};
use domain::peers::Group;
use domain::release::{Consent, Contributor, GroupMovement, MovementFigures, Release, Why};
use domain::scoring::Mark;

fn of(release: &Release, group: Group) -> &GroupMovement {
    let movement = release.movement.as_ref().expect("a round before");
    movement.groups.iter().find(|line| line.group == group).expect("the group")
}

fn all(release: &Release) -> Option<&MovementFigures> {
    of(release, Group::All).figures.figure()
}

/// The release of councils with these levels, after a round with those; councils go by their places.
fn moved(bank: &Bank, before: &[u8], now: &[u8], minimum: u32) -> Release {
    let before = councils(0, wales(), 4, before);
    let setup = Setup { previous: Some((bank, &before)), ..Setup::coalition(bank, minimum) };
    setup.first(&councils(0, wales(), 4, now))
}

#[test]
fn only_councils_that_were_there_both_times_are_compared() {
    let bank = bank(2);
    let before = councils(0, wales(), 4, &[0, 1, 2, 2, 3, 1, 0, 0]);
    // 0 to 5 again: one up, two up, none, one down, one up, one up; 6 and 7 gone, 10 to 12 new.
    let mut now = councils(0, wales(), 4, &[1, 3, 2, 1, 4, 2]);
    now.extend(councils(10, wales(), 4, &[4, 4, 4]));
    let setup = Setup { previous: Some((&bank, &before)), ..Setup::coalition(&bank, 5) };
    let (release, ledger) = setup.release(&now, &[]);
    let line = of(&release, Group::All);
    assert_eq!((line.councils, line.as_at), (6, 1));
    assert_eq!(ledger.panels[&Group::All], [0, 1, 2, 3, 4, 5]);
    let figures = line.figures.figure().unwrap();
    // 4 levels of 6: 0.67
    assert_eq!((figures.mean_change_tenths, &figures.themes), (7, &vec![Some(7), Some(7)]));
    let went = [(0, 1), (1, 3), (2, 2), (2, 1), (3, 4), (1, 2)];
    for (from, row) in figures.matrix.iter().enumerate() {
        for (to, count) in row.iter().enumerate() {
            let truth = u32::from(went.contains(&(from, to)));
            assert!(count.abs_diff(truth) <= 2 && (truth == 1 || *count == 0));
        }
    }
    let movement = release.movement.as_ref().unwrap();
    assert_eq!((movement.comparable, movement.questions, movement.breaks), (4, 4, 2));
}

#[test]
fn only_questions_that_mean_the_same_are_compared() {
    let id = |text: &str| QuestionId::parse(text).unwrap();
    let before = bank_of(vec![theme(
        "t-0",
        ["same", "old-name", "changed", "dropped"].map(|id| question(id, Kind::Level)).into(),
    )]);
    let mut bank = bank_of(vec![
        theme("t-0", ["same", "reworded", "changed"].map(|id| question(id, Kind::Level)).into()),
        theme("t-1", vec![question("new", Kind::Level)]),
    ]);
    bank.version = BankVersion::parse("2").unwrap();
    let link = |change, was: Option<&str>| Link { change, was: was.map(id) };
    bank.continuity = Some(Continuity {
        from: before.version.clone(),
        questions: [
            (id("same"), link(Carried::Same, Some("same"))),
            (id("reworded"), link(Carried::Reworded, Some("old-name"))),
            (id("changed"), link(Carried::Changed, Some("changed"))),
            (id("new"), link(Carried::New, None)),
        ]
        .into(),
        dropped: vec![id("dropped")],
    });
    let sheet = |levels: [u8; 4]| levels.map(Mark::Option).to_vec();
    // What counts goes up by one level in each council; the rest goes to and fro.
    let levels = [0, 1, 2, 3, 0, 1, 2];
    let were: Vec<_> = (0..)
        .zip(levels)
        .map(|(number, level)| council(number, wales(), sheet([level, level, 4, 0])))
        .collect();
    let are: Vec<_> = (0..)
        .zip(levels)
        .map(|(number, level)| council(number, wales(), sheet([level + 1, level + 1, 0, 4])))
        .collect();
    let setup = Setup { previous: Some((&before, &were)), ..Setup::coalition(&bank, 5) };
    let release = setup.first(&are);
    let figures = all(&release).unwrap();
    assert_eq!((figures.mean_change_tenths, &figures.themes), (10, &vec![Some(10), None]));
    let movement = release.movement.as_ref().unwrap();
    assert_eq!((movement.comparable, movement.questions), (2, 4));
    // Without a map, nothing can be compared.
    bank.continuity = None;
    let setup = Setup { previous: Some((&before, &were)), ..Setup::coalition(&bank, 5) };
    assert_eq!(of(&setup.first(&are), Group::All).figures.why(), Some(Why::Nothing));
}

#[test]
fn a_follow_up_to_a_question_that_cannot_be_compared_still_can() {
    let mut later = question("later", Kind::Level);
    let said = Said::OneOf { options: 1 << 4, dont_know: false, not_applicable: false };
    let first = QuestionId::parse("first").unwrap();
    later.applies_to = Condition::Answer { question: first.clone(), place: 0, said };
    let before = bank_of(vec![theme("t", vec![question("first", Kind::Level), later.clone()])]);
    let mut bank = before.clone();
    bank.version = BankVersion::parse("2").unwrap();
    bank.continuity = Some(Continuity {
        from: before.version.clone(),
        questions: [
            (first, Link { change: Carried::Changed, was: None }),
            (later.id.clone(), Link { change: Carried::Same, was: None }),
        ]
        .into(),
        dropped: Vec::new(),
    });
    let there = |more: u8| -> Vec<Contributor> {
        (0..8)
            .map(|at| {
                let level = Mark::Option((at % 3) as u8 + more);
                council(at, wales(), vec![Mark::Option(4), level])
            })
            .collect()
    };
    let (were, are) = (there(0), there(1));
    let setup = Setup { previous: Some((&before, &were)), ..Setup::coalition(&bank, 5) };
    let release = setup.first(&are);
    assert_eq!(of(&release, Group::All).councils, 8);
    assert_eq!(all(&release).unwrap().mean_change_tenths, 10);
}

#[test]
fn movement_that_all_or_all_but_one_share_is_withheld() {
    let bank = bank(2);
    let why = |now: &[u8]| of(&moved(&bank, &[1; 8], now, 5), Group::All).figures.why();
    assert_eq!(why(&[2; 8]), Some(Why::Protected));
    assert_eq!(why(&[2, 2, 2, 2, 2, 2, 2, 3]), Some(Why::Protected));
    assert_eq!(why(&[2, 2, 2, 2, 2, 2, 1, 3]), None);
    // All that can be gained: everybody gained it.
    assert_eq!(why(&[4; 8]), Some(Why::Protected));
    let too_few = moved(&bank, &[1, 2, 3, 0], &[2, 2, 1, 1, 3, 4, 2], 5);
    let line = of(&too_few, Group::All);
    assert_eq!((line.councils, line.figures.why()), (4, Some(Why::TooFew)));
}

#[test]
fn a_theme_in_which_all_gained_all_there_is_is_withheld() {
    let bank = bank(2);
    let sheet = |first: u8, second: u8| [first, first, second, second].map(Mark::Option).to_vec();
    let seconds = [0, 1, 2, 3, 4, 2, 1, 0];
    let there = |first: u8, by: u8| -> Vec<Contributor> {
        (0..)
            .zip(seconds)
            .map(|(at, second)| council(at, wales(), sheet(first, (second + by) % 5)))
            .collect()
    };
    let (were, are) = (there(0, 0), there(4, 2));
    let setup = Setup { previous: Some((&bank, &were)), ..Setup::coalition(&bank, 5) };
    let release = setup.first(&are);
    let figures = all(&release).unwrap();
    assert_eq!(figures.themes[0], None, "4.0 on average is 4 for each");
    assert!(figures.themes[1].is_some());
}

#[test]
fn movement_of_few_beside_named_councils_is_withheld() {
    let bank = bank(2);
    let were = councils(0, wales(), 4, &[0, 1, 2, 3, 1, 2]);
    let mut are = councils(0, wales(), 4, &[1, 1, 4, 3, 0, 4]);
    let shown = |are: &[Contributor]| {
        let setup = Setup { previous: Some((&bank, &were)), ..Setup::coalition(&bank, 5) };
        all(&setup.first(are)).is_some()
    };
    assert!(shown(&are));
    are[..4].iter_mut().for_each(|one| one.consent = Consent::Coalition);
    assert!(!shown(&are), "two are left that are not named");
}

#[test]
fn one_more_council_changes_no_movement() {
    let bank = bank(3);
    for seed in 0..20 {
        let mut chance = Chance(seed);
        let were = any_councils(&bank, 40, &mut chance);
        let mut are = were.clone();
        for one in &mut are {
            one.sheet = any_sheet(&bank, &mut chance);
            sealed(one);
        }
        let setup = Setup { previous: Some((&bank, &were)), ..Setup::coalition(&bank, 5) };
        let first = setup.release(&are[..39], &[]);
        let (second, ledger) = setup.release(&are, std::slice::from_ref(&first));
        for group in are[39].place.groups() {
            let there = first.0.movement.as_ref().unwrap().groups.iter();
            let was = there.clone().find(|line| line.group == group);
            let Some(was) = was.filter(|was| was.figures.figure().is_some()) else { continue };
            // A council without a score to compare is no more council.
            let is = of(&second, group);
            assert_eq!((was.councils, &was.figures), (is.councils, &is.figures), "{group}");
            assert!(is.as_at == 1 || ledger.panels[&group].len() == was.councils as usize);
        }
    }
}
