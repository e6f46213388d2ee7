//! Where the council stands overall, in words and large figures.

use super::{Against, Compare};
use crate::components::{big_number, big_numbers};
use crate::frame::Frame;
use crate::pages::figures::{group_name, level, percent, withheld};
use crate::texts::Texts;
use domain::peers::Group;
use domain::release::compare::{Position, tenths};
use domain::release::{Figures, QUARTILES_FROM, ScoreFigure, Shown};
use leptos::prelude::*;

pub(super) fn section(
    frame: &Frame,
    page: &Compare<'_>,
    against: &Against<'_>,
    figures: &Figures,
) -> AnyView {
    let t = frame.texts();
    let content = match &figures.overall {
        Shown::Withheld(why) => view! {
            <p class="govuk-body">{t.compare_overall_withheld()} " " {withheld(t, *why)}</p>
        }
        .into_any(),
        Shown::Figure(figure) => {
            let sentences = sentences(t, page, against, figure).join(" ");
            view! {
                <p class="govuk-body-l">{sentences}</p>
                {numbers(t, page, figure)}
            }
            .into_any()
        }
    };
    view! {
        <section aria-labelledby="overall">
            <h2 class="govuk-heading-l" id="overall">{t.results_overall()}</h2>
            {content}
        </section>
    }
    .into_any()
}

/// `64 councils like yours (County councils)`.
pub(super) fn councils(t: Texts, against: &Against<'_>, count: u32) -> String {
    let name = group_name(t, against.group);
    let is_own = against.place.groups().any(|own| own == against.group);
    if is_own && against.group != Group::All {
        t.compare_councils_like(count, name)
    } else {
        t.compare_councils_of(count, name)
    }
}

/// Where it stands, how far from the mean, and the base level.
pub(crate) fn sentences(
    t: Texts,
    page: &Compare<'_>,
    against: &Against<'_>,
    figure: &ScoreFigure,
) -> Vec<String> {
    let of = || councils(t, against, figure.contributors);
    let mean = || level(figure.mean_tenths);
    let Some(score) = page.own.as_ref().map(|own| own.scores.overall) else {
        return vec![t.compare_overall_group(of(), mean()), base_of(t, figure)];
    };
    let Some(own) = score.level() else {
        let group = t.compare_overall_group(of(), mean());
        return vec![t.compare_overall_no_level().to_owned(), group, base_of(t, figure)];
    };
    let place = match figure.position(own) {
        Some(Position::BottomQuarter) => t.compare_overall_bottom_quarter(of()),
        Some(Position::BelowMiddle) => t.compare_overall_below_middle(of()),
        Some(Position::AboveMiddle) => t.compare_overall_above_middle(of()),
        Some(Position::TopQuarter) => t.compare_overall_top_quarter(of()),
        None => t.compare_overall_no_quarters(of(), QUARTILES_FROM),
    };
    let own = tenths(own);
    let gap = level(own.abs_diff(figure.mean_tenths));
    let distance = match own.cmp(&figure.mean_tenths) {
        std::cmp::Ordering::Greater => t.compare_overall_above(gap, mean(), level(own)),
        std::cmp::Ordering::Less => t.compare_overall_below(gap, mean(), level(own)),
        std::cmp::Ordering::Equal => t.compare_overall_same(level(own)),
    };
    // Sums of weights in another order may differ in the last digit.
    let base = if score.gap().is_some_and(|gap| gap >= -1e-9) {
        t.compare_base_own_at()
    } else {
        t.compare_base_own_below()
    };
    vec![place, distance, base.to_owned(), base_of(t, figure)]
}

fn base_of(t: Texts, figure: &ScoreFigure) -> String {
    t.compare_base_group(percent(figure.at_base_percent))
}

fn numbers(t: Texts, page: &Compare<'_>, figure: &ScoreFigure) -> AnyView {
    let own = page.own.as_ref().and_then(|own| own.scores.overall.level());
    let own = own.map(|own| big_number(level(tenths(own)), t.results_own_label(), None));
    let median = figure.quartiles_tenths.map(|[_, median, _]| median);
    let mut numbers: Vec<AnyView> = own.into_iter().collect();
    numbers.push(big_number(level(figure.mean_tenths), t.compare_number_mean(), None));
    numbers.extend(median.map(|median| big_number(level(median), t.compare_number_median(), None)));
    numbers.push(big_number(percent(figure.at_base_percent), t.figures_at_base(), None));
    numbers.push(big_number(figure.contributors.to_string(), t.figures_councils(), None));
    big_numbers(numbers)
}
