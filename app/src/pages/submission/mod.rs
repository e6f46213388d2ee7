//! Checking answers, submitting, and the confirmation.

mod check;
mod confirmation;
mod submit;

pub use check::{CheckAll, ThemeAnswers, check_all};
pub use confirmation::{Confirmation, confirmation};
pub use submit::{Counts, Lacking, Submit, SubmitFault, submit};
