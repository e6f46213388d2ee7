//! What is taken by the fields of each kind of question, and what is not and why.

use crate::support::{Service, bank_in};
use crate::{DAYS, RECORDS, REGISTER, ROLES, SHARING, TASKS, two};
use domain::bank::Kind;
use http::StatusCode;

#[tokio::test]
async fn several_boxes_are_kept_and_what_says_everything_stands_alone() {
    let service = Service::with_bank(SHARING).await;
    let (mut ann, _) = two(&service).await;
    let page = ann.open(ROLES).await;
    assert_eq!(page.text("#choice-hint"), "Select all that are true");
    assert_eq!(
        page.attributes("#form input[data-behaviour=exclusive]", "value"),
        ["none-of-these", "dont-know"]
    );
    assert_eq!(page.texts("#form .govuk-checkboxes__divider"), ["or"]);
    let form = page.form().with("choice", "legal").and("choice", "data-protection");
    ann.submit(&form).await;
    let form = ann.open(ROLES).await.form();
    assert_eq!(form.values("choice"), ["data-protection", "legal"]);
    // Everything unticked is no answer; "none of these" is one.
    ann.submit(&form.clone().without("choice")).await;
    let check = ann.open(&format!("{TASKS}/themes/purpose/check")).await;
    assert_eq!(check.texts(".app-said__choice")[2], "Not answered");
    let form = ann.open(ROLES).await.form().with("choice", "none-of-these");
    ann.submit(&form).await;
    let check = ann.open(&format!("{TASKS}/themes/purpose/check")).await;
    assert_eq!(check.texts(".app-said__choice")[2], "None of these");
    assert_eq!(ann.open(ROLES).await.form().values("choice"), ["none-of-these"]);
    for (all, words) in [("none-of-these", "None of these"), ("dont-know", "I do not know")] {
        let form = ann.open(ROLES).await.form().with("choice", "legal").and("choice", all);
        let seen = ann.post(&form.with("comment", "  kept")).await;
        assert_eq!(seen.status, StatusCode::UNPROCESSABLE_ENTITY);
        let fault = format!("Select “{words}” on its own, or select other answers without it");
        assert_eq!(seen.texts(".govuk-error-summary a"), [fault.as_str()]);
        assert_eq!(seen.attributes(".govuk-error-summary a", "href"), ["#choice"]);
        assert!(seen.text("#choice-error").ends_with(&fault));
        assert_eq!(
            seen.attributes("#form > fieldset", "aria-describedby"),
            ["choice-hint choice-error"]
        );
        assert_eq!(seen.form().values("choice"), ["legal", all]);
        assert_eq!(seen.form().value("comment"), Some("  kept"));
    }
    let form = ann.open(ROLES).await.form();
    for value in ["nobody", "not-applicable", "level-2", "number"] {
        let seen = ann.post(&form.clone().with("choice", value)).await;
        assert_eq!(seen.status, StatusCode::BAD_REQUEST, "{value}");
    }
}

