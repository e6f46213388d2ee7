//! The words of a workbook's lists, headings and sheets: what writing puts there, and reading finds again.

use crate::frame::Frame;
use crate::pages::question::{DONT_KNOW, NONE_OF_THESE, NOT_APPLICABLE, figure, option_words};
use crate::texts::Texts;
use domain::answer::Confidence;
use domain::bank::{AnswerOption, Bank, Kind, Question};
use domain::workbook::Column;

/// An answer that a list offers.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Offered {
    /// Its value in a form.
    pub value: String,
    /// Its words.
    pub words: String,
}

impl Offered {
    fn new(value: &str, words: impl Into<String>) -> Self {
        Self { value: value.to_owned(), words: words.into() }
    }
}

/// The answers that the list of a question offers. Where several can be chosen, its options have rows of their own.
#[must_use]
pub fn offered(frame: &Frame, bank: &Bank, question: &Question) -> Vec<Offered> {
    let t = frame.texts();
    let mut offered: Vec<Offered> = match question.kind {
        Kind::Level | Kind::Choice | Kind::YesNo => {
            let options = question.options.iter();
            options
                .map(|one| Offered::new(one.id.as_str(), option_words(frame, bank, question, one)))
                .collect()
        }
        Kind::Several { .. } => vec![Offered::new(NONE_OF_THESE, t.question_none_of_these())],
        Kind::Number { .. } | Kind::Text => Vec::new(),
    };
    // Banks list what brings less first; people expect yes before no.
    if question.kind == Kind::YesNo {
        offered.reverse();
    }
    offered.push(Offered::new(DONT_KNOW, t.question_dont_know()));
    if question.not_applicable {
        offered.push(Offered::new(NOT_APPLICABLE, t.question_not_applicable()));
    }
    offered
}

/// Yes and no, for the rows of options.
#[must_use]
pub fn yes_no(t: Texts) -> [(bool, &'static str); 2] {
    [(true, t.question_yes()), (false, t.question_no())]
}

/// How sure somebody can be.
#[must_use]
pub fn confidences(t: Texts) -> [(Confidence, &'static str); 3] {
    [
        (Confidence::Low, t.question_confidence_low()),
        (Confidence::Medium, t.question_confidence_medium()),
        (Confidence::High, t.question_confidence_high()),
    ]
}

/// The name of a column.
#[must_use]
pub fn heading(t: Texts, column: Column) -> &'static str {
    match column {
        Column::Id => t.workbook_column_id(),
        Column::Section => t.workbook_column_section(),
        Column::Question => t.workbook_column_question(),
        Column::Guidance => t.workbook_column_guidance(),
        Column::Version => t.workbook_column_version(),
        Column::Choice => t.workbook_column_choice(),
        Column::Typed => t.workbook_column_typed(),
        Column::Reason => t.workbook_column_reason(),
        Column::Confidence => t.workbook_column_confidence(),
        Column::Evidence => t.workbook_column_evidence(),
        Column::Links => t.workbook_column_links(),
        Column::Comment => t.workbook_column_comment(),
    }
}

/// The name of a column as it stands on the sheet: those to fill in say so.
#[must_use]
pub fn marked(t: Texts, column: Column) -> String {
    let name = heading(t, column);
    if column.is_open() { t.workbook_fill_in(name) } else { name.to_owned() }
}

/// The names of the sheets: where to start, answers, lists, what the file belongs to.
#[must_use]
pub fn sheet_names(t: Texts) -> [&'static str; 4] {
    [
        t.workbook_sheet_start(),
        t.workbook_sheet_answers(),
        t.workbook_sheet_lists(),
        t.workbook_sheet_about(),
    ]
}

/// What stands in the row of an option as its question.
#[must_use]
pub fn option_row(
    frame: &Frame,
    bank: &Bank,
    question: &Question,
    option: &AnswerOption,
) -> String {
    let short = question.text.get(frame.language).short.as_str();
    frame.texts().workbook_option(option_words(frame, bank, question, option), short)
}

/// Which numbers a question takes.
pub(super) fn range(frame: &Frame, question: &Question) -> Option<String> {
    let t = frame.texts();
    let Kind::Number { minimum, maximum, decimals } = question.kind else { return None };
    let (least, most) = (figure(minimum), figure(maximum));
    Some(match decimals {
        0 => t.question_number_hint_whole(least, most),
        _ => t.question_number_hint(decimals, least, most),
    })
}

/// Markdown as plain lines, for a cell.
pub(super) fn plain(markdown: &str) -> String {
    use pulldown_cmark::{Event, Parser, Tag, TagEnd};
    let mut text = String::new();
    for event in Parser::new(markdown) {
        match event {
            Event::Text(words) | Event::Code(words) => text.push_str(&words),
            Event::SoftBreak => text.push(' '),
            Event::Start(Tag::Item) => text.push_str("• "),
            Event::HardBreak
            | Event::End(TagEnd::Paragraph | TagEnd::Item | TagEnd::Heading(_))
                if !text.ends_with('\n') =>
            {
                text.push('\n');
            }
            _ => {}
        }
    }
    text.trim_end().to_owned()
}

#[cfg(test)]
mod tests {
    use super::plain;

    #[test]
    fn guidance_is_lines_of_plain_words() {
        let markdown = "One *two*\nthree.\n\n- [a](https://a.example)\n- b\n\nEnd `c`.";
        assert_eq!(plain(markdown), "One two three.\n• a\n• b\nEnd c.");
    }
}
