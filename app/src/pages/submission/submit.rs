//! Submitting: what is declared, who will see it, and a declaration.

use crate::components::{
    Button, Choice, Choices, Fault, Row, SummaryList, error_summary, inset_text,
};
use crate::frame::{Frame, PageHead};
use crate::pages::consent;
use crate::pages::question::{At, Shut, captioned, notice};
use crate::pages::{FORM, Page};
use domain::bank::{Question, Theme};
use domain::release::Consent;
use leptos::prelude::*;

/// Something that has to be done before an assessment can be submitted.
pub enum Lacking<'a> {
    /// A question without a response.
    Response(&'a Theme, &'a Question),
    /// A theme without its mark.
    Mark(&'a Theme),
}

/// What is wrong with a submission.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SubmitFault {
    /// Something was changed since the page was opened.
    Changed,
    /// Something has to be done first.
    Missing,
    /// The declaration is not ticked.
    NotConfirmed,
}

/// How many questions were answered in which way.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Counts {
    /// With an answer.
    pub answered: usize,
    /// With "I do not know".
    pub dont_know: usize,
    /// With "This does not apply to us".
    pub not_applicable: usize,
}

/// An assessment about to be submitted.
pub struct Submit<'a> {
    /// The round.
    pub at: At<'a>,
    /// What was answered.
    pub counts: Counts,
    /// What others may see of the council's results.
    pub consent: Consent,
    /// The revision that is looked at.
    pub revision: i64,
    /// What has to be done first.
    pub lacking: Vec<Lacking<'a>>,
    /// Whether the declaration is ticked.
    pub confirmed: bool,
    /// What is wrong.
    pub fault: Option<SubmitFault>,
    /// Why nothing can be submitted, if the round is not open.
    pub shut: Option<Shut>,
}

/// The page on which an assessment is submitted.
#[must_use]
pub fn submit(frame: &Frame, page: &Submit<'_>) -> Page {
    let t = frame.texts();
    let ready = page.lacking.is_empty() && page.shut.is_none();
    let title = if ready { t.submit_title() } else { t.submit_missing_title() };
    let head = PageHead {
        title: title.to_owned(),
        section: page.at.round.clone(),
        error: page.fault.is_some(),
        back: Some((frame.href(&format!("{}/check", page.at.path)), t.back().to_owned())),
        ..PageHead::default()
    };
    let caption = format!("{} \u{2013} {}", page.at.council, page.at.round);
    let top = view! { {summary(frame, page)} {captioned(&caption, title)} };
    match &page.shut {
        Some(shut) => Page::new(head, (top, notice(frame, shut)).into_any()),
        None if ready => Page::with_form(head, (top, declaration(frame, page)).into_any()),
        None => {
            let missing = missing(frame, page);
            let text = view! { <p class="govuk-body">{t.submit_missing_text()}</p> };
            let tasks = frame.href(&page.at.path);
            let back = view! { <p class="govuk-body"><a class="govuk-link" href=tasks>{t.not_saved_back()}</a></p> };
            Page::new(head, (top, text, missing, back).into_any())
        }
    }
}

fn summary(frame: &Frame, page: &Submit<'_>) -> Option<AnyView> {
    let t = frame.texts();
    let title = t.error_summary_title();
    Some(match page.fault? {
        SubmitFault::Changed => error_summary(title, None, &[Fault::general(t.submit_changed())]),
        SubmitFault::NotConfirmed => {
            error_summary(title, None, &[Fault::of("confirm", t.submit_confirm_none())])
        }
        SubmitFault::Missing => {
            let faults: Vec<Fault> = (1..)
                .zip(lacking(frame, page))
                .map(|(number, (_, text))| Fault::of(format!("missing-{number}"), text))
                .collect();
            error_summary(title, None, &faults)
        }
    })
}

/// Addresses and words of everything that has to be done first.
fn lacking(frame: &Frame, page: &Submit<'_>) -> Vec<(String, String)> {
    let t = frame.texts();
    page.lacking
        .iter()
        .map(|lacking| {
            let (path, text) = match lacking {
                Lacking::Response(theme, question) => {
                    let theme = &theme.text.get(frame.language).title;
                    let short = &question.text.get(frame.language).short;
                    let path = format!("{}/questions/{}", page.at.path, question.id);
                    (path, t.submit_missing_question(short, theme))
                }
                Lacking::Mark(theme) => {
                    let path = format!("{}/themes/{}/check", page.at.path, theme.id);
                    (path, t.submit_missing_mark(&theme.text.get(frame.language).title))
                }
            };
            (frame.href(&path), text)
        })
        .collect()
}

fn missing(frame: &Frame, page: &Submit<'_>) -> AnyView {
    let items: Vec<_> = (1..)
        .zip(lacking(frame, page))
        .map(|(number, (href, text))| {
            let id = format!("missing-{number}");
            view! { <li><a class="govuk-link" id=id href=href>{text}</a></li> }
        })
        .collect();
    view! { <ul class="govuk-list govuk-list--bullet">{items}</ul> }.into_any()
}

fn declaration(frame: &Frame, page: &Submit<'_>) -> AnyView {
    let t = frame.texts();
    let counts = page.counts;
    let rows = [
        Row::new(t.submit_council(), page.at.council.as_str()),
        Row::new(t.submit_round(), page.at.round.as_str()),
        Row::new(t.submit_answered(), counts.answered.to_string()),
        Row::new(t.submit_dont_know(), counts.dont_know.to_string()),
        Row::new(t.submit_not_applicable(), counts.not_applicable.to_string()),
    ];
    let error = (page.fault == Some(SubmitFault::NotConfirmed)).then(|| t.submit_confirm_none());
    let confirm = Choices::checkboxes("confirm")
        .error(error)
        .choice(Choice::new("yes", t.submit_confirm(&page.at.council)).chosen(page.confirmed));
    let choose = frame.href(&format!("{}/consent", page.at.path));
    let named = consent::sentence(t, page.consent);
    let others = match page.consent {
        Consent::Counted => t.submit_who_others(),
        Consent::Coalition | Consent::Public => t.submit_consent_others(),
    };
    let seen = view! {
        <ul class="govuk-list govuk-list--bullet">
            <li>{t.submit_who_own()}</li>
            <li>{others}</li>
            <li>{t.submit_who_texts()}</li>
            <li>{named} " " <a class="govuk-link" href=choose>{t.consent_link()}</a></li>
        </ul>
    };
    view! {
        <h2 class="govuk-heading-m">{t.submit_declare()}</h2>
        {SummaryList::new(rows).view()}
        <h2 class="govuk-heading-m">{t.submit_who_title()}</h2>
        {inset_text(seen.into_any())}
        <h2 class="govuk-heading-m">{t.submit_next_title()}</h2>
        <ol class="govuk-list govuk-list--number">
            <li>{t.submit_next_1()}</li>
            <li>{t.submit_next_2()}</li>
            <li>{t.submit_next_3()}</li>
        </ol>
        <form id=FORM method="post" action=frame.href(&format!("{}/submit", page.at.path)) novalidate>
            {frame.csrf_field()}
            <input type="hidden" name="revision" value=page.revision.to_string() />
            {confirm.view(t)}
            {Button::new(t.submit_button()).once().view()}
        </form>
    }
    .into_any()
}
