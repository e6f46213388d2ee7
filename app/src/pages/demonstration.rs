//! The demonstration: whom to sign in as.

use super::Page;
use crate::components::{Button, Cell, Html, Size, Table, card, cards};
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
    let rows = others.into_iter().map(|group| {
        let buttons = group.people.iter().map(|one| button(frame, one, &group.council));
        let buttons = view! { <div class="app-personas">{buttons.collect_view()}</div> };
        vec![Cell::new(group.council.clone()), Cell::new(Html::from(buttons.into_any()))]
    });
    let table = Table::new(rows)
        .caption(t.demonstration_others(), Size::M)
        .head([Cell::new(t.demonstration_council()), Cell::new(t.demonstration_sign_in_as())])
        .row_headers();
    let content = view! {
        <h1 class="govuk-heading-xl">{title}</h1>
        <p class="govuk-body-l">{t.demonstration_people_text()}</p>
        {nobody}
        {cards(first)}
        <h2 class="govuk-heading-m">{t.demonstration_runs()}</h2>
        <div class="app-personas">{running}</div>
        {table.view()}
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
