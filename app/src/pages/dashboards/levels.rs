//! Where councils stand: the spread over the levels, the base level, and themes by groups.

use super::Dashboard;
use crate::frame::Frame;
use crate::pages::figures::{
    HeatTable, ThemeTable, base_caption, charted, group_name, groups_of, heat_caption, rounding,
    spread_caption, stamp, unit,
};
use domain::release::{Figures, GroupFigures, Release};
use leptos::prelude::*;

/// The spread over the levels and the base level, theme by theme.
pub(super) fn sections(
    frame: &Frame,
    page: &Dashboard<'_>,
    release: &Release,
    (group, figures): (&GroupFigures, &Figures),
) -> AnyView {
    let t = frame.texts();
    let bank = page.bank;
    let name = group_name(t, group.group);
    let [spread, means, base] = [t.dash_spread_table(), t.dash_means_table(), t.dash_base_table()]
        .map(|table| format!("{name}: {table}"));
    let table = |caption, id| ThemeTable { t, bank, figures, caption, id, href: None };
    let counts = format!(
        "{} {} {}",
        stamp(t, release, Some(group)),
        rounding(t, release.policy),
        unit(t, bank)
    );
    let spread = charted(
        "spread",
        &spread_caption(t, bank, figures),
        page.pictures.spread.as_ref(),
        &counts,
        table(&spread, "spread-table").spread(),
    );
    let means = table(&means, "means-table").levels();
    let base = charted(
        "base-chart",
        &base_caption(t, bank, figures),
        page.pictures.base.as_ref(),
        &counts,
        table(&base, "base-table").at_base(),
    );
    view! {
        <section aria-labelledby="levels">
            <h2 class="govuk-heading-l" id="levels">{t.dash_levels()}</h2>
            {spread}
            <div class="app-figure">
                {means}
                <p class="app-figure__source">{counts.clone()}</p>
            </div>
        </section>
        <section aria-labelledby="base">
            <h2 class="govuk-heading-l" id="base">{t.dash_base()}</h2>
            <p class="govuk-body">{t.dash_base_text()}</p>
            {base}
        </section>
    }
    .into_any()
}

/// The means of themes, group beside group.
pub(super) fn heat(frame: &Frame, page: &Dashboard<'_>, release: &Release) -> AnyView {
    let t = frame.texts();
    let groups = groups_of(release, page.chosen.family);
    let table = HeatTable {
        t,
        bank: page.bank,
        release,
        groups: &groups,
        caption: t.dash_heat_table(),
        id: "heat-table",
    };
    let source = format!("{} {}", stamp(t, release, None), unit(t, page.bank));
    let chart = charted(
        "heat-chart",
        &heat_caption(t, release, &groups),
        page.pictures.heat.as_ref(),
        &source,
        table.view(),
    );
    view! {
        <section aria-labelledby="heat">
            <h2 class="govuk-heading-l" id="heat">{t.dash_heat()}</h2>
            {chart}
        </section>
    }
    .into_any()
}
