//! A service with releases: two published for the public, the second a correction; one that is a draft; one for a
//! coalition. Councils of England take part, four of Wales do: too few to show. Two agreed to be named to anybody.

use crate::support::{Seen, Service, Visitor, shipped_bank};
use domain::bank::{Bank, Bilingual};
use domain::council::{CouncilType, Profile, Region};
use domain::id::{CouncilKey, RoundKey};
use domain::peers::{Place, Rurality};
use domain::release::{
    Audience, Consent, Contributor, Eligible, Inputs, Ledger, Policy, Previous, Purpose, Release,
    Stage, build,
};
use domain::scoring::Mark;
use serde_json::Value;
use store::{AddOutcome, Coalition, NewRelease, PublishReleaseOutcome};

pub(crate) const NOTE: &str = "Three councils <b>were counted</b> twice";

/// Councils of three types in England, and four in Wales.
fn places() -> Vec<(CouncilKey, Place)> {
    let kinds = [
        (CouncilType::County, Region::SouthEast, 20, "KE"),
        (CouncilType::NonMetropolitanDistrict, Region::EastMidlands, 20, "EL"),
        (CouncilType::LondonBorough, Region::London, 20, "CM"),
        (CouncilType::WelshUnitary, Region::Wales, 4, "WL"),
    ];
    let mut places = Vec::new();
    for (kind, region, count, letters) in kinds {
        for number in 0..count {
            let letter = char::from(b'A' + number);
            let key = CouncilKey::parse(&format!("{letters}{letter}")).unwrap();
            let profile = Profile::typical(kind, region);
            places.push((key, Place { profile, rurality: Some(Rurality::Urban) }));
        }
    }
    places.sort_by(|a, b| a.0.cmp(&b.0));
    places
}

/// What each council submitted: levels that differ, shifted by `by`.
fn contributors(bank: &Bank, by: usize) -> Vec<Contributor> {
    let level = |at: usize| Mark::Option(u8::try_from(at.clamp(1, 5) - 1).unwrap());
    let of = |(place, (council, of)): (usize, (CouncilKey, Place))| Contributor {
        sheet: (0..bank.questions().count())
            .map(|question| match (place + question) % 13 {
                5 => Mark::DontKnow,
                7 => Mark::NotApplicable,
                at => level((place + by) % 5 + at % 3),
            })
            .collect(),
        with_evidence: 3,
        consent: match council.as_str() {
            "KEN" | "CMD" => Consent::Public,
            "ELM" => Consent::Coalition,
            _ => Consent::Counted,
        },
        record_key: u64::try_from(place).unwrap().wrapping_mul(0x9E37_79B9_7F4A_7C15),
        fingerprint: format!("{by}-{place}"),
        council,
        place: of,
    };
    places().into_iter().enumerate().map(of).collect()
}

/// A release of a number for an audience; the correction of an earlier one where `corrects` says so.
pub(crate) fn release(
    number: u32,
    audience: &Audience,
    corrects: Option<u32>,
) -> (Release, Ledger) {
    let bank = shipped_bank();
    let contributors = contributors(&bank, usize::try_from(number).unwrap());
    let before = self::contributors(&bank, 0);
    let eligible: Vec<_> = places()
        .into_iter()
        .map(|(council, place)| Eligible { council, place, stage: Stage::Submitted })
        .collect();
    let note = Bilingual { en: NOTE.into(), cy: format!("{NOTE} (cy)") };
    let name = |name: &str| Bilingual { en: name.into(), cy: format!("{name} (cy)") };
    build(&Inputs {
        round: RoundKey::parse("2026").unwrap(),
        round_name: Bilingual { en: "Autumn 2026".into(), cy: "Hydref 2026".into() },
        number,
        purpose: corrects.map_or(Purpose::Interim, |of| Purpose::Correction { of, note }),
        audience: audience.clone(),
        coalition_name: (*audience != Audience::Public).then(|| name("The North")),
        date: "2026-11-20".parse().unwrap(),
        policy: Policy::of(audience, None),
        bank: &bank,
        bank_digest: bank.digest(),
        digest: "0".repeat(64),
        eligible: &eligible,
        contributors: &contributors,
        earlier: &[],
        previous: Some(Previous {
            round: RoundKey::parse("2025").unwrap(),
            name: Bilingual { en: "Autumn 2025".into(), cy: "Hydref 2025".into() },
            bank: &bank,
            contributors: &before,
            breaks: 2,
        }),
        neighbours: &|_| (Vec::new(), Vec::new()),
    })
}

async fn keep(service: &Service, (release, ledger): &(Release, Ledger), publish: bool) {
    let (store, now) = (&service.app.store, service.app.clock.now());
    let new = NewRelease {
        round: release.round.clone(),
        audience: release.audience.clone(),
        number: release.number,
        content: release.bytes(),
        ledger: serde_json::to_string(ledger).unwrap(),
        built_by: None,
    };
    let AddOutcome::Added(id) = store.add_release(&new, now).await.unwrap() else {
        panic!("the number is taken");
    };
    if publish {
        assert!(store.note_audit(id, 0, now).await.unwrap());
        let outcome = store.publish_release(id, None, now).await.unwrap();
        assert_eq!(outcome, PublishReleaseOutcome::Published);
    }
}

/// A service with the releases of this module.
pub(crate) async fn with_releases() -> Service {
    let service = Service::start().await;
    let name = Bilingual { en: "The North".into(), cy: "Y Gogledd".into() };
    let members = ["KEN", "ELM"].map(|key| CouncilKey::parse(key).unwrap()).into();
    let coalition = Coalition { key: "north".into(), name, members };
    service.app.store.put_coalition(&coalition).await.unwrap();
    let public = Audience::Public;
    keep(&service, &release(1, &public, None), true).await;
    keep(&service, &release(2, &public, Some(1)), true).await;
    keep(&service, &release(3, &public, None), false).await;
    let coalition = Audience::Coalition("north".into());
    keep(&service, &release(1, &coalition, None), true).await;
    service
}

/// Asks for an address and reads the JSON that comes.
pub(crate) async fn ask(anybody: &mut Visitor, path: &str) -> (Seen, Value) {
    let seen = anybody.get(path).await;
    let json = serde_json::from_str(&seen.html)
        .unwrap_or_else(|error| panic!("{path} ({}): {error}: {}", seen.status, seen.html));
    (seen, json)
}
