//! Whether a downloaded file is what was published: without the service, by the list of checksums that comes with a
//! release, or as far as the file can say by itself.

use super::kept::checksum;
use app::pages::data::{CHECKSUMS, OWN};
use domain::release::Release;
use sha2::{Digest as _, Sha256};
use std::collections::BTreeMap;
use std::io::{self, Cursor, Read};
use zip::ZipArchive;

/// How every ZIP archive begins, and so every workbook and document.
const ARCHIVE: &[u8] = b"PK\x03\x04";

/// What a file turned out to be, with a sentence or more about it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Verdict {
    /// It is what was published, or holds what its own list says.
    Whole(String),
    /// It is not what was published any more.
    Damaged(String),
    /// It is not of the release, or no file of ours.
    NotOurs(String),
    /// There is nothing to tell it by.
    Unproven(String),
}

impl Verdict {
    /// What it is in a word or two.
    #[must_use]
    pub const fn word(&self) -> &'static str {
        match self {
            Self::Whole(_) => "Whole",
            Self::Damaged(_) => "Damaged",
            Self::NotOurs(_) => "Not ours",
            Self::Unproven(_) => "Cannot be told",
        }
    }

    /// What there is to say.
    #[must_use]
    pub fn words(&self) -> &str {
        let (Self::Whole(words)
        | Self::Damaged(words)
        | Self::NotOurs(words)
        | Self::Unproven(words)) = self;
        words
    }
}

/// A list of checksums: names and SHA-256.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Checksums(BTreeMap<String, String>);

impl Checksums {
    /// Reads a list as `sha256sum` writes it.
    ///
    /// # Errors
    /// With the number of the first line that is none of such a list.
    pub fn read(text: &str) -> Result<Self, String> {
        let mut lines = BTreeMap::new();
        for (place, line) in text.lines().enumerate() {
            let found = line.split_once(' ').filter(|(sum, _)| {
                sum.len() == 64 && sum.bytes().all(|byte| byte.is_ascii_hexdigit())
            });
            let Some((sum, name)) = found else {
                return Err(format!("line {} is not a checksum and a name", place + 1));
            };
            let name = name.trim_start_matches([' ', '*']);
            lines.insert(name.to_owned(), sum.to_ascii_lowercase());
        }
        Ok(Self(lines))
    }

    /// The name of the file with a checksum.
    fn name_of(&self, sum: &str) -> Option<&str> {
        self.0.iter().find(|(_, listed)| *listed == sum).map(|(name, _)| name.as_str())
    }
}

/// What is known beside a file.
#[derive(Debug, Clone, Default)]
pub struct Beside {
    /// The list of checksums of a release.
    pub checksums: Option<Checksums>,
    /// The bytes of the release that the file is said to be of.
    pub release: Option<Vec<u8>>,
}

/// Judges a file by its bytes and what is known beside it. `name` is what it is called where it lies.
#[must_use]
pub fn verify(name: &str, content: &[u8], beside: &Beside) -> Verdict {
    let verdict = match &beside.checksums {
        Some(list) => by_list(name, content, list),
        None => by_itself(content),
    };
    match (&beside.release, verdict) {
        (Some(release), Verdict::Whole(words)) => of_release(content, release, beside, words),
        (_, verdict) => verdict,
    }
}

/// By the list of checksums of its release.
fn by_list(name: &str, content: &[u8], list: &Checksums) -> Verdict {
    let sum = checksum(content);
    if let Some(listed) = list.name_of(&sum) {
        let release = list.0.get(OWN).map_or("unknown", String::as_str);
        return Verdict::Whole(format!(
            "it is {listed} as it was published, of the release with the checksum {release}."
        ));
    }
    if name == CHECKSUMS {
        return Verdict::Unproven(
            "a list of checksums cannot be told by itself: compare it with the one at its address."
                .to_owned(),
        );
    }
    let Some(published) = list.0.get(name) else {
        return Verdict::NotOurs(format!(
            "neither its name nor its checksum is in the list. Its checksum is {sum}."
        ));
    };
    let broken = broken_members(content).filter(|broken| !broken.is_empty());
    let which =
        broken.map_or_else(String::new, |broken| format!(" Broken: {}.", broken.join(", ")));
    Verdict::Damaged(format!(
        "the published {name} has the checksum {published}; this file has {sum}.{which}"
    ))
}

/// As far as a file can say by itself.
fn by_itself(content: &[u8]) -> Verdict {
    let sum = checksum(content);
    let compare = format!(
        "Only the list of checksums of its release can say that it is as it was published: put {CHECKSUMS} beside it. Its \
         checksum is {sum}."
    );
    if content.starts_with(ARCHIVE) {
        return archive(content, &compare);
    }
    let text = content.trim_ascii_start();
    if text.starts_with(b"{") {
        return match Release::read(content) {
            Ok(release) if release.bytes() == content => Verdict::Unproven(format!(
                "it is written as a release is: release {} of round {}. {compare}",
                release.number, release.round
            )),
            Ok(_) => Verdict::Damaged(
                "it holds a release and is not written as one: somebody saved it again.".to_owned(),
            ),
            Err(_) if serde_json::from_slice::<serde_json::Value>(content).is_ok() => {
                Verdict::Unproven(format!("it is JSON, and no release. {compare}"))
            }
            Err(error) => Verdict::Damaged(format!("it is broken off or changed: {error}.")),
        };
    }
    Verdict::Unproven(compare)
}

