//! What changed since the round before: the council beside the mean of the group, by the same questions and the same
//! councils; and apart from that, the councils that were there before it.

use super::{Against, Compare};
use crate::components::{Cell, Size, Table};
use crate::frame::Frame;
use crate::pages::figures::{change, level, theme_title, withheld, withheld_word};
use crate::texts::Texts;
use domain::release::{GroupMovement, Movement, Shown};
use domain::trend::Change;
use leptos::prelude::*;

/// What the council itself had to show for the round before.
#[derive(Debug, Clone, Default)]
pub struct Trend {
    /// How its own results changed; none where it did not take part in both rounds.
    pub own: Option<Change>,
    /// The titles of the themes of the bank of the round before, in its order and the page's language.
    pub themes_before: Vec<String>,
    /// Councils that took part before, and whose work went to this one.
    pub before: Vec<Before>,
}

/// A council that took part in the round before, and whose work went to this one since.
#[derive(Debug, Clone)]
pub struct Before {
    /// Its name in the page's language.
    pub council: String,
    /// Overall, in tenths of a level.
    pub overall: Option<u32>,
    /// By theme of the bank of that round.
    pub themes: Vec<Option<u32>>,
}

pub(super) fn section(frame: &Frame, page: &Compare<'_>, against: &Against<'_>) -> AnyView {
    let t = frame.texts();
    let content = match &against.release.movement {
        None => view! { <p class="govuk-body">{t.compare_trend_none()}</p> }.into_any(),
        Some(movement) => {
            let group = movement.groups.iter().find(|moved| moved.group == against.group);
            let moved = group.map(|group| moved(frame, page, against, movement, group));
            let breaks = (movement.breaks > 0).then(|| {
                view! { <p class="govuk-body">{t.compare_trend_breaks(movement.breaks)}</p> }
            });
            let merged = merged(frame, &against.trend, movement);
            view! { {moved} {breaks} {merged} }.into_any()
        }
    };
    view! {
        <section aria-labelledby="trend">
            <h2 class="govuk-heading-l" id="trend">{t.compare_trend()}</h2>
            {content}
        </section>
    }
    .into_any()
}

fn moved(
    frame: &Frame,
    page: &Compare<'_>,
    against: &Against<'_>,
    movement: &Movement,
    group: &GroupMovement,
) -> AnyView {
    let t = frame.texts();
    let councils = t.compare_trend_councils(group.councils);
    let round = movement.from_name.get(frame.language).as_str();
    let basis = t.compare_trend_basis(councils, movement.comparable, movement.questions, round);
    let own = against.trend.own.as_ref();
    let none = (page.own.is_some() && own.is_none())
        .then(|| view! { <p class="govuk-body">{t.compare_trend_own_none()}</p> });
    let why = group.figures.why().map(|why| {
        let words = format!("{} {}", t.compare_trend_withheld(), withheld(t, why));
        view! { <p class="govuk-body">{words}</p> }
    });
    let table = (own.is_some() || why.is_none()).then(|| table(t, page, own, group));
    view! {
        <p class="govuk-body">{basis}</p>
        {none}
        {why}
        {table}
    }
    .into_any()
}

/// The council's own change beside the group's.
fn table(t: Texts, page: &Compare<'_>, own: Option<&Change>, group: &GroupMovement) -> AnyView {
    let caption = match (own, group.figures.figure()) {
        (Some(own), Some(figures)) => {
            t.compare_trend_title(change(figures.mean_change_tenths), change(own.overall))
        }
        (_, Some(figures)) => t.compare_trend_title_group(change(figures.mean_change_tenths)),
        _ => t.compare_trend().to_owned(),
    };
    let or_none = |tenths: Option<i32>| {
        Cell::number(tenths.map_or_else(|| t.figures_not_comparable().to_owned(), change))
    };
    let of_group =
        |tenths: &dyn Fn(&domain::release::MovementFigures) -> Option<i32>| match &group.figures {
            Shown::Figure(figures) => or_none(tenths(figures)),
            Shown::Withheld(why) => Cell::number(withheld_word(t, *why)),
        };
    let mut rows = Vec::with_capacity(page.bank.themes.len() + 1);
    let mut overall = vec![Cell::new(t.results_overall())];
    overall.extend(own.map(|own| or_none(Some(own.overall))));
    overall.push(of_group(&|figures| Some(figures.mean_change_tenths)));
    rows.push(overall);
    for (place, theme) in page.bank.themes.iter().enumerate() {
        let mut row = vec![Cell::new(theme_title(t, theme))];
        row.extend(own.map(|own| or_none(own.themes.get(place).copied().flatten())));
        row.push(of_group(&|figures| figures.themes.get(place).copied().flatten()));
        rows.push(row);
    }
    let mut head = vec![Cell::new(t.results_theme_column())];
    head.extend(own.map(|_| Cell::number(t.compare_own_change())));
    head.push(Cell::number(t.compare_number_mean()));
    Table::new(rows)
        .caption(caption, Size::S)
        .head(head)
        .row_headers()
        .scrolls("compare-trend-table", t.table_scroll())
        .view()
}

/// The councils before this one, apart.
fn merged(frame: &Frame, trend: &Trend, movement: &Movement) -> Option<AnyView> {
    if trend.before.is_empty() {
        return None;
    }
    let t = frame.texts();
    let round = movement.from_name.get(frame.language).as_str();
    let figure = |tenths: Option<u32>| {
        Cell::number(tenths.map_or_else(|| t.compare_no_level().to_owned(), level))
    };
    let mut overall = vec![Cell::new(t.results_overall())];
    overall.extend(trend.before.iter().map(|before| figure(before.overall)));
    let themes = trend.themes_before.iter().enumerate().map(|(place, title)| {
        let mut row = vec![Cell::new(title.as_str())];
        let of = |before: &Before| figure(before.themes.get(place).copied().flatten());
        row.extend(trend.before.iter().map(of));
        row
    });
    let mut head = vec![Cell::new(t.results_theme_column())];
    head.extend(trend.before.iter().map(|before| Cell::number(before.council.as_str())));
    let table = Table::new(std::iter::once(overall).chain(themes))
        .caption(t.compare_merged_caption(round), Size::S)
        .head(head)
        .row_headers()
        .scrolls("compare-merged-table", t.table_scroll())
        .view();
    let view = view! {
        <h3 class="govuk-heading-m" id="before">{t.compare_merged()}</h3>
        <p class="govuk-body">{t.compare_merged_text(round)}</p>
        {table}
    };
    Some(view.into_any())
}
