//! Releases: the only thing others ever see of a round. A release is frozen and numbered; the same inputs make the
//! same bytes. What is in one is protected already ([`disclosure`]), so whatever shows it need not decide again.

mod build;
mod carry;
mod cells;
pub mod compare;
mod difference;
pub mod disclosure;
mod estimates;
mod figures;
mod groups;
mod movement;
mod policy;
mod single;
mod sum;
mod sums;
mod withhold;

pub use build::{Contributor, Eligible, Inputs, Neighbours, Previous, Stage, build};
pub use carry::Earlier;
pub use cells::LARGEST_ERROR;
pub use difference::{Changed, difference, why_not_shown};
pub use policy::{Audience, Consent, LOWEST_MINIMUM, Policy, Purpose, QUARTILES_FROM};
pub use withhold::Figure;

use crate::bank::Bilingual;
use crate::id::{BankId, BankVersion, CouncilKey, QuestionId, RoundKey, ThemeId};
use crate::peers::Group;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// The number of the format of releases that this program writes.
pub const FORMAT: u32 = 1;

/// A figure, or that it is withheld.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Shown<T> {
    /// The figure.
    Figure(T),
    /// It is withheld, so that no council's result can be worked out. Never says more than why in general: the reason
    /// itself must not tell what is hidden.
    Withheld(Why),
}

impl<T> Shown<T> {
    /// The figure, where it is shown.
    #[must_use]
    pub const fn figure(&self) -> Option<&T> {
        match self {
            Self::Figure(figure) => Some(figure),
            Self::Withheld(_) => None,
        }
    }

    /// Why it is withheld, where it is.
    #[must_use]
    pub const fn why(&self) -> Option<Why> {
        match self {
            Self::Figure(_) => None,
            Self::Withheld(why) => Some(*why),
        }
    }
}

/// Why a figure is withheld.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Why {
    /// Fewer councils than the policy's minimum.
    TooFew,
    /// Together with other figures it could tell a council's result.
    Protected,
    /// There is nothing to show: the group is not asked, or nobody took part.
    Nothing,
}

/// A release. All figures are whole numbers, so that every database and machine writes the same bytes.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Release {
    /// The number of its format.
    pub format: u32,
    /// The round.
    pub round: RoundKey,
    /// What the round is called.
    pub round_name: Bilingual<String>,
    /// Its number among the releases of the round for this audience, from 1.
    pub number: u32,
    /// Why it was made.
    pub purpose: Purpose,
    /// Who it is for.
    pub audience: Audience,
    /// What the audience is called, where it is a coalition.
    pub coalition_name: Option<Bilingual<String>>,
    /// The day its inputs are of, in the United Kingdom.
    pub date: Date,
    /// The bank that was asked.
    pub bank: BankId,
    /// Its version.
    pub version: BankVersion,
    /// Its digest.
    pub bank_digest: String,
    /// The highest level of the bank.
    pub highest: u8,
    /// The rules its figures are protected by.
    pub policy: Policy,
    /// SHA-256 of everything it was made from, in hexadecimal.
    pub inputs: String,
    /// Who took part.
    pub participation: Vec<Participation>,
    /// Figures of every group that the audience has councils in.
    pub groups: Vec<GroupFigures>,
    /// What changed since the round before; none when there is none to compare with.
    pub movement: Option<Movement>,
    /// What all councils' mean would be, as far as it can be told from those who took part.
    pub estimates: Vec<Estimate>,
    /// Results of councils that agreed to be named to this audience, by key.
    pub named: Vec<Named>,
}

impl Release {
    /// The figures of a group; none where the release has none of it.
    #[must_use]
    pub fn group(&self, group: Group) -> Option<&GroupFigures> {
        self.groups.iter().find(|figures| figures.group == group)
    }

    /// The participation of a group.
    #[must_use]
    pub fn participation(&self, group: Group) -> Option<&Participation> {
        self.participation.iter().find(|line| line.group == group)
    }

    /// Its bytes, as they are kept and downloaded: JSON with an end of line.
    ///
    /// # Panics
    /// Never: a release holds nothing that JSON cannot.
    #[must_use]
    pub fn bytes(&self) -> Vec<u8> {
        let mut bytes = serde_json::to_vec(self).unwrap_or_default();
        bytes.push(b'\n');
        bytes
    }

    /// Reads a release from its bytes.
    ///
    /// # Errors
    /// When they are not a release of this format.
    pub fn read(bytes: &[u8]) -> Result<Self, String> {
        let release: Self = serde_json::from_slice(bytes).map_err(|error| error.to_string())?;
        if release.format == FORMAT {
            Ok(release)
        } else {
            Err(format!("format {} of releases is not known here", release.format))
        }
    }
}

/// Who of a group took part. Not scores: these are exact, and said of every group.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Participation {
    /// The group.
    pub group: Group,
    /// Councils that the round is for.
    pub councils: u32,
    /// Of them, those that have begun, whether or not they have submitted.
    pub started: u32,
    /// Of them, those that have submitted.
    pub submitted: u32,
    /// Questions asked of those that have submitted, all together; rounded to 10. 0 where the group's figures are withheld.
    pub asked: u32,
    /// Of these answered *don't know*, rounded to 10. 0 where the group's figures are withheld. These three are of the
    /// release that the figures are of.
    pub dont_know: u32,
    /// Of these answered with evidence, rounded to 10. 0 where the group's figures are withheld.
    pub with_evidence: u32,
}

/// The figures of a group.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct GroupFigures {
    /// The group.
    pub group: Group,
    /// The number of the release the figures are of. An earlier one where so few councils were added since that
    /// new figures would give them away.
    pub as_at: u32,
    /// How many councils' results the figures are of.
    pub contributors: u32,
    /// The figures.
    pub figures: Shown<Figures>,
}

