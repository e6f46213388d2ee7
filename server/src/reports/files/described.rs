//! What the CSV files of a package hold, said three times over: in words for people, as a Frictionless Data Package
//! (version 2), and as CSV on the Web. All of it comes from the book.

use super::{Format, file_name, licence, sheets};
use app::texts::Texts;
use domain::report::{Book, Column, Symbol, TIDY, Table};
use serde_json::{Value, json};
use std::fmt::Write as _;

/// What a GSS code looks like: of England, Wales, Scotland, Northern Ireland, or the whole country.
const GSS: &str = "^[EWSNK]\\d{8}$";

/// A CSV file of a package.
#[derive(Debug)]
pub(super) struct Resource<'b, 'a> {
    /// What it is of.
    pub(super) table: &'b Table<'a>,
    /// Its name.
    pub(super) name: String,
    /// Its length.
    pub(super) bytes: u64,
    /// Its SHA-256, in hexadecimal.
    pub(super) sum: String,
}

/// A column of a CSV file.
struct Field {
    key: String,
    /// What it is, in words.
    words: String,
    holds: Holds,
}

/// What a column of a CSV file holds.
enum Holds {
    /// Words or a code, never empty. A symbol where there is none.
    Words,
    /// The GSS code of an area, or a symbol.
    Gss,
    /// One of these.
    OneOf(Vec<String>),
    /// A number, or nothing.
    Number,
    /// One of these, or nothing.
    Status(Vec<&'static str>),
}

/// The columns of the CSV file of a table, in order.
fn fields(t: Texts, table: &Table<'_>) -> Vec<Field> {
    let field = |key: &str, words: String, holds| Field { key: key.to_owned(), words, holds };
    let dimension = |column: &Column| {
        let holds = if column.key == "gss_code" { Holds::Gss } else { Holds::Words };
        field(&column.key, column.heading.clone(), holds)
    };
    let (measures, dimensions): (Vec<&Column>, Vec<&Column>) =
        table.columns.iter().partition(|column| column.kind.is_measure());
    let mut fields: Vec<Field> = dimensions.into_iter().map(dimension).collect();
    if measures.is_empty() {
        return fields;
    }
    let keys = measures.iter().map(|column| column.key.clone()).collect();
    let named: Vec<String> =
        measures.iter().map(|column| format!("{}: {}", column.key, column.heading)).collect();
    let mut units: Vec<String> =
        measures.iter().map(|column| column.kind.unit().to_owned()).collect();
    units.sort();
    units.dedup();
    let of_measure = format!("{} {}", t.files_field_measure(), named.join("; "));
    let letters = Symbol::ALL.map(Symbol::letter).to_vec();
    let [measure, unit, value, status] = TIDY;
    fields.extend([
        field(measure, of_measure, Holds::OneOf(keys)),
        field(unit, t.files_field_unit().to_owned(), Holds::OneOf(units)),
        field(value, t.files_field_value().to_owned(), Holds::Number),
        field(status, t.files_field_status().to_owned(), Holds::Status(letters)),
    ]);
    fields
}

/// The columns that no two lines of the file have alike.
fn primary_key(fields: &[Field]) -> Vec<&str> {
    fields
        .iter()
        .filter(|field| match field.holds {
            Holds::Words | Holds::Gss => true,
            Holds::OneOf(_) => field.key == TIDY[0],
            Holds::Number | Holds::Status(_) => false,
        })
        .map(|field| field.key.as_str())
        .collect()
}

/// Where the figures come from: the cover says.
fn source<'b>(t: Texts, book: &'b Book<'_>) -> &'b str {
    let line = book.cover.iter().find(|line| line.label == t.reports_cover_sources());
    line.map_or(&book.publisher, |line| &line.words)
}

/// `datapackage.json`.
pub(super) fn data_package(t: Texts, book: &Book<'_>, resources: &[Resource<'_, '_>]) -> Value {
    let described: Vec<Value> = resources.iter().map(|one| resource(t, book, one)).collect();
    json!({
        "$schema": "https://datapackage.org/profiles/2.0/datapackage.json",
        "name": book.key,
        "title": book.title,
        "description": book.about,
        "version": book.version(),
        "created": format!("{}T00:00:00Z", book.date),
        "contributors": [{ "title": book.publisher, "roles": ["publisher"] }],
        "licenses": [licence::described(t, book.licence)],
        "sources": [{ "title": source(t, book) }],
        "resources": described,
    })
}

fn resource(t: Texts, book: &Book<'_>, one: &Resource<'_, '_>) -> Value {
    let fields = fields(t, one.table);
    let described: Vec<Value> = fields.iter().map(described_field).collect();
    let stem = one.name.trim_end_matches(".csv");
    json!({
        "name": stem,
        "path": one.name,
        "type": "table",
        "title": one.table.title,
        "description": one.table.about.join(" "),
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "bytes": one.bytes,
        "hash": format!("sha256:{}", one.sum),
        "licenses": [licence::described(t, book.licence)],
        "dialect": { "delimiter": ",", "lineTerminator": "\r\n", "quoteChar": "\"", "header": true },
        "schema": {
            "fields": described,
            "primaryKey": primary_key(&fields),
            "missingValues": missing(),
        },
    })
}

/// What stands where there is nothing to say.
fn missing() -> Vec<&'static str> {
    std::iter::once("").chain(Symbol::ALL.map(Symbol::written)).collect()
}