#[tokio::test]
async fn a_number_is_read_and_what_is_wrong_with_it_is_said() {
    let service = Service::with_bank(SHARING).await;
    let (mut ann, _) = two(&service).await;
    let page = ann.open(DAYS).await;
    assert_eq!(page.text("label[for=number]"), "Number (days)");
    assert_eq!(page.text("#number-hint"), "A whole number from 0 to 1,095");
    assert_eq!(page.attributes("#number", "inputmode"), ["numeric"]);
    let form = page.form();
    for (typed, fault) in [
        (" ", "Enter the number, or select another answer"),
        ("soon", "Enter the number in digits, like 7 or 1,200"),
        ("<b>1</b>", "Enter the number in digits, like 7 or 1,200"),
        ("1.5", "The number must be a whole number, like 7"),
        ("-1", "The number must be 0 or more"),
        ("1,096", "The number must be 1,095 or less"),
        ("99999999999999999999", "Enter the number in digits, like 7 or 1,200"),
    ] {
        let seen = ann.post(&form.clone().with("choice", "number").with("number", typed)).await;
        assert_eq!(seen.status, StatusCode::UNPROCESSABLE_ENTITY, "{typed}");
        assert_eq!(seen.texts(".govuk-error-summary a"), [fault]);
        assert_eq!(seen.attributes(".govuk-error-summary a", "href"), ["#number"]);
        assert!(seen.text("#number-error").ends_with(fault));
        assert_eq!(seen.form().value("number"), Some(typed).filter(|typed| !typed.is_empty()));
        assert_eq!(seen.form().value("choice"), Some("number"));
    }
    // Typed without choosing what it belongs to, and with its unit.
    let next = ann.submit(&form.clone().with("number", " 1,000 days ")).await;
    assert!(next.path.ends_with("/themes/standards/check"), "{}", next.path);
    assert!(next.texts(".app-said__choice").contains(&"1,000 days".to_owned()));
    let form = ann.open(DAYS).await.form();
    assert_eq!((form.value("choice"), form.value("number")), (Some("number"), Some("1000")));
    // Another choice counts instead, and does not need the number to be right.
    ann.submit(&form.clone().with("choice", "dont-know").with("number", "soon")).await;
    assert_eq!(ann.open(DAYS).await.form().value("choice"), Some("dont-know"));
    let seen = ann.post(&form.clone().with("choice", "not-applicable")).await;
    assert_eq!(seen.attributes(".govuk-error-summary a", "href"), ["#reason"]);
    let form = ann.open(DAYS).await.form();
    ann.submit(&form.with("choice", "not-applicable").with("reason", "None asked")).await;
    assert_eq!(ann.open(DAYS).await.form().value("reason"), Some("None asked"));
    let form = ann.open(DAYS).await.form().with("choice", "none").with("number", "3");
    ann.submit(&form).await;
    let check = ann.open(&format!("{TASKS}/themes/standards/check")).await;
    assert_eq!(check.texts(".app-said__choice").last().unwrap(), "Not answered");
    for value in ["text", "up-to-30", "level-1"] {
        let seen = ann.post(&form.clone().with("choice", value)).await;
        assert_eq!(seen.status, StatusCode::BAD_REQUEST, "{value}");
    }
}

#[tokio::test]
async fn a_number_may_have_decimals_and_be_below_nothing() {
    let mut bank = bank_in(SHARING);
    for question in bank.themes.iter_mut().flat_map(|theme| &mut theme.questions) {
        if matches!(question.kind, Kind::Number { .. }) {
            question.kind = Kind::Number { minimum: -5.0, maximum: 1095.0, decimals: 2 };
        }
    }
    let service = Service::asking(bank).await;
    let (mut ann, _) = two(&service).await;
    let page = ann.open(DAYS).await;
    let hint = "A number from \u{2212}5 to 1,095, with up to 2 digits after the decimal point";
    assert_eq!(page.text("#number-hint"), hint);
    assert_eq!(page.attributes("#number[inputmode]", "inputmode"), [""; 0]);
    for (typed, fault) in [
        ("1.125", "The number must have no more than 2 digits after the decimal point"),
        ("-5.01", "The number must be \u{2212}5 or more"),
    ] {
        let seen = ann.post(&page.form().with("number", typed)).await;
        assert_eq!(seen.texts(".govuk-error-summary a"), [fault]);
    }
    let next = ann.submit(&page.form().with("number", "\u{2212}2.50")).await;
    assert!(next.texts(".app-said__choice").contains(&"\u{2212}2.5 days".to_owned()));
    assert_eq!(ann.open(DAYS).await.form().value("number"), Some("-2.5"));
}

