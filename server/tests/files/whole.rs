//! The made-up book: every format against every other, and what no file may have.

use crate::made;
use crate::reading::{compare, expected, of_csv, unpacked, workbook};
use app::licence::open_government;
use calamine::{Reader as _, SheetVisible};
use domain::language::Language;
use domain::report::{Cell, Licence, Table, harmless};
use serde_json::Value;
use server::reports::files::{Format, bytes, csv, file_name};

const LANGUAGES: [Language; 2] = [Language::En, Language::Cy];

#[test]
fn five_renderings_say_the_same_cell_by_cell() {
    for language in LANGUAGES {
        compare(&made::book(language));
    }
}

#[test]
fn the_same_book_is_the_same_bytes() {
    let book = made::book(Language::En);
    for format in [Format::Ods, Format::Xlsx, Format::Json, Format::Zip] {
        let first = bytes(&book, format).unwrap();
        assert!(first == bytes(&made::book(Language::En), format).unwrap(), "{format:?}");
        if format != Format::Json {
            unpacked(&first, book.date);
        }
    }
    assert!(bytes(&book, Format::Csv).is_err());
}

#[test]
fn sheets_are_a_cover_contents_notes_and_one_table_each() {
    for (language, first) in [
        (Language::En, ["Cover", "Contents", "Notes"]),
        (Language::Cy, ["Clawr", "Cynnwys", "Nodiadau"]),
    ] {
        let book = made::book(language);
        let tables = book.tables.iter().map(|table| table.sheet.as_str());
        let names: Vec<&str> = first.into_iter().chain(tables).collect();
        for format in [Format::Ods, Format::Xlsx] {
            let mut sheets = workbook(&bytes(&book, format).unwrap());
            assert_eq!(sheets.sheet_names(), names);
            let visible = |sheet: &calamine::Sheet| sheet.visible == SheetVisible::Visible;
            assert!(sheets.sheets_metadata().iter().all(visible));
            let cover = sheets.worksheet_range(first[0]).unwrap();
            assert_eq!(cover.width(), 1);
            let words: Vec<String> = cover.rows().map(|row| row[0].to_string()).collect();
            assert_eq!(words[0], book.title);
            for line in &book.cover {
                let at = words.iter().position(|words| *words == line.label).unwrap();
                assert_eq!(words[at + 1], harmless(&line.words));
            }
            let contents = sheets.worksheet_range(first[1]).unwrap();
            let listed: Vec<String> =
                contents.rows().skip(3).map(|row| row[0].to_string()).collect();
            assert_eq!(listed, names[2..]);
            let notes = sheets.worksheet_range(first[2]).unwrap();
            let rows: Vec<[String; 2]> =
                notes.rows().skip(3).map(|row| [row[0].to_string(), row[1].to_string()]).collect();
            assert_eq!(rows.len(), book.notes.len() + book.legend.len());
            for (row, words) in rows.iter().zip(&book.notes) {
                assert_eq!(row[1], harmless(words));
            }
        }
    }
}

/// A part of a workbook, as text.
fn part(bytes: &[u8], name: &str) -> String {
    let day = made::book(Language::En).date;
    let (_, content) =
        unpacked(bytes, day).into_iter().find(|(part, _)| part == name).unwrap_or_default();
    String::from_utf8(content).unwrap()
}

