//! A theme with all its questions, and its check.

use crate::components::{
    BannerKind, Button, Choice, Choices, Fault, Label, Row, RowAction, Size, SummaryList,
    error_summary, notification_banner,
};
use crate::frame::{Frame, PageHead};
use crate::pages::question::{
    AnswerFault, AnswerFields, Asked, At, Came, Moment, Shut, autosave, buttons, captioned, notice,
    said,
};
use crate::pages::{FORM, Page};
use domain::bank::{Question, Theme};
use leptos::prelude::*;

/// A question of a theme with what stands in its fields.
pub struct ThemeQuestion<'a> {
    /// The question.
    pub question: &'a Question,
    /// What stands in its fields.
    pub fields: AnswerFields,
    /// What is wrong with it.
    pub faults: Vec<AnswerFault>,
    /// Who saved it last, and when.
    pub saved: Option<Moment>,
}

/// All questions of a theme on a page.
pub struct ThemePage<'a> {
    /// The round.
    pub at: At<'a>,
    /// The theme.
    pub theme: &'a Theme,
    /// Its questions that concern the council.
    pub questions: Vec<ThemeQuestion<'a>>,
    /// The questions that have come up by the answers just saved.
    pub further: Vec<&'a Question>,
}

/// What the names of a question's fields begin with where several are on a page.
#[must_use]
pub fn prefix(question: &Question) -> String {
    format!("{}.", question.id)
}

/// The page of a theme with all its questions, to answer.
#[must_use]
pub fn theme(frame: &Frame, page: &ThemePage<'_>) -> Page {
    let t = frame.texts();
    let text = page.theme.text.get(frame.language);
    let asked: Vec<Asked<'_>> = page.questions.iter().map(|one| asked(page, one)).collect();
    let faults: Vec<Fault> = asked
        .iter()
        .flat_map(|asked| asked.faults.iter().map(|fault| asked.fault(frame, fault)))
        .collect();
    let title = t.theme_all(&text.title);
    let head = PageHead {
        title: title.clone(),
        section: page.at.round.clone(),
        error: !faults.is_empty(),
        back: Some((frame.href(&page.at.path), t.back().to_owned())),
        islands: true,
        ..PageHead::default()
    };
    let summary =
        (!faults.is_empty()).then(|| error_summary(t.error_summary_title(), None, &faults));
    let each: Vec<AnyView> = asked.iter().map(|asked| one(frame, asked)).collect();
    let action = frame.href(&format!("{}/themes/{}", page.at.path, page.theme.id));
    let content = view! {
        {summary}
        {further(frame, &page.further)}
        {captioned(&page.at.round, &title)}
        <p class="govuk-body">{text.description.clone()}</p>
        <form id=FORM class="app-answering" method="post" action=action novalidate>
            {frame.csrf_field()}
            {each}
            {autosave(frame)}
            {buttons(frame)}
        </form>
    };
    Page::with_form(head, content.into_any())
}

/// Says which questions have come up, with links to them.
fn further(frame: &Frame, questions: &[&Question]) -> Option<AnyView> {
    if questions.is_empty() {
        return None;
    }
    let t = frame.texts();
    let links: Vec<_> = questions
        .iter()
        .map(|question| {
            let href = format!("#{}choice", prefix(question));
            let title = question.text.get(frame.language).title.clone();
            view! { <li><a class="govuk-notification-banner__link" href=href>{title}</a></li> }
        })
        .collect();
    let content = view! {
        <p class="govuk-notification-banner__heading">{t.further_title(questions.len())}</p>
        <p class="govuk-body">{t.further_text(questions.len())}</p>
        <ul class="govuk-list">{links}</ul>
    };
    Some(notification_banner(BannerKind::Important, content.into_any(), t))
}

fn asked<'a>(page: &'a ThemePage<'_>, one: &'a ThemeQuestion<'_>) -> Asked<'a> {
    Asked {
        bank: page.at.bank,
        question: one.question,
        fields: &one.fields,
        faults: &one.faults,
        prefix: prefix(one.question),
        folded: true,
        about: true,
    }
}

fn one(frame: &Frame, asked: &Asked<'_>) -> AnyView {
    let title = asked.question.text.get(frame.language).title.clone();
    let legend = view! { <h2 class="govuk-fieldset__heading">{title}</h2> }.into_any();
    view! {
        <section class="app-question">
            {asked.view(frame, Label::new(legend).size(Size::M))}
        </section>
    }
    .into_any()
}

/// The answers of a theme, to be checked.
pub struct ThemeCheck<'a> {
    /// The round.
    pub at: At<'a>,
    /// The theme.
    pub theme: &'a Theme,
    /// Its questions that concern the council; faults are not looked at.
    pub questions: Vec<ThemeQuestion<'a>>,
    /// How many have no response.
    pub missing: usize,
    /// Whether the theme is marked as completed.
    pub completed: bool,
    /// What was chosen: `yes`, `no` or nothing.
    pub chosen: String,
    /// What is wrong with that.
    pub fault: Option<CheckFault>,
    /// Why nothing can be changed, if nothing can.
    pub shut: Option<Shut>,
}

