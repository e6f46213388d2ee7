//! The service's own pieces: level chips, big numbers, result cards and the block around a chart.

use super::html::Html;
use crate::texts::Texts;
use leptos::prelude::*;

/// A level with its name, told apart by number and words as well as colour. Levels above 4 share
/// the colour of 4.
#[must_use]
pub fn level_chip(level: u8, name: &str, t: Texts) -> AnyView {
    let class = format!("app-level app-level--{}", level.min(4));
    let name = name.to_owned();
    let spoken = t.level_chip(level, &name);
    view! {
        <span class=class>
            <span class="govuk-visually-hidden">{spoken}</span>
            <span class="app-level__number" aria-hidden="true">{level.to_string()}</span>
            <span class="app-level__name" aria-hidden="true">{name}</span>
        </span>
    }
    .into_any()
}

/// A figure large enough to be seen first, with what it counts (20 characters at most) under it.
#[must_use]
pub fn big_number(
    value: impl Into<String>,
    label: impl Into<String>,
    note: Option<Html>,
) -> AnyView {
    let (value, label): (String, String) = (value.into(), label.into());
    view! {
        <div class="app-number">
            <dt class="app-number__label">{label}</dt>
            <dd class="app-number__value">{value}</dd>
            {note.map(|note| view! { <dd class="app-number__note">{note}</dd> })}
        </div>
    }
    .into_any()
}

/// Big numbers side by side.
#[must_use]
pub fn big_numbers(numbers: Vec<AnyView>) -> AnyView {
    view! { <dl class="app-numbers">{numbers}</dl> }.into_any()
}

/// A card with a heading of level 3: one strength, one gap, one theme.
#[must_use]
pub fn card(title: impl Into<Html>, content: AnyView) -> AnyView {
    let title: Html = title.into();
    view! {
        <section class="app-card">
            <h3 class="app-card__title">{title}</h3>
            {content}
        </section>
    }
    .into_any()
}

/// Cards in as many columns as fit.
#[must_use]
pub fn cards(cards: Vec<AnyView>) -> AnyView {
    view! { <div class="app-cards">{cards}</div> }.into_any()
}

/// A chart: its title, one sentence that reads it, the picture, and the same numbers as a table
/// behind `table_summary`. `picture` is an `<svg>` already made on the server.
#[must_use]
pub fn chart(
    id: &str,
    title: &str,
    reading: &str,
    picture: AnyView,
    table_summary: &str,
    table: AnyView,
) -> AnyView {
    let [title, reading, summary] = [title, reading, table_summary].map(str::to_owned);
    let title_id = format!("{id}-title");
    view! {
        <figure class="app-chart" id=id.to_owned() aria-labelledby=title_id>
            <figcaption class="app-chart__caption">
                <span class="app-chart__title" id=title_id.clone()>{title}</span>
                <span class="app-chart__reading">{reading}</span>
            </figcaption>
            <div class="app-chart__picture">{picture}</div>
            {super::details(None, false, summary, table)}
        </figure>
    }
    .into_any()
}
