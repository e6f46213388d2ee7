//! Files that are not read at all, each with a sentence that says what it is or where it does not belong.

use crate::support::{Seen, Service, Visitor};
use crate::{PATH, SHARING, ann, download, upload, upload_at};
use http::StatusCode;
use std::io::{Cursor, Write as _};
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

pub(crate) fn archive(parts: &[(&str, &[u8])]) -> Vec<u8> {
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, content) in parts {
        writer.start_file(*name, SimpleFileOptions::default()).unwrap();
        writer.write_all(content).unwrap();
    }
    writer.finish().unwrap().into_inner()
}

pub(crate) fn refused(seen: &Seen, sentence: &str) {
    assert_eq!(seen.status, StatusCode::UNPROCESSABLE_ENTITY, "{sentence}");
    assert_eq!(seen.texts(".govuk-error-summary a"), [sentence]);
    assert_eq!(seen.attributes(".govuk-error-summary a", "href"), ["#file"]);
    assert_eq!(seen.text("#file-error"), format!("Error: {sentence}"));
}

/// Something that does not become smaller.
fn noise(size: usize) -> Vec<u8> {
    let mut state = 1_u64;
    let mut next = || {
        state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1);
        state.to_be_bytes()[0]
    };
    (0..size).map(|_| next()).collect()
}

