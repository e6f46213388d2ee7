//! Withholds what an attack finds, before a release is published.

use super::{Finding, Item, Published, Truth, audit};
use crate::bank::Bank;
use crate::id::{QuestionId, ThemeId};
use crate::peers::Group;
use crate::release::{Figure, Ledger, Release};
use std::collections::BTreeSet;

/// How often a release is attacked anew after figures were withheld.
const ROUNDS: usize = 20;

/// Attacks a release together with what its audience sees already, and withholds what is found, each time from the
/// smallest group that the figure is shown of, until nothing more is found or there is nothing to withhold: what was
/// published before stays. Says how many figures were withheld.
pub fn withhold(
    release: &mut Release,
    ledger: &Ledger,
    seen: &[Published<'_>],
    truth: &Truth<'_>,
    bank: &Bank,
) -> usize {
    let mut withheld = 0;
    for _ in 0..ROUNDS {
        let mut published = seen.to_vec();
        published.push(Published { release, ledger });
        let audit = audit(&published, truth);
        let mut figures = BTreeSet::new();
        for finding in audit.findings.iter().filter(|finding| finding.round == release.round) {
            figures.extend(smallest(release, ledger, finding, bank));
        }
        let before = withheld;
        for (group, figure) in figures {
            withheld += usize::from(release.withhold(group, figure));
        }
        if withheld == before {
            break;
        }
    }
    withheld
}

/// The figure that a finding is about, of the smallest group of this release that the council is in, and of all groups that
/// are the same councils.
fn smallest(
    release: &Release,
    ledger: &Ledger,
    finding: &Finding,
    bank: &Bank,
) -> Vec<(Group, Figure)> {
    let theme = |id: &ThemeId| bank.themes.iter().position(|theme| theme.id == *id);
    let question = |id: &QuestionId| bank.questions().position(|(_, other)| other.id == *id);
    let figure = match &finding.item {
        Item::Overall | Item::AtBase => Some(Figure::Overall),
        Item::Theme(id) | Item::ThemeAtBase(id) => theme(id).map(Figure::Theme),
        Item::Answer(id, _) | Item::AnswerAtBase(id) => question(id).map(Figure::Question),
        Item::Change | Item::ThemeChange(_) | Item::Moved(..) => Some(Figure::Movement),
    };
    let Some(figure) = figure else { return Vec::new() };
    let sets = if figure == Figure::Movement { &ledger.panels } else { &ledger.sets };
    let holds = |places: &[u32]| {
        let council = |place: &u32| ledger.councils.get(*place as usize);
        places.iter().any(|place| council(place) == Some(&finding.council))
    };
    let shown: Vec<_> = sets
        .iter()
        .filter(|(group, places)| release.shows(**group, figure) && holds(places))
        .collect();
    let Some((_, least)) = shown.iter().min_by_key(|(group, places)| (places.len(), *group)) else {
        return Vec::new();
    };
    shown.iter().filter(|(_, places)| places == least).map(|(group, _)| (**group, figure)).collect()
}
