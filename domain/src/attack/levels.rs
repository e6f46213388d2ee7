//! How far scores can be, by their sums and by the counts of councils nearest to each level.
//!
//! Three ways, from the cheapest. Everybody stays nearest to the level they really are nearest to: then all counts are
//! right, and whatever is possible is a full set of scores with everything as published. One goes to the next level, alone
//! or against another that comes back, where the counts allow that: the same is true. Only for those who have too
//! little room so, the counts become unknown numbers of a linear program too.

use super::WIDTH;
use super::bounds::{Attained, CLOSE, Need, Row, Ways, look};
use super::sums::{Set, Sums};

/// How many others are tried to change places with one that goes to the next level.
const PARTNERS: usize = 6;

impl Attained {
    /// Together with what was found about those that were left.
    fn with(self, mut more: Self) -> Self {
        more.ranges.resize(self.ranges.len(), (f64::INFINITY, f64::NEG_INFINITY));
        for (range, other) in more.ranges.iter_mut().zip(&self.ranges) {
            *range = (range.0.min(other.0), range.1.max(other.1));
        }
        let ranges = &more.ranges;
        let still = |place: &usize| ranges[*place].1 - ranges[*place].0 < WIDTH - CLOSE;
        more.narrow.retain(still);
        more.unsolved.retain(still);
        more.solved += self.solved;
        more
    }
}

