//! Groups side by side: the means of themes by nation, type or another family.

use super::participation::place;
use super::{StateOfPlay, line, part};
use crate::components::Choosable;
use crate::pages::figures::{HeatTable, charted, family_name, groups_of, heat_caption, unit};
use crate::texts::Texts;
use domain::peers::Family;
use domain::release::Release;
use leptos::prelude::*;

/// Which groups stand side by side.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum SideBySide {
    /// Nations, and types of council.
    #[default]
    Usual,
    /// Those of one other family.
    Of(Family),
}

/// The families that can be asked for besides the usual.
const OTHERS: [Family; 3] = [Family::Region, Family::Tier, Family::Rurality];

impl SideBySide {
    /// What an address asks for with `by=`: the usual where it asks for none, or for what there is not.
    #[must_use]
    pub fn parse(slug: &str) -> Self {
        OTHERS.into_iter().find(|family| place(*family) == slug).map_or(Self::Usual, Self::Of)
    }

    /// What stands in the address; empty for the usual.
    #[must_use]
    pub const fn slug(self) -> &'static str {
        match self {
            Self::Usual => "",
            Self::Of(family) => place(family),
        }
    }

    /// The families to show, those that the release has at least two groups of.
    #[must_use]
    pub fn families(self, release: &Release) -> Vec<Family> {
        let wanted = match self {
            Self::Usual => vec![Family::Nation, Family::Type],
            Self::Of(family) => vec![family],
        };
        wanted.into_iter().filter(|family| has_some(release, *family)).collect()
    }

    /// The choices of the form.
    pub(super) fn choices(self, t: Texts, release: &Release) -> Vec<Choosable> {
        let others = OTHERS.into_iter().filter(|family| has_some(release, *family));
        let others = others.map(|family| Choosable::new(place(family), family_name(t, family)));
        std::iter::once(Choosable::new("", t.play_by_usual())).chain(others).collect()
    }
}

/// Whether there are groups of a family besides all councils.
fn has_some(release: &Release, family: Family) -> bool {
    groups_of(release, family).len() > 1
}

pub(super) fn section(t: Texts, page: &StateOfPlay<'_>) -> AnyView {
    let pictures = page.pictures.heat.iter().map(Option::as_ref);
    let pictures = pictures.chain(std::iter::repeat(None));
    let families = page.side_by_side.families(page.release);
    let is_empty = families.is_empty();
    let source = format!("{} {}", unit(t, page.bank), page.source_of_all(t));
    let charts: Vec<_> = families
        .into_iter()
        .zip(pictures)
        .map(|(family, picture)| {
            let groups = groups_of(page.release, family);
            let table = HeatTable {
                t,
                bank: page.bank,
                release: page.release,
                groups: &groups,
                caption: &format!("{}: {}", family_name(t, family), t.play_heat_table()),
                id: &format!("heat-{}-table", place(family)),
            };
            let caption = heat_caption(t, page.release, &groups);
            let id = format!("heat-{}", place(family));
            let chart = charted(&id, &caption, picture, &source, table.view());
            view! {
                <h3 class="govuk-heading-m">{family_name(t, family)}</h3>
                {chart}
            }
            .into_any()
        })
        .collect();
    let content = view! {
        {line(if is_empty { t.play_groups_none() } else { t.play_groups_text() })}
        {charts}
    };
    part("groups", t.play_groups(), content.into_any())
}
