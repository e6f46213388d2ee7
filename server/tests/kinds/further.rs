//! Questions that come up by an answer, and go with it.

use crate::support::Service;
use crate::{LAWFUL, RECORDS, REGISTER, SHARING, TASKS, two};
use http::StatusCode;
use store::Role;

#[tokio::test]
async fn a_question_comes_up_by_an_answer_and_goes_with_it() {
    let service = Service::with_bank(SHARING).await;
    let (mut ann, _) = two(&service).await;
    let page = ann.open(REGISTER).await;
    assert!(page.text("main").contains("question 3 of 3"));
    assert_eq!(ann.open(RECORDS).await.status, StatusCode::NOT_FOUND);
    ann.submit(&page.form().with("choice", "yes")).await;
    let records = ann.open(RECORDS).await;
    assert!(records.text("main").contains("question 4 of 4"));
    let open = records.form();
    ann.submit(&open.clone().with("text", "The purpose")).await;
    let tasks = ann.open(TASKS).await;
    assert!(tasks.text("main").contains("2 of 4 questions answered"));
    let form = ann.open(REGISTER).await.form().with("choice", "no");
    let check = ann.submit(&form).await;
    assert!(check.path.ends_with("/themes/lawful/check"));
    assert!(!check.html.contains("The purpose"), "shown nowhere");
    assert!(ann.open(TASKS).await.text("main").contains("1 of 3 questions answered"));
    assert_eq!(ann.open(RECORDS).await.status, StatusCode::NOT_FOUND);
    assert_eq!(ann.open(&format!("{RECORDS}/history")).await.status, StatusCode::NOT_FOUND);
    // A page that was still open: what was typed in it is shown, not lost.
    let seen = ann.post(&open.with("text", "Typed meanwhile")).await;
    assert_eq!(seen.status, StatusCode::CONFLICT);
    assert!(seen.text("main").contains("This question is no longer asked"));
    assert_eq!(seen.text(".app-said__words"), "Typed meanwhile");
    let form = ann.open(REGISTER).await.form().with("choice", "yes");
    ann.submit(&form).await;
    assert_eq!(ann.open(RECORDS).await.form().value("text"), Some("The purpose"), "it was kept");
}

#[tokio::test]
async fn who_changes_one_answer_is_asked_what_it_brings_up_and_then_led_back() {
    let service = Service::with_bank(SHARING).await;
    let (mut ann, _) = two(&service).await;
    for (from, back) in [("check", format!("{TASKS}/check")), ("theme", format!("{LAWFUL}/check"))]
    {
        let form = ann.open(&format!("{REGISTER}?from={from}")).await.form();
        let further = ann.submit(&form.with("choice", "yes")).await;
        assert_eq!(further.path, format!("{RECORDS}?from={from}"));
        assert_eq!(ann.submit(&further.form().with("choice", "dont-know")).await.path, back);
        let form = ann.open(RECORDS).await.form();
        ann.submit(&form.with("choice", "none")).await;
        let form = ann.open(&format!("{REGISTER}?from={from}")).await.form();
        assert_eq!(ann.submit(&form.with("choice", "no")).await.path, back);
    }
}

#[tokio::test]
async fn a_page_of_a_theme_says_what_has_come_up_and_stays_for_it() {
    let service = Service::with_bank(SHARING).await;
    let (mut ann, _) = two(&service).await;
    let page = ann.open(LAWFUL).await;
    assert_eq!(page.texts("#form legend h2").len(), 3);
    let before = page.form();
    let form = before.clone().with("agreement-register.choice", "yes");
    let seen = ann.submit(&form).await;
    assert_eq!(seen.path, format!("{LAWFUL}?further=yes"));
    assert_eq!(seen.text(".govuk-notification-banner__heading"), "A further question has come up");
    assert_eq!(
        seen.attributes(".govuk-notification-banner__link", "href"),
        ["#what-the-register-records.choice"]
    );
    assert_eq!(seen.attributes("[id='what-the-register-records.choice']", "value"), ["text"]);
    assert_eq!(seen.texts("#form legend h2").len(), 4);
    // Saved while it was typed, the answer brings up the question all the same.
    let mut bob = service.signed_in("bea@kent.gov.uk", &[("KEN", Role::Lead)]).await;
    assert_eq!(bob.open(LAWFUL).await.texts(".govuk-notification-banner").len(), 0);
    let again = before.with("agreement-register.choice", "yes");
    let again = ann.submit(&again.with("agreement-register.version", "1")).await;
    assert_eq!(again.path, format!("{LAWFUL}?further=yes"));
    let open = again.form();
    let check =
        ann.submit(&open.clone().with("what-the-register-records.text", "Purpose, owner")).await;
    assert!(check.path.ends_with("/check"));
    assert_eq!(check.texts(".app-said__words"), ["Purpose, owner"]);
    // A page with a question that is not asked any more is still saved.
    let form = bob.open(REGISTER).await.form();
    bob.submit(&form.with("choice", "no")).await;
    let late = ann.open(&format!("{TASKS}/themes/lawful")).await.form();
    assert_eq!(late.value("what-the-register-records.version"), None);
    let form = open
        .with("what-the-register-records.text", "More")
        .with("protection-by-design.choice", "level-1");
    let form = form.with("agreement-register.version", "2").with("agreement-register.choice", "no");
    let form = form.with("what-the-register-records.version", "1");
    let check = ann.submit(&form).await;
    assert!(check.path.ends_with("/check"), "{}", check.html);
    assert!(check.texts(".app-said__choice")[1].starts_with("Level 1: "), "the rest was saved");
    assert!(!check.html.contains("More"));
}
