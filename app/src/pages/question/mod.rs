//! A question, its conflict and its history.

mod asked;
mod choices;
mod conflict;
mod fault;
mod fields;
mod history;
mod nesting;
mod place;
mod refused;
mod said;
mod words;

pub use conflict::{Clash, Clashes, clashes};
pub use fault::AnswerFault;
pub use fields::{
    AnswerFields, BETWEEN, DONT_KNOW, NO_ANSWER, NONE_OF_THESE, NOT_APPLICABLE, NOT_SAID, NUMBER,
    TEXT, place_of_choice,
};
pub use history::{Version, history};
pub use place::{At, Came, Moment, Shut};
pub use refused::{Refused, refused};

pub(crate) use asked::Asked;
pub(crate) use nesting::{heading, headings, new_headings};
pub(crate) use place::{captioned, notice};
pub(crate) use said::{response_words, said};
pub(crate) use words::{base_words, figure, option_words};

use crate::components::{Button, Fault, Label, error_summary};
use crate::frame::{Frame, PageHead};
use crate::islands::autosave::{Autosave, AutosaveTexts};
use crate::pages::{FORM, Page};
use domain::bank::{Question, Theme};
use leptos::prelude::*;

/// One question with what has been said to it.
pub struct QuestionPage<'a> {
    /// The round.
    pub at: At<'a>,
    /// The theme of the question.
    pub theme: &'a Theme,
    /// The question.
    pub question: &'a Question,
    /// Its place in the theme, from 1, and how many questions the theme has for this council.
    pub number: (usize, usize),
    /// Where the visitor came from and goes back to.
    pub came: Came,
    /// The address before this page, without the language.
    pub back: String,
    /// The address after this page, for reading on; without the language.
    pub next: String,
    /// What stands in the fields.
    pub fields: AnswerFields,
    /// What is wrong with it.
    pub faults: Vec<AnswerFault>,
    /// Who saved the answer last, and when.
    pub saved: Option<Moment>,
    /// Why it cannot be changed, if it cannot.
    pub shut: Option<Shut>,
}

/// The page of one question: to answer, or only to read.
#[must_use]
pub fn question(frame: &Frame, page: &QuestionPage<'_>) -> Page {
    let t = frame.texts();
    let text = page.question.text.get(frame.language);
    let theme = &page.theme.text.get(frame.language).title;
    let head = PageHead {
        title: text.title.clone(),
        section: theme.clone(),
        error: !page.faults.is_empty(),
        back: Some((frame.href(&page.back), t.back().to_owned())),
        islands: page.shut.is_none(),
        ..PageHead::default()
    };
    let caption = t.question_place(page.number.1, page.number.0, theme);
    match &page.shut {
        Some(shut) => Page::new(head, reading(frame, page, shut, &caption)),
        None => Page::with_form(head, answering(frame, page, caption)),
    }
}

fn answering(frame: &Frame, page: &QuestionPage<'_>, caption: String) -> AnyView {
    let t = frame.texts();
    let text = page.question.text.get(frame.language);
    let asked = Asked {
        bank: page.at.bank,
        question: page.question,
        fields: &page.fields,
        faults: &page.faults,
        prefix: String::new(),
        folded: false,
        about: false,
    };
    let faults: Vec<Fault> = page.faults.iter().map(|fault| asked.fault(frame, fault)).collect();
    let summary =
        (!faults.is_empty()).then(|| error_summary(t.error_summary_title(), None, &faults));
    let action = frame.href(&format!(
        "{}/questions/{}{}",
        page.at.path,
        page.question.id,
        page.came.query()
    ));
    view! {
        {summary}
        <form id=FORM class="app-answering" method="post" action=action novalidate>
            {frame.csrf_field()}
            <span class="govuk-caption-l">{caption}</span>
            {asked.view(frame, Label::new(text.title.clone()).page_heading())}
            {last_saved(frame, page)}
            {autosave(frame)}
            {buttons(frame)}
        </form>
        {asked.references(frame)}
    }
    .into_any()
}

/// Saving while somebody types, where the browser can.
pub(crate) fn autosave(frame: &Frame) -> AnyView {
    let t = frame.texts();
    let texts = AutosaveTexts {
        saving: t.autosave_saving().to_owned(),
        offline: t.autosave_offline().to_owned(),
        refused: t.autosave_refused().to_owned(),
    };
    view! { <Autosave form=FORM.to_owned() texts=texts /> }.into_any()
}

/// The two ways to save.
pub(crate) fn buttons(frame: &Frame) -> AnyView {
    let t = frame.texts();
    view! {
        <div class="govuk-button-group">
            {Button::new(t.save_and_continue()).view()}
            {Button::new(t.question_return()).secondary().sends("action", "return").view()}
        </div>
    }
    .into_any()
}

fn last_saved(frame: &Frame, page: &QuestionPage<'_>) -> Option<AnyView> {
    let t = frame.texts();
    let saved = page.saved.as_ref()?;
    let history = frame.href(&format!("{}/questions/{}/history", page.at.path, page.question.id));
    Some(
        view! {
            <p class="govuk-body app-last-saved">
                {t.question_saved(&saved.name, saved.when(frame))} " "
                <a class="govuk-link" href=history>{t.question_history_link()}</a>
            </p>
        }
        .into_any(),
    )
}

fn reading(frame: &Frame, page: &QuestionPage<'_>, shut: &Shut, caption: &str) -> AnyView {
    let t = frame.texts();
    let text = page.question.text.get(frame.language);
    let asked = Asked {
        bank: page.at.bank,
        question: page.question,
        fields: &page.fields,
        faults: &[],
        prefix: String::new(),
        folded: false,
        about: false,
    };
    let language = page.saved.as_ref().map(|saved| saved.language);
    let answer = said(frame, page.at.bank, page.question, &page.fields, language);
    view! {
        {captioned(caption, &text.title)}
        {notice(frame, shut)}
        <h2 class="govuk-heading-m">{t.question_your_answer()}</h2>
        <div class="app-said-alone">{answer}</div>
        {last_saved(frame, page)}
        {asked.to_read(frame)}
        <p class="govuk-body">
            <a class="govuk-link" href=frame.href(&page.next)>{t.continue_()}</a>
        </p>
        {asked.references(frame)}
    }
    .into_any()
}
