//! What is wrong with single cells: each is named with its sheet and cell, and the others can still be taken.

use crate::book::Put;
use crate::support::Service;
use crate::{SHARING, ann, bob, changes, compared, found};
use domain::workbook::Column::{
    self, Choice, Comment, Confidence, Evidence, Id, Links, Question, Reason, Typed, Version,
};

/// What is put into a cell, what is said of it.
type Case = (&'static str, Column, Put, &'static str);

fn cases() -> Vec<Case> {
    let text = |text: &str| Put::Text(text.to_owned());
    vec![
        (
            "purpose-of-sharing",
            Choice,
            Put::Formula("1+1"),
            "There is a formula here. Type the answer itself",
        ),
        (
            "purpose-of-sharing",
            Evidence,
            Put::Formula("HYPERLINK(\"a\")"),
            "There is a formula here. Type the answer itself",
        ),
        (
            "purpose-of-sharing",
            Confidence,
            text("Very"),
            "“Very” is none of the answers in the list",
        ),
        (
            "benefit-to-people",
            Choice,
            text("Level 7: Flying"),
            "“Level 7: Flying” is none of the answers in the list",
        ),
        (
            "benefit-to-people",
            Typed,
            text("3"),
            "Nothing is to be filled in here for this question",
        ),
        (
            "benefit-to-people",
            Links,
            text("https://a.example\nwww.b.example"),
            "Line 2 of the links must be a web address that begins with https:// or http://",
        ),
        (
            "people-in-the-room/legal",
            Choice,
            text("Perhaps"),
            "“Perhaps” is neither “Yes” nor “No”",
        ),
        (
            "people-in-the-room/policy",
            Comment,
            text("x"),
            "Nothing is to be filled in here for this question",
        ),
        ("days-to-first-record", Typed, Put::Date, "There is a date or a time here"),
        ("exchange-standards", Choice, Put::Date, "There is a date or a time here"),
        ("recovery-plan-tried", Choice, text("Ja"), "“Ja” is none of the answers in the list"),
        (
            "hearing-back",
            Comment,
            Put::Text("é".repeat(4001)),
            "Comment must be 4,000 characters or less",
        ),
        (
            "what-the-register-records",
            Typed,
            Put::Text("é".repeat(4001)),
            "Your answer must be 4,000 characters or less",
        ),
    ]
}

#[tokio::test]
async fn every_fault_names_its_cell_and_the_rest_can_be_taken() {
    let service = Service::with_bank(SHARING).await;
    let mut ann = ann(&service).await;
    let mut book = crate::book(&ann, &service).await;
    let mut expected = Vec::new();
    for (id, column, put, sentence) in cases() {
        book.set(id, column, put);
        expected.push(format!("{} {sentence}", book.place(id, column)));
    }
    book.set("culture-of-sharing", Choice, "Level 1: Preparing");
    book.set("recovery-plan-tried", Comment, "Good");
    let seen = compared(&mut ann, &book.xlsx()).await;
    let mut found = found(&seen);
    let all = format!("These {} things were found in the workbook.", expected.len());
    assert!(seen.text("main").contains(&all), "{found:#?}");
    found.sort();
    expected.sort();
    assert_eq!(found, expected);
    assert_eq!(changes(&seen).len(), 2, "{:#?}", changes(&seen));
    assert!(ann.submit(&seen.form()).await.path.ends_with("?taken=2"));
}

#[tokio::test]
async fn numbers_are_held_to_what_the_question_takes() {
    let service = Service::with_bank(SHARING).await;
    let mut ann = ann(&service).await;
    let book = crate::book(&ann, &service).await;
    let place = book.place("days-to-first-record", Typed);
    for (put, sentence) in [
        (Put::Number(1096.0), "The number must be 1,095 or less"),
        (Put::Number(-1.0), "The number must be 0 or more"),
        (Put::Number(1.5), "The number must be a whole number, like 7"),
        (Put::Text("soon".into()), "Enter the number in digits, like 7 or 1,200"),
        (Put::Percentage, "There is a percentage here. Type the number alone"),
        (Put::Truth(true), "Enter the number in digits, like 7 or 1,200"),
    ] {
        let mut book = book.clone();
        book.set("days-to-first-record", Typed, put);
        let seen = compared(&mut ann, &book.xlsx()).await;
        assert_eq!(found(&seen), [format!("{place} {sentence}")]);
        assert_eq!(changes(&seen), [""; 0]);
    }
    for (put, days) in
        [(Put::Text("1,000 days".into()), "1,000 days"), (Put::Number(0.0), "0 days")]
    {
        let mut book = book.clone();
        book.set("days-to-first-record", Typed, put);
        let seen = compared(&mut ann, &book.xlsx()).await;
        assert!(changes(&seen)[0].ends_with(&format!("New {days}")), "{:?}", changes(&seen));
    }
}

