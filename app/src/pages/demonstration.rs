//! The demonstration: whom to sign in as.

use super::Page;
use crate::components::{Button, card, cards};
use crate::frame::{Frame, PageHead};
use leptos::prelude::*;

/// A made-up person.
#[derive(Debug, Clone)]
pub struct Persona {
    /// Their number.
    pub id: i64,
    /// Their name.
    pub name: String,
    /// What they are, in a word or two.
    pub role: String,
}

/// The made-up people of one council.
#[derive(Debug, Clone)]
pub struct Group {
    /// The council.
    pub council: String,
    /// How far its assessment has come, for those that are there to be tried.
    pub state: Option<String>,
    /// Its people.
    pub people: Vec<Persona>,
}

/// The choice of made-up people: councils with something left to do first, then those who run the service, then the rest.
#[must_use]
pub fn personas(frame: &Frame, groups: &[Group], administrators: &[Persona]) -> Page {
    let t = frame.texts();
    let title = t.demonstration_people_title();
    let nobody =
        groups.is_empty().then(|| view! { <p class="govuk-body">{t.demonstration_nobody()}</p> });
    let (first, others): (Vec<&Group>, Vec<&Group>) =
        groups.iter().partition(|group| group.state.is_some());
    let first = first.into_iter().map(|group| to_try(frame, group)).collect();
    let running = administrators.iter().map(|one| button(frame, one, "")).collect_view();
    let others: Vec<AnyView> = others.into_iter().map(|group| submitted(frame, group)).collect();
    let content = view! {
        <h1 class="govuk-heading-xl">{title}</h1>
        <p class="govuk-body-l">{t.demonstration_people_text()}</p>
        {nobody}
        <h2 class="govuk-heading-m">{t.demonstration_first()}</h2>
        {cards(first)}
        <h2 class="govuk-heading-m">{t.demonstration_runs()}</h2>
        <div class="app-personas">{running}</div>
        <h2 class="govuk-heading-m">{t.demonstration_others()}</h2>
        {others}
    };
    Page::new(PageHead { title: title.to_owned(), ..PageHead::default() }, content.into_any())
}

fn to_try(frame: &Frame, group: &Group) -> AnyView {
    let buttons = group.people.iter().map(|one| button(frame, one, &group.council)).collect_view();
    let content = view! {
        <p class="govuk-body">{group.state.clone()}</p>
        <div class="app-personas">{buttons}</div>
    };
    card(group.council.clone(), content.into_any())
}

fn submitted(frame: &Frame, group: &Group) -> AnyView {
    let buttons = group.people.iter().map(|one| button(frame, one, &group.council)).collect_view();
    view! {
        <section class="app-demonstrated">
            <h3 class="govuk-heading-s govuk-!-margin-bottom-2">{group.council.clone()}</h3>
            <div class="app-personas">{buttons}</div>
        </section>
    }
    .into_any()
}

/// One person: a button that says what they are, and to those who cannot see, of which council, and their name to all.
fn button(frame: &Frame, persona: &Persona, council: &str) -> AnyView {
    let of = (!council.is_empty()).then(|| {
        let of = format!(", {council}");
        view! { <span class="govuk-visually-hidden">{of}</span> }
    });
    let label = view! { {persona.role.clone()} {of} };
    view! {
        <form class="app-persona" method="post" action=frame.href("/demonstration/sign-in") novalidate>
            {frame.csrf_field()}
            <input type="hidden" name="person" value=persona.id.to_string() />
            {Button::new(label.into_any()).secondary().view()}
            <span class="app-persona__name">{persona.name.clone()}</span>
        </form>
    }
    .into_any()
}
