//! There and back: what is downloaded, filled in and taken.

use crate::book::Book;
use crate::support::{Seen, Service, Visitor};
use crate::{PATH, QUESTIONS, SHARING, ann, changes, compared, download, found};
use domain::id::{CouncilKey, QuestionId, RoundKey};
use domain::language::Language;
use domain::workbook::Column::{Choice, Comment, Confidence, Evidence, Links, Reason, Typed};
use http::{StatusCode, header};

/// Fills in every kind of question.
fn fill(book: &mut Book) {
    book.set("purpose-of-sharing", Choice, "Level 2: Safe to share")
        .set("purpose-of-sharing", Confidence, "High")
        .set("purpose-of-sharing", Evidence, "=HYPERLINK(\"x\")\nTwo lines & <b>")
        .set("purpose-of-sharing", Links, "https://a.example/1\nhttps://a.example/2")
        .set("purpose-of-sharing", Comment, "Ŵyn: 3 < 4")
        .set("benefit-to-people", Choice, "3")
        .set("people-in-the-room/legal", Choice, "Yes")
        .set("people-in-the-room/security", Choice, "yes ")
        .set("agreement-register", Choice, "Yes")
        .set("what-the-register-records", Typed, "Who signed it, and when")
        .set("days-to-first-record", Typed, 45.0)
        .set("recovery-plan-tried", Choice, "No")
        .set("hearing-back", Choice, "I do not know");
}

/// What is saved once everything was taken.
async fn filled_in(visitor: &mut Visitor) {
    let mut fields = Vec::new();
    for question in ["purpose-of-sharing", "benefit-to-people", "people-in-the-room"] {
        let form = visitor.open(&format!("{QUESTIONS}/{question}")).await.form();
        fields.push(form.values("choice").join("|"));
    }
    assert_eq!(fields, ["level-2", "level-3", "security|legal"]);
    let form = visitor.open(&format!("{QUESTIONS}/purpose-of-sharing")).await.form();
    let value = |name: &str| form.value(name).unwrap_or_default().to_owned();
    assert_eq!(value("confidence"), "high");
    assert_eq!(value("evidence"), "=HYPERLINK(\"x\")\nTwo lines & <b>");
    assert_eq!(value("links"), "https://a.example/1\nhttps://a.example/2");
    assert_eq!(value("comment"), "Ŵyn: 3 < 4");
    let value = |seen: Seen, name: &str| seen.form().value(name).unwrap_or_default().to_owned();
    let days = visitor.open(&format!("{QUESTIONS}/days-to-first-record")).await;
    assert_eq!(value(days, "number"), "45");
    let records = visitor.open(&format!("{QUESTIONS}/what-the-register-records")).await;
    assert_eq!(value(records, "text"), "Who signed it, and when");
    let plan = visitor.open(&format!("{QUESTIONS}/recovery-plan-tried")).await;
    assert_eq!(value(plan, "choice"), "no");
    let hearing = visitor.open(&format!("{QUESTIONS}/hearing-back")).await;
    assert_eq!(value(hearing, "choice"), "dont-know");
}

