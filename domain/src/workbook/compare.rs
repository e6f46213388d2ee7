//! What comes of an answer in a workbook, part by part: from what was there when the workbook was made, what the
//! workbook says, and what is there now. A cell without anything typed never takes anything away.

use crate::answer::Answer;
use serde::{Deserialize, Serialize};

crate::council::slugs! {
    /// A part of an answer that is taken or left by itself.
    Part {
        /// The choice, with the number, words or reason that belong to it.
        Response = "answer",
        /// How sure.
        Confidence = "confidence",
        /// Evidence in words.
        Evidence = "evidence",
        /// Links to evidence.
        Links = "links",
        /// The comment for colleagues.
        Comment = "comment",
    }
}

/// What a part of an answer in a workbook is, beside what is there now.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Verdict {
    /// There is nothing to take: it says the same, or nobody changed it in the workbook.
    Unchanged,
    /// It was emptied in the workbook. What is there now stays.
    Emptied,
    /// Nothing is there now.
    Added,
    /// Something else is there now: what was there when the workbook was made.
    Changed,
    /// Something else is there now that its author had not seen: somebody has changed it since.
    Conflict,
}

impl Verdict {
    /// Whether it can be taken.
    #[must_use]
    pub const fn is_offered(self) -> bool {
        matches!(self, Self::Added | Self::Changed | Self::Conflict)
    }

    /// Whether it is taken unless somebody says otherwise.
    #[must_use]
    pub const fn is_usual(self) -> bool {
        matches!(self, Self::Added | Self::Changed)
    }
}

/// What each part of an answer in a workbook comes to. `base` is what was there when the workbook was made; none where
/// that is not known, and then everything that differs is a conflict.
#[must_use]
pub fn compare(base: Option<&Answer>, file: &Answer, current: &Answer) -> Vec<(Part, Verdict)> {
    let verdict = |part| {
        let holds = |answer: &Answer| has(answer, part);
        let same = |one: &Answer, other: &Answer| is_same(one, other, part);
        if !holds(file) {
            return match base {
                Some(base) if holds(base) && holds(current) => Verdict::Emptied,
                _ => Verdict::Unchanged,
            };
        }
        if same(file, current) || base.is_some_and(|base| same(file, base)) {
            return Verdict::Unchanged;
        }
        let is_newer = !base.is_some_and(|base| same(base, current));
        match (holds(current), is_newer) {
            // Nobody loses anything where nothing is there, unless somebody took it away on purpose.
            (false, false) => Verdict::Added,
            (false, true) if base.is_none() => Verdict::Added,
            (_, true) => Verdict::Conflict,
            (true, false) => Verdict::Changed,
        }
    };
    Part::ALL.iter().map(|part| (*part, verdict(*part))).collect()
}

/// The answer that is there once these parts are taken from a workbook. A part without anything typed is never taken.
#[must_use]
pub fn take(current: &Answer, file: &Answer, parts: &[Part]) -> Answer {
    let mut taken = current.clone();
    for part in parts.iter().filter(|part| has(file, **part)) {
        match part {
            Part::Response => taken.response.clone_from(&file.response),
            Part::Confidence => taken.confidence = file.confidence,
            Part::Evidence => taken.evidence.clone_from(&file.evidence),
            Part::Links => taken.links.clone_from(&file.links),
            Part::Comment => taken.comment.clone_from(&file.comment),
        }
    }
    taken
}

/// Whether an answer has a part.
fn has(answer: &Answer, part: Part) -> bool {
    match part {
        Part::Response => answer.response.is_some(),
        Part::Confidence => answer.confidence.is_some(),
        Part::Evidence => !answer.evidence.is_empty(),
        Part::Links => !answer.links.is_empty(),
        Part::Comment => !answer.comment.is_empty(),
    }
}

