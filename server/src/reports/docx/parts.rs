//! The parts of the package beside the text: what it is called, how it looks, its lists, its language and its foot.

use super::body::{BULLETS, Written};
use super::xml::Xml;
use app::texts::Texts;
use domain::language::Language;
use domain::report::Document;

const W: (&str, &str) = ("xmlns:w", "http://schemas.openxmlformats.org/wordprocessingml/2006/main");
/// The start of the types of relationships and parts.
const OFFICE: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE: &str = "http://schemas.openxmlformats.org/package/2006";
const WORD: &str = "application/vnd.openxmlformats-officedocument.wordprocessingml";

/// Colours and letters for what somebody adds: those of the report.
pub(super) const THEME: &[u8] = include_bytes!("theme.xml");

/// How deep lists go, from 0.
pub(super) const DEEPEST: usize = 2;

/// The ink of headings and text, and the grey of lines and of what is said small: those of the service's pages.
const INK: &str = "0B0C0C";
const GREY: &str = "505A5F";
const LINES: &str = "B1B4B6";
const LINK: &str = "1D70B8";

pub(super) const fn tag(language: Language) -> &'static str {
    match language {
        Language::En => "en-GB",
        Language::Cy => "cy-GB",
    }
}

/// The types of the parts.
pub(super) fn content_types() -> Vec<u8> {
    let mut xml = Xml::part();
    xml.open("Types", &[("xmlns", &format!("{PACKAGE}/content-types"))]);
    let rels = "application/vnd.openxmlformats-package.relationships+xml";
    for (ending, kind) in [("rels", rels), ("xml", "application/xml"), ("png", "image/png")] {
        xml.empty("Default", &[("Extension", ending), ("ContentType", kind)]);
    }
    let mut part = |name: &str, kind: &str| {
        xml.empty("Override", &[("PartName", name), ("ContentType", kind)]);
    };
    for (name, kind) in [
        ("document", "document.main"),
        ("styles", "styles"),
        ("numbering", "numbering"),
        ("settings", "settings"),
        ("fontTable", "fontTable"),
        ("footer1", "footer"),
    ] {
        part(&format!("/word/{name}.xml"), &format!("{WORD}.{kind}+xml"));
    }
    part("/word/theme/theme1.xml", "application/vnd.openxmlformats-officedocument.theme+xml");
    part("/docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml");
    part(
        "/docProps/app.xml",
        "application/vnd.openxmlformats-officedocument.extended-properties+xml",
    );
    xml.close("Types");
    xml.into_bytes()
}

/// What leads to the text and to what it is called.
pub(super) fn package() -> Vec<u8> {
    relate(&[
        ("document", format!("{OFFICE}/officeDocument"), "word/document.xml".to_owned(), false),
        (
            "core",
            format!("{PACKAGE}/relationships/metadata/core-properties"),
            "docProps/core.xml".to_owned(),
            false,
        ),
        ("program", format!("{OFFICE}/extended-properties"), "docProps/app.xml".to_owned(), false),
    ])
}

/// What the text refers to.
pub(super) fn relationships(written: &Written) -> Vec<u8> {
    let mut all = Vec::new();
    for (id, kind, file) in [
        ("styles", "styles", "styles.xml"),
        ("numbering", "numbering", "numbering.xml"),
        ("settings", "settings", "settings.xml"),
        ("fonts", "fontTable", "fontTable.xml"),
        ("theme", "theme", "theme/theme1.xml"),
        ("footer1", "footer", "footer1.xml"),
    ] {
        all.push((id.to_owned(), format!("{OFFICE}/{kind}"), file.to_owned(), false));
    }
    for number in 1..=written.pictures.len() {
        let id = format!("picture{number}");
        let file = format!("media/{id}.png");
        all.push((id, format!("{OFFICE}/image"), file, false));
    }
    for (number, address) in (1..).zip(&written.links) {
        all.push((format!("link{number}"), format!("{OFFICE}/hyperlink"), address.clone(), true));
    }
    relate(&all)
}

/// Relationships: each with its id, its type, what it leads to, and whether that is elsewhere.
fn relate<S: AsRef<str>>(all: &[(S, String, String, bool)]) -> Vec<u8> {
    let mut xml = Xml::part();
    xml.open("Relationships", &[("xmlns", &format!("{PACKAGE}/relationships"))]);
    for (id, kind, target, is_elsewhere) in all {
        let elsewhere = is_elsewhere.then_some(("TargetMode", "External"));
        let given = [("Id", id.as_ref()), ("Type", kind.as_str()), ("Target", target.as_str())];
        let given: Vec<_> = given.into_iter().chain(elsewhere).collect();
        xml.empty("Relationship", &given);
    }
    xml.close("Relationships");
    xml.into_bytes()
}

