//! How cells and columns look, and the part of a spreadsheet that says so: `styles.xml`.

use super::xml::Xml;
use domain::language::Language;
use std::io::{self, Write};

/// How a cell looks. All but the two to fill in are locked where their sheet is protected.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Style {
    /// The title of a sheet, in its first cell.
    Title,
    /// A heading below it.
    Heading,
    /// Words above a table, which run over the columns beside them.
    Line,
    /// Words that wrap in their column.
    Words,
    /// The heading of a column.
    Header,
    /// A number with so many decimal places, 0 to 3.
    Number(u8),
    /// A symbol in place of a number.
    Symbol,
    /// To be filled in with words.
    Input,
    /// To be filled in with a number.
    NumberInput,
}

const PLACES: [&str; 4] = ["Number 0", "Number 1", "Number 2", "Number 3"];

impl Style {
    /// Its name in the file.
    pub(super) fn name(self) -> &'static str {
        match self {
            Self::Title => "Title",
            Self::Heading => "Heading",
            Self::Line => "Line",
            Self::Words => "Words",
            Self::Header => "Header",
            Self::Number(places) => PLACES[usize::from(places).min(PLACES.len() - 1)],
            Self::Symbol => "Symbol",
            Self::Input => "Input",
            Self::NumberInput => "Number input",
        }
    }
}

/// A width of columns in the file: so many characters.
pub(super) const WIDTHS: [u16; 16] =
    [6, 8, 10, 12, 14, 16, 20, 24, 28, 32, 40, 50, 60, 80, 100, 120];

/// The width of a column that takes so many characters.
pub(super) fn width(characters: u16) -> u16 {
    WIDTHS.into_iter().find(|width| *width >= characters).unwrap_or(120)
}

/// The name of the style of such a column.
pub(super) fn column(characters: u16) -> String {
    format!("co{}", width(characters))
}

/// The language and country of a spreadsheet.
pub(super) fn locale(language: Language) -> (&'static str, &'static str) {
    match language {
        Language::En => ("en", "GB"),
        Language::Cy => ("cy", "GB"),
    }
}

/// Names of the XML of styles and contents.
pub(super) const NAMES: [(&str, &str); 9] = [
    ("xmlns:office", "urn:oasis:names:tc:opendocument:xmlns:office:1.0"),
    ("xmlns:style", "urn:oasis:names:tc:opendocument:xmlns:style:1.0"),
    ("xmlns:text", "urn:oasis:names:tc:opendocument:xmlns:text:1.0"),
    ("xmlns:table", "urn:oasis:names:tc:opendocument:xmlns:table:1.0"),
    ("xmlns:fo", "urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0"),
    ("xmlns:number", "urn:oasis:names:tc:opendocument:xmlns:datastyle:1.0"),
    ("xmlns:of", "urn:oasis:names:tc:opendocument:xmlns:of:1.2"),
    ("xmlns:xlink", "http://www.w3.org/1999/xlink"),
    ("office:version", "1.3"),
];

type Attributes<'a> = &'a [(&'a str, &'a str)];

/// A style of cells: what it looks like as a box, as a paragraph, and as words.
struct Look<'a> {
    style: Style,
    data: Option<&'a str>,
    cell: Attributes<'a>,
    paragraph: Attributes<'a>,
    words: Attributes<'a>,
}

const WRAP: (&str, &str) = ("fo:wrap-option", "wrap");
const TOP: (&str, &str) = ("style:vertical-align", "top");
const RULE: &str = "0.74pt solid #505a5f";

fn looks() -> Vec<Look<'static>> {
    let look = |style, cell, paragraph, words| Look { style, data: None, cell, paragraph, words };
    let mut all = vec![
        look(Style::Title, &[], &[], &[("fo:font-size", "16pt"), ("fo:font-weight", "bold")]),
        look(Style::Heading, &[], &[], &[("fo:font-size", "13pt"), ("fo:font-weight", "bold")]),
        look(Style::Line, &[("fo:wrap-option", "no-wrap")], &[], &[]),
        look(Style::Words, &[WRAP, TOP], &[], &[]),
        look(
            Style::Header,
            &[WRAP, TOP, ("fo:border-bottom", RULE)],
            &[],
            &[("fo:font-weight", "bold")],
        ),
        look(Style::Symbol, &[TOP], &[("fo:text-align", "end")], &[]),
    ];
    let input: Attributes<'_> = &[
        WRAP,
        TOP,
        ("fo:border", RULE),
        ("fo:background-color", "#fff7bf"),
        ("style:cell-protect", "none"),
    ];
    // As text, whatever is typed stays what was typed: no date is made of 1/2, and no formula of =1.
    let style = Style::Input;
    all.push(Look { style, data: Some("T0"), cell: input, paragraph: &[], words: &[] });
    all.push(look(Style::NumberInput, input, &[("fo:text-align", "end")], &[]));
    for (places, data) in (0..).zip(["N0", "N1", "N2", "N3"]) {
        let style = Style::Number(places);
        let paragraph: Attributes<'_> = &[("fo:text-align", "end")];
        all.push(Look { style, data: Some(data), cell: &[TOP], paragraph, words: &[] });
    }
    all
}

