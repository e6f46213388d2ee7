//! A short word for a status.

use super::html::{Html, classes};
use leptos::prelude::*;

/// The colour of a tag; the word must say the same without it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[expect(missing_docs, reason = "each is the colour it is called")]
pub enum Colour {
    #[default]
    Brand,
    Blue,
    Green,
    Grey,
    Magenta,
    Orange,
    Purple,
    Red,
    Teal,
    Yellow,
}

impl Colour {
    const fn class(self) -> Option<&'static str> {
        match self {
            Colour::Brand => None,
            Colour::Blue => Some("govuk-tag--blue"),
            Colour::Green => Some("govuk-tag--green"),
            Colour::Grey => Some("govuk-tag--grey"),
            Colour::Magenta => Some("govuk-tag--magenta"),
            Colour::Orange => Some("govuk-tag--orange"),
            Colour::Purple => Some("govuk-tag--purple"),
            Colour::Red => Some("govuk-tag--red"),
            Colour::Teal => Some("govuk-tag--teal"),
            Colour::Yellow => Some("govuk-tag--yellow"),
        }
    }
}

/// A tag.
#[must_use]
pub fn tag(text: impl Into<Html>, colour: Colour) -> AnyView {
    tag_with(text.into(), colour, None)
}

pub(crate) fn tag_with(text: Html, colour: Colour, class: Option<&str>) -> AnyView {
    view! { <strong class=classes([Some("govuk-tag"), class, colour.class()])>{text}</strong> }
        .into_any()
}