async fn there_and_back(extension: &str, saved: impl Fn(&Book) -> Vec<u8>) {
    let service = Service::with_bank(SHARING).await;
    let mut ann = ann(&service).await;
    let tasks = ann.open("/councils/KEN/rounds/2026").await;
    assert!(tasks.attributes("a", "href").contains(&PATH.to_owned()));
    let page = ann.open(PATH).await;
    let path = format!("{PATH}/answers.{extension}");
    assert!(page.attributes("a", "href").contains(&path));
    let (headers, file) = download(&ann, &service, &path).await;
    let name = format!("attachment; filename=\"kent-2026-answers.{extension}\"");
    assert_eq!(headers[header::CONTENT_DISPOSITION], name.as_str());
    assert_eq!(headers[header::CACHE_CONTROL], "private, no-store");
    let mut book = Book::open(&file);
    let names: Vec<_> = book.sheets.iter().map(|sheet| sheet.name.as_str()).collect();
    assert_eq!(names, ["Start here", "Answers", "Lists", "About this file"]);
    // As it went, it changes nothing.
    let seen = compared(&mut ann, &file).await;
    assert!(seen.text("main").contains("There is nothing to take."), "{}", seen.text("main"));
    assert_eq!(found(&seen), [""; 0]);

    fill(&mut book);
    let seen = compared(&mut ann, &saved(&book)).await;
    assert_eq!(found(&seen), [""; 0]);
    let changes = changes(&seen);
    assert_eq!(changes.len(), 12, "{changes:#?}");
    assert!(
        changes[0].ends_with("Answer | Nothing yet | New Level 2: Safe to share"),
        "{changes:#?}"
    );
    assert_eq!(seen.attributes("input[name=take][checked]", "name").len(), 12);
    let nothing = ann.open(&format!("{QUESTIONS}/benefit-to-people")).await.form();
    assert_eq!(nothing.values("choice"), [""; 0], "nothing is changed before it is taken");

    let done = ann.submit(&seen.form()).await;
    assert_eq!(done.path, format!("{PATH}?taken=12"));
    let banner = done.text(".govuk-notification-banner__heading");
    assert!(banner.starts_with("12 cells were taken from the workbook"), "{banner}");
    filled_in(&mut ann).await;

    // What is downloaded now says what was taken, and changes nothing.
    let (_, file) = download(&ann, &service, &path).await;
    let again = Book::open(&file);
    assert_eq!(again.text("purpose-of-sharing", Choice), "Level 2: Safe to share");
    assert_eq!(again.text("people-in-the-room/legal", Choice), "Yes");
    assert_eq!(again.text("people-in-the-room/policy", Choice), "No");
    assert_eq!(again.text("days-to-first-record", Typed), "45");
    let seen = compared(&mut ann, &file).await;
    assert!(seen.text("main").contains("There is nothing to take."), "{:?}", crate::changes(&seen));
    // Nor does the old one, once all of it is there.
    let seen = compared(&mut ann, &saved(&book)).await;
    assert!(seen.text("main").contains("There is nothing to take."), "{:?}", crate::changes(&seen));
}

#[tokio::test]
async fn an_excel_workbook_goes_and_comes_back() {
    there_and_back("xlsx", Book::xlsx).await;
}

#[tokio::test]
async fn an_opendocument_spreadsheet_goes_and_comes_back() {
    there_and_back("ods", Book::ods).await;
}

