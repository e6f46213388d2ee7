//! Every version of an answer, newest first.

use super::fields::AnswerFields;
use super::place::{At, Moment, captioned};
use super::said::said;
use crate::frame::{Frame, PageHead};
use crate::pages::Page;
use domain::bank::{Question, Theme};
use leptos::prelude::*;

/// A saved version.
pub struct Version {
    /// What it said.
    pub fields: AnswerFields,
    /// Who saved it, and when.
    pub saved: Moment,
}

/// The history of an answer; `versions` newest first.
#[must_use]
pub fn history(
    frame: &Frame,
    at: &At<'_>,
    theme: &Theme,
    question: &Question,
    versions: &[Version],
) -> Page {
    let t = frame.texts();
    let text = question.text.get(frame.language);
    let title = t.history_title(&text.short);
    let here = frame.href(&format!("{}/questions/{}", at.path, question.id));
    let head = PageHead {
        title: title.clone(),
        section: theme.text.get(frame.language).title.clone(),
        back: Some((here, t.history_to_question().to_owned())),
        ..PageHead::default()
    };
    let none = versions.is_empty().then(|| view! { <p class="govuk-body">{t.history_none()}</p> });
    let items: Vec<AnyView> = versions
        .iter()
        .map(|version| {
            let language = Some(version.saved.language);
            let answer = said(frame, at.bank, question, &version.fields, language);
            view! {
                <li class="app-timeline__item">
                    <h2 class="app-timeline__title">{t.history_version(version.fields.version)}</h2>
                    <p class="app-timeline__by">
                        {t.history_by(&version.saved.name)} ", "
                        <time datetime=version.saved.at.to_string()>{version.saved.when(frame)}</time>
                    </p>
                    {answer}
                </li>
            }
            .into_any()
        })
        .collect();
    let content = view! {
        {captioned(&text.title, &title)}
        {none}
        <ol class="app-timeline">{items}</ol>
    };
    Page::new(head, content.into_any())
}
