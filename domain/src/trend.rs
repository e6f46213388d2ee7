//! How one council's own results changed between two rounds: by the questions that can be compared, and by no others. The
//! same rules as for the movement of groups in releases, so that the two can stand side by side.

use crate::bank::{Bank, Theme};
use crate::council::Profile;
use crate::id::QuestionId;
use crate::scoring::{self, Mark, Score, Scores};
use std::collections::BTreeSet;

/// What a council said in a round.
#[derive(Debug, Clone, Copy)]
pub struct Said<'a> {
    /// The bank that was asked.
    pub bank: &'a Bank,
    /// What the council was then.
    pub profile: Profile,
    /// Its answers, in the order of the bank.
    pub sheet: &'a [Mark],
}

/// How a council's results changed, in tenths of a level; below 0 is down.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Change {
    /// Overall.
    pub overall: i32,
    /// By theme of the later bank; none where the theme has no score to compare, then or now.
    pub themes: Vec<Option<i32>>,
}

/// For each question of a bank, the question of the bank before that it can be compared with.
#[must_use]
pub fn comparable(bank: &Bank, before: &Bank) -> Vec<Option<QuestionId>> {
    let same = bank.version == before.version;
    let links = bank.continuity.as_ref().filter(|map| map.from == before.version);
    let was = |id: &QuestionId| match links.and_then(|map| map.questions.get(id)) {
        _ if same => Some(id.clone()),
        Some(link) if link.change.is_comparable() => Some(link.was.as_ref().unwrap_or(id).clone()),
        _ => None,
    };
    bank.questions()
        .map(|(_, question)| was(&question.id).filter(|id| before.question(id.as_str()).is_some()))
        .collect()
}

/// What two banks have in common.
pub(crate) struct InCommon {
    /// Which questions of the later bank can be compared.
    pub(crate) now: Vec<bool>,
    /// Which questions of the bank before they are compared with.
    pub(crate) before: Vec<bool>,
    /// For each theme of the later bank, its place in the bank before.
    pub(crate) themes: Vec<Option<usize>>,
}

impl InCommon {
    pub(crate) fn of(bank: &Bank, before: &Bank) -> Self {
        let comparable = comparable(bank, before);
        let kept: BTreeSet<&QuestionId> = comparable.iter().flatten().collect();
        let place = |theme: &Theme| before.themes.iter().position(|other| other.id == theme.id);
        Self {
            now: comparable.iter().map(Option::is_some).collect(),
            before: before.questions().map(|(_, question)| kept.contains(&question.id)).collect(),
            themes: bank.themes.iter().map(place).collect(),
        }
    }
}

impl Said<'_> {
    /// The scores of the kept questions alone: the others count as not applicable. Which questions are asked follows from
    /// all answers, those that are not kept too.
    pub(crate) fn scores(&self, keep: &[bool]) -> Scores {
        let who = self.profile.attributes();
        let asked = self.bank.asked_of(&who, self.sheet);
        if keep.iter().all(|keep| *keep) {
            return scoring::score_asked(self.bank, &who, self.sheet, &asked);
        }
        let marks = self.sheet.iter().copied().chain(std::iter::repeat(Mark::NotAnswered));
        let masked: Vec<Mark> = keep
            .iter()
            .zip(marks)
            .map(|(keep, mark)| if *keep { mark } else { Mark::NotApplicable })
            .collect();
        scoring::score_asked(self.bank, &who, &masked, &asked)
    }
}

/// How a council's results changed. None where it has no overall score by the questions that can be compared, then or
/// now: it is then not among the councils of the movement of groups either.
#[must_use]
pub fn change(now: Said<'_>, before: Said<'_>) -> Option<Change> {
    let common = InCommon::of(now.bank, before.bank);
    let (to, from) = (now.scores(&common.now), before.scores(&common.before));
    let tenths = |before: &Score, now: &Score| {
        let change = now.level()? - before.level()?;
        Some((change * 10.0).round() as i32)
    };
    let theme = |(was, score): (&Option<usize>, &Score)| tenths(&from.themes[(*was)?], score);
    Some(Change {
        overall: tenths(&from.overall, &to.overall)?,
        themes: common.themes.iter().zip(&to.themes).map(theme).collect(),
    })
}