#[tokio::test]
async fn only_what_is_chosen_is_taken_and_nothing_chosen_is_said() {
    let service = Service::with_bank(SHARING).await;
    let mut ann = ann(&service).await;
    let mut book = crate::book(&ann, &service).await;
    book.set("purpose-of-sharing", Choice, "Level 1")
        .set("purpose-of-sharing", Evidence, "Some")
        .set("days-to-first-record", Choice, "This does not apply to us")
        .set("days-to-first-record", Reason, "Nobody asked");
    let seen = compared(&mut ann, &book.xlsx()).await;
    let again = ann.post(&seen.form().without("take")).await;
    assert_eq!(again.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(again.texts(".govuk-error-summary a"), ["Choose at least one answer to take"]);
    let target = again.attributes(".govuk-error-summary a", "href")[0].clone();
    assert!(again.attributes("input[name=take]", "id").contains(&target[1..].to_owned()));
    let form = again.form().with("take", "purpose-of-sharing.evidence");
    assert_eq!(ann.submit(&form).await.path, format!("{PATH}?taken=1"));
    let form = ann.open(&format!("{QUESTIONS}/purpose-of-sharing")).await.form();
    assert_eq!((form.value("evidence"), form.value("choice")), (Some("Some"), None));
    let form = ann.open(&format!("{QUESTIONS}/days-to-first-record")).await.form();
    assert_eq!(form.value("version"), Some("0"));
}

#[tokio::test]
async fn an_emptied_cell_deletes_nothing() {
    let service = Service::with_bank(SHARING).await;
    let mut ann = ann(&service).await;
    let form = ann.open(&format!("{QUESTIONS}/purpose-of-sharing")).await.form();
    ann.submit(&form.with("choice", "level-3").with("evidence", "Kept")).await;
    let mut book = crate::book(&ann, &service).await;
    book.empty("purpose-of-sharing", Evidence).empty("purpose-of-sharing", Choice);
    let seen = compared(&mut ann, &book.xlsx()).await;
    assert!(seen.text("main").contains("2 cells were emptied in the workbook."), "{}", seen.html);
    assert!(seen.text("main").contains("There is nothing to take."));
}

#[tokio::test]
async fn a_welsh_workbook_is_read_on_an_english_page_and_the_page_changes_its_language() {
    let service = Service::with_bank(SHARING).await;
    let mut ann = ann(&service).await;
    let (_, file) = download(&ann, &service, &format!("/cy{PATH}/answers-cy.ods")).await;
    let mut book = Book::open(&file);
    assert_eq!(book.sheets[1].name, "Atebion");
    book.set("recovery-plan-tried", Choice, "Ie").set("hearing-back", Choice, "Nid wyf yn gwybod");
    book.set("purpose-of-sharing", Choice, "9");
    let seen = compared(&mut ann, &book.ods()).await;
    assert_eq!(changes(&seen).len(), 2);
    assert!(changes(&seen)[0].ends_with("New Yes"), "{:?}", changes(&seen));
    let place = book.place("purpose-of-sharing", Choice);
    assert_eq!(found(&seen), [format!("{place} “9” is none of the answers in the list")]);
    let mut form = seen.form().without("take").with("take", "hearing-back.answer");
    form = form.with("switch-language", "cy");
    form.action = format!("/cy{PATH}");
    let welsh = ann.post(&form).await;
    assert_eq!(welsh.status, StatusCode::OK);
    assert_eq!(welsh.heading(), "Beth y byddai’r llyfr gwaith yn ei newid");
    assert_eq!(found(&welsh), [format!("{place} Nid yw “9” yn un o’r atebion yn y rhestr")]);
    assert_eq!(welsh.form().values("take"), ["hearing-back.answer"]);
    let done = ann.submit(&welsh.form()).await;
    assert_eq!(done.path, format!("/cy{PATH}?taken=1"));
    assert!(done.text(".govuk-notification-banner__heading").starts_with("Cymerwyd 1 gell"));
}

#[tokio::test]
async fn a_further_question_is_taken_with_the_answer_that_brings_it_up() {
    let service = Service::with_bank(SHARING).await;
    let mut ann = ann(&service).await;
    let mut book = crate::book(&ann, &service).await;
    let guidance = book.text("what-the-register-records", domain::workbook::Column::Guidance);
    assert!(guidance.starts_with("Asked after “Yes” to"), "{guidance}");
    book.set("what-the-register-records", Typed, "Who signed");
    let alone = compared(&mut ann, &book.xlsx()).await;
    assert!(
        changes(&alone)[0].ends_with("Asked only after another answer"),
        "{:?}",
        changes(&alone)
    );
    assert_eq!(alone.form().values("take"), [""; 0], "it is not chosen by itself");
    let form = alone.form().with("take", "what-the-register-records.answer");
    let left = ann.post(&form).await;
    assert_eq!(left.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(left.text(".govuk-error-summary").contains("1 cell was not taken"), "{}", left.html);
    book.set("agreement-register", Choice, "Yes");
    let both = compared(&mut ann, &book.xlsx()).await;
    assert_eq!(both.form().values("take").len(), 2);
    assert_eq!(ann.submit(&both.form()).await.path, format!("{PATH}?taken=2"));
    let form = ann.open(&format!("{QUESTIONS}/what-the-register-records")).await.form();
    assert_eq!(form.value("text"), Some("Who signed"));
}

#[tokio::test]
async fn words_are_saved_in_the_language_of_the_workbook() {
    let service = Service::with_bank(SHARING).await;
    let mut ann = ann(&service).await;
    let saved = async || {
        let store = &service.app.store;
        let (council, round) =
            (CouncilKey::parse("KEN").unwrap(), RoundKey::parse("2026").unwrap());
        let assessment = store.assessment(&council, &round).await.unwrap().unwrap();
        let question = QuestionId::parse("purpose-of-sharing").unwrap();
        let mut history = store.answer_history(assessment.id, &question).await.unwrap();
        history.sort_by_key(|saved| saved.version);
        history.pop().unwrap()
    };
    let (_, file) = download(&ann, &service, &format!("/cy{PATH}/answers-cy.ods")).await;
    let mut book = Book::open(&file);
    book.set("purpose-of-sharing", Evidence, "Cofnodion y cyfarfod");
    let seen = compared(&mut ann, &book.ods()).await;
    assert_eq!(seen.form().value("language"), Some("cy"));
    ann.submit(&seen.form()).await;
    assert_eq!(saved().await.language, Language::Cy);
    // A level is no words, and leaves the language of those that are there.
    let mut english = crate::book(&ann, &service).await;
    english.set("purpose-of-sharing", Choice, "Level 1");
    let seen = compared(&mut ann, &english.xlsx()).await;
    ann.submit(&seen.form()).await;
    assert_eq!((saved().await.language, saved().await.version), (Language::Cy, 2));
    let mut english = crate::book(&ann, &service).await;
    english.set("purpose-of-sharing", Comment, "Minutes of the meeting");
    let seen = compared(&mut ann, &english.xlsx()).await;
    ann.submit(&seen.form()).await;
    assert_eq!((saved().await.language, saved().await.version), (Language::En, 3));
}
