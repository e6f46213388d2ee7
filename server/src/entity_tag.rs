//! Marks of answers (`ETag`), by which one that somebody has need not be sent again (RFC 9110, section 13.1.2).

use http::{HeaderMap, HeaderValue, header};

/// The mark of some bytes. It is a weak one: on its way the answer may be compressed, and is then the same to its reader
/// but not byte for byte.
pub(crate) fn weak(checksum: &str) -> String {
    format!("W/\"{checksum}\"")
}

/// The marks of what somebody has: the values of `If-None-Match`.
pub(crate) fn had(headers: &HeaderMap) -> Vec<HeaderValue> {
    headers.get_all(header::IF_NONE_MATCH).iter().cloned().collect()
}

/// Whether a mark is among them.
pub(crate) fn is_among(had: &[HeaderValue], mark: &str) -> bool {
    let bare = |mark: &str| mark.trim().trim_start_matches("W/").to_owned();
    had.iter()
        .filter_map(|value| value.to_str().ok())
        .flat_map(|value| value.split(','))
        .any(|known| known.trim() == "*" || bare(known) == bare(mark))
}
