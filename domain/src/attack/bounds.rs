//! How far unknown numbers can be, given sums of them that are known within limits.
//!
//! Any point that meets all rows shows what is possible for every number in it, so most are settled without a solver: a
//! few points are found by going from row to row, and each is moved along single numbers as far as the rows allow. Only
//! what is not settled so goes to a linear program. No point counts before it was checked against all rows here: the
//! solver is not believed.

use super::solver;

/// By how much a point may miss a row or a bound and still count.
pub const TOLERANCE: f64 = 1e-6;

/// How much less than what it needs is enough for a number: errors of a solver add up.
pub(super) const CLOSE: f64 = 1e-4;

/// How often a search goes over all rows before it gives up.
const SWEEPS: usize = 80;

/// A sum that is known within limits: `low ≤ Σ factor × number ≤ high`.
#[derive(Debug, Clone, PartialEq)]
pub struct Row {
    /// Which numbers, by place, with their factors.
    pub terms: Vec<(usize, f64)>,
    /// The least it is; minus infinity where nothing is known.
    pub low: f64,
    /// The most it is; infinity where nothing is known.
    pub high: f64,
}

impl Row {
    /// The plain sum of some numbers.
    #[must_use]
    pub fn sum(places: impl IntoIterator<Item = usize>, low: f64, high: f64) -> Self {
        Self { terms: places.into_iter().map(|place| (place, 1.0)).collect(), low, high }
    }

    fn at(&self, point: &[f64]) -> f64 {
        self.terms.iter().map(|(place, factor)| factor * point[*place]).sum()
    }
}

/// What must be possible for a number, for it to be protected.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Need {
    /// It may be anything in an interval at least so wide.
    Width(f64),
    /// It may be as low as this.
    Below(f64),
}

impl Need {
    fn is_met(self, (low, high): (f64, f64)) -> bool {
        match self {
            Self::Width(width) => high - low >= width - CLOSE,
            Self::Below(most) => low <= most,
        }
    }
}

/// What was found out about each number.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Attained {
    /// The lowest and highest value that it has in any point that was checked; infinity and minus infinity where there
    /// is no point. Where it was solved for, that is its whole interval.
    pub ranges: Vec<(f64, f64)>,
    /// Those that were asked for and do not have what they need, in order.
    pub narrow: Vec<usize>,
    /// Those of `narrow` whose interval is not known, because a linear program failed or its answer was wrong.
    pub unsolved: Vec<usize>,
    /// How many linear programs were solved.
    pub solved: usize,
}

/// Finds out how far numbers can be: `targets`, which stop being looked at once they have what they need. `start` is where
/// to look first; if it meets all rows, so much the better.
#[must_use]
pub fn attainable(
    rows: &[Row],
    bounds: &[(f64, f64)],
    targets: &[usize],
    need: Need,
    start: Option<&[f64]>,
) -> Attained {
    look(rows, bounds, targets, need, start, Ways::Both)
}

/// How to find points.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Ways {
    /// Only from row to row: what is left is not solved for.
    Rows,
    /// Only by linear programs.
    Programs,
    /// First the one, then the other.
    Both,
}

/// [`attainable`], in some ways.
pub(super) fn look(
    rows: &[Row],
    bounds: &[(f64, f64)],
    targets: &[usize],
    need: Need,
    start: Option<&[f64]>,
    ways: Ways,
) -> Attained {
    let mut search = Search::new(rows, bounds, need);
    let mut base: Vec<f64> = start.map_or_else(
        || bounds.iter().map(|(low, high)| f64::midpoint(*low, *high)).collect(),
        Vec::from,
    );
    search.absorb(&base);
    let is_open = |search: &Search<'_>| targets.iter().any(|t| !need.is_met(search.ranges[*t]));
    for share in [0.1, 0.5] {
        if ways != Ways::Programs
            && is_open(&search)
            && let Some(point) = search.drawn_in(base.clone(), None, share)
        {
            search.absorb(&point);
            base = point;
            break;
        }
    }
    let mut attained =
        Attained { ranges: Vec::new(), narrow: Vec::new(), unsolved: Vec::new(), solved: 0 };
    for target in targets.iter().copied() {
        if ways != Ways::Programs {
            search.push(&base, target);
        }
        if need.is_met(search.ranges[target]) {
            continue;
        }
        let mut is_solved = ways != Ways::Rows;
        for is_highest in [false, true] {
            if is_solved && !need.is_met(search.ranges[target]) {
                attained.solved += 1;
                let point = solver::extreme(rows, bounds, target, is_highest);
                is_solved = point.is_some_and(|point| search.absorb(&point));
            }
        }
        if !need.is_met(search.ranges[target]) {
            attained.narrow.push(target);
            if !is_solved {
                attained.unsolved.push(target);
            }
        }
    }
    // A later point may have shown what an earlier program could not.
    let still = |target: &usize| !need.is_met(search.ranges[*target]);
    attained.narrow.retain(still);
    attained.unsolved.retain(still);
    attained.ranges = search.ranges;
    attained
}

/// Points that were found so far, and what they show.
struct Search<'a> {
    rows: &'a [Row],
    bounds: &'a [(f64, f64)],
    need: Need,
    /// For each number, the rows it is in, with its factor there.
    rows_of: Vec<Vec<(usize, f64)>>,
    ranges: Vec<(f64, f64)>,
}

