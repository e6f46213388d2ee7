//! The rows of the sheet of answers, and the lists they choose from.

use super::contents::Asking;
use super::words::{confidences, offered, option_row, plain, range, sheet_names, yes_no};
use crate::frame::Frame;
use crate::pages::banks::{asked_when, open_part};
use crate::pages::question::{NONE_OF_THESE, base_words, option_words};
use domain::answer::{Confidence, MAX_LINK, MAX_LINKS, MAX_TEXT};
use domain::bank::{AnswerOption, Attributes, Bank, Condition, Kind, Question};
use domain::workbook::{Allowed, Column, Entry, Sheet, Style};
use std::collections::HashMap;

/// The lists that cells choose from, each once.
pub(super) struct Lists {
    sheet: &'static str,
    otherwise: &'static str,
    rows: Vec<Vec<Entry>>,
    known: HashMap<Vec<String>, (u32, u32)>,
}

/// The column of the sheet of lists that holds the answers.
const ANSWERS: u32 = 1;

impl Lists {
    pub(super) fn new(frame: &Frame) -> Self {
        let t = frame.texts();
        let headings = [t.workbook_list(), t.workbook_list_answer()];
        let [_, _, sheet, _] = sheet_names(t);
        Self {
            sheet,
            otherwise: t.workbook_otherwise_list(),
            rows: vec![headings.map(|words| Entry::text(words, Style::Heading)).into()],
            known: HashMap::new(),
        }
    }

    /// A cell that is filled in from a list, with what stands in it.
    fn cell(&mut self, stands: String, list: Vec<String>) -> Entry {
        let (first, last) = self.place(list);
        let sheet = self.sheet.to_owned();
        let allowed = Allowed::OneOf { sheet, column: ANSWERS, first, last };
        Entry::text(stands, Style::Open).allowing(allowed, self.otherwise)
    }

    fn place(&mut self, list: Vec<String>) -> (u32, u32) {
        if let Some(place) = self.known.get(&list) {
            return *place;
        }
        let number = self.known.len() + 1;
        let first = self.next();
        for words in &list {
            let number = Entry::text(number.to_string(), Style::Words);
            self.rows.push(vec![number, Entry::text(words.as_str(), Style::Words)]);
        }
        let place = (first, self.next().saturating_sub(1).max(first));
        self.known.insert(list, place);
        place
    }

    fn next(&self) -> u32 {
        u32::try_from(self.rows.len()).unwrap_or(u32::MAX)
    }

    pub(super) fn sheet(self, _: &Frame) -> Sheet {
        Sheet {
            name: self.sheet.to_owned(),
            widths: vec![8, 80],
            has_headings: true,
            rows: self.rows,
        }
    }
}

/// The row of a question, and where several answers can be chosen one for each of its options.
pub(super) fn rows(
    frame: &Frame,
    bank: &Bank,
    who: &Attributes<'_>,
    asking: &Asking<'_>,
    lists: &mut Lists,
) -> Vec<Vec<Entry>> {
    let Asking { theme, question, fields } = asking;
    let t = frame.texts();
    let text = question.text.get(frame.language);
    let words = |words: &str| Entry::text(words, Style::Words);
    let section = theme.text.get(frame.language).title.as_str();
    let choices = offered(frame, bank, question);
    let chosen = choices.iter().find(|one| one.value == fields.choice);
    let stands = chosen.map(|one| one.words.clone()).unwrap_or_default();
    let is_sure = Confidence::parse(&fields.confidence);
    let sure = confidences(t);
    let stands_sure = sure.iter().find(|(one, _)| Some(*one) == is_sure);
    let stands_sure = stands_sure.map(|(_, words)| (*words).to_owned()).unwrap_or_default();
    let reason = if question.not_applicable {
        long(frame, &fields.reason, MAX_TEXT)
    } else {
        Entry::text("", Style::Closed)
    };
    let when = when(frame, bank, who, asking);
    let mut rows = vec![vec![
        words(question.id.as_str()),
        words(section),
        words(&text.title),
        words(&guidance(frame, bank, question, when)),
        Entry::number(version(fields.version), Style::Words),
        lists.cell(stands, choices.into_iter().map(|one| one.words).collect()),
        typed(frame, asking),
        reason,
        lists.cell(stands_sure, sure.iter().map(|(_, words)| (*words).to_owned()).collect()),
        long(frame, &fields.evidence, MAX_TEXT),
        long(frame, &fields.links, MAX_LINKS * (MAX_LINK + 1)),
        long(frame, &fields.comment, MAX_TEXT),
    ]];
    if matches!(question.kind, Kind::Several { .. }) {
        rows.extend(options(frame, bank, asking, lists));
    }
    rows
}

