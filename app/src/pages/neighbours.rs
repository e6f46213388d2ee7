//! The nearest neighbours of a council: those the Office for National Statistics publishes, and those of our own model
//! with what makes them near.

use super::Page;
use super::figures::{group_name, percent};
use super::question::figure;
use crate::components::{Cell, Crumb, Size, Table};
use crate::frame::{Frame, PageHead};
use crate::texts::Texts;
use domain::council::CouncilType;
use domain::neighbours::{Compared, Feature, Neighbour, USUAL};
use domain::peers::Group;
use leptos::prelude::*;

/// A council of a list.
#[derive(Debug, Clone)]
pub struct Named {
    /// Its name in the page's language.
    pub name: String,
    /// What kind of council it is, or was.
    pub kind: CouncilType,
    /// Whether it has ended.
    pub is_over: bool,
    /// Whether it does the same things as the council of the page.
    pub same_functions: bool,
    /// Whether the model has it among the nearest too.
    pub is_in_model: bool,
}

/// What the model says.
#[derive(Debug, Clone)]
pub enum Modelled {
    /// The nearest, nearest first, each with its name.
    Near(Vec<(String, Neighbour)>),
    /// The council has ended, or is still to begin.
    NotThere,
    /// Something that is compared is not known of the council.
    Missing(Vec<Feature>),
}

/// What the page shows.
pub struct Neighbours<'a> {
    /// The council's name.
    pub council: &'a str,
    /// The path of its home.
    pub home: &'a str,
    /// Those that are published, nearest first.
    pub published: Vec<Named>,
    /// Those of our own model.
    pub modelled: Modelled,
}

/// The nearest neighbours of a council.
#[must_use]
pub fn neighbours(frame: &Frame, page: &Neighbours<'_>) -> Page {
    let t = frame.texts();
    let title = t.neighbours_title(page.council);
    let head = PageHead {
        title: title.clone(),
        breadcrumbs: vec![
            Crumb { text: page.council.to_owned(), href: Some(frame.href(page.home)) },
            Crumb { text: t.neighbours_crumb().to_owned(), href: None },
        ],
        ..PageHead::default()
    };
    let content = view! {
        <h1 class="govuk-heading-xl">{title}</h1>
        <p class="govuk-body-l">{t.neighbours_lead()}</p>
        <h2 class="govuk-heading-l" id="published">{t.neighbours_published()}</h2>
        {published(t, page)}
        <h2 class="govuk-heading-l" id="model">{t.neighbours_model()}</h2>
        {modelled(t, page)}
        <h2 class="govuk-heading-m" id="sources">{t.neighbours_credit()}</h2>
        <ul class="govuk-list govuk-list--bullet">
            <li>{t.neighbours_credit_ons()}</li>
            <li>{t.neighbours_credit_mysociety()}</li>
        </ul>
    };
    Page::new(head, content.into_any())
}

fn published(t: Texts, page: &Neighbours<'_>) -> AnyView {
    if page.published.is_empty() {
        return view! { <p class="govuk-body">{t.neighbours_published_none()}</p> }.into_any();
    }
    let yes_no = |yes| Cell::new(if yes { t.yes() } else { t.no() });
    let rows = page.published.iter().map(|named| {
        let name = if named.is_over { t.neighbours_ended(&named.name) } else { named.name.clone() };
        vec![
            Cell::new(name),
            Cell::new(group_name(t, Group::Type(named.kind))),
            yes_no(named.same_functions),
            yes_no(named.is_in_model),
        ]
    });
    let table = Table::new(rows)
        .caption(t.neighbours_published_caption(), Size::S)
        .head([
            Cell::new(t.neighbours_council()),
            Cell::new(t.neighbours_kind()),
            Cell::new(t.neighbours_functions()),
            Cell::new(t.neighbours_in_model()),
        ])
        .row_headers()
        .scrolls("published-table", t.table_scroll())
        .view();
    view! {
        <p class="govuk-body">{t.neighbours_published_text(page.published.len())}</p>
        {table}
    }
    .into_any()
}

