//! The text of a document: its cover, its contents, and its parts one after the other.

use super::picture::{Picture, picture};
use super::table;
use super::xml::Xml;
use super::{markdown, parts};
use app::texts::Texts;
use domain::language::Language;
use domain::report::{Block, Document, Drawing, Line};
use std::sync::Arc;

/// The width between the margins of a page, in twentieths of a point: A4 with 20 mm on each side.
pub(super) const WIDTH: u32 = 9638;
/// The same in English Metric Units, 635 to each.
const WIDTH_EMU: f32 = 9638.0 * 635.0;
/// The most of a page's height that a picture takes, in the same.
const HEIGHT_EMU: f32 = 12_800.0 * 635.0;

/// From how many sections on a document has a list of contents.
const CONTENTS_FROM: usize = 4;

/// A document's text, and what it refers to.
pub(super) struct Written {
    pub(super) document: Vec<u8>,
    /// The addresses of its links, from `link1`.
    pub(super) links: Vec<String>,
    /// Its pictures, from `picture1`.
    pub(super) pictures: Vec<Arc<[u8]>>,
    /// How many numbered lists it has: each begins at 1.
    pub(super) numbered: usize,
}

/// A document on its way.
pub(super) struct Body {
    pub(super) xml: Xml,
    pub(super) t: Texts,
    links: Vec<String>,
    pictures: Vec<Arc<[u8]>>,
    numbered: usize,
    sections: usize,
}

/// How letters of a part of a line look.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct Letters {
    pub(super) bold: bool,
    pub(super) italic: bool,
    pub(super) link: bool,
    /// The language of the words, where it may be another than the document's.
    pub(super) language: Option<Language>,
}

/// A list that a paragraph is an item of: which, and how deep, from 0.
#[derive(Debug, Clone, Copy)]
pub(super) struct Item {
    pub(super) list: usize,
    pub(super) depth: usize,
}

/// The list with bullets.
pub(super) const BULLETS: usize = 1;

const NAMESPACES: [(&str, &str); 5] = [
    ("xmlns:w", "http://schemas.openxmlformats.org/wordprocessingml/2006/main"),
    ("xmlns:r", "http://schemas.openxmlformats.org/officeDocument/2006/relationships"),
    ("xmlns:wp", "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"),
    ("xmlns:a", "http://schemas.openxmlformats.org/drawingml/2006/main"),
    ("xmlns:pic", PICTURE),
];
const PICTURE: &str = "http://schemas.openxmlformats.org/drawingml/2006/picture";

impl Body {
    pub(super) fn new(t: Texts) -> Self {
        let mut xml = Xml::part();
        xml.open("w:document", &NAMESPACES);
        xml.open("w:body", &[]);
        Self { xml, t, links: Vec::new(), pictures: Vec::new(), numbered: 0, sections: 0 }
    }

    /// The whole report.
    pub(super) fn document(&mut self, document: &Document<'_>) {
        self.plain("Title", &document.title);
        for Line { label, words } in &document.cover {
            self.cover_line(label, words);
        }
        self.contents(&document.blocks);
        for block in &document.blocks {
            self.block(block, &document.legend);
        }
    }

    fn block(&mut self, block: &Block<'_>, legend: &[Line]) {
        match block {
            Block::Heading(level, words) => self.heading(*level, words),
            Block::Paragraph(words) => self.plain("BodyText", words),
            Block::Bullets(items) => {
                for item in items {
                    self.item(item);
                }
            }
            Block::Commentary(words) => markdown::write(self, words),
            Block::Inset(words) => self.plain("Inset", words),
            Block::Chart(drawing) => self.chart(drawing),
            Block::Table(table) => table::write(self, table, legend),
        }
    }

    /// A paragraph with one kind of letters.
    pub(super) fn plain(&mut self, style: &str, words: &str) {
        self.start(style, None);
        self.letters(words, Letters::default());
        self.end();
    }

    /// Starts a paragraph.
    pub(super) fn start(&mut self, style: &str, item: Option<Item>) {
        self.xml.open("w:p", &[]);
        self.xml.open("w:pPr", &[]);
        self.xml.value("w:pStyle", style);
        if let Some(Item { list, depth }) = item {
            self.xml.open("w:numPr", &[]);
            self.xml.value("w:ilvl", &depth.min(super::parts::DEEPEST).to_string());
            self.xml.value("w:numId", &list.to_string());
            self.xml.close("w:numPr");
        }
        self.xml.close("w:pPr");
    }

