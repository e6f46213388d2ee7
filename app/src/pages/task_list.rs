//! The task list of an assessment.

use crate::components::{
    Button, Colour, Row, Status as Shown, SummaryList, Task, details, task_list as list,
};
use crate::dates;
use crate::frame::{Frame, PageHead};
use crate::pages::Page;
use crate::pages::question::{At, Moment, Shut, captioned, headings, new_headings, notice};
use domain::bank::{Kind, Theme};
use domain::journey::{Progress, Status};
use jiff::civil::Date;
use leptos::prelude::*;

/// How questions are shown to somebody.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Showing {
    /// One to a page.
    #[default]
    Question,
    /// A theme to a page.
    Theme,
}

impl Showing {
    /// The name in forms and the database.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Question => "question",
            Self::Theme => "theme",
        }
    }

    /// The one with this name.
    #[must_use]
    pub fn parse(name: &str) -> Option<Self> {
        [Self::Question, Self::Theme].into_iter().find(|one| one.name() == name)
    }

    const fn other(self) -> Self {
        match self {
            Self::Question => Self::Theme,
            Self::Theme => Self::Question,
        }
    }
}

/// When a round closes, as seen from today.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Closing {
    /// The last day.
    pub on: Date,
    /// Days from today to the last day; 0 on the last day, less when it is over.
    pub days_left: i32,
}

impl Closing {
    /// `31 March 2027 (12 days left)`.
    pub(crate) fn text(self, frame: &Frame) -> String {
        let t = frame.texts();
        let date = dates::date(frame.language, self.on);
        match self.days_left {
            ..0 => t.round_closed_on(date),
            0 => format!("{date} ({})", t.round_last_day()),
            days => format!("{date} ({})", t.round_days_left(days)),
        }
    }
}

/// A theme as a task.
pub struct ThemeTask<'a> {
    /// The theme.
    pub theme: &'a Theme,
    /// How far it has come.
    pub status: Status,
    /// How much of it has been answered.
    pub progress: Progress,
    /// Where to go on, without the language.
    pub href: String,
}

/// The task list of an assessment.
pub struct TaskList<'a> {
    /// The round.
    pub at: At<'a>,
    /// The themes.
    pub tasks: Vec<ThemeTask<'a>>,
    /// How much of everything has been answered.
    pub progress: Progress,
    /// How far checking and submitting has come.
    pub submission: Status,
    /// When the round closes.
    pub closing: Option<Closing>,
    /// Who saved last, and when.
    pub saved: Option<Moment>,
    /// Why nothing can be changed, if nothing can.
    pub shut: Option<Shut>,
    /// How questions are shown to the visitor.
    pub showing: Showing,
    /// The path of the council's home.
    pub home: String,
}

/// The task list.
#[must_use]
pub fn task_list(frame: &Frame, page: &TaskList<'_>) -> Page {
    let t = frame.texts();
    let title = t.tasks_title(&page.at.round);
    let head = PageHead {
        title: title.clone(),
        section: page.at.council.clone(),
        back: Some((frame.href(&page.home), t.back().to_owned())),
        ..PageHead::default()
    };
    let all = frame.href(&format!("{}/check", page.at.path));
    let content = view! {
        {captioned(&page.at.council, &title)}
        {page.shut.as_ref().map(|shut| notice(frame, shut))}
        {facts(frame, page)}
        {levels(frame, page)}
        <h2 class="govuk-heading-m">{t.tasks_themes()}</h2>
        {sections(frame, page)}
        <p class="govuk-body"><a class="govuk-link" href=all>{t.tasks_all_answers()}</a></p>
        <h2 class="govuk-heading-m">{t.tasks_last()}</h2>
        {list("submit", [submission(frame, page)])}
        {page.shut.is_none().then(|| switch(frame, page))}
        {page.shut.is_none().then(|| offline(frame, page))}
    };
    Page::new(head, content.into_any())
}

/// The page of an assessment that is not for councils like this one. `home` is the path of the council's home.
#[must_use]
pub fn not_for(frame: &Frame, at: &At<'_>, home: &str) -> Page {
    let t = frame.texts();
    let home = frame.href(home);
    let head = PageHead {
        title: t.not_for_title().to_owned(),
        section: at.round.clone(),
        back: Some((home.clone(), t.back().to_owned())),
        ..PageHead::default()
    };
    let content = view! {
        {captioned(&at.round, t.not_for_title())}
        <p class="govuk-body">{t.not_for_text(&at.council)}</p>
        <p class="govuk-body"><a class="govuk-link" href=home>{t.not_for_home()}</a></p>
    };
    Page::new(head, content.into_any())
}

fn facts(frame: &Frame, page: &TaskList<'_>) -> AnyView {
    let t = frame.texts();
    let progress = page.progress;
    let left = if progress.minutes_left == 0 {
        t.round_all_answered().to_owned()
    } else {
        t.round_about_minutes(progress.minutes_left)
    };
    let saved = page.saved.as_ref().map_or_else(
        || t.round_nothing_saved().to_owned(),
        |saved| t.round_saved_by(&saved.name, saved.when(frame)),
    );
    let closing =
        page.closing.map_or_else(|| t.round_no_end().to_owned(), |closing| closing.text(frame));
    let rows = [
        Row::new(t.round_progress(), t.answered_of(progress.responded, progress.total)),
        Row::new(t.round_time_left(), left),
        Row::new(t.round_last_saved(), saved),
        Row::new(t.round_closes_key(), closing),
    ];
    SummaryList::new(rows).view()
}

