//! Question banks: themes → questions → levels, with texts in English and Welsh. A [`Bank`] in hand is complete and
//! consistent: it can only be made from files that passed every check, or from a published copy of such a bank.

#[cfg(feature = "files")]
mod check;
mod condition;
mod continuity;
#[cfg(feature = "files")]
mod difference;
#[cfg(feature = "files")]
mod expression;
#[cfg(feature = "files")]
mod files;
#[cfg(feature = "files")]
mod lint;
#[cfg(feature = "files")]
mod markdown;
#[cfg(feature = "files")]
mod names;
#[cfg(feature = "files")]
mod paths;
mod question;
#[cfg(feature = "files")]
mod question_texts;
#[cfg(feature = "files")]
mod questions;
#[cfg(feature = "files")]
mod reader;
#[cfg(feature = "files")]
mod shape;
#[cfg(feature = "files")]
mod texts;
#[cfg(feature = "files")]
mod themes;
#[cfg(feature = "files")]
mod yaml;

#[cfg(feature = "files")]
pub(crate) use check::nearest;
#[cfg(feature = "files")]
pub use check::{Fault, MAX_OPTION, MAX_QUESTION, MAX_SHORT, MAX_TEXT};
pub use condition::{
    Attributes, Condition, DONT_KNOW, NONE, NOT_APPLICABLE, Organisations, Said, Subject,
};
pub use continuity::{Carried, Continuity, Link};
#[cfg(feature = "files")]
pub use difference::{Changed, Difference, difference};
#[cfg(feature = "files")]
pub use files::Files;
#[cfg(feature = "files")]
pub use lint::misfits;
#[cfg(feature = "files")]
pub use paths::{Path, Paths, Somebody, everybody, paths};
pub use question::{AnswerOption, Kind, OptionText, Question, QuestionText};
#[cfg(feature = "files")]
pub use shape::{bank_schema, bank_texts_schema, continuity_schema, texts_schema, theme_schema};
#[cfg(feature = "files")]
pub use texts::{Entry, entries, text_files};

use crate::answer::Answers;
use crate::council::Profile;
use crate::id::{BankId, BankVersion, OptionId, QuestionId, ReferenceId, ThemeId};
use crate::language::Language;
use crate::scoring::{self, Mark};
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};

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

/// How a bank turns answers into a score. docs/question-bank-format.md has a worked example of each.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "files", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum ScoringRule {
    /// Σ(weight × level) ÷ Σ(weight) over the questions with a level: an arithmetic mean with weights.
    WeightedMeanOfLevels,
    /// Σ(weight × points) of Σ(weight × most points) over the questions that apply.
    Points,
    /// The stage before the first with an unmet requirement, as in the staged representation of CMMI for Development
    /// 1.3 (Software Engineering Institute, 2010).
    GatedStages,
    /// Achieved where all is, not achieved where anything is not, otherwise in part: how contributing outcomes of the
    /// Cyber Assessment Framework follow from their indicators (NCSC).
    WeakestLink,
}

impl ScoringRule {
    /// Whether a whole is as strong as its weakest part.
    #[must_use]
    pub const fn is_lowest(self) -> bool {
        matches!(self, Self::GatedStages | Self::WeakestLink)
    }

    /// How parts make a whole unless a bank says otherwise.
    #[must_use]
    pub const fn usual_roll_up(self) -> RollUp {
        if self.is_lowest() { RollUp::Minimum } else { RollUp::Sum }
    }
}

/// How the score of a whole follows from its parts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "files", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum RollUp {
    /// What the parts have, and what they could have, each added up with the weights of the parts: every question
    /// below counts as itself.
    Sum,
    /// The mean of the parts: each counts the same, however many questions it asks.
    Mean,
    /// The mean of the parts with their weights.
    WeightedMean,
    /// The lowest of the parts.
    Minimum,
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
    /// How the themes make the whole.
    pub roll_up: RollUp,
    /// The words for what the organisations that answer it can be.
    pub organisations: Organisations,
    /// Which of them it is for.
    pub applies_to: Condition,
    /// The levels, lowest first: five in the shipped banks.
    pub levels: Vec<Level>,
    /// Its themes, in order: a theme inside another comes after it and before the next beside it.
    pub themes: Vec<Theme>,
    /// The public standards it refers to.
    pub references: Vec<Reference>,
    /// What became of the questions of an earlier version.
    pub continuity: Option<Continuity>,
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