    /// Ends a paragraph.
    pub(super) fn end(&mut self) {
        self.xml.close("w:p");
    }

    fn item(&mut self, words: &str) {
        self.start("ListBullet", Some(Item { list: BULLETS, depth: 0 }));
        self.letters(words, Letters::default());
        self.end();
    }

    /// A numbered list of its own.
    pub(super) fn numbered_list(&mut self) -> usize {
        self.numbered += 1;
        BULLETS + self.numbered
    }

    /// Part of a line. Line ends in it are line ends there.
    pub(super) fn letters(&mut self, words: &str, letters: Letters) {
        for (place, line) in words.split('\n').enumerate() {
            self.xml.open("w:r", &[]);
            if letters != Letters::default() {
                self.xml.open("w:rPr", &[]);
                if letters.link {
                    self.xml.value("w:rStyle", "Hyperlink");
                }
                if letters.bold {
                    self.xml.empty("w:b", &[]);
                }
                if letters.italic {
                    self.xml.empty("w:i", &[]);
                }
                if let Some(language) = letters.language {
                    self.xml.empty("w:lang", &[("w:val", parts::tag(language))]);
                }
                self.xml.close("w:rPr");
            }
            if place > 0 {
                self.xml.empty("w:br", &[]);
            }
            self.xml.said("w:t", &[("xml:space", "preserve")], line);
            self.xml.close("w:r");
        }
    }

    /// Starts a link to an address elsewhere.
    pub(super) fn start_link(&mut self, address: &str) {
        self.links.push(address.to_owned());
        let id = format!("link{}", self.links.len());
        self.xml.open("w:hyperlink", &[("r:id", &id), ("w:history", "1")]);
    }

    /// Ends a link.
    pub(super) fn end_link(&mut self) {
        self.xml.close("w:hyperlink");
    }

    fn cover_line(&mut self, label: &str, words: &str) {
        self.start("Cover", None);
        self.letters(&format!("{label}: "), Letters { bold: true, ..Letters::default() });
        self.letters(words, Letters::default());
        self.end();
    }

    /// A heading. The summary has a page of its own, so the first section and the second begin one.
    fn heading(&mut self, level: u8, words: &str) {
        let style = match level {
            0..=2 => "Heading1",
            3 => "Heading2",
            _ => "Heading3",
        };
        if level > 2 {
            return self.plain(style, words);
        }
        self.sections += 1;
        let (number, name) = (self.sections.to_string(), bookmark(self.sections));
        self.xml.open("w:p", &[]);
        self.xml.open("w:pPr", &[]);
        self.xml.value("w:pStyle", style);
        if self.sections <= 2 {
            self.xml.empty("w:pageBreakBefore", &[]);
        }
        self.xml.close("w:pPr");
        self.xml.empty("w:bookmarkStart", &[("w:id", &number), ("w:name", &name)]);
        self.letters(words, Letters::default());
        self.xml.empty("w:bookmarkEnd", &[("w:id", &number)]);
        self.xml.close("w:p");
    }

