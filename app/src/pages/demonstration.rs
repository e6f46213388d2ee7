//! The demonstration: whom to sign in as.

use super::Page;
use crate::components::Button;
use crate::frame::{Frame, PageHead};
use leptos::prelude::*;

/// A made-up person.
#[derive(Debug, Clone)]
pub struct Persona {
    /// Their number.
    pub id: i64,
    /// Their name.
    pub name: String,
    /// What they are: one line for each council, or that they run the service.
    pub what: Vec<String>,
}

/// The choice of made-up people.
#[must_use]
pub fn personas(frame: &Frame, personas: &[Persona]) -> Page {
    let t = frame.texts();
    let title = t.demonstration_people_title();
    let items: Vec<AnyView> = personas.iter().map(|persona| item(frame, persona)).collect();
    let nobody =
        personas.is_empty().then(|| view! { <p class="govuk-body">{t.demonstration_nobody()}</p> });
    let content = view! {
        <div class="govuk-grid-row">
            <div class="govuk-grid-column-two-thirds">
                <h1 class="govuk-heading-xl">{title}</h1>
                <p class="govuk-body-l">{t.demonstration_people_text()}</p>
                {nobody}
                {items}
            </div>
        </div>
    };
    Page::new(PageHead { title: title.to_owned(), ..PageHead::default() }, content.into_any())
}

fn item(frame: &Frame, persona: &Persona) -> AnyView {
    let t = frame.texts();
    let what: Vec<AnyView> = persona
        .what
        .iter()
        .map(|line| {
            view! { <p class="govuk-body govuk-!-margin-bottom-2">{line.clone()}</p> }.into_any()
        })
        .collect();
    view! {
        <section class="app-persona">
            <h2 class="govuk-heading-m govuk-!-margin-bottom-1">{persona.name.clone()}</h2>
            {what}
            <form method="post" action=frame.href("/demonstration/sign-in") novalidate>
                {frame.csrf_field()}
                <input type="hidden" name="person" value=persona.id.to_string() />
                {Button::new(t.demonstration_as(&persona.name)).secondary().view()}
            </form>
        </section>
    }
    .into_any()
}
