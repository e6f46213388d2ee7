//! Common gaps: the questions where the fewest councils are at the base.

use super::Dashboard;
use crate::components::{Cell, Size, Table};
use crate::frame::Frame;
use crate::pages::figures::{
    Caption, charted, listed, percent, rounding, short, stamp, theme_title,
};
use crate::texts::Texts;
use domain::bank::Bank;
use domain::release::compare::common_gaps;
use domain::release::{Figures, GroupFigures, Release};
use leptos::prelude::*;

/// How many questions are listed at most.
pub const LISTED: usize = 10;

/// The questions with the largest share of councils below the base, the largest first: places in the bank, and shares
/// in whole percent. Those where no council is below it are left out.
#[must_use]
pub fn lowest(bank: &Bank, figures: &Figures) -> Vec<(usize, u32)> {
    let gaps = common_gaps(bank, figures).into_iter();
    let below = gaps.map(|(place, at_base)| (place, 100_u32.saturating_sub(at_base)));
    below.filter(|(_, below)| *below > 0).take(LISTED).collect()
}

/// What the chart of common gaps says.
#[must_use]
pub fn gaps_caption(t: Texts, bank: &Bank, gaps: &[(usize, u32)]) -> Caption {
    let (Some((_, most)), Some((_, least))) = (gaps.first(), gaps.last()) else {
        let title = t.dash_gaps_title_none().to_owned();
        return Caption { title, reading: String::new() };
    };
    let name = |place: usize| bank.questions().nth(place).map_or("", |(_, q)| short(t, q));
    let with: Vec<&str> =
        gaps.iter().filter(|(_, below)| below == most).map(|(place, _)| name(*place)).collect();
    let title = match with.as_slice() {
        [only] => t.dash_gaps_title(percent(*most), *only),
        several => t.dash_gaps_title_several(percent(*most), listed(several)),
    };
    let reading = t.dash_gaps_reading(gaps.len(), percent(*most), percent(*least));
    Caption { title, reading }
}

pub(super) fn section(
    frame: &Frame,
    page: &Dashboard<'_>,
    release: &Release,
    (group, figures): (&GroupFigures, &Figures),
) -> AnyView {
    let t = frame.texts();
    let gaps = lowest(page.bank, figures);
    let content = if figures.questions.iter().all(|entry| entry.figure.figure().is_none()) {
        view! { <p class="govuk-body">{t.dash_gaps_none()}</p> }.into_any()
    } else {
        let caption = gaps_caption(t, page.bank, &gaps);
        let source = format!("{} {}", stamp(t, release, Some(group)), rounding(t, release.policy));
        let table = table(t, page.bank, figures, &gaps);
        charted("gaps-chart", &caption, page.pictures.gaps.as_ref(), &source, table)
    };
    view! {
        <section aria-labelledby="gaps">
            <h2 class="govuk-heading-l" id="gaps">{t.dash_gaps()}</h2>
            <p class="govuk-body">{t.dash_gaps_text()}</p>
            {content}
        </section>
    }
    .into_any()
}

fn table(t: Texts, bank: &Bank, figures: &Figures, gaps: &[(usize, u32)]) -> AnyView {
    let rows = gaps.iter().filter_map(|(place, below)| {
        let (theme, question) = bank.questions().nth(*place)?;
        let figure = figures.questions.get(*place)?.figure.figure()?;
        Some(vec![
            Cell::new(short(t, question)),
            Cell::new(theme_title(t, theme)),
            Cell::number(figure.answered.to_string()),
            Cell::number(percent(figure.at_base_percent)),
            Cell::number(percent(*below)),
        ])
    });
    Table::new(rows)
        .caption(t.dash_gaps_table(), Size::S)
        .head([
            Cell::new(t.results_question_column()),
            Cell::new(t.results_theme_column()),
            Cell::number(t.dash_gaps_answered()),
            Cell::number(t.figures_at_base()),
            Cell::number(t.dash_gaps_below()),
        ])
        .row_headers()
        .scrolls("gaps-table", t.table_scroll())
        .view()
}
