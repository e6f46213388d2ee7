//! A report as one HTML file: it needs nothing else, runs nothing, and looks the same wherever it is opened.

use super::blocks;
use crate::texts::Texts;
use domain::report::Document;
use leptos::prelude::*;
use leptos::tachys::html::InertElement;

/// The style of the file.
const STYLE: &str = include_str!("standalone.css");
/// What the file may load and run: nothing but its own style.
const POLICY: &str =
    "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";
/// What Leptos writes between texts. It is not valid HTML, and nothing here is woken in a browser.
const MARKER: &str = "<!>";

/// A report as one HTML file.
#[must_use]
pub fn standalone(document: &Document<'_>) -> String {
    let t = Texts::of(document.language);
    let style = InertElement::new(format!("<style>{STYLE}</style>"));
    let publisher = document.publisher.clone();
    let html = view! {
        <!DOCTYPE html>
        <html lang=document.language.code()>
            <head>
                <meta charset="utf-8" />
                <meta http-equiv="Content-Security-Policy" content=POLICY />
                <meta name="viewport" content="width=device-width, initial-scale=1" />
                <meta name="author" content=publisher.clone() />
                <meta name="date" content=document.date.to_string() />
                <title>{document.title.clone()}</title>
                {style}
            </head>
            <body>
                <header class="app-report__header">
                    <p>{publisher}</p>
                </header>
                <main class="app-report">
                    <h1 class="govuk-heading-xl">{document.title.clone()}</h1>
                    {blocks::cover(document)}
                    {blocks::contents(t, document)}
                    {blocks::all(t, document)}
                </main>
            </body>
        </html>
    };
    // Nothing on it is reactive, so what would own signals is made for this and dropped with it.
    let owner = Owner::new();
    let html = owner.with(|| html.into_any().to_html());
    html.replace(MARKER, "")
}