/// The themes, below the headings of those they are inside.
fn sections(frame: &Frame, page: &TaskList<'_>) -> Vec<AnyView> {
    let bank = page.at.bank;
    let mut sections = Vec::new();
    let mut open: Vec<&Theme> = Vec::new();
    for (index, tasks) in
        page.tasks.chunk_by(|a, b| headings(bank, a.theme) == headings(bank, b.theme)).enumerate()
    {
        let Some(first) = tasks.first() else { continue };
        let path = headings(bank, first.theme);
        sections.extend(new_headings(frame, &open, &path, 3));
        let id = if index == 0 { "theme".to_owned() } else { format!("theme-{}", index + 1) };
        sections.push(list(&id, tasks.iter().map(|task| theme_task(frame, task))));
        open = path;
    }
    sections
}

/// How to choose a level, said once for all questions. Nothing where no question has levels.
fn levels(frame: &Frame, page: &TaskList<'_>) -> Option<AnyView> {
    if !page.at.bank.questions().any(|(_, question)| question.kind == Kind::Level) {
        return None;
    }
    let t = frame.texts();
    let names: Vec<_> = (0_u8..)
        .zip(&page.at.bank.levels)
        .map(|(level, one)| {
            let text = t.question_level(level, one.name.get(frame.language));
            view! { <li>{text}</li> }
        })
        .collect();
    let content = view! {
        <p class="govuk-body">{t.tasks_level_1()}</p>
        <p class="govuk-body">{t.tasks_level_scale()}</p>
        <ul class="govuk-list govuk-list--bullet">{names}</ul>
        <p class="govuk-body">{t.tasks_level_2()}</p>
        <p class="govuk-body">{t.tasks_level_3()}</p>
        <p class="govuk-body">{t.tasks_level_4()}</p>
    };
    Some(details(None, false, t.tasks_level_title(), content.into_any()))
}

fn theme_task(frame: &Frame, task: &ThemeTask<'_>) -> Task {
    let t = frame.texts();
    let text = task.theme.text.get(frame.language);
    let count = t.tasks_count(task.progress.responded, task.progress.total);
    Task::new(text.title.as_str(), frame.href(&task.href), shown(frame, task.status)).hint(count)
}

fn submission(frame: &Frame, page: &TaskList<'_>) -> Task {
    let t = frame.texts();
    let status = shown(frame, page.submission);
    match (&page.shut, page.submission) {
        (Some(Shut::Submitted(_)), _) => {
            let href = frame.href(&format!("{}/submitted", page.at.path));
            Task::new(t.tasks_submit(), href, Shown::Plain(t.status_completed().to_owned()))
        }
        (_, Status::CannotStartYet) | (Some(Shut::Closed(_) | Shut::NotYet(_)), _) => {
            let status = Shown::CannotStart(t.status_cannot_start_yet().to_owned());
            Task::closed(t.tasks_submit(), status).hint(t.tasks_submit_hint())
        }
        _ => Task::new(t.tasks_submit(), frame.href(&format!("{}/check", page.at.path)), status),
    }
}

fn shown(frame: &Frame, status: Status) -> Shown {
    let t = frame.texts();
    match status {
        Status::NotYetStarted => Shown::Tag(t.status_not_yet_started().to_owned(), Colour::Blue),
        Status::InProgress => Shown::Tag(t.status_in_progress().to_owned(), Colour::Teal),
        Status::Completed => Shown::Plain(t.status_completed().to_owned()),
        Status::CannotStartYet => Shown::CannotStart(t.status_cannot_start_yet().to_owned()),
    }
}

/// The way to fill it in elsewhere.
fn offline(frame: &Frame, page: &TaskList<'_>) -> AnyView {
    let href = frame.href(&format!("{}/workbook", page.at.path));
    let text = frame.texts().workbook_link();
    view! { <p class="govuk-body"><a class="govuk-link" href=href>{text}</a></p> }.into_any()
}

/// The switch between one question and a whole theme to a page.
fn switch(frame: &Frame, page: &TaskList<'_>) -> AnyView {
    let t = frame.texts();
    let (now, offer) = match page.showing {
        Showing::Question => (t.tasks_view_question(), t.tasks_view_to_theme()),
        Showing::Theme => (t.tasks_view_theme(), t.tasks_view_to_question()),
    };
    let action = frame.href(&format!("{}/view", page.at.path));
    let other = page.showing.other().name();
    view! {
        <form class="app-view" method="post" action=action novalidate>
            {frame.csrf_field()}
            <p class="govuk-body">{now}</p>
            {Button::new(offer).secondary().sends("view", other).view()}
        </form>
    }
    .into_any()
}
