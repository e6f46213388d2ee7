//! The Markdown of question banks as HTML: paragraphs, lists, emphasis and links, nothing else.

use crate::components::Html;
use leptos::prelude::*;
use std::collections::HashSet;

/// The tags that guidance may hold. What is inside any other tag stays as text.
const TAGS: [&str; 8] = ["p", "ul", "ol", "li", "strong", "em", "a", "code"];

/// Markdown as a block of running text.
#[must_use]
pub fn block(markdown: &str) -> AnyView {
    let html = Html::trusted(safe(markdown));
    view! { <div class="app-prose">{html}</div> }.into_any()
}

fn safe(markdown: &str) -> String {
    let mut html = String::with_capacity(markdown.len() * 2);
    pulldown_cmark::html::push_html(&mut html, pulldown_cmark::Parser::new(markdown));
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
        assert!(!html.contains("script"), "{html}");
        assert!(!safe("[x](javascript:alert(1))").contains("javascript"));
        assert!(!safe("# Heading").contains("<h1"));
    }
}
