//! The shape of each kind of bank file, as read from YAML and as described to editors by JSON Schema. An unknown key is
//! a fault.

use super::{Carried, Organisations, RollUp, ScoringRule};
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
    /// How the themes make the whole: sum, or minimum for gated stages and the weakest link, unless given. Themes that
    /// hold others follow it too unless they say otherwise.
    #[schemars(with = "Option<RollUp>")]
    pub(super) roll_up: Option<Spanned<RollUp>>,
    /// Which organisations it is for: an expression. Everybody unless given.
    #[schemars(with = "Option<String>")]
    pub(super) applies_to: Option<Text>,
    /// The words for organisations that are not councils of the United Kingdom.
    #[serde(default)]
    pub(super) organisations: Organisations,
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
    /// The theme it is inside. That one comes before it in bank.yaml.
    #[schemars(with = "Option<String>")]
    pub(super) parent: Option<Text>,
    /// How much it counts beside its neighbours; 1 unless given.
    #[schemars(with = "Option<f64>")]
    pub(super) weight: Option<Spanned<f64>>,
    /// How much it counts for councils of a type, by type.
    #[serde(default)]
    #[schemars(with = "BTreeMap<String, f64>")]
    pub(super) weights: BTreeMap<String, Spanned<f64>>,
    /// How its parts make its score, where that is not as the bank says.
    #[schemars(with = "Option<RollUp>")]
    pub(super) roll_up: Option<Spanned<RollUp>>,
    /// Which organisations it is for: an expression.
    #[schemars(with = "Option<String>")]
    pub(super) applies_to: Option<Text>,
    /// Its questions, in order. A theme that holds others needs none.
    #[serde(default)]
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
    /// What kind of answer it takes; level unless given.
    #[serde(default)]
    pub(super) kind: KindFile,
    /// How much it counts; 1 unless given.
    #[schemars(with = "Option<f64>")]
    pub(super) weight: Option<Spanned<f64>>,
    /// Level questions: the level every council should at least have.
    #[schemars(with = "Option<u8>")]
    pub(super) base_level: Option<Spanned<u8>>,
    /// Choices, numbers, yes and no: the option or band every council should at least have.
    #[schemars(with = "Option<String>")]
    pub(super) base: Option<Text>,
    /// Several choices: the points every council should at least have.
    #[schemars(with = "Option<f64>")]
    pub(super) base_points: Option<Spanned<f64>>,
    /// Gated stages: the stage that needs the base answer. Not for level questions, whose levels are the stages.
    #[schemars(with = "Option<u8>")]
    pub(super) stage: Option<Spanned<u8>>,
    /// Choices: the options, lowest first.
    #[serde(default)]
    pub(super) options: Vec<OptionFile>,
    /// Several choices: the most points that count.
    #[schemars(with = "Option<f64>")]
    pub(super) cap: Option<Spanned<f64>>,
    /// Numbers: the lowest that makes sense; 0 unless given.
    #[schemars(with = "Option<f64>")]
    pub(super) minimum: Option<Spanned<f64>>,
    /// Numbers: the highest that makes sense.
    #[schemars(with = "Option<f64>")]
    pub(super) maximum: Option<Spanned<f64>>,
    /// Numbers: digits after the decimal point, at most; 0 unless given.
    #[schemars(with = "Option<u8>", range(max = 6))]
    pub(super) decimals: Option<Spanned<u8>>,
    /// Numbers: the bands, in order of where they begin.
    #[serde(default)]
    pub(super) bands: Vec<BandFile>,
    /// Yes or no: the points of yes; 1 unless given. No has none.
    #[schemars(with = "Option<f64>")]
    pub(super) points: Option<Spanned<f64>>,
    /// Whether a council may say that it does not apply.
    #[serde(default)]
    pub(super) not_applicable: bool,
    /// Which organisations it is for, and after which answers: an expression. Everybody unless given.
    #[schemars(with = "Option<String>")]
    pub(super) applies_to: Option<Text>,
    /// Ids of public standards it draws on.
    #[serde(default)]
    #[schemars(with = "Vec<String>")]
    pub(super) references: Vec<Text>,
    /// Ids of questions whose subject should be dealt with first.
    #[serde(default)]
    #[schemars(with = "Vec<String>")]
    pub(super) depends_on: Vec<Text>,
    /// How much work the next step is: 1 small, 2 medium, 3 large.
    #[schemars(with = "Option<u8>", range(min = 1, max = 3))]
    pub(super) effort: Option<Spanned<u8>>,
    /// How much the next step brings: 1 little, 2 some, 3 much.
    #[schemars(with = "Option<u8>", range(min = 1, max = 3))]
    pub(super) value: Option<Spanned<u8>>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub(super) enum KindFile {
    #[default]
    Level,
    Choice,
    Several,
    Number,
    YesNo,
    Text,
}

#[derive(Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub(super) struct OptionFile {
    #[schemars(with = "String")]
    pub(super) id: Text,
    /// What it is worth, before weights.
    #[schemars(with = "f64")]
    pub(super) points: Spanned<f64>,
}

#[derive(Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub(super) struct BandFile {
    #[schemars(with = "String")]
    pub(super) id: Text,
    /// The lowest number in it.
    #[schemars(with = "f64")]
    pub(super) from: Spanned<f64>,
    /// What it is worth, before weights.
    #[schemars(with = "f64")]
    pub(super) points: Spanned<f64>,
}

#[derive(Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
#[schemars(title = "Question bank: continuity.yaml")]
pub(super) struct ContinuityFile {
    /// The version before.
    #[schemars(with = "String")]
    pub(super) from: Text,
    /// Every question of this version, by id, with what has changed.
    #[schemars(with = "BTreeMap<String, LinkFile>")]
    pub(super) questions: BTreeMap<String, Spanned<LinkFile>>,
    /// Ids of questions of the version before that are asked no more.
    #[serde(default)]
    #[schemars(with = "Vec<String>")]
    pub(super) dropped: Vec<Text>,
}

#[derive(Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub(super) struct LinkFile {
    /// What has changed.
    pub(super) change: Carried,
    /// The id it had, where that was another.
    #[schemars(with = "Option<String>")]
    pub(super) was: Option<Text>,
}

#[derive(Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
#[schemars(title = "Question bank: texts of a bank")]
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
    #[serde(default)]
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
    /// How to reach the base answer. Level questions say it level by level, words have none.
    #[schemars(with = "Option<String>")]
    pub(super) next_step: Option<Text>,
    /// Numbers: what is counted.
    #[schemars(with = "Option<String>")]
    pub(super) unit: Option<Text>,
    /// Choices and numbers: what each option or band says, by id.
    #[serde(default)]
    #[schemars(with = "BTreeMap<String, String>")]
    pub(super) options: BTreeMap<String, Text>,
    /// Level questions: the levels, by id.
    #[serde(default)]
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

/// JSON Schema of the texts of a bank, for editors.
#[must_use]
pub fn bank_texts_schema() -> serde_json::Value {
    schemars::schema_for!(BankTextsFile).to_value()
}

/// JSON Schema of `continuity.yaml`, for editors.
#[must_use]
pub fn continuity_schema() -> serde_json::Value {
    schemars::schema_for!(ContinuityFile).to_value()
}
