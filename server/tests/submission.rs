//! Submitting an assessment: only when it is complete, only by those who may, only once; afterwards it is read.

mod support;

use http::StatusCode;
use store::Role;
use support::{Service, Visitor};

const TASKS: &str = "/councils/ELM/rounds/2026";
const LEADER: &str = "/councils/ELM/rounds/2026/questions/accountable-leader";

/// Answers and completes every theme but the last `without`.
async fn answer(visitor: &mut Visitor, without: usize) {
    let tasks = visitor.open(TASKS).await;
    let links = tasks.attributes(".govuk-task-list__link", "href");
    let themes: Vec<String> = tasks.texts(".govuk-task-list__link");
    assert!(themes.len() >= 10 && links.len() == themes.len());
    let ids = [
        "leadership",
        "users",
        "front-door",
        "technology",
        "data",
        "insight",
        "people",
        "buying",
        "collaboration",
        "security",
    ];
    for id in &ids[..ids.len() - without] {
        let page = visitor.open(&format!("{TASKS}/themes/{id}")).await;
        let mut form = page.form();
        for name in page.attributes("#form input[type=radio]", "name") {
            if name.ends_with(".choice") {
                form = form.with(&name, "level-2");
            }
        }
        let check = visitor.submit(&form).await;
        visitor.submit(&check.form().with("completed", "yes")).await;
    }
}

async fn lead(service: &Service) -> Visitor {
    service.signed_in("lea@elm.gov.uk", &[("ELM", Role::Lead)]).await
}

