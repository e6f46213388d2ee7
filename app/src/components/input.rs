//! A single-line text field, and the one for passwords.

use super::{
    field::{Label, Notes},
    html::{Html, classes},
};
use crate::texts::Texts;
use domain::language::Language;
use leptos::prelude::*;

/// A single-line text field.
pub struct Input {
    name: String,
    id: String,
    label: Label,
    notes: Notes,
    kind: &'static str,
    value: Option<String>,
    class: Option<String>,
    prefix: Option<String>,
    suffix: Option<String>,
    autocomplete: Option<&'static str>,
    inputmode: Option<&'static str>,
    spellcheck: Option<bool>,
    list: Option<&'static str>,
}

impl Input {
    /// A text field.
    #[must_use]
    pub fn new(name: impl Into<String>, label: impl Into<Label>) -> Input {
        let name = name.into();
        Input {
            id: name.clone(),
            name,
            label: label.into(),
            notes: Notes::default(),
            kind: "text",
            value: None,
            class: None,
            prefix: None,
            suffix: None,
            autocomplete: None,
            inputmode: None,
            spellcheck: None,
            list: None,
        }
    }

    /// A field for an email address.
    #[must_use]
    pub fn email(name: impl Into<String>, label: impl Into<Label>) -> Input {
        let mut input = Input::new(name, label);
        input.kind = "email";
        input.spellcheck = Some(false);
        input.autocomplete = Some("email");
        input
    }

    /// Gives it an id other than its name.
    #[must_use]
    pub fn id(mut self, id: impl Into<String>) -> Input {
        self.id = id.into();
        self
    }

    /// Adds a hint under the label.
    #[must_use]
    pub fn hint(mut self, hint: impl Into<Html>) -> Input {
        self.notes.hint = Some(hint.into());
        self
    }

    /// Shows why the value was not accepted, if it was not.
    #[must_use]
    pub fn error(mut self, error: Option<impl Into<String>>) -> Input {
        self.notes.error = error.map(Into::into);
        self
    }

    /// Shows what was typed before.
    #[must_use]
    pub fn value(mut self, value: impl Into<String>) -> Input {
        self.value = Some(value.into()).filter(|value: &String| !value.is_empty());
        self
    }

    /// Makes it as wide as this many characters: 2, 3, 4, 5, 10, 20 or 30.
    #[must_use]
    pub fn width(self, characters: u8) -> Input {
        self.class(format!("govuk-input--width-{characters}"))
    }

    /// Adds class names.
    #[must_use]
    pub fn class(mut self, class: impl Into<String>) -> Input {
        self.class = Some(class.into());
        self
    }

    /// Shows a unit before the field.
    #[must_use]
    pub fn prefix(mut self, prefix: impl Into<String>) -> Input {
        self.prefix = Some(prefix.into());
        self
    }

    /// Shows a unit after the field.
    #[must_use]
    pub fn suffix(mut self, suffix: impl Into<String>) -> Input {
        self.suffix = Some(suffix.into());
        self
    }

    /// Lets the browser complete what is typed from the `datalist` with this id.
    #[must_use]
    pub fn completes_from(mut self, list: &'static str) -> Input {
        self.list = Some(list);
        self
    }

    /// Says what a browser may fill in, such as `email` or `name`.
    #[must_use]
    pub fn autocomplete(mut self, token: &'static str) -> Input {
        self.autocomplete = Some(token);
        self
    }

    /// Asks for the number keypad on phones.
    #[must_use]
    pub fn numeric(mut self) -> Input {
        self.inputmode = Some("numeric");
        self
    }

    /// Asks for the number keypad with a decimal point on phones.
    #[must_use]
    pub fn decimal(mut self) -> Input {
        self.inputmode = Some("decimal");
        self
    }

