//! Accounts: signing in, what was being written when a session ended, invitations, and the people of a council.

mod invitation;
mod people;

pub use invitation::{
    Gone, Invited, NewAccount, accept, gone, new_account, other_person, sign_in_first,
};
pub use people::{Invite, Member, OpenInvitation, People, invite_form, invited, people};

use super::{FORM, Page};
use crate::components::{Button, Fault, Input, PasswordInput, details, error_summary, fault_of};
use crate::frame::{Frame, PageHead};
use leptos::prelude::*;

/// A form that was sent and not saved, kept to be sent again.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Kept {
    /// The fields: names and values as typed.
    pub fields: Vec<(String, String)>,
    /// The path of the page it is sent to, without the language.
    pub path: String,
}

impl Kept {
    /// The fields as hidden ones.
    #[must_use]
    pub fn hidden(&self) -> AnyView {
        self.fields
            .iter()
            .map(|(name, value)| {
                let (name, value) = (name.clone(), value.clone());
                view! { <input type="hidden" name=name value=value /> }
            })
            .collect_view()
            .into_any()
    }

    /// What somebody wrote, to be read and copied. Values without a space are choices and ids, not writing.
    #[must_use]
    pub fn shown(&self, frame: &Frame) -> Option<AnyView> {
        let t = frame.texts();
        let texts: Vec<AnyView> = self
            .fields
            .iter()
            .map(|(_, value)| value.trim().to_owned())
            .filter(|value| value.contains(char::is_whitespace))
            .map(|value| view! { <p class="govuk-body app-kept">{value}</p> }.into_any())
            .collect();
        if texts.is_empty() {
            return None;
        }
        let content = view! { <p class="govuk-hint">{t.kept_hint()}</p> {texts} }.into_any();
        Some(details(None, false, t.kept_summary(), content))
    }
}

/// The summary of what is wrong, if anything is.
pub(super) fn summary(frame: &Frame, faults: &[Fault]) -> Option<AnyView> {
    (!faults.is_empty()).then(|| error_summary(frame.texts().error_summary_title(), None, faults))
}

/// Signing in.
#[derive(Debug, Clone, Default)]
pub struct SignIn {
    /// The email address as typed.
    pub email: String,
    /// Where to go then; empty for the visitor's own first page.
    pub next: String,
    /// What could not be saved because nobody was signed in, and how it is sent along.
    pub kept: Option<(Kept, String)>,
    /// What is wrong.
    pub faults: Vec<Fault>,
}

/// The page for signing in. With a kept form it says that what was being written is not lost.
#[must_use]
pub fn sign_in(frame: &Frame, shown: &SignIn) -> Page {
    let t = frame.texts();
    let title = if shown.kept.is_some() { t.sign_in_again_title() } else { t.sign_in() };
    let head = PageHead {
        title: title.to_owned(),
        error: !shown.faults.is_empty(),
        ..PageHead::default()
    };
    let kept = shown.kept.as_ref().map(|(kept, sent)| {
        let field = view! { <input type="hidden" name="kept" value=sent.clone() /> };
        (view! { <p class="govuk-body">{t.sign_in_again_text()}</p> }, kept.shown(frame), field)
    });
    let (text, written, field) = match kept {
        Some((text, written, field)) => (Some(text), written, Some(field)),
        None => (None, None, None),
    };
    let email = Input::email("email", t.account_email())
        .autocomplete("username")
        .value(&shown.email)
        .error(fault_of(&shown.faults, "email"))
        .view(t);
    let password = PasswordInput::new("password", t.account_password())
        .error(fault_of(&shown.faults, "password"))
        .view(t);
    let help = t.sign_in_forgotten_text(&frame.brand.email);
    let content = view! {
        {summary(frame, &shown.faults)}
        <div class="govuk-grid-row">
            <div class="govuk-grid-column-two-thirds">
                <h1 class="govuk-heading-xl">{title}</h1>
                {text}
                {written}
                <form id=FORM method="post" action=frame.href("/sign-in") novalidate>
                    {frame.csrf_field()}
                    <input type="hidden" name="next" value=shown.next.clone() />
                    {field}
                    {email}
                    {password}
                    {Button::new(t.sign_in()).view()}
                </form>
                {details(None, false, t.sign_in_forgotten(), help)}
                <p class="govuk-body">{t.sign_in_help()}</p>
            </div>
        </div>
    };
    Page::with_form(head, content.into_any())
}

/// After signing in again: the kept form, to be sent once more.
#[must_use]
pub fn save_again(frame: &Frame, kept: &Kept) -> Page {
    let t = frame.texts();
    let title = t.saved_again_title();
    let content = view! {
        <div class="govuk-grid-row">
            <div class="govuk-grid-column-two-thirds">
                <h1 class="govuk-heading-xl">{title}</h1>
                <p class="govuk-body">{t.saved_again_text()}</p>
                {kept.shown(frame)}
                {send_again(frame, kept, frame.csrf_field(), t.saved_again_button())}
            </div>
        </div>
    };
    let head = PageHead { title: title.to_owned(), ..PageHead::default() };
    Page::with_form(head, content.into_any())
}

/// The kept form with one button that sends it to the page it was for.
pub(super) fn send_again(
    frame: &Frame,
    kept: &Kept,
    token: AnyView,
    button: &'static str,
) -> AnyView {
    view! {
        <form id=FORM method="post" action=frame.href(&kept.path) novalidate>
            {token}
            {kept.hidden()}
            {Button::new(button).view()}
        </form>
    }
    .into_any()
}

/// Too many attempts to sign in.
#[must_use]
pub fn throttled(frame: &Frame) -> Page {
    let t = frame.texts();
    let title = t.throttled_title();
    let content = view! {
        <div class="govuk-grid-row">
            <div class="govuk-grid-column-two-thirds">
                <h1 class="govuk-heading-xl">{title}</h1>
                <p class="govuk-body">{t.throttled_text()}</p>
                <p class="govuk-body">{t.throttled_why()}</p>
                <p class="govuk-body">{t.contact_us(&frame.brand.email)}</p>
                <p class="govuk-body">
                    <a class="govuk-link" href=frame.href("/sign-in")>{t.sign_in()}</a>
                </p>
            </div>
        </div>
    };
    Page::new(PageHead { title: title.to_owned(), ..PageHead::default() }, content.into_any())
}
