//! Answering: a council's home, the task list, questions and themes, in both languages, by everyone who may and some
//! who may not.

mod support;

use http::StatusCode;
use jiff::SignedDuration;
use store::Role;
use support::{Form, Service, Visitor};

const TASKS: &str = "/councils/ELM/rounds/2026";
const LEADER: &str = "/councils/ELM/rounds/2026/questions/accountable-leader";

async fn contributor(service: &Service) -> Visitor {
    service.signed_in("ann@elm.gov.uk", &[("ELM", Role::Contributor)]).await
}

/// Answers every question of a theme on its page, and marks it as completed.
async fn complete(visitor: &mut Visitor, theme: &str) {
    let page = visitor.open(&format!("{TASKS}/themes/{theme}")).await;
    let mut form = page.form();
    let names: Vec<String> = page.attributes("#form input[type=radio]", "name");
    for name in names.iter().filter(|name| name.ends_with(".choice")) {
        form = form.with(name, "level-2");
    }
    let check = visitor.submit(&form).await;
    assert!(check.heading().starts_with("Check your answers"), "{}", check.html);
    let tasks = visitor.submit(&check.form().with("completed", "yes")).await;
    assert_eq!(tasks.heading(), "Autumn 2026: assessment");
}

#[tokio::test]
async fn a_visitor_with_one_council_is_led_to_it_and_one_with_several_chooses() {
    let service = Service::start().await;
    let mut one = contributor(&service).await;
    assert_eq!(one.get("/councils").await.leads_to(), "/councils/ELM");
    let both = [("ELM", Role::Lead), ("CMD", Role::Signatory)];
    let mut several = service.signed_in("bob@elm.gov.uk", &both).await;
    let choice = several.open("/councils").await;
    assert_eq!(choice.heading(), "Choose a council");
    assert_eq!(choice.texts("main li a"), ["Camden", "Elmbridge"]);
    let mut none = service.signed_in("cat@elm.gov.uk", &[]).await;
    assert_eq!(none.open("/cy/councils").await.heading(), "Nid ydych yn perthyn i gyngor eto");
}

#[tokio::test]
async fn a_council_comes_from_its_home_to_its_first_question() {
    let service = Service::start().await;
    let mut ann = contributor(&service).await;
    let home = ann.open("/councils/ELM").await;
    assert_eq!(home.heading(), "Elmbridge");
    assert!(home.text("main").contains("Closes on 31 March 2027 (128 days left)"));
    assert_eq!(home.text("main a.govuk-button"), "Start the assessment");
    let tasks = ann.open(&home.attributes("main a.govuk-button", "href")[0]).await;
    assert_eq!(tasks.heading(), "Autumn 2026: assessment");
    assert!(tasks.text("main").contains("Nothing saved yet"));
    let statuses = tasks.texts(".govuk-task-list__status");
    assert!(statuses[..10].iter().all(|status| status == "Not yet started"), "{statuses:?}");
    assert_eq!(statuses[10], "Cannot start yet");
    let question = ann.open(&tasks.attributes(".govuk-task-list__link", "href")[0]).await;
    assert_eq!(question.heading(), "Who at the top of the council answers for digital?");
    assert_eq!(question.texts("legend h1").len(), 1, "the legend is the heading");
    let text = question.text("main");
    assert!(text.contains("Leadership and mandate: question 1 of 6"));
    assert!(text.contains("Base level for this question: level 2, Developing"));
    assert_eq!(question.texts("#form .govuk-radios__divider"), ["or"]);
    let nothing = service.app.store.assessments(&"ELM".to_owned().try_into().unwrap()).await;
    assert_eq!(nothing.unwrap(), [], "reading writes nothing");
}

