//! A chart with its words and its table.

use super::{Caption, Picture};
use crate::components::Html;
use leptos::prelude::*;

/// A chart: its message as a title, a sentence that reads it, the picture where it could be drawn, what its figures are
/// of, and the table of the same figures. `id` is unique on the page.
#[must_use]
pub fn charted(
    id: &str,
    caption: &Caption,
    picture: Option<&Picture>,
    source: &str,
    table: AnyView,
) -> AnyView {
    let (title, reading, source) =
        (caption.title.clone(), caption.reading.clone(), source.to_owned());
    let title_id = format!("{id}-title");
    view! {
        <figure class="app-chart app-figure" id=id.to_owned() aria-labelledby=title_id>
            <figcaption class="app-chart__caption">
                <span class="app-chart__title" id=title_id.clone()>{title}</span>
                <span class="app-chart__reading">{reading}</span>
            </figcaption>
            {picture.map(|picture| {
                view! { <div class="app-chart__picture">{pictured(picture)}</div> }
            })}
            {table}
            <p class="app-figure__source">{source}</p>
        </figure>
    }
    .into_any()
}

/// A picture in both widths, of which the style shows one.
#[must_use]
pub fn pictured(picture: &Picture) -> AnyView {
    let Picture { wide, narrow } = picture.clone();
    view! {
        <div class="app-results__wide">{Html::trusted(wide)}</div>
        <div class="app-results__narrow">{Html::trusted(narrow)}</div>
    }
    .into_any()
}
