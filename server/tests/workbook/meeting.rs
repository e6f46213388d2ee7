//! A workbook meets answers that colleagues have given since, and forms that no page of ours sends.

use crate::support::{Service, Visitor};
use crate::{PATH, QUESTIONS, SHARING, ann, bob, changes, compared, found, upload};
use domain::workbook::Column::{Choice, Comment, Evidence, Version};
use http::StatusCode;
use store::Role;

const PURPOSE: &str = "/councils/KEN/rounds/2026/questions/purpose-of-sharing";

async fn answer(visitor: &mut Visitor, fields: &[(&str, &str)]) {
    let form = visitor.open(PURPOSE).await.form();
    let form = fields.iter().fold(form, |form, (name, value)| form.with(name, value));
    assert_eq!(visitor.post(&form).await.status, StatusCode::SEE_OTHER);
}

async fn saved(visitor: &mut Visitor) -> (String, String, String) {
    let form = visitor.open(PURPOSE).await.form();
    let value = |name: &str| form.value(name).unwrap_or_default().to_owned();
    (value("choice"), value("evidence"), value("comment"))
}

#[tokio::test]
async fn what_a_colleague_wrote_since_is_shown_and_kept_unless_chosen() {
    let service = Service::with_bank(SHARING).await;
    let (mut ann, mut bob) = (ann(&service).await, bob(&service).await);
    answer(&mut ann, &[("choice", "level-1"), ("evidence", "First"), ("comment", "Hers")]).await;
    let mut book = crate::book(&ann, &service).await;
    answer(&mut bob, &[("choice", "level-3"), ("evidence", "From Bob")]).await;
    book.set("purpose-of-sharing", Choice, "Level 2: Safe to share");
    book.set("purpose-of-sharing", Comment, "Hers, longer");
    let seen = compared(&mut ann, &book.xlsx()).await;
    // Evidence was not touched in the workbook: what Bob wrote stands, and nobody is asked.
    let changes = changes(&seen);
    assert_eq!(changes.len(), 2, "{changes:#?}");
    assert!(
        changes[0].contains("Level 3: Sharing routinely bob, 23 November 2026 at 10am"),
        "{changes:#?}"
    );
    assert!(changes[0].contains("Changed by both Level 2: Safe to share"), "{changes:#?}");
    assert!(changes[1].contains("Changed Hers, longer"), "{changes:#?}");
    assert_eq!(seen.form().values("take"), ["purpose-of-sharing.comment"]);
    assert!(ann.submit(&seen.form()).await.path.ends_with("?taken=1"));
    let kept = ("level-3".to_owned(), "From Bob".to_owned(), "Hers, longer".to_owned());
    assert_eq!(saved(&mut bob).await, kept);
    let seen = compared(&mut ann, &book.xlsx()).await;
    let form = seen.form().and("take", "purpose-of-sharing.answer");
    assert!(ann.submit(&form).await.path.ends_with("?taken=1"));
    assert_eq!(saved(&mut bob).await.0, "level-2");
    let history = bob.open(&format!("{PURPOSE}/history")).await;
    assert_eq!(history.texts(".app-timeline__item").len(), 4, "each was saved as a version");
}

#[tokio::test]
async fn an_answer_that_changes_between_showing_and_taking_is_shown_again() {
    let service = Service::with_bank(SHARING).await;
    let (mut ann, mut bob) = (ann(&service).await, bob(&service).await);
    let mut book = crate::book(&ann, &service).await;
    book.set("purpose-of-sharing", Choice, "Level 2: Safe to share");
    book.set("benefit-to-people", Choice, "Level 1: Preparing");
    let seen = compared(&mut ann, &book.xlsx()).await;
    answer(&mut bob, &[("choice", "level-4")]).await;
    let again = ann.post(&seen.form()).await;
    assert_eq!(again.status, StatusCode::CONFLICT);
    let summary = again.text(".govuk-error-summary");
    assert!(summary.contains("A colleague changed 1 of these answers"), "{summary}");
    assert!(again.text("main").contains("1 cell was taken from the workbook."));
    let changes = changes(&again);
    assert_eq!(changes.len(), 1, "{changes:#?}");
    assert!(changes[0].contains("Changed by both"), "{changes:#?}");
    assert_eq!(saved(&mut bob).await.0, "level-4");
    assert_eq!(again.form().values("take"), ["purpose-of-sharing.answer"]);
    assert!(ann.submit(&again.form()).await.path.ends_with("?taken=1"));
    assert_eq!(saved(&mut bob).await.0, "level-2");
}

