//! What stands on the sheets of a workbook of answers.

use super::answers::{Lists, rows};
use super::words::{heading, marked, sheet_names};
use crate::frame::Frame;
use crate::pages::question::{AnswerFields, At};
use domain::bank::{Attributes, Question, Theme};
use domain::workbook::{Column, Entry, Fact, Sheet, Style, Workbook};
use jiff::civil::Date;

/// A question of a workbook, with what is saved.
pub struct Asking<'a> {
    /// Its theme.
    pub theme: &'a Theme,
    /// The question.
    pub question: &'a Question,
    /// What is saved, with its version.
    pub fields: AnswerFields,
}

/// The workbook of an assessment: every question that may be asked of the council, in the frame's language. `facts` are
/// what it belongs to, `made` the day it was made.
#[must_use]
pub fn workbook(
    frame: &Frame,
    at: &At<'_>,
    who: &Attributes<'_>,
    questions: &[Asking<'_>],
    facts: &[(Fact, String)],
    made: Date,
) -> Workbook {
    let t = frame.texts();
    let title = t.workbook_file_title(&at.council, &at.round);
    let mut lists = Lists::new(frame);
    let mut answers =
        vec![Column::ALL.iter().map(|one| Entry::text(marked(t, *one), Style::Heading)).collect()];
    for asking in questions {
        answers.extend(rows(frame, at.bank, who, asking, &mut lists));
    }
    let [start, of_answers, _, _] = sheet_names(t);
    Workbook {
        publisher: frame.brand.organisation(frame.language).to_owned(),
        language: frame.language,
        made,
        sheets: vec![
            Sheet {
                name: start.to_owned(),
                widths: vec![100],
                has_headings: false,
                rows: start_here(frame, &title),
            },
            Sheet {
                name: of_answers.to_owned(),
                widths: Column::ALL.iter().map(|column| width(*column)).collect(),
                has_headings: true,
                rows: answers,
            },
            lists.sheet(frame),
            about(frame, facts),
        ],
        title,
    }
}

/// How wide a column is, in characters.
const fn width(column: Column) -> u16 {
    match column {
        Column::Id => 24,
        Column::Section => 20,
        Column::Question => 40,
        Column::Guidance => 70,
        Column::Version => 9,
        Column::Choice => 32,
        Column::Typed => 24,
        Column::Confidence => 16,
        Column::Reason | Column::Evidence | Column::Links | Column::Comment => 40,
    }
}

fn start_here(frame: &Frame, title: &str) -> Vec<Vec<Entry>> {
    let t = frame.texts();
    let [_, answers, _, _] = sheet_names(t);
    let (yes, no) = (t.question_yes(), t.question_no());
    let lines = [
        t.workbook_start_1(answers),
        t.workbook_start_2().to_owned(),
        t.workbook_start_3(no, yes),
        t.workbook_start_4(t.question_dont_know()),
        t.workbook_start_5(heading(t, Column::Reason)),
        t.workbook_start_6(heading(t, Column::Guidance)),
        t.workbook_start_7().to_owned(),
        t.workbook_start_8().to_owned(),
        t.workbook_start_9().to_owned(),
    ];
    let title = vec![Entry::text(title, Style::Title)];
    let lines = lines.into_iter().map(|line| vec![Entry::text(line, Style::Words)]);
    std::iter::once(title).chain(lines).collect()
}

/// What the file belongs to: a name for programs, one for people, and the fact.
fn about(frame: &Frame, facts: &[(Fact, String)]) -> Sheet {
    let t = frame.texts();
    let [.., about] = sheet_names(t);
    let mut rows = vec![vec![Entry::text(t.workbook_about_text(), Style::Words)]];
    rows.extend(facts.iter().map(|(fact, value)| {
        let words = match fact {
            Fact::Kind => t.workbook_fact_kind(),
            Fact::Layout => t.workbook_fact_layout(),
            Fact::Council => t.workbook_fact_council(),
            Fact::Round => t.workbook_fact_round(),
            Fact::Bank => t.workbook_fact_bank(),
            Fact::BankVersion => t.workbook_fact_bank_version(),
            Fact::BankDigest => t.workbook_fact_bank_digest(),
            Fact::Language => t.workbook_fact_language(),
            Fact::Made => t.workbook_fact_made(),
        };
        vec![
            Entry::text(fact.slug(), Style::Words),
            Entry::text(words, Style::Heading),
            Entry::text(value.as_str(), Style::Words),
        ]
    }));
    Sheet { name: about.to_owned(), widths: vec![40, 34, 70], has_headings: false, rows }
}
