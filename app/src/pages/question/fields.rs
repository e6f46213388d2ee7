//! What stands in the fields of an answer, and their names and values.

use domain::answer::{Answer, Confidence, Response};
use domain::bank::{Kind, Question};

/// The value of the choice "I do not know".
pub const DONT_KNOW: &str = domain::bank::DONT_KNOW;
/// The value of the choice "This does not apply to us".
pub const NOT_APPLICABLE: &str = domain::bank::NOT_APPLICABLE;
/// The value of the choice "None of these", where several can be chosen.
pub const NONE_OF_THESE: &str = domain::bank::NONE;
/// The value of the choice that goes with a typed number.
pub const NUMBER: &str = "number";
/// The value of the choice that goes with typed words.
pub const TEXT: &str = "text";
/// The value of the choice that takes an answer away.
pub const NO_ANSWER: &str = "none";
/// The value of the confidence that takes a confidence away.
pub const NOT_SAID: &str = "none";
/// What stands between choices where several are written as one text.
pub const BETWEEN: char = '|';

/// What stands in the fields of an answer, as typed.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct AnswerFields {
    /// The version of the saved answer that was on the page; 0 when there was none.
    pub version: i64,
    /// The id of an option, or one of the values above; empty when nothing is chosen. Where several can be chosen,
    /// all of them with [`BETWEEN`] between them, in the question's order.
    pub choice: String,
    /// The number, where the question asks for one.
    pub number: String,
    /// The words, where the question asks for them.
    pub text: String,
    /// Why the question does not apply.
    pub reason: String,
    /// The slug of a confidence; empty when nothing is chosen.
    pub confidence: String,
    /// Evidence in words.
    pub evidence: String,
    /// Links, one a line.
    pub links: String,
    /// The comment for colleagues.
    pub comment: String,
}

impl AnswerFields {
    /// The fields of a saved answer.
    #[must_use]
    pub fn of(version: i64, answer: &Answer) -> Self {
        let mut fields = Self {
            version,
            confidence: answer.confidence.map_or("", Confidence::slug).to_owned(),
            evidence: answer.evidence.clone(),
            links: answer.links.join("\n"),
            comment: answer.comment.clone(),
            ..Self::default()
        };
        let Some(response) = &answer.response else { return fields };
        fields.choice = match response {
            Response::Chosen { option } => option.to_string(),
            Response::Several { options } if options.is_empty() => NONE_OF_THESE.to_owned(),
            Response::Several { options } => {
                let options: Vec<&str> = options.iter().map(|option| option.as_str()).collect();
                options.join(&BETWEEN.to_string())
            }
            Response::Number { number } => {
                fields.number = number.to_string();
                NUMBER.to_owned()
            }
            Response::Text { text } => {
                fields.text.clone_from(text);
                TEXT.to_owned()
            }
            Response::DontKnow => DONT_KNOW.to_owned(),
            Response::NotApplicable { reason } => {
                fields.reason.clone_from(reason);
                NOT_APPLICABLE.to_owned()
            }
        };
        fields
    }

    /// Everything that is chosen.
    pub(crate) fn chosen(&self) -> Vec<&str> {
        self.choice.split(BETWEEN).filter(|value| !value.is_empty()).collect()
    }

    /// Names and values, as a form sends them.
    pub(crate) fn pairs(&self) -> [(&'static str, String); 9] {
        [
            ("version", self.version.to_string()),
            ("choice", self.choice.clone()),
            ("number", self.number.clone()),
            ("text", self.text.clone()),
            ("reason", self.reason.clone()),
            ("confidence", self.confidence.clone()),
            ("evidence", self.evidence.clone()),
            ("links", self.links.clone()),
            ("comment", self.comment.clone()),
        ]
    }

    pub(super) fn has_notes(&self) -> bool {
        [&self.confidence, &self.evidence, &self.links, &self.comment]
            .iter()
            .any(|text| !text.is_empty())
    }
}

/// The place of a choice among those of a question, the ones beside its options last. None when it is not among them.
#[must_use]
pub fn place_of_choice(question: &Question, value: &str) -> Option<u8> {
    match value {
        NONE_OF_THESE if matches!(question.kind, Kind::Several { .. }) => Some(253),
        DONT_KNOW => Some(254),
        NOT_APPLICABLE if question.not_applicable => Some(255),
        _ => question.place_of(value),
    }
}
