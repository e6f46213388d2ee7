//! Where the good work is: councils that agreed to be named, by name and never in the order of their results.

use super::{Dashboard, of_release};
use crate::components::{Cell, Size, Table};
use crate::frame::Frame;
use crate::pages::figures::{level, listed, theme_title};
use crate::texts::Texts;
use domain::bank::Theme;
use domain::release::{Named, Release};
use leptos::prelude::*;

pub(super) fn section(frame: &Frame, page: &Dashboard<'_>, release: &Release) -> AnyView {
    let t = frame.texts();
    let mut named: Vec<(&str, &Named)> =
        release.named.iter().map(|one| (name(page, one), one)).collect();
    named.sort_by(|a, b| a.0.cmp(b.0));
    let theme = page.chosen.theme.and_then(|place| Some((place, page.bank.themes.get(place)?)));
    let content = match theme {
        _ if named.is_empty() => {
            view! { <p class="govuk-body">{t.dash_named_none()}</p> }.into_any()
        }
        None => every(t, page, &named),
        Some(theme) => in_theme(t, theme, &named),
    };
    let source = of_release(t, release);
    view! {
        <section aria-labelledby="good-work">
            <h2 class="govuk-heading-l" id="good-work">{t.dash_named()}</h2>
            <p class="govuk-body">{t.dash_named_text()}</p>
            <div class="app-figure">
                {content}
                <p class="app-figure__source">{source}</p>
            </div>
        </section>
    }
    .into_any()
}

fn name<'a>(page: &'a Dashboard<'_>, named: &'a Named) -> &'a str {
    page.names.get(&named.council).map_or(named.council.as_str(), String::as_str)
}

fn in_tenths(t: Texts, tenths: Option<u32>) -> Cell {
    Cell::number(tenths.map_or_else(|| t.results_no_level().to_owned(), level))
}

/// All of them, with the themes in which each is at its base level.
fn every(t: Texts, page: &Dashboard<'_>, named: &[(&str, &Named)]) -> AnyView {
    let rows = named.iter().map(|(name, one)| {
        let strong: Vec<&str> = one
            .at_base
            .iter()
            .filter_map(|place| page.bank.themes.get(usize::try_from(*place).ok()?))
            .map(|theme| theme_title(t, theme))
            .collect();
        vec![Cell::new(*name), in_tenths(t, one.overall_tenths), Cell::new(listed(&strong))]
    });
    let table = Table::new(rows)
        .caption(t.dash_named_table(), Size::S)
        .head([
            Cell::new(t.dash_named_council()),
            Cell::number(t.dash_named_overall()),
            Cell::new(t.dash_named_strong()),
        ])
        .row_headers()
        .scrolls("named", t.table_scroll())
        .class("app-dash-named")
        .view();
    view! {
        <p class="govuk-body">{t.dash_named_count(named.len())}</p>
        {table}
    }
    .into_any()
}

/// Those at their base level or above it in a theme.
fn in_theme(t: Texts, (place, theme): (usize, &Theme), named: &[(&str, &Named)]) -> AnyView {
    let title = theme_title(t, theme);
    let is_strong = |one: &Named| one.at_base.iter().any(|at| usize::try_from(*at) == Ok(place));
    let strong: Vec<_> = named.iter().filter(|(_, one)| is_strong(one)).collect();
    if strong.is_empty() {
        return view! { <p class="govuk-body">{t.dash_named_theme_none(title)}</p> }.into_any();
    }
    let rows = strong.iter().map(|(name, one)| {
        let level = one.themes_tenths.get(place).copied().flatten();
        vec![Cell::new(*name), in_tenths(t, level)]
    });
    let table = Table::new(rows)
        .caption(t.dash_named_theme_table(title), Size::S)
        .head([Cell::new(t.dash_named_council()), Cell::number(t.dash_named_level(title))])
        .row_headers()
        .scrolls("named", t.table_scroll())
        .view();
    view! {
        <p class="govuk-body">{t.dash_named_theme_count(strong.len(), named.len(), title)}</p>
        {table}
    }
    .into_any()
}
