//! The fields of one answer as they are posted, and what may stand in them.

use super::response::ordered;
use crate::error::{Error, Result};
use app::pages::question::{AnswerFault, AnswerFields, NOT_APPLICABLE, NOT_SAID, NUMBER, TEXT};
use domain::answer::{Answer, Confidence, MAX_LINK, MAX_LINKS, MAX_TEXT};
use domain::bank::{Kind, Question};
use serde::Deserialize;
use validator::{Validate, ValidateLength as _, ValidationError, ValidationErrors};

/// The fields of one answer, as typed.
#[derive(Debug, Clone, Default, PartialEq, Eq, Deserialize, Validate)]
#[serde(deny_unknown_fields)]
pub struct AnswerForm {
    /// The version of the saved answer that was on the page; 0 when there was none.
    pub version: i64,
    /// The id of an option, or what stands for another choice; empty when nothing is chosen. Where several can be
    /// chosen, all of them, in the question's order.
    #[serde(default)]
    pub choice: String,
    /// The number, where the question asks for one.
    #[serde(default)]
    pub number: String,
    /// The words, where the question asks for them.
    #[serde(default)]
    pub text: String,
    /// Why the question does not apply.
    #[serde(default)]
    pub reason: String,
    /// The slug of a confidence; empty when nothing is chosen.
    #[serde(default)]
    pub confidence: String,
    /// Evidence in words.
    #[serde(default)]
    #[validate(custom(function = "text_fits"))]
    pub evidence: String,
    /// Links, one a line.
    #[serde(default)]
    #[validate(custom(function = "links_fit"))]
    pub links: String,
    /// The comment for colleagues.
    #[serde(default)]
    #[validate(custom(function = "text_fits"))]
    pub comment: String,
}

pub(super) fn fits(text: &str) -> bool {
    text.validate_length(None, u64::try_from(MAX_TEXT).ok(), None)
}

fn text_fits(text: &str) -> std::result::Result<(), ValidationError> {
    if fits(text) { Ok(()) } else { Err(ValidationError::new("long")) }
}

fn links_fit(links: &str) -> std::result::Result<(), ValidationError> {
    let at = |code: &'static str, line: usize| {
        let mut error = ValidationError::new(code);
        error.add_param("line".into(), &(line + 1));
        Err(error)
    };
    let lines = || links.lines().enumerate().filter(|(_, line)| !line.trim().is_empty());
    for (line, link) in lines() {
        if link.trim().chars().count() > MAX_LINK {
            return at("long", line);
        }
        if !is_web_address(link.trim()) {
            return at("bad", line);
        }
    }
    if lines().count() > MAX_LINKS { Err(ValidationError::new("many")) } else { Ok(()) }
}

/// Whether a text is an address a browser would open on the web: `http` or `https`, and a host.
fn is_web_address(text: &str) -> bool {
    let rest = ["https://", "http://"].iter().find_map(|scheme| {
        let start = text.get(..scheme.len())?;
        start.eq_ignore_ascii_case(scheme).then(|| &text[scheme.len()..])
    });
    let Some(rest) = rest else { return false };
    let host = rest.split(['/', '?', '#']).next().unwrap_or_default();
    let is_allowed = |c: char| !c.is_whitespace() && !c.is_control() && !"<>\"\\^`{|}".contains(c);
    !host.is_empty()
        && !host.starts_with(['.', ':', '-'])
        && !host.contains('@')
        && rest.chars().all(is_allowed)
}

/// A text without what nobody means to send: blanks at the ends of lines and of the whole, and control characters,
/// which databases refuse.
fn tidy(text: &str) -> String {
    let lines: Vec<String> = text
        .lines()
        .map(|line| {
            let kept: String = line.chars().filter(|c| !c.is_control() || *c == '\t').collect();
            kept.trim_end().to_owned()
        })
        .collect();
    lines.join("\n").trim().to_owned()
}

impl AnswerForm {
    /// Reads the fields of one answer to a question.
    ///
    /// # Errors
    /// [`Error::Malformed`] when a field is unknown, comes twice where only one can be chosen, or the version is missing.
    pub fn read(pairs: &[(String, String)], question: &Question) -> Result<Self> {
        let pairs = match question.kind {
            Kind::Several { .. } => joined(pairs, question)?,
            _ => pairs.to_vec(),
        };
        let encoded = form_urlencoded::Serializer::new(String::new()).extend_pairs(pairs).finish();
        let form: Self = serde_urlencoded::from_str(&encoded)
            .map_err(|error| Error::Malformed(error.to_string()))?;
        Ok(form.with_what_was_meant(question))
    }

    /// Who types an answer means it, also where no script chooses what it belongs to.
    fn with_what_was_meant(mut self, question: &Question) -> Self {
        let is_typed = |text: &str| !text.trim().is_empty();
        if self.choice.is_empty() {
            self.choice = match question.kind {
                Kind::Number { .. } if is_typed(&self.number) => NUMBER.to_owned(),
                Kind::Text if is_typed(&self.text) => TEXT.to_owned(),
                _ if question.not_applicable && is_typed(&self.reason) => NOT_APPLICABLE.to_owned(),
                _ => self.choice,
            };
        }
        self
    }

    /// The form of a saved answer.
    #[must_use]
    pub fn of(version: i64, answer: &Answer) -> Self {
        let fields = AnswerFields::of(version, answer);
        Self {
            version,
            choice: fields.choice,
            number: fields.number,
            text: fields.text,
            reason: fields.reason,
            confidence: fields.confidence,
            evidence: fields.evidence,
            links: fields.links,
            comment: fields.comment,
        }
    }

