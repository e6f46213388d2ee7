//! What changed since the round before.

use super::{StateOfPlay, line, part, said};
use crate::pages::figures::{
    MatrixTable, MovedTable, charted, group_name, matrix_caption, moved_caption, rounding, withheld,
};
use crate::texts::Texts;
use domain::release::{GroupMovement, Movement, MovementFigures, Shown};
use leptos::prelude::*;

pub(super) fn section(t: Texts, page: &StateOfPlay<'_>) -> AnyView {
    let content = match &page.release.movement {
        None => line(t.play_change_none()),
        Some(movement) => change(t, page, movement),
    };
    part("change", t.play_change(), content)
}

fn change(t: Texts, page: &StateOfPlay<'_>, movement: &Movement) -> AnyView {
    let from = said(t, &movement.from_name);
    let questions = t.play_change_questions(movement.comparable, from, movement.questions);
    let breaks = (movement.breaks > 0).then(|| line(t.play_change_breaks(movement.breaks)));
    let group = match page.movement() {
        None => line(t.play_change_group_none(group_name(t, page.group))),
        Some(group) => match &group.figures {
            Shown::Withheld(why) => view! {
                {line(t.figures_group_withheld(group_name(t, page.group)))}
                {line(withheld(t, *why))}
            }
            .into_any(),
            Shown::Figure(figures) => charts(t, page, (from, group), figures),
        },
    };
    view! {
        {line(questions)}
        {breaks}
        {group}
    }
    .into_any()
}

fn charts(
    t: Texts,
    page: &StateOfPlay<'_>,
    (from, group): (&str, &GroupMovement),
    figures: &MovementFigures,
) -> AnyView {
    let councils = t.play_change_councils(group.councils, group_name(t, group.group));
    let as_at = (group.as_at != page.release.number).then(|| t.figures_stamp_as_at(group.as_at));
    let source = [Some(councils.clone()), as_at, Some(page.source_of_all(t))];
    let source: Vec<_> = source.into_iter().flatten().collect();
    let source = source.join(" ");
    let moved = moved_caption(t, page.bank, figures);
    let table = MovedTable { t, bank: page.bank, figures, caption: t.play_moved_table() };
    let matrix = MatrixTable {
        t,
        bank: page.bank,
        figures,
        caption: t.play_matrix_table(),
        id: "matrix-table",
    };
    let rounded = format!("{source} {}", rounding(t, page.release.policy));
    view! {
        {line(councils)}
        {charted("moved", &moved, page.pictures.moved.as_ref(), &source, table.view())}
        {charted(
            "matrix",
            &matrix_caption(t, from, figures),
            page.pictures.matrix.as_ref(),
            &rounded,
            matrix.view(),
        )}
    }
    .into_any()
}
