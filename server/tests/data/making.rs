//! Making the files: pages wait for nothing and say how far it is, what failed can be tried again, and the same release
//! gives the same bytes on any day and database.

use crate::setting::{NOTE, central, get, keep, made, published, release, round, work};
use crate::support::{Service, new_schema};
use domain::release::Audience;
use http::{StatusCode, header};
use server::reports::job::run_one;
use store::ReportState;

const PAGE: &str = "/data/2026/1";

#[tokio::test]
async fn a_page_says_how_far_the_files_are_and_looks_again() {
    let (service, id) = published().await;
    let mut anybody = service.visitor();
    assert_eq!(service.app.store.report_job(id).await.unwrap(), None);
    let page = anybody.open(PAGE).await;
    assert_eq!(page.status, StatusCode::OK);
    let said = page.text("#progress");
    assert!(said.starts_with("The files of this release are being prepared: 0 of "), "{said}");
    assert_eq!(page.headers["refresh"], "4");
    let job = service.app.store.report_job(id).await.unwrap().unwrap();
    assert_eq!(job.state, ReportState::Waiting, "the visit asked for them");
    let stop = page.attributes("#progress a", "href").remove(0);
    let still = anybody.open(&stop).await;
    assert!(!still.headers.contains_key("refresh"), "whoever wants it to stand still");
    assert!(still.text("#progress").contains("Look again now"));
    let welsh = anybody.open(&format!("/cy{PAGE}")).await;
    assert!(welsh.text("#progress").starts_with("Mae ffeiliau’r datganiad hwn yn cael eu paratoi"));

    // The release itself needs no making.
    assert_eq!(get(&service, &format!("{PAGE}/release.json")).await.status, StatusCode::OK);
    let early = anybody.get(&format!("{PAGE}/scores.csv")).await;
    assert_eq!(early.status, StatusCode::SERVICE_UNAVAILABLE);
    assert_eq!(early.headers[header::RETRY_AFTER], "10");
    assert_eq!(early.headers[header::CACHE_CONTROL], "no-store");
    assert_eq!(early.heading(), "This file is not ready yet");
    assert_eq!(early.attributes("main a", "href"), [PAGE]);
    let none = anybody.get(&format!("{PAGE}/nothing.csv")).await;
    assert_eq!(none.status, StatusCode::NOT_FOUND);

    work(&service).await;
    let page = anybody.open(PAGE).await;
    assert!(page.texts("#progress").is_empty());
    let job = service.app.store.report_job(id).await.unwrap().unwrap();
    assert_eq!(job.state, ReportState::Done, "{job:?}");
    assert_eq!((job.done, job.fault), (job.total, None));
    let files = service.app.store.report_files(id).await.unwrap();
    assert_eq!(u32::try_from(files.len()).unwrap(), job.total);
}

#[tokio::test]
async fn what_another_left_half_done_is_finished() {
    let (service, id) = published().await;
    let store = &service.app.store;
    let now = service.app.clock.now();
    store.want_all_reports(now, now).await.unwrap();
    let until = now + jiff::SignedDuration::from_mins(2);
    assert!(store.claim_report(None, now, until).await.unwrap().is_some(), "and then it stops");
    work(&service).await;
    let job = store.report_job(id).await.unwrap().unwrap();
    assert_eq!(job.state, ReportState::Running, "its claim holds");
    service.pass(jiff::SignedDuration::from_mins(3));
    work(&service).await;
    assert_eq!(store.report_job(id).await.unwrap().unwrap().state, ReportState::Done);
}

/// Two processes may each be told to make the files of another release.
#[tokio::test]
async fn whoever_makes_the_files_of_one_release_leaves_the_others_alone() {
    let (service, first) = published().await;
    let second = keep(&service, &release(&Audience::Public, 2, true), true).await;
    let store = &service.app.store;
    let now = service.app.clock.now();
    store.want_all_reports(now, now).await.unwrap();
    assert!(run_one(&service.app, Some(second)).await.unwrap());
    assert_eq!(store.report_job(second).await.unwrap().unwrap().state, ReportState::Done);
    assert_eq!(store.report_job(first).await.unwrap().unwrap().state, ReportState::Waiting);
    assert!(!run_one(&service.app, Some(second)).await.unwrap(), "nothing is left of it");
}