/// Title, author, language and the day of the figures: never the day the file is made on.
pub(super) fn core(document: &Document<'_>) -> Vec<u8> {
    let mut xml = Xml::part();
    xml.open(
        "cp:coreProperties",
        &[
            ("xmlns:cp", &format!("{PACKAGE}/metadata/core-properties")),
            ("xmlns:dc", "http://purl.org/dc/elements/1.1/"),
            ("xmlns:dcterms", "http://purl.org/dc/terms/"),
            ("xmlns:xsi", "http://www.w3.org/2001/XMLSchema-instance"),
        ],
    );
    let day = format!("{}T00:00:00Z", document.date);
    let dated = [("xsi:type", "dcterms:W3CDTF")];
    xml.said("dc:title", &[], &document.title);
    xml.said("dc:creator", &[], &document.publisher);
    xml.said("cp:lastModifiedBy", &[], &document.publisher);
    xml.said("dcterms:created", &dated, &day);
    xml.said("dcterms:modified", &dated, &day);
    xml.said("dc:language", &[], tag(document.language));
    xml.close("cp:coreProperties");
    xml.into_bytes()
}

/// What made it.
pub(super) fn program() -> Vec<u8> {
    let mut xml = Xml::part();
    let namespace = "http://schemas.openxmlformats.org/officeDocument/2006/extended-properties";
    xml.open("Properties", &[("xmlns", namespace)]);
    xml.said("Application", &[], "State of Play");
    xml.close("Properties");
    xml.into_bytes()
}

/// That it is for word processors of 2013 and later, and its language.
pub(super) fn settings(language: Language) -> Vec<u8> {
    let mut xml = Xml::part();
    xml.open("w:settings", &[W]);
    xml.empty("w:zoom", &[("w:percent", "100")]);
    xml.value("w:defaultTabStop", "720");
    xml.open("w:compat", &[]);
    let uri = ("w:uri", "http://schemas.microsoft.com/office/word");
    xml.empty("w:compatSetting", &[("w:name", "compatibilityMode"), uri, ("w:val", "15")]);
    xml.close("w:compat");
    xml.value("w:themeFontLang", tag(language));
    xml.close("w:settings");
    xml.into_bytes()
}

/// The letters of the report.
pub(super) fn fonts() -> Vec<u8> {
    let mut xml = Xml::part();
    xml.open("w:fonts", &[W]);
    xml.open("w:font", &[("w:name", "Arial")]);
    xml.value("w:panose1", "020B0604020202020204");
    xml.value("w:charset", "00");
    xml.value("w:family", "swiss");
    xml.value("w:pitch", "variable");
    xml.close("w:font");
    xml.close("w:fonts");
    xml.into_bytes()
}

/// The foot of every page: the title, and which page of how many it is.
pub(super) fn footer(t: Texts, title: &str) -> Vec<u8> {
    let mut xml = Xml::part();
    xml.open("w:ftr", &[W]);
    xml.open("w:p", &[]);
    xml.open("w:pPr", &[]);
    xml.value("w:pStyle", "Footer");
    xml.close("w:pPr");
    let said = |xml: &mut Xml, words: &str| {
        xml.open("w:r", &[]);
        xml.said("w:t", &[("xml:space", "preserve")], words);
        xml.close("w:r");
    };
    said(&mut xml, &format!("{title}. "));
    // The numbers are fields: the words around them come from one text, so that they may stand in any order.
    let words = t.council_report_file_page("\u{1}", "\u{2}");
    let mut rest = words.as_str();
    while let Some(place) = rest.find(['\u{1}', '\u{2}']) {
        said(&mut xml, &rest[..place]);
        let field = if rest[place..].starts_with('\u{1}') { " PAGE " } else { " NUMPAGES " };
        xml.open("w:fldSimple", &[("w:instr", field)]);
        said(&mut xml, "1");
        xml.close("w:fldSimple");
        rest = &rest[place + 1..];
    }
    said(&mut xml, rest);
    xml.close("w:p");
    xml.close("w:ftr");
    xml.into_bytes()
}

