use super::*;
use std::io::Write as _;
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

fn sheets(rows: &str) -> Result<Vec<Grid>, Refusal> {
    let xml = format!(
        "<office:document-content><office:automatic-styles><style:style style:name=\"h\">\
         <style:table-properties table:display=\"false\"/></style:style>\
         </office:automatic-styles><office:body><office:spreadsheet>{rows}\
         </office:spreadsheet></office:body></office:document-content>"
    );
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    writer.start_file("content.xml", SimpleFileOptions::default()).expect("a name");
    writer.write_all(xml.as_bytes()).expect("memory");
    read(&writer.finish().expect("memory").into_inner(), &|name| name.starts_with('A'))
}

fn text(grid: &Grid, at: (u32, u32)) -> &str {
    match grid.cells.get(&at) {
        Some(Value::Text(text)) => text,
        other => panic!("{at:?} is {other:?}"),
    }
}

#[test]
fn words_keep_their_lines_and_spaces_and_comments_are_left_out() {
    let read = sheets(
        "<table:table table:name=\"A &amp; B\"><table:table-row>\
         <table:table-cell office:value-type=\"string\">\
         <office:annotation><text:p>not this</text:p></office:annotation>\
         <text:p>a  b<text:s text:c=\"2\"/>c<text:tab/>&lt;d&gt;\n e</text:p>\
         <text:p><text:span>two</text:span><text:line-break/><text:a>three</text:a>\
         <text:note><text:p>nor this</text:p></text:note></text:p>\
         </table:table-cell></table:table-row></table:table>",
    )
    .expect("sheets");
    assert_eq!(read[0].name, "A & B");
    assert_eq!(text(&read[0], (0, 0)), "a b  c\t<d> e\ntwo\nthree");
}

#[test]
fn cells_stand_where_repeated_ones_put_them() {
    let read = sheets(
        "<table:table table:name=\"A\" table:style-name=\"h\">\
         <table:table-column table:number-columns-repeated=\"2\"/>\
         <table:table-column table:visibility=\"collapse\"/>\
         <table:table-row table:number-rows-repeated=\"3\"><table:table-cell/></table:table-row>\
         <table:table-header-rows><table:table-row table:visibility=\"filter\">\
         <table:table-cell table:number-columns-repeated=\"4\"/>\
         <table:table-cell office:value-type=\"float\" office:value=\"2.5\"\
          table:number-columns-repeated=\"2\"><text:p>2.5</text:p></table:table-cell>\
         <table:table-cell table:number-columns-spanned=\"2\" table:number-rows-spanned=\"3\"\
          office:value-type=\"boolean\" office:boolean-value=\"true\"><text:p>T</text:p>\
         </table:table-cell><table:covered-table-cell/>\
         <table:table-cell office:value-type=\"percentage\" office:value=\"0.5\"/>\
         <table:table-cell office:value-type=\"date\" office:date-value=\"2026-01-01\"/>\
         <table:table-cell table:formula=\"of:=1+1\" office:value-type=\"float\"\
          office:value=\"2\"/></table:table-row></table:table-header-rows>\
         <table:table-row table:number-rows-repeated=\"1048576\">\
         <table:table-cell table:number-columns-repeated=\"16384\"/></table:table-row>\
         </table:table>",
    )
    .expect("sheets");
    let grid = &read[0];
    assert!(grid.is_hidden);
    assert_eq!(grid.hidden_rows, BTreeSet::from([3]));
    assert_eq!(grid.hidden_columns, BTreeSet::from([2]));
    assert_eq!(grid.merged, [((3, 6), (5, 7))]);
    let cells: Vec<_> = grid.cells.iter().map(|((_, column), value)| (*column, value)).collect();
    assert_eq!(
        cells,
        [
            (4, &Value::Number(2.5)),
            (5, &Value::Number(2.5)),
            (6, &Value::Truth(true)),
            (8, &Value::Percentage),
            (9, &Value::Moment),
            (10, &Value::Formula),
        ]
    );
}

#[test]
fn words_that_repeat_themselves_are_counted_each_time() {
    let cell = |columns: usize, text: &str| {
        sheets(&format!(
            "<table:table table:name=\"A\"><table:table-row><table:table-cell \
              table:number-columns-repeated=\"{columns}\" office:value-type=\"string\">\
             <text:p>{text}</text:p></table:table-cell></table:table-row></table:table>"
        ))
        .map(|sheets| sheets[0].cells.len())
    };
    let text = "x".repeat(MAX_CELL);
    assert_eq!(cell(100, &text), Ok(100));
    assert_eq!(cell(999, &text), Err(Refusal::Much));
    assert_eq!(cell(1, &format!("{text}x")), Err(Refusal::Much));
    assert_eq!(cell(1, &"<text:s text:c=\"1000\"/>".repeat(200)), Err(Refusal::Much));
    // Rows without an end of no cells at all.
    let none = sheets(
        "<table:table table:name=\"A\"><table:table-row table:number-rows-repeated=\"4000000000\">\
         <table:table-cell table:number-columns-repeated=\"0\" office:value-type=\"boolean\"/>\
         </table:table-row></table:table>",
    );
    assert_eq!(none.map(|sheets| sheets[0].cells.len()), Ok(0));
}

#[test]
fn other_sheets_are_only_named_and_those_of_one_name_read_once() {
    let sheet = |name: &str, inside: &str| {
        format!(
            "<table:table table:name=\"{name}\"><table:table-column \
              table:visibility=\"collapse\"/><table:table-row>\
             <table:table-cell office:value-type=\"boolean\" \
              table:number-columns-repeated=\"999\"/>{inside}</table:table-row></table:table>"
        )
    };
    let nested = sheet("AA", "");
    let names = [sheet("A", ""), sheet("B", &nested), sheet("A", "")];
    let read = sheets(&names.concat()).expect("sheets");
    let counts =
        read.iter().map(|grid| (grid.name.as_str(), grid.cells.len(), grid.hidden_columns.len()));
    assert_eq!(counts.collect::<Vec<_>>(), [("A", 999, 1), ("B", 0, 0), ("A", 0, 0)]);
    let many = sheets(&sheet("B", "").repeat(51)).map(|sheets| sheets.len());
    assert_eq!(many, Err(Refusal::Many));
}

#[test]
fn what_repeats_itself_without_end_is_refused_and_so_is_what_breaks_off() {
    for (rows, columns) in [(4_000_000_000_u32, 1), (1, 4_000_000_000_u32), (15_000, 900)] {
        let many = sheets(&format!(
            "<table:table table:name=\"A\">\
             <table:table-row table:number-rows-repeated=\"{rows}\">\
             <table:table-cell office:value-type=\"string\"\
              table:number-columns-repeated=\"{columns}\"><text:p>x</text:p>\
             </table:table-cell></table:table-row></table:table>"
        ));
        assert_eq!(many.map(|_| ()).expect_err("many"), Refusal::Many);
    }
    for broken in ["<table:table table:name=\"A\">", "<a>&undefined;</a>", "</a>", "<a"] {
        let read = sheets(broken).map(|sheets| sheets.len());
        assert!(read == Err(Refusal::Broken) || read == Ok(0), "{broken}: {read:?}");
    }
}
