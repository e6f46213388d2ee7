//! Figures worked out by hand.

use super::made::{
    Setup, answers, bank, bank_of, council, councils, figures, overall, question, theme, wales,
};
use domain::bank::Kind;
use domain::council::Nation;
use domain::peers::Group;
use domain::release::{Contributor, QuestionFigure, Release, ScoreFigure};
use domain::scoring::Mark;

/// The first council's number from which the errors of all counts are none, so that figures are what they are by hand.
fn without_errors(is_right: impl Fn(u64) -> Option<Release>) -> Release {
    (0..100_000).step_by(20).find_map(is_right).expect("errors are none at times")
}

#[test]
fn scores_of_twelve_councils() {
    let bank = bank(2);
    // Nearest levels 0: 1, 1: 2, 2: 4, 3: 3, 4: 2. Together 27 levels.
    let levels = [0, 1, 1, 2, 2, 2, 2, 3, 3, 3, 4, 4];
    let setup = Setup::coalition(&bank, 5);
    let release = without_errors(|first| {
        let release = setup.first(&councils(first, wales(), 4, &levels));
        let figure = overall(&release, Group::All)?;
        (figure.bands == [1, 2, 4, 3, 2] && figure.at_base == 9).then_some(release)
    });
    let expected = ScoreFigure {
        contributors: 12,
        // 27 / 12 = 2.25: halves up.
        mean_tenths: 23,
        bands: vec![1, 2, 4, 3, 2],
        at_base: 9,
        at_base_percent: 75,
        // The third of 12 ends the councils nearest to 1, at 1.5. The sixth is 3/4 into the four nearest to 2:
        // 1.5 + 0.75. The ninth is 2/3 into the three nearest to 3: 2.5 + 0.67.
        quartiles_tenths: Some([15, 23, 32]),
    };
    assert_eq!(overall(&release, Group::All), Some(&expected));
    // All of them are in Wales, and every theme is like the whole.
    for group in [Group::All, Group::Nation(Nation::Wales)] {
        let figures = figures(&release, group).unwrap();
        let mut scores: Vec<_> = figures.themes.iter().map(|theme| &theme.figure).collect();
        scores.push(&figures.overall);
        assert!(scores.iter().all(|figure| figure.figure() == Some(&expected)), "{group}");
    }
}

#[test]
fn answers_of_twelve_councils() {
    let bank = bank(1);
    let mut marks: Vec<Mark> = [0, 1, 2, 2, 3, 3, 4].map(Mark::Option).to_vec();
    let none = [Mark::DontKnow, Mark::DontKnow, Mark::DontKnow, Mark::NotApplicable];
    marks.extend(none.into_iter().chain([Mark::NotAnswered]));
    let there = |first: u64| -> Vec<Contributor> {
        let other = |at: usize| Mark::Option([1, 2, 3][at % 3]);
        (first..)
            .zip(marks.iter().enumerate())
            .map(|(number, (at, mark))| council(number, wales(), vec![*mark, other(at)]))
            .collect()
    };
    let setup = Setup::coalition(&bank, 5);
    let release = without_errors(|first| {
        let release = setup.first(&there(first));
        let figure = answers(&release, Group::All, 0)?;
        (figure.options == [1, 1, 2, 2, 1]).then_some(release)
    });
    let figure = answers(&release, Group::All, 0).unwrap();
    let others = [figure.dont_know, figure.not_applicable, figure.not_answered];
    assert!(others.iter().zip([3_u32, 1, 1]).all(|(count, truth)| count.abs_diff(truth) <= 2));
    let [dont_know, not_applicable, not_answered] = others;
    let expected = QuestionFigure {
        options: vec![1, 1, 2, 2, 1],
        answered: 7,
        dont_know,
        not_applicable,
        not_answered,
        at_base: 5,
        at_base_percent: 71,
        // 15 / 7
        mean_tenths: Some(21),
        quartiles_tenths: None,
    };
    assert_eq!(figure, &expected);
    let line = release.participation(Group::All).unwrap();
    // 24 questions asked of 12 councils, 3 not known: to the nearest ten.
    assert_eq!((line.councils, line.submitted, line.asked, line.dont_know), (12, 12, 20, 0));
}

#[test]
fn a_score_is_of_those_that_have_one() {
    let bank = bank(2);
    // Six answer the first theme alone, and two nothing at all.
    let mut there = councils(0, wales(), 4, &[1, 1, 2, 2, 3, 3, 4]);
    for number in 7..15 {
        let level = Mark::Option([0, 1, 4][number as usize % 3]);
        let first = if number < 13 { level } else { Mark::DontKnow };
        let not = Mark::DontKnow;
        there.push(council(number, wales(), vec![first, first, not, not]));
    }
    let release = Setup::coalition(&bank, 5).first(&there);
    let all = figures(&release, Group::All).unwrap();
    let n = |at: usize| all.themes[at].figure.figure().unwrap().contributors;
    assert_eq!((all.overall.figure().unwrap().contributors, n(0), n(1)), (13, 13, 7));
    assert_eq!(release.group(Group::All).unwrap().contributors, 15);
    // 16 levels of seven.
    assert_eq!(all.themes[1].figure.figure().unwrap().mean_tenths, 23);
}

#[test]
fn boxes_numbers_and_words_are_counted_as_what_they_are() {
    let bank = bank_of(vec![theme(
        "t",
        vec![
            question("boxes", Kind::Several { cap: None }),
            question("number", Kind::Number { minimum: 0.0, maximum: 99.0, decimals: 0 }),
            question("words", Kind::Text),
        ],
    )]);
    let there: Vec<_> = (0..20)
        .map(|number| {
            // Every box is ticked by ten; numbers are 0, 10, 20, 30 and 49.
            let boxes = if number < 10 { 0b01011 } else { 0b10100 };
            let number_given = [0.0, 10.0, 20.0, 30.0, 49.0][number as usize % 5];
            let marks = vec![Mark::Several(boxes), Mark::Number(number_given), Mark::Text];
            council(number, wales(), marks)
        })
        .collect();
    let release = Setup::coalition(&bank, 5).first(&there);
    let near = |count: u32, truth: u32| count.abs_diff(truth) <= 2;
    let boxes = answers(&release, Group::All, 0).unwrap();
    assert!(boxes.options.iter().all(|count| near(*count, 10)), "{boxes:?}");
    assert!(near(boxes.answered, 20) && boxes.mean_tenths.is_none());
    let number = answers(&release, Group::All, 1).unwrap();
    assert!(number.options.iter().all(|count| near(*count, 4)), "{number:?}");
    let words = answers(&release, Group::All, 2).unwrap();
    assert!(words.options.is_empty() && near(words.answered, 20));
    assert_eq!((words.at_base, words.at_base_percent), (0, 0));
}
