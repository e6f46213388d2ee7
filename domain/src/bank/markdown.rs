//! Whether the Markdown of a text says what its author meant.

use pulldown_cmark::{Event, Parser, Tag};

/// What is wrong with a text, and what to do about it. None when it reads well.
pub(super) fn broken(text: &str) -> Option<(String, String)> {
    let mut in_code = false;
    let mut words = String::new();
    for event in Parser::new(text) {
        let found = match event {
            Event::Html(_) | Event::InlineHtml(_) => "HTML",
            Event::Start(Tag::Heading { .. }) => "a heading",
            Event::Start(Tag::Image { .. }) => "a picture",
            Event::Start(Tag::BlockQuote(_)) => "a quotation block",
            Event::Start(Tag::CodeBlock(_)) => "a block that is indented by four spaces or fenced",
            Event::Rule => "a line across the page",
            Event::Start(Tag::Link { dest_url, .. }) if !is_web(&dest_url) => {
                let message = format!("The link to {:?} leads nowhere.", &*dest_url);
                return Some((message, "Write the whole address, from https:// on.".to_owned()));
            }
            Event::Code(_) => {
                in_code = true;
                continue;
            }
            Event::Text(text) => {
                words.push_str(&text);
                continue;
            }
            _ => {
                words.push('\n');
                continue;
            }
        };
        let message = format!("There is {found} here, which is not shown.");
        return Some((message, "Use paragraphs, lists, emphasis and links only.".to_owned()));
    }
    let left_over = ["**", "](", "`"].into_iter().find(|mark| words.contains(mark));
    left_over.filter(|mark| !(in_code && *mark == "`")).map(|mark| {
        let message = format!("The marks {mark} do not belong together with others here.");
        (message, "Close what is opened: **bold**, [words](address).".to_owned())
    })
}

fn is_web(address: &str) -> bool {
    ["https://", "http://", "mailto:"].iter().any(|scheme| address.starts_with(scheme))
}
