//! The pages of reports: where they are, who reads them, and the file to download.

use crate::support::{Seen, Service};
use crate::{audiences, draft, newest, publish, round};
use app::pages::report::standalone;
use domain::language::Language;
use domain::release::Audience;
use domain::report::{Commentary, Section};
use http::StatusCode;
use scraper::{Html, Selector};
use server::demo::COALITION;
use server::reports::state_of_play;
use std::collections::BTreeSet;
use store::WriteCommentaryOutcome;

fn public_path(number: u32) -> String {
    format!("/state-of-play/{}/releases/{number}/report", round())
}

fn coalition_path(number: u32) -> String {
    format!("/coalitions/{COALITION}/rounds/{}/report/{number}", round())
}

/// Ids are unique, links within the page lead somewhere, tables have captions and headings, charts names.
fn is_sound(seen: &Seen) {
    let ids = seen.attributes("[id]", "id");
    let unique: BTreeSet<_> = ids.iter().collect();
    assert_eq!(ids.len(), unique.len(), "ids are unique");
    for href in seen.attributes("main a[href^='#']", "href") {
        assert!(unique.contains(&href[1..].to_owned()), "{href}");
    }
    let count = |selector: &str| seen.texts(selector).len();
    assert!(count("main table") > 8);
    assert_eq!(count("main table"), count("main table > caption"));
    assert_eq!(count("main tbody tr"), count("main tbody th[scope='row']"));
    assert!(count("main figure") >= 5, "charts are drawn");
    assert_eq!(count("main figure"), seen.attributes("main figure", "aria-labelledby").len());
    assert_eq!(count("main h1"), 1);
}

#[tokio::test]
async fn anybody_reads_the_report_of_a_public_release() {
    let service = Service::demonstration().await;
    let number = newest(&service, &Audience::Public).await.number;
    let mut anybody = service.visitor();
    for (prefix, title, suffix) in
        [("", "State of play report: ", ""), ("/cy", "Adroddiad ar y sefyllfa: ", "-cy")]
    {
        let path = format!("{prefix}{}", public_path(number));
        let play = anybody.open(&format!("{prefix}/state-of-play/{}", round())).await;
        assert!(play.attributes("main a", "href").contains(&path), "it leads here");
        let seen = anybody.open(&path).await;
        assert_eq!(seen.status, StatusCode::OK);
        assert!(seen.heading().starts_with(title), "{}", seen.heading());
        is_sound(&seen);
        let links = seen.attributes(".app-report__links a", "href");
        let data = format!("/data/{}/{number}", round());
        assert_eq!(
            links,
            [
                format!("{prefix}/state-of-play/{}/releases/{number}", round()),
                format!("{data}/state-of-play{suffix}.docx"),
                format!("{data}/state-of-play{suffix}.html"),
                format!("{prefix}{data}"),
            ]
        );
        assert!(seen.text(".govuk-summary-list").contains(&service.app.brand.email));
    }
    for unknown in ["0", "99", "x"] {
        let path = format!("/state-of-play/{}/releases/{unknown}/report", round());
        assert_eq!(anybody.open(&path).await.status, StatusCode::NOT_FOUND, "{path}");
    }
    let (_, number) = draft(&service, &Audience::Public).await;
    let seen = anybody.open(&public_path(number)).await;
    assert_eq!(seen.status, StatusCode::NOT_FOUND, "a draft has no report");
}

#[tokio::test]
async fn the_report_of_a_coalition_is_its_steering_groups() {
    let service = Service::demonstration().await;
    let [_, audience] = audiences();
    let number = newest(&service, &audience).await.number;
    let path = coalition_path(number);
    let now = service.app.clock.now();
    let steers = service.person("sam@steer.example", &[], false).await;
    service.app.store.join_steering(steers, COALITION, now).await.unwrap();
    let mut sam = service.session_of(steers).await;
    let dashboard = sam.open(&format!("/coalitions/{COALITION}/rounds/{}", round())).await;
    assert!(dashboard.attributes("main a", "href").contains(&path), "it leads here");
    let seen = sam.open(&path).await;
    assert_eq!(seen.status, StatusCode::OK);
    is_sound(&seen);
    let links = seen.attributes(".app-report__links a", "href");
    assert!(links.iter().all(|href| href.starts_with("/coalitions/")), "{links:?}");

    let other = service.person("oli@other.example", &[], false).await;
    let mut oli = service.session_of(other).await;
    assert_eq!(oli.open(&path).await.status, StatusCode::NOT_FOUND);
    assert_eq!(service.visitor().get(&path).await.status, StatusCode::SEE_OTHER, "sign in first");
    // Numbers are of an audience: the public's report does not stand at the coalition's address.
    let number = newest(&service, &Audience::Public).await.number;
    let far = coalition_path(number + 9);
    assert_eq!(sam.open(&far).await.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn commentary_is_read_in_the_report_once_it_is_published() {
    let service = Service::demonstration().await;
    let (id, number) = draft(&service, &Audience::Public).await;
    let ann = service.person("ann@tir.example", &[], false).await;
    let mut words = Commentary::default();
    let typed = "Well **done**. [Next](https://next.example) [no](javascript:x())\n\n\
                 # Not a heading\n\n<script>x()</script>";
    words.write(Section::Findings, Language::En, typed);
    let now = service.app.clock.now();
    let seen = Commentary::default();
    let outcome = service.app.store.write_commentary(id, &seen, &words, ann, now).await.unwrap();
    assert_eq!(outcome, WriteCommentaryOutcome::Written);
    publish(&service, id).await;
    let mut anybody = service.visitor();
    let seen = anybody.open(&public_path(number)).await;
    assert_eq!(seen.text(".app-report__commentary strong"), "done");
    assert_eq!(seen.attributes(".app-report__commentary a", "href")[0], "https://next.example");
    assert!(seen.texts(".app-report__commentary h1, .app-report__commentary script").is_empty());
    assert!(!seen.html.contains("javascript:x"));
    let welsh = anybody.open(&format!("/cy{}", public_path(number))).await;
    assert!(welsh.texts(".app-report__commentary").is_empty());
    assert!(welsh.text("main").contains("Yn Saesneg yn unig yr ysgrifennwyd y rhan hon."));
}

#[tokio::test]
async fn the_file_needs_nothing_else_and_runs_nothing() {
    let service = Service::demonstration().await;
    for audience in audiences() {
        let number = newest(&service, &audience).await.number;
        let published = service.app.published(&round(), &audience, number).await.unwrap().unwrap();
        for language in Language::ALL {
            let report = state_of_play(&service.app, &published, language).await.unwrap();
            let html = standalone(&report);
            assert!(html.starts_with("<!DOCTYPE html>"), "{}", &html[..60]);
            let again = state_of_play(&service.app, &published, language).await.unwrap();
            assert_eq!(html, standalone(&again), "the same bytes every time");
            let file = Html::parse_document(&html);
            let all = |selector: &str| {
                let selector = Selector::parse(selector).unwrap();
                file.select(&selector).map(|found| found.html()).collect::<Vec<_>>()
            };
            assert_eq!(all(&format!("html[lang='{}']", language.code())).len(), 1);
            for outside in ["script", "link", "img", "iframe", "[src]", "[onclick]", "[style]"] {
                assert!(all(outside).is_empty(), "{outside}: {:?}", all(outside));
            }
            assert_eq!((all("h1").len(), all("head > title").len(), all("style").len()), (1, 1, 1));
            assert!(all("figure svg").len() >= 10, "both widths of every chart");
            assert!(!html.contains("<!>") && !html.contains("csrf"));
        }
    }
}
