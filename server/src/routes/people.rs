//! The people of a council: who they are, who has been invited, and inviting more.

use crate::error::Result;
use crate::forms::{account_words, an_email, email, faults};
use crate::log;
use crate::policy::{ANY_ROLE, Here, LEADING, Policy, Routes};
use crate::token;
use crate::visit::Visit;
use app::components::Fault;
use app::pages::accounts::{self, Invite, Member, OpenInvitation, People};
use app::texts::Texts;
use axum::routing::get;
use domain::id::CouncilKey;
use jiff::{SignedDuration, Timestamp};
use serde::Deserialize;
use store::{InvitedTo, NewInvitation, Person, Role};
use validator::{Validate, ValidationError};

pub(super) fn routes() -> Routes {
    let (read, write) = (Policy::Member(ANY_ROLE), Policy::Member(LEADING));
    Routes::default().form("/councils/{council}/people", read, write, get(show).post(save))
}

/// How long an invitation can be used.
const USABLE: SignedDuration = SignedDuration::from_hours(7 * 24);

/// The name of a role.
#[must_use]
pub(crate) fn role_name(t: Texts, role: Role) -> &'static str {
    match role {
        Role::Contributor => t.role_contributor(),
        Role::Lead => t.role_lead(),
        Role::Signatory => t.role_signatory(),
    }
}

/// An invitation to a council as typed.
#[derive(Debug, Default, Deserialize, Validate)]
#[serde(deny_unknown_fields)]
pub(super) struct InviteForm {
    #[validate(custom(function = "an_email"))]
    email: String,
    #[serde(default)]
    #[validate(custom(function = "a_role"))]
    role: String,
}

fn a_role(typed: &str) -> std::result::Result<(), ValidationError> {
    Role::parse(typed).map(drop).ok_or_else(|| ValidationError::new("people-role-missing"))
}

/// Where a council's people are shown: to its members, or to administrators.
pub(super) struct Place {
    pub(super) council: CouncilKey,
    pub(super) name: String,
    /// The page's own path.
    pub(super) path: String,
    /// The page before.
    pub(super) back: (String, String),
    /// The heading over the form; none for those who may not invite.
    pub(super) inviting: Option<&'static str>,
}

fn place(visit: &Visit, here: &Here) -> Place {
    let t = Texts::of(visit.language);
    let key = &here.council.key;
    Place {
        council: key.clone(),
        name: here.name.clone(),
        path: format!("/councils/{key}/people"),
        back: (visit.href(&format!("/councils/{key}")), t.back().to_owned()),
        inviting: LEADING.contains(&here.role).then(|| t.people_invite_title()),
    }
}

async fn show(visit: Visit, here: Here) -> Result {
    show_people(&visit, &place(&visit, &here)).await
}

async fn save(visit: Visit, here: Here) -> Result {
    invite_to(&visit, &place(&visit, &here)).await
}

/// The page of a council's people.
pub(super) async fn show_people(visit: &Visit, place: &Place) -> Result {
    let shown = load(visit, place, InviteForm::default(), Vec::new()).await?;
    Ok(visit.ok(|frame| accounts::people(frame, &shown)))
}

async fn load(
    visit: &Visit,
    place: &Place,
    typed: InviteForm,
    faults: Vec<Fault>,
) -> Result<People> {
    let t = Texts::of(visit.language);
    let store = &visit.app.store;
    let you = visit.signed_in.as_deref().map(|signed_in| signed_in.person.id);
    let members = store.members(&place.council).await?;
    let open = store.open_invitations(&place.council, visit.now).await?;
    let member = |(person, role): (Person, Role)| Member {
        is_you: Some(person.id) == you,
        name: person.name,
        email: person.email,
        role: role_name(t, role).to_owned(),
    };
    let invite = place.inviting.map(|title| {
        let invite = Invite {
            path: place.path.clone(),
            email: typed.email,
            role: typed.role,
            roles: roles(t),
            faults,
        };
        (invite, title)
    });
    Ok(People {
        council: place.name.clone(),
        back: place.back.clone(),
        members: members.into_iter().filter(|(p, _)| !p.is_disabled).map(member).collect(),
        open: open
            .into_iter()
            .map(|invitation| OpenInvitation {
                role: match invitation.to {
                    InvitedTo::Council(_, role) => role_name(t, role).to_owned(),
                    // Only a council's own are listed here.
                    _ => String::new(),
                },
                until: until(visit, invitation.expires_at),
                email: invitation.email,
            })
            .collect(),
        invite,
    })
}

fn roles(t: Texts) -> Vec<(String, &'static str, &'static str)> {
    Role::ALL
        .into_iter()
        .map(|role| {
            let hint = match role {
                Role::Contributor => t.role_contributor_hint(),
                Role::Lead => t.role_lead_hint(),
                Role::Signatory => t.role_signatory_hint(),
            };
            (role.slug().to_owned(), role_name(t, role), hint)
        })
        .collect()
}

/// Makes an invitation to a council from the posted form.
pub(super) async fn invite_to(visit: &Visit, place: &Place) -> Result {
    let form: InviteForm = visit.form()?;
    let t = Texts::of(visit.language);
    let email = email(&form.email);
    let mut wrong = Vec::new();
    if !visit.is_switching() {
        wrong = faults(&form, &["email", "role"], account_words(t));
        let members = store_members(visit, place).await?;
        if members.iter().any(|(person, _)| person.email == email) {
            wrong.insert(0, Fault::of("email", t.people_email_member(&email)));
        }
    }
    let role = Role::parse(&form.role);
    match role.filter(|_| wrong.is_empty() && !visit.is_switching()) {
        None => {
            let shown = load(visit, place, form, wrong).await?;
            Ok(visit.again(|frame| accounts::people(frame, &shown)))
        }
        Some(role) => {
            let to = InvitedTo::Council(place.council.clone(), role);
            invite(visit, &email, to, &place.path).await
        }
    }
}

async fn store_members(visit: &Visit, place: &Place) -> Result<Vec<(Person, Role)>> {
    Ok(visit.app.store.members(&place.council).await?)
}

/// Makes an invitation and shows its link, this once.
pub(super) async fn invite(visit: &Visit, email: &str, to: InvitedTo, back: &str) -> Result {
    let inviter = visit.signed_in()?.person.id;
    let secret = token::secret()?;
    let invitation = NewInvitation {
        email: email.to_owned(),
        to,
        invited_by: Some(inviter),
        expires_at: visit.now.checked_add(USABLE).map_err(anyhow::Error::new)?,
    };
    visit.app.store.invite(&invitation, &token::hash(&secret), visit.now).await?;
    let what = match &invitation.to {
        InvitedTo::Council(council, role) => format!("invited {role} {council}"),
        InvitedTo::Administration => "invited administrator".to_owned(),
        InvitedTo::Steering(coalition) => format!("invited steering group {coalition}"),
        InvitedTo::Central => "invited central team".to_owned(),
    };
    log::security("user_invited", Some(inviter), &what);
    let base = &visit.app.settings.public_url;
    let link = format!("{base}{}", visit.href(&format!("/invitations/{secret}")));
    let until = until(visit, invitation.expires_at);
    Ok(visit.ok(|frame| accounts::invited(frame, email, &link, &until, back)))
}

/// A moment written out.
pub(super) fn until(visit: &Visit, moment: Timestamp) -> String {
    app::dates::date_and_time(visit.language, crate::clock::local(moment))
}
