//! A book with every kind of cell, and words that others could mean ill by.

use domain::language::Language;
use domain::report::{Book, Cell, Column, Kind, Licence, Line, Symbol, Table};

/// Words that could be taken for something else, or for the end of something.
pub(crate) fn hostile() -> Vec<String> {
    let mut all: Vec<String> = [
        "=1+1",
        "=HYPERLINK(\"http://example.invalid\",\"look\")",
        "+44 20 7946 0000",
        "-2+3",
        "@SUM(A1:A9)",
        "\t=1+1",
        "\r=1+1",
        "\n=1+1",
        "\0=1+1",
        "＝1+1",
        "\u{2212}1",
        "=cmd|' /C calc'!A0",
        "a\u{7}bell and \u{1b}[31m",
        "no\u{fffe}character\u{ffff}",
        "“quotes” \"quotes\" 'quotes'",
        "one, two; three|four",
        "line one\nline two\n\nline four",
        "line one\r\nline two",
        " before, after ,  two  spaces and a\ttab ",
        "Ynys Môn, Rhondda Cynon Taf: ŵ ŷ â ê î ô û ï Ŵ Ŷ",
        "emoji 👩🏽‍💻 🏴󠁧󠁢󠁷󠁬󠁳󠁿 and ﷽",
        "عربى \u{202e}right to left",
        "<b>&amp; & </table:table-cell> ]]> <!-- -->",
        "_x0041_ _x000D_",
        "[c]",
        "123",
        "0123",
        "1e5",
        "2026-11-20",
        "TRUE",
        "#REF!",
        "{\"a\": null}",
        "`${7*7}` {{7*7}}",
    ]
    .map(str::to_owned)
    .to_vec();
    all.push("long ".repeat(6_000));
    all
}

fn scores(t: &str) -> Table<'static> {
    let rows: Vec<Vec<Cell>> = hostile()
        .into_iter()
        .enumerate()
        .map(|(at, words)| {
            let at = i64::try_from(at).unwrap();
            let code = if at % 4 == 0 {
                Cell::Symbol(Symbol::X)
            } else {
                Cell::text(format!("E{:08}", 6_000_000 + at))
            };
            vec![
                Cell::text(format!("row-{at}")),
                Cell::Text(words),
                code,
                match at % 5 {
                    3 => Cell::Symbol(Symbol::C),
                    4 => Cell::Symbol(Symbol::Z),
                    _ => Cell::tenths(at * 7 - 40),
                },
                Cell::whole(at - 3),
                Cell::whole(at * 100_003),
            ]
        })
        .collect();
    Table {
        key: "scores".into(),
        sheet: format!("Scores{t}"),
        title: format!("=Scores of groups{t}"),
        about: vec!["+ and - are in these words.".into(), "Levels run from 0 to 4.".into()],
        columns: vec![
            Column::new("group", format!("Group{t}"), Kind::Text),
            Column::new("group_name", format!("Name{t}"), Kind::Text).noted(2),
            Column::new("gss_code", format!("GSS code{t}"), Kind::Text),
            Column::new("mean", format!("Mean level{t}"), Kind::Level).noted(1),
            Column::new("share", format!("Share (%){t}"), Kind::Percent),
            Column::new("councils", format!("Councils & others{t}"), Kind::Count),
        ],
        rows: Table::held(rows),
    }
}

fn words_only(t: &str) -> Table<'static> {
    Table {
        key: "took_part".into(),
        sheet: format!("Who took part{t}"),
        title: format!("Who took part{t}"),
        about: Vec::new(),
        columns: vec![
            Column::new("council", format!("Council{t}"), Kind::Text),
            Column::new("why", format!("Why{t}"), Kind::Text),
        ],
        rows: Table::held(vec![
            vec![Cell::text("a"), Cell::text("=now()")],
            vec![Cell::text("b"), Cell::text("")],
        ]),
    }
}

fn nothing(t: &str) -> Table<'static> {
    Table {
        key: "changes".into(),
        sheet: format!("Changes{t}"),
        title: format!("What changed{t}"),
        about: Vec::new(),
        columns: vec![
            Column::new("figure", format!("Figure{t}"), Kind::Text),
            Column::new("before", format!("Before{t}"), Kind::Level),
        ],
        rows: Table::held(Vec::new()),
    }
}

/// The book, in a language.
pub(crate) fn book(language: Language) -> Book<'static> {
    let t = match language {
        Language::En => "",
        Language::Cy => " ŵ",
    };
    Book {
        key: "state-of-play".into(),
        language,
        title: format!("State of play: Autumn 2026 & <others>{t}"),
        about: format!("What councils say of themselves{t}."),
        date: jiff::civil::date(2026, 11, 20),
        publisher: format!("Cyngor Tŷ Coch \"Council\"{t}"),
        licence: Licence::OpenGovernment,
        cover: vec![
            Line::new(format!("Publisher{t}"), format!("=Cyngor Tŷ Coch{t}")),
            Line::new(format!("Contact{t}"), format!("-open\ndata@example.invalid{t}")),
        ],
        legend: vec![
            Line::new("[c]", format!("Withheld{t}.")),
            Line::new("[x]", format!("Not available{t}.")),
            Line::new("[z]", format!("Not applicable{t}.")),
        ],
        notes: vec![
            format!("Means are rounded{t}."),
            format!("=Names of today{t}."),
            format!("Nobody refers to this{t}."),
        ],
        tables: vec![scores(t), words_only(t), nothing(t)],
    }
}
