//! The rows of tables are those of the model that every file and page is made from, cell by cell.

use crate::RELEASE;
use crate::setting::{ask, with_releases};
use crate::support::{Service, Visitor};
use app::reports::release_book;
use app::texts::Texts;
use domain::id::RoundKey;
use domain::language::Language;
use domain::release::Audience;
use domain::report::Cell;
use serde_json::Value;

/// Every cell of every table: the release's own, as words.
async fn model(
    service: &Service,
    language: Language,
) -> Vec<(String, Vec<String>, Vec<Vec<Cell>>)> {
    let round = RoundKey::parse("2026").unwrap();
    let published = service.app.published(&round, &Audience::Public, 2).await.unwrap().unwrap();
    published.with(language, |source| {
        let book = release_book(Texts::of(language), source);
        let tables = book.tables.iter().map(|table| {
            let columns = table.columns.iter().map(|column| column.key.clone()).collect();
            (table.key.clone(), columns, table.rows().collect())
        });
        tables.collect()
    })
}

/// All rows of a table, followed from page to page.
async fn follow(anybody: &mut Visitor, first: String) -> Vec<Value> {
    let mut rows = Vec::new();
    let mut next = Some(first);
    while let Some(path) = next {
        let (seen, page) = ask(anybody, &path).await;
        assert_eq!(seen.status, 200, "{path}");
        rows.extend(page["rows"].as_array().unwrap().iter().cloned());
        let links = seen.headers.get_all("link").iter().map(|link| link.to_str().unwrap());
        next = links.flat_map(|links| links.split(", ")).find_map(|link| {
            let (address, rel) = link.split_once(">; ")?;
            (rel == "rel=\"next\"").then(|| address.trim_start_matches('<').to_owned())
        });
    }
    rows
}

fn same(said: &Value, key: &str, cell: &Cell) -> bool {
    let status = said.get(format!("{key}_status"));
    match cell {
        Cell::Text(words) | Cell::Said(words, _) => said[key] == words.as_str() && status.is_none(),
        Cell::Symbol(symbol) => {
            said.get(key) == Some(&Value::Null) && status == Some(&symbol.letter().into())
        }
        Cell::Number { .. } => Some(said[key].to_string()) == cell.number() && status.is_none(),
    }
}

#[tokio::test]
async fn every_cell_of_every_table_is_the_models() {
    let service = with_releases().await;
    let mut anybody = service.visitor();
    for language in Language::ALL {
        let model = model(&service, language).await;
        assert!(model.len() >= 8, "{}", model.len());
        for (key, columns, rows) in model {
            let size = if rows.len() > 200 { 333 } else { 7 };
            let path =
                format!("{RELEASE}/tables/{key}?per_page={size}&language={}", language.code());
            let said = follow(&mut anybody, path).await;
            assert_eq!(said.len(), rows.len(), "{key}");
            for (said, row) in said.iter().zip(&rows) {
                for (column, cell) in columns.iter().zip(row) {
                    assert!(same(said, column, cell), "{key}.{column}: {cell:?} is said as {said}");
                }
            }
        }
    }
}

#[tokio::test]
async fn rows_are_chosen_by_what_they_are_of() {
    let service = with_releases().await;
    let mut anybody = service.visitor();
    let all = follow(&mut anybody, format!("{RELEASE}/tables/score_levels?per_page=1000")).await;
    let chosen = |name: &str, value: &str| -> Vec<Value> {
        all.iter().filter(|row| row[name] == value).cloned().collect()
    };
    for (name, value) in [("group", "nation-england"), ("theme", "overall"), ("level", "2")] {
        let path = format!("{RELEASE}/tables/score_levels?{name}={value}&per_page=1000");
        let said = follow(&mut anybody, path).await;
        assert!(!said.is_empty());
        assert_eq!(said, chosen(name, value), "{name}={value}");
    }
    let path = format!("{RELEASE}/tables/score_levels?group=all&theme=overall&level=0&language=cy");
    let (_, one) = ask(&mut anybody, &path).await;
    assert_eq!(one["page"]["rows"], 1);
    assert_eq!(one["rows"][0]["group_name"], "Pob cyngor");
    assert_eq!(one["language"], "cy");
}