/// Writes `styles.xml`.
pub(super) fn styles<W: Write>(out: W, language: Language) -> io::Result<W> {
    let mut xml = Xml::new(out)?;
    let (tongue, country) = locale(language);
    xml.start("office:document-styles", &NAMES)?;
    xml.start("office:styles", &[])?;
    xml.empty("style:default-style", &[("style:family", "table")])?;
    xml.start("style:default-style", &[("style:family", "table-cell")])?;
    let font: Attributes<'_> = &[
        ("fo:font-family", "Arial"),
        ("fo:font-size", "11pt"),
        ("fo:language", tongue),
        ("fo:country", country),
    ];
    xml.empty("style:text-properties", font)?;
    xml.end("style:default-style")?;
    for family in ["table", "table-column", "table-row"] {
        xml.empty("style:default-style", &[("style:family", family)])?;
    }
    for places in ["0", "1", "2", "3"] {
        let name = format!("N{places}");
        xml.start("number:number-style", &[("style:name", &name)])?;
        let digits: Attributes<'_> = &[
            ("number:decimal-places", places),
            ("number:min-decimal-places", places),
            ("number:min-integer-digits", "1"),
            ("number:grouping", "true"),
        ];
        xml.empty("number:number", digits)?;
        xml.end("number:number-style")?;
    }
    xml.start("number:text-style", &[("style:name", "T0")])?;
    xml.empty("number:text-content", &[])?;
    xml.end("number:text-style")?;
    let default: Attributes<'_> = &[("style:name", "Default"), ("style:family", "table-cell")];
    xml.empty("style:style", default)?;
    for look in looks() {
        write_look(&mut xml, &look)?;
    }
    xml.end("office:styles")?;
    page(&mut xml)?;
    xml.end("office:document-styles")?;
    Ok(xml.into_inner())
}

fn write_look<W: Write>(xml: &mut Xml<W>, look: &Look<'_>) -> io::Result<()> {
    let shown = look.style.name();
    let name = encoded(shown);
    let mut attributes = vec![("style:name", name.as_str())];
    if name != shown {
        attributes.push(("style:display-name", shown));
    }
    attributes.extend([("style:family", "table-cell"), ("style:parent-style-name", "Default")]);
    attributes.extend(look.data.map(|data| ("style:data-style-name", data)));
    xml.start("style:style", &attributes)?;
    for (kind, of) in [
        ("style:table-cell-properties", look.cell),
        ("style:paragraph-properties", look.paragraph),
        ("style:text-properties", look.words),
    ] {
        if !of.is_empty() {
            xml.empty(kind, of)?;
        }
    }
    xml.end("style:style")
}

/// The name of a style where names cannot have spaces.
pub(super) fn encoded(name: &str) -> String {
    name.replace(' ', "_20_")
}

/// A sheet of paper: A4, on its side.
fn page<W: Write>(xml: &mut Xml<W>) -> io::Result<()> {
    xml.start("office:automatic-styles", &[])?;
    xml.start("style:page-layout", &[("style:name", "pm1")])?;
    let paper: Attributes<'_> = &[
        ("fo:page-width", "297mm"),
        ("fo:page-height", "210mm"),
        ("style:print-orientation", "landscape"),
        ("fo:margin", "15mm"),
    ];
    xml.empty("style:page-layout-properties", paper)?;
    xml.end("style:page-layout")?;
    xml.end("office:automatic-styles")?;
    xml.start("office:master-styles", &[])?;
    let master: Attributes<'_> = &[("style:name", "Default"), ("style:page-layout-name", "pm1")];
    xml.empty("style:master-page", master)?;
    xml.end("office:master-styles")
}
