//! Forms that come with a file: `multipart/form-data`. What is read is bounded as it arrives, whatever its headers say.

use crate::error::{Error, Result};
use crate::visit::{Fields, Upload};
use axum::body::Body;
use axum::extract::multipart::{Field, Multipart, MultipartError};
use axum::extract::{DefaultBodyLimit, FromRequest as _};
use http::{HeaderValue, Request, StatusCode, header};

/// The most a file may hold, in bytes. A page may take less.
pub(crate) const MAX_FILE: usize = 5 * 1024 * 1024;
/// The most that is read of a form with a file, in bytes. What is beyond [`MAX_FILE`] is read and dropped, so that a
/// browser gets to see why its file was not taken: one that is cut off while it sends shows a page of its own.
const MAX_READ: usize = 64 * 1024 * 1024;
/// The most fields a form with a file may have.
const MAX_FIELDS: usize = 50;
/// The longest name of a file that is kept, in characters.
const LONGEST_NAME: usize = 120;

/// Whether a form of this type comes with files.
pub(crate) fn is_multipart(content_type: &HeaderValue) -> bool {
    let kind = content_type.as_bytes().split(|byte| *byte == b';').next().unwrap_or_default();
    kind.trim_ascii().eq_ignore_ascii_case(b"multipart/form-data")
}

/// Reads a form with a file. All its other fields together hold at most `most` bytes.
///
/// # Errors
/// [`Error::TooLarge`] when it holds more than is read; [`Error::Malformed`] when it is no such form, breaks off, or
/// has two files.
pub(crate) async fn read(content_type: &HeaderValue, body: Body, most: usize) -> Result<Fields> {
    let mut request = Request::new(body);
    request.headers_mut().insert(header::CONTENT_TYPE, content_type.clone());
    DefaultBodyLimit::max(MAX_READ).apply(&mut request);
    let mut form = Multipart::from_request(request, &())
        .await
        .map_err(|error| Error::Malformed(error.to_string()))?;
    let mut fields = Fields::default();
    let mut left = most;
    let mut count = 0;
    while let Some(field) = form.next_field().await.map_err(wrong)? {
        count += 1;
        let name = field.name().unwrap_or_default().to_owned();
        if count > MAX_FIELDS || name.len() > left {
            return Err(Error::TooLarge);
        }
        left -= name.len();
        match field.file_name().map(plain_name) {
            None => {
                let value = taken(field, left).await?.ok_or(Error::TooLarge)?;
                left -= value.len();
                fields.add(&name, &String::from_utf8_lossy(&value));
            }
            Some(file_name) => {
                let content = taken(field, MAX_FILE).await?;
                // A browser sends a file without name and content where nobody chose one.
                if !file_name.is_empty() || content.as_ref().is_none_or(|c| !c.is_empty()) {
                    let file = Upload { field: name, name: file_name, content };
                    if fields.file.replace(file).is_some() {
                        return Err(Error::Malformed("two files".into()));
                    }
                }
            }
        }
    }
    Ok(fields)
}

/// What a field holds; none when that is more than `most` bytes. It is then read to its end all the same.
async fn taken(mut field: Field<'_>, most: usize) -> Result<Option<Vec<u8>>> {
    let (mut content, mut fits) = (Vec::new(), true);
    while let Some(chunk) = field.chunk().await.map_err(wrong)? {
        fits = fits && content.len() + chunk.len() <= most;
        if fits {
            content.extend_from_slice(&chunk);
        } else {
            content = Vec::new();
        }
    }
    Ok(fits.then_some(content))
}

fn wrong(error: MultipartError) -> Error {
    if error.status() == StatusCode::PAYLOAD_TOO_LARGE {
        Error::TooLarge
    } else {
        Error::Malformed(error.body_text())
    }
}

/// The name of a file to be shown: without folders, without invisible characters, not too long.
fn plain_name(name: &str) -> String {
    let name = name.rsplit(['/', '\\']).next().unwrap_or_default();
    name.chars().filter(|c| !super::is_invisible(*c)).take(LONGEST_NAME).collect()
}

#[cfg(test)]
mod tests {
    use super::{MAX_FILE, is_multipart, plain_name, read};
    use crate::error::Error;
    use axum::body::Body;
    use http::HeaderValue;

