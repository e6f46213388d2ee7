//! A bank version as a ZIP archive. Nothing of it is written to a disk, no size it claims is believed, and a name that
//! could lead out of its folder is refused rather than repaired.

use domain::bank::Files;
use std::io::{Cursor, Read as _};
use zip::ZipArchive;
use zip::result::ZipError;

/// The most entries an archive may have: files and folders.
pub(super) const MAX_FILES: usize = 200;
/// The most that all files together may hold, in bytes.
pub(super) const MAX_UNPACKED: u64 = 4 * 1024 * 1024;
/// The file at the root of a bank.
const ROOT: &str = "bank.yaml";

/// Why an archive is not taken.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Refusal {
    /// It is something else.
    NotAnArchive,
    /// It cannot be unpacked: broken, or packed in a way that is not read here.
    Broken,
    /// A file in it is encrypted.
    Encrypted,
    /// It has more entries than are taken.
    TooManyFiles,
    /// It holds more than is taken, unpacked.
    TooMuch,
    /// A name leads out of the folder, or is none that every computer has.
    BadName(String),
    /// Two files have the same name.
    Twice,
    /// A file of the bank is not text.
    NotText(String),
    /// There is no `bank.yaml` where it should be.
    NoBank,
}

/// What was in an archive.
#[derive(Debug, Default)]
pub(super) struct Unpacked {
    /// The files of the bank, by their paths in its folder.
    pub(super) files: Files,
    /// What else there was.
    pub(super) left_out: Vec<String>,
}

type Archive<'a> = ZipArchive<Cursor<&'a [u8]>>;

/// The files of the bank in an archive: those ending in `.yaml`.
pub(super) fn unpack(content: &[u8]) -> Result<Unpacked, Refusal> {
    let mut archive = ZipArchive::new(Cursor::new(content)).map_err(|_| Refusal::NotAnArchive)?;
    if archive.len() > MAX_FILES {
        return Err(Refusal::TooManyFiles);
    }
    if archive.has_duplicate_names() {
        return Err(Refusal::Twice);
    }
    let names = names(&mut archive)?;
    let folder = folder(&names).ok_or(Refusal::NoBank)?;
    let mut unpacked = Unpacked::default();
    let mut left = MAX_UNPACKED;
    for (index, name) in names {
        match name.strip_prefix(&folder).filter(|name| is_of_a_bank(name)) {
            Some(path) => {
                let text = text(&mut archive, index, &name, &mut left)?;
                unpacked.files.0.insert(path.to_owned(), text);
            }
            None => unpacked.left_out.push(name),
        }
    }
    Ok(unpacked)
}

/// The places and names of the files in an archive; folders are only looked at for their names.
fn names(archive: &mut Archive<'_>) -> Result<Vec<(usize, String)>, Refusal> {
    let mut names = Vec::new();
    for index in 0..archive.len() {
        let entry = archive.by_index_raw(index).map_err(|error| refusal(&error))?;
        let name = entry.name().map_err(|error| refusal(&error))?.into_owned();
        if !is_plain(&name) {
            return Err(Refusal::BadName(name));
        }
        if entry.is_dir() {
            continue;
        }
        if entry.encrypted() {
            return Err(Refusal::Encrypted);
        }
        // A link holds the path of something else.
        if entry.is_symlink() {
            return Err(Refusal::BadName(name));
        }
        names.push((index, name));
    }
    Ok(names)
}

/// Whether a path stays in the folder that it is unpacked in, on any computer.
fn is_plain(name: &str) -> bool {
    let name = name.strip_suffix('/').unwrap_or(name);
    name.len() <= 200
        && !name.contains(['\\', ':'])
        && !name.chars().any(crate::forms::is_invisible)
        && name.split('/').all(|part| !matches!(part, "" | "." | ".."))
}

/// Where the bank is: at the top (empty), or in the one folder that has a `bank.yaml`, with `/` at its end.
fn folder(names: &[(usize, String)]) -> Option<String> {
    let mut found = None;
    for (_, name) in names {
        if name == ROOT {
            return Some(String::new());
        }
        let folder = name.strip_suffix(ROOT).filter(|folder| folder.matches('/').count() == 1);
        let Some(folder) = folder.filter(|folder| folder.ends_with('/') && !is_hidden(folder))
        else {
            continue;
        };
        if found.replace(folder.to_owned()).is_some() {
            return None;
        }
    }
    found
}

/// Whether a file belongs to a bank. What computers put beside files of their own accord does not.
fn is_of_a_bank(path: &str) -> bool {
    path.ends_with(".yaml") && !is_hidden(path)
}

fn is_hidden(path: &str) -> bool {
    path.split('/').any(|part| part.starts_with('.') || part == "__MACOSX")
}

/// The text of a file. What it takes is taken off `left`, as it is unpacked.
fn text(
    archive: &mut Archive<'_>,
    index: usize,
    name: &str,
    left: &mut u64,
) -> Result<String, Refusal> {
    let file = archive.by_index(index).map_err(|error| refusal(&error))?;
    let mut content = Vec::new();
    let read = file.take(*left + 1).read_to_end(&mut content);
    *left = left.checked_sub(content.len() as u64).ok_or(Refusal::TooMuch)?;
    read.map_err(|_| Refusal::Broken)?;
    String::from_utf8(content).map_err(|_| Refusal::NotText(name.to_owned()))
}

