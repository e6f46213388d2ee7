//! The list of published banks and drafts, with the form to upload another.

use super::FILE;
use super::file_field::file_field;
use crate::components::{
    BannerKind, Button, Cell, Fault, Html, Label, Size, Table, error_summary, fault_of,
    notification_banner,
};
use crate::frame::{Frame, PageHead};
use crate::pages::{FORM, Page};
use leptos::prelude::*;

/// A published bank version in the list.
#[derive(Debug, Clone)]
pub struct PublishedRow {
    /// Its title in the page's language.
    pub title: String,
    /// Its address, without the language.
    pub path: String,
    /// Its version.
    pub version: String,
    /// When it was published, written out.
    pub at: String,
    /// How many questions it has.
    pub questions: usize,
    /// The beginning of its digest.
    pub digest: String,
}

/// A draft in the list.
#[derive(Debug, Clone)]
pub struct DraftRow {
    /// Its number.
    pub id: i64,
    /// What the archive was called.
    pub file_name: String,
    /// Who uploaded it.
    pub by: String,
    /// When, written out.
    pub at: String,
}

/// The list.
#[derive(Debug, Clone, Default)]
pub struct Banks {
    /// What is published, the latest first.
    pub published: Vec<PublishedRow>,
    /// The drafts, the latest first.
    pub drafts: Vec<DraftRow>,
    /// What is wrong with the file.
    pub faults: Vec<Fault>,
    /// Whether a draft was just deleted.
    pub has_deleted: bool,
}

/// The page of all banks.
#[must_use]
pub fn banks(frame: &Frame, shown: &Banks) -> Page {
    let t = frame.texts();
    let head = PageHead {
        title: t.banks_title().to_owned(),
        section: t.administration_title().to_owned(),
        error: !shown.faults.is_empty(),
        back: Some((frame.href("/administration"), t.administration_title().to_owned())),
        ..PageHead::default()
    };
    let summary = (!shown.faults.is_empty())
        .then(|| error_summary(t.error_summary_title(), None, &shown.faults));
    let banner =
        shown.has_deleted.then(|| notification_banner(BannerKind::Success, t.banks_deleted(), t));
    let content = view! {
        {summary}
        {banner}
        <h1 class="govuk-heading-xl">{t.banks_title()}</h1>
        <p class="govuk-body">{t.banks_text()}</p>
        <h2 class="govuk-heading-l">{t.banks_published()}</h2>
        {published(frame, &shown.published)}
        <h2 class="govuk-heading-l">{t.banks_drafts()}</h2>
        <p class="govuk-body">{t.banks_drafts_text()}</p>
        {drafts(frame, &shown.drafts)}
        <h2 class="govuk-heading-l">{t.banks_upload()}</h2>
        {upload(frame, &shown.faults)}
    };
    // No page with a form for the language switch: a browser cannot put a file into a form again.
    Page::new(head, content.into_any())
}

fn upload(frame: &Frame, faults: &[Fault]) -> AnyView {
    let t = frame.texts();
    let label = Label::new(t.banks_upload_file()).size(Size::S);
    let error = fault_of(faults, FILE);
    let field = file_field(FILE, label, t.banks_upload_hint(), ".zip,application/zip", error, t);
    let action = frame.href("/administration/banks");
    view! {
        <form id=FORM method="post" action=action enctype="multipart/form-data" novalidate>
            {frame.csrf_field()}
            {field}
            {Button::new(t.banks_upload_button()).view()}
        </form>
    }
    .into_any()
}

fn link(frame: &Frame, path: &str, text: &str) -> Html {
    let (href, text) = (frame.href(path), text.to_owned());
    view! { <a class="govuk-link" href=href>{text}</a> }.into_any().into()
}

fn published(frame: &Frame, rows: &[PublishedRow]) -> AnyView {
    let t = frame.texts();
    if rows.is_empty() {
        return view! { <p class="govuk-body">{t.banks_none()}</p> }.into_any();
    }
    let lines = rows.iter().map(|row| {
        let digest = row.digest.clone();
        vec![
            Cell::new(link(frame, &row.path, &row.title)),
            Cell::new(row.version.as_str()),
            Cell::new(row.at.as_str()),
            Cell::number(row.questions.to_string()),
            Cell::new(view! { <code>{digest}</code> }.into_any()),
        ]
    });
    Table::new(lines)
        .caption(t.banks_published_table(), Size::S)
        .head([
            Cell::new(t.banks_bank()),
            Cell::new(t.banks_version()),
            Cell::new(t.banks_published_at()),
            Cell::number(t.banks_questions()),
            Cell::new(t.banks_digest()),
        ])
        .row_headers()
        .scrolls("published", t.table_scroll())
        .class("app-banks-table")
        .view()
}

fn drafts(frame: &Frame, rows: &[DraftRow]) -> AnyView {
    let t = frame.texts();
    if rows.is_empty() {
        return view! { <p class="govuk-body">{t.banks_drafts_none()}</p> }.into_any();
    }
    let lines = rows.iter().map(|row| {
        vec![
            Cell::new(link(
                frame,
                &format!("/administration/banks/drafts/{}", row.id),
                &row.file_name,
            )),
            Cell::new(row.by.as_str()),
            Cell::new(row.at.as_str()),
        ]
    });
    Table::new(lines)
        .caption(t.banks_drafts_table(), Size::S)
        .head([
            Cell::new(t.banks_file()),
            Cell::new(t.banks_uploaded_by()),
            Cell::new(t.banks_uploaded_at()),
        ])
        .row_headers()
        .scrolls("drafts", t.table_scroll())
        .class("app-banks-table")
        .view()
}
