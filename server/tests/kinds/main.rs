//! Every kind of question, answered as visitors do: what is taken, what is not and why, what comes up by an answer, and
//! assessments with nested themes or for other councils.

#[path = "../support/mod.rs"]
mod support;

mod fields;
mod further;
mod meeting;
mod whole;

use http::StatusCode;
use store::Role;
use support::{Form, Seen, Service, Visitor};

const SHARING: &str = "information-sharing/2026.1";
const CARE: &str = "health-and-care/2026.1";
const TASKS: &str = "/councils/KEN/rounds/2026";
const ROLES: &str = "/councils/KEN/rounds/2026/questions/people-in-the-room";
const REGISTER: &str = "/councils/KEN/rounds/2026/questions/agreement-register";
const RECORDS: &str = "/councils/KEN/rounds/2026/questions/what-the-register-records";
const DAYS: &str = "/councils/KEN/rounds/2026/questions/days-to-first-record";
const LAWFUL: &str = "/councils/KEN/rounds/2026/themes/lawful";

async fn two(service: &Service) -> (Visitor, Visitor) {
    (
        service.signed_in("ann@kent.gov.uk", &[("KEN", Role::Contributor)]).await,
        service.signed_in("bob@kent.gov.uk", &[("KEN", Role::Lead)]).await,
    )
}

/// Fills the form of a question by what stands on its page.
fn filled(page: &Seen) -> Form {
    let form = page.form();
    let boxes = page.attributes("#form input[type=checkbox][name=choice]", "value");
    if let [first, second, ..] = boxes.as_slice() {
        return form.with("choice", first).and("choice", second);
    }
    let values = page.attributes("#form input[type=radio][name=choice]", "value");
    match values.first().map(String::as_str) {
        Some("number") => form.with("choice", "number").with("number", "45"),
        Some("text") => form.with("choice", "text").with("text", "Who signed it, and when"),
        Some("yes") => form.with("choice", "yes"),
        _ => form.with("choice", &values[2]),
    }
}

/// Goes through every theme of the task list, question by question, and marks each as completed. The titles of the
/// questions, in the order they came.
async fn answer_all(visitor: &mut Visitor, tasks: &str) -> Vec<String> {
    let mut titles = Vec::new();
    let themes = visitor.open(tasks).await.attributes(".govuk-task-list__link", "href");
    for theme in &themes {
        let mut page = visitor.open(theme).await;
        while page.path.contains("/questions/") {
            titles.push(page.heading());
            page = visitor.submit(&filled(&page)).await;
            assert_eq!(page.status, StatusCode::OK, "{}", page.html);
        }
        assert!(page.path.ends_with("/check"), "{}", page.path);
        let back = visitor.submit(&page.form().with("completed", "yes")).await;
        assert_eq!(back.path, tasks);
    }
    titles
}

/// Submits, and is told so.
async fn send(visitor: &mut Visitor, tasks: &str) -> Seen {
    let submit = visitor.open(&format!("{tasks}/submit")).await;
    visitor.submit(&submit.form().with("confirm", "yes")).await
}
