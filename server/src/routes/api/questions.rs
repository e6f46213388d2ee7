//! The questions of a release, as councils were asked them.

use super::answer::{Answer, Result};
use super::ask::{Ask, At, InRelease, Spoken};
use super::rounds::Words;
use domain::bank::{AnswerOption, Bank, Kind, Level, Question, Theme};
use serde::Serialize;
use utoipa::ToSchema;

/// The questions of a release.
#[derive(Debug, Serialize, ToSchema)]
pub(super) struct Questions {
    /// The key of the round.
    #[schema(example = "2026")]
    round: String,
    /// The number of the release.
    #[schema(minimum = 1, example = 1)]
    release: u32,
    /// The question bank.
    bank: AskedBank,
}

/// A question bank, as it was asked.
#[derive(Debug, Serialize, ToSchema)]
pub(super) struct AskedBank {
    /// Its id.
    #[schema(example = "local-digital")]
    id: String,
    /// Its version.
    #[schema(example = "2026.1")]
    version: String,
    /// SPDX identifier of its licence.
    #[schema(example = "CC-BY-4.0")]
    licence: String,
    /// Its title.
    title: Words,
    /// What it is about.
    description: Words,
    /// The levels, lowest first.
    levels: Vec<AskedLevel>,
    /// Its themes, in order. A theme inside another comes after it.
    themes: Vec<AskedTheme>,
}

/// A level.
#[derive(Debug, Serialize, ToSchema)]
pub(super) struct AskedLevel {
    /// Its number, from 0.
    #[schema(minimum = 0)]
    number: usize,
    /// Its id, and that of the option that stands for it.
    #[schema(example = "level-2")]
    id: String,
    /// What it is called.
    name: Words,
}

/// A theme.
#[derive(Debug, Serialize, ToSchema)]
pub(super) struct AskedTheme {
    /// Its id.
    #[schema(example = "leadership")]
    id: String,
    /// The theme it is inside. None for one that is inside no other.
    parent: Option<String>,
    /// Its title.
    title: Words,
    /// What it is about.
    description: Words,
    /// Its own questions, in order.
    questions: Vec<AskedQuestion>,
}

/// A question.
#[derive(Debug, Serialize, ToSchema)]
pub(super) struct AskedQuestion {
    /// Its id, unique in the bank.
    #[schema(example = "accountable-leader")]
    id: String,
    /// What kind of answer it takes.
    kind: Takes,
    /// The question.
    title: Words,
    /// A label for tables and charts.
    label: Words,
    /// What is meant, as Markdown. Empty where nothing more was said.
    guidance: Words,
    /// What a number counts. None for other kinds.
    unit: Option<Words>,
    /// The points every council should at least have: for a level question, the number of the base level. None where
    /// there is no base.
    base: Option<f64>,
    /// The answers to choose from, or the bands of a number.
    options: Vec<AskedOption>,
}

/// What kind of answer a question takes.
#[derive(Debug, Serialize, ToSchema)]
#[serde(rename_all = "kebab-case")]
pub(super) enum Takes {
    /// One of the levels.
    Level,
    /// One option.
    Choice,
    /// Any number of options.
    Several,
    /// A number.
    Number,
    /// Yes or no.
    YesNo,
    /// Words.
    Text,
}

/// An answer to choose, or a band of numbers.
#[derive(Debug, Serialize, ToSchema)]
pub(super) struct AskedOption {
    /// Its id.
    #[schema(example = "level-2")]
    id: String,
    /// What it is worth, before weights. In a level question, the number of the level.
    points: f64,
    /// For a band, the lowest number in it. None for other options.
    from: Option<f64>,
    /// What is true of a council that gives it. Empty for yes and no.
    descriptor: Words,
}

impl From<&Bank> for AskedBank {
    fn from(bank: &Bank) -> Self {
        let level = |(number, level): (usize, &Level)| AskedLevel {
            number,
            id: level.id.to_string(),
            name: Words::from(&level.name),
        };
        Self {
            id: bank.id.to_string(),
            version: bank.version.to_string(),
            licence: bank.licence.clone(),
            title: Words::of(&bank.text, |text| &text.title),
            description: Words::of(&bank.text, |text| &text.description),
            levels: bank.levels.iter().enumerate().map(level).collect(),
            themes: bank.themes.iter().map(AskedTheme::from).collect(),
        }
    }
}

impl From<&Theme> for AskedTheme {
    fn from(theme: &Theme) -> Self {
        Self {
            id: theme.id.to_string(),
            parent: theme.parent.as_ref().map(ToString::to_string),
            title: Words::of(&theme.text, |text| &text.title),
            description: Words::of(&theme.text, |text| &text.description),
            questions: theme.questions.iter().map(AskedQuestion::from).collect(),
        }
    }
}

impl From<&Question> for AskedQuestion {
    fn from(question: &Question) -> Self {
        let text = &question.text;
        let has_unit = text.en.unit.is_some();
        let unit = || Words::of(text, |text| text.unit.as_deref().unwrap_or_default());
        Self {
            id: question.id.to_string(),
            kind: match question.kind {
                Kind::Level => Takes::Level,
                Kind::Choice => Takes::Choice,
                Kind::Several { .. } => Takes::Several,
                Kind::Number { .. } => Takes::Number,
                Kind::YesNo => Takes::YesNo,
                Kind::Text => Takes::Text,
            },
            title: Words::of(text, |text| &text.title),
            label: Words::of(text, |text| &text.short),
            guidance: Words::of(text, |text| &text.guidance),
            unit: has_unit.then(unit),
            base: question.base,
            options: question.options.iter().map(AskedOption::from).collect(),
        }
    }
}

impl From<&AnswerOption> for AskedOption {
    fn from(option: &AnswerOption) -> Self {
        Self {
            id: option.id.to_string(),
            points: option.points,
            from: option.from,
            descriptor: Words::of(&option.text, |text| &text.descriptor),
        }
    }
}

/// The questions of a release
///
/// The bank that the councils of the release were asked, in both languages: themes, questions, and what each answer
/// means. No answer of any council is in it.
#[utoipa::path(
    get, path = "/api/v1/rounds/{round}/releases/{release}/questions", tag = "Rounds and releases",
    params(InRelease, Spoken),
    responses((status = 200, description = "The questions.", body = Questions))
)]
pub(super) async fn questions(
    ask: Ask,
    At((round, release)): At<(String, String)>,
) -> Result<Answer> {
    ask.parameters(&[])?;
    let named = ask.published(&round, &release).await?;
    let release = &named.published.kept.release;
    let questions = Questions {
        round: release.round.to_string(),
        release: release.number,
        bank: AskedBank::from(&named.published.open.bank),
    };
    Ok(Answer::json(&ask, &questions)?.at(&ask.address(&format!("{}/questions", named.path))))
}
