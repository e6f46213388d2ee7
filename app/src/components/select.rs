//! A drop-down list; prefer radios where the choices are few.

use super::{
    field::{Label, Notes},
    html::{Html, classes},
};
use crate::texts::Texts;
use leptos::prelude::*;

/// One line of a drop-down list.
pub struct Choosable {
    value: String,
    text: String,
    disabled: bool,
}

impl Choosable {
    /// A line that sends this value.
    #[must_use]
    pub fn new(value: impl Into<String>, text: impl Into<String>) -> Choosable {
        Choosable { value: value.into(), text: text.into(), disabled: false }
    }

    /// Shows it as not available.
    #[must_use]
    pub fn disabled(mut self) -> Choosable {
        self.disabled = true;
        self
    }
}

/// A drop-down list.
pub struct Select {
    name: String,
    id: String,
    label: Label,
    notes: Notes,
    class: Option<String>,
    items: Vec<Choosable>,
    value: Option<String>,
}

impl Select {
    /// A list of these lines.
    #[must_use]
    pub fn new(
        name: impl Into<String>,
        label: impl Into<Label>,
        items: impl IntoIterator<Item = Choosable>,
    ) -> Select {
        let name = name.into();
        Select {
            id: name.clone(),
            name,
            label: label.into(),
            notes: Notes::default(),
            class: None,
            items: items.into_iter().collect(),
            value: None,
        }
    }

    /// Gives it an id other than its name.
    #[must_use]
    pub fn id(mut self, id: impl Into<String>) -> Select {
        self.id = id.into();
        self
    }

    /// Adds a hint under the label.
    #[must_use]
    pub fn hint(mut self, hint: impl Into<Html>) -> Select {
        self.notes.hint = Some(hint.into());
        self
    }

    /// Shows why the choice was not accepted, if it was not.
    #[must_use]
    pub fn error(mut self, error: Option<impl Into<String>>) -> Select {
        self.notes.error = error.map(Into::into);
        self
    }

    /// Shows the line with this value as chosen.
    #[must_use]
    pub fn value(mut self, value: impl Into<String>) -> Select {
        self.value = Some(value.into());
        self
    }

    /// Adds class names.
    #[must_use]
    pub fn class(mut self, class: impl Into<String>) -> Select {
        self.class = Some(class.into());
        self
    }

    /// The list with its label.
    #[must_use]
    pub fn view(self, t: Texts) -> AnyView {
        let group_class = self.notes.group_class("");
        let error_class = self.notes.error.as_ref().map(|_| "govuk-select--error");
        let class = classes([Some("govuk-select"), self.class.as_deref(), error_class]);
        let described_by = self.notes.described_by(&self.id, None);
        let label = self.label.for_field(self.id.clone());
        let notes = self.notes.view(&self.id, t);
        let chosen = self.value;
        let options = self
            .items
            .into_iter()
            .map(|item| {
                let selected = chosen.as_deref() == Some(item.value.as_str());
                view! { <option value=item.value selected=selected disabled=item.disabled>{item.text}</option> }
            })
            .collect_view();
        view! {
            <div class=group_class>
                {label}
                {notes}
                <select class=class id=self.id name=self.name aria-describedby=described_by>{options}</select>
            </div>
        }
        .into_any()
    }
}
