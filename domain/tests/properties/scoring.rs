//! Scores: what moves them, what does not, and that they can be explained.

use crate::support::{Case, LEVELS, cases, cases_of_any_rule, option_id};
use domain::answer::{Answer, Answers, Response};
use domain::bank::{Bank, RollUp};
use domain::council::Profile;
use domain::scoring::{Mark, Score, Scores, explain, findings, mark, score, sheet};
use proptest::prelude::*;

fn scored(bank: &Bank, profile: &Profile, answers: &Answers) -> Scores {
    score(bank, profile, &sheet(bank, answers))
}

fn close(a: Option<f64>, b: Option<f64>) -> bool {
    match (a, b) {
        (None, None) => true,
        (Some(a), Some(b)) => (a - b).abs() < 1e-9,
        _ => false,
    }
}

fn same(a: &Score, b: &Score) -> bool {
    close(a.level(), b.level())
        && close(a.percent(), b.percent())
        && close(a.base(), b.base())
        && close(a.gap(), b.gap())
        && close(a.coverage(), b.coverage())
        && (a.answered, a.dont_know, a.not_answered, a.not_applicable, a.at_base)
            == (b.answered, b.dont_know, b.not_answered, b.not_applicable, b.at_base)
}

proptest! {
    #[test]
    fn the_order_of_answers_does_not_matter(case in cases_of_any_rule(), shift in 0..30usize) {
        let before = scored(&case.bank, &case.profile, &case.answers);
        let mut given: Vec<_> = case.answers.iter().collect();
        let length = given.len().max(1);
        given.rotate_left(shift % length);
        let answers: Answers = given.into_iter().map(|(id, a)| (id.clone(), a.clone())).collect();
        prop_assert_eq!(&before, &scored(&case.bank, &case.profile, &answers));
    }

    #[test]
    fn the_order_of_themes_and_questions_does_not_matter(case in cases()) {
        let before = scored(&case.bank, &case.profile, &case.answers);
        let mut turned = case.bank.clone();
        turned.themes.reverse();
        turned.themes.iter_mut().for_each(|theme| theme.questions.reverse());
        let after = scored(&turned, &case.profile, &case.answers);
        prop_assert!(same(&before.overall, &after.overall));
        for (one, other) in before.themes.iter().zip(after.themes.iter().rev()) {
            prop_assert!(same(one, other));
        }
    }

    #[test]
    fn saying_that_something_unanswered_does_not_apply_lowers_nothing_under_any_rule(
        case in cases_of_any_rule()
    ) {
        let gates: Vec<usize> =
            case.bank.questions().flat_map(|(_, question)| question.applies_to.looks_at()).collect();
        let before = scored(&case.bank, &case.profile, &case.answers).overall;
        for (place, (_, question)) in case.bank.questions().enumerate() {
            if mark(question, &case.answers) != Mark::NotAnswered || gates.contains(&place) {
                continue;
            }
            let mut answers = case.answers.clone();
            let reason = "We have none.".to_owned();
            answers.entry(question.id.clone()).or_default().response =
                Some(Response::NotApplicable { reason });
            let after = scored(&case.bank, &case.profile, &answers).overall;
            // A theme whose parts all do not apply is left out of a mean of themes, which may then be lower than with
            // it: only a sum and a minimum promise.
            if matches!(case.bank.roll_up, RollUp::Sum | RollUp::Minimum) {
                let level = before.level().unwrap_or(0.0);
                prop_assert!(after.level().is_none_or(|after| after >= level - 1e-9));
            }
        }
    }

    #[test]
    fn saying_that_an_unanswered_question_does_not_apply_lowers_nothing(case in cases()) {
        let before = scored(&case.bank, &case.profile, &case.answers).overall;
        for (_, question) in case.bank.questions() {
            if mark(question, &case.answers) != Mark::NotAnswered {
                continue;
            }
            let mut answers = case.answers.clone();
            let reason = "We have none.".to_owned();
            answers.entry(question.id.clone()).or_default().response =
                Some(Response::NotApplicable { reason });
            let after = scored(&case.bank, &case.profile, &answers).overall;
            prop_assert_eq!(before.level(), after.level());
            prop_assert_eq!(before.percent(), after.percent());
            let covered = before.coverage().unwrap_or(0.0);
            prop_assert!(after.coverage().is_none_or(|coverage| coverage >= covered));
        }
    }

    #[test]
    fn every_figure_keeps_within_its_range(case in cases_of_any_rule()) {
        let scores = scored(&case.bank, &case.profile, &case.answers);
        let highest = f64::from(LEVELS - 1);
        let within = |figure: Option<f64>, low: f64, high: f64| {
            figure.is_none_or(|f| (low - 1e-9..=high + 1e-9).contains(&f))
        };
        for one in scores.themes.iter().chain([&scores.overall]) {
            prop_assert!(within(one.level(), 0.0, highest));
            prop_assert!(within(one.base(), 0.0, highest));
            prop_assert!(within(one.gap(), -highest, highest));
            prop_assert!(within(one.percent(), 0.0, 100.0));
            prop_assert!(within(one.coverage(), 0.0, 1.0));
            prop_assert!(one.at_base <= one.answered);
            prop_assert_eq!(one.level().is_some(), one.answered > 0);
        }
    }

    #[test]
    fn scaling_all_weights_changes_nothing(case in cases_of_any_rule(), factor in 0.01..100f64) {
        let before = scored(&case.bank, &case.profile, &case.answers);
        let mut scaled = case.bank.clone();
        for question in scaled.themes.iter_mut().flat_map(|theme| &mut theme.questions) {
            question.weight *= factor;
        }
        let after = scored(&scaled, &case.profile, &case.answers);
        prop_assert!(same(&before.overall, &after.overall));
        prop_assert!(before.themes.iter().zip(&after.themes).all(|(a, b)| same(a, b)));
    }

    #[test]
    fn the_account_adds_up_to_the_score(case in cases()) {
        let Case { bank, profile, answers, .. } = &case;
        let scores = scored(bank, profile, answers);
        let whole = explain(bank, profile, answers);
        let mut parts = vec![(whole.clone(), scores.overall)];
        for (theme, one) in bank.themes.iter().zip(&scores.themes) {
            let own = whole.iter().filter(|line| line.theme == theme.id).cloned().collect();
            parts.push((own, *one));
        }
        for (account, one) in parts {
            let levelled: Vec<_> = account.iter().filter_map(|l| Some((l, l.part?))).collect();
            let points: f64 = levelled.iter().map(|(_, part)| part.points).sum();
            let maximum: f64 = levelled.iter().map(|(_, part)| part.maximum).sum();
            let weight: f64 = levelled.iter().map(|(line, _)| line.weight).sum();
            prop_assert!((points - one.points).abs() < 1e-9);
            prop_assert!((maximum - one.maximum).abs() < 1e-9);
            prop_assert!(close((!levelled.is_empty()).then(|| points / weight), one.level()));
            let applicable = account.iter().filter(|l| l.mark != Mark::NotApplicable).count();
            prop_assert_eq!(u32::try_from(applicable).unwrap(), one.applicable());
        }
    }

    #[test]
    fn strengths_and_gaps_are_the_lines_off_their_base_level(case in cases()) {
        let account = explain(&case.bank, &case.profile, &case.answers);
        let found = findings(&account);
        let off = account.iter().filter(|line| line.gap().is_some_and(|gap| gap != 0.0)).count();
        prop_assert_eq!(found.strengths.len() + found.gaps.len(), off);
        prop_assert!(found.strengths.iter().all(|line| line.gap() > Some(0.0)));
        prop_assert!(found.gaps.iter().all(|line| line.gap() < Some(0.0)));
        prop_assert!(found.strengths.is_sorted_by(|a, b| a.gap() >= b.gap()));
        prop_assert!(found.gaps.is_sorted_by(|a, b| a.gap() <= b.gap()));
    }

    #[test]
    fn the_four_things_that_are_not_the_same_have_four_outcomes(case in cases()) {
        let Case { bank, profile, answers, .. } = &case;
        let asked = bank.asked(profile, answers);
        for (_, question) in bank.questions().filter(|(_, q)| asked.holds(q)) {
            let with = |response: Option<Response>| {
                let mut answers = answers.clone();
                answers.insert(question.id.clone(), Answer { response, ..Answer::default() });
                scored(bank, profile, &answers).overall
            };
            let lowest = with(Some(Response::Chosen { option: option_id(0) }));
            let dont_know = with(Some(Response::DontKnow));
            let reason = "We have none.".to_owned();
            let not_applicable = with(Some(Response::NotApplicable { reason }));
            let not_answered = with(None);
            let outcomes = [lowest, dont_know, not_applicable, not_answered];
            for (index, one) in outcomes.iter().enumerate() {
                prop_assert!(outcomes[index + 1..].iter().all(|other| one != other));
            }
            // Only a level moves the mean, and only "does not apply" moves what applies.
            prop_assert_eq!(dont_know.level(), not_answered.level());
            prop_assert_eq!(dont_know.level(), not_applicable.level());
            prop_assert_eq!(dont_know.coverage(), not_answered.coverage());
            prop_assert_eq!(lowest.applicable(), dont_know.applicable());
            prop_assert_eq!(lowest.applicable(), not_applicable.applicable() + 1);
        }
    }

    #[test]
    fn taking_away_what_does_not_concern_the_council_changes_nothing(case in cases()) {
        let before = scored(&case.bank, &case.profile, &case.answers);
        let mut rest = case.bank.clone();
        let asked = case.bank.asked(&case.profile, &case.answers);
        for theme in &mut rest.themes {
            theme.questions.retain(|question| asked.holds(question));
        }
        let empty: Vec<bool> = rest.themes.iter().map(|theme| theme.questions.is_empty()).collect();
        rest.themes.retain(|theme| !theme.questions.is_empty());
        let after = scored(&rest, &case.profile, &case.answers);
        prop_assert_eq!(before.overall, after.overall);
        let kept = before.themes.iter().zip(&empty).filter(|(_, empty)| !**empty);
        prop_assert!(kept.map(|(score, _)| score).eq(&after.themes));
        let gone = before.themes.iter().zip(&empty).filter(|(_, empty)| **empty);
        for (score, _) in gone {
            prop_assert_eq!(score.applicable() + score.not_applicable, 0);
            prop_assert_eq!((score.level(), score.coverage()), (None, None));
        }
    }

    #[test]
    fn a_better_answer_never_lowers_the_score(case in cases_of_any_rule()) {
        // A better answer may bring a follow-up question, which is another matter.
        let gates: Vec<usize> =
            case.bank.questions().flat_map(|(_, question)| question.applies_to.looks_at()).collect();
        let before = scored(&case.bank, &case.profile, &case.answers).overall;
        for (place, (_, question)) in case.bank.questions().enumerate() {
            let Mark::Option(level) = mark(question, &case.answers) else { continue };
            if level + 1 == LEVELS || gates.contains(&place) {
                continue;
            }
            let mut answers = case.answers.clone();
            answers.entry(question.id.clone()).or_default().response =
                Some(Response::Chosen { option: option_id(level + 1) });
            let after = scored(&case.bank, &case.profile, &answers).overall;
            prop_assert!(after.level().unwrap_or(0.0) >= before.level().unwrap_or(0.0) - 1e-12);
        }
    }
}
