//! The form that builds a release.

use super::{BUILT, audience};
use crate::error::{Error, Result};
use crate::log;
use crate::releasing::{self, Failure, Refused, Wanted};
use crate::visit::Visit;
use app::components::Fault;
use app::pages::administration::releases::{self, BUILD_FIELDS, BuildFields, BuildForm};
use app::texts::Texts;
use domain::bank::Bilingual;
use domain::id::RoundKey;
use domain::release::{Audience, Purpose};
use store::{Coalition, Round};

/// The longest note of a correction, in characters.
const LONGEST_NOTE: usize = 1000;
/// The value of the choice of the public.
const PUBLIC: &str = "public";
/// What the value of a coalition begins with, before its key.
const COALITION: &str = "coalition:";

/// What can be chosen.
struct Choices {
    rounds: Vec<Round>,
    coalitions: Vec<Coalition>,
}

impl Choices {
    async fn load(visit: &Visit) -> Result<Self> {
        let store = &visit.app.store;
        let mut rounds = store.rounds().await?;
        rounds.retain(|round| !round.is_draft);
        Ok(Self { rounds, coalitions: store.coalitions().await? })
    }

    fn form(&self, visit: &Visit, typed: BuildFields, faults: Vec<Fault>) -> BuildForm {
        let rounds = self.rounds.iter();
        let rounds =
            rounds.map(|round| (round.key.to_string(), round.name.get(visit.language).clone()));
        let named = |of: Audience, value: String| (value, audience(visit, &of, &self.coalitions));
        let coalitions = self.coalitions.iter().map(|one| {
            named(Audience::Coalition(one.key.clone()), format!("{COALITION}{}", one.key))
        });
        let public = named(Audience::Public, PUBLIC.to_owned());
        BuildForm {
            typed,
            rounds: rounds.collect(),
            audiences: std::iter::once(public).chain(coalitions).collect(),
            faults,
        }
    }
}

pub(super) async fn show(visit: Visit) -> Result {
    let choices = Choices::load(&visit).await?;
    let shown = choices.form(&visit, BuildFields::default(), Vec::new());
    Ok(visit.ok(|frame| releases::build_form(frame, &shown)))
}

pub(super) async fn save(visit: Visit) -> Result {
    let typed: BuildFields = visit.form()?;
    let choices = Choices::load(&visit).await?;
    let mut faults = Vec::new();
    if !visit.is_switching() {
        match wanted(&visit, &typed, &choices) {
            Err(wrong) => faults = wrong,
            Ok(wanted) => match build(&visit, wanted).await? {
                Ok(id) => return Ok(visit.go(&format!("{}?{BUILT}", releases::path(id)))),
                Err(refused) => faults.push(fault(&visit, &refused)),
            },
        }
    }
    let shown = choices.form(&visit, typed, faults);
    Ok(visit.again(|frame| releases::build_form(frame, &shown)))
}

async fn build(visit: &Visit, wanted: Wanted) -> Result<std::result::Result<i64, Refused>> {
    let (app, register, now) = (visit.app.clone(), visit.app.register(), visit.now);
    let about = (wanted.by, wanted.round.clone());
    let handle = tokio::runtime::Handle::current();
    // A thread of its own: mostly this is working out, not waiting, and other pages must not wait for it.
    let building = tokio::task::spawn_blocking(move || {
        handle.block_on(releasing::build_release(&app.store, &register, &wanted, now))
    });
    match building.await.map_err(anyhow::Error::new)? {
        Ok(built) => {
            let what = format!("{} {}", about.1, built.release.number);
            log::security("release_built", about.0, &what);
            Ok(Ok(built.id))
        }
        Err(Failure::Refused(refused)) => Ok(Err(refused)),
        Err(Failure::Store(error)) => Err(error.into()),
        Err(Failure::Other(error)) => Err(Error::Internal(error)),
    }
}

/// What the rules say against it, beside the field it is about.
fn fault(visit: &Visit, refused: &Refused) -> Fault {
    let text = refused.sentence(visit.language);
    match refused {
        Refused::NoRound => Fault::of("round", text),
        Refused::NoCoalition | Refused::NotForThem => Fault::of("audience", text),
        Refused::NotClosed => Fault::of("purpose", text),
        Refused::NothingToCorrect(_) => Fault::of("of", text),
        _ => Fault::general(text),
    }
}

/// What is asked for, or what is wrong in the order of the fields.
fn wanted(
    visit: &Visit,
    typed: &BuildFields,
    choices: &Choices,
) -> std::result::Result<Wanted, Vec<Fault>> {
    let t = Texts::of(visit.language);
    let mut faults = Vec::new();
    let mut wrong = |field: &str, text: String| faults.push(Fault::of(field, text));
    let known = choices.rounds.iter().any(|round| round.key.as_str() == typed.round);
    let round = RoundKey::parse(&typed.round).ok().filter(|_| known);
    if round.is_none() {
        wrong("round", t.releases_round_missing().to_owned());
    }
    let audience = match typed.audience.strip_prefix(COALITION) {
        Some(key) => choices
            .coalitions
            .iter()
            .find(|coalition| coalition.key == key)
            .map(|coalition| Audience::Coalition(coalition.key.clone())),
        None => (typed.audience == PUBLIC).then_some(Audience::Public),
    };
    if audience.is_none() {
        wrong("audience", t.releases_audience_missing().to_owned());
    }
    let purpose = match typed.purpose.as_str() {
        "interim" => Some(Purpose::Interim),
        "final" => Some(Purpose::Final),
        "correction" => correction(t, typed, &mut wrong),
        _ => {
            wrong("purpose", t.releases_purpose_missing().to_owned());
            None
        }
    };
    let by = visit.signed_in.as_deref().map(|signed_in| signed_in.person.id);
    let date = visit.app.clock.today();
    let place =
        |fault: &Fault| BUILD_FIELDS.iter().position(|f| fault.field.as_deref() == Some(*f));
    match (round, audience, purpose) {
        (Some(round), Some(audience), Some(purpose)) => {
            Ok(Wanted { round, audience, purpose, date, by })
        }
        _ => {
            faults.sort_by_key(place);
            Err(faults)
        }
    }
}

/// A correction, if nothing is wrong with what is said of it.
fn correction(
    t: Texts,
    typed: &BuildFields,
    wrong: &mut impl FnMut(&str, String),
) -> Option<Purpose> {
    let of = typed.of.trim();
    let number: Option<u32> = of.parse().ok().filter(|number| *number > 0);
    match number {
        _ if of.is_empty() => wrong("of", t.releases_of_missing().to_owned()),
        None => wrong("of", t.releases_of_wrong().to_owned()),
        Some(_) => {}
    }
    let number = number.filter(|_| !of.is_empty());
    let (en, cy) = (typed.note_en.trim(), typed.note_cy.trim());
    let is_long = |note: &str| note.chars().count() > LONGEST_NOTE;
    if en.is_empty() {
        wrong("note_en", t.releases_note_en_missing().to_owned());
    } else if is_long(en) {
        wrong("note_en", t.releases_note_en_long(LONGEST_NOTE));
    }
    if cy.is_empty() {
        wrong("note_cy", t.releases_note_cy_missing().to_owned());
    } else if is_long(cy) {
        wrong("note_cy", t.releases_note_cy_long(LONGEST_NOTE));
    }
    if [en, cy].iter().any(|note| note.is_empty() || is_long(note)) {
        return None;
    }
    let note = Bilingual { en: en.to_owned(), cy: cy.to_owned() };
    Some(Purpose::Correction { of: number?, note })
}
