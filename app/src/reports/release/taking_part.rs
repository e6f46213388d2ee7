//! Who took part.

use super::Source;
use super::cells::{count, group_cells, group_columns, percent, symbol, text};
use crate::pages::figures::{group_name, share};
use crate::texts::Texts;
use domain::release::Participation;
use domain::report::{Cell, Column, Symbol, Table};

fn response_columns(t: Texts) -> [Column; 4] {
    [
        count("councils_asked", t.reports_councils_all()),
        count("started", t.reports_started()),
        count("submitted", t.reports_submitted()),
        percent("response_percent", t.reports_response()),
    ]
}

fn response_cells(line: &Participation) -> [Cell; 4] {
    let percent = match line.councils {
        0 => Cell::Symbol(Symbol::X),
        councils => Cell::whole(share(line.submitted, councils)),
    };
    [Cell::whole(line.councils), Cell::whole(line.started), Cell::whole(line.submitted), percent]
}

/// Who of each group took part, and how complete the answers are.
pub(super) fn participation<'a>(t: Texts, source: Source<'a>) -> Table<'a> {
    let release = source.release;
    let mut columns = group_columns(t);
    columns.extend(response_columns(t));
    columns.push(count("questions_asked", t.reports_questions_asked()));
    columns.push(count("dont_know_answers", t.reports_dont_know_answers()));
    columns.push(count("evidence_answers", t.reports_evidence_answers()));
    let row = move |line: &Participation| {
        let mut row = group_cells(t, release, line.group);
        row.extend(response_cells(line));
        // Where the group's figures are withheld these are kept as 0, which is not what they are.
        let hidden = release.group(line.group).and_then(|group| group.figures.why()).map(symbol);
        let hidden = hidden.or((line.asked == 0).then_some(Symbol::X));
        let numbers = [line.asked, line.dont_know, line.with_evidence];
        row.extend(numbers.map(|number| hidden.map_or(Cell::whole(number), Cell::Symbol)));
        row
    };
    Table {
        key: "participation".to_owned(),
        sheet: t.reports_participation().to_owned(),
        title: t.reports_participation_title().to_owned(),
        about: vec![t.reports_participation_about().to_owned()],
        columns,
        rows: Box::new(move || Box::new(release.participation.iter().map(row))),
    }
}

/// The groups that took part less often than others. None where there are none.
pub(super) fn under_represented<'a>(t: Texts, source: Source<'a>) -> Option<Table<'a>> {
    let release = source.release;
    let mut columns = group_columns(t);
    columns.push(text("under_group", t.reports_under()));
    columns.push(text("under_group_name", t.reports_under_name()));
    columns.extend(response_columns(t));
    let rows: Vec<Vec<Cell>> = release
        .estimates
        .iter()
        .flat_map(|estimate| {
            let lines = estimate.under_represented.iter();
            lines.filter_map(|group| release.participation(*group)).map(|line| {
                let mut row = group_cells(t, release, estimate.group);
                row.push(Cell::text(line.group.to_string()));
                row.push(Cell::text(group_name(t, line.group)));
                row.extend(response_cells(line));
                row
            })
        })
        .collect();
    (!rows.is_empty()).then(|| Table {
        key: "under_represented".to_owned(),
        sheet: t.reports_under_table().to_owned(),
        title: t.reports_under_title().to_owned(),
        about: vec![t.reports_under_about().to_owned()],
        columns,
        rows: Table::held(rows),
    })
}
