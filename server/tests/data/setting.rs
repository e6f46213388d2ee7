//! Releases to download: built from made-up councils, published without waiting, and everything fetched as bytes.

use crate::support::{Service, Visitor, shipped_bank};
use axum::body::Body;
use domain::bank::{Bank, Bilingual};
use domain::council::{CouncilType, Profile, Region};
use domain::id::{CouncilKey, RoundKey};
use domain::peers::Place;
use domain::release::{
    Audience, Consent, Contributor, Eligible, Inputs, Ledger, Policy, Previous, Purpose, Release,
    Stage, build,
};
use domain::scoring::Mark;
use http::{HeaderMap, Method, Request, StatusCode, header};
use http_body_util::BodyExt as _;
use store::{AddOutcome, Coalition, NewRelease, PublishReleaseOutcome};
use tower::ServiceExt as _;

/// What was wrong, with what would end an element of a page.
pub(crate) const NOTE: &str = "Three </script><b>councils</b> & more";

pub(crate) fn round() -> RoundKey {
    RoundKey::parse("2026").unwrap()
}

fn places() -> Vec<(CouncilKey, Place)> {
    let kinds = [
        (CouncilType::County, Region::SouthEast, 20, "KE"),
        (CouncilType::LondonBorough, Region::London, 20, "CM"),
        (CouncilType::WelshUnitary, Region::Wales, 4, "WL"),
    ];
    let mut places = Vec::new();
    for (kind, region, count, letters) in kinds {
        for number in 0..count {
            let letter = char::from(b'A' + number);
            let key = CouncilKey::parse(&format!("{letters}{letter}")).unwrap();
            places.push((key, Place { profile: Profile::typical(kind, region), rurality: None }));
        }
    }
    places.sort_by(|a, b| a.0.cmp(&b.0));
    places
}

/// What each council submitted: levels that differ, shifted by `by`. Two agreed to be named to anybody.
fn contributors(bank: &Bank, by: usize) -> Vec<Contributor> {
    let of = |(place, (council, of)): (usize, (CouncilKey, Place))| Contributor {
        sheet: (0..bank.questions().count())
            .map(|question| match (place + question) % 13 {
                5 => Mark::DontKnow,
                at => {
                    Mark::Option(u8::try_from(((place + by) % 5 + at % 3).clamp(1, 5) - 1).unwrap())
                }
            })
            .collect(),
        with_evidence: 3,
        consent: match council.as_str() {
            "KEN" | "CMD" => Consent::Public,
            _ => Consent::Counted,
        },
        record_key: u64::try_from(place).unwrap().wrapping_mul(0x9E37_79B9_7F4A_7C15),
        fingerprint: format!("{by}-{place}"),
        council,
        place: of,
    };
    places().into_iter().enumerate().map(of).collect()
}

/// The release of a number, which corrects the one before where `corrects`.
pub(crate) fn release(audience: &Audience, number: u32, corrects: bool) -> (Release, Ledger) {
    let bank = shipped_bank();
    let submitted = contributors(&bank, usize::try_from(number).unwrap());
    let before = contributors(&bank, 0);
    let eligible: Vec<_> = places()
        .into_iter()
        .map(|(council, place)| Eligible { council, place, stage: Stage::Submitted })
        .collect();
    let note = Bilingual { en: NOTE.into(), cy: format!("{NOTE} (cy)") };
    let purpose =
        if corrects { Purpose::Correction { of: number - 1, note } } else { Purpose::Interim };
    build(&Inputs {
        round: round(),
        round_name: Bilingual { en: "Autumn 2026".into(), cy: "Hydref 2026".into() },
        number,
        purpose,
        audience: audience.clone(),
        coalition_name: match audience {
            Audience::Public => None,
            Audience::Coalition(key) => {
                Some(Bilingual { en: key.clone(), cy: format!("{key} (cy)") })
            }
        },
        date: "2026-11-20".parse().unwrap(),
        policy: Policy::of(audience, None),
        bank: &bank,
        bank_digest: bank.digest(),
        digest: "0".repeat(64),
        eligible: &eligible,
        contributors: &submitted,
        earlier: &[],
        previous: Some(Previous {
            round: RoundKey::parse("2025").unwrap(),
            name: Bilingual { en: "Autumn 2025".into(), cy: "Hydref 2025".into() },
            bank: &bank,
            contributors: &before,
            breaks: 0,
        }),
        neighbours: &|_| (Vec::new(), Vec::new()),
    })
}

