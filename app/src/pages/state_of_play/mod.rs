//! The public state of play: what the published releases of a round say of all councils. No account is needed, and
//! nothing here knows more than a release.

mod change;
mod estimates;
mod good_work;
mod group;
mod list;
mod message;
mod method;
mod participation;
mod releases;
mod side_by_side;
mod theme;

pub use list::{Listed, list};
pub use message::{Message, message};
pub use side_by_side::SideBySide;
pub use theme::theme;

use super::Page;
use super::figures::{Picture, stamp};
use crate::components::{Crumb, inset_text};
use crate::dates;
use crate::frame::{Frame, PageHead};
use crate::texts::Texts;
use domain::bank::{Bank, Bilingual};
use domain::id::CouncilKey;
use domain::peers::{Family, Group};
use domain::release::{Changed, GroupFigures, GroupMovement, MovementFigures, Purpose, Release};
use jiff::civil::Date;
use leptos::prelude::*;

/// The address of the list of rounds, without the language.
pub const HOME: &str = "/state-of-play";

/// The families that participation is shown by.
pub const PART_FAMILIES: [Family; 3] = [Family::Nation, Family::Type, Family::Region];

/// The pictures of a page. One that could not be drawn is none; its table is there.
#[derive(Debug, Clone, Default)]
pub struct Pictures {
    /// Who took part, by the families of [`PART_FAMILIES`].
    pub participation: Vec<Option<Picture>>,
    /// How councils of the group are spread over the levels.
    pub spread: Option<Picture>,
    /// The middle half of the group.
    pub bands: Option<Picture>,
    /// The share of the group at or above base.
    pub at_base: Option<Picture>,
    /// The means of groups, by the families of [`SideBySide::families`].
    pub heat: Vec<Option<Picture>>,
    /// How the means of the group changed.
    pub moved: Option<Picture>,
    /// How many councils of the group went from level to level.
    pub matrix: Option<Picture>,
    /// The questions of a theme, on its own page.
    pub questions: Option<Picture>,
}

/// A release of the same round, in the list of them.
#[derive(Debug, Clone)]
pub struct OtherRelease {
    /// Its number.
    pub number: u32,
    /// The day it is of.
    pub date: Date,
    /// Why it was made.
    pub purpose: Purpose,
}

/// What the page shows.
pub struct StateOfPlay<'a> {
    /// The release.
    pub release: &'a Release,
    /// SHA-256 of its bytes, in hexadecimal.
    pub checksum: &'a str,
    /// The bank that was asked.
    pub bank: &'a Bank,
    /// Whether the address names this release; otherwise it is that of the newest.
    pub is_fixed: bool,
    /// The group that is asked for.
    pub group: Group,
    /// Whether another was asked for, which the release has not.
    pub is_unknown_group: bool,
    /// Whether a theme was asked for, which the bank has not.
    pub is_unknown_theme: bool,
    /// Which groups stand side by side.
    pub side_by_side: SideBySide,
    /// All published releases of the round, the newest first.
    pub releases: &'a [OtherRelease],
    /// What a correction changed.
    pub changed: &'a [Changed],
    /// What a council is called.
    pub council_name: &'a dyn Fn(&CouncilKey) -> String,
    /// The pictures.
    pub pictures: &'a Pictures,
}

/// The address of the newest release of a round, without the language.
#[must_use]
pub fn path(round: &str) -> String {
    format!("{HOME}/{round}")
}

/// The address of a release, without the language.
#[must_use]
pub fn release_path(round: &str, number: u32) -> String {
    format!("{HOME}/{round}/releases/{number}")
}

impl<'a> StateOfPlay<'a> {
    /// The page's own address.
    fn path(&self) -> String {
        if self.is_fixed {
            release_path(self.release.round.as_str(), self.release.number)
        } else {
            path(self.release.round.as_str())
        }
    }

    /// The page's address with a group and a theme.
    fn at(&self, frame: &Frame, group: Group, theme: Option<&str>, place: &str) -> String {
        let theme = theme.map(|theme| format!("&theme={theme}")).unwrap_or_default();
        let by = self.side_by_side.slug();
        let by = if by.is_empty() { String::new() } else { format!("&by={by}") };
        frame.href(&format!("{}?group={group}{theme}{by}{place}", self.path()))
    }

    /// The figures of the group.
    fn figures(&self) -> Option<&'a GroupFigures> {
        self.release.group(self.group)
    }

    /// What changed in the group, if the release can say so.
    fn movement(&self) -> Option<&'a GroupMovement> {
        let movement = self.release.movement.as_ref()?;
        movement.groups.iter().find(|moved| moved.group == self.group)
    }

    /// What the round is called.
    fn round(&self, t: Texts) -> &'a str {
        self.release.round_name.get(t.language)
    }

    /// Its name, with the number of the release where the address has it: that page stays when a newer one comes.
    fn name(&self, t: Texts) -> String {
        let round = self.round(t);
        match self.is_fixed {
            true => t.data_release_name(self.release.number, round),
            false => round.to_owned(),
        }
    }

    /// The unit of levels and what the group's figures are of.
    fn source(&self, t: Texts) -> String {
        let unit = super::figures::unit(t, self.bank);
        format!("{unit} {}", stamp(t, self.release, self.figures()))
    }

    /// What figures of all groups together are of.
    fn source_of_all(&self, t: Texts) -> String {
        stamp(t, self.release, None)
    }

    /// The trail to this page.
    fn trail(&self, frame: &Frame, last: Option<&str>) -> Vec<Crumb> {
        let t = frame.texts();
        let round = self.round(t).to_owned();
        let mut crumbs =
            vec![Crumb { text: t.play_crumb().to_owned(), href: Some(frame.href(HOME)) }];
        let href = last.map(|_| self.at(frame, self.group, None, ""));
        crumbs.push(Crumb { text: round, href });
        crumbs.extend(last.map(|last| Crumb { text: last.to_owned(), href: None }));
        crumbs
    }
}

