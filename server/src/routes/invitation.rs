//! Invitations: looking never uses one, accepting does, once.

use super::people::{role_name, until};
use super::sign_in::home;
use crate::error::Result;
use crate::forms::{a_name, account_words, faults, name, new_password};
use crate::log;
use crate::policy::{Policy, Routes};
use crate::session;
use crate::token;
use crate::visit::Visit;
use app::components::Fault;
use app::pages::accounts::{self, Gone, Invited, NewAccount};
use app::texts::Texts;
use axum::extract::Path;
use axum::response::Response;
use axum::routing::get;
use http::{StatusCode, header};
use serde::Deserialize;
use store::{Invitation, InvitedTo, NewPerson, Person};
use validator::Validate;

pub(super) fn routes() -> Routes {
    let public = Policy::Public;
    Routes::default().form("/invitations/{token}", public, public, get(show).post(save))
}

#[derive(Debug, Default, Deserialize, Validate)]
#[serde(deny_unknown_fields, default)]
struct AccountForm {
    #[validate(custom(function = "a_name"))]
    name: String,
    password: String,
    /// The email address again, for password managers; not read.
    #[serde(rename = "username")]
    _username: String,
}

/// What an invitation's page can be.
enum Stage {
    Gone(Gone),
    NewAccount,
    SignInFirst,
    OtherPerson(String),
    Accept,
}

/// An invitation with what its page shows of it.
struct Found {
    hash: String,
    invitation: Invitation,
    invited: Invited,
}

async fn find(visit: &Visit, token: &str) -> Result<Option<Found>> {
    let hash = token::hash(token);
    let Some(invitation) = visit.app.store.invitation(&hash).await? else { return Ok(None) };
    let t = Texts::of(visit.language);
    let membership = match &invitation.to {
        InvitedTo::Council(council, role) => {
            Some((visit.council_name(council), role_name(t, *role).to_owned()))
        }
        InvitedTo::Administration => None,
        InvitedTo::Steering(key) => {
            let Some(coalition) = visit.app.store.coalition(key).await? else { return Ok(None) };
            Some((coalition.name.get(visit.language).clone(), t.role_steering().to_owned()))
        }
        InvitedTo::Central => {
            let service = visit.app.brand.service(visit.language).to_owned();
            Some((service, t.role_central().to_owned()))
        }
    };
    let invited = Invited {
        path: format!("/invitations/{token}"),
        email: invitation.email.clone(),
        inviter: invitation.invited_by.clone(),
        membership,
    };
    Ok(Some(Found { hash, invitation, invited }))
}

async fn stage(visit: &Visit, found: &Found) -> Result<Stage> {
    let invitation = &found.invitation;
    if invitation.accepted_at.is_some() {
        return Ok(Stage::Gone(Gone::Used));
    }
    if invitation.superseded_at.is_some() {
        return Ok(Stage::Gone(Gone::Replaced));
    }
    if !invitation.is_usable(visit.now) {
        return Ok(Stage::Gone(Gone::Expired(until(visit, invitation.expires_at))));
    }
    match visit.signed_in.as_deref() {
        Some(signed_in) if signed_in.person.email == invitation.email => Ok(Stage::Accept),
        Some(signed_in) => Ok(Stage::OtherPerson(signed_in.person.email.clone())),
        None => {
            let known = visit.app.store.person_by_email(&invitation.email).await?;
            Ok(if known.is_some() { Stage::SignInFirst } else { Stage::NewAccount })
        }
    }
}

fn gone(visit: &Visit, why: &Gone) -> Response {
    let status = if *why == Gone::Unknown { StatusCode::NOT_FOUND } else { StatusCode::GONE };
    visit.page(status, |frame| accounts::gone(frame, why))
}

