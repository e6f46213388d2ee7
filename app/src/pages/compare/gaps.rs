//! Which questions explain the difference between the council and the group.

use super::captions::difference;
use super::{Against, Compare};
use crate::components::{Cell, Html, Size, Table};
use crate::frame::Frame;
use crate::pages::figures::{change, level, level_named, short, theme_title};
use domain::release::Figures;
use domain::release::compare::{Gap, gaps};
use leptos::prelude::*;

/// How many questions are named each way.
const MOST: usize = 5;

/// Nothing before the council submitted, or where the bank has no question to compare.
pub(super) fn section(
    frame: &Frame,
    page: &Compare<'_>,
    against: &Against<'_>,
    figures: &Figures,
) -> Option<AnyView> {
    let t = frame.texts();
    let own = page.own.as_ref()?;
    let mut gaps = gaps(page.bank, figures, own.sheet);
    gaps.retain(|gap| own.asked.get(gap.question).copied().unwrap_or_default());
    if gaps.is_empty() {
        return None;
    }
    let behind: Vec<Gap> = gaps.iter().copied().filter(|gap| gap.tenths < 0).take(MOST).collect();
    let mut ahead: Vec<Gap> = gaps.into_iter().filter(|gap| gap.tenths > 0).collect();
    ahead.sort_by(|a, b| b.weighted.total_cmp(&a.weighted).then(a.question.cmp(&b.question)));
    ahead.truncate(MOST);
    let list = |id, title: &'static str, none: &'static str, gaps: &[Gap]| {
        if gaps.is_empty() {
            view! { <h3 class="govuk-heading-m">{title}</h3> <p class="govuk-body">{none}</p> }
                .into_any()
        } else {
            table(frame, page, against, (id, title), gaps)
        }
    };
    let view = view! {
        <section aria-labelledby="gaps">
            <h2 class="govuk-heading-l" id="gaps">{t.compare_gaps()}</h2>
            <p class="govuk-body">{t.compare_gaps_text(MOST)}</p>
            {list("compare-behind", t.compare_behind(), t.compare_behind_none(), &behind)}
            {list("compare-ahead", t.compare_ahead(), t.compare_ahead_none(), &ahead)}
        </section>
    };
    Some(view.into_any())
}

fn table(
    frame: &Frame,
    page: &Compare<'_>,
    against: &Against<'_>,
    (id, caption): (&'static str, &'static str),
    gaps: &[Gap],
) -> AnyView {
    let t = frame.texts();
    let questions: Vec<_> = page.bank.questions().collect();
    let rows = gaps.iter().filter_map(|gap| {
        let (theme, question) = questions.get(gap.question)?;
        let href = frame.href(&page.address(Some(against.group), Some(theme)));
        let title = theme_title(t, theme).to_owned();
        let link = view! { <a class="govuk-link" href=format!("{href}#questions")>{title}</a> };
        Some(vec![
            Cell::new(short(t, question)),
            Cell::new(Html::View(link.into_any())),
            Cell::new(level_named(t, page.bank, gap.own)),
            Cell::number(level(gap.mean_tenths)),
            Cell::number(change(difference(u32::from(gap.own) * 10, gap.mean_tenths))),
        ])
    });
    Table::new(rows)
        .caption(caption, Size::M)
        .head([
            Cell::new(t.results_question_column()),
            Cell::new(t.results_theme_column()),
            Cell::new(t.compare_your_level()),
            Cell::number(t.compare_number_mean()),
            Cell::number(t.compare_difference()),
        ])
        .row_headers()
        .scrolls(id, t.table_scroll())
        .view()
}
