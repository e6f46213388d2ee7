//! A draft: what was found in it, or what it is and whether it can be published.

use super::places::{place_name, place_title};
use super::short::{digest, short};
use crate::components::{
    Button, Cell, Fault, Row, Size, SummaryList, Table, error_summary, inset_text, warning_text,
};
use crate::frame::{Frame, PageHead};
use crate::pages::Page;
use domain::bank::{Bank, Subject};
use leptos::prelude::*;

/// Something to correct, in English as the checks say it.
#[derive(Debug, Clone)]
pub struct Finding {
    /// The file, by its path in the bank's folder.
    pub file: String,
    /// The line and column, from 1; none where it is not at a place.
    pub place: Option<(u32, u32)>,
    /// What is wrong.
    pub message: String,
    /// What to do about it.
    pub suggestion: Option<String>,
}

/// Whether a version is published already.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Standing {
    /// It is not.
    New,
    /// It is, with the same content.
    Same,
    /// It is, with another content.
    Differs,
}

/// Organisations of one kind that are asked alike.
#[derive(Debug, Clone)]
pub struct Alike {
    /// Their kind, as conditions know it.
    pub kind: String,
    /// Their regions, where those of other regions are asked otherwise.
    pub regions: Vec<String>,
}

/// The ways of organisations that are asked alike through a bank.
#[derive(Debug, Clone)]
pub struct Journeys {
    /// Who they are; empty for everybody.
    pub who: Vec<Alike>,
    /// How many ways there are.
    pub ways: usize,
    /// How many questions the shortest and the longest have.
    pub questions: (usize, usize),
    /// How many minutes the shortest and the longest take.
    pub minutes: (u32, u32),
}

/// How far a draft has come.
pub enum DraftState<'a> {
    /// There is something to correct.
    Faulty(Vec<Finding>),
    /// It can be previewed, and published if it is not.
    Sound {
        /// The bank.
        bank: &'a Bank,
        /// Its digest.
        digest: String,
        /// The ways through it.
        journeys: Vec<Journeys>,
        /// Whether it is published already.
        standing: Standing,
    },
}

/// A draft.
pub struct DraftPage<'a> {
    /// Its number.
    pub id: i64,
    /// What the archive was called.
    pub file_name: String,
    /// Who uploaded it.
    pub by: String,
    /// When, written out.
    pub at: String,
    /// What was in the archive and is not kept.
    pub left_out: Vec<String>,
    /// How far it has come.
    pub state: DraftState<'a>,
    /// Why it was not published, if somebody tried.
    pub faults: Vec<Fault>,
}

/// The page of a draft.
#[must_use]
pub fn draft(frame: &Frame, page: &DraftPage<'_>) -> Page {
    let t = frame.texts();
    let title = t.banks_draft_title(&page.file_name);
    let head = PageHead {
        title: title.clone(),
        section: t.banks_title().to_owned(),
        error: !page.faults.is_empty(),
        back: Some((frame.href("/administration/banks"), t.banks_title().to_owned())),
        ..PageHead::default()
    };
    let summary = (!page.faults.is_empty())
        .then(|| error_summary(t.error_summary_title(), None, &page.faults));
    let path = frame.href(&format!("/administration/banks/drafts/{}", page.id));
    let state = match &page.state {
        DraftState::Faulty(findings) => faulty(frame, findings),
        DraftState::Sound { bank, digest, journeys, standing } => {
            sound(frame, &path, bank, digest, journeys, *standing)
        }
    };
    let content = view! {
        {summary}
        <h1 class="govuk-heading-xl">{title}</h1>
        {about(frame, page)}
        {state}
        <p class="govuk-body">
            <a class="govuk-link" href=format!("{path}/delete")>{t.banks_draft_delete()}</a>
        </p>
    };
    Page::new(head, content.into_any())
}

fn about(frame: &Frame, page: &DraftPage<'_>) -> AnyView {
    let t = frame.texts();
    let mut rows = vec![
        Row::new(t.banks_uploaded_by(), page.by.as_str()),
        Row::new(t.banks_uploaded_at(), page.at.as_str()),
    ];
    if !page.left_out.is_empty() {
        let names: Vec<_> =
            page.left_out.iter().map(|name| view! { <li>{name.clone()}</li> }).collect();
        let value = view! {
            <p class="govuk-body">{t.banks_draft_left_out_text()}</p>
            <ul class="govuk-list govuk-list--bullet">{names}</ul>
        };
        rows.push(Row::new(t.banks_draft_left_out(), value.into_any()));
    }
    SummaryList::new(rows).view()
}

/// The most findings on a page: whoever has corrected these uploads again.
const MOST_FINDINGS: usize = 500;