    /// The sections, each leading to its own: a field that word processors can bring up to date, filled already.
    fn contents(&mut self, blocks: &[Block<'_>]) {
        let sections: Vec<&str> = blocks
            .iter()
            .filter_map(|block| match block {
                Block::Heading(0..=2, words) => Some(words.as_str()),
                _ => None,
            })
            .collect();
        if sections.len() < CONTENTS_FROM {
            return;
        }
        self.plain("ContentsTitle", self.t.council_report_file_contents());
        let last = sections.len();
        for (number, words) in (1..).zip(sections) {
            self.start("TOC1", None);
            if number == 1 {
                self.field("begin");
                self.xml.open("w:r", &[]);
                let space = [("xml:space", "preserve")];
                self.xml.said("w:instrText", &space, " TOC \\o \"1-1\" \\n \\h \\z ");
                self.xml.close("w:r");
                self.field("separate");
            }
            let name = bookmark(number);
            self.xml.open("w:hyperlink", &[("w:anchor", &name), ("w:history", "1")]);
            self.letters(words, Letters { link: true, ..Letters::default() });
            self.xml.close("w:hyperlink");
            if number == last {
                self.field("end");
            }
            self.end();
        }
    }

    fn field(&mut self, kind: &str) {
        self.xml.open("w:r", &[]);
        self.xml.empty("w:fldChar", &[("w:fldCharType", kind)]);
        self.xml.close("w:r");
    }

    /// What a chart says, and its picture.
    fn chart(&mut self, drawing: &Drawing) {
        self.plain("Caption", &drawing.title);
        self.plain("Reading", &drawing.reading);
        let Some(picture) = picture(&drawing.svg) else { return };
        self.start("Figure", None);
        self.xml.open("w:r", &[]);
        self.picture(&picture, drawing);
        self.xml.close("w:r");
        self.end();
    }

    fn picture(&mut self, picture: &Picture, drawing: &Drawing) {
        self.pictures.push(Arc::clone(&picture.png));
        let number = self.pictures.len().to_string();
        let id = format!("picture{number}");
        let scale = (WIDTH_EMU / picture.width).min(HEIGHT_EMU / picture.height);
        let size = |units: f32| ((units * scale) as u64).to_string();
        let (wide, high) = (size(picture.width), size(picture.height));
        let xml = &mut self.xml;
        xml.open("w:drawing", &[]);
        let none = [("distT", "0"), ("distB", "0"), ("distL", "0"), ("distR", "0")];
        xml.open("wp:inline", &none);
        xml.empty("wp:extent", &[("cx", &wide), ("cy", &high)]);
        let said = [
            ("id", number.as_str()),
            ("name", id.as_str()),
            ("descr", drawing.reading.as_str()),
            ("title", drawing.title.as_str()),
        ];
        xml.empty("wp:docPr", &said);
        xml.open("wp:cNvGraphicFramePr", &[]);
        xml.empty("a:graphicFrameLocks", &[("noChangeAspect", "1")]);
        xml.close("wp:cNvGraphicFramePr");
        xml.open("a:graphic", &[]);
        xml.open("a:graphicData", &[("uri", PICTURE)]);
        xml.open("pic:pic", &[]);
        xml.open("pic:nvPicPr", &[]);
        xml.empty("pic:cNvPr", &said);
        xml.empty("pic:cNvPicPr", &[]);
        xml.close("pic:nvPicPr");
        xml.open("pic:blipFill", &[]);
        xml.empty("a:blip", &[("r:embed", &id)]);
        xml.open("a:stretch", &[]);
        xml.empty("a:fillRect", &[]);
        xml.close("a:stretch");
        xml.close("pic:blipFill");
        xml.open("pic:spPr", &[]);
        xml.open("a:xfrm", &[]);
        xml.empty("a:off", &[("x", "0"), ("y", "0")]);
        xml.empty("a:ext", &[("cx", &wide), ("cy", &high)]);
        xml.close("a:xfrm");
        xml.open("a:prstGeom", &[("prst", "rect")]);
        xml.empty("a:avLst", &[]);
        xml.close("a:prstGeom");
        xml.close("pic:spPr");
        for name in ["pic:pic", "a:graphicData", "a:graphic", "wp:inline", "w:drawing"] {
            xml.close(name);
        }
    }

    /// The end: the page, its margins and its foot.
    pub(super) fn finish(mut self) -> Written {
        let xml = &mut self.xml;
        xml.open("w:sectPr", &[]);
        xml.empty("w:footerReference", &[("w:type", "default"), ("r:id", "footer1")]);
        xml.empty("w:pgSz", &[("w:w", "11906"), ("w:h", "16838")]);
        let margins = ["w:top", "w:right", "w:bottom", "w:left"].map(|side| (side, "1134"));
        let [top, right, bottom, left] = margins;
        let far = [("w:header", "708"), ("w:footer", "567"), ("w:gutter", "0")];
        xml.empty("w:pgMar", &[top, right, bottom, left, far[0], far[1], far[2]]);
        xml.close("w:sectPr");
        xml.close("w:body");
        xml.close("w:document");
        Written {
            document: self.xml.into_bytes(),
            links: self.links,
            pictures: self.pictures,
            numbered: self.numbered,
        }
    }
}

/// What the place of a section is called: the name that word processors give places of contents.
fn bookmark(section: usize) -> String {
    format!("_Toc{section:06}")
}