impl Sums<'_> {
    /// How far the scores of some can be, when some others are known exactly.
    pub(super) fn attained(&self, known: &[usize], open: &[usize]) -> Attained {
        let need = Need::Width(WIDTH);
        let Some(own) = self.own_levels(known) else {
            return self.solved(known, open, Ways::Both);
        };
        let mut within = look(&self.rows, &own, open, need, Some(&self.scores), Ways::Rows);
        for place in within.narrow.clone() {
            let range = self.at_next_levels(&own, known, place, within.ranges[place]);
            within.ranges[place] = range;
        }
        let narrow = within.narrow.clone();
        within = within.with(Attained { narrow, ..Attained::default() });
        // Programs without the counts are small.
        for is_small in [true, false] {
            if within.narrow.is_empty() {
                break;
            }
            let more = if is_small {
                let start = Some(self.scores.as_slice());
                look(&self.rows, &own, &within.narrow, need, start, Ways::Programs)
            } else {
                self.solved(known, &within.narrow, Ways::Programs)
            };
            within = within.with(more);
        }
        within
    }

    /// The same by linear programs over everything.
    fn solved(&self, known: &[usize], open: &[usize], ways: Ways) -> Attained {
        let (rows, mut bounds, start) = self.with_levels();
        for place in known {
            bounds[*place] = (self.scores[*place], self.scores[*place]);
        }
        let mut attained = look(&rows, &bounds, open, Need::Width(WIDTH), Some(&start), ways);
        attained.ranges.truncate(self.who.len());
        attained
    }

    fn level(&self, place: usize) -> usize {
        let score = (self.scores[place] + 0.5).floor().max(0.0);
        (score as usize).min(self.highest as usize)
    }

    /// What is nearest to a level and within other bounds.
    fn around(&self, level: usize, (low, high): (f64, f64)) -> (f64, f64) {
        let (least, most) = (low.max(level as f64 - 0.5), high.min(level as f64 + 0.5));
        // A named score at the edge of two levels.
        (least.min(most), most)
    }

    /// For everybody the scores that are nearest to the same level as the true one. None where a true score is not known or
    /// the counts are not as published.
    fn own_levels(&self, known: &[usize]) -> Option<Vec<(f64, f64)>> {
        let is_right = |set: &Set| {
            set.unsure == 0
                && set.levels.iter().enumerate().all(|(level, (low, high))| {
                    let count = set.members.iter().filter(|p| self.level(**p) == level).count();
                    (*low..=*high).contains(&(count as f64))
                })
        };
        if !self.is_told.iter().all(|told| *told) || !self.sets.iter().all(is_right) {
            return None;
        }
        let own = |(place, bounds): (usize, &(f64, f64))| self.around(self.level(place), *bounds);
        let mut own: Vec<_> = self.bounds.iter().enumerate().map(own).collect();
        for place in known {
            own[*place] = (self.scores[*place], self.scores[*place]);
        }
        Some(own)
    }

    /// How far a score goes if it may be nearest to the level below or above its own as well.
    fn at_next_levels(
        &self,
        own: &[(f64, f64)],
        known: &[usize],
        place: usize,
        mut range: (f64, f64),
    ) -> (f64, f64) {
        let level = self.level(place);
        let next = [level.checked_sub(1), Some(level + 1)].into_iter().flatten();
        for to in next.filter(|to| *to <= self.highest as usize) {
            let comes_back = |other: &usize| self.level(*other) == to && !known.contains(other);
            let others = (0..self.who.len()).filter(comes_back).map(Some);
            let partners = std::iter::once(None).chain(others);
            let can = partners.filter(|other| self.counts_allow(place, level, to, *other));
            for other in can.take(PARTNERS) {
                let (mut bounds, mut scores) = (own.to_vec(), self.scores.clone());
                bounds[place] = self.around(to, self.bounds[place]);
                scores[place] = scores[place].clamp(bounds[place].0, bounds[place].1);
                if let Some(other) = other {
                    bounds[other] = self.around(level, self.bounds[other]);
                    scores[other] = scores[other].clamp(bounds[other].0, bounds[other].1);
                }
                let need = Need::Width(WIDTH / 2.0);
                let there = look(&self.rows, &bounds, &[place], need, Some(&scores), Ways::Rows);
                let (low, high) = there.ranges[place];
                range = (range.0.min(low), range.1.max(high));
                if range.1 - range.0 >= WIDTH - CLOSE {
                    return range;
                }
            }
        }
        range
    }

    /// Whether all counts stay as published when one goes from a level to another, and perhaps another comes back.
    fn counts_allow(&self, place: usize, from: usize, to: usize, other: Option<usize>) -> bool {
        self.sets.iter().all(|set| {
            let goes = set.members.contains(&place);
            let comes = other.is_some_and(|other| set.members.contains(&other));
            if goes == comes {
                return true;
            }
            let count = |level: usize| {
                set.members.iter().filter(|p| self.level(**p) == level).count() as f64
            };
            let (down, up) = if goes { (from, to) } else { (to, from) };
            let limits = |level: usize| set.levels.get(level).copied().unwrap_or((0.0, 0.0));
            count(down) - 1.0 >= limits(down).0 && count(up) + 1.0 <= limits(up).1
        })
    }

    /// All rows, with a number from 0 to 1 for each council and level: how much it is nearest to that level.
    fn with_levels(&self) -> (Vec<Row>, Vec<(f64, f64)>, Vec<f64>) {
        let (count, levels) = (self.who.len(), self.highest as usize + 1);
        let at = |place: usize, level: usize| count + place * levels + level;
        let mut rows = self.rows.clone();
        let mut bounds = self.bounds.clone();
        bounds.extend(std::iter::repeat_n((0.0, 1.0), count * levels));
        let mut start = self.scores.clone();
        start.resize(count * (levels + 1), 0.0);
        for place in 0..count {
            start[at(place, self.level(place))] = 1.0;
            rows.push(Row::sum((0..levels).map(|level| at(place, level)), 1.0, 1.0));
            let ends = |off: f64| {
                let edge = |level: usize| -(level as f64 + off).clamp(0.0, self.highest);
                let edges = (0..levels).map(|level| (at(place, level), edge(level)));
                std::iter::once((place, 1.0)).chain(edges).collect()
            };
            rows.push(Row { terms: ends(0.5), low: f64::NEG_INFINITY, high: 0.0 });
            rows.push(Row { terms: ends(-0.5), low: 0.0, high: f64::INFINITY });
        }
        for set in &self.sets {
            for (level, (low, high)) in set.levels.iter().enumerate() {
                let members = set.members.iter().map(|place| at(*place, level));
                rows.push(Row::sum(members, *low, *high));
            }
        }
        (rows, bounds, start)
    }
}
