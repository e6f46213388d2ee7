//! The shape of each kind of bank file, as read from YAML and as described to editors by JSON Schema. An unknown key is
//! a fault.

use super::{Applicability, ScoringRule};
use schemars::JsonSchema;
use serde::Deserialize;
use serde_saphyr::Spanned;
use std::collections::BTreeMap;

/// A text with its place.
pub(super) type Text = Spanned<String>;

#[derive(Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
#[schemars(title = "Question bank: bank.yaml")]
pub(super) struct BankFile {
    /// Version of the file format: 1.
    #[schemars(with = "u32")]
    pub(super) format: Spanned<u32>,
    /// Id of the bank, in all its versions.
    #[schemars(with = "String")]
    pub(super) id: Text,
    /// Version of the bank, for example "2026.1".
    #[schemars(with = "String")]
    pub(super) version: Text,
    /// SPDX identifier of the licence of the texts.
    pub(super) licence: String,
    /// How answers become a score.
    pub(super) scoring: ScoringRule,
    /// Ids of the levels, lowest first.
    #[schemars(with = "Vec<String>")]
    pub(super) levels: Vec<Text>,
    /// Ids of the themes, in order. Each has a file in themes/.
    #[schemars(with = "Vec<String>")]
    pub(super) themes: Vec<Text>,
    /// Public standards that questions refer to.
    #[serde(default)]
    pub(super) references: Vec<ReferenceFile>,
}

#[derive(Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub(super) struct ReferenceFile {
    #[schemars(with = "String")]
    pub(super) id: Text,
    #[schemars(with = "String")]
    pub(super) url: Text,
}

#[derive(Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
#[schemars(title = "Question bank: themes/<theme>.yaml")]
pub(super) struct ThemeFile {
    /// Id of the theme, as in bank.yaml and in the name of this file.
    #[schemars(with = "String")]
    pub(super) id: Text,
    /// Its questions, in order.
    pub(super) questions: Vec<QuestionFile>,
}

#[derive(Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub(super) struct QuestionFile {
    /// Id of the question, unique in the bank.
    #[schemars(with = "String")]
    pub(super) id: Text,
    /// Minutes it takes somebody who knows, from 1 to 30.
    #[schemars(with = "u32", range(min = 1, max = 30))]
    pub(super) minutes: Spanned<u32>,
    /// How much it counts; 1 unless given.
    #[schemars(with = "Option<f64>")]
    pub(super) weight: Option<Spanned<f64>>,
    /// The level every council should at least have.
    #[schemars(with = "u8")]
    pub(super) base_level: Spanned<u8>,
    /// Whether a council may say that it does not apply.
    #[serde(default)]
    pub(super) not_applicable: bool,
    /// Which councils it is for; every council unless given.
    #[serde(default)]
    pub(super) applies_to: Applicability,
    /// Ids of public standards it draws on.
    #[serde(default)]
    #[schemars(with = "Vec<String>")]
    pub(super) references: Vec<Text>,
}

#[derive(Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub(super) struct BankTextsFile {
    #[schemars(with = "String")]
    pub(super) title: Text,
    #[schemars(with = "String")]
    pub(super) description: Text,
    #[schemars(with = "BTreeMap<String, String>")]
    pub(super) levels: BTreeMap<String, Text>,
    #[serde(default)]
    #[schemars(with = "BTreeMap<String, String>")]
    pub(super) references: BTreeMap<String, Text>,
}

#[derive(Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
#[schemars(title = "Question bank: texts of a theme")]
pub(super) struct ThemeTextsFile {
    #[schemars(with = "String")]
    pub(super) title: Text,
    #[schemars(with = "String")]
    pub(super) description: Text,
    #[schemars(with = "BTreeMap<String, QuestionTextsFile>")]
    pub(super) questions: BTreeMap<String, Spanned<QuestionTextsFile>>,
}

#[derive(Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub(super) struct QuestionTextsFile {
    /// The question itself.
    #[schemars(with = "String")]
    pub(super) title: Text,
    /// A label for tables and charts.
    #[schemars(with = "String")]
    pub(super) short: Text,
    /// What is meant, as Markdown.
    #[schemars(with = "String")]
    pub(super) guidance: Text,
    /// What good evidence looks like, as Markdown.
    #[schemars(with = "String")]
    pub(super) evidence: Text,
    /// The levels, by id.
    #[schemars(with = "BTreeMap<String, LevelTextsFile>")]
    pub(super) levels: BTreeMap<String, Spanned<LevelTextsFile>>,
}

#[derive(Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub(super) struct LevelTextsFile {
    /// What is true of a council at this level.
    #[schemars(with = "String")]
    pub(super) descriptor: Text,
    /// How to reach the next level; not at the highest.
    #[schemars(with = "Option<String>")]
    pub(super) next_step: Option<Text>,
}

/// JSON Schema of `bank.yaml`, for editors.
#[must_use]
pub fn bank_schema() -> serde_json::Value {
    schemars::schema_for!(BankFile).to_value()
}

/// JSON Schema of `themes/<theme>.yaml`, for editors.
#[must_use]
pub fn theme_schema() -> serde_json::Value {
    schemars::schema_for!(ThemeFile).to_value()
}

/// JSON Schema of the texts of a theme, for editors.
#[must_use]
pub fn texts_schema() -> serde_json::Value {
    schemars::schema_for!(ThemeTextsFile).to_value()
}
