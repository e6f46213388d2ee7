//! An answer in words.

use super::fields::{AnswerFields, DONT_KNOW, NO_ANSWER, NOT_APPLICABLE};
use crate::frame::Frame;
use domain::answer::Confidence;
use domain::bank::{Bank, Question};
use domain::id::OptionId;
use domain::language::Language;
use leptos::prelude::*;

/// The choice of an answer in words: a level with its name, don't know, does not apply, or not answered.
fn answer_words(frame: &Frame, bank: &Bank, question: &Question, choice: &str) -> String {
    let t = frame.texts();
    match choice {
        DONT_KNOW => t.question_dont_know().to_owned(),
        NOT_APPLICABLE => t.question_not_applicable().to_owned(),
        _ => {
            let option = OptionId::parse(choice).ok();
            let level = option.and_then(|option| question.place_of(option.as_str()));
            let name = level.and_then(|level| bank.levels.get(usize::from(level)));
            match (level, name) {
                (Some(level), Some(name)) => t.question_level(level, name.name.get(frame.language)),
                _ => t.question_not_answered().to_owned(),
            }
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
    let reason = if fields.choice == NOT_APPLICABLE { fields.reason.as_str() } else { "" };
    // Nothing is missed yet where nothing has been answered.
    let evidence = typed(t.question_key_evidence(), &fields.evidence).or_else(|| {
        let answered = !matches!(fields.choice.as_str(), "" | NO_ANSWER);
        answered.then(|| pair(t.question_key_evidence(), t.not_provided().to_owned(), None))
    });
    let wrote = [reason, &fields.evidence, &fields.comment].iter().any(|text| !text.is_empty());
    let language = lang.filter(|_| wrote).map(|lang| {
        let text = if lang == Language::Cy.code() {
            t.question_in_welsh()
        } else {
            t.question_in_english()
        };
        view! { <p class="app-said__language">{text}</p> }
    });
    view! {
        <p class="app-said__choice">{answer_words(frame, bank, question, &fields.choice)}</p>
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
