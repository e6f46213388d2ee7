//! Options, numbers and base answers in words.

use super::fields::{DONT_KNOW, NONE_OF_THESE, NOT_APPLICABLE};
use crate::frame::Frame;
use domain::bank::{AnswerOption, Bank, Kind, Question};

/// The option of a yes-no question that is "Yes".
const YES: &str = "yes";

/// A number as people write it: `1,200`, `0.5`, `−2`.
pub(crate) fn figure(number: f64) -> String {
    let digits = number.abs().to_string();
    let (whole, fraction) = digits.split_once('.').map_or((&*digits, None), |(w, f)| (w, Some(f)));
    let mut text = String::from(if number < 0.0 { "\u{2212}" } else { "" });
    for (place, digit) in whole.chars().enumerate() {
        if place > 0 && (whole.len() - place).is_multiple_of(3) {
            text.push(',');
        }
        text.push(digit);
    }
    if let Some(fraction) = fraction {
        text.push('.');
        text.push_str(fraction);
    }
    text
}

/// A number with its unit: `12 days`, `75%`.
pub(super) fn measured(frame: &Frame, question: &Question, number: f64) -> String {
    let number = figure(number);
    match &question.text.get(frame.language).unit {
        Some(unit) if unit.starts_with(char::is_alphabetic) => format!("{number} {unit}"),
        Some(unit) => format!("{number}{unit}"),
        None => number,
    }
}

/// The name of a level.
pub(super) fn level_name(frame: &Frame, bank: &Bank, level: u8) -> String {
    let level = bank.levels.get(usize::from(level));
    level.map(|level| level.name.get(frame.language).clone()).unwrap_or_default()
}

/// An option in words: a level with its name, yes or no, or what the bank says.
pub(crate) fn option_words(
    frame: &Frame,
    bank: &Bank,
    question: &Question,
    option: &AnswerOption,
) -> String {
    let t = frame.texts();
    match question.kind {
        Kind::Level => {
            let level = question.place_of(option.id.as_str()).unwrap_or_default();
            t.question_level(level, level_name(frame, bank, level))
        }
        Kind::YesNo if option.id.as_str() == YES => t.question_yes().to_owned(),
        Kind::YesNo => t.question_no().to_owned(),
        _ => option.text.get(frame.language).descriptor.clone(),
    }
}

/// A choice in words, by its value. None when it is none of the question's.
pub(super) fn choice_words(
    frame: &Frame,
    bank: &Bank,
    question: &Question,
    value: &str,
) -> Option<String> {
    let t = frame.texts();
    match value {
        DONT_KNOW => Some(t.question_dont_know().to_owned()),
        NOT_APPLICABLE => Some(t.question_not_applicable().to_owned()),
        NONE_OF_THESE if matches!(question.kind, Kind::Several { .. }) => {
            Some(t.question_none_of_these().to_owned())
        }
        _ => {
            let option = question.option_at(question.place_of(value)?)?;
            Some(option_words(frame, bank, question, option))
        }
    }
}

/// What every council should at least be able to answer. None where no one option says it.
pub(crate) fn base_words(frame: &Frame, bank: &Bank, question: &Question) -> Option<String> {
    let t = frame.texts();
    let base = question.base?;
    let option = match question.kind {
        Kind::Several { .. } | Kind::Text => return None,
        _ => question.options.iter().find(|option| option.points == base)?,
    };
    Some(match question.kind {
        Kind::Level => {
            let level = question.place_of(option.id.as_str())?;
            t.question_base(level, level_name(frame, bank, level))
        }
        _ => t.question_base_answer(option_words(frame, bank, question, option)),
    })
}

#[cfg(test)]
mod tests {
    use super::figure;

    #[test]
    fn numbers_are_written_as_people_write_them() {
        let cases = [
            (0.0, "0"),
            (999.0, "999"),
            (1200.0, "1,200"),
            (1_234_567.25, "1,234,567.25"),
            (-2.5, "\u{2212}2.5"),
        ];
        for (number, text) in cases {
            assert_eq!(figure(number), text);
        }
    }
}
