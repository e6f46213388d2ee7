//! The councils of a round one by one: a list narrowed by filters, in which councils are ticked and saved as a set.
//!
//! It is one form with two ways to send it. Filters and pages are asked for with `get`, so that everything chosen and
//! ticked stands in the address; saving sends the same fields with `post`. The token against forged forms is the value
//! of the saving button, so that it never comes into an address.

use super::{CouncilLine, Whose, crumb, stage_name};
use crate::components::{
    Cell, Choosable, Fault, Html, Input, Select, Size, Table, error_message, error_summary,
    fault_of, inset_text,
};
use crate::frame::{CSRF_FIELD, Frame, PageHead};
use crate::pages::Page;
use crate::pages::figures::{group_name, listed};
use crate::texts::Texts;
use domain::id::CouncilKey;
use domain::peers::Family;
use leptos::prelude::*;
use std::collections::BTreeSet;

/// The name of the boxes to tick, and the id of the first.
pub const TICKS: &str = "council";
/// The id of the form. Not that of other pages' forms: those are posted.
const FORM: &str = "councils";

/// One filter.
#[derive(Debug, Clone)]
pub struct Filter {
    /// The name of its field.
    pub name: &'static str,
    /// What it is called.
    pub label: &'static str,
    /// What more there is to know.
    pub hint: Option<&'static str>,
    /// What can be chosen: value and words.
    pub options: Vec<(String, String)>,
    /// The value that is chosen; empty for any.
    pub chosen: String,
}

/// What the page shows.
#[derive(Debug, Clone)]
pub struct CouncilsPage {
    /// Whose it is.
    pub whose: Whose,
    /// What the round is called.
    pub round: String,
    /// The address of the round's dashboard, without the language.
    pub path: String,
    /// The filters.
    pub filters: Vec<Filter>,
    /// What the address asked for and is not there to be chosen.
    pub unknown: Vec<String>,
    /// How many councils fit, and of how many.
    pub found: (usize, usize),
    /// Those of this page, by name.
    pub rows: Vec<CouncilLine>,
    /// This page and how many there are, from 1.
    pub page: (usize, usize),
    /// The councils that are ticked.
    pub ticked: BTreeSet<CouncilKey>,
    /// Those of them that are not on this page: key and name.
    pub elsewhere: Vec<(CouncilKey, String)>,
    /// The name typed for the set.
    pub name: String,
    /// What is wrong.
    pub faults: Vec<Fault>,
}

impl CouncilsPage {
    /// The address of the page, without the language.
    fn action(&self) -> String {
        format!("{}/councils", self.path)
    }
}

/// The page.
#[must_use]
pub fn councils(frame: &Frame, page: &CouncilsPage) -> Page {
    let t = frame.texts();
    let title = t.dash_councils_title();
    let head = PageHead {
        title: title.to_owned(),
        section: page.round.clone(),
        error: !page.faults.is_empty(),
        breadcrumbs: vec![
            crumb(frame, &page.whose.name, Some(&page.whose.home)),
            crumb(frame, &page.round, Some(&page.path)),
            crumb(frame, title, None),
        ],
        ..PageHead::default()
    };
    let summary = (!page.faults.is_empty())
        .then(|| error_summary(t.error_summary_title(), None, &page.faults));
    let unknown: Vec<_> =
        page.unknown.iter().map(|typed| inset_text(t.dash_unknown(quoted(typed)))).collect();
    let content = view! {
        {summary}
        <span class="govuk-caption-xl">{format!("{}, {}", page.whose.name, page.round)}</span>
        <h1 class="govuk-heading-xl">{title}</h1>
        <p class="govuk-body">{t.dash_councils_lead()}</p>
        {unknown}
        <form id=FORM method="get" action=frame.href(&page.action()) novalidate>
            {filters(frame, page)}
            {list(frame, page)}
            {elsewhere(t, page)}
            {saving(frame, page)}
        </form>
    };
    Page { head, content: content.into_any(), form: Some(FORM) }
}

/// What somebody typed, between quotation marks.
pub(super) fn quoted(typed: &str) -> String {
    format!("\u{201c}{typed}\u{201d}")
}

fn filters(frame: &Frame, page: &CouncilsPage) -> AnyView {
    let t = frame.texts();
    let selects: Vec<AnyView> = page
        .filters
        .iter()
        .map(|filter| {
            let any = Choosable::new("", t.dash_filter_any());
            let options = filter.options.iter().map(|(value, text)| Choosable::new(value, text));
            let select =
                Select::new(filter.name, filter.label, std::iter::once(any).chain(options))
                    .value(&filter.chosen);
            match filter.hint {
                Some(hint) => select.hint(hint).view(t),
                None => select.view(t),
            }
        })
        .collect();
    let ticks: String =
        page.ticked.iter().map(|key| format!("{TICKS}={key}")).collect::<Vec<_>>().join("&");
    let mark = if ticks.is_empty() { "" } else { "?" };
    let clear = frame.href(&format!("{}{mark}{ticks}", page.action()));
    view! {
        <div class="app-filter">
            <div class="app-dash__filters">{selects}</div>
            <div class="govuk-button-group">
                <button type="submit" class="govuk-button govuk-button--secondary" data-module="govuk-button">
                    {t.figures_apply()}
                </button>
                <a class="govuk-link" href=clear>{t.dash_filter_clear()}</a>
            </div>
        </div>
    }
    .into_any()
}