/// An archive with a list of its own, a workbook, or a document.
fn archive(content: &[u8], compare: &str) -> Verdict {
    let Ok(mut zip) = ZipArchive::new(Cursor::new(content)) else {
        return Verdict::Damaged(
            "it is a broken archive: its end is missing or changed.".to_owned(),
        );
    };
    let mut sums = BTreeMap::new();
    let (mut broken, mut list) = (Vec::new(), None);
    for place in 0..zip.len() {
        let name = name_at(&zip, place);
        let mut content = (name == CHECKSUMS).then(Vec::new);
        match sum_of(&mut zip, place, content.as_mut()) {
            Ok(sum) => {
                if let Some(content) = content {
                    list = Some(content);
                } else {
                    sums.insert(name, sum);
                }
            }
            Err(_) => broken.push(name),
        }
    }
    if !broken.is_empty() {
        return Verdict::Damaged(format!("broken: {}.", broken.join(", ")));
    }
    let Some(list) = list else {
        return Verdict::Unproven(format!("nothing in it is broken. {compare}"));
    };
    let list = String::from_utf8_lossy(&list).into_owned();
    let list = match Checksums::read(&list) {
        Ok(list) => list,
        Err(fault) => return Verdict::Damaged(format!("{CHECKSUMS} in it: {fault}.")),
    };
    let mut faults: Vec<String> = Vec::new();
    for (name, sum) in &list.0 {
        match sums.get(name) {
            None => faults.push(format!("{name} is missing")),
            Some(found) if found != sum => faults.push(format!("{name} was changed")),
            Some(_) => {}
        }
    }
    let more = sums.keys().filter(|name| !list.0.contains_key(*name));
    faults.extend(more.map(|name| format!("{name} was added")));
    if faults.is_empty() {
        let count = sums.len();
        Verdict::Whole(format!("its {count} files are as the list of checksums in it says."))
    } else {
        Verdict::Damaged(format!("{}.", faults.join("; ")))
    }
}

/// The name of a member; `?` where that is broken too.
fn name_at(zip: &ZipArchive<Cursor<&[u8]>>, place: usize) -> String {
    match zip.name_for_index(place) {
        Some(Ok(name)) => name.into_owned(),
        _ => "?".to_owned(),
    }
}

/// SHA-256 of a member, which is also kept in `content` where that is given.
fn sum_of(
    zip: &mut ZipArchive<Cursor<&[u8]>>,
    place: usize,
    content: Option<&mut Vec<u8>>,
) -> io::Result<String> {
    let mut member = zip.by_index(place).map_err(io::Error::other)?;
    if let Some(content) = content {
        member.read_to_end(content)?;
        return Ok(checksum(content));
    }
    let mut sum = Sha256::new();
    let mut part = [0; 16 * 1024];
    loop {
        match member.read(&mut part)? {
            0 => return Ok(crate::token::hex(&sum.finalize())),
            read => sum.update(&part[..read]),
        }
    }
}

/// The members of an archive that cannot be read any more; none where it is no archive.
fn broken_members(content: &[u8]) -> Option<Vec<String>> {
    if !content.starts_with(ARCHIVE) {
        return None;
    }
    let Ok(mut zip) = ZipArchive::new(Cursor::new(content)) else {
        return Some(vec!["the end of the archive".to_owned()]);
    };
    let names: Vec<String> = (0..zip.len()).map(|place| name_at(&zip, place)).collect();
    let mut broken = Vec::new();
    for (place, name) in names.into_iter().enumerate() {
        if sum_of(&mut zip, place, None).is_err() {
            broken.push(name);
        }
    }
    Some(broken)
}

/// Whether a whole file is of this release: by the list it is in, or because it names the release's checksum.
fn of_release(content: &[u8], release: &[u8], beside: &Beside, words: String) -> Verdict {
    let sum = checksum(release);
    let listed = beside.checksums.as_ref().and_then(|list| list.0.get(OWN));
    let is_of = match listed {
        Some(listed) => *listed == sum,
        None => content == release || names(content, &sum),
    };
    if is_of {
        Verdict::Whole(format!("{words} It is of the release that was given."))
    } else {
        Verdict::NotOurs(format!("{words} But it is not of the release that was given ({sum})."))
    }
}

/// Whether a file, or a file in it, holds a text.
fn names(content: &[u8], text: &str) -> bool {
    let holds = |bytes: &[u8]| bytes.windows(text.len()).any(|part| part == text.as_bytes());
    if !content.starts_with(ARCHIVE) {
        return holds(content);
    }
    let Ok(mut zip) = ZipArchive::new(Cursor::new(content)) else { return false };
    (0..zip.len()).any(|place| {
        let mut bytes = Vec::new();
        sum_of(&mut zip, place, Some(&mut bytes)).is_ok() && holds(&bytes)
    })
}

#[cfg(test)]
#[path = "verify_tests.rs"]
mod tests;
