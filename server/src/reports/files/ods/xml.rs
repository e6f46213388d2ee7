//! XML written piece by piece, so that a part of a file is never held whole.

use quick_xml::Writer;
use quick_xml::events::{BytesDecl, BytesEnd, BytesStart, BytesText, Event};
use std::borrow::Cow;
use std::io::{self, Write};

/// An XML document being written.
pub(super) struct Xml<W: Write> {
    writer: Writer<W>,
}

impl<W: Write> Xml<W> {
    /// A document with its declaration.
    pub(super) fn new(out: W) -> io::Result<Self> {
        let mut writer = Writer::new(out);
        writer.write_event(Event::Decl(BytesDecl::new("1.0", Some("UTF-8"), None)))?;
        Ok(Self { writer })
    }

    /// What it was written to.
    pub(super) fn into_inner(self) -> W {
        self.writer.into_inner()
    }

    /// Opens an element.
    pub(super) fn start(&mut self, name: &str, attributes: &[(&str, &str)]) -> io::Result<()> {
        let start = BytesStart::new(name).with_attributes(attributes.iter().copied());
        self.writer.write_event(Event::Start(start))
    }

    /// Closes an element.
    pub(super) fn end(&mut self, name: &str) -> io::Result<()> {
        self.writer.write_event(Event::End(BytesEnd::new(name)))
    }

    /// An element with nothing in it.
    pub(super) fn empty(&mut self, name: &str, attributes: &[(&str, &str)]) -> io::Result<()> {
        let start = BytesStart::new(name).with_attributes(attributes.iter().copied());
        self.writer.write_event(Event::Empty(start))
    }

    /// Characters between elements.
    pub(super) fn characters(&mut self, words: &str) -> io::Result<()> {
        self.writer.write_event(Event::Text(BytesText::new(&legal(words))))
    }

    /// An element with characters in it.
    pub(super) fn leaf(&mut self, name: &str, words: &str) -> io::Result<()> {
        self.start(name, &[])?;
        self.characters(words)?;
        self.end(name)
    }

    /// Words as paragraphs of a document, one a line, with every space and tab kept: XML alone would run several into
    /// one.
    pub(super) fn paragraphs(&mut self, words: &str) -> io::Result<()> {
        for line in words.split('\n') {
            self.start("text:p", &[])?;
            self.spaced(line)?;
            self.end("text:p")?;
        }
        Ok(())
    }

    /// The characters of a line, with spaces and tabs that are kept.
    pub(super) fn spaced(&mut self, line: &str) -> io::Result<()> {
        let needs_marks = line.starts_with(' ')
            || line.ends_with(' ')
            || line.contains("  ")
            || line.contains('\t');
        if !needs_marks {
            return self.characters(line);
        }
        for part in line.split_inclusive([' ', '\t']) {
            let bare = part.trim_end_matches([' ', '\t']);
            self.characters(bare)?;
            if part.ends_with(' ') {
                self.empty("text:s", &[])?;
            } else if part.ends_with('\t') {
                self.empty("text:tab", &[])?;
            }
        }
        Ok(())
    }
}

/// Words without the characters that no XML can hold: a space stands for each. A carriage return is one, because readers
/// of XML make a line break of it.
pub(super) fn legal(words: &str) -> Cow<'_, str> {
    let is_legal = |c: char| match c {
        '\t' | '\n' => true,
        '\u{fffe}' | '\u{ffff}' => false,
        other => other >= ' ',
    };
    if words.chars().all(is_legal) {
        return Cow::Borrowed(words);
    }
    Cow::Owned(words.chars().map(|c| if is_legal(c) { c } else { ' ' }).collect())
}
