//! Names and values with links to change them, alone or in a card.

use super::html::{Html, classes};
use leptos::prelude::*;

/// A link at the end of a row or in a card's title.
pub struct RowAction {
    href: String,
    text: String,
    about: Option<String>,
}

impl RowAction {
    /// A link; `about` is read out after it so that links are told apart ("Change *name*").
    #[must_use]
    pub fn new(
        href: impl Into<String>,
        text: impl Into<String>,
        about: impl Into<String>,
    ) -> RowAction {
        let about: String = about.into();
        RowAction {
            href: href.into(),
            text: text.into(),
            about: Some(about).filter(|text| !text.is_empty()),
        }
    }

    fn view(self, card: Option<&Title>) -> AnyView {
        let mut hidden = self.about.map(|text| format!(" {text}")).unwrap_or_default();
        if let Some(Title(title)) = card {
            hidden.push_str(&format!(" ({title})"));
        }
        let hidden = (!hidden.is_empty())
            .then(|| view! { <span class="govuk-visually-hidden">{hidden}</span> });
        view! { <a class="govuk-link" href=self.href>{self.text}{hidden}</a> }.into_any()
    }
}

#[derive(Clone)]
struct Title(String);

/// One name and its value.
pub struct Row {
    key: Html,
    value: Html,
    actions: Vec<RowAction>,
    borderless: bool,
}

impl Row {
    /// A row without links.
    #[must_use]
    pub fn new(key: impl Into<Html>, value: impl Into<Html>) -> Row {
        Row { key: key.into(), value: value.into(), actions: Vec::new(), borderless: false }
    }

    /// Adds a link.
    #[must_use]
    pub fn action(mut self, action: RowAction) -> Row {
        self.actions.push(action);
        self
    }

    /// Leaves out the line under the row.
    #[must_use]
    pub fn borderless(mut self) -> Row {
        self.borderless = true;
        self
    }
}

/// A list of names and values.
pub struct SummaryList {
    rows: Vec<Row>,
    borderless: bool,
    card: Option<(String, Vec<RowAction>)>,
}

impl SummaryList {
    /// A list of these rows.
    #[must_use]
    pub fn new(rows: impl IntoIterator<Item = Row>) -> SummaryList {
        SummaryList { rows: rows.into_iter().collect(), borderless: false, card: None }
    }

    /// Leaves out all lines.
    #[must_use]
    pub fn borderless(mut self) -> SummaryList {
        self.borderless = true;
        self
    }

    /// Puts the list in a card with this title and links.
    #[must_use]
    pub fn card(mut self, title: impl Into<String>, actions: Vec<RowAction>) -> SummaryList {
        self.card = Some((title.into(), actions));
        self
    }

    /// The list.
    #[must_use]
    pub fn view(self) -> AnyView {
        let any_actions = self.rows.iter().any(|row| !row.actions.is_empty());
        let title = self.card.as_ref().map(|(title, _)| Title(title.clone()));
        let rows: Vec<AnyView> =
            self.rows.into_iter().map(|row| row_view(row, any_actions, title.as_ref())).collect();
        let borderless = self.borderless.then_some("govuk-summary-list--no-border");
        let list =
            view! { <dl class=classes([Some("govuk-summary-list"), borderless])>{rows}</dl> };
        match (self.card, title) {
            (Some((text, actions)), Some(title)) => view! {
                <div class="govuk-summary-card">
                    <div class="govuk-summary-card__title-wrapper">
                        <h2 class="govuk-summary-card__title">{text}</h2>
                        {card_actions(actions, &title)}
                    </div>
                    <div class="govuk-summary-card__content">{list}</div>
                </div>
            }
            .into_any(),
            _ => list.into_any(),
        }
    }
}

fn card_actions(mut actions: Vec<RowAction>, title: &Title) -> Option<AnyView> {
    if actions.len() < 2 {
        let action = actions.pop()?;
        return Some(
            view! { <div class="govuk-summary-card__actions">{action.view(Some(title))}</div> }
                .into_any(),
        );
    }
    let items: Vec<AnyView> = actions
        .into_iter()
        .map(|action| {
            view! { <li class="govuk-summary-card__action">{action.view(Some(title))}</li> }
                .into_any()
        })
        .collect();
    Some(view! { <ul class="govuk-summary-card__actions">{items}</ul> }.into_any())
}

fn row_view(row: Row, any_actions: bool, card: Option<&Title>) -> AnyView {
    let bare =
        (any_actions && row.actions.is_empty()).then_some("govuk-summary-list__row--no-actions");
    let borderless = row.borderless.then_some("govuk-summary-list__row--no-border");
    view! {
        <div class=classes([Some("govuk-summary-list__row"), bare, borderless])>
            <dt class="govuk-summary-list__key">{row.key}</dt>
            <dd class="govuk-summary-list__value">{row.value}</dd>
            {row_actions(row.actions, card)}
        </div>
    }
    .into_any()
}

fn row_actions(mut actions: Vec<RowAction>, card: Option<&Title>) -> Option<AnyView> {
    if actions.len() < 2 {
        let action = actions.pop()?;
        return Some(
            view! { <dd class="govuk-summary-list__actions">{action.view(card)}</dd> }.into_any(),
        );
    }
    let items: Vec<AnyView> = actions
        .into_iter()
        .map(|action| {
            view! { <li class="govuk-summary-list__actions-list-item">{action.view(card)}</li> }
                .into_any()
        })
        .collect();
    let list = view! { <ul class="govuk-summary-list__actions-list">{items}</ul> };
    Some(view! { <dd class="govuk-summary-list__actions">{list}</dd> }.into_any())
}