    const KIND: HeaderValue = HeaderValue::from_static("multipart/form-data; boundary=xx");

    fn part(header: &str, content: &str) -> String {
        format!("--xx\r\nContent-Disposition: form-data; {header}\r\n\r\n{content}\r\n")
    }

    async fn fields(parts: &[String]) -> Result<crate::visit::Fields, Error> {
        let body = format!("{}--xx--\r\n", parts.concat());
        read(&KIND, Body::from(body), 1000).await
    }

    #[test]
    fn only_forms_with_files_are_read_as_such() {
        for (kind, is) in [
            ("multipart/form-data; boundary=x", true),
            ("Multipart/Form-Data", true),
            ("multipart/mixed; boundary=x", false),
            ("application/x-www-form-urlencoded; a=multipart/form-data", false),
        ] {
            assert_eq!(is_multipart(&HeaderValue::from_static(kind)), is, "{kind}");
        }
    }

    #[tokio::test]
    async fn fields_and_a_file_are_read() {
        let parts = [
            part("name=\"csrf-token\"", "abc"),
            part("name=\"words\"", "one\r\ntwo"),
            part("name=\"file\"; filename=\"C:\\fakepath\\a\u{202e}b.zip\"", "PK"),
        ];
        let fields = fields(&parts).await.unwrap();
        assert_eq!(fields.csrf.as_deref(), Some("abc"));
        assert_eq!(fields.pairs, [("words".to_owned(), "one\ntwo".to_owned())]);
        let file = fields.file.unwrap();
        assert_eq!((file.field.as_str(), file.name.as_str()), ("file", "ab.zip"));
        assert_eq!(file.content.as_deref(), Some(&b"PK"[..]));
    }

    #[tokio::test]
    async fn no_file_chosen_is_no_file() {
        let none = fields(&[part("name=\"file\"; filename=\"\"", "")]).await.unwrap();
        assert!(none.file.is_none());
    }

    #[tokio::test]
    async fn a_file_that_is_too_large_is_told_from_a_form_that_is() {
        let file = |size| part("name=\"f\"; filename=\"a\"", &"x".repeat(size));
        let fits = fields(&[file(MAX_FILE)]).await.unwrap().file.unwrap();
        assert_eq!(fits.content.map(|content| content.len()), Some(MAX_FILE));
        let over = fields(&[file(MAX_FILE + 1)]).await.unwrap().file.unwrap();
        assert!(over.content.is_none());
        assert!(matches!(fields(&[file(65 << 20)]).await, Err(Error::TooLarge)));
        let words = fields(&[part("name=\"w\"", &"x".repeat(1000))]).await;
        assert!(matches!(words, Err(Error::TooLarge)));
        let many = fields(&vec![part("name=\"w\"", ""); 51]).await;
        assert!(matches!(many, Err(Error::TooLarge)));
    }

    #[tokio::test]
    async fn what_is_no_such_form_is_refused() {
        let broken = read(&KIND, Body::from("--xx\r\nContent-Disp"), 1000).await;
        assert!(matches!(broken, Err(Error::Malformed(_))), "{broken:?}");
        let nothing = read(&KIND, Body::from("a=b"), 1000).await;
        assert!(matches!(nothing, Err(Error::Malformed(_))), "{nothing:?}");
        let bare = HeaderValue::from_static("multipart/form-data");
        let bare = read(&bare, Body::from("--xx--"), 1000).await;
        assert!(matches!(bare, Err(Error::Malformed(_))), "{bare:?}");
        let file = part("name=\"f\"; filename=\"a\"", "x");
        let two = fields(&[file.clone(), file]).await;
        assert!(matches!(two, Err(Error::Malformed(_))), "{two:?}");
    }

    #[test]
    fn names_of_files_are_shown_without_folders_and_tricks() {
        for (name, shown) in [
            ("../../etc/passwd", "passwd"),
            ("..\\..\\boot.ini", "boot.ini"),
            ("a\u{0}\nb.zip", "ab.zip"),
            ("/", ""),
        ] {
            assert_eq!(plain_name(name), shown, "{name:?}");
        }
        assert_eq!(plain_name(&"ŵ".repeat(500)).chars().count(), 120);
    }
}