    /// The field with its label.
    #[must_use]
    pub fn view(self, t: Texts) -> AnyView {
        let group_class = self.notes.group_class("");
        let error_class = self.notes.error.as_ref().map(|_| "govuk-input--error");
        let class = classes([Some("govuk-input"), self.class.as_deref(), error_class]);
        let described_by = self.notes.described_by(&self.id, None);
        let label = self.label.for_field(self.id.clone());
        let notes = self.notes.view(&self.id, t);
        let input = view! {
            <input
                class=class
                id=self.id
                name=self.name
                type=self.kind
                spellcheck=self.spellcheck.map(|on| if on { "true" } else { "false" })
                value=self.value
                aria-describedby=described_by
                autocomplete=self.autocomplete
                inputmode=self.inputmode
                list=self.list
            />
        };
        let field = if self.prefix.is_some() || self.suffix.is_some() {
            view! {
                <div class="govuk-input__wrapper">
                    {self.prefix.map(|text| view! { <div class="govuk-input__prefix" aria-hidden="true">{text}</div> })}
                    {input}
                    {self.suffix.map(|text| view! { <div class="govuk-input__suffix" aria-hidden="true">{text}</div> })}
                </div>
            }
            .into_any()
        } else {
            input.into_any()
        };
        view! { <div class=group_class>{label}{notes}{field}</div> }.into_any()
    }
}

/// A field for a password, with a button to show it. Never shows what was typed before.
pub struct PasswordInput {
    name: String,
    id: String,
    label: Label,
    notes: Notes,
    class: Option<String>,
    autocomplete: &'static str,
}

impl PasswordInput {
    /// A field for an existing password.
    #[must_use]
    pub fn new(name: impl Into<String>, label: impl Into<Label>) -> PasswordInput {
        let name = name.into();
        PasswordInput {
            id: name.clone(),
            name,
            label: label.into(),
            notes: Notes::default(),
            class: None,
            autocomplete: "current-password",
        }
    }

    /// Asks the browser to offer a new password.
    #[must_use]
    pub fn choose_new(mut self) -> PasswordInput {
        self.autocomplete = "new-password";
        self
    }

    /// Gives it an id other than its name.
    #[must_use]
    pub fn id(mut self, id: impl Into<String>) -> PasswordInput {
        self.id = id.into();
        self
    }

    /// Adds a hint under the label.
    #[must_use]
    pub fn hint(mut self, hint: impl Into<Html>) -> PasswordInput {
        self.notes.hint = Some(hint.into());
        self
    }

    /// Shows why the password was not accepted, if it was not.
    #[must_use]
    pub fn error(mut self, error: Option<impl Into<String>>) -> PasswordInput {
        self.notes.error = error.map(Into::into);
        self
    }

    /// Adds class names.
    #[must_use]
    pub fn class(mut self, class: impl Into<String>) -> PasswordInput {
        self.class = Some(class.into());
        self
    }

    /// The field with its label and button.
    #[must_use]
    pub fn view(self, t: Texts) -> AnyView {
        let group_class = self.notes.group_class("govuk-password-input");
        let error_class = self.notes.error.as_ref().map(|_| "govuk-input--error");
        let base = "govuk-input govuk-password-input__input govuk-js-password-input-input";
        let class = classes([Some(base), self.class.as_deref(), error_class]);
        let described_by = self.notes.described_by(&self.id, None);
        let label = self.label.for_field(self.id.clone());
        let notes = self.notes.view(&self.id, t);
        // The script has the English words built in.
        let say = |text: &'static str| (t.language != Language::En).then_some(text);
        let group = leptos::html::div()
            .class(group_class)
            .attr("data-module", "govuk-password-input")
            .attr("data-i18n.show-password", say(t.show()))
            .attr("data-i18n.hide-password", say(t.hide()))
            .attr("data-i18n.show-password-aria-label", say(t.show_password()))
            .attr("data-i18n.hide-password-aria-label", say(t.hide_password()))
            .attr("data-i18n.password-shown-announcement", say(t.password_shown()))
            .attr("data-i18n.password-hidden-announcement", say(t.password_hidden()));
        let field = view! {
            <div class="govuk-input__wrapper govuk-password-input__wrapper">
                <input
                    class=class
                    id=self.id.clone()
                    name=self.name
                    type="password"
                    spellcheck="false"
                    aria-describedby=described_by
                    autocomplete=self.autocomplete
                    autocapitalize="none"
                />
                <button
                    type="button"
                    class="govuk-button govuk-button--secondary govuk-password-input__toggle govuk-js-password-input-toggle"
                    data-module="govuk-button"
                    aria-controls=self.id
                    aria-label=t.show_password()
                    hidden
                >
                    {t.show()}
                </button>
            </div>
        };
        group.child((label, notes, field)).into_any()
    }
}
