//! Figures as sums: what goes into one, and the sum in numbers that can be checked by hand.

use super::figures::{Figures, Voice};
use super::numbers::{exact, of_hundred, shown};
use domain::scoring::Score;
use leptos::prelude::*;

/// One thing that goes into a figure: a question, or a theme.
pub(super) struct Term {
    /// How much it counts.
    pub(super) weight: f64,
    /// What it has, before that weight.
    pub(super) points: f64,
    /// What it could have.
    pub(super) maximum: f64,
    /// What its base would have.
    pub(super) base: f64,
}

/// How terms make a figure.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Way {
    /// What they have and what they could have, each added up. The weight stands before each.
    Questions,
    /// The same with themes. A weight of 1 goes without saying.
    Themes,
    /// The mean, with or without weights.
    Mean {
        /// Whether the weights count.
        weighted: bool,
    },
    /// The lowest.
    Lowest,
}

/// Which side of the terms is worked out.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Side {
    Own,
    Base,
}

impl Term {
    fn has(&self, side: Side) -> f64 {
        if side == Side::Own { self.points } else { self.base }
    }
}

/// What a whole is out of, in the unit of the rule.
pub(super) fn unit(figures: &Figures<'_>) -> f64 {
    if figures.voice() == Voice::Points { 100.0 } else { figures.highest() }
}

/// Points as the rule has them: a level, a stage, of 100.
pub(super) fn value(figures: &Figures<'_>, points: f64, maximum: f64) -> f64 {
    if maximum > 0.0 { points / maximum * unit(figures) } else { 0.0 }
}

/// A value as a formula has it.
pub(super) fn named(figures: &Figures<'_>, value: f64) -> String {
    match figures.whole_level(value) {
        Some(outcome) if figures.voice() == Voice::Outcomes => {
            figures.level_name(outcome).to_owned()
        }
        _ => exact(value),
    }
}

/// The sum behind a score, and the one behind its base. A sentence where there is no score.
pub(super) fn formulas(figures: &Figures<'_>, score: &Score, terms: &[Term], way: Way) -> AnyView {
    let t = figures.texts();
    let (Some(level), Some(base)) = (score.level(), score.base()) else {
        let none = if figures.voice() == Voice::Levels {
            t.results_no_level_text()
        } else {
            t.results_no_result_text()
        };
        return view! { <p class="govuk-body">{none}</p> }.into_any();
    };
    let added = matches!(way, Way::Questions | Way::Themes);
    let own = if figures.voice() == Voice::Points && added {
        points(figures, terms, way)
    } else {
        let figure = value(figures, level, figures.highest());
        result(figures, figure, &sum(figures, terms, way, Side::Own))
    };
    let base = (figures.voice() != Voice::Outcomes).then(|| {
        let text = if figures.voice() == Voice::Points && added {
            let all = weighted(terms, way, Side::Base).join(" + ");
            t.results_how_base(exact(total(terms, Side::Base)), all)
        } else {
            let figure = value(figures, base, figures.highest());
            t.results_how_base(exact(figure), sum(figures, terms, way, Side::Base))
        };
        view! { <p class="govuk-body app-results__base-formula">{text}</p> }
    });
    let rounded = (!added && is_rounded(figures, terms))
        .then(|| view! { <p class="govuk-body-s">{t.results_how_rounded()}</p> });
    view! {
        <p class="govuk-body app-results__formula">{own}</p>
        {base}
        {rounded}
    }
    .into_any()
}

/// `Level: … = 1.667, shown as 1.7.`
fn result(figures: &Figures<'_>, figure: f64, sum: &str) -> String {
    let t = figures.texts();
    match (figures.voice(), figures.whole_level(figure)) {
        (Voice::Levels | Voice::Mean, _) => {
            t.results_how_formula(exact(figure), sum, shown(figure))
        }
        (Voice::Points, _) => t.results_how_percent_formula(exact(figure), sum, of_hundred(figure)),
        (Voice::Stages, Some(_)) => t.results_how_stage_formula(sum, exact(figure)),
        (Voice::Stages, None) => {
            t.results_how_mean_stage_formula(exact(figure), sum, shown(figure))
        }
        (Voice::Outcomes, Some(_)) => t.results_how_outcome_formula(sum, named(figures, figure)),
        (Voice::Outcomes, None) => {
            t.results_how_mean_outcome_formula(exact(figure), sum, shown(figure))
        }
    }
}

/// Points and most points, each added up, and what they make of 100.
fn points(figures: &Figures<'_>, terms: &[Term], way: Way) -> String {
    let t = figures.texts();
    let (points, most) =
        (total(terms, Side::Own), terms.iter().map(|t| t.weight * t.maximum).sum::<f64>());
    let most_sum: Vec<_> =
        terms.iter().map(|term| product(term.weight, term.maximum, way)).collect();
    let share = (points / most * 100.0).clamp(0.0, 100.0);
    let text = t.results_how_points_formula(
        exact(share),
        weighted(terms, way, Side::Own).join(" + "),
        exact(most),
        most_sum.join(" + "),
        of_hundred(share),
        exact(points),
    );
    if points < 0.0 { format!("{text} {}", t.results_how_below_zero()) } else { text }
}

fn total(terms: &[Term], side: Side) -> f64 {
    terms.iter().map(|term| term.weight * term.has(side)).sum()
}

fn weighted(terms: &[Term], way: Way, side: Side) -> Vec<String> {
    terms.iter().map(|term| product(term.weight, term.has(side), way)).collect()
}

/// `2 × 3`; of a theme that counts once, `3`.
fn product(weight: f64, number: f64, way: Way) -> String {
    let plain = matches!(way, Way::Themes | Way::Mean { weighted: false });
    #[expect(clippy::float_cmp, reason = "a weight of 1 is written as 1")]
    if plain && weight == 1.0 {
        exact(number)
    } else {
        format!("{} × {}", exact(weight), exact(number))
    }
}

fn sum(figures: &Figures<'_>, terms: &[Term], way: Way, side: Side) -> String {
    let of = |term: &Term| value(figures, term.has(side), term.maximum);
    match way {
        Way::Questions | Way::Themes => {
            let weights: Vec<_> = terms
                .iter()
                .map(|term| match way {
                    Way::Questions => exact(term.weight),
                    _ => product(term.weight, term.maximum / figures.highest(), way),
                })
                .collect();
            let weight: f64 =
                terms.iter().map(|term| term.weight * term.maximum / figures.highest()).sum();
            let points = weighted(terms, way, side).join(" + ");
            let (top, bottom) = (exact(total(terms, side)), exact(weight));
            format!("({points}) ÷ ({}) = {top} ÷ {bottom}", weights.join(" + "))
        }
        Way::Mean { weighted } => {
            let values: Vec<_> = terms
                .iter()
                .map(|term| product(if weighted { term.weight } else { 1.0 }, of(term), way))
                .collect();
            let weights: Vec<_> = terms.iter().map(|term| exact(term.weight)).collect();
            let by = if weighted {
                format!("({})", weights.join(" + "))
            } else {
                terms.len().to_string()
            };
            format!("({}) ÷ {by}", values.join(" + "))
        }
        Way::Lowest => {
            let values: Vec<_> = terms.iter().map(|term| named(figures, of(term))).collect();
            figures.texts().results_lowest_of(values.join(", "))
        }
    }
}

fn is_rounded(figures: &Figures<'_>, terms: &[Term]) -> bool {
    terms.iter().any(|term| {
        let thousands = value(figures, term.points, term.maximum) * 1000.0;
        (thousands - thousands.round()).abs() > 1e-6
    })
}
