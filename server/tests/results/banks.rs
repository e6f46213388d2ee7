//! Banks under every rule, and answers to them.

use super::support;
use domain::answer::{Quantity, Response};
use domain::bank::{Bank, Kind, Question, RollUp, ScoringRule};
use domain::id::BankId;
use domain::language::Language;

/// A fitting answer to any question; a higher step is further along.
pub(crate) fn response(question: &Question, step: usize) -> Option<Response> {
    let last = question.options.len().saturating_sub(1);
    let option = |place: usize| question.options[place.min(last)].id.clone();
    Some(match question.kind {
        Kind::Level | Kind::Choice | Kind::YesNo => Response::Chosen { option: option(step) },
        Kind::Several { .. } => {
            let chosen = if step == 0 { 0 } else { step + 1 };
            Response::Several { options: (0..chosen.min(last + 1)).map(option).collect() }
        }
        Kind::Number { minimum, .. } => {
            let from = question.options[step.min(last)].from.unwrap_or(minimum);
            Response::Number { number: Quantity::new(from).unwrap() }
        }
        Kind::Text => Response::Text { text: format!("In our words, {step}.") },
    })
}

/// Answers of every sort.
pub(crate) fn mixed(place: usize, question: &Question) -> Option<Response> {
    match place % 9 {
        3 => Some(Response::DontKnow),
        6 => None,
        8 if question.not_applicable => Some(Response::NotApplicable { reason: "Shared.".into() }),
        _ => response(question, 1 + (place * 7 + place / 3) % 4),
    }
}

/// Everything answered, well past the base or a little below it.
pub(crate) fn known(place: usize, question: &Question) -> Option<Response> {
    response(question, if place % 4 == 1 { 1 } else { 3 })
}

pub(crate) fn bank(id: &str) -> Bank {
    support::bank_in(&format!("{id}/2026.1"))
}

/// The bank of stages under another rule.
pub(crate) fn under(id: &str, scoring: ScoringRule, roll_up: RollUp) -> Bank {
    let mut bank = bank("information-sharing");
    bank.id = BankId::parse(id).unwrap();
    (bank.scoring, bank.roll_up) = (scoring, roll_up);
    for theme in &mut bank.themes {
        theme.roll_up = roll_up;
        for question in &mut theme.questions {
            question.stage = None;
        }
    }
    bank
}

pub(crate) fn points() -> Bank {
    let mut bank = under("points", ScoringRule::Points, RollUp::Sum);
    bank.themes[0].weight = 2.0;
    bank.themes[1].weights.insert("london-borough".into(), 1.5);
    bank
}

pub(crate) fn weakest() -> Bank {
    let mut bank = under("weakest", ScoringRule::WeakestLink, RollUp::Minimum);
    let names = [
        ("Not achieved", "Heb ei gyflawni"),
        ("In part", "Yn rhannol"),
        ("Achieved", "Cyflawnwyd"),
    ];
    bank.levels.truncate(3);
    for (level, (en, cy)) in bank.levels.iter_mut().zip(names) {
        (level.name.en, level.name.cy) = (en.into(), cy.into());
    }
    for question in bank.themes.iter_mut().flat_map(|theme| &mut theme.questions) {
        if question.kind == Kind::Level {
            question.options.truncate(3);
        }
    }
    bank
}

/// The nested bank with another rule, whose parts are put together with weights.
pub(crate) fn nested_points() -> Bank {
    let mut bank = bank("health-and-care");
    bank.id = BankId::parse("nested-points").unwrap();
    (bank.scoring, bank.roll_up) = (ScoringRule::Points, RollUp::WeightedMean);
    for theme in &mut bank.themes {
        theme.roll_up = RollUp::WeightedMean;
    }
    bank.themes[1].weight = 3.0;
    bank
}

/// The nested bank with questions both in a theme and in its parts, which are added up with weights.
pub(crate) fn own_and_parts() -> Bank {
    let mut bank = bank("health-and-care");
    bank.id = BankId::parse("own-and-parts").unwrap();
    bank.roll_up = RollUp::Sum;
    for theme in &mut bank.themes {
        theme.roll_up = RollUp::Sum;
    }
    let own = bank.themes[1].questions.split_off(2);
    bank.themes[0].questions = own;
    bank.themes[2].weight = 2.5;
    bank
}

pub(crate) fn lowest_level() -> Bank {
    let mut bank = bank("health-and-care");
    bank.id = BankId::parse("lowest").unwrap();
    bank.roll_up = RollUp::Minimum;
    for theme in &mut bank.themes {
        theme.roll_up = RollUp::Minimum;
    }
    bank
}

pub(crate) fn outcomes(bank: &Bank, language: Language) -> Vec<String> {
    if bank.scoring != ScoringRule::WeakestLink {
        return Vec::new();
    }
    bank.levels.iter().map(|level| level.name.get(language).clone()).collect()
}
