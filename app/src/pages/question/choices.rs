//! What can be chosen or typed, for every kind of question.

use super::asked::Asked;
use super::fields::{DONT_KNOW, NO_ANSWER, NONE_OF_THESE, NOT_APPLICABLE, NUMBER, TEXT};
use super::words::{base_words, figure, option_words};
use crate::components::{Choice, Choices, Input, Label, Limit, TextArea};
use crate::frame::Frame;
use crate::markdown;
use domain::answer::MAX_TEXT;
use domain::bank::{AnswerOption, Kind};
use leptos::prelude::*;

/// How much may be typed into the fields of an answer.
const MOST: Limit = Limit::characters(MAX_TEXT).after(75);

impl Asked<'_> {
    /// What the choices say before the first: the base answer, or that several can be chosen.
    fn hint(&self, frame: &Frame) -> Option<String> {
        match self.question.kind {
            Kind::Several { .. } => Some(frame.texts().question_select_all().to_owned()),
            _ => base_words(frame, self.bank, self.question),
        }
    }

    /// The ids of what describes the choices, for the fieldset around them.
    pub(super) fn described_by(&self, frame: &Frame) -> Option<String> {
        let id = self.name("choice");
        let hint = self.hint(frame).map(|_| format!("{id}-hint"));
        let error = self.error(frame, "choice").map(|_| format!("{id}-error"));
        let ids: Vec<String> = hint.into_iter().chain(error).collect();
        (!ids.is_empty()).then(|| ids.join(" "))
    }

    pub(super) fn choices(&self, frame: &Frame) -> AnyView {
        let t = frame.texts();
        let name = self.name("choice");
        let is_several = matches!(self.question.kind, Kind::Several { .. });
        let choices = if is_several { Choices::checkboxes(name) } else { Choices::radios(name) };
        let mut choices = choices.inside_fieldset().error(self.error(frame, "choice"));
        if let Some(hint) = self.hint(frame) {
            choices = choices.hint(hint);
        }
        choices = match self.question.kind {
            Kind::Level => choices.class("app-levels").choices(self.levels(frame)),
            Kind::Choice | Kind::YesNo | Kind::Several { .. } => {
                choices.choices(self.options(frame))
            }
            Kind::Number { .. } => choices
                .choice(Choice::new(NUMBER, t.question_number_known()).reveals(self.number(frame))),
            Kind::Text => choices
                .choice(Choice::new(TEXT, t.question_text_known()).reveals(self.words(frame))),
        };
        let beside = |value, words: &'static str| {
            let choice = Choice::new(value, words);
            if is_several { choice.exclusive() } else { choice }
        };
        if is_several {
            choices = choices.choice(beside(NONE_OF_THESE, t.question_none_of_these()));
        }
        let dont_know = beside(DONT_KNOW, t.question_dont_know()).hint(t.question_dont_know_hint());
        choices = choices.divider(t.or()).choice(dont_know);
        if self.question.not_applicable {
            let reason = self.area(frame, "reason", t.question_reason(), &self.fields.reason);
            let choice = beside(NOT_APPLICABLE, t.question_not_applicable());
            choices = choices.choice(choice.reveals(reason));
        }
        // A radio cannot be unchosen, so there is one for "nothing" as soon as something is.
        if !is_several && (self.fields.version > 0 || !self.fields.choice.is_empty()) {
            let none =
                Choice::new(NO_ANSWER, t.question_no_answer()).hint(t.question_no_answer_hint());
            choices = choices.choice(none);
        }
        choices.values(&self.fields.chosen()).view(t)
    }

    fn levels(&self, frame: &Frame) -> impl Iterator<Item = Choice> {
        self.question.options.iter().map(|option| {
            let title = option_words(frame, self.bank, self.question, option);
            let label = view! { <span class="app-levels__name">{title}</span> }.into_any();
            Choice::new(option.id.as_str(), label)
                .hint(option.text.get(frame.language).descriptor.as_str())
        })
    }

    fn options(&self, frame: &Frame) -> Vec<Choice> {
        let choices = self.question.options.iter().map(|option| {
            let choice = Choice::new(
                option.id.as_str(),
                option_words(frame, self.bank, self.question, option),
            );
            match self.explained(frame, option) {
                Some(descriptor) => choice.hint(descriptor),
                None => choice,
            }
        });
        let mut choices: Vec<Choice> = choices.collect();
        // Banks list what brings less first; people expect yes before no.
        if self.question.kind == Kind::YesNo {
            choices.reverse();
        }
        choices
    }

    /// What a bank adds to a plain yes or no.
    fn explained<'a>(&self, frame: &Frame, option: &'a AnswerOption) -> Option<&'a str> {
        let descriptor = &option.text.get(frame.language).descriptor;
        let is_more = self.question.kind == Kind::YesNo && !descriptor.is_empty();
        is_more.then_some(descriptor.as_str())
    }

    fn number(&self, frame: &Frame) -> AnyView {
        let t = frame.texts();
        let unit = self.question.text.get(frame.language).unit.as_deref();
        let label = unit.map_or_else(
            || t.question_number_label_bare().to_owned(),
            |unit| t.question_number_label(unit),
        );
        let mut input = Input::new(self.name("number"), Label::new(label))
            .value(self.fields.number.clone())
            .error(self.error(frame, "number"))
            .width(10);
        if let Some(range) = self.range(frame) {
            input = input.hint(range);
        }
        if let Some(unit) = unit {
            input = input.suffix(unit);
        }
        // The keypads of phones have no minus.
        input = match self.question.kind {
            Kind::Number { minimum, decimals: 0, .. } if minimum >= 0.0 => input.numeric(),
            Kind::Number { minimum, .. } if minimum >= 0.0 => input.decimal(),
            _ => input,
        };
        input.view(t)
    }

    /// Which numbers are taken.
    fn range(&self, frame: &Frame) -> Option<String> {
        let t = frame.texts();
        let Kind::Number { minimum, maximum, decimals } = self.question.kind else { return None };
        let (least, most) = (figure(minimum), figure(maximum));
        Some(match decimals {
            0 => t.question_number_hint_whole(least, most),
            _ => t.question_number_hint(decimals, least, most),
        })
    }

    fn words(&self, frame: &Frame) -> AnyView {
        let label = frame.texts().question_text_label();
        self.area(frame, "text", label, &self.fields.text)
    }

    fn area(&self, frame: &Frame, field: &str, label: &'static str, value: &str) -> AnyView {
        TextArea::new(self.name(field), label)
            .value(value)
            .rows(if field == "text" { 5 } else { 3 })
            .limit(MOST)
            .error(self.error(frame, field))
            .view(frame.texts())
    }

    /// The question and its answers, to be read.
    pub(crate) fn to_read(&self, frame: &Frame) -> AnyView {
        let t = frame.texts();
        let text = self.question.text.get(frame.language);
        let title = match self.question.kind {
            Kind::Level => t.question_levels(),
            Kind::Choice | Kind::Several { .. } | Kind::YesNo => t.question_options(),
            Kind::Number { .. } => t.question_bands(),
            Kind::Text => t.question_about(),
        };
        let options = self.question.options.iter().map(|option| {
            let words = option_words(frame, self.bank, self.question, option);
            let descriptor = option.text.get(frame.language).descriptor.clone();
            if self.question.kind == Kind::Level {
                view! { <li><strong>{words}</strong><br />{descriptor}</li> }.into_any()
            } else {
                view! { <li>{words}</li> }.into_any()
            }
        });
        let mut options: Vec<AnyView> = options.collect();
        if self.question.kind == Kind::YesNo {
            options.reverse();
        }
        let class = match self.question.kind {
            Kind::Level => "govuk-list govuk-list--spaced",
            _ => "govuk-list govuk-list--bullet",
        };
        let list = (!options.is_empty()).then(|| view! { <ul class=class>{options}</ul> });
        let hint = [base_words(frame, self.bank, self.question), self.range(frame)];
        let hint = hint.into_iter().flatten();
        let hint: Vec<_> = hint.map(|text| view! { <p class="govuk-hint">{text}</p> }).collect();
        view! {
            <h2 class="govuk-heading-m">{title}</h2>
            {markdown::block(&text.guidance)}
            {hint}
            {list}
            {self.good_evidence(frame)}
        }
        .into_any()
    }
}
