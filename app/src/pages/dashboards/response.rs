//! Who had submitted when the release was made, which groups are under-represented, and what all councils' mean would be.

use super::{Dashboard, of_release};
use crate::components::{Cell, Size, Table, inset_text};
use crate::frame::Frame;
use crate::pages::figures::{
    estimate_words, family_name, group_name, level, listed, percent, share, stamp, theme_title,
};
use crate::texts::Texts;
use domain::peers::{Family, Group};
use domain::release::{Estimate, Interval, Participation, Release};
use domain::statistics::response::under_represented;
use leptos::prelude::*;

/// The groups of a family, with who of them took part.
fn of_family(release: &Release, family: Family) -> Vec<&Participation> {
    release.participation.iter().filter(|line| line.group.family() == family).collect()
}

/// Those of them that are under-represented.
fn lacking(lines: &[&Participation]) -> Vec<Group> {
    let parts: Vec<_> =
        lines.iter().map(|line| (line.group, line.councils, line.submitted)).collect();
    under_represented(&parts)
}

pub(super) fn section(frame: &Frame, release: &Release) -> AnyView {
    let t = frame.texts();
    let families: Vec<(Family, Vec<&Participation>)> = [Family::Type, Family::Region]
        .map(|family| (family, of_family(release, family)))
        .into_iter()
        .filter(|(_, lines)| lines.len() > 1)
        .collect();
    let few: Vec<String> = families
        .iter()
        .flat_map(|(_, lines)| lacking(lines))
        .map(|group| group_name(t, group))
        .collect();
    let said = if few.is_empty() {
        view! { <p class="govuk-body">{t.dash_response_even()}</p> }.into_any()
    } else {
        inset_text(t.dash_response_under(listed(&few)))
    };
    let tables: Vec<_> = families.iter().map(|(family, lines)| table(t, *family, lines)).collect();
    view! {
        <section aria-labelledby="response">
            <h2 class="govuk-heading-l" id="response">{t.dash_response()}</h2>
            <p class="govuk-body">{t.dash_response_text()}</p>
            {said}
            <div class="app-figure">
                {tables}
                <p class="app-figure__source">{of_release(t, release)}</p>
            </div>
        </section>
    }
    .into_any()
}

fn table(t: Texts, family: Family, lines: &[&Participation]) -> AnyView {
    let few = lacking(lines);
    let rows = lines.iter().map(|line| {
        let note = if few.contains(&line.group) {
            t.dash_response_under_short()
        } else {
            t.dash_response_even_short()
        };
        vec![
            Cell::new(group_name(t, line.group)),
            Cell::number(line.councils.to_string()),
            Cell::number(line.submitted.to_string()),
            Cell::number(percent(share(line.submitted, line.councils))),
            Cell::new(note),
        ]
    });
    Table::new(rows)
        .caption(t.dash_response_table(family_name(t, family)), Size::S)
        .head([
            Cell::new(t.figures_group()),
            Cell::number(t.figures_councils()),
            Cell::number(t.figures_submitted()),
            Cell::number(t.figures_submitted_share()),
            Cell::new(t.dash_response_note()),
        ])
        .row_headers()
        .scrolls(format!("response-{}", super::family_slug(family)), t.table_scroll())
        .view()
}

/// Estimates of the means of all councils, and of the themes of the group that is shown.
pub(super) fn estimate(frame: &Frame, page: &Dashboard<'_>, release: &Release) -> AnyView {
    let t = frame.texts();
    let of = |group: Group| release.estimates.iter().find(|one| one.group == group);
    let shown = of(page.chosen.group).or_else(|| of(Group::All));
    let content = match shown {
        None => view! { <p class="govuk-body">{t.dash_estimate_none()}</p> }.into_any(),
        Some(shown) => {
            let words = format!("{}: {}", group_name(t, shown.group), estimate_words(t, shown));
            view! {
                <p class="govuk-body">{words}</p>
                {groups(t, &release.estimates)}
                {themes(t, page, shown)}
                <p class="app-figure__source">{stamp(t, release, None)}</p>
            }
            .into_any()
        }
    };
    view! {
        <section aria-labelledby="estimate">
            <h2 class="govuk-heading-l" id="estimate">{t.dash_estimate()}</h2>
            <p class="govuk-body">{t.dash_estimate_text()}</p>
            <div class="app-figure">{content}</div>
        </section>
    }
    .into_any()
}

fn interval(t: Texts, found: Option<&Interval>) -> [Cell; 3] {
    match found {
        None => [0; 3].map(|_| Cell::number(t.figures_not_given())),
        Some(found) => [found.low_tenths, found.mean_tenths, found.high_tenths]
            .map(|tenths| Cell::number(level(tenths))),
    }
}

fn head(t: Texts) -> [Cell; 3] {
    [t.dash_estimate_low(), t.dash_estimate_mean(), t.dash_estimate_high()].map(Cell::number)
}

fn groups(t: Texts, estimates: &[Estimate]) -> AnyView {
    let rows = estimates.iter().map(|one| {
        let mut cells = vec![
            Cell::new(group_name(t, one.group)),
            Cell::number(t.dash_part_of(one.contributors, one.councils)),
        ];
        cells.extend(interval(t, one.overall.as_ref()));
        cells
    });
    let first = [Cell::new(t.figures_group()), Cell::number(t.figures_submitted())];
    Table::new(rows)
        .caption(t.dash_estimate_table(), Size::S)
        .head(first.into_iter().chain(head(t)))
        .row_headers()
        .scrolls("estimates", t.table_scroll())
        .view()
}

fn themes(t: Texts, page: &Dashboard<'_>, estimate: &Estimate) -> AnyView {
    let rows = page.bank.themes.iter().zip(&estimate.themes).map(|(theme, found)| {
        let mut cells = vec![Cell::new(theme_title(t, theme))];
        cells.extend(interval(t, found.as_ref()));
        cells
    });
    Table::new(rows)
        .caption(t.dash_estimate_theme_table(group_name(t, estimate.group)), Size::S)
        .head(std::iter::once(Cell::new(t.results_theme_column())).chain(head(t)))
        .row_headers()
        .scrolls("estimate-themes", t.table_scroll())
        .view()
}