#[tokio::test]
async fn what_is_no_workbook_is_named() {
    let service = Service::with_bank(SHARING).await;
    let mut ann = ann(&service).await;
    let old = [&b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1"[..], b"W\0o\0r\0k\0b\0o\0o\0k\0"].concat();
    let locked: Vec<u8> = "EncryptedPackage".encode_utf16().flat_map(u16::to_le_bytes).collect();
    let locked = [&b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1"[..], &locked].concat();
    let spaces = vec![b' '; 26 << 20];
    let bomb = archive(&[("xl/workbook.xml", &spaces), ("xl/worksheets/sheet1.xml", &spaces)]);
    assert!(bomb.len() < 200_000);
    let (_, whole) = download(&ann, &service, &format!("{PATH}/answers.xlsx")).await;
    let ours = "Select the ODS or XLSX file you downloaded here";
    let cases: Vec<(Vec<u8>, String)> = vec![
        (b"%PDF-1.7 renamed".to_vec(), format!("The selected file is a PDF. {ours}")),
        (old, "The selected file is in the old Excel format (XLS). Save it as XLSX or ODS and upload that".into()),
        (locked, "The selected file is protected with a password. Take the password off and upload it again".into()),
        (b"id,answer\r\na,b\r\n".to_vec(), "The selected file is plain text, such as CSV. Save it as XLSX or ODS, or download the workbook again".into()),
        (b"<!doctype html><title>x</title>".to_vec(), format!("The selected file is a web page. {ours}")),
        (archive(&[("word/document.xml", b"<x/>")]), format!("The selected file is a text document, not a spreadsheet. {ours}")),
        (archive(&[("a.txt", b"x")]), "The selected file is a ZIP file, but no ODS or XLSX workbook. Select the workbook itself".into()),
        (bomb, "The selected file holds far more than a workbook of answers. Download the workbook again and copy your answers into it".into()),
        (whole[..whole.len() / 2].to_vec(), "The selected file is damaged and cannot be read. Save it again in your spreadsheet program, or download the workbook again".into()),
        (noise((5 << 20) + 1), "The selected file must be 5MB or smaller".into()),
        (noise(50 << 20), "The selected file must be 5MB or smaller".into()),
        (Vec::new(), "The selected file is empty".into()),
    ];
    for (content, sentence) in cases {
        refused(&upload(&mut ann, &content).await, &sentence);
    }
    let form = ann.open(PATH).await.form();
    refused(&ann.post(&form.without("file")).await, "Select the workbook you filled in");
    let welsh = upload_at(&mut ann, &format!("/cy{PATH}"), b"%PDF-1.7").await;
    let sentence = "Gwall: Ffeil PDF yw’r ffeil a ddewiswyd. Dewiswch y ffeil ODS neu XLSX a lawrlwythwyd gennych yma";
    assert_eq!(welsh.text("#file-error"), sentence);
}

#[tokio::test]
async fn a_broken_file_always_ends_in_an_answer() {
    let service = Service::with_bank(SHARING).await;
    let mut ann = ann(&service).await;
    for path in ["answers.xlsx", "answers.ods"] {
        let (_, whole) = download(&ann, &service, &format!("{PATH}/{path}")).await;
        for place in 0..40 {
            let at = whole.len() * place / 40;
            let mut broken = whole.clone();
            broken[at] ^= 0x55;
            for content in [&broken[..], &whole[..at]] {
                let seen = upload(&mut ann, content).await;
                assert!(
                    seen.status == StatusCode::UNPROCESSABLE_ENTITY || seen.status.is_success()
                );
            }
        }
    }
}

#[tokio::test]
async fn a_workbook_that_belongs_elsewhere_says_where_it_says_so() {
    let service = Service::with_bank(SHARING).await;
    let mut ann = ann(&service).await;
    let book = crate::book(&ann, &service).await;
    let again = "Download the workbook again and copy your answers into it";
    for (fact, value, sentence) in [
        ("kind", Some("prices"), "About this file!C2: this is not a workbook of answers. Select the ODS or XLSX file you downloaded here".to_owned()),
        ("layout", Some("99"), format!("About this file!C3: the workbook has a layout that is not read here (99). {again}")),
        ("council", Some("ELM"), "About this file!C4: the workbook belongs to another council (ELM), not to Kent".to_owned()),
        ("round", Some("2025"), "About this file!C5: the workbook belongs to another round (2025), not to Autumn 2026".to_owned()),
        ("council", None, format!("About this file!C4: this cell must say what the file belongs to. {again}")),
    ] {
        let mut book = book.clone();
        book.fact(fact, value);
        refused(&upload(&mut ann, &book.xlsx()).await, &sentence);
    }
    let mut older = book.clone();
    older.fact("bank-version", Some("2025.1")).fact("bank-digest", Some("0123456789abcdef"));
    let seen = upload(&mut ann, &older.xlsx()).await;
    let fault = seen.text(".govuk-error-summary a");
    let begin = "About this file!C8: the workbook asks other questions (information-sharing 2025.1, 01234567) than this round does (information-sharing 2026.1, ";
    assert!(fault.starts_with(begin), "{fault}");
}

async fn without(
    ann: &mut Visitor,
    service: &Service,
    change: impl Fn(&mut crate::book::Book),
) -> Seen {
    let mut book = crate::book(ann, service).await;
    change(&mut book);
    upload(ann, &book.xlsx()).await
}

#[tokio::test]
async fn sheets_and_headings_that_are_gone_are_named() {
    let service = Service::with_bank(SHARING).await;
    let mut ann = ann(&service).await;
    let again = "Download the workbook again and copy your answers into it";
    let seen = without(&mut ann, &service, |book| book.sheets[1].name = "Sheet2".into()).await;
    refused(&seen, &format!("The workbook has no sheet called “Answers”. {again}"));
    let seen = without(&mut ann, &service, |book| drop(book.sheets.remove(3))).await;
    refused(&seen, &format!("The workbook has no sheet called “About this file”. {again}"));
    let seen = without(&mut ann, &service, |book| {
        book.sheets[1].cells.insert((0, 5), "Our answer".into());
    })
    .await;
    refused(
        &seen,
        "The sheet “Answers” has no column called “Answer from the list (fill in)”. Put the heading back as it was, or download the workbook again",
    );
    let seen = without(&mut ann, &service, |book| {
        book.sheets[1].cells.insert((500_000, 3), "far away".into());
    })
    .await;
    refused(
        &seen,
        &format!(
            "The selected file is made of more parts, rows or columns than a workbook of answers. {again}"
        ),
    );
}

#[tokio::test]
async fn columns_and_rows_may_be_moved() {
    let service = Service::with_bank(SHARING).await;
    let mut ann = ann(&service).await;
    let mut book = crate::book(&ann, &service).await;
    book.set("hearing-back", domain::workbook::Column::Choice, "I do not know");
    let cells = std::mem::take(&mut book.sheets[1].cells);
    // Three rows above, and the columns the other way round.
    book.sheets[1].cells =
        cells.into_iter().map(|((row, column), put)| ((row + 3, 12 - column), put)).collect();
    let seen = crate::compared(&mut ann, &book.xlsx()).await;
    assert_eq!(crate::changes(&seen).len(), 1, "{:?}", crate::found(&seen));
}