fn modelled(t: Texts, page: &Neighbours<'_>) -> AnyView {
    let near = match &page.modelled {
        Modelled::NotThere => {
            return view! { <p class="govuk-body">{t.neighbours_model_ended()}</p> }.into_any();
        }
        Modelled::Missing(features) => {
            let names: Vec<_> = features.iter().map(|feature| feature_name(t, *feature)).collect();
            let text = t.neighbours_model_missing(names.join("; "));
            return view! { <p class="govuk-body">{text}</p> }.into_any();
        }
        Modelled::Near(near) if near.is_empty() => {
            return view! { <p class="govuk-body">{t.neighbours_model_none()}</p> }.into_any();
        }
        Modelled::Near(near) => near,
    };
    let few = (near.len() < USUAL)
        .then(|| view! { <p class="govuk-body">{t.neighbours_model_few(near.len())}</p> });
    view! {
        <p class="govuk-body">{t.neighbours_model_text()} " " {t.neighbours_model_position()}</p>
        {few}
        {values(t, page, near)}
        <p class="govuk-body">{t.neighbours_why_text()}</p>
        {shares(t, near)}
    }
    .into_any()
}

/// What a feature is called.
fn feature_name(t: Texts, feature: Feature) -> &'static str {
    match feature {
        Feature::Population => t.neighbours_feature_population(),
        Feature::Density => t.neighbours_feature_density(),
        Feature::Deprivation => t.neighbours_feature_deprivation(),
        Feature::RuralShare => t.neighbours_feature_rural_share(),
        Feature::Position => t.neighbours_feature_position(),
    }
}

/// A figure of a feature as it is written.
fn said(feature: Feature, value: f64) -> String {
    match feature {
        Feature::Population | Feature::Density | Feature::Position => figure(value.round()),
        Feature::Deprivation => format!("{value:.1}"),
        Feature::RuralShare => percent((value * 100.0).round().clamp(0.0, 100.0) as u32),
    }
}

/// A distance in standard deviations, to two decimal places.
fn distance(distance: f64) -> String {
    format!("{distance:.2}")
}

/// The figures that are compared: those of the council first, then those of its neighbours.
fn values(t: Texts, page: &Neighbours<'_>, near: &[(String, Neighbour)]) -> AnyView {
    let features = Feature::ALL;
    let first = near.first().map(|(_, nearest)| nearest);
    let own = |feature: &Feature| {
        let part = first.and_then(|near| near.parts.iter().find(|part| part.feature == *feature));
        Cell::number(match part.map(|part| part.compared) {
            Some(Compared::Figures { own, .. }) => said(*feature, own),
            Some(Compared::Apart { .. }) => said(*feature, 0.0),
            None => String::new(),
        })
    };
    let mut mine = vec![Cell::new(t.neighbours_own(page.council))];
    mine.extend(features.iter().map(own));
    mine.push(Cell::number(distance(0.0)));
    let rows = near.iter().map(|(name, near)| {
        let mut row = vec![Cell::new(name.as_str())];
        row.extend(near.parts.iter().map(|part| {
            Cell::number(match part.compared {
                Compared::Figures { theirs, .. } => said(part.feature, theirs),
                Compared::Apart { kilometres } => said(part.feature, kilometres),
            })
        }));
        row.push(Cell::number(distance(near.distance)));
        row
    });
    let mut head = vec![Cell::new(t.neighbours_council())];
    head.extend(features.iter().map(|feature| Cell::number(feature_name(t, *feature))));
    head.push(Cell::number(t.neighbours_distance()));
    Table::new(std::iter::once(mine).chain(rows))
        .caption(t.neighbours_model_caption(), Size::S)
        .head(head)
        .row_headers()
        .class("app-neighbours")
        .scrolls("model-table", t.table_scroll())
        .view()
}

/// What each distance is made of, and in what two councils are most alike and differ most.
fn shares(t: Texts, near: &[(String, Neighbour)]) -> AnyView {
    let rows = near.iter().map(|(name, near)| {
        let by_share = || near.parts.iter().map(|part| (part.share, part.feature));
        let alike = by_share().min_by(|a, b| a.0.total_cmp(&b.0));
        let differs = by_share().max_by(|a, b| a.0.total_cmp(&b.0));
        let named = |part: Option<(f64, Feature)>| {
            Cell::new(part.map_or("", |(_, feature)| feature_name(t, feature)))
        };
        let mut row = vec![Cell::new(name.as_str()), named(alike), named(differs)];
        row.extend(near.parts.iter().map(|part| {
            Cell::number(percent((part.share * 100.0).round().clamp(0.0, 100.0) as u32))
        }));
        row
    });
    let mut head = vec![
        Cell::new(t.neighbours_council()),
        Cell::new(t.neighbours_nearer_alike()),
        Cell::new(t.neighbours_nearer_differs()),
    ];
    head.extend(Feature::ALL.iter().map(|feature| Cell::number(feature_name(t, *feature))));
    Table::new(rows)
        .caption(t.neighbours_why_caption(), Size::S)
        .head(head)
        .row_headers()
        .scrolls("why-table", t.table_scroll())
        .view()
}
