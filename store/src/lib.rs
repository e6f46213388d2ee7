//! The only crate that knows SQL. A [`Store`] is open on SQLite or on PostgreSQL; every method runs the same SQL text
//! on either, and is held to the same contract on both by tests.

mod answer;
mod assessment;
mod attempt;
mod bank;
mod coalition;
mod collecting;
mod commentary;
mod consent;
mod council_set;
mod error;
mod extension;
mod instance;
mod invitation;
mod open;
mod person;
mod published;
mod register;
mod release;
mod report_file;
mod report_job;
mod round;
mod session;
mod steering;

pub use answer::{NewAnswer, SaveOutcome, SavedAnswer, SavedBy};
pub use assessment::{Assessment, Mark, SubmitOutcome};
pub use bank::{BankDraft, NewBankDraft, PublishOutcome, PublishedBank};
pub use coalition::Coalition;
pub use collecting::Collected;
pub use commentary::{HeldCommentary, WriteCommentaryOutcome};
pub use consent::ChosenConsent;
pub use council_set::{CouncilSet, NewCouncilSet};
pub use error::Error;
pub use extension::Extension;
pub use invitation::{Invitation, InvitedTo, NewInvitation};
pub use open::{Migration, Store};
pub use person::{Membership, NewPerson, Person, Role};
pub use published::{ReleaseLine, StoredRelease};
pub use release::{AddOutcome, HeldRelease, NewRelease, PublishReleaseOutcome, WholeRelease};
pub use report_file::{KeepOutcome, NewReportFile, ReportFile, ReportFileLine};
pub use report_job::{ClaimedReport, ReportJob, ReportState};
pub use round::{Round, RoundOutcome, RoundState};
pub use session::Session;

/// The result of every method of the store.
pub type Result<T> = std::result::Result<T, Error>;
