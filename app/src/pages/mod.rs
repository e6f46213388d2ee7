//! The pages: a function each, from what the page shows to its head and content.

pub mod accounts;
pub mod administration;
pub mod banks;
pub mod compare;
pub mod consent;
pub mod content;
pub mod council;
pub mod dashboards;
pub mod data;
pub mod demonstration;
pub mod errors;
pub mod figures;
pub mod neighbours;
pub mod question;
pub mod report;
pub mod results;
pub mod start;
pub mod state_of_play;
pub mod submission;
pub mod task_list;
pub mod theme;
pub mod workbook;

use crate::frame::PageHead;
use leptos::prelude::AnyView;

/// The id of a page's form, for the language switch to send along what is typed in it.
pub const FORM: &str = "form";

/// A page before its frame is put around it.
pub struct Page {
    /// What differs from page to page outside the content.
    pub head: PageHead,
    /// What stands in `<main>`.
    pub content: AnyView,
    /// The id of the page's form, if what is typed in it must survive a change of language.
    pub form: Option<&'static str>,
}

impl Page {
    /// A page without a form.
    #[must_use]
    pub fn new(head: PageHead, content: AnyView) -> Self {
        Self { head, content, form: None }
    }

    /// A page whose main form has the id [`FORM`].
    #[must_use]
    pub fn with_form(head: PageHead, content: AnyView) -> Self {
        Self { head, content, form: Some(FORM) }
    }
}
