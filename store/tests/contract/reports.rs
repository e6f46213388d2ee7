//! Files of releases and the making of them: only of what is published, the same for ever, by one worker at a time.

use crate::fixture::{at, prepare, round_key};
use crate::harness::{Database, on_both};
use domain::release::Audience;
use store::{
    AddOutcome, Error, KeepOutcome, NewRelease, NewReportFile, PublishReleaseOutcome, ReportState,
};
use tokio::task::JoinSet;

/// As `printf abc | sha256sum` has it.
const ABC: &str = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";

/// A release of the round `2026`, published or a draft.
async fn release(db: &Database, audience: &Audience, number: u32, publish: bool) -> i64 {
    let new = NewRelease {
        round: round_key("2026"),
        audience: audience.clone(),
        number,
        content: b"{}\n".to_vec(),
        ledger: "{}".to_owned(),
        built_by: None,
    };
    let AddOutcome::Added(id) = db.store.add_release(&new, at(1)).await.unwrap() else {
        panic!("{number} is taken");
    };
    if publish {
        let time = at(10 * id);
        assert!(db.store.note_audit(id, 0, time).await.unwrap());
        let outcome = db.store.publish_release(id, None, time).await.unwrap();
        assert_eq!(outcome, PublishReleaseOutcome::Published);
    }
    id
}

fn file(name: &str, content: &[u8]) -> NewReportFile {
    NewReportFile {
        name: name.to_owned(),
        media_type: "text/csv; charset=utf-8".to_owned(),
        content: content.to_vec(),
    }
}

async fn a_published_release_is_found_by_its_round_audience_and_number(db: Database) {
    prepare(&db).await;
    let west = Audience::Coalition("west".to_owned());
    let public = release(&db, &Audience::Public, 1, true).await;
    let draft = release(&db, &Audience::Public, 2, false).await;
    let theirs = release(&db, &west, 2, true).await;
    assert!(draft > public);
    let key = round_key("2026");
    let find = async |audience: &Audience, number| {
        db.store.published_id(&key, audience, number).await.unwrap()
    };
    assert_eq!(find(&Audience::Public, 1).await, Some(public));
    assert_eq!(find(&Audience::Public, 2).await, None, "a draft, and another's");
    assert_eq!(find(&west, 2).await, Some(theirs));
    assert_eq!(find(&west, 1).await, None);
    assert_eq!(db.store.published_id(&round_key("1999"), &west, 2).await.unwrap(), None);
}

async fn a_file_is_kept_once_and_never_changes(db: Database) {
    prepare(&db).await;
    let id = release(&db, &Audience::Public, 1, true).await;
    let every: Vec<u8> = (0..=255).cycle().take(70_000).collect();
    let keep = async |file: &NewReportFile, now| {
        db.store.keep_report_file(id, file, at(now)).await.unwrap()
    };
    assert_eq!(db.store.report_files(id).await.unwrap(), []);
    assert_eq!(keep(&file("b.ods", &every), 40).await, KeepOutcome::Kept);
    assert_eq!(keep(&file("a.csv", b"abc"), 41).await, KeepOutcome::Kept);
    assert_eq!(keep(&file("a.csv", b"abc"), 42).await, KeepOutcome::Same);
    assert_eq!(keep(&file("a.csv", b"abd"), 43).await, KeepOutcome::Differs);
    let kept = db.store.report_file(id, "a.csv").await.unwrap().unwrap();
    assert_eq!((kept.content.as_slice(), kept.line.checksum.as_str()), (&b"abc"[..], ABC));
    assert_eq!((kept.line.size, kept.line.made_at), (3, at(41)));
    assert_eq!(kept.line.media_type, "text/csv; charset=utf-8");
    let large = db.store.report_file(id, "b.ods").await.unwrap().unwrap();
    assert_eq!(large.content, every);
    assert_eq!(large.line.size, 70_000);
    assert_eq!(db.store.report_files(id).await.unwrap(), [kept.line, large.line], "by name");
    assert_eq!(db.store.report_file(id, "c.csv").await.unwrap(), None);
    assert_eq!(db.store.report_file(id + 1, "a.csv").await.unwrap(), None);
}

