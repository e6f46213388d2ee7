//! All releases of the round, and what a correction changed.

use super::{StateOfPlay, line, part, release_path};
use crate::components::{Cell, Html, Size, Table, details};
use crate::dates;
use crate::frame::Frame;
use crate::pages::data::Shelf;
use crate::pages::figures::{ChangedUnit, changed_name, group_name};
use crate::texts::Texts;
use domain::release::{Changed, Purpose};
use leptos::prelude::*;

/// The most changed figures that are listed.
const LISTED: usize = 200;

pub(super) fn section(frame: &Frame, page: &StateOfPlay<'_>) -> AnyView {
    let t = frame.texts();
    let round = page.release.round.as_str();
    let rows = page.releases.iter().map(|other| {
        let text = t.play_release_number(other.number);
        let name = if other.number == page.release.number {
            t.play_release_this(text).into()
        } else {
            let href = frame.href(&release_path(round, other.number));
            Html::View(view! { <a class="govuk-link" href=href>{text}</a> }.into_any())
        };
        let why = match &other.purpose {
            Purpose::Interim => t.play_interim().to_owned(),
            Purpose::Final => t.play_final().to_owned(),
            Purpose::Correction { of, note } => t.play_correction(note.get(t.language), *of),
        };
        vec![Cell::new(name), Cell::new(dates::date(t.language, other.date)), Cell::new(why)]
    });
    let table = Table::new(rows)
        .caption(t.play_releases_table(), Size::S)
        .head([
            Cell::new(t.play_release_column()),
            Cell::new(t.play_date_column()),
            Cell::new(t.play_why_column()),
        ])
        .row_headers()
        .scrolls("releases-table", t.table_scroll())
        .view();
    let checksum = page.checksum.to_owned();
    let data = Shelf::Public.release(round, page.release.number);
    let content = view! {
        {line(t.play_releases_text())}
        {table}
        {changes(t, page)}
        <p class="govuk-body">
            <a class="govuk-link" href=frame.href(&data)>{t.data_of_release()}</a>
        </p>
        <p class="govuk-body">
            {t.play_checksum()}
            " "
            <code class="app-kept">{checksum}</code>
        </p>
    };
    part("releases", t.play_releases(), content.into_any())
}

/// What this release changed, where it is a correction.
fn changes(t: Texts, page: &StateOfPlay<'_>) -> Option<AnyView> {
    let Purpose::Correction { of, .. } = &page.release.purpose else { return None };
    if page.changed.is_empty() {
        return Some(line(t.play_changed_none(*of)));
    }
    let rows = page.changed.iter().take(LISTED).map(|changed| {
        let value = |number: Option<u32>| {
            let words = number.map(|number| ChangedUnit::of(page.bank, changed).written(number));
            Cell::number(words.unwrap_or_else(|| t.play_changed_not_shown().to_owned()))
        };
        vec![
            Cell::new(group_name(t, changed.group)),
            Cell::new(changed_name(t, page.bank, changed)),
            value(changed.before),
            value(changed.after),
        ]
    });
    let table = Table::new(rows)
        .caption(t.play_changed_table(*of), Size::S)
        .head([
            Cell::new(t.figures_group()),
            Cell::new(t.play_changed_what()),
            Cell::number(t.play_changed_before()),
            Cell::number(t.play_changed_after()),
        ])
        .row_headers()
        .scrolls("changed-table", t.table_scroll())
        .view();
    let more = (page.changed.len() > LISTED).then(|| line(t.play_changed_more(LISTED)));
    let is_same = |changed: &Changed| changed.before == changed.after;
    let same = page.changed.iter().any(is_same).then(|| line(t.play_changed_else()));
    let content = view! {
        {table}
        {same}
        {more}
    };
    let summary = t.play_changed(page.changed.len());
    Some(details(None, false, summary, content.into_any()))
}
