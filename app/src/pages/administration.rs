//! Administration: the councils and who is in them, and other administrators.

use super::Page;
use super::accounts::{Invite, invite_form, summary};
use crate::components::{Button, Choosable, Fault, Input, Select, fault_of};
use crate::frame::{Frame, PageHead};
use leptos::prelude::*;

/// The start of administration.
#[derive(Debug, Clone, Default)]
pub struct Administration {
    /// What is searched for.
    pub q: String,
    /// The councils found, by name: key and name.
    pub councils: Vec<(String, String)>,
    /// The names of all councils, to complete what is typed.
    pub names: Vec<String>,
    /// What is wrong.
    pub faults: Vec<Fault>,
}

/// The names that the browser offers while somebody types one.
const NAMES: &str = "council-names";

/// The start of administration: choose a council.
#[must_use]
pub fn administration(frame: &Frame, shown: &Administration) -> Page {
    let t = frame.texts();
    let head = PageHead {
        title: t.administration_title().to_owned(),
        error: !shown.faults.is_empty(),
        ..PageHead::default()
    };
    let search = Input::new("q", t.administration_search())
        .hint(t.administration_search_hint())
        .width(20)
        .value(&shown.q)
        .autocomplete("off")
        .completes_from(NAMES)
        .view(t);
    let names: Vec<_> =
        shown.names.iter().map(|name| view! { <option value=name.clone()></option> }).collect();
    let all = (!shown.q.is_empty()).then(|| {
        view! {
            <p class="govuk-body">
                <a class="govuk-link" href=frame.href("/administration")>{t.administration_all()}</a>
            </p>
        }
    });
    let content = view! {
        {summary(frame, &shown.faults)}
        <div class="govuk-grid-row">
            <div class="govuk-grid-column-two-thirds">
                <h1 class="govuk-heading-xl">{t.administration_title()}</h1>
                <h2 class="govuk-heading-l">{t.administration_councils()}</h2>
                <form method="get" action=frame.href("/administration") role="search" novalidate>
                    {search}
                    <datalist id=NAMES>{names}</datalist>
                    {Button::new(t.search()).secondary().view()}
                </form>
                {choose(frame, shown)}
                {all}
                <h2 class="govuk-heading-l">{t.banks_title()}</h2>
                <p class="govuk-body">{t.banks_text()}</p>
                <p class="govuk-body">
                    <a class="govuk-link" href=frame.href("/administration/banks")>{t.banks_title()}</a>
                </p>
                <h2 class="govuk-heading-l">{t.administrators_title()}</h2>
                <p class="govuk-body">{t.administrators_text()}</p>
                <p class="govuk-body">
                    <a class="govuk-link" href=frame.href("/administration/administrators")>
                        {t.administrators_title()}
                    </a>
                </p>
            </div>
        </div>
    };
    Page::new(head, content.into_any())
}

fn choose(frame: &Frame, shown: &Administration) -> AnyView {
    let t = frame.texts();
    if shown.councils.is_empty() {
        return view! { <p class="govuk-body">{t.administration_none(&shown.q)}</p> }.into_any();
    }
    let items = shown.councils.iter().map(|(key, name)| Choosable::new(key.clone(), name.clone()));
    let first = (shown.q.is_empty()).then(|| Choosable::new("", "–"));
    let select = Select::new("council", t.administration_choose(), first.into_iter().chain(items))
        .hint(t.administration_found(shown.councils.len()))
        .error(fault_of(&shown.faults, "council"))
        .view(t);
    view! {
        <form method="get" action=frame.href("/administration") novalidate>
            <input type="hidden" name="q" value=shown.q.clone() />
            {select}
            {Button::new(t.administration_open()).view()}
        </form>
    }
    .into_any()
}

/// Inviting another administrator.
#[must_use]
pub fn administrators(frame: &Frame, invite: &Invite) -> Page {
    let t = frame.texts();
    let title = t.administrators_title();
    let head = PageHead {
        title: title.to_owned(),
        error: !invite.faults.is_empty(),
        back: Some((frame.href("/administration"), t.administration_title().to_owned())),
        ..PageHead::default()
    };
    let content = view! {
        {summary(frame, &invite.faults)}
        <div class="govuk-grid-row">
            <div class="govuk-grid-column-two-thirds">
                <h1 class="govuk-heading-xl">{title}</h1>
                <p class="govuk-body">{t.administrators_text()}</p>
                {invite_form(frame, invite)}
            </div>
        </div>
    };

    Page::with_form(head, content.into_any())
}
