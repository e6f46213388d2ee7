//! What files are called. Those in Welsh have `-cy` before their ending; a file says its language also inside.

use crate::language::Language;

const WELSH: &str = "-cy";

/// The name of a file of a book, a table or a report by its key: `named-councils.csv`, in Welsh `named-councils-cy.csv`.
#[must_use]
pub fn file_name(key: &str, language: Language, ending: &str) -> String {
    let language = match language {
        Language::En => "",
        Language::Cy => WELSH,
    };
    format!("{}{language}.{ending}", key.replace('_', "-"))
}

/// The language that a name of [`file_name`] says.
#[must_use]
pub fn file_language(name: &str) -> Language {
    let stem = name.rsplit_once('.').map_or(name, |(stem, _)| stem);
    if stem.ends_with(WELSH) { Language::Cy } else { Language::En }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_says_the_language() {
        let name = |language| file_name("named_councils", language, "csv");
        assert_eq!(name(Language::En), "named-councils.csv");
        assert_eq!(name(Language::Cy), "named-councils-cy.csv");
        for language in Language::ALL {
            assert_eq!(file_language(&name(language)), language);
        }
        assert_eq!(file_language("cy.csv"), Language::En);
    }
}