#[tokio::test]
async fn answers_that_contradict_themselves_are_not_taken() {
    let service = Service::with_bank(SHARING).await;
    let mut ann = ann(&service).await;
    let book = crate::book(&ann, &service).await;
    let mut both = book.clone();
    both.set("days-to-first-record", Typed, 3.0);
    both.set("days-to-first-record", Choice, "I do not know");
    let mut alone = book.clone();
    alone.set("people-in-the-room", Choice, "None of these");
    alone.set("people-in-the-room/legal", Choice, "Yes");
    let mut part = book.clone();
    part.set("people-in-the-room/legal", Choice, "No");
    let mut reason = book.clone();
    reason.set("days-to-first-record", Choice, "This does not apply to us");
    for (book, place, sentence) in [
        (
            both,
            book.place("days-to-first-record", Typed),
            "Choose an answer from the list or fill this in, not both",
        ),
        (
            alone,
            book.place("people-in-the-room", Choice),
            "Select “None of these” on its own, or select other answers without it",
        ),
        (
            part,
            book.place("people-in-the-room", Choice),
            "Choose “Yes” for at least one answer, or “No” for each of them",
        ),
        (
            reason,
            book.place("days-to-first-record", Reason),
            "Enter why this does not apply to your council",
        ),
    ] {
        let seen = compared(&mut ann, &book.xlsx()).await;
        assert_eq!(found(&seen), [format!("{place} {sentence}")]);
        assert_eq!(changes(&seen), [""; 0]);
    }
    let mut none = book.clone();
    for option in ["data-protection", "security", "legal", "technology", "policy", "senior-leader"]
    {
        none.set(&format!("people-in-the-room/{option}"), Choice, Put::Truth(false));
    }
    let seen = compared(&mut ann, &none.xlsx()).await;
    assert!(changes(&seen)[0].ends_with("New None of these"), "{:?}", changes(&seen));
}

#[tokio::test]
async fn an_option_without_its_row_is_not_deselected() {
    let service = Service::with_bank(SHARING).await;
    let mut ann = ann(&service).await;
    let page = format!("{}/people-in-the-room", crate::QUESTIONS);
    let form = ann.open(&page).await.form();
    ann.submit(&form.with("choice", "legal").and("choice", "security")).await;
    let mut book = crate::book(&ann, &service).await;
    book.set("people-in-the-room/policy", Choice, "Yes");
    let mut deleted = book.clone();
    let row = deleted.row("people-in-the-room/legal");
    deleted.sheets[1].cells.retain(|(at, _), _| *at != row);
    let mut damaged = book.clone();
    damaged.set("people-in-the-room/legal", Id, "people-in-the-room/lega");
    let sentence = "The question “people-in-the-room” has fewer rows for its answers than were downloaded, so what was chosen was not read. Download the workbook again and copy your answers into it";
    let sentence = format!("{} {sentence}", book.place("people-in-the-room", Id));
    for (book, count) in [(deleted, 1), (damaged, 2)] {
        let seen = compared(&mut ann, &book.xlsx()).await;
        assert_eq!(changes(&seen), [""; 0]);
        let found = found(&seen);
        assert_eq!(found.len(), count, "{found:#?}");
        assert!(found.contains(&sentence), "{found:#?}");
    }
    assert_eq!(changes(&compared(&mut ann, &book.xlsx()).await).len(), 1);
}

