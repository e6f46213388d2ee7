//! Dashboards of steering groups and the central team: their start, a round, its councils one by one, and saved sets.
//!
//! Who has begun and who has submitted is shown as it stands now, by name: it is not a score. Every other figure is one
//! of a release.

mod councils;
mod gaps;
mod home;
mod levels;
mod moved;
mod named;
mod part;
mod quality;
mod response;
mod round;
mod sets;

pub use councils::{CouncilsPage, Filter, TICKS, councils};
pub use gaps::{LISTED, gaps_caption, lowest};
pub use home::{HomePage, Latest, RoundRow, RoundState, choice, home};
pub use moved::matrix_caption;
pub use part::{NAMED, families, live_caption, live_participation};
pub use quality::{quality_caption, without_answer};
pub use round::{Chosen, Dashboard, Pictures, dashboard};
pub use sets::{SetPage, SetRow, delete, set};

use crate::components::Crumb;
use crate::dates;
use crate::frame::Frame;
use crate::texts::Texts;
use domain::id::CouncilKey;
use domain::peers::{Family, Place};
use domain::release::{Release, Stage};

/// Whose dashboards they are.
#[derive(Debug, Clone)]
pub struct Whose {
    /// The name of the coalition; for the central team, what stands for all councils.
    pub name: String,
    /// The address of their start, without the language: `/central`.
    pub home: String,
    /// Whether they are the central team's.
    pub is_central: bool,
}

/// A council of a round, and how far it has come.
#[derive(Debug, Clone)]
pub struct CouncilLine {
    /// Its key.
    pub key: CouncilKey,
    /// Its name in the page's language.
    pub name: String,
    /// What decides its groups.
    pub place: Place,
    /// How far it has come.
    pub stage: Stage,
}

/// How many councils of one kind have come how far in a round.
#[derive(Debug, Clone, Copy)]
pub struct Counted {
    /// What decides their groups.
    pub place: Place,
    /// How far they have come.
    pub stage: Stage,
    /// How many there are.
    pub councils: u32,
}

/// How many councils there are in all of them.
#[must_use]
pub fn total<'a>(counts: impl IntoIterator<Item = &'a Counted>) -> u32 {
    counts.into_iter().map(|some| some.councils).sum()
}

/// A family's name in addresses: `region`.
#[must_use]
pub const fn family_slug(family: Family) -> &'static str {
    match family {
        Family::All => "all",
        Family::Nation => "nation",
        Family::Type => "type",
        Family::Region => "region",
        Family::Tier => "tier",
        Family::Rurality => "rurality",
    }
}

/// A stage's name in addresses: `not-started`.
#[must_use]
pub const fn stage_slug(stage: Stage) -> &'static str {
    match stage {
        Stage::NotStarted => "not-started",
        Stage::Started => "started",
        Stage::Submitted => "submitted",
    }
}

/// Every stage, the furthest first.
pub const STAGES: [Stage; 3] = [Stage::Submitted, Stage::Started, Stage::NotStarted];

/// What a stage is called.
#[must_use]
pub fn stage_name(t: Texts, stage: Stage) -> &'static str {
    match stage {
        Stage::NotStarted => t.dash_part_not_started(),
        Stage::Started => t.dash_part_started(),
        Stage::Submitted => t.dash_part_submitted(),
    }
}

/// The round, number and date of a release, for what is exact and of no fewest number of councils.
fn of_release(t: Texts, release: &Release) -> String {
    let date = dates::date(t.language, release.date);
    t.figures_stamp(date, release.number, release.round_name.get(t.language))
}

/// A place in the trail to a page.
fn crumb(frame: &Frame, text: &str, path: Option<&str>) -> Crumb {
    Crumb { text: text.to_owned(), href: path.map(|path| frame.href(path)) }
}
