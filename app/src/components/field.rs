//! What every form field has: a label or legend, a hint, an error, and the group around them.

use super::{
    error_message,
    html::{Html, classes},
};
use crate::texts::Texts;
use leptos::prelude::*;

/// A size of label, legend or caption.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Size {
    /// Small, bold.
    S,
    /// Medium.
    M,
    /// Large: a question that is the page's heading.
    L,
    /// Extra large.
    Xl,
}

impl Size {
    pub(crate) const fn code(self) -> &'static str {
        match self {
            Size::S => "s",
            Size::M => "m",
            Size::L => "l",
            Size::Xl => "xl",
        }
    }
}

/// The name of a field or of a group of choices.
pub struct Label {
    text: Html,
    size: Option<Size>,
    page_heading: bool,
}

impl Label {
    /// A label of body size.
    #[must_use]
    pub fn new(text: impl Into<Html>) -> Label {
        Label { text: text.into(), size: None, page_heading: false }
    }

    /// The same label in another size.
    #[must_use]
    pub fn size(mut self, size: Size) -> Label {
        self.size = Some(size);
        self
    }

    /// The same label as the page's one `h1`, large.
    #[must_use]
    pub fn page_heading(mut self) -> Label {
        self.page_heading = true;
        self.size = self.size.or(Some(Size::L));
        self
    }

    pub(crate) fn for_field(self, id: String) -> AnyView {
        let class = sized("govuk-label", self.size);
        let label = view! { <label class=class r#for=id>{self.text}</label> };
        if self.page_heading {
            view! { <h1 class="govuk-label-wrapper">{label}</h1> }.into_any()
        } else {
            label.into_any()
        }
    }

    pub(crate) fn legend(self) -> AnyView {
        let class = sized("govuk-fieldset__legend", self.size);
        let text = if self.page_heading {
            view! { <h1 class="govuk-fieldset__heading">{self.text}</h1> }.into_any()
        } else {
            self.text.view()
        };
        view! { <legend class=class>{text}</legend> }.into_any()
    }
}

impl From<&str> for Label {
    fn from(text: &str) -> Label {
        Label::new(text)
    }
}

impl From<String> for Label {
    fn from(text: String) -> Label {
        Label::new(text)
    }
}

fn sized(class: &str, size: Option<Size>) -> String {
    match size {
        Some(size) => format!("{class} {class}--{}", size.code()),
        None => class.to_owned(),
    }
}

/// A hint under a label.
#[must_use]
pub fn hint(id: Option<String>, class: Option<&str>, text: Html) -> AnyView {
    view! { <div id=id class=classes([Some("govuk-hint"), class])>{text}</div> }.into_any()
}

/// A set of fields under one legend.
#[must_use]
pub fn fieldset(legend: Option<Label>, described_by: Option<String>, content: AnyView) -> AnyView {
    view! {
        <fieldset class="govuk-fieldset" aria-describedby=described_by>
            {legend.map(Label::legend)}
            {content}
        </fieldset>
    }
    .into_any()
}

/// The hint and error of a field, and the ids that tie them to it.
#[derive(Default)]
pub(crate) struct Notes {
    pub(crate) hint: Option<Html>,
    pub(crate) error: Option<String>,
}

impl Notes {
    /// The value of `aria-describedby`, after what already describes the field.
    pub(crate) fn described_by(&self, id: &str, first: Option<&str>) -> Option<String> {
        let mut ids: Vec<String> = first.map(str::to_owned).into_iter().collect();
        ids.extend(self.hint.as_ref().map(|_| format!("{id}-hint")));
        ids.extend(self.error.as_ref().map(|_| format!("{id}-error")));
        (!ids.is_empty()).then(|| ids.join(" "))
    }

    pub(crate) fn group_class(&self, extra: &str) -> String {
        let error = self.error.as_ref().map(|_| "govuk-form-group--error");
        classes([Some("govuk-form-group"), error, Some(extra)])
    }

    pub(crate) fn view(self, id: &str, t: Texts) -> AnyView {
        let hint_id = format!("{id}-hint");
        let error_id = format!("{id}-error");
        (
            self.hint.map(|text| hint(Some(hint_id), None, text)),
            self.error.map(|text| error_message::error_message(Some(error_id), text, t)),
        )
            .into_any()
    }
}
