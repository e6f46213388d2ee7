//! A list of tasks with their statuses; the whole row of each is its link.

use super::{
    html::{Html, classes},
    tag::{Colour, tag},
};
use leptos::prelude::*;

/// How far a task is.
pub enum Status {
    /// Plain words, as for "Completed".
    Plain(String),
    /// A coloured tag, for what still needs someone.
    Tag(String, Colour),
    /// Grey words, for a task that cannot be started yet and has no link.
    CannotStart(String),
}

/// One task.
pub struct Task {
    title: Html,
    href: Option<String>,
    hint: Option<Html>,
    status: Status,
}

impl Task {
    /// A task that opens at this address.
    #[must_use]
    pub fn new(title: impl Into<Html>, href: impl Into<String>, status: Status) -> Task {
        Task { title: title.into(), href: Some(href.into()), hint: None, status }
    }

    /// A task that cannot be opened yet.
    #[must_use]
    pub fn closed(title: impl Into<Html>, status: Status) -> Task {
        Task { title: title.into(), href: None, hint: None, status }
    }

    /// Adds a hint under the title.
    #[must_use]
    pub fn hint(mut self, hint: impl Into<Html>) -> Task {
        self.hint = Some(hint.into());
        self
    }
}

/// A task list; ids begin with `id`, which must differ between lists of one page.
#[must_use]
pub fn task_list(id: &str, tasks: impl IntoIterator<Item = Task>) -> AnyView {
    let items: Vec<AnyView> =
        tasks.into_iter().enumerate().map(|(index, task)| item(id, index + 1, task)).collect();
    view! { <ul class="govuk-task-list">{items}</ul> }.into_any()
}

fn item(id: &str, number: usize, task: Task) -> AnyView {
    let hint_id = format!("{id}-{number}-hint");
    let status_id = format!("{id}-{number}-status");
    let described_by = classes([task.hint.as_ref().map(|_| hint_id.as_str()), Some(&status_id)]);
    let linked = task.href.as_ref().map(|_| "govuk-task-list__item--with-link");
    let title = match task.href {
        Some(href) => view! {
            <a class="govuk-link govuk-task-list__link" href=href aria-describedby=described_by>{task.title}</a>
        }
        .into_any(),
        None => view! { <div>{task.title}</div> }.into_any(),
    };
    let (status, class) = match task.status {
        Status::Plain(text) => (text.into_any(), None),
        Status::Tag(text, colour) => (tag(text, colour), None),
        Status::CannotStart(text) => {
            (text.into_any(), Some("govuk-task-list__status--cannot-start-yet"))
        }
    };
    view! {
        <li class=classes([Some("govuk-task-list__item"), linked])>
            <div class="govuk-task-list__name-and-hint">
                {title}
                {task.hint.map(|text| view! { <div id=hint_id class="govuk-task-list__hint">{text}</div> })}
            </div>
            <div class=classes([Some("govuk-task-list__status"), class]) id=status_id>{status}</div>
        </li>
    }
    .into_any()
}
