//! What the check of a release came to, on its page.

use super::{Stage, path};
use crate::components::{Button, Cell, Size, Table, inset_text, warning_text};
use crate::frame::Frame;
use leptos::prelude::*;

/// Something of a council that could be told too closely, in words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Finding {
    /// The council's name.
    pub council: String,
    /// What could be told.
    pub what: String,
    /// Between what.
    pub range: String,
    /// How.
    pub how: String,
}

/// The check of a release.
#[derive(Debug, Clone, Default)]
pub struct Check {
    /// When it was made, written out; none before the first.
    pub at: Option<String>,
    /// What was found, right after the check; empty at other times.
    pub findings: Vec<Finding>,
    /// How many more were found than are listed.
    pub left_out: usize,
}

/// The part of the page about the check, with the button for it on drafts.
pub(super) fn part(frame: &Frame, id: i64, stage: Stage, check: &Check) -> AnyView {
    let t = frame.texts();
    let said = match stage {
        Stage::Unchecked => inset_text(t.releases_check_none()),
        Stage::Stale => inset_text(t.releases_check_stale()),
        Stage::Found(count) => {
            let text = view! {
                {t.releases_check_found(count)}
                " "
                {t.releases_check_found_what()}
            };
            warning_text(text.into_any(), t)
        }
        Stage::Ready | Stage::Published => inset_text(t.releases_check_clean()),
    };
    let at = check.at.as_ref().map(|at| {
        let text = t.releases_check_at(at);
        view! { <p class="govuk-body">{text}</p> }
    });
    let first = matches!(stage, Stage::Unchecked | Stage::Stale);
    let button = (stage != Stage::Published).then(|| {
        let text = if first { t.releases_check_button() } else { t.releases_check_again() };
        let button = Button::new(text).once();
        let button = if first { button } else { button.secondary() };
        let again = (check.findings.is_empty() && matches!(stage, Stage::Found(_)))
            .then(|| view! { <p class="govuk-body">{t.releases_findings_again()}</p> });
        view! {
            {again}
            <form method="post" action=frame.href(&format!("{}/audit", path(id))) novalidate>
                {frame.csrf_field()}
                <p class="govuk-hint">{t.releases_check_wait()}</p>
                {button.view()}
            </form>
        }
    });
    view! {
        <h2 class="govuk-heading-l">{t.releases_check_title()}</h2>
        <p class="govuk-body">{t.releases_check_text()}</p>
        {said}
        {at}
        {findings(frame, check)}
        {button}
    }
    .into_any()
}

fn findings(frame: &Frame, check: &Check) -> Option<AnyView> {
    let t = frame.texts();
    if check.findings.is_empty() {
        return None;
    }
    let rows = check.findings.iter().map(|finding| {
        vec![
            Cell::new(finding.council.as_str()),
            Cell::new(finding.what.as_str()),
            Cell::new(finding.range.as_str()),
            Cell::new(finding.how.as_str()),
        ]
    });
    let table = Table::new(rows)
        .caption(t.releases_findings_table(), Size::M)
        .head(
            [
                t.releases_finding_council(),
                t.releases_finding_what(),
                t.releases_finding_range(),
                t.releases_finding_how(),
            ]
            .map(Cell::new),
        )
        .row_headers()
        .scrolls("findings", t.table_scroll())
        .class("app-administration-table")
        .view();
    let first = (check.left_out > 0).then(|| {
        let text = t.releases_findings_first(check.findings.len());
        view! { <p class="govuk-body">{text}</p> }
    });
    Some(view! { {table} {first} }.into_any())
}
