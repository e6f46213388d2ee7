//! Where a page of an assessment stands, and why its answers may be locked.

use crate::components::inset_text;
use crate::dates;
use crate::frame::Frame;
use domain::bank::Bank;
use domain::language::Language;
use jiff::civil::DateTime;
use leptos::prelude::*;

/// The round a page belongs to.
#[derive(Debug, Clone)]
pub struct At<'a> {
    /// The bank the round asks.
    pub bank: &'a Bank,
    /// The path of the task list, without the language: every other path begins with it.
    pub path: String,
    /// The name of the council in the page's language.
    pub council: String,
    /// The name of the round in the page's language.
    pub round: String,
}

/// Where somebody came to a question from, and goes back to after one change.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Came {
    /// The way through the questions.
    #[default]
    Journey,
    /// The check of all answers.
    Check,
    /// The check of the question's theme.
    Theme,
}

impl Came {
    /// The one an address names; the journey for anything unknown.
    #[must_use]
    pub fn named(name: &str) -> Self {
        match name {
            "check" => Self::Check,
            "theme" => Self::Theme,
            _ => Self::Journey,
        }
    }

    /// The query that carries it on.
    #[must_use]
    pub const fn query(self) -> &'static str {
        match self {
            Self::Journey => "",
            Self::Check => "?from=check",
            Self::Theme => "?from=theme",
        }
    }
}

/// Who did something, and when on clocks in the United Kingdom.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Moment {
    /// The person's name.
    pub name: String,
    /// When.
    pub at: DateTime,
    /// The language they wrote in.
    pub language: Language,
}

impl Moment {
    pub(crate) fn when(&self, frame: &Frame) -> String {
        dates::date_and_time(frame.language, self.at)
    }
}

/// Why answers cannot be changed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Shut {
    /// The assessment was submitted: by whom and when.
    Submitted(Moment),
    /// The round is over: its last day.
    Closed(jiff::civil::Date),
    /// The round has not begun: its first day.
    NotYet(jiff::civil::Date),
    /// The visitor reads but does not answer.
    Reader,
    /// The question is not asked any more, since another answer was changed.
    NotAsked,
}

impl Shut {
    pub(crate) fn text(&self, frame: &Frame) -> String {
        let t = frame.texts();
        let day = |date| dates::date(frame.language, date);
        match self {
            Self::Submitted(by) => t.shut_submitted(by.when(frame), &by.name),
            Self::Closed(date) => t.shut_closed(day(*date)),
            Self::NotYet(date) => t.shut_not_yet(day(*date)),
            Self::Reader => t.shut_reader().to_owned(),
            Self::NotAsked => t.not_saved_not_asked().to_owned(),
        }
    }
}

/// Says on a page why its answers cannot be changed.
pub(crate) fn notice(frame: &Frame, shut: &Shut) -> AnyView {
    inset_text(shut.text(frame))
}

/// A heading with a caption above it.
pub(crate) fn captioned(caption: &str, title: &str) -> AnyView {
    let (caption, title) = (caption.to_owned(), title.to_owned());
    view! {
        <span class="govuk-caption-l">{caption}</span>
        <h1 class="govuk-heading-l">{title}</h1>
    }
    .into_any()
}
