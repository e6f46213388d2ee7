//! Describes a heat map: the means of themes (rows) in groups (columns), each figure in a coloured cell.

use super::{
    Drawing, LINE, Shown, TEXT, Width,
    measure::{text_width, wrap},
    sheet::{Anchor, BOLD, EDGE, Face, Paint, STEPS, Shape, Sheet, Spot, Swatch},
};

/// Height of a cell, in user units.
const CELL: f64 = 40.0;
/// Width of the labels in a wide picture, in user units.
const LABELS: f64 = 204.0;
/// The most columns beside each other in a wide picture; further ones stand below.
const COLUMNS: usize = 6;
/// The most columns of a table in a narrow picture; with more, each theme has a list.
const NARROW_COLUMNS: usize = 3;
/// Width and height of a cell in a list, in user units. One with a longer word is wider.
const CHIP: (f64, f64) = (64.0, 28.0);

/// What the heat map shows. All words are translated already.
#[derive(Clone, Debug)]
pub struct HeatMap {
    /// How wide the picture is.
    pub width: Width,
    /// The two figures that part the three colours: a cell below the first is light, one at the second
    /// or above it dark.
    pub steps: [f64; 2],
    /// What the three colours are called: "Under 1.5", "1.5 to 2.4", "2.5 and over".
    pub step_names: [String; 3],
    /// The groups.
    pub columns: Vec<String>,
    /// The themes, in the order of the bank.
    pub rows: Vec<HeatRow>,
}

/// One theme.
#[derive(Clone, Debug)]
pub struct HeatRow {
    /// Its name.
    pub label: String,
    /// Its figure in each group.
    pub cells: Vec<Shown<Cell>>,
}

/// A figure in a cell.
#[derive(Clone, Debug, PartialEq)]
pub struct Cell {
    /// What its colour follows.
    pub value: f64,
    /// What stands in it: "2.1".
    pub words: String,
}

/// Describes the heat map. In a wide picture it is a table; groups that do not fit beside each other stand in a second
/// table below it. In a narrow picture with more than three groups, each theme is a list of them. A
/// withheld cell is an empty box with its word.
#[must_use]
pub fn heat_map(chart: &HeatMap) -> Drawing {
    let mut sheet = Sheet::new(chart.width, chart.rows.len());
    let named = chart.step_names.iter().zip(STEPS);
    let swatches: Vec<Swatch<'_>> = named
        .map(|(words, fill)| Swatch {
            shape: Shape::Box(26.0, 22.0),
            paint: Paint::Fill(fill),
            inside: "",
            words,
        })
        .collect();
    let mut y = sheet.key(EDGE, &swatches) + 4.0;
    match chart.width {
        Width::Narrow if chart.columns.len() > NARROW_COLUMNS => y = list(&mut sheet, chart, y),
        Width::Wide | Width::Narrow => {
            let columns: Vec<usize> = (0..chart.columns.len()).collect();
            for part in columns.chunks(chart.columns_beside()) {
                y = table(&mut sheet, chart, part, y) + 16.0;
            }
            y -= 12.0;
        }
    }
    sheet.drawing(y)
}

impl HeatMap {
    /// The room for all cells beside each other.
    fn room(&self) -> f64 {
        let labels = match self.width {
            Width::Wide => LABELS + 12.0,
            Width::Narrow => 0.0,
        };
        f64::from(self.width.units()) - 2.0 * EDGE - labels
    }

    /// How many columns stand beside each other: as many as the longest word of their names allows, in
    /// tables of about the same number.
    fn columns_beside(&self) -> usize {
        let words = self.columns.iter().flat_map(|name| name.split_whitespace());
        let longest = words.map(|word| text_width(word, BOLD)).fold(0.0, f64::max);
        let fit = (self.room() / (longest + 8.0)) as usize;
        let tables = self.columns.len().max(1).div_ceil(fit.clamp(2, COLUMNS));
        self.columns.len().max(1).div_ceil(tables)
    }

