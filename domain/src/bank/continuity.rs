//! What became of the questions of the version before.

use crate::id::{BankVersion, QuestionId};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use std::fmt::Write as _;

/// What became of the questions of an earlier version of the bank, so that answers are compared only where that is
/// fair.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Continuity {
    /// The version before.
    pub from: BankVersion,
    /// By question of this version.
    pub questions: BTreeMap<QuestionId, Link>,
    /// Questions of the version before that are asked no more.
    pub dropped: Vec<QuestionId>,
}

/// How a question goes on from the version before.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Link {
    /// What has changed.
    pub change: Carried,
    /// The question it was. None for a new one.
    pub was: Option<QuestionId>,
}

/// What has changed in a question since the version before.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "files", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum Carried {
    /// Nothing.
    Same,
    /// Words; the answers mean what they meant.
    Reworded,
    /// What the answers mean: no comparison.
    Changed,
    /// It was not asked.
    New,
}

impl Carried {
    /// Its name in files.
    #[must_use]
    pub const fn slug(self) -> &'static str {
        match self {
            Self::Same => "same",
            Self::Reworded => "reworded",
            Self::Changed => "changed",
            Self::New => "new",
        }
    }

    /// Whether answers may be compared with those of the version before.
    #[must_use]
    pub const fn is_comparable(self) -> bool {
        matches!(self, Self::Same | Self::Reworded)
    }
}

impl Continuity {
    /// The map as the text of `continuity.yaml`.
    #[must_use]
    pub fn yaml(&self) -> String {
        let mut text = format!(
            "# yaml-language-server: $schema=../../continuity.schema.json\nfrom: \"{}\"\nquestions:\n",
            self.from
        );
        for (id, link) in &self.questions {
            let was = link.was.as_ref().filter(|was| *was != id);
            let was = was.map(|was| format!(", was: {was}")).unwrap_or_default();
            let _ = writeln!(text, "  {id}: {{ change: {}{was} }}", link.change.slug());
        }
        if !self.dropped.is_empty() {
            let ids: Vec<&str> = self.dropped.iter().map(QuestionId::as_str).collect();
            let _ = writeln!(text, "dropped: [{}]", ids.join(", "));
        }
        text
    }
}
