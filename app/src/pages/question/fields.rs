//! The fields of an answer, alike on a question's page, a theme's page and where two answers meet.

use crate::components::{
    Choice, Choices, Fault, Html, Label, Limit, Size, TextArea, details, fieldset,
};
use crate::frame::Frame;
use crate::markdown;
use domain::answer::{Answer, Confidence, MAX_LINK, MAX_LINKS, MAX_TEXT, Response};
use domain::bank::{Bank, Question};
use leptos::prelude::*;

/// The value of the choice "I do not know".
pub const DONT_KNOW: &str = "dont-know";
/// The value of the choice "This does not apply to us".
pub const NOT_APPLICABLE: &str = "not-applicable";
/// The value of the choice that takes an answer away.
pub const NO_ANSWER: &str = "none";
/// The value of the confidence that takes a confidence away.
pub const NOT_SAID: &str = "none";

/// What stands in the fields of an answer, as typed.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct AnswerFields {
    /// The version of the saved answer that was on the page; 0 when there was none.
    pub version: i64,
    /// The id of an option, or one of the values above; empty when nothing is chosen.
    pub choice: String,
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
        let (choice, reason) = match &answer.response {
            None => (String::new(), String::new()),
            Some(Response::Chosen { option }) => (option.to_string(), String::new()),
            Some(Response::Several { .. } | Response::Number { .. } | Response::Text { .. }) => {
                (String::new(), String::new())
            }
            Some(Response::DontKnow) => (DONT_KNOW.to_owned(), String::new()),
            Some(Response::NotApplicable { reason }) => (NOT_APPLICABLE.to_owned(), reason.clone()),
        };
        Self {
            version,
            choice,
            reason,
            confidence: answer.confidence.map_or("", Confidence::slug).to_owned(),
            evidence: answer.evidence.clone(),
            links: answer.links.join("\n"),
            comment: answer.comment.clone(),
        }
    }

    /// Names and values, as a form sends them.
    pub(crate) fn pairs(&self) -> [(&'static str, String); 7] {
        [
            ("version", self.version.to_string()),
            ("choice", self.choice.clone()),
            ("reason", self.reason.clone()),
            ("confidence", self.confidence.clone()),
            ("evidence", self.evidence.clone()),
            ("links", self.links.clone()),
            ("comment", self.comment.clone()),
        ]
    }

    fn has_notes(&self) -> bool {
        [&self.confidence, &self.evidence, &self.links, &self.comment]
            .iter()
            .any(|text| !text.is_empty())
    }
}

/// What is wrong with an answer. Lines are counted from 1.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum AnswerFault {
    /// It does not apply, and nobody said why.
    ReasonMissing,
    /// The reason is too long.
    ReasonLong,
    /// The evidence is too long.
    EvidenceLong,
    /// A line is not a web address.
    LinkBad(usize),
    /// A line is too long.
    LinkLong(usize),
    /// There are too many links.
    LinksMany,
    /// The comment is too long.
    CommentLong,
    /// Nobody chose which of two answers to keep.
    KeepNothing,
}

impl AnswerFault {
    /// The field it is about.
    #[must_use]
    pub const fn field(self) -> &'static str {
        match self {
            Self::ReasonMissing | Self::ReasonLong => "reason",
            Self::EvidenceLong => "evidence",
            Self::LinkBad(_) | Self::LinkLong(_) | Self::LinksMany => "links",
            Self::CommentLong => "comment",
            Self::KeepNothing => "keep",
        }
    }

    fn text(self, frame: &Frame) -> String {
        let t = frame.texts();
        match self {
            Self::ReasonMissing => t.fault_reason_missing().to_owned(),
            Self::ReasonLong => t.fault_reason_long(MAX_TEXT),
            Self::EvidenceLong => t.fault_evidence_long(MAX_TEXT),
            Self::LinkBad(line) => t.fault_link_bad(line.to_string()),
            Self::LinkLong(line) => t.fault_link_long(MAX_LINK, line.to_string()),
            Self::LinksMany => t.fault_links_many(MAX_LINKS),
            Self::CommentLong => t.fault_comment_long(MAX_TEXT),
            Self::KeepNothing => t.fault_keep().to_owned(),
        }
    }
}

