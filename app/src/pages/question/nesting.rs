//! Headings for themes that are inside others.

use crate::frame::Frame;
use domain::bank::{Bank, Theme};
use leptos::prelude::*;

/// The themes whose titles stand above a theme, outermost first. A theme that holds others stands above its own
/// questions too. Where themes are nested, one that is not does: it is not part of the one before. None where no theme
/// is inside another.
pub(crate) fn headings<'a>(bank: &'a Bank, theme: &'a Theme) -> Vec<&'a Theme> {
    let is_nested = bank.themes.iter().any(|theme| theme.parent.is_some());
    let mut path: Vec<&Theme> = bank.above(theme).collect();
    path.reverse();
    let is_alone = path.is_empty() && is_nested;
    if is_alone || bank.inside(theme).next().is_some() {
        path.push(theme);
    }
    path
}

/// The headings that change from one path to the next. `level` is that of the outermost: 2 or more.
pub(crate) fn new_headings(
    frame: &Frame,
    before: &[&Theme],
    path: &[&Theme],
    level: usize,
) -> Vec<AnyView> {
    let same = before.iter().zip(path).take_while(|(a, b)| a.id == b.id).count();
    let new = path.iter().enumerate().skip(same);
    new.map(|(depth, theme)| heading(&theme.text.get(frame.language).title, level + depth))
        .collect()
}

/// A heading of a level: below 6 there are none.
pub(crate) fn heading(title: &str, level: usize) -> AnyView {
    let title = title.to_owned();
    match level {
        2 => view! { <h2 class="govuk-heading-m">{title}</h2> }.into_any(),
        3 => view! { <h3 class="govuk-heading-s">{title}</h3> }.into_any(),
        4 => view! { <h4 class="govuk-heading-s">{title}</h4> }.into_any(),
        5 => view! { <h5 class="govuk-heading-s">{title}</h5> }.into_any(),
        _ => view! { <h6 class="govuk-heading-s">{title}</h6> }.into_any(),
    }
}