async fn nothing_is_kept_of_a_draft(db: Database) {
    prepare(&db).await;
    let draft = release(&db, &Audience::Public, 1, false).await;
    for id in [draft, draft + 1] {
        let outcome = db.store.keep_report_file(id, &file("a.csv", b"abc"), at(9)).await.unwrap();
        assert_eq!(outcome, KeepOutcome::NotPublished);
        assert!(!db.store.want_report(id, at(9)).await.unwrap());
        assert_eq!(db.store.report_job(id).await.unwrap(), None);
    }
    assert_eq!(db.store.want_all_reports(at(9), at(0)).await.unwrap(), 0);
    assert!(db.store.delete_release_draft(draft).await.unwrap(), "nothing holds it");
}

async fn bytes_changed_behind_the_store_are_found(db: Database) {
    prepare(&db).await;
    let id = release(&db, &Audience::Public, 1, true).await;
    db.store.keep_report_file(id, &file("a.csv", b"abc"), at(9)).await.unwrap();
    let other = if db.is_sqlite() { "x'616264'" } else { "'\\x616264'::bytea" };
    assert_eq!(db.run(&format!("update release_file set content = {other}")).await, 1);
    let read = db.store.report_file(id, "a.csv").await;
    assert!(matches!(read, Err(Error::Corrupt(_))), "{read:?}");
}

async fn work_goes_from_waiting_to_done_and_is_not_begun_again(db: Database) {
    prepare(&db).await;
    let id = release(&db, &Audience::Public, 1, true).await;
    assert_eq!(db.store.report_job(id).await.unwrap(), None);
    assert_eq!(db.store.claim_report(None, at(20), at(30)).await.unwrap(), None, "nobody asked");
    assert_eq!(db.store.want_all_reports(at(21), at(0)).await.unwrap(), 1);
    assert_eq!(db.store.want_all_reports(at(22), at(0)).await.unwrap(), 0);
    assert!(!db.store.want_report(id, at(22)).await.unwrap(), "it waits already");
    let job = db.store.report_job(id).await.unwrap().unwrap();
    assert_eq!((job.state, job.done, job.total), (ReportState::Waiting, 0, 0));
    assert_eq!(job.changed_at, at(21));

    let claim = db.store.claim_report(None, at(23), at(33)).await.unwrap().unwrap();
    assert_eq!((claim.release, &claim.round, claim.number), (id, &round_key("2026"), 1));
    assert_eq!((&claim.audience, claim.until), (&Audience::Public, at(33)));
    assert_eq!(db.store.claim_report(None, at(24), at(34)).await.unwrap(), None, "it is claimed");
    let claim = db.store.note_report(&claim, (3, 40), at(25), at(35)).await.unwrap().unwrap();
    assert_eq!(claim.until, at(35));
    let job = db.store.report_job(id).await.unwrap().unwrap();
    assert_eq!((job.state, job.done, job.total), (ReportState::Running, 3, 40));
    assert!(db.store.finish_report(&claim, None, at(26)).await.unwrap());
    let job = db.store.report_job(id).await.unwrap().unwrap();
    assert_eq!((job.state, job.fault, job.changed_at), (ReportState::Done, None, at(26)));
    assert!(!db.store.finish_report(&claim, None, at(27)).await.unwrap());
    assert_eq!(db.store.want_all_reports(at(99), at(98)).await.unwrap(), 0);
    assert_eq!(db.store.claim_report(None, at(99), at(109)).await.unwrap(), None, "done is done");
    assert!(db.store.want_report(id, at(100)).await.unwrap(), "a later version makes more of them");
    assert!(db.store.claim_report(None, at(101), at(111)).await.unwrap().is_some());
}

