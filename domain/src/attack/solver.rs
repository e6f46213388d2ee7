//! The one place that knows the linear programming solver.

use super::bounds::Row;
use microlp::{ComparisonOp, OptimizationDirection, Problem, Variable};

/// A point where a number is as low, or as high, as the rows allow. None where the solver says that there is no such
/// point, or fails. What it says has to be checked.
pub(super) fn extreme(
    rows: &[Row],
    bounds: &[(f64, f64)],
    target: usize,
    is_highest: bool,
) -> Option<Vec<f64>> {
    let direction =
        if is_highest { OptimizationDirection::Maximize } else { OptimizationDirection::Minimize };
    let mut problem = Problem::new(direction);
    let factor = |place| if place == target { 1.0 } else { 0.0 };
    let variables: Vec<Variable> = bounds
        .iter()
        .enumerate()
        .map(|(place, bounds)| problem.add_var(factor(place), *bounds))
        .collect();
    for row in rows {
        let terms: Vec<(Variable, f64)> =
            row.terms.iter().map(|(place, factor)| (variables[*place], *factor)).collect();
        if row.low == row.high {
            problem.add_constraint(terms, ComparisonOp::Eq, row.low);
            continue;
        }
        if row.low.is_finite() {
            problem.add_constraint(terms.clone(), ComparisonOp::Ge, row.low);
        }
        if row.high.is_finite() {
            problem.add_constraint(terms, ComparisonOp::Le, row.high);
        }
    }
    let solution = problem.solve().ok()?.into_solution().ok()?;
    let within = |(variable, (low, high)): (&Variable, &(f64, f64))| {
        let value = solution.var_value(*variable);
        value.is_finite().then(|| value.clamp(*low, *high))
    };
    variables.iter().zip(bounds).map(within).collect()
}
