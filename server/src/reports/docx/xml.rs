//! XML as the parts of a package have it: well formed, and without characters that XML cannot hold.

use quick_xml::Writer;
use quick_xml::events::{BytesDecl, BytesEnd, BytesStart, BytesText, Event};
use std::borrow::Cow;
use std::io;

/// The XML of a part, as it is written. Nothing can go wrong: it is held in memory.
pub(super) struct Xml(Writer<Vec<u8>>);

impl Xml {
    /// A part with its declaration.
    pub(super) fn part() -> Self {
        let mut xml = Self(Writer::new(Vec::new()));
        xml.event(Event::Decl(BytesDecl::new("1.0", Some("UTF-8"), Some("yes"))));
        xml
    }

    fn event(&mut self, event: Event<'_>) {
        let written: io::Result<()> = self.0.write_event(event);
        debug_assert!(written.is_ok(), "memory takes everything");
    }

    /// The start of an element.
    pub(super) fn open(&mut self, name: &str, attributes: &[(&str, &str)]) {
        self.event(Event::Start(element(name, attributes)));
    }

    /// The end of an element.
    pub(super) fn close(&mut self, name: &str) {
        self.event(Event::End(BytesEnd::new(name)));
    }

    /// An element with nothing in it.
    pub(super) fn empty(&mut self, name: &str, attributes: &[(&str, &str)]) {
        self.event(Event::Empty(element(name, attributes)));
    }

    /// An element with nothing but its value, as most settings of WordprocessingML are.
    pub(super) fn value(&mut self, name: &str, value: &str) {
        self.empty(name, &[("w:val", value)]);
    }

    /// Text.
    pub(super) fn text(&mut self, text: &str) {
        self.event(Event::Text(BytesText::new(&clean(text))));
    }

    /// An element with text in it.
    pub(super) fn said(&mut self, name: &str, attributes: &[(&str, &str)], text: &str) {
        self.open(name, attributes);
        self.text(text);
        self.close(name);
    }

    /// What was written.
    pub(super) fn into_bytes(self) -> Vec<u8> {
        self.0.into_inner()
    }
}

fn element<'a>(name: &'a str, attributes: &[(&str, &str)]) -> BytesStart<'a> {
    let mut element = BytesStart::new(name);
    for (name, value) in attributes {
        element.push_attribute((*name, &*clean(value)));
    }
    element
}

/// Text with a space for each character that XML 1.0 has no way to write.
fn clean(text: &str) -> Cow<'_, str> {
    let fits = |c: char| matches!(c, '\t' | '\n' | ' '..='\u{d7ff}' | '\u{e000}'..='\u{fffd}' | '\u{10000}'..);
    if text.chars().all(fits) {
        Cow::Borrowed(text)
    } else {
        Cow::Owned(text.chars().map(|c| if fits(c) { c } else { ' ' }).collect())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_breaks_out_of_its_element() {
        let mut xml = Xml::part();
        xml.said("w:t", &[("a", "\"<&>\u{0}")], "]]><w:p/>&amp;\u{b}\u{ffff}");
        let written = String::from_utf8(xml.into_bytes()).unwrap_or_default();
        let expected = concat!(
            "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>",
            "<w:t a=\"&quot;&lt;&amp;&gt; \">]]&gt;&lt;w:p/&gt;&amp;amp;  </w:t>",
        );
        assert_eq!(written, expected);
    }
}
