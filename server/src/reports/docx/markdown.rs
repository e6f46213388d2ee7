//! What somebody wrote for a report: paragraphs, lists, emphasis and links, as pages show it. What is inside any other
//! mark stays as text, and so does HTML.

use super::body::{BULLETS, Body, Item, Letters};
use pulldown_cmark::{Event, Parser, Tag, TagEnd};

/// What links may begin with.
const SCHEMES: [&str; 3] = ["https://", "http://", "mailto:"];

/// Where in the words we are.
#[derive(Default)]
struct State {
    /// The lists we are in, each with its number in the document.
    lists: Vec<usize>,
    /// Whether the next paragraph is the first of its item.
    at_item: bool,
    /// Whether a paragraph was started.
    is_open: bool,
    letters: Letters,
    /// For each link we are in, whether it leads anywhere.
    links: Vec<bool>,
}

pub(super) fn write(body: &mut Body, words: &str) {
    let mut state = State::default();
    for event in Parser::new(words) {
        match event {
            Event::Start(tag) => start(body, &mut state, &tag),
            Event::End(tag) => end(body, &mut state, tag),
            Event::Text(words)
            | Event::Code(words)
            | Event::Html(words)
            | Event::InlineHtml(words) => say(body, &mut state, &words),
            Event::SoftBreak => say(body, &mut state, " "),
            Event::HardBreak => say(body, &mut state, "\n"),
            _ => {}
        }
    }
    close(body, &mut state);
}

fn start(body: &mut Body, state: &mut State, tag: &Tag<'_>) {
    match tag {
        Tag::List(first) => {
            close(body, state);
            let list = if first.is_some() { body.numbered_list() } else { BULLETS };
            state.lists.push(list);
        }
        Tag::Item => {
            close(body, state);
            state.at_item = true;
        }
        Tag::Paragraph | Tag::CodeBlock(_) | Tag::HtmlBlock => close(body, state),
        Tag::Heading { .. } => {
            close(body, state);
            state.letters.bold = true;
        }
        Tag::Strong => state.letters.bold = true,
        Tag::Emphasis => state.letters.italic = true,
        Tag::Link { dest_url, .. } => {
            let leads = SCHEMES.iter().any(|scheme| dest_url.starts_with(scheme));
            if leads {
                open(body, state);
                body.start_link(dest_url);
                state.letters.link = true;
            }
            state.links.push(leads);
        }
        _ => {}
    }
}

fn end(body: &mut Body, state: &mut State, tag: TagEnd) {
    match tag {
        TagEnd::Paragraph | TagEnd::CodeBlock | TagEnd::HtmlBlock | TagEnd::Item => {
            close(body, state)
        }
        TagEnd::List(_) => {
            close(body, state);
            state.lists.pop();
        }
        TagEnd::Heading(_) => {
            close(body, state);
            state.letters.bold = false;
        }
        TagEnd::Strong => state.letters.bold = false,
        TagEnd::Emphasis => state.letters.italic = false,
        TagEnd::Link if state.links.pop() == Some(true) => {
            body.end_link();
            state.letters.link = false;
        }
        _ => {}
    }
}

/// Starts a paragraph where none was: an item's first has its mark, any other in it stands under it.
fn open(body: &mut Body, state: &mut State) {
    if state.is_open {
        return;
    }
    state.is_open = true;
    match state.lists.last() {
        Some(list) if std::mem::take(&mut state.at_item) => {
            let style = if *list == BULLETS { "ListBullet" } else { "ListNumber" };
            body.start(style, Some(Item { list: *list, depth: state.lists.len() - 1 }));
        }
        Some(_) => body.start("ListContinue", None),
        None => body.start("BodyText", None),
    }
}

fn close(body: &mut Body, state: &mut State) {
    if std::mem::take(&mut state.is_open) {
        body.end();
    }
}

fn say(body: &mut Body, state: &mut State, words: &str) {
    open(body, state);
    body.letters(words, state.letters);
}