    /// What the page shows: exactly what was typed.
    #[must_use]
    pub fn fields(&self) -> AnswerFields {
        let form = self.clone();
        AnswerFields {
            version: form.version,
            choice: form.choice,
            number: form.number,
            text: form.text,
            reason: form.reason,
            confidence: form.confidence,
            evidence: form.evidence,
            links: form.links,
            comment: form.comment,
        }
    }

    fn tidied(&self) -> Self {
        Self {
            version: self.version,
            choice: self.choice.clone(),
            number: tidy(&self.number),
            text: tidy(&self.text),
            reason: tidy(&self.reason),
            confidence: self.confidence.clone(),
            evidence: tidy(&self.evidence),
            // Not trimmed as a whole: lines keep their numbers for errors.
            links: self.links.clone(),
            comment: tidy(&self.comment),
        }
    }

    /// What is wrong with it, in the order of the fields.
    ///
    /// # Errors
    /// [`Error::Malformed`] when a choice is none of the question's: no page of ours sends that.
    pub fn faults(&self, question: &Question) -> Result<Vec<AnswerFault>> {
        let form = self.tidied();
        let mut faults: Vec<AnswerFault> = form.response(question)?.err().into_iter().collect();
        if let Err(errors) = form.validate() {
            faults.extend(note_faults(&errors));
        }
        Ok(faults)
    }

    /// The answer it gives to a question; without a response where that is wrong.
    ///
    /// # Errors
    /// [`Error::Malformed`] when a choice is none of the question's: no page of ours sends that.
    pub fn answer(&self, question: &Question) -> Result<Answer> {
        let form = self.tidied();
        let response = form.response(question)?.unwrap_or_default();
        let confidence = match form.confidence.as_str() {
            "" | NOT_SAID => None,
            slug => Some(Confidence::parse(slug).ok_or_else(|| malformed("confidence", question))?),
        };
        let links = form.links.lines().map(tidy).filter(|link| !link.is_empty()).collect();
        Ok(Answer { response, confidence, evidence: form.evidence, links, comment: form.comment })
    }
}

pub(super) fn malformed(what: &str, question: &Question) -> Error {
    Error::Malformed(format!("{what} of {}", question.id))
}

/// The boxes of one question as one field, as the form of a page without boxes sends it.
fn joined(pairs: &[(String, String)], question: &Question) -> Result<Vec<(String, String)>> {
    let (choices, mut rest): (Vec<_>, Vec<_>) =
        pairs.iter().cloned().partition(|(name, _)| name == "choice");
    let choice = ordered(choices.iter().map(|(_, value)| value.as_str()), question)?;
    rest.push(("choice".to_owned(), choice));
    Ok(rest)
}

fn note_faults(errors: &ValidationErrors) -> Vec<AnswerFault> {
    let errors = errors.field_errors();
    let first = |field: &str| errors.get(field).and_then(|errors| errors.first());
    let mut faults = Vec::new();
    if first("evidence").is_some() {
        faults.push(AnswerFault::EvidenceLong);
    }
    if let Some(error) = first("links") {
        let line = error.params.get("line").and_then(serde_json::Value::as_u64).unwrap_or(1);
        let line = usize::try_from(line).unwrap_or(1);
        faults.push(match error.code.as_ref() {
            "bad" => AnswerFault::LinkBad(line),
            "long" => AnswerFault::LinkLong(line),
            _ => AnswerFault::LinksMany,
        });
    }
    if first("comment").is_some() {
        faults.push(AnswerFault::CommentLong);
    }
    faults
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::forms::shipped;

    fn level() -> Question {
        shipped("local-digital", "accountable-leader")
    }

    #[test]
    fn an_address_of_the_web_has_a_scheme_and_a_host() {
        for good in [
            "https://example.org",
            "HTTP://example.org/a?b=c#d",
            "https://example.org:8080/é(1)",
            "http://[::1]/",
        ] {
            assert!(is_web_address(good), "{good}");
        }
        for bad in [
            "www.example.org",
            "javascript:alert(1)",
            "https://",
            "https:///a",
            "ftp://example.org",
            "https://a b.org",
            "https://user:word@example.org",
            "https://example.org/<script>",
            "é",
        ] {
            assert!(!is_web_address(bad), "{bad}");
        }
    }

    #[test]
    fn blanks_at_the_ends_and_control_characters_are_not_meant() {
        assert_eq!(tidy("  a  \n\n b\0\u{7}c \n\n"), "a\n\n bc");
        assert_eq!(tidy(" \n "), "");
    }

    #[test]
    fn a_line_of_links_that_is_wrong_is_named() {
        let faults = |links: &str| {
            let form = AnswerForm { links: links.into(), ..AnswerForm::default() };
            form.faults(&level()).unwrap()
        };
        assert_eq!(faults("https://a.example\n\nb.example"), [AnswerFault::LinkBad(3)]);
        let long = format!("https://a.example/{}", "x".repeat(1000));
        assert_eq!(faults(&long), [AnswerFault::LinkLong(1)]);
        assert_eq!(faults(&"https://a.example\n".repeat(11)), [AnswerFault::LinksMany]);
        assert_eq!(faults(&"https://a.example\n".repeat(10)), []);
    }

    #[test]
    fn texts_are_counted_in_characters_after_blanks_are_taken_off() {
        let faults = |evidence: String| {
            let form = AnswerForm { evidence, ..AnswerForm::default() };
            form.faults(&level()).unwrap()
        };
        assert_eq!(faults("é".repeat(4000) + "  \n"), []);
        assert_eq!(faults("é".repeat(4001)), [AnswerFault::EvidenceLong]);
    }
}
