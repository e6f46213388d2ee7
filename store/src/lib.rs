//! The only crate that knows SQL. A [`Store`] is open on SQLite or on PostgreSQL; every method runs the same SQL text
//! on either, and is held to the same contract on both by tests.

mod answer;
mod assessment;
mod attempt;
mod bank;
mod coalition;
mod error;
mod instance;
mod invitation;
mod open;
mod person;
mod register;
mod round;
mod session;

pub use answer::{NewAnswer, SaveOutcome, SavedAnswer, SavedBy};
pub use assessment::{Assessment, Mark, SubmitOutcome};
pub use bank::{BankDraft, NewBankDraft, PublishOutcome, PublishedBank};
pub use coalition::Coalition;
pub use error::Error;
pub use invitation::{Invitation, NewInvitation};
pub use open::{Migration, Store};
pub use person::{Membership, NewPerson, Person, Role};
pub use round::Round;
pub use session::Session;

/// The result of every method of the store.
pub type Result<T> = std::result::Result<T, Error>;