#[tokio::test]
async fn a_version_that_never_was_makes_a_conflict_of_everything_that_differs() {
    let service = Service::with_bank(SHARING).await;
    let mut ann = ann(&service).await;
    answer(&mut ann, &[("choice", "level-1")]).await;
    let mut book = crate::book(&ann, &service).await;
    book.set("purpose-of-sharing", Version, 9.0).set("purpose-of-sharing", Choice, "Level 2");
    let seen = compared(&mut ann, &book.xlsx()).await;
    assert!(changes(&seen)[0].contains("Changed by both"), "{:?}", changes(&seen));
    assert!(found(&seen)[0].contains("The version of the question “purpose-of-sharing”"));
}

#[tokio::test]
async fn after_the_round_or_the_submission_nothing_is_taken_and_what_was_typed_is_shown() {
    let service = Service::with_bank(SHARING).await;
    let mut ann = ann(&service).await;
    let mut book = crate::book(&ann, &service).await;
    book.set("purpose-of-sharing", Evidence, "Too late");
    let seen = compared(&mut ann, &book.xlsx()).await;
    service.pass(jiff::SignedDuration::from_hours(24 * 200));
    let mut ann = service.session_of(1).await;
    let token = ann.open("/councils/KEN").await;
    drop(token);
    let page = ann.open(PATH).await;
    assert!(page.text("main").contains("This round closed on 31 March 2027"), "{}", page.html);
    assert_eq!(page.texts("#form").len(), 0);
    let csrf = ann.open("/councils/KEN").await;
    let csrf = csrf.attributes("input[name=csrf-token]", "value")[0].clone();
    let late = ann.post(&seen.form().with("csrf-token", &csrf)).await;
    assert_eq!(late.status, StatusCode::CONFLICT);
    assert_eq!(late.heading(), "Your answer was not saved");
    assert!(late.text("main").contains("Too late"));
    let form =
        crate::support::Form { action: PATH.into(), fields: vec![("csrf-token".into(), csrf)] };
    let refused = ann.send(crate::with_file(&form, &book.xlsx())).await;
    assert_eq!(refused.status, StatusCode::CONFLICT);
    assert!(refused.text("main").contains("This round closed on 31 March 2027"));
}

#[tokio::test]
async fn only_those_who_answer_for_the_council_come_here() {
    let service = Service::with_bank(SHARING).await;
    let mut reader = service.signed_in("sue@kent.gov.uk", &[("KEN", Role::Signatory)]).await;
    let mut other = service.signed_in("tom@elm.gov.uk", &[("ELM", Role::Lead)]).await;
    for path in [PATH.to_owned(), format!("{PATH}/answers.ods"), format!("{PATH}/answers-cy.xlsx")]
    {
        assert_eq!(reader.get(&path).await.status, StatusCode::FORBIDDEN, "{path}");
        assert_eq!(other.get(&path).await.status, StatusCode::NOT_FOUND, "{path}");
    }
    let mut ann = ann(&service).await;
    for name in ["answers.csv", "answers", "answers-de.ods", "other.ods", "answers.ods.ods"] {
        let seen = ann.get(&format!("{PATH}/{name}")).await;
        assert_eq!(seen.status, StatusCode::NOT_FOUND, "{name}");
    }
}

#[tokio::test]
async fn what_no_page_of_ours_sends_is_refused() {
    let service = Service::with_bank(SHARING).await;
    let mut ann = ann(&service).await;
    let mut book = crate::book(&ann, &service).await;
    book.set("purpose-of-sharing", Evidence, "Some");
    let form = compared(&mut ann, &book.xlsx()).await.form();
    for (name, value) in [
        ("take", "purpose-of-sharing"),
        ("take", "purpose-of-sharing.everything"),
        ("take", "benefit-to-people.answer"),
        ("take", "../x.answer"),
        ("purpose-of-sharing.choice", "level-9"),
        ("purpose-of-sharing.links", "nowhere"),
        ("purpose-of-sharing.base", "one"),
        ("purpose-of-sharing.version", "one"),
        ("purpose-of-sharing.other", "1"),
        ("nothing-like-it.version", "0"),
        ("counts", "many"),
        ("language", "de"),
        ("found", "one line"),
        ("alone", "1"),
    ] {
        let seen = ann.post(&form.clone().with(name, value)).await;
        assert_eq!(seen.status, StatusCode::BAD_REQUEST, "{name}={value}");
    }
    let form = ann.open(&format!("{QUESTIONS}/purpose-of-sharing")).await.form();
    assert_eq!(form.value("version"), Some("0"));
    let seen = upload(&mut ann, b"").await;
    assert_eq!(seen.status, StatusCode::UNPROCESSABLE_ENTITY);
}
