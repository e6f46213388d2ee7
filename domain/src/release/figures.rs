//! Adds up what councils of one group said, and makes figures of it.

use super::cells::{Cell, LARGEST_ERROR, percent, rounded};
use super::sum::Sum;
use super::{Policy, QUARTILES_FROM, QuestionFigure, ScoreFigure};
use crate::bank::{Kind, Question};
use crate::scoring::{Mark, Score};
use crate::statistics::grouped_quantile;

/// Scores of a group, added up.
#[derive(Debug, Clone)]
pub(super) struct Scores {
    sum: Sum,
    bands: Vec<Cell>,
    at_base: Cell,
}

/// One council's score.
#[derive(Debug, Clone, Copy)]
pub(super) struct Scored {
    /// On the scale of levels.
    pub(super) level: f64,
    /// Whether it is at or above its base level.
    pub(super) is_at_base: bool,
}

impl Scored {
    /// What a score is worth; none without one.
    pub(super) fn of(score: &Score) -> Option<Self> {
        let level = score.level()?;
        // Sums of weights in another order may differ in the last digit.
        let is_at_base = score.gap().is_some_and(|gap| gap >= -1e-9);
        Some(Self { level, is_at_base })
    }

    /// The level it is nearest to, halves up.
    pub(super) fn nearest(self, levels: usize) -> usize {
        ((self.level + 0.5).floor() as usize).min(levels.saturating_sub(1))
    }
}

impl Scores {
    pub(super) fn new(highest: u8) -> Self {
        let bands = vec![Cell::default(); usize::from(highest) + 1];
        Self { sum: Sum::default(), bands, at_base: Cell::default() }
    }

    /// Adds a council.
    pub(super) fn add(&mut self, scored: Scored, key: u64, is_named: bool) {
        self.sum.add(scored.level, is_named);
        let band = scored.nearest(self.bands.len());
        self.bands[band].add(key);
        if scored.is_at_base {
            self.at_base.add(key);
        }
    }

    /// Adds other councils, none of which are in here.
    pub(super) fn merge(&mut self, other: &Self) {
        self.sum.merge(other.sum);
        merge(&mut self.bands, &other.bands);
        self.at_base.merge(other.at_base);
    }

    /// Councils with a score.
    pub(super) const fn n(&self) -> u32 {
        self.sum.n
    }

    /// Whether the figure may be shown as far as it alone can tell something: no level that all or all but two are nearest
    /// to (those two may tell each other), and a mean that is safe.
    pub(super) fn is_safe(&self, policy: Policy) -> bool {
        let highest = (self.bands.len() - 1) as f64;
        let is_shared = self.bands.iter().any(|band| self.n() - band.count <= 2);
        !is_shared && self.sum.is_safe(policy, 0.0, highest)
    }

    /// The figure as it is published.
    pub(super) fn figure(&self, policy: Policy) -> ScoreFigure {
        let bands: Vec<u32> = self.bands.iter().map(|band| band.protected()).collect();
        // More than all would tell the error.
        let at_base = self.at_base.protected().min(self.n());
        ScoreFigure {
            contributors: self.n(),
            mean_tenths: u32::try_from(self.sum.mean_tenths()).unwrap_or_default(),
            at_base_percent: percent(at_base, self.n()),
            at_base: rounded(at_base, policy.rounded_to),
            quartiles_tenths: (self.n() >= QUARTILES_FROM).then(|| quartiles(&bands)).flatten(),
            bands: bands.iter().map(|count| rounded(*count, policy.rounded_to)).collect(),
        }
    }
}

fn merge(cells: &mut [Cell], others: &[Cell]) {
    cells.iter_mut().zip(others).for_each(|(cell, other)| cell.merge(*other));
}

/// Whether one of the cells that councils are in holds all of them, or all but one.
pub(super) fn shared<'a>(n: u32, cells: impl IntoIterator<Item = &'a Cell>) -> bool {
    cells.into_iter().any(|cell| n.saturating_sub(cell.count) <= 1)
}

/// Lower quartile, median and upper quartile in tenths of a level, of counts by nearest level: interpolated within the
/// half level to either side of it. They say nothing that the protected counts do not.
fn quartiles(bands: &[u32]) -> Option<[u32; 3]> {
    let highest = bands.len().saturating_sub(1) as f64;
    let edges: Vec<f64> =
        (0..=bands.len()).map(|edge| (edge as f64 - 0.5).clamp(0.0, highest)).collect();
    let at = |p| Some((grouped_quantile(bands, &edges, p)? * 10.0).round() as u32);
    Some([at(0.25)?, at(0.5)?, at(0.75)?])
}

/// Answers of a group to one question, added up.
#[derive(Debug, Clone)]
pub(super) struct Tally {
    options: Vec<Cell>,
    /// Councils with an answer.
    pub(super) answered: Cell,
    dont_know: Cell,
    not_applicable: Cell,
    not_answered: Cell,
    at_base: Cell,
}