#[tokio::test]
async fn what_failed_is_said_and_can_be_tried_again_by_those_who_may() {
    let (service, id) = published().await;
    let store = &service.app.store;
    let now = service.app.clock.now();
    store.want_report(id, now).await.unwrap();
    let until = now + jiff::SignedDuration::from_mins(2);
    let claim = store.claim_report(None, now, until).await.unwrap().unwrap();
    store.finish_report(&claim, Some("scores.csv: <b>no room</b>"), now).await.unwrap();

    let mut anybody = service.visitor();
    let page = anybody.open(PAGE).await;
    assert!(page.text("#progress").contains("files of this release could not be made"));
    assert!(!page.html.contains("no room"), "that is nobody else's business");
    assert!(page.texts("#progress form").is_empty());
    assert!(!page.headers.contains_key("refresh"));
    let file = anybody.get(&format!("{PAGE}/scores.csv")).await;
    assert_eq!(file.status, StatusCode::SERVICE_UNAVAILABLE);
    assert!(file.text("main").contains("scores.csv could not be made"));

    let mut cai = central(&service).await;
    let page = cai.open(PAGE).await;
    assert!(page.text("#progress").contains("scores.csv: <b>no room</b>"), "as text");
    let page = cai.submit(&page.form_at("#progress form")).await;
    assert!(page.text("#progress").contains("being prepared"), "{}", page.text("main"));
    work(&service).await;
    assert!(cai.open(PAGE).await.texts("#progress").is_empty());
    // Asking again for what is there changes nothing.
    let job = store.report_job(id).await.unwrap();
    assert_eq!(cai.open(&format!("{PAGE}/again")).await.path, PAGE);
    assert_eq!(store.report_job(id).await.unwrap(), job);
}

#[tokio::test]
async fn a_correction_and_what_it_corrects_say_so() {
    let (service, _) = published().await;
    keep(&service, &release(&Audience::Public, 2, true), true).await;
    work(&service).await;
    let mut anybody = service.visitor();
    let first = anybody.open(PAGE).await;
    assert!(first.text("main").contains("This release was corrected by release 2. Use that one."));
    assert!(first.attributes("main a", "href").contains(&"/data/2026/2".to_owned()));
    let second = anybody.open("/data/2026/2").await;
    assert!(second.text("main").contains(&format!("This release corrects release 1: {NOTE}")));
    let links = second.attributes("main a", "href");
    assert!(links.contains(&"/state-of-play/2026/releases/2#releases".to_owned()));
    assert!(links.contains(&"/data/2026/2/changes.csv".to_owned()), "{links:?}");
    // The old one stays, byte for byte.
    let frozen = release(&Audience::Public, 1, false).0.bytes();
    assert_eq!(get(&service, &format!("{PAGE}/release.json")).await.content, frozen);
    let rows = anybody.open("/data/2026").await.texts("#data-releases tbody th");
    assert_eq!(rows, ["Autumn 2026, release 2", "Autumn 2026, release 1"]);
}

/// Every file of a service's release, by name.
async fn all(service: &Service) -> Vec<(String, Vec<u8>)> {
    let store = &service.app.store;
    let id = store.published_id(&round(), &Audience::Public, 1).await.unwrap().unwrap();
    let mut all = Vec::new();
    for line in store.report_files(id).await.unwrap() {
        let file = store.report_file(id, &line.name).await.unwrap().unwrap();
        all.push((line.name, file.content));
    }
    assert!(all.len() > 20, "{}", all.len());
    all
}

#[tokio::test]
async fn the_same_release_gives_the_same_bytes_on_another_day_and_on_either_database() {
    let first = all(&made().await).await;
    let mut others = vec![Service::on_sqlite().await];
    if std::env::var("TEST_POSTGRES_URL").is_ok() {
        others.push(Service::start_on(Some(&new_schema().await)).await);
    }
    for service in others {
        service.pass(jiff::SignedDuration::from_hours(24 * 40 + 7));
        keep(&service, &release(&Audience::Public, 1, false), true).await;
        work(&service).await;
        for ((name, content), (other, again)) in first.iter().zip(all(&service).await) {
            assert_eq!(*name, other);
            assert!(*content == again, "{name} has other bytes");
        }
    }
}
