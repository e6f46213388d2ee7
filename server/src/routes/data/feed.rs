//! The feed of public releases (Atom, RFC 4287).

use super::{all_public, fresh};
use crate::error::Result;
use crate::releasing::KeptRelease;
use crate::visit::Visit;
use app::licence::open_government;
use app::pages::data::{FEED, HOME, Shelf};
use app::texts::Texts;
use domain::release::Purpose;
use http::HeaderMap;
use jiff::Timestamp;
use quick_xml::Writer;
use quick_xml::events::{BytesDecl, BytesText, Event};
use std::io;

/// The most releases in the feed; older ones are in the list.
const MOST: usize = 50;

type Xml = Writer<Vec<u8>>;

pub(super) async fn show(visit: Visit, headers: HeaderMap) -> Result {
    let releases = all_public(&visit).await?;
    let newest: Vec<&KeptRelease> = releases.iter().take(MOST).map(AsRef::as_ref).collect();
    let content = feed(&visit, &newest).map_err(anyhow::Error::new)?;
    fresh(&headers, "application/atom+xml; charset=utf-8", content)
}

/// An address of the service as others have to write it.
fn at(visit: &Visit, path: &str) -> String {
    format!("{}{path}", visit.app.settings.public_url)
}

fn text(xml: &mut Xml, name: &str, words: &str) -> io::Result<()> {
    xml.create_element(name).write_text_content(BytesText::new(words))?;
    Ok(())
}

fn link(xml: &mut Xml, (rel, kind): (&str, &str), href: &str) -> io::Result<()> {
    let link = xml.create_element("link").with_attribute(("rel", rel));
    link.with_attribute(("type", kind)).with_attribute(("href", href)).write_empty()?;
    Ok(())
}

fn feed(visit: &Visit, releases: &[&KeptRelease]) -> io::Result<Vec<u8>> {
    let t = Texts::of(visit.language);
    let mut xml = Writer::new_with_indent(Vec::new(), b' ', 1);
    xml.write_event(Event::Decl(BytesDecl::new("1.0", Some("utf-8"), None)))?;
    let feed = xml
        .create_element("feed")
        .with_attribute(("xmlns", "http://www.w3.org/2005/Atom"))
        .with_attribute(("xml:lang", visit.language.code()));
    feed.write_inner_content(|xml| {
        // The same in both languages: it is one feed.
        text(xml, "id", &at(visit, FEED))?;
        text(xml, "title", t.data_feed_title())?;
        text(xml, "subtitle", t.data_lead())?;
        // Before the first release there is nothing that could have been updated.
        let updated = releases.iter().map(|kept| kept.published_at).max();
        text(xml, "updated", &updated.unwrap_or(Timestamp::UNIX_EPOCH).to_string())?;
        link(xml, ("self", "application/atom+xml"), &at(visit, &visit.href(FEED)))?;
        link(xml, ("alternate", "text/html"), &at(visit, &visit.href(HOME)))?;
        link(xml, ("license", "text/html"), open_government(t.language))?;
        xml.create_element("author").write_inner_content(|xml| {
            text(xml, "name", visit.app.brand.organisation(visit.language))?;
            text(xml, "email", &visit.app.brand.email)
        })?;
        for kept in releases {
            xml.create_element("entry").write_inner_content(|xml| entry(visit, xml, kept))?;
        }
        Ok(())
    })?;
    let mut content = xml.into_inner();
    content.push(b'\n');
    Ok(content)
}

fn entry(visit: &Visit, xml: &mut Xml, kept: &KeptRelease) -> io::Result<()> {
    let t = Texts::of(visit.language);
    let release = &kept.release;
    let path = Shelf::Public.release(release.round.as_str(), release.number);
    let why = match &release.purpose {
        Purpose::Interim => t.play_interim().to_owned(),
        Purpose::Final => t.play_final().to_owned(),
        Purpose::Correction { of, note } => t.play_correction(note.get(visit.language), *of),
    };
    let date = app::dates::date(visit.language, release.date);
    // A release never changes, and neither does its address.
    text(xml, "id", &at(visit, &path))?;
    let round = release.round_name.get(visit.language);
    text(xml, "title", &t.data_release_name(release.number, round))?;
    text(xml, "published", &kept.published_at.to_string())?;
    text(xml, "updated", &kept.published_at.to_string())?;
    link(xml, ("alternate", "text/html"), &at(visit, &visit.href(&path)))?;
    text(xml, "summary", &format!("{} {why}", t.play_release(date, release.number)))
}
