//! Two people change the same answer: nobody's text is lost, and nobody is asked about what they did not touch.

mod support;

use http::StatusCode;
use store::Role;
use support::{Service, Visitor};

const LEADER: &str = "/councils/ELM/rounds/2026/questions/accountable-leader";
const THEME: &str = "/councils/ELM/rounds/2026/themes/leadership";

async fn two(service: &Service) -> (Visitor, Visitor) {
    (
        service.signed_in("ann@elm.gov.uk", &[("ELM", Role::Contributor)]).await,
        service.signed_in("bob@elm.gov.uk", &[("ELM", Role::Lead)]).await,
    )
}

/// Both open the question; Bob saves first. What Ann then sees.
async fn met(ann: &mut Visitor, bob: &mut Visitor) -> support::Seen {
    let (hers, his) = (ann.open(LEADER).await.form(), bob.open(LEADER).await.form());
    let his = his.with("choice", "level-1").with("evidence", "From Bob <i>");
    assert_eq!(bob.post(&his).await.status, StatusCode::SEE_OTHER);
    let hers = hers.with("choice", "level-3").with("evidence", "From Ann\n\"two\" lines");
    ann.post(&hers.with("links", "https://ann.example")).await
}

async fn saved(visitor: &mut Visitor) -> (String, String) {
    let form = visitor.open(LEADER).await.form();
    let value = |name: &str| form.value(name).unwrap_or_default().to_owned();
    (value("choice"), value("evidence"))
}

#[tokio::test]
async fn the_second_sees_both_answers_and_chooses_her_own() {
    let service = Service::start().await;
    let (mut ann, mut bob) = two(&service).await;
    let seen = met(&mut ann, &mut bob).await;
    assert_eq!(seen.status, StatusCode::CONFLICT);
    assert_eq!(seen.heading(), "Somebody else changed this answer");
    let sides = seen.texts(".app-versions__one");
    assert!(sides[0].contains("Saved by bob on 23 November 2026 at 10am"), "{sides:?}");
    assert!(sides[0].contains("Level 1: Starting") && sides[0].contains("From Bob <i>"));
    assert!(sides[1].contains("Level 3: Embedded") && sides[1].contains("From Ann"));
    assert_eq!(saved(&mut bob).await, ("level-1".into(), "From Bob <i>".into()));
    let seen = ann.submit(&seen.form().with("keep", "mine")).await;
    assert!(seen.path.ends_with("/digital-plan"));
    assert_eq!(saved(&mut bob).await, ("level-3".into(), "From Ann\n\"two\" lines".into()));
    let history = bob.open(&format!("{LEADER}/history")).await;
    assert_eq!(history.texts(".app-timeline__item").len(), 2, "both stay in the history");
}

#[tokio::test]
async fn the_second_keeps_the_others_answer_or_puts_both_together() {
    let service = Service::start().await;
    let (mut ann, mut bob) = two(&service).await;
    let seen = met(&mut ann, &mut bob).await;
    let kept = ann.submit(&seen.form().with("keep", "theirs")).await;
    assert!(kept.path.ends_with("/digital-plan"));
    assert_eq!(saved(&mut ann).await.0, "level-1");
    let form = seen.form();
    assert_eq!(form.value("evidence"), Some("From Bob <i>\n\nFrom Ann\n\"two\" lines"));
    let form = form.with("keep", "edit").with("choice", "level-2");
    ann.submit(&form).await;
    let both = "From Bob <i>\n\nFrom Ann\n\"two\" lines";
    assert_eq!(saved(&mut bob).await, ("level-2".into(), both.into()));
}

#[tokio::test]
async fn without_a_choice_with_a_fault_or_in_another_language_nothing_is_lost() {
    let service = Service::start().await;
    let (mut ann, mut bob) = two(&service).await;
    let seen = met(&mut ann, &mut bob).await;
    let again = ann.post(&seen.form()).await;
    assert_eq!(again.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(again.texts(".govuk-error-summary a"), ["Select which answer to keep"]);
    assert_eq!(again.attributes(".govuk-error-summary a", "href"), ["#keep"]);
    let form = again.form().with("keep", "edit").with("links", "nowhere");
    let again = ann.post(&form).await;
    assert_eq!(again.attributes(".govuk-error-summary a", "href"), ["#links"]);
    let mut form = again.form().with("switch-language", "cy");
    form.action = format!("/cy{}", form.action);
    let welsh = ann.post(&form).await;
    assert_eq!(welsh.status, StatusCode::OK);
    assert_eq!(welsh.heading(), "Mae rhywun arall wedi newid yr ateb hwn");
    assert_eq!(welsh.form().value("links"), Some("nowhere"));
    assert_eq!(welsh.form().value("mine.evidence"), Some("From Ann\n\"two\" lines"));
    // Bob saves once more: Ann is asked again, about his newest.
    let his = bob.open(LEADER).await.form().with("choice", "level-0");
    bob.submit(&his).await;
    let newer = ann.post(&seen.form().with("keep", "mine")).await;
    assert_eq!(newer.status, StatusCode::CONFLICT);
    assert!(newer.text(".app-versions__one").contains("Level 0: Not begun"));
    assert_eq!(newer.form().value("mine.choice"), Some("level-3"));
    ann.submit(&newer.form().with("keep", "mine")).await;
    assert_eq!(saved(&mut bob).await.0, "level-3");
}

#[tokio::test]
async fn the_same_answer_twice_is_no_conflict_and_neither_is_an_untouched_one() {
    let service = Service::start().await;
    let (mut ann, mut bob) = two(&service).await;
    let (hers, his) = (ann.open(LEADER).await.form(), bob.open(LEADER).await.form());
    bob.post(&his.with("choice", "level-2")).await;
    let seen = ann.post(&hers.clone().with("choice", "level-2")).await;
    assert_eq!(seen.status, StatusCode::SEE_OTHER);
    // Hers was empty when she opened it, and is empty now.
    assert_eq!(ann.post(&hers).await.status, StatusCode::SEE_OTHER);
    assert_eq!(saved(&mut bob).await.0, "level-2");
}

#[tokio::test]
async fn on_a_theme_only_the_answers_both_changed_meet() {
    let service = Service::start().await;
    let (mut ann, mut bob) = two(&service).await;
    let hers = ann.open(THEME).await.form();
    let his = bob.open(THEME).await.form();
    let his = his
        .with("accountable-leader.choice", "level-1")
        .with("digital-plan.choice", "level-1")
        .with("lasting-funding.choice", "level-1");
    bob.submit(&his).await;
    let hers = hers
        .with("accountable-leader.choice", "level-3")
        .with("digital-plan.choice", "level-3")
        .with("member-scrutiny.choice", "level-3");
    let seen = ann.post(&hers).await;
    assert_eq!(seen.status, StatusCode::CONFLICT);
    assert_eq!(seen.heading(), "Somebody else changed some of these answers");
    assert_eq!(seen.texts(".app-clash").len(), 2);
    assert!(seen.text("main").contains("Your answer to 1 other question was saved."));
    let form = seen.form().with("accountable-leader.keep", "mine");
    let again = ann.post(&form).await;
    assert_eq!(again.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(again.attributes(".govuk-error-summary a", "href"), ["#digital-plan.keep"]);
    let check = ann.submit(&again.form().with("digital-plan.keep", "theirs")).await;
    assert_eq!(
        check.texts(".app-said__choice")[..4],
        ["Level 3: Embedded", "Level 1: Starting", "Level 1: Starting", "Level 3: Embedded"]
    );
}
