//! The page of a release: what it is, its files or how far they are, and what is in them.

use super::{File, Shelf, dictionary, files, licence, line, link, linked, list};
use crate::components::{Button, Crumb, Row, SummaryList, inset_text};
use crate::dates;
use crate::frame::{Frame, PageHead};
use crate::pages::Page;
use domain::release::{Purpose, Release};
use domain::report::Book;
use jiff::civil::Date;
use leptos::prelude::*;

/// How far the files of a release are.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Progress {
    /// All are there.
    Ready,
    /// So many of so many are there.
    Preparing {
        /// How many are there.
        done: usize,
        /// How many there are to be.
        total: usize,
        /// Whether the page looks again by itself.
        refreshes: bool,
    },
    /// Some could not be made.
    Failed {
        /// How many.
        missing: usize,
        /// What went wrong, for those who can try again; none for anybody else.
        fault: Option<String>,
    },
}

/// What the page shows.
pub struct ReleasePage<'a, 'b> {
    /// Whose it is.
    pub shelf: &'a Shelf,
    /// The release.
    pub release: &'a Release,
    /// The day it was published.
    pub published: Date,
    /// The number of the release that corrects it.
    pub corrected_by: Option<u32>,
    /// Its tables, in the page's language.
    pub book: &'a Book<'b>,
    /// Its files, by name: those that are there.
    pub files: &'a [File],
    /// How far they are.
    pub progress: &'a Progress,
    /// What search engines read; none for what they are not to.
    pub description: Option<&'a str>,
}

impl ReleasePage<'_, '_> {
    /// A file of this name, if it is there.
    pub(super) fn file(&self, name: &str) -> Option<&File> {
        self.files.iter().find(|file| file.name == name)
    }

    /// The address of a file.
    pub(super) fn address(&self, name: &str) -> String {
        self.shelf.file(self.release.round.as_str(), self.release.number, name)
    }

    /// The page's own address, without the language.
    fn path(&self) -> String {
        self.shelf.release(self.release.round.as_str(), self.release.number)
    }
}

/// The page.
#[must_use]
pub fn release(frame: &Frame, page: &ReleasePage<'_, '_>) -> Page {
    let t = frame.texts();
    let release = page.release;
    let round = release.round_name.get(t.language);
    let title = t.data_release_title(release.number, round);
    let content = view! {
        <div class="app-results">
            <h1 class="govuk-heading-xl">{title.clone()}</h1>
            {standing(frame, page)}
            {progress(frame, page)}
            {files::section(frame, page)}
            {about(frame, page)}
            {dictionary::section(frame, page.book)}
            <section aria-labelledby="licence">
                <h2 class="govuk-heading-l" id="licence">{t.data_licence()}</h2>
                {licence(frame, page.shelf)}
            </section>
        </div>
        {linked(frame, page.description)}
    };
    let breadcrumbs = page.shelf.trail(
        frame,
        vec![
            Crumb {
                text: round.clone(),
                href: Some(frame.href(&page.shelf.round(release.round.as_str()))),
            },
            Crumb { text: t.data_crumb_release(release.number), href: None },
        ],
    );
    let feed = (*page.shelf == Shelf::Public).then(|| frame.href(super::FEED));
    Page::new(PageHead { title, breadcrumbs, feed, ..PageHead::default() }, content.into_any())
}

/// What it is, what became of it, and where else it can be seen.
fn standing(frame: &Frame, page: &ReleasePage<'_, '_>) -> AnyView {
    let t = frame.texts();
    let release = page.release;
    let (round, number) = (release.round.as_str(), release.number);
    let date = dates::date(t.language, release.date);
    let why = match &release.purpose {
        Purpose::Correction { of, note } => t.data_corrects(note.get(t.language), *of),
        other => list::purpose(t, other),
    };
    let is_correction = matches!(release.purpose, Purpose::Correction { .. });
    let (seen, report, changed) = match page.shelf {
        Shelf::Public => {
            let seen = format!("/state-of-play/{round}/releases/{number}");
            let changed = format!("{seen}#releases");
            let report = format!("{seen}/report");
            ((seen, t.data_see_play()), report, Some(changed))
        }
        Shelf::Coalition(key, _) => {
            let seen = format!("/coalitions/{key}/rounds/{round}");
            let report = format!("{seen}/report/{number}");
            ((seen, t.data_see_dashboard()), report, None)
        }
    };
    let changed = changed.filter(|_| is_correction).map(|changed| {
        view! { <p class="govuk-body">{link(frame, &changed, t.data_what_changed())}</p> }
    });
    let corrected = page.corrected_by.map(|by| {
        let path = page.shelf.release(round, by);
        view! {
            <p class="govuk-body">
                <strong>{link(frame, &path, &t.data_corrected_by(by))}</strong>
            </p>
        }
    });
    let inset = view! {
        <p class="govuk-body">
            <strong>{t.play_release(date, number)}</strong>
            " "
            {why}
        </p>
        {changed}
        {corrected}
    };
    view! {
        {inset_text(inset.into_any())}
        <ul class="govuk-list">
            <li>{link(frame, &seen.0, seen.1)}</li>
            <li>{link(frame, &report, t.data_see_report())}</li>
        </ul>
    }
    .into_any()
}

/// How far the files are, while they are not all there.
fn progress(frame: &Frame, page: &ReleasePage<'_, '_>) -> Option<AnyView> {
    let t = frame.texts();
    let path = page.path();
    let content = match page.progress {
        Progress::Ready => return None,
        Progress::Preparing { done, total, refreshes } => {
            let still = format!("{path}?still");
            let more = if *refreshes {
                view! {
                    <p class="govuk-body">
                        {t.data_preparing_refresh()} " "
                        {link(frame, &still, t.data_preparing_stop())}
                    </p>
                }
                .into_any()
            } else {
                view! { <p class="govuk-body">{link(frame, &still, t.data_preparing_again())}</p> }
                    .into_any()
            };
            view! {
                <p class="govuk-body">
                    <strong>{t.data_preparing(*done, *total)}</strong>
                </p>
                {more}
            }
            .into_any()
        }
        Progress::Failed { missing, fault } => {
            let again = fault.clone().map(|fault| {
                let button = Button::new(t.data_failed_again()).view();
                view! {
                    <p class="govuk-body">{t.data_failed_fault()} " " {fault}</p>
                    <form method="post" action=frame.href(&format!("{path}/again")) novalidate>
                        {frame.csrf_field()}
                        {button}
                    </form>
                }
            });
            view! {
                <p class="govuk-body">
                    <strong>{t.data_failed(*missing)}</strong>
                </p>
                {again}
            }
            .into_any()
        }
    };
    Some(view! { <div id="progress">{inset_text(content)}</div> }.into_any())
}

/// The cover of its files.
fn about(frame: &Frame, page: &ReleasePage<'_, '_>) -> AnyView {
    let t = frame.texts();
    let published = Row::new(t.data_published(), dates::date(t.language, page.published));
    let cover = page.book.cover.iter().map(|one| Row::new(one.label.as_str(), one.words.as_str()));
    let about = (!page.book.about.is_empty()).then(|| line(page.book.about.as_str()));
    view! {
        <section aria-labelledby="about">
            <h2 class="govuk-heading-l" id="about">{t.data_about()}</h2>
            {about}
            {SummaryList::new(std::iter::once(published).chain(cover)).view()}
        </section>
    }
    .into_any()
}
