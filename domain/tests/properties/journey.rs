//! The journey: every question is met once, and what is said to be done is done.

use crate::support::{Case, banks, cases_of_any_rule};
use domain::answer::Answers;
use domain::bank::{Condition, Subject};
use domain::council::{CouncilType, Function, Profile, Region};
use domain::journey::{Journey, Missing, Status, Step};
use proptest::prelude::*;
use std::collections::BTreeSet;

fn journey(case: &Case) -> Journey<'_> {
    Journey::new(&case.bank, case.profile, &case.answers, &case.completed)
}

proptest! {
    #[test]
    fn the_way_on_meets_every_question_once_and_the_way_back_returns(case in cases_of_any_rule()) {
        let nothing = Answers::new();
        let fresh = Journey::new(&case.bank, case.profile, &nothing, &case.completed);
        let mut met = Vec::new();
        for theme in fresh.themes() {
            let mut step = fresh.resume(theme);
            let mut last = Step::TaskList;
            while let Step::Question(of, id) = &step {
                prop_assert_eq!(of, &theme.id);
                prop_assert_eq!(&fresh.before(theme, id), &last);
                prop_assert!(!met.contains(id), "{} is met twice", id);
                met.push(id.clone());
                let next = fresh.after(theme, id);
                last = step;
                step = next;
            }
            prop_assert_eq!(step, Step::Theme(theme.id.clone()));
        }
        let asked = case.bank.asked(&case.profile, &nothing);
        let asked: Vec<_> = case
            .bank
            .questions()
            .filter(|(_, question)| asked.holds(question))
            .map(|(_, question)| question.id.clone())
            .collect();
        prop_assert_eq!(met, asked);
    }

    #[test]
    fn a_status_follows_from_the_answers_of_its_theme_and_its_mark(case in cases_of_any_rule()) {
        let journey = journey(&case);
        for theme in journey.themes() {
            let questions: Vec<_> = journey.questions(theme).collect();
            let all = questions.iter().all(|question| journey.is_responded(question));
            let said = |id| case.answers.get(id).is_some_and(|answer| !answer.is_blank());
            let expected = if all && case.completed.contains(&theme.id) {
                Status::Completed
            } else if questions.iter().any(|question| said(&question.id)) {
                Status::InProgress
            } else {
                Status::NotYetStarted
            };
            prop_assert_eq!(journey.status(theme), expected);
            let mut own = case.clone();
            // The bank's first question may bring others.
            let first = case.bank.questions().next().map(|(_, question)| &question.id);
            own.answers.retain(|id, _| {
                first == Some(id) || questions.iter().any(|question| question.id == *id)
            });
            own.completed.retain(|id| *id == theme.id);
            let alone = Journey::new(&own.bank, own.profile, &own.answers, &own.completed);
            prop_assert_eq!(alone.status(theme), expected);
        }
    }

    #[test]
    fn nothing_is_missing_when_and_only_when_every_theme_is_completed(case in cases_of_any_rule()) {
        let journey = journey(&case);
        let missing = journey.missing();
        let done = journey.themes().all(|theme| journey.status(theme) == Status::Completed);
        prop_assert_eq!(missing.is_empty(), done);
        let expected = if done { Status::NotYetStarted } else { Status::CannotStartYet };
        prop_assert_eq!(journey.submission_status(), expected);
        for theme in journey.themes() {
            let of_theme = missing.iter().filter(|missing| match missing {
                Missing::Response(of, _) | Missing::Mark(of) => *of == theme.id,
            });
            let complete = journey.status(theme) == Status::Completed;
            prop_assert_eq!(of_theme.count() == 0, complete);
        }
        for one in &missing {
            if let Missing::Response(_, id) = one {
                let (_, question) = journey.question(id.as_str()).unwrap();
                prop_assert!(!journey.is_responded(question));
            }
        }
    }

    #[test]
    fn progress_is_the_sum_of_the_themes_and_of_what_is_missing(case in cases_of_any_rule()) {
        let journey = journey(&case);
        let whole = journey.progress();
        let parts: Vec<_> = journey.themes().map(|theme| journey.theme_progress(theme)).collect();
        prop_assert_eq!(whole.responded, parts.iter().map(|p| p.responded).sum::<u32>());
        prop_assert_eq!(whole.total, parts.iter().map(|p| p.total).sum::<u32>());
        prop_assert_eq!(whole.minutes_left, parts.iter().map(|p| p.minutes_left).sum::<u32>());
        prop_assert!(whole.responded <= whole.total);
        let missing = journey.missing();
        let open = missing.iter().filter(|missing| matches!(missing, Missing::Response(..)));
        prop_assert_eq!(u32::try_from(open.count()).unwrap(), whole.total - whole.responded);
        prop_assert_eq!(whole.minutes_left == 0, whole.total == whole.responded);
        let nothing = Answers::new();
        let fresh = Journey::new(&case.bank, case.profile, &nothing, &case.completed).progress();
        prop_assert_eq!(fresh.minutes_left, case.bank.minutes(&case.profile), "before any answer");
    }

    #[test]
    fn going_on_leads_to_the_first_question_without_a_response(case in cases_of_any_rule()) {
        let journey = journey(&case);
        for theme in journey.themes() {
            match journey.resume(theme) {
                Step::Question(_, id) => {
                    let mut before = journey.questions(theme).take_while(|q| q.id != id);
                    prop_assert!(before.all(|question| journey.is_responded(question)));
                    let (_, question) = journey.question(id.as_str()).unwrap();
                    prop_assert!(!journey.is_responded(question));
                }
                step => {
                    prop_assert_eq!(step, Step::Theme(theme.id.clone()));
                    prop_assert!(journey.questions(theme).all(|q| journey.is_responded(q)));
                }
            }
        }
    }

    #[test]
    fn a_district_is_never_led_to_a_question_on_social_care(bank in banks()) {
        let mut bank = bank;
        let mut care = BTreeSet::new();
        // Every second question becomes one on social care.
        for question in bank.themes.iter_mut().flat_map(|t| &mut t.questions).step_by(2) {
            question.applies_to =
                Condition::Is(Subject::Function, vec![Function::SocialCare.slug().to_owned()]);
            care.insert(question.id.clone());
        }
        let profile = Profile::typical(CouncilType::NonMetropolitanDistrict, Region::SouthEast);
        let (answers, completed) = (Answers::new(), BTreeSet::new());
        let journey = Journey::new(&bank, profile, &answers, &completed);
        for theme in journey.themes() {
            for question in journey.questions(theme) {
                prop_assert!(!care.contains(&question.id));
                let steps = [
                    journey.resume(theme),
                    journey.after(theme, &question.id),
                    journey.before(theme, &question.id),
                ];
                for step in steps {
                    if let Step::Question(_, id) = step {
                        prop_assert!(!care.contains(&id));
                    }
                }
            }
        }
        prop_assert!(care.iter().all(|id| journey.question(id.as_str()).is_none()));
        let missing = journey.missing();
        let mut of_care = missing
            .iter()
            .filter(|one| matches!(one, Missing::Response(_, id) if care.contains(id)));
        prop_assert_eq!(of_care.next(), None);
    }
}