/// A question as a form asks it.
pub(crate) struct Asked<'a> {
    pub(crate) bank: &'a Bank,
    pub(crate) question: &'a Question,
    pub(crate) fields: &'a AnswerFields,
    pub(crate) faults: &'a [AnswerFault],
    /// What the names and ids of the fields begin with, so that several questions fit in a form.
    pub(crate) prefix: String,
    /// Whether everything but the choice is folded away while it is empty.
    pub(crate) folded: bool,
    /// Whether faults say which question they are about.
    pub(crate) about: bool,
}

impl Asked<'_> {
    /// The guidance, the choice and everything that belongs to it, under a legend.
    pub(crate) fn view(&self, frame: &Frame, legend: Label) -> AnyView {
        let text = self.question.text.get(frame.language);
        let hint = format!("{}-hint", self.name("choice"));
        let version = self.fields.version.to_string();
        let choice = view! {
            {markdown::block(&text.guidance)}
            {self.choices(frame)}
        };
        view! {
            <input type="hidden" name=self.name("version") value=version />
            {fieldset(Some(legend), Some(hint), choice.into_any())}
            {self.notes(frame)}
        }
        .into_any()
    }

    /// The fields alone, where the question itself stands elsewhere.
    pub(crate) fn fields_only(&self, frame: &Frame, legend: String) -> AnyView {
        let hint = format!("{}-hint", self.name("choice"));
        let legend = Label::new(legend).size(Size::S);
        view! {
            {fieldset(Some(legend), Some(hint), self.choices(frame))}
            {self.note_fields(frame)}
        }
        .into_any()
    }

    /// The levels, to be read.
    pub(crate) fn to_read(&self, frame: &Frame) -> AnyView {
        let t = frame.texts();
        let text = self.question.text.get(frame.language);
        let levels = (0..).zip(&self.question.options).map(|(level, option)| {
            let title = t.question_level(level, self.level_name(frame, level));
            let descriptor = option.text.get(frame.language).descriptor.clone();
            view! { <li><strong>{title}</strong><br />{descriptor}</li> }
        });
        let levels: Vec<_> = levels.collect();
        view! {
            {markdown::block(&text.guidance)}
            <p class="govuk-hint">{self.base(frame)}</p>
            <ul class="govuk-list govuk-list--spaced">{levels}</ul>
            {self.good_evidence(frame)}
        }
        .into_any()
    }

    /// The public standards a question draws on.
    pub(crate) fn references(&self, frame: &Frame) -> Option<AnyView> {
        let references: Vec<_> =
            self.question.references.iter().filter_map(|id| self.bank.reference(id)).collect();
        if references.is_empty() {
            return None;
        }
        let links: Vec<_> = references
            .into_iter()
            .map(|reference| {
                let title = reference.title.get(frame.language).clone();
                let href = reference.url.clone();
                view! { <li><a class="govuk-link" href=href rel="noopener noreferrer">{title}</a></li> }
            })
            .collect();
        Some(
            view! {
                <aside class="app-references">
                    <p class="govuk-body-s">{frame.texts().question_references()}</p>
                    <ul class="govuk-list app-references__list">{links}</ul>
                </aside>
            }
            .into_any(),
        )
    }

    /// A fault for the error summary.
    pub(crate) fn fault(&self, frame: &Frame, fault: &AnswerFault) -> Fault {
        Fault::of(self.name(fault.field()), self.fault_text(frame, *fault))
    }

    pub(crate) fn error(&self, frame: &Frame, field: &str) -> Option<String> {
        let fault = self.faults.iter().find(|fault| fault.field() == field)?;
        Some(self.fault_text(frame, *fault))
    }

    pub(crate) fn name(&self, field: &str) -> String {
        format!("{}{field}", self.prefix)
    }

    fn fault_text(&self, frame: &Frame, fault: AnswerFault) -> String {
        let text = fault.text(frame);
        if self.about {
            frame.texts().fault_about(&self.question.text.get(frame.language).short, text)
        } else {
            text
        }
    }

    fn level_name(&self, frame: &Frame, level: u8) -> String {
        let level = self.bank.levels.get(usize::from(level));
        level.map(|level| level.name.get(frame.language).clone()).unwrap_or_default()
    }

    fn base(&self, frame: &Frame) -> String {
        let base = self.question.base.unwrap_or_default() as u8;
        frame.texts().question_base(base, self.level_name(frame, base))
    }

    fn choices(&self, frame: &Frame) -> AnyView {
        let t = frame.texts();
        let levels: Vec<Choice> = (0..)
            .zip(&self.question.options)
            .map(|(level, option)| {
                let title = t.question_level(level, self.level_name(frame, level));
                let label = view! { <span class="app-levels__name">{title}</span> }.into_any();
                Choice::new(option.id.as_str(), label)
                    .hint(option.text.get(frame.language).descriptor.as_str())
            })
            .collect();
        let mut choices = Choices::radios(self.name("choice"))
            .class("app-levels")
            .hint(self.base(frame))
            .choices(levels)
            .divider(t.or())
            .choice(
                Choice::new(DONT_KNOW, t.question_dont_know()).hint(t.question_dont_know_hint()),
            );
        if self.question.not_applicable {
            let reason = TextArea::new(self.name("reason"), t.question_reason())
                .value(self.fields.reason.clone())
                .rows(3)
                .limit(Limit::characters(MAX_TEXT).after(75))
                .error(self.error(frame, "reason"))
                .view(t);
            let not_applicable =
                Choice::new(NOT_APPLICABLE, t.question_not_applicable()).reveals(reason);
            choices = choices.choice(not_applicable);
        }
        // A radio cannot be unchosen, so there is one for "nothing" as soon as something is.
        if self.fields.version > 0 || !self.fields.choice.is_empty() {
            let none =
                Choice::new(NO_ANSWER, t.question_no_answer()).hint(t.question_no_answer_hint());
            choices = choices.choice(none);
        }
        choices.values(&[&self.fields.choice]).view(t)
    }

    fn notes(&self, frame: &Frame) -> AnyView {
        let t = frame.texts();
        if self.folded {
            let open = self.fields.has_notes()
                || self.faults.iter().any(|fault| fault.field() != "reason");
            return details(None, open, t.question_more(), self.note_fields(frame));
        }
        view! {
            <h2 class="govuk-heading-m">{t.question_about_answer()}</h2>
            {self.note_fields(frame)}
        }
        .into_any()
    }

    fn good_evidence(&self, frame: &Frame) -> AnyView {
        let evidence = &self.question.text.get(frame.language).evidence;
        let content: Html = markdown::block(evidence).into();
        details(None, false, frame.texts().question_evidence_good(), content)
    }

    fn note_fields(&self, frame: &Frame) -> AnyView {
        let t = frame.texts();
        let text = |field, label: &'static str, hint: &'static str, value: &str| {
            TextArea::new(self.name(field), Label::new(label).size(Size::S))
                .hint(hint)
                .value(value)
                .error(self.error(frame, field))
        };
        let most = Limit::characters(MAX_TEXT).after(75);
        let fields = self.fields;
        let evidence =
            text("evidence", t.question_evidence(), t.question_evidence_hint(), &fields.evidence);
        let links = text("links", t.question_links(), t.question_links_hint(), &fields.links);
        let comment =
            text("comment", t.question_comment(), t.question_comment_hint(), &fields.comment);
        view! {
            {self.good_evidence(frame)}
            {evidence.limit(most).view(t)}
            {links.rows(3).view(t)}
            {self.confidence(frame)}
            {comment.rows(3).limit(most).view(t)}
        }
        .into_any()
    }

    fn confidence(&self, frame: &Frame) -> AnyView {
        let t = frame.texts();
        let mut choices = Choices::radios(self.name("confidence"))
            .small()
            .legend(Label::new(t.question_confidence()).size(Size::S));
        for confidence in Confidence::ALL {
            let (text, hint) = match confidence {
                Confidence::Low => (t.question_confidence_low(), t.question_confidence_low_hint()),
                Confidence::Medium => {
                    (t.question_confidence_medium(), t.question_confidence_medium_hint())
                }
                Confidence::High => {
                    (t.question_confidence_high(), t.question_confidence_high_hint())
                }
            };
            choices = choices.choice(Choice::new(confidence.slug(), text).hint(hint));
        }
        if !self.fields.confidence.is_empty() {
            choices = choices.choice(Choice::new(NOT_SAID, t.question_confidence_none()));
        }
        choices.values(&[&self.fields.confidence]).view(t)
    }
}
