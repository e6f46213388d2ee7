//! The dashboard of a round.

use super::{
    CouncilLine, Counted, Whose, councils::quoted, crumb, family_slug, gaps, levels, moved, named,
    part, quality, response, total,
};
use crate::components::{Choosable, Select, inset_text};
use crate::dates;
use crate::frame::{Frame, PageHead};
use crate::pages::Page;
use crate::pages::data::Shelf;
use crate::pages::figures::{
    GroupPicker, Picture, family_name, stamp, theme_title, withheld_group,
};
use crate::pages::state_of_play::release_path;
use domain::bank::Bank;
use domain::id::CouncilKey;
use domain::peers::{Family, Group};
use domain::release::Release;
use jiff::civil::Date;
use leptos::prelude::*;
use std::collections::BTreeMap;

/// What the address asks for.
#[derive(Debug, Clone)]
pub struct Chosen {
    /// The group whose figures are shown; one of the release's, where there is one.
    pub group: Group,
    /// The family whose groups stand beside each other.
    pub family: Family,
    /// The place of the theme that good work is shown for; none for all.
    pub theme: Option<usize>,
    /// What it asked for and is not there.
    pub unknown: Vec<String>,
}

/// The pictures of the page. One that could not be drawn is none; its table is there.
#[derive(Debug, Clone, Default)]
#[expect(missing_docs, reason = "each is the picture of the section it is called after")]
pub struct Pictures {
    pub part: Option<Picture>,
    pub spread: Option<Picture>,
    pub base: Option<Picture>,
    pub heat: Option<Picture>,
    pub gaps: Option<Picture>,
    pub moved: Option<Picture>,
    pub matrix: Option<Picture>,
    pub quality: Option<Picture>,
}

/// What the page shows.
pub struct Dashboard<'a> {
    /// Whose it is.
    pub whose: &'a Whose,
    /// What the round is called.
    pub round: &'a str,
    /// Its own address, without the language.
    pub path: &'a str,
    /// The round's bank.
    pub bank: &'a Bank,
    /// The councils the round is for, as they stand now.
    pub counts: &'a [Counted],
    /// The same by name, where they are no more than [`NAMED`](super::NAMED).
    pub councils: &'a [CouncilLine],
    /// Today.
    pub today: Date,
    /// The fewest councils that any figure comes from.
    pub minimum: u32,
    /// The newest release.
    pub release: Option<&'a Release>,
    /// The day the next is due.
    pub due: Option<Date>,
    /// The families that part the councils.
    pub families: &'a [Family],
    /// What is chosen.
    pub chosen: &'a Chosen,
    /// The names of the councils that a release names.
    pub names: &'a BTreeMap<CouncilKey, String>,
    /// The pictures.
    pub pictures: &'a Pictures,
}

/// The page.
#[must_use]
pub fn dashboard(frame: &Frame, page: &Dashboard<'_>) -> Page {
    let t = frame.texts();
    let title = t.dash_title(page.round);
    let head = PageHead {
        title: title.clone(),
        section: page.whose.name.clone(),
        breadcrumbs: vec![
            crumb(frame, &page.whose.name, Some(&page.whose.home)),
            crumb(frame, page.round, None),
        ],
        ..PageHead::default()
    };
    let unknown: Vec<_> =
        page.chosen.unknown.iter().map(|typed| inset_text(t.dash_unknown(quoted(typed)))).collect();
    let count = total(page.counts);
    let small = (count < page.minimum).then(|| inset_text(t.dash_small(count, page.minimum)));
    let content = view! {
        <div class="app-dash">
            <span class="govuk-caption-xl">{page.whose.name.clone()}</span>
            <h1 class="govuk-heading-xl">{title}</h1>
            {small}
            {unknown}
            {contents(frame, page)}
            {part::section(frame, page)}
            {figures(frame, page)}
        </div>
    };
    Page::new(head, content.into_any())
}

