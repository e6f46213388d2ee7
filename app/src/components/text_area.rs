//! The only text area of the service, with or without a count of what is left.

use super::{
    field::{Label, Notes, hint},
    html::{Html, classes},
};
use crate::texts::Texts;
use domain::language::Language;
use leptos::prelude::*;

/// How much may be typed, and how the script counts it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Limit {
    most: usize,
    unit: Unit,
    threshold: Option<u8>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Unit {
    /// UTF-16 code units, which the script counts when not told what to count.
    Length,
    Characters,
    Words,
}

impl Limit {
    /// At most this many characters as a person sees them.
    #[must_use]
    pub const fn characters(most: usize) -> Limit {
        Limit { most, unit: Unit::Characters, threshold: None }
    }

    /// At most this many UTF-16 code units, as browsers measure length.
    #[must_use]
    pub const fn length(most: usize) -> Limit {
        Limit { most, unit: Unit::Length, threshold: None }
    }

    /// At most this many words.
    #[must_use]
    pub const fn words(most: usize) -> Limit {
        Limit { most, unit: Unit::Words, threshold: None }
    }

    /// Shows the count only once this many per cent are used.
    #[must_use]
    pub const fn after(mut self, per_cent: u8) -> Limit {
        self.threshold = Some(per_cent);
        self
    }

    const fn code(self) -> Option<&'static str> {
        match self.unit {
            Unit::Length => None,
            Unit::Characters => Some("characters"),
            Unit::Words => Some("words"),
        }
    }
}

const CHARACTER_TEXTS: [&str; 5] = [
    "data-i18n.characters-under-limit.one",
    "data-i18n.characters-under-limit.other",
    "data-i18n.characters-at-limit",
    "data-i18n.characters-over-limit.one",
    "data-i18n.characters-over-limit.other",
];
const WORD_TEXTS: [&str; 5] = [
    "data-i18n.words-under-limit.one",
    "data-i18n.words-under-limit.other",
    "data-i18n.words-at-limit",
    "data-i18n.words-over-limit.one",
    "data-i18n.words-over-limit.other",
];

/// A text field of several lines.
///
/// The framework writes a text area's children unescaped on the server, so this is the only place
/// that may make one: a test searches for others.
pub struct TextArea {
    name: String,
    id: String,
    label: Label,
    notes: Notes,
    value: String,
    rows: u8,
    class: Option<String>,
    limit: Option<Limit>,
    spellcheck: Option<bool>,
}

impl TextArea {
    /// A field of five lines.
    #[must_use]
    pub fn new(name: impl Into<String>, label: impl Into<Label>) -> TextArea {
        let name = name.into();
        TextArea {
            id: name.clone(),
            name,
            label: label.into(),
            notes: Notes::default(),
            value: String::new(),
            rows: 5,
            class: None,
            limit: None,
            spellcheck: None,
        }
    }

    /// Gives it an id other than its name.
    #[must_use]
    pub fn id(mut self, id: impl Into<String>) -> TextArea {
        self.id = id.into();
        self
    }

    /// Adds a hint under the label.
    #[must_use]
    pub fn hint(mut self, hint: impl Into<Html>) -> TextArea {
        self.notes.hint = Some(hint.into());
        self
    }

    /// Shows why the text was not accepted, if it was not.
    #[must_use]
    pub fn error(mut self, error: Option<impl Into<String>>) -> TextArea {
        self.notes.error = error.map(Into::into);
        self
    }

    /// Shows what was typed before.
    #[must_use]
    pub fn value(mut self, value: impl Into<String>) -> TextArea {
        self.value = value.into();
        self
    }

    /// Makes it this many lines high.
    #[must_use]
    pub fn rows(mut self, rows: u8) -> TextArea {
        self.rows = rows;
        self
    }

    /// Adds class names.
    #[must_use]
    pub fn class(mut self, class: impl Into<String>) -> TextArea {
        self.class = Some(class.into());
        self
    }

    /// Says how much may be typed, and with script how much is left. The server still decides.
    #[must_use]
    pub fn limit(mut self, limit: Limit) -> TextArea {
        self.limit = Some(limit);
        self
    }

    /// The field with its label.
    #[must_use]
    pub fn view(self, t: Texts) -> AnyView {
        let counted = self.limit.is_some();
        let group_class =
            self.notes.group_class(if counted { "govuk-character-count" } else { "" });
        let error_class = self.notes.error.as_ref().map(|_| "govuk-textarea--error");
        let count_class = counted.then_some("govuk-js-character-count");
        let class =
            classes([Some("govuk-textarea"), error_class, count_class, self.class.as_deref()]);
        let info_id = format!("{}-info", self.id);
        let described_by = self.notes.described_by(&self.id, counted.then_some(info_id.as_str()));
        let label = self.label.for_field(self.id.clone());
        let notes = self.notes.view(&self.id, t);
        // A parser drops a line break straight after the tag, so what was typed gets one in front.
        let lead = if self.value.starts_with(['\n', '\r']) { "\n" } else { "" };
        let inside = format!("{lead}{}", html_escape::encode_text(&self.value));
        let field = view! {
            <textarea
                class=class
                id=self.id
                name=self.name
                rows=self.rows.to_string()
                spellcheck=self.spellcheck.map(|on| if on { "true" } else { "false" })
                aria-describedby=described_by
                inner_html=inside
            />
        };
        let group = leptos::html::div().class(group_class);
        match self.limit {
            None => group.child((label, notes, field)).into_any(),
            Some(limit) => {
                let words = limit.unit == Unit::Words;
                let message =
                    if words { t.words_up_to(limit.most) } else { t.characters_up_to(limit.most) };
                let info =
                    hint(Some(info_id), Some("govuk-character-count__message"), message.into());
                // The script has the English words built in.
                let say = |characters: &'static str, in_words: &'static str| {
                    (t.language != Language::En).then_some(if words {
                        in_words
                    } else {
                        characters
                    })
                };
                let number = limit.most.to_string();
                let names = if words { WORD_TEXTS } else { CHARACTER_TEXTS };
                group
                    .attr("data-module", "govuk-character-count")
                    .attr("data-maxlength", (!words).then(|| number.clone()))
                    .attr("data-maxwords", words.then_some(number))
                    .attr("data-threshold", limit.threshold.map(|per_cent| per_cent.to_string()))
                    .attr("data-count-type", limit.code())
                    .attr(names[0], say(t.characters_left_one(), t.words_left_one()))
                    .attr(names[1], say(t.characters_left_other(), t.words_left_other()))
                    .attr(names[2], say(t.characters_at_limit(), t.words_at_limit()))
                    .attr(names[3], say(t.characters_over_one(), t.words_over_one()))
                    .attr(names[4], say(t.characters_over_other(), t.words_over_other()))
                    .child((label, notes, field, info))
                    .into_any()
            }
        }
    }
}
