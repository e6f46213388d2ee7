//! Question banks: themes → questions → levels, with texts in English and Welsh. A [`Bank`] in hand is complete and
//! consistent: it can only be made from files that passed every check, or from a published copy of such a bank.

mod applicability;
#[cfg(feature = "files")]
mod check;
#[cfg(feature = "files")]
mod files;
#[cfg(feature = "files")]
mod reader;
#[cfg(feature = "files")]
mod shape;
#[cfg(feature = "files")]
mod yaml;

pub use applicability::Applicability;
#[cfg(feature = "files")]
pub use check::{Fault, MAX_QUESTION, MAX_SHORT, MAX_TEXT};
#[cfg(feature = "files")]
pub use files::Files;
#[cfg(feature = "files")]
pub use shape::{bank_schema, texts_schema, theme_schema};

use crate::council::Profile;
use crate::id::{BankId, BankVersion, OptionId, QuestionId, ReferenceId, ThemeId};
use crate::language::Language;
use serde::{Deserialize, Serialize};

/// The number of the newest file format this program reads.
pub const FORMAT: u32 = 1;

/// A text, or a group of texts, in both languages.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Bilingual<T> {
    /// In English.
    pub en: T,
    /// In Welsh.
    pub cy: T,
}

impl<T> Bilingual<T> {
    /// The text in the language asked for.
    pub const fn get(&self, language: Language) -> &T {
        match language {
            Language::En => &self.en,
            Language::Cy => &self.cy,
        }
    }
}

/// How a bank turns answers into a score.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "files", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum ScoringRule {
    /// Σ(weight × level) ÷ Σ(weight) over the questions with a level.
    WeightedMeanOfLevels,
}

/// A version of a question bank.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Bank {
    /// Which bank.
    pub id: BankId,
    /// Which version of it.
    pub version: BankVersion,
    /// SPDX identifier of its licence.
    pub licence: String,
    /// The rule that scores it.
    pub scoring: ScoringRule,
    /// The levels, lowest first: five in the shipped banks.
    pub levels: Vec<Level>,
    /// Its themes, in order.
    pub themes: Vec<Theme>,
    /// The public standards it refers to.
    pub references: Vec<Reference>,
    /// Title and description.
    pub text: Bilingual<BankText>,
}

/// A level of the bank's scale.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Level {
    /// Its id, and that of the option that stands for it in every question.
    pub id: OptionId,
    /// What it is called.
    pub name: Bilingual<String>,
}

/// What a bank says of itself.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct BankText {
    /// Its title.
    pub title: String,
    /// What it is about.
    pub description: String,
}

/// A public standard a bank draws on.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Reference {
    /// Its id.
    pub id: ReferenceId,
    /// Where it is published.
    pub url: String,
    /// What it is called.
    pub title: Bilingual<String>,
}

/// A group of questions.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Theme {
    /// Its id.
    pub id: ThemeId,
    /// Its questions, in order.
    pub questions: Vec<Question>,
    /// Title and description.
    pub text: Bilingual<ThemeText>,
}

/// What a theme says of itself.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ThemeText {
    /// Its title.
    pub title: String,
    /// What it is about.
    pub description: String,
}

/// A question.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Question {
    /// Its id, unique in the bank.
    pub id: QuestionId,
    /// How long it takes somebody who knows, in minutes.
    pub minutes: u32,
    /// How much it counts. More than 0.
    pub weight: f64,
    /// The level every council should at least have, as an index into [`Bank::levels`].
    pub base_level: u8,
    /// Which councils it is for.
    pub applies_to: Applicability,
    /// Whether a council may say that it does not apply, with a reason.
    pub not_applicable: bool,
    /// The public standards it draws on.
    pub references: Vec<ReferenceId>,
    /// One option a level, lowest first.
    pub options: Vec<LevelOption>,
    /// Its texts.
    pub text: Bilingual<QuestionText>,
}

/// What a question says.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct QuestionText {
    /// The question itself.
    pub title: String,
    /// A label for tables and charts.
    pub short: String,
    /// What is meant, as Markdown.
    pub guidance: String,
    /// What good evidence looks like, as Markdown.
    pub evidence: String,
}

/// A level as an answer to one question.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct LevelOption {
    /// The id of the level.
    pub id: OptionId,
    /// Its texts.
    pub text: Bilingual<LevelText>,
}

/// What a level means for one question.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct LevelText {
    /// What is true of a council at this level.
    pub descriptor: String,
    /// How to reach the next level. None at the highest.
    pub next_step: Option<String>,
}

impl Bank {
    /// Every question in order, with its theme.
    pub fn questions(&self) -> impl Iterator<Item = (&Theme, &Question)> {
        self.themes.iter().flat_map(|theme| theme.questions.iter().map(move |q| (theme, q)))
    }

    /// The question with this id, and its theme.
    #[must_use]
    pub fn question(&self, id: &str) -> Option<(&Theme, &Question)> {
        self.questions().find(|(_, q)| q.id.as_str() == id)
    }

    /// The theme with this id.
    #[must_use]
    pub fn theme(&self, id: &str) -> Option<&Theme> {
        self.themes.iter().find(|theme| theme.id.as_str() == id)
    }

    /// The reference with this id.
    #[must_use]
    pub fn reference(&self, id: &ReferenceId) -> Option<&Reference> {
        self.references.iter().find(|reference| reference.id == *id)
    }

    /// The highest level, as a number: 4 in the shipped banks.
    #[must_use]
    pub fn highest_level(&self) -> u8 {
        u8::try_from(self.levels.len().saturating_sub(1)).unwrap_or(u8::MAX)
    }

    /// How long the whole takes a council, in minutes.
    #[must_use]
    pub fn minutes(&self, profile: &Profile) -> u32 {
        self.questions()
            .filter(|(_, q)| q.applies_to.includes(profile))
            .map(|(_, q)| q.minutes)
            .sum()
    }

    /// SHA-256 of the whole content, structure and texts, in lower-case hexadecimal. Two banks with the same digest
    /// ask and score the same; comments and line breaks in their files make no difference.
    ///
    /// # Panics
    /// Never: a bank holds nothing that JSON cannot.
    #[cfg(feature = "files")]
    #[must_use]
    pub fn digest(&self) -> String {
        use sha2::{Digest, Sha256};
        let content = serde_json::to_vec(self).unwrap_or_default();
        Sha256::digest(content).iter().map(|byte| format!("{byte:02x}")).collect()
    }
}

impl Theme {
    /// The questions that concern a council.
    pub fn questions_for(&self, profile: &Profile) -> impl Iterator<Item = &Question> {
        let profile = *profile;
        self.questions.iter().filter(move |q| q.applies_to.includes(&profile))
    }
}

impl Question {
    /// The level, as a number, of one of its options.
    #[must_use]
    pub fn level_of(&self, option: &OptionId) -> Option<u8> {
        let index = self.options.iter().position(|o| o.id == *option)?;
        u8::try_from(index).ok()
    }

    /// The option at a level.
    #[must_use]
    pub fn option_at(&self, level: u8) -> Option<&LevelOption> {
        self.options.get(usize::from(level))
    }
}
