//! What is in the tables of a release: every column, every symbol, every note.

use super::line;
use crate::components::{Cell, Html, Row, Size, SummaryList, Table, details};
use crate::frame::Frame;
use crate::texts::Texts;
use domain::report::{self, Book, Column, Kind};
use leptos::prelude::*;

/// The dictionary of a book.
pub(super) fn section(frame: &Frame, book: &Book<'_>) -> AnyView {
    let t = frame.texts();
    let tables: Vec<_> = book.tables.iter().map(|one| table(t, one)).collect();
    let symbols = (!book.legend.is_empty()).then(|| {
        let rows =
            book.legend.iter().map(|line| Row::new(line.label.as_str(), line.words.as_str()));
        view! {
            <h3 class="govuk-heading-m">{t.data_symbols()}</h3>
            {SummaryList::new(rows).view()}
        }
    });
    let notes = (!book.notes.is_empty()).then(|| {
        let notes: Vec<_> =
            book.notes.iter().cloned().map(|note| view! { <li>{note}</li> }).collect();
        view! {
            <h3 class="govuk-heading-m">{t.data_notes()}</h3>
            <ol class="govuk-list govuk-list--number">{notes}</ol>
        }
    });
    view! {
        <section aria-labelledby="dictionary">
            <h2 class="govuk-heading-l" id="dictionary">{t.data_dictionary()}</h2>
            {line(t.data_dictionary_text())}
            {tables}
            {symbols}
            {notes}
        </section>
    }
    .into_any()
}

fn table(t: Texts, one: &report::Table<'_>) -> AnyView {
    let rows = one.columns.iter().map(|column| {
        let key = column.key.clone();
        let key = Html::View(view! { <code class="app-kept">{key}</code> }.into_any());
        vec![Cell::new(key), Cell::new(heading(t, column)), Cell::new(unit(t, column.kind))]
    });
    let columns = Table::new(rows)
        .caption(t.data_columns_table(&one.title), Size::S)
        .head([t.data_column_key(), t.data_column_heading(), t.data_column_unit()].map(Cell::new))
        .row_headers()
        .scrolls(format!("columns-{}", one.key.replace('_', "-")), t.table_scroll())
        .view();
    let about: Vec<_> = one.about.iter().map(|text| line(text.as_str())).collect();
    let content = view! {
        {about}
        {columns}
    };
    details(None, false, one.title.as_str(), content.into_any())
}

fn heading(t: Texts, column: &Column) -> String {
    match column.note {
        Some(note) => t.data_column_noted(&column.heading, note.to_string()),
        None => column.heading.clone(),
    }
}

fn unit(t: Texts, kind: Kind) -> &'static str {
    match kind {
        Kind::Text => t.data_unit_text(),
        Kind::Stated => t.data_unit_stated(),
        Kind::Count => t.data_unit_count(),
        Kind::Level => t.data_unit_level(),
        Kind::Percent => t.data_unit_percent(),
    }
}
