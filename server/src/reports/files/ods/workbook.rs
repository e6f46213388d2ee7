//! An OpenDocument spreadsheet, written from its first row to its last and never held: sheets, rows, tables, cells to
//! fill in. The same content gives the same bytes on every day.

use super::style::{self, NAMES, Style};
use super::validation::Validation;
use super::xml::Xml;
use crate::reports::files::package::packed;
use domain::language::Language;
use domain::workbook::Place;
use jiff::civil::Date;
use std::collections::BTreeSet;
use std::io::{self, BufWriter, Seek, Write};
use zip::{CompressionMethod, ZipWriter};

const MEDIA_TYPE: &str = "application/vnd.oasis.opendocument.spreadsheet";

/// What a workbook says of itself.
#[derive(Debug, Clone)]
pub(crate) struct About<'a> {
    /// Its title.
    pub(crate) title: &'a str,
    /// What it is, in a sentence or two. May be empty.
    pub(crate) description: &'a str,
    /// Who publishes it.
    pub(crate) publisher: &'a str,
    /// The language it is in.
    pub(crate) language: Language,
    /// The day that it gives as the one it was made on.
    pub(crate) date: Date,
}

/// A sheet to begin.
#[derive(Debug, Clone)]
pub(crate) struct Sheet<'a> {
    /// Its name: at most 31 characters, none of `[ ] * ? : / \`, unique in the workbook.
    pub(crate) name: &'a str,
    /// How many characters its columns take, 6 to 120. It must have one for each.
    pub(crate) widths: &'a [u16],
    /// Whether only cells to fill in can be changed. There is no password.
    pub(crate) protected: bool,
}

/// What is in a cell. Words are written as they are: whoever has them from somebody else makes them
/// [harmless](domain::report::harmless) first.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Content<'a> {
    /// Nothing: to be filled in.
    Empty,
    /// Words.
    Words(&'a str),
    /// A number, written with a point: `-0.3`.
    Number(&'a str),
    /// Words that lead to the first cell of a sheet of this name.
    Link(&'a str, &'a str),
}

/// A cell.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Put<'a> {
    /// What is in it.
    pub(crate) content: Content<'a>,
    /// How it looks.
    pub(crate) style: Style,
    /// The name of the [`Validation`] of what may be typed.
    pub(crate) validation: Option<&'a str>,
}

impl<'a> Put<'a> {
    /// Words.
    pub(crate) const fn words(words: &'a str, style: Style) -> Self {
        Self { content: Content::Words(words), style, validation: None }
    }
}

/// A table that a reader is told of: its name and where it is.
struct Marked {
    name: String,
    address: String,
}

/// A workbook being written.
pub(crate) struct Workbook<W: Write + Seek> {
    xml: Xml<BufWriter<ZipWriter<W>>>,
    sheet: String,
    row: usize,
    tables: Vec<Marked>,
    date: Date,
    language: Language,
    title: String,
    description: String,
    publisher: String,
}

impl<W: Write + Seek> Workbook<W> {
    /// Begins a workbook whose columns may take any number of characters. `validations` are all that its cells will name;
    /// `first` is the name of its first sheet.
    ///
    /// # Errors
    /// When it cannot be written.
    pub(crate) fn start(
        out: W,
        about: &About<'_>,
        first: &str,
        validations: &[Validation],
    ) -> io::Result<Self> {
        Self::start_with_widths(out, about, first, validations, &style::WIDTHS)
    }

    /// As [`Self::start`], for columns that will take no other numbers of characters than `widths`: the file says
    /// nothing of columns that it has not.
    ///
    /// # Errors
    /// When it cannot be written.
    pub(crate) fn start_with_widths(
        out: W,
        about: &About<'_>,
        first: &str,
        validations: &[Validation],
        widths: &[u16],
    ) -> io::Result<Self> {
        let mut zip = ZipWriter::new(out);
        zip.start_file("mimetype", packed(about.date, CompressionMethod::Stored))?;
        zip.write_all(MEDIA_TYPE.as_bytes())?;
        zip.start_file("content.xml", packed(about.date, CompressionMethod::Deflated))?;
        let mut xml = Xml::new(BufWriter::with_capacity(1 << 16, zip))?;
        xml.start("office:document-content", &NAMES)?;
        column_styles(&mut xml, widths)?;
        xml.start("office:body", &[])?;
        xml.start("office:spreadsheet", &[])?;
        if !validations.is_empty() {
            let base = format!("{}.A1", quoted(first));
            xml.start("table:content-validations", &[])?;
            for validation in validations {
                validation.write(&mut xml, &base)?;
            }
            xml.end("table:content-validations")?;
        }
        Ok(Self {
            xml,
            sheet: String::new(),
            row: 0,
            tables: Vec::new(),
            date: about.date,
            language: about.language,
            title: about.title.to_owned(),
            description: about.description.to_owned(),
            publisher: about.publisher.to_owned(),
        })
    }

