//! A question with everything that belongs to it, to be read and not answered.

use crate::components::{Html, Row, SummaryList, details, inset_text};
use crate::frame::Frame;
use crate::markdown;
use crate::pages::question::{base_words, figure, option_words};
use domain::bank::{AnswerOption, Bank, Kind, Question};
use leptos::prelude::*;

/// A question under a heading of its own, with when it is asked.
pub(super) fn reading(
    frame: &Frame,
    bank: &Bank,
    question: &Question,
    when: Option<String>,
) -> AnyView {
    let t = frame.texts();
    let text = question.text.get(frame.language);
    let minutes = t.minutes(question.minutes);
    let about = format!("{} · {minutes}", kind_words(frame, question));
    let cannot = question.not_applicable.then(|| {
        view! { <p class="govuk-hint">{t.bank_no_answer()}</p> }
    });
    let limits = limits(frame, question).map(|text| view! { <p class="govuk-hint">{text}</p> });
    let base = base(frame, bank, question);
    let base = base.map(|text| view! { <p class="govuk-body"><strong>{text}</strong></p> });
    let next = text.next_step.clone().map(|step| {
        view! { <p class="govuk-body"><strong>{t.bank_next_step()} ": "</strong> {step}</p> }
    });
    let evidence: Html = markdown::block(&text.evidence).into();
    view! {
        <article class="app-preview__question">
            <h3 class="govuk-heading-m" id=format!("question-{}", question.id)>{text.title.clone()}</h3>
            <p class="govuk-hint">{about}</p>
            {when.map(inset_text)}
            {markdown::block(&text.guidance)}
            {limits}
            {options(frame, bank, question)}
            {cannot}
            {base}
            {next}
            {details(None, false, t.question_evidence_good(), evidence)}
            {references(frame, bank, question)}
        </article>
    }
    .into_any()
}

fn kind_words(frame: &Frame, question: &Question) -> &'static str {
    let t = frame.texts();
    match question.kind {
        Kind::Level => t.bank_kind_level(),
        Kind::Choice => t.bank_kind_choice(),
        Kind::Several { .. } => t.bank_kind_several(),
        Kind::Number { .. } => t.bank_kind_number(),
        Kind::YesNo => t.bank_kind_yes_no(),
        Kind::Text => t.bank_kind_text(),
    }
}

/// Which numbers are taken, and what they count.
fn limits(frame: &Frame, question: &Question) -> Option<String> {
    let t = frame.texts();
    let Kind::Number { minimum, maximum, decimals } = question.kind else { return None };
    let (least, most) = (figure(minimum), figure(maximum));
    let range = match decimals {
        0 => t.question_number_hint_whole(least, most),
        _ => t.question_number_hint(decimals, least, most),
    };
    let unit = question.text.get(frame.language).unit.as_deref();
    Some(unit.map_or_else(|| range.clone(), |unit| format!("{range}. {}", t.bank_unit(unit))))
}

/// What every council should at least be able to answer, or the points it should reach.
fn base(frame: &Frame, bank: &Bank, question: &Question) -> Option<String> {
    let base = question.base?;
    base_words(frame, bank, question)
        .or_else(|| Some(frame.texts().bank_base_points(figure(base), figure(question.most()))))
}

fn options(frame: &Frame, bank: &Bank, question: &Question) -> Option<AnyView> {
    let t = frame.texts();
    if question.options.is_empty() {
        return None;
    }
    if question.kind == Kind::Level {
        let rows = question.options.iter().map(|option| {
            let text = option.text.get(frame.language);
            let descriptor = text.descriptor.clone();
            let next = text.next_step.clone().map(|step| {
                view! { <p class="govuk-body app-preview__next">{t.bank_next_level()} " " {step}</p> }
            });
            let value = view! { <p class="govuk-body">{descriptor}</p> {next} }.into_any();
            Row::new(option_words(frame, bank, question, option), value)
        });
        return Some(SummaryList::new(rows).view());
    }
    let mut items: Vec<AnyView> =
        question.options.iter().map(|option| item(frame, bank, question, option)).collect();
    // Banks list what brings less first; people expect yes before no.
    if question.kind == Kind::YesNo {
        items.reverse();
    }
    if matches!(question.kind, Kind::Several { .. }) {
        items.push(view! { <li>{t.question_none_of_these()}</li> }.into_any());
    }
    Some(view! { <ul class="govuk-list govuk-list--bullet">{items}</ul> }.into_any())
}

fn item(frame: &Frame, bank: &Bank, question: &Question, option: &AnswerOption) -> AnyView {
    let words = option_words(frame, bank, question, option);
    // What a bank adds to a plain yes or no.
    let more = &option.text.get(frame.language).descriptor;
    let more = (question.kind == Kind::YesNo && !more.is_empty()).then(|| format!(": {more}"));
    view! { <li>{words}{more}</li> }.into_any()
}

fn references(frame: &Frame, bank: &Bank, question: &Question) -> Option<AnyView> {
    let links: Vec<_> = question
        .references
        .iter()
        .filter_map(|id| bank.reference(id))
        .map(|reference| {
            let (title, href) =
                (reference.title.get(frame.language).clone(), reference.url.clone());
            view! { <li><a class="govuk-link" href=href rel="noopener noreferrer">{title}</a></li> }
        })
        .collect();
    (!links.is_empty()).then(|| {
        view! {
            <p class="govuk-body-s">{frame.texts().question_references()}</p>
            <ul class="govuk-list">{links}</ul>
        }
        .into_any()
    })
}
