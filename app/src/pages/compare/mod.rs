//! A council among others: where it stands in a group by a published release, theme by theme and question by question,
//! what explains the difference, and how it changed. Of the others only the release is shown.

mod captions;
mod change;
mod gaps;
mod near;
mod overall;
mod questions;
mod themes;

pub use captions::{questions_caption, themes_caption};
pub use change::{Before, Trend};
pub(crate) use overall::sentences;
pub(crate) use themes::position_name;

use super::Page;
use super::figures::{Picture, group_name, nearest_shown, rounding, stamp, unit, withheld};
use crate::components::{Button, Choosable, Crumb, Select, inset_text};
use crate::dates;
use crate::frame::{Frame, PageHead};
use crate::pages::figures::GroupPicker;
use domain::bank::{Bank, Theme};
use domain::id::CouncilKey;
use domain::peers::{Group, Place};
use domain::release::compare::{AmongNeighbours, instead};
use domain::release::{Audience, Figures, Release, Shown};
use domain::scoring::{Mark, Scores};
use jiff::civil::{Date, DateTime};
use leptos::prelude::*;

/// The pictures of the page. One that could not be drawn is none; its table is there.
#[derive(Debug, Clone, Default)]
pub struct Pictures {
    /// The themes.
    pub themes: Option<Picture>,
    /// The level questions of the theme.
    pub questions: Option<Picture>,
}

/// What the council itself submitted.
pub struct Own<'a> {
    /// When, in the United Kingdom's time.
    pub at: DateTime,
    /// What its answers come to.
    pub scores: &'a Scores,
    /// Its answers, in the order of the bank.
    pub sheet: &'a [Mark],
    /// Whether each question is asked of it, in the same order.
    pub asked: &'a [bool],
}

/// Somebody whose release can be chosen.
pub struct Reader {
    /// Who.
    pub audience: Audience,
    /// The coalition's name in the page's language; none for the public.
    pub name: Option<String>,
}

impl Reader {
    /// Its value in the address.
    #[must_use]
    pub fn slug(&self) -> &str {
        match &self.audience {
            Audience::Public => "public",
            Audience::Coalition(key) => key,
        }
    }
}

/// What the council is compared with.
pub struct Against<'a> {
    /// The release.
    pub release: &'a Release,
    /// What decides the council's groups.
    pub place: Place,
    /// The group.
    pub group: Group,
    /// The theme whose questions are shown.
    pub theme: &'a Theme,
    /// Whether the address asked for a theme that is not there.
    pub no_such_theme: bool,
    /// How the council itself changed, and what came before it.
    pub trend: Trend,
    /// Where it stands among its nearest neighbours; none where its results are not in the release.
    pub near: Option<AmongNeighbours>,
    /// The pictures.
    pub pictures: Pictures,
}

impl<'a> Against<'a> {
    /// The figures of the group, where they are shown.
    #[must_use]
    pub fn figures(&self) -> Option<&'a Figures> {
        self.release.group(self.group)?.figures.figure()
    }
}

/// What there is to show.
pub enum Shows<'a> {
    /// Nothing is published yet. The day the next release is due, and the last day of the round, where they are set.
    Nothing {
        /// When the next release is due.
        due: Option<Date>,
        /// The last day of the round.
        closes: Option<Date>,
    },
    /// The address asks for somebody whose releases the council has not.
    NoSuchReader,
    /// The address asks for a group that the release has not. The group to offer.
    NoSuchGroup(Option<Group>),
    /// A comparison.
    Against(Box<Against<'a>>),
}

/// What the page shows.
pub struct Compare<'a> {
    /// The council's key.
    pub key: &'a CouncilKey,
    /// Its name.
    pub council: &'a str,
    /// The path of the round's task list.
    pub path: &'a str,
    /// The round's name.
    pub round: &'a str,
    /// The bank.
    pub bank: &'a Bank,
    /// None before the council submitted.
    pub own: Option<Own<'a>>,
    /// Those whose release can be chosen, and the place of the one that is.
    pub readers: (Vec<Reader>, usize),
    /// What there is.
    pub shows: Shows<'a>,
}

impl Compare<'_> {
    /// The address of the page, without the language.
    fn address(&self, group: Option<Group>, theme: Option<&Theme>) -> String {
        let mut query = Vec::new();
        if self.readers.1 > 0
            && let Some(reader) = self.readers.0.get(self.readers.1)
        {
            query.push(format!("audience={}", reader.slug()));
        }
        query.extend(group.map(|group| format!("group={group}")));
        query.extend(theme.map(|theme| format!("theme={}", theme.id)));
        let mark = if query.is_empty() { "" } else { "?" };
        format!("{}/compare{mark}{}", self.path, query.join("&"))
    }
}

