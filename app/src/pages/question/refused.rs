//! An answer that came too late to be saved, with what was typed.

use super::fields::AnswerFields;
use super::place::{At, Shut};
use super::said::said;
use crate::dates;
use crate::frame::{Frame, PageHead};
use crate::pages::Page;
use domain::bank::Question;
use leptos::prelude::*;

/// What could not be saved, and why.
pub struct Refused<'a> {
    /// The round.
    pub at: At<'a>,
    /// Why.
    pub shut: Shut,
    /// The questions with what was typed.
    pub typed: Vec<(&'a Question, AnswerFields)>,
}

/// The page that says so.
#[must_use]
pub fn refused(frame: &Frame, page: &Refused<'_>) -> Page {
    let t = frame.texts();
    let tasks = frame.href(&page.at.path);
    let head = PageHead {
        title: t.not_saved_title().to_owned(),
        section: page.at.round.clone(),
        back: Some((tasks.clone(), t.not_saved_back().to_owned())),
        ..PageHead::default()
    };
    let day = |date| dates::date(frame.language, date);
    let why = match &page.shut {
        Shut::Submitted(by) => t.not_saved_submitted(by.when(frame), &by.name),
        Shut::Closed(date) => t.not_saved_closed(day(*date)),
        Shut::NotYet(date) => t.not_saved_not_yet(day(*date)),
        Shut::Reader => t.shut_reader().to_owned(),
        Shut::NotAsked => t.not_saved_not_asked().to_owned(),
    };
    let keep =
        (!page.typed.is_empty()).then(|| view! { <p class="govuk-body">{t.not_saved_keep()}</p> });
    let typed: Vec<AnyView> = page
        .typed
        .iter()
        .map(|(question, fields)| {
            let title = question.text.get(frame.language).title.clone();
            view! {
                <section class="app-versions__one app-versions__one--mine">
                    <h2 class="govuk-heading-s">{title}</h2>
                    {said(frame, page.at.bank, question, fields, None)}
                </section>
            }
            .into_any()
        })
        .collect();
    let content = view! {
        <h1 class="govuk-heading-l">{t.not_saved_title()}</h1>
        <p class="govuk-body-l">{why}</p>
        {keep}
        {typed}
        <p class="govuk-body"><a class="govuk-link" href=tasks>{t.not_saved_back()}</a></p>
    };
    Page::new(head, content.into_any())
}
