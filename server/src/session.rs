//! Sessions: a secret in a cookie, its hash in the database, an end after 20 hours, and earlier when unused.

use crate::error::{Error, Result};
use crate::token;
use crate::visit::{SignedIn, Visit};
use axum_extra::extract::cookie::{Cookie, CookieJar, SameSite};
use http::{HeaderMap, HeaderValue, header};
use jiff::{SignedDuration, Timestamp};
use store::Person;

/// A session ends this long after sign-in, whatever is done in it. Outside WCAG 2.2.1's time limits.
pub const LONGEST: SignedDuration = SignedDuration::from_hours(20);
/// A session ends after this long without a request.
pub const IDLE: SignedDuration = SignedDuration::from_hours(4);
/// The same for those who run the service.
pub const IDLE_ADMINISTRATOR: SignedDuration = SignedDuration::from_mins(30);
/// Use is noted no more often than this, so that reading a page rarely writes.
const NOTED: SignedDuration = SignedDuration::from_mins(5);

/// The name of the cookie. The prefix makes browsers hold it to this host, https and the whole site; plain http, which
/// is only for this machine, cannot have it.
#[must_use]
pub const fn cookie_name(secure: bool) -> &'static str {
    if secure { "__Host-session" } else { "session" }
}

/// Who is signed in, by the cookie.
///
/// # Errors
/// When the database does not answer.
pub async fn find(visit: &Visit, headers: &HeaderMap) -> Result<Option<SignedIn>> {
    let app = &visit.app;
    let jar = CookieJar::from_headers(headers);
    let Some(cookie) = jar.get(cookie_name(app.settings.is_secure())) else { return Ok(None) };
    let hash = token::hash(cookie.value());
    let Some(session) = app.store.session(&hash).await? else { return Ok(None) };
    let idle = if session.person.is_administrator { IDLE_ADMINISTRATOR } else { IDLE };
    let over =
        |since: Timestamp, allowed: SignedDuration| visit.now.duration_since(since) > allowed;
    if over(session.created_at, LONGEST) || over(session.last_seen_at, idle) {
        app.store.end_session(&hash).await?;
        return Ok(None);
    }
    if over(session.last_seen_at, NOTED) {
        app.store.touch_session(&hash, visit.now).await?;
    }
    let memberships = app.store.memberships(session.person.id).await?;
    Ok(Some(SignedIn {
        person: session.person,
        memberships,
        steering: None,
        is_steering: session.is_steering,
        csrf: session.csrf,
        session: hash,
    }))
}

/// Signs somebody in: a new session, never one that was there before. Gives the cookie, and who is signed in from now on.
///
/// # Errors
/// When the database does not answer.
pub async fn start(visit: &Visit, person: &Person) -> Result<(HeaderValue, SignedIn)> {
    if let Some(before) = visit.signed_in.as_deref() {
        visit.app.store.end_session(&before.session).await?;
    }
    let (secret, csrf) = (token::secret()?, token::secret()?);
    let hash = token::hash(&secret);
    visit.app.store.start_session(&hash, person.id, &csrf, visit.now).await?;
    let secure = visit.app.settings.is_secure();
    let cookie = Cookie::build((cookie_name(secure), secret))
        .path("/")
        .http_only(true)
        .secure(secure)
        .same_site(SameSite::Lax)
        .build();
    let cookie = HeaderValue::from_str(&cookie.to_string())
        .map_err(|error| Error::Internal(anyhow::Error::new(error)))?;
    let memberships = visit.app.store.memberships(person.id).await?;
    Ok((
        cookie,
        SignedIn {
            person: person.clone(),
            memberships,
            steering: None,
            is_steering: false,
            csrf,
            session: hash,
        },
    ))
}

/// Signs the visitor out, here and in the database.
///
/// # Errors
/// When the database does not answer; the visitor is then still signed in.
pub async fn end(visit: &Visit) -> Result<[(header::HeaderName, HeaderValue); 2]> {
    if let Some(signed_in) = visit.signed_in.as_deref() {
        visit.app.store.end_session(&signed_in.session).await?;
    }
    let secure = visit.app.settings.is_secure();
    let attributes = if secure { "; Secure" } else { "" };
    let cookie =
        format!("{}=; Path=/; Max-Age=0; HttpOnly; SameSite=Lax{attributes}", cookie_name(secure));
    let cookie = HeaderValue::from_str(&cookie)
        .map_err(|error| Error::Internal(anyhow::Error::new(error)))?;
    let clear = header::HeaderName::from_static("clear-site-data");
    Ok([(header::SET_COOKIE, cookie), (clear, HeaderValue::from_static("\"cache\", \"storage\""))])
}
