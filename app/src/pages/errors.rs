//! The pages shown when something goes wrong: what happened, what became of what was typed, and what to do.

use super::Page;
use super::accounts::{Kept, send_again};
use crate::frame::{CSRF_FIELD, Frame, PageHead};
use leptos::prelude::*;

/// A form that can be sent again, with the token it came with.
#[derive(Debug, Clone)]
pub struct Again {
    /// The form.
    pub kept: Kept,
    /// The token against forged forms.
    pub token: Option<String>,
}

impl Again {
    fn view(&self, frame: &Frame, button: &'static str) -> AnyView {
        let token = self
            .token
            .clone()
            .map(|token| view! { <input type="hidden" name=CSRF_FIELD value=token /> })
            .into_any();
        (self.kept.shown(frame), send_again(frame, &self.kept, token, button)).into_any()
    }
}

fn page(frame: &Frame, title: &'static str, content: AnyView, with_form: bool) -> Page {
    let t = frame.texts();
    let content = view! {
        <div class="govuk-grid-row">
            <div class="govuk-grid-column-two-thirds">
                <h1 class="govuk-heading-xl">{title}</h1>
                {content}
                <p class="govuk-body">{t.contact_us(&frame.brand.email)}</p>
                <p class="govuk-body">
                    <a class="govuk-link" href=frame.href("/")>{t.error_home()}</a>
                </p>
            </div>
        </div>
    }
    .into_any();
    let head = PageHead { title: title.to_owned(), ..PageHead::default() };
    if with_form { Page::with_form(head, content) } else { Page::new(head, content) }
}

fn line(text: impl Into<String>) -> AnyView {
    let text: String = text.into();
    view! { <p class="govuk-body">{text}</p> }.into_any()
}

/// There is no such page.
#[must_use]
pub fn not_found(frame: &Frame) -> Page {
    let t = frame.texts();
    let lines = (line(t.not_found_typed()), line(t.not_found_pasted()));
    page(frame, t.not_found_title(), lines.into_any(), false)
}

/// The visitor may not do this; `roles` are the names of those who may, none for administrators only.
#[must_use]
pub fn forbidden(frame: &Frame, roles: &[&'static str]) -> Page {
    let t = frame.texts();
    let lines = if roles.is_empty() {
        line(t.error_forbidden_administrator())
    } else {
        (line(t.error_forbidden_lead(roles.join(", "))), line(t.error_forbidden_ask())).into_any()
    };
    page(frame, t.error_forbidden_title(), lines, false)
}

/// The form came from one of our pages, but of a session that is over.
#[must_use]
pub fn stale(frame: &Frame, again: Option<&Again>) -> Page {
    let t = frame.texts();
    let rest = match again {
        Some(again) => {
            (line(t.error_stale_kept()), again.view(frame, t.error_stale_send())).into_any()
        }
        None => line(t.stale_text()),
    };
    let lines = (line(t.error_stale_text()), rest).into_any();
    page(frame, t.error_stale_title(), lines, again.is_some())
}

/// The form did not come from one of our pages.
#[must_use]
pub fn forged(frame: &Frame) -> Page {
    let t = frame.texts();
    page(frame, t.error_forged_title(), line(t.error_forged_text()), false)
}

/// What was sent is nothing that a page of ours sends.
#[must_use]
pub fn malformed(frame: &Frame) -> Page {
    let t = frame.texts();
    page(frame, t.error_malformed_title(), line(t.error_malformed_text()), false)
}

/// More was sent than is taken.
#[must_use]
pub fn too_large(frame: &Frame) -> Page {
    let t = frame.texts();
    page(frame, t.error_large_title(), line(t.error_large_text()), false)
}

/// A fault of ours. `wrote` is whether a form was sent.
#[must_use]
pub fn problem(frame: &Frame, reference: &str, wrote: bool, again: Option<&Again>) -> Page {
    let t = frame.texts();
    let reference = reference.to_owned();
    let saved = wrote.then(|| (line(t.error_maybe_saved()), kept(frame, again)));
    let content = view! {
        {saved}
        {line(t.problem_try_again())}
        <p class="govuk-body">
            {t.error_reference()} " "
            <strong class="govuk-!-text-break-word" id="reference">{reference}</strong>
        </p>
    };
    page(frame, t.problem_title(), content.into_any(), again.is_some())
}

/// The database does not answer. `wrote` is whether a form was sent.
#[must_use]
pub fn unavailable(frame: &Frame, wrote: bool, again: Option<&Again>) -> Page {
    let t = frame.texts();
    let saved = wrote.then(|| (line(t.problem_not_saved()), kept(frame, again)));
    let lines = (saved, line(t.unavailable_later()), line(t.error_saved_before()));
    page(frame, t.unavailable_title(), lines.into_any(), again.is_some())
}

fn kept(frame: &Frame, again: Option<&Again>) -> AnyView {
    let t = frame.texts();
    match again {
        Some(again) => (line(t.error_kept()), again.view(frame, t.error_try_again())).into_any(),
        None => line(t.error_not_kept()),
    }
}
