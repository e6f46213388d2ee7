//! Steering groups and the central team: who is in them, inviting somebody, and taking somebody out.

use super::{Ask, ask, done, link_about};
use crate::components::{Cell, Size, Table};
use crate::frame::{Frame, PageHead};
use crate::pages::Page;
use crate::pages::accounts::{Invite, OpenInvitation, invite_form, summary};
use leptos::prelude::*;

/// The address of the central team's page.
pub const CENTRAL: &str = "/administration/central-team";

/// Somebody in a team.
#[derive(Debug, Clone)]
pub struct Member {
    /// Which account.
    pub id: i64,
    /// Their name.
    pub name: String,
    /// Their email address.
    pub email: String,
    /// Whether they may no longer sign in.
    pub is_disabled: bool,
}

/// A team, and the form for inviting somebody to it.
#[derive(Debug, Clone, Default)]
pub struct Team {
    /// What the table of its people is called.
    pub caption: String,
    /// What is said while nobody is in it.
    pub nobody: &'static str,
    /// The heading over the form.
    pub inviting: &'static str,
    /// Its people, by name.
    pub members: Vec<Member>,
    /// What their addresses begin with.
    pub members_path: String,
    /// Invitations that can still be used.
    pub open: Vec<OpenInvitation>,
    /// The form.
    pub invite: Invite,
    /// Whether somebody was just taken out.
    pub has_removed: bool,
}

/// The people of a team and the form, to stand under a heading.
pub(super) fn team(frame: &Frame, shown: &Team) -> AnyView {
    let t = frame.texts();
    view! {
        {members(frame, shown)}
        {open(frame, &shown.open)}
        <div class="govuk-grid-row">
            <div class="govuk-grid-column-two-thirds">
                <h3 class="govuk-heading-m">{shown.inviting}</h3>
                <p class="govuk-body">{t.team_invite_text()}</p>
                {invite_form(frame, &shown.invite)}
            </div>
        </div>
    }
    .into_any()
}

fn members(frame: &Frame, shown: &Team) -> AnyView {
    let t = frame.texts();
    if shown.members.is_empty() {
        return view! { <p class="govuk-body">{shown.nobody}</p> }.into_any();
    }
    let rows = shown.members.iter().map(|member| {
        let name =
            if member.is_disabled { t.team_disabled(&member.name) } else { member.name.clone() };
        let remove = format!("{}/{}/remove", shown.members_path, member.id);
        vec![
            Cell::new(name),
            Cell::new(member.email.clone()),
            Cell::new(link_about(frame, &remove, t.team_remove(), &member.name)),
        ]
    });
    Table::new(rows)
        .caption(&shown.caption, Size::M)
        .head([t.people_name(), t.people_email(), t.team_action()].map(Cell::new))
        .row_headers()
        .class("app-team-table")
        .scrolls("members", t.table_scroll())
        .view()
}

fn open(frame: &Frame, open: &[OpenInvitation]) -> Option<AnyView> {
    let t = frame.texts();
    let rows = open.iter().map(|invitation| {
        vec![Cell::new(invitation.email.clone()), Cell::new(invitation.until.clone())]
    });
    (!open.is_empty()).then(|| {
        Table::new(rows)
            .caption(t.people_invited(), Size::M)
            .head([t.people_email(), t.people_until()].map(Cell::new))
            .row_headers()
            .class("app-team-table")
            .scrolls("invitations", t.people_invited())
            .view()
    })
}

/// The page of the central team.
#[must_use]
pub fn central(frame: &Frame, shown: &Team) -> Page {
    let t = frame.texts();
    let head = PageHead {
        title: t.team_central().to_owned(),
        section: t.administration_title().to_owned(),
        error: !shown.invite.faults.is_empty(),
        back: Some((frame.href("/administration"), t.administration_title().to_owned())),
        ..PageHead::default()
    };
    let content = view! {
        {summary(frame, &shown.invite.faults)}
        {done(frame, shown.has_removed.then(|| t.team_removed()))}
        <h1 class="govuk-heading-xl">{t.team_central()}</h1>
        <p class="govuk-body">{t.team_central_text()}</p>
        <h2 class="govuk-heading-l">{t.team_people()}</h2>
        {team(frame, shown)}
    };
    Page::with_form(head, content.into_any())
}

/// Asks whether somebody is to be taken out: of the steering group of the coalition with this key and name, or of the
/// central team.
#[must_use]
pub fn remove(frame: &Frame, id: i64, name: &str, coalition: Option<(&str, &str)>) -> Page {
    let t = frame.texts();
    let (title, section, back, members) = match coalition {
        Some((key, coalition)) => {
            let back = super::coalitions::path(key);
            let title = t.team_steering_remove_title(coalition, name);
            (title, t.coalitions_title(), back.clone(), format!("{back}/steering"))
        }
        None => {
            let title = t.team_central_remove_title(name);
            (title, t.team_central(), CENTRAL.to_owned(), CENTRAL.to_owned())
        }
    };
    ask(
        frame,
        Ask {
            title,
            section,
            text: t.team_remove_text().to_owned(),
            button: t.team_remove_button(),
            keep: t.team_remove_keep(),
            path: format!("{members}/{id}/remove"),
            back: &back,
        },
    )
}
