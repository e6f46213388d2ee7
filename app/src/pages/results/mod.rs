//! The results of an assessment: the level and what it rests on, theme by theme, strengths and gaps.

mod account;
mod figures;
mod findings;
mod formula;
mod held;
mod next_steps;
mod numbers;
mod overall;
mod questions_account;
mod readings;
mod tables;
mod themes;
mod words;

pub use figures::{Figures, QuestionLine, ThemeLine};
pub(crate) use next_steps::{before, facts, step};
pub use numbers::Gap;
pub(crate) use numbers::percent;
pub(crate) use overall::standing as standing_words;
pub use readings::Caption;
pub use words::Scale;

pub(crate) use self::figures::Voice;
use super::Page;
use crate::components::{Crumb, inset_text, warning_text};
use crate::dates;
use crate::frame::{Frame, PageHead};
use domain::id::QuestionId;
use domain::language::Language;
use jiff::civil::{Date, DateTime};
use leptos::prelude::*;
use std::collections::BTreeMap;

/// A chart of rows, drawn for two widths.
#[derive(Debug, Clone)]
pub struct Picture {
    /// For a page's main column.
    pub wide: String,
    /// For a telephone.
    pub narrow: String,
}

/// The pictures of the page. One that could not be drawn is none; its table is there.
#[derive(Debug, Clone, Default)]
pub struct Pictures {
    /// The themes.
    pub bars: Option<Picture>,
    /// The themes again, as a shape.
    pub radar: Option<String>,
    /// The questions of each theme, in the order of [`Figures::themes`]. None too for a theme without any of its own.
    pub profiles: Vec<Option<Picture>>,
}

/// When an assessment was submitted, and by whom.
#[derive(Debug, Clone)]
pub struct Submitted {
    /// In the United Kingdom's time.
    pub at: DateTime,
    /// The name of the person.
    pub by: Option<String>,
}

/// What the page shows.
pub struct Results<'a> {
    /// The council's name.
    pub council: &'a str,
    /// The council's home page.
    pub home: &'a str,
    /// The path of the assessment's task list.
    pub path: &'a str,
    /// The round's name.
    pub round: &'a str,
    /// The figures.
    pub figures: &'a Figures<'a>,
    /// The pictures.
    pub pictures: &'a Pictures,
    /// None before it is submitted: the page is then a preview.
    pub submitted: Option<Submitted>,
    /// The language each answer was written in.
    pub languages: BTreeMap<QuestionId, Language>,
    /// The day the answers are of: of submission, or today.
    pub day: Date,
}

impl Results<'_> {
    /// The unit, round and day of a chart's figures.
    fn source(&self) -> String {
        let t = self.figures.texts();
        let date = dates::date(self.figures.language, self.day);
        let unit = unit(self.figures);
        let source = if self.submitted.is_some() {
            t.results_source_submitted(date, self.round)
        } else {
            t.results_source_preview(date, self.round)
        };
        format!("{unit} {source}")
    }
}

/// The unit of the figures.
pub(crate) fn unit(figures: &Figures<'_>) -> String {
    let t = figures.texts();
    let highest = figures.bank.highest_level();
    let (high, low) = (figures.level_name(highest), figures.level_name(0));
    match figures.voice() {
        Voice::Levels | Voice::Mean => t.results_unit(high, low, highest),
        Voice::Points => t.results_unit_points().to_owned(),
        Voice::Stages => t.results_unit_stages(high, low, highest),
        Voice::Outcomes => t.results_unit_outcomes(high, low),
    }
}

/// The results.
#[must_use]
pub fn results(frame: &Frame, page: &Results<'_>) -> Page {
    let t = frame.texts();
    let is_final = page.submitted.is_some();
    let title = if is_final {
        t.results_title(page.council)
    } else {
        t.results_title_preview(page.council)
    };
    let crumb = if is_final { t.results_crumb() } else { t.results_crumb_preview() };
    let link =
        |text: &str, path: &str| Crumb { text: text.to_owned(), href: Some(frame.href(path)) };
    let head = PageHead {
        title: title.clone(),
        section: page.round.to_owned(),
        breadcrumbs: vec![
            link(page.council, page.home),
            link(page.round, page.path),
            Crumb { text: crumb.to_owned(), href: None },
        ],
        islands: true,
        ..PageHead::default()
    };
    let round = page.round.to_owned();
    let content = view! {
        <div class="app-results">
            <span class="govuk-caption-xl">{round}</span>
            <h1 class="govuk-heading-xl">{title}</h1>
            {standing(frame, page)}
            {onward(frame, page)}
            {contents(frame)}
            {overall::section(frame, page)}
            {themes::section(frame, page)}
            {findings::section(frame, page)}
        </div>
    };
    Page::new(head, content.into_any())
}

/// Whether this is final, and since when.
fn standing(frame: &Frame, page: &Results<'_>) -> AnyView {
    let t = frame.texts();
    let Some(submitted) = &page.submitted else {
        return warning_text(t.results_preview(), t);
    };
    let when = dates::date_and_time(frame.language, submitted.at);
    let by = submitted.by.as_ref().map(|name| format!(" {}", t.results_submitted_by(name)));
    inset_text(format!("{}{}", t.results_submitted(when), by.unwrap_or_default()))
}

/// The ways from here to others' figures, and to what others see of this council.
fn onward(frame: &Frame, page: &Results<'_>) -> AnyView {
    let t = frame.texts();
    let link = |end: &str| frame.href(&format!("{}/{end}", page.path));
    view! {
        <ul class="govuk-list app-no-print">
            <li><a class="govuk-link" href=link("compare")>{t.compare_link()}</a></li>
            <li><a class="govuk-link" href=link("report")>{t.council_report_link()}</a></li>
            <li><a class="govuk-link" href=link("consent")>{t.consent_link()}</a></li>
        </ul>
    }
    .into_any()
}

fn contents(frame: &Frame) -> AnyView {
    let t = frame.texts();
    let links = [
        ("#overall", t.results_overall()),
        ("#themes", t.results_themes()),
        ("#strengths", t.results_strengths()),
        ("#gaps", t.results_gaps()),
    ]
    .map(|(href, text)| view! { <li><a class="govuk-link" href=href>{text}</a></li> })
    .collect_view();
    view! {
        <nav class="app-results__contents" aria-label=t.results_contents()>
            <ul class="govuk-list">{links}</ul>
            <p class="govuk-body-s">{t.results_print()}</p>
        </nav>
    }
    .into_any()
}
