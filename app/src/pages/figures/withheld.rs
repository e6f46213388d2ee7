//! What stands where a figure is withheld.

use super::names::group_name;
use crate::components::{Cell, inset_text};
use crate::texts::Texts;
use domain::peers::Group;
use domain::release::disclosure::whole_of;
use domain::release::{Release, Shown, Why};
use leptos::prelude::*;

/// Why a figure is withheld, in a sentence that tells nothing of it.
#[must_use]
pub fn withheld(t: Texts, why: Why) -> String {
    let words = match why {
        Why::TooFew => t.figures_why_too_few(),
        Why::Protected => t.figures_why_protected(),
        Why::Nothing => t.figures_why_nothing(),
    };
    words.to_owned()
}

/// What stands in the place of the figure.
#[must_use]
pub fn withheld_word(t: Texts, why: Why) -> &'static str {
    match why {
        Why::TooFew | Why::Protected => t.figures_withheld(),
        Why::Nothing => t.figures_nothing(),
    }
}

/// A cell with a figure, or the word that it is withheld.
#[must_use]
pub fn shown<T>(t: Texts, figure: &Shown<T>, say: impl FnOnce(&T) -> String) -> Cell {
    match figure {
        Shown::Figure(figure) => Cell::number(say(figure)),
        Shown::Withheld(why) => Cell::number(withheld_word(t, *why)),
    }
}

/// The nearest group with figures: the one that this is a part of, or what that is a part of.
#[must_use]
pub fn nearest_shown(release: &Release, group: Group) -> Option<Group> {
    std::iter::successors(whole_of(group), |whole| whole_of(*whole))
        .find(|whole| release.group(*whole).is_some_and(|group| group.figures.figure().is_some()))
}

/// That the figures of a group are withheld, why, and a link to the nearest group that is shown; nothing where they are
/// not. `href` is the address of the same page for another group.
#[must_use]
pub fn withheld_group(
    t: Texts,
    release: &Release,
    group: Group,
    href: impl Fn(Group) -> String,
) -> Option<AnyView> {
    let why = release.group(group)?.figures.why()?;
    let instead = nearest_shown(release, group).map_or_else(
        || view! { <p class="govuk-body">{t.figures_group_none()}</p> }.into_any(),
        |near| {
            let words = t.figures_group_instead(group_name(t, near));
            view! {
                <p class="govuk-body">
                    <a class="govuk-link" href=href(near)>{words}</a>
                </p>
            }
            .into_any()
        },
    );
    let content = view! {
        <p class="govuk-body">
            <strong>{t.figures_group_withheld(group_name(t, group))}</strong>
        </p>
        <p class="govuk-body">{withheld(t, why)}</p>
        {instead}
    };
    Some(inset_text(content.into_any()))
}
