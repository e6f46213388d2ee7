//! What was found in single cells of a workbook that came back.

use crate::frame::Frame;
use crate::pages::question::AnswerFault;
use domain::workbook::Place;

/// Something in a workbook that a person should know of.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Finding {
    /// Where. None where it is about a whole sheet.
    pub place: Option<Place>,
    /// What.
    pub what: What,
}

/// What can be found. Texts are as they stand in the workbook, shortened.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum What {
    /// A formula where an answer is to be.
    Formula,
    /// An error of a formula: `#REF!`.
    Error(String),
    /// A date or a time where an answer is to be.
    Date,
    /// A percentage where a number is to be.
    Percentage,
    /// There is something in the row, and no id.
    IdMissing,
    /// An id that no question has.
    IdUnknown(String),
    /// An id that stands in an earlier row, counted from 1.
    IdTwice(String, u32),
    /// The row of an option whose question has no row.
    OwnMissing,
    /// Some options of a question have no row, by its id.
    OptionMissing(String),
    /// An id beside another question's text.
    IdOther(String),
    /// A question that is not asked of councils like this one.
    NotFor(String),
    /// Words that are not in the list.
    Choice(String),
    /// Words that are neither yes nor no.
    YesNo(String),
    /// Something where nothing is to be filled in.
    Closed,
    /// A choice from the list and something typed.
    Both,
    /// Some options are denied, none is chosen, and nothing is said of others.
    PartNo,
    /// A version that no saved answer had.
    Version,
    /// The same, of a question by its id.
    VersionOf(String),
    /// A cell that is merged with others, up to a last one: `G12`.
    Merged(String),
    /// An answer that the question does not take.
    Answer(AnswerFault),
    /// A hidden row.
    HiddenRow,
    /// A hidden column.
    HiddenColumn,
    /// A hidden sheet that is one of ours.
    HiddenSheet(String),
    /// A hidden sheet that is not one of ours.
    HiddenExtra(String),
    /// Another sheet that is not one of ours.
    Extra(String),
    /// An answer that does not fit on the page beside the others, by the id of its question.
    Long(String),
}

impl Finding {
    /// Something in a cell.
    #[must_use]
    pub const fn at(place: Place, what: What) -> Self {
        Self { place: Some(place), what }
    }

    /// It in words, without the cell.
    #[must_use]
    pub fn text(&self, frame: &Frame) -> String {
        let t = frame.texts();
        match &self.what {
            What::Formula => t.workbook_found_formula().to_owned(),
            What::Error(found) => t.workbook_found_error(found),
            What::Date => t.workbook_found_date().to_owned(),
            What::Percentage => t.workbook_found_percentage().to_owned(),
            What::IdMissing => t.workbook_found_id_missing().to_owned(),
            What::IdUnknown(found) => t.workbook_found_id_unknown(found),
            What::IdTwice(found, row) => t.workbook_found_id_twice(found, row.to_string()),
            What::OwnMissing => t.workbook_found_own_missing().to_owned(),
            What::OptionMissing(question) => t.workbook_found_option_missing(question),
            What::IdOther(found) => t.workbook_found_id_other(found),
            What::NotFor(found) => t.workbook_found_not_for(found),
            What::Choice(found) => t.workbook_found_choice(found),
            What::YesNo(found) => t.workbook_found_yes_no(found, t.question_no(), t.question_yes()),
            What::Closed => t.workbook_found_closed().to_owned(),
            What::Both => t.workbook_found_both().to_owned(),
            What::PartNo => t.workbook_found_part_no(t.question_no(), t.question_yes()),
            What::Version => t.workbook_found_version().to_owned(),
            What::VersionOf(question) => t.workbook_found_version_of(question),
            What::Merged(to) => t.workbook_found_merged(to),
            What::Answer(fault) => fault.text(frame),
            What::HiddenRow => t.workbook_found_hidden_row().to_owned(),
            What::HiddenColumn => t.workbook_found_hidden_column().to_owned(),
            What::HiddenSheet(sheet) => t.workbook_found_hidden_sheet(sheet),
            What::HiddenExtra(sheet) => t.workbook_found_hidden_extra(sheet),
            What::Extra(sheet) => t.workbook_found_extra(sheet),
            What::Long(question) => t.workbook_found_long(question),
        }
    }
}