/// One box to tick.
fn tick(id: String, key: &CouncilKey, name: &str, is_ticked: bool) -> AnyView {
    let (key, name) = (key.to_string(), name.to_owned());
    view! {
        <div class="govuk-checkboxes govuk-checkboxes--small app-dash__tick">
            <div class="govuk-checkboxes__item">
                <input
                    class="govuk-checkboxes__input"
                    id=id.clone()
                    name=TICKS
                    type="checkbox"
                    value=key
                    checked=is_ticked
                />
                <label class="govuk-label govuk-checkboxes__label" r#for=id>{name}</label>
            </div>
        </div>
    }
    .into_any()
}

fn list(frame: &Frame, page: &CouncilsPage) -> AnyView {
    let t = frame.texts();
    if page.rows.is_empty() {
        return view! { <p class="govuk-body">{t.dash_found_none()}</p> }.into_any();
    }
    let rows = page.rows.iter().enumerate().map(|(index, line)| {
        let id = if index == 0 { TICKS.to_owned() } else { format!("{TICKS}-{}", line.key) };
        let groups: Vec<String> = [Family::Type, Family::Region, Family::Nation]
            .into_iter()
            .filter_map(|family| line.place.group(family))
            .take(2)
            .map(|group| group_name(t, group))
            .collect();
        vec![
            Cell::new(Html::View(tick(id, &line.key, &line.name, page.ticked.contains(&line.key)))),
            Cell::new(stage_name(t, line.stage)),
            Cell::new(listed(&groups)),
        ]
    });
    let (found, of) = page.found;
    let table = Table::new(rows)
        .caption(t.dash_list_caption(), Size::M)
        .head([
            Cell::new(t.dash_list_council()),
            Cell::new(t.dash_list_stage()),
            Cell::new(t.dash_list_place()),
        ])
        .row_headers()
        .class("app-dash-ticks")
        .scrolls("councils-found", t.dash_list_caption())
        .view();
    let fault = fault_of(&page.faults, TICKS)
        .map(|text| error_message(Some(format!("{TICKS}-error")), text, t));
    view! {
        <p class="govuk-body">{t.dash_found(found, of)}"."</p>
        {fault}
        {table}
        {pages(t, page.page)}
    }
    .into_any()
}

/// Buttons to the pages before and after. Buttons and not links, so that what is ticked comes along.
fn pages(t: Texts, (page, pages): (usize, usize)) -> Option<AnyView> {
    let to = |page: usize, text: &'static str| {
        view! {
            <button
                type="submit"
                name="page"
                value=page.to_string()
                class="govuk-button govuk-button--secondary"
                data-module="govuk-button"
            >
                {text}
            </button>
        }
    };
    (pages > 1).then(|| {
        view! {
            <p class="govuk-body">{t.dash_page_of(pages, page.to_string())}</p>
            <div class="govuk-button-group">
                {(page > 1).then(|| to(page - 1, t.previous()))}
                {(page < pages).then(|| to(page + 1, t.next()))}
            </div>
        }
        .into_any()
    })
}

/// What is ticked and not on this page.
fn elsewhere(t: Texts, page: &CouncilsPage) -> Option<AnyView> {
    let boxes: Vec<AnyView> = page
        .elsewhere
        .iter()
        .map(|(key, name)| tick(format!("{TICKS}-{key}"), key, name, true))
        .collect();
    (!boxes.is_empty()).then(|| {
        view! {
            <fieldset class="govuk-fieldset govuk-!-margin-bottom-6">
                <legend class="govuk-fieldset__legend govuk-fieldset__legend--m">
                    {t.dash_ticked_elsewhere()}
                </legend>
                <div class="app-dash__columns">{boxes}</div>
            </fieldset>
        }
        .into_any()
    })
}

fn saving(frame: &Frame, page: &CouncilsPage) -> AnyView {
    let t = frame.texts();
    let ticked = match page.ticked.len() {
        0 => t.dash_ticked_none().to_owned(),
        count => t.dash_ticked(count),
    };
    let name = Input::new("name", t.dash_set_name())
        .hint(t.dash_set_name_hint())
        .width(30)
        .value(&page.name)
        .error(fault_of(&page.faults, "name"))
        .autocomplete("off")
        .view(t);
    let token = frame.csrf.clone();
    view! {
        <h2 class="govuk-heading-l">{t.dash_set_save_title()}</h2>
        <p class="govuk-body">{ticked}</p>
        <input type="hidden" name="at" value=page.page.0.to_string() />
        {name}
        <button
            type="submit"
            formmethod="post"
            name=CSRF_FIELD
            value=token
            class="govuk-button"
            data-module="govuk-button"
        >
            {t.dash_set_save()}
        </button>
    }
    .into_any()
}