#[test]
fn an_ods_has_marked_tables_and_nothing_merged_hidden_or_reckoned() {
    for (language, country) in [(Language::En, "en"), (Language::Cy, "cy")] {
        let book = made::book(language);
        let file = bytes(&book, Format::Ods).unwrap();
        // The type comes first, not packed: programs find it at a fixed place.
        assert_eq!(&file[30..38], b"mimetype");
        assert_eq!(&file[38..84], Format::Ods.media_type().as_bytes());
        let content = part(&file, "content.xml");
        for none in ["covered", "spanned", "collapse", "filter", "formula=", "repeated", "hidden"] {
            assert!(!content.contains(none), "{none}");
        }
        let marked = content.matches("<table:database-range ").count();
        assert_eq!(marked, book.tables.len() + 2);
        assert_eq!(content.matches("table:contains-header=\"true\"").count(), marked);
        assert_eq!(content.matches("<table:table-header-rows>").count(), marked);
        for table in &book.tables {
            let name = format!("table:name=\"table_{}\"", table.key);
            assert_eq!(content.matches(&name).count(), 1);
        }
        let styles = part(&file, "styles.xml");
        assert!(styles.contains(&format!("fo:language=\"{country}\" fo:country=\"GB\"")));
        let meta = part(&file, "meta.xml");
        assert!(meta.contains(&format!("<dc:language>{country}-GB</dc:language>")));
        assert!(meta.contains("<meta:creation-date>2026-11-20T00:00:00Z<"));
        assert!(meta.contains("State of play: Autumn 2026 &amp; &lt;others&gt;"));
    }
}

#[test]
fn an_xlsx_has_real_tables_and_nothing_merged_hidden_or_reckoned() {
    let book = made::book(Language::Cy);
    let file = bytes(&book, Format::Xlsx).unwrap();
    let mut names = Vec::new();
    for (name, content) in unpacked(&file, book.date) {
        let Ok(content) = String::from_utf8(content) else { continue };
        for none in ["<mergeCell", "hidden=\"", "<pane", "<autoFilter", "<f>", "<f ", "veryHidden"]
        {
            assert!(!content.contains(none), "{name}: {none}");
        }
        if name.starts_with("xl/tables/") {
            let at = content.find(" name=\"").unwrap() + 7;
            names.push(content[at..].split('"').next().unwrap().to_owned());
        }
    }
    names.sort();
    assert_eq!(names, ["contents", "notes", "table_scores", "table_took_part"]);
    let core = part(&file, "docProps/core.xml");
    assert!(core.contains("2026-11-20T00:00:00Z</dcterms:created>"), "{core}");
    assert!(core.contains("Cyngor Tŷ Coch"));
    assert!(part(&file, "docProps/custom.xml").contains("cy-GB"));
}

#[test]
fn no_words_become_a_formula() {
    let starts = ['=', '+', '-', '@', '\t', '\r', '\n', '\0'];
    let book = made::book(Language::En);
    for table in &book.tables {
        let mut file = Vec::new();
        csv(table, &mut file).unwrap();
        for record in csv::ReaderBuilder::new().has_headers(false).from_reader(&*file).records() {
            for field in &record.unwrap() {
                let is_number = field.parse::<f64>().is_ok();
                assert!(is_number || !field.starts_with(starts), "{field:?}");
            }
        }
    }
    for format in [Format::Ods, Format::Xlsx] {
        let mut sheets = workbook(&bytes(&book, format).unwrap());
        for name in sheets.sheet_names() {
            let range = sheets.worksheet_range(&name).unwrap();
            for (_, _, cell) in range.used_cells() {
                if let calamine::Data::String(words) = cell {
                    assert!(!words.starts_with(starts), "{name}: {words:?}");
                }
            }
            assert!(sheets.worksheet_formula(&name).unwrap().is_empty());
        }
    }
}

#[test]
fn words_longer_than_a_cell_of_excel_are_cut_there_alone() {
    let long = format!("{}😀", "ŵ".repeat(40_000));
    let mut book = made::book(Language::En);
    book.tables.truncate(1);
    let mut row: Vec<Cell> = book.tables[0].rows().next().unwrap();
    row[1] = Cell::text(long.clone());
    book.tables[0].rows = Table::held(vec![row]);
    let read = |format| {
        let mut sheets = workbook(&bytes(&book, format).unwrap());
        let range = sheets.worksheet_range("Scores").unwrap();
        range.rows().next_back().unwrap()[1].to_string()
    };
    assert_eq!(read(Format::Ods), long);
    assert_eq!(read(Format::Xlsx), format!("{}…", "ŵ".repeat(32_766)));
}

