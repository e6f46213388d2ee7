//! Signing in and out.

use crate::error::{Error, Result};
use crate::forms::{account_words, email, faults};
use crate::log;
use crate::password::{LONGEST, Verdict};
use crate::policy::{Policy, Routes};
use crate::session;
use crate::throttle;
use crate::visit::{SignedIn, Visit};
use app::components::Fault;
use app::pages::accounts::{self, Kept, SignIn};
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use http::{HeaderValue, StatusCode, header};
use serde::Deserialize;
use std::sync::Arc;
use store::Person;
use validator::{Validate, ValidationError};

pub(super) fn routes() -> Routes {
    Routes::default().form("/sign-in", Policy::Public, Policy::Public, get(show).post(save)).form(
        "/sign-out",
        Policy::Public,
        Policy::Public,
        get(home_page).post(sign_out),
    )
}

#[derive(Debug, Deserialize, Validate)]
#[serde(deny_unknown_fields)]
struct SignInForm {
    #[validate(custom(function = "an_address"))]
    email: String,
    #[validate(custom(function = "a_password"))]
    password: String,
    #[serde(default)]
    next: String,
    #[serde(default)]
    kept: String,
}

fn an_address(typed: &str) -> std::result::Result<(), ValidationError> {
    if email(typed).is_empty() {
        Err(ValidationError::new("sign-in-email-missing"))
    } else {
        Ok(())
    }
}

fn a_password(typed: &str) -> std::result::Result<(), ValidationError> {
    if typed.is_empty() { Err(ValidationError::new("sign-in-password-missing")) } else { Ok(()) }
}

/// A form with no fields of its own.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Nothing {}

async fn show(visit: Visit) -> Response {
    let query = visit.path.split_once('?').map_or("", |(_, query)| query);
    let next = form_urlencoded::parse(query.as_bytes()).find(|(name, _)| name == "next");
    let next = next.and_then(|(_, next)| own_path(&next)).unwrap_or_default();
    match visit.signed_in.as_deref() {
        Some(_) if !next.is_empty() => visit.go(&next),
        Some(signed_in) => visit.go(&home(signed_in)),
        None => {
            let shown = SignIn { next, ..SignIn::default() };
            visit.ok(|frame| accounts::sign_in(frame, &shown))
        }
    }
}

async fn save(visit: Visit) -> Result {
    let form: SignInForm = visit.form()?;
    let t = app::texts::Texts::of(visit.language);
    let next = own_path(&form.next).unwrap_or_default();
    let kept = read_kept(&form.kept, &next);
    let mut shown = SignIn {
        email: form.email.clone(),
        next: next.clone(),
        kept: kept.clone().map(|kept| (kept, form.kept.clone())),
        faults: Vec::new(),
    };
    if visit.is_switching() {
        return Ok(visit.again(|frame| accounts::sign_in(frame, &shown)));
    }
    shown.faults = faults(&form, &["email", "password"], account_words(t));
    if !shown.faults.is_empty() {
        return Ok(visit.again(|frame| accounts::sign_in(frame, &shown)));
    }
    let email = email(&form.email);
    if !throttle::may_try(&visit, &email).await? {
        log::security("authn_login_fail_max", None, "");
        return Ok(too_many(&visit));
    }
    let Some(person) = check(&visit, &email, form.password).await? else {
        shown.faults = vec![Fault::of("email", t.sign_in_wrong())];
        return Ok(visit.again(|frame| accounts::sign_in(frame, &shown)));
    };
    let (cookie, signed_in) = session::start(&visit, &person).await?;
    let mut response = match kept {
        Some(kept) => save_again(&visit, signed_in, &kept),
        None if next.is_empty() => visit.go(&home(&signed_in)),
        None => visit.go(&next),
    };
    response.headers_mut().append(header::SET_COOKIE, cookie);
    Ok(response)
}

/// The person whose email address and password these are, if any.
async fn check(visit: &Visit, email: &str, password: String) -> Result<Option<Person>> {
    let store = &visit.app.store;
    let person = store.person_by_email(email).await?.filter(|person| !person.is_disabled);
    let hash = person.as_ref().map(|person| person.password_hash.clone());
    // Nobody's password is longer, and hashing it would be work for nothing.
    let verdict = if password.chars().count() > LONGEST {
        Verdict::Wrong
    } else {
        visit.app.passwords.verify(password, hash).await?
    };
    let Some(person) = person.filter(|_| verdict != Verdict::Wrong) else {
        throttle::failed(visit).await?;
        log::security("authn_login_fail", None, "");
        return Ok(None);
    };
    if let Verdict::RightWithNewHash(hash) = verdict {
        store.set_password_hash(person.id, &hash).await?;
    }
    throttle::succeeded(visit, email).await?;
    log::security("authn_login_success", Some(person.id), "");
    Ok(Some(person))
}

