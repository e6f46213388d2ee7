use super::*;
use std::collections::BTreeSet;
use std::io::Write as _;
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

/// A workbook with these sheets, by name and content, and these texts and styles.
fn file(sheets: &[(&str, &str)], texts: &str, styles: &str) -> Vec<u8> {
    let mut parts = Vec::new();
    let (mut named, mut related) = (String::new(), String::new());
    for (n, (name, inside)) in sheets.iter().enumerate() {
        named.push_str(&format!("<sheet name=\"{name}\" sheetId=\"{n}\" q:id=\"r{n}\"/>"));
        related
            .push_str(&format!("<Relationship Id=\"r{n}\" Type=\"a/worksheet\" Target=\"{n}\"/>"));
        parts.push((format!("xl/{n}"), format!("<worksheet>{inside}</worksheet>")));
    }
    related.push_str("<Relationship Id=\"t\" Type=\"a/sharedStrings\" Target=\"/texts\"/>");
    related.push_str("<Relationship Id=\"s\" Type=\"a/styles\" Target=\"styles\"/>");
    parts.push(("xl/workbook.xml".into(), format!("<workbook>{named}</workbook>")));
    parts.push(("xl/_rels/workbook.xml.rels".into(), format!("<R>{related}</R>")));
    parts.push(("texts".into(), format!("<sst uniqueCount=\"100000000000000\">{texts}</sst>")));
    parts.push(("xl/styles".into(), format!("<styleSheet>{styles}</styleSheet>")));
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, content) in parts {
        writer.start_file(name, SimpleFileOptions::default()).expect("a name");
        writer.write_all(content.as_bytes()).expect("memory");
    }
    writer.finish().expect("memory").into_inner()
}

fn is_wanted(name: &str) -> bool {
    name.starts_with('A')
}

fn cells(inside: &str) -> Result<Vec<(At, Value)>, Refusal> {
    let styles = "<cellXfs><xf/><xf numFmtId=\"9\"/><xf numFmtId=\"14\"/></cellXfs>";
    let inside = format!("<sheetData>{inside}</sheetData>");
    let file = file(&[("A", &inside)], "<si><t>one</t></si><si><t> </t></si>", styles);
    Ok(read(&file, &is_wanted)?.remove(0).cells.into_iter().collect())
}

#[test]
fn cells_hold_what_their_kind_says() {
    let read = cells(
        "<row><c t=\"s\"><v>0</v></c><c t=\"s\"><v>1</v></c><c r=\"D1\"><v>2.5</v></c>\
         <c><v>soon</v></c><c s=\"1\"><v>0.5</v></c><c s=\"2\"><v>46000</v></c><c s=\"7\"><v>1</v></c></row>\
         <row r=\"4\"><c r=\"AA4\" t=\"inlineStr\"><is><r><t>a </t></r><r><t>b</t></r></is></c>\
         <c t=\"str\"><v>_x0041_&amp;</v></c><c t=\"b\"><v>1</v></c><c t=\"b\"><v>0</v></c>\
         <c t=\"e\"><v>#REF!</v></c><c t=\"d\"><v>2026</v></c><c/></row>\
         <row><c><f>1+1</f><v>2</v></c><c t=\"str\"><f/></c></row>",
    )
    .expect("cells");
    let text = |text: &str| Value::Text(text.to_owned());
    let expected = [
        ((0, 0), text("one")),
        ((0, 3), Value::Number(2.5)),
        ((0, 4), text("soon")),
        ((0, 5), Value::Percentage),
        ((0, 6), Value::Moment),
        ((0, 7), Value::Number(1.0)),
        ((3, 26), text("ab")),
        ((3, 27), text("A&")),
        ((3, 28), Value::Truth(true)),
        ((3, 29), Value::Truth(false)),
        ((3, 30), Value::Error("#REF!".into())),
        ((3, 31), Value::Moment),
        ((4, 0), Value::Formula),
        ((4, 1), Value::Formula),
    ];
    assert_eq!(read, expected);
    for broken in [
        "<row r=\"0\"/>",
        "<row r=\"x\"/>",
        "<row><c r=\"A0\"/></row>",
        "<row><c r=\"12\"/></row>",
        "<row><c r=\"ZZZZZZZZZZ1\"/></row>",
        "<row><c r=\"A\"/></row>",
        "<row><c r=\"\u{c4}1\"/></row>",
        "<row><c t=\"s\"><v>2</v></c></row>",
        "<row><c t=\"b\"><v>2</v></c></row>",
        "<row><c t=\"q\"><v>2</v></c></row>",
        "<row><c>",
        "&nothing;",
    ] {
        assert_eq!(cells(broken), Err(Refusal::Broken), "{broken}");
    }
    let far =
        "<row r=\"4294967295\"><c r=\"A4294967295\"><v>1</v></c></row><row><c><v>1</v></c></row>";
    assert_eq!(cells(far), Err(Refusal::Many));
}

#[test]
fn hidden_and_merged_cells_are_noted_and_other_sheets_only_named() {
    let inside = "<cols><col min=\"2\" max=\"3\" hidden=\"1\"/><col min=\"5\" max=\"5\"/></cols>\
                  <sheetData><row/><row hidden=\"true\"><c><v>1</v></c></row>\
                  <row r=\"9\" hidden=\"1\"/></sheetData>\
                  <mergeCells><mergeCell ref=\"B2:C4\"/></mergeCells><x:row hidden=\"1\"/>";
    let names = [("A", inside), ("B", "<sheetData><broken"), ("A", inside)];
    let read = read(&file(&names, "", ""), &is_wanted).expect("sheets");
    let [first, second, third] = read.as_slice() else { panic!("{read:?}") };
    assert_eq!(first.hidden_columns, BTreeSet::from([1, 2]));
    assert_eq!(first.hidden_rows, BTreeSet::from([1, 8]));
    assert_eq!(first.merged, [((1, 1), (3, 2))]);
    assert_eq!(first.cells.len(), 1);
    assert_eq!((second.name.as_str(), second.cells.len()), ("B", 0));
    assert!(third.cells.is_empty() && third.hidden_rows.is_empty());
    let many = vec![("B", ""); 51];
    let many = super::read(&file(&many, "", ""), &is_wanted);
    assert_eq!(many.map(|_| ()), Err(Refusal::Many));
}

#[test]
fn words_that_many_cells_share_are_counted_in_each() {
    let shared = |length: usize, cells: usize| {
        let cells = "<c t=\"s\"><v>0</v></c>".repeat(cells);
        let inside = format!("<sheetData><row>{cells}</row></sheetData>");
        let text = format!("<si><t>{}</t></si>", "x".repeat(length));
        read(&file(&[("A", &inside)], &text, ""), &is_wanted).map(|grids| grids[0].cells.len())
    };
    assert_eq!(shared(MAX_CELL, 100), Ok(100));
    assert_eq!(shared(MAX_CELL, 999), Err(Refusal::Much));
    assert_eq!(shared(MAX_CELL + 1, 1), Err(Refusal::Much));
    let long = "x".repeat(MAX_CELL + 1);
    for cell in [format!("<v>{long}</v>"), format!("<is><t>{long}</t></is>")] {
        assert_eq!(cells(&format!("<row><c t=\"str\">{cell}</c></row>")), Err(Refusal::Much));
    }
}
