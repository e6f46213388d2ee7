//! What somebody writes into the report of a release: a few sections of Markdown, in each language.

use crate::language::Language;
use std::collections::BTreeMap;

/// A section of commentary.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Section {
    /// Before everything else: why the report was made, and for whom.
    Introduction,
    /// What those who publish it take from the figures.
    Findings,
    /// What they will do, and ask others to do.
    NextSteps,
}

impl Section {
    /// Every one, in the order of the report.
    pub const ALL: [Self; 3] = [Self::Introduction, Self::Findings, Self::NextSteps];

    /// Its name in forms and the database.
    #[must_use]
    pub const fn slug(self) -> &'static str {
        match self {
            Self::Introduction => "introduction",
            Self::Findings => "findings",
            Self::NextSteps => "next-steps",
        }
    }

    /// The one with this slug.
    #[must_use]
    pub fn parse(slug: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|section| section.slug() == slug)
    }
}

/// The commentary of a release. A section without words is not there.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Commentary {
    words: BTreeMap<(Section, Language), String>,
}

impl Commentary {
    /// What is written in a section.
    #[must_use]
    pub fn words(&self, section: Section, language: Language) -> Option<&str> {
        self.words.get(&(section, language)).map(String::as_str)
    }

    /// Writes a section; nothing but space takes it away. A zero byte, which no database keeps, is left out.
    pub fn write(&mut self, section: Section, language: Language, words: &str) {
        let words = words.replace('\0', "");
        let words = words.trim();
        if words.is_empty() {
            self.words.remove(&(section, language));
        } else {
            self.words.insert((section, language), words.to_owned());
        }
    }

    /// Every section that is written, with its language.
    pub fn written(&self) -> impl Iterator<Item = (Section, Language, &str)> {
        self.words.iter().map(|((section, language), words)| (*section, *language, words.as_str()))
    }

    /// Sections that are written in one language only, with the language that they lack.
    #[must_use]
    pub fn lacking(&self) -> Vec<(Section, Language)> {
        let lacks = |(section, language, _): (Section, Language, &str)| (section, language.other());
        let is_lacking =
            |(section, language): &(Section, Language)| self.words(*section, *language).is_none();
        self.written().map(lacks).filter(is_lacking).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_section_without_words_is_not_there() {
        let mut commentary = Commentary::default();
        commentary.write(Section::Findings, Language::En, " *Well* done. \n");
        commentary.write(Section::NextSteps, Language::Cy, "Camau");
        commentary.write(Section::NextSteps, Language::En, "Steps");
        assert_eq!(commentary.words(Section::Findings, Language::En), Some("*Well* done."));
        assert_eq!(commentary.lacking(), [(Section::Findings, Language::Cy)]);
        commentary.write(Section::Findings, Language::En, " \n ");
        assert_eq!(commentary.written().count(), 2);
        for section in Section::ALL {
            assert_eq!(Section::parse(section.slug()), Some(section));
        }
    }
}
