//! Files of a book as other libraries read them, and what they should say.

use calamine::{Data, Range, Reader, Sheets};
use domain::report::{Book, Cell, Table, harmless};
use std::io::{Cursor, Read as _};

/// A table as it is read: its header, then its rows. Numbers are as `f64` writes them, symbols as in a cell.
pub(crate) type Grid = Vec<Vec<String>>;

/// What every file should say of a table, with the keys of its columns as the header.
pub(crate) fn expected(table: &Table<'_>) -> Grid {
    let header = table.columns.iter().map(|column| column.key.clone()).collect();
    let said = |cell: &Cell| match cell {
        Cell::Text(words) | Cell::Said(words, _) => harmless(words).into_owned(),
        Cell::Number { .. } => cell.float().unwrap().to_string(),
        Cell::Symbol(symbol) => symbol.written().to_owned(),
    };
    let rows = table.rows().map(|row| row.iter().map(said).collect());
    std::iter::once(header).chain(rows).collect()
}

/// A workbook of either kind, opened.
pub(crate) fn workbook(bytes: &[u8]) -> Sheets<Cursor<Vec<u8>>> {
    calamine::open_workbook_auto_from_rs(Cursor::new(bytes.to_vec())).unwrap()
}

/// The table of a sheet: its last rows. The header above them is checked against the headings of the book.
pub(crate) fn of_sheet(
    sheets: &mut Sheets<Cursor<Vec<u8>>>,
    book: &Book<'_>,
    table: &Table<'_>,
) -> Grid {
    let range: Range<Data> = sheets.worksheet_range(&table.sheet).unwrap();
    assert_eq!(range.start(), Some((0, 0)), "{}: its first cell is empty", table.sheet);
    let count = table.rows().count();
    let header = range.height() - count - 1;
    let above: Vec<String> = range.rows().take(header).map(only).collect();
    assert_eq!(above[0], harmless(&table.title), "the first cell is the title");
    for line in book.legend_of(table) {
        assert!(above.contains(&format!("{} {}", line.label, line.words)), "{above:?}");
    }
    let explained = above.iter().filter(|line| line.starts_with("[c]")).count();
    assert_eq!(explained == 1, table.symbols().iter().any(|symbol| symbol.letter() == "c"));
    let mut rows = range.rows().skip(header);
    let headings: Vec<String> = rows.next().unwrap().iter().map(said).collect();
    for (heading, column) in headings.iter().zip(&table.columns) {
        assert!(heading.starts_with(&column.heading), "{heading}");
        let noted = column.note.is_some_and(|number| heading.ends_with(&format!(" {number}]")));
        assert_eq!(noted, column.note.is_some(), "{heading}");
    }
    assert_eq!(headings.len(), table.columns.len());
    let keys = table.columns.iter().map(|column| column.key.clone()).collect();
    std::iter::once(keys).chain(rows.map(|row| row.iter().map(said).collect())).collect()
}

/// The one cell of a row of words.
fn only(row: &[Data]) -> String {
    assert!(row[1..].iter().all(|cell| *cell == Data::Empty), "{row:?}");
    said(&row[0])
}

fn said(cell: &Data) -> String {
    match cell {
        Data::String(words) => words.clone(),
        Data::Float(number) => number.to_string(),
        other => panic!("a cell holds {other:?}"),
    }
}

/// The table of a CSV file, put back from one number a line to one row a line. Checks the digits of every number too.
pub(crate) fn of_csv(bytes: &[u8], table: &Table<'_>) -> Grid {
    let text = std::str::from_utf8(bytes).unwrap();
    assert!(text.ends_with("\r\n") && !text.starts_with('\u{feff}'));
    let mut reader = csv::Reader::from_reader(bytes);
    let header: Vec<String> = reader.headers().unwrap().iter().map(str::to_owned).collect();
    let different: std::collections::BTreeSet<&String> = header.iter().collect();
    assert_eq!(different.len(), header.len(), "{}: columns of one name: {header:?}", table.key);
    let records: Vec<Vec<String>> = reader
        .records()
        .map(|record| record.unwrap().iter().map(str::to_owned).collect())
        .collect();
    let measures: Vec<&str> = table
        .columns
        .iter()
        .filter(|column| column.kind.is_measure())
        .map(|column| column.key.as_str())
        .collect();
    if measures.is_empty() {
        return std::iter::once(header).chain(records).collect();
    }
    let words = header.len() - 4;
    assert_eq!(header[words..], ["measure", "unit", "value", "status"]);
    let exact: Vec<Option<String>> = table
        .rows()
        .flat_map(|row| row[words..].iter().map(Cell::number).collect::<Vec<_>>())
        .collect();
    assert_eq!(exact.len(), records.len());
    for (line, digits) in records.iter().zip(exact) {
        assert_eq!(line[words + 2], digits.unwrap_or_default());
    }
    let mut keys = header[..words].to_vec();
    keys.extend(measures.iter().map(|key| (*key).to_owned()));
    let row = |lines: &[Vec<String>]| {
        let mut row = lines[0][..words].to_vec();
        for (line, measure) in lines.iter().zip(&measures) {
            assert_eq!((&line[..words], line[words].as_str()), (&lines[0][..words], *measure));
            row.push(match (line[words + 2].as_str(), line[words + 3].as_str()) {
                (number, "") => number.parse::<f64>().unwrap().to_string(),
                ("", status) => format!("[{status}]"),
                both => panic!("a number and a status: {both:?}"),
            });
        }
        row
    };
    std::iter::once(keys).chain(records.chunks(measures.len()).map(row)).collect()
}

