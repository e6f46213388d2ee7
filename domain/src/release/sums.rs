//! What councils' answers come to, one by one and added up by group.

use super::build::Contributor;
use super::disclosure::Members;
use super::figures::{Scored, Scores, Tally};
use crate::bank::{Bank, Question};
use crate::peers::Place;
use crate::scoring::{self, Mark};

/// What one council's answers come to.
pub(super) struct Measured {
    pub(super) overall: Option<Scored>,
    pub(super) themes: Vec<Option<Scored>>,
    /// By question, in the order of the bank.
    pub(super) asked: Vec<bool>,
}

/// The scores of a sheet.
pub(super) fn measured(bank: &Bank, place: &Place, sheet: &[Mark]) -> Measured {
    let who = place.profile.attributes();
    let asked = bank.asked_of(&who, sheet);
    let scores = scoring::score_asked(bank, &who, sheet, &asked);
    Measured {
        overall: Scored::of(&scores.overall),
        themes: scores.themes.iter().map(Scored::of).collect(),
        asked,
    }
}

/// Everything of one group, added up.
pub(super) struct Sums {
    pub(super) set: Members,
    pub(super) overall: Scores,
    pub(super) themes: Vec<Scores>,
    pub(super) questions: Vec<Tally>,
    /// Questions asked, of all councils together, and how many of them were answered in these ways.
    pub(super) asked: u32,
    pub(super) dont_know: u32,
    pub(super) with_evidence: u32,
}

impl Sums {
    pub(super) fn new(highest: u8, questions: &[&Question], themes: usize) -> Self {
        let scores = Scores::new(highest);
        Self {
            set: Members::default(),
            overall: scores.clone(),
            themes: vec![scores; themes],
            questions: questions.iter().map(|question| Tally::new(question)).collect(),
            asked: 0,
            dont_know: 0,
            with_evidence: 0,
        }
    }

    /// Adds other councils, none of which are in here.
    pub(super) fn merge(&mut self, other: &Self) {
        self.set.unite(&other.set);
        self.overall.merge(&other.overall);
        self.themes.iter_mut().zip(&other.themes).for_each(|(own, more)| own.merge(more));
        self.questions.iter_mut().zip(&other.questions).for_each(|(own, more)| own.merge(more));
        self.asked += other.asked;
        self.dont_know += other.dont_know;
        self.with_evidence += other.with_evidence;
    }

    /// Adds a council. `place` is its place among the contributors.
    pub(super) fn add(
        &mut self,
        questions: &[&Question],
        place: usize,
        who: &Contributor,
        what: &Measured,
        is_named: bool,
    ) {
        self.set.insert(place);
        self.with_evidence += who.with_evidence;
        if let Some(scored) = what.overall {
            self.overall.add(scored, who.record_key, is_named);
        }
        for (scores, scored) in self.themes.iter_mut().zip(&what.themes) {
            if let Some(scored) = scored {
                scores.add(*scored, who.record_key, is_named);
            }
        }
        let marks = who.sheet.iter().copied().chain(std::iter::repeat(Mark::NotAnswered));
        let all = questions.iter().zip(&mut self.questions).zip(&what.asked).zip(marks);
        for (((question, tally), _), mark) in all.filter(|((_, asked), _)| **asked) {
            self.asked += 1;
            self.dont_know += u32::from(mark == Mark::DontKnow);
            tally.add(question, mark, who.record_key);
        }
    }
}
