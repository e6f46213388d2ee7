//! Two people change the same answer of a kind.

use crate::support::Service;
use crate::{DAYS, RECORDS, REGISTER, ROLES, SHARING, two};
use http::StatusCode;

#[tokio::test]
async fn two_people_tick_different_boxes_and_nothing_is_lost() {
    let service = Service::with_bank(SHARING).await;
    let (mut ann, mut bob) = two(&service).await;
    let (hers, his) = (ann.open(ROLES).await.form(), bob.open(ROLES).await.form());
    bob.submit(&his.with("choice", "legal").and("choice", "policy")).await;
    let seen = ann.post(&hers.with("choice", "security").and("choice", "legal")).await;
    assert_eq!(seen.status, StatusCode::CONFLICT);
    let sides = seen.texts(".app-versions__one ul li");
    assert_eq!(sides.len(), 4, "{sides:?}");
    let form = seen.form();
    assert_eq!(form.value("mine.choice"), Some("security|legal"));
    assert_eq!(form.values("choice"), ["security", "legal", "policy"], "both put together");
    // A contradiction is said there too, and nothing is lost by it.
    let again = ann.post(&form.clone().with("keep", "edit").and("choice", "dont-know")).await;
    assert_eq!(again.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(again.attributes(".govuk-error-summary a", "href"), ["#choice"]);
    assert_eq!(again.form().values("choice"), ["security", "legal", "policy", "dont-know"]);
    assert_eq!(again.form().value("mine.choice"), Some("security|legal"));
    let edited = again.form().with("choice", "policy").and("choice", "security");
    ann.submit(&edited).await;
    assert_eq!(bob.open(ROLES).await.form().values("choice"), ["security", "policy"]);
    let stale = ann.post(&form.with("keep", "mine")).await;
    assert_eq!(stale.status, StatusCode::CONFLICT, "the saved answer is newer than the page");
    ann.submit(&stale.form().with("keep", "mine")).await;
    assert_eq!(bob.open(ROLES).await.form().values("choice"), ["security", "legal"]);
}

#[tokio::test]
async fn two_people_give_different_numbers_and_words() {
    let service = Service::with_bank(SHARING).await;
    let (mut ann, mut bob) = two(&service).await;
    let (hers, his) = (ann.open(DAYS).await.form(), bob.open(DAYS).await.form());
    bob.submit(&his.with("number", "1200").with("choice", "dont-know")).await;
    let seen = ann.post(&hers.with("number", "30")).await;
    assert_eq!(seen.status, StatusCode::CONFLICT);
    assert_eq!(seen.texts(".app-versions__one .app-said__choice"), ["I do not know", "30 days"]);
    let again = ann.post(&seen.form().with("keep", "edit").with("number", "1200")).await;
    assert_eq!(again.texts(".govuk-error-summary a"), ["The number must be 1,095 or less"]);
    assert_eq!(again.form().value("mine.number"), Some("30"));
    ann.submit(&again.form().with("keep", "mine")).await;
    assert_eq!(bob.open(DAYS).await.form().value("number"), Some("30"));
    let form = ann.open(REGISTER).await.form();
    ann.submit(&form.with("choice", "yes")).await;
    let (hers, his) = (ann.open(RECORDS).await.form(), bob.open(RECORDS).await.form());
    bob.submit(&his.with("text", "The date")).await;
    let seen = ann.post(&hers.with("text", "The <b>owner")).await;
    assert_eq!(seen.texts(".app-versions__one .app-said__words"), ["The date", "The <b>owner"]);
    assert_eq!(seen.form().value("text"), Some("The date\n\nThe <b>owner"));
    ann.submit(&seen.form().with("keep", "edit")).await;
    let history = bob.open(&format!("{RECORDS}/history")).await;
    assert_eq!(history.texts(".app-said__words"), ["The date The <b>owner", "The date"]);
}
