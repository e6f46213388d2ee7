//! The list of what was not accepted, at the top of the page.

use super::html::Html;
use leptos::prelude::*;

/// One fault, with the id of the field it is about.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fault {
    /// The id of the field (for choices, of the first); without it there is no link.
    pub field: Option<String>,
    /// What is wrong, in the same words as beside the field.
    pub text: String,
}

impl Fault {
    /// A fault of one field.
    #[must_use]
    pub fn of(field: impl Into<String>, text: impl Into<String>) -> Fault {
        Fault { field: Some(field.into()), text: text.into() }
    }

    /// A fault of no field in particular.
    #[must_use]
    pub fn general(text: impl Into<String>) -> Fault {
        Fault { field: None, text: text.into() }
    }
}

/// The error summary; put it first inside `main`, before the `h1`.
#[must_use]
pub fn error_summary(title: &str, description: Option<Html>, faults: &[Fault]) -> AnyView {
    let items: Vec<AnyView> = faults
        .iter()
        .map(|fault| {
            let text = fault.text.clone();
            match &fault.field {
                Some(field) => view! { <li><a href=format!("#{field}")>{text}</a></li> }.into_any(),
                None => view! { <li>{text}</li> }.into_any(),
            }
        })
        .collect();
    let title = title.to_owned();
    let list = (!items.is_empty())
        .then(|| view! { <ul class="govuk-list govuk-error-summary__list">{items}</ul> });
    view! {
        <div class="govuk-error-summary" data-module="govuk-error-summary">
            <div role="alert">
                <h2 class="govuk-error-summary__title">{title}</h2>
                <div class="govuk-error-summary__body">
                    {description.map(|text| view! { <p>{text}</p> })}
                    {list}
                </div>
            </div>
        </div>
    }
    .into_any()
}

/// What is wrong with one field, to be shown beside it.
#[must_use]
pub fn fault_of(faults: &[Fault], field: &str) -> Option<String> {
    faults.iter().find(|f| f.field.as_deref() == Some(field)).map(|f| f.text.clone())
}
