//! A question as a form asks it, alike on a question's page, a theme's page and where two answers meet.

use super::fault::AnswerFault;
use super::fields::{AnswerFields, NOT_SAID};
use crate::components::{
    Choice, Choices, Fault, Html, Label, Limit, Size, TextArea, details, fieldset,
};
use crate::frame::Frame;
use crate::markdown;
use domain::answer::{Confidence, MAX_TEXT};
use domain::bank::{Bank, Question};
use leptos::prelude::*;

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
        let version = self.fields.version.to_string();
        let choice = view! {
            {markdown::block(&text.guidance)}
            {self.choices(frame)}
        };
        view! {
            <input type="hidden" name=self.name("version") value=version />
            {fieldset(Some(legend), self.described_by(frame), choice.into_any())}
            {self.notes(frame)}
        }
        .into_any()
    }

    /// The fields alone, where the question itself stands elsewhere.
    pub(crate) fn fields_only(&self, frame: &Frame, legend: String) -> AnyView {
        let legend = Label::new(legend).size(Size::S);
        view! {
            {fieldset(Some(legend), self.described_by(frame), self.choices(frame))}
            {self.note_fields(frame)}
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

    fn notes(&self, frame: &Frame) -> AnyView {
        let t = frame.texts();
        if self.folded {
            let open =
                self.fields.has_notes() || self.faults.iter().any(|fault| fault.is_of_notes());
            return details(None, open, t.question_more(), self.note_fields(frame));
        }
        view! {
            <h2 class="govuk-heading-m">{t.question_about_answer()}</h2>
            {self.note_fields(frame)}
        }
        .into_any()
    }

    pub(super) fn good_evidence(&self, frame: &Frame) -> AnyView {
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