/// The list with bullets, and as many numbered ones as there are, each from 1.
pub(super) fn numbering(numbered: usize) -> Vec<u8> {
    let mut xml = Xml::part();
    xml.open("w:numbering", &[W]);
    for (id, kind) in [("0", "bullet"), ("1", "decimal")] {
        xml.open("w:abstractNum", &[("w:abstractNumId", id)]);
        xml.value("w:multiLevelType", "hybridMultilevel");
        for level in 0..=DEEPEST {
            let mark =
                if kind == "bullet" { "\u{2022}".to_owned() } else { format!("%{}.", level + 1) };
            xml.open("w:lvl", &[("w:ilvl", &level.to_string())]);
            xml.value("w:start", "1");
            xml.value("w:numFmt", kind);
            xml.value("w:lvlText", &mark);
            xml.value("w:lvlJc", "left");
            xml.open("w:pPr", &[]);
            let left = ((level + 1) * 400).to_string();
            xml.empty("w:ind", &[("w:left", &left), ("w:hanging", "400")]);
            xml.close("w:pPr");
            xml.close("w:lvl");
        }
        xml.close("w:abstractNum");
    }
    for number in 0..=numbered {
        let is_bullets = number == 0;
        xml.open("w:num", &[("w:numId", &(BULLETS + number).to_string())]);
        xml.value("w:abstractNumId", if is_bullets { "0" } else { "1" });
        if !is_bullets {
            for level in 0..=DEEPEST {
                xml.open("w:lvlOverride", &[("w:ilvl", &level.to_string())]);
                xml.value("w:startOverride", "1");
                xml.close("w:lvlOverride");
            }
        }
        xml.close("w:num");
    }
    xml.close("w:numbering");
    xml.into_bytes()
}

/// A style of paragraphs: its id, its name, what of a paragraph it sets, and of letters.
type Style = (&'static str, &'static str, String, String);

