//! Buttons, and links that look like them.

use super::html::{Html, classes};
use leptos::prelude::*;

/// How much a button asks for attention.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Emphasis {
    /// The main action; one to a page.
    #[default]
    Primary,
    /// Any other action.
    Secondary,
    /// An action with serious, lasting results.
    Warning,
    /// On a dark background.
    Inverse,
}

/// A submit button, or with [`Button::href`] a link that looks like one.
pub struct Button {
    text: Html,
    emphasis: Emphasis,
    start: bool,
    disabled: bool,
    href: Option<String>,
    name: Option<String>,
    value: Option<String>,
    kind: &'static str,
    form: Option<String>,
    once: bool,
    class: Option<String>,
}

impl Button {
    /// A primary submit button.
    #[must_use]
    pub fn new(text: impl Into<Html>) -> Button {
        Button {
            text: text.into(),
            emphasis: Emphasis::Primary,
            start: false,
            disabled: false,
            href: None,
            name: None,
            value: None,
            kind: "submit",
            form: None,
            once: false,
            class: None,
        }
    }

    /// Sets how much it asks for attention.
    #[must_use]
    pub fn emphasis(mut self, emphasis: Emphasis) -> Button {
        self.emphasis = emphasis;
        self
    }

    /// Makes it the secondary kind.
    #[must_use]
    pub fn secondary(self) -> Button {
        self.emphasis(Emphasis::Secondary)
    }

    /// Makes it the large one with an arrow, which starts a journey.
    #[must_use]
    pub fn start(mut self) -> Button {
        self.start = true;
        self
    }

    /// Makes it a link to this address.
    #[must_use]
    pub fn href(mut self, href: impl Into<String>) -> Button {
        self.href = Some(href.into());
        self
    }

    /// Sends this name and value with the form, to tell several buttons apart.
    #[must_use]
    pub fn sends(mut self, name: impl Into<String>, value: impl Into<String>) -> Button {
        self.name = Some(name.into());
        self.value = Some(value.into());
        self
    }

    /// Submits the form with this id, wherever the button stands.
    #[must_use]
    pub fn form(mut self, id: impl Into<String>) -> Button {
        self.form = Some(id.into());
        self
    }

    /// Shows it as not available; prefer to leave the button out or explain.
    #[must_use]
    pub fn disabled(mut self) -> Button {
        self.disabled = true;
        self
    }

    /// With script, ignores a second press within a second.
    #[must_use]
    pub fn once(mut self) -> Button {
        self.once = true;
        self
    }

    /// Makes it a button that submits nothing (`type="button"`), for scripts.
    #[must_use]
    pub fn inert(mut self) -> Button {
        self.kind = "button";
        self
    }

    /// Adds class names.
    #[must_use]
    pub fn class(mut self, class: impl Into<String>) -> Button {
        self.class = Some(class.into());
        self
    }

    /// The button.
    #[must_use]
    pub fn view(self) -> AnyView {
        let emphasis = match self.emphasis {
            Emphasis::Primary => None,
            Emphasis::Secondary => Some("govuk-button--secondary"),
            Emphasis::Warning => Some("govuk-button--warning"),
            Emphasis::Inverse => Some("govuk-button--inverse"),
        };
        let start = self.start.then_some("govuk-button--start");
        let class = classes([Some("govuk-button"), emphasis, self.class.as_deref(), start]);
        let content = (self.text.view(), self.start.then(start_icon));
        match self.href {
            Some(href) => view! {
                <a href=href role="button" draggable="false" class=class data-module="govuk-button">{content}</a>
            }
            .into_any(),
            None => view! {
                <button
                    type=self.kind
                    value=self.value
                    name=self.name
                    form=self.form
                    disabled=self.disabled
                    aria-disabled=self.disabled.then_some("true")
                    data-prevent-double-click=self.once.then_some("true")
                    class=class
                    data-module="govuk-button"
                >
                    {content}
                </button>
            }
            .into_any(),
        }
    }
}

fn start_icon() -> AnyView {
    view! {
        <svg
            class="govuk-button__start-icon"
            xmlns="http://www.w3.org/2000/svg"
            width="17.5"
            height="19"
            viewBox="0 0 33 40"
            aria-hidden="true"
            focusable="false"
        >
            <path fill="currentColor" d="M0 0h13l20 20-20 20H0l20-20z"></path>
        </svg>
    }
    .into_any()
}