#[tokio::test]
async fn ids_that_were_changed_are_named() {
    let service = Service::with_bank(SHARING).await;
    let mut ann = ann(&service).await;
    let mut book = crate::book(&ann, &service).await;
    let rows = ["purpose-of-sharing", "benefit-to-people", "exchange-standards", "hearing-back"];
    let [first, second, third, fourth] = rows.map(|id| book.row(id));
    for row in [first, second, third, fourth] {
        book.at(row, Choice, "I do not know");
    }
    let added = book.row("hearing-back") + 1;
    book.at(first, Id, "purpose-of-everything");
    book.empty("benefit-to-people", Id);
    book.at(third, Id, "sharing-governance");
    book.at(added, Id, "hearing-back");
    book.at(added, Choice, "I do not know");
    book.set("culture-of-sharing", Version, "old").set("culture-of-sharing", Choice, "Level 1");
    let seen = compared(&mut ann, &book.xlsx()).await;
    let at = |row: u32, sentence: &str| format!("Answers!A{} {sentence}", row + 1);
    let governance = "The identifier “sharing-governance” belongs to another question than the one in this row, so this row was not read";
    let version = book.place("culture-of-sharing", Version);
    let mut expected = vec![
        at(
            first,
            "No question of this assessment has the identifier “purpose-of-everything”, so this row was not read",
        ),
        at(second, "The identifier is missing, so this row was not read"),
        at(third, governance),
        at(
            added,
            &format!(
                "The identifier “hearing-back” stands in row {} already, so this row was not read",
                fourth + 1
            ),
        ),
        format!(
            "{version} The version was changed, so it is not known what was here when the file was downloaded"
        ),
    ];
    let mut found = found(&seen);
    expected.sort();
    found.sort();
    assert_eq!(found, expected);
    assert_eq!(
        changes(&seen).len(),
        2,
        "hearing-back and culture-of-sharing: {:#?}",
        changes(&seen)
    );
}

#[tokio::test]
async fn what_is_hidden_or_merged_is_named_and_other_sheets_are_not_read() {
    let service = Service::with_bank(SHARING).await;
    let mut ann = ann(&service).await;
    let mut book = crate::book(&ann, &service).await;
    for id in ["purpose-of-sharing", "benefit-to-people", "exchange-standards"] {
        book.set(id, Choice, "I do not know");
    }
    let row = book.row("purpose-of-sharing");
    let merged = book.row("exchange-standards");
    book.hidden_rows = vec![row];
    book.hidden_columns = vec![Comment.index()];
    book.merged = vec![((merged, Choice.index()), (merged, Typed.index()))];
    book.sheets.push(crate::book::Sheet { name: "Mine".into(), ..Default::default() });
    book.sheets.push(crate::book::Sheet { name: "Secret".into(), ..Default::default() });
    book.hidden = vec!["Secret".into(), "Lists".into()];
    let seen = compared(&mut ann, &book.xlsx()).await;
    let place = |row: u32, column: &str| format!("Answers!{column}{}", row + 1);
    let mut expected = vec![
        "– The sheet “Lists” is hidden. It was read like the others".to_owned(),
        "– The sheet “Mine” is not one of ours. It was not read".to_owned(),
        "– The sheet “Secret” is hidden and not one of ours. It was not read".to_owned(),
        "Answers!L1 This column is hidden. It was read like the others".to_owned(),
        format!("{} This row is hidden. It was read like the others", place(row, "A")),
        format!(
            "{} This cell is merged with others up to G{}, so they were not read",
            place(merged, "F"),
            merged + 1
        ),
    ];
    let mut found = found(&seen);
    expected.sort();
    found.sort();
    assert_eq!(found, expected);
    assert_eq!(changes(&seen).len(), 2, "{:#?}", changes(&seen));
}

#[tokio::test]
async fn what_is_typed_is_only_words() {
    let service = Service::with_bank(SHARING).await;
    let (mut ann, mut bob) = (ann(&service).await, bob(&service).await);
    let mut book = crate::book(&ann, &service).await;
    let script = "</table><script>alert(1)</script>";
    book.set("purpose-of-sharing", Evidence, script);
    book.set("purpose-of-sharing", Choice, script);
    book.set("benefit-to-people", Question, script);
    let seen = compared(&mut ann, &book.xlsx()).await;
    assert!(!seen.html.contains("<script>alert"), "{}", seen.html);
    assert_eq!(found(&seen).len(), 2);
    ann.submit(&seen.form()).await;
    let form = bob.open(&format!("{}/purpose-of-sharing", crate::QUESTIONS)).await.form();
    assert_eq!(form.value("evidence"), Some(script));
}