#[tokio::test]
async fn an_answer_is_saved_and_the_next_question_comes() {
    let service = Service::start().await;
    let mut ann = contributor(&service).await;
    let form = ann.open(LEADER).await.form();
    assert_eq!(form.value("version"), Some("0"));
    let form = form
        .with("choice", "level-3")
        .with("confidence", "high")
        .with("evidence", "  Minutes of May \n<b>bold</b> & \"quotes\"  \r\n")
        .with("links", "\nhttps://elm.example/minutes\n")
        .with("comment", "</textarea><script>alert(1)</script>");
    let next = ann.submit(&form).await;
    assert!(next.path.ends_with("/questions/digital-plan"), "{}", next.path);
    let again = ann.open(LEADER).await;
    let form = again.form();
    assert_eq!(form.value("version"), Some("1"));
    assert_eq!(form.value("choice"), Some("level-3"));
    assert_eq!(form.value("confidence"), Some("high"));
    assert_eq!(form.value("evidence"), Some("Minutes of May\n<b>bold</b> & \"quotes\""));
    assert_eq!(form.value("links"), Some("https://elm.example/minutes"));
    assert_eq!(form.value("comment"), Some("</textarea><script>alert(1)</script>"));
    assert!(again.text("main").contains("Last saved by ann on 23 November 2026 at 10am."));
    let tasks = ann.open(TASKS).await;
    assert_eq!(tasks.texts(".govuk-task-list__status")[0], "In progress");
    assert!(tasks.text("main").contains("23 November 2026 at 10am by ann"));
    assert!(tasks.attributes(".govuk-task-list__link", "href")[0].ends_with("/digital-plan"));
    let back = ann.submit(&again.form().with("action", "return")).await;
    assert_eq!(back.path, TASKS);
}

#[tokio::test]
async fn dont_know_not_applicable_and_not_answered_are_different_things() {
    let service = Service::start().await;
    let mut ann = contributor(&service).await;
    let form = ann.open(LEADER).await.form();
    ann.submit(&form.clone().with("choice", "dont-know")).await;
    let check = ann.open(&format!("{TASKS}/themes/leadership/check")).await;
    assert_eq!(check.texts(".app-said__choice")[..2], ["I do not know", "Not answered"]);
    // Not allowed for this question, and never shown: nobody's page sends it.
    let form = ann.open(LEADER).await.form();
    let seen = ann.post(&form.clone().with("choice", "not-applicable")).await;
    assert_eq!(seen.status, StatusCode::BAD_REQUEST);
    // The answer is taken away again.
    let next = ann.submit(&form.with("choice", "none")).await;
    assert!(next.path.ends_with("/digital-plan"));
    let check = ann.open(&format!("{TASKS}/themes/leadership/check")).await;
    assert_eq!(check.texts(".app-said__choice")[0], "Not answered");
    assert_eq!(ann.open(TASKS).await.texts(".govuk-task-list__status")[0], "Not yet started");
}