    fn fill(&self, value: f64) -> &'static str {
        let [first, second] = self.steps;
        STEPS[usize::from(value >= first) + usize::from(value >= second)]
    }

    /// The width of a cell in a list: the longest of the words that stand in place of a figure fits inside.
    fn chip_width(&self) -> f64 {
        let cells = self.rows.iter().flat_map(|row| &row.cells);
        let words = cells.filter_map(Shown::instead).map(|(words, _)| text_width(words, TEXT));
        words.fold(CHIP.0, |widest, words| widest.max(words + 12.0)).min(self.room())
    }

    /// Draws the cells of one column at the given places, one for each theme.
    fn column(&self, sheet: &mut Sheet, index: usize, size: (f64, f64), places: &[(f64, f64)]) {
        let cells = || self.rows.iter().map(|row| row.cells.get(index)).zip(places);
        let spots = cells().map(|(cell, (x, y))| -> Option<Spot> {
            match cell? {
                Shown::Figure(cell) => Some((*x, *y, Paint::Fill(self.fill(cell.value)))),
                _ => None,
            }
        });
        sheet.marks(Shape::Box(size.0, size.1), spots);
        let withheld = cells().map(|(cell, (x, y))| match cell? {
            Shown::Withheld(_) => Some((*x, *y, Paint::Outline)),
            _ => None,
        });
        // Its line stays inside of where the neighbours' white lines begin.
        sheet.marks(Shape::Box(size.0 - 5.0, size.1 - 5.0), withheld);
        for (cell, place) in cells() {
            match cell {
                Some(Shown::Figure(cell)) => {
                    let face = Face::bold(Anchor::Middle).on(self.fill(cell.value));
                    sheet.words(face, *place, &cell.words);
                }
                Some(Shown::Withheld(words) | Shown::Nothing(words)) => {
                    let words = wrap(words, TEXT, size.0 - 8.0).join("\n");
                    sheet.words(Face::plain(Anchor::Middle), *place, &words);
                }
                None => {}
            }
        }
    }
}

/// Draws some columns as a table from `top` down and returns where it ends.
fn table(sheet: &mut Sheet, chart: &HeatMap, columns: &[usize], top: f64) -> f64 {
    let whole = f64::from(chart.width.units());
    let width = chart.room() / chart.columns_beside() as f64;
    let left = whole - EDGE - chart.room();
    let heads: Vec<_> =
        columns.iter().map(|index| wrap(&chart.columns[*index], BOLD, width - 6.0)).collect();
    let most = heads.iter().map(Vec::len).max().unwrap_or(1) as f64;
    let start = top + most * LINE + 8.0;
    let room = if chart.width == Width::Wide { LABELS } else { whole - 2.0 * EDGE };
    let labels: Vec<_> = chart.rows.iter().map(|row| wrap(&row.label, TEXT, room)).collect();
    let lines = labels.iter().map(Vec::len).max().unwrap_or(1) as f64 * LINE;
    let (above, cell) = match chart.width {
        Width::Wide => (0.0, (lines + 6.0).max(CELL)),
        Width::Narrow => (lines + 6.0, CELL),
    };
    let row = above + cell;
    let middle = |index: usize| start + row * index as f64 + above + cell / 2.0;
    for (index, label) in labels.iter().enumerate() {
        let y = match chart.width {
            Width::Wide => middle(index),
            Width::Narrow => middle(index) - cell / 2.0 - 2.0 - label.len() as f64 * LINE / 2.0,
        };
        sheet.words(Face::plain(Anchor::Start), (EDGE, y), &label.join("\n"));
    }
    for (place, (column, head)) in columns.iter().zip(&heads).enumerate() {
        let x = left + width * (place as f64 + 0.5);
        let y = start - 4.0 - head.len() as f64 * LINE / 2.0;
        sheet.words(Face::bold(Anchor::Middle), (x, y), &head.join("\n"));
        let places: Vec<_> = (0..chart.rows.len()).map(|index| (x, middle(index))).collect();
        chart.column(sheet, *column, (width, cell), &places);
    }
    start + row * chart.rows.len() as f64
}

/// Draws each theme as a list of the groups from `top` down and returns where the last one ends.
fn list(sheet: &mut Sheet, chart: &HeatMap, top: f64) -> f64 {
    let whole = f64::from(chart.width.units());
    let chip = chart.chip_width();
    let mut places = vec![Vec::new(); chart.columns.len()];
    let names: Vec<_> = chart
        .columns
        .iter()
        .map(|name| wrap(name, TEXT, whole - 2.0 * EDGE - chip - 12.0))
        .collect();
    let mut y = top;
    for row in &chart.rows {
        let label = wrap(&row.label, BOLD, whole - 2.0 * EDGE);
        let height = label.len() as f64 * LINE;
        sheet.words(Face::bold(Anchor::Start), (EDGE, y + height / 2.0), &label.join("\n"));
        y += height + 6.0;
        for (name, places) in names.iter().zip(&mut places) {
            let height = (name.len() as f64 * LINE).max(CHIP.1);
            let middle = y + height / 2.0;
            sheet.words(Face::plain(Anchor::Start), (EDGE, middle), &name.join("\n"));
            places.push((whole - EDGE - chip / 2.0, middle));
            y += height + 2.0;
        }
        y += 16.0;
    }
    for (index, places) in places.iter().enumerate() {
        chart.column(sheet, index, (chip, CHIP.1), places);
    }
    y - 12.0
}
