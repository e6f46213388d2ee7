//! Whole assessments, and one that is for other councils.

use crate::support::{Form, Service};
use crate::{CARE, DAYS, RECORDS, SHARING, TASKS, answer_all, send, two};
use http::StatusCode;
use store::Role;

#[tokio::test]
async fn a_county_answers_everything_about_information_sharing_and_submits() {
    let service = Service::with_bank(SHARING).await;
    let (_, mut bob) = two(&service).await;
    let tasks = bob.open(TASKS).await;
    assert!(tasks.text("details").contains("How to choose a level"));
    let titles = answer_all(&mut bob, TASKS).await;
    let register = titles.iter().position(|title| title.contains("one register")).unwrap();
    assert_eq!(titles[register + 1], "What does the register record about each agreement?");
    assert_eq!(titles.len(), 20);
    let check = bob.open(&format!("{TASKS}/check")).await;
    let said = check.texts(".app-said__choice");
    assert!(said.contains(&"Yes".to_owned()) && said.contains(&"45 days".to_owned()), "{said:?}");
    assert_eq!(
        check.texts("ul.app-said__choice li"),
        [
            "The data protection officer, or somebody from their team",
            "Whoever looks after the security of information"
        ]
    );
    assert_eq!(check.texts(".app-said__words"), ["Who signed it, and when"]);
    let submit = bob.open(&format!("{TASKS}/submit")).await;
    assert_eq!(submit.texts(".govuk-summary-list__value")[2..], ["20", "0", "0"]);
    assert_eq!(send(&mut bob, TASKS).await.heading(), "Assessment submitted");
    let read = bob.open(DAYS).await;
    assert_eq!(read.text(".app-said__choice"), "45 days");
    assert!(read.text("main").contains("Base answer for this question: From 31 to 90 days"));
    assert!(read.texts("main li").contains(&"181 days or more".to_owned()));
    let read = bob.open(RECORDS).await;
    assert_eq!(read.texts("#form").len(), 0);
    assert_eq!(read.text(".app-said__words"), "Who signed it, and when");
}

#[tokio::test]
async fn a_welsh_council_answers_nested_themes_on_health_and_care_in_welsh() {
    let service = Service::with_bank(CARE).await;
    let mut nia = service.signed_in("nia@sirgar.cymru", &[("CMN", Role::Lead)]).await;
    let tasks = "/cy/councils/CMN/rounds/2026";
    let seen = nia.open(tasks).await;
    assert_eq!(seen.texts("main h3"), ["Parodrwydd", "Galluoedd", "Seilwaith"]);
    assert_eq!(seen.texts("ul.govuk-task-list").len(), 4);
    assert_eq!(seen.texts(".govuk-task-list__link")[0], "Arweinyddiaeth a chydweithio");
    for path in ["themes/readiness", "themes/readiness/check"] {
        assert_eq!(nia.open(&format!("{tasks}/{path}")).await.status, StatusCode::NOT_FOUND);
    }
    let alerts = nia.open(&format!("{tasks}/questions/risk-alerts")).await;
    assert_eq!(alerts.texts("#form .govuk-radios__label")[..2], ["Ie", "Na"]);
    assert!(alerts.text("main").contains("Ateb sylfaenol y cwestiwn hwn: Ie"));
    let number = nia.open(&format!("{tasks}/questions/checked-health-number")).await;
    assert_eq!(number.text("label[for=number]"), "Rhif (%)");
    assert_eq!(number.text("#number-hint"), "Rhif cyfan o 0 i 100");
    assert_eq!(number.text(".govuk-input__suffix"), "%");
    let seen = nia.post(&number.form().with("number", "101")).await;
    assert_eq!(seen.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(seen.text(".govuk-error-summary a"), "Rhaid i’r rhif fod yn 100 neu lai");
    let titles = answer_all(&mut nia, tasks).await;
    assert_eq!(titles.len(), 24);
    let check = nia.open(&format!("{tasks}/check")).await;
    assert!(check.texts(".app-said__choice").contains(&"45%".to_owned()));
    assert_eq!(
        check.texts("main h2, main h3")[..3],
        ["Parodrwydd", "Arweinyddiaeth a chydweithio", "Gweithlu a sgiliau"]
    );
    assert_eq!(send(&mut nia, tasks).await.heading(), "Asesiad wedi’i gyflwyno");
    let read = nia.open(&format!("{tasks}/questions/risk-alerts")).await;
    assert_eq!(read.text(".app-said__choice"), "Ie");
}

#[tokio::test]
async fn a_district_is_told_that_health_and_care_is_not_for_it() {
    let service = Service::with_bank(CARE).await;
    let mut lea = service.signed_in("lea@elm.gov.uk", &[("ELM", Role::Lead)]).await;
    let home = lea.open("/councils/ELM").await;
    let sentence = "This assessment is not for councils like Elmbridge.";
    assert!(home.text("main").contains(sentence), "{}", home.text("main"));
    assert_eq!(home.texts("main a.govuk-button").len(), 0, "no start");
    assert!(home.text("main").contains("There is no assessment to complete at the moment."));
    let tasks = "/councils/ELM/rounds/2026";
    for path in ["", "/check", "/submit", "/submitted"] {
        let seen = lea.open(&format!("{tasks}{path}")).await;
        assert_eq!(seen.heading(), "This assessment is not for your council", "{path}");
        assert!(seen.text("main").contains(sentence));
        assert_eq!(seen.texts("main form, main a.govuk-button").len(), 0);
    }
    for path in ["/questions/risk-alerts", "/themes/records", "/themes/records/check"] {
        assert_eq!(lea.open(&format!("{tasks}{path}")).await.status, StatusCode::NOT_FOUND);
    }
    let csrf = home.form_at(".app-sign-out form").value("csrf-token").unwrap().to_owned();
    let posts = [
        ("submit", vec![("revision", "0"), ("confirm", "yes")], StatusCode::OK),
        ("questions/risk-alerts", vec![("version", "0"), ("choice", "yes")], StatusCode::NOT_FOUND),
        ("themes/records", vec![("risk-alerts.version", "0")], StatusCode::NOT_FOUND),
        ("themes/records/check", vec![("completed", "yes")], StatusCode::NOT_FOUND),
    ];
    for (path, fields, status) in posts {
        let fields = fields.into_iter().chain([("csrf-token", csrf.as_str())]);
        let fields = fields.map(|(name, value)| (name.to_owned(), value.to_owned())).collect();
        let seen = lea.post(&Form { action: format!("{tasks}/{path}"), fields }).await;
        assert_eq!(seen.status, status, "{path}");
    }
    let council = "ELM".to_owned().try_into().unwrap();
    assert_eq!(service.app.store.assessments(&council).await.unwrap(), []);
    let welsh = lea.open(&format!("/cy{tasks}")).await;
    assert_eq!(welsh.heading(), "Nid yw’r asesiad hwn ar gyfer eich cyngor");
}
