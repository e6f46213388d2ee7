//! The page to download the workbook of an assessment and to bring it back.

use super::{ANSWERS, FILE};
use crate::components::{
    BannerKind, Button, Fault, Label, Size, error_summary, fault_of, notification_banner,
};
use crate::frame::{Frame, PageHead};
use crate::pages::banks::file_field;
use crate::pages::question::{At, Shut, captioned, notice};
use crate::pages::{FORM, Page};
use domain::language::Language;
use domain::report::file_name;
use leptos::prelude::*;

/// What the page shows.
pub struct Upload<'a> {
    /// The round.
    pub at: At<'a>,
    /// What is wrong with the file.
    pub faults: Vec<Fault>,
    /// Why nothing can be changed, if nothing can.
    pub shut: Option<Shut>,
    /// How many cells were just taken.
    pub taken: Option<usize>,
}

/// The page.
#[must_use]
pub fn upload(frame: &Frame, page: &Upload<'_>) -> Page {
    let t = frame.texts();
    let tasks = frame.href(&page.at.path);
    let head = PageHead {
        title: t.workbook_title().to_owned(),
        section: page.at.round.clone(),
        error: !page.faults.is_empty(),
        back: Some((tasks.clone(), t.workbook_to_tasks().to_owned())),
        ..PageHead::default()
    };
    let summary = (!page.faults.is_empty())
        .then(|| error_summary(t.error_summary_title(), None, &page.faults));
    let banner = page.taken.map(|count| {
        let text = t.workbook_taken_banner(count);
        let content = view! {
            <p class="govuk-notification-banner__heading">
                {text} ". "
                <a class="govuk-notification-banner__link" href=tasks.clone()>{t.workbook_to_tasks()}</a>
            </p>
        };
        notification_banner(BannerKind::Success, content.into_any(), t)
    });
    let form = page.shut.is_none().then(|| form(frame, page));
    let content = view! {
        {summary}
        {banner}
        {captioned(&page.at.council, t.workbook_title())}
        {page.shut.as_ref().map(|shut| notice(frame, shut))}
        <p class="govuk-body-l">{t.workbook_lead()}</p>
        <p class="govuk-body">{t.workbook_safe()}</p>
        <h2 class="govuk-heading-m">{t.workbook_download()}</h2>
        {files(frame, page)}
        {form}
    };
    // No page with a form for the language switch: a browser cannot put a file into a form again.
    Page::new(head, content.into_any())
}

/// The four files, those in the page's language first.
fn files(frame: &Frame, page: &Upload<'_>) -> AnyView {
    let t = frame.texts();
    let mut links = Vec::new();
    for language in [frame.language, frame.language.other()] {
        for (format, ending) in [(t.workbook_ods(), "ods"), (t.workbook_xlsx(), "xlsx")] {
            let text = match language {
                Language::En => t.workbook_in_english(format),
                Language::Cy => t.workbook_in_welsh(format),
            };
            let name = file_name(ANSWERS, language, ending);
            let href = frame.href(&format!("{}/workbook/{name}", page.at.path));
            links.push(view! {
                <li><a class="govuk-link" href=href hreflang=language.code() download="">{text}</a></li>
            });
        }
    }
    view! { <ul class="govuk-list govuk-list--bullet">{links}</ul> }.into_any()
}

fn form(frame: &Frame, page: &Upload<'_>) -> AnyView {
    let t = frame.texts();
    let label = Label::new(t.workbook_file()).size(Size::S);
    let accept = ".ods,.xlsx,application/vnd.oasis.opendocument.spreadsheet,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    let error = fault_of(&page.faults, FILE);
    let field = file_field(FILE, label, t.workbook_file_hint(), accept, error, t);
    let action = frame.href(&format!("{}/workbook", page.at.path));
    view! {
        <h2 class="govuk-heading-m">{t.workbook_upload()}</h2>
        <form id=FORM method="post" action=action enctype="multipart/form-data" novalidate>
            {frame.csrf_field()}
            {field}
            {Button::new(t.workbook_upload_button()).view()}
        </form>
    }
    .into_any()
}