/// The figures of a movement, where they are shown.
#[must_use]
pub fn moved_figures(release: &Release, group: Group) -> Option<&MovementFigures> {
    let movement = release.movement.as_ref()?;
    movement.groups.iter().find(|moved| moved.group == group)?.figures.figure()
}

/// The page.
#[must_use]
pub fn state_of_play(frame: &Frame, page: &StateOfPlay<'_>) -> Page {
    let t = frame.texts();
    let title = t.play_title(page.name(t));
    let head = PageHead {
        title: title.clone(),
        section: String::new(),
        breadcrumbs: page.trail(frame, None),
        feed: Some(frame.href(super::data::FEED)),
        ..PageHead::default()
    };
    let bank = page.bank.text.get(t.language).title.clone();
    let content = view! {
        <div class="app-results">
            <h1 class="govuk-heading-xl">{title}</h1>
            <p class="govuk-body-l">{t.play_lead(bank)}</p>
            {standing(frame, page)}
            {contents(t, page)}
            {participation::section(t, page)}
            {group::section(frame, page)}
            {side_by_side::section(t, page)}
            {change::section(t, page)}
            {estimates::section(t, page)}
            {good_work::section(t, page)}
            {releases::section(frame, page)}
            {method::section(t, page)}
        </div>
    };
    Page::new(head, content.into_any())
}

/// Which release this is, whether it is final, and what became of it.
fn standing(frame: &Frame, page: &StateOfPlay<'_>) -> AnyView {
    let t = frame.texts();
    let release = page.release;
    let date = dates::date(t.language, release.date);
    let purpose = match &release.purpose {
        Purpose::Interim => t.play_interim().to_owned(),
        Purpose::Final => t.play_final().to_owned(),
        Purpose::Correction { of, note } => t.play_correction(note.get(t.language), *of),
    };
    let newest = page.releases.first().map_or(release.number, |newest| newest.number);
    let round = release.round.as_str();
    let corrected = page.releases.iter().find(
        |other| matches!(&other.purpose, Purpose::Correction { of, .. } if *of == release.number),
    );
    let later = match corrected {
        Some(by) => Some((release_path(round, by.number), t.play_corrected_by(by.number))),
        None if newest != release.number => Some((path(round), t.play_newer(newest))),
        None => None,
    };
    let later = later.map(|(href, text)| {
        view! {
            <p class="govuk-body">
                <a class="govuk-link" href=frame.href(&href)>{text}</a>
            </p>
        }
    });
    let report = frame.href(&format!("{}/report", release_path(round, release.number)));
    let content = view! {
        <p class="govuk-body">
            <strong>{t.play_release(date, release.number)}</strong>
            " "
            {purpose}
        </p>
        {later}
        <p class="govuk-body">
            <a class="govuk-link" href=report>{t.report_link()}</a>
        </p>
    };
    inset_text(content.into_any())
}

fn contents(t: Texts, page: &StateOfPlay<'_>) -> AnyView {
    let has_named = !page.release.named.is_empty();
    let links = [
        Some(("#participation", t.play_participation())),
        Some(("#figures", t.play_figures())),
        Some(("#groups", t.play_groups())),
        Some(("#change", t.play_change())),
        Some(("#estimate", t.play_estimate())),
        has_named.then(|| ("#good-work", t.play_good_work())),
        Some(("#releases", t.play_releases())),
        Some(("#method", t.play_method())),
    ];
    let links: Vec<_> = links
        .into_iter()
        .flatten()
        .map(|(href, text)| view! { <li><a class="govuk-link" href=href>{text}</a></li> })
        .collect();
    view! {
        <nav class="app-results__contents" aria-label=t.results_contents()>
            <ul class="govuk-list">{links}</ul>
        </nav>
    }
    .into_any()
}

/// A part of the page with its heading.
fn part(id: &'static str, title: &'static str, content: AnyView) -> AnyView {
    view! {
        <section aria-labelledby=id>
            <h2 class="govuk-heading-l" id=id>{title}</h2>
            {content}
        </section>
    }
    .into_any()
}

fn line(text: impl Into<String>) -> AnyView {
    let text: String = text.into();
    view! { <p class="govuk-body">{text}</p> }.into_any()
}

/// A text in the page's language.
fn said(t: Texts, text: &Bilingual<String>) -> &str {
    text.get(t.language)
}