/// Links to the sections.
fn contents(frame: &Frame, page: &Dashboard<'_>) -> Option<AnyView> {
    let t = frame.texts();
    let release = page.release?;
    let is_shown =
        release.group(page.chosen.group).is_some_and(|group| group.figures.figure().is_some());
    let mut links = vec![("#taking-part", t.dash_part())];
    if is_shown {
        links.extend([
            ("#levels", t.dash_levels()),
            ("#base", t.dash_base()),
            ("#gaps", t.dash_gaps()),
        ]);
    }
    links.extend([
        ("#heat", t.dash_heat()),
        ("#movement", t.dash_moved()),
        ("#good-work", t.dash_named()),
        ("#response", t.dash_response()),
        ("#quality", t.dash_quality()),
    ]);
    if page.whose.is_central {
        links.push(("#estimate", t.dash_estimate()));
    }
    let links = links
        .into_iter()
        .map(|(href, text)| view! { <li><a class="govuk-link" href=href>{text}</a></li> })
        .collect_view();
    let list = view! {
        <nav class="app-results__contents" aria-label=t.results_contents()>
            <ul class="govuk-list app-dash__columns">{links}</ul>
        </nav>
    };
    Some(list.into_any())
}

/// Everything that comes from a release; without one, that there is none.
fn figures(frame: &Frame, page: &Dashboard<'_>) -> AnyView {
    let t = frame.texts();
    let due = page.due.map(|due| dates::date(t.language, due));
    let Some(release) = page.release else {
        let words =
            due.map_or_else(|| t.dash_no_release().to_owned(), |due| t.dash_no_release_due(due));
        return inset_text(words);
    };
    let group = release.group(page.chosen.group);
    let due = due.map(|due| view! { <p class="govuk-body">{t.dash_next_due(due)}</p> });
    let to = |group: Group| {
        let query = query(page, group);
        frame.href(&format!("{}?{query}#figures", page.path))
    };
    let withheld = withheld_group(t, release, page.chosen.group, to);
    let of_group = group.and_then(|group| Some((group, group.figures.figure()?))).map(|shown| {
        view! {
            {levels::sections(frame, page, release, shown)}
            {gaps::section(frame, page, release, shown)}
        }
    });
    let report = match page.whose.is_central {
        true => format!("{}/report", release_path(release.round.as_str(), release.number)),
        false => format!("{}/report/{}", page.path, release.number),
    };
    let report = frame.href(&report);
    let estimate = page.whose.is_central.then(|| response::estimate(frame, page, release));
    let data = if page.whose.is_central {
        Shelf::Public.release(release.round.as_str(), release.number)
    } else {
        format!("{}/data/{}", page.path, release.number)
    };
    view! {
        <section aria-labelledby="figures">
            <h2 class="govuk-heading-l" id="figures">{t.dash_filters()}</h2>
            <p class="govuk-body">{stamp(t, release, group)}</p>
            <p class="govuk-body">
                <a class="govuk-link" href=report>{t.report_link()}</a>
            </p>
            {due}
            <p class="govuk-body">
                <a class="govuk-link" href=frame.href(&data)>{t.data_of_release()}</a>
            </p>
            {picker(frame, page, release)}
            {withheld}
        </section>
        {of_group}
        {levels::heat(frame, page, release)}
        {moved::section(frame, page, release)}
        {named::section(frame, page, release)}
        {response::section(frame, release)}
        {quality::section(frame, page, release)}
        {estimate}
    }
    .into_any()
}

/// The query that asks for the same with another group.
fn query(page: &Dashboard<'_>, group: Group) -> String {
    let mut query = format!("group={group}&family={}", family_slug(page.chosen.family));
    if let Some(theme) = page.chosen.theme.and_then(|place| page.bank.themes.get(place)) {
        query.push_str(&format!("&theme={}", theme.id));
    }
    query
}

fn picker(frame: &Frame, page: &Dashboard<'_>, release: &Release) -> AnyView {
    let t = frame.texts();
    let families = page
        .families
        .iter()
        .map(|family| Choosable::new(family_slug(*family), family_name(t, *family)));
    let family = (!page.families.is_empty()).then(|| {
        Select::new("family", t.dash_family(), families)
            .value(family_slug(page.chosen.family))
            .view(t)
    });
    let any = Choosable::new("", t.dash_theme_any());
    let themes = page
        .bank
        .themes
        .iter()
        .map(|theme| Choosable::new(theme.id.as_str(), theme_title(t, theme)));
    let chosen = page.chosen.theme.and_then(|place| page.bank.themes.get(place));
    let theme = Select::new(
        "theme",
        format!("{}: {}", t.dash_named(), t.dash_theme()),
        std::iter::once(any).chain(themes),
    )
    .value(chosen.map_or("", |theme| theme.id.as_str()))
    .view(t);
    GroupPicker {
        release,
        chosen: page.chosen.group,
        action: frame.href(&format!("{}#figures", page.path)),
        kept: Vec::new(),
        more: Some(view! { {family} {theme} }.into_any()),
    }
    .view(t)
}
