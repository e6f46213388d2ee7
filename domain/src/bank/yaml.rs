//! Reading one YAML file of a bank, and saying in plain English what is wrong with it and where.

use super::check::nearest;
use serde::de::DeserializeOwned;
use serde_saphyr::granit_parser::ErrorKind;
use serde_saphyr::localizer::ExternalMessageSource;
use serde_saphyr::{Error, Location};

/// Why a file could not be read.
pub(super) struct Unreadable {
    /// Line and column, from 1; zeros when there is none.
    pub(super) place: (u32, u32),
    pub(super) message: String,
    pub(super) suggestion: Option<String>,
}

/// Reads a file.
pub(super) fn read<T: DeserializeOwned>(content: &str) -> Result<T, Box<Unreadable>> {
    // A byte order mark is invisible; some editors on Windows write one.
    let content = content.strip_prefix('\u{feff}').unwrap_or(content);
    serde_saphyr::from_str(content).map_err(|error| {
        let (message, suggestion) = plain(error.without_snippet());
        let mut place = error.location().map_or((0, 0), |location| place(&location));
        if message == TAB {
            place = first_tab(content, place);
        }
        Box::new(Unreadable { place, message, suggestion })
    })
}

/// Line and column of a location, from 1.
pub(super) fn place(location: &Location) -> (u32, u32) {
    let whole = |n: u64| u32::try_from(n).unwrap_or(u32::MAX);
    (whole(location.line()), whole(location.column()))
}

const TAB: &str = "There is a tab here.";

/// The first tab from a place on: the parser names where the text before it began.
fn first_tab(content: &str, from: (u32, u32)) -> (u32, u32) {
    (1..)
        .zip(content.lines())
        .filter(|(line, _)| *line >= from.0)
        .find_map(|(line, text)| {
            let column = text.chars().position(|c| c == '\t')?;
            Some((line, u32::try_from(column).unwrap_or(u32::MAX).saturating_add(1)))
        })
        .unwrap_or(from)
}

fn plain(error: &Error) -> (String, Option<String>) {
    let message = match error {
        Error::WithSnippet { error, .. } | Error::AliasError { error, .. } => return plain(error),
        Error::ExternalMessage { source, .. } => {
            return match source.as_ref() {
                ExternalMessageSource::Parser(error) => grammar(error.kind()),
                _ => unknown(error),
            };
        }
        Error::SerdeUnknownField { field, expected, .. } => {
            return (format!("There is no key {field:?} here."), Some(known(field, expected)));
        }
        Error::SerdeUnknownVariant { variant, expected, .. } => {
            return (format!("{variant:?} is not known here."), Some(known(variant, expected)));
        }
        Error::SerdeMissingField { field, .. } => {
            return (
                format!("The key {field:?} is missing."),
                Some("Add it to the group of keys that this line belongs to.".to_owned()),
            );
        }
        Error::DuplicateMappingKey { key: Some(key), .. } => {
            format!("The key {key:?} stands here a second time.")
        }
        Error::DuplicateMappingKey { .. } => "This key stands here a second time.".to_owned(),
        Error::NullIntoString { .. } => "A text is missing here.".to_owned(),
        Error::Eof { .. } => "The file ends too early, or is empty.".to_owned(),
        Error::MultipleDocuments { .. } => {
            "A second document begins here: a file holds one. Take the --- away.".to_owned()
        }
        Error::Unexpected { expected, .. } => format!("{} was expected here.", kind(expected)),
        Error::SerdeInvalidType { expected, .. } => {
            format!("{} was expected here.", kind(expected))
        }
        Error::InvalidScalar { ty, .. } => format!("This is not {}.", number(ty)),
        Error::SerdeInvalidValue { expected, .. } => format!("This is not {}.", number(expected)),
        Error::InvalidBooleanStrict { .. } => "This is neither true nor false.".to_owned(),
        Error::UnknownAnchor { .. } => return grammar(&ErrorKind::UnknownAnchor),
        Error::TaggedScalarCannotDeserializeIntoString { .. } | Error::UnsupportedTag { .. } => {
            "A tag, a word that begins with an exclamation mark, is not expected here.".to_owned()
        }
        Error::Budget { .. } => "The file is too large or too deeply nested.".to_owned(),
        other => return unknown(other),
    };
    (message, None)
}

