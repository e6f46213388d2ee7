//! Conditions in words: who is asked something, and after which answers.

use super::places::place_name;
use crate::frame::Frame;
use crate::pages::question::option_words;
use domain::bank::{Attributes, Bank, Condition, Question, Said};

/// `Asked after “Yes” to “Shared records”`. None where everybody is asked.
pub(crate) fn asked_when(frame: &Frame, bank: &Bank, condition: &Condition) -> Option<String> {
    if condition.is_always() {
        return None;
    }
    Some(frame.texts().bank_asked(clause(frame, bank, condition)))
}

/// What is left to be decided by answers for an organisation; everything where none is chosen.
pub(crate) fn open_part(condition: &Condition, who: Option<&Attributes<'_>>) -> Condition {
    let Some(who) = who else { return condition.clone() };
    if condition.beforehand(who).is_some() {
        return Condition::Always;
    }
    let open = |parts: &[Condition]| -> Vec<Condition> {
        let open = parts.iter().filter(|part| part.beforehand(who).is_none());
        open.map(|part| open_part(part, Some(who))).collect()
    };
    let one_or = |mut parts: Vec<Condition>, of: fn(Vec<Condition>) -> Condition| {
        if parts.len() == 1 { parts.remove(0) } else { of(parts) }
    };
    match condition {
        Condition::All(parts) => one_or(open(parts), Condition::All),
        Condition::Any(parts) => one_or(open(parts), Condition::Any),
        Condition::Not(inner) => Condition::Not(Box::new(open_part(inner, Some(who)))),
        other => other.clone(),
    }
}

fn clause(frame: &Frame, bank: &Bank, condition: &Condition) -> String {
    let t = frame.texts();
    match condition {
        Condition::Always => String::new(),
        Condition::Is(subject, values) => {
            let names: Vec<String> =
                values.iter().map(|value| place_name(frame, *subject, value)).collect();
            let names = joined(&names, t.or());
            match subject {
                domain::bank::Subject::Type => t.bank_when_type(names),
                domain::bank::Subject::Tier => t.bank_when_tier(names),
                domain::bank::Subject::Nation => t.bank_when_nation(names),
                domain::bank::Subject::Region => t.bank_when_region(names),
                domain::bank::Subject::Function => t.bank_when_function(names),
            }
        }
        Condition::Answer { question, said, .. } => {
            let Some((_, question)) = bank.question(question.as_str()) else {
                return question.to_string();
            };
            answer(frame, bank, question, said)
        }
        Condition::Not(inner) => t.bank_when_not(nested(frame, bank, inner)),
        Condition::All(parts) => {
            let parts: Vec<String> = parts.iter().map(|part| nested(frame, bank, part)).collect();
            joined(&parts, t.bank_and())
        }
        Condition::Any(parts) => {
            let parts: Vec<String> = parts.iter().map(|part| nested(frame, bank, part)).collect();
            joined(&parts, t.or())
        }
    }
}

/// A part of a longer clause: in brackets where it has parts itself.
fn nested(frame: &Frame, bank: &Bank, condition: &Condition) -> String {
    let words = clause(frame, bank, condition);
    match condition {
        Condition::All(_) | Condition::Any(_) => format!("({words})"),
        _ => words,
    }
}

fn answer(frame: &Frame, bank: &Bank, question: &Question, said: &Said) -> String {
    let t = frame.texts();
    let title = question.text.get(frame.language).title.as_str();
    match said {
        Said::AtLeast(number) => t.bank_when_least(number.to_string(), title),
        Said::AtMost(number) => t.bank_when_most(number.to_string(), title),
        Said::OneOf { options, dont_know, not_applicable } => {
            let mut answers: Vec<String> = question
                .chosen(*options)
                .map(|option| option_words(frame, bank, question, option))
                .collect();
            answers.extend(dont_know.then(|| t.question_dont_know().to_owned()));
            answers.extend(not_applicable.then(|| t.question_not_applicable().to_owned()));
            let answers: Vec<String> = answers.iter().map(|answer| format!("“{answer}”")).collect();
            t.bank_when_answer(joined(&answers, t.or()), title)
        }
    }
}

/// `a`, `a or b`, `a, b or c`.
fn joined(parts: &[String], word: &str) -> String {
    match parts {
        [] => String::new(),
        [one] => one.clone(),
        [first @ .., last] => format!("{} {word} {last}", first.join(", ")),
    }
}
