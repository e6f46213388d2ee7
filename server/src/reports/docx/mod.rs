//! A report as a document for word processors: Office Open XML (ISO/IEC 29500, transitional), with real headings, lists and
//! header rows, its language, and words for its pictures. The same report gives the same bytes.
//!
//! Written with the XML and ZIP libraries that spreadsheets are written with. docx-rs 0.4.22 was tried first: what it
//! writes breaks the schema in the properties of paragraphs, styles, tables and sections, and it has no way to set the
//! language, the title and author, a header row, or the words for a picture.

mod body;
mod markdown;
mod parts;
mod picture;
mod table;
mod xml;

use app::texts::Texts;
use body::Body;
use domain::report::{Block, Document};
use std::io::{Cursor, Write as _};
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, DateTime, ZipWriter};

/// What the file is, for browsers.
pub const MEDIA_TYPE: &str =
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

/// Whether each chart of a report can be turned into a picture.
#[must_use]
pub fn has_all_pictures(document: &Document<'_>) -> bool {
    document.blocks.iter().all(|block| match block {
        Block::Chart(drawing) => picture::picture(&drawing.svg).is_some(),
        _ => true,
    })
}

/// A report as a DOCX file. A chart that cannot be turned into a picture is left out: the table after it says the same.
///
/// # Errors
/// When the package cannot be packed, which only a report of more than 4 GB could bring about.
pub fn docx(document: &Document<'_>) -> anyhow::Result<Vec<u8>> {
    let t = Texts::of(document.language);
    let mut body = Body::new(t);
    body.document(document);
    let written = body.finish();
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    let options = SimpleFileOptions::default()
        .last_modified_time(DateTime::default())
        .compression_method(CompressionMethod::Deflated);
    let mut add = |name: &str, content: &[u8]| -> anyhow::Result<()> {
        // A picture is packed already.
        let stored = options.compression_method(CompressionMethod::Stored);
        zip.start_file(name, if name.ends_with(".png") { stored } else { options })?;
        zip.write_all(content)?;
        Ok(())
    };
    add("[Content_Types].xml", &parts::content_types())?;
    add("_rels/.rels", &parts::package())?;
    add("docProps/core.xml", &parts::core(document))?;
    add("docProps/app.xml", &parts::program())?;
    add("word/document.xml", &written.document)?;
    add("word/_rels/document.xml.rels", &parts::relationships(&written))?;
    add("word/styles.xml", &parts::styles(document.language))?;
    add("word/numbering.xml", &parts::numbering(written.numbered))?;
    add("word/settings.xml", &parts::settings(document.language))?;
    add("word/fontTable.xml", &parts::fonts())?;
    add("word/theme/theme1.xml", parts::THEME)?;
    add("word/footer1.xml", &parts::footer(t, &document.title))?;
    for (place, png) in written.pictures.iter().enumerate() {
        add(&format!("word/media/picture{}.png", place + 1), png)?;
    }
    Ok(zip.finish()?.into_inner())
}
