//! A council's own report: its results, where they stand among others, what to do next, and its evidence. For the council
//! alone: of others it holds what the comparison page shows, and nothing else.

mod answers;
mod cells;
mod document;
mod evidence;
mod position;
mod scores;
mod steps;

pub use document::council_report;

use super::release::{CouncilLine, legend, licence_words};
use crate::dates;
use crate::frame::Brand;
use crate::pages::compare::{Against, Compare, Shows};
use crate::pages::figures::{Picture, group_name, stamp};
use crate::pages::results::{Figures, Submitted, Voice, unit};
use crate::texts::Texts;
use domain::id::QuestionId;
use domain::language::Language;
use domain::report::{Book, Licence, Line};
use jiff::civil::{Date, DateTime};
use std::collections::BTreeMap;

/// Who gave an answer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SaidBy {
    /// The name of the person who saved it last.
    pub name: String,
    /// When, in the United Kingdom's time.
    pub at: DateTime,
    /// The language it is in.
    pub language: Language,
}

/// What a council's report is made from: everything of this council, nothing of another but a published release.
#[derive(Clone, Copy)]
pub struct CouncilSource<'a> {
    /// The council on the day of its answers.
    pub council: &'a CouncilLine,
    /// The round's name.
    pub round: &'a str,
    /// Who runs the service.
    pub brand: &'a Brand,
    /// Its figures, in the language of the report.
    pub figures: &'a Figures<'a>,
    /// None for a draft.
    pub submitted: Option<&'a Submitted>,
    /// The day of the answers: of submission, or today.
    pub day: Date,
    /// Who gave each answer.
    pub said: &'a BTreeMap<QuestionId, SaidBy>,
    /// The comparison, as its page has it. None for a draft.
    pub compare: Option<&'a Compare<'a>>,
    /// The chart of the themes.
    pub themes: Option<&'a Picture>,
}

impl<'a> CouncilSource<'a> {
    /// What it is compared with; none for a draft, and where there is no such release or group.
    fn against(&self) -> Option<(&'a Compare<'a>, &'a Against<'a>)> {
        let compare = self.compare.filter(|_| self.submitted.is_some())?;
        match &compare.shows {
            Shows::Against(against) => Some((compare, against)),
            _ => None,
        }
    }

    fn title(&self, t: Texts) -> String {
        t.council_report_title(&self.council.name, self.round)
    }

    /// The day of the newest figures in it.
    fn date(&self) -> Date {
        self.against().map_or(self.day, |(_, against)| self.day.max(against.release.date))
    }

    /// Whether it is final, and since when.
    fn standing(&self, t: Texts) -> String {
        let Some(submitted) = self.submitted else {
            return t.council_report_draft(dates::date(t.language, self.day));
        };
        let date = dates::date_and_time(t.language, submitted.at);
        match &submitted.by {
            Some(name) => t.council_report_submitted_by(date, name),
            None => t.council_report_submitted(date),
        }
    }

    /// What it is compared with, in words.
    fn compared(&self, t: Texts) -> String {
        self.against().map_or_else(
            || t.council_report_compared_none().to_owned(),
            |(_, against)| {
                let release = against.release;
                let stamp = stamp(t, release, release.group(against.group));
                t.council_report_compared(group_name(t, against.group), stamp)
            },
        )
    }

    fn cover(&self, t: Texts) -> Vec<Line> {
        let council = match &self.council.gss {
            Some(code) => t.council_report_named(code, &self.council.name),
            None => self.council.name.clone(),
        };
        let bank = self.figures.bank;
        let asked = t.reports_asked(&bank.text.get(t.language).title, bank.version.as_str());
        vec![
            Line::new(t.council_report_cover_council(), council),
            Line::new(t.council_report_cover_round(), self.round),
            Line::new(t.council_report_cover_standing(), self.standing(t)),
            Line::new(t.council_report_cover_compared(), self.compared(t)),
            Line::new(t.reports_cover_asked(), asked),
            Line::new(t.reports_cover_licence(), licence_words(t, Licence::Council)),
            Line::new(t.reports_cover_contact(), self.brand.email.as_str()),
        ]
    }
}

/// The tables of a council's report.
#[must_use]
pub fn council_book(t: Texts, source: &CouncilSource<'_>) -> Book<'static> {
    let mut tables = vec![scores::scores(t, source)];
    tables.extend(position::position(t, source));
    tables.extend(position::neighbours(t, source));
    tables.extend(steps::steps(t, source));
    tables.push(answers::answers(t, source));
    tables.extend(evidence::evidence(t, source));
    Book {
        key: "council-report".to_owned(),
        language: t.language,
        title: source.title(t),
        about: t.council_report_about(&source.council.name),
        date: source.date(),
        publisher: source.council.name.clone(),
        licence: Licence::Council,
        cover: source.cover(t),
        legend: legend(t),
        notes: notes(t, source),
        tables,
    }
}

/// How to read the figures.
fn notes(t: Texts, source: &CouncilSource<'_>) -> Vec<String> {
    let (base, sure) = match source.figures.voice() {
        Voice::Levels => (t.results_base_meaning(), t.results_confidence_note()),
        _ => (t.results_base_meaning_answer(), t.results_confidence_note_result()),
    };
    let mut notes = vec![unit(source.figures), base.to_owned(), sure.to_owned()];
    if source.against().is_some() {
        notes.extend(position::notes(t, source));
    }
    notes
}
