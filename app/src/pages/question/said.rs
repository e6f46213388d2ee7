//! An answer in words.

use super::fields::{AnswerFields, NO_ANSWER, NOT_APPLICABLE, NUMBER, TEXT};
use super::words::{choice_words, measured};
use crate::frame::Frame;
use domain::answer::{Confidence, Quantity};
use domain::bank::{Bank, Kind, Question};
use domain::language::Language;
use leptos::prelude::*;

/// What was chosen or typed, in words.
fn answer(
    frame: &Frame,
    bank: &Bank,
    question: &Question,
    fields: &AnswerFields,
    lang: Option<&'static str>,
) -> AnyView {
    let mut words =
        match (fields.choice.as_str(), &question.kind) {
            (NUMBER, Kind::Number { .. }) => {
                let typed = fields.number.trim();
                // Shown before it was checked too: what is not a number is shown as it was typed.
                vec![Quantity::parse(typed).map_or_else(
                    || typed.to_owned(),
                    |number| measured(frame, question, number.get()),
                )]
            }
            (TEXT, Kind::Text) => {
                let text = fields.text.clone();
                return view! { <p class="app-said app-said__words app-typed" lang=lang>{text}</p> }
                .into_any();
            }
            _ => {
                let chosen = fields.chosen().into_iter();
                chosen.filter_map(|value| choice_words(frame, bank, question, value)).collect()
            }
        };
    match (words.pop(), words.is_empty()) {
        (Some(only), true) => view! { <p class="app-said__choice">{only}</p> }.into_any(),
        (Some(last), false) => {
            words.push(last);
            let items: Vec<_> = words.into_iter().map(|word| view! { <li>{word}</li> }).collect();
            view! { <ul class="govuk-list govuk-list--bullet app-said__choice">{items}</ul> }
                .into_any()
        }
        (None, _) => {
            let none = frame.texts().question_not_answered();
            view! { <p class="app-said__choice">{none}</p> }.into_any()
        }
    }
}

/// What was chosen or typed, in words, a line each. Nothing where there is none.
pub(crate) fn response_words(
    frame: &Frame,
    bank: &Bank,
    question: &Question,
    fields: &AnswerFields,
) -> Vec<String> {
    match fields.choice.as_str() {
        NUMBER => {
            let typed = fields.number.trim();
            let number = Quantity::parse(typed);
            let words = number.map(|number| measured(frame, question, number.get()));
            vec![words.unwrap_or_else(|| typed.to_owned())]
        }
        TEXT => vec![fields.text.clone()],
        _ => {
            let chosen = fields.chosen().into_iter();
            let words = chosen.filter_map(|value| choice_words(frame, bank, question, value));
            let reason = fields.chosen().contains(&NOT_APPLICABLE).then(|| fields.reason.clone());
            words.chain(reason).collect()
        }
    }
}

/// Everything an answer says, to be read. `language` is the one it was written in, where known.
pub(crate) fn said(
    frame: &Frame,
    bank: &Bank,
    question: &Question,
    fields: &AnswerFields,
    language: Option<Language>,
) -> AnyView {
    let t = frame.texts();
    let lang = language.filter(|language| *language != frame.language).map(Language::code);
    let typed = |key: &'static str, text: &str| {
        let text = text.to_owned();
        (!text.is_empty()).then(|| pair(key, text, lang))
    };
    let confidence = Confidence::parse(&fields.confidence).map(|confidence| match confidence {
        Confidence::Low => t.question_confidence_low(),
        Confidence::Medium => t.question_confidence_medium(),
        Confidence::High => t.question_confidence_high(),
    });
    let does_not_apply = fields.chosen().contains(&NOT_APPLICABLE);
    let reason = if does_not_apply { fields.reason.as_str() } else { "" };
    // Nothing is missed yet where nothing has been answered.
    let evidence = typed(t.question_key_evidence(), &fields.evidence).or_else(|| {
        let answered = !matches!(fields.choice.as_str(), "" | NO_ANSWER);
        answered.then(|| pair(t.question_key_evidence(), t.not_provided().to_owned(), None))
    });
    let text = if question.kind == Kind::Text { fields.text.as_str() } else { "" };
    let wrote =
        [text, reason, &fields.evidence, &fields.comment].iter().any(|text| !text.is_empty());
    let language = lang.filter(|_| wrote).map(|lang| {
        let text = if lang == Language::Cy.code() {
            t.question_in_welsh()
        } else {
            t.question_in_english()
        };
        view! { <p class="app-said__language">{text}</p> }
    });
    view! {
        {answer(frame, bank, question, fields, lang)}
        <dl class="app-said">
            {typed(t.question_key_reason(), reason)}
            {confidence.map(|words| pair(t.question_key_confidence(), words.to_owned(), None))}
            {evidence}
            {links(t.question_key_links(), &fields.links)}
            {typed(t.question_key_comment(), &fields.comment)}
        </dl>
        {language}
    }
    .into_any()
}

fn pair(key: &'static str, text: String, lang: Option<&'static str>) -> AnyView {
    view! {
        <dt class="app-said__key">{key}</dt>
        <dd class="app-said__value app-typed" lang=lang>{text}</dd>
    }
    .into_any()
}

fn links(key: &'static str, links: &str) -> Option<AnyView> {
    if links.trim().is_empty() {
        return None;
    }
    let items: Vec<AnyView> = links
        .lines()
        .map(|line| {
            let line = line.to_owned();
            // Shown before it was checked too, so anything but the web stays words.
            let is_web = ["https://", "http://"].iter().any(|scheme| {
                line.get(..scheme.len()).is_some_and(|start| start.eq_ignore_ascii_case(scheme))
            });
            if is_web {
                view! { <li><a class="govuk-link" href=line.clone() rel="noopener noreferrer">{line.clone()}</a></li> }
                    .into_any()
            } else {
                view! { <li>{line}</li> }.into_any()
            }
        })
        .collect();
    Some(
        view! {
            <dt class="app-said__key">{key}</dt>
            <dd class="app-said__value"><ul class="app-said__links">{items}</ul></dd>
        }
        .into_any(),
    )
}