#[tokio::test]
async fn what_is_missing_is_listed_with_links() {
    let service = Service::start().await;
    let mut lea = lead(&service).await;
    answer(&mut lea, 1).await;
    let tasks = lea.open(TASKS).await;
    assert_eq!(tasks.texts(".govuk-task-list__status").last().unwrap(), "Cannot start yet");
    let seen = lea.open(&format!("{TASKS}/submit")).await;
    assert_eq!(seen.heading(), "You cannot submit yet");
    let links = seen.attributes("main li a", "href");
    assert!(links.len() >= 5 && links.iter().all(|link| link.contains("/questions/")), "{links:?}");
    assert_eq!(seen.texts("#form").len(), 0);
    // Posted all the same.
    let mut form = tasks.form_at(".app-view").with("revision", "1").with("confirm", "yes");
    form.fields.retain(|(name, _)| name != "view");
    form.action = format!("{TASKS}/submit");
    let seen = lea.post(&form).await;
    assert_eq!(seen.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(seen.attributes(".govuk-error-summary a", "href")[0], "#missing-1");
    assert_eq!(seen.text(".govuk-error-summary a"), seen.text("#missing-1"));
}

#[tokio::test]
async fn a_complete_assessment_is_submitted_once_and_then_only_read() {
    let service = Service::start().await;
    let mut lea = lead(&service).await;
    answer(&mut lea, 0).await;
    let form = lea.open(LEADER).await.form().with("choice", "dont-know");
    lea.submit(&form).await;
    let open = lea.open(LEADER).await.form();
    let open_theme = lea.open(&format!("{TASKS}/themes/leadership")).await.form();
    let tasks = lea.open(TASKS).await;
    assert_eq!(tasks.texts(".govuk-task-list__status").last().unwrap(), "Not yet started");
    let check = lea.open(&format!("{TASKS}/check")).await;
    let submit = lea.open(&check.attributes("main a.govuk-button", "href")[0]).await;
    assert_eq!(submit.heading(), "Submit the assessment");
    let values = submit.texts(".govuk-summary-list__value");
    assert_eq!(values[..2], ["Elmbridge", "Autumn 2026"]);
    assert_eq!(values[3..], ["1", "0"]);
    let seen = lea.post(&submit.form()).await;
    assert_eq!(seen.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(seen.attributes(".govuk-error-summary a", "href"), ["#confirm"]);
    let form = submit.form().with("confirm", "yes");
    let done = lea.submit(&form).await;
    assert_eq!(done.heading(), "Assessment submitted");
    assert!(done.text(".govuk-panel").contains("ELM-2026"));
    assert!(done.text("main").contains("Submitted on 23 November 2026 at 10am by lea."));
    assert!(done.attributes("main a", "href").contains(&format!("{TASKS}/results")));
    // Once more, by double click and by somebody who comes back.
    let again = lea.post(&form).await;
    assert_eq!(again.leads_to(), format!("{TASKS}/submitted"));
    assert_eq!(lea.get(&format!("{TASKS}/submit")).await.leads_to(), format!("{TASKS}/submitted"));
    // Everything is read only now.
    let page = lea.open(LEADER).await;
    assert_eq!(page.texts("#form").len(), 0);
    assert!(page.text("main").contains("was submitted on 23 November 2026 at 10am by lea"));
    let late = lea.post(&open.with("evidence", "An afterthought")).await;
    assert_eq!(late.status, StatusCode::CONFLICT);
    assert!(late.text("main").contains("An afterthought"));
    let late = lea.post(&open_theme.with("digital-plan.comment", "Another")).await;
    assert_eq!(late.status, StatusCode::CONFLICT);
    assert_eq!(late.texts("section h2").len(), 1, "only what was changed is shown");
    let tasks = lea.open(&format!("/cy{TASKS}")).await;
    assert_eq!(tasks.texts(".govuk-task-list__status").last().unwrap(), "Wedi’i chwblhau");
    let home = lea.open("/councils/ELM").await;
    assert!(home.attributes("main a", "href").contains(&format!("{TASKS}/results")));
}

#[tokio::test]
async fn a_change_by_somebody_else_is_looked_at_before_submitting() {
    let service = Service::start().await;
    let mut lea = lead(&service).await;
    answer(&mut lea, 0).await;
    let mut sue = service.signed_in("sue@elm.gov.uk", &[("ELM", Role::Signatory)]).await;
    let form = sue.open(&format!("{TASKS}/submit")).await.form().with("confirm", "yes");
    let change = lea.open(LEADER).await.form().with("choice", "dont-know");
    lea.submit(&change).await;
    let seen = sue.post(&form).await;
    assert_eq!(seen.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(seen.text(".govuk-error-summary").contains("Something was changed since"));
    let done = sue.submit(&seen.form().with("confirm", "yes")).await;
    assert_eq!(done.heading(), "Assessment submitted");
}

#[tokio::test]
async fn a_contributor_does_not_submit_and_learns_who_can() {
    let service = Service::start().await;
    let mut ann = service.signed_in("ann@elm.gov.uk", &[("ELM", Role::Contributor)]).await;
    let _ = lead(&service).await;
    answer(&mut ann, 0).await;
    assert_eq!(ann.open(&format!("{TASKS}/submit")).await.status, StatusCode::FORBIDDEN);
    let check = ann.open(&format!("{TASKS}/check")).await;
    assert!(check.texts("main li").contains(&"lea (lead)".to_owned()), "{}", check.text("main"));
    assert_eq!(check.texts("main a.govuk-button").len(), 0);
    let unsubmitted = ann.get(&format!("{TASKS}/submitted")).await;
    assert_eq!(unsubmitted.leads_to(), TASKS);
}

#[tokio::test]
async fn submitting_twice_at_once_submits_once() {
    let service = Service::start().await;
    let mut lea = lead(&service).await;
    answer(&mut lea, 0).await;
    let form = lea.open(&format!("{TASKS}/submit")).await.form().with("confirm", "yes");
    let (mut one, mut two) = (lea.clone(), lea.clone());
    let (first, second) = tokio::join!(one.post(&form), two.post(&form));
    for seen in [first, second] {
        assert_eq!(seen.leads_to(), format!("{TASKS}/submitted"));
    }
}
