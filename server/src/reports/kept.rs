//! The files of a release: which there are, and how each is made. They are kept with the release as they were first made.

use super::files::{self, Format};
use super::{Published, docx, state_of_play};
use crate::state::App;
use crate::token;
use anyhow::{Context as _, ensure};
use app::pages::data::{CHECKSUMS, OWN, WHOLE};
use app::pages::report::standalone;
use app::reports::release_book;
use app::texts::Texts;
use domain::language::Language;
use domain::report::{Document, file_name};
use sha2::{Digest as _, Sha256};
use std::io::{Cursor, Read, Write as _};
use std::sync::Arc;
use store::ReportFileLine;
use zip::write::SimpleFileOptions;
use zip::{ZipArchive, ZipWriter};

/// How often a report is made in which a chart is missing.
const TRIES: usize = 3;

/// What a file holds.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Content {
    /// All tables.
    Book(Format),
    /// The table of a key.
    Table(String),
    /// The report, to edit.
    Document,
    /// The report, as a page to keep.
    Page,
}

/// A file that is to be made.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Planned {
    /// Its name, as in its address.
    pub name: String,
    /// Its media type.
    pub media_type: &'static str,
    /// The language of its words.
    pub language: Language,
    content: Content,
}

/// SHA-256 of bytes, in hexadecimal.
#[must_use]
pub fn checksum(bytes: &[u8]) -> String {
    token::hex(&Sha256::digest(bytes))
}

/// Every file of a release but the list of checksums, which is made last, from them.
#[must_use]
pub fn plan(published: &Published) -> Vec<Planned> {
    let mut all = Vec::new();
    for language in Language::ALL {
        let keys = published.with(language, |source| {
            let book = release_book(Texts::of(language), source);
            book.tables.iter().map(|table| table.key.clone()).collect::<Vec<_>>()
        });
        let mut add = |name: String, media_type, content| {
            all.push(Planned { name, media_type, language, content });
        };
        for key in keys {
            let name = files::file_name(&key, language, Format::Csv);
            add(name, Format::Csv.media_type(), Content::Table(key));
        }
        let whole = |ending| file_name(WHOLE, language, ending);
        for format in Format::ALL.into_iter().filter(|format| *format != Format::Csv) {
            add(whole(format.extension()), format.media_type(), Content::Book(format));
        }
        add(whole("docx"), docx::MEDIA_TYPE, Content::Document);
        add(whole("html"), "text/html; charset=utf-8", Content::Page);
    }
    all
}

/// Whether a release has a file of this name, made or not.
#[must_use]
pub fn has(published: &Published, name: &str) -> bool {
    name == CHECKSUMS || plan(published).iter().any(|planned| planned.name == name)
}

/// Makes a file. The same release gives the same bytes.
///
/// # Errors
/// When it cannot be made.
pub async fn make(
    app: &App,
    published: &Arc<Published>,
    planned: &Planned,
) -> anyhow::Result<Vec<u8>> {
    let language = planned.language;
    match planned.content.clone() {
        Content::Document => {
            let document = report(app, published, language).await?;
            tokio::task::spawn_blocking(move || {
                // As with the charts themselves: what is kept for ever lacks none.
                ensure!(
                    docx::has_all_pictures(&document),
                    "A chart could not be made a picture of."
                );
                docx::docx(&document)
            })
            .await?
        }
        Content::Page => {
            let document = report(app, published, language).await?;
            let page = tokio::task::spawn_blocking(move || standalone(&document));
            Ok(page.await?.into_bytes())
        }
        Content::Book(format) => {
            of_book(published, language, move |book| {
                let bytes = files::bytes(book, format)?;
                if format == Format::Zip { sealed(bytes) } else { Ok(bytes) }
            })
            .await
        }
        Content::Table(key) => {
            of_book(published, language, move |book| {
                let table = book.table(&key).with_context(|| format!("the table {key} is gone"))?;
                let mut bytes = Vec::new();
                files::csv(table, &mut bytes)?;
                Ok(bytes)
            })
            .await
        }
    }
}

/// The report with every chart it should have: it is kept for ever, so none may be missing because the chart engine was
/// busy, as one may be on a page.
async fn report(
    app: &App,
    published: &Published,
    language: Language,
) -> anyhow::Result<Document<'static>> {
    for _ in 0..TRIES {
        let before = app.charts.failed();
        let document = state_of_play(app, published, language).await?;
        if app.charts.failed() == before {
            return Ok(document);
        }
    }
    anyhow::bail!("A chart could not be drawn.")
}

/// Makes something of the tables of a release, beside what answers visitors: it takes a while.
async fn of_book(
    published: &Arc<Published>,
    language: Language,
    make: impl FnOnce(&domain::report::Book<'_>) -> anyhow::Result<Vec<u8>> + Send + 'static,
) -> anyhow::Result<Vec<u8>> {
    let published = Arc::clone(published);
    tokio::task::spawn_blocking(move || {
        published.with(language, |source| make(&release_book(Texts::of(language), source)))
    })
    .await?
}

/// The list of checksums of a release and its files, as `sha256sum` reads it.
#[must_use]
pub fn checksums(release: &str, files: &[ReportFileLine]) -> String {
    let files = files.iter().filter(|file| file.name != CHECKSUMS);
    let mut lines: Vec<(&str, &str)> =
        files.map(|file| (file.name.as_str(), file.checksum.as_str())).collect();
    lines.push((OWN, release));
    lines.sort_unstable();
    lines.iter().map(|(name, sum)| format!("{sum}  {name}\n")).collect()
}

/// An archive with the checksums of its files added to it, so that it can be checked by itself.
pub(crate) fn sealed(archive: Vec<u8>) -> anyhow::Result<Vec<u8>> {
    let mut read = ZipArchive::new(Cursor::new(archive.as_slice()))?;
    let (mut lines, mut stamp) = (Vec::new(), None);
    for place in 0..read.len() {
        let mut file = read.by_index(place)?;
        stamp = stamp.or(file.last_modified());
        let mut content = Vec::new();
        file.read_to_end(&mut content)?;
        let name = file.name()?.into_owned();
        lines.push((name, checksum(&content)));
    }
    lines.sort_unstable();
    let list: String = lines.iter().map(|(name, sum)| format!("{sum}  {name}\n")).collect();
    // The time of the other files, which is that of the release: an archive with a time of its own would differ each day.
    let options = SimpleFileOptions::default()
        .last_modified_time(stamp.unwrap_or_default())
        .unix_permissions(0o644);
    let mut zip = ZipWriter::new_append(Cursor::new(archive))?;
    zip.start_file(CHECKSUMS, options)?;
    zip.write_all(list.as_bytes())?;
    Ok(zip.finish()?.into_inner())
}
