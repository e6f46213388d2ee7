//! Dashboards as steering groups and the central team see them: their own coalition and nothing else, figures of
//! releases and nothing else, and sets of councils to work with.

#![expect(clippy::unwrap_used, reason = "a test stops where it is surprised")]

mod support;

use domain::bank::Bilingual;
use domain::council::{CouncilType, Profile, Region};
use domain::id::{CouncilKey, RoundKey};
use domain::language::Language;
use domain::peers::{Group, Place, Rurality};
use domain::register::{Area, Council, Details, Register};
use domain::release::{
    Audience, Consent, Contributor, Eligible, Inputs, Policy, Previous, Purpose, Release,
    ScoreFigure, Stage, build,
};
use domain::scoring::Mark;
use http::StatusCode;
use std::collections::BTreeSet;
use store::{AddOutcome, Coalition, NewRelease, PublishReleaseOutcome, Role};
use support::{Form, Seen, Service, Visitor};

const HOME: &str = "/coalitions/north";
const PAGE: &str = "/coalitions/north/rounds/2026";
const COUNCILS: &str = "/coalitions/north/rounds/2026/councils";

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
async fn service() -> Service {
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

async fn publish(service: &Service, audience: Audience) -> Release {
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

fn north() -> Audience {
    Audience::Coalition("north".into())
}

async fn steering(service: &Service, email: &str, coalitions: &[&str]) -> Visitor {
    let id = service.person(email, &[], false).await;
    for coalition in coalitions {
        service.app.store.join_steering(id, coalition, service.app.clock.now()).await.unwrap();
    }
    service.session_of(id).await
}

async fn central(service: &Service) -> Visitor {
    let id = service.person("central@example.gov.uk", &[], false).await;
    service.app.store.set_central(id, true, service.app.clock.now()).await.unwrap();
    service.session_of(id).await
}

fn rows(seen: &Seen, id: &str, columns: usize) -> Vec<Vec<String>> {
    let cells = seen.texts(&format!("#{id} tbody th, #{id} tbody td"));
    assert!(!cells.is_empty() && cells.len() % columns == 0, "{id}: {cells:?}");
    cells.chunks(columns).map(<[String]>::to_vec).collect()
}

/// The form of the councils as its saving button sends it.
fn saving(seen: &Seen) -> Form {
    let button = "#councils button[formmethod=post]";
    let names = seen.attributes(button, "name");
    let values = seen.attributes(button, "value");
    seen.form_at("#councils").and(&names[0], &values[0])
}

/// The address that a form is sent to with `get`.
fn address(form: &Form) -> String {
    let query = form_urlencoded::Serializer::new(String::new()).extend_pairs(&form.fields).finish();
    format!("{}?{query}", form.action)
}

#[tokio::test]
async fn everybody_finds_their_own_dashboards_and_no_others() {
    let service = service().await;
    let mut steering_one = steering(&service, "one@north.example", &["north"]).await;
    // One coalition needs no choosing.
    assert_eq!(steering_one.get("/coalitions").await.leads_to(), HOME);
    let start = steering_one.open("/").await;
    assert!(start.attributes("main a", "href").contains(&"/coalitions".into()));
    assert!(!start.attributes("main a", "href").contains(&"/central".into()));
    let home = steering_one.open(HOME).await;
    assert_eq!(home.heading(), "north group");
    assert_eq!(home.attributes("#rounds a", "href"), [PAGE]);
    assert!(home.attributes("header a", "href").contains(&"/coalitions".into()));
    for other in ["/coalitions/pair", "/coalitions/pair/rounds/2026", "/coalitions/nothing"] {
        assert_eq!(steering_one.get(other).await.status, StatusCode::NOT_FOUND, "{other}");
    }
    assert_eq!(steering_one.get("/central").await.status, StatusCode::FORBIDDEN);
    let mut steering_two = steering(&service, "two@north.example", &["north", "pair"]).await;
    let choice = steering_two.open("/cy/coalitions").await;
    assert_eq!(choice.texts("main li a"), ["grŵp north", "grŵp pair"]);
    // Members of a council, and the central team, are not in the steering group.
    let mut lead = service.signed_in("lead@n01.example", &[("N01", Role::Lead)]).await;
    assert_eq!(lead.get(PAGE).await.status, StatusCode::NOT_FOUND);
    let mut central = central(&service).await;
    assert_eq!(central.get(PAGE).await.status, StatusCode::NOT_FOUND);
    let home = central.open("/central").await;
    assert_eq!(home.heading(), "All councils");
    assert_eq!(home.attributes("#rounds a", "href"), ["/central/rounds/2026"]);
    assert_eq!(home.texts("#rounds tbody td")[1], "2 of 44");
    let mut admin = service.administrator().await;
    assert_eq!(admin.get(PAGE).await.status, StatusCode::OK);
    assert_eq!(admin.get("/central/rounds/2026").await.status, StatusCode::OK);
    assert_eq!(admin.get("/central/rounds/1999").await.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn without_a_release_there_is_who_takes_part_and_when_the_next_is_due() {
    let service = service().await;
    let round = RoundKey::parse("2026").unwrap();
    let days = ["2026-11-01".parse().unwrap(), "2026-12-15".parse().unwrap()];
    service.app.store.set_calendar(&round, &days).await.unwrap();
    publish(&service, Audience::Public).await;
    let mut visitor = steering(&service, "one@north.example", &["north", "pair"]).await;
    let seen = visitor.open(PAGE).await;
    assert_eq!(seen.status, StatusCode::OK);
    let main = seen.text("main");
    // The public's release is not the coalition's.
    assert!(main.contains("The next is due on 15 December 2026"), "{main}");
    assert!(seen.texts("#figures").is_empty() && seen.texts("#heat").is_empty());
    assert_eq!(seen.texts(".app-number__value"), ["43", "2", "1", "40"]);
    let table = rows(&seen, "part-table", 5);
    assert_eq!(table[0], ["All councils", "43", "1", "2", "5%"]);
    assert_eq!(table.len(), 4);
    assert!(seen.text("#part-title").contains("5% of councils have submitted: 2 of 43"));
    assert_eq!(seen.texts("details")[0], "2 councils have submittedCouncil N01Council N23");
    // A council of no coalition is nowhere.
    assert!(!seen.html.contains("OUT"));
    let welsh = visitor.open(&format!("/cy{PAGE}?family=region")).await;
    assert!(welsh.text("main").contains("Disgwylir y nesaf ar 15 Rhagfyr 2026"));
    assert_eq!(rows(&welsh, "part-table", 5).len(), 3);
    // Of two nothing can ever be shown.
    for path in ["/coalitions/pair", "/coalitions/pair/rounds/2026"] {
        let pair = visitor.open(path).await;
        assert!(pair.text("main").contains("There are 2 councils here"), "{path}");
        assert!(pair.text("main").contains("none can be shown, now or later"), "{path}");
    }
}

#[tokio::test]
async fn the_figures_are_those_of_the_coalitions_release_in_both_languages() {
    let service = service().await;
    let release = publish(&service, north()).await;
    let bank = support::shipped_bank();
    let mut visitor = steering(&service, "one@north.example", &["north"]).await;
    let figures = release.group(Group::All).unwrap().figures.figure().unwrap();
    for (language, prefix, withheld) in
        [(Language::En, "", "withheld"), (Language::Cy, "/cy", "cedwir yn ôl")]
    {
        let seen = visitor.open(&format!("{prefix}{PAGE}")).await;
        assert_eq!(seen.status, StatusCode::OK);
        let shown = |figure: Option<&ScoreFigure>, say: &dyn Fn(&ScoreFigure) -> String| {
            figure.map_or_else(|| withheld.to_owned(), say)
        };
        let spread = rows(&seen, "spread-table", 7);
        let base = rows(&seen, "base-table", 4);
        let all = std::iter::once(&figures.overall).chain(figures.themes.iter().map(|t| &t.figure));
        for ((figure, spread), base) in all.zip(&spread).zip(&base) {
            let figure = figure.figure();
            for place in 0..5 {
                assert_eq!(spread[place + 2], shown(figure, &|f| f.bands[place].to_string()));
            }
            assert_eq!(base[3], shown(figure, &|f| format!("{}%", f.at_base_percent)));
        }
        for (row, theme) in spread[1..].iter().zip(&bank.themes) {
            assert_eq!(row[0], theme.text.get(language).title);
        }
        let gaps = rows(&seen, "gaps-table", 5);
        let below: Vec<u32> =
            gaps.iter().map(|row| row[4].trim_end_matches('%').parse().unwrap()).collect();
        assert!(below.is_sorted_by(|a, b| a >= b) && below.len() == 10, "{below:?}");
        // Each table says what it is, each picture what it shows; the page's policy refuses styles.
        assert_eq!(seen.texts("main table").len(), seen.texts("main caption").len());
        assert_eq!(seen.texts("main svg").len(), seen.texts("main svg > title").len());
        let movement = release.movement.as_ref().unwrap();
        let moved = movement.groups.iter().find(|one| one.group == Group::All).unwrap();
        let charts = if moved.figures.figure().is_some() { 8 } else { 6 };
        assert_eq!(seen.texts("main svg").len(), charts * 2);
        assert!(!seen.html.contains("style=\""));
        let ids = seen.attributes("[id]", "id");
        assert_eq!(ids.len(), ids.iter().collect::<BTreeSet<_>>().len(), "{ids:?}");
        // Every link within the page leads somewhere.
        for link in seen.attributes(".app-results__contents a", "href") {
            assert!(ids.contains(&link[1..].to_owned()), "{link}");
        }
        // Only the central team is shown estimates.
        assert!(!ids.contains(&"estimate".to_owned()));
    }
}

#[tokio::test]
async fn a_withheld_group_is_said_to_be_and_good_work_is_named_only_by_consent() {
    let service = service().await;
    let release = publish(&service, north()).await;
    let mut visitor = steering(&service, "one@north.example", &["north"]).await;
    let group = Group::parse("nation-wales").unwrap();
    assert!(release.group(group).unwrap().figures.figure().is_none());
    let seen = visitor.open(&format!("{PAGE}?group=nation-wales&family=nation")).await;
    assert!(seen.text("section .govuk-inset-text").contains("Councils in Wales"));
    assert!(seen.texts("#spread-table").is_empty() && seen.texts("#gaps").is_empty());
    let near = seen.attributes("section .govuk-inset-text a", "href");
    assert_eq!(near, [format!("{PAGE}?group=all&family=nation#figures")]);
    let form = seen.form_at(".app-filter");
    assert_eq!(form.value("group"), Some("nation-wales"));
    assert_eq!(form.value("family"), Some("nation"));
    // In the table of data quality, too, the group's counts are withheld.
    let quality = rows(&seen, "quality-table", 4);
    let wales = quality.iter().find(|row| row[0] == "Councils in Wales").unwrap();
    assert_eq!(wales[1..], ["withheld", "withheld", "withheld"]);
    let heat = rows(&seen, "heat-table", 4);
    assert!(heat.iter().all(|row| row[3] == "withheld"), "{heat:?}");
    // By name, and only those that agreed.
    let named: Vec<String> =
        rows(&seen, "named", 3).into_iter().map(|row| row[0].clone()).collect();
    assert_eq!(named, ["Council N01", "Council N24"]);
    let theme = support::shipped_bank().themes[0].id.clone();
    let seen = visitor.open(&format!("{PAGE}?theme={theme}")).await;
    assert_eq!(seen.form_at(".app-filter").value("theme"), Some(theme.as_str()));
    let section = seen.text("section[aria-labelledby=good-work]");
    assert!(!section.contains("N02") && !section.contains("N23"), "{section}");
    // What is not there is said in plain words, and typed text stays text.
    for query in ["group=nation-france", "theme=nothing", "family=%3Cscript%3Ealert", "group=ALL"] {
        let seen = visitor.open(&format!("{PAGE}?{query}")).await;
        assert_eq!(seen.status, StatusCode::OK);
        assert!(seen.text("main").contains("is not something this page can show"), "{query}");
        assert!(!seen.html.contains("<script>alert"));
        assert!(!seen.texts("#spread-table").is_empty());
    }
}

#[tokio::test]
async fn the_central_team_sees_the_country_with_response_and_estimates() {
    let service = service().await;
    publish(&service, north()).await;
    let mut central = central(&service).await;
    let seen = central.open("/central/rounds/2026").await;
    assert!(seen.text("main").contains("There is no release of this round yet"));
    let release = publish(&service, Audience::Public).await;
    service.pass(jiff::SignedDuration::from_secs(60));
    let seen = central.open("/central/rounds/2026").await;
    assert_eq!(seen.status, StatusCode::OK);
    let level = |tenths: u32| format!("{}.{}", tenths / 10, tenths % 10);
    let found = release.estimates.iter().find(|one| one.group == Group::All).unwrap();
    let overall = found.overall.unwrap();
    let ends = [overall.low_tenths, overall.mean_tenths, overall.high_tenths].map(level);
    let estimates = rows(&seen, "estimates", 5);
    assert_eq!((estimates[0][1].as_str(), &estimates[0][2..]), ("42 of 43", ends.as_slice()));
    let response = rows(&seen, "response-type", 5);
    assert_eq!(response.len(), 3);
    // The public release names fewer than the coalition's.
    let named: Vec<String> =
        rows(&seen, "named", 3).into_iter().map(|row| row[0].clone()).collect();
    assert_eq!(named, ["Council N24"]);
    std::fs::write("/tmp/setup/b4/dash-central.html", &seen.html).unwrap();
    let welsh = central.open("/cy/central/rounds/2026?group=type-london-borough").await;
    assert!(welsh.text("#estimate").contains("Amcangyfrif"));
    assert_eq!(welsh.status, StatusCode::OK);
}

#[tokio::test]
async fn councils_are_filtered_ticked_and_saved_as_a_set() {
    let service = service().await;
    publish(&service, north()).await;
    let mut visitor = steering(&service, "one@north.example", &["north", "pair"]).await;
    let seen = visitor.open(COUNCILS).await;
    assert_eq!(seen.texts("tbody tr").len(), 43);
    // The token is only sent with the button that saves.
    let form = seen.form_at("#councils");
    assert!(form.fields.iter().all(|(name, _)| name != "csrf-token"));
    let form = form.with("type", "london-borough").and("council", "N01").and("council", "N23");
    let seen = visitor.open(&address(&form.with("name", "First wave"))).await;
    assert_eq!(seen.texts("tbody tr").len(), 20);
    assert!(seen.text("main").contains("20 councils of 43."));
    assert!(seen.text("main").contains("2 councils are ticked."));
    let form = saving(&seen);
    assert_eq!(form.value("type"), Some("london-borough"));
    assert_eq!(form.value("name"), Some("First wave"));
    assert_eq!(form.values("council"), ["N23", "N01"], "also the one that is not in the list");
    // Nothing ticked, no name: both are said, and what was chosen stays.
    let bare = form.clone().without("council").with("name", "  ");
    let again = visitor.post(&bare).await;
    assert_eq!(again.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(again.attributes(".govuk-error-summary a", "href"), ["#council", "#name"]);
    assert_eq!(again.attributes("#council", "type"), ["checkbox"]);
    assert_eq!(saving(&again).value("type"), Some("london-borough"));
    let long = visitor.post(&form.clone().with("name", &"x".repeat(101))).await;
    assert_eq!(long.attributes(".govuk-error-summary a", "href"), ["#name"]);
    assert_eq!(saving(&long).values("council"), ["N23", "N01"]);
    // A council of nobody's here, and a field that no page has.
    let stranger = visitor.post(&form.clone().and("council", "OUT")).await;
    assert_eq!(stranger.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(stranger.text(".govuk-error-summary").contains("There is no council “OUT” here"));
    let odd = visitor.post(&form.clone().and("nonsense", "1")).await;
    assert_eq!(odd.status, StatusCode::BAD_REQUEST);
    // Saved, once under each name.
    let saved = visitor.submit(&form).await;
    assert_eq!(saved.heading(), "First wave");
    assert!(saved.text(".govuk-notification-banner").contains("The set is saved"));
    assert_eq!(saved.texts(".app-dash__columns li"), ["Council N01", "Council N23"]);
    let taken = visitor.post(&form).await;
    assert_eq!(taken.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(taken.text("#name-error").contains("There is already a set called “First wave”"));
    assert_eq!(saving(&taken).values("council"), ["N23", "N01"]);
    let home = visitor.open(HOME).await;
    assert_eq!(home.texts("#sets tbody th"), ["First wave"]);
    let path = home.attributes("#sets a", "href").remove(0);
    // Another coalition's set is not there, also for somebody of both.
    let other = path.replace("north", "pair");
    assert_eq!(visitor.get(&other).await.status, StatusCode::NOT_FOUND);
    let ask = visitor.open(&format!("{path}/delete")).await;
    assert!(ask.heading().contains("“First wave”"));
    let form = ask.form_at("main form");
    let elsewhere = Form { action: format!("{other}/delete"), ..form.clone() };
    visitor.post(&elsewhere).await;
    assert_eq!(visitor.get(&path).await.status, StatusCode::OK);
    let gone = visitor.submit(&form).await;
    assert!(gone.text(".govuk-notification-banner").contains("The set is deleted"));
    assert_eq!(visitor.get(&path).await.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn filters_work_by_stage_and_by_named_strength_and_say_what_they_do_not_know() {
    let service = service().await;
    let release = publish(&service, north()).await;
    let mut visitor = steering(&service, "one@north.example", &["north"]).await;
    let started = visitor.open(&format!("{COUNCILS}?stage=started")).await;
    assert_eq!(started.texts("tbody th"), ["Council N02"]);
    let region = visitor.open(&format!("/cy{COUNCILS}?region=south-east&stage=submitted")).await;
    assert_eq!(region.texts("tbody th"), ["Cyngor N01"]);
    let bank = support::shipped_bank();
    let named = release.named.iter().find(|one| one.council.as_str() == "N24").unwrap();
    let strong = bank.themes.iter().enumerate().find_map(|(place, theme)| {
        let is_strong = named.at_base.contains(&u32::try_from(place).unwrap());
        is_strong.then(|| theme.id.to_string())
    });
    if let Some(theme) = strong {
        let seen = visitor.open(&format!("{COUNCILS}?strong={theme}&type=london-borough")).await;
        assert_eq!(seen.texts("tbody th"), ["Council N24"]);
    }
    let unknown = visitor.open(&format!("{COUNCILS}?region=france&council=NOWHERE")).await;
    assert_eq!(unknown.texts(".govuk-inset-text").len(), 2);
    assert_eq!(unknown.texts("tbody tr").len(), 43);
    let none = visitor.open(&format!("{COUNCILS}?nation=wales&stage=submitted")).await;
    assert!(none.text("main").contains("No council fits these filters"));
    let bare = visitor.post(&saving(&none)).await;
    assert_eq!(bare.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(bare.text(".govuk-error-summary").contains("Tick the councils of the set"));
    // Switching the language keeps what is ticked and typed.
    let ticked =
        visitor.open(&format!("/cy{COUNCILS}?council=N05&name=Ton&switch-language=cy")).await;
    let form = ticked.form_at("#councils");
    assert_eq!((form.values("council"), form.value("name")), (vec!["N05"], Some("Ton")));
}
