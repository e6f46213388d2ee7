//! Saved sets of councils: the list of them, one of them, and the question before it is deleted.

use super::{Whose, crumb};
use crate::components::{
    BannerKind, Button, Cell, Emphasis, Html, Size, Table, notification_banner,
};
use crate::dates;
use crate::frame::{Frame, PageHead};
use crate::pages::Page;
use jiff::civil::Date;
use leptos::prelude::*;

/// A set in the list.
#[derive(Debug, Clone)]
pub struct SetRow {
    /// What it is called.
    pub name: String,
    /// Its address, without the language.
    pub path: String,
    /// How many councils are in it.
    pub councils: usize,
    /// Who saved it.
    pub by: String,
    /// On which day.
    pub on: Date,
}

/// A set.
#[derive(Debug, Clone)]
pub struct SetPage {
    /// Whose it is.
    pub whose: Whose,
    /// The set.
    pub row: SetRow,
    /// The names of its councils, in order.
    pub councils: Vec<String>,
    /// Whether it was just saved.
    pub has_saved: bool,
}

/// The list.
pub(super) fn table(frame: &Frame, rows: &[SetRow]) -> AnyView {
    let t = frame.texts();
    if rows.is_empty() {
        return view! { <p class="govuk-body">{t.dash_sets_none()}</p> }.into_any();
    }
    let lines = rows.iter().map(|row| {
        let (name, href) = (row.name.clone(), frame.href(&row.path));
        let link = view! { <a class="govuk-link" href=href>{name}</a> };
        vec![
            Cell::new(Html::View(link.into_any())),
            Cell::number(row.councils.to_string()),
            Cell::new(row.by.as_str()),
            Cell::new(dates::date(t.language, row.on)),
        ]
    });
    Table::new(lines)
        .caption(t.dash_sets_table(), Size::S)
        .head([
            Cell::new(t.dash_sets_name()),
            Cell::number(t.dash_sets_councils()),
            Cell::new(t.dash_sets_by()),
            Cell::new(t.dash_sets_at()),
        ])
        .row_headers()
        .scrolls("sets", t.table_scroll())
        .class("app-dash-table")
        .view()
}

/// One set with its councils.
#[must_use]
pub fn set(frame: &Frame, page: &SetPage) -> Page {
    let t = frame.texts();
    let row = &page.row;
    let head = PageHead {
        title: row.name.clone(),
        section: page.whose.name.clone(),
        breadcrumbs: vec![
            crumb(frame, &page.whose.name, Some(&page.whose.home)),
            crumb(frame, &row.name, None),
        ],
        ..PageHead::default()
    };
    let banner =
        page.has_saved.then(|| notification_banner(BannerKind::Success, t.dash_set_saved(), t));
    let councils = page.councils.iter().cloned().map(|name| view! { <li>{name}</li> });
    let delete = frame.href(&format!("{}/delete", row.path));
    let (name, by) = (row.name.clone(), t.dash_set_by(dates::date(t.language, row.on), &row.by));
    let content = view! {
        {banner}
        <span class="govuk-caption-xl">{page.whose.name.clone()}</span>
        <h1 class="govuk-heading-xl app-dash__name">{name}</h1>
        <p class="govuk-body">{by}</p>
        <h2 class="govuk-heading-m">{t.dash_set_councils()}</h2>
        <p class="govuk-body">{t.dash_councils_count(row.councils)}"."</p>
        <ul class="govuk-list govuk-list--bullet app-dash__columns">{councils.collect_view()}</ul>
        <p class="govuk-body"><a class="govuk-link" href=delete>{t.dash_set_delete()}</a></p>
    };
    Page::new(head, content.into_any())
}

/// Asks whether a set is to be deleted.
#[must_use]
pub fn delete(frame: &Frame, whose: &Whose, name: &str, path: &str) -> Page {
    let t = frame.texts();
    let title = t.dash_set_delete_title(name);
    let set = frame.href(path);
    let head = PageHead {
        title: title.clone(),
        section: whose.name.clone(),
        back: Some((set.clone(), t.back().to_owned())),
        ..PageHead::default()
    };
    let content = view! {
        <div class="govuk-grid-row">
            <div class="govuk-grid-column-two-thirds">
                <h1 class="govuk-heading-xl app-dash__name">{title}</h1>
                <p class="govuk-body">{t.dash_set_delete_text()}</p>
                <form method="post" action=format!("{set}/delete") novalidate>
                    {frame.csrf_field()}
                    <div class="govuk-button-group">
                        {Button::new(t.dash_set_delete_button()).emphasis(Emphasis::Warning).view()}
                        <a class="govuk-link" href=set.clone()>{t.dash_set_keep()}</a>
                    </div>
                </form>
            </div>
        </div>
    };
    Page::new(head, content.into_any())
}
