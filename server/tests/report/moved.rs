//! What changed since the round before, said of all councils and of a theme.

use crate::words::{each, report, section, tables};
use app::reports::Source;
use app::texts::Texts;
use domain::bank::Bilingual;
use domain::council::Nation;
use domain::id::RoundKey;
use domain::language::Language;
use domain::peers::Group;
use domain::release::{GroupMovement, Movement, MovementFigures, Release, Shown, Why};
use domain::report::{Cell, Symbol};

/// What a movement says of all councils and of the first theme, with the figures of a release that has none.
fn moving(release: &Release, overall: i32, theme: i32) -> Release {
    let mut release = release.clone();
    let themes = release.group(Group::All).unwrap().figures.figure().unwrap().themes.len();
    let levels = usize::from(release.highest) + 1;
    let mut matrix = vec![vec![0; levels]; levels];
    (matrix[1][2], matrix[2][2], matrix[3][2]) = (35, 40, 5);
    let figures = MovementFigures {
        mean_change_tenths: overall,
        themes: (0..themes).map(|place| (place == 0).then_some(theme)).collect(),
        matrix,
    };
    let of = |group, figures| GroupMovement { group, as_at: 1, councils: 87, figures };
    release.movement = Some(Movement {
        from: RoundKey::parse("2024").unwrap(),
        from_name: Bilingual { en: "Spring 2024".into(), cy: "Gwanwyn 2024".into() },
        comparable: 41,
        questions: 47,
        breaks: 2,
        groups: vec![
            of(Group::All, Shown::Figure(figures)),
            of(Group::Nation(Nation::Wales), Shown::Withheld(Why::TooFew)),
        ],
    });
    release
}

#[tokio::test]
async fn what_changed_is_said_with_its_sign_and_withheld_where_it_is() {
    each(|source, language| {
        for (overall, theme, en, cy) in [
            (2, -3, ["rose by 0.2.", "fell by 0.3."], ["cododd", "gostyngodd y cymedr 0.3."]),
            (-1, 4, ["fell by 0.1.", "rose by 0.4."], ["gostyngodd", "cododd y cymedr 0.4."]),
            (0, 0, ["stayed the same.", "stayed the same."], ["yr un fath.", "yr un fath."]),
        ] {
            let release = moving(source.release, overall, theme);
            let source = Source { release: &release, corrected: None, ..*source };
            let report = report(&source, language);
            let t = Texts::of(language);
            let summary = section(&report, t.report_summary());
            let (from, [of_all, of_theme]) = match language {
                Language::En => ("Since Spring 2024, the mean level of the 87 councils", en),
                Language::Cy => ("Ers Gwanwyn 2024, ", cy),
            };
            let line = summary.iter().find(|line| line.starts_with(from)).unwrap();
            assert!(line.contains(of_all) && line.contains("87"), "{line}");
            let title = &source.bank.themes[0].text.get(language).title;
            let said = section(&report, title).join(" ");
            assert!(said.contains(of_theme), "{said}");
            let change = section(&report, t.play_change()).join(" ");
            assert!(change.contains(line.as_str()), "{change}");
            assert!(["41", "47", "35", "40"].iter().all(|n| change.contains(n)), "{change}");
            let table = tables(&report).into_iter().find(|t| t.key == "movement_groups").unwrap();
            let rows: Vec<_> = table.rows().collect();
            assert_eq!(rows[0][1..], [Cell::whole(87), Cell::tenths(overall)]);
            assert_eq!(rows[1][1..], [Cell::Symbol(Symbol::C), Cell::Symbol(Symbol::C)]);
        }
    })
    .await;
}
