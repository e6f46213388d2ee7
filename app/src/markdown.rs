//! The Markdown of question banks as HTML: paragraphs, lists, emphasis and links, nothing else.

use crate::components::Html;
use leptos::prelude::*;
use pulldown_cmark::{Event, Parser};
use std::collections::{HashMap, HashSet};
use std::sync::{Arc, LazyLock, PoisonError, RwLock};

/// The tags that Markdown makes of guidance. What is inside any other stays as text, and a tag that somebody typed is text.
const TAGS: [&str; 8] = ["p", "ul", "ol", "li", "strong", "em", "a", "code"];

/// How many texts are kept as HTML. A bank has about 250 in both languages.
const KEPT: usize = 10_000;

/// The HTML of texts seen before: making and cleaning it for each page is work for nothing.
static SEEN: LazyLock<RwLock<HashMap<String, Arc<str>>>> = LazyLock::new(RwLock::default);

/// Markdown of a question bank as a block of running text. Not for what visitors type: what is shown is kept.
#[must_use]
pub fn block(markdown: &str) -> AnyView {
    let html = Html::trusted(kept(markdown).to_string());
    view! { <div class="app-prose">{html}</div> }.into_any()
}

/// Markdown that somebody typed, as a block of running text in the same safe few tags. Nothing of it is kept.
#[must_use]
pub fn typed(markdown: &str) -> AnyView {
    let html = Html::trusted(safe(markdown));
    view! { <div class="app-prose">{html}</div> }.into_any()
}

fn kept(markdown: &str) -> Arc<str> {
    let seen = SEEN.read().unwrap_or_else(PoisonError::into_inner).get(markdown).cloned();
    seen.unwrap_or_else(|| {
        let html: Arc<str> = safe(markdown).into();
        let mut seen = SEEN.write().unwrap_or_else(PoisonError::into_inner);
        if seen.len() < KEPT {
            seen.insert(markdown.to_owned(), Arc::clone(&html));
        }
        html
    })
}

fn safe(markdown: &str) -> String {
    let mut html = String::with_capacity(markdown.len() * 2);
    let as_text = |event| match event {
        Event::Html(typed) | Event::InlineHtml(typed) => Event::Text(typed),
        other => other,
    };
    pulldown_cmark::html::push_html(&mut html, Parser::new(markdown).map(as_text));
    ammonia::Builder::default()
        .tags(HashSet::from(TAGS))
        .url_schemes(HashSet::from(["http", "https", "mailto"]))
        .link_rel(Some("noopener noreferrer"))
        .clean(&html)
        .to_string()
}

#[cfg(test)]
mod tests {
    use super::safe;

    #[test]
    fn lists_and_links_stay_and_everything_else_is_text() {
        let html = safe("A *b*:\n\n- [c](https://c.example)\n- <script>alert(1)</script>");
        assert!(html.contains("<li><a href=\"https://c.example\""), "{html}");
        assert!(html.contains("&lt;script&gt;alert(1)&lt;/script&gt;"), "{html}");
        assert!(
            safe("<p onclick=x>We thank</p>").contains("&lt;p onclick=x&gt;We thank&lt;/p&gt;")
        );
        assert!(!safe("[x](javascript:alert(1))").contains("javascript"));
        assert!(!safe("# Heading").contains("<h1"));
    }
}