fn faulty(frame: &Frame, findings: &[Finding]) -> AnyView {
    let t = frame.texts();
    let first = (findings.len() > MOST_FINDINGS).then(|| {
        view! { <p class="govuk-body">{t.banks_draft_findings_first(MOST_FINDINGS)}</p> }
    });
    let english = |text: &str| {
        let text = text.to_owned();
        view! { <span lang="en">{text}</span> }.into_any()
    };
    let rows = findings.iter().take(MOST_FINDINGS).map(|finding| {
        let (line, column) = finding
            .place
            .map_or_else(Default::default, |(line, column)| (line.to_string(), column.to_string()));
        vec![
            Cell::new(finding.file.as_str()),
            Cell::number(line),
            Cell::number(column),
            Cell::new(english(&finding.message)),
            finding
                .suggestion
                .as_deref()
                .map_or_else(|| Cell::new(""), |text| Cell::new(english(text))),
        ]
    });
    let table = Table::new(rows)
        .caption(t.banks_draft_findings_table(), Size::S)
        .head([
            Cell::new(t.banks_file()),
            Cell::number(t.banks_draft_line()),
            Cell::number(t.banks_draft_column()),
            Cell::new(t.banks_draft_what()),
            Cell::new(t.banks_draft_suggestion()),
        ])
        .row_headers()
        .scrolls("findings", t.table_scroll())
        .class("app-banks-table")
        .view();
    view! {
        <h2 class="govuk-heading-l">{t.banks_draft_findings(findings.len())}</h2>
        <p class="govuk-body">{t.banks_draft_findings_text()}</p>
        {first}
        {table}
    }
    .into_any()
}

fn sound(
    frame: &Frame,
    path: &str,
    bank: &Bank,
    hash: &str,
    journeys: &[Journeys],
    standing: Standing,
) -> AnyView {
    let t = frame.texts();
    let published = frame.href(&format!("/administration/banks/{}/{}", bank.id, bank.version));
    let published = (standing != Standing::New).then(|| {
        view! {
            <p class="govuk-body">
                <a class="govuk-link" href=published>{t.banks_draft_see_published()}</a>
            </p>
        }
    });
    let own = vec![Row::new(t.banks_digest(), digest(hash))];
    view! {
        <h2 class="govuk-heading-l">{t.banks_draft_sound()}</h2>
        {short(frame, bank, own)}
        <h2 class="govuk-heading-l">{t.bank_journeys()}</h2>
        <p class="govuk-body">{t.bank_journeys_text()}</p>
        {ways(frame, journeys)}
        <p class="govuk-body">
            <a class="govuk-link govuk-!-font-weight-bold" href=format!("{path}/preview")>
                {t.banks_draft_preview()}
            </a>
        </p>
        <h2 class="govuk-heading-l">{t.banks_draft_publish_title()}</h2>
        {publishing(frame, path, hash, standing)}
        {published}
    }
    .into_any()
}

fn publishing(frame: &Frame, path: &str, digest: &str, standing: Standing) -> AnyView {
    let t = frame.texts();
    match standing {
        Standing::Same => inset_text(t.banks_draft_same()),
        Standing::Differs => warning_text(t.banks_draft_differs(), t),
        Standing::New => view! {
            <p class="govuk-body">{t.banks_draft_new()} " " {t.banks_draft_publish_text()}</p>
            <form method="post" action=format!("{path}/publish") novalidate>
                {frame.csrf_field()}
                <input type="hidden" name="digest" value=digest.to_owned() />
                {Button::new(t.banks_draft_publish()).once().view()}
            </form>
        }
        .into_any(),
    }
}

fn ways(frame: &Frame, journeys: &[Journeys]) -> AnyView {
    let t = frame.texts();
    let rows = journeys.iter().map(|one| {
        let range = |least: String, most: String| {
            if least == most { most } else { t.bank_journeys_range(least, most) }
        };
        let (questions, minutes) = (one.questions, one.minutes);
        vec![
            Cell::new(who(frame, &one.who)),
            Cell::number(one.ways.to_string()),
            Cell::number(range(questions.0.to_string(), questions.1.to_string())),
            Cell::number(range(minutes.0.to_string(), minutes.1.to_string())),
        ]
    });
    Table::new(rows)
        .caption(t.bank_journeys_table(), Size::S)
        .head([
            Cell::new(t.bank_journeys_who()),
            Cell::number(t.bank_journeys_ways()),
            Cell::number(t.banks_questions()),
            Cell::number(t.bank_journeys_minutes()),
        ])
        .row_headers()
        .scrolls("journeys", t.table_scroll())
        .view()
}

fn who(frame: &Frame, who: &[Alike]) -> String {
    let t = frame.texts();
    if who.is_empty() {
        return t.bank_journeys_everybody().to_owned();
    }
    let kinds: Vec<String> = who
        .iter()
        .enumerate()
        .map(|(place, alike)| {
            let name = if place == 0 { place_title } else { place_name };
            let kind = name(frame, Subject::Type, &alike.kind);
            if alike.regions.is_empty() {
                return kind;
            }
            let regions: Vec<String> = alike
                .regions
                .iter()
                .map(|region| place_name(frame, Subject::Region, region))
                .collect();
            t.bank_journeys_region(kind, regions.join(", "))
        })
        .collect();
    kinds.join(", ")
}