#[test]
fn a_package_describes_its_files() {
    for language in LANGUAGES {
        let book = made::book(language);
        let files = unpacked(&bytes(&book, Format::Zip).unwrap(), book.date);
        let names: Vec<&str> = files.iter().map(|(name, _)| name.as_str()).collect();
        let of_book = |format| file_name(&book.key, language, format);
        let tables = book.tables.iter().map(|t| file_name(&t.key, language, Format::Csv));
        let mut expected_names = vec!["README.md".to_owned()];
        expected_names.extend([Format::Ods, Format::Xlsx, Format::Json].map(of_book));
        expected_names.extend(tables);
        expected_names.extend(["csv-metadata.json".to_owned(), "datapackage.json".to_owned()]);
        assert_eq!(names, expected_names);
        let content = |name: &str| &files.iter().find(|(other, _)| other == name).unwrap().1;
        let package: Value = serde_json::from_slice(content("datapackage.json")).unwrap();
        assert_eq!(package["version"], "2026-11-20");
        assert_eq!(package["licenses"][0]["path"], open_government(language));
        let csvw: Value = serde_json::from_slice(content("csv-metadata.json")).unwrap();
        let readme = std::str::from_utf8(content("README.md")).unwrap();
        for (at, table) in book.tables.iter().enumerate() {
            let (one, web) = (&package["resources"][at], &csvw["tables"][at]);
            let name = file_name(&table.key, language, Format::Csv);
            assert!(readme.contains(&format!("`{name}`")), "{readme}");
            assert_eq!((&one["path"], &web["url"]), (&Value::from(&*name), &Value::from(&*name)));
            assert_eq!(one["bytes"], content(&name).len());
            let keys = |of: &Value, key: &str| -> Vec<String> {
                let one = |field: &Value| field[key].as_str().unwrap().to_owned();
                of.as_array().unwrap().iter().map(one).collect()
            };
            let header = csv::Reader::from_reader(&content(&name)[..]).headers().unwrap().clone();
            let header: Vec<&str> = header.iter().collect();
            assert_eq!(keys(&one["schema"]["fields"], "name"), header);
            assert_eq!(keys(&web["tableSchema"]["columns"], "name"), header);
        }
        let scores = &package["resources"][0]["schema"];
        let key = Value::from_iter(["group", "group_name", "gss_code", "measure"]);
        assert_eq!(scores["primaryKey"], key);
        assert_eq!(scores["fields"][2]["constraints"]["pattern"], "^[EWSNK]\\d{8}$");
    }
}

#[test]
fn what_is_not_open_does_not_say_it_is() {
    for licence in [Licence::Coalition, Licence::Council] {
        let book = domain::report::Book { licence, ..made::book(Language::En) };
        for (name, content) in unpacked(&bytes(&book, Format::Zip).unwrap(), book.date) {
            let text = String::from_utf8_lossy(&content);
            for open in ["Open Government", "OGL", "nationalarchives"] {
                assert!(!text.contains(open), "{name}: {open}");
            }
        }
    }
}

#[test]
fn a_table_without_rows_is_a_header() {
    let book = made::book(Language::En);
    let mut file = Vec::new();
    csv(book.table("changes").unwrap(), &mut file).unwrap();
    assert_eq!(file, b"figure,measure,unit,value,status\r\n");
    let table = book.table("took_part").unwrap();
    file.clear();
    csv(table, &mut file).unwrap();
    assert_eq!(of_csv(&file, table), expected(table));
    assert_eq!(file, b"council,why\r\na,'=now()\r\nb,[x]\r\n");
}

/// Writes the files of the made-up book into the folder named by `FILES_FOLDER`, for programs that check them.
#[test]
fn files_can_be_kept_for_other_programs() {
    let Some(folder) = std::env::var_os("FILES_FOLDER") else { return };
    for language in LANGUAGES {
        let book = made::book(language);
        for format in [Format::Ods, Format::Xlsx, Format::Json, Format::Zip] {
            let file = std::path::Path::new(&folder).join(file_name(&book.key, language, format));
            std::fs::write(file, bytes(&book, format).unwrap()).unwrap();
        }
    }
}