fn refusal(error: &ZipError) -> Refusal {
    match error {
        ZipError::UnsupportedArchive(ZipError::PASSWORD_REQUIRED) | ZipError::InvalidPassword => {
            Refusal::Encrypted
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

    fn archive(files: &[(&str, &[u8])]) -> Vec<u8> {
        let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
        for (name, content) in files {
            writer.start_file(*name, SimpleFileOptions::default()).expect("a name");
            writer.write_all(content).expect("memory");
        }
        writer.finish().expect("memory").into_inner()
    }

    fn paths(unpacked: &Unpacked) -> Vec<&str> {
        unpacked.files.0.keys().map(String::as_str).collect()
    }

    #[test]
    fn a_bank_lies_at_the_top_or_in_one_folder() {
        for top in ["", "2026.1/", "ŵ b/"] {
            let name = |path: &str| format!("{top}{path}");
            let names = [name("bank.yaml"), name("en/bank.yaml"), name("themes/a.yaml")];
            let files: Vec<(&str, &[u8])> =
                names.iter().map(|name| (name.as_str(), &b"a: b"[..])).collect();
            let unpacked = unpack(&archive(&files)).expect("a bank");
            assert_eq!(paths(&unpacked), ["bank.yaml", "en/bank.yaml", "themes/a.yaml"]);
            assert!(unpacked.left_out.is_empty());
        }
    }

    #[test]
    fn where_the_bank_is_must_be_clear() {
        let none: [&[(&str, &[u8])]; 5] = [
            &[],
            &[("readme.txt", b"")],
            &[("a/bank.yaml", b""), ("b/bank.yaml", b"")],
            &[("a/b/bank.yaml", b"")],
            &[("__MACOSX/bank.yaml", b""), ("mybank.yaml", b"")],
        ];
        for files in none {
            assert_eq!(unpack(&archive(files)).expect_err("no bank"), Refusal::NoBank, "{files:?}");
        }
    }

    #[test]
    fn what_is_not_of_the_bank_is_named_and_not_read() {
        let files: [(&str, &[u8]); 6] = [
            ("v/bank.yaml", b"a"),
            ("v/notes.docx", b"\xff\xfe"),
            ("v/.hidden.yaml", b"\xff"),
            ("__MACOSX/v/._bank.yaml", b"\xff"),
            ("other.yaml", b"\xff"),
            ("v/old.yml", b"\xff"),
        ];
        let unpacked = unpack(&archive(&files)).expect("a bank");
        assert_eq!(paths(&unpacked), ["bank.yaml"]);
        assert_eq!(unpacked.left_out.len(), 5);
    }

    #[test]
    fn names_that_lead_elsewhere_are_refused() {
        for name in [
            "../bank.yaml",
            "v/../../bank.yaml",
            "v/./bank.yaml",
            "/etc/bank.yaml",
            "v//bank.yaml",
            "v\\bank.yaml",
            "C:/bank.yaml",
            "v/a\u{202e}.yaml",
            "v/a\n.yaml",
            "v/a\u{0}.yaml",
        ] {
            let refused = unpack(&archive(&[("bank.yaml", b""), (name, b"")]));
            assert_eq!(refused.expect_err(name), Refusal::BadName(name.to_owned()));
        }
    }

    #[test]
    fn what_is_unpacked_is_counted_not_what_is_claimed() {
        let zeros = vec![b' '; usize::try_from(MAX_UNPACKED).expect("small") / 2 + 1];
        let mut bomb = archive(&[("bank.yaml", &zeros), ("en/bank.yaml", &zeros)]);
        assert!(bomb.len() < 50_000);
        assert_eq!(unpack(&bomb).expect_err("too much"), Refusal::TooMuch);
        // The same, claiming to be small.
        let size = u32::try_from(zeros.len()).expect("small").to_le_bytes();
        while let Some(at) = bomb.windows(4).position(|four| four == size) {
            bomb[at..at + 4].copy_from_slice(&7_u32.to_le_bytes());
        }
        assert!(matches!(unpack(&bomb), Err(Refusal::TooMuch | Refusal::Broken)));
    }

    #[test]
    fn too_many_files_are_not_looked_at() {
        let names: Vec<String> = (0..MAX_FILES).map(|n| format!("themes/{n}.yaml")).collect();
        let mut files: Vec<(&str, &[u8])> = vec![("bank.yaml", b"")];
        files.extend(names.iter().map(|name| (name.as_str(), &b""[..])));
        assert_eq!(unpack(&archive(&files)).expect_err("many"), Refusal::TooManyFiles);
        files.pop();
        assert!(unpack(&archive(&files)).is_ok());
    }

    #[test]
    fn texts_are_utf8() {
        let refused = unpack(&archive(&[("bank.yaml", b"caf\xe9")]));
        assert_eq!(refused.expect_err("latin"), Refusal::NotText("bank.yaml".into()));
    }

    #[test]
    fn anything_else_is_no_archive_and_a_broken_one_is_broken() {
        for content in [&b""[..], b"%PDF-1.7 ...", b"PK\x03\x04", b"PK\x05\x06"] {
            assert_eq!(unpack(content).expect_err("no archive"), Refusal::NotAnArchive);
        }
        let whole = archive(&[("bank.yaml", "some text, long enough".repeat(9).as_bytes())]);
        for at in 0..whole.len() {
            let mut broken = whole.clone();
            broken[at] ^= 0x55;
            // Whatever happens, it ends in an answer.
            drop(unpack(&broken));
            drop(unpack(&whole[..at]));
        }
    }

    #[test]
    fn an_encrypted_file_is_refused() {
        let mut locked = archive(&[("bank.yaml", b"a: b")]);
        for (signature, flags) in [(b"PK\x03\x04", 6), (b"PK\x01\x02", 8)] {
            let at = locked.windows(4).position(|four| four == signature).expect("a header");
            locked[at + flags] |= 1;
        }
        assert_eq!(unpack(&locked).expect_err("locked"), Refusal::Encrypted);
    }
}
