//! What an uploaded file is, before anything reads it as a workbook: by its first bytes and by what is in it, never by
//! its name. All of it is unpacked once, counted, and thrown away.

use app::pages::workbook::{Kind, Refusal};
use std::io::{self, Cursor, Read as _};
use zip::ZipArchive;
use zip::result::ZipError;

/// The most a file may hold, in bytes.
pub(super) const MAX_FILE: usize = 5 * 1024 * 1024;
/// The most a file may hold unpacked, in bytes.
pub(super) const MAX_UNPACKED: u64 = 50 * 1024 * 1024;
/// The most parts a file may have.
const MAX_PARTS: usize = 500;

/// A kind of workbook.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Container {
    /// `OpenDocument` spreadsheet.
    Ods,
    /// Excel workbook.
    Xlsx,
}

type Archive<'a> = ZipArchive<Cursor<&'a [u8]>>;

/// What kind of workbook a file is, or why it is not read.
pub(super) fn look(content: &[u8]) -> Result<Container, Refusal> {
    if content.len() > MAX_FILE {
        return Err(Refusal::Large);
    }
    if let Some(refusal) = other(content) {
        return Err(refusal);
    }
    let mut archive = ZipArchive::new(Cursor::new(content)).map_err(|_| Refusal::Broken)?;
    if archive.len() > MAX_PARTS {
        return Err(Refusal::Many);
    }
    if archive.has_duplicate_names() {
        return Err(Refusal::Broken);
    }
    count(&mut archive)?;
    kind(&mut archive)
}

/// What a file is that is no archive.
fn other(content: &[u8]) -> Option<Refusal> {
    const OLD: &[u8] = b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1";
    const PICTURES: [&[u8]; 4] = [b"\x89PNG", b"\xFF\xD8\xFF", b"GIF8", b"RIFF"];
    let is = |kind| Some(Refusal::Is(kind));
    let head = content.get(..1024).unwrap_or(content);
    if content.is_empty() {
        return is(Kind::Empty);
    }
    if content.starts_with(b"PK\x03\x04") {
        return None;
    }
    if content.starts_with(b"PK\x05\x06") {
        return is(Kind::Archive);
    }
    if head.windows(5).any(|five| five == b"%PDF-") {
        return is(Kind::Pdf);
    }
    if content.starts_with(OLD) {
        return Some(compound(content));
    }
    if PICTURES.iter().any(|start| content.starts_with(start)) {
        return is(Kind::Picture);
    }
    if content.starts_with(b"{\\rtf") {
        return is(Kind::Document);
    }
    let lower = String::from_utf8_lossy(head).trim_start_matches('\u{feff}').trim().to_lowercase();
    if lower.starts_with("<!doctype html") || lower.starts_with("<html") {
        return is(Kind::Web);
    }
    let is_wide = content.starts_with(b"\xFF\xFE") || content.starts_with(b"\xFE\xFF");
    let is_text = |byte: &u8| *byte >= b' ' || matches!(byte, b'\t' | b'\r' | b'\n');
    if lower.starts_with('<') || !(is_wide || head.iter().all(is_text)) {
        return is(Kind::Other);
    }
    is(Kind::Csv)
}

/// What a compound file is: an old workbook, an old document, or an encrypted new one. The names of its parts are in
/// UTF-16.
fn compound(content: &[u8]) -> Refusal {
    let holds = |name: &str| {
        let wide: Vec<u8> = name.encode_utf16().flat_map(u16::to_le_bytes).collect();
        content.windows(wide.len()).any(|part| part == wide)
    };
    if holds("EncryptedPackage") {
        Refusal::Password
    } else if holds("WordDocument") {
        Refusal::Is(Kind::Document)
    } else if holds("Workbook") || holds("Book") {
        Refusal::Is(Kind::Xls)
    } else {
        Refusal::Is(Kind::Other)
    }
}

/// Unpacks everything and throws it away: what a part claims to hold is only a claim.
fn count(archive: &mut Archive<'_>) -> Result<(), Refusal> {
    let mut left = MAX_UNPACKED;
    for index in 0..archive.len() {
        let entry = archive.by_index_raw(index).map_err(|error| refusal(&error))?;
        if entry.encrypted() {
            return Err(Refusal::Password);
        }
        if entry.size() > left {
            return Err(Refusal::Much);
        }
        drop(entry);
        let part = archive.by_index(index).map_err(|error| refusal(&error))?;
        let read = io::copy(&mut part.take(left + 1), &mut io::sink());
        let read = read.map_err(|_| Refusal::Broken)?;
        left = left.checked_sub(read).ok_or(Refusal::Much)?;
    }
    Ok(())
}

fn kind(archive: &mut Archive<'_>) -> Result<Container, Refusal> {
    let has = |archive: &Archive<'_>, name: &str| archive.index_for_name(name).is_some();
    if let Some(media_type) = part(archive, "mimetype") {
        let media_type = String::from_utf8_lossy(&media_type).trim().to_owned();
        let kind = media_type.strip_prefix("application/vnd.oasis.opendocument.");
        return match kind {
            Some("spreadsheet" | "spreadsheet-template") => {
                let manifest = part(archive, "META-INF/manifest.xml").unwrap_or_default();
                let is_locked =
                    String::from_utf8_lossy(&manifest).contains("manifest:encryption-data");
                if is_locked { Err(Refusal::Password) } else { Ok(Container::Ods) }
            }
            Some("text" | "text-template") => Err(Refusal::Is(Kind::Document)),
            Some(_) => Err(Refusal::Is(Kind::Other)),
            None => Err(Refusal::Is(Kind::Archive)),
        };
    }
    if has(archive, "xl/workbook.xml") {
        Ok(Container::Xlsx)
    } else if has(archive, "xl/workbook.bin") {
        Err(Refusal::Is(Kind::Xlsb))
    } else if has(archive, "word/document.xml") {
        Err(Refusal::Is(Kind::Document))
    } else {
        Err(Refusal::Is(Kind::Archive))
    }
}

