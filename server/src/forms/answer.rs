//! The fields of one answer as they are posted, and what may stand in them.

use crate::error::{Error, Result};
use app::pages::question::{
    AnswerFault, AnswerFields, DONT_KNOW, NO_ANSWER, NOT_APPLICABLE, NOT_SAID,
};
use domain::answer::{Answer, Confidence, MAX_LINK, MAX_LINKS, MAX_TEXT, Response};
use domain::bank::Question;
use domain::id::OptionId;
use serde::Deserialize;
use validator::{Validate, ValidateLength as _, ValidationError, ValidationErrors};

/// The fields of one answer, as typed.
#[derive(Debug, Clone, Default, PartialEq, Eq, Deserialize, Validate)]
#[serde(deny_unknown_fields)]
#[validate(schema(function = "reason_given", skip_on_field_errors = false))]
pub struct AnswerForm {
    /// The version of the saved answer that was on the page; 0 when there was none.
    pub version: i64,
    /// The id of an option, or what stands for another choice; empty when nothing is chosen.
    #[serde(default)]
    pub choice: String,
    /// Why the question does not apply.
    #[serde(default)]
    #[validate(custom(function = "text_fits"))]
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

fn reason_given(form: &AnswerForm) -> std::result::Result<(), ValidationError> {
    if form.choice == NOT_APPLICABLE && form.reason.is_empty() {
        return Err(ValidationError::new("reason-missing"));
    }
    Ok(())
}

fn text_fits(text: &str) -> std::result::Result<(), ValidationError> {
    if text.validate_length(None, u64::try_from(MAX_TEXT).ok(), None) {
        Ok(())
    } else {
        Err(ValidationError::new("long"))
    }
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
    /// Reads the fields of one answer.
    ///
    /// # Errors
    /// [`Error::Malformed`] when a field is unknown, comes twice, or the version is missing.
    pub fn read(pairs: &[(String, String)]) -> Result<Self> {
        let encoded = form_urlencoded::Serializer::new(String::new()).extend_pairs(pairs).finish();
        serde_urlencoded::from_str(&encoded).map_err(|error| Error::Malformed(error.to_string()))
    }

    /// The form of a saved answer.
    #[must_use]
    pub fn of(version: i64, answer: &Answer) -> Self {
        let fields = AnswerFields::of(version, answer);
        Self {
            version,
            choice: fields.choice,
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
            reason: tidy(&self.reason),
            confidence: self.confidence.clone(),
            evidence: tidy(&self.evidence),
            // Not trimmed as a whole: lines keep their numbers for errors.
            links: self.links.clone(),
            comment: tidy(&self.comment),
        }
    }

    /// What is wrong with it, in the order of the fields.
    #[must_use]
    pub fn faults(&self) -> Vec<AnswerFault> {
        match self.tidied().validate() {
            Ok(()) => Vec::new(),
            Err(errors) => faults(&errors),
        }
    }

    /// The answer it gives to a question.
    ///
    /// # Errors
    /// [`Error::Malformed`] when a choice is none of the question's: no page of ours sends that.
    pub fn answer(&self, question: &Question) -> Result<Answer> {
        let form = self.tidied();
        let malformed = |what: &str| Error::Malformed(format!("{what} of {}", question.id));
        let response = match form.choice.as_str() {
            "" | NO_ANSWER => None,
            DONT_KNOW => Some(Response::DontKnow),
            NOT_APPLICABLE if question.not_applicable => {
                Some(Response::NotApplicable { reason: form.reason })
            }
            choice => {
                let option = OptionId::parse(choice).map_err(|_| malformed("choice"))?;
                question.place_of(option.as_str()).ok_or_else(|| malformed("choice"))?;
                Some(Response::Chosen { option })
            }
        };
        let confidence = match form.confidence.as_str() {
            "" | NOT_SAID => None,
            slug => Some(Confidence::parse(slug).ok_or_else(|| malformed("confidence"))?),
        };
        let links = form.links.lines().map(tidy).filter(|link| !link.is_empty()).collect();
        Ok(Answer { response, confidence, evidence: form.evidence, links, comment: form.comment })
    }
}

fn faults(errors: &ValidationErrors) -> Vec<AnswerFault> {
    let errors = errors.field_errors();
    let first = |field: &str| errors.get(field).and_then(|errors| errors.first());
    let mut faults = Vec::new();
    if first("__all__").is_some() {
        faults.push(AnswerFault::ReasonMissing);
    }
    if first("reason").is_some() {
        faults.push(AnswerFault::ReasonLong);
    }
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
        let form = |links: &str| AnswerForm { links: links.into(), ..AnswerForm::default() };
        let two = form("https://a.example\n\nb.example");
        assert_eq!(two.faults(), [AnswerFault::LinkBad(3)]);
        let long = form(&format!("https://a.example/{}", "x".repeat(1000)));
        assert_eq!(long.faults(), [AnswerFault::LinkLong(1)]);
        assert_eq!(form(&"https://a.example\n".repeat(11)).faults(), [AnswerFault::LinksMany]);
        assert_eq!(form(&"https://a.example\n".repeat(10)).faults(), []);
    }

    #[test]
    fn texts_are_counted_in_characters_after_blanks_are_taken_off() {
        let form = |evidence: String| AnswerForm { evidence, ..AnswerForm::default() };
        assert_eq!(form("é".repeat(4000) + "  \n").faults(), []);
        assert_eq!(form("é".repeat(4001)).faults(), [AnswerFault::EvidenceLong]);
    }
}
