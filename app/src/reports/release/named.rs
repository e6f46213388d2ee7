//! Results of councils that agreed to be named.

use super::Source;
use super::cells::{count, level, text, theme_cells, theme_columns, whole_and_themes};
use crate::texts::Texts;
use domain::release::Named;
use domain::report::{Cell, Symbol, Table};

/// One line a council and theme. None where nobody is named.
pub(super) fn named<'a>(t: Texts, source: Source<'a>) -> Option<Table<'a>> {
    let (release, bank) = (source.release, source.bank);
    if release.named.is_empty() {
        return None;
    }
    let mut columns = vec![
        text("council", t.reports_council()),
        text("council_name", t.reports_council_name()),
        text("gss_code", t.reports_gss()),
    ];
    columns.extend(theme_columns(t));
    columns.push(level("score", t.reports_score()));
    columns.push(count("is_at_base", t.reports_is_at_base()));
    let council = source.council;
    let rows = move |named: &'a Named| {
        let line = council(&named.council);
        whole_and_themes(bank).map(move |theme| {
            let gss = line.gss.clone().map_or(Cell::Symbol(Symbol::X), Cell::text);
            let mut row =
                vec![Cell::text(named.council.as_str()), Cell::text(line.name.as_str()), gss];
            row.extend(theme_cells(t, theme.map(|(_, theme)| theme)));
            let (score, at_base) = match theme {
                None => (named.overall_tenths, Cell::Symbol(Symbol::Z)),
                Some((place, _)) => {
                    let score = named.themes_tenths.get(place).copied().flatten();
                    let is_at = named.at_base.iter().any(|at| usize::try_from(*at) == Ok(place));
                    let at_base =
                        score.map_or(Cell::Symbol(Symbol::X), |_| Cell::whole(u8::from(is_at)));
                    (score, at_base)
                }
            };
            row.push(score.map_or(Cell::Symbol(Symbol::X), Cell::tenths));
            row.push(at_base);
            row
        })
    };
    Some(Table {
        key: "named_councils".to_owned(),
        sheet: t.reports_named().to_owned(),
        title: t.reports_named_title().to_owned(),
        about: vec![t.reports_named_about().to_owned()],
        columns,
        rows: Box::new(move || Box::new(release.named.iter().flat_map(rows))),
    })
}
