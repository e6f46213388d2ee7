//! Steering groups and the central team: who is in them, inviting somebody, and taking somebody out.

use super::super::people::{invite as make_invitation, until};
use super::{REMOVED, find, query};
use crate::error::{Error, Result};
use crate::forms::{account_words, an_email, email, faults};
use crate::log;
use crate::visit::Visit;
use app::components::Fault;
use app::pages::accounts::{Invite, OpenInvitation};
use app::pages::administration::coalitions;
use app::pages::administration::team::{self, CENTRAL, Member, Team};
use app::texts::Texts;
use axum::extract::Path;
use axum::response::Response;
use serde::Deserialize;
use store::{Coalition, InvitedTo, Person};
use validator::Validate;

/// Whose people.
#[derive(Clone, Copy)]
pub(super) enum Whose<'a> {
    /// Those of a coalition's steering group.
    Steering(&'a Coalition),
    /// Those of the central team.
    Central,
}

impl Whose<'_> {
    /// The path of the page they stand on.
    fn path(self) -> String {
        match self {
            Self::Steering(coalition) => coalitions::path(&coalition.key),
            Self::Central => CENTRAL.to_owned(),
        }
    }

    fn invited_to(self) -> InvitedTo {
        match self {
            Self::Steering(coalition) => InvitedTo::Steering(coalition.key.clone()),
            Self::Central => InvitedTo::Central,
        }
    }

    async fn people(self, visit: &Visit) -> Result<Vec<Person>> {
        let store = &visit.app.store;
        Ok(match self {
            Self::Steering(coalition) => store.steering_group(&coalition.key).await?,
            Self::Central => store.central_team().await?,
        })
    }
}

/// A team as its page shows it.
pub(super) async fn load(
    visit: &Visit,
    whose: Whose<'_>,
    email: String,
    faults: Vec<Fault>,
) -> Result<Team> {
    let t = Texts::of(visit.language);
    let people = whose.people(visit).await?;
    let open = visit.app.store.open_invitations_elsewhere(visit.now).await?;
    let to = whose.invited_to();
    let path = whose.path();
    let (caption, nobody, inviting, members_path) = match whose {
        Whose::Steering(coalition) => (
            t.team_steering_caption(coalition.name.get(visit.language)),
            t.team_steering_nobody(),
            t.team_steering_invite(),
            format!("{path}/steering"),
        ),
        Whose::Central => (
            t.team_central_caption().to_owned(),
            t.team_central_nobody(),
            t.team_central_invite(),
            path.clone(),
        ),
    };
    let member = |person: Person| Member {
        id: person.id,
        name: person.name,
        email: person.email,
        is_disabled: person.is_disabled,
    };
    let open = open.into_iter().filter(|invitation| invitation.to == to);
    Ok(Team {
        caption,
        nobody,
        inviting,
        members: people.into_iter().map(member).collect(),
        members_path,
        open: open
            .map(|invitation| OpenInvitation {
                role: String::new(),
                until: until(visit, invitation.expires_at),
                email: invitation.email,
            })
            .collect(),
        invite: Invite { path, email, faults, ..Invite::default() },
        has_removed: query(visit) == REMOVED,
    })
}

#[derive(Debug, Deserialize, Validate)]
#[serde(deny_unknown_fields)]
struct EmailForm {
    #[validate(custom(function = "an_email"))]
    email: String,
}

/// What came of the form.
pub(super) enum Outcome {
    /// The invitation is made: the page with its link.
    Invited(Response),
    /// The form is shown again: the email address as typed, and what is wrong.
    Again(String, Vec<Fault>),
}

/// Invites somebody by the posted form.
pub(super) async fn invite(visit: &Visit, whose: Whose<'_>) -> Result<Outcome> {
    let form: EmailForm = visit.form()?;
    if visit.is_switching() {
        return Ok(Outcome::Again(form.email, Vec::new()));
    }
    let t = Texts::of(visit.language);
    let email = email(&form.email);
    let mut wrong = faults(&form, &["email"], account_words(t));
    if whose.people(visit).await?.iter().any(|person| person.email == email) {
        let text = match whose {
            Whose::Steering(_) => t.team_steering_member(&email),
            Whose::Central => t.team_central_member(&email),
        };
        wrong.push(Fault::of("email", text));
    }
    if !wrong.is_empty() {
        return Ok(Outcome::Again(form.email, wrong));
    }
    let response = make_invitation(visit, &email, whose.invited_to(), &whose.path()).await?;
    Ok(Outcome::Invited(response))
}

pub(super) async fn show_central(visit: Visit) -> Result {
    let shown = load(&visit, Whose::Central, String::new(), Vec::new()).await?;
    Ok(visit.ok(|frame| team::central(frame, &shown)))
}

pub(super) async fn invite_central(visit: Visit) -> Result {
    match invite(&visit, Whose::Central).await? {
        Outcome::Invited(response) => Ok(response),
        Outcome::Again(email, faults) => {
            let shown = load(&visit, Whose::Central, email, faults).await?;
            Ok(visit.again(|frame| team::central(frame, &shown)))
        }
    }
}

/// The person of the path, if they are in the team.
async fn member(visit: &Visit, whose: Whose<'_>, id: &str) -> Result<Option<Person>> {
    let id: i64 = id.parse().map_err(|_| Error::NotFound)?;
    Ok(whose.people(visit).await?.into_iter().find(|person| person.id == id))
}

pub(super) async fn ask_steering(visit: Visit, Path((key, id)): Path<(String, String)>) -> Result {
    let coalition = find(&visit, &key).await?;
    let person = member(&visit, Whose::Steering(&coalition), &id).await?.ok_or(Error::NotFound)?;
    let name = coalition.name.get(visit.language);
    Ok(visit.ok(|frame| team::remove(frame, person.id, &person.name, Some((&key, name)))))
}

pub(super) async fn ask_central(visit: Visit, Path(id): Path<String>) -> Result {
    let person = member(&visit, Whose::Central, &id).await?.ok_or(Error::NotFound)?;
    Ok(visit.ok(|frame| team::remove(frame, person.id, &person.name, None)))
}

/// A form without a field of its own.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Nothing {}

pub(super) async fn remove_steering(
    visit: Visit,
    Path((key, id)): Path<(String, String)>,
) -> Result {
    let Nothing {} = visit.form()?;
    let coalition = find(&visit, &key).await?;
    let whose = Whose::Steering(&coalition);
    // Somebody else may have taken them out a moment ago: what was wanted is so.
    if let Some(person) = member(&visit, whose, &id).await? {
        visit.app.store.leave_steering(person.id, &coalition.key).await?;
        let by = visit.signed_in()?.person.id;
        let what = format!("{} left steering group {}", person.id, coalition.key);
        log::security("privilege_permissions_changed", Some(by), &what);
    }
    Ok(visit.go(&format!("{}?{REMOVED}", whose.path())))
}

pub(super) async fn remove_central(visit: Visit, Path(id): Path<String>) -> Result {
    let Nothing {} = visit.form()?;
    if let Some(person) = member(&visit, Whose::Central, &id).await? {
        visit.app.store.set_central(person.id, false, visit.now).await?;
        let by = visit.signed_in()?.person.id;
        let what = format!("{} left central team", person.id);
        log::security("privilege_permissions_changed", Some(by), &what);
    }
    Ok(visit.go(&format!("{CENTRAL}?{REMOVED}")))
}
