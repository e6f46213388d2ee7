//! Invitations as those who are invited see them.

use super::summary;
use crate::components::{Button, Fault, Input, PasswordInput, fault_of};
use crate::frame::{Frame, PageHead};
use crate::pages::{FORM, Page};
use leptos::prelude::*;

/// An invitation that can be used.
#[derive(Debug, Clone)]
pub struct Invited {
    /// Its path, without the language.
    pub path: String,
    /// Whom it is for.
    pub email: String,
    /// Who invited, if somebody with an account did.
    pub inviter: Option<String>,
    /// The council's name and the name of the role; none for administrators.
    pub membership: Option<(String, String)>,
}

/// The form for a new account as typed.
#[derive(Debug, Clone, Default)]
pub struct NewAccount {
    /// The name.
    pub name: String,
    /// What is wrong.
    pub faults: Vec<Fault>,
}

/// Why an invitation cannot be used.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Gone {
    /// There is none with this token.
    Unknown,
    /// Its time is over, since this day.
    Expired(String),
    /// It has been used.
    Used,
    /// A newer one took its place.
    Replaced,
}

fn page(frame: &Frame, title: String, faults: &[Fault], content: AnyView, with_form: bool) -> Page {
    let head = PageHead { title: title.clone(), error: !faults.is_empty(), ..PageHead::default() };
    let content = view! {
        {summary(frame, faults)}
        <div class="govuk-grid-row">
            <div class="govuk-grid-column-two-thirds">
                <h1 class="govuk-heading-xl">{title}</h1>
                {content}
            </div>
        </div>
    }
    .into_any();
    if with_form { Page::with_form(head, content) } else { Page::new(head, content) }
}

fn title(frame: &Frame) -> String {
    frame.texts().invitation_title(frame.brand.service(frame.language))
}

/// Who invited to what.
fn to_what(frame: &Frame, invited: &Invited) -> AnyView {
    let t = frame.texts();
    let text = match (&invited.membership, &invited.inviter) {
        (Some((council, role)), Some(inviter)) => t.invitation_to_council(council, inviter, role),
        (Some((council, role)), None) => t.invitation_to_council_nobody(council, role),
        (None, Some(inviter)) => t.invitation_to_run(inviter),
        (None, None) => t.invitation_to_run_nobody().to_owned(),
    };
    view! { <p class="govuk-body-l">{text}</p> }.into_any()
}

/// The page for somebody without an account.
#[must_use]
pub fn new_account(frame: &Frame, invited: &Invited, typed: &NewAccount) -> Page {
    let t = frame.texts();
    let name = Input::new("name", t.invitation_name())
        .hint(t.invitation_name_hint())
        .autocomplete("name")
        .value(&typed.name)
        .error(fault_of(&typed.faults, "name"))
        .view(t);
    let password = PasswordInput::new("password", t.invitation_password())
        .hint(t.invitation_password_hint())
        .choose_new()
        .error(fault_of(&typed.faults, "password"))
        .view(t);
    let content = view! {
        {to_what(frame, invited)}
        <h2 class="govuk-heading-l">{t.invitation_account()}</h2>
        <p class="govuk-body">
            {t.invitation_for()} " " <strong class="govuk-!-text-break-word">{invited.email.clone()}</strong>
        </p>
        <form id=FORM method="post" action=frame.href(&invited.path) novalidate>
            {frame.csrf_field()}
            // Password managers keep the password under this name.
            <input type="hidden" name="username" autocomplete="username" value=invited.email.clone() />
            {name}
            {password}
            {Button::new(t.invitation_create()).once().view()}
        </form>
    };
    page(frame, title(frame), &typed.faults, content.into_any(), true)
}

/// The page for somebody signed in to the account that is invited.
#[must_use]
pub fn accept(frame: &Frame, invited: &Invited) -> Page {
    let t = frame.texts();
    let content = view! {
        {to_what(frame, invited)}
        <p class="govuk-body">{t.invitation_accept_text(&invited.email)}</p>
        <form id=FORM method="post" action=frame.href(&invited.path) novalidate>
            {frame.csrf_field()}
            {Button::new(t.invitation_accept()).once().view()}
        </form>
    };
    page(frame, title(frame), &[], content.into_any(), false)
}

/// The page for somebody with an account who is not signed in.
#[must_use]
pub fn sign_in_first(frame: &Frame, invited: &Invited) -> Page {
    let t = frame.texts();
    let to = frame.href(&format!("/sign-in?next={}", invited.path));
    let content = view! {
        {to_what(frame, invited)}
        <p class="govuk-body">{t.invitation_sign_in_text(&invited.email)}</p>
        {Button::new(t.sign_in()).href(to).view()}
    };
    page(frame, title(frame), &[], content.into_any(), false)
}

/// The page for somebody signed in to another account.
#[must_use]
pub fn other_person(frame: &Frame, invited: &Invited, signed: &str) -> Page {
    let t = frame.texts();
    let content = view! {
        <p class="govuk-body">{t.invitation_other_text(&invited.email, signed)}</p>
        <form method="post" action=frame.href("/sign-out") novalidate>
            {frame.csrf_field()}
            {Button::new(t.sign_out()).view()}
        </form>
    };
    page(frame, t.invitation_other_title().to_owned(), &[], content.into_any(), false)
}

/// The page for an invitation that cannot be used.
#[must_use]
pub fn gone(frame: &Frame, why: &Gone) -> Page {
    let t = frame.texts();
    let (title, text) = match why {
        Gone::Unknown => (t.invitation_unknown_title(), t.invitation_unknown_text().to_owned()),
        Gone::Expired(day) => (t.invitation_expired_title(), t.invitation_expired_text(day)),
        Gone::Used => (t.invitation_used_title(), t.invitation_used_text().to_owned()),
        Gone::Replaced => (t.invitation_replaced_title(), t.invitation_replaced_text().to_owned()),
    };
    let sign_in =
        (*why == Gone::Used).then(|| Button::new(t.sign_in()).href(frame.href("/sign-in")).view());
    let content = view! {
        <p class="govuk-body">{text}</p>
        {sign_in}
        <p class="govuk-body">{t.contact_us(&frame.brand.email)}</p>
    };
    page(frame, title.to_owned(), &[], content.into_any(), false)
}
