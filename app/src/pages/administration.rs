//! Administration: the councils and who is in them, rounds, coalitions, releases, and who may do what.

pub mod coalitions;
pub mod releases;
pub mod rounds;
pub mod team;

use super::Page;
use super::accounts::{Invite, invite_form, summary};
use crate::components::{BannerKind, Button, Choosable, Fault, Html, Input, Select, fault_of};
use crate::components::{Emphasis, notification_banner};
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
    let content = view! {
        {summary(frame, &shown.faults)}
        <div class="govuk-grid-row">
            <div class="govuk-grid-column-two-thirds">
                <h1 class="govuk-heading-xl">{t.administration_title()}</h1>
                <h2 class="govuk-heading-l">{t.administration_councils()}</h2>
                {search(frame, "/administration", shown)}
                {part(frame, t.rounds_title(), t.rounds_text(), "/administration/rounds")}
                {part(frame, t.releases_title(), t.releases_text(), "/releases")}
                {part(frame, t.coalitions_title(), t.coalitions_text(), "/administration/coalitions")}
                {part(frame, t.team_central(), t.team_central_text(), "/administration/central-team")}
                {part(frame, t.banks_title(), t.banks_text(), "/administration/banks")}
                {part(
                    frame,
                    t.administrators_title(),
                    t.administrators_text(),
                    "/administration/administrators",
                )}
            </div>
        </div>
    };
    Page::new(head, content.into_any())
}

/// A part of administration with the way to it.
fn part(frame: &Frame, title: &'static str, text: &'static str, path: &str) -> AnyView {
    view! {
        <h2 class="govuk-heading-l">{title}</h2>
        <p class="govuk-body">{text}</p>
        <p class="govuk-body"><a class="govuk-link" href=frame.href(path)>{title}</a></p>
    }
    .into_any()
}

/// The search for a council and the choice among those found. Leads to `path` with `q` or `council`.
fn search(frame: &Frame, path: &str, shown: &Administration) -> AnyView {
    let t = frame.texts();
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
                <a class="govuk-link" href=frame.href(path)>{t.administration_all()}</a>
            </p>
        }
    });
    view! {
        <form method="get" action=frame.href(path) role="search" novalidate>
            {search}
            <datalist id=NAMES>{names}</datalist>
            {Button::new(t.search()).secondary().view()}
        </form>
        {choose(frame, path, shown)}
        {all}
    }
    .into_any()
}

fn choose(frame: &Frame, path: &str, shown: &Administration) -> AnyView {
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
        <form method="get" action=frame.href(path) novalidate>
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

/// A link in a table or a sentence.
fn link(frame: &Frame, path: &str, text: &str) -> Html {
    let (href, text) = (frame.href(path), text.to_owned());
    view! { <a class="govuk-link" href=href>{text}</a> }.into_any().into()
}

/// A link whose words stand in many rows, with what it is about for those who cannot see the row.
fn link_about(frame: &Frame, path: &str, text: &str, about: &str) -> Html {
    let (href, text, about) = (frame.href(path), text.to_owned(), format!(" {about}"));
    view! {
        <a class="govuk-link" href=href>{text}<span class="govuk-visually-hidden">{about}</span></a>
    }
    .into_any()
    .into()
}

/// The banner that says what was just done.
fn done(frame: &Frame, text: Option<&'static str>) -> Option<AnyView> {
    text.map(|text| notification_banner(BannerKind::Success, text, frame.texts()))
}

/// A question before something is done that takes something away.
struct Ask<'a> {
    title: String,
    section: &'static str,
    text: String,
    button: &'static str,
    keep: &'static str,
    /// Where the answer is sent.
    path: String,
    /// Where it leads not to do it.
    back: &'a str,
}

fn ask(frame: &Frame, ask: Ask<'_>) -> Page {
    let t = frame.texts();
    let back = frame.href(ask.back);
    let head = PageHead {
        title: ask.title.clone(),
        section: ask.section.to_owned(),
        back: Some((back.clone(), t.back().to_owned())),
        ..PageHead::default()
    };
    let content = view! {
        <div class="govuk-grid-row">
            <div class="govuk-grid-column-two-thirds">
                <h1 class="govuk-heading-xl">{ask.title}</h1>
                <p class="govuk-body">{ask.text}</p>
                <form method="post" action=frame.href(&ask.path) novalidate>
                    {frame.csrf_field()}
                    <div class="govuk-button-group">
                        {Button::new(ask.button).emphasis(Emphasis::Warning).view()}
                        <a class="govuk-link" href=back>{ask.keep}</a>
                    </div>
                </form>
            </div>
        </div>
    };
    Page::new(head, content.into_any())
}