    /// Begins a sheet. The one before must have been ended.
    ///
    /// # Errors
    /// When it cannot be written.
    pub(crate) fn start_sheet(&mut self, sheet: &Sheet<'_>) -> io::Result<()> {
        sheet.name.clone_into(&mut self.sheet);
        self.row = 0;
        let mut attributes = vec![("table:name", sheet.name), ("table:style-name", "ta1")];
        if sheet.protected {
            attributes.push(("table:protected", "true"));
        }
        self.xml.start("table:table", &attributes)?;
        for width in sheet.widths {
            let style = style::column(*width);
            self.xml.empty("table:table-column", &[("table:style-name", style.as_str())])?;
        }
        Ok(())
    }

    /// Ends a sheet.
    ///
    /// # Errors
    /// When it cannot be written.
    pub(crate) fn end_sheet(&mut self) -> io::Result<()> {
        self.xml.end("table:table")
    }

    /// How many rows the sheet has.
    pub(crate) const fn rows(&self) -> usize {
        self.row
    }

    /// Writes the next row.
    ///
    /// # Errors
    /// When it cannot be written.
    pub(crate) fn row(&mut self, cells: &[Put<'_>]) -> io::Result<()> {
        self.xml.start("table:table-row", &[])?;
        for cell in cells {
            self.cell(cell)?;
        }
        self.row += 1;
        self.xml.end("table:table-row")
    }

    /// Writes the next row as the header of the table below it: it is printed again on every page.
    ///
    /// # Errors
    /// When it cannot be written.
    pub(crate) fn header(&mut self, headings: &[&str]) -> io::Result<()> {
        let cells: Vec<Put<'_>> =
            headings.iter().map(|words| Put::words(words, Style::Header)).collect();
        self.xml.start("table:table-header-rows", &[])?;
        self.row(&cells)?;
        self.xml.end("table:table-header-rows")
    }

    /// Marks the rows from `header`, counted from 0, to the last one written as a table of so many columns.
    pub(crate) fn mark_table(&mut self, name: &str, header: usize, columns: usize) {
        let sheet = quoted(&self.sheet);
        let last = Place::letters(u32::try_from(columns.saturating_sub(1)).unwrap_or(u32::MAX));
        let address = format!("{sheet}.A{}:{sheet}.{last}{}", header + 1, self.row);
        self.tables.push(Marked { name: name.to_owned(), address });
    }

    fn cell(&mut self, put: &Put<'_>) -> io::Result<()> {
        let style = style::encoded(put.style.name());
        let mut attributes = vec![("table:style-name", style.as_str())];
        attributes.extend(put.validation.map(|name| ("table:content-validation-name", name)));
        match put.content {
            Content::Empty => self.xml.empty("table:table-cell", &attributes),
            Content::Number(number) => {
                attributes.extend([("office:value-type", "float"), ("office:value", number)]);
                self.xml.start("table:table-cell", &attributes)?;
                self.xml.leaf("text:p", number)?;
                self.xml.end("table:table-cell")
            }
            Content::Words(words) => {
                attributes.push(("office:value-type", "string"));
                self.xml.start("table:table-cell", &attributes)?;
                self.xml.paragraphs(words)?;
                self.xml.end("table:table-cell")
            }
            Content::Link(words, sheet) => {
                attributes.push(("office:value-type", "string"));
                let to = format!("#{}.A1", quoted(sheet));
                self.xml.start("table:table-cell", &attributes)?;
                self.xml.start("text:p", &[])?;
                let link = [("xlink:type", "simple"), ("xlink:href", to.as_str())];
                self.xml.start("text:a", &link)?;
                self.xml.spaced(words)?;
                self.xml.end("text:a")?;
                self.xml.end("text:p")?;
                self.xml.end("table:table-cell")
            }
        }
    }

    /// Ends the workbook: what is left of its file is written.
    ///
    /// # Errors
    /// When it cannot be written.
    pub(crate) fn finish(mut self) -> io::Result<W> {
        if !self.tables.is_empty() {
            self.xml.start("table:database-ranges", &[])?;
            for table in &self.tables {
                let range = [
                    ("table:name", table.name.as_str()),
                    ("table:target-range-address", table.address.as_str()),
                    ("table:contains-header", "true"),
                ];
                self.xml.empty("table:database-range", &range)?;
            }
            self.xml.end("table:database-ranges")?;
        }
        self.xml.end("office:spreadsheet")?;
        self.xml.end("office:body")?;
        self.xml.end("office:document-content")?;
        let buffered = self.xml.into_inner();
        let mut zip = buffered.into_inner().map_err(io::IntoInnerError::into_error)?;
        let deflated = packed(self.date, CompressionMethod::Deflated);
        zip.start_file("styles.xml", deflated)?;
        zip = style::styles(zip, self.language)?;
        zip.start_file("meta.xml", deflated)?;
        let about = About {
            title: &self.title,
            description: &self.description,
            publisher: &self.publisher,
            language: self.language,
            date: self.date,
        };
        zip = meta(zip, &about)?;
        zip.start_file("META-INF/manifest.xml", deflated)?;
        zip = manifest(zip)?;
        Ok(zip.finish()?)
    }
}

/// The styles of sheets and columns.
fn column_styles<W: Write>(xml: &mut Xml<W>, widths: &[u16]) -> io::Result<()> {
    xml.start("office:automatic-styles", &[])?;
    let widths: BTreeSet<u16> = widths.iter().copied().map(style::width).collect();
    for width in widths {
        let (name, wide) = (format!("co{width}"), format!("{}mm", u32::from(width) * 22 / 10));
        let column = [("style:name", name.as_str()), ("style:family", "table-column")];
        xml.start("style:style", &column)?;
        xml.empty("style:table-column-properties", &[("style:column-width", wide.as_str())])?;
        xml.end("style:style")?;
    }
    let sheet =
        [("style:name", "ta1"), ("style:family", "table"), ("style:master-page-name", "Default")];
    xml.start("style:style", &sheet)?;
    xml.empty("style:table-properties", &[("table:display", "true")])?;
    xml.end("style:style")?;
    xml.end("office:automatic-styles")
}

fn meta<W: Write>(out: W, about: &About<'_>) -> io::Result<W> {
    let mut xml = Xml::new(out)?;
    let names = [
        ("xmlns:office", "urn:oasis:names:tc:opendocument:xmlns:office:1.0"),
        ("xmlns:meta", "urn:oasis:names:tc:opendocument:xmlns:meta:1.0"),
        ("xmlns:dc", "http://purl.org/dc/elements/1.1/"),
        ("office:version", "1.3"),
    ];
    let made = format!("{}T00:00:00Z", about.date);
    let (tongue, country) = style::locale(about.language);
    xml.start("office:document-meta", &names)?;
    xml.start("office:meta", &[])?;
    xml.leaf("meta:generator", "StateOfPlay")?;
    xml.leaf("dc:title", about.title)?;
    if !about.description.is_empty() {
        xml.leaf("dc:description", about.description)?;
    }
    xml.leaf("meta:initial-creator", about.publisher)?;
    xml.leaf("dc:creator", about.publisher)?;
    xml.leaf("meta:creation-date", &made)?;
    xml.leaf("dc:date", &made)?;
    xml.leaf("dc:language", &format!("{tongue}-{country}"))?;
    xml.end("office:meta")?;
    xml.end("office:document-meta")?;
    Ok(xml.into_inner())
}

fn manifest<W: Write>(out: W) -> io::Result<W> {
    let mut xml = Xml::new(out)?;
    let names = [
        ("xmlns:manifest", "urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"),
        ("manifest:version", "1.3"),
    ];
    xml.start("manifest:manifest", &names)?;
    let whole = [
        ("manifest:full-path", "/"),
        ("manifest:version", "1.3"),
        ("manifest:media-type", MEDIA_TYPE),
    ];
    xml.empty("manifest:file-entry", &whole)?;
    for part in ["content.xml", "styles.xml", "meta.xml"] {
        let entry = [("manifest:full-path", part), ("manifest:media-type", "text/xml")];
        xml.empty("manifest:file-entry", &entry)?;
    }
    xml.end("manifest:manifest")?;
    Ok(xml.into_inner())
}

/// The name of a sheet in an address.
fn quoted(sheet: &str) -> String {
    format!("'{}'", sheet.replace('\'', "''"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_of_sheets_are_quoted() {
        assert_eq!(quoted("Who's who"), "'Who''s who'");
    }
}
