//! Dashboards as steering groups and the central team see them: their own coalition and nothing else, figures of
//! releases and nothing else, and sets of councils to work with.

#![expect(clippy::unwrap_used, reason = "a test stops where it is surprised")]

mod picking;
mod setting;
#[path = "../support/mod.rs"]
mod support;

use domain::id::RoundKey;
use domain::language::Language;
use domain::peers::Group;
use domain::release::{Audience, ScoreFigure};
use http::StatusCode;
use setting::{central, north, publish, service, steering};
use std::collections::BTreeSet;
use store::Role;
use support::Seen;

const HOME: &str = "/coalitions/north";
const PAGE: &str = "/coalitions/north/rounds/2026";

fn rows(seen: &Seen, id: &str, columns: usize) -> Vec<Vec<String>> {
    let cells = seen.texts(&format!("#{id} tbody th, #{id} tbody td"));
    assert!(!cells.is_empty() && cells.len().is_multiple_of(columns), "{id}: {cells:?}");
    cells.chunks(columns).map(<[String]>::to_vec).collect()
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
    let welsh = central.open("/cy/central/rounds/2026?group=type-london-borough").await;
    assert!(welsh.text("#estimate").contains("Amcangyfrif"));
    assert_eq!(welsh.status, StatusCode::OK);
}
