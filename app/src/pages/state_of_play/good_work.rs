//! Where the good work is: the themes in which councils that agreed to be named are at or above their base level.

use super::{StateOfPlay, line, part};
use crate::components::{Cell, Size, Table};
use crate::pages::figures::theme_title;
use crate::texts::Texts;
use leptos::prelude::*;

pub(super) fn section(t: Texts, page: &StateOfPlay<'_>) -> Option<AnyView> {
    if page.release.named.is_empty() {
        return None;
    }
    let rows = (0_u32..).zip(&page.bank.themes).map(|(place, theme)| {
        let strong = page.release.named.iter().filter(|named| named.at_base.contains(&place));
        let mut names: Vec<_> = strong.map(|named| (page.council_name)(&named.council)).collect();
        names.sort();
        let names =
            if names.is_empty() { t.play_good_work_none().to_owned() } else { names.join("; ") };
        vec![Cell::new(theme_title(t, theme)), Cell::new(names)]
    });
    let table = Table::new(rows)
        .caption(t.play_good_work_table(), Size::S)
        .head([Cell::new(t.results_theme_column()), Cell::new(t.figures_councils())])
        .row_headers()
        .scrolls("good-work-table", t.table_scroll())
        .view();
    let source = page.source_of_all(t);
    let content = view! {
        {line(t.play_good_work_text(page.release.named.len()))}
        {table}
        <p class="app-figure__source">{source}</p>
    };
    Some(part("good-work", t.play_good_work(), content.into_any()))
}