/// The comparison.
#[must_use]
pub fn compare(frame: &Frame, page: &Compare<'_>) -> Page {
    let t = frame.texts();
    let title = t.compare_title(page.council);
    let link =
        |text: &str, path: String| Crumb { text: text.to_owned(), href: Some(frame.href(&path)) };
    let head = PageHead {
        title: title.clone(),
        section: page.round.to_owned(),
        breadcrumbs: vec![
            link(page.council, format!("/councils/{}", page.key)),
            link(page.round, page.path.to_owned()),
            Crumb { text: t.compare_crumb().to_owned(), href: None },
        ],
        ..PageHead::default()
    };
    let round = page.round.to_owned();
    let content = view! {
        <div class="app-results app-compare">
            <span class="govuk-caption-xl">{round}</span>
            <h1 class="govuk-heading-xl">{title}</h1>
            <p class="govuk-body-l">{t.compare_lead()}</p>
            {standing(frame, page)}
            {shows(frame, page)}
            {links(frame, page)}
        </div>
    };
    Page::new(head, content.into_any())
}

/// What the own results are of, or that there are none yet.
fn standing(frame: &Frame, page: &Compare<'_>) -> AnyView {
    let t = frame.texts();
    if let Some(own) = &page.own {
        return inset_text(t.compare_own(dates::date_and_time(frame.language, own.at)));
    }
    let tasks = frame.href(page.path);
    let content = view! {
        <p class="govuk-body">{t.compare_not_submitted()}</p>
        <p class="govuk-body"><a class="govuk-link" href=tasks>{t.compare_not_submitted_link()}</a></p>
    };
    inset_text(content.into_any())
}

fn shows(frame: &Frame, page: &Compare<'_>) -> AnyView {
    let t = frame.texts();
    match &page.shows {
        Shows::Nothing { due, closes } => nothing(frame, *due, *closes),
        Shows::NoSuchReader => message(frame, page, t.compare_audience_unknown(), None),
        Shows::NoSuchGroup(group) => message(frame, page, t.compare_group_unknown(), *group),
        Shows::Against(against) => comparison(frame, page, against),
    }
}

fn nothing(frame: &Frame, due: Option<Date>, closes: Option<Date>) -> AnyView {
    let t = frame.texts();
    let day = |day| dates::date(frame.language, day);
    let when = match (due, closes) {
        (Some(due), _) => t.compare_no_release_due(day(due)),
        (None, Some(closes)) => t.compare_no_release_closes(day(closes)),
        (None, None) => t.compare_no_release_open().to_owned(),
    };
    view! {
        <p class="govuk-body"><strong>{t.compare_no_release()}</strong></p>
        <p class="govuk-body">{when}</p>
    }
    .into_any()
}

/// That what the address asks for is not there, with a way on.
fn message(frame: &Frame, page: &Compare<'_>, text: &str, group: Option<Group>) -> AnyView {
    let t = frame.texts();
    let (text, href) = (text.to_owned(), frame.href(&page.address(group, None)));
    let way = group.map_or_else(
        || t.compare_way_on_plain().to_owned(),
        |group| t.compare_way_on(group_name(t, group)),
    );
    let content = view! {
        <p class="govuk-body"><strong>{text}</strong></p>
        <p class="govuk-body"><a class="govuk-link" href=href>{way}</a></p>
    };
    inset_text(content.into_any())
}

fn comparison(frame: &Frame, page: &Compare<'_>, against: &Against<'_>) -> AnyView {
    let t = frame.texts();
    let release = against.release;
    let source = stamp(t, release, release.group(against.group));
    let choose = choose(frame, page, against);
    let near = near::section(frame, page, against);
    let Some(figures) = against.figures() else {
        let hidden = hidden(frame, page, against);
        return view! { {choose} {hidden} {near} {how(frame, page, against)} }.into_any();
    };
    let source = format!("{} {source}", unit(t, page.bank));
    view! {
        {choose}
        {overall::section(frame, page, against, figures)}
        {themes::section(frame, page, against, figures, &source)}
        {questions::section(frame, page, against, figures, &source)}
        {gaps::section(frame, page, against, figures)}
        {change::section(frame, page, against)}
        {near}
        {how(frame, page, against)}
    }
    .into_any()
}