/// A row for each option of a question where several can be chosen.
fn options(frame: &Frame, bank: &Bank, asking: &Asking<'_>, lists: &mut Lists) -> Vec<Vec<Entry>> {
    let Asking { theme, question, fields } = asking;
    let t = frame.texts();
    let words = |words: &str| Entry::text(words, Style::Words);
    let closed = || Entry::text("", Style::Closed);
    let chosen = fields.chosen();
    let is_none = chosen.is_empty() || chosen.iter().all(|value| is_beside(value));
    let [(_, yes), (_, no)] = yes_no(t);
    let row = |option: &AnswerOption| {
        let stands = match is_none {
            true => "",
            false if chosen.contains(&option.id.as_str()) => yes,
            false => no,
        };
        let choice = lists.cell(stands.to_owned(), vec![yes.to_owned(), no.to_owned()]);
        let mut row = vec![
            words(&format!("{}/{}", question.id, option.id)),
            words(&theme.text.get(frame.language).title),
            words(&option_row(frame, bank, question, option)),
            words(&t.workbook_option_guidance(yes)),
            closed(),
            choice,
        ];
        row.resize_with(Column::ALL.len(), closed);
        row
    };
    question.options.iter().map(row).collect()
}

/// Whether a choice is none of a question's options.
fn is_beside(value: &str) -> bool {
    [NONE_OF_THESE, domain::bank::DONT_KNOW, domain::bank::NOT_APPLICABLE].contains(&value)
}

/// A version as a number of a cell. None is ever too large for it.
#[expect(clippy::cast_precision_loss, reason = "there are fewer versions than a float tells apart")]
const fn version(version: i64) -> f64 {
    version as f64
}

/// The cell for a number or for words.
fn typed(frame: &Frame, asking: &Asking<'_>) -> Entry {
    match asking.question.kind {
        Kind::Number { minimum, maximum, decimals } => {
            let entry = match asking.fields.number.parse() {
                Ok(number) => Entry::number(number, Style::OpenNumber),
                Err(_) => Entry::text("", Style::OpenNumber),
            };
            let allowed = Allowed::Number { minimum, maximum, whole: decimals == 0 };
            entry.allowing(allowed, range(frame, asking.question).unwrap_or_default())
        }
        Kind::Text => long(frame, &asking.fields.text, MAX_TEXT),
        _ => Entry::text("", Style::Closed),
    }
}

/// A cell for words up to a length.
fn long(frame: &Frame, stands: &str, most: usize) -> Entry {
    Entry::text(stands, Style::Open)
        .allowing(Allowed::Length(most), frame.texts().workbook_otherwise_length(most))
}

/// When a question is asked, where that depends on answers.
fn when(frame: &Frame, bank: &Bank, who: &Attributes<'_>, asking: &Asking<'_>) -> Option<String> {
    let conditions = bank.conditions(asking.theme, asking.question);
    let open = conditions
        .map(|condition| open_part(condition, Some(who)))
        .fold(Condition::Always, Condition::and);
    asked_when(frame, bank, &open)
}

/// Everything that helps to answer: when it is asked, the guidance, what each level means, what good evidence is.
fn guidance(frame: &Frame, bank: &Bank, question: &Question, when: Option<String>) -> String {
    let t = frame.texts();
    let text = question.text.get(frame.language);
    let mut parts: Vec<String> = when.into_iter().collect();
    parts.push(plain(&text.guidance));
    parts.extend(range(frame, question));
    if let Some(unit) = &text.unit {
        parts.push(t.question_number_label(unit));
    }
    if question.kind == Kind::Level {
        let levels = question.options.iter().map(|option| {
            let descriptor = &option.text.get(frame.language).descriptor;
            format!("{}\n{descriptor}", option_words(frame, bank, question, option))
        });
        parts.extend(levels);
    }
    parts.extend(base_words(frame, bank, question));
    let evidence = plain(&text.evidence);
    if !evidence.is_empty() {
        parts.push(format!("{}\n{evidence}", t.workbook_good_evidence()));
    }
    parts.retain(|part| !part.is_empty());
    parts.join("\n\n")
}