/// Why a theme could not be marked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum CheckFault {
    /// Nothing was chosen.
    Nothing,
    /// Questions have no response: the address of the first, without the language.
    Missing(String),
}

/// The check at the end of a theme.
#[must_use]
pub fn check(frame: &Frame, page: &ThemeCheck<'_>) -> Page {
    let t = frame.texts();
    let title = t.theme_check_title(&page.theme.text.get(frame.language).title);
    let head = PageHead {
        title: title.clone(),
        section: page.at.round.clone(),
        error: page.fault.is_some(),
        back: Some((frame.href(&page.at.path), t.back().to_owned())),
        ..PageHead::default()
    };
    let answers = answers(frame, &page.at, &page.questions, page.shut.is_none(), Came::Theme);
    let top = view! {
        {fault_summary(frame, page)}
        {captioned(&page.at.round, &title)}
        {page.shut.as_ref().map(|shut| notice(frame, shut))}
        {answers}
    };
    if page.shut.is_some() {
        let back = frame.href(&page.at.path);
        let link = view! { <p class="govuk-body"><a class="govuk-link" href=back>{t.not_saved_back()}</a></p> };
        return Page::new(head, (top, link).into_any());
    }
    Page::with_form(head, (top, completing(frame, page)).into_any())
}

fn fault_text(frame: &Frame, page: &ThemeCheck<'_>) -> Option<String> {
    let t = frame.texts();
    Some(match page.fault.as_ref()? {
        CheckFault::Nothing => t.theme_done_none().to_owned(),
        CheckFault::Missing(_) => t.theme_done_missing(page.missing),
    })
}

fn fault_summary(frame: &Frame, page: &ThemeCheck<'_>) -> Option<AnyView> {
    let t = frame.texts();
    let text = fault_text(frame, page)?;
    // The first question without an answer is on another page, so the summary says both: what to choose here, and
    // where to answer.
    let first = match page.fault.as_ref()? {
        CheckFault::Nothing => None,
        CheckFault::Missing(first) => {
            let href = frame.href(first);
            let text = page.first_missing(frame);
            let link =
                view! { {t.theme_done_first()} " " <a class="govuk-link" href=href>{text}</a> };
            Some(link.into_any().into())
        }
    };
    Some(error_summary(t.error_summary_title(), first, &[Fault::of("completed", text)]))
}

impl ThemeCheck<'_> {
    fn first_missing(&self, frame: &Frame) -> String {
        let first = self.questions.iter().find(|one| one.fields.choice.is_empty());
        let text = first.map(|one| one.question.text.get(frame.language).title.clone());
        text.unwrap_or_default()
    }
}

fn completing(frame: &Frame, page: &ThemeCheck<'_>) -> AnyView {
    let t = frame.texts();
    let action = frame.href(&format!("{}/themes/{}/check", page.at.path, page.theme.id));
    let already =
        page.completed.then(|| view! { <p class="govuk-body">{t.theme_is_completed()}</p> });
    let choices = Choices::radios("completed")
        .legend(Label::new(t.theme_done_title()).size(Size::M))
        .error(fault_text(frame, page))
        .choice(Choice::new("yes", t.theme_done_yes()))
        .choice(Choice::new("no", t.theme_done_no()))
        .values(&[&page.chosen]);
    view! {
        <form id=FORM method="post" action=action novalidate>
            {frame.csrf_field()}
            {already}
            {choices.view(t)}
            {Button::new(t.continue_()).view()}
        </form>
    }
    .into_any()
}

/// Answers as a summary list, with links to change them where that is possible.
pub(crate) fn answers(
    frame: &Frame,
    at: &At<'_>,
    questions: &[ThemeQuestion<'_>],
    can_change: bool,
    came: Came,
) -> AnyView {
    let t = frame.texts();
    let rows = questions.iter().map(|one| {
        let text = one.question.text.get(frame.language);
        let language = one.saved.as_ref().map(|saved| saved.language);
        let saved = one.saved.as_ref().map(|saved| {
            let text = t.question_saved(&saved.name, saved.when(frame));
            view! { <p class="app-said__language">{text}</p> }
        });
        let answer = said(frame, at.bank, one.question, &one.fields, language);
        let value = (answer, saved).into_any();
        let row = Row::new(text.title.as_str(), value);
        if can_change {
            let href = format!("{}/questions/{}{}", at.path, one.question.id, came.query());
            row.action(RowAction::new(frame.href(&href), t.change(), text.short.as_str()))
        } else {
            row
        }
    });
    view! { <div class="app-answers">{SummaryList::new(rows).view()}</div> }.into_any()
}