fn described_field(field: &Field) -> Value {
    let (kind, constraints) = match &field.holds {
        Holds::Words => ("string", json!({})),
        Holds::Gss => ("string", json!({ "pattern": GSS })),
        Holds::OneOf(keys) => ("string", json!({ "required": true, "enum": keys })),
        Holds::Number => ("number", json!({})),
        Holds::Status(letters) => ("string", json!({ "enum": letters })),
    };
    json!({
        "name": field.key,
        "type": kind,
        "description": field.words,
        "constraints": constraints,
    })
}

/// `csv-metadata.json`.
pub(super) fn csvw(t: Texts, book: &Book<'_>, resources: &[Resource<'_, '_>]) -> Value {
    let tables: Vec<Value> = resources.iter().map(|one| csvw_table(t, one)).collect();
    let mut whole = json!({
        "@context": ["http://www.w3.org/ns/csvw", { "@language": book.language.code() }],
        "dc:title": book.title,
        "dc:description": book.about,
        "dc:publisher": book.publisher,
        "dc:issued": book.date.to_string(),
        "dialect": { "encoding": "utf-8", "header": true, "lineTerminators": ["\r\n"] },
        "tables": tables,
    });
    whole["dc:license"] = match licence::address(t, book.licence) {
        Some(address) => json!({ "@id": address }),
        None => json!(licence::title(t, book.licence)),
    };
    whole
}

fn csvw_table(t: Texts, one: &Resource<'_, '_>) -> Value {
    let fields = fields(t, one.table);
    let columns: Vec<Value> = fields.iter().map(csvw_column).collect();
    json!({
        "url": one.name,
        "dc:title": one.table.title,
        "tableSchema": { "columns": columns, "primaryKey": primary_key(&fields) },
    })
}

fn csvw_column(field: &Field) -> Value {
    let one_of = |these: &str| json!({ "base": "string", "format": format!("^({these})$") });
    let symbols: Vec<&str> = Symbol::ALL.map(Symbol::written).to_vec();
    let (datatype, nothing) = match &field.holds {
        Holds::Words => (json!("string"), json!("")),
        Holds::Gss => (json!({ "base": "string", "format": GSS }), json!(symbols)),
        Holds::OneOf(keys) => (one_of(&keys.join("|")), json!("")),
        Holds::Number => (json!("decimal"), json!("")),
        Holds::Status(letters) => (one_of(&letters.join("|")), json!("")),
    };
    json!({
        "name": field.key,
        "titles": field.key,
        "dc:description": field.words,
        "datatype": datatype,
        "null": nothing,
        "required": matches!(field.holds, Holds::OneOf(_)),
    })
}

/// `README.md`.
pub(super) fn readme(t: Texts, book: &Book<'_>) -> String {
    let mut text = format!("# {}\n", line(&book.title));
    if !book.about.is_empty() {
        let _ = write!(text, "\n{}\n", line(&book.about));
    }
    text.push('\n');
    for of in &book.cover {
        let _ = writeln!(text, "- **{}**: {}", line(&of.label), line(&of.words));
    }
    files(&mut text, t, book);
    let _ = write!(text, "\n## {}\n\n{}\n", t.files_readme_layout(), t.files_readme_layout_text());
    for table in &book.tables {
        let name = file_name(&table.key, book.language, Format::Csv);
        let _ = write!(text, "\n### {name}\n\n{}\n", line(&table.title));
        for about in &table.about {
            let _ = write!(text, "\n{}\n", line(about));
        }
        text.push('\n');
        for column in &table.columns {
            let heading = sheets::heading(t, column);
            let _ = writeln!(text, "- `{}`: {}", column.key, line(&heading));
        }
    }
    if let Some(notes) = sheets::notes(t, book) {
        let _ = write!(text, "\n## {}\n\n", t.files_notes_title());
        for [mark, meaning] in &notes.rows {
            let _ = writeln!(text, "- {mark} {}", line(meaning));
        }
    }
    let title = licence::title(t, book.licence);
    let _ = write!(text, "\n## {}\n\n", t.files_readme_licence());
    let _ = match licence::address(t, book.licence) {
        Some(address) => writeln!(text, "[{title}]({address})"),
        None => writeln!(text, "{title}"),
    };
    text
}

fn files(text: &mut String, t: Texts, book: &Book<'_>) {
    let of_book = |format| file_name(&book.key, book.language, format);
    let _ = write!(text, "\n## {}\n\n", t.files_readme_files());
    for (name, what) in [
        (of_book(Format::Ods), t.files_readme_ods()),
        (of_book(Format::Xlsx), t.files_readme_xlsx()),
        (of_book(Format::Json), t.files_readme_json()),
    ] {
        let _ = writeln!(text, "- `{name}`: {what}");
    }
    for table in &book.tables {
        let name = file_name(&table.key, book.language, Format::Csv);
        let _ = writeln!(text, "- `{name}`: {}", line(&table.title));
    }
    let _ = writeln!(text, "- `datapackage.json`: {}", t.files_readme_package());
    let _ = writeln!(text, "- `csv-metadata.json`: {}", t.files_readme_csvw());
}

/// Words in one line, as plain words of Markdown.
fn line(words: &str) -> String {
    let mut safe = String::with_capacity(words.len());
    // At the beginning, these would make a list or a heading.
    if words.trim_start().starts_with(['-', '+', '=']) {
        safe.push('\\');
    }
    for c in words.split_whitespace().collect::<Vec<_>>().join(" ").chars() {
        if matches!(c, '\\' | '`' | '*' | '_' | '<' | '>' | '[' | ']' | '#' | '|') {
            safe.push('\\');
        }
        safe.push(c);
    }
    safe
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_of_others_are_words_in_markdown() {
        assert_eq!(line("a\n# <b>*x*</b>"), "a \\# \\<b\\>\\*x\\*\\</b\\>");
        assert_eq!(line("+ and -"), "\\+ and -");
    }
}
