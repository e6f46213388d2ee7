//! The tables of a release say what the release says: every figure, every symbol, in both languages, and nothing else.

#![expect(clippy::unwrap_used, reason = "a test stops where it is surprised")]

mod support;

use app::reports::{Source, release_book};
use app::texts::Texts;
use domain::bank::Bilingual;
use domain::id::RoundKey;
use domain::language::Language;
use domain::peers::Group;
use domain::release::{Audience, Purpose, Release, Shown, Why};
use domain::report::{Book, Cell, Kind, Symbol, Table};
use server::demo::COALITION;
use server::reports::Published;
use std::collections::BTreeSet;
use support::Service;

async fn published(service: &Service, audience: &Audience) -> Published {
    let round = RoundKey::parse("2025").unwrap();
    let latest = service.app.latest_release(&round, audience).await.unwrap().unwrap();
    service.app.published(&round, audience, latest.release.number).await.unwrap().unwrap()
}

fn audiences() -> [Audience; 2] {
    [Audience::Public, Audience::Coalition(COALITION.to_owned())]
}

/// Calls `check` with the books of both releases in both languages.
async fn each(check: impl Fn(&Book<'_>, &Source<'_>)) {
    let service = Service::demonstration().await;
    for audience in audiences() {
        let published = published(&service, &audience).await;
        for language in Language::ALL {
            published.with(language, |source| {
                check(&release_book(Texts::of(language), source), source);
            });
        }
    }
}

/// The cells of a column in the rows whose other columns are as asked.
fn find(table: &Table<'_>, column: &str, of: &[(&str, &str)]) -> Vec<Cell> {
    let place = |key: &str| table.columns.iter().position(|column| column.key == key).unwrap();
    let rows = table
        .rows()
        .filter(|row| of.iter().all(|(key, value)| row[place(key)].to_string() == *value));
    rows.map(|row| row[place(column)].clone()).collect()
}

#[tokio::test]
async fn every_table_is_well_formed() {
    each(|book, _| {
        assert_eq!(book.legend.len(), Symbol::ALL.len());
        let sheets: BTreeSet<_> = book.tables.iter().map(|table| table.sheet.as_str()).collect();
        assert_eq!(sheets.len(), book.tables.len(), "sheets have names of their own");
        for table in &book.tables {
            let key = &table.key;
            assert!(table.sheet.chars().count() <= 31, "{key}: {}", table.sheet);
            let headings: BTreeSet<_> = table.columns.iter().map(|c| c.heading.as_str()).collect();
            assert_eq!(headings.len(), table.columns.len(), "{key}: headings differ");
            let measures = table.columns.iter().skip_while(|c| !c.kind.is_measure());
            assert!(measures.clone().count() > 0 && measures.clone().all(|c| c.kind.is_measure()));
            assert!(table.columns.iter().all(|c| c.note.is_none_or(|n| n <= book.notes.len())));
            let mut seen = BTreeSet::new();
            for row in table.rows() {
                assert_eq!(row.len(), table.columns.len(), "{key}");
                let mut of = Vec::new();
                for (column, cell) in table.columns.iter().zip(&row) {
                    match (column.kind, cell) {
                        (Kind::Text, Cell::Number { .. }) => panic!("{key}: a number of words"),
                        (Kind::Text, cell) => of.push(cell.to_string()),
                        (_, Cell::Text(words)) => panic!("{key}: {words:?} for a number"),
                        (Kind::Level, Cell::Number { places, .. }) => assert_eq!(*places, 1),
                        (Kind::Count | Kind::Percent, Cell::Number { places, digits }) => {
                            assert_eq!(*places, 0);
                            assert!(*digits >= 0);
                        }
                        _ => {}
                    }
                }
                assert!(seen.insert(of.clone()), "{key}: two rows of {of:?}");
            }
            assert!(!seen.is_empty(), "{key} has rows");
        }
    })
    .await;
}