async fn work_that_failed_says_why_and_can_be_asked_for_again(db: Database) {
    prepare(&db).await;
    let id = release(&db, &Audience::Public, 1, true).await;
    assert!(db.store.want_report(id, at(20)).await.unwrap());
    let claim = db.store.claim_report(None, at(21), at(31)).await.unwrap().unwrap();
    assert!(db.store.finish_report(&claim, Some("no ŵ"), at(22)).await.unwrap());
    let job = db.store.report_job(id).await.unwrap().unwrap();
    assert_eq!((job.state, job.fault.as_deref()), (ReportState::Failed, Some("no ŵ")));
    assert_eq!(db.store.claim_report(None, at(23), at(33)).await.unwrap(), None, "not at once");
    assert_eq!(db.store.want_all_reports(at(24), at(21)).await.unwrap(), 0, "it failed since");
    assert!(db.store.want_report(id, at(25)).await.unwrap());
    let job = db.store.report_job(id).await.unwrap().unwrap();
    assert_eq!((job.state, job.fault), (ReportState::Waiting, None));
    let claim = db.store.claim_report(None, at(26), at(36)).await.unwrap().unwrap();
    assert!(db.store.finish_report(&claim, Some("again"), at(27)).await.unwrap());
    assert_eq!(db.store.want_all_reports(at(99), at(27)).await.unwrap(), 1, "long ago");
    assert!(db.store.claim_report(None, at(101), at(111)).await.unwrap().is_some());
}

/// The process of the first stopped, or took too long.
async fn a_worker_that_is_late_loses_its_claim(db: Database) {
    prepare(&db).await;
    let id = release(&db, &Audience::Public, 1, true).await;
    db.store.want_report(id, at(20)).await.unwrap();
    let late = db.store.claim_report(None, at(21), at(31)).await.unwrap().unwrap();
    assert_eq!(db.store.claim_report(None, at(30), at(40)).await.unwrap(), None);
    let next = db.store.claim_report(None, at(31), at(41)).await.unwrap().unwrap();
    assert_eq!(next.release, id);
    assert_eq!(db.store.note_report(&late, (1, 2), at(32), at(42)).await.unwrap(), None);
    assert!(!db.store.finish_report(&late, Some("late"), at(32)).await.unwrap());
    assert!(db.store.finish_report(&next, None, at(33)).await.unwrap());
}

async fn of_many_claiming_at_once_each_gets_another_job(db: Database) {
    prepare(&db).await;
    for number in 1..=4 {
        release(&db, &Audience::Public, number, true).await;
    }
    assert_eq!(db.store.want_all_reports(at(90), at(0)).await.unwrap(), 4);
    let mut working = JoinSet::new();
    for _ in 0..12 {
        let store = db.store.clone();
        working.spawn(async move {
            let mut mine = Vec::new();
            for _ in 0..12 {
                let claim = store.claim_report(None, at(91), at(101)).await.unwrap();
                mine.extend(claim.map(|claim| claim.release));
            }
            mine
        });
    }
    let mut claimed: Vec<i64> = working.join_all().await.into_iter().flatten().collect();
    claimed.sort_unstable();
    let before = claimed.len();
    claimed.dedup();
    assert_eq!((before, claimed.len()), (4, 4), "each once");
}

async fn a_certain_release_is_claimed_before_others_that_wait_longer(db: Database) {
    prepare(&db).await;
    let first = release(&db, &Audience::Public, 1, true).await;
    let second = release(&db, &Audience::Public, 2, true).await;
    assert_eq!(db.store.want_all_reports(at(90), at(0)).await.unwrap(), 2);
    let claim = db.store.claim_report(Some(second), at(91), at(101)).await.unwrap();
    assert_eq!(claim.map(|claim| claim.release), Some(second));
    let again = db.store.claim_report(Some(second), at(92), at(102)).await.unwrap();
    assert_eq!(again, None, "it is claimed, and no other is meant");
    assert_eq!(db.store.report_job(first).await.unwrap().unwrap().state, ReportState::Waiting);
    let nothing = db.store.claim_report(Some(second + 1), at(92), at(102)).await.unwrap();
    assert_eq!(nothing, None);
}

on_both!(
    a_certain_release_is_claimed_before_others_that_wait_longer,
    a_published_release_is_found_by_its_round_audience_and_number,
    a_file_is_kept_once_and_never_changes,
    nothing_is_kept_of_a_draft,
    bytes_changed_behind_the_store_are_found,
    work_goes_from_waiting_to_done_and_is_not_begun_again,
    work_that_failed_says_why_and_can_be_asked_for_again,
    a_worker_that_is_late_loses_its_claim,
    of_many_claiming_at_once_each_gets_another_job,
);
