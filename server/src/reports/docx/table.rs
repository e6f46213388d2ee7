//! Tables: a caption, a header row that is repeated on every page, and the meaning of the symbols in them.

use super::body::{Body, Letters, WIDTH};
use domain::report::{Kind, Line, Table};

/// The width of a letter of a table, in twentieths of a point, and of what is beside the letters of a cell.
const LETTER: usize = 96;
const BESIDE: usize = 230;
/// The most letters that a column is made wide for.
const WIDEST: usize = 44;
/// A row with more letters in a cell may be parted by the end of a page.
const LONG: usize = 500;

pub(super) fn write(body: &mut Body, table: &Table<'_>, legend: &[Line]) {
    body.plain("Caption", &table.title);
    for sentence in &table.about {
        body.plain("Reading", sentence);
    }
    let widths = widths(table);
    let xml = &mut body.xml;
    xml.open("w:tbl", &[]);
    xml.open("w:tblPr", &[]);
    xml.value("w:tblStyle", "Report");
    xml.empty("w:tblW", &[("w:w", &WIDTH.to_string()), ("w:type", "dxa")]);
    xml.empty("w:tblLayout", &[("w:type", "fixed")]);
    xml.empty(
        "w:tblLook",
        &[
            ("w:val", "06A0"),
            ("w:firstRow", "1"),
            ("w:lastRow", "0"),
            ("w:firstColumn", "1"),
            ("w:lastColumn", "0"),
            ("w:noHBand", "1"),
            ("w:noVBand", "1"),
        ],
    );
    xml.value("w:tblCaption", &table.title);
    xml.close("w:tblPr");
    xml.open("w:tblGrid", &[]);
    for width in &widths {
        xml.empty("w:gridCol", &[("w:w", &width.to_string())]);
    }
    xml.close("w:tblGrid");
    let kinds: Vec<Kind> = table.columns.iter().map(|column| column.kind).collect();
    let head: Vec<(String, Letters)> =
        table.columns.iter().map(|one| (one.heading.clone(), Letters::default())).collect();
    row(body, &head, &kinds, &widths, true);
    for cells in table.rows() {
        let words = cells.iter().map(|cell| {
            (cell.shown(), Letters { language: cell.language(), ..Letters::default() })
        });
        row(body, &words.collect::<Vec<_>>(), &kinds, &widths, false);
    }
    body.xml.close("w:tbl");
    let symbols = table.symbols();
    let meant = legend.iter().filter(|line| symbols.iter().any(|one| one.written() == line.label));
    let meant: Vec<String> = meant.map(|line| format!("{} {}", line.label, line.words)).collect();
    // A table needs a paragraph after it, so that the next is not joined to it.
    body.plain("Source", &meant.join(" "));
}

fn row(
    body: &mut Body,
    cells: &[(String, Letters)],
    kinds: &[Kind],
    widths: &[usize],
    is_head: bool,
) {
    body.xml.open("w:tr", &[]);
    let is_whole = cells.iter().all(|(words, _)| words.chars().count() <= LONG);
    if is_whole || is_head {
        body.xml.open("w:trPr", &[]);
        body.xml.empty("w:cantSplit", &[]);
        if is_head {
            body.xml.empty("w:tblHeader", &[]);
        }
        body.xml.close("w:trPr");
    }
    for (((words, letters), kind), width) in cells.iter().zip(kinds).zip(widths) {
        body.xml.open("w:tc", &[]);
        body.xml.open("w:tcPr", &[]);
        body.xml.empty("w:tcW", &[("w:w", &width.to_string()), ("w:type", "dxa")]);
        body.xml.close("w:tcPr");
        let style = if kind.is_measure() { "TableNumber" } else { "TableText" };
        body.start(style, None);
        body.letters(words, *letters);
        body.end();
        body.xml.close("w:tc");
    }
    body.xml.close("w:tr");
}

/// How wide each column is: its longest word at least, and of what is left the more the more it has to hold.
fn widths(table: &Table<'_>) -> Vec<usize> {
    let longest_word = |words: &str| {
        words.split_whitespace().map(|word| word.chars().count()).max().unwrap_or_default()
    };
    let mut columns: Vec<(usize, usize)> = table
        .columns
        .iter()
        .map(|column| {
            let words = &column.heading;
            // Headings are bold, and so are a little wider.
            (longest_word(words) + 1, words.chars().count().min(WIDEST / 2))
        })
        .collect();
    for cells in table.rows() {
        for ((least, most), cell) in columns.iter_mut().zip(cells) {
            let words = cell.to_string();
            *least = (*least).max(longest_word(&words).min(WIDEST / 2));
            *most = (*most).max(words.chars().count().min(WIDEST));
        }
    }
    share(&columns, WIDTH as usize)
}

/// Shares the width of a page among columns, by the fewest and the most letters of each.
fn share(columns: &[(usize, usize)], width: usize) -> Vec<usize> {
    let least: Vec<usize> = columns.iter().map(|(least, _)| least * LETTER + BESIDE).collect();
    let all: usize = least.iter().sum();
    if all >= width {
        return least.iter().map(|one| one * width / all).collect();
    }
    let wants: Vec<usize> = columns.iter().map(|(least, most)| most.max(least) - least).collect();
    let wanted = wants.iter().sum::<usize>();
    let left = width - all;
    let more = |want: usize| {
        (left * want).checked_div(wanted).unwrap_or_else(|| left / columns.len().max(1))
    };
    least.iter().zip(&wants).map(|(least, want)| least + more(*want)).collect()
}

#[cfg(test)]
mod tests {
    use super::share;

    #[test]
    fn columns_fill_the_page_and_never_leave_it() {
        for columns in
            [vec![(5, 5)], vec![(5, 40), (4, 4), (4, 4)], vec![(22, 44); 12], vec![(0, 0), (0, 0)]]
        {
            let widths = share(&columns, 9638);
            let all: usize = widths.iter().sum();
            assert!((9638 - columns.len()..=9638).contains(&all), "{columns:?}: {all}");
        }
        let widths = share(&[(5, 40), (4, 4)], 9638);
        assert!(widths[0] > widths[1] * 3);
    }
}
