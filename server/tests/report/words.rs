//! Every number in a sentence or a table is the release's; what is withheld has none.

use crate::support::Service;
use crate::{audiences, round};
use app::reports::{Drawings, Source, release_book, state_of_play_report};
use app::texts::Texts;
use domain::language::Language;
use domain::peers::Group;
use domain::release::{Audience, Release, ScoreFigure, Shown, Why};
use domain::report::{Block, Cell, Commentary, Document, Section, Symbol, Table};

/// Calls `check` with the source of both releases in both languages.
pub(crate) async fn each(check: impl Fn(&Source<'_>, Language)) {
    let service = Service::demonstration().await;
    for audience in audiences() {
        let number = crate::newest(&service, &audience).await.number;
        let published = service.app.published(&round(), &audience, number).await.unwrap().unwrap();
        for language in Language::ALL {
            published.with(language, |source| check(source, language));
        }
    }
}

pub(crate) fn report(source: &Source<'_>, language: Language) -> Document<'static> {
    let commentary = Commentary::default();
    state_of_play_report(Texts::of(language), source, &commentary, Drawings::default())
}

/// The words of a section, from its heading to the next of the same rank: paragraphs and lists.
pub(crate) fn section(document: &Document<'_>, heading: &str) -> Vec<String> {
    let is_it = |block: &&Block<'_>| matches!(block, Block::Heading(_, words) if words == heading);
    let start = document.blocks.iter().position(|block| is_it(&block)).unwrap();
    let Block::Heading(rank, _) = document.blocks[start] else { unreachable!() };
    let rest = document.blocks[start + 1..].iter();
    let ends = |block: &&Block<'_>| matches!(block, Block::Heading(other, _) if *other <= rank);
    rest.take_while(|block| !ends(block)).flat_map(words).collect()
}

fn words(block: &Block<'_>) -> Vec<String> {
    match block {
        Block::Paragraph(words) | Block::Inset(words) => vec![words.clone()],
        Block::Bullets(items) => items.clone(),
        _ => Vec::new(),
    }
}

pub(crate) fn tables<'d, 'a>(document: &'d Document<'a>) -> Vec<&'d Table<'a>> {
    let table = |block: &'d Block<'a>| match block {
        Block::Table(table) => Some(table),
        _ => None,
    };
    document.blocks.iter().filter_map(table).collect()
}

/// Every number with a point in it: a level, or a change of one.
fn levels(words: &str) -> Vec<String> {
    let parts = words.split(|c: char| !c.is_ascii_digit() && c != '.');
    let is_level = |part: &&str| {
        part.trim_matches('.').split_once('.').is_some_and(|(a, b)| !a.is_empty() && b.len() == 1)
    };
    parts.filter(is_level).map(|part| part.trim_matches('.').to_owned()).collect()
}

fn level(tenths: u32) -> String {
    format!("{}.{}", tenths / 10, tenths % 10)
}

fn overall(release: &Release) -> &ScoreFigure {
    release.group(Group::All).unwrap().figures.figure().unwrap().overall.figure().unwrap()
}

#[tokio::test]
async fn the_summary_says_the_figures_of_the_release() {
    each(|source, language| {
        if language != Language::En {
            return;
        }
        let release = source.release;
        let said = section(&report(source, language), "Summary").join("\n");
        let all = release.participation(Group::All).unwrap();
        let part = format!("{} of {} councils had submitted", all.submitted, all.councils);
        assert!(said.contains(&part), "{part}: {said}");
        let figure = overall(release);
        for expected in [
            format!("The mean level overall is {},", level(figure.mean_tenths)),
            format!(
                "About {} of {} councils ({}%) are at or above the base level overall.",
                figure.at_base, figure.contributors, figure.at_base_percent
            ),
        ] {
            assert!(said.contains(&expected), "{expected}: {said}");
        }
        let estimate = release.estimates.iter().find(|estimate| estimate.group == Group::All);
        match estimate.and_then(|estimate| estimate.overall) {
            Some(found) => assert!(said.contains(&format!(
                "estimated at {}: between {} and {}",
                level(found.mean_tenths),
                level(found.low_tenths),
                level(found.high_tenths)
            ))),
            None => assert!(said.contains("There is no estimate")),
        }
        // Both groups of the widest gap are of one family, and no shown pair of a family is further apart.
        let tenths = |level: &str| level.replace('.', "").parse::<u32>().unwrap();
        let gap =
            said.lines().find(|line| line.starts_with("Overall, the widest gap")).map(|gap| {
                let [size, high, low] = <[String; 3]>::try_from(levels(gap)).unwrap();
                assert_eq!(tenths(&size), tenths(&high) - tenths(&low), "{gap}");
                tenths(&size)
            });
        assert!(gap.is_some() || release.audience != Audience::Public);
        let mean = |group: &domain::release::GroupFigures| {
            Some(group.figures.figure()?.overall.figure()?.mean_tenths)
        };
        for one in &release.groups {
            for other in release.groups.iter().filter(|o| o.group.family() == one.group.family()) {
                if let (Some(a), Some(b)) = (mean(one), mean(other)) {
                    let most = gap.unwrap_or_default();
                    assert!(a.abs_diff(b) <= most, "{:?} {:?}", one.group, other.group);
                }
            }
        }
    })
    .await;
}

#[tokio::test]
async fn welsh_says_the_same_numbers_in_the_same_places() {
    let service = Service::demonstration().await;
    for audience in audiences() {
        let number = crate::newest(&service, &audience).await.number;
        let published = service.app.published(&round(), &audience, number).await.unwrap().unwrap();
        let [en, cy] = Language::ALL
            .map(|language| published.with(language, |source| report(source, language)));
        assert_eq!(en.blocks.len(), cy.blocks.len());
        for (en, cy) in en.blocks.iter().zip(&cy.blocks) {
            let (en, cy) = (words(en), words(cy));
            assert_eq!(en.len(), cy.len());
            for (en, cy) in en.iter().zip(&cy) {
                let mut numbers = [en, cy].map(|words| {
                    let parts = words.split(|c: char| !c.is_ascii_digit());
                    let parts = parts.filter(|part| !part.is_empty()).map(str::to_owned);
                    parts.collect::<Vec<String>>()
                });
                numbers.iter_mut().for_each(|numbers| numbers.sort());
                assert_eq!(numbers[0], numbers[1], "{en}\n{cy}");
            }
        }
        for (en, cy) in tables(&en).iter().zip(tables(&cy)) {
            assert_eq!(en.key, cy.key);
            let numbers = |table: &Table<'_>| -> Vec<Vec<Cell>> {
                let measure = |cell: &Cell| !matches!(cell, Cell::Text(_));
                table.rows().map(|row| row.into_iter().filter(measure).collect()).collect()
            };
            assert_eq!(numbers(en), numbers(cy), "{}", en.key);
        }
    }
}

/// The rows of a table by their words, each with its cells by the key of its column.
fn find(table: &Table<'_>, column: &str, of: &[(&str, &str)]) -> Cell {
    let place = |key: &str| table.columns.iter().position(|column| column.key == key).unwrap();
    let mut rows = table
        .rows()
        .filter(|row| of.iter().all(|(key, value)| row[place(key)].to_string() == *value));
    let row = rows.next().unwrap_or_else(|| panic!("{of:?} in {}", table.key));
    row[place(column)].clone()
}

#[tokio::test]
async fn tables_have_the_cells_of_the_book() {
    each(|source, language| {
        let t = Texts::of(language);
        let (report, book) = (report(source, language), release_book(t, source));
        let of = |key: &str| tables(&report).into_iter().find(|table| table.key == key).unwrap();
        let mut compared = 0;
        let mut same =
            |ours: (&str, &str, &str, &str), book_key: &str, of_book: &[(&str, &str)]| {
                let (key, column, named, name) = ours;
                let cell = find(of(key), column, &[(named, name)]);
                let other = find(book.table(book_key).unwrap(), column, of_book);
                assert_eq!(cell, other, "{key} {column} {name}");
                compared += 1;
            };
        for theme in &source.bank.themes {
            let title = theme.text.get(language).title.as_str();
            let of_book = [("group", "all"), ("theme", theme.id.as_str())];
            for column in
                ["mean", "lower_quartile", "median", "upper_quartile", "at_base", "at_base_percent"]
            {
                same(("themes", column, "theme_name", title), "scores", &of_book);
            }
            if source.release.movement.is_some() {
                let ours = ("movement", "mean_change", "theme_name", title);
                same(ours, "movement", &of_book);
            }
            for question in &theme.questions {
                let key = format!("questions_{}", theme.id);
                let short = question.text.get(language).short.as_str();
                let of_book = [("group", "all"), ("question", question.id.as_str())];
                for column in ["mean", "at_base_percent"] {
                    same((&key, column, "question_name", short), "questions", &of_book);
                }
            }
        }
        assert!(compared > 50);
    })
    .await;
}

/// A release with nothing to show but who took part.
fn withheld(release: &Release) -> Release {
    let mut release = release.clone();
    for (place, group) in release.groups.iter_mut().enumerate() {
        group.figures = Shown::Withheld(if place % 2 == 0 { Why::TooFew } else { Why::Protected });
    }
    release.estimates.clear();
    if let Some(movement) = &mut release.movement {
        for group in &mut movement.groups {
            group.figures = Shown::Withheld(Why::Protected);
        }
    }
    release
}

#[tokio::test]
async fn what_is_withheld_has_no_number_anywhere() {
    each(|source, language| {
        let release = withheld(source.release);
        let source = Source { release: &release, corrected: None, ..*source };
        let report = report(&source, language);
        let t = Texts::of(language);
        let why = t.figures_why_too_few();
        let summary = section(&report, t.report_summary());
        assert!(summary.iter().any(|line| line.contains(why)), "{summary:?}");
        for block in &report.blocks {
            for words in words(block) {
                let found = levels(&words);
                // The licence and the bank have versions.
                let versions = ["3.0", release.version.as_str()];
                let found: Vec<_> =
                    found.iter().filter(|level| !versions.contains(&level.as_str())).collect();
                assert!(found.is_empty(), "{words}");
                assert!(!words.contains("About ") && !words.contains("tua "), "{words}");
            }
        }
        for table in tables(&report) {
            if table.key.starts_with("participation") {
                continue;
            }
            let measures = table.columns.iter().map(|column| column.kind.is_measure());
            for row in table.rows() {
                let cells = row.iter().zip(measures.clone()).filter(|(_, is)| *is);
                for (cell, _) in cells {
                    assert_eq!(*cell, Cell::Symbol(Symbol::C), "{}: {row:?}", table.key);
                }
            }
        }
    })
    .await;
}

#[tokio::test]
async fn a_withheld_theme_is_said_to_be_and_the_rest_is_there() {
    each(|source, language| {
        let mut release = source.release.clone();
        release.movement = None;
        let all = release.groups.iter_mut().find(|group| group.group == Group::All).unwrap();
        let Shown::Figure(figures) = &mut all.figures else { panic!("shown") };
        figures.overall = Shown::Withheld(Why::Protected);
        figures.themes[1].figure = Shown::Withheld(Why::Protected);
        let source = Source { release: &release, corrected: None, ..*source };
        let report = report(&source, language);
        let t = Texts::of(language);
        let why = t.figures_why_protected();
        let themes = &source.bank.themes;
        let title = |place: usize| themes[place].text.get(language).title.as_str();
        let said = section(&report, title(1)).join(" ");
        assert!(said.contains(&t.report_theme_withheld(why)), "{said}");
        assert!(levels(&said).is_empty(), "{said}");
        let shown = section(&report, title(0)).join(" ");
        assert!(!levels(&shown).is_empty(), "{shown}");
        let summary = section(&report, t.report_summary());
        assert!(summary.contains(&t.report_overall_withheld(why)), "{summary:?}");
        assert!(summary.contains(&t.play_change_none().to_owned()));
    })
    .await;
}

#[tokio::test]
async fn the_audience_decides_what_is_said_of_use_and_of_names() {
    each(|source, language| {
        let report = report(source, language);
        let t = Texts::of(language);
        let terms = section(&report, t.report_licence()).join(" ");
        let all: String = report.blocks.iter().flat_map(words).collect();
        match &source.release.audience {
            Audience::Public => assert!(terms.contains("nationalarchives.gov.uk"), "{terms}"),
            Audience::Coalition(_) => {
                let name = source.release.coalition_name.as_ref().unwrap().get(language);
                assert!(terms.contains(name.as_str()) && report.title.contains(name.as_str()));
                assert!(!all.contains("nationalarchives.gov.uk"));
                assert!(all.contains(t.report_made_consent_coalition()));
            }
        }
        // Named are those that the release names, and no others.
        let named: Vec<String> = source
            .release
            .named
            .iter()
            .map(|named| (source.council)(&named.council).name)
            .collect();
        let none = t.play_good_work_none();
        let listed = tables(&report).into_iter().filter(|table| table.key == "good_work");
        let cells =
            listed.flat_map(|table| table.rows().map(|row| row[1].to_string()).collect::<Vec<_>>());
        for cell in cells {
            for name in cell.split("; ") {
                assert!(name == none || named.iter().any(|n| n == name), "{name}");
            }
        }
    })
    .await;
}

#[tokio::test]
async fn commentary_stands_in_its_place_and_in_its_language() {
    each(|source, language| {
        let t = Texts::of(language);
        let mut commentary = Commentary::default();
        commentary.write(Section::Introduction, Language::En, "Welcome.");
        commentary.write(Section::Introduction, Language::Cy, "Croeso.");
        commentary.write(Section::NextSteps, Language::En, "Only in English.");
        let report = state_of_play_report(t, source, &commentary, Drawings::default());
        let written: Vec<&str> = report
            .blocks
            .iter()
            .filter_map(|block| match block {
                Block::Commentary(words) => Some(words.as_str()),
                _ => None,
            })
            .collect();
        let headings: Vec<&str> = report
            .blocks
            .iter()
            .filter_map(|block| match block {
                Block::Heading(2, words) => Some(words.as_str()),
                _ => None,
            })
            .collect();
        assert_eq!(headings[..2], [t.report_introduction(), t.report_summary()]);
        assert!(!headings.contains(&t.report_findings()), "nothing is written there");
        match language {
            Language::En => assert_eq!(written, ["Welcome.", "Only in English."]),
            Language::Cy => {
                assert_eq!(written, ["Croeso."]);
                let said = section(&report, t.report_next_steps());
                assert_eq!(said, [t.report_elsewhere_en()]);
            }
        }
    })
    .await;
}
