//! What goes between the tags of a component: words, or a view of the caller's own.

use leptos::prelude::*;

/// Plain words, escaped when rendered, or a view.
pub enum Html {
    /// Words; escaped.
    Text(String),
    /// A view, rendered as it is.
    View(AnyView),
}

impl Html {
    /// HTML that is written as it is: charts drawn by the server, sanitised Markdown. Never
    /// anything that someone typed.
    #[must_use]
    pub fn trusted(html: String) -> Html {
        Html::View(leptos::tachys::html::InertElement::new(html).into_any())
    }

    /// The words or the view as a view.
    #[must_use]
    pub fn view(self) -> AnyView {
        match self {
            Html::Text(text) => text.into_any(),
            Html::View(view) => view,
        }
    }
}

impl From<&str> for Html {
    fn from(text: &str) -> Html {
        Html::Text(text.to_owned())
    }
}

impl From<String> for Html {
    fn from(text: String) -> Html {
        Html::Text(text)
    }
}

impl From<AnyView> for Html {
    fn from(view: AnyView) -> Html {
        Html::View(view)
    }
}

impl IntoRender for Html {
    type Output = AnyView;

    fn into_render(self) -> AnyView {
        self.view()
    }
}

/// Joins class names, leaving out what is absent.
pub(crate) fn classes<'a>(names: impl IntoIterator<Item = Option<&'a str>>) -> String {
    names.into_iter().flatten().filter(|name| !name.is_empty()).collect::<Vec<_>>().join(" ")
}