/// The page that sends the kept form once more, with the token of the new session.
fn save_again(visit: &Visit, signed_in: SignedIn, kept: &Kept) -> Response {
    let visit =
        Visit { signed_in: Some(Arc::new(signed_in)), path: kept.path.clone(), ..visit.clone() };
    visit.ok(|frame| accounts::save_again(frame, kept))
}

fn too_many(visit: &Visit) -> Response {
    let mut response = visit.page(StatusCode::TOO_MANY_REQUESTS, accounts::throttled);
    let wait = HeaderValue::from(throttle::WINDOW.as_secs().unsigned_abs());
    response.headers_mut().insert(header::RETRY_AFTER, wait);
    response
}

async fn home_page(visit: Visit) -> Response {
    visit.go("/")
}

async fn sign_out(visit: Visit) -> Result {
    let Nothing {} = visit.form()?;
    let headers = session::end(&visit).await?;
    if let Some(signed_in) = visit.signed_in.as_deref() {
        log::security("session_ended", Some(signed_in.person.id), "");
    }
    Ok((headers, visit.go("/")).into_response())
}

/// The first page of somebody signed in.
#[must_use]
pub(super) fn home(signed_in: &SignedIn) -> String {
    match signed_in.memberships.as_slice() {
        [only] => format!("/councils/{}", only.council),
        [] if signed_in.person.is_administrator => "/administration".into(),
        [] if signed_in.person.is_central => "/central".into(),
        [] => "/coalitions".into(),
        _ => "/councils".into(),
    }
}

/// The longest path taken from a visitor, in bytes.
const LONGEST_PATH: usize = 2000;

/// A path of this service, without its language, from what a visitor's browser said; none when it could lead anywhere
/// else. Browsers read `\` as `/`, leave out tabs and line ends, and take `//` for the start of a host.
fn own_path(typed: &str) -> Option<String> {
    let is_own = |path: &str| {
        path.len() <= LONGEST_PATH
            && path.starts_with('/')
            && !path.starts_with("//")
            && path.bytes().all(|byte| byte.is_ascii_graphic() && byte != b'\\')
    };
    if !is_own(typed) {
        return None;
    }
    let path = match typed.strip_prefix("/cy") {
        Some("") => "/",
        Some(rest) if rest.starts_with('/') => rest,
        _ => typed,
    };
    is_own(path).then(|| path.to_owned())
}

/// A form to be sent again after signing in, as it stands in the form for signing in.
pub(crate) fn keep(fields: &[(String, String)]) -> Option<String> {
    serde_json::to_string(fields).ok()
}

/// Reads back what [`keep`] wrote.
fn read_kept(kept: &str, next: &str) -> Option<Kept> {
    let fields = serde_json::from_str(kept).ok()?;
    (!next.is_empty()).then(|| Kept { fields, path: next.to_owned() })
}

/// The page for signing in when a form came and nobody is signed in: what was typed is kept.
pub(crate) fn session_over(visit: &Visit, kept: Kept) -> Result {
    let sent = keep(&kept.fields).ok_or(Error::SignInNeeded)?;
    let shown = SignIn { next: kept.path.clone(), kept: Some((kept, sent)), ..SignIn::default() };
    // The page's own form goes to /sign-in, and so must the switch of language that sends it.
    let visit = Visit { path: "/sign-in".into(), ..visit.clone() };
    Ok(visit.page(StatusCode::UNAUTHORIZED, |frame| accounts::sign_in(frame, &shown)))
}

#[cfg(test)]
mod tests {
    use super::own_path;

    #[test]
    fn only_own_paths_are_gone_to() {
        for (typed, path) in [
            ("/", "/"),
            ("/councils/ELM", "/councils/ELM"),
            ("/councils/ELM/rounds/2026?theme=a&n=2", "/councils/ELM/rounds/2026?theme=a&n=2"),
            ("/cy", "/"),
            ("/cy/councils/ELM", "/councils/ELM"),
            ("/cyprus", "/cyprus"),
        ] {
            assert_eq!(own_path(typed).as_deref(), Some(path), "{typed}");
        }
        for evil in [
            "",
            "evil.example",
            "//evil.example",
            "///evil.example",
            "/\\evil.example",
            "\\evil.example",
            "\\\\evil.example",
            "/a\\b",
            "https://evil.example",
            "https:evil.example",
            "javascript:alert(1)",
            "data:text/html,x",
            " /councils",
            "/ councils",
            "/\t/evil.example",
            "/\n/evil.example",
            "/\r\nSet-Cookie: a=b",
            "/\u{0}",
            "/cy//evil.example",
            "/cy/\\evil.example",
            "/ŵ",
        ] {
            assert_eq!(own_path(evil), None, "{evil:?}");
        }
        assert_eq!(own_path(&format!("/{}", "a".repeat(2000))), None);
    }
}
