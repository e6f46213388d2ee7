//! What the mean of all councils would be, as far as those that took part can tell.

use super::{StateOfPlay, line, part};
use crate::components::{Cell, Size, Table, details};
use crate::pages::figures::{estimate_words, group_name, level, theme_title, unit};
use crate::texts::Texts;
use domain::peers::Group;
use domain::release::{Estimate, Interval};
use leptos::prelude::*;

pub(super) fn section(t: Texts, page: &StateOfPlay<'_>) -> AnyView {
    let estimates = &page.release.estimates;
    let all = estimates.iter().find(|estimate| estimate.group == Group::All);
    let content = if estimates.is_empty() {
        line(t.play_estimate_none())
    } else {
        let words = all.map(|all| {
            let words = estimate_words(t, all);
            view! { <p class="govuk-body-l">{words}</p> }
        });
        view! {
            {words}
            {line(t.play_estimate_text())}
            {groups(t, page)}
            {all.and_then(|all| themes(t, page, all))}
        }
        .into_any()
    };
    part("estimate", t.play_estimate(), content)
}

fn cells(t: Texts, interval: Option<Interval>) -> [Cell; 3] {
    let cell = |tenths: Option<u32>| {
        Cell::number(tenths.map_or_else(|| t.figures_not_given().to_owned(), level))
    };
    [
        cell(interval.map(|found| found.mean_tenths)),
        cell(interval.map(|found| found.low_tenths)),
        cell(interval.map(|found| found.high_tenths)),
    ]
}

fn head(t: Texts) -> [Cell; 3] {
    [t.play_estimate_mean(), t.play_estimate_low(), t.play_estimate_high()].map(Cell::number)
}

/// The estimates of all groups.
fn groups(t: Texts, page: &StateOfPlay<'_>) -> AnyView {
    let row = |estimate: &Estimate| {
        let under = estimate.under_represented.iter().map(|group| group_name(t, *group));
        let under: Vec<_> = under.collect();
        let under =
            if under.is_empty() { t.play_estimate_even().to_owned() } else { under.join("; ") };
        let mut row = vec![
            Cell::new(group_name(t, estimate.group)),
            Cell::number(t.results_count_of(estimate.contributors, estimate.councils)),
        ];
        row.extend(cells(t, estimate.overall));
        row.push(Cell::new(under));
        row
    };
    let mut columns = vec![Cell::new(t.figures_group()), Cell::number(t.play_estimate_from())];
    columns.extend(head(t));
    columns.push(Cell::new(t.play_estimate_under()));
    let table = Table::new(page.release.estimates.iter().map(row))
        .caption(t.play_estimate_table(), Size::S)
        .head(columns)
        .row_headers()
        .scrolls("estimate-table", t.table_scroll())
        .view();
    let source = format!("{} {}", unit(t, page.bank), page.source_of_all(t));
    view! {
        <div class="app-figure">
            {table}
            <p class="app-figure__source">{source}</p>
        </div>
    }
    .into_any()
}

/// The estimates of the themes, of all councils.
fn themes(t: Texts, page: &StateOfPlay<'_>, all: &Estimate) -> Option<AnyView> {
    if all.themes.is_empty() {
        return None;
    }
    let rows = page.bank.themes.iter().zip(&all.themes).map(|(theme, interval)| {
        let mut row = vec![Cell::new(theme_title(t, theme))];
        row.extend(cells(t, *interval));
        row
    });
    let table = Table::new(rows)
        .caption(t.play_estimate_themes_table(), Size::S)
        .head(std::iter::once(Cell::new(t.results_theme_column())).chain(head(t)))
        .row_headers()
        .scrolls("estimate-themes-table", t.table_scroll())
        .view();
    Some(details(None, false, t.play_estimate_themes(), table))
}