/// A part of an archive that has been counted. None where it is not there or cannot be read.
pub(super) fn part(archive: &mut Archive<'_>, name: &str) -> Option<Vec<u8>> {
    let part = archive.by_name(name).ok()?;
    let mut content = Vec::new();
    part.take(MAX_UNPACKED).read_to_end(&mut content).ok()?;
    Some(content)
}

fn refusal(error: &ZipError) -> Refusal {
    match error {
        ZipError::UnsupportedArchive(ZipError::PASSWORD_REQUIRED) | ZipError::InvalidPassword => {
            Refusal::Password
        }
        _ => Refusal::Broken,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::io::Write as _;
    use zip::ZipWriter;
    use zip::write::SimpleFileOptions;

    fn archive(parts: &[(&str, &[u8])]) -> Vec<u8> {
        let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
        for (name, content) in parts {
            writer.start_file(*name, SimpleFileOptions::default()).expect("a name");
            writer.write_all(content).expect("memory");
        }
        writer.finish().expect("memory").into_inner()
    }

    fn compound(name: &str) -> Vec<u8> {
        let mut file = b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1".to_vec();
        file.extend(name.encode_utf16().flat_map(u16::to_le_bytes));
        file
    }

    #[test]
    fn what_is_no_workbook_is_named() {
        let word = archive(&[("word/document.xml", b"<x/>")]);
        let text = archive(&[("mimetype", b"application/vnd.oasis.opendocument.text")]);
        let cases: [(&[u8], Refusal); 17] = [
            (b"", Refusal::Is(Kind::Empty)),
            (b"%PDF-1.7\n%\xE2\xE3", Refusal::Is(Kind::Pdf)),
            (&compound("Workbook"), Refusal::Is(Kind::Xls)),
            (&compound("EncryptedPackage"), Refusal::Password),
            (&compound("WordDocument"), Refusal::Is(Kind::Document)),
            (b"\x89PNG\r\n", Refusal::Is(Kind::Picture)),
            (b"{\\rtf1", Refusal::Is(Kind::Document)),
            (b"\xEF\xBB\xBF <!DOCTYPE html><p>", Refusal::Is(Kind::Web)),
            (b"<?xml version='1.0'?><a/>", Refusal::Is(Kind::Other)),
            (b"id,answer\r\nleader,2\r\n", Refusal::Is(Kind::Csv)),
            (b"\xFF\xFEi\0d\0", Refusal::Is(Kind::Csv)),
            (b"\x00\x01\x02", Refusal::Is(Kind::Other)),
            (b"PK\x03\x04 and nothing more", Refusal::Broken),
            (&word, Refusal::Is(Kind::Document)),
            (&text, Refusal::Is(Kind::Document)),
            (&archive(&[("xl/workbook.bin", b"")]), Refusal::Is(Kind::Xlsb)),
            (&archive(&[("holiday.jpg", b"")]), Refusal::Is(Kind::Archive)),
        ];
        for (content, refusal) in cases {
            assert_eq!(look(content), Err(refusal), "{:?}", String::from_utf8_lossy(content));
        }
        assert_eq!(look(&vec![b'a'; MAX_FILE + 1]), Err(Refusal::Large));
    }

    #[test]
    fn what_is_unpacked_is_counted_not_what_is_claimed() {
        let much = vec![b' '; usize::try_from(MAX_UNPACKED).expect("small") / 2 + 1];
        let parts = [("xl/workbook.xml", much.as_slice()), ("xl/styles.xml", much.as_slice())];
        let mut bomb = archive(&parts);
        assert!(bomb.len() < 100_000);
        assert_eq!(look(&bomb), Err(Refusal::Much));
        // The same, claiming to be small.
        let size = u32::try_from(much.len()).expect("small").to_le_bytes();
        while let Some(at) = bomb.windows(4).position(|four| four == size) {
            bomb[at..at + 4].copy_from_slice(&7_u32.to_le_bytes());
        }
        assert!(matches!(look(&bomb), Err(Refusal::Much | Refusal::Broken)));
    }

    #[test]
    fn too_many_parts_are_not_looked_at() {
        let names: Vec<String> = (0..=MAX_PARTS).map(|n| format!("xl/{n}.xml")).collect();
        let parts: Vec<(&str, &[u8])> =
            names.iter().map(|name| (name.as_str(), &b""[..])).collect();
        assert_eq!(look(&archive(&parts)), Err(Refusal::Many));
    }

    #[test]
    fn encrypted_parts_are_refused() {
        let mut locked = archive(&[("xl/workbook.xml", b"<a/>")]);
        for (signature, flags) in [(b"PK\x03\x04", 6), (b"PK\x01\x02", 8)] {
            let at = locked.windows(4).position(|four| four == signature).expect("a header");
            locked[at + flags] |= 1;
        }
        assert_eq!(look(&locked), Err(Refusal::Password));
        let media_type = &b"application/vnd.oasis.opendocument.spreadsheet"[..];
        let manifest = &b"<manifest:encryption-data/>"[..];
        let locked = archive(&[("mimetype", media_type), ("META-INF/manifest.xml", manifest)]);
        assert_eq!(look(&locked), Err(Refusal::Password));
    }
}