async fn show(visit: Visit, Path(token): Path<String>) -> Result {
    let Some(found) = find(&visit, &token).await? else { return Ok(gone(&visit, &Gone::Unknown)) };
    let invited = &found.invited;
    Ok(match stage(&visit, &found).await? {
        Stage::Gone(why) => gone(&visit, &why),
        Stage::NewAccount => {
            visit.ok(|frame| accounts::new_account(frame, invited, &NewAccount::default()))
        }
        Stage::SignInFirst => visit.ok(|frame| accounts::sign_in_first(frame, invited)),
        Stage::OtherPerson(signed) => {
            visit.ok(|frame| accounts::other_person(frame, invited, &signed))
        }
        Stage::Accept => visit.ok(|frame| accounts::accept(frame, invited)),
    })
}

async fn save(visit: Visit, Path(token): Path<String>) -> Result {
    let form: AccountForm = visit.form()?;
    let Some(found) = find(&visit, &token).await? else { return Ok(gone(&visit, &Gone::Unknown)) };
    let invited = &found.invited;
    match stage(&visit, &found).await? {
        // Sent twice: the first one did it, and led there.
        Stage::Gone(Gone::Used) => Ok(visit.go(&led_to(&found))),
        Stage::Gone(why) => Ok(gone(&visit, &why)),
        Stage::NewAccount => create(&visit, &found, form).await,
        Stage::SignInFirst => Ok(visit.go(&invited.path)),
        Stage::OtherPerson(_) => Ok(visit.go(&invited.path)),
        Stage::Accept => {
            let accepted = visit.app.store.accept_invitation(&found.hash, None, visit.now).await?;
            if let Some(person) = accepted {
                log::security("privilege_permissions_changed", Some(person), "invitation accepted");
            }
            Ok(visit.go(&led_to(&found)))
        }
    }
}

/// The first page of what somebody was invited to.
fn led_to(found: &Found) -> String {
    match &found.invitation.to {
        InvitedTo::Council(council, _) => format!("/councils/{council}"),
        InvitedTo::Administration => "/administration".into(),
        InvitedTo::Steering(coalition) => format!("/coalitions/{coalition}"),
        InvitedTo::Central => "/central".into(),
    }
}

/// Makes the account, signs in, and leads to the council.
async fn create(visit: &Visit, found: &Found, form: AccountForm) -> Result {
    let t = Texts::of(visit.language);
    let mut typed = NewAccount { name: form.name.clone(), faults: Vec::new() };
    if !visit.is_switching() {
        typed.faults = check(visit, found, &form, t);
    }
    if visit.is_switching() || !typed.faults.is_empty() {
        return Ok(visit.again(|frame| accounts::new_account(frame, &found.invited, &typed)));
    }
    let password_hash = visit.app.passwords.hash(form.password).await?;
    let new = NewPerson {
        email: found.invitation.email.clone(),
        name: name(&form.name),
        password_hash,
        language: visit.language,
    };
    let store = &visit.app.store;
    let accepted = store.accept_invitation(&found.hash, Some(&new), visit.now).await?;
    let person: Option<Person> = store.person_by_email(&new.email).await?;
    // An account that was there before, or that another request made meanwhile, has another hash: whoever sent this form
    // has not shown that it is theirs.
    match person.filter(|p| accepted == Some(p.id) && p.password_hash == new.password_hash) {
        Some(person) => {
            log::security("user_created", Some(person.id), "invitation accepted");
            let (cookie, signed_in) = session::start(visit, &person).await?;
            let mut response = visit.go(&home(&signed_in));
            response.headers_mut().append(header::SET_COOKIE, cookie);
            Ok(response)
        }
        None => Ok(visit.go(&led_to(found))),
    }
}

fn check(visit: &Visit, found: &Found, form: &AccountForm, t: Texts) -> Vec<Fault> {
    let mut wrong = faults(form, &["name"], account_words(t));
    let council = found.invited.membership.as_ref().map_or("", |(council, _)| council.as_str());
    let brand = &visit.app.brand;
    let context =
        [&form.name, &found.invitation.email, council, &brand.service[0], &brand.service[1]];
    if let Some(key) = new_password::fault(&form.password, &context) {
        wrong.push(Fault::of("password", account_words(t)(key).unwrap_or_default()));
    }
    wrong
}
