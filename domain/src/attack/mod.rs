//! Attacks releases, to see whether anybody could work out what a council said. Nothing of it is used to protect: it only
//! looks at what was published, and shares no code with what decided that.
//!
//! **Who attacks.** A council of the audience, with one other that tells it everything. They hold all public releases of all
//! rounds, those for their own audience, who took part in which figure, and their own answers. Who has a score in a theme or
//! an answer to a question is taken to be known as well, although it mostly is not.
//!
//! **What is attacked.**
//! - Scores, overall and by theme: every published mean times its number of councils is a sum known within half a tenth of
//!   a level each; councils by nearest level are counts known within the error of the cell-key method; named councils are
//!   known to half a tenth; estimates are sums with weights. Linear programs over all of it at once bound each council's
//!   score, which must be able to be anything within [`WIDTH`] levels.
//! - The same with two insiders: by the mean alone for every two in groups of up to [`INSIDERS_UP_TO`], and by everything
//!   for the two lowest and the two highest of the smallest such group that a council is in.
//! - Differences of any two groups, of the same or different releases, that differ by fewer councils than the minimum.
//! - Answers, being at or above the base, and moving from one level to another: nobody may be certain to be among those
//!   that a count is of, with or without two insiders.
//! - Movement: a council's change between two rounds is a number of its own, not tied to its scores in either, because only
//!   comparable questions are in it. In a theme, all councils of the panel with a score now are taken to be in it.
//!
//! **What is not.** Intervals of estimates, and estimates with a type of fewer than two councils or one that is not shown;
//! quartiles (they follow from the counts before these are rounded for the public; the counts are taken as rounded, and
//! the share at or above the base as it is); the position a council is told among its neighbours; that scores can only have
//! certain values; what two insiders know of who is at or above the base, and of movement. Counts of the public release are
//! taken to be off by up to 2 for their error and 2 for rounding.
//!
//! **Failing closed.** What cannot be shown to be possible is found. So a correction that says something else of the same
//! answers contradicts what it corrects, and everything in it is found as [`How::Unsolved`].

mod bounds;
mod cells;
mod differences;
mod gathered;
mod insiders;
mod levels;
mod movement;
mod solver;
mod sums;
mod told;
mod withhold;

pub use bounds::{Attained, Need, Row, TOLERANCE, attainable};
pub use told::{Told, Truth};
pub use withhold::withhold;

use crate::id::{CouncilKey, QuestionId, RoundKey, ThemeId};
use crate::peers::Group;
use crate::release::disclosure::WIDTH;
use crate::release::{Audience, Ledger, Release};
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;
use std::fmt;

/// Groups with up to so many councils are attacked with insiders.
pub const INSIDERS_UP_TO: usize = 15;

/// A release, with what is kept beside it.
#[derive(Debug, Clone, Copy)]
pub struct Published<'a> {
    /// The release.
    pub release: &'a Release,
    /// Its ledger.
    pub ledger: &'a Ledger,
}

/// What an attack is after.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Item {
    /// The score of the whole bank.
    Overall,
    /// The score of a theme.
    Theme(ThemeId),
    /// Whether the whole is at or above its base level.
    AtBase,
    /// Whether a theme is.
    ThemeAtBase(ThemeId),
    /// Whether an option of a question was chosen, by place.
    Answer(QuestionId, usize),
    /// Whether the answer to a question is at or above its base.
    AnswerAtBase(QuestionId),
    /// The change of the score since the round before.
    Change,
    /// The change of a theme's score.
    ThemeChange(ThemeId),
    /// Whether it went from being nearest to one level to another.
    Moved(usize, usize),
}

impl fmt::Display for Item {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Overall => f.write_str("overall"),
            Self::Theme(theme) => write!(f, "theme/{theme}"),
            Self::AtBase => f.write_str("overall/at-base"),
            Self::ThemeAtBase(theme) => write!(f, "theme/{theme}/at-base"),
            Self::Answer(question, place) => write!(f, "question/{question}/{place}"),
            Self::AnswerAtBase(question) => write!(f, "question/{question}/at-base"),
            Self::Change => f.write_str("change"),
            Self::ThemeChange(theme) => write!(f, "change/theme/{theme}"),
            Self::Moved(from, to) => write!(f, "moved/{from}/{to}"),
        }
    }
}

/// How something was found.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum How {
    /// From all published sums and counts together.
    Sums,
    /// The same, by these councils together, which know their own.
    Insiders(Vec<CouncilKey>),
    /// From the difference of two groups.
    Difference(Group, Group),
    /// It may not be: the linear program failed, or what it said was wrong, so that nothing shows that it is protected.
    Unsolved,
}

/// Something of a council that can be told too closely.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Finding {
    /// The round.
    pub round: RoundKey,
    /// The releases with figures that the council is in, by audience and number.
    pub releases: Vec<(Audience, u32)>,
    /// The council.
    pub council: CouncilKey,
    /// What of it.
    pub item: Item,
    /// The least it can be: levels, or for a yes or no from 0 to 1.
    pub low: f64,
    /// The most it can be.
    pub high: f64,
    /// How.
    pub how: How,
}

/// What an attack came to.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
pub struct Audit {
    /// What it found, by round, item and council.
    pub findings: Vec<Finding>,
    /// How many linear programs were solved.
    pub solved: usize,
    /// How many councils were attacked.
    pub councils: usize,
    /// Every council's score can be anything within an interval at least so wide, in levels. An interval is not looked
    /// at any further once it is wide enough. None where no score was attacked.
    pub narrowest: Option<f64>,
    /// The same for two insiders, in groups of up to [`INSIDERS_UP_TO`].
    pub narrowest_to_insiders: Option<f64>,
}

impl Audit {
    fn found(&mut self, finding: Finding) {
        self.findings.push(finding);
    }

    fn width(&mut self, width: f64, how: &How) {
        let is_inside = matches!(how, How::Insiders(_));
        let narrowest =
            if is_inside { &mut self.narrowest_to_insiders } else { &mut self.narrowest };
        *narrowest = Some(narrowest.map_or(width, |narrowest| narrowest.min(width)));
    }
}

/// Attacks everything that one audience holds: all public releases, and those of its own. They may be of any rounds, in any
/// order. `truth` says what councils really said; where it does not know, less is taken to be known to insiders.
#[must_use]
pub fn audit(published: &[Published<'_>], truth: &Truth<'_>) -> Audit {
    let mut audit = Audit::default();
    let councils: BTreeSet<_> = published.iter().flat_map(|one| &one.ledger.councils).collect();
    audit.councils = councils.len();
    for round in gathered::rounds(published, truth) {
        for measure in round.measures() {
            sums::attack(&round, measure, &mut audit);
        }
        cells::attack(&round, &mut audit);
        movement::attack(&round, &mut audit);
    }
    let key = |f: &Finding| (f.round.clone(), f.item.clone(), f.council.clone(), f.how.clone());
    audit.findings.sort_by_cached_key(key);
    audit.findings.dedup_by_key(|finding| key(finding));
    audit
}