#[tokio::test]
async fn a_question_that_does_not_apply_needs_a_reason() {
    let service = Service::start().await;
    let mut ann = contributor(&service).await;
    let bank = &service.app.round(&"2026".to_owned().try_into().unwrap()).await.unwrap().unwrap();
    let (_, question) =
        bank.bank.questions().find(|(_, question)| question.not_applicable).unwrap();
    let path = format!("{TASKS}/questions/{}", question.id);
    let form = ann.open(&path).await.form();
    assert_eq!(form.value("reason"), Some(""), "the field is in view without script");
    let seen = ann.post(&form.clone().with("choice", "not-applicable").with("reason", " ")).await;
    assert_eq!(seen.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(seen.attributes(".govuk-error-summary a", "href"), ["#reason"]);
    let words = seen.text(".govuk-error-summary a");
    assert!(seen.text("#reason-error").ends_with(&words));
    assert_eq!(seen.form().value("choice"), Some("not-applicable"));
    let form = form.with("choice", "not-applicable").with("reason", "We buy nothing");
    ann.submit(&form).await;
    let check = ann.open(&format!("{TASKS}/check")).await;
    assert!(check.text("main").contains("This does not apply to us"));
    assert!(check.text("main").contains("We buy nothing"));
}

#[tokio::test]
async fn what_was_typed_stays_when_it_is_not_accepted_and_when_the_language_changes() {
    let service = Service::start().await;
    let mut ann = contributor(&service).await;
    let form = ann
        .open(LEADER)
        .await
        .form()
        .with("choice", "level-1")
        .with("evidence", &"é".repeat(4001))
        .with("links", "https://a.example\nwww.b.example")
        .with("comment", "  kept  ");
    let seen = ann.post(&form).await;
    assert_eq!(seen.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(seen.text("title").starts_with("Error: "));
    assert_eq!(
        seen.texts(".govuk-error-summary a"),
        [
            "Evidence must be 4,000 characters or less",
            "Line 2 of the links must be a web address that begins with https:// or http://"
        ]
    );
    assert_eq!(seen.attributes(".govuk-error-summary a", "href"), ["#evidence", "#links"]);
    for name in ["choice", "evidence", "links", "comment"] {
        assert_eq!(seen.form().value(name), form.value(name), "{name}");
    }
    let mut switched = seen.form().with("switch-language", "cy");
    switched.action = format!("/cy{LEADER}");
    let welsh = ann.post(&switched).await;
    assert_eq!(welsh.status, StatusCode::OK);
    assert_eq!(welsh.heading(), "Pwy ar frig y cyngor sy'n atebol am waith digidol?");
    assert_eq!(welsh.form().value("comment"), Some("  kept  "));
    assert_eq!(welsh.texts(".govuk-error-summary").len(), 0);
    assert_eq!(welsh.form().action, format!("/cy{LEADER}"));
    let seen = ann.post(&welsh.form()).await;
    assert!(seen.text("title").starts_with("Gwall: "), "{}", seen.text("title"));
    let nothing = service.app.store.assessments(&"ELM".to_owned().try_into().unwrap()).await;
    assert_eq!(nothing.unwrap(), []);
}

#[tokio::test]
async fn a_form_that_no_page_sends_is_refused() {
    let service = Service::start().await;
    let mut ann = contributor(&service).await;
    let form = ann.open(LEADER).await.form();
    for (name, value) in [
        ("choice", "level-9"),
        ("choice", "Level 2"),
        ("confidence", "certain"),
        ("extra", "1"),
        ("action", "delete"),
        ("version", "one"),
        ("keep", "mine"),
        ("mine.version", "x"),
    ] {
        let seen = ann.post(&form.clone().with(name, value)).await;
        assert_eq!(seen.status, StatusCode::BAD_REQUEST, "{name}={value}");
    }
    let theme = ann.open(&format!("{TASKS}/themes/leadership")).await.form();
    for (name, value) in [
        ("choice", "level-2"),
        ("no-such-question.version", "0"),
        ("digital-plan.extra", "1"),
        ("vulnerability-fixes.version", "0"),
    ] {
        let seen = ann.post(&theme.clone().with(name, value)).await;
        assert_eq!(seen.status, StatusCode::BAD_REQUEST, "{name}={value}");
    }
    for path in
        ["questions/nothing", "themes/nothing", "themes/nothing/check", "questions/A/history"]
    {
        let seen = ann.open(&format!("{TASKS}/{path}")).await;
        assert_eq!(seen.status, StatusCode::NOT_FOUND, "{path}");
    }
    let seen = ann.open("/councils/ELM/rounds/1999").await;
    assert_eq!(seen.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn change_leads_back_to_where_somebody_came_from() {
    let service = Service::start().await;
    let mut ann = contributor(&service).await;
    let check = ann.open(&format!("{TASKS}/check")).await;
    let links = check.attributes(".govuk-summary-list__actions a", "href");
    assert!(links[0].ends_with("/questions/accountable-leader?from=check"));
    let words = check.texts(".govuk-summary-list__actions a");
    let different: std::collections::BTreeSet<_> = words.iter().collect();
    assert_eq!(different.len(), words.len(), "each link says what it changes");
    let question = ann.open(&links[0]).await;
    let seen = ann.submit(&question.form().with("choice", "level-4")).await;
    assert_eq!(seen.path, format!("{TASKS}/check"));
    let check = ann.open(&format!("/cy{TASKS}/themes/leadership/check")).await;
    let question = ann.open(&check.attributes(".govuk-summary-list__actions a", "href")[1]).await;
    let seen = ann.submit(&question.form().with("choice", "level-4")).await;
    assert_eq!(seen.path, format!("/cy{TASKS}/themes/leadership/check"));
    assert_eq!(seen.texts(".app-said__choice")[..2], ["Lefel 4: Arwain", "Lefel 4: Arwain"]);
}

#[tokio::test]
async fn a_theme_is_answered_on_one_page_and_only_what_changed_is_saved() {
    let service = Service::start().await;
    let mut ann = contributor(&service).await;
    let tasks = ann.open(TASKS).await;
    let form = tasks.form_at(".app-view").with("view", "theme");
    let tasks = ann.submit(&form).await;
    let theme = ann.open(&tasks.attributes(".govuk-task-list__link", "href")[0]).await;
    assert_eq!(theme.heading(), "Leadership and mandate: all questions");
    assert_eq!(theme.texts("#form legend h2").len(), 6);
    let form = theme
        .form()
        .with("accountable-leader.choice", "level-2")
        .with("digital-plan.choice", "dont-know")
        .with("lasting-funding.comment", "Ask finance");
    let check = ann.submit(&form).await;
    assert_eq!(
        check.texts(".app-said__choice")[..3],
        ["Level 2: Developing", "I do not know", "Not answered"]
    );
    service.pass(SignedDuration::from_mins(5));
    let theme = ann.open(&format!("{TASKS}/themes/leadership")).await;
    let form = theme.form().with("digital-plan.choice", "level-1");
    let form = form.with("digital-plan.links", "nowhere").with("member-scrutiny.links", "ftp://x");
    let seen = ann.post(&form).await;
    assert_eq!(seen.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(
        seen.attributes(".govuk-error-summary a", "href"),
        ["#digital-plan.links", "#member-scrutiny.links"]
    );
    assert!(seen.text(".govuk-error-summary a").starts_with("Published digital plan: Line 1"));
    let form = seen.form().with("digital-plan.links", "").with("member-scrutiny.links", "");
    ann.submit(&form).await;
    let form = ann.open(&format!("{TASKS}/themes/leadership")).await.form();
    let versions = ["accountable-leader", "digital-plan", "lasting-funding", "member-scrutiny"]
        .map(|id| form.value(&format!("{id}.version")).unwrap_or_default().to_owned());
    assert_eq!(versions, ["1", "2", "1", "0"]);
}

#[tokio::test]
async fn a_section_is_completed_only_when_every_question_has_an_answer() {
    let service = Service::start().await;
    let mut ann = contributor(&service).await;
    let path = format!("{TASKS}/themes/leadership/check");
    let check = ann.open(&path).await;
    assert_eq!(check.text("#form legend"), "Have you completed this section?");
    assert_eq!(
        check.texts("#form .govuk-radios__label"),
        ["Yes, I’ve completed this section", "No, I’ll come back later"]
    );
    let seen = ann.post(&check.form()).await;
    assert_eq!(seen.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(
        seen.texts(".govuk-error-summary a"),
        ["Select whether you’ve completed this section"]
    );
    let seen = ann.post(&check.form().with("completed", "yes")).await;
    assert_eq!(seen.status, StatusCode::UNPROCESSABLE_ENTITY);
    let links = seen.attributes(".govuk-error-summary a", "href");
    assert!(links.contains(&format!("{LEADER}?from=theme")), "{links:?}");
    assert!(seen.text("#completed-error").contains("6 questions in this section have no answer"));
    let tasks = ann.submit(&check.form().with("completed", "no")).await;
    assert_eq!(tasks.path, TASKS);
    complete(&mut ann, "leadership").await;
    let tasks = ann.open(TASKS).await;
    assert_eq!(tasks.texts(".govuk-task-list__status")[0], "Completed");
    assert!(tasks.text("main").contains("6 of"));
    let form = ann.open(LEADER).await.form().with("choice", "none");
    ann.submit(&form).await;
    assert_eq!(ann.open(TASKS).await.texts(".govuk-task-list__status")[0], "In progress");
}

#[tokio::test]
async fn every_version_of_an_answer_is_in_its_history_newest_first() {
    let service = Service::start().await;
    let mut ann = contributor(&service).await;
    let mut bob = service.signed_in("bob@elm.gov.uk", &[("ELM", Role::Lead)]).await;
    let form = ann.open(&format!("/cy{LEADER}")).await.form();
    ann.submit(&form.with("choice", "level-1").with("comment", "Yn Gymraeg")).await;
    service.pass(SignedDuration::from_mins(90));
    let form = bob.open(LEADER).await.form();
    bob.submit(&form.with("choice", "level-2")).await;
    let history = bob.open(&format!("{LEADER}/history")).await;
    assert_eq!(history.heading(), "History: Accountable leader");
    assert_eq!(
        history.texts(".app-timeline__by"),
        ["by bob, 23 November 2026 at 11:30am", "by ann, 23 November 2026 at 10am"]
    );
    assert_eq!(history.texts(".app-said__choice"), ["Level 2: Developing", "Level 1: Starting"]);
    assert_eq!(history.attributes(".app-typed[lang]", "lang"), ["cy"]);
}

#[tokio::test]
async fn others_find_nothing_and_a_signatory_only_reads() {
    let service = Service::start().await;
    let mut nobody = service.visitor();
    assert!(nobody.get(LEADER).await.leads_to().starts_with("/sign-in?next="));
    let mut other = service.signed_in("eve@kent.gov.uk", &[("KEN", Role::Lead)]).await;
    for path in ["", "/questions/accountable-leader", "/themes/leadership", "/check", "/submit"] {
        let seen = other.open(&format!("{TASKS}{path}")).await;
        assert_eq!(seen.status, StatusCode::NOT_FOUND, "{path}");
    }
    let mut ann = contributor(&service).await;
    let form = ann.open(LEADER).await.form().with("choice", "level-2");
    ann.submit(&form).await;
    let mut sue = service.signed_in("sue@elm.gov.uk", &[("ELM", Role::Signatory)]).await;
    let seen = sue.open(LEADER).await;
    assert_eq!(seen.texts("#form").len(), 0);
    assert!(seen.text("main").contains("You are a signatory"));
    assert_eq!(seen.text(".app-said__choice"), "Level 2: Developing");
    let csrf =
        seen.form_at(".app-sign-out form").value("csrf-token").unwrap_or_default().to_owned();
    let fields = [("csrf-token", csrf.as_str()), ("version", "1"), ("choice", "level-4")];
    let fields = fields.map(|(name, value)| (name.to_owned(), value.to_owned())).to_vec();
    let seen = sue.post(&Form { action: LEADER.to_owned(), fields }).await;
    assert_eq!(seen.status, StatusCode::FORBIDDEN);
    let question = ann.open(LEADER).await.form();
    assert_eq!(question.value("choice"), Some("level-2"));
}

#[tokio::test]
async fn a_round_that_is_over_is_read_and_what_comes_late_is_shown_not_lost() {
    let service = Service::start().await;
    let mut ann = contributor(&service).await;
    let form = ann.open(LEADER).await.form().with("choice", "level-2");
    ann.submit(&form).await;
    // The page was open when the round closed; the session is a new one of the same person.
    *service.now.lock().unwrap() = "2027-03-31T22:50:00Z".parse().unwrap();
    let id = service.person("ann@elm.gov.uk", &[("ELM", Role::Contributor)], false).await;
    let mut ann = service.session_of(id).await;
    assert!(ann.open(TASKS).await.text("main").contains("today is the last day"));
    let form = ann.open(LEADER).await.form().with("evidence", "Too late <b>");
    service.pass(SignedDuration::from_mins(20));
    let seen = ann.post(&form).await;
    assert_eq!(seen.status, StatusCode::CONFLICT);
    assert_eq!(seen.heading(), "Your answer was not saved");
    assert!(seen.text("main").contains("The round closed on 31 March 2027"));
    assert!(seen.text("main").contains("Too late <b>"));
    let seen = ann.open(LEADER).await;
    assert_eq!(seen.texts("#form").len(), 0);
    assert!(seen.text("main").contains("This round closed on 31 March 2027"));
    let home = ann.open("/councils/ELM").await;
    assert!(home.text("main").contains("Not submitted"));
}