/// The table of a JSON file. Words there are not made harmless: nothing takes them for formulas.
pub(crate) fn of_json(whole: &serde_json::Value, key: &str) -> Grid {
    let table = whole["tables"].as_array().unwrap().iter().find(|table| table["key"] == key);
    let table = table.unwrap();
    let columns = table["columns"].as_array().unwrap();
    let keys: Vec<String> =
        columns.iter().map(|column| column["key"].as_str().unwrap().to_owned()).collect();
    let cell = |row: &serde_json::Value, key: &str| match &row[key] {
        serde_json::Value::String(words) => harmless(words).into_owned(),
        serde_json::Value::Number(number) => number.as_f64().unwrap().to_string(),
        serde_json::Value::Null => format!("[{}]", row[format!("{key}_status")].as_str().unwrap()),
        other => panic!("a cell holds {other}"),
    };
    let rows = table["rows"].as_array().unwrap().iter();
    let rows = rows.map(|row| keys.iter().map(|key| cell(row, key)).collect());
    std::iter::once(keys.clone()).chain(rows).collect()
}

/// The files of an archive, by name, in order. None may say another day than the book's or none at all.
pub(crate) fn unpacked(bytes: &[u8], day: jiff::civil::Date) -> Vec<(String, Vec<u8>)> {
    let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).unwrap();
    (0..archive.len())
        .map(|at| {
            let mut file = archive.by_index(at).unwrap();
            let name = file.name().unwrap().into_owned();
            let made = file.last_modified().unwrap();
            let made = (made.year(), made.month(), made.day(), made.hour(), made.minute());
            let of_day = u16::try_from(day.year()).unwrap();
            let of_day = (of_day, day.month().unsigned_abs(), day.day().unsigned_abs(), 0, 0);
            assert!([of_day, (1980, 1, 1, 0, 0)].contains(&made), "{name}: {made:?}");
            let mut content = Vec::new();
            file.read_to_end(&mut content).unwrap();
            (name, content)
        })
        .collect()
}

/// Compares every file of a book with every other, cell by cell.
pub(crate) fn compare(book: &Book<'_>) {
    use server::reports::files::{Format, bytes, csv, file_name};
    let [ods, xlsx, json, zip] = [Format::Ods, Format::Xlsx, Format::Json, Format::Zip]
        .map(|format| bytes(book, format).unwrap());
    let files = unpacked(&zip, book.date);
    let kept = |name: &str| &files.iter().find(|(other, _)| other == name).unwrap().1;
    for (format, bytes) in [(Format::Ods, &ods), (Format::Xlsx, &xlsx), (Format::Json, &json)] {
        assert_eq!(kept(&file_name(&book.key, book.language, format)), bytes, "{format:?}");
    }
    let (mut ods, mut xlsx) = (workbook(&ods), workbook(&xlsx));
    let json = serde_json::from_slice(&json).unwrap();
    for table in &book.tables {
        let model = expected(table);
        let mut alone = Vec::new();
        csv(table, &mut alone).unwrap();
        assert_eq!(kept(&file_name(&table.key, book.language, Format::Csv)), &alone);
        let key = &table.key;
        assert_eq!(of_sheet(&mut ods, book, table), model, "{key}: ODS");
        assert_eq!(of_sheet(&mut xlsx, book, table), model, "{key}: XLSX");
        assert_eq!(of_json(&json, key), model, "{key}: JSON");
        if table.rows().next().is_some() {
            assert_eq!(of_csv(&alone, table), model, "{key}: CSV");
        }
    }
}
