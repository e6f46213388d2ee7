//! The languages everything is shown in: English and Welsh.

use serde::{Deserialize, Serialize};

/// A language a person can read the service in.
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize,
)]
pub enum Language {
    /// English, the language used where none was asked for.
    #[default]
    #[serde(rename = "en")]
    En,
    /// Welsh.
    #[serde(rename = "cy")]
    Cy,
}

impl Language {
    /// Both languages, English first.
    pub const ALL: [Language; 2] = [Language::En, Language::Cy];

    /// The language tag used in addresses, files and `lang` attributes: `en` or `cy`.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Language::En => "en",
            Language::Cy => "cy",
        }
    }

    /// The language with this exact code; nothing for any other text.
    #[must_use]
    pub fn parse(code: &str) -> Option<Language> {
        Language::ALL.into_iter().find(|language| language.code() == code)
    }

    /// What it is called in English.
    #[must_use]
    pub const fn english_name(self) -> &'static str {
        match self {
            Language::En => "English",
            Language::Cy => "Welsh",
        }
    }

    /// The language to offer a switch to.
    #[must_use]
    pub const fn other(self) -> Language {
        match self {
            Language::En => Language::Cy,
            Language::Cy => Language::En,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Language;

    #[test]
    fn a_code_parses_back_to_its_language() {
        for language in Language::ALL {
            assert_eq!(Language::parse(language.code()), Some(language));
            assert_eq!(language.other().other(), language);
        }
        assert_eq!(Language::parse("EN"), None);
        assert_eq!(Language::parse(""), None);
    }
}
