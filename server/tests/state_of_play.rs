//! The public state of play as anybody sees it: its figures are those of the published release, in both languages, and
//! what is withheld is said to be and is nowhere on the page.

#![expect(clippy::unwrap_used, reason = "a test stops where it is surprised")]

mod support;

use domain::bank::{Bank, Bilingual};
use domain::council::{CouncilType, Profile, Region};
use domain::id::{CouncilKey, RoundKey};
use domain::language::Language;
use domain::peers::{Group, Place, Rurality};
use domain::release::{
    Audience, Consent, Contributor, Eligible, Inputs, Ledger, Policy, Previous, Purpose, Release,
    ScoreFigure, Stage, Why, build,
};
use domain::scoring::Mark;
use http::StatusCode;
use store::{AddOutcome, NewRelease, PublishReleaseOutcome};
use support::{Seen, Service};

const PAGE: &str = "/state-of-play/2026";
const NOTE: &str = "Three councils <b>were counted</b> twice";

/// Councils of three types in England, and four in Wales: too few to show.
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

/// What each council submitted: levels that differ, shifted by `by`. Two agreed to be named to anybody.
fn contributors(bank: &Bank, by: usize) -> Vec<Contributor> {
    let of = |(place, (council, of)): (usize, (CouncilKey, Place))| Contributor {
        sheet: (0..bank.questions().count())
            .map(|question| match (place + question) % 13 {
                5 => Mark::DontKnow,
                7 => Mark::NotApplicable,
                at => {
                    Mark::Option(u8::try_from(((place + by) % 5 + at % 3).clamp(1, 5) - 1).unwrap())
                }
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

/// The release of a number, and the correction of an earlier one where `corrects` says so.
fn release(bank: &Bank, number: u32, corrects: Option<u32>) -> (Release, Ledger) {
    let contributors = contributors(bank, usize::try_from(number).unwrap());
    let before = self::contributors(bank, 0);
    let eligible: Vec<_> = places()
        .into_iter()
        .map(|(council, place)| Eligible { council, place, stage: Stage::Submitted })
        .collect();
    let note = Bilingual { en: NOTE.into(), cy: format!("{NOTE} (cy)") };
    build(&Inputs {
        round: RoundKey::parse("2026").unwrap(),
        round_name: Bilingual { en: "Autumn 2026".into(), cy: "Hydref 2026".into() },
        number,
        purpose: corrects.map_or(Purpose::Interim, |of| Purpose::Correction { of, note }),
        audience: Audience::Public,
        coalition_name: None,
        date: "2026-11-20".parse().unwrap(),
        policy: Policy::of(&Audience::Public, None),
        bank,
        bank_digest: bank.digest(),
        digest: "0".repeat(64),
        eligible: &eligible,
        contributors: &contributors,
        earlier: &[],
        previous: Some(Previous {
            round: RoundKey::parse("2025").unwrap(),
            name: Bilingual { en: "Autumn 2025".into(), cy: "Hydref 2025".into() },
            bank,
            contributors: &before,
            breaks: 2,
        }),
        neighbours: &|_| (Vec::new(), Vec::new()),
    })
}

/// Keeps a release, and publishes it if it is to be.
async fn keep(service: &Service, release: &Release, ledger: &Ledger, publish: bool) {
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

async fn published() -> (Service, Release) {
    let service = Service::start().await;
    let (release, ledger) = release(&support::shipped_bank(), 1, None);
    keep(&service, &release, &ledger, true).await;
    (service, release)
}

/// The cells of a table's body, row by row.
fn rows(seen: &Seen, id: &str, columns: usize) -> Vec<Vec<String>> {
    let cells = seen.texts(&format!("#{id} tbody th, #{id} tbody td"));
    assert!(!cells.is_empty() && cells.len().is_multiple_of(columns), "{id}: {cells:?}");
    cells.chunks(columns).map(<[String]>::to_vec).collect()
}

fn level(tenths: u32) -> String {
    format!("{}.{}", tenths / 10, tenths % 10)
}

#[tokio::test]
async fn without_a_release_the_pages_say_so_and_lead_on() {
    let service = Service::start().await;
    let mut anybody = service.visitor();
    for (prefix, none) in [("", "Nothing is published yet"), ("/cy", "Nid oes dim wedi’i gyhoeddi")]
    {
        let list = anybody.open(&format!("{prefix}/state-of-play")).await;
        assert_eq!(list.status, StatusCode::OK);
        assert!(list.text("main").contains(none), "{}", list.text("main"));
        let round = anybody.open(&format!("{prefix}{PAGE}")).await;
        assert_eq!(round.status, StatusCode::OK);
        let links = round.attributes("main a", "href");
        assert_eq!(links, [format!("{prefix}/state-of-play")]);
    }
    for unknown in ["/state-of-play/1999", "/state-of-play/%2e%2e", "/state-of-play/2026/releases"]
    {
        assert_eq!(anybody.open(unknown).await.status, StatusCode::NOT_FOUND, "{unknown}");
    }
    let (draft, ledger) = release(&support::shipped_bank(), 1, None);
    keep(&service, &draft, &ledger, false).await;
    for path in [PAGE, "/state-of-play", "/state-of-play/2026/releases/1"] {
        let seen = anybody.open(path).await;
        assert!(seen.texts("table").is_empty(), "a draft is seen at {path}");
    }
}

#[tokio::test]
async fn a_draft_round_is_nobodys_business() {
    let service = Service::start().await;
    let mut round = service.app.store.round("2026").await.unwrap().unwrap();
    round.is_draft = true;
    service.app.store.put_round(&round).await.unwrap();
    let seen = service.visitor().open(PAGE).await;
    assert_eq!(seen.status, StatusCode::NOT_FOUND);
    assert!(!seen.html.contains("Autumn 2026"));
}

#[tokio::test]
async fn the_figures_are_those_of_the_release_in_both_languages() {
    let (service, release) = published().await;
    let bank = support::shipped_bank();
    let figures = release.group(Group::All).unwrap().figures.figure().unwrap();
    let shown = |figure: Option<&ScoreFigure>, say: &dyn Fn(&ScoreFigure) -> String, word: &str| {
        figure.map_or_else(|| word.to_owned(), say)
    };
    for (language, prefix, withheld) in
        [(Language::En, "", "withheld"), (Language::Cy, "/cy", "cedwir yn ôl")]
    {
        let seen = service.visitor().open(&format!("{prefix}{PAGE}")).await;
        assert_eq!(seen.status, StatusCode::OK);
        let spread = rows(&seen, "spread-table", 7);
        let bands = rows(&seen, "bands-table", 7);
        assert_eq!(spread.len(), bank.themes.len() + 1);
        let all = std::iter::once(&figures.overall).chain(figures.themes.iter().map(|t| &t.figure));
        for ((figure, spread), bands) in all.zip(&spread).zip(&bands) {
            let figure = figure.figure();
            assert_eq!(spread[1], shown(figure, &|f| f.contributors.to_string(), withheld));
            for place in 0..5 {
                let count = shown(figure, &|f| f.bands[place].to_string(), withheld);
                assert_eq!(spread[place + 2], count);
            }
            assert_eq!(bands[2], shown(figure, &|f| level(f.mean_tenths), withheld));
            let median = |f: &ScoreFigure| level(f.quartiles_tenths.unwrap()[1]);
            assert_eq!(bands[4], shown(figure, &median, withheld));
            assert_eq!(bands[6], shown(figure, &|f| format!("{}%", f.at_base_percent), withheld));
        }
        let estimate = release.estimates.iter().find(|estimate| estimate.group == Group::All);
        let estimate = estimate.unwrap().overall.unwrap();
        let words = seen.text("section[aria-labelledby=estimate] .govuk-body-l");
        assert!(words.contains(&level(estimate.low_tenths)), "{words}");
        assert!(words.contains(&level(estimate.high_tenths)), "{words}");
        let moved = release.movement.as_ref().unwrap();
        let moved = moved.groups.iter().find(|moved| moved.group == Group::All).unwrap();
        let matrix = rows(&seen, "matrix-table", 6);
        for (row, counts) in matrix.iter().zip(&moved.figures.figure().unwrap().matrix) {
            assert_eq!(row[1..], counts.iter().map(u32::to_string).collect::<Vec<_>>());
        }
        for (row, theme) in spread[1..].iter().zip(&bank.themes) {
            assert_eq!(row[0], theme.text.get(language).title);
        }
        // Each table says what it is, each picture what it shows; the page's policy refuses styles.
        assert_eq!(seen.texts("main table").len(), seen.texts("main caption").len());
        assert_eq!(seen.texts("main svg").len(), seen.texts("main svg > title").len());
        assert!(seen.texts("main svg").len() >= 14, "{}", seen.texts("main svg").len());
        assert!(!seen.html.contains("style=\""));
        let headings = seen.texts("main h2");
        assert_eq!(headings.len(), 8, "{headings:?}");
        assert_eq!(seen.headers.get("cache-control").unwrap(), "no-store");
    }
}

#[tokio::test]
async fn a_group_that_is_withheld_says_so_and_offers_the_nearest() {
    let (service, release) = published().await;
    let wales = Group::parse("nation-wales").unwrap();
    assert!(release.group(wales).unwrap().figures.figure().is_none());
    let mut anybody = service.visitor();
    let seen = anybody.open(&format!("{PAGE}?group=type-welsh-unitary")).await;
    assert_eq!(seen.status, StatusCode::OK);
    assert!(seen.text("#figures ~ .govuk-inset-text").contains("Welsh councils"));
    for table in ["#spread-table", "#bands-table", "#base-table"] {
        assert!(seen.texts(table).is_empty(), "{table}");
    }
    let heat = rows(&seen, "heat-nation-table", 4);
    assert!(heat.iter().all(|row| row[3] == "withheld"), "{heat:?}");
    let near = seen.attributes("#figures ~ .govuk-inset-text a", "href");
    assert_eq!(near, [format!("{PAGE}?group=all#figures")]);
    // What is chosen stays chosen, also among the words that say what is withheld.
    assert_eq!(seen.form_at(".app-filter").value("group"), Some("type-welsh-unitary"));
    let chosen = seen.text(".app-filter option[selected]");
    assert_eq!(chosen, "Welsh councils (withheld)");
    let seen = anybody.open(near[0].split('#').next().unwrap()).await;
    assert!(!seen.texts("#spread-table").is_empty());
}

#[tokio::test]
async fn what_is_not_there_is_answered_in_plain_words() {
    let (service, _) = published().await;
    let mut anybody = service.visitor();
    for group in ["nation-france", "type-scottish-unitary", "%3Cscript%3E", "ALL"] {
        let seen = anybody.open(&format!("{PAGE}?group={group}")).await;
        assert_eq!(seen.status, StatusCode::OK);
        let said = seen.text("#figures ~ .govuk-inset-text");
        assert!(said.contains("There is no group of that name in this release"), "{group}: {said}");
        assert!(!seen.html.contains("<script>alert"));
    }
    let seen = anybody.open(&format!("{PAGE}?theme=nothing&theme=nothing&by=stars")).await;
    assert!(seen.text("#figures ~ .govuk-inset-text").contains("There is no theme of that name"));
    for number in ["2", "0", "first", "99999999999999999999"] {
        let seen = anybody.open(&format!("{PAGE}/releases/{number}")).await;
        assert_eq!(seen.status, StatusCode::NOT_FOUND);
        assert_eq!(seen.heading(), "There is no such release: Autumn 2026");
        assert_eq!(seen.attributes("main p a", "href"), [PAGE]);
    }
}

#[tokio::test]
async fn a_theme_shows_its_questions_as_the_release_has_them() {
    let (service, release) = published().await;
    let bank = support::shipped_bank();
    let theme = &bank.themes[2];
    let group = Group::parse("type-county").unwrap();
    let figures = release.group(group).unwrap().figures.figure().unwrap();
    let path = format!("{PAGE}?group=type-county&theme={}", theme.id);
    let seen = service.visitor().open(&path).await;
    assert_eq!(seen.heading(), theme.text.en.title);
    let table = rows(&seen, "questions-table-levels", 12);
    let entries = bank.questions().zip(&figures.questions);
    let entries = entries.filter(|((of, _), _)| of.id == theme.id);
    let entries: Vec<_> = entries.map(|((_, question), entry)| (question, entry)).collect();
    assert_eq!(table.len(), entries.len());
    for (row, (question, entry)) in table.iter().zip(entries) {
        assert_eq!(row[0], question.text.en.short);
        match entry.figure.figure() {
            // Questions that councils of this type are not asked are not withheld.
            None => {
                let nothing = entry.figure.why() == Some(Why::Nothing);
                let word = if nothing { "no figure" } else { "withheld" };
                assert!(row[1..].iter().all(|cell| cell == word), "{row:?}");
            }
            Some(figure) => {
                let counts: Vec<_> = figure.options.iter().map(u32::to_string).collect();
                assert_eq!(row[1], level(figure.mean_tenths.unwrap()));
                assert_eq!(row[2], format!("{}%", figure.at_base_percent));
                assert_eq!(row[4..9], counts);
                assert_eq!(row[9], figure.dont_know.to_string());
            }
        }
    }
    // Another group is chosen on the same page.
    let form = seen.form_at(".app-filter");
    assert_eq!(form.value("theme"), Some(theme.id.as_str()));
    let back = seen.attributes("main p a", "href");
    assert_eq!(back, [format!("{PAGE}?group=type-county#figures")]);
}

#[tokio::test]
async fn only_councils_that_agreed_to_be_named_to_anybody_are() {
    let (service, release) = published().await;
    assert_eq!(release.named.len(), 2);
    for query in ["", "?group=type-county", "?by=region"] {
        let seen = service.visitor().open(&format!("{PAGE}{query}")).await;
        let work = seen.text("section[aria-labelledby=good-work]");
        assert!(work.contains("2 councils agreed to be named here"), "{work}");
        for name in ["Kent", "Camden"] {
            assert!(work.contains(name), "{name}");
        }
        assert!(!seen.html.contains("Elmbridge") && !seen.html.contains("Carmarthenshire"));
    }
}

#[tokio::test]
async fn a_correction_says_what_was_wrong_and_what_it_changed() {
    let (service, first) = published().await;
    let (second, ledger) = release(&support::shipped_bank(), 2, Some(1));
    keep(&service, &second, &ledger, true).await;
    let mut anybody = service.visitor();
    let list = anybody.open("/state-of-play").await;
    assert_eq!(list.attributes("table a", "href"), [PAGE]);
    let seen = anybody.open(PAGE).await;
    let standing = seen.text(".govuk-inset-text");
    assert!(standing.contains("Release 2, as at 20 November 2026"), "{standing}");
    assert!(standing.contains(NOTE) && !seen.html.contains(NOTE), "the note is escaped");
    let changed = domain::release::difference(&first, &second);
    let listed = rows(&seen, "changed-table", 4);
    assert_eq!(listed.len(), changed.len().min(200));
    let means = |release: &Release| {
        let figures = release.group(Group::All).unwrap().figures.figure().unwrap();
        figures.overall.figure().map(|overall| level(overall.mean_tenths))
    };
    if means(&first) != means(&second) {
        let row = listed.iter().find(|row| row[0] == "All councils" && row[1] == "Overall");
        assert_eq!(row.map(|row| row[3].clone()), means(&second));
    }
    // The first one stays where it was, and says that it was corrected.
    let old = anybody.open(&format!("{PAGE}/releases/1")).await;
    assert!(old.text(".govuk-inset-text").contains("corrected by release 2"));
    assert_eq!(old.attributes(".govuk-inset-text a", "href")[0], format!("{PAGE}/releases/2"));
    let checksum = |seen: &Seen| seen.text("#releases ~ p code");
    assert_eq!(checksum(&old).len(), 64);
    assert_ne!(checksum(&old), checksum(&seen));
}

#[tokio::test]
async fn a_release_of_questions_that_have_changed_is_refused() {
    let service = Service::start().await;
    let (mut release, ledger) = release(&support::shipped_bank(), 1, None);
    release.bank_digest = "f".repeat(64);
    keep(&service, &release, &ledger, true).await;
    for (prefix, words) in [("", "These figures cannot be shown"), ("/cy", "Ni ellir dangos")] {
        let seen = service.visitor().open(&format!("{prefix}{PAGE}")).await;
        assert_eq!(seen.status, StatusCode::INTERNAL_SERVER_ERROR);
        assert!(seen.heading().contains(words), "{}", seen.heading());
        assert!(seen.texts("table").is_empty());
    }
}

#[tokio::test]
async fn the_state_of_play_is_found_from_every_page() {
    let (service, _) = published().await;
    let mut lead = service.signed_in("lead@elm", &[("ELM", store::Role::Lead)]).await;
    for seen in [
        service.visitor().open("/").await,
        service.visitor().open("/help").await,
        lead.open("/councils/ELM").await,
    ] {
        let links = seen.attributes(".govuk-service-navigation a", "href");
        assert!(links.contains(&"/state-of-play".to_owned()), "{links:?}");
    }
    let start = service.visitor().open("/cy").await;
    assert!(start.attributes("main a", "href").contains(&"/cy/state-of-play".to_owned()));
    let signed_in = lead.open(PAGE).await;
    assert_eq!(signed_in.status, StatusCode::OK);
}