#[tokio::test]
async fn words_are_kept_as_they_were_typed_whatever_they_are() {
    let service = Service::with_bank(SHARING).await;
    let (mut ann, _) = two(&service).await;
    let form = ann.open(REGISTER).await.form().with("choice", "yes");
    assert_eq!(ann.submit(&form).await.path, RECORDS);
    let form = ann.open(RECORDS).await.form();
    let seen = ann.post(&form.clone().with("choice", "text").with("text", " \n ")).await;
    assert_eq!(seen.texts(".govuk-error-summary a"), ["Enter your answer, or select another one"]);
    assert_eq!(seen.attributes(".govuk-error-summary a", "href"), ["#text"]);
    let seen = ann.post(&form.clone().with("text", &"é".repeat(4001))).await;
    let fault = "Your answer must be 4,000 characters or less";
    assert_eq!(seen.texts(".govuk-error-summary a"), [fault]);
    assert_eq!(seen.form().value("choice"), Some("text"), "what was typed is in view with script");
    let hostile = "</textarea><script>alert(1)</script>\n\"two\" & <b>lines</b>|yes";
    ann.submit(&form.with("text", hostile)).await;
    let page = ann.open(RECORDS).await;
    assert_eq!(page.form().value("text"), Some(hostile));
    assert!(!page.html.contains("<script>alert(1)"));
    let check = ann.open(&format!("{TASKS}/check")).await;
    let shown = hostile.split_whitespace().collect::<Vec<_>>().join(" ");
    assert_eq!(check.texts(".app-said__words"), [shown]);
    assert!(!check.html.contains("<script>alert(1)"));
    let history = ann.open(&format!("/cy{RECORDS}/history")).await;
    assert_eq!(history.attributes(".app-said__words", "lang"), ["en"]);
}

#[tokio::test]
async fn a_change_of_language_keeps_what_was_chosen_and_typed() {
    let service = Service::with_bank(SHARING).await;
    let (mut ann, _) = two(&service).await;
    let form = ann.open(ROLES).await.form().with("choice", "policy").and("choice", "dont-know");
    let mut form = form.with("switch-language", "cy");
    form.action = format!("/cy{ROLES}");
    let seen = ann.post(&form).await;
    assert_eq!(seen.status, StatusCode::OK);
    assert_eq!(seen.form().values("choice"), ["policy", "dont-know"]);
    assert_eq!(seen.text("#choice-hint"), "Dewiswch bob un sy’n wir");
    let mut form = ann.open(DAYS).await.form().with("number", "soon").with("switch-language", "cy");
    form.action = format!("/cy{DAYS}");
    let seen = ann.post(&form).await;
    assert_eq!(seen.form().value("number"), Some("soon"));
    assert_eq!(seen.text("label[for=number]"), "Rhif (diwrnod)");
    assert_eq!(seen.texts(".govuk-error-summary").len(), 0);
}

#[tokio::test]
async fn a_page_saves_every_kind_while_somebody_types() {
    let service = Service::with_bank(SHARING).await;
    let (mut ann, _) = two(&service).await;
    let page = ann.open(&format!("{TASKS}/themes/purpose")).await;
    let name = "people-in-the-room.choice";
    let form = page.form().with(name, "legal").and(name, "security");
    let saved = ann.post(&form.clone().and("action", "autosave")).await;
    assert_eq!(saved.status, StatusCode::OK);
    assert!(saved.html.contains("\"people-in-the-room.version\":\"1\""), "{}", saved.html);
    let page = ann.open(&format!("{TASKS}/themes/purpose")).await;
    assert_eq!(page.form().values(name), ["security", "legal"]);
    let contradiction = page.form().and(name, "dont-know").and("action", "autosave");
    assert_eq!(ann.post(&contradiction).await.status, StatusCode::UNPROCESSABLE_ENTITY);
    let seen = ann.post(&page.form().and(name, "dont-know")).await;
    let fault = "People in the room: Select “I do not know” on its own";
    assert!(seen.text(".govuk-error-summary a").starts_with(fault));
    let href = seen.attributes(".govuk-error-summary a", "href");
    assert_eq!(href, ["#people-in-the-room.choice"]);
}
