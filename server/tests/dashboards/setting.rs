//! Councils, coalitions and releases that the tests are about, and those who look at them.

use crate::support::{self, Service, Visitor};
use domain::bank::Bilingual;
use domain::council::{CouncilType, Profile, Region};
use domain::id::{CouncilKey, RoundKey};
use domain::peers::{Place, Rurality};
use domain::register::{Area, Council, Details, Register};
use domain::release::{
    Audience, Consent, Contributor, Eligible, Inputs, Policy, Previous, Purpose, Release, Stage,
    build,
};
use domain::scoring::Mark;
use std::collections::BTreeSet;
use store::{AddOutcome, Coalition, NewRelease, PublishReleaseOutcome};

fn key(text: &str) -> CouncilKey {
    CouncilKey::parse(text).unwrap()
}

/// Twenty districts, twenty London boroughs and three Welsh councils: too few to show.
fn places() -> Vec<(CouncilKey, Place)> {
    let of = |number: usize| {
        let (kind, region) = match number {
            1..=20 => (CouncilType::NonMetropolitanDistrict, Region::SouthEast),
            21..=40 => (CouncilType::LondonBorough, Region::London),
            _ => (CouncilType::WelshUnitary, Region::Wales),
        };
        let place =
            Place { profile: Profile::typical(kind, region), rurality: Some(Rurality::Urban) };
        (key(&format!("N{number:02}")), place)
    };
    (1..=43).map(of).collect()
}

fn council(key: &CouncilKey, place: &Place) -> Council {
    let profile = place.profile;
    Council {
        key: key.clone(),
        starts: None,
        ends: None,
        successors: Default::default(),
        former_codes: Vec::new(),
        details: vec![Details {
            from: None,
            name: format!("Council {key}"),
            name_cy: Some(format!("Cyngor {key}")),
            official_name: format!("{key} Council"),
            gss: None,
            council_type: profile.council_type,
            tier: profile.tier,
            nation: profile.nation,
            region: profile.region.unwrap().slug().into(),
            county: None,
            combined_authority: None,
            area: Area { rurality: Some("urban".into()), ..Area::default() },
        }],
    }
}

async fn coalition(service: &Service, name: &str, members: BTreeSet<CouncilKey>) {
    let names = Bilingual { en: format!("{name} group"), cy: format!("grŵp {name}") };
    let coalition = Coalition { key: name.into(), name: names, members };
    service.app.store.put_coalition(&coalition).await.unwrap();
}

/// The councils of [`places`] and one more, two coalitions, and some who have begun.
pub(crate) async fn service() -> Service {
    let service = Service::start().await;
    let store = &service.app.store;
    let mut councils: Vec<_> = places().iter().map(|(key, place)| council(key, place)).collect();
    let county = Profile::typical(CouncilType::County, Region::SouthEast);
    councils.push(council(&key("OUT"), &Place { profile: county, rurality: None }));
    store.replace_register(&Register::new(councils).unwrap()).await.unwrap();
    service.app.refresh_register().await.unwrap();
    coalition(&service, "north", places().into_iter().map(|(key, _)| key).collect()).await;
    coalition(&service, "pair", [key("N01"), key("N02")].into()).await;
    let mut round = store.round("2026").await.unwrap().unwrap();
    round.minimum_group = Some(5);
    store.put_round(&round).await.unwrap();
    let person = service.person("somebody@north.example", &[], false).await;
    let now = service.app.clock.now();
    for name in ["N01", "N02", "N23"] {
        let digest = support::shipped_bank().digest();
        let begun = store.start_assessment(&key(name), &round.key, &digest, now).await.unwrap();
        let theme = support::shipped_bank().themes[0].id.clone();
        store.mark_theme(begun, &theme, true, person, now).await.unwrap();
        if name == "N02" {
            continue;
        }
        let found = store.assessment(&key(name), &round.key).await.unwrap().unwrap();
        store.submit_assessment(begun, found.revision, person, now).await.unwrap();
    }
    service
}

