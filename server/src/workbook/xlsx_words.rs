//! The words in an Excel workbook: those that its cells share, and how they are written.

use super::grid::MAX_CELL;
use super::xml::{Met, attribute, local, walk};
use app::pages::workbook::Refusal;
use quick_xml::events::BytesStart;
use std::borrow::Cow;

/// The most texts that cells may share.
const MAX_SHARED: usize = 500_000;

/// The texts that cells share, one behind the other. How many a file says they are is not looked at.
#[derive(Debug, Default)]
pub(super) struct Shared {
    text: String,
    /// Where each ends.
    ends: Vec<usize>,
}

impl Shared {
    /// Reads the part that holds them.
    pub(super) fn read(xml: &[u8]) -> Result<Self, Refusal> {
        let mut shared = Self::default();
        let mut words = Words::default();
        walk(xml, |met| {
            match met {
                Met::Start(element) if local(element.name().as_ref()) == "si" => {
                    words = Words::default();
                }
                Met::Start(element) => words.start(element)?,
                Met::Text(text) => words.text(text),
                Met::End(name) if local(name) == "si" => {
                    if shared.ends.len() >= MAX_SHARED {
                        return Err(Refusal::Many);
                    }
                    // Nobody looks through a long text of spaces again for each cell.
                    if !words.text.trim().is_empty() {
                        shared.text.push_str(&words.text);
                    }
                    shared.ends.push(shared.text.len());
                }
                Met::End(name) => words.end(name),
            }
            Ok(())
        })?;
        Ok(shared)
    }

    /// One of them, by its place.
    pub(super) fn get(&self, place: usize) -> Option<&str> {
        let end = *self.ends.get(place)?;
        let before = place.checked_sub(1).and_then(|before| self.ends.get(before));
        self.text.get(before.copied().unwrap_or(0)..end)
    }
}

/// A text, that may have parts of different looks, while it is being read.
#[derive(Debug, Default)]
pub(super) struct Words {
    pub(super) text: String,
    /// Where the part begins that is being read, and whether its spaces are kept.
    part: Option<(usize, bool)>,
    /// Whether this is how the words are pronounced.
    is_aside: bool,
}

impl Words {
    pub(super) fn start(&mut self, element: &BytesStart<'_>) -> Result<(), Refusal> {
        match local(element.name().as_ref()) {
            "rPh" => self.is_aside = true,
            "t" if !self.is_aside => {
                let space = attribute(element, "xml:space")?;
                self.part = Some((self.text.len(), space.as_deref() == Some("preserve")));
            }
            _ => {}
        }
        Ok(())
    }

    pub(super) fn text(&mut self, text: &str) {
        if self.part.is_some() {
            self.text.push_str(text);
        }
    }

    pub(super) fn end(&mut self, name: &str) {
        match (local(name), self.part) {
            ("rPh", _) => self.is_aside = false,
            ("t", Some((from, is_kept))) => {
                self.part = None;
                let typed = self.text.split_off(from);
                let trimmed = typed.trim_matches([' ', '\t', '\r', '\n']);
                self.text.push_str(&unescaped(if is_kept { &typed } else { trimmed }));
            }
            _ => {}
        }
    }

    /// Whether they are not too many for a cell, before any more are added.
    pub(super) const fn fits(&self) -> Result<(), Refusal> {
        if self.text.len() > MAX_CELL { Err(Refusal::Much) } else { Ok(()) }
    }
}

/// A text as it was typed: Excel writes what XML cannot hold as `_x000D_`, in units of UTF-16.
pub(super) fn unescaped(text: &str) -> Cow<'_, str> {
    if !text.contains("_x") {
        return Cow::Borrowed(text);
    }
    let (mut typed, mut units) = (String::new(), Vec::new());
    let mut rest = text;
    while !rest.is_empty() {
        if let Some((unit, after)) = escape(rest) {
            units.push(unit);
            rest = after;
            continue;
        }
        typed.push_str(&String::from_utf16_lossy(&units));
        units.clear();
        let next = rest.char_indices().skip(1).find(|(_, c)| *c == '_');
        let (plain, after) = rest.split_at(next.map_or(rest.len(), |(at, _)| at));
        typed.push_str(plain);
        rest = after;
    }
    typed.push_str(&String::from_utf16_lossy(&units));
    Cow::Owned(typed)
}

/// The unit that a text begins with as an escape, and what follows.
fn escape(text: &str) -> Option<(u16, &str)> {
    let (digits, after) = text.strip_prefix("_x")?.split_at_checked(4)?;
    let after = after.strip_prefix('_')?;
    let is_unit = digits.bytes().all(|digit| digit.is_ascii_hexdigit());
    let unit = u16::from_str_radix(digits, 16).ok().filter(|_| is_unit)?;
    Some((unit, after))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn texts_are_put_together_from_their_parts() {
        let shared = Shared::read(
            b"<sst count=\"9\" uniqueCount=\"100000000000000\"><si><t> a </t></si><si/>\
              <si><t xml:space=\"preserve\"> \n </t></si>\
              <si><r><rPr><b/></rPr><t xml:space=\"preserve\">b &amp; </t></r><r><t>c</t></r>\
              <rPh><t>not this</t></rPh></si><x:si><x:t>_x0041_</x:t></x:si></sst>",
        )
        .expect("texts");
        let texts: Vec<_> = (0..6).map(|place| shared.get(place)).collect();
        assert_eq!(texts, [Some("a"), Some(""), Some(""), Some("b & c"), Some("A"), None]);
        let many = "<si/>".repeat(MAX_SHARED + 1);
        let many = Shared::read(format!("<sst>{many}</sst>").as_bytes());
        assert_eq!(many.map(|_| ()), Err(Refusal::Many));
        assert!(Shared::read(b"<sst><si>").is_err());
    }

    #[test]
    fn what_xml_cannot_hold_is_read_as_it_was_typed() {
        for (text, typed) in [
            ("a_x000D_\nb", "a\r\nb"),
            ("_x005F_x000D_", "_x000D_"),
            ("_xD83D__xDCF7_!", "\u{1f4f7}!"),
            ("_xD83D_!", "\u{fffd}!"),
            ("_x00_xZZZZ__x+041_ _x", "_x00_xZZZZ__x+041_ _x"),
            ("__x0041_\u{175}_x00\u{175}", "_A\u{175}_x00\u{175}"),
        ] {
            assert_eq!(unescaped(text), typed, "{text}");
        }
    }
}