/// The figures of a group, where they are shown. Themes and questions are in the order of the bank.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Figures {
    /// Of the whole bank.
    pub overall: Shown<ScoreFigure>,
    /// Of each theme.
    pub themes: Vec<ThemeFigure>,
    /// Of each question.
    pub questions: Vec<QuestionEntry>,
}

/// A theme's figure.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ThemeFigure {
    /// The theme.
    pub theme: ThemeId,
    /// Its figure.
    pub figure: Shown<ScoreFigure>,
}

/// A question's figure.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct QuestionEntry {
    /// The question.
    pub question: QuestionId,
    /// Its figure.
    pub figure: Shown<QuestionFigure>,
}

/// Figures of scores, on the scale of levels. Counts of councils are protected: each may be up to 2 off, and is rounded
/// as the policy says, so they need not add up.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ScoreFigure {
    /// How many councils have a score.
    pub contributors: u32,
    /// The mean of the councils' scores, in tenths of a level.
    pub mean_tenths: u32,
    /// How many councils are nearest to each level, lowest first.
    pub bands: Vec<u32>,
    /// How many are at or above their base level.
    pub at_base: u32,
    /// The share at or above their base level, in whole percent of those with a score.
    pub at_base_percent: u32,
    /// Lower quartile, median and upper quartile, in tenths of a level. None of fewer than [`QUARTILES_FROM`] councils.
    pub quartiles_tenths: Option<[u32; 3]>,
}

/// Figures of the answers to one question. Counts are protected as in [`ScoreFigure`].
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct QuestionFigure {
    /// How many councils gave each option, in the order of the bank. For a number, how many are in each band.
    pub options: Vec<u32>,
    /// How many answered.
    pub answered: u32,
    /// How many do not know.
    pub dont_know: u32,
    /// How many say that it does not apply to them.
    pub not_applicable: u32,
    /// How many said nothing.
    pub not_answered: u32,
    /// How many are at or above the base. 0 for words.
    pub at_base: u32,
    /// The share at or above the base, in whole percent of those who answered.
    pub at_base_percent: u32,
    /// The mean level, in tenths. Only for level questions.
    pub mean_tenths: Option<u32>,
    /// Lower quartile, median and upper quartile, in tenths of a level. Only for level questions with at least
    /// [`QUARTILES_FROM`] answers.
    pub quartiles_tenths: Option<[u32; 3]>,
}

/// What changed since the round before, of the same councils and by the questions that can be compared.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Movement {
    /// The round before.
    pub from: RoundKey,
    /// What it is called.
    pub from_name: Bilingual<String>,
    /// Questions that are asked in both and mean the same.
    pub comparable: u32,
    /// Of so many questions.
    pub questions: u32,
    /// Councils that took over from others that took part before: their results are not compared.
    pub breaks: u32,
    /// By group.
    pub groups: Vec<GroupMovement>,
}

/// How a group moved.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct GroupMovement {
    /// The group.
    pub group: Group,
    /// The number of the release the figures are of, as with [`GroupFigures::as_at`].
    pub as_at: u32,
    /// Councils that took part in both rounds.
    pub councils: u32,
    /// The figures.
    pub figures: Shown<MovementFigures>,
}

/// The figures of a group's movement.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct MovementFigures {
    /// How the mean changed overall, in tenths of a level.
    pub mean_change_tenths: i32,
    /// How it changed in each theme; none where nothing in it can be compared.
    pub themes: Vec<Option<i32>>,
    /// How many councils went from being nearest to one level (row) to another (column). Protected counts.
    pub matrix: Vec<Vec<u32>>,
}

/// An estimate of the mean of all councils of a group, from those that took part.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Estimate {
    /// The group.
    pub group: Group,
    /// Its councils.
    pub councils: u32,
    /// Those that took part.
    pub contributors: u32,
    /// Types and regions whose share of those that took part is too low.
    pub under_represented: Vec<Group>,
    /// Overall.
    pub overall: Option<Interval>,
    /// By theme.
    pub themes: Vec<Option<Interval>>,
}

/// A mean with the interval that holds the true one in 95 of 100 cases. Tenths of a level; the interval is rounded
/// outwards.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Interval {
    /// Lower end.
    pub low_tenths: u32,
    /// The estimate.
    pub mean_tenths: u32,
    /// Upper end.
    pub high_tenths: u32,
}

/// The results of a council that agreed to be named.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Named {
    /// The council.
    pub council: CouncilKey,
    /// Overall, in tenths of a level.
    pub overall_tenths: Option<u32>,
    /// By theme, in tenths.
    pub themes_tenths: Vec<Option<u32>>,
    /// Themes in which the council is at or above its base level, by place in the bank.
    pub at_base: Vec<u32>,
}

/// What is kept beside a release and never published: what the next release and the audit need.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Ledger {
    /// The councils whose results were there, by key.
    pub councils: Vec<CouncilKey>,
    /// A fingerprint of each one's answers, to see later whether they changed.
    pub fingerprints: Vec<String>,
    /// Whose results the figures of each group are of, by place in [`Ledger::councils`]. Only groups whose figures are
    /// of this release.
    pub sets: BTreeMap<Group, Vec<u32>>,
    /// Whose results the movement of each group is of, in the same way.
    pub panels: BTreeMap<Group, Vec<u32>>,
    /// Where each council stands among its nearest neighbours: shown to that council alone.
    pub neighbours: BTreeMap<CouncilKey, compare::AmongNeighbours>,
}
