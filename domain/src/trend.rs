//! How one council's own results changed between two rounds: by the questions that can be compared, and by no others. The
//! same rules as for the movement of groups in releases, so that the two can stand side by side.

use crate::bank::Bank;
use crate::council::Profile;
use crate::id::QuestionId;
use crate::scoring::{self, Mark, Score, Scores};

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

impl Said<'_> {
    /// The scores of the kept questions alone: the others count as not applicable.
    fn scores(&self, keep: impl Iterator<Item = bool>) -> Scores {
        let marks = self.sheet.iter().copied().chain(std::iter::repeat(Mark::NotAnswered));
        let masked: Vec<Mark> = keep
            .zip(marks)
            .map(|(keep, mark)| if keep { mark } else { Mark::NotApplicable })
            .collect();
        scoring::score(self.bank, &self.profile, &masked)
    }
}

/// How a council's results changed. None where it has no overall score by the questions that can be compared, then or
/// now: it is then not among the councils of the movement of groups either.
#[must_use]
pub fn change(now: Said<'_>, before: Said<'_>) -> Option<Change> {
    let comparable = comparable(now.bank, before.bank);
    let to = now.scores(comparable.iter().map(Option::is_some));
    let is_kept = |id: &QuestionId| comparable.iter().flatten().any(|kept| kept == id);
    let from = before.scores(before.bank.questions().map(|(_, question)| is_kept(&question.id)));
    let tenths = |before: &Score, now: &Score| {
        let change = now.level()? - before.level()?;
        Some((change * 10.0).round() as i32)
    };
    let theme = |(theme, score): (&crate::bank::Theme, &Score)| {
        let was = before.bank.themes.iter().position(|other| other.id == theme.id)?;
        tenths(&from.themes[was], score)
    };
    Some(Change {
        overall: tenths(&from.overall, &to.overall)?,
        themes: now.bank.themes.iter().zip(&to.themes).map(theme).collect(),
    })
}
