//! What a bank is, in short.

use super::places::place_title;
use crate::components::{Row, SummaryList};
use crate::frame::Frame;
use domain::bank::{Bank, RollUp, ScoringRule, Subject};
use leptos::prelude::*;

/// The rows that describe a bank, those of its own place first.
pub(super) fn short(frame: &Frame, bank: &Bank, own: Vec<Row>) -> AnyView {
    let t = frame.texts();
    let title = |lang: &'static str, text: &str| {
        let text = text.to_owned();
        view! { <span lang=lang>{text}</span> }.into_any()
    };
    let rule = match bank.scoring {
        ScoringRule::WeightedMeanOfLevels => t.bank_rule_mean(),
        ScoringRule::Points => t.bank_rule_points(),
        ScoringRule::GatedStages => t.bank_rule_stages(),
        ScoringRule::WeakestLink => t.bank_rule_link(),
    };
    let roll_up = match bank.roll_up {
        RollUp::Sum => t.bank_roll_up_sum(),
        RollUp::Mean => t.bank_roll_up_mean(),
        RollUp::WeightedMean => t.bank_roll_up_weighted_mean(),
        RollUp::Minimum => t.bank_roll_up_minimum(),
    };
    let themes: Vec<_> = bank
        .themes
        .iter()
        .map(|theme| {
            let title = theme.text.get(frame.language).title.clone();
            view! { <li>{title}</li> }
        })
        .collect();
    let mut rows = own;
    rows.extend([
        Row::new(t.bank_title_en(), title("en", &bank.text.en.title)),
        Row::new(t.bank_title_cy(), title("cy", &bank.text.cy.title)),
        Row::new(t.bank_id(), bank.id.as_str()),
        Row::new(t.banks_version(), bank.version.as_str()),
        Row::new(t.bank_rule(), rule),
        Row::new(t.bank_roll_up(), roll_up),
        Row::new(
            t.bank_themes(),
            view! { <ul class="govuk-list govuk-list--bullet">{themes}</ul> }.into_any(),
        ),
        Row::new(t.banks_questions(), t.bank_questions(bank.questions().count())),
        Row::new(t.bank_licence(), bank.licence.as_str()),
    ]);
    let others: Vec<String> = match &bank.organisations.types {
        Some(kinds) => kinds.iter().map(|kind| place_title(frame, Subject::Type, kind)).collect(),
        None => Vec::new(),
    };
    if !others.is_empty() {
        rows.push(Row::new(t.bank_journeys_who(), others.join(", ")));
    }
    SummaryList::new(rows).view()
}

/// A digest, which breaks anywhere.
pub(super) fn digest(digest: &str) -> AnyView {
    let digest = digest.to_owned();
    view! { <code class="app-kept">{digest}</code> }.into_any()
}
