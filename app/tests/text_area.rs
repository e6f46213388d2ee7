//! Typed text stays text, and only one place makes text areas.
#![cfg(feature = "ssr")]
#![expect(clippy::unwrap_used, reason = "a test stops where it is surprised")]

use app::{
    components::{Input, Limit, TextArea},
    texts::Texts,
};
use domain::language::Language;
use leptos::prelude::*;
use std::{fs, path::Path};

const T: Texts = Texts::of(Language::En);
const HOSTILE: [&str; 5] = [
    "</textarea><script>alert(1)</script>",
    "\"><img src=x onerror=alert(1)>",
    "&lt;b&gt; & <!-- --> ]]>",
    "\n\n  leading lines and spaces",
    "Llanfair\u{2019}r \u{1f469}\u{200d}\u{1f680} <\u{0}>",
];

fn render(view: impl FnOnce() -> AnyView) -> scraper::Html {
    scraper::Html::parse_fragment(&Owner::new().with(|| view().to_html()))
}

fn only<'a>(document: &'a scraper::Html, selector: &str) -> scraper::ElementRef<'a> {
    let selector = scraper::Selector::parse(selector).unwrap();
    let mut found = document.select(&selector);
    let element = found.next().unwrap();
    assert!(found.next().is_none(), "there is one {selector:?}");
    element
}

#[test]
fn hostile_text_comes_back_as_text() {
    let none = scraper::Selector::parse("script, img").unwrap();
    for text in HOSTILE {
        let text = text.replace('\0', "");
        for limit in [None, Some(Limit::words(9))] {
            let document = render(|| {
                let area =
                    TextArea::new("comment", "Comment").value(&text).error(Some(text.clone()));
                match limit {
                    Some(limit) => area.limit(limit).view(T),
                    None => area.view(T),
                }
            });
            assert_eq!(only(&document, "textarea").text().collect::<String>(), text);
            assert_eq!(document.select(&none).count(), 0, "{}", document.html());
        }
        let document =
            render(|| Input::new("name", text.clone()).value(&text).hint(text.clone()).view(T));
        assert_eq!(only(&document, "input").value().attr("value"), Some(text.as_str()));
        assert_eq!(document.select(&none).count(), 0, "{}", document.html());
    }
}

#[test]
fn only_the_component_makes_a_text_area() {
    let mut found = Vec::new();
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    for folder in ["src", "../server/src", "../client/src"] {
        search(&root.join(folder), &mut found);
    }
    assert_eq!(found, ["text_area.rs"], "use components::TextArea, which escapes what was typed");
}

fn search(folder: &Path, found: &mut Vec<String>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            search(&path, found);
        } else if path.extension().is_some_and(|ending| ending == "rs") {
            let source = fs::read_to_string(&path).unwrap();
            if source.contains("<textarea") || source.contains("html::textarea(") {
                found.push(path.file_name().unwrap().to_string_lossy().into_owned());
            }
        }
    }
}