impl Tally {
    pub(super) fn new(question: &Question) -> Self {
        Self {
            options: vec![Cell::default(); question.options.len()],
            answered: Cell::default(),
            dont_know: Cell::default(),
            not_applicable: Cell::default(),
            not_answered: Cell::default(),
            at_base: Cell::default(),
        }
    }

    /// Adds a council that is asked the question.
    pub(super) fn add(&mut self, question: &Question, mark: Mark, key: u64) {
        let places: u64 = match mark {
            Mark::DontKnow => return self.dont_know.add(key),
            Mark::NotApplicable => return self.not_applicable.add(key),
            Mark::NotAnswered => return self.not_answered.add(key),
            Mark::Option(place) => 1_u64.checked_shl(place.into()).unwrap_or_default(),
            Mark::Several(places) => places,
            Mark::Number(number) => question
                .options
                .iter()
                .rposition(|band| band.from.is_some_and(|from| from <= number))
                .map_or(0, |place| 1 << place),
            Mark::Text | Mark::Points(_) => 0,
        };
        self.answered.add(key);
        for (place, cell) in self.options.iter_mut().enumerate().take(64) {
            if places & (1 << place) != 0 {
                cell.add(key);
            }
        }
        let points = question.points(mark);
        if points.is_some_and(|points| question.base.is_none_or(|base| points >= base)) {
            self.at_base.add(key);
        }
    }

    /// Adds other councils, none of which are in here.
    pub(super) fn merge(&mut self, other: &Self) {
        merge(&mut self.options, &other.options);
        self.answered.merge(other.answered);
        self.dont_know.merge(other.dont_know);
        self.not_applicable.merge(other.not_applicable);
        self.not_answered.merge(other.not_answered);
        self.at_base.merge(other.at_base);
    }

    /// Whether the figure may be shown as far as it alone can tell something, as [`Scores::is_safe`].
    pub(super) fn is_safe(&self, question: &Question) -> bool {
        let n = self.answered.count;
        // Of several boxes, one that nobody ticked is as telling as one that everybody did.
        let ticks = matches!(question.kind, Kind::Several { .. });
        let rare = ticks && self.options.iter().any(|cell| cell.count <= 1);
        let telling = rare || shared(n, &self.options) || self.tells_insiders(question);
        question.kind == Kind::Text || !telling
    }

    /// Whether two councils that gave other answers, and tell each other so, could be certain of one that all the rest
    /// gave: by its count, or by what the counts of the others leave.
    fn tells_insiders(&self, question: &Question) -> bool {
        let n = self.answered.count;
        let counts: Vec<u32> = self.options.iter().map(|cell| cell.protected()).collect();
        let most: u32 = counts.iter().map(|count| count + LARGEST_ERROR).sum();
        let is_one_each = !matches!(question.kind, Kind::Several { .. });
        counts.iter().any(|count| {
            let by_others = n.saturating_sub(most - (count + LARGEST_ERROR));
            let least = count.saturating_sub(LARGEST_ERROR);
            least.max(if is_one_each { by_others } else { 0 }) + 2 >= n
        })
    }

    /// The figure as it is published.
    pub(super) fn figure(&self, question: &Question, policy: Policy) -> QuestionFigure {
        let options: Vec<u32> = self.options.iter().map(|cell| cell.protected()).collect();
        let one_each = !matches!(question.kind, Kind::Several { .. } | Kind::Text);
        let (answered, at_base) = if one_each {
            let points = question.options.iter().map(|option| option.points);
            let at_base = options.iter().zip(points);
            let at_base = at_base.filter(|(_, points)| question.base.is_none_or(|b| *points >= b));
            (options.iter().sum(), at_base.map(|(count, _)| count).sum())
        } else {
            let answered = self.answered.protected();
            // More than have answered would tell the error.
            let at_base = self.at_base.protected().min(self.answered.count);
            (answered, at_base.min(answered))
        };
        let scored = question.is_scored();
        let levels = question.kind == Kind::Level && answered > 0;
        let round = |count| rounded(count, policy.rounded_to);
        QuestionFigure {
            mean_tenths: levels.then(|| mean_tenths(&options, answered)),
            quartiles_tenths: (levels && self.answered.count >= QUARTILES_FROM)
                .then(|| quartiles(&options))
                .flatten(),
            options: options.iter().map(|count| round(*count)).collect(),
            answered: round(answered),
            dont_know: round(self.dont_know.protected()),
            not_applicable: round(self.not_applicable.protected()),
            not_answered: round(self.not_answered.protected()),
            at_base: if scored { round(at_base) } else { 0 },
            at_base_percent: if scored { percent(at_base, answered) } else { 0 },
        }
    }
}

/// The mean of levels from protected counts, in tenths, halves up.
fn mean_tenths(counts: &[u32], answered: u32) -> u32 {
    let sum: u32 = (0_u32..).zip(counts).map(|(level, count)| level * count).sum();
    (sum * 20 + answered) / (answered * 2)
}
