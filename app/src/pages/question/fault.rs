//! What can be wrong with an answer, and the words for it.

use super::fields::{DONT_KNOW, NONE_OF_THESE};
use super::words::figure;
use crate::frame::Frame;
use domain::answer::{MAX_LINK, MAX_LINKS, MAX_TEXT, Quantity};

/// What is wrong with an answer. Lines are counted from 1.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum AnswerFault {
    /// A choice that says everything, by its value, stands beside another.
    Alone(&'static str),
    /// There is to be a number, and none was typed.
    NumberMissing,
    /// What was typed is not a number.
    NumberBad,
    /// More digits after the decimal point than this.
    NumberDecimals(u8),
    /// Less than this.
    NumberLow(Quantity),
    /// More than this.
    NumberHigh(Quantity),
    /// There are to be words, and none were typed.
    TextMissing,
    /// The words are too long.
    TextLong,
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
            Self::Alone(_) => "choice",
            Self::NumberMissing
            | Self::NumberBad
            | Self::NumberDecimals(_)
            | Self::NumberLow(_)
            | Self::NumberHigh(_) => "number",
            Self::TextMissing | Self::TextLong => "text",
            Self::ReasonMissing | Self::ReasonLong => "reason",
            Self::EvidenceLong => "evidence",
            Self::LinkBad(_) | Self::LinkLong(_) | Self::LinksMany => "links",
            Self::CommentLong => "comment",
            Self::KeepNothing => "keep",
        }
    }

    /// Whether it is about the fields that may be folded away.
    pub(super) fn is_of_notes(self) -> bool {
        ["evidence", "links", "comment"].contains(&self.field())
    }

    pub(crate) fn text(self, frame: &Frame) -> String {
        let t = frame.texts();
        match self {
            Self::Alone(NONE_OF_THESE) => t.fault_alone(t.question_none_of_these()),
            Self::Alone(DONT_KNOW) => t.fault_alone(t.question_dont_know()),
            Self::Alone(_) => t.fault_alone(t.question_not_applicable()),
            Self::NumberMissing => t.fault_number_missing().to_owned(),
            Self::NumberBad => t.fault_number_bad().to_owned(),
            Self::NumberDecimals(0) => t.fault_number_whole().to_owned(),
            Self::NumberDecimals(most) => t.fault_number_decimals(most),
            Self::NumberLow(least) => t.fault_number_low(figure(least.get())),
            Self::NumberHigh(most) => t.fault_number_high(figure(most.get())),
            Self::TextMissing => t.fault_text_missing().to_owned(),
            Self::TextLong => t.fault_text_long(MAX_TEXT),
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
