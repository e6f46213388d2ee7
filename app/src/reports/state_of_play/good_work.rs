//! Where the good work is: the councils that the release names, and no others.

use super::writer::Writer;
use crate::pages::figures::{listed, theme_title};
use domain::report::{Cell, Column, Kind};

pub(super) fn section(writer: &mut Writer<'_>) {
    let (t, release) = (writer.t, writer.release());
    writer.heading(t.play_good_work());
    if release.named.is_empty() {
        writer.say(t.report_good_work_none());
        return;
    }
    writer.say(t.play_good_work_text(release.named.len()));
    let source = writer.source;
    let rows = (0_u32..).zip(&source.bank.themes).map(|(place, theme)| {
        let strong = release.named.iter().filter(|named| named.at_base.contains(&place));
        let mut names: Vec<_> = strong.map(|named| (source.council)(&named.council).name).collect();
        names.sort();
        let names =
            if names.is_empty() { t.play_good_work_none().to_owned() } else { listed(&names) };
        vec![Cell::text(theme_title(t, theme)), Cell::text(names)]
    });
    let rows = rows.collect();
    let columns = vec![
        Column::new("theme_name", t.results_theme_column(), Kind::Text),
        Column::new("council_names", t.figures_councils(), Kind::Text),
    ];
    writer.table("good_work", t.play_good_work_table(), columns, rows);
}