/// Keeps a release, and publishes it if it is to be. Its id.
pub(crate) async fn keep(
    service: &Service,
    (release, ledger): &(Release, Ledger),
    publish: bool,
) -> i64 {
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
    id
}

/// A service with a public release.
pub(crate) async fn published() -> (Service, i64) {
    let service = Service::start().await;
    let id = keep(&service, &release(&Audience::Public, 1, false), true).await;
    (service, id)
}

/// The same with all its files made.
pub(crate) async fn made() -> Service {
    let (service, _) = published().await;
    work(&service).await;
    service
}

/// Lets the background do what it has to.
pub(crate) async fn work(service: &Service) {
    server::reports::job::run_due(&service.app).await.unwrap();
}

/// A coalition of two councils.
pub(crate) async fn coalition(service: &Service, key: &str) -> Audience {
    let members = ["ELM", "KEN"].iter().map(|key| CouncilKey::parse(key).unwrap()).collect();
    let name = Bilingual { en: key.into(), cy: format!("{key} (cy)") };
    let coalition = Coalition { key: key.into(), name, members };
    service.app.store.put_coalition(&coalition).await.unwrap();
    Audience::Coalition(key.to_owned())
}

/// Somebody in the steering group of a coalition, signed in.
pub(crate) async fn steering(service: &Service, coalition: &str) -> Visitor {
    let id = service.person(&format!("steering@{coalition}.example"), &[], false).await;
    service.app.store.join_steering(id, coalition, service.app.clock.now()).await.unwrap();
    service.session_of(id).await
}

/// Somebody of the central team, signed in.
pub(crate) async fn central(service: &Service) -> Visitor {
    let id = service.person("cai@tir.example", &[], false).await;
    service.app.store.set_central(id, true, service.app.clock.now()).await.unwrap();
    service.session_of(id).await
}

/// An answer as it came.
pub(crate) struct Download {
    pub(crate) status: StatusCode,
    pub(crate) headers: HeaderMap,
    pub(crate) content: Vec<u8>,
}

impl Download {
    /// A header; empty where there is none.
    pub(crate) fn header(&self, name: header::HeaderName) -> &str {
        self.headers.get(name).map_or("", |value| value.to_str().unwrap())
    }

    pub(crate) fn text(&self) -> String {
        String::from_utf8(self.content.clone()).unwrap()
    }
}

/// Asks for something as it is, as this visitor.
pub(crate) async fn ask(
    service: &Service,
    visitor: &Visitor,
    method: Method,
    path: &str,
    headers: &[(header::HeaderName, &str)],
) -> Download {
    let mut request = Request::builder().method(method).uri(path).header("host", "127.0.0.1:3000");
    let cookies: Vec<_> = visitor.cookies.iter().map(|(n, v)| format!("{n}={v}")).collect();
    if !cookies.is_empty() {
        request = request.header(header::COOKIE, cookies.join("; "));
    }
    for (name, value) in headers {
        request = request.header(name, *value);
    }
    let mut request = request.body(Body::empty()).unwrap();
    let peer = std::net::SocketAddr::from(([127, 0, 0, 1], 50_000));
    request.extensions_mut().insert(axum::extract::ConnectInfo(peer));
    let response = service.router.clone().oneshot(request).await.unwrap();
    let (parts, body) = response.into_parts();
    let content = body.collect().await.unwrap().to_bytes().to_vec();
    Download { status: parts.status, headers: parts.headers, content }
}

/// Gets something as anybody.
pub(crate) async fn get(service: &Service, path: &str) -> Download {
    ask(service, &service.visitor(), Method::GET, path, &[]).await
}
