//! Names for things that outlive their texts: kebab-case ids of banks, themes, questions and options,
//! and the keys of councils.

use serde::{Deserialize, Serialize};
use std::fmt;

/// Why a text is not an id.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum IdError {
    /// Nothing was given.
    #[error("is empty")]
    Empty,
    /// Longer than [`MAX_LENGTH`].
    #[error("is longer than {MAX_LENGTH} characters")]
    TooLong,
    /// A character that an id cannot hold.
    #[error("holds {0:?}: use only lower-case letters, numbers and hyphens")]
    Character(char),
    /// Upper-case letters and numbers only, for council keys.
    #[error("holds {0:?}: use only capital letters, numbers and hyphens")]
    KeyCharacter(char),
}

/// The longest id, in characters.
pub const MAX_LENGTH: usize = 60;

fn kebab(text: &str) -> Result<(), IdError> {
    check(text, |c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-', IdError::Character)
}

fn versioned(text: &str) -> Result<(), IdError> {
    check(
        text,
        |c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-' || c == '.',
        IdError::Character,
    )
}

fn capitals(text: &str) -> Result<(), IdError> {
    check(text, |c| c.is_ascii_uppercase() || c.is_ascii_digit() || c == '-', IdError::KeyCharacter)
}

fn check(text: &str, allowed: fn(char) -> bool, fault: fn(char) -> IdError) -> Result<(), IdError> {
    if text.is_empty() {
        return Err(IdError::Empty);
    }
    if text.chars().count() > MAX_LENGTH {
        return Err(IdError::TooLong);
    }
    match text.chars().find(|c| !allowed(*c)) {
        Some(c) => Err(fault(c)),
        None => Ok(()),
    }
}

macro_rules! id {
    ($name:ident, $check:ident, $doc:literal) => {
        #[doc = $doc]
        #[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[serde(try_from = "String", into = "String")]
        pub struct $name(String);

        impl $name {
            /// Reads an id.
            ///
            /// # Errors
            /// [`IdError`] says which rule the text breaks.
            pub fn parse(text: &str) -> Result<Self, IdError> {
                $check(text)?;
                Ok(Self(text.to_owned()))
            }

            /// The id as text.
            #[must_use]
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl TryFrom<String> for $name {
            type Error = IdError;
            fn try_from(text: String) -> Result<Self, IdError> {
                $check(&text)?;
                Ok(Self(text))
            }
        }

        impl From<$name> for String {
            fn from(id: $name) -> String {
                id.0
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(&self.0)
            }
        }

        impl std::borrow::Borrow<str> for $name {
            fn borrow(&self) -> &str {
                &self.0
            }
        }
    };
}

id!(BankId, kebab, "A question bank, in all its versions: `local-digital`.");
id!(BankVersion, versioned, "A version of a question bank: `2026.1`.");
id!(ThemeId, kebab, "A theme of a bank: `leadership`.");
id!(QuestionId, kebab, "A question of a bank, unique in the whole bank: `accountable-leader`.");
id!(OptionId, kebab, "An answer option of a question: `level-2`.");
id!(ReferenceId, kebab, "A public standard a bank refers to: `service-standard-1`.");
id!(RoundKey, versioned, "A round: `2026`.");
id!(
    CouncilKey,
    capitals,
    "A council's own key, kept when names, codes and boundaries change: `BRM`."
);

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_id_is_lower_case_letters_numbers_and_hyphens() {
        assert!(QuestionId::parse("accountable-leader").is_ok());
        assert_eq!(QuestionId::parse(""), Err(IdError::Empty));
        assert_eq!(QuestionId::parse("A"), Err(IdError::Character('A')));
        assert_eq!(QuestionId::parse("a/b"), Err(IdError::Character('/')));
        assert_eq!(QuestionId::parse(&"a".repeat(61)), Err(IdError::TooLong));
        assert!(BankVersion::parse("2026.1").is_ok());
        assert_eq!(CouncilKey::parse("elm"), Err(IdError::KeyCharacter('e')));
    }
}