fn is_same(one: &Answer, other: &Answer, part: Part) -> bool {
    match part {
        Part::Response => one.response == other.response,
        Part::Confidence => one.confidence == other.confidence,
        Part::Evidence => one.evidence == other.evidence,
        Part::Links => one.links == other.links,
        Part::Comment => one.comment == other.comment,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::answer::{Confidence, Response};
    use crate::id::OptionId;
    use proptest::prelude::*;

    fn text() -> impl Strategy<Value = String> {
        prop::sample::select(vec!["", "", "one", "two"]).prop_map(str::to_owned)
    }

    fn answer() -> impl Strategy<Value = Answer> {
        let chosen = |id: &str| OptionId::parse(id).ok().map(|option| Response::Chosen { option });
        let responses = vec![
            None,
            None,
            chosen("level-1"),
            chosen("level-2"),
            Some(Response::DontKnow),
            Some(Response::NotApplicable { reason: "not ours".to_owned() }),
        ];
        let confidences = vec![None, Some(Confidence::Low), Some(Confidence::High)];
        (
            prop::sample::select(responses),
            prop::sample::select(confidences),
            text(),
            prop::collection::vec(Just("https://a.example".to_owned()), 0..2),
            text(),
        )
            .prop_map(|(response, confidence, evidence, links, comment)| Answer {
                response,
                confidence,
                evidence,
                links,
                comment,
            })
    }

    fn all() -> Vec<Part> {
        Part::ALL.to_vec()
    }

    proptest! {
        #[test]
        fn what_is_offered_is_typed_and_differs_from_what_is_there(
            base in prop::option::of(answer()), file in answer(), current in answer(),
        ) {
            for (part, verdict) in compare(base.as_ref(), &file, &current) {
                if verdict.is_offered() {
                    prop_assert!(has(&file, part) && !is_same(&file, &current, part));
                }
                let newer = !base.as_ref().is_some_and(|base| is_same(base, &current, part));
                if verdict.is_usual() && has(&current, part) {
                    prop_assert!(!newer, "what a colleague wrote since is never taken over unasked");
                }
                if verdict == Verdict::Conflict {
                    prop_assert!(newer);
                }
            }
        }

        #[test]
        fn nothing_typed_takes_nothing_away(
            base in prop::option::of(answer()), file in answer(), current in answer(),
        ) {
            let empty = Answer::default();
            prop_assert!(
                compare(base.as_ref(), &empty, &current).iter().all(|(_, v)| !v.is_offered())
            );
            prop_assert_eq!(&take(&current, &empty, &all()), &current);
            let taken = take(&current, &file, &all());
            for part in all() {
                prop_assert!(!has(&current, part) || has(&taken, part));
            }
        }

        #[test]
        fn what_was_taken_is_not_offered_again(
            base in prop::option::of(answer()), file in answer(), current in answer(),
        ) {
            let offered: Vec<Part> = compare(base.as_ref(), &file, &current)
                .into_iter()
                .filter_map(|(part, verdict)| verdict.is_offered().then_some(part))
                .collect();
            let taken = take(&current, &file, &offered);
            prop_assert!(
                compare(base.as_ref(), &file, &taken).iter().all(|(_, v)| !v.is_offered())
            );
        }

        #[test]
        fn only_what_is_chosen_is_taken(
            file in answer(), current in answer(), some in prop::sample::subsequence(all(), 0..=5),
        ) {
            let taken = take(&current, &file, &some);
            for part in all() {
                let from = if some.contains(&part) && has(&file, part) { &file } else { &current };
                prop_assert!(is_same(&taken, from, part));
            }
        }

        #[test]
        fn a_workbook_that_comes_back_as_it_went_changes_nothing(
            base in answer(), current in answer(),
        ) {
            let back = compare(Some(&base), &base, &current);
            prop_assert!(back.iter().all(|(_, verdict)| *verdict == Verdict::Unchanged));
        }

        #[test]
        fn without_a_newer_answer_there_is_no_conflict(file in answer(), current in answer()) {
            let verdicts = compare(Some(&current), &file, &current);
            prop_assert!(verdicts.iter().all(|(_, verdict)| *verdict != Verdict::Conflict));
        }
    }
}
