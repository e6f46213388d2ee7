//! Files that are small and ask for everything: more memory than there is, or more time than anybody has.

use crate::refused::{archive, refused};
use crate::support::Service;
use crate::{SHARING, ann, changes, compared, upload};
use domain::workbook::Column::Choice;
use std::io::{Cursor, Read as _};
use zip::ZipArchive;

const MUCH: &str = "The selected file holds far more than a workbook of answers. Download the workbook again and copy your answers into it";
const MANY: &str = "The selected file is made of more parts, rows or columns than a workbook of answers. Download the workbook again and copy your answers into it";

/// A file with one of its parts changed.
fn with_part(file: &[u8], name: &str, change: impl Fn(String) -> String) -> Vec<u8> {
    let mut opened = ZipArchive::new(Cursor::new(file)).unwrap();
    let mut parts = Vec::new();
    for index in 0..opened.len() {
        let mut part = opened.by_index(index).unwrap();
        let own = part.name().unwrap().into_owned();
        let mut content = Vec::new();
        part.read_to_end(&mut content).unwrap();
        if own == name {
            content = change(String::from_utf8(content).unwrap()).into_bytes();
        }
        parts.push((own, content));
    }
    assert!(parts.iter().any(|(own, _)| own == name), "{name}");
    let parts: Vec<(&str, &[u8])> =
        parts.iter().map(|(name, content)| (name.as_str(), content.as_slice())).collect();
    archive(&parts)
}

/// A spreadsheet with nothing but tables.
fn ods(tables: &str) -> Vec<u8> {
    let content = format!(
        "<office:document-content><office:body><office:spreadsheet>{tables}\
         </office:spreadsheet></office:body></office:document-content>"
    );
    let media_type = b"application/vnd.oasis.opendocument.spreadsheet";
    archive(&[("mimetype", media_type), ("content.xml", content.as_bytes())])
}

#[tokio::test]
async fn what_a_workbook_says_it_holds_is_not_made_room_for() {
    let service = Service::with_bank(SHARING).await;
    let mut ann = ann(&service).await;
    let mut book = crate::book(&ann, &service).await;
    book.set("purpose-of-sharing", Choice, "Level 1");
    let file = book.xlsx();
    let claims = with_part(&file, "xl/sharedStrings.xml", |xml| {
        let at = xml.find("uniqueCount=\"").unwrap() + "uniqueCount=\"".len();
        format!("{}100000000000000{}", &xml[..at], &xml[at + xml[at..].find('"').unwrap()..])
    });
    // A font and a format that each of a great many styles would have.
    let styles = with_part(&file, "xl/styles.xml", |_| {
        let (name, code) = ("x".repeat(1 << 20), "0".repeat(20 << 20));
        let styles = "<xf numFmtId=\"164\" fontId=\"0\"/>".repeat(500_000);
        format!(
            "<styleSheet><numFmts><numFmt numFmtId=\"164\" formatCode=\"{code}\"/></numFmts>\
             <fonts><font><name val=\"{name}\"/></font></fonts><cellXfs>{styles}</cellXfs>\
             </styleSheet>"
        )
    });
    for file in [claims, styles] {
        assert!(file.len() < 1 << 20);
        assert_eq!(changes(&compared(&mut ann, &file).await).len(), 1);
    }
}

#[tokio::test]
async fn what_is_repeated_is_counted_each_time() {
    let service = Service::with_bank(SHARING).await;
    let mut ann = ann(&service).await;
    let cell = |columns: u32, text: &str| {
        format!(
            "<table:table table:name=\"Answers\"><table:table-row><table:table-cell \
              office:value-type=\"string\" table:number-columns-repeated=\"{columns}\">\
             <text:p>{text}</text:p></table:table-cell></table:table-row></table:table>"
        )
    };
    let table = "<table:table table:name=\"Answers\"><table:table-row \
                  table:number-rows-repeated=\"100\"><table:table-cell \
                  table:number-columns-repeated=\"999\" office:value-type=\"boolean\"/>\
                 </table:table-row></table:table>";
    let book = crate::book(&ann, &service).await.xlsx();
    let shared = with_part(&book, "xl/worksheets/sheet2.xml", |_| {
        let cells = "<c t=\"s\"><v>0</v></c>".repeat(900);
        format!("<worksheet><sheetData><row>{cells}</row></sheetData></worksheet>")
    });
    let shared = |length: usize| {
        with_part(&shared, "xl/sharedStrings.xml", |_| {
            format!("<sst><si><t>{}</t></si></sst>", "x".repeat(length))
        })
    };
    for (file, sentence) in [
        (ods(&cell(999, &"x".repeat(48 << 20))), MUCH),
        (ods(&cell(999, &"x".repeat(100_000))), MUCH),
        (ods(&cell(1, &"<text:s text:c=\"1000\"/>".repeat(1_000_000))), MUCH),
        (ods(&table.repeat(200_000)), MANY),
        (shared(40 << 20), MUCH),
        (shared(100_000), MUCH),
    ] {
        assert!(file.len() < 5 << 20);
        refused(&upload(&mut ann, &file).await, sentence);
    }
}
