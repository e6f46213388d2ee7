//! An assessment as a workbook that is filled in elsewhere and comes back: what stands on its sheets, and what comes of
//! what came back.

mod compare;
mod place;
mod sheets;

pub use compare::{Part, Verdict, compare, take};
pub use place::Place;
pub use sheets::{Allowed, Content, Entry, Sheet, Style, Workbook};

use serde::{Deserialize, Serialize};

/// The number of the newest layout of a workbook that this program reads. Another layout is another number.
pub const LAYOUT: u32 = 1;
/// What stands in a workbook beside the number of its layout, so that it is known for one of ours.
pub const KIND: &str = "state-of-play-answers";

crate::council::slugs! {
    /// A fact that a workbook holds about itself.
    Fact {
        /// What kind of file it is: [`KIND`].
        Kind = "kind",
        /// The number of its layout.
        Layout = "layout",
        /// The key of the council.
        Council = "council",
        /// The key of the round.
        Round = "round",
        /// The id of the bank.
        Bank = "bank",
        /// The version of the bank.
        BankVersion = "bank-version",
        /// The digest of the bank.
        BankDigest = "bank-digest",
        /// The code of the language it is written in.
        Language = "language",
        /// When it was made.
        Made = "made",
    }
}

crate::council::slugs! {
    /// A column of the sheet of answers.
    Column {
        /// The id of the question, or of one of its options behind a slash.
        Id = "id",
        /// The theme.
        Section = "section",
        /// The question, or the option.
        Question = "question",
        /// The guidance and what each level means.
        Guidance = "guidance",
        /// The version of the answer as the workbook was made.
        Version = "version",
        /// The answer that is chosen from a list.
        Choice = "choice",
        /// The number or the words.
        Typed = "typed",
        /// Why it does not apply.
        Reason = "reason",
        /// How sure.
        Confidence = "confidence",
        /// Evidence in words.
        Evidence = "evidence",
        /// Links to evidence, one a line.
        Links = "links",
        /// The comment for colleagues.
        Comment = "comment",
    }
}

impl Column {
    /// Whether people fill it in.
    #[must_use]
    pub fn is_open(self) -> bool {
        self >= Self::Choice
    }

    /// Its place on the sheet, from 0.
    #[must_use]
    pub const fn index(self) -> u16 {
        self as u16
    }
}