impl<'a> Search<'a> {
    fn new(rows: &'a [Row], bounds: &'a [(f64, f64)], need: Need) -> Self {
        let mut rows_of = vec![Vec::new(); bounds.len()];
        for (index, row) in rows.iter().enumerate() {
            for (place, factor) in &row.terms {
                rows_of[*place].push((index, *factor));
            }
        }
        let ranges = vec![(f64::INFINITY, f64::NEG_INFINITY); bounds.len()];
        Self { rows, bounds, need, rows_of, ranges }
    }

    /// Takes a point in, if it meets everything: what it shows of each number, and how far each could go on its own.
    fn absorb(&mut self, point: &[f64]) -> bool {
        let sums: Vec<f64> = self.rows.iter().map(|row| row.at(point)).collect();
        let rows = self.rows.iter().zip(&sums);
        let is_within =
            |value: f64, low: f64, high: f64| value >= low - TOLERANCE && value <= high + TOLERANCE;
        let meets = rows.clone().all(|(row, sum)| is_within(*sum, row.low, row.high))
            && point
                .iter()
                .zip(self.bounds)
                .all(|(value, (low, high))| is_within(*value, *low, *high));
        if !meets {
            return false;
        }
        for (place, value) in point.iter().copied().enumerate() {
            let (low, high) = self.bounds[place];
            let (mut up, mut down) = (high - value, value - low);
            for (row, factor) in &self.rows_of[place] {
                let (above, below) =
                    (self.rows[*row].high - sums[*row], sums[*row] - self.rows[*row].low);
                let (above, below) = if *factor > 0.0 { (above, below) } else { (below, above) };
                up = up.min(above / factor.abs());
                down = down.min(below / factor.abs());
            }
            let range = &mut self.ranges[place];
            *range = (range.0.min(value - down.max(0.0)), range.1.max(value + up.max(0.0)));
        }
        true
    }

    /// Looks for points with a number where it has to be able to go, each side and half of both.
    fn push(&mut self, base: &[f64], target: usize) {
        let (least, most) = self.bounds[target];
        for share in [1.0, 0.5, 0.5] {
            for is_up in [true, false] {
                let (low, high) = self.ranges[target];
                if self.need.is_met((low, high)) || low > high {
                    return;
                }
                let value = match self.need {
                    Need::Width(width) if is_up => high + (width - high + low) * share,
                    Need::Width(width) => low - (width - high + low) * share,
                    Need::Below(value) => value,
                };
                if value < least - TOLERANCE || value > most + TOLERANCE {
                    continue;
                }
                let value = value.clamp(least, most);
                if let Some(point) = self.drawn_in(base.to_vec(), Some((target, value)), 0.98) {
                    self.absorb(&point);
                }
            }
        }
    }

    /// A point that meets all rows, from one that may not: goes from row to row and takes what is too much or too little
    /// from all numbers that can give (Kaczmarz's method, for limits instead of equations). Rows are aimed at a share of
    /// their width around the middle, so that others have room.
    fn drawn_in(
        &self,
        mut point: Vec<f64>,
        held: Option<(usize, f64)>,
        share: f64,
    ) -> Option<Vec<f64>> {
        if let Some((place, value)) = held {
            point[place] = value;
        }
        let mut far = f64::INFINITY;
        for sweep in 1..=SWEEPS {
            let mut off: f64 = 0.0;
            for row in self.rows {
                off = off.max(self.meet(
                    row,
                    &mut point,
                    held.map_or(usize::MAX, |held| held.0),
                    share,
                ));
            }
            if off <= TOLERANCE {
                return Some(point);
            }
            // Rows that cannot be met: no use in going on.
            if sweep % 20 == 0 {
                if off > far * 0.8 {
                    break;
                }
                far = off;
            }
        }
        let is_within = |row: &Row| {
            let sum = row.at(&point);
            sum >= row.low - TOLERANCE && sum <= row.high + TOLERANCE
        };
        self.rows.iter().all(is_within).then_some(point)
    }

    /// Moves a point towards a row; by how much it was off. Most of the time of an attack is spent here.
    fn meet(&self, row: &Row, point: &mut [f64], held: usize, share: f64) -> f64 {
        let mut sum = 0.0;
        for (place, factor) in &row.terms {
            sum += factor * point[*place];
        }
        let (mut low, mut high) = (row.low, row.high);
        if low.is_finite() && high.is_finite() {
            let (middle, half) = (f64::midpoint(low, high), (high - low) / 2.0 * share);
            (low, high) = (middle - half, middle + half);
        }
        let short = if sum > high {
            high - sum
        } else if sum < low {
            low - sum
        } else {
            return 0.0;
        };
        let mut squares = 0.0;
        for (place, factor) in &row.terms {
            if self.can_give(*place, short * factor, point[*place], held) {
                squares += factor * factor;
            }
        }
        if squares > 0.0 {
            for (place, factor) in &row.terms {
                if self.can_give(*place, short * factor, point[*place], held) {
                    let (least, most) = self.bounds[*place];
                    let value = point[*place] + factor * short / squares;
                    point[*place] = value.min(most).max(least);
                }
            }
        }
        short.abs()
    }

    /// Whether a number can go up, or down, from a value.
    fn can_give(&self, place: usize, way: f64, value: f64, held: usize) -> bool {
        let (least, most) = self.bounds[place];
        place != held && if way > 0.0 { value < most } else { value > least }
    }
}