#[tokio::test]
async fn scores_are_those_of_the_release_and_withheld_ones_are_symbols() {
    each(|book, source| {
        let table = book.table("scores").unwrap();
        let (mut shown, mut withheld) = (0, 0);
        for group in &source.release.groups {
            let name = group.group.to_string();
            let themes: Vec<_> = source.bank.themes.iter().enumerate().map(Some).collect();
            for theme in std::iter::once(None).chain(themes) {
                let key = theme.map_or("overall", |(_, theme)| theme.id.as_str());
                let of = [("group", name.as_str()), ("theme", key)];
                let figure = group.figures.figure().map(|figures| match theme {
                    None => &figures.overall,
                    Some((place, _)) => &figures.themes[place].figure,
                });
                let figure = figure.and_then(|figure| figure.figure());
                let expected =
                    |number: Option<Cell>| vec![number.unwrap_or(Cell::Symbol(Symbol::C))];
                let mean = find(table, "mean", &of);
                if group.figures.why() == Some(Why::Nothing) {
                    assert_eq!(mean, [Cell::Symbol(Symbol::X)]);
                    continue;
                }
                match figure {
                    Some(_) => shown += 1,
                    None => withheld += 1,
                }
                assert_eq!(mean, expected(figure.map(|f| Cell::tenths(f.mean_tenths))), "{of:?}");
                let at_base = figure.map(|f| Cell::whole(f.at_base_percent));
                assert_eq!(find(table, "at_base_percent", &of), expected(at_base), "{of:?}");
                let lower = figure.and_then(|f| f.quartiles_tenths).map(|q| Cell::tenths(q[0]));
                assert_eq!(find(table, "lower_quartile", &of), expected(lower), "{of:?}");
            }
        }
        assert!(shown > 20 && withheld > 0, "{shown} shown, {withheld} withheld");
    })
    .await;
}

#[tokio::test]
async fn a_group_without_figures_has_no_number_in_any_table_but_that_of_participation() {
    each(|book, source| {
        for group in source.release.groups.iter().filter(|group| group.figures.why().is_some()) {
            let name = group.group.to_string();
            for key in ["scores", "score_levels", "questions", "options"] {
                let table = book.table(key).unwrap();
                for column in table.columns.iter().filter(|column| column.kind.is_measure()) {
                    let cells = find(table, &column.key, &[("group", &name)]);
                    assert!(!cells.is_empty());
                    assert!(cells.iter().all(|cell| cell.symbol().is_some()), "{key} {name}");
                }
            }
            let part = book.table("participation").unwrap();
            for column in ["questions_asked", "dont_know_answers", "evidence_answers"] {
                let cells = find(part, column, &[("group", &name)]);
                assert!(cells.iter().all(|cell| cell.symbol().is_some()), "{column} {name}");
            }
        }
    })
    .await;
}

#[tokio::test]
async fn both_languages_have_the_same_keys_and_numbers() {
    let service = Service::demonstration().await;
    for audience in audiences() {
        let published = published(&service, &audience).await;
        let said = |language| {
            published.with(language, |source| {
                let book = release_book(Texts::of(language), source);
                let tables = book.tables.iter().map(|table| {
                    let columns = table.columns.iter().map(|column| column.key.clone());
                    let rows = table.rows().map(|row| {
                        let cells = table.columns.iter().zip(row);
                        let is_word = |key: &str| key.ends_with("_name") || key.ends_with("_unit");
                        let cells = cells.filter(|(column, _)| !is_word(&column.key));
                        cells.map(|(_, cell)| cell.to_string()).collect::<Vec<_>>()
                    });
                    (table.key.clone(), columns.collect::<Vec<_>>(), rows.collect::<Vec<_>>())
                });
                tables.collect::<Vec<_>>()
            })
        };
        assert_eq!(said(Language::En), said(Language::Cy));
    }
}

#[tokio::test]
async fn only_councils_that_the_release_names_are_named() {
    each(|book, source| {
        let named: BTreeSet<_> =
            source.release.named.iter().map(|named| named.council.to_string()).collect();
        let Some(table) = book.table("named_councils") else {
            assert!(named.is_empty());
            return;
        };
        let listed = find(table, "council", &[]).iter().map(ToString::to_string).collect();
        assert_eq!(named, listed);
        let codes = find(table, "gss_code", &[]);
        let is_code = |cell: &Cell| {
            let code = cell.to_string();
            code.len() == 9 && code.starts_with(['E', 'W', 'S', 'N'])
        };
        assert!(codes.iter().all(is_code), "every council has its GSS code");
    })
    .await;
}

#[tokio::test]
async fn a_correction_lists_what_it_changed() {
    let service = Service::demonstration().await;
    let published = published(&service, &Audience::Public).await;
    published.with(Language::En, |source| {
        let mut corrected: Release = source.release.clone();
        let all = corrected.groups.iter_mut().find(|group| group.group == Group::All).unwrap();
        if let Shown::Figure(figures) = &mut all.figures
            && let Shown::Figure(overall) = &mut figures.overall
        {
            overall.mean_tenths += 1;
        }
        let note = Bilingual {
            en: "A council withdrew.".to_owned(),
            cy: "Tynnodd cyngor yn ôl.".to_owned(),
        };
        corrected.purpose = Purpose::Correction { of: source.release.number, note };
        let source = Source { release: &corrected, corrected: Some(source.release), ..*source };
        let book = release_book(Texts::of(Language::En), &source);
        let table = book.table("changes").unwrap();
        let number = |column| find(table, column, &[("figure", "overall")])[0].float().unwrap();
        assert!((number("after") - number("before") - 0.1).abs() < 1e-9);
        assert!(table.about[0].contains("A council withdrew."));
    });
}