/// A release in which all but the last council took part; N01 and N24 are named to the coalition, N24 to anybody.
fn release(audience: Audience) -> (Release, String) {
    let bank = support::shipped_bank();
    let contributors = |by: usize| -> Vec<Contributor> {
        let of = |(place, (council, of)): (usize, (CouncilKey, Place))| Contributor {
            sheet: (0..bank.questions().count())
                .map(|question| match (place + question) % 13 {
                    5 => Mark::DontKnow,
                    // Far apart from each other, and one in three moves up.
                    at => {
                        let level = place % 5 + by * usize::from(place % 3 == 0) + at % 3;
                        Mark::Option(u8::try_from(level.saturating_sub(1).min(4)).unwrap())
                    }
                })
                .collect(),
            with_evidence: 20,
            consent: match council.as_str() {
                "N01" => Consent::Coalition,
                "N24" => Consent::Public,
                _ => Consent::Counted,
            },
            record_key: u64::try_from(place).unwrap().wrapping_mul(0x9E37_79B9_7F4A_7C15),
            fingerprint: format!("{by}-{place}"),
            council,
            place: of,
        };
        places().into_iter().take(42).enumerate().map(of).collect()
    };
    let eligible: Vec<_> = places()
        .into_iter()
        .map(|(council, place)| {
            let has_submitted = council.as_str() != "N43";
            let stage = if has_submitted { Stage::Submitted } else { Stage::NotStarted };
            Eligible { council, place, stage }
        })
        .collect();
    let (now, before) = (contributors(1), contributors(0));
    let (release, ledger) = build(&Inputs {
        round: RoundKey::parse("2026").unwrap(),
        round_name: Bilingual { en: "Autumn 2026".into(), cy: "Hydref 2026".into() },
        number: 1,
        purpose: Purpose::Interim,
        coalition_name: None,
        date: "2026-11-20".parse().unwrap(),
        policy: Policy::of(&audience, Some(5)),
        audience,
        bank: &bank,
        bank_digest: bank.digest(),
        digest: "0".repeat(64),
        eligible: &eligible,
        contributors: &now,
        earlier: &[],
        previous: Some(Previous {
            round: RoundKey::parse("2025").unwrap(),
            name: Bilingual { en: "Autumn 2025".into(), cy: "Hydref 2025".into() },
            bank: &bank,
            contributors: &before,
            breaks: 1,
        }),
        neighbours: &|_| (Vec::new(), Vec::new()),
    });
    (release, serde_json::to_string(&ledger).unwrap())
}

pub(crate) async fn publish(service: &Service, audience: Audience) -> Release {
    let (store, now) = (&service.app.store, service.app.clock.now());
    let (release, ledger) = release(audience);
    let new = NewRelease {
        round: release.round.clone(),
        audience: release.audience.clone(),
        number: release.number,
        content: release.bytes(),
        ledger,
        built_by: None,
    };
    let AddOutcome::Added(id) = store.add_release(&new, now).await.unwrap() else {
        panic!("the number is taken");
    };
    assert!(store.note_audit(id, 0, now).await.unwrap());
    let outcome = store.publish_release(id, None, now).await.unwrap();
    assert_eq!(outcome, PublishReleaseOutcome::Published);
    release
}

pub(crate) fn north() -> Audience {
    Audience::Coalition("north".into())
}

pub(crate) async fn steering(service: &Service, email: &str, coalitions: &[&str]) -> Visitor {
    let id = service.person(email, &[], false).await;
    for coalition in coalitions {
        service.app.store.join_steering(id, coalition, service.app.clock.now()).await.unwrap();
    }
    service.session_of(id).await
}

pub(crate) async fn central(service: &Service) -> Visitor {
    let id = service.person("central@example.gov.uk", &[], false).await;
    service.app.store.set_central(id, true, service.app.clock.now()).await.unwrap();
    service.session_of(id).await
}
