//! The people of a council, and inviting more.

use super::summary;
use crate::components::{
    Button, Cell, Choice, Choices, Fault, Input, Label, Size, Table, fault_of, inset_text,
    warning_text,
};
use crate::frame::{Frame, PageHead};
use crate::pages::{FORM, Page};
use leptos::prelude::*;

/// Somebody who belongs to the council.
#[derive(Debug, Clone)]
pub struct Member {
    /// Their name.
    pub name: String,
    /// Their email address.
    pub email: String,
    /// The name of their role.
    pub role: String,
    /// Whether it is the visitor.
    pub is_you: bool,
}

/// An invitation that can still be used.
#[derive(Debug, Clone)]
pub struct OpenInvitation {
    /// Whom it is for.
    pub email: String,
    /// The name of the role.
    pub role: String,
    /// Until when it can be used, written out.
    pub until: String,
}

/// The form for inviting somebody, as typed.
#[derive(Debug, Clone, Default)]
pub struct Invite {
    /// The path it is sent to, without the language.
    pub path: String,
    /// The email address.
    pub email: String,
    /// The chosen role's slug.
    pub role: String,
    /// The roles to choose from: slug, name, what they do. None asks for no role.
    pub roles: Vec<(String, &'static str, &'static str)>,
    /// What is wrong.
    pub faults: Vec<Fault>,
}

/// The page of a council's people.
#[derive(Debug, Clone)]
pub struct People {
    /// The council's name.
    pub council: String,
    /// Where the page before is, and its name.
    pub back: (String, String),
    /// Who belongs to it.
    pub members: Vec<Member>,
    /// Who has been invited.
    pub open: Vec<OpenInvitation>,
    /// The form, for those who may invite, and its heading.
    pub invite: Option<(Invite, &'static str)>,
}

/// The people of a council.
#[must_use]
pub fn people(frame: &Frame, shown: &People) -> Page {
    let t = frame.texts();
    let faults: &[Fault] = shown.invite.as_ref().map_or(&[], |(invite, _)| &invite.faults);
    let head = PageHead {
        title: t.people_title().to_owned(),
        section: shown.council.clone(),
        error: !faults.is_empty(),
        back: Some(shown.back.clone()),
        ..PageHead::default()
    };
    let invite = match &shown.invite {
        Some((invite, title)) => view! {
            <h2 class="govuk-heading-l">{*title}</h2>
            {invite_form(frame, invite)}
        }
        .into_any(),
        None => inset_text(t.people_invite_lead()),
    };
    let content = view! {
        {summary(frame, faults)}
        <span class="govuk-caption-xl">{shown.council.clone()}</span>
        <h1 class="govuk-heading-xl">{t.people_title()}</h1>
        {members(frame, shown)}
        {open_invitations(frame, &shown.open)}
        <div class="govuk-grid-row">
            <div class="govuk-grid-column-two-thirds">{invite}</div>
        </div>
    }
    .into_any();
    if shown.invite.is_some() { Page::with_form(head, content) } else { Page::new(head, content) }
}

fn members(frame: &Frame, shown: &People) -> AnyView {
    let t = frame.texts();
    if shown.members.is_empty() {
        return view! { <p class="govuk-body">{t.people_nobody()}</p> }.into_any();
    }
    let rows = shown.members.iter().map(|member| {
        let name = if member.is_you { t.people_you(&member.name) } else { member.name.clone() };
        vec![Cell::new(name), Cell::new(member.email.clone()), Cell::new(member.role.clone())]
    });
    Table::new(rows)
        .caption(t.people_caption(&shown.council), Size::M)
        .head([t.people_name(), t.people_email(), t.people_role()].map(Cell::new))
        .row_headers()
        .class("app-people")
        .scrolls("members", t.table_scroll())
        .view()
}

fn open_invitations(frame: &Frame, open: &[OpenInvitation]) -> Option<AnyView> {
    let t = frame.texts();
    let rows = open.iter().map(|invitation| {
        vec![
            Cell::new(invitation.email.clone()),
            Cell::new(invitation.role.clone()),
            Cell::new(invitation.until.clone()),
        ]
    });
    (!open.is_empty()).then(|| {
        Table::new(rows)
            .caption(t.people_invited(), Size::M)
            .head([t.people_email(), t.people_role(), t.people_until()].map(Cell::new))
            .row_headers()
            .class("app-people")
            .scrolls("invitations", t.people_invited())
            .view()
    })
}

/// The form for inviting somebody.
#[must_use]
pub fn invite_form(frame: &Frame, invite: &Invite) -> AnyView {
    let t = frame.texts();
    let email = Input::email("email", t.people_email())
        .autocomplete("off")
        .value(&invite.email)
        .error(fault_of(&invite.faults, "email"))
        .view(t);
    let roles = (!invite.roles.is_empty()).then(|| {
        let choices =
            invite.roles.iter().map(|(slug, name, hint)| Choice::new(slug, *name).hint(*hint));
        Choices::radios("role")
            .legend(Label::new(t.people_invite_role()).size(Size::S))
            .error(fault_of(&invite.faults, "role"))
            .choices(choices)
            .values(&[&invite.role])
            .view(t)
    });
    view! {
        <form id=FORM method="post" action=frame.href(&invite.path) novalidate>
            {frame.csrf_field()}
            {email}
            {roles}
            {Button::new(t.people_invite_button()).once().view()}
        </form>
    }
    .into_any()
}

/// The link of an invitation just made, shown this once.
#[must_use]
pub fn invited(frame: &Frame, email: &str, link: &str, until: &str, back: &str) -> Page {
    let t = frame.texts();
    let title = t.invited_title();
    let link = link.to_owned();
    let link_view = view! {
        <p class="govuk-body govuk-!-font-weight-bold govuk-!-margin-bottom-1">{t.invited_link()}</p>
        <p class="govuk-body govuk-!-text-break-word" id="invitation-link">{link}</p>
    };
    let content = view! {
        <div class="govuk-grid-row">
            <div class="govuk-grid-column-two-thirds">
                <h1 class="govuk-heading-xl">{title}</h1>
                <p class="govuk-body-l">{t.invited_send(email)}</p>
                {inset_text(link_view.into_any())}
                {warning_text(t.invited_trust(), t)}
                <p class="govuk-body">{t.invited_until(until)}</p>
                <p class="govuk-body">{t.invited_once()}</p>
                <p class="govuk-body"><a class="govuk-link" href=frame.href(back)>{t.invited_more()}</a></p>
            </div>
        </div>
    };
    Page::new(PageHead { title: title.to_owned(), ..PageHead::default() }, content.into_any())
}