/// The filters: whose release, which group, which theme.
fn choose(frame: &Frame, page: &Compare<'_>, against: &Against<'_>) -> AnyView {
    let t = frame.texts();
    let (readers, chosen) = &page.readers;
    let of = (readers.len() > 1).then(|| {
        let choices = readers.iter().map(|reader| {
            let name = reader.name.clone();
            let name = name.unwrap_or_else(|| t.compare_audience_public().to_owned());
            Choosable::new(reader.slug(), name)
        });
        let value = readers.get(*chosen).map_or("", Reader::slug);
        Select::new("audience", t.compare_audience(), choices).value(value).view(t)
    });
    let themes = page.bank.themes.iter().filter(|theme| !theme.questions.is_empty());
    let themes = themes.map(|theme| {
        Choosable::new(theme.id.as_str(), theme.text.get(frame.language).title.clone())
    });
    let theme =
        Select::new("theme", t.compare_theme(), themes).value(against.theme.id.as_str()).view(t);
    let picker = GroupPicker {
        release: against.release,
        chosen: against.group,
        action: frame.href(&format!("{}/compare", page.path)),
        kept: Vec::new(),
        more: Some(view! { {theme} {of} }.into_any()),
    };
    let missing = against.no_such_theme.then(|| {
        let title = against.theme.text.get(frame.language).title.clone();
        inset_text(t.compare_theme_unknown(title))
    });
    view! { {missing} {picker.view(t)} }.into_any()
}

/// That the group is withheld, in general terms, and the nearest one that is not: of the council's own kind where the
/// group is one of its own.
fn hidden(frame: &Frame, page: &Compare<'_>, against: &Against<'_>) -> Option<AnyView> {
    let t = frame.texts();
    let (release, group) = (against.release, against.group);
    let why = release.group(group)?.figures.why()?;
    let is_own = against.place.groups().any(|own| own == group);
    let near = if is_own {
        instead(release, &against.place)
    } else {
        nearest_shown(release, group).or_else(|| instead(release, &against.place))
    };
    let way = near.map_or_else(
        || view! { <p class="govuk-body">{t.figures_group_none()}</p> }.into_any(),
        |near| {
            let href = frame.href(&page.address(Some(near), Some(against.theme)));
            let words = t.figures_group_instead(group_name(t, near));
            view! { <p class="govuk-body"><a class="govuk-link" href=href>{words}</a></p> }
                .into_any()
        },
    );
    let content = view! {
        <p class="govuk-body"><strong>{t.figures_group_withheld(group_name(t, group))}</strong></p>
        <p class="govuk-body">{withheld(t, why)}</p>
        {way}
    };
    Some(inset_text(content.into_any()))
}

/// How to read the page.
fn how(frame: &Frame, page: &Compare<'_>, against: &Against<'_>) -> AnyView {
    let t = frame.texts();
    let policy = against.release.policy;
    let lines = [
        unit(t, page.bank),
        t.compare_how_quarters().to_owned(),
        t.compare_how_base().to_owned(),
        t.compare_how_question().to_owned(),
        super::figures::threshold(t, policy),
        rounding(t, policy),
        t.compare_how_withheld().to_owned(),
    ]
    .map(|line| view! { <li>{line}</li> })
    .collect_view();
    view! {
        <section aria-labelledby="how">
            <h2 class="govuk-heading-m" id="how">{t.compare_how()}</h2>
            <ul class="govuk-list govuk-list--bullet">{lines}</ul>
        </section>
    }
    .into_any()
}

fn links(frame: &Frame, page: &Compare<'_>) -> AnyView {
    let t = frame.texts();
    let consent = frame.href(&format!("{}/consent", page.path));
    let results = frame.href(&format!("{}/results", page.path));
    let results = page
        .own
        .is_some()
        .then(|| Button::new(t.submitted_results()).secondary().href(results).view());
    view! {
        {results}
        <p class="govuk-body app-no-print">
            <a class="govuk-link" href=consent>{t.consent_link()}</a>
        </p>
    }
    .into_any()
}

/// The reasons for which some figures are withheld, each once, in general terms. Nothing where there are none.
fn reasons<'a, T: 'a>(
    frame: &Frame,
    figures: impl Iterator<Item = &'a Shown<T>>,
) -> Option<AnyView> {
    let t = frame.texts();
    let mut whys: Vec<_> = figures.filter_map(Shown::why).collect();
    whys.sort();
    whys.dedup();
    let lines: Vec<String> = whys.into_iter().map(|why| withheld(t, why)).collect();
    (!lines.is_empty()).then(|| view! { <p class="govuk-body-s">{lines.join(" ")}</p> }.into_any())
}