/// What may stand here: the nearest thing to what was typed, or all.
fn known(typed: &str, expected: &[&'static str]) -> String {
    nearest(typed, expected.iter().copied()).map_or_else(
        || format!("Expected one of: {}.", expected.join(", ")),
        |near| format!("Did you mean {near:?}?"),
    )
}

/// The YAML library's name for a kind of thing, in words.
fn kind(expected: &str) -> String {
    let kind = match expected {
        "mapping start" | "map" => "A group of keys, each with a colon,",
        "sequence start" | "seq" => "A list",
        "string scalar" | "string" | "scalar" | "value" => "A text",
        other if other.starts_with("struct") => "A group of keys, each with a colon,",
        other if other.starts_with("a sequence") => "A list",
        other if other.starts_with("a map") => "A group of keys, each with a colon,",
        other if other.starts_with("a string") => "A text",
        _ => "Something else",
    };
    kind.to_owned()
}

fn number(ty: &str) -> String {
    let kind = match ty {
        "u8" => "a whole number from 0 to 255",
        "u16" | "u32" | "u64" | "an integer" => "a whole number of 0 or more",
        "floating point" | "f64" => "a number",
        "boolean" | "bool" => "true or false",
        _ => "of the kind expected here",
    };
    kind.to_owned()
}

/// What breaks the rules of YAML itself.
fn grammar(fault: &ErrorKind) -> (String, Option<String>) {
    let (message, suggestion) = match fault {
        ErrorKind::UnclosedQuotedScalar
        | ErrorKind::InvalidQuotedScalarIndent
        | ErrorKind::DocumentIndicatorInQuotedScalar => (
            "A quotation mark that opened before here is not closed.",
            "Close it, or begin the text on the next line after >-.",
        ),
        ErrorKind::InvalidTrailingSingleQuotedScalar
        | ErrorKind::InvalidTrailingDoubleQuotedScalar => (
            "Text follows a closing quotation mark.",
            "A quotation mark inside a text in single quotes is written twice.",
        ),
        ErrorKind::UnknownQuotedScalarEscape
        | ErrorKind::InvalidQuotedScalarHexEscape
        | ErrorKind::InvalidUnicodeEscape => (
            "In double quotes, a backslash has a meaning of its own, and this is none.",
            "Use single quotes, or write the backslash twice.",
        ),
        ErrorKind::UnclosedFlowCollection { .. }
        | ErrorKind::MisplacedFlowCollectionEnd
        | ErrorKind::MismatchedFlowCollectionEnd { .. }
        | ErrorKind::UnexpectedEofFlowSequence
        | ErrorKind::UnexpectedEofFlowMapping
        | ErrorKind::ExpectedFlowMappingSeparator
        | ErrorKind::ExpectedFlowSequenceSeparator
        | ErrorKind::InvalidFlowScalarIndent
        | ErrorKind::BlockEntryInFlowCollection => (
            "A bracket is not closed before here, or closed without being opened.",
            "Every [ needs its ], every { its }, and commas stand between the things inside.",
        ),
        ErrorKind::MappingValueNotAllowed | ErrorKind::InvalidColonPlacement => (
            "A colon stands where no key ends.",
            "Put a text that holds a colon in quotation marks, and close every bracket above.",
        ),
        ErrorKind::SimpleKeyExpected | ErrorKind::InvalidSimpleKey => (
            "This line has no key with a colon.",
            "Write key: text, or indent a text that goes on from the line above.",
        ),
        ErrorKind::TabNotAllowed
        | ErrorKind::TabInBlockIndentation
        | ErrorKind::TabInIndentation
        | ErrorKind::TabAtBlockScalarStart
        | ErrorKind::TabInPlainScalar => (TAB, "Indent with spaces only."),
        ErrorKind::UnexpectedCharacter { character } => {
            return (
                format!("A text cannot begin with {character:?}."),
                Some("Put the text in quotation marks.".to_owned()),
            );
        }
        ErrorKind::UnknownAnchor => (
            "A text that begins with an asterisk refers to another, and there is none.",
            "Put the text in quotation marks.",
        ),
        ErrorKind::CommentInterceptedScalar | ErrorKind::CommentNotSeparated => (
            "A # begins a comment here, in the middle of something.",
            "Put a text that holds a # in quotation marks.",
        ),
        ErrorKind::RecursionLimitExceeded => {
            ("The file is too deeply nested.", "Take some levels away.")
        }
        ErrorKind::UnexpectedEof
        | ErrorKind::UnexpectedEofBlockSequence
        | ErrorKind::UnexpectedEofBlockMapping => {
            ("The file ends too early.", "Finish what its last line begins.")
        }
        _ => (
            "The lines up to here do not fit together.",
            "Check that keys of one group begin in the same column, and that each has a colon.",
        ),
    };
    (message.to_owned(), Some(suggestion.to_owned()))
}

/// A fault too rare to have a sentence of its own: the library's message, without the place, which is told apart.
fn unknown(error: &Error) -> (String, Option<String>) {
    let message = error.to_string();
    let message = message.split(" at line ").next().unwrap_or_default();
    (format!("This cannot be read ({}).", message.trim().trim_end_matches('.')), None)
}
