//! Movement since the round before.

use super::Dashboard;
use crate::components::inset_text;
use crate::frame::Frame;
use crate::pages::figures::{
    Caption, MatrixTable, MovedTable, charted, moved_caption, rounding, stamp, withheld,
};
use crate::texts::Texts;
use domain::release::{GroupMovement, Movement, MovementFigures, Release, Shown};
use leptos::prelude::*;

/// What the matrix of levels says.
#[must_use]
pub fn matrix_caption(t: Texts, movement: &Movement) -> Caption {
    let from = movement.from_name.get(t.language);
    Caption { title: t.dash_matrix_title().to_owned(), reading: t.dash_matrix_reading(from) }
}

pub(super) fn section(frame: &Frame, page: &Dashboard<'_>, release: &Release) -> AnyView {
    let t = frame.texts();
    let content = match &release.movement {
        None => view! { <p class="govuk-body">{t.dash_moved_none()}</p> }.into_any(),
        Some(movement) => {
            let group = movement.groups.iter().find(|one| one.group == page.chosen.group);
            let breaks = (movement.breaks > 0).then(
                || view! { <p class="govuk-body">{t.dash_moved_breaks(movement.breaks)}</p> },
            );
            let compared = t.dash_moved_text(
                movement.comparable,
                movement.questions,
                movement.from_name.get(t.language),
            );
            view! {
                <p class="govuk-body">{compared}</p>
                {breaks}
                {of_group(t, page, release, movement, group)}
            }
            .into_any()
        }
    };
    view! {
        <section aria-labelledby="movement">
            <h2 class="govuk-heading-l" id="movement">{t.dash_moved()}</h2>
            {content}
        </section>
    }
    .into_any()
}

fn of_group(
    t: Texts,
    page: &Dashboard<'_>,
    release: &Release,
    movement: &Movement,
    group: Option<&GroupMovement>,
) -> AnyView {
    let Some(group) = group else {
        return view! { <p class="govuk-body">{t.dash_moved_group_none()}</p> }.into_any();
    };
    match &group.figures {
        Shown::Withheld(why) => {
            inset_text(format!("{} {}", t.dash_moved_withheld(), withheld(t, *why)))
        }
        Shown::Figure(figures) => {
            let source = format!(
                "{} {} {}",
                t.dash_moved_councils(group.councils),
                stamp(t, release, None),
                rounding(t, release.policy)
            );
            charts(t, page, movement, figures, &source)
        }
    }
}

fn charts(
    t: Texts,
    page: &Dashboard<'_>,
    movement: &Movement,
    figures: &MovementFigures,
    source: &str,
) -> AnyView {
    let bank = page.bank;
    let change = MovedTable { t, bank, figures, caption: t.dash_moved_table() }.view();
    let matrix =
        MatrixTable { t, bank, figures, caption: t.dash_matrix_table(), id: "matrix-table" }.view();
    let change = charted(
        "change",
        &moved_caption(t, bank, figures),
        page.pictures.moved.as_ref(),
        source,
        change,
    );
    let matrix = charted(
        "matrix",
        &matrix_caption(t, movement),
        page.pictures.matrix.as_ref(),
        source,
        matrix,
    );
    view! {
        {change}
        {matrix}
    }
    .into_any()
}
