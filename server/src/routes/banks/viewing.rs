//! As which organisation a bank is looked at, from the address.

use super::query;
use crate::visit::Visit;
use app::components::Fault;
use app::pages::banks::As;
use app::texts::Texts;
use domain::bank::{Attributes, Bank, Somebody, Subject};
use domain::council::{CouncilType, Region};

/// Somebody to look at a bank as.
#[derive(Debug, Default)]
pub(super) struct Viewing {
    /// What the fields hold.
    pub(super) chosen: As,
    /// What is wrong with it.
    pub(super) faults: Vec<Fault>,
    somebody: Option<Somebody>,
}

impl Viewing {
    /// Who it is; none for everything there is.
    pub(super) fn who(&self) -> Option<Attributes<'_>> {
        self.somebody.as_ref().map(Somebody::attributes)
    }
}

/// Who the address says. Nobody where the type of organisation is left open, or is none.
pub(super) fn of(visit: &Visit, bank: &Bank) -> Viewing {
    let t = Texts::of(visit.language);
    let mut viewing = Viewing::default();
    let known =
        |subject, value: &str| bank.organisations.values(subject).iter().any(|v| v == value);
    for (name, value) in form_urlencoded::parse(query(visit).as_bytes()) {
        let (field, subject) = match name.as_ref() {
            "type" => (&mut viewing.chosen.kind, Subject::Type),
            "tier" => (&mut viewing.chosen.tier, Subject::Tier),
            "nation" => (&mut viewing.chosen.nation, Subject::Nation),
            "region" => (&mut viewing.chosen.region, Subject::Region),
            _ => continue,
        };
        if value.is_empty() || known(subject, &value) {
            *field = value.into_owned();
        } else {
            viewing.faults.push(Fault::of(name.into_owned(), t.bank_as_type_unknown()));
        }
    }
    if viewing.chosen.kind.is_empty() || !viewing.faults.is_empty() {
        return viewing;
    }
    if !bank.organisations.are_others() && !place_council(&mut viewing.chosen) {
        viewing.faults.push(Fault::of("region", t.bank_as_region_none()));
        return viewing;
    }
    let As { kind, tier, nation, region } = &viewing.chosen;
    viewing.somebody = Some(Somebody::new(kind, tier, nation, region));
    viewing
}

/// Fills in what follows from a council's type and region. The first region that has such councils, where none is
/// chosen. False when the one chosen has none.
fn place_council(chosen: &mut As) -> bool {
    let Some(kind) = CouncilType::parse(&chosen.kind) else { return false };
    let region = match Region::parse(&chosen.region) {
        Some(region) => Some(region).filter(|region| kind.is_found_in(*region)),
        None => Region::ALL.iter().copied().find(|region| kind.is_found_in(*region)),
    };
    let Some(region) = region else { return false };
    chosen.tier = kind.tier().slug().to_owned();
    chosen.nation = region.nation().slug().to_owned();
    chosen.region = region.slug().to_owned();
    true
}