/// The styles. The names of built-in ones are those that word processors know, whatever their language.
pub(super) fn styles(language: Language) -> Vec<u8> {
    let space =
        |before: u32, after: u32| format!("<w:spacing w:before=\"{before}\" w:after=\"{after}\"/>");
    let size = |half: u32| format!("<w:sz w:val=\"{half}\"/><w:szCs w:val=\"{half}\"/>");
    let bold = "<w:b/><w:bCs/>";
    let ink = |colour: &str| format!("<w:color w:val=\"{colour}\"/>");
    let title = |level: u32, before, after, half| {
        let outline = format!("<w:outlineLvl w:val=\"{level}\"/>");
        let paragraph = format!("<w:keepNext/><w:keepLines/>{}{outline}", space(before, after));
        (paragraph, format!("{bold}{}{}", ink(INK), size(half)))
    };
    let heading = |id, name, (paragraph, letters): (String, String)| (id, name, paragraph, letters);
    let small = || format!("{}{}", ink(GREY), size(18));
    let border = |side: &str, width: u32| {
        format!("<w:{side} w:val=\"single\" w:sz=\"{width}\" w:space=\"10\" w:color=\"{LINES}\"/>")
    };
    let rows = "<w:spacing w:before=\"40\" w:after=\"40\" w:line=\"240\" w:lineRule=\"auto\"/>";
    let styles: Vec<Style> = vec![
        ("Title", "Title", space(0, 240), format!("{bold}{}{}", ink(INK), size(56))),
        heading("Heading1", "heading 1", title(0, 360, 160, 36)),
        heading("Heading2", "heading 2", title(1, 280, 120, 28)),
        heading("Heading3", "heading 3", title(2, 240, 80, 24)),
        ("BodyText", "Body Text", space(0, 160), String::new()),
        ("Cover", "Cover", space(0, 80), String::new()),
        (
            "ContentsTitle",
            "Contents Title",
            format!("<w:keepNext/>{}", space(360, 120)),
            format!("{bold}{}", size(28)),
        ),
        ("TOC1", "toc 1", space(0, 60), String::new()),
        ("ListBullet", "List Bullet", space(0, 80), String::new()),
        ("ListNumber", "List Number", space(0, 80), String::new()),
        (
            "ListContinue",
            "List Continue",
            format!("{}<w:ind w:left=\"400\"/>", space(0, 80)),
            String::new(),
        ),
        (
            "Inset",
            "Inset",
            format!(
                "<w:pBdr>{}</w:pBdr>{}<w:ind w:left=\"300\"/>",
                border("left", 48),
                space(160, 240)
            ),
            String::new(),
        ),
        ("Caption", "caption", format!("<w:keepNext/>{}", space(240, 80)), bold.to_owned()),
        ("Reading", "Reading", format!("<w:keepNext/>{}", space(0, 100)), size(20)),
        ("Figure", "Figure", format!("<w:keepLines/>{}", space(80, 160)), String::new()),
        ("Source", "Source", space(80, 240), small()),
        ("TableText", "Table Text", rows.to_owned(), size(18)),
        ("TableNumber", "Table Number", format!("{rows}<w:jc w:val=\"right\"/>"), size(18)),
        ("Footer", "footer", String::new(), small()),
    ];
    let mut written = format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\
         <w:styles {}=\"{}\"><w:docDefaults><w:rPrDefault><w:rPr>\
         <w:rFonts w:ascii=\"Arial\" w:eastAsia=\"Arial\" w:hAnsi=\"Arial\" w:cs=\"Arial\"/>\
         {}{}<w:lang w:val=\"{tag}\" w:eastAsia=\"{tag}\" w:bidi=\"ar-SA\"/>\
         </w:rPr></w:rPrDefault><w:pPrDefault><w:pPr>\
         <w:spacing w:after=\"0\" w:line=\"276\" w:lineRule=\"auto\"/></w:pPr></w:pPrDefault>\
         </w:docDefaults>\
         <w:style w:type=\"paragraph\" w:default=\"1\" w:styleId=\"Normal\">\
         <w:name w:val=\"Normal\"/><w:qFormat/></w:style>",
        W.0,
        W.1,
        ink(INK),
        size(22),
        tag = tag(language),
    );
    for (id, name, paragraph, letters) in styles {
        let next = if id.starts_with("Heading") || id == "Title" {
            "<w:next w:val=\"BodyText\"/>"
        } else {
            ""
        };
        written.push_str(&format!(
            "<w:style w:type=\"paragraph\" w:styleId=\"{id}\"><w:name w:val=\"{name}\"/>\
             <w:basedOn w:val=\"Normal\"/>{next}<w:qFormat/>\
             <w:pPr>{paragraph}</w:pPr><w:rPr>{letters}</w:rPr></w:style>"
        ));
    }
    written.push_str(&format!(
        "<w:style w:type=\"character\" w:styleId=\"Hyperlink\"><w:name w:val=\"Hyperlink\"/>\
         <w:rPr>{}<w:u w:val=\"single\"/></w:rPr></w:style>{}</w:styles>",
        ink(LINK),
        table_style(),
    ));
    written.into_bytes()
}

/// The style of tables: lines between rows, a bold header row, and bold names of rows.
fn table_style() -> String {
    let line = |side: &str, width: u32| {
        format!("<w:{side} w:val=\"single\" w:sz=\"{width}\" w:space=\"0\" w:color=\"{LINES}\"/>")
    };
    let margin = |side: &str, width: u32| format!("<w:{side} w:w=\"{width}\" w:type=\"dxa\"/>");
    format!(
        "<w:style w:type=\"table\" w:default=\"1\" w:styleId=\"TableNormal\">\
         <w:name w:val=\"Normal Table\"/><w:tblPr><w:tblInd w:w=\"0\" w:type=\"dxa\"/>\
         <w:tblCellMar>{}{}{}{}</w:tblCellMar></w:tblPr></w:style>\
         <w:style w:type=\"table\" w:styleId=\"Report\"><w:name w:val=\"Report\"/>\
         <w:basedOn w:val=\"TableNormal\"/>\
         <w:tblPr><w:tblBorders>{}{}{}</w:tblBorders></w:tblPr>\
         <w:tblStylePr w:type=\"firstRow\"><w:rPr><w:b/><w:bCs/></w:rPr>\
         <w:tcPr><w:tcBorders>{}</w:tcBorders><w:vAlign w:val=\"bottom\"/></w:tcPr></w:tblStylePr>\
         <w:tblStylePr w:type=\"firstCol\"><w:rPr><w:b/><w:bCs/></w:rPr></w:tblStylePr></w:style>",
        margin("top", 0),
        margin("left", 100),
        margin("bottom", 0),
        margin("right", 100),
        line("top", 8),
        line("bottom", 8),
        line("insideH", 4),
        line("bottom", 12),
    )
}