/// A group of questions, and perhaps of further themes.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Theme {
    /// Its id.
    pub id: ThemeId,
    /// The theme it is inside, if any.
    pub parent: Option<ThemeId>,
    /// How much it counts beside its neighbours. More than 0.
    pub weight: f64,
    /// How much it counts for councils of a type, by the slug of the type, where that is different.
    pub weights: BTreeMap<String, f64>,
    /// How its parts make its score.
    pub roll_up: RollUp,
    /// Which organisations it is for.
    pub applies_to: Condition,
    /// Its own questions, in order.
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

    /// How long the whole takes a council, in minutes. Follow-up questions come on top.
    #[must_use]
    pub fn minutes(&self, profile: &Profile) -> u32 {
        let asked = self.asked(profile, &Answers::new());
        self.questions().filter(|(_, q)| asked.holds(q)).map(|(_, q)| q.minutes).sum()
    }

    /// Which questions are asked of a council with these answers.
    #[must_use]
    pub fn asked(&self, profile: &Profile, answers: &Answers) -> Asked {
        let sheet = scoring::sheet(self, answers);
        let asked = self.asked_of(&profile.attributes(), &sheet);
        let ids = self.questions().zip(asked).filter(|(_, asked)| *asked);
        Asked(ids.map(|((_, question), _)| question.id.clone()).collect())
    }

    /// For each question in order, whether it is asked of an organisation. What stands in the sheet against a question
    /// that is not asked makes no difference to later ones.
    #[must_use]
    pub fn asked_of(&self, who: &Attributes<'_>, sheet: &[Mark]) -> Vec<bool> {
        let mut marks: Vec<Mark> = Vec::new();
        let mut asked = Vec::new();
        let mut is_for: Vec<bool> = Vec::with_capacity(self.themes.len());
        let mut place = 0;
        let bank = self.applies_to.holds(who, &[]);
        for theme in &self.themes {
            let above = theme.parent.as_ref().map_or(Some(bank), |parent| {
                let index = self.themes.iter().position(|other| other.id == *parent)?;
                is_for.get(index).copied()
            });
            let theme_is = above.unwrap_or(bank) && theme.applies_to.holds(who, &marks);
            is_for.push(theme_is);
            for question in &theme.questions {
                let is_asked = theme_is && question.applies_to.holds(who, &marks);
                let mark = sheet.get(place).copied().filter(|_| is_asked);
                marks.push(mark.unwrap_or(Mark::NotAnswered));
                asked.push(is_asked);
                place += 1;
            }
        }
        asked
    }

    /// Whether anything in it depends on what an organisation is.
    #[must_use]
    pub fn looks_at_kinds(&self) -> bool {
        let themes = self.themes.iter();
        self.applies_to.looks_at_kinds()
            || themes.clone().any(|theme| theme.applies_to.looks_at_kinds())
            || themes.clone().any(|theme| !theme.weights.is_empty())
            || self.questions().any(|(_, question)| question.applies_to.looks_at_kinds())
    }

    /// The themes above a theme, nearest first.
    pub fn above<'a>(&'a self, theme: &'a Theme) -> impl Iterator<Item = &'a Theme> {
        std::iter::successors(Some(theme), |theme| self.theme(theme.parent.as_ref()?.as_str()))
            .skip(1)
    }

    /// All conditions under which a question is asked: the bank's, those of the themes it is in, and its own.
    pub fn conditions<'a>(
        &'a self,
        theme: &'a Theme,
        question: &'a Question,
    ) -> impl Iterator<Item = &'a Condition> {
        let above = self.above(theme).map(|theme| &theme.applies_to);
        [&self.applies_to, &theme.applies_to, &question.applies_to].into_iter().chain(above)
    }

    /// Whether a question is asked of an organisation after some answers.
    #[must_use]
    pub fn may_ask(&self, who: &Attributes<'_>, theme: &Theme, question: &Question) -> bool {
        self.conditions(theme, question).all(|condition| condition.beforehand(who) != Some(false))
    }

    /// The themes inside a theme, at any depth, in order.
    pub fn inside<'a>(&'a self, theme: &'a Theme) -> impl Iterator<Item = &'a Theme> {
        let is_above = |other: &Theme| self.above(other).any(|above| above.id == theme.id);
        self.themes.iter().filter(move |other| is_above(other))
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

/// The questions that are asked of a council.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Asked(BTreeSet<QuestionId>);

impl Asked {
    /// Whether this one is.
    #[must_use]
    pub fn holds(&self, question: &Question) -> bool {
        self.0.contains(&question.id)
    }

    /// Those of a theme's own, in order.
    pub fn of<'a>(&self, theme: &'a Theme) -> impl Iterator<Item = &'a Question> + use<'a, '_> {
        theme.questions.iter().filter(|question| self.holds(question))
    }
}

impl Theme {
    /// How much it counts beside its neighbours for an organisation of a kind.
    #[must_use]
    pub fn weight_for(&self, kind: &str) -> f64 {
        self.weights.get(kind).copied().unwrap_or(self.weight)
    }
}
