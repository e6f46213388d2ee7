//! The figures of the chosen group: overall and theme by theme.

use super::{StateOfPlay, line, part};
use crate::components::{Html, Select, big_number, big_numbers, inset_text};
use crate::frame::Frame;
use crate::pages::figures::{
    GroupPicker, ThemeTable, base_caption, charted, group_name, level, means_caption, percent,
    rounding, spread_caption, withheld, withheld_group,
};
use crate::texts::Texts;
use domain::bank::Theme;
use domain::release::{Figures, ScoreFigure, Shown};
use leptos::prelude::*;

pub(super) fn section(frame: &Frame, page: &StateOfPlay<'_>) -> AnyView {
    let t = frame.texts();
    let refused = [
        page.is_unknown_group.then(|| t.figures_group_unknown()),
        page.is_unknown_theme.then(|| t.figures_theme_unknown()),
    ];
    let refused: Vec<_> = refused.into_iter().flatten().map(inset_text).collect();
    let by = Select::new("by", t.play_by(), page.side_by_side.choices(t, page.release))
        .value(page.side_by_side.slug())
        .view(t);
    let picker = GroupPicker {
        release: page.release,
        chosen: page.group,
        action: frame.href(&format!("{}#figures", page.path())),
        kept: Vec::new(),
        more: Some(by),
    };
    let group = page.figures();
    let shown = group.and_then(|group| group.figures.figure());
    let content = view! {
        {refused}
        {picker.view(t)}
        <h3 class="govuk-heading-m">{group_name(t, page.group)}</h3>
        {withheld_group(t, page.release, page.group, |near| page.at(frame, near, None, "#figures"))}
        {shown.map(|figures| themes(frame, page, figures))}
    };
    part("figures", t.play_figures(), content.into_any())
}

fn themes(frame: &Frame, page: &StateOfPlay<'_>, figures: &Figures) -> AnyView {
    let t = frame.texts();
    let source = page.source(t);
    let rounded = format!("{source} {}", rounding(t, page.release.policy));
    let href = |theme: &Theme| page.at(frame, page.group, Some(theme.id.as_str()), "");
    let table =
        |caption, id| ThemeTable { t, bank: page.bank, figures, caption, id, href: Some(&href) };
    let spread = charted(
        "spread",
        &spread_caption(t, page.bank, figures),
        page.pictures.spread.as_ref(),
        &rounded,
        table(t.play_spread_table(), "spread-table").spread(),
    );
    let bands = charted(
        "bands",
        &means_caption(t, page.bank, figures),
        page.pictures.bands.as_ref(),
        &source,
        table(t.play_bands_table(), "bands-table").levels(),
    );
    let at_base = charted(
        "at-base",
        &base_caption(t, page.bank, figures),
        page.pictures.at_base.as_ref(),
        &rounded,
        table(t.play_base_table(), "base-table").at_base(),
    );
    view! {
        {overall(t, &figures.overall)}
        {line(t.play_themes_text())}
        {spread}
        {bands}
        {at_base}
    }
    .into_any()
}

/// The overall figure, large; why there is none where there is none.
fn overall(t: Texts, overall: &Shown<ScoreFigure>) -> AnyView {
    let figure = match overall {
        Shown::Figure(figure) => figure,
        Shown::Withheld(why) => {
            return line(format!("{} {}", t.play_overall_withheld(), withheld(t, *why)));
        }
    };
    let quartiles = figure.quartiles_tenths.map(|[lower, median, upper]| {
        let note = Html::Text(t.play_quartiles(level(lower), level(upper)));
        big_number(level(median), t.figures_median(), Some(note))
    });
    let numbers = [
        Some(big_number(level(figure.mean_tenths), t.figures_mean(), None)),
        quartiles,
        Some(big_number(percent(figure.at_base_percent), t.figures_at_base(), None)),
        Some(big_number(figure.contributors.to_string(), t.figures_councils(), None)),
    ];
    big_numbers(numbers.into_iter().flatten().collect())
}
